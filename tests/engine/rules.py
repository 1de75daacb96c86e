"""Rules and configurations for tests of the engine, with checks of the catalogue's simplest kind."""

from pathlib import Path
from typing import Any

from checker.checks import CHECKS
from checker.config import Configuration
from checker.findings import Severity
from checker.rulebook.model import Rule


def pattern_rule(name: str, pattern: str, **fields: Any) -> Rule:
    """Return a rule that reports what matches ``pattern``."""
    check = CHECKS["pattern"]
    options = {key: schema["default"] for key, schema in check.options.items() if "default" in schema}
    options["pattern"] = pattern
    filled: dict[str, Any] = {
        "severity": Severity.WARNING,
        "message": "“{match}” is here.",
        "scope": check.scope,
    }
    filled |= fields
    return Rule(id=name, check="pattern", options=options, **filled)


def own_rules() -> tuple[Rule, ...]:
    """Return the engine's own rules."""
    messages = {
        "unused-suppression": "Nothing to ignore for {rule}.",
        "unknown-suppression": "No rule {rule}{suggestion}",
        "unreadable-article": "Unreadable: {problem}.",
    }
    return tuple(
        Rule(id=name, check="engine", severity=Severity.ERROR, message=message)
        for name, message in messages.items()
    )


def configuration(*rules: Rule, **settings: Any) -> Configuration:
    """Return a configuration in which ``rules`` run."""
    known = frozenset(rule.id for rule in rules)
    return Configuration(settings.pop("root", Path.cwd()), rules=rules, known_rules=known, **settings)
