"""What MDX has beside Markdown: expressions in braces, and components that are pictures.

After the syntax of MDX 3 (mdxjs.com, "What is MDX"). An expression is filled in when the page is made, as a
generator's tag is, and is left out of the text in the same way. ``<Figure src="…" caption="…" />`` and its
like are the tags of pictures. All other components are read as HTML: what stands inside them is text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.documents.template_tags import TemplateTag, mask
from checker.text import Span

#: The longest expression that is believed, in code points; a brace left open must not swallow an article.
_LONGEST = 20_000


@cache
def _picture_pattern() -> Pattern[str]:
    """Match a component without content whose attributes are texts, numbers and expressions."""
    return re.compile(
        r"<(?P<inner>[A-Z][\w.]{0,60}(?:\s{1,20}[A-Za-z][\w:-]{0,60}"
        r"(?:=(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|x{1,20000}))?){1,40})\s{0,20}/>"
    )


@cache
def _code_pattern() -> Pattern[str]:
    """Match where code begins: a fence at the head of a line, or a run of backticks in it."""
    return re.compile(r"(?m)^[ \t>]{0,12}(?P<fence>`{3,}|~{3,})|(?P<ticks>`+)|\\.")


def _code_spans(source: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where code stands, in order; the time is linear, as each run of ticks is looked for once."""
    endless: set[str] = set()
    position = start
    while match := _code_pattern().search(source, position):
        position = match.end()
        mark = match["fence"] or match["ticks"]
        if mark is None:
            yield match.span()  # a brace that is escaped is no expression
            continue
        if mark in endless:
            continue
        closing = re.compile(
            rf"(?m)^[ \t>]{{0,12}}{mark[0]}{{{len(mark)},}}" if match["fence"] else rf"(?<!`){mark}(?!`)"
        )
        end = closing.search(source, position)
        if end is None:
            endless.add(mark)
            if match["fence"]:
                yield match.start(), len(source)
                return
            continue
        position = end.end()
        yield match.start(), position


def _braces(source: str, start: int, skipped: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the outermost pairs of braces outside of ``skipped``, in order; one left open holds none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    starts = [begin for begin, _ in skipped]
    for match in re.compile(r"[{}]").finditer(source, start):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.start() < skipped[place][1]:
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


def with_mdx_tags(source: str, known: tuple[TemplateTag, ...], start: int) -> tuple[TemplateTag, ...]:
    """Return ``known`` (tags of generators, comments of MDX among them) with expressions and pictures.

    ``start`` is where the text begins, after the front matter. Tags are in order, none inside another.
    """
    skipped = sorted([*_code_spans(source, start), *((tag.start, tag.end) for tag in known)])
    tags = [
        TemplateTag(first, last, "tag", Span(last, last)) for first, last in _braces(source, start, skipped)
    ]
    masked = source[:start] + mask(source, tuple(tags), start)
    starts = [begin for begin, _ in skipped]
    pictures = []
    for match in _picture_pattern().finditer(masked, start):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.start() < skipped[place][1]:
            continue
        if re.search(r"\ssrc=", match["inner"]):
            pictures.append(TemplateTag(match.start(), match.end(), "tag", Span(*match.span("inner"))))
    covered = [(picture.start, picture.end) for picture in pictures]
    firsts = [first for first, _ in covered]

    def stands_alone(tag: TemplateTag) -> bool:
        place = bisect_right(firsts, tag.start) - 1
        return place < 0 or tag.start >= covered[place][1]

    return tuple(sorted((*(tag for tag in (*known, *tags) if stands_alone(tag)), *pictures)))
