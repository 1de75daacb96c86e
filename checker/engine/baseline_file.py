"""The file of accepted findings: an entry a line, so that git merges it line by line.

The file is a JSON list. Each line but the first begins with the comma, so that no entry's line changes
when another is added after it.
"""

# ruff: noqa: PLC0415 - most projects have no such file: start-up is budgeted.

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from checker.config import Configuration
from checker.engine.places import BASELINE_NAME, may_have_baseline
from checker.language.near_words import quoted
from checker.rulebook.datafile import displayed, parse_content, read_content
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: What the first line says, with the version of the form.
HEAD = "copydesk-baseline"
FORM_VERSION = 1

#: As many code points of the words that a finding marks stand in its entry.
EXCERPT_LENGTH = 60

_WAY_OUT = "mend this line, or remove the file and run 'copydesk baseline' to write it anew"


class Key(NamedTuple):
    """What an entry accepts: findings of ``rule`` in the article at ``path`` that mark the same words.

    ``fingerprint`` is that of rule and folded words alone; "" stands for no words.
    """

    path: str
    rule: str
    fingerprint: str


class Accepted(NamedTuple):
    """How many findings of a key are accepted, and for people what they say."""

    number: int
    excerpt: str = ""


#: All entries of a baseline.
Entries = Mapping[Key, Accepted]


class Baseline(NamedTuple):
    """A file of accepted findings, with its entries."""

    file: "Path"
    entries: Entries

    @property
    def name(self) -> str:
        """How messages call the file."""
        return displayed(self.file)


def baseline_place(configuration: Configuration) -> "Path":
    """Return where the baseline of the project is, or would be; raises RuleErrors where that is elsewhere."""
    place = configuration.baseline or configuration.root / BASELINE_NAME
    fault = configuration.bounds.fault(place) if place.is_symlink() else ""
    if fault:
        raise RuleErrors([LocatedError(displayed(place), 0, 0, f"this link {fault}")])
    return place


def find_baseline(configuration: Configuration) -> Baseline | None:
    """Return the project's baseline; None where it has none.

    Raises RuleErrors where the configuration names a file that is not there, or the file is broken.
    """
    if not may_have_baseline(configuration):
        return None
    file = baseline_place(configuration)
    if not os.path.lexists(file):
        where = displayed(configuration.file) if configuration.file else file.name
        message = f"there is no '{displayed(file)}'; write it with 'copydesk baseline', or remove the key"
        raise RuleErrors([LocatedError(where, configuration.lines.get("baseline", 0), 1, message)])
    return read_baseline(file)


def read_baseline(file: "Path") -> Baseline:
    """Return what ``file`` accepts; raises RuleErrors with the line of what is wrong in it."""
    import json

    name = displayed(file)
    content = read_content(file, name)
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        _refuse_text(content, name, error)
    entries: dict[Key, Accepted] = {}
    problem = _head_problem(data)
    if problem:
        raise RuleErrors([LocatedError(name, 1, 1, problem)])
    for index, item in enumerate(data[1:], start=1):
        problem = _problem(item)
        if problem:
            place = _place(content, name, index)
            raise RuleErrors([LocatedError(name, *place, f"{problem}; {_WAY_OUT}")])
        key = Key(item["path"], item["rule"], item["fingerprint"])
        known = entries.get(key)
        # A merge may leave an entry twice.
        if known is None or known.number < item["count"]:
            entries[key] = Accepted(item["count"], item.get("excerpt", ""))
    return Baseline(file, entries)


def baseline_text(entries: Entries) -> str:
    """Return the text of a file with ``entries``, the same for the same entries in any order."""
    import json

    lines = [f"[{json.dumps({HEAD: FORM_VERSION})}"]
    for key, accepted in sorted(entries.items()):
        data = {
            "path": key.path,
            "rule": key.rule,
            "count": accepted.number,
            "fingerprint": key.fingerprint,
            "excerpt": accepted.excerpt,
        }
        lines.append("," + json.dumps(data, ensure_ascii=False))
    return "\n".join((*lines, "]\n"))


def shown_excerpt(words: Iterable[str]) -> str:
    """Return the beginning of the first of these texts that is not blank, on one line."""
    text = next((line for each in words if (line := " ".join(each.split()))), "")
    return text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"


def _head_problem(data: Any) -> str:
    if not isinstance(data, list) or not data or not isinstance(data[0], dict) or HEAD not in data[0]:
        return f'this is no baseline: it does not begin with [{{"{HEAD}": {FORM_VERSION}}}'
    version = data[0][HEAD]
    if version != FORM_VERSION:
        return f"this baseline has the form {quoted(version)}; this copydesk reads {FORM_VERSION}: update it"
    return ""


def _problem(item: Any) -> str:
    """Return what is wrong with an entry; "" for a right one."""
    if not isinstance(item, dict):
        return f"{quoted(item)} is no entry"
    for name in ("path", "rule", "fingerprint"):
        if name not in item:
            return f"the entry has no '{name}'"
        if not isinstance(item[name], str):
            return f"'{name}' is {quoted(item[name])}, not a text"
    if not isinstance(item.get("excerpt", ""), str):
        return f"'excerpt' is {quoted(item['excerpt'])}, not a text"
    count = item.get("count")
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        return f"'count' is {quoted(count)}, not a whole number from 1"
    return ""


def _refuse_text(content: bytes, name: str, error: Exception) -> NoReturn:
    """Raise RuleErrors for content that is not JSON."""
    try:
        parse_content(content, name, "json")
    except RuleErrors as wrong:
        raise RuleErrors(
            each._replace(message=f"{each.message}; {_WAY_OUT}") for each in wrong.errors
        ) from error
    line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
    raise RuleErrors([LocatedError(name, line, column, f"{error}; {_WAY_OUT}")]) from error


def _place(content: bytes, name: str, index: int) -> tuple[int, int]:
    """Return the line and column of the item at ``index``."""
    file = parse_content(content, name, "json")
    return file.place(file.root.items[index].span.start)
