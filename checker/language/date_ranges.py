"""Ranges of dates: two dates, or a date and the number beside it that shares its month.

"from 12 May to 14 June", "12–14 May 2026", "May 12-14", "vom 12. bis 14. Mai", "5月12日至14日" and
plain years, "1989-1998". Whether a range makes sense is for its reader to judge.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.language.date_forms import year_at
from checker.language.date_mention import DateMention
from checker.language.dates import find_dates
from checker.text import Span

#: Plain numbers of four digits are taken as years only in this stretch.
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1500, 2099

_DASH = "-‐‑–—―~～"
_UNTIL = (
    "to|until|till|through|thru|and|bis|bis zum|und|au|jusqu'au|et|à|al|hasta|hasta el|y|a"
    "|по|до|и|at|e|tot|tot en met"
)
_OPENER = (
    r"(?:from|between|vom|von|zwischen|zwischen dem|du|entre|entre le|depuis le|del|desde|desde el"
    r"|entre el|с|со|между|dal|tra|tra il|van)\s(?:the\s)?"
)


#: Words that go on with the sentence after a year; after them a number is no amount of something.
_FUNCTION_WORDS = (
    "and|but|or|when|while|who|where|as|at|under|before|after|because|since|with|he|she|it|they|und|aber|als|wo|bei"
    "|unter|et|mais|où|quand|avant|après|y|pero|cuando|donde|e|mas|quando|en|maar|toen|и|но|когда|где|і|й|та|але|коли"
)


class DateRange(NamedTuple):
    """The first and the last day (or month, or year) of a stretch of time.

    What the text says once for both ends is given to both; the span of such a part lies where it
    stands, outside the ``span`` of the end that took it.
    """

    span: Span
    start: DateMention
    end: DateMention


@cache
def _between() -> Pattern[str]:
    return compile_pattern(
        rf"\s?(?P<dash>[{_DASH}]|至|到)\s?|,?\s(?P<words>{_UNTIL})\s(?:the\s|le\s|el\s|dem\s)?"
    )


@cache
def _opener() -> Pattern[str]:
    return compile_pattern(rf"(?:^|(?<=\W)){_OPENER}\Z")


@cache
def _day_before() -> Pattern[str]:
    return compile_pattern(
        rf"(?<![\w.,:/$£€¥{_DASH}])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?\.?"
        rf"(?:\s?(?P<dash>[{_DASH}])\s?|\s(?:{_UNTIL})\s(?:the\s|le\s|el\s|dem\s)?)\Z"
    )


@cache
def _day_after() -> Pattern[str]:
    no_day = r"(?![\w%°]|[.,:/]\d|[-–—]\d|\s?[ap]\.?m\b|\s?(?:o'clock|hours|people|points)\b)"
    return compile_pattern(
        rf"(?:(?P<dash>[{_DASH}])|(?P<spaced>\s[–—]\s)|\s(?:to|through|until|till|and)\s(?:the\s)?)"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{no_day}"
    )


@cache
def _east_asian_day_after() -> Pattern[str]:
    return compile_pattern(rf"\s?(?:[{_DASH}]|至|到|から|부터)\s?(?P<day>\d{{1,2}})\s?[日号號일]")


@cache
def _four_figures() -> Pattern[str]:
    return compile_pattern(r"\d{4}")


@cache
def _years() -> Pattern[str]:
    return compile_pattern(
        rf"(\d{{4}})(?<![\w.,:/\\$£€¥+{_DASH}]\d{{4}})(?P<until>[-–—]|\s[–—]\s|年?[至到]|\s(?:{_UNTIL})\s)(\d{{4}})"
        rf"(?![^\W年]|[%°$£€¥{_DASH}]|[.,:/]\d)"
    )


def find_ranges(
    text: str, language: str, mentions: Sequence[DateMention] | None = None
) -> tuple[DateRange, ...]:
    """Return the ranges of dates in ``text``, in order.

    ``mentions`` are the dates of the text where they are known already.
    """
    if mentions is None:
        mentions = find_dates(text, language)
    ranges = list(_year_ranges(text))
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        found = (
            (following and _of_two(text, mention, following))
            or _with_day_before(text, mention)
            or _with_day_after(text, mention)
        )
        if found:
            ranges.append(found)
    return tuple(sorted(ranges, key=lambda found: found.span))


def _is_opened(text: str, start: int) -> bool:
    """Tell whether "from", "between" or their like stand before ``start``."""
    return _opener().search(text[max(0, start - 16) : start]) is not None


def _of_two(text: str, first: DateMention, last: DateMention) -> DateRange | None:
    if first.unclear or last.unclear or (first.day is None) != (last.day is None):
        return None
    match = _between().fullmatch(text, first.span.end, last.span.start)
    if match is None or (match["words"] and not _is_opened(text, first.span.start)):
        return None
    if match["words"] in {"and", "und", "et", "y", "и", "e"} and not _is_opened(text, first.span.start):
        return None
    return DateRange(Span(first.span.start, last.span.end), first, last)


def _is_day(number: int) -> bool:
    return 1 <= number <= 31  # noqa: PLR2004 - the days of a month


def _with_day_before(text: str, last: DateMention) -> DateRange | None:
    """Return the range "12–14 May" whose last day is ``last``."""
    if (
        last.form != "named"
        or last.day is None
        or last.day_span is None
        or last.day_span.start != last.span.start
    ):
        return None
    offset = max(0, last.span.start - 24)
    match = _day_before().search(text[offset : last.span.start])
    if match is None or not _is_day(int(match["day"])):
        return None
    start = offset + match.start("day")
    opened = _is_opened(text, start)
    if not match["dash"] and not opened:
        return None
    # "won 12-3 May": a hyphen alone may join the points of a game.
    if match["dash"] == "-" and last.year is None and not opened:
        return None
    day_span = Span(start, offset + match.end("day"))
    first = last._replace(
        span=day_span, day=int(match["day"]), day_span=day_span, weekday=None, weekday_span=None
    )
    return DateRange(Span(start, last.span.end), first, last)


def _with_day_after(text: str, first: DateMention) -> DateRange | None:
    """Return the range "May 12-14" or "5月12日至14日" whose first day is ``first``."""
    if (
        first.day is None
        or first.day_span is None
        or first.month_span is None
        or first.form in ("iso", "numeric")
    ):
        return None
    if first.weekday_span is not None and first.weekday_span.start > first.day_span.start:
        return None
    if first.form == "cjk":
        match = _east_asian_day_after().match(text, first.span.end)
    elif first.month_span.start < first.day_span.start:
        match = _day_after().match(text, first.span.end)
    else:
        return None
    if match is None or not _is_day(int(match["day"])):
        return None
    year, end = None, match.end()
    if first.form == "named":
        year = year_at(text, end)
        groups = match.groupdict()
        if groups["spaced"] and year is None and text[end : end + 1] not in {"", ",", ".", ";", ")"}:
            return None
        if not (groups["dash"] or groups["spaced"]) and not _is_opened(text, first.span.start):
            return None
    day_span = Span(*match.span("day"))
    last = first._replace(
        span=Span(day_span.start, year[2] if year else end),
        day=int(match["day"]),
        day_span=day_span,
        weekday=None,
        weekday_span=None,
    )
    if year is not None:
        last = last._replace(year=year[0], year_span=year[1])
        first = first._replace(year=first.year or year[0], year_span=first.year_span or year[1])
    return DateRange(Span(first.span.start, last.span.end), first, last)


@cache
def _function_word() -> Pattern[str]:
    return compile_pattern(rf"[,.;:!?)\]\"”»]|\Z|\s(?:(?:{_FUNCTION_WORDS})\b|[-–—(])(?!\s\d)")


def _ends_years(text: str, end: int) -> bool:
    """Tell whether a number that ends at ``end`` stands alone: "from 1998 to 1989 units" are no years."""
    return _function_word().match(text, end) is not None


def _year_ranges(text: str) -> Iterator[DateRange]:
    """Yield "1989–1998" and "from 1989 to 1998"; a number with a unit is no year."""
    if len(_four_figures().findall(text)) < 2:  # noqa: PLR2004 - the two years of a range
        return
    for match in _years().finditer(text):
        first, last = int(match[1]), int(match[3])
        if not (
            _FIRST_PLAIN_YEAR <= first <= _LAST_PLAIN_YEAR and _FIRST_PLAIN_YEAR <= last <= _LAST_PLAIN_YEAR
        ):
            continue
        joint = match["until"].strip()
        in_words = joint.isalpha() and "年" not in joint and joint not in "至到"
        if in_words and not (_is_opened(text, match.start()) and _ends_years(text, match.end())):
            continue
        spans = Span(*match.span(1)), Span(*match.span(3))
        yield DateRange(
            Span(*match.span()),
            DateMention(spans[0], "numeric", first, year_span=spans[0]),
            DateMention(spans[1], "numeric", last, year_span=spans[1]),
        )
