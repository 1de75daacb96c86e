from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.structured import StructureError
from checker.documents.structured.yaml_reader import MAXIMUM_DEPTH, MAXIMUM_LENGTH, read_yaml
from tests.documents.structured.places import assert_places, scalars, written

#: What YAML 1.2 lets stand, chapter 5.1, without what would be a line break inside a plain word.
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
WORDS = st.text(CHARACTERS | st.sampled_from("\n\t"), max_size=12)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)
BEFORE = st.sampled_from(["", "\ufeff", "😀 é\r\n", "市\n"])


class QuotedDumper(yaml.SafeDumper):
    """Writes every string in quotation marks, as the readings of plain words differ by version."""


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


QuotedDumper.add_representer(str, _quoted)


@settings(deadline=None)
@given(DATA, BEFORE, st.booleans(), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_yaml_writes_is_read_back(
    data: Any, before: str, unicode: bool, flow: bool, line_break: str
) -> None:
    written_out = yaml.dump(
        data, Dumper=QuotedDumper, allow_unicode=unicode, default_flow_style=flow, width=30, sort_keys=False
    )
    source = before + written_out.replace("\n", line_break)
    root = read_yaml(source, 0 if before == "\ufeff" else len(before))
    assert root.plain() == data
    assert_places(source, root)


@settings(deadline=None)
@given(st.lists(st.text(CHARACTERS, min_size=1, max_size=20), min_size=1, max_size=4), st.sampled_from("'|>"))
def test_styles_map_back(words: list[str], style: str) -> None:
    text = "\n".join(words)
    dumped = yaml.dump({"k": text}, Dumper=yaml.SafeDumper, default_style=style, allow_unicode=True, width=20)
    root = read_yaml(dumped)
    assert root.plain() == {"k": text}
    assert_places(dumped, root)


@settings(deadline=None)
@given(
    st.text(
        st.sampled_from("ab: -\n\t\r#'\"|>&*!%@[]{},?0.~\\<\ufeff\x00\x85\u2028é😀\ud83d") | st.characters(),
        max_size=50,
    )
)
def test_anything_else_is_a_structure_error(source: str) -> None:
    try:
        root = read_yaml(source)
    except StructureError as error:
        assert error.message
        assert 0 <= error.offset <= len(source)
    else:
        assert_places(source, root)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\ufeff"])
def test_places_are_exact(line_break: str, before: str) -> None:
    source = before + line_break.join(
        [
            "title: 😀 Der Fluß  # a comment",
            "'key''s': \"a\\tb\\u00e9 \\",
            '  end"',
            '作者: [甲, "乙"]',
            "long: >-",
            "  one",
            "  two",
            "",
            "  three",
            "literal: |",
            "  first",
            "   second",
            "last: plain word",
            "  goes on",
        ]
    )
    root = read_yaml(source)
    assert written(source, root, "title") == "😀 Der Fluß"
    assert [entry.key_span.of(source) for entry in root.entries] == [
        "title",
        "'key''s'",
        "作者",
        "long",
        "literal",
        "last",
    ]
    assert root.entries[1].key == "key's"
    assert root.at(["key's"]).value == "a\tbé end"
    assert [item.span.of(source) for item in root.at(["作者"]).items] == ["甲", '"乙"']
    assert root.at(["long"]).value == "one two\nthree"
    assert root.at(["literal"]).value == "first\n second\n"
    assert root.at(["last"]).value == "plain word goes on"
    text = root.at(["last"]).text
    assert text is not None
    assert text.to_source((11, 15)).of(source) == "goes"
    text = root.at(["long"]).text
    assert text is not None
    assert text.to_source((4, 7)).of(source) == "two"
    assert_places(source, root)


@pytest.mark.parametrize(
    "word",
    ["2026-03-04", "2026-03-04 10:00:00", "on", "off", "yes", "No", "010", "12:30:45", "1_000", "0b1", "="],
)
def test_words_stay_what_the_author_wrote(word: str) -> None:
    assert read_yaml(f"key: {word}").plain() == {"key": word}
    assert read_yaml(f"{word}: 1").plain() == {word: 1}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("0x1F", 31),
        ("0o17", 15),
        (".inf", float("inf")),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("!!str 12", "12"),
        ("!!float 1", 1.0),
        ("'12'", "12"),
    ],
)
def test_the_core_schema_is_resolved(word: str, value: object) -> None:
    assert read_yaml(f"key: {word}").plain() == {"key": value}


