"""Years that are counted otherwise: the Buddhist era, the reigns of Japan, the years of the Republic.

Such a year is read as the one of the Gregorian calendar, whose months and days these countries use.
Calendars with months of their own (the Chinese one of the moon, the Nepalese one) are left alone.
"""

from functools import cache
from re import Pattern

from checker.language.date_mention import DateMention
from checker.language.numerals import CHINESE_NUMERALS, read_numerals
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Years since the Buddha's death, as Thailand, Laos and Cambodia count them, and what they are ahead.
_BUDDHIST_LANGUAGES = frozenset({"th", "lo", "km"})
_FIRST_BUDDHIST_YEAR = 2400
_BUDDHIST_AHEAD = 543

#: In Nepali numbers alone are dates of the Vikram calendar, which is some 57 years ahead.
_VIKRAM_LANGUAGES = frozenset({"ne"})
_FIRST_VIKRAM_YEAR = 2040

#: The year before the first of each reign of Japan, and of the Republic in Taiwan.
_BEFORE_ERA = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "民國": 1911,
    "民国": 1911,
    "民國紀元": 1911,
}

#: The longest name of an era with its year and sign: 民國紀元114年 and a space.
_ERA_REACH = 10


class EraYear(NamedTuple):
    """A year of an era: the Gregorian one, where its figures stand and where its name begins."""

    year: int
    figures: Span
    start: int


@cache
def _era() -> Pattern[str]:
    return compile_pattern(
        rf"({'|'.join(_BEFORE_ERA)})\s?(元|\d{{1,3}}|[百{CHINESE_NUMERALS}]{{1,5}})\s?年\s?\Z"
    )


@cache
def _moon() -> Pattern[str]:
    return compile_pattern(r"(?:[农農]历|農曆|[阴陰][历曆暦]|旧暦|旧历|舊曆|음력)\s?(?:\d{4}[年년]\s?|的)?\Z")


@cache
def _year_words() -> Pattern[str]:
    return compile_pattern(
        r"(?:\d{1,2}年|[去昨前来來明翌同当當]年|再来年|一昨年|翌々年|작년|내년|지난해|이듬해|같은 해)\s?\Z"
    )


@cache
def _year_words_after() -> Pattern[str]:
    return compile_pattern(
        r"(?i),?\s(?:of\s|in\s)?(?:the\s)?(?:(?:last|next|that|same|following|previous|preceding|prior)\s(?:same\s)?year\b"
        r"|(?:a|one|two|three|four|five|ten|\d+)\syears?\s(?:ago|earlier|later|before|after)\b|year\s(?:before|after)\b"
        r"|(?:des\s)?(?:letzten|vergangenen|vorigen|nächsten|kommenden|selben|folgenden)\sjahres\b"
        r"|(?:de\s)?l['’]an(?:née)?\s(?:dernier|dernière|prochain|prochaine|suivante)\b|de\sla\smême\sannée\b"
        r"|del?\s(?:año\s(?:pasado|próximo|siguiente|anterior)|mismo\saño|pasado\saño|próximo\saño)\b"
        r"|прошлого\sгода|следующего\sгода|того\sже\sгода|минулого\sроку|наступного\sроку|того\sж\sроку"
        r"|do\sano\spassado\b|do\smesmo\sano\b|dello\s(?:stesso|scorso)\sanno\b|zeszłego\sroku\b|tego\ssamego\sroku\b)"
    )


def era_year(text: str, start: int) -> EraYear | None:
    """Return the year of an era ("令和7年") that ends just before the month at ``start``."""
    if start == 0 or "年" not in text[max(0, start - 2) : start]:
        return None
    offset = max(0, start - _ERA_REACH)
    match = _era().search(text[offset:start])
    if match is None:
        return None
    number = 1 if match[2] == "元" else read_numerals(match[2]) or 0
    figures = Span(offset + match.start(2), offset + match.end(2))
    return EraYear(_BEFORE_ERA[match[1]] + number, figures, offset + match.start())


def is_of_the_moon(text: str, start: int) -> bool:
    """Tell whether the East Asian date at ``start`` is said to be one of the calendar of the moon."""
    return start > 0 and _moon().search(text[max(0, start - 10) : start]) is not None


def in_gregorian_years(mention: DateMention, language: str) -> DateMention | None:
    """Return ``mention`` with its year in the Gregorian calendar; None where that cannot be told."""
    year = mention.year
    if year is None:
        return mention
    if language in _BUDDHIST_LANGUAGES and year >= _FIRST_BUDDHIST_YEAR:
        return mention._replace(year=year - _BUDDHIST_AHEAD, years_ahead=_BUDDHIST_AHEAD)
    if language in _VIKRAM_LANGUAGES and year >= _FIRST_VIKRAM_YEAR and mention.form in ("iso", "numeric"):
        return None
    return mention


def year_is_said_in_words(text: str, span: Span) -> bool:
    """Tell whether the words beside a date without a year say that it is of another: "last year", 去年."""
    if _year_words().search(text[max(0, span.start - 6) : span.start]):
        return True
    return _year_words_after().match(text, span.end) is not None
