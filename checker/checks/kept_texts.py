"""Articles that bring several texts along: an update and what it updates, the entries of a log, an abstract.

Each of the texts is complete in itself, so that what one says another may say again. Asked of two
blocks that say the same; costs nothing where nothing is repeated, and where much is, little for each two.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from re import Pattern

from checker.documents.model import Block, BlockKind, Document
from checker.text import Span
from checker.text.article_caches import kept_with_articles
from checker.text.patterns import compile_pattern

#: The longest note above an earlier text that is kept below a newer one (code points).
_LONGEST_POINTER = 200
#: How many times of day on a line of their own make a running log.
_LEAST_ENTRIES = 3
_LONGEST_TIME = 16
#: What an earlier text is called.
_EARLIER = ("original", "initial", "previous", "earlier", "older", "former")
#: What stands between the abstract of a database and the text that it sums up.
_FULL_TEXT = frozenset(
    (
        "full text|full story|full article|volltext|texte intégral|texte complet|texto completo"
        "|testo completo|texto integral"
    ).split("|")
)


@cache
def _earlier_text() -> Pattern[str]:
    earlier = "|".join(_EARLIER)
    return compile_pattern(
        rf"(?i)\b(?:{earlier})\b.{{0,60}}\b(?:below|follows|reads)\b"
        rf"|^\W{{0,4}}(?:{earlier})"
        r" (?:text|post|version|article|announcement|statement|notice)\b"
    )


@cache
def _update() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\W{0,4}(?:update[ds]?\b|aktualisier|mise à jour|actualiza|atualiza|aggiornament)"
    )


@cache
def _rule() -> Pattern[str]:
    # The end of a line is matched whole: half of one, and there would be a blank line between its two signs.
    end = r"(?>\r\n?|\n)"
    signs = r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})"
    return compile_pattern(rf"{end}[ \t>]*{end} {{0,3}}{signs}(?=[\r\n]|$)")


@cache
def _time_of_day() -> Pattern[str]:
    return compile_pattern(
        r"\W{0,3}(?:[01]?\d|2[0-4])(?:[:.h]\d\d)?\s?(?i:[ap]\.?m\b\.?|uhr|h|gmt|[a-z]{2,3}t)?\W{0,3}"
    )


def keeps_another_text(document: Document, first: Block, later: Block) -> bool:
    """Tell whether the later of two blocks stands in another text: one that was updated or summed up."""
    return _has_between(_pointers(document), first, later) or _is_below_update(document, first, later)


def in_two_entries(document: Document, first: Block, later: Block) -> bool:
    """Tell whether two blocks stand in two entries of an article that is told by the hour."""
    times = _times(document)
    return len(times) >= _LEAST_ENTRIES and _has_between(times, first, later)


def _has_between(places: Sequence[int], first: Block, later: Block) -> bool:
    """Tell whether one of ``places``, indexes of blocks in order, lies between two blocks."""
    following = bisect_right(places, first.index)
    return following < len(places) and places[following] < later.index


@kept_with_articles
def _pointers(document: Document) -> list[int]:
    suspects = sorted(document.texts.with_one_of((*_EARLIER, *_FULL_TEXT)))
    return [index for index in suspects if _is_pointer(document.blocks[index])]


@kept_with_articles
def _times(document: Document) -> list[int]:
    return [block.index for block in document.blocks if _is_time(block)]


@kept_with_articles
def _first_heading(document: Document) -> Block | None:
    headings = (
        block
        for block in document.blocks
        if block.level and block.kind in (BlockKind.HEADING, BlockKind.TITLE)
    )
    return next(headings, None)


@kept_with_articles
def _rules(document: Document) -> list[Span]:
    return [Span(*match.span()) for match in _rule().finditer(document.source)]


def _is_pointer(block: Block) -> bool:
    """Tell whether the block says that an earlier text, or the full one, stands below it."""
    text = block.text.text
    if len(text) > _LONGEST_POINTER:
        return False
    return text.strip(" .:_*").casefold() in _FULL_TEXT or _earlier_text().search(text) is not None


def _is_below_update(document: Document, first: Block, later: Block) -> bool:
    """Tell whether the article begins with an update, in which the first block stands, and a rule ends it."""
    heading = _first_heading(document)
    return (
        heading is not None
        and heading.index < first.index
        and is_update(heading)
        and are_ruled_apart(document, first, later)
    )


def is_update(heading: Block) -> bool:
    """Tell whether a heading calls what stands below it an update."""
    return _update().match(heading.text.text) is not None


def are_ruled_apart(document: Document, first: Block, later: Block) -> bool:
    """Tell whether a rule across the page stands between two blocks."""
    rules = _rules(document)
    following = bisect_left(rules, first.span.end, key=lambda rule: rule.start)
    return following < len(rules) and rules[following].end <= later.span.start


def _is_time(block: Block) -> bool:
    text = block.text.text
    return (
        len(text) <= _LONGEST_TIME
        and text[:4].strip("( *_")[:1].isdigit()
        and (any(sign in text for sign in ":.hH") or text[-2:].lower() in ("am", "pm"))
        and _time_of_day().fullmatch(text) is not None
    )
