"""The capitals of headlines and headings."""

import pytest

from checker.checks.capitalisation import CAPITALISATION
from checker.documents.model import Block, BlockKind, Document, Mark
from checker.findings import Hit
from checker.text import MappedText, Span
from tests.checks.whole_articles import article, edited, heading, hits

BODY = (
    "The council opened the bridge on Monday. It said that people from New York and the mayor of Lyon "
    "would use the new line. Residents of the city and the Green Party backed the council's plan."
)


def found(text: str, style: str, *body: str, language: str = "en", **options: object) -> list[Hit]:
    document = article(heading(text), *body, language=language)
    return hits(CAPITALISATION, document, style=style, **options)


def mended(text: str, style: str, *body: str, **options: object) -> str:
    """Return the heading as the one fix writes it; the heading itself where nothing is found."""
    document = article(heading(text), *body)
    for hit in hits(CAPITALISATION, document, style=style, **options):
        assert hit.span.of(document.source) == text
        (fix,) = hit.fixes
        right = edited(document.source, fix.edits)[: len(text)]
        assert right == hit.values["replacement"]
        return right
    return text


@pytest.mark.parametrize(
    "right",
    [
        "Council Backs a Tram for the City",
        "What to Do in Lyon",
        "What To Do in Lyon",
        "A Bridge With No End",
        "How to Log In",
        "Rangers Move In on Coyotes",
        "Sign Up for the News",
        "NASA and iPhone Users Agree on a Plan",
        "Budget Vote: The May Round",
        "A Well-Known Post-war Bridge",
        "Mayor's Plan Is “the Best”",
        "Five Years After the Flood",
        "The Life of Charles de Gaulle",
        "What They Are For",
        "David A. Shive and an A/B Test at 3 pm or 4 am",
        "Leadership &amp; Development",
    ],
)
def test_titles_as_the_associated_press_writes_them(right: str) -> None:
    assert found(right, "title-ap") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Council backs a Tram for The City", "Council Backs a Tram for the City"),
        ("The end Of an Era", "The End of an Era"),
        ("A Bridge with No End", "A Bridge With No End"),
        ("a Day Out", "A Day Out"),
        ("What It is", "What It Is"),
        ("A Walk In the Park", "A Walk in the Park"),
    ],
)
def test_titles_mended_for_the_associated_press(wrong: str, right: str) -> None:
    assert mended(wrong, "title-ap") == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("A Bridge with No End", "A Bridge with No End"),
        ("A Bridge With No End", "A Bridge with No End"),
        ("Walking Through the Park", "Walking Through the Park"),
        ("Walking through the Park", "Walking through the Park"),
        ("What To Do as a Guest", "What to Do as a Guest"),
        ("How it Works", "How It Works"),
    ],
)
def test_titles_as_chicago_writes_them(written: str, right: str) -> None:
    assert mended(written, "title-chicago") == right


@pytest.mark.parametrize(
    "right",
    [
        "Council opens the bridge",
        "New line for the mayor of Lyon",
        "Council meets the Green Party in New York",
        "Where we stand: The line and the bridge",
        "A visit to Notre Dame",
        "Mayor says “The Bridge Opens” is a song",
        "What I said",
        "NASA and the iPhone",
        "de Gaulle and the bridge",
        "2026 in pictures",
    ],
)
def test_headings_written_as_sentences(right: str) -> None:
    assert found(right, "sentence", BODY) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The Council Opened the Bridge", "The council opened the bridge"),
        ("council opens the bridge", "Council opens the bridge"),
        ("Who uses the Line", "Who uses the line"),
        ("Fire In Lyon", "Fire in Lyon"),
        ("The Council's plan", "The council's plan"),
    ],
)
def test_headings_mended_to_sentences(wrong: str, right: str) -> None:
    assert mended(wrong, "sentence", BODY) == right


def test_what_may_be_a_name_is_left_to_the_reader() -> None:
    (hit,) = found("Council Opens the Bridge to the City", "sentence", BODY)
    assert hit.values["words"] == "Bridge, City"
    assert hit.values["replacement"] == "Council Opens the bridge to the city"
    assert hit.fixes == ()
    assert found("Council Opens Notre Dame Bridge", "sentence", BODY) == []


def test_a_name_that_shares_a_word_with_the_text_stays() -> None:
    assert found("A trip to New Orleans", "sentence", BODY) == []
    assert found("Protest in May", "sentence", "It may rain, and they may come.") == []


def test_names_in_small_letters_are_known_from_the_text() -> None:
    assert found("npm is twelve", "sentence", "It was new. npm is twelve years old.") == []
    (hit,) = found("bridge is twelve", "sentence", "It was new. The bridge is twelve years old.")
    assert hit.values["words"] == "bridge"
    assert found("io.js 1.8", "sentence", BODY) == []
    document = article(heading("watch mode"), "Use watch here.")
    document.blocks[1].marks = (Mark("code", Span(4, 9)),)
    assert hits(CAPITALISATION, document, style="sentence") == []


def test_german_nouns_are_known_from_the_text() -> None:
    body = "Der Rat hat die Brücke gesperrt. Am Montag war die Brücke zu, und der alte Weg ist offen."
    assert found("Rat sperrt die Brücke am Montag", "sentence", body, language="de") == []
    (hit,) = found("Der Alte Weg ist Offen", "sentence", body, language="de")
    assert hit.values["words"] == "Offen"


def test_capitals_throughout_are_reported_without_a_fix() -> None:
    (hit,) = found("MAYOR RESIGNS OVER NASA LEAK", "sentence", BODY)
    assert hit.fixes == ()
    assert hit.values["replacement"] == "Mayor resigns over nasa leak"
    assert found("FAQ", "sentence", BODY) == []


def test_one_case_throughout() -> None:
    assert mended("Council votes", "upper") == "COUNCIL VOTES"
    assert mended("Council Votes", "lower") == "council votes"
    assert mended("NASA in Lyon", "lower", exceptions=["NASA", "Lyon"]) == "NASA in Lyon"


def test_exceptions_may_be_phrases() -> None:
    assert found("The end of Game of thrones", "sentence", exceptions=["Game of thrones"]) == []
    assert mended("The x-ray of Van gogh", "title-ap", exceptions=["x-ray", "gogh"]) == (
        "The x-ray of Van gogh"
    )


def test_code_and_addresses_are_left_alone() -> None:
    text = "how to Use git commit at example.org/Path"
    mark = Mark("code", Span(11, 21))
    block = Block(BlockKind.HEADING, MappedText.verbatim(text, 0, len(text)), Span(0, len(text)), 1)
    block.marks = (mark,)
    document = Document("a.md", text, "markdown", (block,), "en")
    (hit,) = hits(CAPITALISATION, document, style="title-ap")
    assert hit.values["words"] == "how"


def test_scripts_without_case_are_silent() -> None:
    assert found("市议会批准预算", "title-ap", language="zh") == []
    assert found("市议会批准预算", "upper", language="zh") == []
