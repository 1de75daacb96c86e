"""Captions of photographs that do not say where or when; names, files, graphics and tables are let be."""

import pytest

from checker.checks.caption_incomplete import CAPTION_INCOMPLETE
from checker.documents.model import BlockKind
from checker.documents.parts import Image
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.text import MappedText, Span
from tests.checks.whole_articles import article, excerpts, hits


def missing(caption: str, language: str = "en", **options: object) -> list[str]:
    """Return what the hits in an article with this caption say is missing."""
    document = article("The ferry was late.", (BlockKind.CAPTION, caption), language=language)
    return [hit.values["missing"] for hit in hits(CAPTION_INCOMPLETE, document, **options)]


@pytest.mark.parametrize(
    ("caption", "language", "expected"),
    [
        ("Lee speaks.", "en", ["where and when"]),
        ("Ana Lee speaks to Bo Berg.", "en", ["where and when"]),
        ("Ana Lee speaks in Lyon.", "en", ["when"]),
        ("Ana Lee speaks in Lyon on Tuesday.", "en", ["when"]),
        ("Ana Lee speaks on March 3, 2026.", "en", ["where"]),
        ("Ana Lee speaks in March 2026.", "en", ["where"]),
        ("Ana Lee, left, speaks at the old harbour of Lyon in 2019.", "en", []),
        ("LYON, France -- Ana Lee speaks, March 3, 2026.", "en", []),
        ("Smoke covers the coast of Spain, 3 March 2026.", "en", []),
        ("Ana Lee spricht.", "de", ["where and when"]),
        # Every noun of German has a capital: a place cannot be told from one.
        ("Ana Lee spricht vor den Fährleuten.", "de", ["when"]),
        ("Ana Lee spricht am 3. März 2026 in Lyon.", "de", []),
        ("Ana Lee parle le 3 mars 2026 dans le port de Lyon.", "fr", []),
        ("Ana Lee parle.", "fr", ["where and when"]),
        ("Ana Lee habla en Lyon.", "es", ["when"]),
        ("Ana Lee fala.", "pt", ["where and when"]),
        ("Ana Lee parla a Lione.", "it", ["when"]),
        ("Ana Lee spreekt in Lyon.", "nl", ["when"]),
        ("Ана Ли выступает в Лионе.", "ru", ["when"]),
        ("3月3日，李安娜在里昂市发表讲话。", "zh", []),
        ("李安娜发表讲话。", "zh", ["where and when"]),
        ("Ana Lee puhuu.", "fi", []),  # whose words of place are not known
    ],
)
def test_place_and_date_are_asked_of_a_sentence(caption: str, language: str, expected: list[str]) -> None:
    assert missing(caption, language) == expected


def test_a_house_may_ask_for_one_of_the_two() -> None:
    assert missing("Lee speaks.", needs=["date"]) == ["when"]
    assert missing("Lee speaks.", needs=["place"]) == ["where"]
    assert missing("Lee speaks in Lyon.", needs=["place"]) == []


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Lee, head of the ferry owners",
        "Ana Lee",
        "Ana Lee.",
        "File photo: Ana Lee speaks.",
        "A portrait of Ana Lee, who speaks.",
        "The chart shows that fees have doubled.",
        "Table 2: what the ferries cost.",
        "Fig. 3. The ferry crosses the river.",
        "The office shows its timetable on ferries.org.",
        "“No bridge without a ferry!”",
        "Photo: Bo Berg / Agency.",
    ],
)
def test_what_shows_no_event(caption: str) -> None:
    assert missing(caption) == []


def test_the_credit_is_no_part_of_the_sentence() -> None:
    document = article((BlockKind.CAPTION, "Ana Lee speaks to owners. (Agency/Bo Berg)"))
    assert excerpts(CAPTION_INCOMPLETE, document) == ["Ana Lee speaks to owners."]


@pytest.mark.parametrize(
    ("target", "alternative", "count"),
    [
        ("lee.jpg", "Lee", 1),
        ("lee.png", "Lee", 0),
        ("lee.jpg", "A screenshot", 0),
        ("timetable-chart.jpg", "", 0),
    ],
)
def test_the_picture_must_be_a_photograph(target: str, alternative: str, count: int) -> None:
    text = MappedText.verbatim(alternative, 0, len(alternative))
    image = Image(Span(0, 5), target, text)
    document = article((BlockKind.CAPTION, "Ana Lee speaks."), images=(image,))
    assert len(hits(CAPTION_INCOMPLETE, document)) == count


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", '<figure><img src="lee.jpg" alt="Lee"><figcaption>Ana Lee speaks.</figcaption></figure>\n'),
        (
            "a.html",
            '<figure><img src="lee.jpg" alt="Lee"><figcaption>Ana Lee speaks.</figcaption></figure>',
        ),
        ("a.rst", "Ferry\n=====\n\n.. figure:: lee.jpg\n\n   Ana Lee speaks.\n"),
    ],
)
def test_captions_of_all_formats(name: str, text: str) -> None:
    (document,) = read_articles(text.encode(), name, ReadOptions(language="en"))
    assert excerpts(CAPTION_INCOMPLETE, document) == ["Ana Lee speaks."]


def test_a_caption_of_a_table_has_no_picture() -> None:
    caption = (BlockKind.CAPTION, "A table with stripes shows the fees.")
    assert hits(CAPTION_INCOMPLETE, article(caption, (BlockKind.TABLE_CELL, "1"))) == []
    assert len(hits(CAPTION_INCOMPLETE, article(caption, "The fees have doubled."))) == 1
