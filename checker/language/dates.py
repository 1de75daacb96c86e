"""Dates as they are written in prose.

The search walks over runs of digits, which are rare, and reads at each of them only the few
characters around it: the next or the previous word must be a month of the article's language, or
the digits must go on as an all-number date. The cost grows with the digits, not with the names.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from re import Pattern, escape
from unicodedata import normalize

from checker.language.calendar_names import CalendarNames, calendar_names, fold_name, sure_months
from checker.language.calendars import in_gregorian_years
from checker.language.date_forms import (
    AFTER_DAY,
    BETWEEN,
    LINKS,
    NEVER_AFTER,
    is_number_tail,
    may_follow_month,
    read_day_month,
    read_month_day,
    read_month_year,
)
from checker.language.date_layouts import fold_text, read_layouts, weight
from checker.language.date_mention import DateForm, DateMention
from checker.language.date_numbers import read_east_asian, read_iso, read_numeric
from checker.language.date_weekdays import bind_weekday
from checker.language.folding import lower_in_place
from checker.language.joined_texts import JoinedTexts
from checker.language.numerals import CHINESE_NUMERALS
from checker.text.figures import runs_of_figures
from checker.text.patterns import compile_pattern

__all__ = ["DateForm", "DateMention", "dates_by_text", "find_dates", "names_for"]

#: How many figures a day, a month or a year has.
_FIGURES = frozenset((1, 2, 4))
_YEAR_DIGITS = 4

UNKNOWN = "und"

#: What stands between the numbers of a date in figures.
_BETWEEN_NUMBERS = frozenset(".-/\u200e\u200f")
#: By so many letters at either end the names of months are told from other words.
_LETTERS = 3

#: A word in lower case that is so short is a month only where the language is known.
_SHORT_WORD = 3


class _Beside:
    """How what stands behind the number of a date may begin, and how what stands before it may end.

    ``words`` are the first three letters of the words behind it, months and those that may stand before one.
    ``others`` matches all that may follow. ``before`` are the last three letters of the words before the
    day of a month, and ``named`` the names of months.
    """

    def __init__(self, named: frozenset[str]) -> None:
        mark = "[\u200e\u200f]?"
        separator = rf"(?:{mark}[-./]{mark}|\.\s)"
        ways = [rf"{separator}\d{{1,2}}{separator}\d", " ?[年月년월]"]
        # An accent may be written as a character of its own.
        months = [normalize("NFD", name) for name in named]
        plain = sorted(filter(str.isascii, {name[:2] for name in months}))
        if months:
            # Other letters may be folded to those of ASCII as well.
            ways.append(rf"{AFTER_DAY}(?:(?i:{'|'.join(map(escape, plain)) or '(?!)'})|.?[^\x00-\x7f])")
        words = {*months, "d'"}.union(link + blank for link in LINKS for blank in " \t\n\r\v\f")
        self.words = tuple({word[:_LETTERS] for word in words})
        self.others = compile_pattern("|".join(ways))
        self.before = frozenset(word[-_LETTERS:] for word in (*months, *BETWEEN))
        self.named = named
        # What most numbers have beside them is known by few characters.
        self.may_go_on = lru_cache(maxsize=4096)(self._may_go_on)
        self.may_follow = lru_cache(maxsize=4096)(self._may_follow)

    def _may_go_on(self, following: str) -> bool:
        """Tell whether a number may go on as a date by the four characters behind it, in lower case."""
        first, word = following[:1], following[1:]
        if first in _BETWEEN_NUMBERS and word[:1].isdecimal():
            # "1.5 pct" and "7-12 people"; of a date a third number follows.
            return not _BETWEEN_NUMBERS.isdisjoint(word[1:])
        if first in " -" and word.isascii() and not word[:1].isspace():
            return word.startswith(self.words)
        return first not in NEVER_AFTER

    def _may_follow(self, before: str) -> bool:
        """Tell whether the four characters before a number, in lower case, may end the name of a month."""
        last = before[-1:]
        if not self.named:
            return False
        if last == " ":
            letters = before[:-1]
            word = letters[letters.rfind(" ") + 1 :]
            if word.isalpha() and word.isascii():
                return word in self.before
            # "The bank's 12 branches"
            return not letters.endswith(("'s", "’s"))
        if last == ".":
            return not before[-2:-1].isdecimal()
        return last.isspace()


@cache
def _beside(language: str) -> _Beside | None:
    """Return what stands beside the numbers of dates of ``language``; None where that may be anything."""
    names = names_for(language)
    if names is not None and names.layouts:
        return None
    return _Beside(
        frozenset((*(names.months if names else ()), *(sure_months() if language == UNKNOWN else ())))
    )


@cache
def _numerals() -> Pattern[str]:
    return compile_pattern(rf"\d+|[{CHINESE_NUMERALS}]+")


def names_for(language: str) -> CalendarNames | None:
    """Return the names that dates are read with; an unknown language is read as English."""
    return calendar_names("en" if language == "und" else language)


def find_dates(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates named in ``text``, in order and apart from each other.

    ``language`` is a primary language subtag; it decides which names are months and weekdays and
    which number comes first. Dates in numbers with a year first are read in every language. Where
    the language is unknown (``und``) a month of any language is read, if it is the same in all that
    have the name and a year stands with it.
    """
    figures = runs_of_figures(text)
    if not figures and "月" not in text:
        return ()
    places = _places(text, lower_in_place(text), figures, language)
    return _read_all(text, language, places) if places else ()


