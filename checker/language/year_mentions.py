"""A year as the time of something: "in 2024", "im Jahr 2024", "in spring 2024", "в 2024 году".

A year's season lies otherwise in the south and a winter in two years, and a quarter may be one of a fiscal
year, so that with such words beside it a year is less sure; ``in_part`` tells it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from re import Match, Pattern

from checker.language.date_mention import DateMention
from checker.language.folding import lower_in_place
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class YearMention(NamedTuple):
    """A year that stands alone as a time; ``mention`` covers the words for its part as well."""

    mention: DateMention
    in_part: bool


class _Words(NamedTuple):
    """The preposition before a year, what may stand between, and the words for a part of a year."""

    before: str
    between: str = ""
    parts: str = "(?!)"


_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        "in",
        "",
        r"(?:the\s)?(?:early|late|mid|spring|summer|autumn|fall|winter|first|second|third|fourth|last|half|quarter|of)",
    ),
    "de": _Words(
        "in|im",
        r"Jahre?\s",
        "Frühjahr|Frühling|Sommer|Herbst|Winter|ersten|zweiten|dritten|vierten|Quartal|Halbjahr|Anfang|Mitte|Ende",
    ),
    "fr": _Words(
        "en|au",
        "",
        "printemps|été|automne|hiver|premier|deuxième|troisième|quatrième|second|trimestre|semestre|de|début|fin",
    ),
    "es": _Words(
        "en",
        r"el\saño\s",
        r"(?:el\s|la\s)?(?:primavera|verano|otoño|invierno|primer|segundo|tercer|cuarto|trimestre|semestre|del?)",
    ),
    "pt": _Words(
        "em|no|na",
        r"ano\sde\s",
        "primavera|verão|outono|inverno|primeiro|segundo|terceiro|quarto|trimestre|semestre|de",
    ),
    "it": _Words(
        "nel|in|nella",
        "",
        "primavera|estate|autunno|inverno|primo|secondo|terzo|quarto|trimestre|semestre|del|di",
    ),
    "nl": _Words(
        "in",
        "",
        r"(?:het\s|de\s)?(?:voorjaar|lente|zomer|najaar|herfst|winter|eerste|tweede|derde|vierde|kwartaal|van)",
    ),
    "pl": _Words("w"),
    "ru": _Words("в"),
    "uk": _Words("у|в"),
}  # fmt: skip

#: As many words for a part of a year stand before it: "the second half of".
_MOST_PARTS = 4
_CENTURIES = ("19", "20")
#: How far before a year its preposition may begin, and how long a year is with what tells where it ends
#: (code points).
_REACH, _LENGTH = 80, 7


@cache
def _year(words: _Words) -> Pattern[str]:
    # A pattern that begins with letters is searched faster than one that looks back or has no case.
    before = "|".join(rf"{word}(?<!\w{word})" for word in words.before.split("|"))
    between, parts = words.between.lower(), words.parts.lower()
    return compile_pattern(
        rf"(?:{before})\s(?P<whole>(?:{between})?(?P<part>(?:(?:{parts})[\s-]){{0,{_MOST_PARTS}}})"
        r"(?P<year>(?:19|20)\d\d))(?![\w/–-]|[.,:]\d)"
    )


def _places(text: str) -> Iterator[int]:
    """Yield where numbers begin in ``text`` that may be years of these centuries."""
    for century in _CENTURIES:
        place = text.find(century)
        while place >= 0:
            yield place
            place = text.find(century, place + 1)


def year_at(lowered: str, place: int, language: str) -> Match[str] | None:
    """Return where the year at ``place`` of ``lowered``, a text in lower case, stands alone; None elsewhere.

    The groups of the match are ``whole``, ``part`` and ``year``.
    """
    words = _WORDS.get(language)
    if words is None:
        return None
    # To look before each year takes a fraction of looking at each preposition.
    for match in _year(words).finditer(lowered, max(0, place - _REACH), place + _LENGTH):
        if match.start("year") == place:
            return match
    return None


def find_year_mentions(text: str, language: str) -> tuple[YearMention, ...]:
    """Return the years that stand alone as a time in ``text``; empty where the language has no table."""
    places = sorted(_places(text)) if language in _WORDS else ()
    if not places:
        return ()
    lowered, found = lower_in_place(text), []
    for place in places:
        match = year_at(lowered, place, language)
        if match is not None:
            mention = DateMention(
                Span(*match.span("whole")),
                "named",
                int(match["year"]),
                year_span=Span(*match.span("year")),
                language=language,
            )
            found.append(YearMention(mention, bool(match["part"])))
    return tuple(found)
