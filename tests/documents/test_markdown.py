"""A Markdown article as a whole: title, metadata, language, and what stands before it all."""

from datetime import date

import pytest

from checker.documents.markdown import read_markdown
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import parts, read

ENGLISH = (
    "The bridge carries many cars and it was closed in the spring for repairs. They will open it again "
    "when the work is done, and the ferries that cross the river every ten minutes will stop.\n"
)
GERMAN = (
    "Die Brücke ist seit dem Frühjahr gesperrt und wird erst im Herbst wieder für den Verkehr geöffnet. "
    "Bis dahin fahren die Fähren alle zehn Minuten über den Fluss, und sie sind nicht zu voll.\n"
)


def test_the_first_heading_is_the_title() -> None:
    source = "![logo](a.png)\n\n# Flood *closes* the market\n\nText.\n\n# Another\n"
    document = read(source)
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Flood closes the market", "heading")
    assert parts(document) == [
        ("title", "Flood closes the market"),
        ("paragraph", "Text."),
        ("heading", "Another"),
    ]
    assert document.title.text.to_source((6, 12)).of(source) == "closes"


def test_a_field_is_the_title_and_no_block() -> None:
    fields = "title: Flood\ndate: 2026-05-04\nauthor: Ana Ruiz\ncredit: Lusa\nlang: pt\n"
    source = f"---\n{fields}---\n# Flood\n\nText.\n"
    document = read(source)
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Flood", "field")
    assert parts(document) == [("heading", "Flood"), ("paragraph", "Text.")]
    assert document.published is not None
    assert document.published.day == date(2026, 5, 4)
    assert [author.name for author in document.authors] == ["Ana Ruiz"]
    assert [credit.text for credit in document.credits] == ["Lusa"]
    assert document.language == "pt"
    assert document.format == "markdown"
    assert document.front_matter is not None


def test_a_heading_below_text_is_no_title() -> None:
    document = read("Text.\n\n# Head\n")
    assert document.title is None
    assert document.blocks[1].kind is BlockKind.HEADING
    assert read("## Head\n\n# Below\n").title is None


def test_an_empty_field_leaves_the_title_to_the_heading() -> None:
    document = read('---\ntitle: ""\n---\n\n# Head\n')
    assert document.title is not None
    assert document.title.origin == "heading"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_byte_order_mark_hides_nothing(mark: str, line_break: str) -> None:
    plain = read(mark + f"# Head{line_break}{line_break}Text 😀 on.{line_break}")
    assert parts(plain) == [("title", "Head"), ("paragraph", "Text 😀 on.")]
    fields = read(mark + line_break.join(["---", "title: A", "---", "", "# Head", ""]))
    assert fields.title is not None
    assert fields.title.origin == "field"
    assert parts(fields) == [("heading", "Head")]
    assert fields.source.startswith(mark)


def test_halves_of_surrogate_pairs_do_not_stop_reading() -> None:
    source = "# He\ud800ad\n\nText \udfff *on*.\n"
    document = read(source)
    assert document.source == source
    assert parts(document) == [("title", "He\ud800ad"), ("paragraph", "Text \udfff on.")]


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), ("Hm.\n", "und")])
def test_the_language_is_found_in_the_prose(text: str, language: str) -> None:
    assert read(f"# X\n\n```\nfor the and of\n```\n\n{text}").language == language


def test_a_stated_language_wins() -> None:
    assert read(f"---\nlang: de\n---\n{ENGLISH}").language == "de"
    assert read(ENGLISH, language="fr").language == "fr"
    assert read(ENGLISH, path="post.es.md").language == "es"


def test_the_name_of_the_file_may_state_a_date() -> None:
    document = read(ENGLISH, path="_posts/2026-03-04-bridge.md")
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 3, 4), "file-name")


def test_broken_front_matter_is_a_notice() -> None:
    document = read('---\ntitle: "Flood\ndate: 2026-03-04\n---\n\nText.\n')
    assert [notice.fatal for notice in document.notices] == [True]
    assert parts(document) == [("paragraph", "Text.")]


def test_statements_of_mdx_are_code() -> None:
    source = "import Card from './card'\n\n# Head\n\nexport const a = 1\n\n<Card>Text</Card>\n"
    document = read(source, path="a.mdx")
    assert [kind for kind, _ in parts(document)] == ["code", "title", "code", "paragraph"]
    assert parts(read(source))[0][0] == "paragraph"


@pytest.mark.parametrize("source", ["", "\ufeff", "\n\n", "---\n---\n", "<!-- -->", "   "])
def test_an_article_without_words(source: str) -> None:
    document = read_markdown(source, "a.md", ReadOptions())
    assert document.blocks == ()
    assert document.title is None
    assert document.language == "und"


def test_carriage_returns_alone_end_lines() -> None:
    source = "# Title\r\r```\rcode\r```\r\r::: note\rText.\r:::\r"
    document = read(source)
    assert [kind for kind, _ in parts(document)] == ["title", "code", "paragraph"]
    assert document.blocks[1].text.text == "code"
    assert document.blocks[2].text.source_span.of(source) == "Text."
