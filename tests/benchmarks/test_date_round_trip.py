"""Every language reads back the dates that CLDR's patterns write: a few days by default, all if slow."""

from collections.abc import Sequence
from datetime import date

import pytest

from benchmarks.date_round_trip import (
    PATTERNS,
    SHOWN,
    Pair,
    days,
    failures,
    language_of,
    measure,
    shifted_weekday,
    written_languages,
)
from checker.checks.weekday import WEEKDAY
from tests.checks.articles import hits

#: What is not read, as docs/dates.md says: Yoruba's medium pattern is three numbers with spaces between, and
#: Toki Pona has numbers behind a sign in the place of names.
NOT_READ = {Pair("yo", "medium"), *(Pair("tok", pattern) for pattern in PATTERNS)}


def unread(some_days: Sequence[date]) -> dict[str, set[Pair]]:
    """Return the pairs that fail, by kind, where any does."""
    _, failed = measure(written_languages(), some_days)
    return {kind: {pair for pair, _, _ in rows} for kind, rows in failed.items()}


@pytest.mark.slow
def test_some_days_are_read_in_every_language() -> None:
    for kind, pairs in unread(days(25)).items():
        assert pairs <= NOT_READ, kind


def test_the_sample_has_every_month_and_weekday() -> None:
    sample = days(25)
    assert {day.month for day in sample} == set(range(1, 13))
    assert {day.weekday() for day in sample} == set(range(7))
    assert len(days()) == 731


def unreported(some_days: Sequence[date]) -> list[str]:
    """Return the languages where some date with another weekday beside it gives no finding."""
    missed: list[str] = []
    for code in written_languages():
        language = language_of(code)
        if not language.has_weekday("full"):
            continue
        texts = [shifted_weekday(language, "full", day) for day in some_days]
        if not all(hits(WEEKDAY, f"{text}.", code) for text in texts):
            missed.append(code)
    return missed


def test_shifted_weekdays_are_reported() -> None:
    assert unreported(days(7)) == []


def test_right_weekdays_are_not_reported() -> None:
    for code in written_languages():
        language = language_of(code)
        for day in days(7):
            assert hits(WEEKDAY, language.write(day, "full"), code) == [], (code, day)


def test_a_failure_names_kind_day_and_text() -> None:
    kinds = [kind for kind, _, _ in failures(language_of("yo"), "medium", days(25))]
    assert kinds == ["as written", "upper case", "among numbers"]


@pytest.mark.slow
def test_all_days_of_two_years_are_read_in_every_language() -> None:
    counts, failed = measure(written_languages(), days())
    for kind in (*SHOWN, "shifted weekday"):
        pairs = {pair for pair, _, _ in failed.get(kind, [])}
        assert pairs <= NOT_READ, kind
        assert 1 - len(pairs) / counts[kind] >= (0.98 if kind == "among numbers" else 0.995)
    assert counts["as written"] == len(written_languages()) * len(PATTERNS)


@pytest.mark.slow
def test_all_shifted_weekdays_are_reported() -> None:
    assert unreported(days()) == []
