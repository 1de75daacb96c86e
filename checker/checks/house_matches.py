"""Where a house's own pattern matches, for the checks that count, pair or order such places."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from checker.checks.contract import Options
from checker.checks.patterns import IN_CODE, compiled, matches_in
from checker.documents.model import Block, DocumentView

if TYPE_CHECKING:
    import regex

#: The options that such checks share, beside their patterns.
SHARED_OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "ignore-case": {"type": "boolean", "default": False, "description": "Match in any case."},
    "in-code": IN_CODE,
}


def pattern_option(description: str) -> Mapping[str, Any]:
    """Return the schema of an option that is a regular expression."""
    return {"type": "string", "format": "regex", "minLength": 1, "description": description}


def matches(view: DocumentView, pattern: str, options: Options) -> Iterator[tuple[Block, "regex.Match[str]"]]:
    """Yield where ``pattern`` matches in the blocks of ``view``, as `matches_in` does in each."""
    return matches_of(compiled(pattern, ignore_case=options["ignore-case"]), view, options)


def matches_of(
    search: "regex.Pattern[str]", view: DocumentView, options: Options
) -> Iterator[tuple[Block, "regex.Match[str]"]]:
    """Yield where a compiled pattern matches, as `matches` does for one that is written."""
    for block in view.blocks:
        for match in matches_in(view, block, search, options):
            yield block, match


def same_text(match: "regex.Match[str]", options: Options) -> str:
    """Return what two matches must have in common to be of one thing: their first group, else all of it."""
    text: str = match[1] if match.re.groups and match[1] is not None else match[0]
    return text.casefold() if options["ignore-case"] else text
