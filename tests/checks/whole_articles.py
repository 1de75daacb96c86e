"""Articles of several blocks, built by hand, for tests of checks that compare their parts."""

from typing import Any

from checker.checks.contract import Check
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import Title
from checker.findings import Edit, Hit
from checker.text import MappedText, Span

#: A block as a test writes it: its kind and its text, or a paragraph's text alone.
Part = str | tuple[BlockKind, str]


def article(
    *parts: Part, language: str = "en", path: str = "article.md", title: str | None = None, **metadata: Any
) -> Document:
    """Return a document of the given blocks, one blank line between them.

    ``title`` becomes a first line of its own, as a field would be, that is no block.
    """
    texts = [part if isinstance(part, str) else part[1] for part in parts]
    source = "\n\n".join(([] if title is None else [title]) + texts)
    blocks: list[Block] = []
    offset = 0 if title is None else len(title) + 2
    for part, text in zip(parts, texts, strict=True):
        kind = BlockKind.PARAGRAPH if isinstance(part, str) else part[0]
        end = offset + len(text)
        level = 1 if kind is BlockKind.HEADING else 0
        blocks.append(Block(kind, MappedText.verbatim(source, offset, end), Span(offset, end), level))
        offset = end + 2
    if title is not None:
        metadata["title"] = Title(MappedText.verbatim(source, 0, len(title)), "field")
    return Document(path, source, "markdown", tuple(blocks), language, **metadata)


def heading(text: str) -> Part:
    """Return a heading as a part of an article."""
    return (BlockKind.HEADING, text)


def sections(*parts: Part, levels: dict[str, int]) -> Document:
    """Return an article whose headings have the ``levels`` given by their texts; blocks know theirs."""
    document = article(*parts)
    section = None
    for index, block in enumerate(document.blocks):
        block.section = section
        if block.kind is BlockKind.HEADING:
            block.level = levels[block.text.text]
            section = index
    return document


def hits(check: Check, document: Document, **options: object) -> list[Hit]:
    """Return what ``check`` finds with its default options and those given (``_`` for ``-``)."""
    filled = {name: schema["default"] for name, schema in check.options.items() if "default" in schema}
    filled |= {name.replace("_", "-"): value for name, value in options.items()}
    found = list(check.run(document.view(check.scope), filled))
    for hit in found:
        assert set(hit.values) == set(check.placeholders)
    return found


def excerpts(check: Check, document: Document, **options: object) -> list[str]:
    """Return the source text of each hit."""
    return [hit.span.of(document.source) for hit in hits(check, document, **options)]


def edited(source: str, edits: tuple[Edit, ...]) -> str:
    """Return ``source`` with the edits made."""
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source
