"""The places of figures are those that a pattern finds, whatever else stands in the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.figures import runs_of_figures


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figures",
        "In 1997 12 of 120, 3-4 and 5.",
        "77 77 7 777",
        "“12 men” — they’re 30…",
        "x² + ¹ + ½ of 4 é 5",
        "١٢ مايو ٢٠٢٦",
        "２０２６年5月",
        "日本 3 日",
        "“12” and ٣",
    ],
)
def test_all_figures_are_found(text: str) -> None:
    assert runs_of_figures(text) == [match.span() for match in re.finditer(r"\d+", text)]


@given(st.text(alphabet=st.sampled_from("019 a,é’½²٣四\n")))
def test_figures_of_any_text_are_found(text: str) -> None:
    assert runs_of_figures(text) == [match.span() for match in re.finditer(r"\d+", text)]
