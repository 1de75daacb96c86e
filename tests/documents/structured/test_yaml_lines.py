from string import punctuation
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.structured import Node, StructureError
from checker.documents.structured.yaml_lines import read_yaml_lines
from checker.documents.structured.yaml_reader import read_yaml
from tests.documents.structured.places import assert_places

#: Pieces that mean something in YAML, and some that do not.
PIECES = st.sampled_from(
    [
        *"a title Müller 市 😀 2026 2026-02-11 007 1.5 1e3 0x1F true null ~ on <<".split(),
        *": # - , [ ] { } ( / ‘ ' \" \\ \\n '' &a *a !!str | > ? % @ ` = --- ...".split(),
        *(" ", "  ", ": ", " #", "- ", "? ", "\t", "\n", "\n  ", "\r\n", "\u00a0"),
    ]
)
VALUES = st.lists(PIECES, max_size=5).map("".join)
KEYS = st.sampled_from(["title", "date", "a", "pub-Date", "x_1", "true", "1st", "a b", "ключ", ""])
OPENING = st.sampled_from(["'", '"', "", "'a", "(", "<"])
LINES = st.one_of(
    st.builds("{}: {}".format, KEYS, VALUES),
    st.builds("{}:{}".format, KEYS, VALUES),
    st.builds("{}: [{}]".format, KEYS, st.lists(VALUES, max_size=3).map(", ".join)),
    st.builds("{}: {}{}{}".format, KEYS, st.sampled_from("'\""), VALUES, st.sampled_from("'\"")),
    st.builds("{}- {}".format, st.sampled_from(["", "  ", "    "]), VALUES),
    st.just(""),
    st.just("  "),
    st.builds("{}{}".format, st.sampled_from([" ", "  ", "   "]), VALUES),
    st.builds("{}: {}{}\n  {}{}".format, KEYS, OPENING, VALUES, VALUES, st.sampled_from(["'", '"', ""])),
    VALUES,
)


def described(node: Node | None) -> Any:
    """Return all of a node as plain data."""
    if node is None:
        return None
    text = node.text
    return (
        node.kind,
        node.span,
        type(node.value),
        node.value,
        None if text is None else (text.text, text.segments),
        [(entry.key, entry.key_span, described(entry.node)) for entry in node.entries],
        [described(item) for item in node.items],
    )


@settings(deadline=None, max_examples=400)
@given(
    st.lists(LINES, min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "---\n", "😀\r\n"]),
    st.booleans(),
)
def test_what_is_read_is_what_the_full_reader_reads(
    lines: list[str], line_break: str, before: str, closed: bool
) -> None:
    content = line_break.join(lines) + (line_break if closed else "")
    source = before + content + "\n---\nBody: text\n"
    start, end = len(before), len(before) + len(content)
    plain = read_yaml_lines(source, start, end)
    if plain is None:
        return
    try:
        expected = read_yaml(source, start, end)
    except StructureError as error:
        raise AssertionError(f"{content!r} is no YAML: {error}") from error
    assert described(plain) == described(expected)
    assert_places(source, plain)


@pytest.mark.parametrize(
    "content",
    [
        "title: The bridge is open\ndate: 2026-02-11\n",
        "title: 'The bridge'\nauthor: \"Ana Ruiz\"\ndraft: false\nweight: 10\n",
        'title: The bridge\r\n\r\ntags:\r\n  - rivers\r\n  - "city life"\r\nlast: 1.5\r\n',
        "tags:\n- rivers\n- towns\ntitle: 市\n",
        'tags: [rivers, "city life", 2026]\nempty: []\nnothing:\n',
        "url: https://example.org/a?b=c\ntime: 12:30:45\nempty: ''\n",
        "title: 'It''s open: the ''old'' bridge'\ndate: 2026-02-11\n",
        "title: The bridge over the river\n  is open; the ferry\n    is not\nauthor: Ana Ruiz\n",
        "title: 'The bridge: it''s\n  open'\nseries: \"The\n  bridge\"\n",
        "title: <FAR WEST INC> YEAR\nkind: =A=\nseries: (pictures)\n",
        "title: The bridge\n  (pictures)\nsubtitle: A ‘long’,\n  ‘old’ bridge\nkind: a\n  'b'\n  [c\n",
        "title: ///\nslug: -bridge, PICTURES ///\n",
        "title: 'Mayor on the bridge:\n  ‘Very good’'\n",
    ],
)
def test_usual_front_matter_needs_no_parser(content: str) -> None:
    plain = read_yaml_lines(content, 0, len(content))
    assert plain is not None
    assert described(plain) == described(read_yaml(content))
    # A key that is known is read in another way.
    assert described(read_yaml_lines(content, 0, len(content))) == described(plain)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\n\n",
        "title: a: b\n",
        "title: a # comment\n",
        "# comment\ntitle: a\n",
        "title: a\n  # goes on\n",
        "title: a:\n  goes on\n",
        "title:\n  'a:\n  b'\n",
        "title: - a\n",
        "title: -.inf\n",
        "title: a\n\n  goes on\n",
        "title: a\n  goes: on\n",
        "tags:\n  - a\n goes on\n",
        "title: [a,\n  b]\n",
        "title: |\n  a\n",
        'title: "a\\tb"\n',
        "title: 'it's'\n",
        "title: <<\n",
        "title: =\n",
        "title: *a\n",
        "title: &a b\n",
        "title:\n  inner: b\n",
        "title:\n  - a\n    - b\n",
        "title: \tb\n",
        "title: {a: b}\n",
        "- a\n- b\n",
        "title: 'a' b\n",
        "title: ['a, b']\n",
        "title: ~\n",
        "words alone\n",
        "title: a\x85b\n",
    ],
)
def test_anything_special_is_left_to_the_full_reader(content: str) -> None:
    assert read_yaml_lines(content, 0, len(content)) is None


@pytest.mark.parametrize("signs", [one + other for one in punctuation for other in ("", "-", " ", "b")])
@pytest.mark.parametrize("before", ["", "a\n  ", "'\n  "])
def test_whatever_sign_opens_a_line_it_is_read_as_the_full_reader_does(before: str, signs: str) -> None:
    content = f"title: {before}{signs}c\nkind: d\n"
    plain = read_yaml_lines(content, 0, len(content))
    assert plain is None or described(plain) == described(read_yaml(content))


def test_a_long_text_is_left_to_the_full_reader() -> None:
    content = "title: a\n" * 20_000
    assert read_yaml_lines(content, 0, len(content)) is None
