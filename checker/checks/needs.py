"""What an article must have for a check to find anything in it, asked before the check is imported and run.

Most articles have no captions, no headings and no percentages, and a check that is about these need not look
at them. An answer may be yes for nothing; it must never be no where the check finds something.
"""

# ruff: noqa: PLC0415 - what only some languages take is imported where a rule asks for it.

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, lru_cache
from re import Pattern

from checker.checks.article_words import may_repeat_block, repetitions_of
from checker.checks.contract import Options
from checker.checks.needs_of_dates import (
    has_dates_beyond_months,
    has_dates_of_last_year,
    has_day_of_change,
    has_two_dates,
    has_two_full_dates,
    has_unclear_dates,
    has_weekdays,
    may_count_years,
    may_fight_tenses,
    may_gloss_relative_words,
    may_have_durations,
    may_have_reversed_ranges,
    may_state_publication_twice,
    may_tell_lives,
)
from checker.checks.needs_of_numbers import (
    has_entries,
    has_figures_in_brackets,
    may_have_parts,
    may_have_rivals,
    may_have_two_scales,
    may_note_correction,
    may_state_change,
)
from checker.checks.opening_needs import (
    has_summary,
    may_have_invalid_field,
    may_have_residue,
    may_lack_title,
    may_open_with_dateline,
    may_open_with_title,
    may_repeat_lead,
    may_repeat_title_word,
    may_state_facts,
)
from checker.checks.source_words import may_lean_on_authority, may_lean_on_source, may_lean_on_study
from checker.checks.words_at_a_glance import DEPUTIES, words_at_a_glance
from checker.documents.model import BlockKind, Document, DocumentView
from checker.language.sentence_repetition import may_repeat_sentences
from checker.text.patterns import compile_pattern

_HEADING, _CAPTION = BlockKind.HEADING, BlockKind.CAPTION
#: The brackets that `unbalanced-brackets` knows, those of plain text apart.
_PLAIN_BRACKETS = "()[]{}"
_BRACKETS = _PLAIN_BRACKETS + "（）［］｛｝【】〔〕"
#: Makes one sign of all capitals of ASCII, by which to look for several side by side.
_CAPITALS = bytes(range(256)).translate(bytes.maketrans(b"BCDEFGHIJKLMNOPQRSTUVWXYZ", b"A" * 25))
#: An acronym that is used less often is let be: readers get by.
USES_OF_ACRONYM = 3
#: What may end a paragraph: stops, what closes, dashes of those who were interrupted, what leads on.
_ENDS = frozenset(".!?…。！？｡।؟۔:：;；\"'”’»›)）]】}」』〉》>*_|/\\—–―~～=+")
#: The letters of English, those that texts have most last.
_LETTERS_BY_COUNT = "zqxjkvbpygfwmucldrhsnioate"


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


def is_open_ended(text: str) -> bool:
    """Tell whether ``text``, a paragraph, has at its end nothing that may end one."""
    return text.rstrip()[-1:] not in _ENDS


def _has_open_ends(view: DocumentView, options: Options) -> bool:
    # Few texts end with white space, which need not be taken away from those that end with a stop.
    if _ENDS.issuperset([block.text.text[-1:] for block in view.blocks]):
        return False
    return any(is_open_ended(block.text.text) for block in view.blocks)


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
    return True in [bool(entry.node.entries or entry.node.items) for entry in entries]


def _has_acronym(view: DocumentView, options: Options) -> bool:
    """Tell whether an acronym may be used three times, once behind “the”, or before it is explained."""
    document = view.document
    if document.language != "en":
        return False
    text = document.text
    capitals = text.encode("ascii", "replace").translate(_CAPITALS)
    if (b"e AAA" in capitals or b"A AAA" in capitals) and capitals.count(b"AAA") >= USES_OF_ACRONYM:
        return True
    if b" (AA" not in capitals:
        return False
    return any(text.find(match[1]) < match.start(1) for match in explained_acronym().finditer(text))


