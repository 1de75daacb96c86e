"""The engine's own rules: what it finds itself, as rules that a house can set like any other."""

from checker.checks.contract import Check

ENGINE = Check(
    name="engine",
    summary="What the engine finds itself: unreadable articles and suppressions that do nothing.",
    placeholders=("rule", "suggestion", "problem"),
)
