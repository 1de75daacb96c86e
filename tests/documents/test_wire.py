"""Articles of plain text: every block is taken for what it is, and every date finds its place."""

from datetime import date, datetime

import pytest

from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.wire import read_wire

#: An article as a scraper leaves it: residue, a damaged credit line, pictures' texts in between.
SCRAPED = """\
 date 2026-03-05 Harbour towns agree to share storm warnings: deputy minister

Nordwire) 08:07, March 05, 2026

Deputy minister Elin Dahl, also a member of the harbour council and its former chair, poses with \
mayors from more than 30 towns after the Storm Warning Meeting in Varde, Denmark, March 4, 2026. \
(Nordwire/Tor Aune)

Facing the storms of the coming winters, Dahl called on the towns to warn each other in time.

VARDE, March 4 (Nordwire) -- The harbour towns are willing to share their storm warnings (SWs) with \
each other, deputy minister Elin Dahl said in Varde on Wednesday.

Dahl made the remarks at the Storm Warning Meeting, which was held from March 3 to 4.

Mayors attend a session of the Storm Warning Meeting in Varde, March 4, 2026. (Nordwire/Tor Aune)

Warnings reach the outer islands an hour too late today, she said.

Mayor Lise Berg meets Dahl in the town hall of Varde, March 3, 2026. (Nordwire/Tor Aune)

When they met on Tuesday, Berg said that her town was ready.

(Web editor: Nils Ek, Maja Lindqvist)
"""


def read(source: str, path: str = "article.txt", language: str | None = None) -> Document:
    return read_wire(source, path, ReadOptions(language=language))


def kinds(document: Document) -> list[str]:
    return [block.kind.value for block in document.blocks]


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [block.text.text for block in document.blocks if block.kind is kind]


def test_every_block_of_a_scraped_article_is_recognised() -> None:
    document = read(SCRAPED)
    assert kinds(document) == [
        "title",
        "credit",
        "caption",
        "paragraph",
        "dateline",
        "paragraph",
        "paragraph",
        "caption",
        "paragraph",
        "caption",
        "paragraph",
        "furniture",
    ]
    parts = [part for part in SCRAPED.strip("\n").split("\n\n") if part]
    opening = "VARDE, March 4 (Nordwire) --"
    spans = [block.span.of(SCRAPED) for block in document.blocks]
    assert spans[0] == parts[0].strip()
    assert spans[1:4] == parts[1:4]
    assert spans[4] == opening
    assert spans[5] == parts[4].removeprefix(opening + " ")
    assert spans[6:] == parts[5:]
    for block in document.blocks[1:]:
        assert block.text.text == block.span.of(SCRAPED)


def test_what_a_scraped_article_says_about_itself() -> None:
    document = read(SCRAPED)
    assert document.language == "en"
    title = document.title
    assert title is not None
    assert title.text.text == "Harbour towns agree to share storm warnings: deputy minister"
    assert title.origin == "line"
    assert [span.of(SCRAPED) for span in title.residue] == [" date 2026-03-05 "]
    published = document.published
    assert published is not None
    assert (published.day, published.origin) == (date(2026, 3, 5), "credit")
    assert published.instant == datetime(2026, 3, 5, 8, 7)
    assert published.span is not None
    assert published.span.of(SCRAPED) == published.raw == "08:07, March 05, 2026"
    assert document.anchor == date(2026, 3, 5)
    dateline = document.dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency) == ("VARDE", "Nordwire")
    assert dateline.date is not None
    assert (dateline.date.month, dateline.date.day, dateline.date.year) == (3, 4, None)
    assert dateline.date_span is not None
    assert dateline.date_span.of(SCRAPED) == "March 4"
    assert [(stated.origin, stated.day) for stated in document.stated_dates] == [
        ("residue", date(2026, 3, 5)),
        ("credit", date(2026, 3, 5)),
        ("dateline", date(2026, 3, 4)),
    ]
    assert [stated.span.of(SCRAPED) for stated in document.stated_dates if stated.span] == [
        "2026-03-05",
        "08:07, March 05, 2026",
        "March 4",
    ]
    assert [(credit.kind, credit.text) for credit in document.credits] == [
        ("article", "Nordwire"),
        *[("photo", "Nordwire/Tor Aune")] * 3,
    ]
    assert [credit.span.of(SCRAPED) for credit in document.credits] == [
        credit.text for credit in document.credits
    ]


def test_lines_above_the_report_need_no_blank_lines() -> None:
    source = (
        "Bridge closes for repairs\nBy MAJA LINDQVIST\nAssociated Press Writer\n"
        "VARDE, Denmark (AP) -- The old bridge closes for repairs in April, the city\n"
        "said on Wednesday.\n"
    )
    document = read(source)
    assert kinds(document) == ["title", "byline", "byline", "dateline", "paragraph"]
    assert [author.name for author in document.authors] == ["MAJA LINDQVIST"]
    assert document.authors[0].span.of(source) == "MAJA LINDQVIST"
    assert texts(document, BlockKind.PARAGRAPH) == [
        "The old bridge closes for repairs in April, the city said on Wednesday."
    ]
    assert document.blocks[-1].span.of(source).endswith("the city\nsaid on Wednesday.")


