"""The paragraphs of plain text: what blank lines, indentation, bullets and the lengths of lines part.

Wires wrap their lines at a column, scrapers write a paragraph a line, with or without blank lines
between them. All offsets are in code points of the source; each line is looked at a fixed number of
times.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern
from typing import Literal

from checker.documents.wire_lines import is_sign_off
from checker.text import MappedText, MappedTextBuilder, Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Nobody wraps lines beyond this column: longer lines are paragraphs (code points).
_WIDEST_WRAPPED = 200

#: A line that ends in a stop and leaves this share of the width free ends its paragraph, where the
#: text is wrapped at least so wide (code points).
_FREE_SHARE = 0.3
_NARROWEST_WRAPPED = 45

#: The share of lines that end in a stop from which each line of a run is a paragraph.
_STOPPED_SHARE = 0.6
_FEWEST_STOPPED = 3

#: An indentation this deep begins a paragraph (columns of one character).
_DEEP = 2
_MOST_ROW_WORDS = 8
_FEWEST_GAPS = 2
_STOPS = ".!?…。！？:：;"
_CLOSERS = "\"'”’»)]）】」』"


class Line(NamedTuple):
    """A line: where it begins in the source, and where its first and behind its last visible character."""

    begin: int
    start: int
    end: int


class Paragraph(NamedTuple):
    """Lines that belong together.

    ``marker`` is how many code points of the first line are a list's bullet or number, ``parted``
    tells that a blank line, or the top of the text, stands before it.
    """

    lines: tuple[Line, ...]
    kind: Literal["prose", "item", "table"] = "prose"
    marker: int = 0
    parted: bool = True

    @property
    def span(self) -> Span:
        """The source span from the first visible character to the last."""
        return tuple.__new__(Span, (self.lines[0].start, self.lines[-1].end))

    def text(self, source: str) -> MappedText:
        """Return the text; a line break with the indentation behind it is one space."""
        if self.kind == "table":
            return MappedText.verbatim(source, *self.span)
        first = self.lines[0]
        if len(self.lines) == 1:
            return MappedText.verbatim(source, first.start + self.marker, first.end)
        builder = MappedTextBuilder()
        builder.verbatim(source, first.start + self.marker, first.end)
        last = first.end
        for line in self.lines[1:]:
            builder.replaced(" ", last, line.start)
            builder.verbatim(source, line.start, line.end)
            last = line.end
        return builder.build()


@cache
def _bullet_pattern() -> Pattern[str]:
    return compile_pattern(r"[-*•·▪‣◦●■+](?:[^\S\r\n]+)(?=\S)")


@cache
def _number_pattern() -> Pattern[str]:
    return compile_pattern(r"\(?(?P<number>\d{1,2})[.)][^\S\r\n]+(?=\S)")


@cache
def _gap_pattern() -> Pattern[str]:
    """Find the gaps between columns: tabs, three spaces, or two that follow no stop."""
    return compile_pattern(r"(?<=\S)(?:(?P<wide> {3,}|[ ]*\t\s*)|(?<![.!?:;,\"”)]) {2})(?=\S)")


def split_paragraphs(source: str, start: int) -> list[Paragraph]:
    """Return the paragraphs of ``source`` from ``start`` in order.

    Every visible character of the source lies in exactly one of them.
    """
    paragraphs: list[Paragraph] = []
    offset = start
    # A line always begins behind a break; an empty one between two of them parts without a look at it.
    for piece in (source[start:] if start else source).split("\n\n"):
        lines = piece.splitlines(keepends=True)
        if len(lines) == 1:
            # So most texts are written: a paragraph a line.
            if stripped := piece.strip():
                paragraphs.append(_single(stripped, _line(offset, piece, stripped)))
        elif lines:
            paragraphs += _split_piece(source, offset, lines)
        offset += len(piece) + 2
    return _with_numbered_items(source, paragraphs)


def _line(begin: int, line: str, stripped: str) -> Line:
    """Return a line that begins at ``begin``; ``stripped`` is what is visible of it."""
    first = begin + (len(line) - len(line.lstrip()) if line[0].isspace() else 0)
    # Of each line there is one: its constructor takes longer than all else here.
    return tuple.__new__(Line, (begin, first, first + len(stripped)))


def _split_piece(source: str, start: int, lines: Sequence[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of lines that follow one another from ``start`` on."""
    for chunk in _chunks(start, lines):
        if len(chunk) == 1:
            yield _single(source[chunk[0].start : chunk[0].end], chunk[0])
            continue
        parted = True
        for paragraph in _split_chunk(source, chunk):
            yield paragraph if parted else _unparted(paragraph)
            parted = False


