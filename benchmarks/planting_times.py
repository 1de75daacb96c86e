"""Plants dates, ages and durations that contradict themselves, each other or the day of the article.

What stands in `planting_dates` contradicts the calendar; here a sum is wrong: yesterday was another day,
ten years make no twelve, and what will open cannot have opened last year.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark
from benchmarks.planting_dates import MONTHS, WEEKDAYS

Sentences = Callable[[date, random.Random], tuple[str, str] | None]

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_NAMES = ("Ana Ruiz", "Ole Lind", "Chidi Okafor", "Maja Lindqvist", "Tor Aune", "Ines Moreau")
_TOWNS = ("Porto", "Vienna", "Toronto", "Lagos", "Brussels", "Helsinki")


def _day(day: date, form: str) -> str:
    return form.format(d=day.day, M=MONTHS[day.month - 1], y=day.year, w=WEEKDAYS[day.weekday()])


def _of_sentences(sentences: Sentences) -> Planter:
    """Return a planter that ends one paragraph with the wrong sentence, or with the right one."""

    def plant(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
        if draft.day is None:
            return None
        pair = sentences(draft.day, chance)
        if pair is None:
            return None
        index = chance.randrange(1, len(draft.paragraphs))
        wrong, right = (
            draft.with_paragraph(index, f"{draft.paragraphs[index]} {sentence}") for sentence in pair
        )
        return wrong, right

    return plant


def _relative_day(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "relative-date-conflict"
    distance, word = chance.choice(((-1, "yesterday"), (0, "today"), (1, "tomorrow")))
    right = day + timedelta(days=distance)
    wrong = right + timedelta(days=chance.choice((-9, -7, -3, -2, 2, 3, 6, 8)))
    form = chance.choice(
        ("{} ({d} {M})", "{}, {M} {d},", "{} ({w}, {M} {d})", "{} ({M} {d}, {y})", "{}, {w},")
    )
    if form == "{}, {w}," and right.weekday() == wrong.weekday():
        return None
    sentence = chance.choice(
        (
            "The committee published its report {} at noon.",
            "The bridge is closed to lorries {} because of the wind.",
            "Members of the board met {} in the old hall, the clerk said.",
        )
    )
    written = [_day(each, form.replace("{}", word, 1)) for each in (wrong, right)]
    return sentence.format(mark(rule, written[0])), sentence.format(written[1])


def _relative_weekday(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "relative-date-conflict"
    ahead = chance.random() < 0.5
    right = day + timedelta(days=chance.randint(1, 7) * (1 if ahead else -1))
    wrong = right + timedelta(days=7 * chance.choice((2, 3, -3, -2, 4)))
    form = chance.choice(("{q} {w}, {d} {M},", "{q} {w} ({M} {d})", "{q} {w}, {M} {d}, {y},"))
    word = "next" if ahead else "last"
    sentence = "The hearing {} was to deal with the permits."
    written = [_day(each, form.replace("{q}", word)) for each in (wrong, right)]
    return sentence.format(mark(rule, written[0])), sentence.format(written[1])


def _relative_year(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "relative-date-conflict"
    distance, word = chance.choice(((-1, "last year"), (0, "this year"), (1, "next year")))
    right = day.year + distance
    wrong = right + chance.choice((-2, -1, 1, 2))
    sentence = "The budget of {} has room for two new cranes."
    return sentence.format(mark(rule, f"{word} ({wrong})")), sentence.format(f"{word} ({right})")


def _tense(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "tense-date-conflict"
    form = chance.choice(("{d} {M} {y}", "{M} {d}, {y}", "{w}, {M} {d}, {y}"))
    ahead = day + timedelta(days=chance.randint(3, 200))
    back = day - timedelta(days=chance.randint(3, 200))
    future = chance.choice(
        (
            "The museum will reopen on {}.",
            "The new ferry will leave the yard on {}, the owner said.",
            "The two sides will meet again on {} in {town}.",
            "The court will hear the case on {}.",
            "Applications will be accepted in {town} from noon on {}.",
            "On {}, the board will vote on the plan.",
        )
    )
    past = chance.choice(
        (
            "The museum reopened on {}.",
            "The strike began on {} and has not ended.",
            "The two sides met for the first time on {}.",
            "The factory was closed on {}.",
            "She resigned on {}, a spokesman said.",
            "On {}, the board voted on the plan.",
        )
    )
    sentence, right, wrong = (future, ahead, back) if chance.random() < 0.5 else (past, back, ahead)
    sentence = sentence.replace("{town}", chance.choice(_TOWNS))
    return sentence.format(mark(rule, _day(wrong, form))), sentence.format(_day(right, form))


def _planned(day: date, chance: random.Random) -> tuple[str, str] | None:
    """Return the plain future of a day that has passed, and beside it what was only planned for it."""
    past = _day(day - timedelta(days=chance.randint(3, 200)), "{d} {M} {y}")
    wrong = f"The museum will open on {mark('tense-date-conflict', past)}."
    right = chance.choice(
        (
            "The museum was scheduled to open on {}.",
            "The museum would open on {}, the mayor had said.",
            "The opening was planned for {}.",
            "The museum should have opened on {}.",
        )
    )
    return wrong, right.format(past)


def _age_at_death(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "age-mismatch"
    birth, age = day.year - chance.randint(80, 110), chance.randint(45, 78)
    death = birth + age
    wrong = age + chance.choice((-12, -10, -3, -2, 2, 3, 10))
    sentence = chance.choice(
        (
            "{name} (born {b}), who died in {e} aged {a}, left the collection to the town.",
            "{name} was born in {town} in {b} and died in {e} at the age of {a}.",
            "The painter {name} ({b}-{e}), who died at the age of {a}, lived here.",
            "Born in {town} on 3 May {b}, {name} died on 12 June {e}, aged {a}.",
        )
    )
    values = {"name": chance.choice(_NAMES), "town": chance.choice(_TOWNS), "b": birth, "e": death}
    return sentence.format(a=mark(rule, str(wrong)), **values), sentence.format(a=age, **values)


def _age_now(day: date, chance: random.Random) -> tuple[str, str] | None:
    age = chance.randint(30, 80)
    wrong = age + chance.choice((-10, -3, 3, 10))
    sentence = chance.choice(
        (
            "{name}, {a}, was born in {town} in {b}.",
            "{name}, {a}, who was born in {b}, grew up in {town}.",
        )
    )
    values = {"name": chance.choice(_NAMES), "town": chance.choice(_TOWNS), "b": day.year - age}
    return sentence.format(a=mark("age-mismatch", str(wrong)), **values), sentence.format(a=age, **values)


def _duration_of_days(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "duration-mismatch"
    first, days = chance.randint(1, 15), chance.randint(2, 9)
    wrong = days + chance.choice((2, 3, 4, -3))
    if wrong < 2:
        return None
    sentence = chance.choice(
        (
            "The {n}-day fair, {a}-{b} {M} {y}, has room for all.",
            "The {n}-day congress takes place from {a} to {b} {M} in {town}.",
            "The {n}-day festival in {town} from {M} {a} to {b} is sold out.",
            "The choir sings for {n} days, from {a} to {b} {M} {y}.",
            "The meeting ({M} {a}-{b}, {y}), a {n}-day affair, is open to all.",
        )
    )
    values = {"a": first, "b": first + days - 1, "M": MONTHS[day.month - 1], "y": day.year}
    values["town"] = chance.choice(_TOWNS)
    words = [str(number) if chance.random() < 0.3 else _NUMBERS[number] for number in (wrong, days)]
    faulty = sentence.format(n=words[0], **values)
    return mark(rule, faulty), sentence.format(n=words[1], **values)


def _duration_of_years(day: date, chance: random.Random) -> tuple[str, str] | None:
    first, years = chance.randint(1950, 1990), chance.randint(3, 15)
    wrong = years + chance.choice((2, 3, 5, -2))
    if wrong < 2:
        return None
    sentence = chance.choice(
        (
            "She led the choir for {n} years ({a}-{b}) before she left.",
            "The {n}-year dispute (from {a} to {b}) left its traces.",
            "The {n}-year project, {a}-{b}, was never finished.",
        )
    )
    faulty = sentence.format(n=_NUMBERS[wrong], a=first, b=first + years)
    return mark("duration-mismatch", faulty), sentence.format(n=_NUMBERS[years], a=first, b=first + years)


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _anniversary(day: date, chance: random.Random) -> tuple[str, str] | None:
    rule = "anniversary-mismatch"
    years = chance.randint(3, 20)
    wrong = years + chance.choice((-2, 2, 3, 5, 10))
    if wrong < 1:
        return None
    sentence = chance.choice(
        (
            "The mine closed in {y}, {n} years ago.",
            "The mine closed {n} years ago, in {y}.",
            "The village is still waiting for help {n} years after the {y} flood.",
            "This week the town marks the {o} anniversary of the {y} flood.",
            "Today is the {o} anniversary of the flood of {y}.",
        )
    )
    numbers = [f"{number}" if number > 20 else _NUMBERS[number] for number in (wrong, years)]
    faulty = sentence.format(y=day.year - years, n=numbers[0], o=_ordinal(wrong))
    return mark(rule, faulty), sentence.format(y=day.year - years, n=numbers[1], o=_ordinal(years))


def _ambiguous(day: date, chance: random.Random) -> tuple[str, str] | None:
    first, second = chance.sample(range(1, 13), 2)
    mark_between = chance.choice("/.-")
    form = chance.choice(("{a:02}{s}{b:02}{s}{y}", "{a}{s}{b}{s}{y}"))
    written = form.format(a=first, b=second, s=mark_between, y=day.year)
    clear = form.format(a=chance.randint(13, 28), b=second, s=mark_between, y=day.year)
    sentence = chance.choice(
        ("Applications close on {}.", "The form of {} is no longer valid, the office said.")
    )
    return sentence.format(mark("ambiguous-date", written)), sentence.format(clear)


def _mixed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None or any(
        name in text for text in draft.paragraphs for name in (*MONTHS, "Jan.", "Sept.")
    ):
        return None
    usual, other = chance.sample(("{d} {M} {y}", "{M} {d}, {y}"), 2)
    days = [draft.day + timedelta(days=distance) for distance in chance.sample(range(1, 90), 3)]
    first = " ".join(f"The hall is let on {_day(day, usual)}." for day in days[:2])
    sentence = "The next meeting is on {}."
    drafts = [
        draft.with_inserted(1, first).with_inserted(len(draft.paragraphs), sentence.format(written))
        for written in (mark("mixed-date-formats", _day(days[2], other)), _day(days[2], usual))
    ]
    return drafts[0], drafts[1]


_EVENTS = (
    ("The harbour museum opens on {}.", "The harbour museum will open on {}, with forty rooms."),
    ("The northern tunnel reopens on {}.", "Drivers are waiting: the northern tunnel will reopen on {}."),
    ("The Moreau trial begins on {} in the old court.", "The Moreau trial will begin on {}, the clerk said."),
    ("The spring fair takes place on {}.", "The spring fair will be held on {} on the quay."),
    ("The bridge closed on {}.", "The bridge was shut to lorries first. The bridge closed on {} for good."),
    ("The painter Ole Lind died on {}.", "Ole Lind died on {} at his home, his sister said."),
)


def _event(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None or len(draft.paragraphs) < 4:
        return None
    first, second = chance.choice(_EVENTS)
    past = "closed" in first or "died" in first
    day = draft.day + timedelta(days=chance.randint(4, 60) * (-1 if past else 1))
    other = day + timedelta(days=chance.choice((-2, -1, 1, 2, 7)))
    form = chance.choice(("{d} {M}", "{M} {d}", "{d} {M} {y}", "{w}, {M} {d}"))
    rule = "event-date-conflict"
    opening = first.format(_day(day, form))
    if chance.random() < 0.3:
        moved = second.format(_day(other, form)).rstrip(".") + f", moved from {_day(day, form)}."
        right = moved
    else:
        right = second.format(_day(day, form))
    texts = (second.format(mark(rule, _day(other, form))), right)
    last = len(draft.paragraphs)
    wrong, twin = (draft.with_inserted(last, text).with_inserted(1, opening) for text in texts)
    return wrong, twin


def _new_year(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    day = date(draft.day.year, 1, chance.randint(3, 28))
    moved = replace(draft, day=day)
    meant = day + timedelta(days=chance.randint(-2, 3))
    # With a weekday beside it the slip is a weekday that is wrong, and the stronger rule tells it.
    form = chance.choice(("{d} {M} {y}", "{M} {d}, {y}"))
    sentence = (
        "The board met on {} in the old hall."
        if meant < day
        else "The board will meet on {} in the old hall."
    )
    right = _day(meant, form)
    wrong = mark("new-year-slip", right.replace(str(meant.year), str(meant.year - 1)))
    index = chance.randrange(1, len(draft.paragraphs))
    faulty, twin = (
        moved.with_paragraph(index, f"{draft.paragraphs[index]} {sentence.format(written)}")
        for written in (wrong, right)
    )
    return faulty, twin


def _modified(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    name = chance.choice(("lastmod", "modified", "updated"))
    wrong = draft.day - timedelta(days=chance.choice((1, 2, 7, 31, 365)))
    right = draft.day + timedelta(days=chance.choice((0, 1, 2, 31)))
    faulty, twin = (
        replace(draft, fields=(*draft.fields, f"{name}: {written}"))
        for written in (mark("modified-before-published", wrong.isoformat()), right.isoformat())
    )
    return faulty, twin


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "changed before it appeared": ("modified-before-published", _modified),
    "old year in January": ("new-year-slip", _new_year),
    "event with two days": ("event-date-conflict", _event),
    "verb against the date": ("tense-date-conflict", _of_sentences(_tense)),
    "plain future of a past plan": ("tense-date-conflict", _of_sentences(_planned)),
    "yesterday with another date": ("relative-date-conflict", _of_sentences(_relative_day)),
    "next weekday with another date": ("relative-date-conflict", _of_sentences(_relative_weekday)),
    "last year with another year": ("relative-date-conflict", _of_sentences(_relative_year)),
    "age at death wrong": ("age-mismatch", _of_sentences(_age_at_death)),
    "age of the living wrong": ("age-mismatch", _of_sentences(_age_now)),
    "days counted wrong": ("duration-mismatch", _of_sentences(_duration_of_days)),
    "years counted wrong": ("duration-mismatch", _of_sentences(_duration_of_years)),
    "years since an event wrong": ("anniversary-mismatch", _of_sentences(_anniversary)),
    "day and month unclear": ("ambiguous-date", _of_sentences(_ambiguous)),
    "another form of date": ("mixed-date-formats", _mixed),
}
