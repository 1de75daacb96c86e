"""What stands around a block of a Markdown article: quotations, lists, and elements of HTML.

An element of HTML may open in one block and close in another, with Markdown between them. It counts
beyond its own block only where its end tag follows, so that a forgotten one hides nothing.
"""

import re
from functools import cache
from re import Pattern

from checker.documents.model import BlockKind

#: Elements whose text is drawn or run and never read as prose.
HIDDEN = frozenset(("svg", "math", "template", "object", "iframe", "canvas", "audio", "video", "head"))

_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_GROUPS = _LISTS | {"table", "blockquote"}

#: What the text of an element is, by the element's name.
_KINDS = {
    **dict.fromkeys(("nav", "footer", "form", "button", "select"), BlockKind.FURNITURE),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "blockquote": BlockKind.QUOTATION,
    "pre": BlockKind.CODE,
}

#: Elements that the opening of one of the same row ends, and the element that they stand in.
_IMPLIED_ENDS = {
    **dict.fromkeys(("li",), (frozenset(("li",)), _LISTS)),
    **dict.fromkeys(("dt", "dd"), (frozenset(("dt", "dd")), _LISTS)),
    **dict.fromkeys(("td", "th"), (frozenset(("td", "th")), frozenset(("table",)))),
}

#: Elements nested deeper than this are not followed.
_DEEPEST = 60


@cache
def _end_tag_pattern(name: str) -> Pattern[str]:
    return re.compile("(?i)</" + name + r"[\s>]")


def has_meaning(name: str) -> bool:
    """Tell whether the element ``name`` says what the text in it is."""
    return name in _KINDS or name in HIDDEN or name in _GROUPS


class Containers:
    """The quotations, lists and elements that are open; blocks ask it what they are.

    ``group`` is the number of the outermost open list, table or quotation, None outside of all.
    """

    __slots__ = (
        "_elements",
        "_ends",
        "_groups",
        "_ignored",
        "_inner",
        "_masked",
        "group",
        "lists",
        "quotations",
    )

    def __init__(self, masked: str) -> None:
        self.group: int | None = None
        self.lists = 0
        self.quotations = 0
        self._masked = masked
        self._groups = 0
        self._inner = 0
        self._elements: list[str] = []
        self._ends: dict[str, int] = {}
        #: How many elements of each name are open that are nested too deep.
        self._ignored: dict[str, int] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return not (self._inner or self._elements or self.lists or self.quotations)

    def enter(self) -> None:
        """Note that a list, a table or a quotation begins."""
        if self._inner == 0:
            self.group = self._groups
            self._groups += 1
        self._inner += 1

    def leave(self) -> None:
        """Note that a list, a table or a quotation ends."""
        self._inner -= 1
        if self._inner == 0:
            self.group = None

    def kind(self, own: BlockKind) -> BlockKind:
        """Return what a block is here that would be ``own`` elsewhere."""
        if own is BlockKind.CODE or (not self._elements and not self.quotations and not self.lists):
            return own
        if self.is_hidden:
            return BlockKind.CODE
        if self.quotations or "blockquote" in self._elements:
            return BlockKind.QUOTATION
        kinds = [_KINDS[name] for name in self._elements if name in _KINDS]
        if BlockKind.FURNITURE in kinds:
            return BlockKind.FURNITURE
        if own is not BlockKind.PARAGRAPH:
            return own
        if kinds:
            return kinds[-1]
        return BlockKind.LIST_ITEM if self.lists else own

    def level(self, kind: BlockKind) -> int:
        """Return the level of a block of ``kind``: a list's nesting, the depth of HTML's heading."""
        if kind is BlockKind.LIST_ITEM:
            return max(1, self.lists + sum(1 for name in self._elements if name in _LISTS))
        if kind is BlockKind.HEADING and self._elements:
            last = next((name for name in reversed(self._elements) if name in _KINDS), "")
            return int(last[1]) if last[1:].isdigit() else 0
        return 0

    @property
    def is_hidden(self) -> bool:
        """Whether text here is drawn or run and never read."""
        return bool(self._elements) and not HIDDEN.isdisjoint(self._elements)

    @property
    def is_preformatted(self) -> bool:
        """Whether white space counts here."""
        return "pre" in self._elements

    def open_element(self, name: str) -> None:
        """Note the start tag of ``name``."""
        if not has_meaning(name):
            return
        if name in _IMPLIED_ENDS:
            row, outer = _IMPLIED_ENDS[name]
            for index in range(len(self._elements) - 1, -1, -1):
                if self._elements[index] in outer:
                    break
                if self._elements[index] in row:
                    self._truncate(index)
                    break
        if len(self._elements) < _DEEPEST:
            self._elements.append(name)
            if name in _GROUPS:
                self.enter()
        else:
            self._ignored[name] = self._ignored.get(name, 0) + 1

    def close_element(self, name: str) -> None:
        """Note the end tag of ``name``, which ends what was opened inside it too."""
        if self._ignored.get(name):
            self._ignored[name] -= 1
        elif name in self._elements:
            last = len(self._elements) - 1 - self._elements[::-1].index(name)
            self._truncate(last)

    def end_block(self, offset: int) -> None:
        """Forget the elements that no end tag closes from ``offset`` on."""
        for index, name in enumerate(self._elements):
            if not self._is_closed_after(name, offset):
                self._truncate(index)
                return

    def _truncate(self, index: int) -> None:
        for name in self._elements[index:]:
            if name in _GROUPS:
                self.leave()
        del self._elements[index:]

    def _is_closed_after(self, name: str, offset: int) -> bool:
        place = self._ends.get(name, -1)
        if place < offset:
            # Offsets only rise, so that each stretch is searched once for each name.
            match = _end_tag_pattern(name).search(self._masked, offset)
            place = match.start() if match else len(self._masked)
            self._ends[name] = place
        return place < len(self._masked)
