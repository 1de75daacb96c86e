"""Byline, credit line, dateline, notes and captions' credits in Markdown."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import line_roles
from checker.documents.model import BlockKind
from checker.documents.wire_datelines import find_dateline
from checker.documents.wire_lines import find_byline, find_publication_line
from tests.documents.markdown_articles import only, parts, read

LEAD = "The river rose by two metres overnight, the harbour office said."


@pytest.mark.parametrize("line", ["*By Maja Lindqvist*", "By Maja Lindqvist", "**By Maja Lindqvist**"])
def test_a_byline_below_the_title(line: str) -> None:
    source = f"# Flood\n\n{line}\n\n{LEAD}\n"
    document = read(source)
    assert [kind for kind, _ in parts(document)] == ["title", "byline", "paragraph"]
    (author,) = document.authors
    assert author.name == "Maja Lindqvist" == author.span.of(source)


def test_a_byline_and_its_date_on_two_lines() -> None:
    document = read(f"# Flood\n\n*By Maja Lindqvist and Rui Costa*\n3 May 2026\n\n{LEAD}\n")
    assert [author.name for author in document.authors] == ["Maja Lindqvist", "Rui Costa"]
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 5, 3), "credit")
    assert document.published.span is not None
    assert document.published.span.of(document.source) == "3 May 2026"
    assert only(document, BlockKind.BYLINE).text.text == "By Maja Lindqvist and Rui Costa 3 May 2026"


def test_a_field_wins_over_the_byline() -> None:
    document = read(f"---\ntitle: Flood\nauthor: Ana Ruiz\n---\nBy Maja Lindqvist\n\n{LEAD}\n")
    assert [author.name for author in document.authors] == ["Ana Ruiz"]
    assert [kind for kind, _ in parts(document)] == ["byline", "paragraph"]


def test_a_line_about_publication() -> None:
    source = f"# Flood\n\nPublished: 3 March 2026\n\n{LEAD}\n"
    document = read(source)
    assert [kind for kind, _ in parts(document)] == ["title", "credit", "paragraph"]
    assert document.published is not None
    assert document.published.day == date(2026, 3, 3)
    assert document.anchor == date(2026, 3, 3)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of May the bridge will be open, and 3 ferries will go.",
        "The office closed on 3 March 2026.",
        "By popular demand",
        "4 boats, 2 cats",
    ],
)
def test_prose_is_no_line_about_the_article(line: str) -> None:
    assert [kind for kind, _ in parts(read(f"# Flood\n\n{line}\n\n{LEAD}\n"))] == [
        "title",
        "paragraph",
        "paragraph",
    ]


def test_a_lone_paragraph_is_prose() -> None:
    assert parts(read("By Maja Lindqvist\n")) == [("paragraph", "By Maja Lindqvist")]
    assert parts(read("Published: 3 March 2026\n")) == [("paragraph", "Published: 3 March 2026")]


def test_a_dateline_is_a_block_of_its_own() -> None:
    source = f"---\ntitle: Flood\ndate: 2026-05-04\n---\n**PORTO, May 3 (Lusa)** -- {LEAD}\n\nMore.\n"
    document = read(source)
    assert parts(document) == [
        ("dateline", "PORTO, May 3 (Lusa) --"),
        ("paragraph", LEAD),
        ("paragraph", "More."),
    ]
    dateline = document.dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency) == ("PORTO", "Lusa")
    assert dateline.span.of(source) == "**PORTO, May 3 (Lusa)** --"
    assert dateline.date_span is not None
    assert dateline.date_span.of(source) == "May 3"
    assert document.blocks[1].span.of(source) == LEAD
    assert document.blocks[0].group == document.blocks[1].group is not None
    assert document.blocks[2].group is None
    stated = [(stated.day, stated.origin) for stated in document.stated_dates]
    assert stated == [(date(2026, 5, 4), "field"), (date(2026, 5, 3), "dateline")]


@pytest.mark.parametrize(
    ("published", "year"), [("2026-05-04", 2026), ("2027-01-02", 2026), ("2026-01-02", 2026)]
)
def test_the_year_of_a_dateline_is_the_nearest(published: str, year: int) -> None:
    day = "Dec. 30" if published.startswith("2027") else "Jan. 1" if "-01-" in published else "May 3"
    document = read(f"---\ntitle: Flood\ndate: {published}\n---\nPORTO, {day} (Lusa) -- {LEAD}\n")
    (stated,) = (stated for stated in document.stated_dates if stated.origin == "dateline")
    assert stated.day.year == year
    assert stated.raw == day


def test_a_dateline_with_its_year_dates_the_article() -> None:
    document = read(f"# Flood\n\nPORTO, May 3, 2026 (Lusa) -- {LEAD}\n")
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 5, 3), "dateline")
    undated = read(f"# Flood\n\nPORTO, May 3 (Lusa) -- {LEAD}\n")
    assert undated.dateline is not None
    assert (undated.published, undated.stated_dates) == (None, ())


def test_marks_stay_with_their_words_behind_a_dateline() -> None:
    document = read("PORTO, May 3 (Lusa) -- The *river* rose `fast`.\n")
    paragraph = only(document, BlockKind.PARAGRAPH)
    assert [mark.span.of(paragraph.text.text) for mark in paragraph.marks] == ["river", "fast"]


def test_a_dateline_far_below_is_prose() -> None:
    above = "\n\n".join([LEAD] * 4)
    assert read(f"{above}\n\nPORTO, May 3 (Lusa) -- {LEAD}\n").dateline is None


def test_notes_of_editors() -> None:
    source = f"{LEAD}\n\nMore of it.\n\n(Reporting by Maja Lindqvist; editing by Rui Costa)\n"
    document = read(source)
    assert [kind for kind, _ in parts(document)] == ["paragraph", "paragraph", "furniture"]
    assert [author.name for author in document.authors] == ["Maja Lindqvist"]
    assert parts(read(f"{LEAD}\n\n(The ferry was built in 1931.)\n"))[1][0] == "paragraph"


def test_the_credit_of_a_caption() -> None:
    source = f"![a](b.png)\n*Boats on the quay. (Lusa/Ana Ruiz)*\n\n{LEAD}\n"
    document = read(source)
    (credit,) = document.credits
    assert (credit.kind, credit.text) == ("photo", "Lusa/Ana Ruiz")
    assert credit.span.of(source) == "Lusa/Ana Ruiz"
    assert document.blocks[0].kind is BlockKind.CAPTION


_PIECES = st.sampled_from(
    (
        "PARIS|London|Springfield, Ill.|NEW YORK/BERLIN|Feb. 11|11 May|(Reuters)|(AP)|/Xinhua/|9|U.S.|The old"
        "|well-known| - |--|–|—| _ |-| |, |. |.| (|) |\n|said|“Yes|新华社北京2月11日电|月|1"
    ).split("|")
)


@settings(deadline=None, max_examples=400)
@given(st.lists(_PIECES, min_size=1, max_size=9).map("".join).filter(str.strip))
def test_no_dateline_is_lost_by_looking_at_dashes_first(words: str) -> None:
    head = words[:140]
    if find_dateline(words, "en") is not None and any(map(head.__contains__, line_roles._DASHES)):
        assert line_roles.may_open_with_dateline(words)


_LINE_PIECES = st.sampled_from(
    (
        "By |Filed by |Report by |Von |(By |Text: |Source: |Published: |Updated |on |12 May 2026"
        "|2026-05-12|08:07|Reuters|Xinhua|Jo Ruiz| and |, | - | |Staff Writer|7|The minister said"
        "| in the town of |记者 王明|기자|Byline: |Par: |Door : |*|¡|Quelle: |作者：|Seven of them"
    ).split("|")
)


@settings(deadline=None, max_examples=400)
@given(st.lists(_LINE_PIECES, min_size=1, max_size=9).map("".join).filter(str.strip))
def test_no_line_with_a_number_or_a_label_is_lost_by_looking_at_it_first(line: str) -> None:
    found = find_byline(line) or find_publication_line(line, "en")
    is_sentence = line[-1] in ".!?" and line.count(" ") > 20
    is_shown = any(map(str.isdigit, line)) or ": " in line
    if found is not None and is_shown and not is_sentence:
        assert line_roles._may_be_line(line)


@pytest.mark.parametrize(
    ("words", "may_open"),
    [
        ("PARIS, Feb. 11 (Reuters) - The river rose.", True),
        ("PARIS -- The river rose.", True),
        ("PARIS _ The river rose.", True),
        ("The snake_case of a name.", False),
        ("MOSCOW, 9-\nThe river rose.", True),
        ("BEIJING, Feb. 11 (Xinhua) The river rose.", True),
        ("The well-known bridge (a toll bridge), he said.", False),
        ("The U.S.-led talks went on.", True),
        ("the river rose - and fell.", False),
        ("The river rose.", False),
    ],
)
def test_what_may_open_with_a_dateline(words: str, *, may_open: bool) -> None:
    assert line_roles.may_open_with_dateline(words) == may_open


@pytest.mark.parametrize(
    ("line", "may_be"),
    [
        ("Published 12 May 2026", True),
        ("Seven of the 12 council members of the old town came to see the work", False),
        ("Seven of the 12 council members came in 2026 to the old town to see", True),
        ("Seven of the 12 council members of the old town came to see: the work", False),
        ("7 of 12", False),
        ("(7 of 12)", True),
        ("12. Mai 2026", True),
        ("作者7", True),
        ("Note: 7 of 12", False),
        ("Source: the town", True),
        ("Par : Jo Ruiz", True),
        ("Seven of them came", False),
    ],
)
def test_what_may_be_a_line_about_the_article(line: str, *, may_be: bool) -> None:
    assert line_roles._may_be_line(line) == may_be
