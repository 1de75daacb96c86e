"""Stray brackets are found at their single character; brackets that mean something else are not."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.unbalanced_brackets import UNBALANCED_BRACKETS, _is_plainly_balanced, _strays_of
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import article, excerpts, hits


@pytest.mark.parametrize(
    ("text", "before", "problem"),
    [
        ("The ferry (built in 1931 crosses.", "The ferry ", "opened and never closed"),
        ("Agency) 08:07, February 12, 2025", "Agency", "closed and never opened"),
        ("It [sank (twice] in a year.", "It [sank ", "opened and never closed"),
        ("渡船（建于1931年，每十分钟一班。", "渡船", "opened and never closed"),
        ("渡船】每十分钟一班。", "渡船", "closed and never opened"),
        ("They met (see a) and b).", "They met ", ""),
        ("Senator Ruiz, R-S.C.), took it.", "Senator Ruiz, R-S.C.", "closed and never opened"),
        ("It left at 10 GMT) and came back.", "It left at 10 GMT", "closed and never opened"),
    ],
)
def test_a_stray_bracket_is_found(text: str, before: str, problem: str) -> None:
    found = hits(UNBALANCED_BRACKETS, article(text))
    if not problem:
        assert found == []
        return
    (hit,) = found
    assert hit.span == Span(len(before), len(before) + 1)
    assert hit.values["problem"] == problem


@pytest.mark.parametrize(
    "text",
    [
        "The ferry (built in 1931 [and rebuilt]) {crosses}.",
        "渡船（建于1931年)每十分钟一班。",
        "a) a boat, b) a paddle, iv) patience, 10) time",
        "1) Buy a boat.",
        "Ruiz (8), Berg (18.8), Dahl (page 8) and one (T-O-R-U-S)",
        "A colon (:) and an equals sign (=), the sum (= what is left)",
        "They removed require('ferry')\" again.",
        "It stands at www.[town].example.org/[page] still.",
        "The change adds a missing ) to the text.",
        "We missed it :( but then :-) or ;) and =)",
        "See https://example.org/wiki/Ferry_(boat for more.",
        'The mark "(" opens it.',
        "A share in [0, 1) and one in (0, 1].",
        "It passed (47 to 25).",
        "function( x => y",
        ".boat { colour: blue;",
        "}",
    ],
)
def test_other_brackets_are_let_be(text: str) -> None:
    assert excerpts(UNBALANCED_BRACKETS, article(text)) == []


def test_an_aside_may_run_over_paragraphs() -> None:
    assert excerpts(UNBALANCED_BRACKETS, article("(The ferry is old.", "It has sunk once.)")) == []


def test_an_aside_ends_within_a_few_paragraphs() -> None:
    parts = ["(The ferry is old.", *(f"Paragraph {number}." for number in range(20)), "It has sunk once.)"]
    assert excerpts(UNBALANCED_BRACKETS, article(*parts)) == ["(", ")"]


def test_a_closing_bracket_before_an_opening_one_is_no_aside() -> None:
    assert excerpts(UNBALANCED_BRACKETS, article("It has sunk once.)", "(The ferry is old.")) == [")", "("]


def test_code_is_let_be() -> None:
    document = article("Call row( and stop.")
    document.blocks[0].marks = (Mark("code", Span(5, 9)),)
    assert hits(UNBALANCED_BRACKETS, document) == []
    assert excerpts(UNBALANCED_BRACKETS, article((BlockKind.CODE, "row("))) == []


def test_credits_are_read() -> None:
    assert excerpts(UNBALANCED_BRACKETS, article((BlockKind.CREDIT, "Agency) 08:07"))) == [")"]


@pytest.mark.parametrize("part", ["(", ")", "([", ")]", "(a", "a) ", ":(", "[0,", "((]"])
def test_time_grows_with_the_length_alone(part: str) -> None:
    start = process_time()
    hits(UNBALANCED_BRACKETS, article("word " + part * (50_000 // len(part))))
    assert process_time() - start < 2


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.sampled_from(["()", "[]", "{}", "（）"])
    return st.builds(lambda marks, text: f"{marks[0]}word {text}{marks[1]}", pair, inner)


@given(
    st.recursive(st.just("word"), lambda inner: _nested(inner) | st.lists(inner).map(" ".join), max_leaves=12)
)
def test_balanced_texts_are_silent(text: str) -> None:
    assert excerpts(UNBALANCED_BRACKETS, article(f"words {text} words")) == []


@given(
    st.lists(
        st.sampled_from(
            [
                *"()[]'",
                "(most of them)",
                "(Too)",
                "[most of them]",
                "[Too]",
                "word",
                "TTT",
                "o.o",
                "u",
                "1990",
                "o:",
                ":",
                "=o",
                ";",
                "!",
                " ",
                " ",
                ".",
                '"',
                "missing ",
            ]
        ),
        max_size=9,
    )
)
def test_the_short_way_for_plain_brackets_hides_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    (block,) = article(text or "-").blocks
    if _is_plainly_balanced(text):
        assert _strays_of(0, block) == []
