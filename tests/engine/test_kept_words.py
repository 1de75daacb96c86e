"""What a process keeps of words, names and figures does not grow with the articles that it checks."""

import functools
import sys
from pathlib import Path

from checker.config import load_configuration
from checker.engine.discovery import Article
from checker.engine.tasks import ArticleTask

#: The most results that one function keeps.
_MOST = 4_096

_SYLLABLES = ("ba", "den", "kor", "lis", "mar", "nel", "ros", "tav", "vin", "zel")


def _name(number: int) -> str:
    """Return a name that no other number has."""
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:04}").capitalize()


def _article(number: int) -> str:
    """Return an article whose people, places, figures, dates and words are in no other."""
    first, second, place = (_name(3 * number + index) for index in range(3))
    day, year = 1 + number % 28, 1900 + number
    return (
        f"---\ntitle: {first} {second} opens {place} bridge {number}\n"
        f"date: {1700 + number}-03-{day:02}\nauthor: {first} {second}\n---\n\n"
        f"{place.upper()}, March {day} - Mayor {first} {second} said on March {day}, {year} that "
        f"{1_000 + number:,} people and {number}.{number % 10} percent of {place.lower()}ers had come.\n\n"
        f"“The {place.lower()} line costs ${number} million,” Dr. {second} told the {place} Council in "
        f"{year}. It was {number} kilometres long, the {number}th of its kind.\n\n"
        f"{first} {second}, {20 + number % 60}, was born in {place} on {day} April {1940 + number % 50}. "
        f"According to {first}'s {second.lower()} report, it {place.lower()}ed.\n"
    )


def _kept() -> dict[str, tuple[int, int | None]]:
    """Return how much each function keeps, and the most that it may; and how much modules hold."""
    kept: dict[str, tuple[int, int | None]] = {}
    for name, module in list(sys.modules.items()):
        if not name.startswith("checker."):
            continue
        for variable, value in vars(module).items():
            if isinstance(value, functools._lru_cache_wrapper):
                known = value.cache_info()
                kept[f"{name}.{variable}"] = (known.currsize, known.maxsize)
            elif isinstance(value, dict | list | set):
                kept[f"{name}.{variable}"] = (len(value), None)
    return kept


def _check(folder: Path, numbers: range) -> None:
    contents = {f"{number}.md": _article(number).encode() for number in numbers}
    house = load_configuration((str(folder),))
    task = ArticleTask(house, compares=True, packs=True, contents=contents)
    results = list(task.check_all([Article("nowhere", path) for path in contents]))
    assert all(result.facts and not result.errors for result in results)


def test_what_is_kept_has_a_bound_or_is_the_same_for_any_number_of_articles(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    _check(tmp_path, range(1))  # the first reads the rules as they are written, the others as they are kept
    _check(tmp_path, range(100, 140))
    before = _kept()
    _check(tmp_path, range(140, 260))
    after = _kept()
    growing = {name for name, (size, _) in after.items() if size > before.get(name, (size, 0))[0] + 1}
    assert growing, "names that were never met are kept"
    assert [name for name in sorted(growing) if after[name][1] is None] == []
    assert [name for name, (_, most) in after.items() if most is not None and most > _MOST] == []
