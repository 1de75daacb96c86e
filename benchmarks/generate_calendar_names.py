"""Writes ``checker/language/calendar_names.json`` from the calendar data of CLDR.

CLDR is the Unicode Consortium's Common Locale Data Repository; Babel, a development dependency,
carries it. Names and shapes that an earlier version had besides are in `earlier_calendar_names.json`,
since articles go on using them. One line holds one language, so that a reader finds its language
without parsing the rest. Run ``python benchmarks/generate_calendar_names.py`` after an upgrade of Babel.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale, __version__, localedata
from babel.core import get_cldr_version
from babel.dates import tokenize_pattern

from checker.language.calendar_names import fold_name

TARGET = Path(__file__).parent.parent / "checker" / "language" / "calendar_names.json"
EARLIER = Path(__file__).parent / "earlier_calendar_names.json"
MONTHS = range(1, 13)
WEEKDAYS = range(7)

#: A weekday's two-letter form is more often a word than a day; such names are left out.
SHORTEST_SHORT_WEEKDAY = 3

#: "2月" and the like: a reader of numbers serves them, so they are no names here.
_NUMBERED = re.compile(r"\d")
_EAST_ASIAN = frozenset({"ja", "ko", "yue", "zh"})

#: The shapes that are read in every language: E weekday, d day, M month's name, y year.
_PLAIN_SHAPES = frozenset(
    {
        *("{E}, {d} {M} {y}", "{E} {d} {M} {y}", "{d} {M} {y}", "{E}, {d} {M}, {y}", "{d} {M}, {y}"),
        *("{E}, {d}. {M} {y}", "{E} {d}. {M} {y}", "{d}. {M} {y}", "{E}, {d}. {M} {y}.", "{d}. {M} {y}."),
        *("{E}, {M} {d}, {y}", "{M} {d}, {y}", "{y} {M} {d}", "{y} {M} {d}, {E}", "{E}, {y} {M} {d}"),
        *("{d} {M} {y}, {E}", "{d} {M} {y} {E}", "{E}, {d} de {M} de {y}", "{d} de {M} de {y}"),
        *("{y}. {M} {d}., {E}", "{y}. {M} {d}.", "{E} den {d}. {M} {y}"),
        *("{E}, {d} {M} {y} г.", "{d} {M} {y} г.", "{E}, {d} {M} {y} р.", "{d} {M} {y} р."),
        *("{d} de {M} {y}", "{d}.{m}.{y} г."),
    }
)

#: A name that is one word of letters, so that the words beside a number can be looked up.
_ONE_WORD = re.compile(r"[^\s\d.,:;/#()-]+")
_HYPHENED = re.compile(r"[^\s\d.,:;/#()]+")
_FIELDS = {"d": "d", "y": "y", "u": "y", "E": "E", "c": "E", "G": "G"}
_NAMED_WIDTH = 3

#: A month is taken for itself in a text of unknown language where its name is so long, or a
#: language of so many readers has it.
_SHORTEST_SURE_MONTH = 4
_WELL_KNOWN = (
    "en de fr es pt it nl ru uk pl cs sk sl hr sr bs bg mk be ro hu fi et lv lt sv da nb nn is tr az id ms vi"
    " sw ca gl eu ga cy mt sq el he ar fa ur hi bn mr ta te th ka hy kk uz".split()
)

#: What CLDR's root says for a language that has no names of its own.
_PLACEHOLDER = re.compile(r"M\d\d")


def _tidy(name: str) -> str:
    plain = " ".join(unicodedata.normalize("NFC", name).replace("’", "'").split())
    return plain.rstrip(".").strip()


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


def _collect(
    kind: str, widths: Iterable[str], locales: list[Locale], numbers: range, *, numbered: bool = False
) -> list[list[str]]:
    """Return the distinct names of each month or weekday, the locales' first one first.

    Names with figures in them are left out unless ``numbered`` asks for them.
    """
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
                    if len(name) < shortest or (_NUMBERED.search(name) and not numbered):
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


def _layout(pattern: str, era: str) -> str:
    """Return a CLDR date pattern as a shape such as ``{E}, {d}. {M} {y}``; ``{m}`` is a month in figures."""
    shape = ""
    for _, value in tokenize_pattern(pattern):
        if isinstance(value, str):
            shape += unicodedata.normalize("NFC", value).replace("’", "'").replace("\u202f", " ")
            continue
        letter, width = value
        if letter == "G":
            shape += era
        elif letter in "ML":
            shape += "{M}" if int(width) >= _NAMED_WIDTH else "{m}"
        else:
            shape += f"{{{_FIELDS[letter]}}}"
    return shape.strip()


def _layouts(locale: Locale) -> list[str]:
    """Return the shapes of the full, long and medium patterns, each once; plain numbers left out."""
    era = locale.eras["abbreviated"][1]
    found = (_layout(locale.date_formats[name].pattern, era) for name in ("full", "long", "medium"))
    # A month in figures needs more than signs around it to be told from other numbers.
    return [shape for shape in dict.fromkeys(found) if "{M}" in shape or re.search(r"[^\W\d_dmy]", shape)]


def _has_odd_names(locale: Locale) -> bool:
    return not all(
        pattern.fullmatch(_tidy(name))
        for kind, pattern in (("months", _ONE_WORD), ("days", _HYPHENED))
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in getattr(locale, kind)[context].get(width, {}).values()
    )


def describe_language(language: str) -> dict[str, object] | None:
    """Return the calendar names of ``language`` (a primary subtag), None where CLDR has no own ones.

    The shapes of its dates are given only where the reader's own shapes do not cover them.
    """
    locales = list(_locales_of(language))
    if not has_own_month_names(locales[0]):
        return None
    shapes = [] if language in _EAST_ASIAN else _layouts(locales[0])
    orders = {"".join(re.findall(r"\{([dMy])\}", shape)) for shape in shapes}
    odd = len(orders) > 1 or any(shape not in _PLAIN_SHAPES for shape in shapes)
    odd = odd or (bool(shapes) and _has_odd_names(locales[0]))
    months = _collect("months", ("wide",), locales, MONTHS, numbered=odd)
    weekdays = _collect("days", ("wide",), locales, WEEKDAYS, numbered=odd)
    formats = locales[0].date_formats
    medium = formats["medium"].pattern
    numeric = medium if "MMM" not in medium else formats["short"].pattern
    described: dict[str, object] = {
        "order": _order(formats["long"].pattern),
        "numeric": _order(numeric),
        "weekday": "after" if re.search("d.*[Ec]", _unquoted(formats["full"].pattern)) else "before",
        "day_stop": "d." in _unquoted(formats["long"].pattern),
        "months": months,
        "short_months": _without(_collect("months", ("abbreviated",), locales, MONTHS, numbered=odd), months),
        "weekdays": weekdays,
        "short_weekdays": _without(
            _collect("days", ("abbreviated", "short"), locales, WEEKDAYS, numbered=odd), weekdays
        ),
    }
    if odd:
        described["layouts"] = shapes
    return described


def with_earlier(
    named: Mapping[str, dict[str, Any]], earlier: Mapping[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return the described languages with the names and shapes that an earlier CLDR had besides."""
    found = dict(named)
    for language, kept in earlier.items():
        if language not in named:
            found[language] = kept
            continue
        merged = dict(named[language])
        for kind, values in kept.items():
            if kind == "layouts":
                merged[kind] = [*merged.get(kind, ()), *values]
            else:
                merged[kind] = [[*now, *before] for now, before in zip(merged[kind], values, strict=True)]
        found[language] = merged
    return dict(sorted(found.items()))


