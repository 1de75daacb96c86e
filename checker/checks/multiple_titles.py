"""More than one title: a second heading of the first level, or one that differs from the title field.

Below a title field many writers give their sections the first level. Several such headings are
sections; one alone is a second title where it opens the text, says what the title says, or stands
in a text without other headings.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.folded_away import find_elements
from checker.checks.kept_texts import are_ruled_apart, is_update
from checker.checks.title_words import folded_words, small_words
from checker.checks.titles import comparable
from checker.documents.model import Block, BlockKind, DocumentView
from checker.documents.parts import Title
from checker.findings import Hit, Related

#: So many further headings of the first level are sections, though the first is the article's title.
_SECTIONS = 3
#: The level that sections have below a title.
_SECTION_LEVEL = 2
#: How many words of a heading, and which share of the fewer, make it say what the title says.
_LEAST_SHARED = 2
_SHARED = 0.5


def _top_headings(view: DocumentView) -> list[Block]:
    return [
        block
        for block in view.blocks
        if block.level == 1 and block.kind in (BlockKind.HEADING, BlockKind.TITLE) and block.text.text.strip()
    ]


def _says_the_same(view: DocumentView, title: Title, heading: Block) -> bool:
    """Tell whether the heading has most of its words in common with the title."""
    language = view.document.language
    one = set(folded_words(title.text.text)) - small_words(language)
    other = set(folded_words(heading.text.text)) - small_words(language)
    shared = len(one & other)
    return shared >= _LEAST_SHARED and shared >= min(len(one), len(other)) * _SHARED


def _second_title(
    view: DocumentView, title: Title, top: list[Block], others: list[Block]
) -> tuple[Block, bool] | None:
    """Return which of ``others`` is a second title below a title field, and whether that is sure."""
    heading = others[0]
    document = view.document
    headings = [block for block in view.blocks if block.kind is BlockKind.HEADING and block is not heading]
    opens = all(
        block.index >= heading.index for block in document.blocks if block.kind is not BlockKind.TITLE
    )
    if opens and _says_the_same(view, title, heading):
        return heading, True
    if len(top) > 1:
        return None
    if opens or not headings or _says_the_same(view, title, heading):
        return heading, True
    above = [block for block in headings if block.index < heading.index]
    if not above or above[0].level != _SECTION_LEVEL or any(map(is_update, above)):
        return None
    if are_ruled_apart(document, above[0], heading) or find_elements(document, "details").around(heading):
        return None
    return heading, False


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    title = view.document.title
    top = _top_headings(view)
    if title is None or not top:
        return
    shown = title.text.source_span.start
    if title.origin == "field" and not options["heading-beside-field"]:
        wanted = comparable(title.text.text)
        others = [block for block in top if comparable(block.text.text) != wanted]
        found = _second_title(view, title, top, others) if others else None
    else:
        if title.origin == "field":
            # The theme shows both, so that the first heading is the article's and no second title.
            shown = top[0].text.source_span.start
        others = [block for block in top if block.text.source_span.start != shown]
        found = (others[0], len(others) < _SECTIONS) if others else None
    if found is None:
        return
    heading, sure = found
    count = len(others)
    yield Hit(
        heading.text.source_span,
        {"title": title.text.text, "count": "one more title" if count == 1 else f"{count} more titles"},
        (Related("the title", title.text.source_span),),
        lower=not sure,
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
