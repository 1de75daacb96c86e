"""Copies are found as editors leave them; what writers repeat on purpose is let be."""

from time import process_time

import pytest

from checker.checks.duplicate_paragraph import DUPLICATE_PARAGRAPH
from checker.documents.model import BlockKind, Document, Mark
from checker.documents.parts import Dateline
from checker.text import Span
from tests.checks.whole_articles import Part, article, edited, excerpts, heading, hits, sections

A = "The bridge carries forty thousand vehicles a day and closed in March for repairs."
B = "Ferries cross every ten minutes until it opens again in the autumn of next year."
C = "Most of the pilots come from the fishing villages along the northern shore."
SHORT = "Nobody was hurt."
LONG = (
    "Most of the pilots come from the fishing villages along the northern shore of the bay and have been "
    "at sea since they were boys of twelve."
)


def test_the_later_copy_is_reported_and_names_the_first() -> None:
    document = article(A, B, A)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    assert hit.span == document.blocks[2].span
    assert [related.span for related in hit.related] == [document.blocks[0].span]
    assert hit.values == {"paragraphs": "the paragraph", "line": "1", "words": "14"}


@pytest.mark.parametrize(
    "copy",
    [
        A.upper(),
        A.replace(" ", "\n", 3),
        A.replace("March", "Ｍarch"),
        f"  {A}",
        A.replace(" and ", "  and "),
    ],
)
def test_case_width_and_spaces_make_no_difference(copy: str) -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(A, B, copy)) == [copy]


def test_a_run_of_copies_is_one_finding() -> None:
    document = article(A, SHORT, B, C, A, SHORT, B)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    assert hit.span == Span(document.blocks[4].span.start, document.blocks[6].span.end)
    assert hit.values["paragraphs"] == "the 3 paragraphs"
    assert hit.related[0].span == Span(0, document.blocks[2].span.end)


def test_two_copies_apart_are_two_findings() -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(A, B, C, B, SHORT, A)) == [B, A]


def test_a_copy_that_follows_directly_is_deleted_safely() -> None:
    document = article(A, A, B)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    (fix,) = hit.fixes
    assert fix.safe
    assert edited(document.source, fix.edits) == f"{A}\n\n{B}"


def test_a_copy_apart_is_deleted_on_request_only() -> None:
    document = article(A, B, A)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    (fix,) = hit.fixes
    assert not fix.safe
    assert edited(document.source, fix.edits) == f"{A}\n\n{B}"


def test_a_refrain_stands_three_times() -> None:
    parts: list[Part] = [A, B, A, C, A]
    assert excerpts(DUPLICATE_PARAGRAPH, article(*parts)) == []
    assert excerpts(DUPLICATE_PARAGRAPH, article(*parts), maximum_copies=3) == [A, A]


def test_three_copies_in_a_row_are_no_refrain() -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(A, A, A)) == [A, A]


def test_short_texts_may_be_repeated() -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(SHORT, B, SHORT)) == []
    assert excerpts(DUPLICATE_PARAGRAPH, article(SHORT, B, SHORT), min_words=3) == [SHORT]


def test_han_characters_count_as_they_weigh() -> None:
    long, short = "市政府周二宣布老城区的石桥将从下个月起封闭维修预计工期十八个月", "市政府周二宣布石桥封闭"
    assert excerpts(DUPLICATE_PARAGRAPH, article(long, B, long, language="zh")) == [long]
    assert excerpts(DUPLICATE_PARAGRAPH, article(short, B, short, language="zh")) == []


@pytest.mark.parametrize(
    "kind", [BlockKind.CODE, BlockKind.TABLE_CELL, BlockKind.FURNITURE, BlockKind.CAPTION]
)
def test_code_tables_furniture_and_captions_are_let_be(kind: BlockKind) -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article((kind, A), B, (kind, A))) == []


@pytest.mark.parametrize(
    "text",
    [
        "What did you learn in your first year on the boats that you still use today?",
        "Please note that the archive shows every page as it was printed, mistakes included.",
        "All rights reserved by the harbour office of the town of Aveiro and its heirs, for ever.",
        "![](bridge.jpg) The bridge carries forty thousand vehicles a day and closed in March.",
        "{{< figure src='bridge.jpg' >}} The bridge carries forty thousand vehicles a day in March.",
        "Glory to the river and to the sea and to the bridge between them for ever, amen.",
    ],
)
def test_standing_texts_may_be_repeated(text: str) -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(text, B, text)) == []


def test_a_house_may_allow_phrases() -> None:
    assert excerpts(DUPLICATE_PARAGRAPH, article(A, B, A), allow=["THE BRIDGE carries"]) == []


def test_an_allowed_phrase_is_made_of_whole_words() -> None:
    text = "The amendment to the bill on ferries passed in the night with three votes to spare."
    assert excerpts(DUPLICATE_PARAGRAPH, article(text, B, text)) == [text]