def _read_all(text: str, language: str, places: Sequence[tuple[int, int]]) -> tuple[DateMention, ...]:
    """Return the dates that stand at ``places``, those of numbers in ``text``."""
    names = names_for(language)
    folded = fold_text(text) if names is not None and names.layouts else None
    mentions: list[DateMention] = []
    position = 0
    for start, end in places:
        if start < position:
            continue
        mention = _read_at(text, start, end, names)
        if mention is not None and mention.span.start < position:
            mention = None
        if folded is not None and names is not None and not is_number_tail(text, start, names):
            shaped = read_layouts(text, folded, start, position, names)
            if shaped is not None and (mention is None or weight(shaped) > weight(mention)):
                mention = shaped
        if mention is None:
            mention = _read_in_any(text, start, end, position) if language == UNKNOWN else None
            if mention is None:
                continue
        else:
            mention = in_gregorian_years(mention, language)
            if mention is None:
                position = end
                continue
            if mention.weekday is None:
                mention = bind_weekday(text, mention, names)
        mentions.append(mention)
        position = mention.span.end
    return tuple(mentions)


def dates_by_text(together: JoinedTexts, language: str) -> dict[int, tuple[DateMention, ...]]:
    """Return the dates named in each of some texts that names one, by its place among them.

    They are looked through at one go, and only those are read that have a number which may be a date's.
    """
    places = _places(together.joined, together.lowered, together.figures, language)
    found: dict[int, tuple[DateMention, ...]] = {}
    if "月" in together.joined:
        # Which numerals are looked at depends on each text.
        for index in sorted(together.at([start for start, _ in places])):
            if mentions := find_dates(together.texts[index], language):
                found[index] = mentions
        return found
    for index, inside in together.parted(places).items() if places else ():
        if mentions := _read_all(together.texts[index], language, inside):
            found[index] = mentions
    return found


def _places(
    text: str, lowered: str, figures: Sequence[tuple[int, int]], language: str
) -> Sequence[tuple[int, int]]:
    """Return where numbers of ``text`` stand that may be a date's, by what is right beside them."""
    if "月" in text:
        found = [match.span() for match in _numerals().finditer(text)]
        return [
            (start, end)
            for start, end in found
            if end - start in _FIGURES
            and (text[start] not in CHINESE_NUMERALS or _has_east_asian_sign(text, end))
        ]
    beside = _beside(language)
    if beside is None:
        return [(start, end) for start, end in figures if end - start in _FIGURES]
    may_go_on, goes_on = beside.may_go_on, beside.others.match
    may_follow, named = beside.may_follow, beside.named
    return [
        (start, end)
        for start, end in figures
        if end - start in _FIGURES
        and (
            (may_go_on(lowered[end : end + 4]) and goes_on(text, end))
            or (
                may_follow(lowered[start - 4 if start > _LETTERS else 0 : start])
                and may_follow_month(text, start, named)
            )
        )
    ]


@cache
def _word_after() -> Pattern[str]:
    letter = r"[^\s\d.,;:!?()\[\]{}<>/|\"“”«»—–_*`#=+-]"
    return compile_pattern(rf"[.º]?[\s-]{{1,2}}(?:(?:de|del|di)\s)?({letter}{{3,16}})")


@cache
def _word_before() -> Pattern[str]:
    return compile_pattern(r"[^\s\d.,;:!?()\[\]{}<>/|\"“”«»—–_*`#=+-]{3,16}\.?,?[\s-]\Z")


def _read_in_any(text: str, start: int, end: int, floor: int) -> DateMention | None:
    """Return the date at ``text[start:end]`` that reads alike in every language with its month."""
    if end - start == _YEAR_DIGITS:
        return None
    words = []
    if after := _word_after().match(text, end):
        words.append(after[1])
    if before := _word_before().search(text[max(0, start - 19) : start]):
        words.append(before.group().rstrip(" -,."))
    best: DateMention | None = None
    for word in words:
        if word.islower() and word.isascii() and len(word) <= _SHORT_WORD:
            continue
        month, languages = sure_months().get(fold_name(word), (0, ()))
        for language in languages:
            names = calendar_names(language)
            found = _read_at(text, start, end, names)
            if found is None or found.month != month or found.year is None or found.span.start < floor:
                continue
            found = bind_weekday(text, found, names)
            if best is None or weight(found) > weight(best):
                best = found
    return best


def _read_at(text: str, start: int, end: int, names: CalendarNames | None) -> DateMention | None:
    """Return the date whose first number is ``text[start:end]``, or whose number follows its month."""
    following = text[end : end + 1]
    if end - start == _YEAR_DIGITS:
        if following == "-" and (found := read_iso(text, start)):
            return found
        if following and following in "./\u200e\u200f" and (found := read_numeric(text, start, names)):
            return found
        if _has_east_asian_sign(text, end):
            return read_east_asian(text, start, names.language if names else "und")
        return read_month_year(text, start, end, names) if names and start else None
    if following and following in "./-\u200e\u200f" and (found := read_numeric(text, start, names)):
        return found
    if _has_east_asian_sign(text, end):
        return read_east_asian(text, start, names.language if names else "und")
    if names is None:
        return None
    return read_day_month(text, start, end, names) or read_month_day(text, start, end, names)


def _has_east_asian_sign(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if following == " ":
        following = text[end + 1 : end + 2]
    return following != "" and following in "年月년월"
