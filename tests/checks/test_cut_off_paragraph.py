"""Paragraphs that stop in the middle are found by what their ends show; what leads on is let be."""

from time import process_time

import pytest

from checker.api import check_text
from checker.checks.cut_off_paragraph import CUT_OFF_PARAGRAPH
from checker.documents.model import Block, BlockKind, Document, Mark
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.text import MappedText, Span
from tests.checks.whole_articles import article, edited, excerpts, heading, hits

#: Paragraphs that show how the article ends the others.
STOPPED = (
    "The old ferry crosses the river every ten minutes from five in the morning.",
    "Its captain retires in spring, and nobody has asked for the post so far.",
    "The council wants to keep the line open for as long as it can, the mayor said.",
    "A new ferry would cost more than the town earns in a year from its harbour.",
)
NEXT = "The mayor left the hall before the end of the debate, and did not vote."


def found_in(text: str, name: str, language: str = "en") -> list[str]:
    """Return the excerpts of the hits in a file as its reader reads it."""
    options = ReadOptions(language=language)
    (document,) = read_articles(text.encode(), name, options)
    return excerpts(CUT_OFF_PARAGRAPH, document)


@pytest.mark.parametrize(
    ("text", "language", "shown", "problem"),
    [
        ("After three hours of debate the council voted to", "en", "to", "a word that ends no sentence"),
        ("The council met. The", "en", "The", "a word that ends no sentence"),
        (
            "The council asked for a list of all boats, ferries and",
            "en",
            "and",
            "a word that ends no sentence",
        ),
        ("It raises the fees for yachts, ferries and boats,", "en", "boats,", "with a comma"),
        ("The ferry carries most of the local gov-", "en", "gov-", "in the middle of a word"),
        (
            "The ferry (built by the yard in Sweden",
            "en",
            "(built by the yard in Sweden",
            "while ( is still open",
        ),
        (
            "She said “we will ask the other towns",
            "en",
            "“we will ask the other towns",
            "while “ is still open",
        ),
        ("Der Rat stimmte gestern für den Bau der", "de", "der", "a word that ends no sentence"),
        ("Le conseil a voté hier soir pour la", "fr", "la", "a word that ends no sentence"),
        ("El concejo votó ayer a favor de", "es", "de", "a word that ends no sentence"),
        ("Il consiglio ha votato ieri per la", "it", "la", "a word that ends no sentence"),
        ("O conselho votou ontem a favor da", "pt", "da", "a word that ends no sentence"),
        ("De gemeenteraad stemde gisteren voor een", "nl", "een", "a word that ends no sentence"),
        ("Совет решил построить новый мост и", "ru", "и", "a word that ends no sentence"),
        ("经过三个小时的讨论，市议会同意修建新桥和", "zh", "和", "which ends no sentence"),
        ("经过三个小时的讨论，市议会同意修建新桥，", "zh", "，", "which ends no sentence"),
    ],
)
def test_a_sure_sign_is_found_and_named(text: str, language: str, shown: str, problem: str) -> None:
    document = article(text, NEXT, language=language)
    (hit,) = hits(CUT_OFF_PARAGRAPH, document)
    assert hit.span.of(document.source) == shown
    assert hit.values["problem"] == problem
    assert hit.lower == 0


def test_a_missing_stop_alone_is_one_severity_lower() -> None:
    document = article(*STOPPED, "Ferry owners in other towns have asked the ministry for help", NEXT)
    (hit,) = hits(CUT_OFF_PARAGRAPH, document)
    assert hit.span.of(document.source) == "help"
    assert hit.values["problem"] == "without the stop that ends the other paragraphs"
    assert hit.lower == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ferry owners have asked the ministry",  # short
        "ferry owners in other towns have asked the ministry for help",
        "Ferry Owners In Other Towns Have Asked The Ministry For Help",
        "Ferry owners in other towns have asked for help. Town News",
        "Ferry owners in other towns have asked the ministry for 4 kg",
        "Ferry owners in other towns have asked the ministry for 400",
        "Ferry owners in other towns have asked the ministry for help 🚢",
        "Ferry owners in other towns wrote to help@example.org",
        "Ferry owners in other towns write at example.org/ferries",
        "Ferry owners in other towns asked the ministry:",
        "Ana Ruiz | editor of the newspaper and owner of a ferry",
        "Contact: all of the ferry owners who live in other towns",
    ],
)
def test_a_missing_stop_alone_is_no_sign_in_what_is_no_sentence(text: str) -> None:
    assert hits(CUT_OFF_PARAGRAPH, article(*STOPPED, text, NEXT)) == []


