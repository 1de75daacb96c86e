"""From the blocks of an article in a markup to its Document: title, language, roles of lines, sections."""

from checker.documents.article_language import ArticleLanguage
from checker.documents.block_writer import Body, placed_images
from checker.documents.line_roles import Roles, find_roles
from checker.documents.metadata import Metadata, read_metadata
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import FrontMatter, Notice, Title
from checker.documents.read_options import ReadOptions

#: How much of the prose its language is told by, in code points.
_SAMPLE_LENGTH = 1500

#: What may stand above the heading that is the article's title.
_ABOVE_TITLE = frozenset(
    (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.CODE)
)
_HEADING = BlockKind.HEADING
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


def article_of(
    name: str,
    source: str,
    path: str,
    options: ReadOptions,
    front_matter: FrontMatter | None,
    body: Body,
    notices: tuple[Notice, ...] = (),
) -> Document:
    """Return the article in the format called ``name`` that ``body`` and ``front_matter`` make.

    The title is the field's, else the first heading of level 1 where no text stands above it.
    """
    metadata = read_metadata(front_matter, path, options)
    blocks: list[Block] = body.blocks
    title = metadata.title or own_title(blocks)
    language = ArticleLanguage(metadata.language, "" if metadata.language else sample(title, blocks))
    roles = find_roles(blocks, language, source)
    told = (*notices, *metadata.notices, *body.notices)
    return assembled(name, source, path, front_matter, body, told, title, language, metadata, roles)


def assembled(
    name: str,
    source: str,
    path: str,
    front_matter: FrontMatter | None,
    body: Body,
    notices: tuple[Notice, ...],
    title: Title | None,
    language: ArticleLanguage,
    metadata: Metadata,
    roles: Roles,
) -> Document:
    """Return the article of which all is known: what ``metadata`` state and the ``roles`` of lines tell."""
    number_sections(body.blocks)
    published, stated_dates = roles.all_dates(metadata, source)
    document = Document(
        path=path,
        source=source,
        format=name,
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
        notices=notices,
        canonical=metadata.canonical,
    )
    document.images = placed_images(body)
    return document


def own_title(blocks: list[Block]) -> Title | None:
    """Return the first heading of level 1 as the title, if no other text stands above it."""
    for block in blocks:
        if block.kind is _HEADING and block.level == 1:
            block.kind = BlockKind.TITLE
            return Title(block.text, "heading")
        if block.kind not in _ABOVE_TITLE:
            return None
    return None


def sample(title: Title | None, blocks: list[Block]) -> str:
    """Return the beginning of the prose, which shows its language."""
    parts = [block.text.text for block in blocks if block.kind in _PROSE]
    if title is not None:
        parts.insert(0, title.text.text)
    return "\n".join(parts)[:_SAMPLE_LENGTH]


def number_sections(blocks: list[Block]) -> None:
    """Tell each block the number of the heading above it, a heading that of the one before."""
    section: int | None = None
    if _HEADING not in [block.kind for block in blocks]:
        return
    for index, block in enumerate(blocks):
        block.section = section
        if block.kind is _HEADING:
            section = index