def test_a_chinese_report() -> None:
    source = (
        "石桥下月起封闭维修\n\n新华社北京3月4日电（记者 张三 李四）市政府宣布，石桥将封闭维修。\n\n"
        "\u3000\u3000期间行人可以乘坐渡船过河，市长在记者会上说，渡船每十分钟一班。\n\n工期安排\n\n"
        "维修工程分三个阶段进行，每个阶段大约六个月，全部费用由市政府承担。\n\n"
        "市民走过石桥。新华社记者 王五 摄\n\n（责任编辑：赵六）\n"
    )
    document = read(source, "2026-03-05-bridge.txt")
    assert document.language == "zh"
    assert kinds(document) == [
        "title",
        "dateline",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "caption",
        "furniture",
    ]
    assert [author.name for author in document.authors] == ["张三", "李四"]
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("北京", "新华社")
    assert [(stated.origin, stated.day) for stated in document.stated_dates] == [
        ("file-name", date(2026, 3, 5)),
        ("dateline", date(2026, 3, 4)),
    ]
    assert document.blocks[5].section == 4


@pytest.mark.parametrize(
    "source",
    [
        "The river rose by two metres overnight, the firefighters said.\n\nIt fell by noon.\n",
        "LISBON, Oct. 2 (Lusa) — The river rose by two metres.\n\nIt fell by noon.\n",
        "A single line and nothing more\n",
        "What the mayor said:\n\nThe river rose by two metres overnight.\n",
        "the rest of a sentence\n\nThe river rose by two metres overnight.\n",
    ],
)
def test_a_title_may_be_missing(source: str) -> None:
    document = read(source)
    assert document.title is None
    assert BlockKind.TITLE not in {block.kind for block in document.blocks}


@pytest.mark.parametrize(
    ("line", "title", "residue", "day"),
    [
        ("date 2026-03-05 Talks open", "Talks open", ["date 2026-03-05 "], date(2026, 3, 5)),
        ("Date: 5 March 2026 - Talks open", "Talks open", ["Date: 5 March 2026 - "], date(2026, 3, 5)),
        ("2026-03-05 08:07 Talks open", "Talks open", ["2026-03-05 08:07 "], date(2026, 3, 5)),
        ("Title: Talks open", "Talks open", ["Title: "], None),
        ("Date 5 March goes down in history", "Date 5 March goes down in history", [], None),
        ("2026-03-05 in pictures", "2026-03-05 in pictures", [], None),
        ("U.S. talks open in the U.S.", "U.S. talks open in the U.S.", [], None),
    ],
)
def test_residue_is_taken_off_a_title(line: str, title: str, residue: list[str], day: date | None) -> None:
    source = f"{line}\n\nMinisters from thirty countries met on Tuesday, the host said.\n"
    document = read(source)
    assert document.title is not None
    assert document.title.text.text == title
    assert [span.of(source) for span in document.title.residue] == residue
    assert [stated.day for stated in document.stated_dates] == ([day] if day else [])


def test_a_title_that_is_said_again_stays_a_paragraph() -> None:
    document = read("Flood closes the market\n\nFlood closes the market\n\nThe river rose by two metres.\n")
    assert kinds(document) == ["title", "paragraph", "paragraph"]


def test_publication_lines() -> None:
    source = (
        "Flood closes the market\n\nPublished: 3 March 2026\nUpdated: 5 March 2026 10:30\n\n"
        "The river rose by two metres overnight, firefighters said.\n"
    )
    document = read(source, "2025-01-01-flood.txt")
    assert kinds(document) == ["title", "credit", "credit", "paragraph"]
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 3, 3), "credit")
    assert document.modified is not None
    assert document.modified.instant == datetime(2026, 3, 5, 10, 30)
    assert [stated.origin for stated in document.stated_dates] == ["credit", "credit", "file-name"]


def test_fields_win_over_lines() -> None:
    source = (
        "---\ntitle: Flood closes the market\ndate: 2026-03-04\nauthor: Rui Costa\nlang: de\n---\n\n"
        "By Maja Lindqvist\n\n(Nordwire) 08:07, March 05, 2026\n\nThe river rose by two metres overnight.\n"
    )
    document = read(source)
    assert document.language == "de"
    assert document.title is not None
    assert document.title.origin == "field"
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 3, 4), "field")
    assert [author.name for author in document.authors] == ["Rui Costa"]
    assert kinds(document) == ["byline", "credit", "paragraph"]
    assert document.front_matter is not None
    assert document.blocks[0].span.start > document.front_matter.span.end


