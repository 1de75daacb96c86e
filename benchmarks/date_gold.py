"""Measures the reader of dates against people's annotations, and its speed.

    python benchmarks/date_gold.py DATA [--errors]

DATA is a folder of labelled articles as docs/measuring.md describes. In the English articles the
dates are those of type DATE whose value is a day or a month and that name the month or are in ISO
form; a date counts as found where its span is exactly the annotated one. The others' annotators
disagree about articles and prepositions before a date ("el 26 de mayo"), so that there the span from
the first figure, month or weekday on is compared, and a date of another type counts as well. The
annotations are taken as they are, mistakes included.
"""

import argparse
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.drafts import read_json_lines
from checker.language.calendar_names import CalendarNames, calendar_names, fold_name
from checker.language.date_values import value_of_day, value_of_month
from checker.language.dates import find_dates
from checker.language.partial_dates import find_partial_dates
from checker.language.relative_dates import RelativeDate, find_relative_dates, resolve
from checker.text import Span

_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMERIC = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?\d{4}")
_WORD = re.compile(r"[^\s\d.,;:!?()/–-]+")
#: How a value of a time of day goes on after its day; it is no part of the date.
_TIME = re.compile(r"-?T.*")


class Dated(NamedTuple):
    """A date in a text: its span and its value as annotations write it, ``2025-02-10`` or ``2025-02``."""

    span: Span
    value: str


class Result(NamedTuple):
    """What was compared: dates annotated, dates found, those of them alike, and with the right value."""

    annotated: int
    found: int
    matched: int
    valued: int
    errors: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of the found dates that are annotated."""
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotated dates that are found."""
        return self.matched / self.annotated if self.annotated else 0.0

    @property
    def value_accuracy(self) -> float:
        """The share of the matched dates whose value is right."""
        return self.valued / self.matched if self.matched else 0.0


def _names_month(text: str, names: CalendarNames) -> bool:
    return any(fold_name(word) in names.months for word in _WORD.findall(text))


def annotated_dates(row: Mapping[str, Any], names: CalendarNames) -> Iterator[Dated]:
    """Yield the annotated dates of an article that are a day or a month and named or in figures."""
    for timex in row["timexes"]:
        value = _TIME.sub("", timex["value"] or "")
        written = timex["text"]
        explicit = _NUMERIC.search(written) or _names_month(written, names)
        if timex["type"] == "DATE" and _ISO.fullmatch(value) and explicit:
            yield Dated(Span(timex["start"], timex["end"]), value)


def read_dates(text: str, language: str, anchor: date, *, months: bool) -> Iterator[Dated]:
    """Yield the dates that copydesk finds, with bare months where ``months`` asks for them."""
    mentions = find_dates(text, language)
    for mention in mentions:
        value = value_of_day(text, mention, anchor, language)
        if value is not None:
            yield Dated(mention.span, str(value))
        elif mention.form != "named" and mention.month is not None and mention.day is None:
            yield Dated(mention.span, f"{mention.year:04}-{mention.month:02}")
    for partial in find_partial_dates(text, language, mentions):
        value = value_of_month(text, partial, anchor, language)
        if value is not None and (months or partial.year is not None):
            yield Dated(partial.span, str(value))


def compare_english(path: Path) -> Result:
    """Compare with the English annotations: exact spans, months alone included."""
    names = calendar_names("en")
    assert names is not None
    counts = [0, 0, 0, 0]
    errors: list[str] = []
    for row in read_json_lines(path):
        text, anchor = row["text"], date.fromisoformat(row["dct"][:10])
        annotated = {dated.span: dated.value for dated in annotated_dates(row, names)}
        found = {dated.span: dated.value for dated in read_dates(text, "en", anchor, months=True)}
        counts[0] += len(annotated)
        counts[1] += len(found)
        for span in sorted(annotated.keys() | found.keys()):
            around = " ".join(text[max(0, span.start - 30) : span.end + 30].split())
            if span in annotated and span in found:
                counts[2] += 1
                counts[3] += annotated[span] == found[span]
                if annotated[span] != found[span]:
                    errors.append(f"{row['id']}: value {found[span]}, annotated {annotated[span]}: {around}")
            else:
                kind = "not found" if span in annotated else "not annotated"
                errors.append(f"{row['id']}: {kind}: {span.of(text)!r}: {around}")
    return Result(counts[0], counts[1], counts[2], counts[3], tuple(errors))


def compare_weekdays(path: Path) -> Result:
    """Compare the days that English weekdays alone ("Tuesday") are taken for, wherever spans overlap."""
    names = calendar_names("en")
    assert names is not None
    counts = [0, 0, 0, 0]
    errors: list[str] = []
    for row in read_json_lines(path):
        text, anchor = row["text"], date.fromisoformat(row["dct"][:10])
        annotated = {
            Span(timex["start"], timex["end"]): value
            for timex in row["timexes"]
            if fold_name(timex["text"].rstrip(".")) in names.weekdays
            and _DAY.fullmatch(value := _TIME.sub("", timex["value"] or ""))
        }
        found = {
            each.span: day for each in find_relative_dates(text, "en") if (day := _weekday(each, anchor))
        }
        counts[0] += len(annotated)
        counts[1] += len(found)
        for span, value in annotated.items():
            days = [day for place, day in found.items() if place.overlaps(span)]
            around = " ".join(text[max(0, span.start - 60) : span.end + 40].split())
            if not days:
                errors.append(f"{row['id']}: weekday not found: {around}")
                continue
            counts[2] += 1
            counts[3] += days[0] == value
            if days[0] != value:
                errors.append(f"{row['id']}: weekday {days[0]}, annotated {value}: {around}")
    return Result(counts[0], counts[1], counts[2], counts[3], tuple(errors))


