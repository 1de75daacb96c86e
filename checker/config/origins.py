"""What holds for one file and where each value comes from, for `copydesk config`."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.config.configuration import Configuration, IgnoreEntry, Override, RuleSetting, fits, matches
from checker.config.location import common_folder, find_configuration
from checker.documents.read_options import DEFAULT_FIELDS
from checker.rulebook.bounds import KEY
from checker.rulebook.datafile import displayed
from checker.rulebook.model import Rule
from checker.rulebook.packs import RECOMMENDED

Row = tuple[str, Any, str]

_DEFAULT = "default"

#: How an empty list and what is not set are shown.
_NOTHING = "-"


def explain(configuration: Configuration, file: Path) -> list[Row]:
    """Return (key, value, origin) of all that holds for ``file``; for a folder, before any override."""
    return list(_Origins(configuration, file).rows())


class _Origins:
    """The configuration as one file sees it."""

    def __init__(self, configuration: Configuration, file: Path) -> None:
        self._configuration = configuration
        self._name = displayed(configuration.file) if configuration.file else ""
        self._path = _relative(file, configuration.root)
        self._file = file
        self._is_folder = file.is_dir()
        self._overrides: list[tuple[int, Override]] = []
        if not self._is_folder:
            self._overrides = [
                (index, override)
                for index, override in enumerate(configuration.overrides)
                if matches(override.files, self._path)
            ]

    def rows(self) -> Iterator[Row]:
        """Yield the rows: what is set for the run, what is read, then the rules by id."""
        configuration = self._configuration
        yield "file", self._path, "asked for"
        yield "configuration", self._name or _NOTHING, self._file_origin()
        yield "root", str(configuration.root), self._root_origin()
        yield self._row("extends", _joined(configuration.extends))
        yield self._row("include", _joined(configuration.include))
        yield self._row("exclude", _joined(configuration.exclude))
        yield self._language()
        yield self._row("encoding", configuration.encoding or _NOTHING)
        for meaning in DEFAULT_FIELDS:
            names = configuration.fields.get(meaning, ())
            yield self._row(f"metadata.{meaning}", _joined(names))
        limits = configuration.limits
        yield self._row("limits.size", str(limits.size))
        yield self._row("limits.seconds", f"{limits.seconds:g}")
        yield self._row("limits.pattern-seconds", f"{limits.pattern_seconds:g}")
        yield self._row("limits.findings", str(limits.findings))
        fail_on = configuration.fail_on
        yield self._row("fail-on", "never" if fail_on is None else fail_on.label)
        yield self._row(KEY, _joined(configuration.bounds.allowed))
        baseline = configuration.baseline
        yield self._row("baseline", _NOTHING if baseline is None else displayed(baseline))
        cache = configuration.cache
        yield self._row("cache", displayed(cache) if isinstance(cache, Path) else str(cache).lower())
        for index, entry in enumerate(configuration.ignore):
            if self._is_folder or entry.is_for(self._path):
                yield f"ignore.{index + 1}", _described(entry), self._place(entry.line)
        yield from self._rules()

    def _row(self, key: str, value: str) -> Row:
        return key, value, self._place(self._configuration.lines.get(key, 0))

    def _place(self, line: int) -> str:
        return f"{self._name}:{line}" if line else _DEFAULT

    def _file_origin(self) -> str:
        if self._configuration.file is None:
            return "none was found"
        found = find_configuration(common_folder([self._file]))
        return "found upwards" if found == self._configuration.file else "--config"

    def _root_origin(self) -> str:
        if self._configuration.file is not None:
            return f"the folder of {self._configuration.file.name}"
        return "git" if (self._configuration.root / ".git").exists() else "the working directory"

    def _language(self) -> Row:
        for index, override in reversed(self._overrides):
            if override.language is not None:
                return "language", override.language, f"{self._place(override.line)} (override {index + 1})"
        return self._row("language", self._configuration.language or _NOTHING)

    def _rules(self) -> Iterator[Row]:
        configuration = self._configuration
        running: Mapping[str, Rule] = {rule.id: rule for rule in configuration.rules}
        if not self._is_folder:
            running = {rule.id: rule for rule in configuration.rules_for(self._path)}
        every = sorted((*configuration.rules, *configuration.inactive), key=lambda rule: rule.id)
        for base in every:
            rule = running.get(base.id)
            settings = list(self._settings(base.id))
            yield f"rules.{base.id}", rule.severity.label if rule else "off", self._origin(base, settings)
            options: dict[str, Row] = {}
            for setting, origin in settings if rule else ():
                for name, value in setting.options.items():
                    key = f"rules.{base.id}.options.{name}"
                    options[name] = key, value, origin
            yield from options.values()

    def _settings(self, name: str) -> Iterator[tuple[RuleSetting, str]]:
        """Yield what is set about a rule with its origin, the strongest last."""
        setting = self._configuration.settings.get(name)
        if setting is not None:
            yield setting, self._place(setting.line)
        for index, override in self._overrides:
            setting = override.rules.get(name)
            if setting is not None:
                yield setting, f"{self._place(setting.line)} (override {index + 1})"

    def _origin(self, rule: Rule, settings: Sequence[tuple[RuleSetting, str]]) -> str:
        """Return what decides on the severity of ``rule``, or that it does not run."""
        where = rule.where
        for setting, _ in settings:
            where = setting.where if setting.where is not None else where
        if not self._is_folder and not fits(where, self._path):
            return "its 'where' leaves this file out"
        deciding = [origin for setting, origin in settings if setting.severity is not None]
        if deciding:
            return deciding[-1]
        if settings:
            return settings[-1][1]
        extends = self._configuration.extends
        if rule.pack and rule.pack not in extends and RECOMMENDED not in extends:
            return f"the pack {rule.pack} is not extended"
        return f"{rule.file}:{rule.line}"


def _relative(file: Path, root: Path) -> str:
    try:
        return Path(os.path.relpath(file, root)).as_posix()
    except ValueError:  # another drive
        return file.as_posix()


def _joined(words: Sequence[str]) -> str:
    return ", ".join(words) or _NOTHING


def _described(entry: IgnoreEntry) -> str:
    parts = (("path", entry.path), ("rule", entry.rule), ("text", entry.text), ("reason", entry.reason))
    return ", ".join(f"{name}: {value}" for name, value in parts if value)
