"""Numbers that a text states: 12, twelve, 1.2 million, 40 per cent, $5m, 10 miles, 10-12 km, "more than 300".

A mention has its value, what it counts in, how finely it is stated, and whether "about" or "more than"
stands beside it. What only looks like a quantity is none: ordinals, times, dates in figures, scores,
versions, telephone numbers, parts of words and of addresses.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from re import Match, Pattern
from typing import Literal, cast

from checker.language.number_forms import figure_pattern, read_figures
from checker.language.number_qualifiers import Bound, bound_after, bound_before, is_label
from checker.language.number_units import (
    MONEY_BEFORE,
    UnitWord,
    beginnings_of_units,
    scale_of_money,
    unit_words,
)
from checker.language.numbers_in_words import find_numbers_in_words, may_have_number_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

Kind = Literal["count", "percent", "points", "money", "measure", "unclear"]

_UNSPACED = frozenset({"zh", "ja"})
_HYPHENS = "-–—−"
#: Words for scales multiply a number up to this; what goes beyond is no number that anybody states.
_LARGEST_SCALE = 10**24
#: The last characters of signs and codes of currencies.
_LAST_OF_MONEY = frozenset(sign[-1] for sign in MONEY_BEFORE)
#: The longest sign or code of a currency with a blank, in code points: "U.S.$ ".
_LONGEST_SIGN = 5


class NumberMention(NamedTuple):
    """A number with its unit; spans are in code points of the text.

    ``value`` is what it is worth with its scale ("1.2 million" is 1200000), in the ``unit``: an ISO 4217
    code or a sign of ``number_units`` for money, a name of ``measures`` for a measure; "m" and "pound" may be
    two things: "unclear". ``step`` is the worth of the last place written (100000).
    ``upper`` is the other end of a range ("10-12 km"). ``scale`` is the power of the scale word, 1 where
    there is none. ``label`` tells a number that names ("Flight 370"). ``number_span`` leaves out currency and
    unit.
    """

    span: Span
    number_span: Span
    value: Decimal
    step: Decimal
    kind: Kind = "count"
    unit: str = ""
    scale: int = 1
    bound: Bound = ""
    upper: Decimal | None = None
    in_words: bool = False
    label: bool = False

    def could_be(self, value: Decimal) -> bool:
        """Tell whether ``value`` rounds to this number as it is written: within half its last place."""
        return abs(value - self.value) * 2 <= self.step


class _Read(NamedTuple):
    """A number as far as it is read: ``end`` is where its unit ends."""

    start: int
    number: Span
    value: Decimal
    step: Decimal
    in_words: bool
    money: str
    scale: int
    end: int
    kind: Kind
    unit: str


@cache
def _money_before() -> Pattern[str]:
    signs = "|".join(
        sorted((sign.replace("$", r"\$").replace(".", r"\.") for sign in MONEY_BEFORE), key=len)[::-1]
    )
    return compile_pattern(rf"(?:{signs})\s?\Z")


@cache
def _word() -> Pattern[str]:
    return compile_pattern(
        r"[\s'’-]?(%|％|[°º]\s?[CFcf](?!\w)|[$€£¥₹₽](?!\s?\d)"
        r"|[^\W\d_]+(?:['’][^\W\d_]+)?[²³23]?(?:/[^\W\d_]+|\.(?=\s?[^\W\d_a-z]|[\s.]?\Z))?)"
    )


@cache
def _of(language: str) -> Pattern[str]:
    """Match what stands between a scale and what it counts: "3 millions d'euros"."""
    return compile_pattern(r" de(?= )| d(?=['’])" if language in ("fr", "es", "pt", "ca", "gl") else r"(?!)")


@cache
def _more_words() -> Pattern[str]:
    return compile_pattern(r"[ -]([^\W\d_]+\.?)")


@cache
def _range_joint(language: str) -> Pattern[str]:
    words = {
        "en": "to",
        "de": "bis",
        "fr": "à",
        "es": "a",
        "pt": "a",
        "it": "a",
        "nl": "tot",
        "ru": "до",
    }.get(language)
    return compile_pattern(r"\s?[-–—]\s?|至|到|~" + (rf"|\s{words}\s" if words else ""))


@cache
def _opened_range() -> Pattern[str]:
    """Match what makes "X to Y" a change or two ends told apart: "from"."""
    return compile_pattern(r"(?i)\b(?:from|von|de|desde|da|van|с|от)\s+\Z")


@cache
def _between() -> Pattern[str]:
    return compile_pattern(r"(?i)\b(?:between|zwischen|entre|tra|fra|tussen|между)\s+\Z")


@cache
def _and() -> Pattern[str]:
    return compile_pattern(r"\s(?:and|und|et|y|e|en|и)\s")


_M = UnitWord("unclear", "m")
_COUNTED = frozenset({"measure", "money"})

#: How far before a number its currency or "between" may begin, in code points.
_REACH = 16


def find_numbers(text: str, language: str) -> tuple[NumberMention, ...]:
    """Return the numbers that ``text`` states, in order; ``language`` is a primary subtag, ``und`` for none.

    The time is linear in the length of ``text``.
    """
    if figure_pattern(language).search(text) is None and not may_have_number_words(text, language):
        return ()
    read = list(_read_all(text, language))
    if len(read) > 1:
        read.sort(key=lambda each: each.start)
    return tuple(_mentions(text, language, read)) if read else ()


def find_numbers_outside(text: str, language: str, spans: Iterable[Span]) -> tuple[NumberMention, ...]:
    """Return the numbers that ``text`` states outside ``spans``, those of its dates."""
    numbers = find_numbers(text, language)
    ordered = sorted(spans) if numbers else []
    if not ordered:
        return numbers
    outside: list[NumberMention] = []
    place = 0
    for number in numbers:
        while place < len(ordered) and ordered[place].end <= number.span.start:
            place += 1
        if place == len(ordered) or not number.span.overlaps(ordered[place]):
            outside.append(number)
    return tuple(outside)


def numbers_by_sentence(
    sentences: Sequence[Span], numbers: Sequence[NumberMention]
) -> Iterator[tuple[Span, Sequence[NumberMention]]]:
    """Yield each of ``sentences`` with those of ``numbers`` that begin in it; both are of one text."""
    first = 0
    for sentence in sentences:
        while first < len(numbers) and numbers[first].span.start < sentence.start:
            first += 1
        last = first
        while last < len(numbers) and numbers[last].span.start < sentence.end:
            last += 1
        yield sentence, numbers[first:last]
        first = last


def _read_all(text: str, language: str) -> Iterator[_Read]:
    end = 0
    taken: list[tuple[int, int]] = []
    for match in figure_pattern(language).finditer(text):
        if match.start() >= end and (found := _from_figures(text, language, match, end)):
            end = found.end
            taken.append((found.start, end))
            yield found
    place = 0
    for words in find_numbers_in_words(text, language):
        while place < len(taken) and taken[place][1] <= words.span.start:
            place += 1
        if place < len(taken) and taken[place][0] < words.span.end:
            continue  # "3 thousand", "40 por ciento"
        value = Decimal(words.value)
        step = Decimal(1) if words.is_small or words.scale == 1 else Decimal(words.scale)
        if value % step:
            step = Decimal(1)
        yield _with_unit(text, language, words.span, value, step, money="", scale=words.scale, in_words=True)


def _from_figures(text: str, language: str, match: Match[str], floor: int) -> _Read | None:
    """Read figures and their unit; nothing before ``floor`` belongs to them."""
    start, end = match.span()
    money, first = "", start
    # Most figures stand behind a word, and to look for a sign there takes as long as to read them.
    near = text[start - 2 : start].rstrip() if start > 1 else text[:start]
    if near[-1:] in _LAST_OF_MONEY and (
        found := _money_before().search(text, max(floor, start - _LONGEST_SIGN), start)
    ):
        money, first = MONEY_BEFORE[found[0].rstrip()], found.start()
    if first and not text[first - 1].isspace() and _is_glued(text, first, language):
        return None
    figures = read_figures(match[0], language)
    if figures is None or _after_figures().match(text, end):
        return None
    found_number = _with_unit(
        text, language, Span(start, end), figures.value, figures.step, money=money, scale=1, in_words=False
    )
    is_glued = found_number.end == end and text[end : end + 1].isalpha() and language not in _UNSPACED
    if is_glued and found_number.kind == "count":
        return None  # "737s", "3D"
    return found_number if first == start else found_number._replace(start=first)


def _is_glued(text: str, start: int, language: str) -> bool:
    """Tell whether what stands before ``start`` makes the figures a part of something else."""
    before = text[start - 1]
    if before.isalpha():
        return language not in _UNSPACED
    if before in _HYPHENS and start > 1:
        # The second end of a range is read with the first; "COVID-19" and "B-52" are names.
        return text[start - 2].isalpha()
    return before in "./:#@_&=\\^+" or before.isdigit()


@cache
def _after_figures() -> Pattern[str]:
    """Match what makes figures a time, a date, an ordinal or an identifier."""
    return compile_pattern(r"[:/.,_@]\d|[-–]\d{1,4}[-–/]\d|(?i:st|nd|rd|th|er|ère|ème|e|º|ª|\.º)\b|['’]s\b")


def _with_unit(
    text: str,
    language: str,
    number: Span,
    value: Decimal,
    step: Decimal,
    *,
    money: str,
    scale: int,
    in_words: bool,
) -> _Read:
    """Read scales and unit after a number."""
    kind: Kind = "money" if money else "count"
    unit, end, number_end = money, number.end, number.end
    while found := _next_unit(text, language, end, has_money=bool(money)):
        word, after = found
        if word.role == "scale":
            factor = 10**word.exponent
            if scale * factor > _LARGEST_SCALE:
                break
            value, step, scale = value * factor, step * factor, scale * factor
            end = number_end = after
            continue
        if word == _M and not money:
            if text[end].isspace():
                word = UnitWord("measure", "metre")
            elif (counted := _next_unit(text, language, after, has_money=False)) and counted[
                0
            ].role in _COUNTED:
                # "3.2m barrels", "5m euros"
                value, step, scale, end, number_end = value * 10**6, step * 10**6, 10**6, after, after
                continue
        if money and (word.role != "money" or unit not in ("$", word.unit)):
            break
        kind, unit, end = cast(Kind, word.role), word.unit, after
        break
    return _Read(
        number.start, Span(number.start, number_end), value, step, in_words, money, scale, end, kind, unit
    )


def _next_unit(text: str, language: str, end: int, *, has_money: bool) -> tuple[UnitWord, int] | None:
    """Return what the next word or words are to a number that ends at ``end``, and where they end."""
    words = unit_words(language)
    if language in _UNSPACED:
        start = end + (text[end : end + 1] == " ")
        for length in (5, 4, 3, 2, 1):
            if (found := words.get(text[start : start + length])) and len(text) >= start + length:
                return found, start + length
    match = _of(language).match(text, end)
    match = _word().match(text, match.end() if match else end)
    if match is None:
        return None
    first = match[1].lower()
    # Few words begin a name of several.
    is_beginning = first.partition(" ")[0] in beginnings_of_units(language)
    second = _more_words().match(text, match.end()) if is_beginning else None
    if second is not None:
        third = _more_words().match(text, second.end())
        for last in (third, second):
            if last is not None:
                phrase = " ".join(text[match.start(1) : last.end()].lower().replace("-", " ").split())
                if found := words.get(phrase):
                    return found, last.end()
                if phrase[-1] == "." and (found := words.get(phrase[:-1])):
                    return found, last.end() - 1
    if has_money and match.start(1) == end and len(first) == 1 and (scale := scale_of_money(first)):
        return scale, match.end()
    found = words.get(first)
    if first == "in" and match.start(1) == end:
        found = UnitWord("measure", "inch")  # "2in"; with a blank it is a preposition
    if found is None and first[-1] == ".":
        return (found, match.end() - 1) if (found := words.get(first[:-1])) else None
    return (found, match.end()) if found else None


def _mentions(text: str, language: str, read: list[_Read]) -> Iterator[NumberMention]:
    index = 0
    while index < len(read):
        first = read[index]
        index += 1
        if first.start > 1 and text[first.start - 1] in _HYPHENS and text[first.start - 2].isdigit():
            continue  # the tail of what is no range: a telephone number, a score
        upper: Decimal | None = None
        start, end = first.start, first.end
        kind, unit, value, step, scale = first.kind, first.unit, first.value, first.step, first.scale
        if index < len(read):
            second = read[index]
            joint = text[first.end : second.start]
            joined = _joined(text, language, first, joint)
            if joined == "range" and joint.strip().isalpha() and second.value <= first.value:
                joined = ""  # "in 2019 to 88 units"
            if joined and _alike(first, second):
                if first.kind == "count" and second.kind != "count":
                    kind, unit = second.kind, second.unit
                if first.scale == 1 and second.scale > 1 and first.value * second.scale <= second.value:
                    value, step, scale = value * second.scale, step * second.scale, second.scale
                if joined == "range":
                    index += 1
                    end = second.end
                    upper = second.value
                    if upper <= value:
                        continue  # a score, or a range that runs backwards: nobody knows what it counts
        bound = bound_before(text, start, language) or bound_after(text, end, language)
        label = kind == "count" and is_label(text, start, language)
        yield NumberMention(
            Span(start, end),
            first.number,
            value,
            step,
            kind,
            unit,
            scale,
            bound,
            upper,
            first.in_words,
            label,
        )


def _joined(text: str, language: str, first: _Read, joint: str) -> str:
    """Tell how the number after ``joint`` belongs to ``first``: "range", "change", or not at all ("")."""
    if not joint or len(joint) > _REACH:
        return ""
    before = text[max(0, first.start - _REACH) : first.start]
    if _range_joint(language).fullmatch(joint):
        return "change" if joint.strip().isalpha() and _opened_range().search(before) else "range"
    return "range" if _and().fullmatch(joint) and _between().search(before) else ""


def _alike(first: _Read, second: _Read) -> bool:
    """Tell whether both numbers may count in the same unit."""
    return (
        first.kind == "count"
        or (first.kind == second.kind and first.unit == second.unit)
        or (first.kind == "money" and second.kind == "count")
    )
