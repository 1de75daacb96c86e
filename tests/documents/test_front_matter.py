import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.front_matter import read_front_matter
from checker.documents.parts import FrontMatter, Notice
from tests.documents.structured.places import assert_places

BODY = "The market hall opens on Tuesday.\n"


def whole(source: str) -> FrontMatter:
    """Return the front matter of ``source``, which must be read without notices."""
    found, body, notices = read_front_matter(source)
    assert found is not None
    assert notices == ()
    assert source[body:] == BODY
    assert_places(source, found.root)
    return found


def none_at_all(source: str) -> bool:
    return read_front_matter(source) == (None, source.startswith("\ufeff"), ())


def broken(source: str) -> tuple[Notice, int]:
    """Return the fatal notice about ``source`` and where its body begins."""
    found, body, (notice,) = read_front_matter(source)
    assert found is None
    assert notice.fatal
    return notice, body


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("data_format", "lines"),
    [
        ("yaml", ["---", "title: Der 😀 Markt", "---"]),
        ("yaml", ["--- ", "title: Der 😀 Markt", "...\t"]),
        ("yaml", ["---yaml", "title: Der 😀 Markt", "---"]),
        ("toml", ["+++", 'title = "Der 😀 Markt"', "+++"]),
        ("toml", ["---toml", "title = 'Der 😀 Markt'", "---"]),
        ("json", ["{", '  "title": "Der 😀 Markt"', "}"]),
        ("json", ['{"title": "Der 😀 Markt"} ']),
        ("json", ["---json", '{"title": "Der 😀 Markt"}', "---"]),
        ("json", [";;;", '{"title": "Der 😀 Markt"}', ";;;"]),
    ],
)
def test_every_format_line_break_and_mark(
    data_format: str, lines: list[str], before: str, line_break: str
) -> None:
    source = before + line_break.join([*lines, BODY])
    found = whole(source)
    assert found.format == data_format
    assert found.root.plain() == {"title": "Der 😀 Markt"}
    text = found.root.at(["title"]).text
    assert text is not None
    assert text.source_span.of(source) == "Der 😀 Markt"
    assert found.span.of(source).strip() == line_break.join(lines).strip()
    assert found.span.start == len(before)


@pytest.mark.parametrize("inside", ["", "\n", "# a comment alone\n"])
def test_empty_front_matter_has_no_fields(inside: str) -> None:
    assert whole(f"---\n{inside}---\n{BODY}").root.plain() == {}


def test_empty_front_matter_of_the_other_formats() -> None:
    assert whole(f"+++\n+++\n{BODY}").root.plain() == {}
    assert whole(f"{{}}\n{BODY}").root.plain() == {}


def test_front_matter_may_be_all_there_is() -> None:
    for source in ("---\ntitle: x\n---", "+++\ntitle = 'x'\n+++", '{"title": "x"}'):
        found, body, notices = read_front_matter(source)
        assert found is not None
        assert (found.root.plain(), found.span, body, notices) == (
            {"title": "x"},
            (0, len(source)),
            len(source),
            (),
        )


def test_blank_lines_may_stand_above() -> None:
    assert whole(f"\n  \r\n---\ntitle: x\n---\n{BODY}").root.plain() == {"title": "x"}
    assert none_at_all("\n\n---\n\nProse.\n\n---\n")
    assert none_at_all("\n---\ntitle: x\n")


def test_repeated_keys_are_kept() -> None:
    found = whole(f"---\ntitle: x\ntitle: y\n---\n{BODY}")
    assert [entry.node.value for entry in found.root.entries] == ["x", "y"]


def test_fences_inside_values_do_not_close() -> None:
    found = whole(f"---\ntitle: a --- b\ntext: |\n  ---\n  more\n---\n{BODY}")
    assert found.root.plain() == {"title": "a --- b", "text": "---\nmore\n"}


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\ufeff",
        "Prose.\n",
        "---",
        "---\n",
        "----\ntitle: x\n----\n",
        "---\n\nProse that goes on.\n\n---\n\nMore prose.\n",
        "---\nProse under a line.\n",
        "---\nNote: this is prose.\n",
        "---\n\nThe mayor said: it is: done.\n\n---\n",
        "---\n- one\n- two\n---\n",
        "---\n\n# A heading\n\nA line: 'of prose\n\n---\n",
        "--- title: x\n---\n",
        "+++\nProse.\n",
        "+++ x\n",
        "{{< figure src='a.png' >}}\n",
        "{% include top.html %}\n",
        "{: .lead}\n",
        "{/* a comment */}\n",
        '{"quoted": "but"} prose goes on\n',
        "{not json}\n",
        "{",
        "* * *\n",
        "text\n---\ntitle: x\n---\n",
    ],
)
def test_what_is_no_front_matter(source: str) -> None:
    assert none_at_all(source)


