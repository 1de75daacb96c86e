"""Titles as facts, for the checks that compare those of several articles."""

import re
from functools import cache

from checker.checks.article_scopes import occasion_of
from checker.checks.titles import comparable, is_placeholder
from checker.documents.model import BlockKind, Document
from checker.text import Span
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple

#: Names of files that stand for a folder: their titles are those of sections.
_INDEXES = frozenset({"index", "_index", "readme"})


class ComparedTitle(NamedTuple):
    """A title to compare: ``scope`` is its edition, ``text`` its comparable form, ``span`` its place."""

    scope: str
    text: str
    span: Span


#: With one of these letters what is no title begins, or it has this sign of a note.
_OPENINGS, _NOTE = frozenset("BbAa"), "///"


@cache
def _no_title() -> re.Pattern[str]:
    """Match a byline, and a note of a wire to its editors, where a title should be."""
    return re.compile(
        r"(?:BYLINE ?:|[Bb]y|BY)(?: [^\W\d_a-z][\w.’'-]*){1,4}|(?>.*///)\W*|(?i:attention) ?[-–—:].*",
        re.DOTALL,
    )


def _is_no_title(text: str) -> bool:
    """Tell whether ``text``, which has no white space around it, is a byline or a note in a title's place."""
    return (text[0] in _OPENINGS or _NOTE in text) and _no_title().fullmatch(text) is not None


def _points_elsewhere(document: Document) -> bool:
    """Tell whether there is no text, but the address of what the title is that of."""
    if document.front_matter is None:
        return False
    if any(block.kind is not BlockKind.TITLE and block.text.text.strip() for block in document.blocks):
        return False
    values = (entry.node.value for entry in document.front_matter.root.entries)
    return any(isinstance(value, str) and value.startswith(("https://", "http://")) for value in values)


@kept_with_articles
def compared_title(document: Document) -> ComparedTitle | None:
    """Return the title of the article; None where it has none of its own that tells what it is about.

    Such are a title that is still to be written, that of a section, that of another article to which this
    one only points, and what stands in place of a title.
    """
    if document.title is None:
        return None
    title = document.title.text.text
    text = comparable(title)
    if not text or is_placeholder(title) or _is_no_title(title.strip()):
        return None
    stem = document.path.rpartition("/")[2].partition(".")[0].casefold()
    if stem in _INDEXES or _points_elsewhere(document):
        return None
    return ComparedTitle(occasion_of(document), text, document.title.text.source_span)
