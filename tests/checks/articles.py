"""Articles of one paragraph, built by hand, for tests of checks about dates."""

from datetime import date

from checker.checks.contract import Check
from checker.documents.model import Block, BlockKind, Document, Mark
from checker.documents.parts import StatedDate
from checker.findings import Fix, Hit
from checker.text import MappedText, Span


def hits(
    check: Check,
    text: str,
    language: str = "en",
    published: date | None = None,
    marks: tuple[Mark, ...] = (),
) -> list[Hit]:
    """Return what ``check`` finds in an article whose source is ``text``."""
    whole = Span(0, len(text))
    block = Block(BlockKind.PARAGRAPH, MappedText.verbatim(text, 0, len(text)), whole, marks=marks)
    stated = StatedDate(published, "", "field", Span(0, 1)) if published else None
    document = Document("a.md", text, "markdown", (block,), language, published=stated)
    return list(check.run(document.view(check.scope), {}))


def mended(text: str, fix: Fix) -> str:
    """Return ``text`` with the edits of ``fix`` made."""
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
