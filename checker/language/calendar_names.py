"""What the months and weekdays are called in each language.

The names come from CLDR through ``calendar_names.json``, one language a line, so that only the
language at hand is parsed; a few forms that writers use and CLDR does not list are added here.
"""

import json
import os
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from checker.language.month_cases import MONTH_CASES
from checker.language.weekday_cases import ACCUSATIVE_AFTER, WEEKDAY_CASES, accusative
from checker.text.named_tuples import NamedTuple

_TABLE = os.path.join(os.path.dirname(__file__), "calendar_names.json")  # noqa: PTH118, PTH120

#: Forms in use that CLDR lacks: kind, number and name, by language.
_ADDITIONS: Mapping[str, tuple[tuple[str, int, str], ...]] = {
    "en": (
        ("short_weekdays", 1, "Tues"),
        ("short_weekdays", 2, "Weds"),
        ("short_weekdays", 3, "Thur"),
        ("short_weekdays", 3, "Thurs"),
        ("short_months", 8, "Sept"),
    ),
    "de": (("weekdays", 5, "Sonnabend"), ("months", 1, "Feber"), ("short_months", 0, "Jän")),
    "es": (("short_weekdays", 2, "mie"), ("short_weekdays", 5, "sab"), ("weekdays", 2, "miercoles")),
    "fr": (("short_months", 1, "fevr"), ("short_months", 7, "aoû"), ("months", 7, "aout")),
    "ru": (
        ("short_months", 1, "фев"),
        ("short_months", 8, "сен"),
        ("short_months", 10, "ноя"),
    ),
    "zh": (
        *(("weekdays", number, f"礼拜{sign}") for number, sign in enumerate("一二三四五六日")),
        *(("weekdays", number, f"禮拜{sign}") for number, sign in enumerate("一二三四五六日")),
        ("weekdays", 6, "星期天"),
        ("weekdays", 6, "礼拜天"),
        ("short_weekdays", 6, "周天"),
    ),
}


#: Layouts in use that CLDR lacks: in Thailand the Buddhist era, said or not.
_MORE_LAYOUTS: Mapping[str, tuple[str, ...]] = {
    "th": ("{E}ที่ {d} {M} พ.ศ. {y}", "{E}ที่ {d} {M} {y}"),
    "eu": ("{y}eko {M}ren {d}a", "{y}eko {M}ren {d}ean"),
    "vi": ("{E}, ngày {d} {M} năm {y}", "{d} {M} năm {y}"),
}


class CalendarName(NamedTuple):
    """A name of a month (from 1) or weekday (Monday = 0).

    ``short`` tells an abbreviation from a full name, ``capital`` whether the language writes it
    with a capital. ``case`` is the grammatical case's place in the language's list, from 0.
    """

    number: int
    short: bool
    capital: bool
    case: int = 0


class CalendarNames(NamedTuple):
    """The calendar words of one language, keyed as ``fold_name`` gives them.

    ``order`` is how the language writes a date with the month's name (``dmy``, ``mdy``, ``ymd``,
    ``ydm``), ``numeric_order`` one of numbers alone. ``weekday_follows`` tells whether its full
    date ends in the weekday, ``day_stop`` whether its day numbers have a stop. ``weekday_names``
    are the full names from Monday on, ``month_words`` counts the words of the longest month.
    ``layouts`` are the shapes of the language's dates in CLDR where they have words or names of
    their own kind, such as ``{y} m. {M} {d} d., {E}``.
    """

    language: str
    order: str
    numeric_order: str
    weekday_follows: bool
    day_stop: bool
    months: Mapping[str, CalendarName]
    weekdays: Mapping[str, CalendarName]
    weekday_names: tuple[str, ...]
    short_weekday_names: tuple[str, ...]
    month_words: int
    layouts: tuple[str, ...]

    def weekday_like(self, written: str, weekday: int, preposition: str = "") -> str:
        """Return the name of ``weekday`` as long, capitalised and declined as ``written`` is.

        The ``preposition`` before it tells the case where ``written`` alone does not.
        """
        known = self.weekdays.get(fold_name(written))
        name = self.weekday_names[weekday]
        cases = WEEKDAY_CASES.get(self.language)
        if known is not None and known.short and self.short_weekday_names[weekday]:
            name = self.short_weekday_names[weekday]
        elif known is not None and cases is not None:
            governed = fold_name(preposition) in ACCUSATIVE_AFTER.get(self.language, ())
            name = cases[weekday][accusative(self.language) if governed else known.case]
        if written[:1] != written[:1].lower():
            upper = len(written) > 1 and written == written.upper()
            return name.upper() if upper else name[:1].upper() + name[1:]
        return name.lower() if written == written.lower() else name


