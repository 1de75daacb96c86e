"""A number of things that is promised and not kept: "Five reasons", and four items follow.

A headline promises what the article's numbered sections or its only list hold; a sentence that a list
follows at once, or numbered sections do, promises that list. Sections that are not numbered are counted
where one is missing, since what stands more there may introduce or conclude.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.listed_things import (
    Promise,
    entry_number,
    find_promises,
    is_open_ended,
    may_promise,
)
from checker.language.small_numbers import number_like
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: A list or a row of sections has so many entries at least.
_FEWEST = 2
#: How far before an item its mark is looked for, in code points.
_MARK_REACH = 200
#: A list that differs by more than this share of the promise is another list.
_FURTHEST = 1 / 3
#: So much of the end of a sentence is read for its promise, in code points.
_SENTENCE_REACH = 400


class _Entries(NamedTuple):
    """What follows a promise: the first block of each entry, and a word for them in messages."""

    blocks: Sequence[Block]
    kind: str


@cache
def _item_mark() -> Pattern[str]:
    """Match the mark of an item at the beginning of its line."""
    return compile_pattern(r"[ \t>]*(?:[-+•·‣–]|[*.]+|\(?(?:\d+|#|[A-Za-z]|[ivx]+)[.)])[ \t\u00a0]")


@cache
def _list_tag() -> Pattern[str]:
    return compile_pattern(r"(?i)<li\b[^<>]*>\s*\Z")


def _begins_item(document: Document, block: Block) -> bool:
    """Tell whether ``block`` is the first of its list item: later paragraphs of one are blocks as well."""
    source, start = document.source, block.span.start
    line = source.rfind("\n", max(0, start - _MARK_REACH), start) + 1
    mark = _item_mark().match(source, line) if line or start <= _MARK_REACH else None
    if mark is not None and mark.end() >= start:
        return True
    return source.startswith("<li", start) or bool(
        _list_tag().search(source, max(0, start - _MARK_REACH), start)
    )


def _from(document: Document, index: int) -> Iterator[Block]:
    """Yield the blocks from ``index`` on, without copying those that nobody asks for."""
    return (document.blocks[place] for place in range(index, len(document.blocks)))


def _items(document: Document, first: Block) -> _Entries | None:
    """Return the items of the list that ``first`` begins, None where its marks cannot be told."""
    items: list[Block] = []
    for block in _from(document, first.index):
        if block.kind is BlockKind.HEADING:
            break
        if block.kind is BlockKind.LIST_ITEM:
            if block.group != first.group:
                break
            if block.level == first.level:
                items.append(block)
    starts = [block for block in items if _begins_item(document, block)]
    return _Entries(starts, "items") if starts and starts[0] is first else None


def _numbered(document: Document) -> _Entries | None:
    """Return the only row of numbered headings or paragraphs, from one up or down to one."""
    rows: dict[tuple[BlockKind, int, str], list[tuple[int, Block]]] = {}
    for block in document.blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            found = entry_number(block.text.text, document.language)
            if found is not None:
                rows.setdefault((block.kind, block.level, found[0]), []).append((found[1], block))
    headed = {key: row for key, row in rows.items() if key[0] is BlockKind.HEADING}
    if len(headed or rows) != 1:
        return None
    (row,) = (headed or rows).values()
    order = [number for number, _ in row]
    if len(row) < _FEWEST or sorted(order) not in (order, order[::-1]):
        return None
    if sorted(order) != list(range(1, len(row) + 1)):
        return None
    return _Entries([block for _, block in row], "numbered entries")


@cache
def _framing() -> Pattern[str]:
    """Match headings that are no entry of a list: what introduces, concludes, or comes on top."""
    return compile_pattern(
        r"(?i)\b(?:introduction|overview|background|summary|conclusions?|bonus|next|learn more|more"
        r"|resources|references|related|faq|why|what|how|who|about|final|thoughts|all together|wrap\w*|notes?"
        r"|einleitung|fazit|zusammenfassung|hintergrund|quellen|conclusion|en bref|introducción|conclusión"
        r"|resumen)\b"
    )


def _sections(document: Document) -> _Entries | None:
    """Return the sections of the highest level that an article has several of, without lists in it."""
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    levels = sorted({block.level for block in headings})
    for level in levels:
        row = [block for block in headings if block.level == level]
        if len(row) > _FEWEST:
            if any(_framing().search(block.text.text) for block in row):
                return None
            return _Entries(row, "sections")
    return None


def _of_title(document: Document, numbered: _Entries | None) -> tuple[_Entries | None, bool]:
    """Return what the headline may promise, and whether more of it than promised is a fault as well."""
    if numbered is not None:
        return numbered, True
    groups = {block.group for block in document.blocks if block.kind is BlockKind.LIST_ITEM}
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    if len(groups) == 1 and not headings:
        return _items(document, next(b for b in document.blocks if b.kind is BlockKind.LIST_ITEM)), True
    return (None if groups else _sections(document)), False


def _is_broken(promise: Promise, entries: _Entries) -> bool:
    """Tell whether ``entries`` are other than promised, and still near enough to be those promised."""
    count = len(entries.blocks)
    return count >= _FEWEST and 0 < abs(count - promise.value) <= max(1, promise.value * _FURTHEST)


def _hit(document: Document, text: MappedText, promise: Promise, entries: _Entries) -> Hit:
    count = len(entries.blocks)
    promised = promise.number.of(text.text)
    place = text.to_source(promise.number)
    written = number_like(promised, count, document.language)
    first, last = entries.blocks[0], entries.blocks[-1]
    values = {
        "promised": promised,
        "things": promise.things,
        "found": str(count),
        "entries": entries.kind,
    }
    related = (
        Related("the first of them", first.source(Span(0, len(first.text.text)))),
        Related("the last of them", last.source(Span(0, len(last.text.text)))),
    )
    return Hit(place, values, related, (Fix(f"Write {written}.", (Edit(place, written),)),))


def _title_promise(document: Document) -> Promise | None:
    """Return the only promise of the headline."""
    title, language = document.title, document.language
    if title is None or not may_promise(title.text.text, language):
        return None
    promises = list(find_promises(title.text.text, language))
    is_one = len(promises) == 1 and not is_open_ended(title.text.text, language)
    return promises[0] if is_one else None


def _title_hit(document: Document, promise: Promise, numbered: _Entries | None) -> Hit | None:
    entries, more_is_wrong = _of_title(document, numbered)
    if document.title is None or entries is None or not _is_broken(promise, entries):
        return None
    if not more_is_wrong and len(entries.blocks) != promise.value - 1:
        return None
    return _hit(document, document.title.text, promise, entries)


def _intro_hit(document: Document, block: Block, numbered: _Entries | None) -> Hit | None:
    """Return the hit of a paragraph whose last sentence promises what follows right below it."""
    if block.index + 1 >= len(document.blocks):
        return None
    following = document.blocks[block.index + 1]
    is_list = following.kind is BlockKind.LIST_ITEM
    if not is_list and (numbered is None or numbered.blocks[0] is not following):
        return None
    language, text = document.language, block.text.text.rstrip()
    sentences = document.sentences(block)
    if not sentences or text[-1:] not in (":", "：", ".", "。"):
        return None
    start = max(sentences[-1].start, len(text) - _SENTENCE_REACH)
    sentence = text[start:]
    if not may_promise(sentence, language):
        return None
    promises = list(find_promises(sentence, language, opens_list=True))
    if len(promises) != 1 or is_open_ended(sentence, language):
        return None
    entries = _items(document, following) if is_list else numbered
    if entries is None or not _is_broken(promises[0], entries):
        return None
    lacking = promises[0].value - len(entries.blocks)
    if lacking > 0 and (_goes_on(document, entries) or lacking <= _doubled(entries)):
        return None
    number = promises[0].number
    shifted = Span(number.start + start, number.end + start)
    return _hit(document, block.text, promises[0]._replace(number=shifted), entries)


@cache
def _pair() -> Pattern[str]:
    """Match the head of an item that holds two things or several: "Row and swim: …", "Steps 2-4"."""
    return compile_pattern(
        r"[^.:;!?\u2013\u2014]{0,80}?(?:\s(?:and|und|et|y|e)\s|\s?&\s|和|与|\d\s?[-\u2013]\s?\d)"
    )


def _doubled(entries: _Entries) -> int:
    """Return how many entries may hold more than one of the things that were promised."""
    return sum(1 for block in entries.blocks if _pair().match(block.text.text))


def _goes_on(document: Document, entries: _Entries) -> bool:
    """Tell whether another list of the section may hold the rest of the items."""
    last = entries.blocks[-1]
    for block in _from(document, last.index + 1):
        if block.kind is BlockKind.HEADING:
            return False
        if block.kind is BlockKind.LIST_ITEM and block.group != last.group:
            return True
    return False


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    promise = _title_promise(document)
    numbered = _numbered(document) if promise or BlockKind.HEADING in document.kinds else None
    hit = _title_hit(document, promise, numbered) if promise else None
    if hit is not None:
        yield hit
    for block in view.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            hit = _intro_hit(document, block, numbered)
            if hit is not None:
                yield hit


PROMISED_COUNT_MISMATCH = Check(
    name="promised-count-mismatch",
    summary="A number of things that is promised, and another number of them that follows.",
    run=_run,
    placeholders=("promised", "things", "found", "entries"),
    scope=frozenset({BlockKind.TITLE, BlockKind.PARAGRAPH}),
)
