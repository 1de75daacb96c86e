"""Articles with their faults marked in place: ``⟦weekday-mismatch|Tuesday, 10 February 2025⟧``.

The marks are taken out before an article is written to disk; what is left is the article, and where
the marks stood is what a perfect checker would find. Marks may be nested. A mark around nothing says
that the fault lies in the article as a whole (a byline that is missing has no place).
"""

import re
from dataclasses import dataclass, field

OPENING, CLOSING, SEPARATOR = "⟦", "⟧", "|"

_MARK = re.compile(f"[{OPENING}{CLOSING}]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that rule ``rule`` should find; ``[start, end)`` are code points of the article's text.

    Where both are None the fault has no place of its own.
    """

    rule: str
    start: int | None = None
    end: int | None = None

    def is_at(self, start: int, end: int) -> bool:
        """Tell whether a finding at ``[start, end)`` touches this fault."""
        if self.start is None or self.end is None:
            return True
        return start < max(self.end, self.start + 1) and self.start < max(end, start + 1)


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article with what is known of it.

    ``path`` is where it is to be written, below the folder of its source; ``text`` its content.
    ``judged`` names the rules whose faults are all listed, so that any other finding of theirs is
    false; with ``judges_all`` that holds for every rule. ``kind`` groups articles in tables.
    ``original`` is the path of the article that a fault was put into: what is found there as well is
    no answer to the fault.
    """

    path: str
    text: str
    faults: tuple[Fault, ...] = ()
    judged: frozenset[str] = frozenset()
    judges_all: bool = False
    kind: str = ""
    original: str = ""

    def judges(self, rule: str) -> bool:
        """Tell whether a finding of ``rule`` in this article can be called true or false."""
        return self.judges_all or rule in self.judged


class MarkError(ValueError):
    """Marks that do not fit together."""


@dataclass(slots=True)
class _Open:
    rule: str
    start: int


@dataclass(slots=True)
class _Reader:
    parts: list[str] = field(default_factory=list)
    length: int = 0
    faults: list[Fault] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def close(self) -> None:
        if not self.open:
            raise MarkError(f"a mark is closed that was not opened, at {self.length}")
        mark = self.open.pop()
        if mark.start == self.length:
            self.faults.append(Fault(mark.rule))
        else:
            self.faults.append(Fault(mark.rule, mark.start, self.length))


def read_marks(marked: str) -> tuple[str, tuple[Fault, ...]]:
    """Return ``marked`` without its marks, and the faults that they stand for, in order of place.

    Raises MarkError for marks that are not closed, not opened or that name no rule.
    """
    reader = _Reader()
    position = 0
    for found in _MARK.finditer(marked):
        index, character = found.start(), found[0]
        if character == OPENING:
            reader.add(marked[position:index])
            separator = marked.find(SEPARATOR, index)
            rule = marked[index + 1 : separator] if separator >= 0 else ""
            if not rule or not rule.replace("-", "").isalpha():
                raise MarkError(f"a mark names no rule: {marked[index : index + 40]!r}")
            reader.open.append(_Open(rule, reader.length))
            position = separator + 1
        else:
            reader.add(marked[position:index])
            position = index + 1
            reader.close()
    reader.add(marked[position:])
    if reader.open:
        raise MarkError(f"the mark of {reader.open[-1].rule} is never closed")
    order = sorted(reader.faults, key=lambda fault: (fault.start or 0, fault.end or 0, fault.rule))
    return "".join(reader.parts), tuple(order)


def mark(rule: str, text: str) -> str:
    """Return ``text`` marked as a fault of ``rule``; an empty text marks the article as a whole."""
    return f"{OPENING}{rule}{SEPARATOR}{text}{CLOSING}"
