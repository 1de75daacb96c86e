"""Paragraphs of nothing but text are found without the parser, and only these."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyromark import Options, events_with_range

from checker.documents import markdown_events
from tests.documents.markdown_articles import parts, parts_of, read, read_by_parser

#: Parts of an article that are more than text, or nearly so.
MARKED = (
    "*a* b¦a_b_c¦a [b] c¦[a](b)¦![a](b)¦<b>a</b>¦a &amp; b¦a \\* b¦`a`¦~~a~~¦# a¦a\n===¦a\n---¦- a\n- b¦"
    "- a\n\n  b¦1. a\n2. b¦1) a¦a\n1. b¦a\n- b¦> a\nb¦> a\n>\n> b¦    a¦```\na\n\nb\n```¦```\na¦~~~\na¦"
    "<div>\na\n\nb¦</div>¦<!-- a¦a --> b¦<pre>\n\na¦<script>\n\na¦[a]: b¦[^a]: b¦a [^a]¦a  \nb¦a \nb¦a\\\nb¦"
    "a\u00a0¦\u00a0a¦a\x0bb¦a\x1c¦***¦| a | b |\n|---|---|\n| c | d |¦a | b\n-|-¦a\n    b¦![a](b)\n*c*¦"
    "{{< a >}}¦<svg> a¦<details>\n\na\n\n</details>¦<blockquote>¦</blockquote>¦<li>a¦-a¦+ a¦a\x00b¦7.¦7. a¦"
    "a\n\u00a0b¦<p>a</p>¦a <br> b¦[!NOTE]¦> [!NOTE]\n> a¦a\rb¦\ra¦\x07a\x7f¦a\n\tb¦a:\n: b¦a\n- ¦a\n#b¦"
    "a_b_ c¦_a b¦__a__¦a & b&c;¦a &#65 b¦a &#65; b¦a [b](c)¦[b][c]¦a]: b¦a [^b¦"
    "a < b¦a <3¦a <b¦a </b¦a <b.c> d¦a <b:c> d¦a\n1. b¦a\n01) b¦a\n0. b¦a\n19. b¦a\n1.¦a\n1.b¦a\n1986.\nb"
).split("¦")
PARTS = st.one_of(
    st.sampled_from(MARKED),
    st.sampled_from(
        ["The bridge is open", "It opened\nin May", "“Yes”", "7 of 9", "1.5 pct\n3 more", "Über", "—"]
    ),
    st.text('ab1 .)"-=:\n\té', max_size=8),
)
BREAKS = st.sampled_from(
    ["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n", "\r\n\r\n", "\r\n", " \n\n", "\n\n "]
)
TOPS = st.sampled_from(["", "\n", "  ", "\ufeff", "---\ntitle: a\n---\n", "---\r\ntitle: a\r\n---\r\n\r\n"])


@settings(deadline=None, max_examples=400)
@given(TOPS, st.lists(st.tuples(PARTS, BREAKS), max_size=7))
def test_what_is_read_is_what_the_parser_reads(top: str, pieces: list[tuple[str, str]]) -> None:
    source = top + "".join(part + line_break for part, line_break in pieces)
    assert parts_of(read(source)) == parts_of(read_by_parser(source))


@pytest.fixture
def _no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the parser was asked")

    monkeypatch.setattr(markdown_events, "events_with_range", refuse)


@pytest.mark.usefixtures("_no_parser")
@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The bridge is open.\n", ["The bridge is open."]),
        ("\n\nOne.\n\n\nTwo\nlines.\n\n(Three)", ["One.", "Two lines.", "(Three)"]),
        ("---\ntitle: Bridge\n---\n\n“Yes,” she said.\n", ["“Yes,” she said."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        (
            "1986 was the year\n3.5 pct more - it rose: to $7!\n",
            ["1986 was the year 3.5 pct more - it rose: to $7!"],
        ),
        (
            "AT&T [sic] lost < 3 pct of a_b, P&L see [1]\n1986. That\n10) was",
            ["AT&T [sic] lost < 3 pct of a_b, P&L see [1] 1986. That 10) was"],
        ),
        ("", []),
        ("\n \n", []),
    ],
)
def test_plain_text_needs_no_parser(source: str, texts: list[str]) -> None:
    assert [text for _, text in parts(read(source))] == texts


@pytest.mark.usefixtures("_no_parser")
@pytest.mark.parametrize(
    "source",
    [
        "7. May",
        "a *b*",
        "a\n\n# b",
        "a  \nb",
        "- a",
        "a &amp; b",
        "a\u00a0\n\nb",
        "a\n1. b",
        "a [b](c)",
        "a <b",
    ],
)
def test_anything_else_is_for_the_parser(source: str) -> None:
    with pytest.raises(AssertionError, match="asked"):
        read(source)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the parser is given to read."""
    parts: list[str] = []

    def note(part: str, *, options: Options) -> object:
        parts.append(part)
        return events_with_range(part, options=options)

    monkeypatch.setattr(markdown_events, "events_with_range", note)
    return parts


def test_text_below_a_list_or_marks_is_found_again(asked: list[str]) -> None:
    read("One.\n\n- two\n\n- three\n\nFour.\n\nFive *six*.\n\nSeven.\n")
    assert [part.strip() for part in asked] == ["- two\n\n- three", "Five *six*."]


@pytest.mark.parametrize("marked", ["*a* ```b```", "a <Prepared Ltd> b", "\xa0~~~~~.", "a\n<preface>\nb"])
def test_what_only_looks_like_it_does_not(marked: str, asked: list[str]) -> None:
    source = f"One.\n\n{marked}\n\nTwo.\n\nThree.\n"
    document = read(source)
    assert [part.strip() for part in asked] == [marked.strip()]
    assert parts_of(document) == parts_of(read_by_parser(source))


@pytest.mark.parametrize(
    "marked",
    [
        *("[a]: b", "```\nc", "> 1. ~~~\nc", "<!-- d", "<pre>\ne", "<PRE\ne", "a <?b"),
        "<blockquote>\n\nf\n\n</blockquote>",
    ],
)
def test_what_reaches_beyond_a_blank_line_leaves_the_rest_to_the_parser(
    marked: str, asked: list[str]
) -> None:
    source = f"One.\n\n{marked}\n\nTwo.\n\nThree.\n"
    document = read(source)
    assert asked[-1].endswith("Two.\n\nThree.\n")
    assert parts_of(document) == parts_of(read_by_parser(source))