def test_a_missing_stop_is_no_sign_where_others_miss_it_or_are_few() -> None:
    open_end = "Ferry owners in other towns have asked the ministry for help"
    assert hits(CUT_OFF_PARAGRAPH, article(*STOPPED[:2], open_end, NEXT)) == []
    assert hits(CUT_OFF_PARAGRAPH, article(*STOPPED, open_end, open_end, open_end, NEXT)) == []


def test_the_second_line_of_a_headline_is_let_be() -> None:
    deck = "Ferry owners in other towns have asked the ministry for help"
    assert hits(CUT_OFF_PARAGRAPH, article(deck, *STOPPED)) == []
    assert hits(CUT_OFF_PARAGRAPH, article(STOPPED[0], deck, "Author: Ana Ruiz", *STOPPED)) == []
    assert excerpts(CUT_OFF_PARAGRAPH, article(STOPPED[0], deck, *STOPPED)) == ["help"]


def test_items_of_a_list_that_is_set_in_paragraphs_are_let_be() -> None:
    items = (
        "they steer the ferry in all weathers, whatever the office in the town says about it,",
        "they sell tickets to passengers who have none, and wave to those who do not pay",
        "and they mend the engine, which is older than any of them, with what they find.",
    )
    assert hits(CUT_OFF_PARAGRAPH, article("This is what the crew of the ferry does all day:", *items)) == []
    assert hits(CUT_OFF_PARAGRAPH, article("The crew of the ferry has a lot to do all day", *items)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dear members of the association of ferry owners of Torhaven,",
        "With kind regards from all of us at the harbour office,",
        "Sehr geehrte Damen und Herren vom Verein der Fährleute in Torhafen,",
    ],
)
def test_letters_begin_and_end_with_commas(text: str) -> None:
    assert hits(CUT_OFF_PARAGRAPH, article(text, NEXT)) == []


def test_words_needed_for_a_missing_stop_are_an_option() -> None:
    document = article(*STOPPED, "Ferry owners have asked the ministry for help", NEXT)
    assert excerpts(CUT_OFF_PARAGRAPH, document) == ["help"]
    assert excerpts(CUT_OFF_PARAGRAPH, document, fewest_words=9) == []


def test_a_sentence_that_goes_on_is_joined() -> None:
    document = article(
        "The ferry crosses the river every ten minutes from five in the morning",
        "until one hour after midnight, its owner said.",
        NEXT,
    )
    (hit,) = hits(CUT_OFF_PARAGRAPH, document)
    assert hit.values["problem"] == "and its sentence goes on in the next paragraph"
    assert [related.span.start for related in hit.related] == [document.blocks[1].span.start]
    (fix,) = hit.fixes
    assert "in the morning until one hour" in edited(document.source, fix.edits)
    assert not fix.safe


@pytest.mark.parametrize(
    "following", ["iPhones need the newest version of it.", "npm: a program", "a/b is one."]
)
def test_a_name_in_lower_case_begins_a_sentence(following: str) -> None:
    first = "Passengers can buy their tickets for the ferry on their telephones"
    assert hits(CUT_OFF_PARAGRAPH, article(first, following, NEXT)) == []


def test_lines_of_verse_go_on_by_right() -> None:
    lines = (
        "The ferry goes across the river in the morning mist,",
        "and comes again when all the lamps are lit",
    )
    assert hits(CUT_OFF_PARAGRAPH, article(*lines)) == []


