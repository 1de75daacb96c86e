"""A note of a correction that does not say when it was made.

The date may stand in the label ("Correction, 3 May 2026:"), beside the word of correcting ("was corrected on
3 May"), in a line of its own next to the note, or in a field of the article (lastmod, updated, correction).
A date in what is corrected ("said that the vote was on 3 May") is none. Notes that somebody quotes, and
articles about corrections, are no notes.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.correction_notes import find_correction, signs_of_correction
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Parts of the names of fields that date a correction or hold one.
_FIELDS = ("correct", "errat", "modif", "lastmod", "updat", "revis", "amend", "edited")
#: How far a date may stand behind a label or a word of correcting, in code points.
_BESIDE = 30
#: What may stand around the date of a note.
_AROUND_DATES = " \n.,:;()[]_*—–-。：（）"
#: What stands before a date that is the last word of a note: a stop, a bracket, a dash.
_BEFORE_LAST = (".", "(", "[", "—", "–", "。", "（")
#: The label of a note and its text may be two paragraphs, with a line between them.
_PARTS = 2
#: How many blocks around a note may hold its date, and how long such a line is (code points).
_NEAR, _LONGEST_LINE = 4, 60
#: Blocks whose date is that of publication.
_OF_PUBLICATION = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE})
#: Blocks at the top and at the end of an article that may say when it was last changed.
_TOP, _TAIL = 6, 4


@cache
def _correcting_pattern() -> Pattern[str]:
    """Find a word of correcting, behind which the day of the correction stands."""
    return compile_pattern(
        r"(?i)\b(?:corrected|amended|updated?|revised|clarified|changed|edited|modified|appended|added|korrigiert"
        r"|berichtigt|geändert|aktualisiert|corrigée?|rectifiée?|modifiée?|mise? à jour|corregid[oa]"
        r"|rectificad[oa]|actualizad[oa]|corrigid[oa]|atualizad[oa]|corrett[oa]|aggiornat[oa]|gecorrigeerd|aangepast"
        r"|исправлен[оа]?|обновлен[оа]?)\b|更正|修正|订正|訂正|更新|修改"
    )


@cache
def _about_corrections_pattern() -> Pattern[str]:
    """Find what the title of an article has that is itself a correction, or about one."""
    return compile_pattern(
        r"(?i)correct(?:ion|ed|s\b)|errat|korrektur|berichtig|richtigstell|corrig|rectific|correcci|更正|勘误|订正|訂正"
    )


@cache
def _update_line_pattern() -> Pattern[str]:
    """Match a line that says when the article was last changed."""
    return compile_pattern(
        r"(?i)\W{0,4}(?:last |page |article |post )?(?:updated?|modified|revised|edited|corrected|reviewed"
        r"|aktualisiert|zuletzt geändert|stand|mise? à jour|modifié|actualizado|última actualización"
        r"|atualizado|aggiornato|bijgewerkt|обновлено|更新|最后更新|修改)"
    )


def _is_dated_by_field(document: Document) -> bool:
    if document.modified is not None:
        return True
    if document.front_matter is None:
        return False
    return any(
        any(part in entry.key.lower() for part in _FIELDS) and bool(entry.node.value or entry.node.items)
        for entry in document.front_matter.root.entries
    )


def _has_update_line(document: Document) -> bool:
    blocks = document.blocks
    around = blocks[:_TOP] + blocks[max(_TOP, len(blocks) - _TAIL) :]
    return any(
        len(block.text) <= 2 * _LONGEST_LINE
        and _update_line_pattern().match(block.text.text) is not None
        and bool(document.dates(block))
        for block in around
    )


@cache
def _dated_label_pattern() -> Pattern[str]:
    """Match what may stand between a label and its date: "Correction (Monday, 3 May)"."""
    return compile_pattern(r"[\s,.([*_—–-]{0,4}(?:\w+\s){0,3}|\s?[:：]\s?")


@cache
def _end_of_label_pattern() -> Pattern[str]:
    """Match what stands behind a date that is all of its line, or that a label ends with."""
    return compile_pattern(r"[\s,]{0,2}(?:\w+day)?[\s)\]*_.]{0,4}(?:\Z|[:：—–-])")


def _is_dated(document: Document, block: Block, note: Span) -> bool:
    """Tell whether the note in ``block`` says when the correction was made."""
    text = block.text.text
    last_before = len(text[: note.start].rstrip(_AROUND_DATES))
    last = len(text.rstrip(_AROUND_DATES))
    for mention in document.dates(block):
        start, end = mention.span
        if start < note.start and end >= last_before:
            return True
        between = _dated_label_pattern().fullmatch(text, note.end, start)
        if between is not None and (
            not between.group().strip().startswith((":", "：")) or _end_of_label_pattern().match(text, end)
        ):
            return True
        if _correcting_pattern().search(text, max(note.start, start - _BESIDE), start) is not None:
            return True
        if end >= last and text[:start].rstrip()[-1:] in _BEFORE_LAST:
            return True
    return False


def _is_dated_nearby(document: Document, block: Block) -> bool:
    """Tell whether a short line next to ``block`` holds a date."""
    near = document.blocks[max(0, block.index - _NEAR) : block.index + _NEAR + 1]
    return any(
        other is not block
        and other.kind not in _OF_PUBLICATION
        and len(other.text) <= _LONGEST_LINE
        and bool(document.dates(other))
        for other in near
    )


def _is_quoted(document: Document, block: Block, note: Span) -> bool:
    """Tell whether somebody else's note is quoted: between marks, or after a paragraph that leads to it."""
    if any(quotation.span.overlaps(note) for quotation in document.quotations(block)):
        return True
    before = document.blocks[block.index - 1] if block.index else None
    return (
        before is not None
        and before.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and before.text.text.rstrip().endswith((":", "："))
        and find_correction(before.text.text, document.language) is None
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    suspects = document.texts.with_one_of(signs_of_correction(document.lowered, document.language))
    noted = -_NEAR
    for block in view.blocks:
        if block.index not in suspects:
            continue
        text = block.text.text
        note = find_correction(text, document.language)
        if note is None or _is_quoted(document, block, note):
            continue
        belongs_to_label = block.index - noted <= _PARTS
        if len(text) <= _LONGEST_LINE:
            noted = block.index
        if belongs_to_label or _is_dated(document, block, note) or _is_dated_nearby(document, block):
            continue
        if _is_dated_by_field(document) or _has_update_line(document):
            return
        if document.title is not None and _about_corrections_pattern().search(document.title.text.text):
            return
        yield Hit(block.source(note), {"note": note.of(text)})


UNDATED_CORRECTION = Check(
    name="undated-correction",
    summary="A note that the article was corrected which does not say when.",
    run=_run,
    placeholders=("note",),
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.FURNITURE}),
)
