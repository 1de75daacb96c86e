"""What an article must have for a check to find anything in it, asked before the check is imported and run.

Most articles have no captions, no headings and no percentages, and a check that is about these need not look
at them. An answer may be yes for nothing; it must never be no where the check finds something.
"""

# ruff: noqa: PLC0415 - what an answer takes is imported where a rule asks for it.

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import islice
from re import Pattern

from checker.checks.contract import Options
from checker.checks.needs_of_dates import (
    has_dates,
    has_dates_of_last_year,
    has_day_of_change,
    has_earlier_years,
    has_other_dates,
    has_two_dates,
    has_two_full_dates,
    has_unclear_dates,
    has_weekdays,
    has_years_apart,
    may_gloss_relative_words,
    may_have_durations,
    may_have_ranges,
)
from checker.documents.model import BlockKind, DocumentView
from checker.text.patterns import compile_pattern

#: What is counted that an article promises, beside paragraphs with numbers.
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.HEADING})
_HEADING, _CAPTION, _PARAGRAPH = BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PARAGRAPH
#: The brackets that `unbalanced-brackets` knows.
_BRACKETS = "()[]{}（）［］｛｝【】〔〕"
#: What may end a paragraph: stops, what closes, dashes of those who were interrupted, what leads on.
_ENDS = frozenset(".!?…。！？｡।؟۔:：;；\"'”’»›)）]】}」』〉》>*_|/\\—–―~～=+")
_DASHES = "-–—―"
#: So many paragraphs at the top may begin with a dateline.
PARAGRAPHS_WITH_DATELINES = 3


def _has_pictures(view: DocumentView, options: Options) -> bool:
    return bool(view.document.images) or _has_captions(view, options)


def _has_captions(view: DocumentView, options: Options) -> bool:
    return _CAPTION in view.document.kinds


def _has_headings(view: DocumentView, options: Options) -> bool:
    return _HEADING in view.document.kinds


def _has_headings_or_titles(view: DocumentView, options: Options) -> bool:
    return BlockKind.TITLE in view.document.kinds or _has_headings(view, options)


def _has_block_quotations(view: DocumentView, options: Options) -> bool:
    return BlockKind.QUOTATION in view.document.kinds


def _has_changes(view: DocumentView, options: Options) -> bool:
    from checker.language.changes import may_state_change

    return may_state_change(view.document.lowered, view.document.language)


def _has_brackets(view: DocumentView, options: Options) -> bool:
    return any(map(view.document.lowered.__contains__, "([（"))


def _has_entries(view: DocumentView, options: Options) -> bool:
    document = view.document
    if not document.kinds.isdisjoint(_ENTRIES):
        return True
    joined = document.text
    return joined[:1].isdecimal() or _numbered_line().search(joined) is not None


@cache
def _numbered_line() -> Pattern[str]:
    return compile_pattern(r"\n\d")


def is_open_ended(text: str) -> bool:
    """Tell whether ``text``, a paragraph, has at its end nothing that may end one."""
    return text.rstrip()[-1:] not in _ENDS


def _has_open_ends(view: DocumentView, options: Options) -> bool:
    return any(is_open_ended(block.text.text) for block in view.blocks)


def may_begin_with_dateline(text: str) -> bool:
    """Tell whether a figure, or what may name an agency, stands before the first dash of an English text."""
    head = text.partition("-")[0]
    if not text.isascii():
        head = min((head.partition(dash)[0] for dash in _DASHES), key=len)
    return len(head) < len(text) and (head.rstrip()[-1:].isdigit() or "(" in head)


def _has_dateline_or_needs_one(view: DocumentView, options: Options) -> bool:
    document = view.document
    if document.dateline is not None or options["required"]:
        return True
    paragraphs = islice((each for each in view.blocks if each.kind is _PARAGRAPH), PARAGRAPHS_WITH_DATELINES)
    return any(may_begin_with_dateline(block.text.text) for block in paragraphs)


def _has_dateline_or_dated_captions(view: DocumentView, options: Options) -> bool:
    document = view.document
    if document.published is None:
        return False
    return document.dateline is not None or (_CAPTION in document.kinds and bool(document.dated))


