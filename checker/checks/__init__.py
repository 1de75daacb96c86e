"""Floor 3: the checks, each in a module of its own, listed here by name."""

from collections.abc import Mapping

from checker.checks.contract import Check

_ALL: tuple[Check, ...] = ()

#: Every check by name. A rule names one of these; nothing else registers a check.
CHECKS: Mapping[str, Check] = {check.name: check for check in _ALL}
