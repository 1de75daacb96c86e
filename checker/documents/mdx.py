"""What MDX has beside Markdown: expressions in braces, and components that are pictures.

After the syntax of MDX 3 (mdxjs.com, "What is MDX"). An expression is filled in when the page is made, as a
generator's tag is, and is left out of the text in the same way. ``<Figure src="…" caption="…" />`` and its
like are the tags of pictures. All other components are read as HTML: what stands inside them is text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from re import Pattern

from checker.documents.markdown_containers import has_meaning
from checker.documents.template_tags import TemplateTag, mask
from checker.text import Span

#: The longest expression that is believed, in code points; a brace left open must not swallow an article.
_LONGEST = 20_000


class Stretches:
    """Stretches ``[start, end)`` of a source; those that overlap or touch are one."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def holds(self, offset: int) -> bool:
        """Tell whether the character at ``offset`` stands in one of them."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]


@cache
def _picture_pattern() -> Pattern[str]:
    """Match a component without content whose attributes are texts, numbers and expressions."""
    return re.compile(
        r"<(?P<inner>[A-Z][\w.]{0,60}(?:\s{1,20}[A-Za-z][\w:-]{0,60}"
        r"(?:=(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|x{1,20000}))?){1,40})\s{0,20}/>"
    )


@cache
def _component_line_pattern() -> Pattern[str]:
    """Match a tag of a component, or of a fragment, that has its lines for itself."""
    return re.compile(
        r"(?m)^(?P<before>[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*)"
        r"<(?:/?>|/(?P<closed>[A-Z][\w.]{0,60})\s{0,20}>|(?P<name>[A-Z][\w.]{0,60})(?:\s{1,20}[A-Za-z][\w:-]{0,60}"
        r"(?:=(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|x{1,20000}))?){0,40}\s{0,20}/?>)[ \t]*(?=[\r\n]|\Z)"
    )


@cache
def _code_pattern() -> Pattern[str]:
    """Match where code begins: a fence at the head of a line, or a run of backticks in it."""
    return re.compile(r"(?m)^[ \t>]{0,12}(?P<fence>`{3,}|~{3,})|(?P<ticks>`+)|\\.")


@cache
def _ticks_pattern() -> Pattern[str]:
    return re.compile(r"`+")


def code_in(source: str, start: int) -> Stretches:
    """Return where code stands, and characters that are escaped, from offset ``start`` on."""
    return Stretches(_code_stretches(source, start))


def _code_stretches(source: str, start: int) -> Iterator[tuple[int, int]]:
    runs: dict[int, list[int]] = {}
    for run in _ticks_pattern().finditer(source, start):
        runs.setdefault(run.end() - run.start(), []).append(run.start())
    position = start
    while match := _code_pattern().search(source, position):
        position = match.end()
        mark = match["fence"] or match["ticks"]
        if mark is None:
            yield match.span()  # a brace that is escaped is no expression
            continue
        if match["fence"]:
            end = re.compile(rf"(?m)^[ \t>]{{0,12}}{mark[0]}{{{len(mark)},}}").search(source, position)
            position = end.end() if end is not None else len(source)
        else:
            # Code ends at the next run of as many ticks; where none follows, these are no marks.
            places = runs[len(mark)]
            number = bisect_left(places, position)
            if number == len(places):
                continue
            position = places[number] + len(mark)
        yield match.start(), position


def _braces(source: str, start: int, skipped: Stretches) -> Iterator[tuple[int, int]]:
    """Yield the outermost pairs of braces outside of ``skipped``, in order; one left open holds none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in re.compile(r"[{}]").finditer(source, start):
        if skipped.holds(match.start()):
            continue
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            pairs.append((opened.pop(), match.end()))
    end = start
    for first, last in sorted(pairs):
        if first >= end and last - first <= _LONGEST:
            end = last
            yield first, last


def with_mdx_tags(
    source: str, known: tuple[TemplateTag, ...], code: Stretches, start: int
) -> tuple[TemplateTag, ...]:
    """Return ``known`` (tags of generators, comments of MDX among them) with expressions and pictures.

    ``start`` is where the text begins, after the front matter, ``code`` what is no markup in it. Tags are in
    order, none inside another.
    """
    skipped = Stretches((*code, *((tag.start, tag.end) for tag in known)))
    tags = [
        TemplateTag(first, last, "tag", Span(last, last)) for first, last in _braces(source, start, skipped)
    ]
    pictures = []
    for match in _picture_pattern().finditer(mask(source, tags), start):
        if not skipped.holds(match.start()) and re.search(r"\ssrc=", match["inner"]):
            pictures.append(TemplateTag(match.start(), match.end(), "tag", Span(*match.span("inner"))))
    outermost: list[TemplateTag] = []
    for tag in sorted((*known, *tags, *pictures)):
        # What stands inside another tag, as a comment in an expression does, is a part of it.
        if not outermost or tag.start >= outermost[-1].end:
            outermost.append(tag)
    return tuple(outermost)


def without_component_lines(masked: str, code: Stretches, start: int) -> str:
    """Return ``masked``, where tags are masked, with blanks for the tags of components that stand alone.

    In MDX what follows such a line is Markdown, while CommonMark takes it for HTML down to the next blank
    line. Elements that tell what their text is (a button, a footer) stay, as does what stands in ``code``.
    """
    parts: list[str] = []
    position = 0
    for match in _component_line_pattern().finditer(masked, start):
        first = match.end("before")
        name = match["name"] or match["closed"] or ""
        if code.holds(first) or has_meaning(name.lower()):
            continue
        parts.append(masked[position:first])
        parts.append(re.sub(r"[^\r\n]", " ", masked[first : match.end()]))
        position = match.end()
    return "".join(parts) + masked[position:]
