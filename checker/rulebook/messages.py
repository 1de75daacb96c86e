"""The messages of rules: text with ``{placeholders}`` that every hit of the check fills."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.language.near_words import quoted, way_out


@cache
def _brace() -> re.Pattern[str]:
    return re.compile(r"\{\{|\}\}|\{(?P<name>[^{}]*)\}|[{}]")


def message_mistakes(message: str, check: str, placeholders: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield (offset in code points, message) for each part of ``message`` that cannot be filled.

    ``placeholders`` are the names for which hits of ``check`` have a value.
    """
    for match in _brace().finditer(message):
        written = match.group()
        name = match["name"]
        if written in ("{{", "}}") or name in placeholders:
            continue
        if name is None:
            yield match.start(), f"has a single '{written}'; write '{written * 2}' for the character itself"
        elif name.isidentifier():
            known = way_out(name, placeholders)
            yield match.start(), f"has no value for '{{{name}}}' from the check '{check}'{known}"
        else:
            hint = f"; write '{{{{{name}}}}}' for braces" if not name else way_out(name, placeholders)
            yield match.start(), f"has the placeholder {quoted(written)}, which is no plain name{hint}"