def test_labelled_and_set_off_paragraphs_may_be_repeated() -> None:
    labelled = article(A, B, A)
    for block in labelled.blocks:
        block.marks = (Mark("strong", Span(0, 10)),)
    assert len(hits(DUPLICATE_PARAGRAPH, labelled)) == 1
    text = "Condition: " + A
    labelled = article(text, B, text)
    for block in labelled.blocks:
        block.marks = (Mark("strong", Span(0, 10)),)
    assert hits(DUPLICATE_PARAGRAPH, labelled) == []
    emphasised = article(A, B, A)
    for block in emphasised.blocks:
        block.marks = (Mark("emphasis", Span(0, len(block.text))),)
    assert hits(DUPLICATE_PARAGRAPH, emphasised) == []


def test_two_list_items_may_be_repeated_but_not_three() -> None:
    one, two, three = ((BlockKind.LIST_ITEM, text) for text in (A, B, LONG))
    assert hits(DUPLICATE_PARAGRAPH, article(one, two, C, one, two)) == []
    assert len(hits(DUPLICATE_PARAGRAPH, article(one, two, three, C, one, two, three))) == 1


def test_entries_of_a_log_may_be_repeated() -> None:
    one, two, three = ((BlockKind.LIST_ITEM, text) for text in (A, B, LONG))
    document = article(one, two, three, C, one, two, three)
    for block in document.blocks:
        block.marks = (Mark("link", Span(0, 10), "https://example.org/"),)
    assert hits(DUPLICATE_PARAGRAPH, document) == []


def test_the_same_part_of_two_entries_may_be_repeated() -> None:
    levels = {"North pier": 2, "South pier": 2, "Fares": 2}
    entries = sections(heading("North pier"), SHORT, A, heading("South pier"), SHORT, A, levels=levels)
    assert hits(DUPLICATE_PARAGRAPH, entries) == []
    elsewhere = sections(heading("North pier"), SHORT, A, heading("Fares"), A, levels=levels)
    assert len(hits(DUPLICATE_PARAGRAPH, elsewhere)) == 1
    long = f"{A} {B} {C}"
    entries = sections(heading("North pier"), SHORT, long, heading("South pier"), SHORT, long, levels=levels)
    assert len(hits(DUPLICATE_PARAGRAPH, entries)) == 1


def test_a_section_that_stands_twice_is_no_form() -> None:
    levels = {"Piers": 1, "Boats": 1, "Fares": 2}
    twice = sections(heading("Fares"), A, heading("Fares"), A, levels=levels)
    assert len(hits(DUPLICATE_PARAGRAPH, twice)) == 1
    below_others = sections(
        heading("Piers"), heading("Fares"), A, heading("Boats"), heading("Fares"), A, levels=levels
    )
    assert hits(DUPLICATE_PARAGRAPH, below_others) == []


def test_a_line_without_a_stop_may_be_repeated() -> None:
    line = A.rstrip(".")
    assert excerpts(DUPLICATE_PARAGRAPH, article(line, B, line)) == []
    line = LONG.rstrip(".")
    assert excerpts(DUPLICATE_PARAGRAPH, article(line, B, line)) == [line]


def test_an_edited_paragraph_does_not_part_a_run() -> None:
    edited_copy = LONG.replace("twelve", "thirteen")
    document = article(A, LONG, B, C, A, edited_copy, B)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    assert hit.values["paragraphs"] == "the 3 paragraphs"
    assert hit.span == Span(document.blocks[4].span.start, document.blocks[6].span.end)
    assert [related.message for related in hit.related] == ["first copy", "edited: twelve → thirteen"]
    assert hit.related[1].span == document.blocks[5].span


def test_a_run_may_end_with_an_edited_paragraph() -> None:
    edited_copy = LONG.replace("twelve", "thirteen")
    (hit,) = hits(DUPLICATE_PARAGRAPH, article(A, LONG, C, A, edited_copy))
    assert hit.values["paragraphs"] == "the 2 paragraphs"


def test_many_copies_take_no_long_time() -> None:
    document = article(*([A] * 3000), *(f"{text} {number}" for number in range(3000) for text in (A, B)))
    start = process_time()
    hits(DUPLICATE_PARAGRAPH, document)
    assert process_time() - start < 2


def test_a_copy_may_bring_the_dateline_along() -> None:
    document = article(
        (BlockKind.DATELINE, "PORTO, May 3 (Agency) --"), A, B, f"PORTO, May 3 (Agency) -- {A}"
    )
    document.dateline = Dateline(document.blocks[0].span, "PORTO")

    (hit,) = hits(DUPLICATE_PARAGRAPH, document)

    assert hit.span == document.blocks[3].span
    assert hit.related[0].span == document.blocks[1].span


