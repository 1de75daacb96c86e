"""Articles that bring several texts along are told from those that repeat themselves."""

import pytest

from checker.checks.kept_texts import are_ruled_apart, in_two_entries, keeps_another_text
from checker.documents.model import Block, BlockKind, Document
from checker.text import MappedText, Span
from tests.checks.whole_articles import article, heading

A = "The bridge closed in March."


def ends(document: Document, check: object) -> bool:
    """Return what ``check`` says of the two blocks that hold the text above."""
    first, later = (block for block in document.blocks if block.text.text == A)
    assert callable(check)
    return bool(check(document, first, later))


@pytest.mark.parametrize(
    "note",
    [
        "The original notice is kept below.",
        "Original post",
        "An earlier version of this text follows.",
        "FULL TEXT.",
        "Volltext:",
    ],
)
def test_a_note_says_that_another_text_follows(note: str) -> None:
    assert ends(article(A, note, A), keeps_another_text)


@pytest.mark.parametrize("note", ["The original bridge was of wood.", "Full texts are rare.", "Text."])
def test_other_words_say_nothing(note: str) -> None:
    assert not ends(article(A, note, A), keeps_another_text)


@pytest.mark.parametrize("rule", ["---", "***", "_ _ _", "- - -"])
def test_an_update_ends_with_a_rule(rule: str) -> None:
    assert ends(article(heading("(Update 4 May) It is open"), A, rule, "Text.", A), keeps_another_text)
    assert not ends(article(heading("It is open"), A, rule, "Text.", A), keeps_another_text)


def test_an_update_without_a_rule_is_one_text() -> None:
    assert not ends(article(heading("Updated: it is open"), A, "Text.", A), keeps_another_text)


def test_what_underlines_a_heading_is_no_rule() -> None:
    document = article(A, "Piers\n-----", A)

    assert not are_ruled_apart(document, document.blocks[0], document.blocks[2])


@pytest.mark.parametrize("time", ["9:15 a.m.", "7 p.m.", "(12:05 AM)", "21.40 Uhr", "18:30", "14:05 GMT"])
def test_entries_begin_with_the_time_of_day(time: str) -> None:
    assert ends(article("9:40 a.m.", A, time, "Text.", "8:50 a.m.", A), in_two_entries)


@pytest.mark.parametrize("line", ["1931", "7", "40,000", "At 9:15 a.m.", "12 piers"])
def test_other_lines_begin_no_entry(line: str) -> None:
    assert not ends(article("9:40 a.m.", "8:50 a.m.", "8:10 a.m.", A, line, A), in_two_entries)


def test_two_times_make_no_log() -> None:
    assert not ends(article("9:40 a.m.", A, "8:50 a.m.", A), in_two_entries)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_rule_is_one_whatever_ends_its_lines(end: str) -> None:
    source = end.join(["Piers", "-----", "", A, "", "---", "", A])
    document = article("x")
    document.source = source
    one, other, third = (Span(place, place + 5) for place in (0, source.index(A), source.rindex(A)))
    blocks = [
        Block(BlockKind.PARAGRAPH, MappedText.verbatim(source, *span), span) for span in (one, other, third)
    ]
    assert not are_ruled_apart(document, blocks[0], blocks[1])
    assert are_ruled_apart(document, blocks[1], blocks[2])
