"""Where paragraphs of plain text begin: blank lines, indentation, short lines, bullets."""

import pytest

from checker.documents.wire_paragraphs import split_paragraphs

LONG = "The river rose by two metres overnight and left by noon. " * 5


def split(source: str, start: int = 0) -> list[str]:
    return [paragraph.text(source).text for paragraph in split_paragraphs(source, start)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_wrapped_lines_are_joined_by_one_space(line_break: str) -> None:
    source = f"The river rose{line_break}   by two metres.{line_break} \t{line_break}It fell."
    assert split(source) == ["The river rose by two metres.", "It fell."]
    mapped = split_paragraphs(source, 0)[0].text(source)
    assert mapped.to_source((14, 15)).of(source) == f"{line_break}   "


def test_a_paragraph_separator_parts_paragraphs() -> None:
    assert split("The river rose.\u2029It fell.") == ["The river rose.", "It fell."]


def test_long_lines_are_paragraphs() -> None:
    assert split(f"{LONG}\nShort.\n{LONG}") == [LONG.strip(), "Short.", LONG.strip()]


def test_lines_that_all_end_in_stops_are_paragraphs() -> None:
    lines = ["The river rose by two metres overnight.", "It fell by noon.", "Nobody was hurt, they said."]
    assert split("\n".join(lines)) == lines


def test_indented_lines_begin_paragraphs() -> None:
    source = (
        "    The river rose by two metres overnight\nand flooded the market.\n"
        "    Firefighters pumped until the morning\nand went home.\n"
    )
    assert split(source) == [
        "The river rose by two metres overnight and flooded the market.",
        "Firefighters pumped until the morning and went home.",
    ]


def test_an_indented_line_may_go_on() -> None:
    source = "The river rose by two metres\n    overnight and flooded the market.\n"
    assert split(source) == ["The river rose by two metres overnight and flooded the market."]


def test_a_line_that_stops_early_ends_a_paragraph() -> None:
    source = (
        "The river rose by two metres overnight and flooded the lower market\nof the town.\n"
        "Firefighters pumped until the morning and then they went home again\nto sleep.\n"
    )
    assert len(split(source)) == 2


def test_a_dash_at_the_beginning_of_a_wrapped_line_is_no_bullet() -> None:
    assert (
        len(split("The mayor and the council of the town\n- who had met before -\nagreed on the plan.\n"))
        == 1
    )


def test_numbers_that_count_on_are_items() -> None:
    source = "The plan:\n\n1. Piers.\n2. Deck.\n\n3. Rails.\n\n3. Mai: so it goes.\n\n12. A lone number.\n"
    paragraphs = split_paragraphs(source, 0)
    assert [paragraph.kind for paragraph in paragraphs] == ["prose", *["item"] * 3, "prose", "prose"]
    assert [paragraph.marker for paragraph in paragraphs[1:4]] == [3, 3, 3]


def test_rows_in_columns_are_a_table_and_justified_text_is_none() -> None:
    table = "Month    Boats    Fish\nMay         12     300\nJune         9     210"
    assert [paragraph.kind for paragraph in split_paragraphs(table, 0)] == ["table"]
    justified = (
        "The river  rose by  two  metres overnight  and flooded\nthe whole  lower market of  the old town."
    )
    assert [paragraph.kind for paragraph in split_paragraphs(justified, 0)] == ["prose"]


def test_a_rule_parts_lines() -> None:
    assert split("Flood closes the market\n=======\nThe river rose.") == [
        "Flood closes the market",
        "=======",
        "The river rose.",
    ]


def test_the_text_begins_where_the_caller_says() -> None:
    source = "---\n---\nThe river rose."
    paragraph = split_paragraphs(source, 8)[0]
    assert paragraph.span.of(source) == "The river rose."
    assert paragraph.parted


def test_blank_lines_of_every_kind_part_paragraphs() -> None:
    source = "One\n\nTwo\n \nThree\n\n\n\nFour\r\n\r\nFive\r\n\nSix\n\u2029\nSeven\n\n  Eight\n\n"
    assert split(source) == ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]
    lines = [line for paragraph in split_paragraphs(source, 0) for line in paragraph.lines]
    assert [source[line.start : line.end] for line in lines] == split(source)
    assert [line.start - line.begin for line in lines] == [0, 0, 0, 0, 0, 0, 0, 2]
