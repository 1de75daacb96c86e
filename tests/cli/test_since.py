import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.api import check_paths
from checker.cli import main
from tests.engine.test_changes import Repository

HEAD = "---\ntitle: {title}\nauthor: Ann Reporter\ndate: {date}\n---\n\n"
MEETING = "Council members meet on Thursday 4 March 2026 to hear about the costs.\n"
PARAGRAPH = (
    "The ferry leaves twice a day, at seven in the morning and at six in the evening, all the year round, and"
    " it takes forty cars, six lorries and as many people as the harbour master lets on board.\n"
)


def article(title: str, *paragraphs: str, date: str = "2026-03-01") -> str:
    return HEAD.format(title=title, date=date) + "\n".join(paragraphs)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with old faults in a.md and b.md, the working directory of the test."""
    repository = Repository(tmp_path / "site")
    repository.write("copydesk.yaml", "extends: [recommended]\n")
    repository.write("news/a.md", article("Bridge closed", MEETING, PARAGRAPH))
    repository.write("news/b b.md", article("Harbour opened", "All is well on the quay today.\n", MEETING))
    repository.commit()
    monkeypatch.chdir(repository.folder)
    return repository


def run(*arguments: str, **options: str) -> Result:
    return CliRunner().invoke(main, arguments, **options)  # type: ignore[arg-type]


def since(*arguments: str) -> list[str]:
    result = run("check", "--since", "HEAD", "--format", "concise", "--exit-zero", *arguments)
    assert result.exit_code == 0, result.stderr
    return [line.partition(": ")[0] for line in result.stdout.splitlines()]


def test_nothing_has_changed(site: Repository) -> None:
    assert run("check").exit_code == 1
    result = run("check", "--since", "HEAD")
    assert (result.exit_code, result.stdout) == (0, "No findings in 0 articles\n")


def test_old_faults_of_a_changed_article_are_left_out(site: Repository) -> None:
    site.write("news/b b.md", article("Harbour opened", "All is well on the pier today.\n", MEETING))
    assert since() == []
    site.write("news/b b.md", article("Harbour opened", "All is well.\n", MEETING.replace("costs", "price")))
    assert since() == ["news/b b.md:9:25"]
    assert run("check", "--since", "HEAD").exit_code == 1


def test_a_new_file_is_changed_as_a_whole(site: Repository) -> None:
    site.write("news/new.md", article("Ferry late", MEETING))
    assert since() == ["news/new.md:7:25"]
    assert since("news") == ["news/new.md:7:25"]
    assert since("news/a.md") == []


@pytest.mark.parametrize("cached", [(), ("--no-cache",)])
def test_a_copy_of_an_unchanged_article_is_found(site: Repository, cached: tuple[str, ...]) -> None:
    site.write(
        "news/later.md", article("The ferry", "Tickets are sold on the quay.\n", PARAGRAPH, date="2026-03-09")
    )
    assert since(*cached) == ["news/later.md:9:1"]
    assert since(*cached) == ["news/later.md:9:1"]
    assert since("--no-corpus", *cached) == []


def test_a_finding_in_an_unchanged_article_shows_where_its_copy_was_changed(site: Repository) -> None:
    # The new article is the older one: the finding is that of the unchanged article.
    site.write("news/early.md", article("The ferry", "Tickets.\n", PARAGRAPH, date="2025-03-09"))
    assert since() == ["news/a.md:9:1"]
    site.git("add", "-A")
    site.git("commit", "-q", "-m", "Early")
    site.write("news/early.md", article("The ferry", "Fares.\n", PARAGRAPH, date="2025-03-09"))
    assert since() == []


def test_what_a_deletion_leaves_behind_is_reported(site: Repository) -> None:
    lead = "The mayor spoke on Monday.\n"
    site.write("news/c.md", article("Mayor", lead, "“We will build it,” she said.\n", MEETING))
    site.commit()
    site.write("news/c.md", article("Mayor", lead, MEETING))
    assert since() == ["news/c.md:9:25"]


def test_with_a_baseline_the_copy_that_was_made_is_the_new_one(site: Repository) -> None:
    site.write("news/a.md", article("Bridge closed", PARAGRAPH, PARAGRAPH, "Then.\n"))
    site.commit()
    assert run("baseline").exit_code == 0
    site.git("add", "-A")
    site.git("commit", "-q", "-m", "Accept")
    assert since() == []
    site.write("news/a.md", article("Bridge closed", PARAGRAPH, PARAGRAPH, PARAGRAPH, "Then.\n"))
    assert since() == ["news/a.md:11:1"]
    summary = json.loads(run("check", "--since", "HEAD", "--format", "json").stdout)["summary"]
    assert (summary["error"], summary["baselined"], summary["files"]) == (1, 0, 1)


def test_a_baseline_accepts_old_faults_of_renamed_and_edited_files(site: Repository) -> None:
    assert run("baseline").exit_code == 0
    site.commit()
    site.git("mv", "news/a.md", "news/moved.md")
    assert since() == []
    site.write("news/moved.md", article("Bridge closed", "Now.\n", MEETING, PARAGRAPH))
    assert since() == []
    assert since("--no-baseline") == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--since", "mian"), "--since mian: there is no revision 'mian' in this repository"),
        (("--since", "HEAD", "-"), "'-' cannot be combined with --since"),
    ],
)
def test_a_wrong_use_is_told(site: Repository, arguments: tuple[str, ...], words: str) -> None:
    result = run("check", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in " ".join(result.stderr.split())


def test_outside_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text(article("Bridge", MEETING))
    monkeypatch.chdir(tmp_path)
    result = run("check", "--since", "HEAD")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is in no git repository" in result.stderr


def test_the_library_reports_what_has_changed(site: Repository) -> None:
    site.write("news/new.md", article("Ferry late", MEETING))
    report = check_paths(["."], since="HEAD")
    assert [finding.path for finding in report.findings] == ["news/new.md"]
    assert report.files == 1


def test_what_is_suppressed_counts_where_lines_have_changed(site: Repository) -> None:
    ignored = "<!-- copydesk: ignore weekday-mismatch -- as announced -->\n" + MEETING
    site.write("news/a.md", article("Bridge closed", ignored))
    site.commit()
    site.write("news/a.md", article("Bridge closed", ignored, "Now.\n"))
    assert check_paths(["."], since="HEAD").suppressed == 0
    ((finding, in_article, reason),) = check_paths(["."]).suppressed_findings
    assert (finding.path, finding.rule, in_article, reason) == (
        "news/a.md",
        "weekday-mismatch",
        True,
        "as announced",
    )
    site.write("news/a.md", article("Bridge closed", ignored.replace("costs", "price")))
    assert check_paths(["."], since="HEAD").suppressed == 1
