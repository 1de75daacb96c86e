"""How long something lasts: a five-day fair, three weeks, zehnjährig, 五天.

The search finds the words for units, which are few, and reads the number that stands before each of
them. Nights are told from days, and working days are left out: they are counted otherwise.
"""

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import cast

from checker.language.folding import lower_in_place
from checker.language.numerals import read_chinese_number
from checker.language.relative_words import Unit
from checker.language.small_numbers import read_small_number
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far before its unit a number is read, in code points.
_REACH = 32


class Duration(NamedTuple):
    """A stretch of time: ``number`` times ``unit``; ``span`` covers number and unit.

    ``number_span`` covers the number alone. ``attributive`` tells "a five-day fair" from "five
    days", ``plural`` that the thing so long is one of several ("three-day tours").
    ``approximate`` tells that "about", "nearly", "more than" or their like stand before it.
    """

    span: Span
    number: int
    unit: Unit
    number_span: Span
    attributive: bool = False
    plural: bool = False
    approximate: bool = False


#: For each language the words of units: "unit: word|word; unit: …".
_UNIT_WORDS: Mapping[str, str] = {
    "en": "day: day|days; night: night|nights; week: week|weeks; month: month|months; year: year|years",
    "de": (
        "day: tag|tage|tagen; night: nächte|nächten; week: woche|wochen; "
        "month: monat|monate|monaten; year: jahr|jahre|jahren"
    ),
    "fr": "day: jour|jours; night: nuits; week: semaine|semaines; month: mois; year: an|ans|années",
    "es": "day: día|días; night: noches; week: semana|semanas; month: mes|meses; year: año|años",
    "pt": "day: dia|dias; night: noites; week: semana|semanas; month: mês|meses; year: ano|anos",
    "it": ("day: giorno|giorni; night: notti; week: settimana|settimane; month: mese|mesi; year: anno|anni"),
    "nl": "day: dag|dagen; night: nachten; week: week|weken; month: maand|maanden; year: jaar|jaren",
    "ru": (
        "day: день|дня|дней; night: ночи|ночей; week: неделю|недели|недель; "
        "month: месяц|месяца|месяцев; year: год|года|лет"
    ),
    "uk": (
        "day: день|дні|днів; night: ночі|ночей; week: тиждень|тижні|тижнів; "
        "month: місяць|місяці|місяців; year: рік|роки|років"
    ),
    "pl": (
        "day: dzień|dni; night: noce|nocy; week: tydzień|tygodnie|tygodni; "
        "month: miesiąc|miesiące|miesięcy; year: rok|lata|lat"
    ),
    "zh": "day: 天; night: 晚; week: 周|週|个星期; month: 个月|個月; year: 年",
    "ja": "day: 日間; night: 泊; week: 週間; month: か月間|カ月間|ヶ月間; year: 年間",
}

#: Endings of adjectives with a unit inside: "fünftägig", "vijfdaags", "пятидневный", "pięciodniowy".
_ADJECTIVE_ENDINGS: Mapping[str, str] = {
    "de": "day: tägig; week: wöchig; month: monatig; year: jährig",
    "nl": "day: daags; week: weeks; year: jarig",
    "ru": "day: дневн; week: недельн; month: месячн; year: летн",
    "uk": "day: денн; week: тижнев; month: місячн; year: річн",
    "pl": "day: dniow; week: tygodniow; month: miesięczn; year: letni",
}

#: Numbers as they stand at the head of such an adjective, where that is not the plain word.
_HEAD_WORDS: Mapping[str, str] = {
    "ru": (
        "двух=2 трёх=3 трех=3 четырёх=4 четырех=4 пяти=5 шести=6 семи=7 восьми=8 девяти=9 десяти=10 "
        "двенадцати=12 двадцати=20 тридцати=30"
    ),
    "uk": (
        "дво=2 три=3 чотири=4 п'яти=5 шести=6 семи=7 восьми=8 дев'яти=9 десяти=10 двадцяти=20 тридцяти=30"
    ),
    "pl": (
        "dwu=2 trzy=3 cztero=4 pięcio=5 sześcio=6 siedmio=7 ośmio=8 dziewięcio=9 dziesięcio=10 "
        "dwudziesto=20 trzydziesto=30"
    ),
    "nl": "drie=3 twee=2",
}

_UNSPACED = frozenset({"zh", "ja"})


@cache
def _units(language: str) -> Mapping[str, Unit]:
    """Return the unit of each word for one; empty for a language without a table."""
    return _by_word(_UNIT_WORDS.get(language, ""))


@cache
def _adjectives(language: str) -> Mapping[str, Unit]:
    """Return the unit of each ending of an adjective."""
    return _by_word(_ADJECTIVE_ENDINGS.get(language, ""))


@cache
def _heads(language: str) -> Mapping[str, int]:
    pairs = (entry.split("=") for entry in _HEAD_WORDS.get(language, "").split())
    return {word: int(number) for word, number in pairs}


def _by_word(source: str) -> Mapping[str, Unit]:
    units: dict[str, Unit] = {}
    for entry in filter(None, source.split("; ")):
        name, _, words = entry.partition(": ")
        units.update(dict.fromkeys(words.split("|"), cast(Unit, name)))
    return units


@cache
def _unit_pattern(language: str) -> Pattern[str]:
    """Match a word for a unit in a text in lower case."""
    units = sorted(_units(language), key=len, reverse=True)
    if language in _UNSPACED:
        return compile_pattern(rf"(?P<unit>{'|'.join(units)})")
    # A pattern that begins with letters is searched faster than one that looks back or has no case.
    source = "|".join(rf"{unit}(?<=[\s\u00a0‑-]{unit})" for unit in units)
    return compile_pattern(rf"(?P<unit>{source})(?!\w)")


