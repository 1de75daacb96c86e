"""A dated article or a wire report that nobody signs: no author, agency, byline or credit."""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.event_pages import is_event_page
from checker.checks.index_pages import is_index_page
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.news_agencies import ends_with_agency
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Parts of field names that tell who wrote or supplied an article, or that no person needs to.
_SIGNING_FIELDS = ("author", "byline", "writer", "reporter", "contributor", "agency", "publisher", "credit")
_SUMMARY_FIELDS = ("summary", "description", "excerpt", "deck")
#: How many blocks at either end may hold a signature.
_REACH = 3
_LONGEST_SIGNATURE = 200
#: Blocks that may end with the agency's name.
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.FURNITURE})


@cache
def _signature_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?i:\b(?:reporting|reported|written|compiled|edited|posted|text|translated) (?:\w+ ){0,2}by\b)"
        r"|(?i:\b(?:web )?editors?\s*[:：]|\bstaff (?:writer|reporter|report)s?\b)"
        r"|(?i:\bcontributed (?:\w+ ){0,2}to this (?:report|story|article)|\bcontributed by\b"
        r"|\b(?:story|entry|post|article) (?:\w+ ){0,3}(?:shared|submitted|provided) by\b|\bguest post by\b)"
        r"|^\W{0,3}(?:By|BY|by|Von|Par|Por|Di|Door|Автор:?)\s+(?:\W{0,2})[A-ZÀ-ÞА-ЯЁ@]"
        r"|(?:记者|責任編輯|责任编辑|编辑|作者|来源|來源)\s*[:：]?"
        r"|^\W{0,3}(?:—|–|--|-)\s*(?:[A-Z][\w.]+)(?: [A-Z][\w.]+){0,3}\W{0,3}$"
    )


def _signs(block: Block) -> bool:
    text = block.text.text
    return len(text) <= _LONGEST_SIGNATURE and _signature_pattern().search(text) is not None


def _names_author(document: Document) -> bool:
    return any(author.name.strip() for author in document.authors)


def _credits_present(document: Document) -> frozenset[str]:
    """Return which kinds of credit the article has: author, byline, agency, credit."""
    present: set[str] = set()
    if _names_author(document):
        present.add("author")
    if document.dateline is not None and document.dateline.agency:
        present.add("agency")
    if any(credit.kind in ("article", "field") for credit in document.credits):
        present.add("credit")
    if document.front_matter is not None:
        for entry in document.front_matter.root.entries:
            name = entry.key.lower()
            filled = entry.node.value not in (None, "", False) or entry.node.items or entry.node.entries
            if filled and any(part in name for part in _SIGNING_FIELDS):
                present.add("author")
            elif name in _SUMMARY_FIELDS and _signature_pattern().search(str(entry.node.value)):
                present.add("byline")
    blocks = document.blocks
    for block in blocks:
        if block.kind is BlockKind.BYLINE:
            present.add("byline")
    return frozenset(present or _signatures(blocks))


def _signatures(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield which kinds of credit stand in the text at either end of an article."""
    for block in (*blocks[: _REACH + 1], *blocks[-_REACH:]):
        if block.kind is not BlockKind.CODE and _signs(block):
            yield "byline"
    if any(block.kind in _RUNNING and ends_with_agency(block.text.text) for block in blocks[-_REACH:]):
        yield "agency"


def _is_news(document: Document) -> bool:
    """Tell whether the article is dated or comes over a wire, and is no index and no event."""
    dated = document.published is not None and (
        document.published.span is not None or document.front_matter is not None
    )
    if not dated and document.dateline is None:
        return False
    if is_index_page(document) or is_event_page(document):
        return False
    return any(block.kind is BlockKind.PARAGRAPH for block in document.blocks)


def _place(document: Document) -> Span:
    if document.title is not None and document.title.text.text.strip():
        return document.title.text.source_span
    if document.dateline is not None:
        return document.dateline.span
    if document.published is not None and document.published.span is not None:
        return document.published.span
    return document.blocks[0].text.source_span


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    accepted: list[str] = options["accepts"]
    if ("author" in accepted and _names_author(document)) or not _is_news(document):
        return
    if _credits_present(document).isdisjoint(accepted):
        listed = ", ".join(accepted[:-1]) + (" or " if len(accepted) > 1 else "") + accepted[-1]
        yield Hit(_place(document), {"accepted": listed})


MISSING_BYLINE = Check(
    name="missing-byline",
    summary="A dated article or wire report without author, byline, agency or credit.",
    run=_run,
    placeholders=("accepted",),
    options={
        "accepts": {
            "type": "array",
            "items": {"enum": ["author", "byline", "agency", "credit"]},
            "minItems": 1,
            "uniqueItems": True,
            "default": ["author", "byline", "agency", "credit"],
            "description": "Which kinds of credit suffice.",
        }
    },
)
