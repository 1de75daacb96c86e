import pytest

from checker.language.changes import Change, find_changes, may_state_change
from checker.language.numbers import find_numbers
from checker.language.sentences import split_sentences


def changes(text: str, language: str = "en") -> list[Change]:
    return list(find_changes(text, split_sentences(text, language), find_numbers(text, language), language))


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("The price rose from $10.99 to $11.99, up 9%.", "en", ("$10.99", "$11.99", "9%")),
        ("Sales rose 12 pct to 1.2 mln dlrs from 1.07 mln.", "en", ("1.07 mln", "1.2 mln dlrs", "12 pct")),
        ("Sales fell 12% from 100 units in 2019 to 88 units in 2020.", "en", ("100", "88", "12%")),
        ("Der Preis stieg um 9 Prozent von 11 auf 12 Euro.", "de", ("11", "12 Euro", "9 Prozent")),
        ("Le prix passe de 100 à 120 euros, en hausse de 20 %.", "fr", ("100", "120 euros", "20 %")),
        ("El precio subió un 20 %, de 100 a 120 euros.", "es", ("100", "120 euros", "20 %")),
    ],
)
def test_a_change_with_both_ends(text: str, language: str, ends: tuple[str, str, str]) -> None:
    (change,) = changes(text, language)
    assert tuple(each.span.of(text) for each in (change.before, change.after, change.percent)) == ends


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Sales rose 5%, while the price went from 10 to 20 dollars.",
            "It rose 10% a year from 100 to 121.",
        ),
        *(
            "It rose 5% and 6% from 10 to 12.",
            "It went from 10 to 12; 5% more came.",
            "It rose from 10 to 12.",
        ),
        *("It was cut to 70% from 10 to 12.", "It rose 5% from 10 apples to 12 pounds."),
    ],
)
def test_what_states_no_change_of_its_ends(text: str) -> None:
    assert changes(text) == []


def test_rounded_ends_leave_room() -> None:
    (change,) = changes("Profit rose 20% to 1.2 mln dlrs from 1.0 mln dlrs.")
    low, high = change.percentages()
    assert low < 20 < high
    assert not low < 35 < high


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("sales rose 12% from 100 to 112.", True),
        ("sales rose 12 pct, from about $100 to $112.", True),
        ("it rose ten percent from twenty to twenty-two.", True),
        ("it rose ten percent\nto a\nthousand from a\nhundred.", True),
        ("it rose ten percent\nfrom a\nhundred.", False),
        ("sales rose 12% to 112.", False),
        ("sales rose 12% from last year to 112.", False),
        ("sales rose from 100 to 112.", False),
    ],
)
def test_a_change_needs_a_percentage_and_both_its_ends(text: str, may: bool) -> None:
    assert may_state_change(text, "en") is may
    assert not may_state_change(text, "xx")
