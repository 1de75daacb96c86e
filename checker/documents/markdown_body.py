"""The body of a Markdown article: paragraphs that are nothing but text, and parts that a parser reads.

Most articles are all text, for which neither the parser nor what reads its events is imported.
"""

from typing import TYPE_CHECKING

from checker.documents.block_writer import BlockWriter
from checker.documents.markdown_paragraphs import only_paragraphs, plain_paragraphs, reaches_beyond

if TYPE_CHECKING:
    from checker.documents.markdown_events import EventReader

#: So many code points at least stand between two paragraphs.
_BLANK_LINE = len("\n\n")


def read_body(masked: str, start: int, writer: BlockWriter, *, is_mdx: bool = False) -> None:
    """Read ``masked[start:]``, the article's body without what is no Markdown, into ``writer``.

    ``masked`` is as long as the article's source. In MDX lines that are indented far are no code.
    """
    reader: EventReader | None = None
    has_definitions: bool | None = None  # told once: an article may have many parts
    position = start
    if writer.is_free:
        alone = only_paragraphs(masked, start)
        if alone is not None:
            writer.plain_paragraphs(*alone)
            return
        for first, last in plain_paragraphs(masked, start):
            if first - position > _BLANK_LINE and not (part := masked[position:first]).isspace():
                if has_definitions is None:
                    has_definitions = "]:" in masked
                if has_definitions or reaches_beyond(part):
                    break
                reader = reader or _event_reader(masked, writer, is_mdx=is_mdx)
                reader.read_part(position, part)
                if not reader.is_free:
                    position = first
                    break
            writer.plain_paragraph(masked, first, last)
            position = last
    part = masked[position:]
    if part and not part.isspace():
        reader = reader or _event_reader(masked, writer, is_mdx=is_mdx)
        reader.read_part(position, part)


def _event_reader(masked: str, writer: BlockWriter, *, is_mdx: bool) -> "EventReader":
    from checker.documents.markdown_events import EventReader  # noqa: PLC0415 - most articles are all text

    return EventReader(masked, writer, is_mdx=is_mdx)
