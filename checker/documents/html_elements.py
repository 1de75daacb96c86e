"""The elements of HTML that are open at a place, and what text is there.

Tags that are left out are understood as browsers do (HTML, chapter 13.1.2.4): a paragraph ends where
a block begins, an item where the next one does, and an end tag of something that is not open says
nothing. Every element knows what it inherits, so that no question walks the tree.
"""

from checker.documents.model import BlockKind

#: Elements whose text is drawn, run or shown in place of something, and never read as prose.
UNREAD_ELEMENTS = frozenset(
    "svg math template object iframe canvas audio video head noscript noframes noembed datalist".split()
)

LIST_ELEMENTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_GROUPS = LIST_ELEMENTS | {"table", "blockquote"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROWS = frozenset(("tr", "tbody", "thead", "tfoot"))
#: Elements that an end tag from inside does not reach across.
_SCOPES = frozenset(("td", "th", "caption"))

#: What the text of an element is, by the element's name.
_KINDS = {
    **dict.fromkeys("nav footer aside button select label legend dialog".split(), BlockKind.FURNITURE),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(_HEADINGS, BlockKind.HEADING),
    "blockquote": BlockKind.QUOTATION,
    **dict.fromkeys(("pre", "xmp", "listing"), BlockKind.CODE),
    # No elements of HTML, but of NITF, which is read in the words of HTML.
    "byline": BlockKind.BYLINE,
    "dateline": BlockKind.DATELINE,
    "credit": BlockKind.CREDIT,
}

#: Kinds that hold for all that stands inside, but for those below.
_STRONG = frozenset((BlockKind.FURNITURE, BlockKind.QUOTATION))
_STRONGER = frozenset((BlockKind.FURNITURE, BlockKind.CODE))

#: Elements that begin a new block.
BLOCK_ELEMENTS = (
    UNREAD_ELEMENTS
    | _GROUPS
    | _ROWS
    | frozenset(_KINDS)
    | frozenset(
        """address article body center details dir div fieldset figure form header hgroup hr html main
        optgroup option p search section summary""".split()
    )
)

#: Elements that hold nothing (HTML, chapter 13.1.2).
VOID_ELEMENTS = frozenset(
    "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split()
)

#: Elements nested deeper than this are not followed; browsers stop there too.
_DEEPEST = 512


class Element:
    """One element that may hold blocks; ``start`` is where its tag begins, ``end`` where it ends.

    ``kind`` is what text in it is, as far as it says; ``level`` a heading's. ``lists`` counts the lists
    around, ``group`` numbers the outermost list, table or quotation. ``item``, ``cell``, ``row``,
    ``table``, ``heading`` and ``paragraph`` are the depths of the nearest such element that a tag in
    here may end, -1 for none. ``first`` and ``last`` bound the blocks that stand in it.
    """

    __slots__ = (
        "cell",
        "end",
        "first",
        "group",
        "heading",
        "is_preformatted",
        "is_unread",
        "item",
        "kind",
        "last",
        "level",
        "lists",
        "name",
        "paragraph",
        "parent",
        "row",
        "start",
        "table",
        "tag_end",
    )

    def __init__(self, name: str, parent: "Element | None", start: int, tag_end: int) -> None:
        self.name = name
        self.parent = parent
        self.start = start
        self.tag_end = self.end = tag_end
        self.first = self.last = 0
        self.kind: BlockKind | None = None
        self.is_unread = self.is_preformatted = False
        self.level = self.lists = 0
        self.group: int | None = None
        self.item = self.cell = self.row = self.table = self.heading = self.paragraph = -1
        if parent is not None:
            self.kind = parent.kind
            self.is_unread, self.is_preformatted = parent.is_unread, parent.is_preformatted
            self.level, self.lists, self.group = parent.level, parent.lists, parent.group
            self.item, self.cell, self.row = parent.item, parent.cell, parent.row
            self.table, self.heading, self.paragraph = parent.table, parent.heading, parent.paragraph


class OpenElements:
    """The elements that are open, the innermost last; ``all`` holds each that ever was, in order."""

    __slots__ = ("_counts", "_groups", "_ignored", "_stack", "all", "root")

    def __init__(self) -> None:
        self.root = Element("", None, 0, 0)
        self.all: list[Element] = []
        self._stack = [self.root]
        #: How many of each name are open inside each scope.
        self._counts: list[dict[str, int]] = [{}]
        self._groups = 0
        self._ignored: dict[str, int] = {}

    @property
    def inner(self) -> Element:
        """The innermost element that is open."""
        return self._stack[-1]

    def open(self, name: str, start: int, end: int, blocks: int) -> Element:
        """Note the start tag of ``name`` at ``[start, end)``, before which there are ``blocks`` blocks."""
        self._end_implied(name, start, blocks)
        parent = self._stack[-1]
        element = Element(name, parent, start, end)
        element.first = element.last = blocks
        depth = len(self._stack)
        if depth > _DEEPEST:
            self._ignored[name] = self._ignored.get(name, 0) + 1
            return parent
        self._describe(element, depth)
        self.all.append(element)
        if name in VOID_ELEMENTS:
            return element
        self._stack.append(element)
        self._counts[-1][name] = self._counts[-1].get(name, 0) + 1
        if name in _SCOPES:
            self._counts.append({})
        return element

    def _end_implied(self, name: str, offset: int, blocks: int) -> None:
        """End what the start tag of ``name`` ends without a tag of its own."""
        if name in UNREAD_ELEMENTS:
            return
        inner = self._stack[-1]
        if inner.paragraph >= 0:
            self._truncate(inner.paragraph, offset, blocks)
            inner = self._stack[-1]
        depth = -1
        if name in ("li", "dt", "dd"):
            depth = inner.item
        elif name in ("td", "th"):
            depth = inner.cell
        elif name in _ROWS:
            depth = inner.row
        elif name in _HEADINGS and inner.name in _HEADINGS:
            depth = inner.heading
        if depth >= 0:
            self._truncate(depth, offset, blocks)

    def _describe(self, element: Element, depth: int) -> None:
        """Set what ``element``, which stands at ``depth``, adds to what it inherits."""
        name = element.name
        own = _KINDS.get(name)
        if own is not None and (element.kind not in _STRONG or own in _STRONGER):
            element.kind = own
        if own is BlockKind.CODE:
            element.is_preformatted = True
        elif name in UNREAD_ELEMENTS:
            element.is_unread = True
            element.item = element.cell = element.row = element.table = -1
            element.heading = element.paragraph = -1
        elif name in _HEADINGS:
            element.level, element.heading = int(name[1]), depth
        elif name in ("li", "dt", "dd"):
            element.item = depth
        elif name == "p":
            element.paragraph = depth
        elif name in _ROWS:
            element.row, element.cell = depth, -1
        elif name in _SCOPES:
            element.cell, element.item, element.paragraph, element.heading = depth, -1, -1, -1
        if name in _GROUPS:
            self._describe_group(element, depth)

    def _describe_group(self, element: Element, depth: int) -> None:
        """Set what a list, a table or a quotation adds."""
        if element.group is None:
            element.group = self._groups
            self._groups += 1
        if element.name in LIST_ELEMENTS:
            element.lists, element.item = element.lists + 1, -1
        elif element.name == "table":
            element.table, element.row, element.cell = depth, -1, -1

    def close(self, name: str, start: int, end: int, blocks: int) -> None:
        """Note the end tag of ``name`` at ``[start, end)``, which ends what was opened inside it too."""
        if self._ignored.get(name):
            self._ignored[name] -= 1
            return
        inner = self._stack[-1]
        if name == "p":
            depth = inner.paragraph
        elif name in _HEADINGS:
            depth = inner.heading
        elif name in ("li", "dt", "dd"):
            depth = inner.item
        elif name in _SCOPES:
            depth = inner.cell
        elif name in _ROWS:
            depth = inner.row
        elif name == "table":
            depth = inner.table
        elif self._counts[-1].get(name):
            depth = len(self._stack) - 1
            while self._stack[depth].name != name:
                depth -= 1
        else:
            return
        if depth >= 0:
            self._truncate(depth + 1, start, blocks)
            self._truncate(depth, end, blocks)

    def finish(self, offset: int, blocks: int) -> None:
        """Note that the text ends at ``offset``."""
        self._truncate(0, offset, blocks)

    def _truncate(self, depth: int, offset: int, blocks: int) -> None:
        while len(self._stack) > max(depth, 1):
            element = self._stack.pop()
            element.end, element.last = offset, blocks
            if element.name in _SCOPES:
                self._counts.pop()
            self._counts[-1][element.name] -= 1
        if depth == 0:
            self.root.end, self.root.last = offset, blocks