def _unparted(paragraph: Paragraph) -> Paragraph:
    return Paragraph(paragraph.lines, paragraph.kind, paragraph.marker, parted=False)


def _chunks(start: int, lines: Sequence[str]) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank ones."""
    chunk: list[Line] = []
    begin = start
    for line in lines:
        stripped = line.strip()
        if stripped:
            chunk.append(_line(begin, line, stripped))
        if chunk and (not stripped or line[-1] == "\u2029"):
            yield chunk
            chunk = []
        begin += len(line)
    if chunk:
        yield chunk


def _split_chunk(source: str, chunk: list[Line]) -> Iterator[Paragraph]:
    position = 0
    tables = _tables(source, chunk)
    for first, last in tables:
        yield from _split_prose(source, chunk[position:first])
        yield Paragraph(tuple(chunk[first:last]), "table")
        position = last
    yield from _split_prose(source, chunk[position:])


def _single(text: str, line: Line) -> Paragraph:
    """Return the paragraph of a line that stands alone, whose visible text is ``text``."""
    if not text[0].isalnum() and (match := _bullet_pattern().match(text)):
        return Paragraph((line,), "item", match.end())
    wide = (
        [gap for gap in _gap_pattern().finditer(text) if gap["wide"]] if "   " in text or "\t" in text else []
    )
    if len(wide) >= _FEWEST_GAPS and len(text.split()) <= len(wide) * 5:
        return Paragraph((line,), "table")
    return Paragraph((line,))


def _tables(source: str, chunk: list[Line]) -> list[tuple[int, int]]:
    """Return the runs of two rows and more that stand in columns."""
    if not any(
        "  " in source[line.start : line.end] or "\t" in source[line.start : line.end] for line in chunk
    ):
        return []
    runs: list[tuple[int, int]] = []
    first = -1
    for index, line in enumerate([*chunk, None]):
        row = line is not None and _is_row(source[line.start : line.end])
        if row and first < 0:
            first = index
        elif not row and first >= 0:
            if index - first > 1:
                runs.append((first, index))
            first = -1
    return runs


def _is_row(text: str) -> bool:
    if "  " not in text and "\t" not in text:
        return False
    gaps = list(_gap_pattern().finditer(text))
    if not any(gap["wide"] for gap in gaps) and (len(gaps) < _FEWEST_GAPS or not any(map(str.isdigit, text))):
        return False
    words = text.split()
    # Text set to a common width has wide gaps as well, but no numbers and many words.
    return len(words) <= _MOST_ROW_WORDS or len(words) <= 3 * (len(gaps) + 1)


def _split_prose(source: str, lines: Sequence[Line]) -> Iterator[Paragraph]:
    if not lines:
        return
    breaks = _breaks(source, lines)
    start = 0
    for index in [*breaks, len(lines)]:
        if index == start:
            continue
        first = lines[start]
        match = _bullet_pattern().match(source, first.start, first.end)
        marker = match.end() - first.start if match and _begins_item(source, lines, start) else 0
        yield Paragraph(tuple(lines[start:index]), "item" if marker else "prose", marker)
        start = index


def _breaks(source: str, lines: Sequence[Line]) -> list[int]:
    """Return the indexes of lines that begin a paragraph, without the first."""
    width = max(line.end - line.start for line in lines)
    stopped = [_ends_sentence(source, line) for line in lines]
    if width > _WIDEST_WRAPPED or (
        len(lines) >= _FEWEST_STOPPED
        and sum(stopped) >= _STOPPED_SHARE * len(lines)
        and not any(source[line.start].islower() for line in lines[1:])
    ):
        return list(range(1, len(lines)))
    breaks: list[int] = []
    for index in range(1, len(lines)):
        line, above = lines[index], lines[index - 1]
        if (
            _is_set_off(source, lines, index, after_stop=stopped[index - 1])
            or _begins_item(source, lines, index)
            or _is_rule(source, line)
            or _is_rule(source, above)
            or (index == len(lines) - 1 and is_sign_off(source[line.start : line.end]))
            or (stopped[index - 1] and _is_short(source, above, line, width))
        ):
            breaks.append(index)
    return breaks


def _ends_sentence(source: str, line: Line) -> bool:
    ending = source[max(line.start, line.end - 4) : line.end].rstrip(_CLOSERS)
    return ending[-1:] != "" and ending[-1] in _STOPS


def _is_set_off(source: str, lines: Sequence[Line], index: int, *, after_stop: bool) -> bool:
    """Tell whether the line's indentation begins a paragraph."""
    line, above = lines[index], lines[index - 1]
    indent = line.start - line.begin
    if not indent:
        return False
    if indent <= above.start - above.begin and not after_stop:
        return False
    first = source[line.start]
    if after_stop:
        return not first.islower()
    return (
        (indent >= _DEEP or first == "\u3000") and not first.islower() and source[above.end - 1] not in ",-–—"
    )


