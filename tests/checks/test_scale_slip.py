from time import process_time
from unittest.mock import patch

import pytest

from checker.checks.scale_slip import SCALE_SLIP
from checker.documents.model import Document
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_the_facts_the_place_and_the_fixes() -> None:
    document = article("The council has a 3 million budget.", "Half of the 3bn budget is spent.")
    (hit,) = hits(SCALE_SLIP, document)
    assert hit.values == {"amount": "3bn", "other": "3 million"}
    assert [related.span.of(document.source) for related in hit.related] == ["3 million"]
    assert [edited(document.source, fix.edits) for fix in hit.fixes] == [
        "The council has a 3 million budget.\n\nHalf of the 3 million budget is spent.",
        "The council has a 3bn budget.\n\nHalf of the 3bn budget is spent.",
    ]


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        ("It has debts of 1.6 billion dollars.", "The 1.6 million dollar debt is old.", "1.6 million dollar"),
        ("A grant of $4m came in May.", "The $4 billion grant is gone.", "$4 billion"),
        ("A grant of four million euros came.", "The grant of 4 billion euros is gone.", "4 billion euros"),
        ("Some 3 thousand visitors came.", "The 3 million visitors went home.", "3 million"),
        (
            "It pumps 2.4 million litres of water.",
            "The 2.4 billion litres of water went.",
            "2.4 billion litres",
        ),
    ],
)
def test_what_is_a_slip(first: str, later: str, found: str) -> None:
    assert excerpts(SCALE_SLIP, article(first, later)) == [found]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("It has a 3 million budget.", "The $3 billion budget is elsewhere."),
        ("It has a 3 million budget.", "The 30 million budget is old."),
        ("It has a 3 million budget.", "The budget has 3 million to 3 billion."),
        ("It has a 3 million budget.", "It has 3 billion dogs."),
        ("It cost 3 million in all.", "Its value rose by 3 billion."),
        ("The grant is 3.2 million a month.", "The grant is 3.2 billion."),
        ("On average the grant is 3.2 million.", "The grant is 3.2 billion."),
        ("The grant is 3.2 million of the whole.", "The grant is 3.2 billion."),
        ("In Harwick the grant is 3.2 million.", "Now in Sundby the grant is 3.2 billion."),
        ("The grant of 2024 is 3.2 million.", "The grant of 2025 is 3.2 billion."),
        ("The grant of 3 May 2024 is 3.2 million.", "The grant of 4 May 2024 is 3.2 billion."),
        ("The grants are 3.2 million and 3.2 billion.", "That is all."),
    ],
)
def test_what_is_none(first: str, later: str) -> None:
    assert excerpts(SCALE_SLIP, article(first, later)) == []


@pytest.mark.parametrize(
    ("language", "first", "later", "found"),
    [
        ("de", "Der Etat liegt bei 3,5 Mio. Euro.", "Der Etat von 3,5 Mrd. Euro reicht.", "3,5 Mrd. Euro"),
        (
            "fr",
            "Le budget est de 3 millions d’euros.",
            "Un budget de 3 milliards d’euros.",
            "3 milliards d’euros",
        ),
        ("es", "Un presupuesto de 3 millones.", "El presupuesto de 3.000 millones.", "3.000 millones"),
        ("zh", "预算3万元。", "预算3亿元。", "3亿元"),
        ("zh", "预算3万元。", "其中预算3亿元。", ""),
        ("ru", "Бюджет 3 млн рублей.", "Бюджет 3 млрд рублей.", ""),
    ],
)
def test_languages(language: str, first: str, later: str, found: str) -> None:
    assert excerpts(SCALE_SLIP, article(first, later, language=language)) == ([found] if found else [])


def test_numbers_are_read_only_where_a_figure_has_two_scales() -> None:
    others = [f"A grant of {number} million pears came." for number in range(20, 40)]
    document = article(
        "A 3 million pear grant.", *others, "The 3 billion pear grant.", "The 7 pears of 7 men."
    )
    with patch.object(Document, "numbers", autospec=True, side_effect=Document.numbers) as read:
        assert excerpts(SCALE_SLIP, document) == ["3 billion"]
    # 30 million may be a slip of 3 billion, as far as figures tell.
    assert [call.args[1].index for call in read.call_args_list] == [0, 11, 21]


def test_many_amounts_are_not_compared_all_against_all() -> None:
    def seconds(count: int) -> float:
        parts = [f"The {name} cost 3 million." for name in ("boat", "quay", "crane") for _ in range(count)]
        document = article(*parts, "The boat cost 3 billion.")
        start = process_time()
        assert excerpts(SCALE_SLIP, document) == ["3 billion"]
        return process_time() - start

    seconds(10)
    assert seconds(1600) < 40 * max(seconds(160), 0.005)
