from checker.checks.duplicate_title import DUPLICATE_TITLE
from tests.checks.compared_articles import excerpts, pairs


def titled(title: str, day: str = "2026-05-04") -> str:
    return f"---\ntitle: '{title}'\ndate: {day}\n---\n\nThe council of the town met on the quay and talked.\n"


def test_the_later_of_two_titles() -> None:
    files = {
        "a.md": titled("Council votes on budget", "2026-06-01"),
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
