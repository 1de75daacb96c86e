"""Files of the project that options name: read when rules are loaded, since a check does no I/O.

What was read and found right is remembered by its content: neither a parser nor a validator is imported then.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.checks import CHECKS, CHECKS_WITH_FILES
from checker.checks.contract import OptionFile
from checker.rulebook import store
from checker.rulebook.bounds import Bounds
from checker.rulebook.datafile import DATA_FORMATS, DataFile, displayed, parse_content, read_content
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.rulebook.model import Rule
from checker.text import LineIndex

if TYPE_CHECKING:
    from pathlib import Path

#: Gets the keys that lead to a part of the options, and a message; returns the error at that place.
Placed = Callable[[tuple[str | int, ...], str], LocatedError]

#: Endings of pages of which the front matter counts, and their name where a folder is the page's.
_PAGES = (".md", ".markdown")
_FOLDER_PAGES = ("_index", "index")


class OptionFiles:
    """Reads what the options of some rules name within ``bounds``; what is wrong goes to ``errors``."""

    def __init__(self, errors: list[LocatedError], bounds: Bounds) -> None:
        self._errors = errors
        self._bounds = bounds

    def contents(
        self,
        check: str,
        options: Mapping[str, Any],
        folder: "str | Path",
        placed: Placed,
        *,
        usual: bool = False,
    ) -> dict[str, Any]:
        """Return the data of the files that ``options`` of ``check`` name, by option.

        Names are relative to ``folder``. With ``usual``, an option that is empty takes the first of its
        usual places that exists there, and one that has such places may not stay empty.
        """
        if check not in CHECKS_WITH_FILES:
            return {}
        from pathlib import Path  # noqa: PLC0415 - few rules name files

        folder = Path(folder)
        found: dict[str, Any] = {}
        for name, kind in CHECKS[check].files.items():
            value = options.get(name)
            if isinstance(value, str):
                found[name] = self._named(kind, folder / value, value, placed, name)
            elif isinstance(value, dict) and value and kind.fault is not None:
                self._check_inline(kind, check, name, value, placed)
            elif not value and usual:
                found |= self._usual(kind, folder, placed, name)
        return found

    def filled(self, rules: Sequence[Rule]) -> list[Rule]:
        """Return ``rules`` with the data of the files that they name, relative to the rule's own file.

        The shipped rules name none.
        """
        named = [rule.check in CHECKS_WITH_FILES and not rule.pack for rule in rules]
        return [self._filled(rule) if each else rule for rule, each in zip(rules, named, strict=True)]

    def _filled(self, rule: Rule) -> Rule:
        def placed(path: tuple[str | int, ...], message: str) -> LocatedError:
            return LocatedError(rule.file, rule.line, rule.column, f"rule '{rule.id}': {message}")

        folder = os.path.dirname(rule.file)  # noqa: PTH120
        found = self.contents(rule.check, rule.options, folder, placed)
        examples = tuple(
            example._replace(
                options={
                    **example.options,
                    **self.contents(rule.check, example.options, folder, placed),
                }
            )
            if example.options
            else example
            for example in rule.examples
        )
        return rule._replace(options={**rule.options, **found}, examples=examples)

    def _usual(self, kind: OptionFile, folder: "Path", placed: Placed, option: str) -> dict[str, Any]:
        """Return the data of the first usual place that exists; there must be one where any is usual."""
        for name in kind.usual:
            if (folder / name).exists():
                return {option: self._named(kind, folder / name, name, placed, option)}
        if kind.usual:
            places = ", ".join(kind.usual)
            self._errors.append(placed((), f"the option '{option}' is needed: none of {places} exists"))
        return {}

    def _named(self, kind: OptionFile, path: "Path", written: str, placed: Placed, option: str) -> Any:
        """Return the data at ``path``, an empty mapping where it cannot be used."""
        try:
            fault = self._bounds.fault(path)
            if fault:
                raise RuleErrors([placed((option,), f"'{written}' {fault}")])
            if path.is_dir():
                return dict(_folder_data(path, self._bounds))
            if not path.exists():
                raise RuleErrors([placed((option,), f"the file '{written}' does not exist")])
            return _file_data(path, kind)
        except RuleErrors as wrong:
            self._errors += wrong.errors
        return {}

    def _check_inline(self, kind: OptionFile, check: str, option: str, value: Any, placed: Placed) -> None:
        key = store.content_key("option", [check.encode(), option.encode(), json.dumps(value).encode()])
        if kind.fault is None or store.read_entry(key) is True:
            return
        fault = kind.fault(value)
        if fault is None:
            store.write_entry(key, True)
            return
        path, message = fault
        self._errors.append(placed((option, *path), message))


def _file_data(path: "Path", kind: OptionFile) -> Any:
    """Return the plain data of the file at ``path``; raises RuleErrors at the very place in it."""
    name = displayed(path)
    suffix = path.suffix.lower()
    if suffix not in DATA_FORMATS:
        message = "a file that an option names must end in .yaml, .yml, .json or .toml, or be a folder"
        raise RuleErrors([LocatedError(name, 0, 0, message)])
    content = read_content(path, name)
    judge = "" if kind.fault is None else f"{kind.fault.__module__}.{kind.fault.__qualname__}"
    key = store.content_key("option-file", [suffix.encode(), judge.encode(), content])
    kept = store.read_entry(key)
    if isinstance(kept, list):
        return kept[0]
    file = parse_content(content, name, DATA_FORMATS[suffix])
    data = file.root.plain()
    fault = kind.fault(data) if kind.fault is not None else None
    if fault is not None:
        raise RuleErrors([_fault_in(file, *fault)])
    store.write_entry(key, [data])
    return data


def _fault_in(file: DataFile, path: tuple[str | int, ...], message: str) -> LocatedError:
    return file.error(file.root.at(path).span.start, message)


def _folder_data(folder: "Path", bounds: Bounds) -> Iterator[tuple[str, Any]]:
    """Yield the name, without its ending, and the data of each file in ``folder``, all of them in ``bounds``.

    A page in a folder of its own (``ana-ruiz/_index.md``) goes by the folder's name. Raises RuleErrors.
    """
    for path in sorted(folder.rglob("*")):
        suffix = path.suffix.lower()
        if any(part.startswith(".") for part in path.relative_to(folder).parts) or not path.is_file():
            continue
        if suffix in (*DATA_FORMATS, *_PAGES) and (fault := bounds.fault(path)):
            raise RuleErrors([LocatedError(displayed(path), 0, 0, f"this file {fault}")])
        name = path.parent.name if path.stem in _FOLDER_PAGES and path.parent != folder else path.stem
        if suffix in DATA_FORMATS:
            yield name, _file_data(path, OptionFile())
        elif suffix in _PAGES and name not in _FOLDER_PAGES:
            yield name, _page_data(path)


def _page_data(path: "Path") -> Any:
    """Return the front matter of the page at ``path`` as plain data; raises RuleErrors."""
    from checker.documents.front_matter import read_front_matter  # noqa: PLC0415 - few projects need it

    name = displayed(path)
    source = read_content(path, name).decode("utf-8", "replace")
    front_matter, _, notices = read_front_matter(source)
    if front_matter is None and notices:
        line, column, _ = LineIndex(source).position(notices[0].span.start)
        raise RuleErrors([LocatedError(name, line, column, notices[0].message)])
    return front_matter.root.plain() if front_matter is not None else {}
