"""Writes ``checker/language/calendar_names.json`` from the calendar data of CLDR.

CLDR is the Unicode Consortium's Common Locale Data Repository; Babel, a development dependency,
carries it. One line holds one language, so that a reader finds its language without parsing the
rest. Run ``python benchmarks/generate_calendar_names.py`` after an upgrade of Babel.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale, __version__, localedata
from babel.core import get_cldr_version

TARGET = Path(__file__).parent.parent / "checker" / "language" / "calendar_names.json"
MONTHS = range(1, 13)
WEEKDAYS = range(7)

#: A weekday's two-letter form is more often a word than a day; such names are left out.
SHORTEST_SHORT_WEEKDAY = 3

#: "2月" and the like: a reader of numbers serves them, so they are no names here.
_NUMBERED = re.compile(r"\d")

#: What CLDR's root says for a language that has no names of its own.
_PLACEHOLDER = re.compile(r"M\d\d")


def _tidy(name: str) -> str:
    return unicodedata.normalize("NFC", name).replace("’", "'").strip().rstrip(".").strip()


def _key(name: str) -> str:
    return name.casefold()


def _locales_of(language: str) -> Iterator[Locale]:
    """Yield the locale of ``language`` itself, then its scripts and territories in order."""
    identifiers = sorted(
        identifier for identifier in localedata.locale_identifiers() if identifier.startswith(f"{language}_")
    )
    for identifier in (language, *identifiers):
        # Babel merges inherited names in place, so that one locale's would show up in the next.
        localedata._cache.clear()
        yield Locale.parse(identifier)


def _collect(kind: str, widths: Iterable[str], locales: list[Locale], numbers: range) -> list[list[str]]:
    """Return the distinct names of each month or weekday, the locales' first one first."""
    names: list[list[str]] = [[] for _ in numbers]
    owners: dict[str, int] = {}
    for locale in locales:
        table = getattr(locale, kind)
        for context in ("format", "stand-alone"):
            for width in widths:
                found = table[context].get(width)
                if found is None:
                    continue
                for place, number in enumerate(numbers):
                    name = _tidy(found[number])
                    shortest = SHORTEST_SHORT_WEEKDAY if width == "short" else 1
                    if len(name) < shortest or _NUMBERED.search(name):
                        continue
                    # A territory's name for another month would make the language's own unclear.
                    if locale is not locales[0] and owners.get(_key(name), place) != place:
                        continue
                    owners.setdefault(_key(name), place)
                    if _key(name) not in map(_key, names[place]):
                        names[place].append(name)
    return names


def _without(names: list[list[str]], known: list[list[str]]) -> list[list[str]]:
    """Return ``names`` less those in ``known``, which are then the full names."""
    taken = {_key(name) for variants in known for name in variants}
    return [[name for name in variants if _key(name) not in taken] for variants in names]


def _unquoted(pattern: str) -> str:
    """Return a CLDR date pattern without its literal words."""
    return re.sub(r"'[^']*'", "", pattern)


def _order(pattern: str) -> str:
    """Return the order of day, month and year in a CLDR date pattern, such as ``dmy``."""
    letters = re.sub("[^dMLyu]", "", _unquoted(pattern)).replace("L", "M").replace("u", "y")
    return "".join(dict.fromkeys(letters)).lower()


def has_own_month_names(locale: Locale) -> bool:
    """Tell whether CLDR has names for the months of ``locale``, in full or short."""
    return any(
        not _PLACEHOLDER.fullmatch(locale.months[context][width][month])
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month in MONTHS
    )


def describe_language(language: str) -> dict[str, object] | None:
    """Return the calendar names of ``language`` (a primary subtag), None where CLDR has no own ones."""
    locales = list(_locales_of(language))
    if not has_own_month_names(locales[0]):
        return None
    months = _collect("months", ("wide",), locales, MONTHS)
    weekdays = _collect("days", ("wide",), locales, WEEKDAYS)
    formats = locales[0].date_formats
    return {
        "order": _order(formats["long"].pattern),
        "numeric": _order(formats["short"].pattern),
        "weekday": "after" if re.search("d.*[Ec]", _unquoted(formats["full"].pattern)) else "before",
        "day_stop": "d." in _unquoted(formats["long"].pattern),
        "months": months,
        "short_months": _without(_collect("months", ("abbreviated",), locales, MONTHS), months),
        "weekdays": weekdays,
        "short_weekdays": _without(_collect("days", ("abbreviated", "short"), locales, WEEKDAYS), weekdays),
    }


def generate() -> str:
    """Return the whole table as JSON with one language a line, sorted by language."""
    languages = sorted(
        {identifier for identifier in localedata.locale_identifiers() if "_" not in identifier} - {"root"}
    )
    about = {
        "source": "Unicode CLDR, see https://cldr.unicode.org; Unicode License V3",
        "cldr": get_cldr_version(),
        "babel": __version__,
        "generator": "benchmarks/generate_calendar_names.py",
    }
    entries: dict[str, object] = {"about": about}
    for language in languages:
        described = describe_language(language)
        if described is not None:
            entries[language] = described
    lines = [
        f"{json.dumps(name)}:{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
        for name, entry in entries.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
