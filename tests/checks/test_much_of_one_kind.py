"""Articles with very much of one kind take time in proportion to it, and no more for each two of it."""

import random
from collections.abc import Callable
from itertools import islice, product
from time import process_time

import pytest

from checker.checks import CHECKS
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from tests.checks.whole_articles import hits

WORDS = """river council budget harbour bridge market school teacher doctor garden winter summer policy report
meeting driver village church library hospital engineer station museum festival captain harvest""".split()
CONSONANTS, VOWELS = "bcdfglmnprstv", "aeiou"


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def sentences(count: int, words: int) -> list[str]:
    """Return sentences of so many words, the same for each call."""
    chance = random.Random(count)
    return [sentence(chance, words) for _ in range(count)]


def surname(number: int) -> str:
    """Return a name of eight letters, another for each number."""
    letters = ""
    for _ in range(4):
        number, consonant = divmod(number, len(CONSONANTS))
        number, vowel = divmod(number, len(VOWELS))
        letters += CONSONANTS[consonant] + VOWELS[vowel]
    return letters.capitalize()


def copied_backwards(count: int) -> str:
    paragraphs = sentences(count, 16)
    return "\n\n".join([*paragraphs, "Something else is said here.", *reversed(paragraphs)])


def sentences_again_among_others(count: int) -> str:
    first, others = sentences(count, 10), sentences(count + 1, 10)
    pairs = zip(reversed(first), others, strict=False)
    return f"{' '.join(first)}\n\nThe middle.\n\n{' '.join(' '.join(pair) for pair in pairs)}"


def quotations_again_among_others(count: int) -> str:
    spoken = [f"“{words[:-1]},” said Ana {surname(n)}." for n, words in enumerate(sentences(count, 8))]
    pairs = zip(reversed(spoken), sentences(count + 1, 12), strict=False)
    return f"The lead.\n\n{' '.join(spoken)}\n\n{' '.join(' '.join(pair) for pair in pairs)}"


def quotations_in_sections(count: int) -> str:
    return "\n\n".join(f"## Part {n}\n\n> {words}" for n, words in enumerate(sentences(count, 14)))


def parts_with_equal_headings(count: int) -> str:
    return "\n\n".join(f"# {surname(n)}\n\n## Cost\n\nLow.\n\n## Cost\n\nHigh." for n in range(count))


def copies_of_what_is_folded_away(count: int) -> str:
    paragraphs = sentences(count, 16)
    folded = (f"<details>\n\n{paragraph}\n\n</details>" for paragraph in paragraphs)
    return "\n\n".join([*folded, *(f"{paragraph}\n\nAnd so on." for paragraph in paragraphs)])


def run_in_headings(count: int) -> str:
    names = map(surname, range(count))
    return "\n\n".join(f"## Why {name} closed\n\n**Why {name} closed**: it rained." for name in names)


def two_spellings_of_each_name(count: int) -> str:
    names = map(surname, range(count))
    return " ".join(f"Katherine {name} spoke of *it*. Later Katharine {name} left." for name in names)


def surnames_that_speak(count: int) -> str:
    names = map(surname, range(count))
    return "\n\n".join(f"Ana {name} came.\n\n“We will go on,” {name}x said." for name in names)


def dates_among_quotations(count: int) -> str:
    return " ".join(
        f"On {n % 28 + 1} May 2020 the [fair](x) opened, “and well today” he said." for n in range(count)
    )


def figures_of_many_things(count: int) -> str:
    parts = (
        " ".join(f"The {surname(n)} council bought {n % 90 + more} {surname(n + 9)}s." for n in range(count))
        for more in (12, 15)
    )
    return "\n\n".join(parts)


def quotations_of_nobody(count: int) -> str:
    return " ".join(f"“{words}” It rained on." for words in sentences(count, 9))


def white_space_behind_a_quotation(count: int) -> str:
    return f"“We did not see the sea that day, all of us.”{' ' * count}x"


def acronyms_of_nothing(count: int) -> str:
    letters = islice(map("".join, product(CONSONANTS.upper(), repeat=4)), count)
    return " ".join(f"So the {each} and the {each} saw the {each} here." for each in letters)


def claims_in_a_list(count: int) -> str:
    return "\n".join(["- Experts say it is so."] * count) + "\n\nAn expert came." * count


def days_of_the_week_that_are_wrong(count: int) -> str:
    return "\n\n".join(["It was on 3 May 2026 here. It was on Monday, 3 May."] * count)


def shares_of_what_the_headline_says(count: int) -> str:
    text = " ".join(["The ferry accident lowers harbour trade 5%."] * count)
    return f"# Ferry accident lowers harbour trade 6%\n\n{text}"


def names_of_a_headline_without_end(count: int) -> str:
    names = [surname(n) for n in range(count)]
    text = " ".join(f"So {name[0]}{name[:0:-1]} came." for name in names)
    return f"# {' '.join(names)}\n\n{text}"


@pytest.mark.parametrize(
    ("check", "written", "count"),
    [
        ("duplicate-paragraph", copied_backwards, 250),
        ("duplicate-paragraph", copies_of_what_is_folded_away, 250),
        ("duplicate-sentence", sentences_again_among_others, 250),
        ("duplicate-quotation", quotations_again_among_others, 250),
        ("blockquote-without-source", quotations_in_sections, 1_000),
        ("duplicate-heading", parts_with_equal_headings, 500),
        ("heading-repeated-in-text", run_in_headings, 1_000),
        ("name-variant", two_spellings_of_each_name, 500),
        ("name-variant", surnames_that_speak, 400),
        ("mixed-date-formats", dates_among_quotations, 250),
        ("figure-conflict", figures_of_many_things, 300),
        ("unattributed-quotation", quotations_of_nobody, 500),
        ("unattributed-quotation", white_space_behind_a_quotation, 4_000),
        ("undefined-acronym", acronyms_of_nothing, 250),
        ("unsourced-claim", claims_in_a_list, 300),
        ("weekday", days_of_the_week_that_are_wrong, 400),
        ("title-fact-conflict", names_of_a_headline_without_end, 400),
        ("title-fact-conflict", shares_of_what_the_headline_says, 1_000),
    ],
)
def test_time_grows_with_the_article(check: str, written: Callable[[int], str], count: int) -> None:
    # Eight times the text: a quadratic path would take 64 times as long, each time. A busy machine is given
    # its share, and another try.
    tries = [(_seconds(check, written(count)), _seconds(check, written(8 * count)))]
    while tries[-1][1] >= 20 * tries[-1][0] + 0.3:
        assert len(tries) < 3, tries
        tries.append((_seconds(check, written(count)), _seconds(check, written(8 * count))))


def _seconds(check: str, text: str) -> float:
    document = read_text(text, "article.md", ReadOptions(language="en"))
    begin = process_time()
    hits(CHECKS[check], document)
    return process_time() - begin
