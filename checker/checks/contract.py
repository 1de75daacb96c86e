"""What every check is: a pure function over a view of an article, with options by schema."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.documents.model import BlockKind, DocumentView
from checker.findings import Hit

Options = Mapping[str, Any]
CheckFunction = Callable[[DocumentView, Options], Iterator[Hit]]

PROSE = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTATION,
        BlockKind.CAPTION,
    }
)


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of fault.

    ``options`` maps each option's name to its JSON Schema (2020-12), with a ``default`` and a
    ``description``; ``required`` names those without a default. ``placeholders`` are the names
    that the message of a rule may use in braces: every hit gives a value for each. ``scope`` is
    the blocks that a rule sees unless it says otherwise.
    """

    name: str
    summary: str
    run: CheckFunction
    placeholders: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    scope: frozenset[BlockKind] = PROSE
