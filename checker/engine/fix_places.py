"""Where no edit may be made by itself: in code, in comments, inside somebody's words.

An edit that takes all of a quotation or of inline code along, as with a paragraph that stands twice, changes
nothing in it and is allowed.
"""

from checker.documents.model import Block, BlockKind, Document
from checker.engine.surroundings import SpanTable
from checker.findings import Edit, Finding, Fix
from checker.text import Span

IN_CODE = "it would change code"
IN_COMMENT = "it would change a comment"
IN_QUOTATION = "it would change somebody's words"

#: Characters that mean markup, or are written with an escape, in formats other than Markdown and plain text.
_MARKUP = frozenset('<>&"\\\n\r')
_FREE_FORMATS = frozenset({"markdown", "text"})


class FixPlaces:
    """The places of one document, to be asked whether an edit may be made there."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = sorted(document.blocks, key=lambda block: (block.span.start, -block.span.end))
        self._table = SpanTable(block.span for block in self._blocks)
        self._comments = SpanTable(comment.span for comment in document.comments)
        self._known: dict[int, tuple[SpanTable, SpanTable]] = {}

    def objection(self, fix: Fix) -> str:
        """Return why ``fix`` is not to be made without a person; "" where nothing is against it."""
        for edit in fix.edits:
            reason = self._objection(edit)
            if reason:
                return reason
        return ""

    def judged(self, finding: Finding) -> Finding:
        """Return ``finding`` with its fixes called safe only where nothing is against them."""
        if not any(fix.safe for fix in finding.fixes):
            return finding
        fixes = tuple(fix._replace(safe=fix.safe and not self.objection(fix)) for fix in finding.fixes)
        return finding._replace(fixes=fixes)

    def _objection(self, edit: Edit) -> str:
        span = edit.span
        if self._document.format not in _FREE_FORMATS and not _MARKUP.isdisjoint(edit.text):
            return "what it writes means markup in this format"
        if self._comments.touching(span):
            return IN_COMMENT
        for index in self._table.touching(span):
            reason = self._objection_of(self._blocks[index], span)
            if reason:
                return reason
        return ""

    def _objection_of(self, block: Block, span: Span) -> str:
        if block.kind is BlockKind.CODE:
            return IN_CODE
        if block.kind is BlockKind.QUOTATION:
            return IN_QUOTATION
        code, quotations = self._inside(block)
        if _is_cut(code, span):
            return IN_CODE
        return IN_QUOTATION if _is_cut(quotations, span) else ""

    def _inside(self, block: Block) -> tuple[SpanTable, SpanTable]:
        """Return the places of inline code and of quotations in ``block``."""
        known = self._known.get(block.index)
        if known is None:
            code = SpanTable(block.source(mark.span) for mark in block.marks if mark.kind == "code")
            spoken = SpanTable(block.source(each.span) for each in self._document.quotations(block))
            known = self._known[block.index] = code, spoken
        return known


def _is_cut(table: SpanTable, edit: Span) -> bool:
    """Tell whether ``edit`` changes a part of one of the spans, and not all of it."""
    return any(not edit.contains(table.spans[index]) for index in table.touching(edit))
