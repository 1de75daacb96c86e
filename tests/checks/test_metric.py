"""Formulas over what an article has."""

import pytest

from checker.checks.metric import METRIC
from checker.checks.text_counts import COUNTS
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.findings import Hit
from tests.checks.whole_articles import article, excerpts, heading, hits, sections

MARKDOWN = """\
# Bridge closed

The council closed the bridge. See [the plan](plan.md) and [the map](map.md).

![A bridge](bridge.jpg)

## Cost

- One item
- Another

> Somebody's words.

![A sum](sum.jpg)
"""
"""An article with two sections, a picture in each."""


def found(document: Document, formula: str, condition: str, **options: object) -> list[Hit]:
    return hits(METRIC, document, formula=formula, condition=condition, **options)


def value(document: Document, formula: str, **options: object) -> str:
    (hit,) = found(document, formula, "> -1000", **options)
    return hit.values["value"]


def test_counts_of_a_markdown_article() -> None:
    document = read_document(MARKDOWN.encode(), "a.md", ReadOptions())
    counts = {name: value(document, name) for name in COUNTS}
    assert {name: counts[name] for name in ("paragraphs", "headings", "list_items", "quotations")} == {
        "paragraphs": "1",
        "headings": "1",
        "list_items": "2",
        "quotations": "1",
    }
    assert (counts["links"], counts["images"]) == ("2", "2")
    assert value(document, "images + 0 * words", per="article") == "2"


def test_pictures_belong_to_the_section_that_shows_them() -> None:
    document = read_document(MARKDOWN.encode(), "a.md", ReadOptions())
    assert [hit.values["value"] for hit in found(document, "images", "> 0", per="section")] == ["1", "1"]


def test_counts_of_words_and_sentences() -> None:
    document = article("The government opened the library. It is universally admired!", "One-sided reports.")
    assert value(document, "words") == "11"
    assert value(document, "sentences") == "3"
    assert value(document, "long_words") == "6"
    assert value(document, "characters") == str(sum(map(str.isalnum, document.source)))
    assert value(document, "words / sentences") == "3.67"


def test_a_long_sentence_is_shown_where_it_stands() -> None:
    document = article("Short. Word " + "word " * 19 + "end. Short again.")
    (text,) = excerpts(METRIC, document, formula="words", condition="> 20", per="sentence")
    assert text.startswith("Word word") and text.endswith("end.")


@pytest.mark.parametrize(
    ("condition", "reported"),
    [
        ("> 2", True),
        ("> 3", False),
        (">= 3", True),
        ("< 3", False),
        ("<= 3", True),
        ("== 3", True),
        ("!=3", False),
    ],
)
def test_conditions(condition: str, reported: bool) -> None:
    assert bool(found(article("One two three."), "words", condition)) is reported


def test_what_cannot_be_worked_out_is_silent() -> None:
    empty = Document("a.md", "", "markdown", ())
    assert found(empty, "words / sentences", ">= 0") == []
    (hit,) = found(empty, "words", "< 1")
    assert hit.span == (0, 0)


def test_complex_words_leave_out_names_compounds_and_common_endings() -> None:
    document = article("However, Washington invited government-run officials to a library; they created it.")
    # officials, library
    assert value(document, "complex_words") == "2"
    assert int(value(document, "polysyllabic_words")) > 2


def test_chinese_characters_are_words_of_one_syllable() -> None:
    document = article("市议会批准了预算。", language="zh")
    assert value(document, "words") == value(document, "syllables") == "8"


def test_sections_are_measured_by_themselves() -> None:
    document = sections(
        "Lead.",
        heading("Cost"),
        "Two words.",
        "More.",
        heading("Plan"),
        "One.",
        levels={"Cost": 1, "Plan": 1},
    )
    assert [hit.values["value"] for hit in found(document, "words", "> 0", per="section")] == ["1", "4", "2"]
    assert excerpts(METRIC, document, formula="words", condition="> 3", per="section") == ["Cost"]


def test_blocks_of_other_kinds_are_not_counted() -> None:
    assert value(article("One two.", (BlockKind.CODE, "three four")), "words") == "2"
