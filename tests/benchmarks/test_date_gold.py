"""The measure of dates on annotated articles of our own."""

import gzip
import json
from pathlib import Path
from typing import Any

from benchmarks.date_gold import compare_english, compare_others, compare_weekdays, speed

TEXT = "The hall opened on Feb. 10, 1998, and reopened last May. It may close in early November 2001."


def timex(text: str, written: str, value: str, kind: str = "DATE") -> dict[str, Any]:
    start = text.index(written)
    return {"start": start, "end": start + len(written), "type": kind, "value": value, "text": written}


def article(path: Path, language: str, text: str, *timexes: dict[str, Any]) -> Path:
    row = {"id": "a1", "lang": language, "dct": "2001-02-03T10:00", "text": text, "timexes": timexes}
    line = json.dumps(row) + "\n"
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(line.encode()))
    else:
        path.write_text(line, encoding="utf-8")
    return path


def test_exact_spans_and_values_are_counted(tmp_path: Path) -> None:
    path = article(
        tmp_path / "gold.jsonl.gz",
        "en",
        TEXT,
        timex(TEXT, "Feb. 10, 1998", "1998-02-10"),
        timex(TEXT, "last May", "1999-05"),
        timex(TEXT, "November 2001", "2001-11"),
    )
    result = compare_english(path)
    assert (result.annotated, result.found, result.matched, result.valued) == (3, 3, 2, 1)
    assert [error.split(": ")[1] for error in result.errors] == [
        "value 2000-05, annotated 1999-05",
        "not annotated",
        "not found",
    ]
    assert (result.precision, result.recall, result.value_accuracy) == (2 / 3, 2 / 3, 1 / 2)


def test_weekdays_alone_are_compared_with_the_days_they_are_taken_for(tmp_path: Path) -> None:
    text = "She left on Tuesday. The vote will be on Friday. They met Monday, Jan. 29. It rained all Sunday."
    path = article(
        tmp_path / "gold.jsonl",
        "en",
        text,
        timex(text, "Tuesday", "2001-01-30"),
        timex(text, "Friday", "2001-02-02"),
        timex(text, "Monday, Jan. 29", "2001-01-29"),
        timex(text, "Sunday", "2001-W05-7"),
    )
    result = compare_weekdays(path)
    assert (result.annotated, result.matched, result.valued) == (2, 2, 1)
    assert "weekday 2001-02-09, annotated 2001-02-02" in result.errors[0]


def test_articles_before_a_date_do_not_count_in_other_languages(tmp_path: Path) -> None:
    text = "Abrió el 10 de febrero de 1998, a las 9 del 3 de mayo de 2001; cerró el 4 de junio de 2000."
    path = article(
        tmp_path / "gold.jsonl",
        "es",
        text,
        timex(text, "el 10 de febrero de 1998", "1998-02-10"),
        timex(text, "a las 9 del 3 de mayo de 2001", "2001-05-03T09:00", "TIME"),
    )
    result = compare_others(path)["es"]
    assert (result.annotated, result.found, result.matched) == (1, 2, 1)
    assert "4 de junio de 2000" in result.errors[0]


def test_speed_is_a_rate() -> None:
    assert speed([TEXT] * 10, "en", rounds=1) > 0