@pytest.mark.parametrize(
    ("source", "marked", "words"),
    [
        ('---\ntitle: "Flood closes\ndate: 2026-03-04\n---\n', '"Flood closes', "YAML: this quotation mark"),
        ("---\ntitle: Flood: the market\n---\n", ": the market", "YAML: a second ': '"),
        ("---\ntitle: x\n\tdate: y\n---\n", "\tdate: y", "YAML: a tab"),
        ("---\r\ntitle: @x\r\n---\r\n", "@x", "YAML: a value cannot begin with '@'"),
        ("+++\ntitle = Flood\n+++\n", "Flood", "TOML: this is no TOML value"),
        ("+++\nProse between the signs.\n+++\n", "between the signs.", "TOML: '='"),
        ('{"title": "x",}\n', "}", "JSON: a key in double"),
        ('{\n  "title": x\n}\n', "x", "JSON: 'x' is not a JSON value"),
        (";;;\n[1]\n;;;\n", "[1]", "JSON: an object"),
    ],
)
def test_broken_front_matter_is_told_at_its_place(source: str, marked: str, words: str) -> None:
    for before in ("", "\ufeff"):
        notice, body = broken(before + source + "\n" + BODY)
        assert notice.span.of(before + source) == marked
        assert notice.message.startswith(f"the front matter is not valid {words}")
        assert (before + source + "\n" + BODY)[body:].strip() == BODY.strip()


@pytest.mark.parametrize(
    ("source", "fence"),
    [
        ("---\ntitle: Flood\ndate: 2026-03-04\n", "---"),
        ("---\ntitle: Flood\ntags:\n- a\n- b\nlead: >\n  x\n# comment\n", "---"),
        ("---\nTitle: Flood\nDate: 2026-03-04\n", "---"),
        ("---\ntitle: Flood\n", "---"),
        ('+++\ntitle = "Flood"\n[params]\nx = 1\n', "+++"),
    ],
)
def test_front_matter_that_is_never_closed(source: str, fence: str) -> None:
    for below in ("\n" + BODY, "\n" + BODY + "\nAfter a line: the rest\n\n---\n\nprose: more\n"):
        notice, body = broken(source + below)
        assert notice.span == (0, 3)
        assert f"never closed; end it with a line '{fence}'" in notice.message
        assert (source + below)[body:] == below


def test_an_object_that_is_never_closed() -> None:
    for line_break in ("\n", "\r\n", "\r"):
        source = ('{"title": "x",\n"date": 1\n\n' + BODY).replace("\n", line_break)
        notice, body = broken(source)
        assert notice.message.startswith("the front matter is not valid JSON")
        assert source[body:] == BODY.replace("\n", line_break)


KEYS = st.text(st.sampled_from("abcxyz_"), min_size=1, max_size=5)
VALUES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), max_size=10
)


@settings(deadline=None)
@given(
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_fields_keep_their_words_and_places(fields: dict[str, str], line_break: str, mark: bool) -> None:
    before = "\ufeff" if mark else ""
    quoted = {
        key: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for key, value in fields.items()
    }
    for fence, sign in (("---", ": "), ("+++", " = ")):
        lines = [fence, *(key + sign + value for key, value in quoted.items()), fence, BODY]
        source = before + line_break.join(lines)
        found = whole(source)
        assert found.root.plain() == fields
        for entry in found.root.entries:
            assert entry.node.span.of(source) == quoted[entry.key]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["", "\ufeff", "---\n", "---\r\n", "+++\n", "{", ";;;\n", "\n---\n"]),
    st.text(st.sampled_from("ab: -+\n\r\t#'\"{}[]=,.;é😀") | st.characters(), max_size=40),
    st.sampled_from(["", "\n---\n", "\n+++\n", "\r...\r", "}\n", "\n;;;\n"]),
)
def test_anything_can_be_read(opening: str, content: str, closing: str) -> None:
    source = opening + content + closing
    found, body, notices = read_front_matter(source)
    assert 0 <= body <= len(source)
    if found is not None:
        assert found.span.end <= body
        assert found.root.kind == "mapping"
        assert_places(source, found.root)
    for notice in notices:
        assert 0 <= notice.span.start <= notice.span.end <= len(source)
        assert found is None


@pytest.mark.parametrize("closing", ["---", "--- ", "...", "...\t"])
@pytest.mark.parametrize("body", ["A hall.\n", "Note: a hall.\n", "  A hall.\n", "- A hall.\n"])
def test_the_first_fence_closes_front_matter_however_it_is_written(closing: str, body: str) -> None:
    source = f"---\ntitle: Market\n{closing}\n{body}\n---\n\nAnother.\n"
    front_matter, start, notices = read_front_matter(source)
    assert front_matter is not None
    assert [entry.key for entry in front_matter.root.entries] == ["title"]
    assert front_matter.span.of(source) == f"---\ntitle: Market\n{closing}"
    assert source[start:].startswith(body)
    assert notices == ()
