"""From a configuration file to what holds for a run: packs, house rules, overrides, the command's choices."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.config.configuration import (
    DEFAULT_LIMITS,
    Configuration,
    IgnoreEntry,
    Limits,
    Override,
    RuleSetting,
)
from checker.config.location import common_folder, find_configuration, find_root
from checker.config.rule_settings import RuleSettings
from checker.config.settings import Settings, read_settings
from checker.documents.read_options import DEFAULT_FIELDS
from checker.findings import Severity, least_failing
from checker.rulebook.bounds import KEY, Bounds
from checker.rulebook.datafile import RULE_FORMATS, displayed
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.rulebook.loading import RuleSet, load_files, load_shipped, rule_files, shared_mistakes
from checker.rulebook.model import Rule
from checker.rulebook.packs import PACKS, RECOMMENDED, pack_of

if TYPE_CHECKING:
    from pathlib import Path

_DEFAULT_EXTENDS = (RECOMMENDED,)

_NO_LIMITS: Mapping[str, float | None] = {}

#: What makes an item of `extends` a path or a glob, whatever packs there are.
_PATH_SIGNS = ("/", "\\", ".", "*", "?", "[")


def load_configuration(
    paths: Sequence[str | os.PathLike[str]],
    config_file: "Path | None" = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    limits: Mapping[str, float | None] = _NO_LIMITS,
    with_examples: bool = False,
) -> Configuration:
    """Return the configuration of a run over ``paths``, from ``config_file`` or found upwards from them.

    ``select`` names the rules that alone run, whether the configuration has them or not, and
    ``ignore`` those that do not. ``limits`` that are not None take the place of the configuration's, by its
    keys. Rules carry their examples where ``with_examples``.

    Raises RuleErrors with every mistake of the configuration and of every rule file.
    """
    folder = common_folder(paths)
    file = find_configuration(folder) if config_file is None else config_file.absolute()
    settings = Settings() if file is None else read_settings(file)
    root = find_root(folder) if file is None else str(file.parent)
    errors = list(settings.errors)

    extends = _texts(settings.data.get("extends"), _DEFAULT_EXTENDS)
    bounds = Bounds(root, _texts(settings.data.get(KEY), ()))
    extended = _Extended(settings, root, errors, bounds)
    for index, item in enumerate(extends):
        extended.add(index, item)
    found = load_shipped(with_examples=with_examples)
    found.add(load_files(extended.files, with_examples=with_examples))
    errors += found.errors
    errors += shared_mistakes(found)
    if extended.files:
        from checker.rulebook.option_files import OptionFiles  # noqa: PLC0415 - rules of the house may name files

        found.rules = OptionFiles(errors, bounds).filled(found.rules)

    names = RuleSettings(settings, found, errors, bounds)
    base = names.read(settings.data.get("rules"), ("rules",))
    overrides = tuple(_overrides(settings, names, base))
    entries = tuple(_ignore_entries(settings, names))
    unset = [
        name for name in select if name not in base and not any(name in each.rules for each in overrides)
    ]
    base |= names.selected(unset, root)
    for option, wanted in (("--select", select), ("--ignore", ignore)):
        errors += _unknown_choices(option, wanted, found)
    names.check_options()
    errors += _astray(settings, bounds)
    if errors:
        raise RuleErrors(errors)

    data = settings.data
    active, inactive = _chosen(found.rules, extended.packs, base, select, ignore)
    baseline, cache = data.get("baseline"), data.get("cache", True)
    return Configuration(
        root=root,
        file=file,
        rules=active,
        inactive=inactive,
        known_rules=frozenset(found.ids()),
        extends=extends,
        include=tuple(data.get("include", ())),
        exclude=tuple(data.get("exclude", ())),
        settings=base,
        overrides=_confined(overrides, select, ignore),
        language=data.get("language"),
        encoding=data.get("encoding"),
        fields=_fields(data.get("metadata", {})),
        limits=_limits(data.get("limits", {}), limits),
        fail_on=least_failing(data.get("fail-on", "error")),
        ignore=entries,
        baseline=None if baseline is None else _inside(root, baseline),
        cache=_inside(root, cache) if isinstance(cache, str) else cache,
        lines=_lines(settings),
        bounds=bounds,
    )


def _inside(root: str, name: str) -> "Path":
    from pathlib import Path  # noqa: PLC0415 - few configurations name any

    return Path(root, name)


class _Extended:
    """The items of `extends`: the packs that they name and the rule files that they lead to."""

    def __init__(self, settings: Settings, root: str, errors: list[LocatedError], bounds: Bounds) -> None:
        self.packs: set[str] = set()
        self.files: list[str | Path] = []
        self._settings = settings
        self._root = root
        self._errors = errors
        self._bounds = bounds

    def add(self, index: int, item: str) -> None:
        """Read the item at ``index``; what is wrong with it goes to the errors."""
        if item in (*PACKS, RECOMMENDED):
            self.packs.add(item)
            return
        for file in self._files(index, item):
            pack = pack_of(file)
            if pack:
                self.packs.add(pack)
            else:
                self.files.append(file)

    def _files(self, index: int, item: str) -> "list[Path]":
        path = _inside(self._root, item)
        if not os.path.exists(path):  # noqa: PTH110 - pathlib's raises for what no file can be called
            if any(sign in item for sign in "*?["):
                return self._matching(index, item)
            if any(sign in item for sign in _PATH_SIGNS):
                self._tell(index, f"the rule file '{item}' does not exist")
            else:
                from checker.language.near_words import way_out  # noqa: PLC0415 - only a mistake needs it

                self._tell(index, f"unknown pack '{item}'{way_out(item, (RECOMMENDED, *PACKS))}")
            return []
        fault = "" if pack_of(path) else self._bounds.fault(path)
        if fault:
            self._tell(index, f"'{item}' {fault}")
            return []
        try:
            return [path] if pack_of(path) else rule_files(path, self._bounds)
        except RuleErrors as wrong:
            for error in wrong.errors:
                name = "" if error.file == displayed(path) else f"'{error.file}': "
                self._tell(index, f"'{item}': {name}{error.message}")
            return []

    def _matching(self, index: int, pattern: str) -> "list[Path]":
        from pathlib import Path  # noqa: PLC0415

        parts = Path(pattern).parts
        plain = next(number for number, part in enumerate(parts) if any(sign in part for sign in "*?["))
        base = Path(self._root, *parts[:plain])
        fault = self._bounds.fault(base)
        if fault:
            self._tell(index, f"'{pattern}' {fault}")
            return []
        try:
            # Links to folders are not followed here, as glob's would be.
            found = sorted(base.glob("/".join(parts[plain:])))
        except (OSError, ValueError, NotImplementedError):  # what no file can be called
            found = []
        files = [
            path
            for path in found
            if path.suffix.lower() in RULE_FORMATS
            and not any(part.startswith(".") for part in path.relative_to(base).parts)
            and path.is_file()
        ]
        if not files:
            self._tell(index, f"'{pattern}' matches no .yaml, .yml or .json file")
        faults = {path: self._bounds.fault(path) for path in files}
        for path in files:
            if faults[path]:
                self._tell(index, f"'{pattern}': '{displayed(path)}' {faults[path]}")
        return [path for path in files if not faults[path]]

    def _tell(self, index: int, message: str) -> None:
        self._errors.append(self._settings.value_error(("extends", index), message))


def _astray(settings: Settings, bounds: Bounds) -> Iterator[LocatedError]:
    """Yield what is wrong with the places that the run reads accepted findings from and keeps results in."""
    for key in ("baseline", "cache"):
        written = settings.data.get(key)
        if isinstance(written, str) and (fault := bounds.fault(written)):
            yield settings.value_error((key,), f"'{written}' {fault}")


def _overrides(
    settings: Settings, names: RuleSettings, base: Mapping[str, RuleSetting]
) -> Iterator[Override]:
    for index, entry in enumerate(_items(settings.data.get("overrides"))):
        if isinstance(entry, dict):
            rules = names.read(entry.get("rules"), ("overrides", index, "rules"), base)
            line = settings.line("overrides", index)
            yield Override(_texts(entry.get("files"), ()), rules, entry.get("language"), line)


def _ignore_entries(settings: Settings, names: RuleSettings) -> Iterator[IgnoreEntry]:
    for index, entry in enumerate(_items(settings.data.get("ignore"))):
        if isinstance(entry, dict):
            rule = entry.get("rule")
            if isinstance(rule, str):
                names.require(rule, ("ignore", index, "rule"), at_value=True)
            yield IgnoreEntry(
                entry.get("path"),
                rule,
                entry.get("text"),
                entry.get("reason", ""),
                settings.line("ignore", index),
            )


def _unknown_choices(option: str, wanted: Sequence[str], found: RuleSet) -> Iterator[LocatedError]:
    known = found.ids()
    for name in wanted:
        if name not in known and not found.incomplete:
            from checker.language.near_words import way_out  # noqa: PLC0415 - only a mistake needs it

            hint = way_out(name, known) or "; 'copydesk rules' lists them"
            yield LocatedError(option, 0, 0, f"there is no rule '{name}'{hint}")


def _chosen(
    rules: Sequence[Rule],
    packs: set[str],
    settings: Mapping[str, RuleSetting],
    select: Sequence[str],
    ignore: Sequence[str],
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules that run and those that do not, each as it is set.

    A rule that the configuration sets to anything but off runs, in its packs or not.
    """
    active: list[Rule] = []
    inactive: list[Rule] = []
    for known in rules:
        setting = settings.get(known.id)
        rule = known if setting is None else setting.applied(known)
        extended = setting is not None or not rule.pack or rule.pack in packs or RECOMMENDED in packs
        if rule.id in select and not rule.severity:
            rule = RuleSetting(known.severity or Severity.WARNING).applied(rule)
        runs = rule.id in select if select else bool(extended and rule.severity)
        (active if runs and rule.id not in ignore else inactive).append(rule)
    return tuple(active), tuple(inactive)


