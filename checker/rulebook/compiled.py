"""The compiled form of rules: plain data that JSON keeps, without examples and places of origin.

What it is read from is never trusted to be whole: anything unexpected is as good as nothing.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from checker.documents.model import BlockKind
from checker.findings import Severity
from checker.rulebook.model import Rule, Where


def to_data(rules: Sequence[Rule]) -> list[list[Any]]:
    """Return ``rules`` as lists and dicts; file, pack and examples are left out."""
    return [
        [
            rule.id,
            rule.check,
            rule.severity.value,
            rule.message,
            rule.why,
            dict(rule.options),
            sorted(rule.scope),
            sorted(rule.languages),
            [list(rule.where.include), list(rule.where.exclude), list(rule.where.formats)],
            list(rule.unless),
            rule.in_quotation,
            list(rule.yields_to),
            list(rule.links),
            list(rule.tags),
            rule.line,
            rule.column,
        ]
        for rule in rules
    ]


def from_data(data: Any, file: str, pack: str) -> tuple[Rule, ...] | None:
    """Return the rules in ``data``, which stand in ``file``; None where it is not what was kept."""
    try:
        return tuple(_rule(entry, file, pack) for entry in data)
    except (TypeError, ValueError, KeyError):
        return None


@cache
def _scope(kinds: tuple[str, ...]) -> frozenset[BlockKind]:
    """Return a scope, the same for all rules with these kinds of blocks; raises ValueError."""
    return frozenset(map(BlockKind, kinds))


def _rule(entry: list[Any], file: str, pack: str) -> Rule:
    (
        name,
        check,
        severity,
        message,
        why,
        options,
        scope,
        languages,
        (include, exclude, formats),
        unless,
        in_quotation,
        yields_to,
        links,
        tags,
        line,
        column,
    ) = entry
    return Rule(
        name,
        check,
        Severity(severity),
        message,
        why,
        options,
        _scope(tuple(scope)),
        frozenset(languages),
        Where(tuple(include), tuple(exclude), tuple(formats)),
        tuple(unless),
        in_quotation,
        tuple(yields_to),
        tuple(links),
        tuple(tags),
        pack,
        file,
        line,
        column,
    )
