from decimal import Decimal

import pytest

from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.text.pattern_time import PatternTime


def test_the_numbers_of_a_block_are_those_outside_its_dates() -> None:
    text = b"On 3 May 2025, and on 2025-02-10, some 12 people sold 4.5 tonnes.\n"
    document = read_document(text, "a.md", ReadOptions(language="en"))
    (block,) = document.blocks
    values = [number.value for number in document.numbers(block)]
    assert values == [Decimal(12), Decimal("4.5")]
    assert document.numbers(block) is document.numbers(block)


def test_a_title_is_a_block_of_its_own_where_it_is_a_field() -> None:
    document = read_document(b"---\ntitle: 'It''s open'\n---\n\n# Cost\n\nText.\n", "a.md", ReadOptions())
    field = document.title_field
    assert field is not None
    assert field.text.text == "It's open"
    assert field.text.source_span.of(document.source) == "It''s open"
    assert field is document.title_field
    assert field not in document.blocks
    everything = document.view(None).with_title_field()
    assert everything.blocks == (field, *document.blocks)
    assert everything.with_title
    assert everything.with_title_field() is everything
    assert document.view(frozenset({BlockKind.PARAGRAPH})).with_title_field().blocks == document.blocks[1:]


def test_a_view_is_given_its_title_field_once_and_keeps_the_time_of_its_rule() -> None:
    document = read_document(b"---\ntitle: Open\n---\n\nText.\n", "a.md", ReadOptions())
    view = document.view(None)
    assert view.with_title_field().blocks is view.with_title_field().blocks
    time = PatternTime(lambda: 1)
    assert view._replace(pattern_time=time).with_title_field().pattern_time is time
    assert view.with_title_field().pattern_time is None


def test_what_is_known_of_a_title_field_is_its_own() -> None:
    source = "---\ntitle: ‘Open’ on 3 May 2026\n---\n\nText of 4 May 2026.\n"
    document = read_document(source.encode(), "a.md", ReadOptions(language="en"))
    field = document.title_field
    assert field is not None
    assert document.folded(field) == "'open' on 3 may 2026"
    assert document.folded(document.blocks[-1]) == "text of 4 may 2026."
    document.keep("dates", "kept of the whole article")
    assert [date.span.of(field.text.text) for date in document.dates(field)] == ["3 May 2026"]
    assert document.kept("dates") == "kept of the whole article"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "# A title\n\nText.\n"),
        ("a.md", "Text.\n"),
        (
            "a.html",
            "<html><head><title>A title</title></head><body><h1>A title</h1><p>Some text.</p></body></html>",
        ),
        ("a.json", '{"type": "text", "headline": "A title", "body_text": "Some text."}'),
    ],
)
def test_no_title_is_read_twice(path: str, text: str) -> None:
    document = read_document(text.encode(), path, ReadOptions())
    titles = [
        block for block in document.view(None).with_title_field().blocks if block.text.text == "A title"
    ]
    assert len(titles) == text.count("A title") - text.count("<title>A title")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Mr. Ruiz, 54, met Robert Okafor, Jr., and Ana al-Assad. But Deputy Secretary of State Lee left.",
        ),
        ("de", "Dort traf die sehr neue Bürgermeisterin Ana Ruiz den alten Chidi van der Okafor."),
        ("zh", "市长王小明说，李华已经离开。"),
    ],
)
def test_the_names_that_touch_a_place_are_those_of_the_whole_block(language: str, text: str) -> None:
    read, asked = (read_document(text.encode(), "a.md", ReadOptions(language=language)) for _ in range(2))
    names = read.names(read.blocks[0])
    assert names
    for start in range(len(text)):
        for end in (start + 1, start + 12):
            expected = [name for name in names if name.name.start < end and name.name.end > start]
            assert list(asked.names_touching(asked.blocks[0], start, end)) == expected
            assert list(read.names_touching(read.blocks[0], start, end)) == expected


def test_a_headline_with_capitals_throughout_names_nobody_anywhere() -> None:
    document = read_document(b"# Ana Ruiz Meets Chidi Okafor Today\n", "a.md", ReadOptions(language="en"))
    assert list(document.names_touching(document.blocks[0], 0, 8)) == []
