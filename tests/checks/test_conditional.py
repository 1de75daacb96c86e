"""What may stand only after something else."""

import pytest

from checker.checks.conditional import CONDITIONAL
from tests.checks.whole_articles import article, excerpts, hits

ACRONYM = r"\b([A-Z]{3,5})\b"
LONG_FORM = r"(?:\b[A-Z]\w+ )+\(([A-Z]{3,5})\)"


def test_an_acronym_comes_after_its_long_form() -> None:
    document = article("The NRA met.", "Today, National Rivers Agency (NRA) and the EPA met. The NRA left.")
    first, second = hits(CONDITIONAL, document, pattern=ACRONYM, after=LONG_FORM)
    assert [hit.values["match"] for hit in (first, second)] == ["NRA", "EPA"]
    assert first.span.start == document.source.index("NRA")
    (related,) = first.related
    assert related.span.of(document.source) == "National Rivers Agency (NRA)"
    assert second.related == ()


def test_each_is_told_once_and_exceptions_never() -> None:
    document = article("NASA and the FBI. NASA and the FBI again.")
    found = excerpts(CONDITIONAL, document, pattern=ACRONYM, after=LONG_FORM, exceptions=["FBI"])
    assert found == ["NASA"]


@pytest.mark.parametrize("pattern", [r"\b([A-Z]{3})\b", r"\b[A-Z]{3}\b"])
@pytest.mark.parametrize("after", [r"\w+ \(([A-Z]{3})\)", r"[A-Z]{3}(?=\))"])
def test_one_group_is_enough_to_pair_them(pattern: str, after: str) -> None:
    document = article("The Agency (NRA) and the EPA.")
    wanted = ["EPA"] if "(" in pattern.replace("(?", "") or "([" in after else []
    assert excerpts(CONDITIONAL, document, pattern=pattern, after=after) == wanted


def test_without_groups_any_match_will_do() -> None:
    options = {"pattern": "the suspect", "after": "was charged|was arrested"}
    assert excerpts(CONDITIONAL, article("A man was charged. Then the suspect left."), **options) == []
    assert excerpts(CONDITIONAL, article("Here the suspect left.", "He was charged."), **options) == [
        "the suspect"
    ]


def test_case_counts_unless_it_is_left_out() -> None:
    document = article("A Rivers Agency (nra) met.", "The NRA left.")
    options = {"pattern": r"\b(NRA)\b", "after": r"\((nra)\)"}
    assert excerpts(CONDITIONAL, document, **options) == ["NRA"]
    assert excerpts(CONDITIONAL, document, **options, ignore_case=True) == []
