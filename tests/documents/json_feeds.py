"""Reading JSON in tests, and what must hold of every article however its strings are written."""

import json
from typing import Any

from checker.documents.json_articles import read_json_articles
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.text import MappedText


def read(data: Any, path: str = "feed.json", *, ascii_only: bool = True) -> Document:
    """Return the one article in ``data``, written as JSON."""
    (document,) = read_all(json.dumps(data, indent=1, ensure_ascii=ascii_only), path)
    return document


def read_all(source: str, path: str = "feed.json") -> tuple[Document, ...]:
    """Return the articles in ``source``, checked for what must hold of all."""
    documents = read_json_articles(source, path, ReadOptions(), lines=path.endswith("l"))
    for document in documents:
        assert_sound(document)
    return documents


def parts(document: Document) -> list[tuple[str, str]]:
    """Return the kind and the text of each block."""
    return [(block.kind.value, block.text.text) for block in document.blocks]


def assert_sound(document: Document) -> None:
    """Assert that blocks stand in order, and that each part of a text stands in the source as it says."""
    source, above = document.source, 0
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert above <= block.span.start < block.span.end <= len(source)
        above = block.span.start
        assert block.section is None or block.section < len(document.blocks)
        assert_mapped(block.text, source)
    if document.title is not None:
        assert_mapped(document.title.text, source)
    for image in document.images:
        assert image.block is None or image.block < len(document.blocks)
    for author in document.authors:
        assert author.span.end <= len(source)


def assert_mapped(text: MappedText, source: str) -> None:
    """Assert that verbatim parts equal their source, and that other parts decode to what they are."""
    for segment, following in zip(text.segments, [*text.segments[1:], None], strict=True):
        plain = text.text[segment.plain : following.plain if following else len(text)]
        written = segment.source.of(source)
        if segment.verbatim:
            assert plain == written
        elif "&" not in written and "<" not in written:
            decoded = json.loads(f'"{written}"')
            is_break = not plain.strip() and not decoded.strip()
            assert plain == decoded or is_break or decoded[0] == "\\" or "\ufffd" in plain
