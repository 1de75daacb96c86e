"""What holds of every article in Markdown, reStructuredText, AsciiDoc and HTML, whatever is written in it."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from tests.documents import asciidoc_articles, html_pages, markdown_at_random, rst_articles
from tests.documents.markup_at_random import MarkupAtRandom

MARKUPS = {
    "markdown": markdown_at_random.AT_RANDOM,
    "rst": rst_articles.AT_RANDOM,
    "asciidoc": asciidoc_articles.AT_RANDOM,
    "html": html_pages.AT_RANDOM,
}
EVERY = pytest.mark.parametrize("markup", MARKUPS.values(), ids=MARKUPS)


@EVERY
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_places_are_exact_however_blocks_are_nested(markup: MarkupAtRandom, data: st.DataObject) -> None:
    line_break = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    source = data.draw(markup.texts).replace("\n", line_break)
    assert markup.read(source).source == source


@EVERY
@given(data=st.data())
@settings(max_examples=250, deadline=None)
def test_nothing_raises_and_every_place_is_exact(markup: MarkupAtRandom, data: st.DataObject) -> None:
    source = data.draw(markup.signs)
    assert markup.read(source).source == source


@EVERY
@given(source=st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(markup: MarkupAtRandom, source: str) -> None:
    markup.read(source)


@pytest.mark.slow
@EVERY
@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_no_word_is_lost(markup: MarkupAtRandom, data: st.DataObject) -> None:
    source = data.draw(markup.heads)
    blocks = data.draw(st.lists(markup.blocks, min_size=1, max_size=5))
    for number, block in enumerate(blocks):
        source += markup.around(f"zw{number}zw", block)
    document = markup.read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for number in range(len(blocks)):
        assert texts.count(f"zw{number}zw") == 3
    for found in document.blocks:
        for match in re.finditer(r"zw\d+zw", found.text.text):
            assert found.source(match.span()).of(source) == match[0]


@EVERY
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_line_breaks_do_not_matter(markup: MarkupAtRandom, data: st.DataObject) -> None:
    text = data.draw(markup.texts)
    expected = _shown(markup, text)
    for line_break in ("\r\n", "\r"):
        assert _shown(markup, text.replace("\n", line_break)) == expected


def _shown(markup: MarkupAtRandom, source: str) -> list[tuple[BlockKind, str]]:
    """Return the blocks as readers see them, but for code, which keeps its line breaks."""
    blocks = markup.read(source).blocks
    return [(block.kind, block.text.text) for block in blocks if block.kind is not BlockKind.CODE]


@pytest.mark.parametrize(
    ("name", "source"),
    [(name, source) for name, markup in MARKUPS.items() for source in markup.hostile],
    ids=lambda value: repr(value[:16]),
)
def test_hostile_articles_are_read_in_time(name: str, source: str) -> None:
    begin = time.process_time()
    document = read_document(source.encode(), f"article.{name}", ReadOptions(format=name))
    assert time.process_time() - begin < 15
    assert document.source == source
