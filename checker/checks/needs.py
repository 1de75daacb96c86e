"""What an article must have for a check to find anything in it, asked before the check is imported and run.

Most articles have no captions, no headings and no percentages, and a check that is about these need not look
at them. An answer may be yes for nothing; it must never be no where the check finds something.
"""

# ruff: noqa: PLC0415 - what an answer takes is imported where a rule asks for it.

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from re import Pattern

from checker.checks.contract import Options
from checker.documents.model import BlockKind, DocumentView
from checker.language.date_mention import DateMention
from checker.text.patterns import compile_pattern

#: What is counted that an article promises, beside paragraphs with numbers.
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.HEADING})
_HEADING, _CAPTION = BlockKind.HEADING, BlockKind.CAPTION
#: The brackets that `unbalanced-brackets` knows.
_BRACKETS = "()[]{}（）［］｛｝【】〔〕"
#: In later months nobody writes the old year by habit.
_LAST_MONTH_OF_SLIPS = 2


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


def _has_day_of_change(view: DocumentView, options: Options) -> bool:
    return view.document.modified is not None


def _has_dates(view: DocumentView, options: Options) -> bool:
    return bool(view.document.dated)


def _dates(view: DocumentView) -> list[DateMention]:
    return [mention for mentions in view.document.dated.values() for mention in mentions]


def _has_two_dates(view: DocumentView, options: Options) -> bool:
    return len({(each.month, each.day, each.year) for each in _dates(view)}) > 1


def _has_unclear_dates(view: DocumentView, options: Options) -> bool:
    return any(each.unclear for each in _dates(view))


def _has_weekdays(view: DocumentView, options: Options) -> bool:
    return any(each.weekday is not None for each in _dates(view))


def _has_dates_of_last_year(view: DocumentView, options: Options) -> bool:
    anchor = view.document.anchor
    if anchor is None or anchor.month > _LAST_MONTH_OF_SLIPS:
        return False
    last_year = (anchor.year - 1, anchor.month)
    return last_year in [(each.year, each.month) for each in _dates(view)]


def _has_other_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether a date or a year stands in the article that is not its own."""
    document = view.document
    anchor = document.anchor
    if anchor is None:
        return False
    if any(each.on(anchor.year) != anchor for each in _dates(view)):
        return True
    return min(document.texts.years, default=anchor.year) < anchor.year


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
    """Tell whether a paragraph may bring so few new words that it is a copy."""
    from checker.checks.article_words import new_words_of, numbers_of
    from checker.language.similar_texts import brings_few, may_hold_copies

    least, minimum = options["similarity"], options["min-words"]
    counts = new_words_of(view.document)
    if counts is None:
        return may_hold_copies(numbers_of(view.document), minimum, least)
    return any(words >= minimum and brings_few(new, words, least) for words, new in counts)


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
    "ambiguous-date": _has_unclear_dates,
    "anonymous-source": _may_lean_on_source,
    "blockquote-without-source": _has_block_quotations,
    "caption-incomplete": _has_captions,
    "caption-repeats-body": _has_pictures,
    "duplicate-heading": _has_headings,
    "duplicate-paragraph": _repeats_blocks,
    "duplicate-quotation": _has_two_quotations,
    "duplicate-sentence": _may_repeat_sentences,
    "event-date-conflict": _has_two_dates,
    "heading-repeated-in-text": _has_headings,
    "impossible-date": _has_dates,
    "late-attribution": _has_quotation,
    "mixed-date-formats": _has_dates,
    "modified-before-published": _has_day_of_change,
    "multiple-titles": _has_headings_or_titles,
    "near-duplicate-paragraph": _may_hold_copies,
    "new-year-slip": _has_dates_of_last_year,
    "pattern": _has_sign_of_pattern,
    "percent-change-mismatch": _has_changes,
    "percent-for-points": _has_changes,
    "promised-count-mismatch": _has_entries,
    "quotation-two-speakers": _has_two_quotations,
    "repeated-word": _may_repeat_words,
    "speaker-change-unmarked": _has_quotations_side_by_side,
    "tense-date-conflict": _has_other_dates,
    "title-fact-conflict": _states_facts_in_title,
    "unattributed-quotation": _has_quotation,
    "unbalanced-brackets": _has_any_bracket,
    "unbalanced-quotation-marks": _has_quotation_marks,
    "uncredited-image": _has_pictures,
    "unit-conversion-mismatch": _has_brackets,
    "unnamed-study": _may_lean_on_study,
    "unsourced-claim": _may_lean_on_authority,
    "weekday": _has_weekdays,
}