@pytest.mark.parametrize(
    ("published", "year"), [("December 31, 2025", 2025), ("January 1, 2026", 2025), ("January 2, 2025", 2024)]
)
def test_a_dateline_takes_the_nearest_year(published: str, year: int) -> None:
    source = (
        f"Flood closes the market\n\n(Nordwire) 08:07, {published}\n\nVARDE, Dec. 31 (Nordwire) -- It rose.\n"
    )
    document = read(source)
    assert document.stated_dates[-1].origin == "dateline"
    assert document.stated_dates[-1].day == date(year, 12, 31)


def test_a_dateline_with_its_year_dates_an_article() -> None:
    document = read("Flood\n\nVARDE, March 4, 2026 (Nordwire) -- The river rose.\n")
    assert document.published is not None
    assert (document.published.day, document.published.origin) == (date(2026, 3, 4), "dateline")


def test_reporters_in_a_note_sign_where_no_byline_does() -> None:
    body = "Flood closes the market\n\nThe river rose by two metres overnight, firefighters said.\n\n"
    note = "(Reporting by Maja Lindqvist and Rui Costa in Varde; Editing by Nils Ek)\n"
    document = read(body + note)
    assert [author.name for author in document.authors] == ["Maja Lindqvist", "Rui Costa"]
    assert [author.span.of(body + note) for author in document.authors] == ["Maja Lindqvist", "Rui Costa"]
    signed = read("Flood closes the market\n\nBy Elin Dahl\n\n" + body.split("\n\n", 1)[1] + note)
    assert [author.name for author in signed.authors] == ["Elin Dahl"]


PROSE = "The work begins on 1 April and ends in the autumn, the mayor said on Wednesday."


@pytest.mark.parametrize("line", ["WHAT HAPPENS NEXT", "What happens next", "A Bridge and Its Town"])
def test_headings_between_paragraphs(line: str) -> None:
    document = read(f"Bridge closes\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert kinds(document) == ["title", "paragraph", "heading", "paragraph"]
    assert document.blocks[2].level == 2
    assert document.blocks[3].section == 2


@pytest.mark.parametrize(
    "line",
    [
        "The council voted to",
        "Net 45.0 mln vs 39.2 mln",
        "Date of birth: 1988",
        "“No comment”",
        "Why?",
        "the rest of a line",
        "He said:",
        "The firefighters of the harbour worked through the whole night",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    document = read(f"Bridge closes\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert kinds(document) == ["title", *["paragraph"] * 3]


def test_lists_and_tables() -> None:
    source = (
        f"Bridge closes\n\n{PROSE}\n\n- The piers are cracked.\n- The deck is worn,\n  and loose.\n\n"
        f"{PROSE}\n\n"
        "1. First the piers.\n\n2. Then the deck.\n\n"
        " Wheat    657.6    659.7\n Corn   1,406.5  1,397.0\n\n3. Mai: the work goes on, the mayor said.\n"
    )
    document = read(source)
    items = [block for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(block.text.text, block.group) for block in items] == [
        ("The piers are cracked.", 1),
        ("The deck is worn, and loose.", 1),
        ("First the piers.", 2),
        ("Then the deck.", 2),
    ]
    assert items[0].span.of(source) == "- The piers are cracked."
    assert texts(document, BlockKind.CODE) == ["Wheat    657.6    659.7\n Corn   1,406.5  1,397.0"]
    assert texts(document, BlockKind.PARAGRAPH)[-1] == "3. Mai: the work goes on, the mayor said."


def test_a_caption_needs_a_credit_and_a_credit_alone_is_none() -> None:
    document = read(f"Bridge closes\n\nThe bridge. (Nordwire/Tor Aune)\n\n(Xinhua/Tor Aune)\n\n{PROSE}\n")
    assert kinds(document) == ["title", "caption", "credit", "paragraph"]
    assert [credit.kind for credit in document.credits] == ["photo", "photo"]


@pytest.mark.parametrize("name", ["news/bridge.de.txt"])
def test_the_language_of_the_file_name(name: str) -> None:
    assert read("Brücke\n\nKurz.", name).language == "de"
    assert read("Brücke\n\nKurz.", "bridge.txt", language="fr").language == "fr"


@pytest.mark.parametrize("source", ["", "\ufeff", " \n\t\r\n\u2028", "***\n"])
def test_texts_without_words(source: str) -> None:
    document = read(source)
    assert document.title is None
    assert kinds(document) == (["furniture"] if "*" in source else [])


def test_a_byte_order_mark_and_carriage_returns_keep_their_places() -> None:
    source = "\ufeffFlood closes the market\r\n\r\nThe river rose\r\nby two metres.\rIt fell.\r\n"
    document = read(source)
    assert document.title is not None
    assert document.title.text.source_span == (1, 24)
    paragraph = document.blocks[1]
    assert paragraph.text.text == "The river rose by two metres. It fell."
    place = paragraph.text.text.index("It fell")
    assert paragraph.source((place, place + 8)).of(source) == "It fell."
    assert paragraph.source((14, 15)).of(source) == "\r\n"