@pytest.mark.parametrize(
    "kind", [BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.QUOTATION, BlockKind.CAPTION]
)
def test_what_leads_to_another_block_may_end_as_it_likes(kind: BlockKind) -> None:
    lead = "After three hours of debate the council voted to"
    assert hits(CUT_OFF_PARAGRAPH, article(lead, (kind, "close the bridge"))) == []
    assert excerpts(CUT_OFF_PARAGRAPH, article(lead, heading("The debate"))) == ["to"]


def test_markup_of_the_whole_paragraph_or_of_its_end_says_that_it_is_no_prose() -> None:
    text = "After three hours of debate the council voted to"

    def marked(mark: Mark) -> Document:
        block = Block(
            BlockKind.PARAGRAPH, MappedText.verbatim(text, 0, len(text)), Span(0, len(text)), marks=(mark,)
        )
        return Document("a.md", text, "markdown", (block,), "en")

    assert hits(CUT_OFF_PARAGRAPH, marked(Mark("strong", Span(0, len(text))))) == []
    assert hits(CUT_OFF_PARAGRAPH, marked(Mark("link", Span(40, len(text))))) == []
    assert len(hits(CUT_OFF_PARAGRAPH, marked(Mark("strong", Span(6, 11))))) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.md",
            'The ferry on the river is called the\n\n![The ferry](a.jpg)\n\n"Maria" by those who know it.\n',
        ),
        ("a.md", "The ferry on the river is called the\n\n{{< ad >}}\n\nowner's wife, who paid for it.\n"),
        ("a.md", "The ferry on the river belongs to the <Ferry Inc.>\n\nIt crosses it every day.\n"),
        ("a.md", "The ferry on the river is called the ![Maria](maria.png)\n\nIt crosses it every day.\n"),
        ("a.html", "<p>The ferry on the river is called the</p>\n<img src='a.jpg'>\n<p>It crosses it.</p>"),
        (
            "a.html",
            "<p>The ferry on the river is called the</p>\n<div class='ad'>x</div>\n<p>boat of boats.</p>",
        ),
    ],
)
def test_what_the_reader_leaves_out_of_the_text_may_go_on_with_it(name: str, text: str) -> None:
    assert found_in(text, name) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "The ferry on the river is called the\n\nIt crosses it every day.\n"),
        ("a.md", "The *ferry* on the river is called **the**\n\nIt crosses it every day.\n"),
        ("a.html", "<p>The ferry on the river is called the</p>\n<p>It crosses it every day.</p>"),
        ("a.rst", "The ferry on the river is called the\n\nIt crosses it every day.\n"),
        ("a.txt", "Ferry named\n\nThe ferry on the river is called the\n\nIt crosses it every day.\n"),
    ],
)
def test_it_is_found_in_every_format(name: str, text: str) -> None:
    assert found_in(text, name) == ["the"]


def test_tables_set_as_paragraphs_are_let_be() -> None:
    rows = [f"Shr {number} cts vs loss of {number} cts and" for number in range(2, 8)]
    assert hits(CUT_OFF_PARAGRAPH, article(*rows, NEXT)) == []


def test_a_long_article_of_open_paragraphs_takes_time_that_grows_with_it() -> None:
    def seconds(count: int) -> float:
        document = article(*STOPPED * count, *["The ferry crosses the river and the"] * count)
        start = process_time()
        assert len(hits(CUT_OFF_PARAGRAPH, document)) == count
        return process_time() - start

    seconds(10)
    assert seconds(2000) < 40 * max(seconds(200), 0.005)


def test_what_is_left_open_at_such_an_end_is_one_finding() -> None:
    report = check_text(f"The ferry (built by the yard in Sweden\n\n{NEXT}\n", "a.md")
    rules = [each.rule for each in report.findings if each.rule not in ("missing-title", "missing-byline")]
    assert rules == ["cut-off-paragraph"]
