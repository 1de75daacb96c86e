"""What holds for a run, frozen: root, rules, what is read and checked, what is ignored.

Everything here is plain data that pickles, so that several processes can share one configuration.
Paths are relative to the root, with ``/``.
"""

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.documents.read_options import DEFAULT_FIELDS, ReadOptions
from checker.findings import Severity
from checker.rulebook.bounds import Bounds
from checker.rulebook.model import Rule, Where
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_NOTHING: Mapping[str, Any] = {}


class IgnoreEntry(NamedTuple):
    """Findings that a house lives with: all of path, rule and text that are given must fit.

    ``line`` is the entry's line in the configuration.
    """

    path: str | None = None
    rule: str | None = None
    text: str | None = None
    reason: str = ""
    line: int = 0

    def is_for(self, path: str) -> bool:
        """Tell whether it speaks of the article at ``path``; names with brackets may also mean themselves."""
        return not self.path or self.path == path or matches((self.path,), path)


class RuleSetting(NamedTuple):
    """What a configuration changes in one rule; None leaves the rule's own value.

    ``contents`` holds the data of the files that ``options`` name, by option.
    """

    severity: Severity | None = None
    options: Mapping[str, Any] = _NOTHING
    where: Where | None = None
    line: int = 0
    contents: Mapping[str, Any] = _NOTHING

    def applied(self, rule: Rule) -> Rule:
        """Return ``rule`` with this setting; one that is off is switched on unless it stays off."""
        severity = self.severity
        if severity is None:
            severity = rule.severity or Severity.WARNING
        return rule._replace(
            severity=severity,
            options={**rule.options, **self.options, **self.contents},
            where=rule.where if self.where is None else self.where,
        )


class Override(NamedTuple):
    """What differs for the files that the gitignore patterns ``files`` match."""

    files: tuple[str, ...]
    rules: Mapping[str, RuleSetting] = _NOTHING
    language: str | None = None
    line: int = 0


class Limits(NamedTuple):
    """What one article may cost at most; 0 is no limit.

    ``size`` is that of a file or a record in bytes. ``seconds`` of processor time may be taken by reading it,
    and again by checking it; they are counted between rules, so that the one that runs comes to its end.
    ``pattern_seconds`` may be taken by the patterns of a rule, and as much again for each 100,000 code points
    of text. ``findings`` are those of a rule that are reported; the others are counted.
    """

    size: int = 100_000_000
    seconds: float = 0.0
    pattern_seconds: float = 1.0
    findings: int = 1_000


DEFAULT_LIMITS = Limits()