@cache
def explained_acronym() -> Pattern[str]:
    """Match an acronym in brackets behind words."""
    return compile_pattern(r"\((?<=[\w’'”\"] .)([A-Z]{2,6})\)")


def _repeats_blocks(view: DocumentView, options: Options) -> bool:
    document = view.document
    if document.dateline is not None:
        return True  # which a copy brings along or not
    return len(set(document.folded_texts)) < len(document.folded_texts)


def _may_repeat_sentences(view: DocumentView, options: Options) -> bool:
    folded = view.document.folded_texts
    if len(view.blocks) < len(folded):
        folded = [folded[block.index] for block in view.blocks]
    return may_repeat_sentences(view.document.text, folded, options["min-words"])


def _may_repeat_words(view: DocumentView, options: Options) -> bool:
    return bool(repetitions_of(view.document))


def _may_hold_copies(view: DocumentView, options: Options) -> bool:
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
    document = view.document
    is_plain = document.text.isascii() and (document.title is None or document.title.text.text.isascii())
    return _has_sign(_PLAIN_BRACKETS if is_plain else _BRACKETS, view)


def _has_sign_of_pattern(view: DocumentView, options: Options) -> bool:
    signs: list[str] = options["signs"]
    if not signs or options["ignore-case"]:
        return True
    text = view.document.text
    for letter, sign in _with_rarest_letter(tuple(signs)):
        if letter in text and sign in text:
            return True
    title = view.document.title_field
    return title is not None and any(map(title.text.text.__contains__, signs))


