"""The title again at the top of the text, so that readers see it twice."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.opening_needs import longest_repeated_title
from checker.checks.titles import comparable, end_of_title
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.text import Span

#: What an article may open with, besides a paragraph, and what messages call it.
_OPENINGS = {BlockKind.HEADING: "heading", BlockKind.QUOTATION: "quotation"}


def _candidates(view: DocumentView) -> Iterator[tuple[Block, str]]:
    """Yield what opens the text below the title, the first top heading and the first paragraph."""
    title = view.document.title
    after = end_of_title(title) if title is not None else 0
    has_own_heading = title is not None and title.origin == "heading"
    opening = next((block for block in view.blocks if block.text.source_span.start >= after), None)
    if opening is not None and opening.kind in _OPENINGS and not (has_own_heading and opening.level == 1):
        yield opening, _OPENINGS[opening.kind]
    for kind, name in ((BlockKind.HEADING, "heading"), (BlockKind.PARAGRAPH, "paragraph")):
        is_heading = kind is BlockKind.HEADING
        if is_heading and has_own_heading:
            continue
        for block in view.blocks:
            if block.kind is not kind or (is_heading and block.level > 1):
                continue
            if block.text.source_span.start < after or not block.text.text.strip():
                continue
            yield block, name
            break


def _deletion(document: Document, block: Block) -> Edit:
    """Return the edit that deletes the block and the gap after it."""
    end = block.span.end
    while end < len(document.source) and document.source[end].isspace():
        end += 1
    return Edit(Span(block.span.start, end), "")


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    title = document.title
    if title is None:
        return
    # Titles are short: a long paragraph need not be folded to see that it is none.
    longest = longest_repeated_title(title.text.text)
    for block, name in _candidates(view):
        if len(block.text) > longest or (block.kind is BlockKind.HEADING and not options["headings"]):
            continue
        wanted = comparable(title.text.text)
        if not wanted or comparable(block.text.text) != wanted:
            continue
        yield Hit(
            block.text.source_span,
            {"place": f"the first {name}"},
            related=(Related("title", title.text.source_span),),
            fixes=(Fix(f"delete the {name}", (_deletion(document, block),)),),
        )
        return


TITLE_IN_BODY = Check(
    name="title-in-body",
    summary="The title again as the first heading or the first paragraph of the text.",
    run=_run,
    placeholders=("place",),
    options={
        "headings": {
            "type": "boolean",
            "default": True,
            "description": "Look at headings too; false where a theme shows the heading and no title field.",
        }
    },
    scope=frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTATION}),
)
