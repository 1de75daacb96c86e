import pytest

from checker.checks.duplicate_title import DUPLICATE_TITLE
from tests.checks.compared_articles import compared, excerpts, pairs

TALK = "The council of the town met on the quay and talked."
STORM = "Nobody came to the second round, since a storm had taken the roof of the hall."


def titled(title: str, day: str = "2026-05-04", body: str = TALK) -> str:
    return f"---\ntitle: '{title}'\ndate: {day}\n---\n\n{body}\n"


def test_the_later_of_two_titles() -> None:
    files = {
        "a.md": titled("Council votes on budget", "2026-06-01", STORM),
        "b.md": titled("Council votes on budget."),
    }
    assert pairs(DUPLICATE_TITLE, files) == [("a.md", ["b.md"])]
    assert excerpts(DUPLICATE_TITLE, files) == ["Council votes on budget"]


def test_a_title_that_comes_again_and_again_is_that_of_a_series() -> None:
    files = {f"{number}.md": titled("Letter from the harbour") for number in range(4)}
    assert pairs(DUPLICATE_TITLE, files) == []
    assert len(pairs(DUPLICATE_TITLE, files, maximum_articles=4)) == 3


def test_labels_placeholders_and_indexes() -> None:
    assert pairs(DUPLICATE_TITLE, {"a.md": titled("Contact us"), "b.md": titled("Contact us")}) == []
    assert (
        len(pairs(DUPLICATE_TITLE, {"a.md": titled("Contact us"), "b.md": titled("Contact us")}, min_words=1))
        == 1
    )
    assert (
        pairs(DUPLICATE_TITLE, {"a.md": titled("Your title here"), "b.md": titled("Your title here")}) == []
    )
    assert (
        pairs(
            DUPLICATE_TITLE,
            {"a/index.md": titled("All that we have"), "b/_index.md": titled("All that we have")},
        )
        == []
    )


def test_editions() -> None:
    files = {"docs/1.2/a.md": titled("How to light a lamp"), "docs/1.3/a.md": titled("How to light a lamp")}
    assert pairs(DUPLICATE_TITLE, files) == []


def lowered(first: str, later: str, body: str = STORM, **options: object) -> list[bool]:
    files = {
        "a.md": titled("Council votes on budget", first),
        "b.md": titled("Council votes on budget", later, body),
    }
    return [bool(hit.lower) for hit in compared(DUPLICATE_TITLE, files, **options)]


def test_a_title_that_comes_back_later_is_less_sure() -> None:
    assert lowered("2026-05-04", "2026-05-07") == [False]
    assert lowered("2026-05-04", "2026-05-08") == [True]
    assert lowered("2026-05-04", "2026-05-08", within_days=4) == [False]


def test_a_standing_report_opens_as_it_did_before() -> None:
    again = "The council of the town met on the quay and was silent."
    assert lowered("2026-05-04", "2026-06-04", again) == []
    assert lowered("2026-05-04", "2026-05-05", again) == [False]


def test_a_title_of_three_days_is_that_of_a_series() -> None:
    days = ("2026-05-04", "2026-05-05", "2026-05-06")
    files = {f"{day}.md": titled("Market closes higher", day) for day in days}
    assert pairs(DUPLICATE_TITLE, files) == []
    files["2026-05-06.md"] = titled("Market closes higher", days[1])
    assert len(pairs(DUPLICATE_TITLE, files)) == 2


def test_the_titles_of_daily_reports_differ_in_their_numbers() -> None:
    files = {f"{n}.md": titled(f"Market closes {n} points up", f"2026-05-0{n}") for n in range(1, 6)}
    files["again.md"] = titled("Market closes 5 points up", "2026-05-06")
    assert pairs(DUPLICATE_TITLE, files) == []
    del files["1.md"]
    assert pairs(DUPLICATE_TITLE, files) == [("again.md", ["5.md"])]


@pytest.mark.parametrize(
    "title", ["By Ana Ruiz", "BYLINE: Ana Ruiz", "ATTENTION - ADDS quotes", "ADDS quotes from the quay ///"]
)
def test_what_stands_in_place_of_a_title(title: str) -> None:
    assert pairs(DUPLICATE_TITLE, {"a.md": titled(title), "b.md": titled(title)}) == []


def test_titles_that_look_like_bylines() -> None:
    for title in ("By the old harbour wall", "Attention turns to the harbour"):
        assert len(pairs(DUPLICATE_TITLE, {"a.md": titled(title), "b.md": titled(title)})) == 1


def test_a_page_that_only_points_at_another() -> None:
    pointer = "---\ntitle: How to light a lamp\nsource_url: https://example.org/lamps\n---\n"
    files = {"news/lamps.md": pointer, "guides/lamps.md": titled("How to light a lamp")}
    assert pairs(DUPLICATE_TITLE, files) == []
    files["news/lamps.md"] += "\nIt takes a long match.\n"
    assert len(pairs(DUPLICATE_TITLE, files)) == 1


def test_an_event_that_comes_back() -> None:
    files = {
        "events/may.md": titled("Open day at the harbour", "2026-05-04"),
        "events/june.md": titled("Open day at the harbour", "2026-06-04", STORM),
        "news/may.md": titled("Open day at the harbour", "2026-05-04", STORM),
    }
    assert pairs(DUPLICATE_TITLE, files) == []
    files["events/again.md"] = files["events/may.md"]
    assert pairs(DUPLICATE_TITLE, files) == [("events/may.md", ["events/again.md"])]
