"""HTML and XHTML articles: whole pages, and the fragments that generators of sites make pages of."""

from checker.documents.article_language import ArticleLanguage
from checker.documents.front_matter import read_front_matter
from checker.documents.html_attributes import html_attributes
from checker.documents.html_blocks import HtmlWalk
from checker.documents.html_elements import Element
from checker.documents.html_facts import PageFacts
from checker.documents.html_region import Region, find_region
from checker.documents.line_roles import Roles, find_roles
from checker.documents.markup_article import assembled, sample
from checker.documents.metadata import Metadata, read_metadata, without_waiting
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import FrontMatter, Image, Title
from checker.documents.read_options import ReadOptions
from checker.documents.structured import Entry, Node
from checker.documents.template_tags import find_template_tags
from checker.language.folding import fold
from checker.text import MappedText, Span

#: With what the tags of generators of sites begin.
_TAG_MARKS = ("{{", "{%")
#: A longer paragraph is no line about the article, in code points.
_LINE = 80
#: What parts the title of a page from the name of its site.
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " • ", " · ")
#: More words than the name of a site has.
_LONGEST_SITE_NAME = 5
#: No byline stands below a longer paragraph.
_LONGEST_BYLINE = 240
#: What a line with the name of an author, or a day, is by its element.
_LINE_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)
#: The names of so many authors are looked for in each short line.
_MOST_AUTHORS = 100
#: A picture of so many pixels is a sign, or counts readers.
_SMALLEST_PICTURE = 64
#: A line above the text that holds an author's name has at most so many more words.
_WORDS_AROUND_NAME = 4

#: The fields of a page, by meaning; each is called as what it means.
_FIELDS = {
    meaning: (meaning,) for meaning in ("title", "date", "modified", "author", "language", "canonical")
}


