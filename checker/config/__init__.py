"""Floor 4: the configuration: found upwards from the paths, checked, merged with the rules it names."""

# ruff: noqa: PLC0415 - schema and origins are for commands of their own: start-up is budgeted.

from typing import TYPE_CHECKING, Any

from checker.config.configuration import (
    DEFAULT_LIMITS,
    Configuration,
    IgnoreEntry,
    Limits,
    Override,
    RuleSetting,
)
from checker.config.loading import load_configuration

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "DEFAULT_LIMITS",
    "Configuration",
    "IgnoreEntry",
    "Limits",
    "Override",
    "RuleSetting",
    "config_schema",
    "explain_configuration",
    "load_configuration",
]


def config_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of configurations, for editors."""
    from checker.config.schema import config_schema as schema

    return schema()


def explain_configuration(configuration: Configuration, file: "Path") -> list[tuple[str, Any, str]]:
    """Return key, value and origin of everything that holds for ``file``."""
    from checker.config.origins import explain

    return explain(configuration, file)
