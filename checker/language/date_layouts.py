"""Dates in the layouts of one language, where these have words or names of their own kind.

CLDR gives a language's layout as ``{y} m. {M} {d} d., {E}`` (Lithuanian) or ``{d} ב{M} {y}``
(Hebrew): weekday, day, month and year with the words between them. Each is read from its first
number on; what stands before that number is looked for backwards, and only where it can stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from re import Match, Pattern, escape
from re import split as split_pattern
from typing import Literal

from checker.language.calendar_names import CalendarName, CalendarNames, calendar_names, fold_name
from checker.language.date_mention import DateMention
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far before its first number a date may begin, in code points.
_REACH = 80

_LAST_DAY = 31

#: Words written together with the weekday after them, by language: in, on, the, of, and.
_PREFIXES = {"he": "[בהלמו]{0,2}", "ar": "[وبل]?"}

#: Languages whose words have no spaces between them.
_UNSPACED = frozenset({"th", "lo", "km", "my", "bo", "dz"})

_FIGURES = {"d": r"(?P<day>\d{1,2})(?!\d)", "y": r"(?P<year>\d{4})(?!\d)", "m": r"(?P<figures>\d{1,2})(?!\d)"}

#: Signs in a layout that writers leave out as often as not.
_LOOSE = ".,،፣፥፡()"

#: What may stand between two parts besides spaces: marks of the direction of writing.
_SPACE = r"[\s\u200e\u200f]"

_SEPARATORS = _LOOSE + " \n\t\u00a0\u202f\u200e\u200f-"
_MOST_SEPARATORS = 6

Part = tuple[Literal["field", "words"], str]


class Layout(NamedTuple):
    """One layout as patterns over folded text.

    ``core`` begins at the first number; ``head`` is what stands before it and ends there, None
    where nothing does; ``needed`` tells that without it there is no date. ``ends`` are the
    characters in which it can end, before any space and stop.
    """

    core: Pattern[str]
    head: Pattern[str] | None
    needed: bool
    ends: frozenset[str]


def fold_text(text: str) -> str:
    """Return ``text`` without case and with one apostrophe, each character in its own place."""
    folded = text.casefold()
    if len(folded) != len(text):
        folded = "".join(low if len(low := letter.casefold()) == 1 else low[0] for letter in text)
    return folded.replace("’", "'").replace("ʼ", "'").replace("ı", "i")


def _spellings(names: Iterable[str]) -> list[str]:
    """Return the ways in which names may be spelt in folded text, the longest first."""
    found: set[str] = set()
    for name in names:
        # A sharp s folds to two letters, of which the folded text keeps one.
        found |= {fold_text(name), fold_text(name.upper()), fold_name(name), name.replace("ss", "s")}
    return sorted(found, key=lambda name: (-len(name), name))


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(escape(name).replace(r"\ ", rf"{_SPACE}{{1,2}}") for name in _spellings(names))


def _between(words: str) -> str:
    """Return the pattern of the words between two parts; stops, commas and brackets are loose."""
    source = ""
    for piece in split_pattern(rf"(\s+|[{escape(_LOOSE)}-])", words):
        if piece.isspace():
            source += rf"{_SPACE}{{1,3}}"
        elif piece in {",", "،"}:
            source += "[,،]?"
        elif piece and piece in _LOOSE:
            source += rf"{escape(piece)}?"
        elif piece == "-":
            source += "[-‐‑]"
        elif piece:
            source += f"(?:{_alternatives([piece])})"
    return source


def _parts(shape: str) -> list[Part]:
    pieces = split_pattern(r"\{(\w)\}", shape)
    return [("field" if index % 2 else "words", piece) for index, piece in enumerate(pieces) if piece]


def _is_field(part: Part, letters: str) -> bool:
    return part[0] == "field" and part[1] in letters


def _next_field(parts: Sequence[Part], start: int) -> int:
    return next((index for index in range(start, len(parts)) if parts[index][0] == "field"), len(parts))


def _first_number(parts: Sequence[Part]) -> int:
    return next(index for index, part in enumerate(parts) if _is_field(part, "dym"))


class _Builder:
    """Builds the patterns of one language's layouts from its names."""

    def __init__(self, names: CalendarNames) -> None:
        before = "" if names.language in _UNSPACED else r"(?<!\w)" + _PREFIXES.get(names.language, "")
        self.fields = {
            **_FIGURES,
            "M": rf"(?P<month>{_alternatives(names.months)})",
            "E": rf"{before}(?P<weekday>{_alternatives(names.weekdays)})",
        }
        self.last_letters = {name[-1] for name in _spellings([*names.months, *names.weekdays])}

    def _pattern(self, parts: Sequence[Part], following: Sequence[Part] = ()) -> str:
        """Return the pattern of ``parts``; a name's word ends with it, if nothing is written with it."""
        source = ""
        for part, after in zip(parts, [*parts[1:], *following[:1], ("words", " ")], strict=False):
            if part[0] == "words":
                source += _between(part[1])
                continue
            source += self.fields[part[1]]
            if part[1] in "ME" and after[0] == "words" and not after[1][0].isalpha():
                source += r"\.?(?!\w)"
        return source

    def layout(self, parts: Sequence[Part]) -> Layout:
        """Return the patterns of a layout."""
        first = _first_number(parts)
        head, core = parts[:first], compile_pattern(self._core(parts[first:]))
        if not head:
            return Layout(core, None, False, frozenset())
        ends = set(self.last_letters)
        if head[-1][0] == "words" and (words := fold_text(head[-1][1]).rstrip(_SEPARATORS)):
            ends = {words[-1]}
        pattern = compile_pattern(rf"(?:{self._head(head)})\Z")
        return Layout(core, pattern, ("field", "M") in head, frozenset(ends))

    def _core(self, parts: Sequence[Part]) -> str:
        """Return the pattern from the first number on; year and weekday at the end may be missing."""
        fixed = len(parts)
        for index in range(len(parts) - 1, 0, -1):
            if _is_field(parts[index], "dMm"):
                break
            fixed = index
        source = ""
        for start in reversed(range(fixed, len(parts))):
            # Words go with the field after them: what is missing is missing to the end.
            if parts[start][0] == "words" or parts[start - 1][0] == "field" or start == fixed:
                source = f"(?:{self._pattern(parts[start : _next_field(parts, start) + 1])}{source})?"
        return self._pattern(parts[:fixed], parts[fixed:]) + source

    def _head(self, parts: Sequence[Part]) -> str:
        """Return the pattern of what stands before the first number; the weekday may be missing."""
        if not _is_field(parts[0], "E"):
            start = "" if parts[0][0] == "field" else r"(?<!\w)"
            return (start or r"(?<!\w)") + self._pattern(parts)
        rest = _next_field(parts, 1)
        weekday, others = self._pattern(parts[:rest]), self._pattern(parts[rest:])
        return rf"(?:{weekday})?(?<!\w){others}" if others else weekday


