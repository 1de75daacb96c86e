"""The attributes of a tag of HTML or XML with their places, and the picture that an `img` shows."""

import re
from functools import cache
from re import Pattern

from checker.documents.inline_text import InlineText
from checker.documents.parts import NO_TEXT, Image
from checker.text import MappedText, Span


def html_attributes(text: str, start: int, end: int) -> dict[str, Span]:
    """Return the values of the tag ``text[start:end]`` by name in lower case; the first one wins."""
    found: dict[str, Span] = {}
    opening = _tag_name_pattern().match(text, start, end)
    for match in _attribute_pattern().finditer(text, opening.end() if opening else start, end):
        group = match.lastgroup or "name"
        span = Span(match.end("name"), match.end("name")) if group == "name" else Span(*match.span(group))
        found.setdefault(match["name"].lower(), span)
    return found


def mapped_value(source: str, span: Span, *, escapes: bool = False) -> MappedText:
    """Return the text of an attribute or argument, entities (and escapes, if asked) decoded."""
    inline = InlineText(source)
    inline.decoded(span.start, span.end, escapes=escapes)
    return inline.build()[0]


def html_image(source: str, start: int, end: int) -> Image:
    """Return the picture of the ``img`` tag at ``source[start:end]``."""
    attributes = html_attributes(source, start, end)
    title = attributes.pop("title", None)
    alternative = attributes.pop("alt", None)
    target = attributes.pop("src", None)
    return Image(
        Span(start, end),
        mapped_value(source, target).text if target else "",
        mapped_value(source, alternative) if alternative else NO_TEXT,
        mapped_value(source, title) if title else None,
        {name: mapped_value(source, span).text for name, span in attributes.items()},
    )


@cache
def _attribute_pattern() -> Pattern[str]:
    return re.compile(
        r"(?P<name>[A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=<>`]+)))?"
    )


@cache
def _tag_name_pattern() -> Pattern[str]:
    return re.compile(r"<[A-Za-z][^\s/>]*")