def _weekday(expression: RelativeDate, anchor: date) -> str:
    """Return the day of a weekday as annotations write it; nothing for other expressions."""
    resolved = resolve(expression, anchor) if expression.weekday is not None else None
    return str(resolved.first) if resolved is not None else ""


def _core(text: str, span: Span, names: CalendarNames) -> Span:
    """Return ``span`` from the first figure, month or weekday in it to the last."""
    pieces = [match.span() for match in re.finditer(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)?", span.of(text))]
    kept = [
        piece
        for piece in pieces
        if span.of(text)[piece[0]].isdigit()
        or fold_name(span.of(text)[slice(*piece)]) in names.months
        or fold_name(span.of(text)[slice(*piece)]) in names.weekdays
    ]
    return Span(span.start + kept[0][0], span.start + kept[-1][1]) if kept else span


def compare_others(path: Path) -> dict[str, Result]:
    """Compare with the annotations in other languages: dates with a figure, from the first word on."""
    counts: dict[str, list[int]] = {}
    errors: dict[str, list[str]] = {}
    for row in read_json_lines(path):
        text, language = row["text"], row["lang"]
        names = calendar_names(language)
        assert names is not None
        anchor = date.fromisoformat(row["dct"][:10]) if row["dct"] else date(2000, 1, 1)
        annotated = {
            _core(text, dated.span, names): dated.value
            for dated in annotated_dates(row, names)
            if any(sign.isdigit() for sign in dated.span.of(text))
        }
        every = [Span(timex["start"], timex["end"]) for timex in row["timexes"]]
        counted = counts.setdefault(language, [0, 0, 0, 0])
        noted = errors.setdefault(language, [])
        found = {
            _core(text, dated.span, names): dated.value
            for dated in read_dates(text, language, anchor, months=False)
        }
        counted[0] += len(annotated)
        counted[1] += len(found)
        for span in sorted(annotated.keys() | found.keys()):
            around = " ".join(text[max(0, span.start - 30) : span.end + 30].split())
            if span in annotated and span in found:
                counted[2] += 1
                counted[3] += annotated[span] == found[span]
            elif span in annotated:
                noted.append(f"{row['id']}: not found: {span.of(text)!r}: {around}")
            elif any(_core(text, other, names).contains(span) for other in every):
                # Part of an annotated time, duration or date of another kind: right, but not counted.
                counted[1] -= 1
            else:
                noted.append(f"{row['id']}: not annotated: {span.of(text)!r}: {around}")
    return {
        language: Result(counted[0], counted[1], counted[2], counted[3], tuple(errors[language]))
        for language, counted in sorted(counts.items())
    }


def speed(texts: Iterable[str], language: str, rounds: int = 3) -> float:
    """Return how fast the reader is, in megabytes of UTF-8 a second of processor time: the best round."""
    kept = list(texts)
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for text in kept:
            find_dates(text, language)
        best = min(best, time.process_time() - started)
    return sum(len(text.encode()) for text in kept) / best / 1e6


def _line(name: str, result: Result, *, values: bool = True) -> str:
    value = f"  values {result.value_accuracy:.3f} of {result.matched}" if values else ""
    return (
        f"{name}: precision {result.precision:.3f} of {result.found}"
        f"  recall {result.recall:.3f} of {result.annotated}{value}"
    )


def main() -> None:
    """Print the figures, and with ``--errors`` what is read otherwise than annotated."""
    parser = argparse.ArgumentParser(description="Measure the reader of dates.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true", help="print each difference with the article's id")
    arguments = parser.parse_args()
    data: Path = arguments.data
    english = compare_english(data / "timex_en_gold.jsonl")
    others = compare_others(data / "timex_nonenglish.jsonl")
    weekdays = compare_weekdays(data / "timex_en_gold.jsonl")
    print(_line("en", english))
    print(f"en weekdays: days right {weekdays.value_accuracy:.3f} of {weekdays.matched}")
    for language, result in others.items():
        print(_line(language, result, values=False))
    english_texts = [row["text"] for row in read_json_lines(data / "te3_silver.jsonl.gz")]
    other_texts = [row["text"] for row in read_json_lines(data / "timex_nonenglish.jsonl")]
    print(f"speed: English {speed(english_texts, 'en'):.1f} MB/s", end="")
    print(f", language unknown {speed(english_texts + other_texts, 'und'):.1f} MB/s")
    if arguments.errors:
        for language, result in {"en": english, "en weekdays": weekdays, **others}.items():
            for error in result.errors:
                print(f"{language}\t{error}")


if __name__ == "__main__":
    main()