def _is_rule(source: str, line: Line) -> bool:
    """Tell whether the line is drawn of signs alone: ``-----``, ``* * *``, ``###``."""
    first = source[line.start]
    if first.isalnum() or line.end - line.start < 3:  # noqa: PLR2004
        return False
    return not any(map(str.isalnum, source[line.start : line.end]))


def _is_short(source: str, above: Line, line: Line, width: int) -> bool:
    """Tell whether the line above stops long before the column at which the text is wrapped."""
    if width < _NARROWEST_WRAPPED or source[line.start].islower():
        return False
    return above.end - above.start < (1 - _FREE_SHARE) * width


def _begins_item(source: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line begins with a bullet that is meant as one.

    A dash may also stand at the beginning of a wrapped line by chance: then another line with the
    same bullet, the chunk's beginning, or a colon above must speak for it.
    """
    line = lines[index]
    sign = source[line.start]
    if sign.isalnum() or not _bullet_pattern().match(source, line.start, line.end):
        return False
    if index == 0 or source[lines[index - 1].end - 1] in ":：" or source[lines[0].start] == sign:
        return True
    near = [*lines[max(0, index - 6) : index], *lines[index + 1 : index + 7]]
    return sign != "-" or any(
        source[other.start] == sign and _bullet_pattern().match(source, other.start, other.end)
        for other in near
    )


def _with_numbered_items(source: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with numbered lists found: numbers that follow each other, from any start.

    A number alone is an ordinal or the rest of a date: "3. Mai".
    """
    result: list[Paragraph] = []
    expected = -1
    for index, paragraph in enumerate(paragraphs):
        if len(paragraph.lines) == 1 and source[paragraph.lines[0].start].isalpha():
            if paragraph.kind != "item":
                expected = -1
            result.append(paragraph)
            continue
        numbered = _numbered_lines(source, paragraph)
        if len(numbered) > 1:
            result.extend(_split_numbered(paragraph, numbered))
            expected = numbered[-1][1] + 1
            continue
        if not numbered or numbered[0][0] != 0:
            if paragraph.kind != "item":
                expected = -1
            result.append(paragraph)
            continue
        _, number, marker = numbered[0]
        following = _numbered_lines(source, paragraphs[index + 1]) if index + 1 < len(paragraphs) else []
        begins = bool(following) and following[0][0] == 0 and following[0][1] == number + 1
        if number == expected or begins:
            result.append(Paragraph(paragraph.lines, "item", marker, paragraph.parted))
            expected = number + 1
        else:
            result.append(paragraph)
            expected = -1
    return result


def _numbered_lines(source: str, paragraph: Paragraph) -> list[tuple[int, int, int]]:
    """Return (index of the line, number, length of the marker) for numbers that count on."""
    if paragraph.kind != "prose":
        return []
    found: list[tuple[int, int, int]] = []
    for index, line in enumerate(paragraph.lines):
        first = source[line.start]
        if not (first == "(" or first.isdigit()):
            continue
        match = _number_pattern().match(source, line.start, line.end)
        if match is None:
            continue
        number = int(match["number"])
        if not found or number in (1, found[-1][1] + 1):
            found.append((index, number, match.end() - line.start))
    return found


def _split_numbered(paragraph: Paragraph, numbered: list[tuple[int, int, int]]) -> Iterator[Paragraph]:
    if numbered[0][0]:
        yield Paragraph(paragraph.lines[: numbered[0][0]], parted=paragraph.parted)
    for place, (index, _, marker) in enumerate(numbered):
        end = numbered[place + 1][0] if place + 1 < len(numbered) else len(paragraph.lines)
        parted = paragraph.parted and index == 0
        yield Paragraph(paragraph.lines[index:end], "item", marker, parted)
