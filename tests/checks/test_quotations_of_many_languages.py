"""Quotations with and without a speaker, in articles of the eight languages beside English.

Each file of ``quoting_articles`` holds a language's quotation marks, neutral sentences (``n``),
sentences about people and firms who say nothing (``p``), quotations that nobody speaks (``q``), and
passages in which readers learn whose words they read (``+``, paragraphs parted by ``¶``).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.checks.duplicate_quotation import DUPLICATE_QUOTATION
from checker.checks.quotation_two_speakers import QUOTATION_TWO_SPEAKERS
from checker.checks.unattributed_quotation import UNATTRIBUTED_QUOTATION
from checker.checks.unbalanced_quotation_marks import UNBALANCED_QUOTATION_MARKS
from checker.documents.model import Document
from tests.checks.whole_articles import article, excerpts, heading, hits

LANGUAGES = ("de", "es", "fr", "it", "nl", "pt", "ru", "zh")
_FOLDER = Path(__file__).parent / "quoting_articles"


class Passages(NamedTuple):
    """What a file holds."""

    marks: tuple[tuple[str, str], ...]
    neutral: tuple[str, ...]
    orphans: tuple[str, ...]
    attributed: tuple[str, ...]
    people: tuple[str, ...]


@cache
def passages(language: str) -> Passages:
    found: dict[str, list[str]] = {"marks": [], "n": [], "q": [], "+": [], "p": []}
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition(" ")
        found[kind].append(text)
    pairs = (
        (pair.split()[0].replace("_", "\xa0"), pair.split()[1].replace("_", "\xa0"))
        for pair in found["marks"]
    )
    return Passages(tuple(pairs), tuple(found["n"]), tuple(found["q"]), tuple(found["+"]), tuple(found["p"]))


def faulty(language: str) -> Iterator[tuple[str, Document]]:
    """Yield each orphan in its marks and an article that holds it."""
    marks, neutral, orphans, *_ = passages(language)
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
    _, neutral, _, attributed, _ = passages(language)
    for index, passage in enumerate(attributed):
        before, after = neutral[index % len(neutral)], neutral[(index + 4) % len(neutral)]
        yield passage, article(before, *passage.split(" ¶ "), after, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_without_a_speaker_are_found(language: str) -> None:
    cases = list(faulty(language))
    missed = [words for words, document in cases if excerpts(UNATTRIBUTED_QUOTATION, document) != [words]]
    assert len(cases) >= 25
    # A body that is named in the same paragraph (“im Rathaus”) is taken for the speaker.
    assert len(missed) <= len(cases) // 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_before_in_the_paragraph_makes_it_a_remark(language: str) -> None:
    marks, neutral, orphans, *_ = passages(language)
    quotation = orphans[0].join(marks[0])
    alone = article(neutral[0], quotation, neutral[1], language=language)
    behind = article(neutral[0], f"{neutral[2]} {quotation}", neutral[1], language=language)
    assert [hit.lower for hit in hits(UNATTRIBUTED_QUOTATION, alone)] == [False]
    assert [hit.lower for hit in hits(UNATTRIBUTED_QUOTATION, behind)] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_with_a_speaker_are_let_be(language: str) -> None:
    cases = list(right(language))
    reported = [passage for passage, document in cases if excerpts(UNATTRIBUTED_QUOTATION, document)]
    assert len(cases) >= 25
    assert reported == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_in_the_paragraphs_beside_speak_nothing(language: str) -> None:
    marks, neutral, orphans, _, people = passages(language)
    missed = []
    for index, words in enumerate(orphans):
        quotation = words.join(marks[index % len(marks)])
        beside = people[index % len(people)], neutral[index % len(neutral)]
        before, after = beside if index % 2 else beside[::-1]
        document = article(neutral[3], before, quotation, after, neutral[5], language=language)
        if excerpts(UNATTRIBUTED_QUOTATION, document) != [quotation]:
            missed.append((before, quotation))
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_their_marks_are_balanced(language: str) -> None:
    for _, document in (*faulty(language), *right(language)):
        assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closing_mark_left_out_is_found(language: str) -> None:
    marks, neutral, orphans, *_ = passages(language)
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
    _, neutral, _, attributed, _ = passages(language)
    one, other = attributed[2], neutral[3]
    document = article(
        neutral[0], one, neutral[1], neutral[2], f"{other} {one}", neutral[4], language=language
    )
    assert len(excerpts(DUPLICATE_QUOTATION, document)) == 1
    assert excerpts(DUPLICATE_QUOTATION, article(neutral[0], one, neutral[1], language=language)) == []


_GIVEN_TO = {
    "de": (
        "Anna Weber",
        "Karl Kramer",
        "„Wir haben damals alle gewusst, wie alt die Brücke ist“, sagte {}.",
        "{} sagte: „Wir haben damals alle gewusst, wie alt die Brücke ist.“",
        "„Wir haben damals alle gewusst, wie alt die Brücke ist“, fügte {} hinzu.",
    ),
    "fr": (
        "Anne Leroy",
        "Paul Girard",
        "« Nous savions tous à quel point le pont était vieux », a déclaré {}.",
        "{} l’affirme : « Nous savions tous à quel point le pont était vieux. »",
        "« Nous savions tous, explique {}, à quel point le pont était vieux. »",
        "« Nous savions tous à quel point le pont était vieux », a martelé {}.",
    ),
    "es": (
        "Ana Ruiz",
        "Pedro Gil",
        "«Todos sabíamos lo viejo que era el puente», dijo {}.",
        "{} explicó: «Todos sabíamos lo viejo que era el puente».",
        "«Todos sabíamos lo viejo que era el puente», lamentó {}.",
    ),
    "it": (
        "Anna Rossi",
        "Piero Galli",
        "«Sapevamo tutti quanto fosse vecchio il ponte», ha detto {}.",
        "«Sapevamo tutti – lamenta {} – quanto fosse vecchio il ponte.»",
    ),
    "nl": (
        "Anna Mulder",
        "Piet Kramer",
        "“We wisten allemaal hoe oud de brug was”, klaagde {}.",
        "{} vertelde: “We wisten allemaal hoe oud de brug was.”",
    ),
    "pt": (
        "Ana Rocha",
        "Pedro Gil",
        "“Todos nós sabíamos como a ponte era velha”, lamentou {}.",
        "{} explicou: “Todos nós sabíamos como a ponte era velha.”",
    ),
    "ru": (
        "Анна Белова",
        "Вера Громова",
        "«Мы все знали, какой старый этот мост», — посетовала {}.",
        "«Мы все знали, — сказала {}, — какой старый этот мост».",
        "{} рассказала: «Мы все знали, какой старый этот мост».",
    ),
    "zh": (
        "王芳",
        "张伟",
        "“我们大家早就知道这座桥有多旧了。”{}说。",
        "市长{}说：“我们大家早就知道这座桥有多旧了。”",
        "“我们大家早就知道这座桥有多旧了。”市长{}表示。",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_given_to_two_people_are_found(language: str) -> None:
    neutral = passages(language).neutral
    one, other, *forms = _GIVEN_TO[language]
    for form in forms:
        for again, expected in ((other, 1), (one, 0)):
            parts = (neutral[0], form.format(one), neutral[1], form.format(again), neutral[2])
            document = article(*parts, language=language)
            assert len(excerpts(QUOTATION_TWO_SPEAKERS, document)) == expected, (form, again)


def test_words_passed_on_have_another_speaker() -> None:
    words = "“我们大家早就知道这座桥有多旧了。”"
    parts = ("旧桥关闭。", f"王芳说：{words}", "渡船照开。", f"记者告诉张伟说：{words}", "就这样。")
    assert excerpts(QUOTATION_TWO_SPEAKERS, article(*parts, language="zh")) == []