class Configuration:
    """What holds for a run.

    ``folder`` is the configuration's, else git's root, else the working directory; ``file`` is the
    configuration, None where there is none. ``rules`` are those that run, ``inactive`` the others that
    exist (an override may switch them on), and ``known_rules`` the ids of both; ``settings`` are what the
    file changes in them, applied already. ``include`` and ``exclude`` are gitignore patterns, empty where
    nothing is said. ``fields`` are the metadata fields by meaning. ``limits`` are those of each article.
    ``fail_on`` None is never. ``bounds`` are where the files may be that a configuration names.
    ``lines`` holds the line of each key that the file sets (``fail-on``, ``rules.weekday-mismatch``).
    """

    __slots__ = (
        "_memory",
        "baseline",
        "bounds",
        "cache",
        "encoding",
        "exclude",
        "extends",
        "fail_on",
        "fields",
        "file",
        "folder",
        "ignore",
        "inactive",
        "include",
        "known_rules",
        "language",
        "limits",
        "lines",
        "overrides",
        "rules",
        "settings",
    )

    def __init__(
        self,
        root: "str | Path",
        file: "Path | None" = None,
        rules: tuple[Rule, ...] = (),
        inactive: tuple[Rule, ...] = (),
        known_rules: frozenset[str] = frozenset(),
        extends: tuple[str, ...] = ("recommended",),
        include: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
        settings: Mapping[str, RuleSetting] = _NOTHING,
        overrides: tuple[Override, ...] = (),
        language: str | None = None,
        encoding: str | None = None,
        fields: Mapping[str, tuple[str, ...]] = DEFAULT_FIELDS,
        limits: Limits = DEFAULT_LIMITS,
        fail_on: Severity | None = Severity.ERROR,
        ignore: tuple[IgnoreEntry, ...] = (),
        baseline: "Path | None" = None,
        cache: "bool | Path" = True,
        lines: Mapping[str, int] = _NOTHING,
        bounds: Bounds | None = None,
    ) -> None:
        self.folder = os.fspath(root)
        self.file = file
        self.rules = rules
        self.inactive = inactive
        self.known_rules = known_rules
        self.extends = extends
        self.include = include
        self.exclude = exclude
        self.settings = settings
        self.overrides = overrides
        self.language = language
        self.encoding = encoding
        self.fields = fields
        self.limits = limits
        self.fail_on = fail_on
        self.ignore = ignore
        self.baseline = baseline
        self.cache = cache
        self.lines = lines
        self.bounds = bounds or Bounds(root)
        self._memory: dict[object, Any] = {}

    @property
    def root(self) -> "Path":
        """The folder as a path; checking articles asks for none, since pathlib takes long to import."""
        from pathlib import Path  # noqa: PLC0415

        return Path(self.folder)

    def with_all_findings(self) -> "Configuration":
        """Return the same configuration without a limit of findings."""
        from copy import copy  # noqa: PLC0415 - few runs ask for it

        other = copy(self)
        other.limits = self.limits._replace(findings=0)
        return other

    @kept_with_articles
    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """Return the rules that run on the article at ``path``, after overrides and each rule's `where`."""
        overriding = tuple(
            index
            for index, override in enumerate(self.overrides)
            if override.rules and matches(override.files, path)
        )
        rules, confined = self._overridden(overriding)
        if not confined:
            return rules
        fitting = tuple([fits(rule.where, path) for rule in confined])
        key = (overriding, fitting)
        found: tuple[Rule, ...] | None = self._memory.get(key)
        if found is None:
            outside = {rule.id for rule, fit in zip(confined, fitting, strict=True) if not fit}
            found = self._memory[key] = tuple(rule for rule in rules if rule.id not in outside)
        return found

    def read_options(self, path: str) -> ReadOptions:
        """Return how the article at ``path`` is read; of overrides that fit, the last language wins."""
        language = self.language
        for override in self.overrides:
            if override.language is not None and matches(override.files, path):
                language = override.language
        options: ReadOptions | None = self._memory.get(("read", language))
        if options is None:
            options = ReadOptions(self.fields, language, self.encoding)
            self._memory["read", language] = options
        return options

    def _overridden(self, overriding: tuple[int, ...]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        """Return the rules that run where these overrides hold, and those of them that not all files have."""
        found: tuple[tuple[Rule, ...], tuple[Rule, ...]] | None = self._memory.get(overriding)
        if found is None:
            rules = self.rules
            if overriding:
                every = {rule.id: rule for rule in (*self.rules, *self.inactive)}
                active = {rule.id for rule in self.rules}
                for index in overriding:
                    for name, setting in self.overrides[index].rules.items():
                        every[name] = setting.applied(every[name])
                        active.add(name)
                rules = tuple(rule for rule in every.values() if rule.id in active and rule.severity)
            found = rules, tuple(rule for rule in rules if rule.where.include or rule.where.exclude)
            self._memory[overriding] = found
        return found


def fits(where: Where, path: str) -> bool:
    """Tell whether a rule that is confined to ``where`` looks at the article at ``path``."""
    if where.include and not matches(where.include, path):
        return False
    return not (where.exclude and matches(where.exclude, path))


def matches(patterns: tuple[str, ...], path: str) -> bool:
    """Tell whether gitignore ``patterns`` match ``path``, the last one that speaks of it deciding."""
    for literal in _literals(patterns):
        if literal in path:
            from checker.rulebook.gitignore import ignore_patterns  # noqa: PLC0415 - few rules are confined

            return ignore_patterns(patterns).chooses(path)
    return False


@lru_cache(maxsize=1024)
def _literals(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return for each pattern a text without which no path matches it; most paths need no more than that."""
    found = []
    for pattern in patterns:
        if pattern.startswith("!"):
            continue
        if "[" in pattern or "\\" in pattern:
            return ("",)
        parts = pattern.strip().replace("*", "/").replace("?", "/").split("/")
        found.append(max(parts, key=len))
    return tuple(found)
