"""Tags that a site's generator fills in: Liquid, Jinja, Hugo shortcodes, Kramdown, MDX comments.

Markdown knows none of them: a ``*`` inside one would be read as emphasis. They are therefore
masked with as many letters before parsing, so that every offset stays as it is.
"""

import re
from collections.abc import Sequence
from functools import cache
from re import Pattern
from typing import Literal

from checker.text import Span
from checker.text.named_tuples import NamedTuple

TagKind = Literal["tag", "comment", "code"]

#: The longest tag that is believed, in code points; a brace left open must not swallow an article.
_LONGEST_TAG = 4_000

#: What closes a tag, by what opens it; longer openers come first.
_CLOSERS = {
    "{{/*": "*/}}",
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "{/*": "*/}",
    "{:": "}",
}

_CODE_FENCES = ("```", "~~~")


class TemplateTag(NamedTuple):
    """A tag and its source span; ``inner`` is what stands inside a comment or a listing."""

    start: int
    end: int
    kind: TagKind
    inner: Span


class Argument(NamedTuple):
    """A named or positional text of a tag: ``name`` is empty for the latter."""

    name: str
    span: Span


class _Closers:
    """Finds closing marks from left to right, each stretch of the source searched once."""

    __slots__ = ("places", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.places: dict[str, int] = {}

    def after(self, closer: str, offset: int) -> int:
        """Return where ``closer`` next stands from ``offset``, or the length of the source."""
        place = self.places.get(closer, -1)
        if place < offset:
            found = self.source.find(closer, offset)
            place = len(self.source) if found < 0 else found
            self.places[closer] = place
        return place


@cache
def _opener_pattern() -> Pattern[str]:
    return re.compile(r"\{\{/\*|\{\{[<%]?|\{%|\{/\*|\{:|(?m:^)[ \t>]{0,8}:::+[^\r\n]*")


@cache
def _block_end_pattern(name: str) -> Pattern[str]:
    return re.compile(r"\{%-?\s*end" + name + r"\s*-?%\}|\{\{[<%]\s*/\s*" + name + r"\s*[>%]\}\}")


@cache
def _block_start_pattern() -> Pattern[str]:
    return re.compile(
        r"\{%-?\s*(?P<liquid>comment|highlight)\b[^%]*%\}|\{\{[<%]\s*(?P<hugo>highlight)\s+[^\s>%]"
    )


@cache
def _argument_pattern() -> Pattern[str]:
    return re.compile(
        r"(?:(?P<name>[A-Za-z][\w-]{0,40})\s{0,4}[=:]\s{0,4})?"
        # A mark that is escaped opens no text: the search would go to the end of the tag from each.
        r"(?:(?<!\\)\"(?P<double>(?:[^\"\\]|\\.)*)\"|(?<!\\)'(?P<single>(?:[^'\\]|\\.)*)'|`(?P<raw>[^`]*)`)",
        re.DOTALL,
    )


def _is_blank_line_inside(text: str) -> bool:
    return "\n\n" in text or "\r\n\r\n" in text or "\r\r" in text


def _is_believable(source: str, start: int, opener: str, end: int) -> bool:
    """Tell whether ``source[start:end]`` is a tag and not braces in prose or in a listing."""
    if end - start > _LONGEST_TAG or source[start - 1 : start] in ("`", "\\"):
        return False
    inner = source[start + len(opener) : end - len(_CLOSERS[opener])]
    if any(fence in inner for fence in _CODE_FENCES) or inner.strip()[:1] == "`":
        return False
    if opener in ("{:", "{{"):
        return "\n" not in inner and "\r" not in inner and "{" not in inner
    return opener in ("{{/*", "{/*") or not _is_blank_line_inside(inner)


def find_template_tags(source: str, start: int = 0) -> tuple[TemplateTag, ...]:
    """Return the tags of ``source`` from offset ``start`` on, in order, none inside another.

    A Liquid ``comment`` and a ``highlight`` block are one tag with all they hold.
    """
    if "{" not in source and ":::" not in source:
        return ()
    tags: list[TemplateTag] = []
    closers = _Closers(source)
    endless: set[str] = set()
    position = start
    while opening := _opener_pattern().search(source, position):
        begin, opener = opening.start(), opening.group()
        if opener not in _CLOSERS:
            begin += len(opener) - len(opener.lstrip(" \t>"))
            tags.append(TemplateTag(begin, opening.end(), "tag", Span(begin, begin)))
            position = opening.end()
            continue
        closer = _CLOSERS[opener]
        place = closers.after(closer, opening.end())
        end = place + len(closer)
        position = opening.end()
        if place >= len(source) or not _is_believable(source, begin, opener, end):
            continue
        kind: TagKind = "comment" if opener in ("{{/*", "{/*") else "tag"
        tag = TemplateTag(begin, end, kind, Span(opening.end(), place))
        if kind == "tag" and (block := _whole_block(source, tag, endless)):
            tag = block
        tags.append(tag)
        position = tag.end
    return tuple(tags)


def _whole_block(source: str, tag: TemplateTag, endless: set[str]) -> TemplateTag | None:
    """Return ``tag`` with all up to its end tag where it opens a comment or a listing."""
    opening = _block_start_pattern().match(source, tag.start, tag.end)
    if not opening:
        return None
    name = opening["liquid"] or opening["hugo"]
    if name in endless:
        return None
    ending = _block_end_pattern(name).search(source, tag.end)
    if not ending:
        endless.add(name)
        return None
    kind: TagKind = "comment" if name == "comment" else "code"
    return TemplateTag(tag.start, ending.end(), kind, Span(tag.end, ending.start()))


def mask(source: str, tags: Sequence[TemplateTag]) -> str:
    """Return ``source`` with the letter x for each character of each tag."""
    if not tags:
        return source
    parts: list[str] = []
    position = 0
    for tag in tags:
        parts.append(source[position : tag.start])
        parts.append("x" * (tag.end - tag.start))
        position = tag.end
    parts.append(source[position:])
    return "".join(parts)


def tag_name(source: str, tag: TemplateTag) -> str:
    """Return the first word of ``tag``, in lower case."""
    inner = tag.inner.of(source).strip(" \t\r\n-")
    return inner.split(None, 1)[0].lower() if inner else ""


def tag_arguments(source: str, tag: TemplateTag) -> tuple[Argument, ...]:
    """Return the quoted arguments of ``tag``; spans are without the quotation marks."""
    found: list[Argument] = []
    for match in _argument_pattern().finditer(source, tag.inner.start, tag.inner.end):
        group = match.lastgroup or "double"
        if group == "name":  # pragma: no cover - a value always follows the name
            continue
        found.append(Argument((match["name"] or "").lower(), Span(*match.span(group))))
    return tuple(found)
