"""The frozen form of a rule, as the engine runs it."""

from collections.abc import Mapping
from typing import Any, Literal

from checker.documents.model import BlockKind
from checker.findings import Severity
from checker.text.named_tuples import NamedTuple

_NOTHING: Mapping[str, Any] = {}


class Example(NamedTuple):
    """A rule's own test: ``files`` maps paths to texts in which ``[[ ]]`` marks faulty spans.

    ``bad`` tells which kind it is. ``line`` and ``column`` are the example's place in the rule
    file at ``Rule.file``. ``metadata`` (title, date, author, …) becomes front matter; ``options`` override
    the rule's.
    """

    bad: bool
    files: Mapping[str, str]
    metadata: Mapping[str, Any] = _NOTHING
    format: str = "markdown"
    language: str | None = None
    options: Mapping[str, Any] = _NOTHING
    line: int = 0
    column: int = 0


class Where(NamedTuple):
    """The files a rule looks at: gitignore patterns and format names; empty means all."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()


_EVERYWHERE = Where()


class Rule(NamedTuple):
    """A rule, validated, with every option filled in.

    ``scope`` holds the blocks it sees. ``languages`` is empty for any. ``unless`` are patterns
    searched in the sentence of a hit. ``file``, ``line`` and ``column`` tell where it was written.
    ``examples`` is empty in the compiled form that ``check`` uses.
    """

    id: str
    check: str
    severity: Severity
    message: str
    why: str = ""
    options: Mapping[str, Any] = _NOTHING
    scope: frozenset[BlockKind] = frozenset()
    languages: frozenset[str] = frozenset()
    where: Where = _EVERYWHERE
    unless: tuple[str, ...] = ()
    in_quotation: Literal["same", "lower", "drop"] = "same"
    yields_to: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pack: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    examples: tuple[Example, ...] = ()
