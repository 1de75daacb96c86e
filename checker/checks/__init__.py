"""Floor 3: the checks, each in a module of its own, listed here by name.

The table names module and constant of each check and imports it when a rule first asks for it: a run
with few rules pays for few checks.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from checker.checks.contract import Check

#: Check name: the module in this folder, and the constant in it.
_TABLE = {
    "age-mismatch": ("age_mismatch", "AGE_MISMATCH"),
    "ambiguous-date": ("ambiguous_date", "AMBIGUOUS_DATE"),
    "anniversary-mismatch": ("anniversary_mismatch", "ANNIVERSARY_MISMATCH"),
    "anonymous-source": ("anonymous_source", "ANONYMOUS_SOURCE"),
    "blockquote-without-source": ("blockquote_without_source", "BLOCKQUOTE_WITHOUT_SOURCE"),
    "broken-footnote": ("broken_footnote", "BROKEN_FOOTNOTE"),
    "capitalisation": ("capitalisation", "CAPITALISATION"),
    "caption-incomplete": ("caption_incomplete", "CAPTION_INCOMPLETE"),
    "caption-repeats-body": ("caption_repeats_body", "CAPTION_REPEATS_BODY"),
    "conditional": ("conditional", "CONDITIONAL"),
    "consistency": ("consistency", "CONSISTENCY"),
    "cut-off-paragraph": ("cut_off_paragraph", "CUT_OFF_PARAGRAPH"),
    "date-range": ("date_range", "DATE_RANGE"),
    "dateline-after-publication": ("dateline_after_publication", "DATELINE_AFTER_PUBLICATION"),
    "dateline-form": ("dateline_form", "DATELINE_FORM"),
    "duplicate-article": ("duplicate_article", "DUPLICATE_ARTICLE"),
    "duplicate-field": ("duplicate_field", "DUPLICATE_FIELD"),
    "duplicate-heading": ("duplicate_heading", "DUPLICATE_HEADING"),
    "duplicate-paragraph": ("duplicate_paragraph", "DUPLICATE_PARAGRAPH"),
    "duplicate-quotation": ("duplicate_quotation", "DUPLICATE_QUOTATION"),
    "duplicate-sentence": ("duplicate_sentence", "DUPLICATE_SENTENCE"),
    "duplicate-title": ("duplicate_title", "DUPLICATE_TITLE"),
    "duration-mismatch": ("duration_mismatch", "DURATION_MISMATCH"),
    "engine": ("engine_rules", "ENGINE"),
    "event-date-conflict": ("event_date_conflict", "EVENT_DATE_CONFLICT"),
    "figure-conflict": ("figure_conflict", "FIGURE_CONFLICT"),
    "heading-repeated-in-text": ("heading_repeated_in_text", "HEADING_REPEATED_IN_TEXT"),
    "impossible-date": ("impossible_date", "IMPOSSIBLE_DATE"),
    "invalid-field": ("invalid_field", "INVALID_FIELD"),
    "late-attribution": ("late_attribution", "LATE_ATTRIBUTION"),
    "metric": ("metric", "METRIC"),
    "missing-byline": ("missing_byline", "MISSING_BYLINE"),
    "missing-title": ("missing_title", "MISSING_TITLE"),
    "mixed-date-formats": ("mixed_date_formats", "MIXED_DATE_FORMATS"),
    "modified-before-published": ("modified_before_published", "MODIFIED_BEFORE_PUBLISHED"),
    "multiple-titles": ("multiple_titles", "MULTIPLE_TITLES"),
    "name-variant": ("name_variant", "NAME_VARIANT"),
    "near-duplicate-paragraph": ("near_duplicate_paragraph", "NEAR_DUPLICATE_PARAGRAPH"),
    "near-duplicate-title": ("near_duplicate_title", "NEAR_DUPLICATE_TITLE"),
    "new-year-slip": ("new_year_slip", "NEW_YEAR_SLIP"),
    "occurrence": ("occurrence", "OCCURRENCE"),
    "parts-do-not-sum": ("parts_do_not_sum", "PARTS_DO_NOT_SUM"),
    "pattern": ("patterns", "PATTERN"),
    "percent-change-mismatch": ("percent_change_mismatch", "PERCENT_CHANGE_MISMATCH"),
    "percent-for-points": ("percent_for_points", "PERCENT_FOR_POINTS"),
    "promised-count-mismatch": ("promised_count_mismatch", "PROMISED_COUNT_MISMATCH"),
    "publication-date": ("publication_date", "PUBLICATION_DATE"),
    "quotation-two-speakers": ("quotation_two_speakers", "QUOTATION_TWO_SPEAKERS"),
    "relative-date-conflict": ("relative_date_conflict", "RELATIVE_DATE_CONFLICT"),
    "repeated-word": ("repeated_word", "REPEATED_WORD"),
    "repeated-word-in-title": ("repeated_word_in_title", "REPEATED_WORD_IN_TITLE"),
    "repetition": ("repetition", "REPETITION"),
    "required": ("required", "REQUIRED"),
    "role-conflict": ("role_conflict", "ROLE_CONFLICT"),
    "scale-slip": ("scale_slip", "SCALE_SLIP"),
    "shared-paragraph": ("shared_paragraph", "SHARED_PARAGRAPH"),
    "shared-passage": ("shared_passage", "SHARED_PASSAGE"),
    "slug-clash": ("slug_clash", "SLUG_CLASH"),
    "speaker-change-unmarked": ("speaker_change_unmarked", "SPEAKER_CHANGE_UNMARKED"),
    "substitution": ("patterns", "SUBSTITUTION"),
    "summary-repeats-title": ("summary_repeats_title", "SUMMARY_REPEATS_TITLE"),
    "surname-before-full-name": ("surname_before_full_name", "SURNAME_BEFORE_FULL_NAME"),
    "tense-date-conflict": ("tense_date_conflict", "TENSE_DATE_CONFLICT"),
    "title-fact-conflict": ("title_fact_conflict", "TITLE_FACT_CONFLICT"),
    "title-in-body": ("title_in_body", "TITLE_IN_BODY"),
    "title-repeats-lead": ("title_repeats_lead", "TITLE_REPEATS_LEAD"),
    "title-residue": ("title_residue", "TITLE_RESIDUE"),
    "unattributed-quotation": ("unattributed_quotation", "UNATTRIBUTED_QUOTATION"),
    "unbalanced-brackets": ("unbalanced_brackets", "UNBALANCED_BRACKETS"),
    "unbalanced-quotation-marks": ("unbalanced_quotation_marks", "UNBALANCED_QUOTATION_MARKS"),
    "uncredited-image": ("uncredited_image", "UNCREDITED_IMAGE"),
    "undated-correction": ("undated_correction", "UNDATED_CORRECTION"),
    "undefined-acronym": ("undefined_acronym", "UNDEFINED_ACRONYM"),
    "unit-conversion-mismatch": ("unit_conversion_mismatch", "UNIT_CONVERSION_MISMATCH"),
    "unknown-author": ("unknown_author", "UNKNOWN_AUTHOR"),
    "unnamed-study": ("unnamed_study", "UNNAMED_STUDY"),
    "unsourced-claim": ("unsourced_claim", "UNSOURCED_CLAIM"),
    "unsourced-statistic": ("unsourced_statistic", "UNSOURCED_STATISTIC"),
    "weekday": ("weekday", "WEEKDAY"),
}

#: The checks that compare articles: known by name, so that a run without them imports none.
COMPARING_CHECKS = frozenset(
    {
        "duplicate-article",
        "duplicate-title",
        "near-duplicate-paragraph",
        "near-duplicate-title",
        "quotation-two-speakers",
        "shared-paragraph",
        "shared-passage",
        "slug-clash",
    }
)

#: Those that find nothing in an article alone.
ONLY_COMPARING_CHECKS = COMPARING_CHECKS - {"near-duplicate-paragraph", "quotation-two-speakers"}

#: The checks with options that may name a file, likewise.
CHECKS_WITH_FILES = frozenset({"invalid-field", "unknown-author"})


class _Checks(Mapping[str, Check]):
    """The table as a mapping; a check is imported when it is looked up, its name alone never is.

    Those that have been are ``loaded``, where they are looked up in a fraction of the time.
    """

    def __init__(self, table: Mapping[str, tuple[str, str]]) -> None:
        self._table = table
        self.loaded: dict[str, Check] = {}

    def __getitem__(self, name: str) -> Check:
        found = self.loaded.get(name)
        if found is None:
            module, constant = self._table[name]
            found = getattr(import_module(f"checker.checks.{module}"), constant)
            assert isinstance(found, Check)
            self.loaded[name] = found
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


#: Every check by name. A rule names one of these; nothing else registers a check.
CHECKS = _Checks(_TABLE)
