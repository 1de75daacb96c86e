"""Datelines against the form of the house, each other and the field of the place."""

import pytest

from checker.checks.dateline_form import DATELINE_FORM
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from tests.checks.whole_articles import edited, hits

REST = "Ministers from thirty countries met on Tuesday.\n\nThey meet again on Friday.\n"


def read(text: str, fields: str = "title: T", path: str = "news/a.md") -> Document:
    return read_document(f"---\n{fields}\n---\n\n{text}".encode(), path, ReadOptions())


def found(document: Document, **options: object) -> list[tuple[str, str]]:
    """Return (the words marked, the problem) of each hit."""
    return [
        (hit.span.of(document.source), hit.values["problem"])
        for hit in hits(DATELINE_FORM, document, **options)
    ]


def test_a_slip_is_marked_with_what_stands_around_it_and_can_be_mended() -> None:
    document = read(f"**PARIS, Feb. 11 (Xinhua)--** {REST}")

    (hit,) = hits(DATELINE_FORM, document)

    assert hit.span.of(document.source) == ")-"
    assert hit.values["dateline"] == "PARIS, Feb. 11 (Xinhua)--"
    assert "**PARIS, Feb. 11 (Xinhua) --**" in edited(document.source, hit.fixes[0].edits)


def test_a_broken_dateline_may_stand_below_a_summary() -> None:
    document = read(f"A summary of one line.\n\nPARIS, Narch 4 - {REST}")

    assert found(document) == [("Narch", "“Narch” is no month; did you mean March?")]


@pytest.mark.parametrize(
    ("style", "dateline"),
    [
        ("ap", "PARIS (AP) —"),
        ("ap", "MANCHESTER, N.H. (AP) —"),
        ("reuters", "PARIS, March 4 (Reuters) -"),
        ("reuters", "NEW YORK, Aug 31 (Reuters) -"),
        ("xinhua", "PARIS, Feb. 11 (Xinhua) --"),
        ("xinhua", "UNITED NATIONS, March 4 (Xinhua) --"),
    ],
)
def test_the_styles_of_agencies(style: str, dateline: str) -> None:
    assert found(read(f"{dateline} {REST}"), style=style) == []
    for other in {"ap", "reuters", "xinhua"} - {style}:
        ((marked, problem),) = found(read(f"{dateline} {REST}"), style=other)
        assert marked == dateline
        assert problem.startswith("it is not in the form of the house; write it as “PARIS")


def test_a_house_may_give_a_pattern() -> None:
    document = read(f"PARIS, March 4 — {REST}")

    assert found(document, pattern=r"[\p{Lu} ]+, \p{Lu}\w+ \d+ —") == []
    assert found(document, pattern=r"[\p{Lu} ]+ —") == [
        ("PARIS, March 4 —", "it is not in the form of the house.")
    ]


def test_a_required_dateline_is_missed_at_the_first_paragraph() -> None:
    document = read("The market opens.\n\nIt closes at six.\n")

    assert found(document, required=True) == [("The market opens.", "it is missing.")]
    assert found(document) == []


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ("category: Opinion", "news/a.md"),
        ("tags: [sport, interview]", "news/a.md"),
        ("title: T", "opinion/a.md"),
        ("title: T", "content/reviews/a.md"),
    ],
)
def test_opinion_and_features_need_no_dateline(fields: str, path: str) -> None:
    assert found(read("The market opens.\n\nIt closes.\n", fields, path), required=True) == []


@pytest.mark.parametrize(
    ("place", "location", "contradicts"),
    [
        ("PARIS", "Berlin, Germany", True),
        ("PARIS", "Paris, France", False),
        ("MUNICH", "München", False),
        ("BEIJING/SHANGHAI", "Shanghai", False),
        ("PARIS", "Press room", False),
        ("ZHANJIANG, Guangdong", "Beijing", False),
    ],
)
def test_the_place_is_compared_with_the_field_where_both_are_known_cities(
    place: str, location: str, *, contradicts: bool
) -> None:
    document = read(f"{place}, Feb. 11 (Xinhua) -- {REST}", f"title: T\nlocation: {location}")

    problems = [problem for _, problem in found(document)]

    assert problems == ([f"the field “location” names {location}."] if contradicts else [])


def test_a_second_dateline_that_is_written_otherwise_is_told_with_the_first() -> None:
    document = read(f"PARIS, March 4 (Reuters) - A bridge was closed.\n\nLISBON, March 4 (Reuters) -- {REST}")

    (hit,) = hits(DATELINE_FORM, document)

    assert hit.span.of(document.source) == "LISBON, March 4 (Reuters) --"
    assert hit.values["problem"] == "the dash is written with “--”, in the first dateline with “-”."
    assert hit.related[0].span.of(document.source) == "PARIS, March 4 (Reuters) -"


@pytest.mark.parametrize(
    "second", ["ZEEBRUGGE, Belgium, March 4 (Reuters) -", "LISBON, March 4 (Xinhua) --", "LISBON (Reuters) -"]
)
def test_datelines_of_one_form_or_of_two_agencies_stand_side_by_side(second: str) -> None:
    document = read(f"PARIS, March 4 (Reuters) - A bridge was closed.\n\n{second} {REST}")

    assert found(document) == []


def test_wire_text_is_read_as_well() -> None:
    source = "Ministers meet in Paris\n\nPARIS, Feb.11 (Xinhua) -- Ministers met on Tuesday.\n\nThey go.\n"
    document = read_document(source.encode(), "a.txt", ReadOptions())

    assert [problem for _, problem in found(document)] == ["no blank stands between month and day."]
