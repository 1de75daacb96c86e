"""What a configuration says about rules: which are meant, and whether their checks allow it."""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from checker.checks import CHECKS_WITH_FILES
from checker.config.configuration import RuleSetting
from checker.config.settings import Path, Settings, container
from checker.findings import Severity
from checker.rulebook import store
from checker.rulebook.bounds import Bounds
from checker.rulebook.errors import LocatedError
from checker.rulebook.loading import RuleSet
from checker.rulebook.model import Rule, Where

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from checker.rulebook.option_files import Placed

_NO_SETTINGS: Mapping[str, RuleSetting] = {}


class RuleSettings:
    """Reads the parts of a configuration that name rules; mistakes go to ``errors``.

    Whatever is malformed is passed over: the schema has told it already.
    """

    def __init__(
        self, settings: Settings, found: RuleSet, errors: list[LocatedError], bounds: Bounds
    ) -> None:
        self._settings = settings
        self._known = found.ids()
        self._incomplete = found.incomplete
        self._rules: dict[str, Rule] = {rule.id: rule for rule in found.rules}
        self._errors = errors
        self._options: list[tuple[Path, str, Any]] = []
        self._bounds = bounds
        self._folder = settings.path.parent if settings.path is not None else ""

    def require(self, name: str, path: Path, *, at_value: bool = False) -> None:
        """Tell the user where no rule is called ``name``, which stands at ``path``."""
        if name in self._known or self._incomplete:
            return
        from checker.language.near_words import quoted, way_out  # noqa: PLC0415 - only a mistake needs it

        hint = way_out(name, self._known) or "; 'copydesk rules' lists them"
        message = f"there is no rule {quoted(name)}{hint}"
        place = self._settings.value_error if at_value else self._settings.key_error
        self._errors.append(place(path, message))

    def read(
        self, data: Any, path: Path, base: Mapping[str, RuleSetting] = _NO_SETTINGS
    ) -> dict[str, RuleSetting]:
        """Return the settings by rule in ``data``, a `rules` mapping at ``path``.

        ``base`` are those that hold where it says nothing else.
        """
        found: dict[str, RuleSetting] = {}
        for name, value in data.items() if isinstance(data, dict) else ():
            self.require(name, (*path, name))
            given = {"severity": value} if isinstance(value, str) else value
            if not isinstance(given, dict):
                continue
            options, where = given.get("options"), given.get("where")
            rule = self._rules.get(name)
            if isinstance(options, dict) and rule is not None:
                self._options.append(((*path, name, "options"), rule.check, options))
            options = options if isinstance(options, dict) else {}
            severity = _severity(given.get("severity"))
            contents: dict[str, Any] = {}
            if rule is not None and severity is not Severity.OFF:
                before = base[name].options if name in base else {}
                contents = self._contents(rule, {**rule.options, **before, **options}, (*path, name))
            found[name] = RuleSetting(
                severity,
                options,
                _where(where) if isinstance(where, dict) else None,
                self._settings.line(*path, name),
                contents,
            )
        return found

    def _contents(self, rule: Rule, options: Mapping[str, Any], path: Path) -> dict[str, Any]:
        """Return the data of the files that the ``options`` of ``rule``, which is set at ``path``, name."""

        def placed(inner: Path, message: str) -> LocatedError:
            from checker.language.near_words import quoted  # noqa: PLC0415 - only a mistake needs it

            if not inner:
                return self._settings.key_error(path, f"rule {quoted(rule.id)}: {message}")
            return self._settings.value_error((*path, "options", *inner), message)

        return self._read_files(rule.check, options, self._folder, placed)

    def _read_files(
        self, check: str, options: Mapping[str, Any], folder: "FilePath | str", placed: "Placed"
    ) -> dict[str, Any]:
        if check not in CHECKS_WITH_FILES:
            return {}
        from checker.rulebook.option_files import OptionFiles  # noqa: PLC0415 - few rules name files

        return OptionFiles(self._errors, self._bounds).contents(check, options, folder, placed, usual=True)

    def selected(self, names: Iterable[str], root: str) -> dict[str, RuleSetting]:
        """Return settings, the files needed, for those of ``names`` that the command line switches on."""
        found: dict[str, RuleSetting] = {}
        for name in names:
            rule = self._rules.get(name)
            if rule is None or rule.severity:
                continue
            contents = self._read_files(rule.check, rule.options, root, _selected_place(name))
            if contents:
                found[name] = RuleSetting(contents=contents)
        return found

    def check_options(self) -> None:
        """Tell what the checks do not allow in the options met so far.

        What was found right once is remembered: the validator takes long to import.
        """
        if not self._options:
            return
        parts = [json.dumps([check, options]).encode() for _, check, options in self._options]
        key = store.content_key("options", parts)
        if store.read_entry(key) is True:
            return
        mistakes = list(self._option_mistakes())
        self._errors += mistakes
        if not mistakes:
            store.write_entry(key, True)

    def _option_mistakes(self) -> Iterable[LocatedError]:
        from checker.checks import CHECKS  # noqa: PLC0415 - only new options are validated
        from checker.rulebook.schema import options_schema  # noqa: PLC0415
        from checker.rulebook.validation import Validation  # noqa: PLC0415

        file = self._settings.parsed()
        validation = Validation(file, container)
        for path, check, _ in self._options:
            schema = options_schema(CHECKS[check], partial=True)
            owner = f"check '{check}'"
            yield from validation.errors(schema, file.root.at(path), path, noun="option", owner=owner)


def _selected_place(name: str) -> "Placed":
    def placed(path: Path, message: str) -> LocatedError:
        return LocatedError(f"--select {name}", 0, 0, message)

    return placed


def _severity(label: Any) -> Severity | None:
    try:
        return Severity.named(label)
    except (KeyError, AttributeError):
        return None


def _where(data: dict[str, Any]) -> Where:
    from checker.rulebook.rulefile import read_where  # noqa: PLC0415 - few configurations need it

    lists = {key: value for key, value in data.items() if isinstance(value, list)}
    return read_where(
        {key: [word for word in words if isinstance(word, str)] for key, words in lists.items()}
    )