@lru_cache(maxsize=64)
def _with_rarest_letter(signs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each sign behind that of its characters which texts have least, found many times as fast."""
    return tuple((min(sign, key=_commonness), sign) for sign in signs)


def _commonness(letter: str) -> tuple[bool, bool, int]:
    """Return what orders ``letter`` behind those that texts have less often."""
    return letter.isspace(), letter.islower(), _LETTERS_BY_COUNT.find(letter.lower())


def _may_have_stray_marks(view: DocumentView, options: Options) -> bool:
    quoted = view.document.quoted
    return bool(quoted.marks) and quoted.plain is None


def _quotes(view: DocumentView, minimum: int, least: int) -> bool:
    """Tell whether ``least`` quotations in the blocks of ``view`` have ``minimum`` words or more."""
    quoted = view.document.quoted_words(view.blocks)
    return len(quoted) >= least and sum([each[4] >= minimum for each in quoted]) >= least


def _has_quotations_side_by_side(view: DocumentView, options: Options) -> bool:
    return _quotes(view, 0, 2)


def _has_quotation(view: DocumentView, options: Options) -> bool:
    return _quotes(view, options["min-words"], 1)


def _has_two_quotations(view: DocumentView, options: Options) -> bool:
    return _quotes(view, options["min-words"], 2)


def _may_name_deputies(view: DocumentView, options: Options) -> bool:
    words = words_at_a_glance(view.document)
    if words is None:
        return any(map(view.document.lowered.__contains__, DEPUTIES))
    return not DEPUTIES.isdisjoint(words)


def _may_be_named_late(view: DocumentView, options: Options) -> bool:
    return _may_be_named_late_in()(view.document)


@cache
def _may_be_named_late_in() -> Callable[[Document], bool]:
    from checker.checks.names_at_a_glance import may_be_named_late

    return may_be_named_late


def _may_be_spelled_in_two_ways(view: DocumentView, options: Options) -> bool:
    may_be_spelled, languages = _may_be_spelled_in()
    return view.document.language in languages and may_be_spelled(view.document)


@cache
def _may_be_spelled_in() -> tuple[Callable[[Document], bool], Collection[str]]:
    from checker.checks.names_at_a_glance import may_be_spelled_in_two_ways
    from checker.checks.speaking_people import LANGUAGES

    return may_be_spelled_in_two_ways, LANGUAGES


def _may_lean_on_authority(view: DocumentView, options: Options) -> bool:
    return may_lean_on_authority(view.document)


def _may_lean_on_study(view: DocumentView, options: Options) -> bool:
    return may_lean_on_study(view.document)


def _may_lean_on_source(view: DocumentView, options: Options) -> bool:
    return may_lean_on_source(view.document)


#: Tells by a view and the options of a rule that its check may find something.
Need = Callable[[DocumentView, Options], bool]

#: What the kinds of an article's blocks alone answer.
NEEDS_OF_KINDS: frozenset[Need] = frozenset(
    {_has_block_quotations, _has_captions, _has_headings, _has_headings_or_titles}
)

#: By the name of a check what it needs.
NEEDS: Mapping[str, Need] = {
    "age-mismatch": may_tell_lives,
    "ambiguous-date": has_unclear_dates,
    "anniversary-mismatch": may_count_years,
    "anonymous-source": _may_lean_on_source,
    "blockquote-without-source": _has_block_quotations,
    "broken-footnote": _has_notes,
    "caption-incomplete": _has_captions,
    "caption-repeats-body": _has_pictures,
    "cut-off-paragraph": _has_open_ends,
    "date-range": may_have_reversed_ranges,
    "dateline-after-publication": _has_dateline_or_dated_captions,
    "dateline-form": may_open_with_dateline,
    "duplicate-field": _has_fields_in_fields,
    "duplicate-heading": _has_headings,
    "duplicate-paragraph": _repeats_blocks,
    "duplicate-quotation": _has_two_quotations,
    "duplicate-sentence": _may_repeat_sentences,
    "duration-mismatch": may_have_durations,
    "event-date-conflict": has_two_dates,
    "figure-conflict": may_have_rivals,
    "heading-repeated-in-text": _has_headings,
    "impossible-date": has_dates_beyond_months,
    "invalid-field": may_have_invalid_field,
    "late-attribution": _has_quotation,
    "missing-byline": _lacks_author,
    "mixed-date-formats": has_two_full_dates,
    "missing-title": may_lack_title,
    "modified-before-published": has_day_of_change,
    "multiple-titles": _has_headings_or_titles,
    "name-variant": _may_be_spelled_in_two_ways,
    "near-duplicate-paragraph": _may_hold_copies,
    "new-year-slip": has_dates_of_last_year,
    "parts-do-not-sum": may_have_parts,
    "pattern": _has_sign_of_pattern,
    "percent-change-mismatch": may_state_change,
    "percent-for-points": may_state_change,
    "promised-count-mismatch": has_entries,
    "publication-date": may_state_publication_twice,
    "quotation-two-speakers": _has_two_quotations,
    "relative-date-conflict": may_gloss_relative_words,
    "repeated-word": _may_repeat_words,
    "repeated-word-in-title": may_repeat_title_word,
    "role-conflict": _may_name_deputies,
    "scale-slip": may_have_two_scales,
    "speaker-change-unmarked": _has_quotations_side_by_side,
    "summary-repeats-title": has_summary,
    "surname-before-full-name": _may_be_named_late,
    "tense-date-conflict": may_fight_tenses,
    "title-fact-conflict": may_state_facts,
    "title-in-body": may_open_with_title,
    "title-repeats-lead": may_repeat_lead,
    "title-residue": may_have_residue,
    "unattributed-quotation": _has_quotation,
    "unbalanced-brackets": _has_any_bracket,
    "unbalanced-quotation-marks": _may_have_stray_marks,
    "uncredited-image": _has_pictures,
    "undated-correction": may_note_correction,
    "undefined-acronym": _has_acronym,
    "unit-conversion-mismatch": has_figures_in_brackets,
    "unnamed-study": _may_lean_on_study,
    "unsourced-claim": _may_lean_on_authority,
    "weekday": has_weekdays,
}
