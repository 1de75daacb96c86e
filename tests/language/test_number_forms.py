from decimal import Decimal

import pytest

from checker.language.number_forms import Figures, read_figures, round_to_step, write_figures

_HALF, _THIRTIETH = Decimal("0.5"), Decimal(1) / 32


@pytest.mark.parametrize(
    ("written", "language", "figures"),
    [
        ("7-3/4", "en", Figures(Decimal("7.75"), Decimal("0.25"))),
        ("1 234 1/2", "fr", Figures(Decimal("1234.5"), _HALF)),
        ("2\u00a01/2", "en", Figures(Decimal("2.5"), _HALF)),
        ("3 11/32", "en", Figures(3 + 11 * _THIRTIETH, _THIRTIETH)),
        ("1.234 1/2", "de", Figures(Decimal("1234.5"), _HALF)),
        *(("21/2", "en", None), ("3411/64", "en", None), ("1 5/4", "en", None), ("1.5 1/2", "en", None)),
    ],
)
def test_fractions_behind_a_number(written: str, language: str, figures: Figures | None) -> None:
    assert read_figures(written, language) == figures


def test_more_figures_than_the_arithmetic_keeps_are_written() -> None:
    assert write_figures(Decimal("1E+30"), "en") == "1" + ",000" * 10
    assert round_to_step(Decimal("1E+30"), Decimal("0.1")) == Decimal("1E+30")
    assert write_figures(Decimal("1234.00"), "de") == "1.234"
