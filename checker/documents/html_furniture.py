"""Which elements of a page are furniture: navigation, sharing, related articles, comments of readers.

Elements tell by their name, their role, their state or the words of their class. What holds the
headline or much of the page's prose is never furniture for its class alone: sites call the whole
page after whatever stands beside the text.
"""

import re
from functools import cache
from re import Pattern

from checker.documents.html_attributes import html_attributes, mapped_value
from checker.documents.html_elements import Element
from checker.documents.model import BlockKind
from checker.text.named_tuples import NamedTuple

#: Roles of ARIA (WAI-ARIA 1.2, chapter 5.3) of what stands beside the text.
_ROLES = frozenset(
    """alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search
    status tablist toolbar tooltip""".split()
)

#: Words of a class or an identifier, parted at hyphens and capitals, that tell of furniture.
_WORDS = frozenset(
    """ad ads adslot advert advertisement advertising breadcrumb breadcrumbs carousel consent cookie
    cookies copyright disclaimer footer follow gdpr highlights infobox login masthead menu modal
    mostread nav navbar navbox navigation newsletter nocontent noprint outbrain overlay pager pagination
    paywall popular popup promo promos promotion pullquote rating ratings recirc recirculation recommend
    recommendation recommendations recommended related remark reltags rss rubric search share sharebar
    sharedaddy sharing shoutbox sidebar signup skip social sociallinks sponsor sponsored subnav
    subscribe taboola taglist tags teaser teasers
    toc toolbar tooltip topics trending upsell zergnet""".split()
)
#: The same for what readers write below an article, however much that is.
_READERS_WORDS = frozenset("comment comments commentlist disqus livefyre replies respond".split())
#: With what words begin that are often written together with others.
_STEMS = (
    "related",
    "recommend",
    "recirc",
    "advert",
    "breadcrumb",
    "newsletter",
    "sponsor",
    "socialshar",
    "share",
)

#: Classes of text that is there for screen readers alone.
_UNSEEN = frozenset(
    """hide hidden h-offscreen sr-only screen-reader-text screenreader visually-hidden visuallyhidden
    u-hidden-visually     a11y-hidden offscreen""".split()
)

#: Elements whose identifier tells what they are, and the most hyphens in one that does.
_IDENTIFIED = frozenset("aside div footer form header nav ol table ul".split())
_MOST_PARTS = 2

#: Elements with more of the page's prose than this are no furniture for a word of their class.
_MOST_PROSE = 0.35
#: The same for what is not shown, unless a script shows it.
_MOST_UNSEEN = 0.6
#: The same for what readers write.
_MOST_REMARKS = 0.9


#: Words of a class that tell what a short text is.
_BYLINE_WORDS = frozenset("author authors byline bylines".split())
_DATE_WORDS = frozenset("date dateline datetime pubdate published timestamp".split())
_CAPTION_WORDS = frozenset("caption captions figcaption".split())
_GALLERIES = ("gallery", "slideshow", "lightbox", "carousel")
#: An element with more blocks, or longer ones, is no line about the article.
_MOST_LINES, _LONGEST_LINE = 3, 150


class Attributes(NamedTuple):
    """What an element says of itself: lower-case values, and the words of its class and identifier."""

    role: str
    itemprop: str
    itemtype: str
    classes: frozenset[str]
    words: frozenset[str]
    is_unseen: bool


@cache
def _word_pattern() -> Pattern[str]:
    return re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


@cache
def _invisible_pattern() -> Pattern[str]:
    return re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


def attributes_of(element: Element, source: str) -> Attributes:
    """Return what the tag of ``element`` says."""
    spans = html_attributes(source, element.start, element.tag_end)

    def value(name: str) -> str:
        return spans[name].of(source) if name in spans else ""

    # Other identifiers are those of headings, which links in the text lead to.
    identifier = value("id") if element.name in _IDENTIFIED and "section" not in value("class") else ""
    if identifier.count("-") + identifier.count("_") > _MOST_PARTS:
        identifier = ""
    names = f"{value('class')} {identifier}"
    style = spans.get("style")
    unseen = (
        "hidden" in spans
        or value("aria-hidden").lower() == "true"
        or (style is not None and _invisible_pattern().search(mapped_value(source, style).text) is not None)
    )
    return Attributes(
        value("role").lower(),
        value("itemprop").lower(),
        value("itemtype").lower(),
        frozenset(names.lower().split()),
        frozenset(word.lower() for word in _word_pattern().findall(names)),
        unseen,
    )


def is_furniture(element: Element, attributes: Attributes, share: float, *, holds_headline: bool) -> bool:
    """Tell whether ``element`` is furniture; ``share`` is its part of the page's prose, from 0 to 1."""
    if holds_headline and element.name not in ("nav", "footer"):
        return False
    if attributes.is_unseen or not _UNSEEN.isdisjoint(attributes.classes):
        return share < _MOST_UNSEEN
    if attributes.itemprop == "comment" or attributes.itemtype.endswith(("/comment", "/usercomments")):
        return True
    if not _READERS_WORDS.isdisjoint(attributes.words):
        return share < _MOST_REMARKS
    if share >= _MOST_PROSE or element.name in ("html", "body", "main"):
        return False
    return (
        attributes.role in _ROLES
        or not _WORDS.isdisjoint(attributes.words)
        or any(word.startswith(_STEMS) for word in attributes.words)
    )


def named_kind(element: Element, attributes: Attributes) -> BlockKind | None:
    """Return what the paragraphs in ``element`` are by the words of its class, None for nothing else."""
    if not _CAPTION_WORDS.isdisjoint(attributes.words):
        return BlockKind.CAPTION
    if any(sign in word for word in attributes.words for sign in _GALLERIES):
        return BlockKind.CAPTION
    if element.last - element.first > _MOST_LINES:
        return None
    if not _BYLINE_WORDS.isdisjoint(attributes.words):
        return BlockKind.BYLINE
    return BlockKind.CREDIT if not _DATE_WORDS.isdisjoint(attributes.words) else None


def fits_kind(text: str, kind: BlockKind) -> bool:
    """Tell whether a paragraph with this text may be what its element's class says."""
    if kind is BlockKind.CAPTION:
        return True
    return len(text) <= _LONGEST_LINE and (kind is not BlockKind.CREDIT or any(map(str.isdigit, text)))
