import pytest

from checker.checks.article_scopes import (
    are_of_series,
    have_standing_parts,
    is_declared_copy,
    later_copies,
    occasion_of,
    scope_of,
)
from checker.checks.contract import Contribution
from tests.checks.compared_articles import read

PROSE = "The council of the town met on the quay and talked about the price of the new bridge."


def scope(path: str, front: str = "") -> str:
    return scope_of(read(path, f"---\n{front}\n---\n\n{PROSE}\n" if front else PROSE))


def contribution(path: str, title: str = "", canonical: str = "", day: str = "") -> Contribution:
    return Contribution(path, day, title, canonical, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en/vote.md", "fr/vote.md"),
        ("docs/pt-BR/vote.md", "docs/vote.md"),
        ("vote.md", "vote.nl.md"),
        ("docs/v1.2/vote.md", "docs/v1.3/vote.md"),
        ("docs/1.x/vote.md", "docs/2.x/vote.md"),
        ("versioned_docs/version-2.0.0/vote.md", "docs/vote.md"),
        ("docs/latest/vote.md", "docs/vote.md"),
        ("news/vote.md", "news/print/vote.md"),
        ("news/vote.md", "_drafts/vote.md"),
        ("news/vote.md", "amp/news/vote.md"),
        ("news/vote.md", "news/vote.amp.md"),
        ("news/vote.md", "news/vote.print.md"),
        ("de/news/vote.md", "news/vote.md"),
        ("vote.md", "vote.de.md"),
    ],
)
def test_editions_are_not_compared(one: str, other: str) -> None:
    assert scope(one) != scope(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026/vote.md", "archive/vote-2.md"),
        ("news/2026-05-04-vote.md", "letters/vote.md"),
        ("2016/04/a.md", "2017/11/b.md"),
        ("en/a.md", "en/b.md"),
    ],
)
def test_all_other_articles_are(one: str, other: str) -> None:
    assert scope(one) == scope(other)


def test_drafts_and_languages_that_the_metadata_state() -> None:
    assert scope("a.md", "draft: true") != scope("b.md", "draft: false")
    assert scope("a.md", "lang: de") != scope("b.md", "lang: en")


@pytest.mark.parametrize(
    ("one", "other", "declared"),
    [
        ("", "", False),
        ("https://example.org/flood", "https://example.org/flood", True),
        ("", "https://example.org/ours/flood/", True),
        ("", "https://elsewhere.example/2026/another", True),
        # Each names itself.
        ("https://example.org/flood", "https://example.org/flood-2", False),
        ("", "https://example.org/flood-2/", False),
        ("", "https://example.org/flood-2/index.html?utm=1#top", False),
    ],
)
def test_declared_copies(one: str, other: str, declared: bool) -> None:
    first = contribution("2026/2026-05-04-flood.md", canonical=one)
    second = contribution("archive/flood-2/index.md", canonical=other)
    assert is_declared_copy(first, second) is declared
    assert is_declared_copy(second, first) is declared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferry 1.2.3 released", "Ferry 1.10 released"),
        ("Letter of May 2026", "Letter of June 2026"),
        ("How to mend a net, part 1", "How to mend a net, part 2"),
        ("Weekly report - May 3rd, 2026", "Weekly report - June 22nd, 2026"),
        ("Letter of the harbour in March", "Letter of the harbour in April"),
    ],
)
def test_titles_of_one_series(one: str, other: str) -> None:
    assert are_of_series(contribution("a.md", one), contribution("b.md", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferry 1.2.3 released", "Ferry 1.2.3 released"),
        ("Ferry 1.2.3 released", "Ferry 1.2.4 withdrawn from the shops"),
        ("Fire kills 12 on the quay", "Fire kills 13 on the quay"),
        ("Council backs the tram", "Council rejects the tram"),
        ("", ""),
    ],
)
def test_titles_of_no_series(one: str, other: str) -> None:
    assert not are_of_series(contribution("a.md", one), contribution("b.md", other))