def test_another_dateline_is_a_part_of_the_text() -> None:
    document = article((BlockKind.DATELINE, "PORTO, May 3 (Agency) --"), A, B, f"LYON, May 4 (Agency) -- {A}")
    document.dateline = Dateline(document.blocks[0].span, "PORTO")

    assert not hits(DUPLICATE_PARAGRAPH, document)


def test_a_copy_that_is_folded_away_asks_for_a_lower_severity() -> None:
    (shown,) = hits(DUPLICATE_PARAGRAPH, article(A, B, A))
    (hidden,) = hits(DUPLICATE_PARAGRAPH, article(A, B, "<details>", A, "</details>"))

    assert not shown.lower
    assert hidden.lower


def test_remarks_that_are_folded_away_may_be_alike() -> None:
    assert not hits(
        DUPLICATE_PARAGRAPH, article("<details>", A, "</details>", B, "<details>", A, "</details>")
    )


def test_a_paragraph_set_off_is_no_copy() -> None:
    quoted = (BlockKind.QUOTATION, A)
    assert not hits(DUPLICATE_PARAGRAPH, article(quoted, B, A))
    assert not hits(DUPLICATE_PARAGRAPH, article("So it is:", quoted, B, "Again:", quoted))
    assert hits(DUPLICATE_PARAGRAPH, article(SHORT, quoted, B, quoted))


def test_several_paragraphs_of_a_running_log_are_a_copy() -> None:
    times = ("9:40 a.m.", "9:15 a.m.", "8:50 a.m.")
    assert not hits(DUPLICATE_PARAGRAPH, article(times[0], A, times[1], SHORT, times[2], A))
    assert hits(DUPLICATE_PARAGRAPH, article(times[0], A, C, times[1], SHORT, times[2], A, C))


def labelled(*texts: str) -> Document:
    """Return an article whose paragraphs with a colon open with a label in bold."""
    document = article(*texts)
    for block in document.blocks:
        label, colon, _ = block.text.text.partition(":")
        if colon:
            block.marks = (Mark("strong", Span(0, len(label) + 1)),)
    return document


def test_parts_of_a_form_in_a_row_that_are_filled_in_alike_ask_for_the_lowest_severity() -> None:
    progress, goals = f"Progress: {A}", f"Goals: {LONG}"
    document = labelled(progress, goals, B, progress, goals)
    (hit,) = hits(DUPLICATE_PARAGRAPH, document)
    assert hit.lower == 2
    assert hits(DUPLICATE_PARAGRAPH, labelled(progress, B, progress)) == []
    assert hits(DUPLICATE_PARAGRAPH, labelled(progress, f"Goals: {B}", C, progress, f"Goals: {B}")) == []


def test_a_run_may_open_with_a_refrain() -> None:
    document = article(A, B, A, LONG, SHORT, A, C, SHORT.upper(), A, LONG)
    assert excerpts(DUPLICATE_PARAGRAPH, document) == [f"{A}\n\n{LONG}"]


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        (slice(0, 12), slice(0, 12), True),
        (slice(0, 9), slice(0, 9), False),  # a small release: all is notable
        (slice(0, 11), slice(0, 12), False),
        (slice(0, 12), slice(1, 12), False),
    ],
)
def test_a_log_that_stands_twice_as_a_whole_is_no_list_of_what_is_notable(
    first: slice, later: slice, *, found: bool
) -> None:
    entries = [
        f"{number:07x} tides: add the table of year {number} for both piers and the bar"
        for number in range(12)
    ]
    parts = [(BlockKind.LIST_ITEM, entry) for entry in entries[first]]
    again = [(BlockKind.LIST_ITEM, entry) for entry in entries[later]]
    document = article(*parts, heading("Release 8"), *again)
    for block in document.blocks:
        if block.kind is BlockKind.LIST_ITEM:
            block.group = int(block.index > len(parts))
            block.marks = (Mark("link", Span(0, 7), "https://example.org"),)
    assert [hit.lower for hit in hits(DUPLICATE_PARAGRAPH, document)] == [1] * found


def test_many_runs_in_two_long_logs_take_no_long_time() -> None:
    def entries(other: str) -> list[Part]:
        tables = [number if number % 6 else other for number in range(6000)]
        return [
            (
                BlockKind.LIST_ITEM,
                f"{number:07x} tides: add table {table} for both piers of the town and the bar",
            )
            for number, table in enumerate(tables)
        ]

    document = article(*entries("one"), heading("Release 8"), *entries("two"))
    for block in document.blocks:
        block.group = int(block.index > 6000)
        block.marks = (Mark("link", Span(0, 7), "https://example.org"),)
    start = process_time()
    assert hits(DUPLICATE_PARAGRAPH, document) == []
    assert process_time() - start < 2
