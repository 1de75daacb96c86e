"""Quotations with and without a speaker, in articles of the eight languages beside English.

Each file of ``quoting_articles`` holds a language's quotation marks, neutral sentences (``n``),
quotations that nobody speaks (``q``), and passages in which readers learn whose words they read (``+``,
paragraphs parted by ``¶``).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.checks.duplicate_quotation import DUPLICATE_QUOTATION
from checker.checks.unattributed_quotation import UNATTRIBUTED_QUOTATION
from checker.checks.unbalanced_quotation_marks import UNBALANCED_QUOTATION_MARKS
from checker.documents.model import Document
from tests.checks.whole_articles import article, excerpts, heading

LANGUAGES = ("de", "es", "fr", "it", "nl", "pt", "ru", "zh")
_FOLDER = Path(__file__).parent / "quoting_articles"


class Passages(NamedTuple):
    """What a file holds."""

    marks: tuple[tuple[str, str], ...]
    neutral: tuple[str, ...]
    orphans: tuple[str, ...]
    attributed: tuple[str, ...]


@cache
def passages(language: str) -> Passages:
    found: dict[str, list[str]] = {"marks": [], "n": [], "q": [], "+": []}
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition(" ")
        found[kind].append(text)
    pairs = (
        (pair.split()[0].replace("_", "\xa0"), pair.split()[1].replace("_", "\xa0"))
        for pair in found["marks"]
    )
    return Passages(tuple(pairs), tuple(found["n"]), tuple(found["q"]), tuple(found["+"]))


def faulty(language: str) -> Iterator[tuple[str, Document]]:
    """Yield each orphan in its marks and an article that holds it."""
    marks, neutral, orphans, _ = passages(language)
    space = "" if language == "zh" else " "
    for index, words in enumerate(orphans):
        opening, closing = marks[index % len(marks)]
        quotation = f"{opening}{words}{closing}"
        first, second, third, fourth = (neutral[(index + step) % len(neutral)] for step in (0, 3, 5, 8))
        shapes = (
            (first, quotation, second),
            (first, f"{second}{space}{quotation}", third),
            (first, f"{second}{space}{quotation}{space}{third}", fourth),
            (f"{first}{space}{second}", f"{quotation}{space}{third}", fourth),
            (first, heading(second.rstrip(".。")), quotation, third),
        )
        yield quotation, article(*shapes[index % len(shapes)], language=language)


def right(language: str) -> Iterator[tuple[str, Document]]:
    """Yield each attributed passage and an article that holds it."""
    _, neutral, _, attributed = passages(language)
    for index, passage in enumerate(attributed):
        before, after = neutral[index % len(neutral)], neutral[(index + 4) % len(neutral)]
        yield passage, article(before, *passage.split(" ¶ "), after, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_without_a_speaker_are_found(language: str) -> None:
    cases = list(faulty(language))
    missed = [words for words, document in cases if excerpts(UNATTRIBUTED_QUOTATION, document) != [words]]
    assert len(cases) >= 25
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_with_a_speaker_are_let_be(language: str) -> None:
    cases = list(right(language))
    reported = [passage for passage, document in cases if excerpts(UNATTRIBUTED_QUOTATION, document)]
    assert len(cases) >= 25
    assert reported == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_their_marks_are_balanced(language: str) -> None:
    for _, document in (*faulty(language), *right(language)):
        assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closing_mark_left_out_is_found(language: str) -> None:
    marks, neutral, orphans, _ = passages(language)
    straight = {'"', "‘"}
    for opening, closing in (pair for pair in marks if pair[0] not in straight):
        for index, words in enumerate(orphans):
            before, after = neutral[index % len(neutral)], neutral[(index + 4) % len(neutral)]
            document = article(before, f"{opening}{words}", after, language=language)
            assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == [opening.strip()], words
            document = article(before, f"{words}{closing}", after, language=language)
            assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == [closing.strip()], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_quoted_twice_are_found(language: str) -> None:
    _, neutral, _, attributed = passages(language)
    one, other = attributed[2], neutral[3]
    document = article(
        neutral[0], one, neutral[1], neutral[2], f"{other} {one}", neutral[4], language=language
    )
    assert len(excerpts(DUPLICATE_QUOTATION, document)) == 1
    assert excerpts(DUPLICATE_QUOTATION, article(neutral[0], one, neutral[1], language=language)) == []
