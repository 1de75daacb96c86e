"""Reading AsciiDoc in tests, and AsciiDoc at random."""

from hypothesis import strategies as st

from checker.documents.asciidoc import read_asciidoc
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound
from tests.documents.markup_at_random import TEXT, MarkupAtRandom, lines_of, runs_of, thrown_together

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
LINE = lines_of(INLINE)
LINES = runs_of(LINE)
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
SIGNS = thrown_together(
    *(
        "\n|\r\n|\r|\t|    |= |== |* |. |- |:a: |:a: b +"
        "|[quote,a]|[source]|.T|----|....|____|--|+|//|////"
        "|image::|[x]|footnote:[|]|footnote:a[|<<|>>|*|_|`|#|+++|{|}|{a}|https://|[[|]]|((|))|::|NOTE: "
        '|ifdef::a[]|include::x[]|\\|^|~|"`|`"|\ufeff|\0|😀|\u2028|\xa0|word| '.split("|")
    ),
    # A table takes several of its signs.
    *(10 * ("|===", "\n|===\n", "|", "2+|", "a|")),
)


def read(source: str, path: str = "article.adoc", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_asciidoc(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document


def _around(word: str, block: str) -> str:
    return f"{word} and\nmore\n\n{block}\n\n// end\n\n====\n{word}\n====\n\n* {word} *a*\n\n"


HOSTILE = [
    "====\n" * 30_000,
    "".join("=" * (4 + depth) + "\na\n\n" for depth in range(600)),
    "*a " * 40_000,
    "*a* b" + " " * 100_000 + "c",
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
]

AT_RANDOM = MarkupAtRandom(
    read=read,
    heads=HEAD,
    blocks=BLOCK,
    signs=SIGNS,
    around=_around,
    hostile=HOSTILE,
)
