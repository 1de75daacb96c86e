"""The check by which a house wants one thing to stand only after another: an acronym after its long form."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.house_matches import SHARED_OPTIONS, matches, pattern_option, same_text
from checker.checks.patterns import compiled
from checker.documents.model import DocumentView
from checker.findings import Hit, Related
from checker.text import Span


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    ignore_case: bool = options["ignore-case"]
    are_paired = any(compiled(options[name], ignore_case=ignore_case).groups for name in ("pattern", "after"))
    found = list(matches(view, options["pattern"], options))
    if not found:
        return
    introduced: dict[str, tuple[tuple[int, int], Span]] = {}
    for block, match in matches(view, options["after"], options):
        key = same_text(match, options) if are_paired else ""
        introduced.setdefault(key, ((block.index, match.start()), block.source(match.span())))
    told = {text.casefold() if ignore_case else text for text in options["exceptions"]}
    for block, match in found:
        text = same_text(match, options)
        if text in told:
            continue
        place, span = introduced.get(text if are_paired else "", (None, None))
        # What introduces it may hold it: National Rivers Agency (NRA).
        if place is None or place > (block.index, match.start()):
            told.add(text)
            later = () if span is None else (Related("what should come first", span),)
            yield Hit(block.source(match.span()), {"match": match[0]}, later)


CONDITIONAL = Check(
    name="conditional",
    searches=True,
    summary="Something that may stand only after something else.",
    run=_run,
    placeholders=("match",),
    options={
        "pattern": pattern_option("A regular expression for what needs the other before it."),
        "after": pattern_option(
            "A regular expression for what must stand before it. Where either has a group, the two must be "
            "of the same text: that of the first group, or of the whole match of the one that has none."
        ),
        "exceptions": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Texts (of the group, where there is one) that need nothing before them.",
        },
        **SHARED_OPTIONS,
    },
    required=("pattern", "after"),
)
