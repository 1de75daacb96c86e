"""Reading Markdown in tests, and what must hold of every article however it was written."""

import pytest

from checker.documents import markdown_body
from checker.documents.markdown import read_markdown
from checker.documents.model import Block, BlockKind, Document
from checker.documents.read_options import ReadOptions


def read(source: str, path: str = "article.md", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_markdown(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document


def read_by_parser(source: str) -> Document:
    """Return the article in ``source``, all of which the parser has read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_body, "only_paragraphs", lambda *_: None)
        patch.setattr(markdown_body, "plain_paragraphs", lambda *_: iter(()))
        return read(source)


def parts_of(document: Document) -> list[object]:
    """Return all that the body of an article was read as, its places included."""
    blocks = [
        (block.kind, block.text.text, block.text.segments, block.span, block.level, block.group, block.marks)
        for block in document.blocks
    ]
    sections = [block.section for block in document.blocks]
    images = repr(document.images)
    return [blocks, sections, images, document.comments, document.footnotes, document.notices]


def parts(document: Document) -> list[tuple[str, str]]:
    """Return the kind and the text of each block."""
    return [(block.kind.value, block.text.text) for block in document.blocks]


def only(document: Document, kind: BlockKind) -> Block:
    """Return the one block of ``kind``."""
    (block,) = (block for block in document.blocks if block.kind is kind)
    return block


def marks(block: Block) -> list[tuple[str, str]]:
    """Return the kind of each mark and the text that it covers."""
    return [(mark.kind, mark.span.of(block.text.text)) for mark in block.marks]


def assert_sound(document: Document) -> None:
    """Assert that all places lead to where they should, and that blocks stand in order."""
    source = document.source
    above = 0
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert block.text.text
        assert above <= block.span.start < block.span.end <= len(source)
        above = block.span.start
        assert block.span.contains(block.text.source_span)
        assert block.section is None or document.blocks[block.section].kind is BlockKind.HEADING
        plain = end = 0
        for segment, following in zip(block.text.segments, [*block.text.segments[1:], None], strict=True):
            stop = following.plain if following else len(block.text)
            assert segment.plain == plain < stop
            assert end <= segment.source.start < segment.source.end
            if segment.verbatim:
                assert block.text.text[plain:stop] == segment.source.of(source)
            plain, end = stop, segment.source.end
        for mark in block.marks:
            assert 0 <= mark.span.start <= mark.span.end <= len(block.text)
        for place in range(0, len(block.text) + 1, 1 + len(block.text) // 50):
            assert block.span.contains(block.source((place, len(block.text))))
            assert block.span.contains(block.source((0, place)))
    for image in document.images:
        assert 0 <= image.span.start < image.span.end <= len(source)
        assert image.block is None or document.blocks[image.block].index == image.block
    for comment in document.comments:
        assert comment.text in comment.span.of(source)
    for footnote in document.footnotes:
        assert footnote.span.of(source).startswith(("[", "footnote"))
