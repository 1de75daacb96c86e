"""The shapes of a date with a month's name: 10 February 2025, Feb. 10, February 2025.

Each function reads at one run of digits, given by its span, and returns None where no date stands
there, so that the caller pays for a pattern only where a digit is.
"""

from collections.abc import Collection, Mapping
from functools import cache
from re import Pattern

from checker.language.calendar_names import CalendarName, CalendarNames, fold_name
from checker.language.date_mention import DateMention
from checker.language.date_numbers import FIRST_YEAR, LAST_YEAR
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The largest number that may be meant as a day, right or wrong; "May 45" is no date.
_LAST_DAY = 31

#: In lower case these are verbs as often as months.
_MARCH, _MAY = 3, 5

#: How far before a number its month may begin, in code points.
_REACH = 24

#: What stands before a number that is an amount, a version, a time, an address: no date.
_NO_DATE_BEFORE = frozenset("$£€¥₽₹#№/\\@_+=~^&")

_WORD = r"[^\s\d.,;:!?()\[\]{}<>/\\|\"“”„«»‹›…–—，。、；：（）【】《》*_`~#&%$€£+=-]+"

#: Small words that may stand between a day, its month and the year: of, de, d', von, в …
LINKS = (
    *("of", "the month of", "του", "de", "del", "di", "do", "da", "den", "dos", "av", "ng", "dhen", "mis"),
    *("ta'", "i"),
)
_LINK = rf"(?i:(?:{'|'.join(LINKS)})\s+|d['’])?"


#: What stands between a day and the name of its month.
AFTER_DAY = (
    r"(?:(?:st|nd|rd|th|er|re|ère|ο|η|ης|ή|ής|º|ª|°|\.º|-?го|-?е|-?ые|-?им|-?му|-?х)(?=\W)|\.(?=\D))?"
    rf"(?:-|\s{{0,3}}){_LINK}"
)

#: What stands behind many numbers and never between the parts of a date.
NEVER_AFTER = frozenset(',;:%()"?!&')

#: Words that may stand between a month and the number of its day or year.
BETWEEN = frozenset("the of de del di του".split())


@cache
def _month_after_day() -> Pattern[str]:
    return compile_pattern(rf"{AFTER_DAY}(?P<word>{_WORD})")


@cache
def _after_day() -> Pattern[str]:
    return compile_pattern(r"(?:st|nd|rd|th|er|º|ª|\.)?(?![\w%°$€£]|[.,:/]\d|\s?%)")


@cache
def _before_day() -> Pattern[str]:
    return compile_pattern(rf"(?:^|[\W\d_])({_WORD})(\.?),?(?:\s{{1,3}}(?:the\s)?|(?<=\.))\Z")


@cache
def _year_after() -> Pattern[str]:
    return compile_pattern(
        r"[,،]?(?!\s*\n\s*\n)\s{1,3}(?i:(?:de|del|of|в|in|του)\s)?(\d{4})(?![\w%°$€£]|[.,:/]\d)"
        r"(?!\s?(?:GMT|UTC|hrs|hours|EST|EDT|local time|people|percent|metres|meters)\b)"
    )


@cache
def _day_range_after() -> Pattern[str]:
    return compile_pattern(r"(?:\s?[-–—]\s?|\s(?:to|and|&|through)\s)\d{1,2}(?:st|nd|rd|th)?(?!\d)")


@cache
def _year_before() -> Pattern[str]:
    return compile_pattern(rf"(?<![\w.,/-])(\d{{4}})(?:\.|[^\W\d_]{{0,4}})?\s{{0,2}}(?:{_WORD}\.?\s)?\Z")


@cache
def _month_link() -> Pattern[str]:
    return compile_pattern(r"\s(?:of|de|del|di|του)\s\Z")


class MonthName(NamedTuple):
    """A month's name where it stands in a text; ``span`` includes the stop of an abbreviation."""

    name: CalendarName
    span: Span
    lower_case: bool


def number(text: str, span: tuple[int, int]) -> int:
    """Return the value of a run of decimal digits of any script."""
    return int(text[span[0] : span[1]])


