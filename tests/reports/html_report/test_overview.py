from checker.findings import Report
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
        authors={"news/bridge.md": ("Ada Lind", "Bo Cruz"), "notes/long.md": ()}
    )
    found = {count.name: count.total for count in overview(report).authors}
    assert found == {"Ada Lind": 3, "Bo Cruz": 3, NO_AUTHOR: 5}


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