def _lacks_author(view: DocumentView, options: Options) -> bool:
    return "author" not in options["accepts"] or not any(
        author.name.strip() for author in view.document.authors
    )


def _has_notes(view: DocumentView, options: Options) -> bool:
    document = view.document
    return document.format != "markdown" or bool(document.footnotes) or "[" in document.source


def _has_fields_in_fields(view: DocumentView, options: Options) -> bool:
    """Tell whether a key stands twice in the front matter, or a mapping or a list in it."""
    if view.document.front_matter is None:
        return False
    root = view.document.front_matter.root
    entries = root.entries
    if len({entry.key for entry in entries}) < len(entries) or root.items:
        return True
    return any(entry.node.entries or entry.node.items for entry in entries)


def _has_summary(view: DocumentView, options: Options) -> bool:
    front_matter = view.document.front_matter
    if front_matter is None:
        return False
    return not {entry.key for entry in front_matter.root.entries}.isdisjoint(options["fields"])


def _repeats_word_in_title(view: DocumentView, options: Options) -> bool:
    title = view.document.title
    if title is None:
        return False
    from checker.checks.title_words import folded_words

    folded = folded_words(title.text.text)
    return len(set(folded)) < len(folded)


def _has_acronym(view: DocumentView, options: Options) -> bool:
    document = view.document
    return document.language == "en" and _acronym().search(document.text) is not None


@cache
def _acronym() -> Pattern[str]:
    return compile_pattern("[A-Z]{3}|\\([A-Z]{2}\\)")


def _may_note_correction(view: DocumentView, options: Options) -> bool:
    from checker.language.correction_notes import may_note_correction

    return may_note_correction(view.document.lowered, view.document.language)


def _repeats_blocks(view: DocumentView, options: Options) -> bool:
    document = view.document
    if document.dateline is not None:
        return True  # which a copy brings along or not
    return len(set(document.folded_texts)) < len(document.folded_texts)


def _may_repeat_sentences(view: DocumentView, options: Options) -> bool:
    from checker.language.sentence_repetition import may_repeat_sentences

    minimum: int = options["min-words"]
    folded = view.document.folded_texts
    texts = [folded[block.index] for block in view.blocks if len(block.text.text) >= minimum * 2]
    return may_repeat_sentences(view.document.text, texts, minimum)


def _may_repeat_words(view: DocumentView, options: Options) -> bool:
    from checker.checks.article_words import repetitions_of

    return bool(repetitions_of(view.document))


def _may_hold_copies(view: DocumentView, options: Options) -> bool:
    from checker.checks.article_words import may_repeat_block

    return may_repeat_block(view.document, options["min-words"], options["similarity"])


def _has_sign(signs: Iterable[str], view: DocumentView) -> bool:
    """Tell whether one of ``signs`` stands in the article, its title included.

    Each is looked for by itself: that is many times as fast as to search for any.
    """
    document = view.document
    if any(map(document.text.__contains__, signs)):
        return True
    title = document.title_field
    return title is not None and any(map(title.text.text.__contains__, signs))


def _has_any_bracket(view: DocumentView, options: Options) -> bool:
    return _has_sign(_BRACKETS, view)


def _has_sign_of_pattern(view: DocumentView, options: Options) -> bool:
    signs: list[str] = options["signs"]
    return not signs or options["ignore-case"] or _has_sign(signs, view)


def _has_quotation_marks(view: DocumentView, options: Options) -> bool:
    return bool(view.document.quotation_marks)


def _quotes(view: DocumentView, minimum: int, least: int) -> bool:
    """Tell whether ``least`` quotations in the blocks of ``view`` have ``minimum`` words or more."""
    if not view.document.quotation_marks:
        return False
    lengths = view.document.quoted_lengths(view.blocks)
    return len(lengths) >= least and sum([length >= minimum for length in lengths]) >= least


def _has_quotations_side_by_side(view: DocumentView, options: Options) -> bool:
    return _quotes(view, 0, 2)


