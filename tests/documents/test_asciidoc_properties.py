"""What holds of every article in AsciiDoc, whatever is written in it."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.asciidoc import read_asciidoc
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from tests.documents.asciidoc_articles import read

WORD = st.text("abcdefgéßøжя日本語😀", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
INLINE = st.one_of(
    TEXT,
    TEXT.map("*{}*".format),
    TEXT.map("**{}**".format),
    TEXT.map("_{}_".format),
    TEXT.map("`{}`".format),
    TEXT.map("`+{}+`".format),
    TEXT.map("[.role]#{}#".format),
    TEXT.map('"`{}`"'.format),
    TEXT.map("https://example.org[{}]".format),
    TEXT.map("xref:there[{}]".format),
    TEXT.map("<<there,{}>>".format),
    TEXT.map("afootnote:[{}]".format),
    TEXT.map("footnote:note[{}]".format),
    TEXT.map("{{name}} {}".format),
    TEXT.map("{{nbsp}}{} &amp; \\*x*".format),
    TEXT.map("image:a.png[{}] y".format),
    TEXT.map("{} +".format),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(LINE, min_size=1, max_size=3)
SIMPLE = st.one_of(
    LINES.map("\n".join),
    LINE.map("== {}".format),
    LINE.map(lambda line: f"{line}\n{'-' * len(line)}"),
    LINE.map("NOTE: {}".format),
    LINE.map(".{}\nimage::b.png[x, title=y]".format),
    LINE.map("term:: {}".format),
    LINES.map(lambda lines: "* " + "\n".join(lines)),
    LINES.map(lambda lines: ". " + "\n".join(lines) + "\n+\nmore"),
    LINES.map(lambda lines: "[quote, A B, C]\n" + "\n".join(lines)),
    LINES.map(lambda lines: "[source]\n" + "\n".join(lines)),
    LINES.map(lambda lines: "[verse]\n____\n" + "\n".join(lines) + "\n____"),
    LINES.map(lambda lines: "----\n" + "\n".join(lines) + "\n----"),
    LINES.map(lambda lines: '"' + "\n".join(lines) + '"\n-- A B'),
    LINE.map(lambda line: f"|===\n|a |{line}\n\n2+|b\n\na|* {line}\n|==="),
    LINE.map(lambda line: f',===\na,"{line}"\n,==='),
)


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.builds(
        "{0}\n{1}\n{0}".format, st.sampled_from(["====", "****", "____", "--", "=====", "______"]), several
    )


BLOCK = st.recursive(SIMPLE, _nested, max_leaves=5)
HEAD = st.sampled_from(
    [
        "",
        "\ufeff",
        "= Über 😀\nA B <a@b.example>; C D\nv1, 2026-03-04: x\n:name: value\n\n",
        "---\ntitle: Über 😀\n---\n",
        ":name: a +\nb\n:page-date: 2026-03-04\n\n",
    ]
)
SIGNS = st.lists(
    st.one_of(
        st.sampled_from(
            "\n|\r\n|\r|\t|    |= |== |* |. |- |:a: |:a: b +"
            "|[quote,a]|[source]|.T|----|....|____|--|+|//|////"
            "|image::|[x]|footnote:[|]|footnote:a[|<<|>>|*|_|`|#|+++|{|}|{a}|https://|[[|]]|((|))|::|NOTE: "
            '|ifdef::a[]|include::x[]|\\|^|~|"`|`"|\ufeff|\0|😀|\u2028|\xa0|word| '.split("|")
        ),
        st.sampled_from(["|===", "\n|===\n", "|", "2+|", "a|"]),
        st.text(max_size=4),
    ),
    max_size=40,
).map("".join)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5).map("\n\n".join), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=80, deadline=None)
def test_places_are_exact_however_blocks_are_nested(head: str, text: str, line_break: str) -> None:
    source = (head + text).replace("\n", line_break)
    assert read(source).source == source


@given(SIGNS)
@settings(max_examples=200, deadline=None)
def test_nothing_raises_and_every_place_is_exact(source: str) -> None:
    assert read(source).source == source


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(source: str) -> None:
    read(source)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5))
@settings(max_examples=80, deadline=None)
def test_no_word_is_lost(head: str, blocks: list[str]) -> None:
    source = head
    for number, block in enumerate(blocks):
        word = f"zw{number}zw"
        source += f"{word} and\nmore\n\n{block}\n\n// end\n\n====\n{word}\n====\n\n* {word} *a*\n\n"
    document = read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for number in range(len(blocks)):
        assert texts.count(f"zw{number}zw") == 3
    for found in document.blocks:
        for match in re.finditer(r"zw\d+zw", found.text.text):
            assert found.source(match.span()).of(source) == match[0]


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5).map("\n\n".join))
@settings(max_examples=40, deadline=None)
def test_line_breaks_do_not_matter(head: str, text: str) -> None:
    expected = [
        (block.kind, block.text.text)
        for block in read(head + text).blocks
        if block.kind is not BlockKind.CODE
    ]
    for line_break in ("\r\n", "\r"):
        found = read((head + text).replace("\n", line_break)).blocks
        assert [(b.kind, b.text.text) for b in found if b.kind is not BlockKind.CODE] == expected


@pytest.mark.parametrize(
    "source",
    [
        "====\n" * 30_000,
        "".join("=" * (4 + depth) + "\na\n\n" for depth in range(600)),
        "*a " * 40_000,
        "_a " * 40_000,
        "`a " * 40_000,
        "{a" * 40_000,
        "[[a" * 30_000,
        "footnote:[" * 20_000,
        "https://a[" * 10_000,
        "((a" * 30_000,
        "<<a" * 30_000,
        "* a\n" * 30_000,
        "a::\n" * 20_000,
        "* a\n+\n" * 20_000,
        "|===\n|a\n" * 10_000,
        ":a: b +\n" * 20_000,
        "[a,b=c]\n" * 20_000,
        ".a\n" * 20_000,
        "image::a[" * 20_000,
        "+++" * 30_000,
        "a\n-\n" * 20_000,
    ],
    ids=lambda source: repr(source[:12]),
)
def test_hostile_articles_are_read_in_time(source: str) -> None:
    begin = time.process_time()
    document = read_asciidoc(source, "article.adoc", ReadOptions())
    assert time.process_time() - begin < 15
    assert document.source == source