def _confined(
    overrides: Sequence[Override], select: Sequence[str], ignore: Sequence[str]
) -> tuple[Override, ...]:
    """Return ``overrides`` without the rules that the command line leaves out."""
    if not select and not ignore:
        return tuple(overrides)
    return tuple(
        override._replace(
            rules={
                name: setting
                for name, setting in override.rules.items()
                if name not in ignore and (not select or name in select)
            }
        )
        for override in overrides
    )


def _fields(metadata: Mapping[str, str | Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    if not metadata:
        return DEFAULT_FIELDS
    named = {
        meaning: (names,) if isinstance(names, str) else tuple(names) for meaning, names in metadata.items()
    }
    return {**DEFAULT_FIELDS, **named}


def _limits(said: Mapping[str, float], asked: Mapping[str, float | None]) -> Limits:
    """Return the limits that are ``asked`` for, else those that the configuration has ``said``."""
    set_limits = {**said, **{name: value for name, value in asked.items() if value is not None}}
    values = {name.replace("-", "_"): value for name, value in set_limits.items()}
    kinds = {name: type(default) for name, default in DEFAULT_LIMITS._asdict().items()}
    return DEFAULT_LIMITS._replace(**{name: kinds[name](value) for name, value in values.items()})


def _lines(settings: Settings) -> dict[str, int]:
    """Return the line of every key that the file sets, and of those in mappings one by one."""
    lines: dict[str, int] = {}
    for key in settings.data:
        lines[key] = settings.line(key)
        if key in ("rules", "metadata", "limits"):
            lines |= {f"{key}.{inner}": settings.line(key, inner) for inner in settings.data[key]}
    return lines


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _texts(value: Any, default: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts of a list, which has been found wanting where it holds anything else."""
    if not isinstance(value, list):
        return default
    return tuple(item for item in value if isinstance(item, str))
