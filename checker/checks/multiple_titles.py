"""More than one title: a second heading of the first level, or one that differs from the title field."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.titles import comparable
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Hit, Related


def _top_headings(view: DocumentView) -> list[Block]:
    return [
        block
        for block in view.blocks
        if block.level == 1 and block.kind in (BlockKind.HEADING, BlockKind.TITLE) and block.text.text.strip()
    ]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    title = view.document.title
    headings = _top_headings(view)
    if title is None or not headings:
        return
    if title.origin == "field":
        wanted = comparable(title.text.text)
        others = [block for block in headings if comparable(block.text.text) != wanted]
        if options["heading-beside-field"]:
            # The theme shows both, so that the first heading is the article's and no second title.
            others = [block for block in others if block is not headings[0]]
    else:
        start = title.text.source_span.start
        others = [block for block in headings if block.text.source_span.start != start]
    if not others:
        return
    count = len(others)
    yield Hit(
        others[0].text.source_span,
        {"title": title.text.text, "count": "one more title" if count == 1 else f"{count} more titles"},
        (Related("the title", title.text.source_span),),
    )


MULTIPLE_TITLES = Check(
    name="multiple-titles",
    summary="More than one top-level heading, or one that differs from the title field.",
    run=_run,
    placeholders=("title", "count"),
    options={
        "heading-beside-field": {
            "type": "boolean",
            "default": False,
            "description": (
                "Let an article have a title field and a different top heading: the theme shows both."
            ),
        }
    },
    scope=frozenset({BlockKind.TITLE, BlockKind.HEADING}),
)