def _has_quotation(view: DocumentView, options: Options) -> bool:
    return _quotes(view, options["min-words"], 1)


def _has_two_quotations(view: DocumentView, options: Options) -> bool:
    return _quotes(view, options["min-words"], 2)


def _may_lean_on_authority(view: DocumentView, options: Options) -> bool:
    from checker.checks.source_words import may_lean_on_authority

    return may_lean_on_authority(view.document)


def _may_lean_on_study(view: DocumentView, options: Options) -> bool:
    from checker.checks.source_words import may_lean_on_study

    return may_lean_on_study(view.document)


def _may_lean_on_source(view: DocumentView, options: Options) -> bool:
    from checker.checks.source_words import may_lean_on_source

    return may_lean_on_source(view.document)


@cache
def _name_pattern() -> Pattern[str]:
    """Match what may be a name of some length: a capital, or a letter of another script, and letters."""
    return compile_pattern(r"[^\W\d_a-z][\w’'-]{3}")


def _states_facts_in_title(view: DocumentView, options: Options) -> bool:
    title = view.document.title
    if title is None:
        return False
    text = title.text.text
    if any(map(str.isdecimal, text)) or _name_pattern().search(text):
        return True
    from checker.language.numbers_in_words import find_numbers_in_words

    return next(iter(find_numbers_in_words(text, view.document.language)), None) is not None


#: By the name of a check what tells, by a view and the options of a rule, that it may find something.
NEEDS: Mapping[str, Callable[[DocumentView, Options], bool]] = {
    "age-mismatch": has_years_apart,
    "ambiguous-date": has_unclear_dates,
    "anniversary-mismatch": has_earlier_years,
    "anonymous-source": _may_lean_on_source,
    "blockquote-without-source": _has_block_quotations,
    "broken-footnote": _has_notes,
    "caption-incomplete": _has_captions,
    "caption-repeats-body": _has_pictures,
    "cut-off-paragraph": _has_open_ends,
    "date-range": may_have_ranges,
    "dateline-after-publication": _has_dateline_or_dated_captions,
    "dateline-form": _has_dateline_or_needs_one,
    "duplicate-field": _has_fields_in_fields,
    "duplicate-heading": _has_headings,
    "duplicate-paragraph": _repeats_blocks,
    "duplicate-quotation": _has_two_quotations,
    "duplicate-sentence": _may_repeat_sentences,
    "duration-mismatch": may_have_durations,
    "event-date-conflict": has_two_dates,
    "heading-repeated-in-text": _has_headings,
    "impossible-date": has_dates,
    "late-attribution": _has_quotation,
    "missing-byline": _lacks_author,
    "mixed-date-formats": has_two_full_dates,
    "modified-before-published": has_day_of_change,
    "multiple-titles": _has_headings_or_titles,
    "near-duplicate-paragraph": _may_hold_copies,
    "new-year-slip": has_dates_of_last_year,
    "pattern": _has_sign_of_pattern,
    "percent-change-mismatch": _has_changes,
    "percent-for-points": _has_changes,
    "promised-count-mismatch": _has_entries,
    "quotation-two-speakers": _has_two_quotations,
    "relative-date-conflict": may_gloss_relative_words,
    "repeated-word": _may_repeat_words,
    "repeated-word-in-title": _repeats_word_in_title,
    "speaker-change-unmarked": _has_quotations_side_by_side,
    "summary-repeats-title": _has_summary,
    "tense-date-conflict": has_other_dates,
    "title-fact-conflict": _states_facts_in_title,
    "unattributed-quotation": _has_quotation,
    "unbalanced-brackets": _has_any_bracket,
    "unbalanced-quotation-marks": _has_quotation_marks,
    "uncredited-image": _has_pictures,
    "undated-correction": _may_note_correction,
    "undefined-acronym": _has_acronym,
    "unit-conversion-mismatch": _has_brackets,
    "unnamed-study": _may_lean_on_study,
    "unsourced-claim": _may_lean_on_authority,
    "weekday": has_weekdays,
}
