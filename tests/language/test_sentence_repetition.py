"""The quick look for repeated sentences may see too much and never too little."""

from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from checker.language.folding import fold, is_long_enough
from checker.language.sentence_repetition import may_repeat_sentences, texts_with_repetitions
from checker.language.sentences import split_sentences

S = "It takes forty pilots to run the line through the winter."

_PIECES = st.sampled_from(
    [
        "He saw Mr. Lee in St. Ives on Oct. 3 at 4 p.m. in the rain.",
        "“The bar is closed to all of us tonight.”",
        "Nobody crosses the bar of the lagoon at night!",
        "(The pilots of the lagoon sail at nine.)",
        "So he said.",
        "The harbour office counts the boats of the lagoon…",
        "Where do the boats of the lagoon go in winter?",
        "U.S. Sen. A. B. Lee, D-N.Y., said so.",
        "The ferry of the island left the pier late",
        "it’s the ferry of the island that was late.’",
        "渡船从下个月起每十分钟一班，直到秋天为止。",
    ]
)


@given(st.lists(st.lists(_PIECES, min_size=1, max_size=4), min_size=1, max_size=5), st.integers(3, 9))
def test_no_repeated_sentence_is_missed(pieces: list[list[str]], minimum: int) -> None:
    paragraphs = [" ".join(each) for each in pieces]
    sentences = [
        fold(span.of(paragraph)) for paragraph in paragraphs for span in split_sentences(paragraph, "en")
    ]
    long = [sentence for sentence in sentences if is_long_enough(sentence, minimum)]

    repeated = len(set(long)) < len(long)

    source = "\n\n".join(paragraphs)
    assert not repeated or may_repeat_sentences(source, list(map(fold, paragraphs)), minimum)


@given(st.lists(st.lists(_PIECES, min_size=1, max_size=4), min_size=1, max_size=5))
def test_no_paragraph_with_a_repeated_sentence_is_missed(pieces: list[list[str]]) -> None:
    paragraphs = [" ".join(each) for each in pieces]
    sentences = [
        [fold(span.of(paragraph)) for span in split_sentences(paragraph, "en")] for paragraph in paragraphs
    ]
    counts = Counter(chain.from_iterable(sentences))
    repeating = {
        index for index, each in enumerate(sentences) if any(counts[sentence] > 1 for sentence in each)
    }

    assert repeating <= texts_with_repetitions("\n\n".join(paragraphs), list(map(fold, paragraphs)))


def test_paragraphs_without_a_repeated_piece_are_told() -> None:
    paragraphs = [S, "Ferries cross every ten minutes. So he said.", f"It lasted. {S}", "", "So he wrote."]

    assert texts_with_repetitions("\n".join(paragraphs), list(map(fold, paragraphs))) == {0, 2}
    unspaced = "渡船从下个月起。渡船从下个月起。"
    assert texts_with_repetitions(unspaced, [fold(unspaced), "so"]) == {0, 1}


def test_a_text_that_repeats_nothing_is_told() -> None:
    other = "Ferries cross every ten minutes. So he said. So she said. It lasted."

    assert not may_repeat_sentences(other, [fold(other)], 8)
    assert may_repeat_sentences(f"{S} {other} {S}", [fold(S), fold(f"{other} {S}")], 8)
