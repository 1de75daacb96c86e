"""An article without a title, or with one that was never written.

Only what shows itself to be an article is judged: it has metadata, a date, an author, a dateline or
a credit. Snippets and fragments have none of these, and index pages take their names elsewhere.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.index_pages import is_index_page
from checker.checks.titles import is_placeholder
from checker.documents.model import BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.text import Span

#: Metadata of pages that only send their readers elsewhere.
_REDIRECTIONS = ("redirect", "redirect_to", "redirect_url", "redirectTo", "redirectUrl", "external_url")
_TITLE_FIELDS = ("title", "headline", "linkTitle", "name", "hed")
#: What may stand above the first line, a byte order mark included.
_BLANK = frozenset("\ufeff \t\r\n")


def _has_marks_of_an_article(document: Document) -> bool:
    if document.format == "text":
        # Text without any markup has a title only where its first line can be told from the rest.
        return bool(
            document.title is None and document.dateline is None and document.credits and document.published
        )
    in_feed = document.format in ("json", "xml")
    if in_feed and all(block.kind is BlockKind.CAPTION for block in document.blocks):
        return False  # a picture, a film or a sound
    metadata = document.front_matter
    if metadata is not None and metadata.root.entries:
        return not any(metadata.root.get(field) for field in _REDIRECTIONS)
    return bool(document.authors or document.dateline or (document.published and document.published.span))


def _place(document: Document) -> Span:
    """Return where a title belongs: its empty field, else the article's first line."""
    if document.front_matter is not None:
        for field in _TITLE_FIELDS:
            entry = document.front_matter.root.entry(field)
            if entry is not None:
                return entry.key_span
    source = document.source
    start = document.part.start if document.part is not None else 0
    while source[start : start + 1] in _BLANK:
        start += 1
    ends = [end for sign in "\r\n" if (end := source.find(sign, start, start + 80)) >= 0]
    return Span(start, min(ends, default=min(len(source), start + 80)))


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    title = document.title
    if title is not None and title.text.text.strip():
        text = title.text.text.strip()
        if is_placeholder(text, tuple(options["placeholders"])):
            yield Hit(title.text.source_span, {"problem": f"“{text[:60]}” is a placeholder, not a title"})
        return
    if is_index_page(document) or not _has_marks_of_an_article(document) or _has_titles(document):
        return
    has_words = any(block.text.text.strip() for block in document.blocks)
    if not has_words and document.published is None:
        return
    problem = (
        "the title is empty"
        if title is not None or _has_title_field(document)
        else "the article has no title"
    )
    yield Hit(_place(document), {"problem": problem})


def _has_titles(document: Document) -> bool:
    """Tell whether the title is a mapping of languages, or malformed, which is told by another check."""
    if document.front_matter is None:
        return False
    nodes = map(document.front_matter.root.get, _TITLE_FIELDS)
    return any(node is not None and (node.entries or node.items) for node in nodes)


def _has_title_field(document: Document) -> bool:
    metadata = document.front_matter
    return metadata is not None and any(metadata.root.entry(field) for field in _TITLE_FIELDS)


MISSING_TITLE = Check(
    name="missing-title",
    summary="A title that is missing, empty or a placeholder.",
    run=_run,
    placeholders=("problem",),
    options={
        "placeholders": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Further titles that stand for no title.",
        }
    },
)
