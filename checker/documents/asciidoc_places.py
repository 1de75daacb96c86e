"""What a block of AsciiDoc stands in, and what stands above it and speaks of it."""

from checker.documents.asciidoc_attributes import AttributeList
from checker.documents.markup_lines import Line
from checker.documents.model import BlockKind
from checker.text.named_tuples import NamedTuple


class Place(NamedTuple):
    """What the text that is read stands in: ``kind`` is that of its paragraphs, ``level`` counts lists."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    group: int | None = None
    depth: int = 0


class Pending:
    """What stands above a block and speaks of it: its attributes and its title."""

    __slots__ = ("attributes", "start", "title")

    def __init__(self) -> None:
        self.attributes: AttributeList | None = None
        self.title: Line | None = None
        self.start = -1

    @property
    def style(self) -> str:
        """What kind of block the attributes make of the one below."""
        return self.attributes.style if self.attributes is not None else ""

    @property
    def options(self) -> str:
        """The attributes as they stand."""
        if self.attributes is None or not self.attributes.attributes:
            return ""
        values = self.attributes.attributes
        return self.attributes.source[values[0].value.start : values[-1].value.end]
