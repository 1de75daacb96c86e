"""The edits that take out a paragraph that stands twice, with the gap that parted it from the one before.

What stands in the gap decides: blank lines and the marks of a quotation go with the paragraph; a comment, a
rule or a tag stays. In HTML the paragraph goes with its own tags.
"""

from functools import cache
from re import Pattern

from checker.documents.model import Block, BlockKind, Document
from checker.findings import Edit
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Kinds of blocks of which a copy may go without a word about it.
_PLAIN_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


#: Blank lines, and the marks of a quotation in Markdown and mail.
_LINE_GAP = " \t>\r\n"


@cache
def _line_end() -> Pattern[str]:
    return compile_pattern(r"[\r\n]")


@cache
def _opening_tag() -> Pattern[str]:
    """Match the tag that opens a paragraph, with the white space around it, at the end of a gap."""
    # White space is tried from its beginning alone, else a long gap takes time with its square.
    return compile_pattern(r"(?<!\s)\s*<(?P<name>[A-Za-z][\w:.-]*)(?P<attributes>\s[^<>]*)?>\s*\Z")


@cache
def _closing_tag() -> Pattern[str]:
    return compile_pattern(r"\s*</(?P<name>[A-Za-z][\w:.-]*)\s*>")


@cache
def _quotation_marks() -> Pattern[str]:
    return compile_pattern(r"(?m)^[ \t]*(?:>[ \t]*)+")


def deletion(document: Document, start: Block, end: Block) -> Edit | None:
    """Return the edit that takes out the blocks from ``start`` to ``end``; None where markup hinders it."""
    source = document.source
    after = _content_end(source, end)
    gap_start = _gap_start(document, start)
    gap = source[gap_start : start.span.start]
    opening = _opening_tag().search(gap)
    if opening is not None:
        closing = _closing_tag().match(source, after)
        if closing is None or closing["name"] != opening["name"]:
            return None
        return Edit(Span(gap_start + opening.start(), closing.end()), "")
    if not gap.strip():
        return Edit(Span(gap_start, after), "")
    between = _line_end().search(gap, len(gap.rstrip(_LINE_GAP)))
    return None if between is None else Edit(Span(gap_start + between.start(), after), "")


def is_plain_copy(document: Document, first: Block, later: Block) -> bool:
    """Tell whether the source of two paragraphs is the same, but for white space and quotation marks."""
    if first.kind is not later.kind or first.level != later.level or later.kind not in _PLAIN_KINDS:
        return False
    return _words(document, first) == _words(document, later)


def nothing_between(document: Document, start: Block, end: Block) -> bool:
    """Tell whether only gaps part the blocks from ``start`` to ``end`` from what stands before each of them.

    Then nothing but these blocks goes with them, if nothing hangs on ``end`` either.
    """
    following = document.blocks[end.index + 1] if end.index + 1 < len(document.blocks) else None
    in_list = following is not None and end.group is not None and following.group == end.group
    if following is not None and in_list and following.level > end.level:
        return False
    return all(_is_bare(document, block) for block in document.blocks[start.index : end.index + 1])


def _is_bare(document: Document, block: Block) -> bool:
    """Tell whether only white space or tags of paragraphs part ``block`` from the one before."""
    gap = document.source[_gap_start(document, block) : block.span.start]
    if not gap.replace(">", "").strip():
        return True
    closing = _closing_tag().match(gap)
    opening = None if closing is None else _opening_tag().fullmatch(gap, closing.end())
    return (
        closing is not None
        and opening is not None
        and opening["attributes"] is None
        and closing["name"] == opening["name"]
    )


def _gap_start(document: Document, start: Block) -> int:
    """Return where the block before ``start`` ends, white space after it not counted."""
    if start.index == 0:
        return 0
    return _content_end(document.source, document.blocks[start.index - 1])


def _content_end(source: str, block: Block) -> int:
    end = block.span.end
    while end > block.span.start and source[end - 1].isspace():
        end -= 1
    return end


def _words(document: Document, block: Block) -> list[str]:
    return _quotation_marks().sub("", block.span.of(document.source)).split()
