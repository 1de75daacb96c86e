from decimal import Decimal
from typing import Any

import pint
import pytest

from checker.language.measures import conversions, measure_words, measures

#: Names of units in pint's registry, the other sizes of a word after a comma.
_IN_PINT = {
    "nautical-mile": "nautical_mile", "mile": "mile,nautical_mile", "ton": "short_ton,long_ton,tonne",
    "tonne": "tonne", "gallon": "gallon,imperial_gallon", "pint": "pint,imperial_pint",
    "quart": "quart,imperial_quart", "fluid-ounce": "fluid_ounce,imperial_fluid_ounce",
    "barrel": "oil_barrel", "ounce": "ounce,troy_ounce", "metre-per-second": "m/s",
    "kilometre-per-hour": "km/h", "mile-per-hour": "mph", "knot": "knot",
}  # fmt: skip
_POWERS = {"square": 2, "cubic": 3}
_BASES = {"length": "m", "area": "m**2", "volume": "m**3", "mass": "kg", "speed": "m/s"}


def in_pint(name: str) -> str:
    power, _, base = name.rpartition("-")
    if name in _IN_PINT:
        return _IN_PINT[name]
    return f"{base}**{_POWERS[power]}" if power else name


@pytest.mark.parametrize(
    "name", [name for name, each in measures().items() if each.dimension != "temperature"]
)
def test_sizes_are_those_of_pint(name: str) -> None:
    registry: Any = pint.UnitRegistry()
    measure = measures()[name]
    expected = [registry(unit).to(_BASES[measure.dimension]).magnitude for unit in in_pint(name).split(",")]
    assert [float(size) for size in measure.sizes] == pytest.approx(
        expected, rel=1e-5
    )  # pint has the acre and the fathom by the survey foot


def test_temperatures() -> None:
    units = measures()
    (fahrenheit,) = conversions(Decimal(20), units["celsius"], units["fahrenheit"])
    (celsius,) = conversions(Decimal(212), units["fahrenheit"], units["celsius"])
    assert [round(fahrenheit, 9), round(celsius, 9)] == [68, 100]


def test_a_word_of_several_sizes_converts_in_several_ways() -> None:
    units = measures()
    assert [round(each, 2) for each in conversions(Decimal(10), units["mile"], units["kilometre"])] == [
        *(Decimal("16.09"), Decimal("18.52")),
    ]


@pytest.mark.parametrize("language", ["", "en", "de", "fr", "es", "zh", "it"])
def test_every_word_names_a_unit(language: str) -> None:
    assert set(measure_words(language).values()) <= set(measures())