def test_numbers_keep_their_writing() -> None:
    node = read_yaml("key: 0x1F").at(["key"])
    assert node.text is not None
    assert node.text.text == "0x1F"


def test_repeated_keys_are_kept() -> None:
    source = "a: 1\nb: 2\na: 3\n"
    root = read_yaml(source)
    ((first, later),) = root.repeated()
    assert (first.key_span.start, later.key_span.start) == (0, 10)
    assert root.plain() == {"a": 3, "b": 2}


def test_an_alias_is_the_value_it_names() -> None:
    root = read_yaml("a: &x [1, 2]\nb: *x\n? &k key\n: 1\n*k : 2\n")
    assert root.plain() == {"a": [1, 2], "b": [1, 2], "key": 2}
    assert root.at(["a"]).span == (6, 12)


def test_aliases_are_bounded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(StructureError, match="aliases repeat more than"):
        read_yaml("\n".join(lines))


def test_an_alias_inside_its_own_value_is_refused() -> None:
    with pytest.raises(StructureError, match="stands inside what it refers to") as caught:
        read_yaml("a: &x [1, *x]")
    assert caught.value.offset == 10


def test_depth_and_length_are_bounded() -> None:
    assert read_yaml("[" * MAXIMUM_DEPTH + "]" * MAXIMUM_DEPTH).kind == "sequence"
    for source in ("[" * 50_000, "- " * 5_000, "? " * 5_000, "{a: " * 5_000):
        with pytest.raises(StructureError, match=r"nested deeper|must be a word"):
            read_yaml(source)
    with pytest.raises(StructureError, match="longer than"):
        read_yaml("x" * (MAXIMUM_LENGTH + 1))


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("a: b: c", 4, "put the value in quotation marks"),
        ('a: "b\nc: d\n', 3, "never closed"),
        ("a: [1, 2\nb: 3\n", 10, "."),
        ("a: 1\n\tb: 2\n", 5, "tab"),
        ("a: @x", 3, "put it in quotation marks"),
        ("a: `x`", 3, "put it in quotation marks"),
        ("a: *x", 3, "no anchor"),
        ("a: !!python/name:os.system x", 3, "not allowed"),
        ("a: !include x", 3, "not allowed"),
        ("[a]: 1", 0, "must be a word or a string"),
        ("a: 1\n--- \nb: 2\n", 5, "a second YAML document"),
        ("a: x\x00y", 4, "U\\+0000"),
        ("a: 😀\x07", 4, "U\\+0007"),
        ("a: 1\nb\nc: 2\n", 5, "neither 'key: value'"),
        ("a: \ud83d", 3, "surrogate"),
    ],
)
def test_errors_say_what_and_where(source: str, offset: int, words: str) -> None:
    with pytest.raises(StructureError, match=words) as caught:
        read_yaml(source)
    assert caught.value.offset == offset


def test_the_part_asked_for_is_read_alone() -> None:
    source = "---\ntitle: x\n---\nkey: ["
    root = read_yaml(source, 4, 13)
    assert root.plain() == {"title": "x"}
    assert root.at(["title"]).span == (11, 12)


@pytest.mark.parametrize("source", ["", "\n\n", "# a comment\n", "\ufeff"])
def test_nothing_is_a_null(source: str) -> None:
    (node,) = scalars(read_yaml(source))
    assert node.value is None


@pytest.mark.parametrize("character", ["\x01", "\x7f", "\x86", "\ufffe", "\uffff"])
def test_what_is_no_text_is_told_at_its_place(character: str) -> None:
    with pytest.raises(StructureError, match=f"U\\+{ord(character):04X} cannot stand in YAML") as caught:
        read_yaml(f"---\na: é{character}\n", 4)
    assert caught.value.offset == 8
