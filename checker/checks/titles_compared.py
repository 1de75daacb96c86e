"""Titles as facts, for the checks that compare those of several articles."""

from functools import lru_cache
from typing import NamedTuple

from checker.checks.article_scopes import scope_of
from checker.checks.titles import comparable, is_placeholder
from checker.documents.model import Document
from checker.text import Span

#: Names of files that stand for a folder: their titles are those of sections.
_INDEXES = frozenset({"index", "_index", "readme"})


class ComparedTitle(NamedTuple):
    """A title to compare: ``scope`` is its edition, ``text`` its comparable form, ``span`` its place."""

    scope: str
    text: str
    span: Span


@lru_cache(maxsize=1)
def compared_title(document: Document) -> ComparedTitle | None:
    """Return the title of the article; None where it has none, or one that is still to be written."""
    if document.title is None:
        return None
    title = document.title.text.text
    text = comparable(title)
    if not text or is_placeholder(title):
        return None
    stem = document.path.rpartition("/")[2].partition(".")[0].casefold()
    if stem in _INDEXES:
        return None
    return ComparedTitle(scope_of(document), text, document.title.text.source_span)
