"""Errors in rule files and configurations: where, and what."""

from collections.abc import Iterable

from checker.text.named_tuples import NamedTuple


class LocatedError(NamedTuple):
    """A mistake at a place; ``line`` and ``column`` count from 1 and are 0 where there is none."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.file}: {self.message}"
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class RuleErrors(Exception):  # noqa: N818 - it holds many errors
    """All the mistakes of a run's rule files and configuration, by file, line and column."""

    def __init__(self, errors: Iterable[LocatedError]) -> None:
        self.errors: tuple[LocatedError, ...] = tuple(sorted(set(errors)))
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))
