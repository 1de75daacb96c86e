import pytest

from checker.checks.near_duplicate_title import NEAR_DUPLICATE_TITLE
from tests.checks.compared_articles import excerpts, pairs


def titled(title: str, day: str = "2026-05-04") -> str:
    return f"---\ntitle: '{title}'\ndate: {day}\n---\n\nThe council of the town met on the quay and talked.\n"


def found(one: str, other: str, day: str = "2026-05-05") -> bool:
    return bool(pairs(NEAR_DUPLICATE_TITLE, {"a.md": titled(one), "b.md": titled(other, day)}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor of Porto resigns over leak", "Mayor of Porto resigns over leaks"),
        ("Over leak Mayor of Porto resigns", "Mayor of Porto resigns over leaks"),
        ("Town paints the colour of harbour walls", "Town paints the color of harbour walls"),
        ("Nigeria changes rules of the auction", "Nigeria changes rules of auction"),
    ],
)
def test_the_same_title_in_other_forms(one: str, other: str) -> None:
    assert found(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor of Porto resigns over leak", "Mayor of Braga resigns over leak"),
        ("Twelve hurt in fire: 12 taken to hospital", "Twelve hurt in fire: 13 taken to hospital"),
        ("How to mend a net, part 1", "How to mend a net, part 2"),
        ("Council backs the new tram line", "Council backs the new tram line"),
        ("Mayor leaves", "Mayor left"),
        ("Prices of food rise again in the UK", "Prices of food rise again in the US"),
        ("Supply of soybeans in all countries", "Supply of soybean oil in all countries"),
    ],
)
def test_other_titles(one: str, other: str) -> None:
    assert not found(one, other)


def test_the_two_stand_within_days_of_each_other() -> None:
    one, other = "Mayor of Porto resigns over leak", "Mayor of Porto resigns over leaks"
    assert found(one, other, "2026-05-18")
    assert not found(one, other, "2026-05-19")
    undated = "# Mayor of Porto resigns over leaks\n\nThe council met.\n"
    assert pairs(NEAR_DUPLICATE_TITLE, {"a.md": titled(one), "b.md": undated}) == []


def test_the_finding_is_the_later_title() -> None:
    files = {
        "a.md": titled("Mayor of Porto resigns over leaks", "2026-05-06"),
        "b.md": titled("Mayor of Porto resigns over leak"),
    }
    assert excerpts(NEAR_DUPLICATE_TITLE, files) == ["Mayor of Porto resigns over leaks"]


def test_a_title_that_comes_back_by_itself_is_a_standing_one() -> None:
    files = {
        "a.md": titled("Harbour board sells old boats", "2026-05-04"),
        "b.md": titled("Harbour board sells old boat", "2026-05-05"),
    }
    assert pairs(NEAR_DUPLICATE_TITLE, files) == [("b.md", ["a.md"])]
    files["c.md"] = titled("Harbour board sells old boats", "2026-05-11")
    assert pairs(NEAR_DUPLICATE_TITLE, files) == []
