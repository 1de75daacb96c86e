"""The tokens of HTML: tags, comments, declarations and the text between them, each with its place.

Scanning is linear whatever stands there. What a browser takes for text is text here too: a bracket
that begins no tag, and all that stands between `<script>` and its end.
"""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import Literal

from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: Elements whose text is no HTML, wherever HTML may stand.
RAW_ELEMENTS = frozenset(("script", "style"))
#: In XML there are none.
NO_RAW_ELEMENTS: frozenset[str] = frozenset()


class HtmlToken(NamedTuple):
    """A piece of HTML; ``name`` is a tag's, in lower case.

    ``inner`` covers the text of a comment or a CDATA section, or the name in a tag. The name of a
    comment without an end is "open".
    """

    kind: Literal["text", "open", "close", "comment", "cdata", "raw", "other"]
    name: str
    start: int
    end: int
    inner: Span = Span(0, 0)


@cache
def html_tag_start() -> Pattern[str]:
    """Return what finds the beginning of a tag, a comment or a declaration."""
    return re.compile(
        r"<(?:(?P<comment>!--)|(?P<cdata>!\[CDATA\[)|(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9:._-]{0,60})|[!?])"
    )


@cache
def _tag_rest_pattern() -> Pattern[str]:
    # A quotation mark opens a value only behind the sign of equality (HTML, chapter 13.2.5.37).
    return re.compile(r"(?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+>")


@cache
def _raw_end_pattern(name: str) -> Pattern[str]:
    return re.compile("(?i)</" + name + r"[\s>]")


class HtmlScanner:
    """Reads the tokens of a text; each place is looked at a bounded number of times.

    ``raw`` names the elements whose text is no HTML; scanning begins at ``start``.
    """

    def __init__(self, text: str, raw: frozenset[str] = RAW_ELEMENTS, start: int = 0) -> None:
        self._text = text
        self._raw = raw
        self._start = start
        self._quotes = True
        self._ends = True
        self._sections = True

    def tokens(self) -> Iterator[HtmlToken]:
        """Yield the tokens in order; they cover the text."""
        text, done = self._text, self._start
        position = done
        while match := html_tag_start().search(text, position):
            begin = match.start()
            if match["comment"]:
                token = self._comment(begin)
            elif match["cdata"] and (close := self._section_end(match.end())) >= 0:
                token = HtmlToken("cdata", "", begin, close + 3, Span(match.end(), close))
            else:
                end = self._tag_end(match.end())
                if end < 0:
                    break
                name = (match["name"] or "").lower()
                kind: Literal["open", "close", "other"] = "close" if match["close"] else "open"
                token = HtmlToken(kind if name else "other", name, begin, end, Span(*match.span("name")))
            if done < begin:
                yield HtmlToken("text", "", done, begin)
            yield token
            done = position = token.end
            if token.kind == "open" and token.name in self._raw and text[token.end - 2] != "/":
                closing = _raw_end_pattern(token.name).search(text, done)
                stop = closing.start() if closing else len(text)
                yield HtmlToken("raw", token.name, done, stop)
                done = position = stop
        if done < len(text):
            yield HtmlToken("text", "", done, len(text))

    def _comment(self, begin: int) -> HtmlToken:
        close = self._text.find("-->", begin + 2)
        end = len(self._text) if close < 0 else close + 3
        inner = Span(min(begin + 4, end), max(begin + 4, close)) if close >= 0 else Span(begin + 4, end)
        return HtmlToken("comment", "" if close >= 0 else "open", begin, end, inner)

    def _section_end(self, position: int) -> int:
        """Return where the text of the CDATA section ends, -1 where nothing ends it."""
        place = self._text.find("]]>", position) if self._sections else -1
        self._sections = place >= 0
        return place

    def _tag_end(self, position: int) -> int:
        """Return where the tag ends, -1 where nothing ends it."""
        if self._quotes:
            match = _tag_rest_pattern().match(self._text, position)
            if match:
                return match.end()
            # A quotation mark without its partner: from here on the first ``>`` ends a tag.
            self._quotes = False
        if self._ends:
            place = self._text.find(">", position)
            if place >= 0:
                return place + 1
            self._ends = False
        return -1
