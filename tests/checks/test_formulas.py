"""Formulas: how they are read, what they are worth, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.formulas import FormulaError, evaluate, parse

COUNTS = {"words": 100.0, "sentences": 5.0, "none": 0.0}


def value(formula: str) -> float | None:
    return evaluate(parse(formula, COUNTS), COUNTS.__getitem__)


@pytest.mark.parametrize(
    ("formula", "worth"),
    [
        ("words", 100),
        ("words / sentences", 20),
        ("1 + 2 * 3 - 4 / 2", 5),
        ("10 - 3 - 2", 5),
        ("100 / 5 / 2", 10),
        ("(1 + 2) * 3", 9),
        ("-(words) + 1", -99),
        ("2 * -3", -6),
        ("0.39 * (words / sentences) - 15.59", 0.39 * 20 - 15.59),
        ("sqrt(words)", 10),
        ("max(words, sentences) - min(words, 3)", 97),
        ("abs(sentences - words)", 95),
        (" words\n+ 1 ", 101),
    ],
)
def test_values(formula: str, worth: float) -> None:
    assert value(formula) == pytest.approx(worth)


@pytest.mark.parametrize(
    "formula", ["words / none", "sqrt(0 - words)", "none / none", "9" * 290 + " * " + "9" * 5]
)
def test_what_has_no_value(formula: str) -> None:
    found = value(formula)
    assert found is None or found > 1e200


@pytest.mark.parametrize(
    ("formula", "offset", "message"),
    [
        ("", 0, "a number, a count or a parenthesis was expected, not the end"),
        ("words +", 7, "a number, a count or a parenthesis was expected, not the end"),
        ("words words", 6, "an operator was expected, not 'words'"),
        ("1 + word", 4, "there is no count named 'word'"),
        ("(1 + 2", 6, "')' was expected, not the end"),
        ("max(1)", 5, "',' was expected, not ')'"),
        ("sqrt 4", 5, "'(' was expected, not '4'"),
        ("words ** 2", 7, "a number, a count or a parenthesis was expected, not '*'"),
        ("words; 1", 5, "';' cannot stand in a formula"),
        ("__import__", 0, "'_' cannot stand in a formula"),
        ("words.real", 5, "'.' cannot stand in a formula"),
        ("(" * 60 + "1" + ")" * 60, 40, "its parentheses go deeper than 40"),
        ("-" * 60 + "1", 40, "its parentheses go deeper than 40"),
        ("1" + "+1" * 200, 300, "it is longer than 300 characters"),
    ],
)
def test_what_is_no_formula(formula: str, offset: int, message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(formula, COUNTS)
    assert (caught.value.offset, caught.value.message) == (offset, message)


@given(st.text(alphabet="words()+-*/,. 0123456789sqrtmaxin", max_size=300))
def test_any_text_is_a_formula_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        term = parse(text, COUNTS)
    except FormulaError as error:
        assert 0 <= error.offset <= len(text)
    else:
        worth = evaluate(term, COUNTS.__getitem__)
        assert worth is None or isinstance(worth, float)


def test_the_longest_sum_is_worked_out() -> None:
    assert value("+".join("1" * 150)) == 150


_ATOMS = st.sampled_from(["1", "2.5", "words", "sentences", "(3)"])


@given(
    st.recursive(
        _ATOMS,
        lambda part: st.tuples(part, st.sampled_from("+-*/"), part).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        max_leaves=8,
    )
)
def test_arithmetic_is_pythons(formula: str) -> None:
    try:
        expected = eval(formula, {"__builtins__": {}}, dict(COUNTS))
    except ZeroDivisionError:
        expected = None
    assert value(formula) == (pytest.approx(expected) if expected is not None else None)