def read_html(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``; never raises, whatever the text.

    Fields of front matter, and what is stated from outside, win over the page's own statements, these over
    the article's lines; the headline that readers see wins over the titles for machines. What stands around
    the article is furniture.
    """
    front_matter, start, notices = read_front_matter(source)
    tags = find_template_tags(source, start)
    walk = HtmlWalk(source, start, tuple(tag for tag in tags if source.startswith(_TAG_MARKS, tag.start)))
    body = walk.read()
    facts = PageFacts(source, walk.signs)
    region = find_region(source, walk.blocks, walk.homes, walk.elements.all, facts.names)
    _read_marked(facts, walk, region)
    _state_language(facts, source, walk.elements.all)
    metadata = page = _stated_by_page(facts, path, options)
    title = None
    if front_matter is not None or options.stated:
        own = read_metadata(front_matter, path, options)
        metadata, title = _with_page(own, page), own.title
    if region.headline >= 0:
        headline = walk.blocks[region.headline]
        if title is None:
            headline.kind = BlockKind.TITLE
            title = Title(headline.text, "heading")
    title = title or _page_title(page.title, facts.site)
    article = [block for block in body.blocks if block.kind is not BlockKind.FURNITURE]
    language = ArticleLanguage(metadata.language, "" if metadata.language else sample(title, article))
    _mark_bylines(article, metadata)
    roles = find_roles(article, language, source)
    for block, kind in region.lines:
        if block.kind in _LINE_KINDS:
            block.kind = kind
    _drop_far_dates(roles, article)
    body = body._replace(blocks=_with_datelines(body.blocks, article, roles))
    notices = (*notices, *metadata.notices, *facts.notices, *body.notices)
    document = assembled("html", source, path, front_matter, body, notices, title, language, metadata, roles)
    document.images = _article_images(document.images, walk, region)
    return document


def _article_images(images: tuple[Image, ...], walk: HtmlWalk, region: Region) -> tuple[Image, ...]:
    """Return the pictures of the article: none of the page's signs and buttons."""
    article = walk.blocks[region.first : region.last]
    if not article:
        return images
    inside = Span(article[0].span.start, article[-1].span.end)
    kept = []
    for image in images:
        home = walk.pictures.get(image.span.start)
        if not inside.contains(image.span) or home is None or _is_sign(image):
            continue
        if home.kind is not BlockKind.FURNITURE and not region.is_furniture(home, walk.source):
            kept.append(image)
    return tuple(kept)


def _is_sign(image: Image) -> bool:
    """Tell whether the page says that the picture is too small to show anything."""
    return any(
        size.isdecimal() and int(size) <= _SMALLEST_PICTURE
        for size in (image.attributes.get("width", ""), image.attributes.get("height", ""))
    )


def _read_marked(facts: PageFacts, walk: HtmlWalk, region: Region) -> None:
    """Read what is marked inside the article, and the day above its text."""
    article = walk.blocks[region.first : region.last]
    if not article:
        return
    start, end = article[0].span.start, article[-1].span.end
    prose = (
        block.span.start for block in article if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LINE
    )
    facts.read_marked(walk.signs, Span(start, next(prose, end)), Span(start, end))


def _state_language(facts: PageFacts, source: str, elements: list[Element]) -> None:
    for element in elements[:1]:
        if element.name == "html":
            spans = html_attributes(source, element.start, element.tag_end)
            for name in ("lang", "xml:lang"):
                if name in spans:
                    facts.state("language", MappedText.verbatim(source, *spans[name]), -1)


def _stated_by_page(facts: PageFacts, path: str, options: ReadOptions) -> Metadata:
    """Return what the page and its file's name state."""
    entries: list[Entry] = facts.entries()
    root = Node("mapping", Span(0, 0), entries=entries)
    page = read_metadata(FrontMatter("json", Span(0, 0), root), path, options._replace(fields=_FIELDS))
    # Nobody wrote the language of a page for us: one that is not known is not worth a word.
    return without_waiting(page._replace(notices=()))


def _with_page(own: Metadata, page: Metadata) -> Metadata:
    """Return what front matter, or somebody outside, states, and for the rest what the ``page`` does.

    Each keeps its own title.
    """
    published, modified = own.published, own.modified or page.modified
    if published is None or published.origin == "file-name":
        published = page.published
    used = [stated for stated in page.field_dates if stated is published or stated is modified]
    return own._replace(
        authors=own.authors or page.authors,
        published=published,
        modified=modified,
        stated_dates=(*own.field_dates, *used, *own.name_dates),
        language=own.language or page.language,
        canonical=own.canonical or page.canonical,
    )


def _drop_far_dates(roles: Roles, article: list[Block]) -> None:
    """Forget the days below the second heading: lists of other articles have theirs too."""
    headings = [block.span.start for block in article if block.kind is BlockKind.HEADING]
    if len(headings) > 1:
        roles.dates = [stated for stated in roles.dates if stated.span and stated.span.start < headings[1]]


def _page_title(title: Title | None, site: str) -> Title | None:
    """Return the title of the page without the name of its site, which pages' titles end in."""
    if title is None:
        return None
    words = title.text.text
    places = [(words.rfind(separator), separator) for separator in _SEPARATORS]
    place, separator = max(places)
    if place > 0:
        ending = words[place + len(separator) :]
        is_site = fold(ending) == fold(site) if site else len(ending.split()) <= _LONGEST_SITE_NAME
        if is_site and len(words[:place].split()) > len(ending.split()):
            return Title(title.text.slice(0, place).stripped(), "field")
    return title


def _mark_bylines(blocks: list[Block], metadata: Metadata) -> None:
    """Make bylines of the lines above the text that hold hardly more than an author's name."""
    names = [name for author in metadata.authors[:_MOST_AUTHORS] if (name := fold(author.name))]
    if not names:
        return
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH and block.kind is not BlockKind.LIST_ITEM:
            continue
        words = fold(block.text.text)
        if len(words) > _LONGEST_BYLINE:
            return
        name = next((name for name in names if name in words), "")
        if name and len(words.split()) <= len(name.split()) + _WORDS_AROUND_NAME:
            block.kind = BlockKind.BYLINE


def _with_datelines(blocks: list[Block], article: list[Block], roles: Roles) -> list[Block]:
    """Return ``blocks`` with the dateline that was parted from a paragraph of the article."""
    if roles.dateline is None:
        return blocks
    known = {id(block) for block in blocks}
    added = [block for block in article if id(block) not in known]
    return sorted((*blocks, *added), key=lambda block: block.span.start)
