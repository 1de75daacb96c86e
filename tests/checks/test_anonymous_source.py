"""A source that nothing describes is reported, unless it was described before or a reason is given."""

from time import process_time

import pytest

from checker.checks.anonymous_source import ANONYMOUS_SOURCE
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts, hits


def test_the_words_are_marked_and_shown() -> None:
    (hit,) = hits(ANONYMOUS_SOURCE, article("The deal is off, a source said on Monday."))
    assert hit.values == {"source": "a source said"}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["The deal is off, sources said."], ["sources said"]),
        (["A source close to it said so.", "Another source said it was not."], ["Another source said"]),
        (["Sources told us so.", "A source close to it said so."], ["Sources told"]),
        ([(BlockKind.LIST_ITEM, "A source said so.")], ["A source said"]),
    ],
)
def test_a_bare_source_is_found(parts: list[Part], expected: list[str]) -> None:
    assert excerpts(ANONYMOUS_SOURCE, article(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["A source close to the talks said so.", "The deal is off, sources said."],
        ["A source said so. The person asked not to be named because the talks go on."],
        ["A source said so on condition of anonymity."],
        ["Harbour sources said so. It is the third time, one source said."],
        [(BlockKind.HEADING, "A source said so")],
        ["The river has two sources."],
    ],
)
def test_a_described_or_explained_source_is_silent(parts: list[Part]) -> None:
    assert excerpts(ANONYMOUS_SOURCE, article(*parts)) == []


@pytest.mark.parametrize("part", ["a source said ", "A source said it. ", "A source close to it said. "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    document = article(part * (60_000 // len(part)))
    start = process_time()
    hits(ANONYMOUS_SOURCE, document)
    assert process_time() - start < 8


def test_a_link_is_a_source() -> None:
    document = article("A source said so.")
    document.blocks[0].marks = (Mark("link", Span(0, 8), "https://example.org"),)
    assert excerpts(ANONYMOUS_SOURCE, document) == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        # People whose names are withheld, and one of several sources, in the next paragraphs.
        (["Officials who asked not to be named said so.", "It is off, sources said."], []),
        (["Harbour sources said so.", "“It is off,” a source said."], []),
        (["Harbour sources said so.", "Another source said it was off."], ["Another source said"]),
        (["Harbour sources said so.", *["It rained."] * 4, "A source said so."], ["A source said"]),
        (
            ["Officials who asked not to be named said so.", *["It rained."] * 2, "It is off, sources said."],
            ["sources said"],
        ),
        (["Officials who asked not to be named said so.", "It rained.", "It is off, sources said."], []),
        # One source that was described is not another one.
        (["A source close to it said so.", "A source said it was off."], ["A source said"]),
    ],
)
def test_sources_known_from_just_before_are_silent(parts: list[Part], expected: list[str]) -> None:
    assert excerpts(ANONYMOUS_SOURCE, article(*parts)) == expected


@pytest.mark.parametrize(
    ("kinds", "found"),
    [(["person"], False), (["link", "footnote"], True), (["link"], True)],
)
def test_whether_a_name_is_a_source_is_an_option(kinds: list[str], *, found: bool) -> None:
    document = article("It is off, sources said, and Ana Ruiz said so too.")
    assert bool(excerpts(ANONYMOUS_SOURCE, document, sources=kinds)) is found


@pytest.mark.parametrize(("kinds", "found"), [(["footnote"], False), (["link"], True)])
def test_a_footnote_is_a_source_where_the_house_says_so(kinds: list[str], *, found: bool) -> None:
    document = article("It is off, sources said.")
    document.blocks[0].marks = (Mark("footnote", Span(24, 24), "1"),)
    assert bool(excerpts(ANONYMOUS_SOURCE, document, sources=kinds)) is found


def test_a_name_in_quoted_words_is_no_source() -> None:
    document = article("“Ana Ruiz said it was off,” a source said.")
    assert excerpts(ANONYMOUS_SOURCE, document) == ["a source said"]
