"""Articles with a day of publication at their top, for tests of checks that count from it."""

from datetime import date

from checker.checks.contract import Check
from checker.documents.model import Document
from checker.documents.parts import Dateline, StatedDate
from checker.findings import Fix, Hit
from checker.language.dates import find_dates
from checker.text import Span
from tests.checks.whole_articles import Part, article, edited, hits


def published_on(day: date | None, *parts: Part, language: str = "en", title: str | None = None) -> Document:
    """Return an article of the given blocks that was published on ``day``; its first letter states it."""
    stated = StatedDate(day, "", "field", Span(0, 1)) if day else None
    return article(*parts, language=language, title=title, published=stated)


def with_dateline(day: date, written: str, text: str) -> Document:
    """Return an article whose one paragraph begins with the dateline ``written``."""
    document = published_on(day, f"{written} -- {text}")
    (mention,) = find_dates(written, "en")
    document.dateline = Dateline(Span(0, len(written)), "PARIS", mention, mention.span)
    return document


def only(check: Check, document: Document) -> Hit:
    """Return the one hit of ``check``."""
    (hit,) = hits(check, document)
    return hit


def mended(document: Document, fix: Fix) -> str:
    """Return the source of ``document`` with the edits of ``fix`` made."""
    return edited(document.source, fix.edits)


def is_mended_by_each_fix(check: Check, document: Document, hit: Hit) -> bool:
    """Tell whether each fix of ``hit``, made in an article of one paragraph, silences ``check``."""
    return all(
        not hits(
            check,
            published_on(
                document.published.day if document.published else None,
                mended(document, fix),
                language=document.language,
            ),
        )
        for fix in hit.fixes
    )
