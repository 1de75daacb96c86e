"""Single lines: bylines, credit lines, photo credits, notes, and the prose that resembles them."""

from datetime import date, datetime

import pytest

from checker.documents.wire_lines import (
    find_byline,
    find_note,
    find_photo_credit,
    find_publication_line,
    find_signature,
    find_trade_line,
)


@pytest.mark.parametrize(
    ("line", "names", "agencies"),
    [
        ("By MAJA LINDQVIST", ["MAJA LINDQVIST"], []),
        ("by Maja Lindqvist", ["Maja Lindqvist"], []),
        (
            "By Maja Lindqvist and Rui Costa, Nordwire Agency Staff Writer",
            ["Maja Lindqvist", "Rui Costa"],
            ["Nordwire Agency"],
        ),
        ("By Maja Lindqvist, Associated Press Writer", ["Maja Lindqvist"], ["Associated Press"]),
        ("By The Associated Press", [], ["The Associated Press"]),
        ("by Xinhua Writer Rui Costa", ["Rui Costa"], []),
        ("By Sportswriters Tor Aune and Elin Dahl", ["Tor Aune", "Elin Dahl"], []),
        ("By A. J. van der Berg Jr.", ["A. J. van der Berg Jr."], []),
        ("By Maja Lindqvist in Paris", ["Maja Lindqvist"], []),
        ("By Staff Reporter", [], []),
        ("Von Maja Lindqvist", ["Maja Lindqvist"], []),
        ("Par Élise Martin avec AFP", ["Élise Martin"], ["AFP"]),
        ("Por María José Pérez", ["María José Pérez"], []),
        ("Author: Maja Lindqvist", ["Maja Lindqvist"], []),
        ("  By *Maja Lindqvist*", ["Maja Lindqvist"], []),
        ("本报记者 张三 李四", ["张三", "李四"], []),
        ("新华社记者张三", ["张三"], []),
        ("作者：张三", ["张三"], []),
        ("홍길동 기자", ["홍길동"], []),
    ],
)
def test_bylines(line: str, names: list[str], agencies: list[str]) -> None:
    found = find_byline(line)
    assert found is not None
    assert [span.of(line) for span in found.names] == names
    assert [span.of(line) for span in found.agencies] == agencies


@pytest.mark.parametrize(
    "line",
    [
        "By the end of May",
        "By popular demand",
        "By Popular Demand",
        "By Land and Sea",
        "By Tuesday Morning",
        "By 2010, the office will build another 80 centres.",
        "By contrast, Lindqvist has the support of the council.",
        "Von Berlin nach Paris",
        "Par exemple",
        "Por Favor",
        "Bystanders Saw It",
        "记者在现场看到，桥已经封闭。",
        "By " + "Maja Lindqvist and " * 20,
    ],
)
def test_lines_that_only_begin_like_bylines(line: str) -> None:
    assert find_byline(line) is None


def test_signatures_without_an_opening_word() -> None:
    found = find_signature("Maja Lindqvist, Associated Press Writer")
    assert found is not None
    assert found.names == ((0, 14),)
    assert find_signature("Maja Lindqvist") is None
    assert find_signature("Maja Lindqvist, the mayor of the town") is None
    role = find_trade_line("Associated Press Writer")
    assert role is not None
    assert role.agencies == ((0, 16),)
    assert find_trade_line("The writer") is None


@pytest.mark.parametrize(
    ("line", "day", "instant", "source"),
    [
        (
            "(Nordwire) 08:07, March 05, 2026",
            date(2026, 3, 5),
            datetime(2026, 3, 5, 8, 7),
            "Nordwire",
        ),
        ("Nordwire) 08:07, March 05, 2026", date(2026, 3, 5), datetime(2026, 3, 5, 8, 7), "Nordwire"),
        ("Published: 3 March 2026", date(2026, 3, 3), None, None),
        ("2026-03-04 10:00", date(2026, 3, 4), datetime(2026, 3, 4, 10), None),
        ("Posted on March 4, 2026 at 5:30 p.m. EST", date(2026, 3, 4), datetime(2026, 3, 4, 17, 30), None),
        ("Wednesday, 4 March 2026", date(2026, 3, 4), None, None),
        ("2026年03月04日08:07 来源：新华网", date(2026, 3, 4), datetime(2026, 3, 4, 8, 7), "新华网"),
        ("Reuters, 4 March 2026", date(2026, 3, 4), None, "Reuters"),
        ("Source: Harbour News", None, None, "Harbour News"),
        ("(Xinhua)", None, None, "Xinhua"),
    ],
)
def test_publication_lines(line: str, day: date | None, instant: datetime | None, source: str | None) -> None:
    found = find_publication_line(line, "en")
    assert found is not None
    assert (found.published.day if found.published else None) == day
    assert (found.published.instant if found.published else None) == instant
    assert (found.source.of(line) if found.source else None) == source
    assert found.modified is None


