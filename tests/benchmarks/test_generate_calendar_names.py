"""The shipped calendar names against the installed CLDR data."""

import json

import pytest
from babel.core import get_cldr_version

from benchmarks.generate_calendar_names import TARGET, describe_language, generate, with_earlier
from checker.language.calendar_names import calendar_source


@pytest.mark.slow
def test_the_shipped_table_is_what_the_generator_makes() -> None:
    if calendar_source()["cldr"] != get_cldr_version():
        pytest.skip("another version of CLDR is installed")
    shipped, made = json.loads(TARGET.read_text(encoding="utf-8")), json.loads(generate())
    shipped["about"].pop("babel")
    made["about"].pop("babel")
    assert shipped == made


def test_a_language_does_not_depend_on_those_read_before_it() -> None:
    alone = describe_language("de")
    describe_language("apc")
    assert describe_language("de") == alone


def test_every_line_of_the_table_holds_one_language() -> None:
    lines = TARGET.read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("{", "}")
    for line in lines[1:-1]:
        assert len(json.loads("{" + line.rstrip(",") + "}")) == 1


def test_names_of_an_earlier_version_stay_known_beside_the_new_ones() -> None:
    named = {"az": {"months": [["yanvar"], ["fevral"]], "layouts": ["{E}, {d} {M} {y}"]}}
    earlier = {
        "az": {"months": [["janvar"], []], "layouts": ["{d} {M} {y}, {E}"]},
        "ht": {"months": [["janvye"], ["fevriye"]]},
    }
    assert with_earlier(named, earlier) == {
        "az": {
            "months": [["yanvar", "janvar"], ["fevral"]],
            "layouts": ["{E}, {d} {M} {y}", "{d} {M} {y}, {E}"],
        },
        "ht": {"months": [["janvye"], ["fevriye"]]},
    }
    assert named["az"]["layouts"] == ["{E}, {d} {M} {y}"]
