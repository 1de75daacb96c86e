"""Floor 3: the checks, each in a module of its own, listed here by name.

The table names module and constant of each check and imports it when a rule first asks for it: a run
with few rules pays for few checks.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from checker.checks.contract import Check

#: Check name: the module in this folder, and the constant in it.
_TABLE = {
    "anonymous-source": ("anonymous_source", "ANONYMOUS_SOURCE"),
    "date-range": ("date_range", "DATE_RANGE"),
    "dateline-after-publication": ("dateline_after_publication", "DATELINE_AFTER_PUBLICATION"),
    "duplicate-field": ("duplicate_field", "DUPLICATE_FIELD"),
    "duplicate-heading": ("duplicate_heading", "DUPLICATE_HEADING"),
    "duplicate-paragraph": ("duplicate_paragraph", "DUPLICATE_PARAGRAPH"),
    "duplicate-sentence": ("duplicate_sentence", "DUPLICATE_SENTENCE"),
    "engine": ("engine_rules", "ENGINE"),
    "impossible-date": ("impossible_date", "IMPOSSIBLE_DATE"),
    "missing-byline": ("missing_byline", "MISSING_BYLINE"),
    "missing-title": ("missing_title", "MISSING_TITLE"),
    "multiple-titles": ("multiple_titles", "MULTIPLE_TITLES"),
    "near-duplicate-paragraph": ("near_duplicate_paragraph", "NEAR_DUPLICATE_PARAGRAPH"),
    "pattern": ("patterns", "PATTERN"),
    "publication-date": ("publication_date", "PUBLICATION_DATE"),
    "repeated-word": ("repeated_word", "REPEATED_WORD"),
    "repeated-word-in-title": ("repeated_word_in_title", "REPEATED_WORD_IN_TITLE"),
    "required": ("required", "REQUIRED"),
    "substitution": ("patterns", "SUBSTITUTION"),
    "title-in-body": ("title_in_body", "TITLE_IN_BODY"),
    "title-repeats-lead": ("title_repeats_lead", "TITLE_REPEATS_LEAD"),
    "title-residue": ("title_residue", "TITLE_RESIDUE"),
    "unattributed-quotation": ("unattributed_quotation", "UNATTRIBUTED_QUOTATION"),
    "unbalanced-brackets": ("unbalanced_brackets", "UNBALANCED_BRACKETS"),
    "unbalanced-quotation-marks": ("unbalanced_quotation_marks", "UNBALANCED_QUOTATION_MARKS"),
    "uncredited-image": ("uncredited_image", "UNCREDITED_IMAGE"),
    "unsourced-claim": ("unsourced_claim", "UNSOURCED_CLAIM"),
    "weekday": ("weekday", "WEEKDAY"),
}


class _Checks(Mapping[str, Check]):
    """The table as a mapping; a check is imported when it is looked up, its name alone never is."""

    def __init__(self, table: Mapping[str, tuple[str, str]]) -> None:
        self._table = table
        self._loaded: dict[str, Check] = {}

    def __getitem__(self, name: str) -> Check:
        found = self._loaded.get(name)
        if found is None:
            module, constant = self._table[name]
            found = getattr(import_module(f"checker.checks.{module}"), constant)
            assert isinstance(found, Check)
            self._loaded[name] = found
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


#: Every check by name. A rule names one of these; nothing else registers a check.
CHECKS: Mapping[str, Check] = _Checks(_TABLE)
