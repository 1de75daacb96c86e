"""Rules that compare articles, and folders of articles to compare, for tests of the engine."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.checks import CHECKS
from checker.config import Configuration
from checker.engine.discovery import Article, discover
from checker.engine.run import run
from checker.findings import Report, Severity
from checker.rulebook.model import Rule

BACKGROUND = (
    "The bridge was built in 1911 by four brothers who had never built a bridge before and never built "
    "another one after it, and it carried forty thousand vehicles a day."
)
MORE = (
    "It leaned a little more each winter until nobody dared to walk on it after dark, and the mayor of the "
    "day asked the people to go by boat until the summer."
)


def comparing_rule(check: str, **fields: Any) -> Rule:
    """Return a rule of a check that compares articles, called like the check unless ``id`` says otherwise."""
    known = CHECKS[check]
    options = {key: schema["default"] for key, schema in known.options.items() if "default" in schema}
    filled: dict[str, Any] = {
        "id": check,
        "check": check,
        "severity": Severity.WARNING,
        "message": "Also in {articles} ({number}).",
        "scope": known.scope,
    }
    filled |= fields
    filled["options"] = options | fields.get("options", {})
    return Rule(**filled)


def with_options(rule: Rule, **options: Any) -> Rule:
    """Return ``rule`` with other options (``_`` for ``-``)."""
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return rule._replace(options={**rule.options, **named})


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below ``folder``."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def check(configuration: Configuration, *paths: str, **ways: Any) -> Report:
    """Check ``paths`` (all articles of the root where there are none) beside all others of the root."""
    whole = discover([configuration.root], configuration)
    named: tuple[Article, ...] = whole.articles
    if paths:
        named = discover([configuration.root / path for path in paths], configuration).articles
    ways = {"compare": True, "cached": True, "complete": not paths, "jobs": 1} | ways
    return run(named, configuration, project=whole if paths else None, **ways)


def shown(report: Report) -> list[tuple[str, str, str]]:
    """Return path, rule and message of each finding."""
    return [(finding.path, finding.rule, finding.message) for finding in report.findings]