#: Apostrophes are written alike, and the i without a dot is the capital I of other alphabets.
_ALIKE = {ord("’"): "'", ord("ʼ"): "'", ord("ı"): "i", ord("\u0307"): None}


def fold_name(name: str) -> str:
    """Return ``name`` as names are looked up: NFC, no case, a plain apostrophe, no final stop."""
    if name.isascii():
        return name.lower().rstrip(".")
    # Case folding may take a letter apart from its accent: composing comes after it.
    return unicodedata.normalize("NFC", name.casefold()).translate(_ALIKE).rstrip(".")


def _without_accents(name: str) -> str:
    """Return ``name`` as Greek writes it in capitals: without its accents; other names as they are."""
    if not "\u0370" <= name[0] <= "\u03ff":
        return name
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", apart.replace("\u0301", ""))


def _table() -> bytes:
    with open(_TABLE, "rb") as stream:  # noqa: PTH123 - pathlib takes long to import
        return stream.read()


@cache
def _line_of(language: str) -> Any:
    # To decode the whole table would take longer than everything else here.
    table = _table()
    start = table.find(f'\n"{language}":'.encode())
    if start < 0 or not language.isalpha():
        return None
    start = table.index(b":", start) + 1
    return json.loads(table[start : table.index(b"\n", start)].rstrip(b",\r"))


def calendar_source() -> Mapping[str, str]:
    """Return where the names come from: keys ``cldr`` and ``babel`` (versions), ``source``."""
    described: Mapping[str, str] = _line_of("about")
    return described


def known_languages() -> tuple[str, ...]:
    """Return the primary language subtags that have calendar names, sorted."""
    lines = _table().decode().splitlines()[2:-2]
    return tuple(line[1 : line.index('"', 1)] for line in lines)


def _index(names: list[list[str]], short: list[list[str]], first: int) -> dict[str, CalendarName]:
    """Return names by their folded form; a name that stands for two of them is left out."""
    index: dict[str, CalendarName] = {}
    unclear: set[str] = set()
    for table, is_short in ((names, False), (short, True)):
        for number, variants in enumerate(table, first):
            for name in variants:
                entry = CalendarName(number, is_short, name[:1] != name[:1].lower())
                key = fold_name(name)
                keys = (key,) if key.isascii() else (key, _without_accents(key))
                for spelling in keys:
                    earlier = index.setdefault(spelling, entry)
                    if earlier.number != number and earlier.short == is_short:
                        unclear.add(spelling)
    return {key: entry for key, entry in index.items() if key not in unclear}


@cache
def sure_months() -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """Return the names that mean the same month in every language, folded: number and languages.

    The languages are those of them that are met most, so that weekdays can be looked up in them.
    """
    found: Mapping[str, str] = _line_of("und")["sure_months"]
    return {name: (int(entry.split()[0]), tuple(entry.split()[1:])) for name, entry in found.items()}


@cache
def calendar_names(language: str) -> CalendarNames | None:
    """Return the calendar names of ``language`` (a primary subtag), None where none are known."""
    if language in ("about", "und"):
        return None
    described = _line_of(language)
    if described is None:
        return None
    for kind, number, name in _ADDITIONS.get(language, ()):
        described[kind][number].append(name)
    for row in MONTH_CASES.get(language, ()):
        for number, name in enumerate(row):
            described["months"][number].append(name)
    months = _index(described["months"], described["short_months"], 1)
    weekdays = _index(described["weekdays"], described["short_weekdays"], 0)
    for number, forms in enumerate(WEEKDAY_CASES.get(language, ())):
        for case, form in enumerate(forms):
            entry = weekdays.setdefault(fold_name(form), CalendarName(number, False, False, case))
            if form != forms[0] and entry.number == number and entry.case == 0:
                weekdays[fold_name(form)] = entry._replace(case=case)
    return CalendarNames(
        language=language,
        order=described["order"],
        numeric_order=described["numeric"],
        weekday_follows=described["weekday"] == "after",
        day_stop=described["day_stop"],
        months=months,
        weekdays=weekdays,
        weekday_names=tuple(names[0] if names else "" for names in described["weekdays"]),
        short_weekday_names=tuple(names[0] if names else "" for names in described["short_weekdays"]),
        month_words=max((len(key.split()) for key in months), default=0),
        layouts=(*described.get("layouts", ()), *_MORE_LAYOUTS.get(language, ())),
    )
