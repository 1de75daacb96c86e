"""What an article must have of numbers for a check to find anything in it (see `needs`)."""

from functools import cache
from re import Pattern

from checker.checks.contract import Options
from checker.checks.parts_at_a_glance import parts_at_a_glance
from checker.checks.rival_places import LEAD, may_count_twice, rival_paragraphs
from checker.checks.words_at_a_glance import (
    CORRECTING,
    FATES,
    SCALES,
    joined_units,
    may_name_percentage,
    words_at_a_glance,
)
from checker.documents.model import BlockKind, Document, DocumentView
from checker.language import changes, correction_notes
from checker.language.count_contexts import CHANGED
from checker.text.article_caches import kept_with_articles
from checker.text.patterns import compile_pattern

_PARAGRAPHS_ALONE = frozenset({BlockKind.PARAGRAPH})
#: What is counted that an article promises, beside paragraphs with numbers.
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.HEADING})
#: The brackets that may hold a conversion.
_BRACKETS = "([（"
_PAIR = 2


def may_have_rivals(view: DocumentView, options: Options) -> bool:
    """Tell whether one thing may be counted with two figures, one of them in the lead."""
    document = view.document
    words = words_at_a_glance(document)
    if words is None:
        return document.language in CHANGED
    texts = document.texts
    lead = len(texts.joined)
    if document.kinds == _PARAGRAPHS_ALONE:
        lead = sum([len(text) + 1 for text in texts.texts[:LEAD]])
    if FATES.isdisjoint(words) and not (texts.figures and texts.figures[0][0] < lead):
        return False
    if not may_count_twice(texts, lead, words & FATES):
        return False
    return bool(rival_paragraphs(document, view.blocks)[1])


def may_have_parts(view: DocumentView, options: Options) -> bool:
    """Tell whether an article may have parts of a whole."""
    return any(parts_at_a_glance(view.document))


def may_have_two_scales(view: DocumentView, options: Options) -> bool:
    """Tell whether an article may have amounts on two scales."""
    document = view.document
    words = words_at_a_glance(document)
    if words is None:
        return True
    scales = {SCALES[word] for word in (words | joined_units(document)) & SCALES.keys()}
    return len(scales) >= _PAIR


@kept_with_articles
def _may_state_change(document: Document) -> bool:
    if not may_name_percentage(document):
        return False
    return changes.may_state_change(document.lowered, document.language)


def may_state_change(view: DocumentView, options: Options) -> bool:
    """Tell whether an article may state a change with both ends and a percentage."""
    return _may_state_change(view.document)


def may_note_correction(view: DocumentView, options: Options) -> bool:
    """Tell whether an article may note that it has been corrected."""
    document = view.document
    words = words_at_a_glance(document)
    if words is not None and CORRECTING.isdisjoint(words):
        return False
    if words is not None:
        return correction_notes.may_note_correction_with(CORRECTING & words, document.lowered)
    return correction_notes.may_note_correction(document.lowered, document.language)


def has_figures_in_brackets(view: DocumentView, options: Options) -> bool:
    """Tell whether a figure stands in a bracket that may hold a conversion."""
    text = view.document.text
    for bracket in _BRACKETS:
        place = text.find(bracket)
        while place >= 0:
            if _figure_in_bracket().match(text, place + 1):
                return True
            place = text.find(bracket, place + 1)
    return False


@cache
def _figure_in_bracket() -> Pattern[str]:
    return compile_pattern(r"[^()（）\[\]\d]{0,20}\d")


def has_entries(view: DocumentView, options: Options) -> bool:
    """Tell whether there are entries of a list, headings, or texts that begin with a figure."""
    document = view.document
    if not document.kinds.isdisjoint(_ENTRIES):
        return True
    joined = document.text
    return True in [not start or joined[start - 1] == "\n" for start, _ in document.texts.figures]
