"""Plants repetitions: paragraphs, edited copies, sentences, quotations, captions and words."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from benchmarks.drafts import Draft
from benchmarks.marked_articles import mark

_SHORTEST_COPY, _SHORTEST_EDITED, _SHORTEST_SENTENCE = 15, 24, 10
_SHORTEST_QUOTATION, _LONGEST_CAPTION = 6, 40
_CHANGED_WORDS = (1, 2, 3)

#: Words that are doubled by a slip; none of them is ever doubled on purpose.
_SLIPPING_WORDS = frozenset("the a of to and for with at from by an in their its".split())

#: Sentences in which a word rightly stands twice.
_RIGHTLY_DOUBLED = (
    "He had had enough of the delays, a neighbour said.",
    "They knew that that would not be the last meeting.",
    "The work was very, very slow, residents said.",
    "What it is is a matter for the courts, the clerk said.",
    "The singer from Bora Bora arrived on the early boat.",
)


def _long_paragraphs(draft: Draft, words: int) -> list[int]:
    return [
        index
        for index, text in enumerate(draft.paragraphs)
        if len(text.split()) >= words and text[-1] in ".!?" and '"' not in text and "“" not in text
    ]


def _paragraph_copied(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    choices = [
        index for index in _long_paragraphs(draft, _SHORTEST_COPY) if index + 2 < len(draft.paragraphs)
    ]
    if not choices:
        return None
    first = chance.choice(choices)
    later = chance.randint(first + 2, len(draft.paragraphs))
    text = draft.paragraphs[first]
    faulty = draft.with_inserted(later, mark("duplicate-paragraph", text))
    return faulty, draft.with_inserted(later, text).without_paragraph(first)


def _with_other_words(text: str, number: int, chance: random.Random) -> str | None:
    words = text.split(" ")
    places = [
        index for index, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 3
    ]
    if len(places) < number + 3:
        return None
    for place in chance.sample(places[1:], number):
        words[place] = chance.choice(["further", "larger", "earlier", "several", "northern", "quickly"])
    return " ".join(words)


def _edited_copy(number: int) -> Callable[[Draft, random.Random], tuple[Draft, Draft] | None]:
    def plant(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
        choices = [
            index for index in _long_paragraphs(draft, _SHORTEST_EDITED) if index + 2 < len(draft.paragraphs)
        ]
        if not choices:
            return None
        first = chance.choice(choices)
        later = chance.randint(first + 2, len(draft.paragraphs))
        text = _with_other_words(draft.paragraphs[first], number, chance)
        if text is None:
            return None
        faulty = draft.with_inserted(later, mark("near-duplicate-paragraph", text))
        return faulty, draft.with_inserted(later, text).without_paragraph(first)

    return plant


def _sentences(text: str) -> list[str]:
    parts = re.split(r"(?<=[a-z]{3}[.!?]) (?=[A-Z])", text)
    return parts if len(parts) > 1 else []


def _sentence_copied(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    choices = [
        (index, number)
        for index, text in enumerate(draft.paragraphs[:-2])
        for number, sentence in enumerate(_sentences(text))
        if len(sentence.split()) >= _SHORTEST_SENTENCE and not re.search(r"[\"“”‘’']", text)
    ]
    targets = _long_paragraphs(draft, 12)
    if not choices:
        return None
    index, number = chance.choice(choices)
    targets = [target for target in targets if target > index + 1]
    if not targets:
        return None
    target = chance.choice(targets)
    sentences = _sentences(draft.paragraphs[index])
    sentence = sentences[number]
    end = draft.paragraphs[target]
    faulty = draft.with_paragraph(target, f"{end} {mark('duplicate-sentence', sentence)}")
    rest = " ".join(sentences[:number] + sentences[number + 1 :])
    right = draft.with_paragraph(target, f"{end} {sentence}").with_paragraph(index, rest)
    return faulty, right


#: What a picture shows, which no report of the corpora says.
_PICTURES = (
    "Two women under one umbrella wait for a tram in front of a shuttered bakery",
    "A man in a grey coat folds a paper map on the steps of a stone bridge",
    "Wet bicycles lean against the railing of a canal below bare trees",
)


def _quotation_copied(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    choices = [
        (index, match)
        for index, text in enumerate(draft.paragraphs[1:-2], 1)
        for match in re.finditer(r"[\"“]([A-Z][a-z][^\"“”\\\\]{30,250}),[\"”] [^.\"“]{0,60}\bsaid\b", text)
        if len(match[1].split()) >= _SHORTEST_QUOTATION
        and sum(each.count(match[1]) for each in draft.paragraphs) == 1
    ]
    targets = _long_paragraphs(draft, 12)
    if not choices:
        return None
    index, match = chance.choice(choices)
    targets = [target for target in targets if target > index + 1]
    if not targets:
        return None
    target = chance.choice(targets)
    opening, closing = match[0][0], "”" if match[0][0] == "“" else '"'
    quotation, end = f"{opening}{match[1]},{closing}", draft.paragraphs[target]
    speaker = chance.choice(["he said", "she told reporters", "the spokesman added", "the official said"])
    faulty = draft.with_paragraph(target, f"{end} {mark('duplicate-quotation', quotation)} {speaker}.")
    right = draft.with_paragraph(target, f"{end} {quotation} {speaker}.").without_paragraph(index)
    return faulty, right


def _caption_copied(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    choices = [
        (index, sentence)
        for index, text in enumerate(draft.paragraphs)
        for sentence in (_sentences(text) or [text])
        if _SHORTEST_SENTENCE <= len(sentence.split()) <= _LONGEST_CAPTION
        and re.fullmatch(r"[A-Z][\w ,.;'-]+[a-z][.]", sentence)
        and sum(word[0].isupper() for word in sentence.split()) * 2 < len(sentence.split())
    ]
    if not choices:
        return None
    index, sentence = chance.choice(choices)
    place = chance.choice(
        [each for each in range(len(draft.paragraphs) + 1) if each not in (index, index + 1)]
    )
    form = chance.choice(
        [
            "![{}](market.jpg)",
            '<figure>\n<img src="market.jpg" alt="A street">\n<figcaption>{}</figcaption>\n</figure>',
        ]
    )
    faulty = draft.with_inserted(place, form.format(mark("caption-repeats-body", sentence)))
    return faulty, draft.with_inserted(place, form.format(chance.choice(_PICTURES)))


def _word_doubled(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = [
        (index, match.span())
        for index, text in enumerate(draft.paragraphs)
        for match in re.finditer(r"(?<= )[a-z]+(?= [a-z])", text)
        if match[0] in _SLIPPING_WORDS
    ]
    if not places:
        return None
    index, (start, end) = chance.choice(places)
    text = draft.paragraphs[index]
    word = text[start:end]
    faulty = draft.with_paragraph(
        index, f"{text[:start]}{mark('repeated-word', f'{word} {word}')}{text[end:]}"
    )
    ends = draft.paragraphs[index]
    return faulty, draft.with_paragraph(index, f"{ends} {chance.choice(_RIGHTLY_DOUBLED)}")


def _title_word_doubled(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    words = draft.title.split()
    places = [
        index
        for index, word in enumerate(words)
        if word.isalpha() and word.islower() and 0 < index < len(words) - 1
    ]
    if not places:
        return None
    place = chance.choice(places)
    twice = " ".join([*words[: place + 1], words[place], *words[place + 1 :]])
    right = replace(draft, title=f"{draft.title}: step by step")
    return replace(draft, title=mark("repeated-word-in-title", twice)), right


PLANTERS: Mapping[str, tuple[str, Callable[[Draft, random.Random], tuple[Draft, Draft] | None]]] = {
    "paragraph copied": ("duplicate-paragraph", _paragraph_copied),
    **{
        f"paragraph copied, {number} changed": ("near-duplicate-paragraph", _edited_copy(number))
        for number in _CHANGED_WORDS
    },
    "sentence copied": ("duplicate-sentence", _sentence_copied),
    "quotation copied": ("duplicate-quotation", _quotation_copied),
    "caption copied": ("caption-repeats-body", _caption_copied),
    "word doubled": ("repeated-word", _word_doubled),
    "word doubled in title": ("repeated-word-in-title", _title_word_doubled),
}
