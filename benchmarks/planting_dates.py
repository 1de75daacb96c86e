"""Plants dates that contradict the calendar, themselves or the day of publication."""

import random
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
_SHORT_WEEKDAYS = tuple(f"{name[:3]}" for name in WEEKDAYS)

#: How a weekday and a date are written together; ``{w}`` is the weekday, ``{s}`` its short form.
_WEEKDAY_FORMS = (
    "{w}, {d} {M} {y}",
    "{w}, {M} {d}, {y}",
    "{w} {d} {M} {y}",
    "{s}, {d} {M} {y}",
    "{w}, {M} {d}",
    "{w} {d} {M}",
    "{w}, {m} {d}",
    "{M} {d}, {y} ({w})",
)
_WEEKDAY_SENTENCES = (
    "The committee meets again on {}, the clerk said.",
    "Applications close on {}, according to the office.",
    "The next hearing is set for {}, officials said.",
)
_PLACES = ("PORTO", "VIENNA", "TORONTO", "SEOUL", "LAGOS", "BRUSSELS", "MANILA", "HELSINKI")
_AGENCIES = ("Reuters", "AFP", "AP", "dpa", "Xinhua")


def _written(form: str, day: date, weekday: int) -> str:
    return form.format(
        w=WEEKDAYS[weekday],
        s=_SHORT_WEEKDAYS[weekday],
        d=day.day,
        M=MONTHS[day.month - 1],
        m=_SHORT_MONTHS[day.month - 1],
        y=day.year,
    )


def _added(draft: Draft, sentence: str, chance: random.Random) -> Draft:
    index = chance.randrange(1, len(draft.paragraphs))
    return draft.with_paragraph(index, f"{draft.paragraphs[index]} {sentence}")


def _both(draft: Draft, sentences: tuple[str, str], chance: random.Random) -> tuple[Draft, Draft]:
    seed = chance.random()
    faulty, right = (_added(draft, sentence, random.Random(seed)) for sentence in sentences)
    return faulty, right


def _weekday_shifted(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    form = chance.choice(_WEEKDAY_FORMS)
    distance = chance.randint(-60, 90) if "{y}" not in form else chance.randint(-900, 900)
    day = draft.day + timedelta(days=distance)
    weekday = day.weekday()
    wrong = (weekday + chance.randint(1, 6)) % 7
    if "{y}" not in form and _fits_near(day, wrong, draft.day):
        return None
    sentence = chance.choice(_WEEKDAY_SENTENCES)
    faulty = sentence.format(mark("weekday-mismatch", _written(form, day, wrong)))
    return _both(draft, (faulty, sentence.format(_written(form, day, weekday))), chance)


def _fits_near(day: date, weekday: int, anchor: date) -> bool:
    """Tell whether another year near the article's day would make the weekday right."""
    for year in range(anchor.year - 1, anchor.year + 2):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        near = year == anchor.year or -180 <= (other - anchor).days <= 270
        if near and other.weekday() == weekday:
            return True
    return False


def _impossible_day(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    year = draft.day.year
    month = chance.choice([2, 4, 6, 9, 11])
    last = monthrange(year, month)[1]
    wrong = last + 1 if month != 2 else chance.randint(last + 1, 31)
    form = chance.choice(("{d} {M} {y}", "{M} {d}, {y}", "{y}-{n:02}-{d:02}"))
    sentence = "The offer stands until {}, the company said."
    texts = [form.format(d=day, M=MONTHS[month - 1], y=year, n=month) for day in (wrong, last)]
    faulty, right = sentence.format(mark("impossible-date", texts[0])), sentence.format(texts[1])
    return _both(draft, (faulty, right), chance)


def _range_swapped(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    year = draft.day.year
    month = chance.randint(1, 11)
    first, last = sorted(chance.sample(range(1, 29), 2))
    second = month + chance.randint(0, 1)
    if second != month:
        # Without a year of its own the first end may lie in the year before: both are said.
        form = chance.choice(
            (
                "from {a} {A} {y} to {b} {B} {y}",
                "from {A} {a}, {y}, to {B} {b}, {y}",
                "between {a} {A} {y} and {b} {B} {y}",
            )
        )
    else:
        form = chance.choice(
            (
                "from {a} to {b} {A} {y}",
                "{A} {a}-{b}, {y}",
                "from {A} {a} to {b}, {y}",
                "from {a} {A} to {b} {B} {y}",
            )
        )
    names = {"A": MONTHS[month - 1], "B": MONTHS[second - 1], "y": year}
    swapped = {"A": MONTHS[second - 1], "B": MONTHS[month - 1], "y": year}
    right = form.format(a=first, b=last, **names)
    wrong = form.format(a=last, b=first, **swapped)
    sentence = "The exhibition runs {} in the old town hall, organisers said."
    return _both(draft, (sentence.format(mark("reversed-date-range", wrong)), sentence.format(right)), chance)


def _years_swapped(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    first = chance.randint(1950, 1990)
    last = first + chance.randint(2, 15)
    sentence = "She chaired the board from {} and still advises it."
    wrong = mark("reversed-date-range", f"{last} to {first}")
    return _both(draft, (sentence.format(wrong), sentence.format(f"{first} to {last}")), chance)


def _with_dateline(draft: Draft, days: int, rule: str | None, chance: random.Random) -> Draft | None:
    if draft.day is None or " -- " in draft.paragraphs[0][:80] or "(" in draft.paragraphs[0][:60]:
        return None
    day = draft.day + timedelta(days=days)
    place, agency = chance.choice(_PLACES), chance.choice(_AGENCIES)
    written = f"{_SHORT_MONTHS[day.month - 1]} {day.day}"
    text = mark(rule, written) if rule else written
    return draft.with_paragraph(0, f"{place}, {text} ({agency}) -- {draft.paragraphs[0]}")


def _dateline(rule: str, nearest: int, furthest: int, *, right: int) -> Planter:
    def plant(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
        days = chance.randint(nearest, furthest)
        seed = chance.random()
        faulty = _with_dateline(draft, days, rule, random.Random(seed))
        twin = _with_dateline(draft, right, None, random.Random(seed))
        return (faulty, twin) if faulty and twin else None

    return plant


def _file_name_moved(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    other = draft.day + timedelta(days=chance.choice([-1, 1]) * chance.randint(2, 400))
    slug = draft.name[:40].strip("-")
    faulty = replace(
        draft,
        file_name=f"{other.isoformat()}-{slug}.md",
        as_a_whole=(mark("publication-date-conflict", ""),),
    )
    return faulty, replace(draft, file_name=f"{draft.day.isoformat()}-{slug}.md")


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "weekday shifted": ("weekday-mismatch", _weekday_shifted),
    "impossible day": ("impossible-date", _impossible_day),
    "range swapped": ("reversed-date-range", _range_swapped),
    "years swapped": ("reversed-date-range", _years_swapped),
    "dateline moved on": (
        "dateline-after-publication",
        _dateline("dateline-after-publication", 2, 40, right=0),
    ),
    "dateline moved back": (
        "publication-date-conflict",
        _dateline("publication-date-conflict", -60, -6, right=-1),
    ),
    "date of the file name moved": ("publication-date-conflict", _file_name_moved),
}
