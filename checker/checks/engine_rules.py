"""The engine's own rules: what it finds itself, as rules that a house can set like any other."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.documents.model import DocumentView
from checker.findings import Hit


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    yield from ()


ENGINE = Check(
    name="engine",
    summary="What the engine finds itself: unreadable articles and suppressions that do nothing.",
    run=_run,
    placeholders=("rule", "suggestion", "problem"),
)