def sure_months(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return the names that mean one and the same month in all languages: number and languages.

    Only one-word names of the languages with the most readers count; the names of every language
    can make one unsure.
    """
    numbers: dict[str, set[int]] = {}
    languages: dict[str, list[str]] = {}
    for language in (*_WELL_KNOWN, *(code for code in entries if code not in _WELL_KNOWN)):
        for kind in ("months", "short_months"):
            for number, variants in enumerate(entries[language][kind], 1):
                for name in variants:
                    key = fold_name(name)
                    numbers.setdefault(key, set()).add(number)
                    known = languages.setdefault(key, [])
                    if language in _WELL_KNOWN and language not in known and kind == "months":
                        known.append(language)
    return {
        key: f"{min(found)} {' '.join(languages[key])}"
        for key, found in numbers.items()
        if len(found) == 1
        and languages[key]
        and _ONE_WORD.fullmatch(key)
        and (len(key) >= _SHORTEST_SURE_MONTH or not key.isascii())
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
    named: dict[str, dict[str, Any]] = {}
    for language in languages:
        described = describe_language(language)
        if described is not None:
            named[language] = described
    earlier = json.loads(EARLIER.read_text(encoding="utf-8"))
    del earlier["about"]
    named = with_earlier(named, earlier)
    entries |= named
    entries["und"] = {"sure_months": sure_months(named)}
    lines = [
        f"{json.dumps(name)}:{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
        for name, entry in entries.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
