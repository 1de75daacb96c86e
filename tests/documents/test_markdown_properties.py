"""What holds of every Markdown article, whatever is written in it."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example as tried
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.markdown import read_markdown
from checker.documents.markdown_events import _Walker
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound, read

RULES = Path(__file__).parents[2] / "rules"

#: Words without a sign that Markdown knows; each one is recognised again in the blocks.
WORD = st.text("abcdefgéßøжя日本語😀", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
INLINE = st.one_of(
    TEXT,
    TEXT.map("*{}*".format),
    TEXT.map("**{}**".format),
    TEXT.map("`{}`".format),
    TEXT.map("~~{}~~".format),
    TEXT.map("[{}](https://example.org)".format),
    TEXT.map("<b>{}</b>".format),
    TEXT.map("\\[{}\\]".format),
    TEXT.map("&amp; {} &copy;".format),
    TEXT.map("{{{{ site.x }}}} {}".format),
    TEXT.map("<!-- x --> {}".format),
    TEXT.map("![](a.png) {}".format),
    TEXT.map("{}[^1]".format),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(LINE, min_size=1, max_size=3)
SIMPLE = st.one_of(
    LINES.map("\n".join),
    LINES.map("  \n".join),
    LINES.map("\\\n".join),
    st.tuples(st.integers(1, 6), LINE).map(lambda head: "#" * head[0] + " " + head[1]),
    LINE.map("{}\n===".format),
    LINES.map(lambda lines: "<div>\n" + "\n".join(lines).replace("`", "") + "\n</div>"),
    LINES.map(lambda lines: "```\n" + "\n".join(lines) + "\n```"),
    LINES.map(lambda lines: "| a | b |\n|---|---|\n" + "\n".join(f"| {line} | x |" for line in lines)),
    LINES.map(lambda lines: "[^1]: " + "\n    ".join(lines)),
)


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: _indented(text, "> ", "> ")),
        several.map(lambda text: _indented(text, "- ", "  ")),
        several.map(lambda text: _indented(text, "1. ", "   ")),
        several.map(lambda text: _indented(text, "*\t", "\t")),
    )


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(others + line if line else others.rstrip() for line in lines[1:])])


BLOCK = st.recursive(SIMPLE, _nested, max_leaves=5)
ARTICLE = st.builds(
    lambda mark, blocks, line_break: mark + "\n\n".join(blocks).replace("\n", line_break),
    st.sampled_from(["", "\ufeff", "---\ntitle: Über 😀\ndate: 2026-03-04\n---\n"]),
    st.lists(BLOCK, min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
)

#: Signs that mean something to Markdown, HTML or a generator, to be thrown together.
SIGNS = st.lists(
    st.one_of(
        st.sampled_from(
            "\n|\r\n|\r|\t|    |> |- |1. |#|=|---|```|~~~|`|``|*|**|_|~~|[|]|(|)|![|](|[^1]|[^1]: |[a]: "
            "|<|>|</|<div>|</div>|<!--|-->|<b>|<img alt='|<pre>|<script>|<svg>|<nav>|<li>|<td>|<br>"
            "|&amp;|&#0;|&|\\|\\|{{|}}|{%|%}|{{<|>}}|{/*|*/}|{: |:::|{% comment %}|{% endcomment %}"
            "|\ufeff|\0|\ud800|😀|\u2028|\xa0|PORTO, May 3 (Lusa) -- |By Ana Ruiz|3 May 2026"
            '|(Lusa/Ana Ruiz)|: |\'|"|="|word| '.split("|")
        ),
        st.text(max_size=4),
    ),
    max_size=40,
).map("".join)


@given(ARTICLE)
@settings(max_examples=100, deadline=None)
def test_places_are_exact_however_blocks_are_nested(source: str) -> None:
    read(source)


@given(SIGNS)
@settings(max_examples=500, deadline=None)
def test_nothing_raises_and_every_place_is_exact(source: str) -> None:
    document = read(source)
    assert document.source == source


@given(st.text())
@tried("> \t\t> x")
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(source: str) -> None:
    read(source)


@given(st.lists(st.tuples(LINE, st.sampled_from(["", "> ", "- ", "## ", "1. ", "> - ", "    "])), min_size=1))
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost(lines: list[tuple[str, str]]) -> None:
    words = []
    source = ""
    for number, (line, container) in enumerate(lines):
        word = f"zw{number}zw"
        words.append(word)
        source += f"{container}{word} {line} {word}\n\n"
    source += "[^1]: note\n"
    document = read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for word in words:
        assert texts.count(word) == 2
    for block in document.blocks:
        for match in re.finditer(r"zw\d+zw", block.text.text):
            assert block.source(match.span()).of(source) == match[0]


@given(ARTICLE)
@settings(max_examples=50, deadline=None)
def test_line_breaks_do_not_matter(source: str) -> None:
    plain = source.replace("\r\n", "\n").replace("\r", "\n")
    expected = read(plain)
    found = read(plain.replace("\n", "\r\n"))
    assert [(block.kind, block.text.text) for block in found.blocks if block.kind is not BlockKind.CODE] == [
        (block.kind, block.text.text) for block in expected.blocks if block.kind is not BlockKind.CODE
    ]


@pytest.mark.parametrize(
    "source",
    [
        "[" * 100_000,
        "![" * 50_000,
        "[a](" * 30_000,
        ">" * 100_000,
        "> " * 50_000 + "x",
        "- " * 20_000 + "x",
        "".join("  " * depth + "- a\n" for depth in range(500)),
        "`" * 50_000 + " " + "` " * 25_000,
        "*a " * 30_000,
        "a <!-- " * 30_000,
        "<div>\n" + '<a "' * 30_000,
        "<div>\n" + "<b>" * 30_000 + "</i>" * 30_000,
        "<ul><li>" * 10_000,
        "<nav>\n\nx\n\n" * 3_000,
        "{{" * 50_000,
        "{% comment %}" * 20_000,
        '{{< figure src="' * 10_000,
        "|" * 50_000 + "\n" + "|-" * 25_000,
        "&" * 100_000,
        "\\" * 100_000,
        '![a](b "' + ' \\"' * 20_000 + '")',
        "word " * 200_000,
        "\ud800" * 50_000,
        "By A B, " * 20_000,
        "(a/" * 30_000 + ")",
    ],
    ids=lambda source: repr(source[:12]),
)
def test_hostile_articles_are_read(source: str) -> None:
    document = read_markdown(source, "article.md", ReadOptions())
    assert document.source == source
    assert all(block.span.end <= len(source) for block in document.blocks)


def _examples() -> list[tuple[str, str, str]]:
    """Return the rule, the path and the text of each shipped example that is Markdown."""
    found = []
    for file in sorted(RULES.glob("*.yaml")):
        for rule in yaml.safe_load(file.read_text("utf-8"))["rules"]:
            for example in rule["examples"]:
                body = example.get("bad", example.get("good"))
                if isinstance(body, str):
                    files, written = {"example.md": body}, example.get("format", "markdown")
                else:
                    files, written = body["files"], body.get("format", "markdown")
                if written == "markdown":
                    found += [(rule["id"], path, text) for path, text in files.items()]
    return found


def test_every_example_of_a_rule_can_be_read() -> None:
    examples = _examples()
    assert len(examples) > 100
    for rule, path, text in examples:
        document = read_markdown(text, path, ReadOptions())
        assert_sound(document)
        read = document.blocks or document.images or document.front_matter or document.notices
        assert read, (rule, text)


@settings(deadline=None)
@given(st.lists(st.one_of(BLOCK, TEXT, TEXT.map("  {} ".format)), max_size=6).map("\n\n".join))
def test_plain_paragraphs_are_read_like_all_others(body: str) -> None:
    known = read(body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Walker, "plain_paragraph", lambda *_: False)
        walked = read(body)
    assert _parts(known) == _parts(walked)


def _parts(document: Document) -> list[object]:
    blocks = [
        (block.kind, block.text.text, block.text.segments, block.span, block.level, block.group, block.marks)
        for block in document.blocks
    ]
    return [blocks, repr(document.images), document.comments, document.footnotes, document.notices]
