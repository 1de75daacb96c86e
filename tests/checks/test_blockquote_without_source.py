"""A block quotation is reported where neither it nor what stands beside it says whose words it holds."""

from time import process_time

import pytest

from checker.checks.blockquote_without_source import BLOCKQUOTE_WITHOUT_SOURCE
from checker.documents.markdown import read_markdown
from checker.documents.read_options import ReadOptions

WORDS = "The river rose in the night and took the piers, and in the morning there was no bridge."
BEFORE = "The bridge closes on Monday for eighteen months.\n\n"
AFTER = "\n\nFerries will cross every ten minutes.\n"


def found(source: str, **options: object) -> list[str]:
    """Return the words of each hit."""
    document = read_markdown(source, "article.md", ReadOptions(language="en"))
    hits = BLOCKQUOTE_WITHOUT_SOURCE.run(document.view(BLOCKQUOTE_WITHOUT_SOURCE.scope), options)
    return [hit.span.of(source) for hit in hits]


def test_the_words_are_marked() -> None:
    assert found(f"{BEFORE}> {WORDS}{AFTER}") == [WORDS]


def test_a_quotation_of_two_paragraphs_is_one() -> None:
    assert found(f"{BEFORE}> {WORDS}\n>\n> It was not built again.{AFTER}") == [
        f"{WORDS}\n>\n> It was not built again."
    ]


@pytest.mark.parametrize(
    "source",
    [
        f"{BEFORE}> {WORDS}\n>\n> — Ana Ruiz{AFTER}",
        f"{BEFORE}> {WORDS}\n> Ana Ruiz, The River{AFTER}",
        f"{BEFORE}> {WORDS} (Harbour Report, p. 4){AFTER}",
        f"{BEFORE}> {WORDS}\n\n— Ana Ruiz{AFTER}",
        f"{BEFORE}> {WORDS} [More](https://example.org){AFTER}",
        f"{BEFORE}> {WORDS[:-1]}, Ana Ruiz said.{AFTER}",
        f"Ana Ruiz wrote it down:\n\n> {WORDS}{AFTER}",
        f"It was Ana Ruiz who said it best.\n\n> {WORDS}{AFTER}",
        f"{BEFORE}> {WORDS}\n\nThese words are by Ana Ruiz.\n",
        f"{BEFORE}> **Warning:** {WORDS}{AFTER}",
        f"{BEFORE}> [!NOTE]\n> {WORDS}{AFTER}",
        f"{BEFORE}> You should know that {WORDS}{AFTER}",
        f"{BEFORE}> The `pier` {WORDS}{AFTER}",
        f"{BEFORE}> {WORDS}\n\n```\ncode\n```\n",
        f"> {WORDS}\n\n{BEFORE}",
        f"{BEFORE}{WORDS}\n\n> {WORDS}{AFTER}",
        f"On 3 May, Ana Ruiz wrote:\n\n> {WORDS}\n\nYes.\n\n> {WORDS}\n\nNo.\n",
        f"{BEFORE}> Bridges outlive their builders.{AFTER}",
    ],
)
def test_a_source_and_what_quotes_nobody_are_silent(source: str) -> None:
    assert found(source) == []


def test_what_counts_as_a_source_is_an_option() -> None:
    source = f"It was Ana Ruiz who said it best.\n\n> {WORDS}{AFTER}"
    assert found(source, sources=["person"]) == []
    linked = f"{BEFORE}> {WORDS} [More](https://example.org){AFTER}"
    assert found(linked, sources=["link"]) == []
    assert len(found(linked, sources=["person"])) == 1


@pytest.mark.parametrize("part", [f"> {WORDS}\n\nIt is so.\n\n", f"> {WORDS}\n\n", "> a\n> b\n"])
def test_time_grows_with_the_length_alone(part: str) -> None:
    source = part * (60_000 // len(part))
    document = read_markdown(source, "article.md", ReadOptions(language="en"))
    start = process_time()
    list(BLOCKQUOTE_WITHOUT_SOURCE.run(document.view(BLOCKQUOTE_WITHOUT_SOURCE.scope), {}))
    assert process_time() - start < 8


def test_a_line_of_markup_alone_does_not_part_a_name_from_the_comma_before() -> None:
    words = "The river rose in the night and took the piers, the barges, the ferry, the old mill,"
    assert found(f"{BEFORE}> {words}\n> <br>\n> Ana Ruiz{AFTER}") == [f"{words}\n> <br>\n> Ana Ruiz"]


def test_a_list_that_opens_the_page_inside_a_quotation_is_its_beginning() -> None:
    assert found(f">- The bridge\n\n> “{WORDS}”{AFTER}") == []


def test_words_above_all_text_alone_are_a_summary() -> None:
    later = WORDS.replace("piers", "barges")
    assert found(f"> {WORDS}\n\nThe bridge closes on Monday.\n\n> {later}{AFTER}") == [later]
