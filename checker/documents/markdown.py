"""Markdown articles: CommonMark with the tables and footnotes of GitHub, front matter, template tags."""

import re

from checker.documents.article_language import ArticleLanguage
from checker.documents.front_matter import read_front_matter
from checker.documents.markdown_blocks import BlockWriter, placed_images
from checker.documents.markdown_events import read_events
from checker.documents.markdown_roles import find_roles
from checker.documents.metadata import read_metadata
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import Title
from checker.documents.read_options import ReadOptions
from checker.documents.template_tags import find_template_tags, mask

_BYTE_ORDER_MARK = "\ufeff"
_PLACEHOLDER = "\ufffd"

#: How much of the prose its language is told by, in code points.
_SAMPLE_LENGTH = 1500

#: What may stand above the heading that is the article's title.
_ABOVE_TITLE = frozenset(
    (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.CODE)
)
_PROSE = frozenset(
    (
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTATION,
        BlockKind.CAPTION,
    )
)


def read_markdown(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``; never raises, whatever the text.

    The title is the front matter's, else the first heading of level 1 where no text stands above
    it. Fields of front matter win over the article's own lines. ``path`` may state a date and the
    language, as file names do.
    """
    front_matter, start, notices = read_front_matter(source)
    metadata = read_metadata(front_matter, path, options)
    if start == 0 and source.startswith(_BYTE_ORDER_MARK):
        # The parser would take it for the first character of a paragraph.
        start = 1
    parsed = _without_lone_surrogates(source)
    tags = find_template_tags(parsed, start)
    masked = parsed[:start] + mask(parsed, tags, start) if tags else parsed
    writer = BlockWriter(source, tags)
    read_events(masked, start, writer)
    body = writer.finish()
    if path.lower().endswith(".mdx"):
        _set_apart_statements(body.blocks)
    title = metadata.title or _own_title(body.blocks)
    language = ArticleLanguage(metadata.language, "" if metadata.language else sample(title, body.blocks))
    roles = find_roles(body.blocks, language, source)
    number_sections(body.blocks)
    published, stated_dates = roles.all_dates(metadata, source)
    document = Document(
        path=path,
        source=source,
        format="markdown",
        blocks=tuple(body.blocks),
        language=language,
        title=title,
        authors=roles.all_authors(metadata),
        published=published,
        modified=metadata.modified or roles.modified,
        stated_dates=stated_dates,
        dateline=roles.dateline,
        credits=(*metadata.credits, *roles.credits),
        comments=tuple(body.comments),
        footnotes=tuple(body.footnotes),
        front_matter=front_matter,
        notices=(*notices, *metadata.notices, *body.notices),
        canonical=metadata.canonical,
    )
    document.images = placed_images(body)
    return document


def _without_lone_surrogates(source: str) -> str:
    """Return ``source`` with a placeholder for each half of a surrogate pair, which has no UTF-8."""
    try:
        source.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", _PLACEHOLDER, source)
    return source


def _set_apart_statements(blocks: list[Block]) -> None:
    """Make code of the lines of MDX that import components and export values."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.text.text.startswith(("import ", "export ")):
            block.kind = BlockKind.CODE


def _own_title(blocks: list[Block]) -> Title | None:
    """Return the first heading of level 1 as the title, if no other text stands above it."""
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            block.kind = BlockKind.TITLE
            return Title(block.text, "heading")
        if block.kind not in _ABOVE_TITLE:
            return None
    return None


def sample(title: Title | None, blocks: list[Block]) -> str:
    """Return the beginning of the prose, which shows its language."""
    parts = [title.text.text] if title is not None else []
    length = 0
    for block in blocks:
        if block.kind in _PROSE:
            parts.append(block.text.text)
            length += len(block.text)
            if length > _SAMPLE_LENGTH:
                break
    return "\n".join(parts)[:_SAMPLE_LENGTH]


def number_sections(blocks: list[Block]) -> None:
    """Tell each block the number of the heading above it, a heading that of the one before."""
    section: int | None = None
    for index, block in enumerate(blocks):
        block.section = section
        if block.kind is BlockKind.HEADING:
            section = index