def test_later_copies_name_all_others() -> None:
    first, second, third = (contribution(f"{name}.md", canonical="") for name in "abc")
    assert [
        (member.path, [other.path for other in others])
        for member, others in later_copies([first, second, third])
    ] == [
        ("b.md", ["a.md", "c.md"]),
        ("c.md", ["a.md", "b.md"]),
    ]
    reprint = contribution("b.md", canonical="https://elsewhere.example/x")
    assert [member.path for member, _ in later_copies([first, reprint, third])] == ["c.md"]
    assert list(later_copies([first, reprint])) == []
    assert list(later_copies([first])) == []


def test_a_series_counts_where_it_is_asked_for() -> None:
    parts = [contribution("a.md", "Net, part 1"), contribution("b.md", "Net, part 2")]
    assert list(later_copies(parts)) == []
    assert [member.path for member, _ in later_copies(parts, of_series=True)] == ["b.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Election of the harbour board", "Election of the harbour board 2027"),
        ("Harbour goals in brief, July 2026", "April: Harbour goals in brief"),
        ("Wednesday, 29 July 2026 Harbour Notes", "Thursday, 18 June 2026 Harbour Notes"),
        ("Ferry 5.1.1 (new)", "Boats: v4.2.3 of the ferry"),
        ("Recap of 2026 Q1 and plan for Q2", "Recap of 2025 Q4 and plan for 2026 Q1"),
    ],
)
def test_parts_of_a_series_may_share_paragraphs(one: str, other: str) -> None:
    pair = [contribution("a.md", one), contribution("b.md", other)]
    assert have_standing_parts(*pair)
    assert list(later_copies(pair)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Election of the harbour board", "Election of the town council 2027"),
        ("Exports up 2.4 pct", "Imports down 1.5 pct"),
        ("Council backs the tram", "Council backs the tram"),
        ("May 2026", "June 2026"),
        ("Market closed by flood", "Flood closes the market"),
    ],
)
def test_others_may_not(one: str, other: str) -> None:
    assert not have_standing_parts(contribution("a.md", one), contribution("b.md", other))


def test_the_pages_of_events_are_compared_within_a_day() -> None:
    def occasion(path: str, day: str) -> str:
        return occasion_of(read(path, f"---\ndate: {day}\n---\n\n{PROSE}\n"))

    assert occasion("events/a.md", "2026-05-04") == occasion("events/b.md", "2026-05-04")
    assert occasion("events/a.md", "2026-05-04") != occasion("events/b.md", "2026-06-04")
    assert occasion("events/a.md", "2026-05-04") != occasion("news/b.md", "2026-05-04")
    assert occasion("news/a.md", "2026-05-04") == occasion("news/b.md", "2026-06-04")


def test_a_title_that_comes_back_after_some_days_is_that_of_a_standing_report() -> None:
    first = contribution("a.md", "Levies on sugar", day="2026-05-04")
    assert have_standing_parts(first, contribution("b.md", "Levies on Sugar.", day="2026-05-08"))
    assert not have_standing_parts(first, contribution("b.md", "Levies on sugar", day="2026-05-07"))
    assert not have_standing_parts(first, contribution("b.md", "Levies on sugar"))
    assert not have_standing_parts(
        contribution("a.md", day="2026-05-04"), contribution("b.md", day="2026-06-04")
    )


@pytest.mark.parametrize("path", ["Print/vote.md", "news/Drafts/vote.md", "AMP/vote.md"])
def test_folders_of_editions_are_told_in_any_case(path: str) -> None:
    assert scope(path) == scope(path.lower()) != scope("vote.md")


def test_the_page_of_a_folder_is_its_own_address() -> None:
    page = contribution("docs/v1.2/index.md", canonical="https://example.org/docs/v1.2/index.html")
    assert not is_declared_copy(page, contribution("docs/other.md"))