def _longest_name(
    text: str, start: int, first: str, words: int, months: Mapping[str, CalendarName]
) -> tuple[CalendarName, int] | None:
    """Return the month whose name begins at ``start`` with the word ``first``, and its end."""
    for count in range(words, 1, -1):
        pieces = text[start : start + 60].split(" ", count)[:count]
        candidate = " ".join(pieces).rstrip(".,;:)")
        if len(pieces) == count and (found := months.get(fold_name(candidate))):
            return found, start + len(candidate)
    found = months.get(fold_name(first))
    return (found, start + len(first)) if found else None


def month_after(text: str, end: int, names: CalendarNames) -> MonthName | None:
    """Return the month whose name follows the day number that ends at ``end``."""
    match = None if text[end : end + 1] in NEVER_AFTER else _month_after_day().match(text, end)
    if match is None:
        return None
    start, word = match.start("word"), match["word"]
    if text[end] == "." and not names.day_stop:
        return None
    found = _longest_name(text, start, word, names.month_words, names.months)
    if found is None:
        return None
    name, stop = found
    if text[stop : stop + 1].isalnum() or (start == end and stop - start <= len("km")):
        return None
    if name.short and text[stop : stop + 1] == ".":
        stop += 1
    return MonthName(name, Span(start, stop), name.capital and word[0].islower())


def may_follow_month(text: str, start: int, months: Collection[str]) -> bool:
    """Tell whether the word before the number at ``start`` may be one of ``months``; a cheap look."""
    if start == 0 or not (text[start - 1].isspace() or text[start - 1] == "."):
        return False
    head = text[max(0, start - _REACH) : start].rstrip()
    word = head[head.rfind(" ") + 1 :]
    while word.isascii() and word.isalpha():
        if word not in BETWEEN:
            return word.lower() in months
        head = head[: -len(word)].rstrip()
        word = head[head.rfind(" ") + 1 :]
    if head[-1:] == "." and head[-2:-1].isdecimal():
        return False
    words = head.split()
    while words and words[-1] in BETWEEN:
        words.pop()
    if not words:
        return False
    word = words[-1].rstrip(".,")
    if word.isascii() and word.isalpha():
        return word.lower() in months
    return word != "" and not word[-1].isdecimal()


def month_before(text: str, start: int, names: CalendarNames) -> MonthName | None:
    """Return the month whose name stands before the number that begins at ``start``."""
    offset = max(0, start - _REACH)
    word = text[offset : start - 1]
    word = word[word.rfind(" ") + 1 :]
    if text[start - 1 : start] == " " and word.isascii() and word.isalpha() and word not in BETWEEN:
        # Most numbers stand behind a plain word.
        name = names.months.get(word.lower())
        if name is None:
            return None
        return MonthName(name, Span(start - 1 - len(word), start - 1), name.capital and word[0].islower())
    if not may_follow_month(text, start, names.months):
        return None
    match = _before_day().search(text[offset:start])
    if match is None:
        return None
    name = names.months.get(fold_name(match[1]))
    if name is None or (match[2] and not name.short):
        return None
    span = Span(offset + match.start(1), offset + match.end(2))
    return MonthName(name, span, name.capital and match[1][0].islower())


def year_at(text: str, end: int) -> tuple[int, Span, int] | None:
    """Return the year that follows a day and month at ``end``: value, span, end with its word."""
    match = _year_after().match(text, end)
    if match is None or not FIRST_YEAR <= (year := int(match[1])) <= LAST_YEAR:
        return None
    return year, Span(*match.span(1)), match.end()


def is_number_tail(text: str, start: int, names: CalendarNames) -> bool:
    """Tell whether the number at ``start`` is the tail of an amount, a time, a version or a name."""
    if start == 0:
        return False
    before = text[start - 1]
    if before in _NO_DATE_BEFORE or before.isalnum():
        return True
    if before in ".,:":
        return start > 1 and text[start - 2].isdigit() and before != ","
    if before not in "-–" or start == 1 or not text[start - 2].isalpha():
        return False
    # "COVID-19 May" is no date, "7 May-14 May" two.
    joined = text[max(0, start - 24) : start - 1].split()
    return fold_name(joined[-1]) not in names.months