def test_a_line_with_two_dates_and_a_name() -> None:
    line = "By Maja Lindqvist | Published 3 March 2026, updated 5 March 2026 10:30 UTC"
    found = find_publication_line(line, "en")
    assert found is not None
    assert found.published is not None
    assert found.published.span.of(line) == "3 March 2026"
    assert found.modified is not None
    assert found.modified.span.of(line) == "5 March 2026 10:30 UTC"
    assert [span.of(line) for span in found.names] == ["Maja Lindqvist"]


@pytest.mark.parametrize(
    "line",
    [
        "Weather for large cities -- Nov. 29, 2025",
        "Battle of Varde, March 3, 1812",
        "The talks on 3 March 2026",
        "The Xinhua report of 3 March 2026",
        "(see the report of March 3, 2026, for more)",
        "He was born on 3 March 1988.",
        "March 3",
        "Harbour News",
        "",
    ],
)
def test_lines_that_only_hold_a_date(line: str) -> None:
    assert find_publication_line(line, "en") is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Boats lie in the port. (Nordwire/Elin Dahl)", "Nordwire/Elin Dahl"),
        ("Boats lie in the port (Xinhua/Elin Dahl).", "Xinhua/Elin Dahl"),
        ("Boats. (AP Photo/Elin Dahl, File)", "AP Photo/Elin Dahl, File"),
        ("Boats. (Photo by Elin DAHL / AFP)", "Photo by Elin DAHL / AFP"),
        ("Boats. (Elin Dahl/AFP/Getty Images)", "Elin Dahl/AFP/Getty Images"),
        ("Boats. REUTERS/Elin Dahl/File Photo", "REUTERS/Elin Dahl/File Photo"),
        ("Boats (Getty Images)", "Getty Images"),
        ("Photo: Elin Dahl/Nordwire", "Photo: Elin Dahl/Nordwire"),
        ("Boote im Hafen. Foto: dpa", "Foto: dpa"),
        ("（新华社记者张三摄）", "新华社记者张三摄"),
        ("市民走过石桥。新华社记者 王五 摄", "新华社记者 王五 摄"),
    ],
)
def test_photo_credits(text: str, credit: str) -> None:
    found = find_photo_credit(text)
    assert found is not None
    assert found.of(text) == credit


@pytest.mark.parametrize(
    "text",
    [
        "Most voters know him (Democrat/Republican).",
        "So says the poll (ABC News/Washington Post).",
        "So said the poll. (Reuters/Ipsos)",
        "They were sued by the pair (Elin Dahl/Tor Aune).",
        "The show opens today (see photo).",
        "The council met (twice).",
        "The price is 5 kroner/litre.",
        "",
    ],
)
def test_prose_that_ends_in_brackets(text: str) -> None:
    assert find_photo_credit(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "(Web editor: Nils Ek, Lise Berg)",
        "(Editor: Nils Ek)",
        "（责任编辑：赵六）",
        "责编：赵六",
        "-30-",
        "ENDS",
        "###",
        "* * *",
        "Enditem",
        "Copyright 2026 Harbour News. All rights reserved.",
        "© 2026 Harbour News",
        "Read more: Bridge closes for repairs",
        "Lesen Sie auch: Brücke wird saniert",
        "Editor's note: An earlier version named the wrong street.",
        "Additional reporting by Tor Aune; editing by Nils Ek",
        "Elin Dahl in Paris contributed to this report.",
        "Advertisement",
    ],
)
def test_notes(line: str) -> None:
    assert find_note(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law was changed in 2019.",
        "Copyright in 2019 became an issue for the council.",
        "Editing by committee is slow.",
        "Reporting by the commission found that the bridge was unsafe.",
        "The editors: who are they?",
        "More: the price of fish",
        "Share prices fell on Monday",
        "Her work contributed to this success, the mayor said.",
        "Read the letter to the end, she said.",
        "It ends here.",
        "Comments on the plan were few, the council said.",
        "",
    ],
)
def test_prose_that_resembles_notes(line: str) -> None:
    assert find_note(line) is None


def test_reporters_of_a_note() -> None:
    line = "(Reporting by Maja Lindqvist and Rui Costa; Editing by Nils Ek)"
    found = find_note(line)
    assert found is not None
    assert [span.of(line) for span in found.reporters] == ["Maja Lindqvist", "Rui Costa"]
    additional = find_note("(Additional reporting by Rui Costa)")
    assert additional is not None
    assert additional.reporters == ()