@cache
def _adjective_pattern(language: str) -> Pattern[str] | None:
    endings = _adjectives(language)
    if not endings:
        return None
    return compile_pattern(rf"(?i)(?P<unit>{'|'.join(endings)})\w{{0,4}}(?!\w)")


@cache
def _number_before() -> Pattern[str]:
    return compile_pattern(
        r"(?i)(?:(?<=\s)|(?<=\()|^)(?P<about>(?:about|around|some|roughly|nearly|almost|over|under|at least"
        r"|up to|as many as"
        r"|more than|less than|fewer than|another|every|last|past|next|first|rund|etwa|fast|knapp|über"
        r"|mehr als|gut|environ|près de|plus de"
        r"|presque|unos|unas|casi|más de|cerca de|quase|mais de|circa|quasi|oltre|più di|ongeveer|bijna|ruim"
        r"|meer dan"
        r"|около|почти|более|больше|близько|майже|понад|około|prawie|ponad)\s)?"
        r"(?P<number>\d{1,3}|[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)?(?:\s(?:y|e"
        r"|et)\s[^\W\d_]+)?)(?P<joint>[\s\u00a0‑-])\Z"
    )


@cache
def _last_word_before() -> Pattern[str]:
    return compile_pattern(
        r"(?:(?<=\s)|(?<=\()|^)(?P<number>\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)?)(?P<joint>[\s\u00a0‑-])\Z"
    )


@cache
def _chinese_number_before() -> Pattern[str]:
    return compile_pattern(
        r"(?<![\d第一二三四五六七八九十百〇两兩初])(?P<number>\d{1,3}|[一二三四五六七八九十百两兩]{1,4})\s?\Z"
    )


@cache
def _plural_after() -> Pattern[str]:
    return compile_pattern(r"\s\w{2,}[^\Wsui]s\b")


@cache
def _head_before() -> Pattern[str]:
    return compile_pattern(r"(?P<number>\d{1,3}|[^\W\d_]+(?:['’][^\W\d_]+)?)-?\Z")


@cache
def year_triggers(language: str) -> tuple[str, ...]:
    """Return words of which one stands in every text that gives a length in years beside two years."""
    years = [word for word, unit in _units(language).items() if unit == "year"]
    if language in _UNSPACED:
        return tuple(years)
    marked = [f"{word}{mark}" for word in years for mark in (" (", ",")]
    joined = [
        f"{word} {opener} "
        for word in years
        for opener in ("from", "von", "de", "du", "dal", "van", "с", "od")
    ]
    adjectives = [ending for ending, unit in _adjectives(language).items() if unit == "year"]
    return (
        *marked,
        *(joined if language != "en" else ["years from "]),
        *adjectives,
        *(["-year"] if language == "en" else []),
    )


def has_durations(language: str) -> bool:
    """Tell whether durations can be read in ``language`` (a primary subtag)."""
    return language in _UNIT_WORDS


def find_durations(text: str, language: str) -> tuple[Duration, ...]:
    """Return the durations of ``text`` in order; none in a language without a table."""
    if language not in _UNIT_WORDS:
        return ()
    found = []
    for match in _unit_pattern(language).finditer(lower_in_place(text)):
        duration = _at(text, match.start("unit"), match.end("unit"), match["unit"], language)
        if duration is not None:
            found.append(duration)
    pattern = _adjective_pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        duration = _adjective(text, match.start(), match.end(), match["unit"].lower(), language)
        if duration is not None:
            found.append(duration)
    return tuple(sorted(found, key=lambda duration: duration.span))


def _at(text: str, start: int, end: int, word: str, language: str) -> Duration | None:
    offset = max(0, start - _REACH)
    head = text[offset:start]
    unit = _units(language).get(word)
    if unit is None:
        return None  # a letter that only patterns take for another: "dayſ"
    if language in _UNSPACED:
        match = _chinese_number_before().search(head)
        if match is None:
            return None
        written = match["number"]
        count = int(written) if written.isdecimal() else read_chinese_number(written)
        place = Span(offset + match.start("number"), offset + match.end("number"))
        attributive = text[end : end + 1] in ("的", "の")
        return Duration(Span(place.start, end), count, unit, place, attributive) if count else None
    match = _number_before().search(head)
    if match is None:
        return None
    count = read_small_number(match["number"], language)
    about = bool(match["about"])
    if count is None:
        # "a fair of three days": only the last word is the number.
        match = _last_word_before().search(head)
        count = read_small_number(match["number"], language) if match else None
    if match is None or count is None:
        return None
    place = Span(offset + match.start("number"), offset + match.end("number"))
    attributive = match["joint"] in "-‑"
    plural = attributive and _plural_after().match(text, end) is not None
    return Duration(Span(place.start, end), count, unit, place, attributive, plural, about)


def _adjective(text: str, start: int, end: int, ending: str, language: str) -> Duration | None:
    offset = max(0, start - _REACH)
    match, unit = _head_before().search(text[offset:start]), _adjectives(language).get(ending)
    if match is None or unit is None:
        return None
    written = match["number"].lower().replace("’", "'")
    count = _heads(language).get(written) or read_small_number(written, language)
    if count is None:
        return None
    place = Span(offset + match.start("number"), offset + match.end("number"))
    return Duration(Span(place.start, end), count, unit, place, attributive=True)
