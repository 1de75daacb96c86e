"""Markdown at random."""

from hypothesis import strategies as st

from tests.documents.markdown_articles import read
from tests.documents.markup_at_random import (
    TEXT,
    MarkupAtRandom,
    indented,
    lines_of,
    runs_of,
    thrown_together,
)

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
LINE = lines_of(INLINE)
LINES = runs_of(LINE)
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
        several.map(lambda text: indented(text, "> ", "> ")),
        several.map(lambda text: indented(text, "- ", "  ")),
        several.map(lambda text: indented(text, "1. ", "   ")),
        several.map(lambda text: indented(text, "*\t", "\t")),
    )


BLOCK = st.recursive(SIMPLE, _nested, max_leaves=5)
HEAD = st.sampled_from(["", "\ufeff", "---\ntitle: Über 😀\ndate: 2026-03-04\n---\n"])

#: Signs that mean something to Markdown, HTML or a generator, to be thrown together.
SIGNS = thrown_together(
    *(
        "\n|\r\n|\r|\t|    |> |- |1. |#|=|---|```|~~~|`|``|*|**|_|~~|[|]|(|)|![|](|[^1]|[^1]: |[a]: "
        "|<|>|</|<div>|</div>|<!--|-->|<b>|<img alt='|<pre>|<script>|<svg>|<nav>|<li>|<td>|<br>"
        "|&amp;|&#0;|&|\\|\\|{{|}}|{%|%}|{{<|>}}|{/*|*/}|{: |:::|{% comment %}|{% endcomment %}"
        "|\ufeff|\0|\ud800|😀|\u2028|\xa0|PORTO, May 3 (Lusa) -- |By Ana Ruiz|3 May 2026"
        '|(Lusa/Ana Ruiz)|: |\'|"|="|word| '.split("|")
    ),
)


def _around(word: str, block: str) -> str:
    return f"{word} and\nmore\n\n{block}\n\n[^1]: note\n\n> {word}\n\n- {word} *a*\n\n## End\n\n"


HOSTILE = [
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
    ('{{< figure src="' + '\\"' * 1_900 + " >}}\n\n") * 100,
    "|" * 50_000 + "\n" + "|-" * 25_000,
    "&" * 100_000,
    "\\" * 100_000,
    '![a](b "' + ' \\"' * 20_000 + '")',
    "word " * 200_000,
    "By A B, " * 20_000,
    "(a/" * 30_000 + ")",
]

AT_RANDOM = MarkupAtRandom(
    read=read,
    heads=HEAD,
    blocks=BLOCK,
    signs=SIGNS,
    around=_around,
    hostile=HOSTILE,
)
