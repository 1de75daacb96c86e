from checker.findings import Byline, Report
from checker.reports.html_report.overview import MOST_FOLDERS, NO_AUTHOR, Count, folders, overview
from tests.reports.sample_report import sample_report


def test_counts_by_rule_and_folder_have_the_most_errors_first() -> None:
    found = overview(sample_report())
    assert found.rules[:2] == (Count("weekday-mismatch", 3, 0, 0), Count("duplicate-paragraph", 1, 0, 0))
    assert found.rules[-1] == Count("missing-byline", 0, 0, 1)
    assert found.folders == (Count("news/", 3, 2, 0), Count("notes/", 1, 1, 1))
    assert found.folders[0].total == 5


def test_article_counts_for_each_of_its_authors() -> None:
    report = sample_report()._replace(
        bylines={
            "news/bridge.md": (Byline(0, ("Ada Lind", "Bo Cruz")),),
            "notes/long.md": (Byline(0, ()),),
        }
    )
    found = {count.name: count.total for count in overview(report).authors}
    assert found == {"Ada Lind": 3, "Bo Cruz": 3, NO_AUTHOR: 5}


def test_finding_in_a_file_of_several_articles_counts_for_the_author_of_its_own() -> None:
    report = sample_report()
    first, second = (finding for finding in report.findings if finding.path == "notes/long.md")
    beginnings = (Byline(second.start.offset - 5, ("Bo Cruz",)),)
    alone = report._replace(findings=(first, second), bylines={"notes/long.md": beginnings})
    assert {count.name for count in overview(alone).authors} == {NO_AUTHOR, "Bo Cruz"}
    both = alone._replace(bylines={"notes/long.md": (Byline(0, ("Ada Lind",)), *beginnings)})
    assert {count.name: count.total for count in overview(both).authors} == {"Ada Lind": 1, "Bo Cruz": 1}


def test_folders_are_as_deep_as_leaves_them_few() -> None:
    assert folders(["a.md", "news/b.md", "news/2026/c.md"]) == {
        "a.md": "./",
        "news/b.md": "news/",
        "news/2026/c.md": "news/2026/",
    }
    many = [f"content/news/{number}/index.md" for number in range(MOST_FOLDERS + 1)]
    assert set(folders(many).values()) == {"content/news/"}
    assert set(folders(many[:-1]).values()) == {path.removesuffix("index.md") for path in many[:-1]}


def test_report_without_findings_has_no_counts() -> None:
    assert overview(Report(())) == ((), (), ())
