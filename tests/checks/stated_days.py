"""Articles that state their day of publication in several places, for tests of the checks of these days."""

from checker.documents.front_matter import read_front_matter
from checker.documents.metadata import read_metadata
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import Dateline
from checker.documents.read_options import ReadOptions
from checker.documents.wire_datelines import find_dateline
from checker.text import MappedText, Span

Part = tuple[BlockKind, str]


def dated(metadata: str, *parts: Part, path: str = "article.md") -> Document:
    """Return a document with YAML ``metadata`` and blocks; a dateline opens its first paragraph."""
    source = f"---\n{metadata}\n---\n\n" + "\n\n".join(text for _, text in parts)
    front_matter, offset, _ = read_front_matter(source)
    read = read_metadata(front_matter, path, ReadOptions())
    blocks: list[Block] = []
    dateline: Dateline | None = None
    for kind, text in parts:
        start = source.index(text, offset)
        offset = start + len(text)
        blocks.append(Block(kind, MappedText.verbatim(source, start, offset), Span(start, offset)))
        found = find_dateline(text, "en") if kind is BlockKind.PARAGRAPH and dateline is None else None
        if found is not None and found.date is not None:
            place = Span(start + found.date.span.start, start + found.date.span.end)
            dateline = Dateline(Span(start, start + found.end), found.place, found.date, place, found.agency)
    return Document(
        path,
        source,
        "markdown",
        tuple(blocks),
        "en",
        published=read.published,
        modified=read.modified,
        stated_dates=read.stated_dates,
        dateline=dateline,
        front_matter=front_matter,
    )