def read_day_month(text: str, start: int, end: int, names: CalendarNames) -> DateMention | None:
    """Return the date whose day number is ``text[start:end]`` and whose month follows it."""
    if is_number_tail(text, start, names):
        return None
    month = month_after(text, end, names)
    if month is None or (names.order == "mdy" and _is_month_first(text, month)):
        return None
    day = number(text, (start, end))
    year = year_at(text, month.span.end)
    span_start = start
    stop = year[2] if year else month.span.end
    if names.order[0] == "y" and (match := _year_before().search(text[max(0, start - 24) : start])):
        offset = max(0, start - 24)
        year = (int(match[1]), Span(offset + match.start(1), offset + match.end(1)), month.span.end)
        span_start, stop = year[1].start, month.span.end
    if not _is_plausible(day, year is not None, month):
        return None
    return DateMention(
        Span(span_start, stop),
        "named",
        *(year[0] if year else None, month.name.number, day, None),
        *(year[1] if year else None, month.span, Span(start, end)),
        language=names.language,
    )


def _is_month_first(text: str, month: MonthName) -> bool:
    """Tell whether the month goes with the number after it ("at 10 May 12") or is a holiday's."""
    end = month.span.end
    following = text[end : end + 4]
    if following[:1].isspace() and following[1:2].isdigit():
        after = end + 1
        while after < len(text) and after < end + 6 and text[after].isdigit():
            after += 1
        return after - end <= len(" 31")
    return following == " Day" and month.name.number == _MAY


def _is_plausible(day: int, has_year: bool, month: MonthName) -> bool:
    if not 1 <= day <= (99 if has_year and not month.name.short else _LAST_DAY):
        return False
    return has_year or not (month.lower_case and (month.name.short or month.name.number in (_MARCH, _MAY)))


def read_month_day(text: str, start: int, end: int, names: CalendarNames) -> DateMention | None:
    """Return the date whose month stands before its day number ``text[start:end]``."""
    month = month_before(text, start, names)
    if month is None:
        return None
    after = _after_day().match(text, end)
    if after is None:
        return None
    stop = after.end() if after.end() > end and text[after.end() - 1] != "." else end
    day = number(text, (start, end))
    year = year_at(text, stop)
    whole = year[2] if year else stop
    if year is None and (later := _day_range_after().match(text, stop)):
        # "May 3-5, 2026": the year stands behind the last day.
        year = year_at(text, later.end())
    first = month.span.start
    if year is None and names.order[0] == "y":
        offset = max(0, first - 14)
        if match := _year_before().search(text[offset:first]):
            year = (int(match[1]), Span(offset + match.start(1), offset + match.end(1)), stop)
            first = year[1].start
    if not _is_plausible(day, year is not None, month):
        return None
    if year is None and _introduces_month(text, first):
        return None
    return DateMention(
        Span(first, whole),
        "named",
        *(year[0] if year else None, month.name.number, day, None),
        *(year[1] if year else None, month.span, Span(start, end)),
        language=names.language,
    )


def _introduces_month(text: str, start: int) -> bool:
    """Tell whether the month stands alone: "in May 10 people came", "last March 12 were sold"."""
    words = text[max(0, start - 12) : start].lower().split()
    return bool(words) and words[-1] in {"in", "during", "throughout", "last", "this", "every"}


def read_month_year(text: str, start: int, end: int, names: CalendarNames) -> DateMention | None:
    """Return the month and year whose year is the number ``text[start:end]``."""
    year = number(text, (start, end))
    if not FIRST_YEAR <= year <= LAST_YEAR or text[end : end + 1].isalnum():
        return None
    offset = max(0, start - 10)
    link = _month_link().search(text[offset:start])
    month = month_before(text, offset + link.start() + 1 if link else start, names)
    if month is None or month.lower_case:
        return None
    return DateMention(
        Span(month.span.start, end),
        "named",
        *(year, month.name.number, None, None),
        *(Span(start, end), month.span, None),
        language=names.language,
    )
