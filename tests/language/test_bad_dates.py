"""Input that no author means well: every reader of times ends soon and stays inside the text."""

import time
from collections.abc import Callable

import pytest

from checker.language.date_ranges import find_ranges
from checker.language.dates import find_dates
from checker.language.durations import find_durations
from checker.language.partial_dates import find_partial_dates
from checker.language.relative_dates import find_relative_dates
from checker.text import Span

LANGUAGES = ["en", "de", "es", "ru", "zh", "ja", "ar", "he", "und"]

#: 64 kB of each.
SIZE = 65536

HOSTILE = {
    "a month 99": "99/99/9999 ",
    "year 0": "10 May 0000, 0000-00-00 ",
    "a year of five figures": "10 May 20255, 20255-01-01 ",
    "digits": "7",
    "digits of several scripts": "1٢५",
    "digits of several scripts in a date": "1٢ May ٢٠2५, ",
    "right to left": "\u200f١٠\u200f/٠٢\u200f/٢٠٢٥ في ",
    "overridden direction": "\u202e10 בפברואר 2025\u202c ",
    "Chinese numerals": "五月十",
    "openers": "from 3 to ",
    "years": "1989–",
    "months": "from May to March 2026 ",
    "hours": "5月3日9时至",
    "weekdays": "Friday. ",
    "counts": "two days ago twenty-",
}

READERS: list[Callable[[str, str], tuple[object, ...]]] = [
    find_dates,
    find_ranges,
    find_partial_dates,
    find_relative_dates,
    find_durations,
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("reader", READERS)
def test_every_reader_stays_inside_the_text(
    name: str, reader: Callable[[str, str], tuple[object, ...]]
) -> None:
    text = HOSTILE[name] * 20
    for language in LANGUAGES:
        for found in reader(text, language):
            span = getattr(found, "span", None)
            assert isinstance(span, Span)
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_time_grows_with_the_length_alone(
    name: str, language: str, reader: Callable[[str, str], tuple[object, ...]]
) -> None:
    unit = HOSTILE[name]
    times = []
    for size in (SIZE // 8, SIZE):
        text = unit * (size // len(unit))
        rounds = []
        for _ in range(2):
            begin = time.process_time()
            reader(text, language)
            rounds.append(time.process_time() - begin)
        times.append(min(rounds))
    # Eight times the text: a quadratic path would take 64 times as long. A busy machine is given its share.
    assert times[1] < 16 * times[0] + 0.5


@pytest.mark.parametrize("text", ["99/99/9999", "10 May 0000", "0000-00-00", "10 May 20255", "20255-01-01"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_calendar_has_is_no_day(text: str, language: str) -> None:
    for mention in find_dates(text, language):
        if mention.form == "iso":
            assert mention.on(2026) is None
        else:
            assert mention.year is None