def _without_year(parts: Sequence[Part]) -> list[Part]:
    """Return a layout that begins with its year without it and the words after it."""
    first = _first_number(parts)
    if parts[first] != ("field", "y"):
        return list(parts)
    return [*parts[:first], *parts[_next_field(parts, first + 1) :]]


@cache
def layouts_of(language: str) -> tuple[Layout, ...]:
    """Return the layouts of ``language`` as patterns, none where the general shapes serve it."""
    names = calendar_names(language)
    if names is None or not names.layouts:
        return ()
    builder = _Builder(names)
    shapes = [_parts(shape) for shape in names.layouts]
    shapes += [_without_year(shape) for shape in shapes]
    return tuple(builder.layout(shape) for shape in dict.fromkeys(map(tuple, shapes)))


def read_layouts(text: str, folded: str, start: int, floor: int, names: CalendarNames) -> DateMention | None:
    """Return the longest date in one of the language's layouts whose first number is at ``start``.

    ``folded`` is ``text`` as ``fold_text`` gives it; the date does not begin before ``floor``. One
    with its year is preferred.
    """
    best: DateMention | None = None
    offset = max(floor, start - _REACH)
    last = start - 1
    while last > start - _MOST_SEPARATORS and last >= offset and folded[last] in _SEPARATORS:
        last -= 1
    before = folded[last] if last >= offset else ""
    for layout in layouts_of(names.language):
        if layout.needed and before not in layout.ends:
            continue
        match = layout.core.match(folded, start)
        if match is None or _runs_on(folded, match.end()):
            continue
        head = layout.head.search(folded[offset:start]) if layout.head and before in layout.ends else None
        if head is None and layout.needed:
            continue
        found = _mention(text, match, head, offset, names)
        if found is not None and (best is None or weight(found) > weight(best)):
            best = found
    return best


def weight(mention: DateMention) -> tuple[bool, bool, int]:
    """Return what makes one reading of a place better than another: its year, weekday, length."""
    length = mention.span.end - mention.span.start
    return mention.year is not None, mention.weekday is not None, length


def _runs_on(folded: str, end: int) -> bool:
    """Tell whether a number or a word goes on where the match ended."""
    following = folded[end : end + 2]
    if following[:1].isalnum() and folded[end - 1].isalnum():
        return True
    return following[:1] in {".", ",", ":", "/"} and following[1:].isdigit() and folded[end - 1].isdigit()


def _entry(written: str, table: Mapping[str, CalendarName]) -> CalendarName | None:
    return table.get(fold_name(" ".join(written.split())))


def _mention(
    text: str, match: Match[str], head: Match[str] | None, offset: int, names: CalendarNames
) -> DateMention | None:
    """Return the date that the two matches say; None where its day or month is none."""
    places = {group: Span(*match.span(group)) for group, text in match.groupdict().items() if text}
    start = match.start()
    if head is not None:
        start = offset + head.start()
        for group, written in head.groupdict().items():
            if written:
                places[group] = Span(*head.span(group)).shifted(offset)
    numbers = {group: int(places[group].of(text)) for group in ("day", "year", "figures") if group in places}
    month = _entry(places["month"].of(text), names.months) if "month" in places else None
    weekday = _entry(places["weekday"].of(text), names.weekdays) if "weekday" in places else None
    number = month.number if month else numbers.get("figures")
    if number is None or not 1 <= numbers["day"] <= _LAST_DAY:
        return None
    end = match.end()
    while text[end - 1].isspace() or text[end - 1] in ",،":
        end -= 1
    for group, name in (("month", month), ("weekday", weekday)):
        if name and not name.short and text[end - 1] == "." and places[group].end == end - 1:
            # The stop of a sentence, not of an abbreviation.
            end -= 1
    return DateMention(
        Span(start, end),
        "named" if month else "numeric",
        *(numbers.get("year"), number, numbers["day"], weekday.number if weekday else None),
        *(places.get("year"), places.get("month") or places.get("figures"), places["day"]),
        places["weekday"] if weekday else None,
        language=names.language,
        weekday_short=weekday is not None and weekday.short,
    )
