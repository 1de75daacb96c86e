"""Ranges of dates: two dates, or a date and the number beside it that shares its month.

"from 12 May to 14 June", "12–14 May 2026", "May 12-14", "vom 12. bis 14. Mai", "5月12日至14日" and
plain years, "1989-1998". Whether a range makes sense is for its reader to judge.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Match, Pattern

from checker.language.calendar_names import fold_name
from checker.language.date_forms import year_at
from checker.language.date_mention import MOST_BETWEEN, DateMention
from checker.language.date_range_words import DASH, EAST_ASIAN_JOINT, range_patterns
from checker.language.dates import find_dates, names_for
from checker.language.numerals import CHINESE_NUMERALS, read_numerals
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Plain numbers of four digits are taken as years only in this stretch.
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1500, 2099

#: How far before a range its opener may begin (code points).
_OPENER_REACH = 28

#: Words that go on with the sentence after a year; after them a number is no amount of something.
_FUNCTION_WORDS = (
    "and|but|or|when|while|who|where|as|at|under|before|after|because|since|with|he|she|it|they|und|aber|als|wo|bei"
    "|unter|et|mais|où|quand|avant|après|y|pero|cuando|donde|e|mas|quando|en|maar|toen|и|но|когда|где|і|й|та|але|коли"
    "|com|sob|depois|con|ma|poi|dove|i|ale|gdy|kiedy|w|z|roku|r|года?|годы|годах|гг|рік|роки|року|рр"
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
def _no_day() -> Pattern[str]:
    """Match what makes the number before it no day: a unit, an hour, the rest of a number."""
    return compile_pattern(
        r"[\w%°]|[.,:/]\d|[-–—]\d|\s?[ap]\.?m\b|\s?(?:o'clock|hours|people|points|h|Uhr|uur)\b"
    )


@cache
def _east_asian_day_after() -> Pattern[str]:
    return compile_pattern(
        rf"\s?(?:[{DASH}]|{EAST_ASIAN_JOINT})\s?(?P<day>\d{{1,2}}|[{CHINESE_NUMERALS}]{{1,3}})\s?[日号號일](?![間间])"
    )


@cache
def _last_word() -> Pattern[str]:
    return compile_pattern(r"(?<![\w'’])(\w{2,16})\.?,?\s\Z")


@cache
def two_years() -> Pattern[str]:
    """Match the first of two numbers of four figures that may be the ends of a range of years."""
    # A pattern that begins with a figure is searched several times as fast as one that looks around.
    return compile_pattern(r"\d\d{3}(?=\D{1,48}\d{4})")


@cache
def _chinese_years() -> Pattern[str]:
    year = rf"[{CHINESE_NUMERALS}]{{4}}"
    return compile_pattern(
        rf"(?<![{CHINESE_NUMERALS}])(?P<first>{year})年?(?:[{DASH}]|{EAST_ASIAN_JOINT})(?P<last>{year})(?=年)"
    )


def find_ranges(
    text: str, language: str, mentions: Sequence[DateMention] | None = None
) -> tuple[DateRange, ...]:
    """Return the ranges of dates in ``text``, in order.

    ``mentions`` are the dates of the text where they are known already.
    """
    if mentions is None:
        mentions = find_dates(text, language)
    ranges = list(_year_ranges(text, language))
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        found = (
            (following and _of_two(text, mention, following, language))
            or _with_day_before(text, mention, language)
            or _with_day_after(text, mention, language)
        )
        if found:
            ranges.append(found)
    return tuple(sorted(ranges, key=lambda found: found.span))


def _is_opened(text: str, start: int, joint: Match[str], language: str) -> bool:
    """Tell whether the words before ``start`` open a range with ``joint``: "from" one with "to"."""
    pair = next(
        (int(name[4:]) for name, said in joint.groupdict().items() if said and name[:4] == "pair"), None
    )
    if pair is None:
        return False
    start = _before_weekday(text, start, language)
    return (
        range_patterns(language).openers[pair].search(text, max(0, start - _OPENER_REACH), start) is not None
    )


def _is_opened_at_all(text: str, start: int, language: str) -> bool:
    """Tell whether words that open a range stand before ``start``, whatever joins it."""
    start = _before_weekday(text, start, language)
    head = text[max(0, start - _OPENER_REACH) : start]
    return any(opener.search(head) for opener in range_patterns(language).openers)


def _before_weekday(text: str, start: int, language: str) -> int:
    """Return where the weekday begins that stands before ``start`` ("du lundi 3 …"), else ``start``."""
    names = names_for(language)
    match = _last_word().search(text, max(0, start - _OPENER_REACH), start)
    if match is None or names is None or fold_name(match[1]) not in names.weekdays:
        return start
    return match.start()


def _is_joined(text: str, start: int, joint: Match[str], language: str) -> bool:
    """Tell whether ``joint`` makes a range: by itself, or with the words before ``start``."""
    said = {name: words for name, words in joint.groupdict().items() if words}
    if "dash" in said or "sign" in said or _is_opened(text, start, joint, language):
        return True
    words = next((words.strip() for name, words in said.items() if name[:4] == "pair"), "")
    if range_patterns(language).alone.fullmatch(words) is None:
        return False
    # "Note 5 bis 3. Mai": a German day has its stop.
    return language != "de" or "day" not in said or "stop" in said


def _of_two(text: str, first: DateMention, last: DateMention, language: str) -> DateRange | None:
    if first.unclear or last.unclear or (first.day is None) != (last.day is None):
        return None
    if last.span.start - first.span.end > MOST_BETWEEN:
        return None
    match = range_patterns(language).between.fullmatch(text, first.span.end, last.span.start)
    if match is None or not _is_joined(text, first.span.start, match, language):
        return None
    return DateRange(Span(first.span.start, last.span.end), first, last)


def _last_part(mention: DateMention) -> int:
    """Return where the last of the day, the month and the weekday begins."""
    parts = (mention.day_span, mention.month_span, mention.weekday_span)
    return max(part.start for part in parts if part is not None)


def _is_day(number: int) -> bool:
    return 1 <= number <= 31  # noqa: PLR2004 - the days of a month


def _with_day_before(text: str, last: DateMention, language: str) -> DateRange | None:
    """Return the range "12–14 May" whose last day is ``last``."""
    weekday_first = last.weekday_span is not None and last.weekday_span.start == last.span.start
    if (
        last.form != "named"
        or last.day is None
        or last.day_span is None
        or not (last.day_span.start == last.span.start or weekday_first)
    ):
        return None
    offset = max(0, last.span.start - 24)
    match = range_patterns(language).before.search(text[offset : last.span.start])
    if match is None or not _is_day(int(match["day"])):
        return None
    start = offset + match.start("day")
    if not _is_joined(text, start, match, language):
        return None
    # "won 12-3 May": a hyphen alone may join the points of a game.
    if match["dash"] == "-" and last.year is None and not _is_opened_at_all(text, start, language):
        return None
    day_span = Span(start, offset + match.end("day"))
    first = last._replace(
        span=day_span, day=int(match["day"]), day_span=day_span, weekday=None, weekday_span=None
    )
    return DateRange(Span(start, last.span.end), first, last)


def _with_day_after(text: str, first: DateMention, language: str) -> DateRange | None:
    """Return the range "May 12-14" or "5月12日至14日" whose first day is ``first``."""
    if (
        first.day is None
        or first.day_span is None
        or first.month_span is None
        or first.form in ("iso", "numeric")
    ):
        return None
    if first.form == "cjk":
        match = _east_asian_day_after().match(text, first.span.end)
    elif first.month_span.start < first.day_span.start == _last_part(first):
        match = range_patterns(language).after.match(text, first.span.end)
    else:
        return None
    number = read_numerals(match["day"]) if match else None
    if match is None or number is None or not _is_day(number):
        return None
    year, end = None, match.end()
    if first.form == "named":
        if _no_day().match(text, end):
            return None
        year = year_at(text, end)
        # "May 3 – 6 people came"
        spaced = match["dash"] and text[first.span.end].isspace()
        if spaced and year is None and text[end : end + 1] not in {"", ",", ".", ";", ")"}:
            return None
        if not _is_joined(text, first.span.start, match, language):
            return None
    day_span = Span(*match.span("day"))
    last = first._replace(
        span=Span(day_span.start, year[2] if year else end),
        day=number,
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


def _year_ranges(text: str, language: str) -> Iterator[DateRange]:
    """Yield "1989–1998" and "from 1989 to 1998"; a number with a unit is no year."""
    if "年" in text:
        for match in _chinese_years().finditer(text):
            yield from _of_years(match)
    if two_years().search(text) is None:
        return
    for match in range_patterns(language).years.finditer(text):
        in_words = not (match["dash"] or match["sign"])
        if not in_words or (
            _is_opened(text, match.start(), match, language) and _ends_years(text, match.end())
        ):
            yield from _of_years(match)


def _of_years(match: Match[str]) -> Iterator[DateRange]:
    """Yield the range of the years that ``match`` found, where both may be years."""
    spans = Span(*match.span("first")), Span(*match.span("last"))
    first, last = read_numerals(match["first"]) or 0, read_numerals(match["last"]) or 0
    if all(_FIRST_PLAIN_YEAR <= year <= _LAST_PLAIN_YEAR for year in (first, last)):
        yield DateRange(
            Span(*match.span()),
            DateMention(spans[0], "numeric", first, year_span=spans[0]),
            DateMention(spans[1], "numeric", last, year_span=spans[1]),
        )
