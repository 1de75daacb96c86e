import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

FAULTY = """---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.
"""
CLEAN = FAULTY.replace("Thursday", "Wednesday")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration, the working directory of the test."""
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "faulty.md").write_text(FAULTY)
    (tmp_path / "news" / "clean.md").write_text(CLEAN)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def check(*arguments: str, **options: str) -> Result:
    return CliRunner().invoke(main, ["check", "--jobs", "1", *arguments], **options)  # type: ignore[arg-type]


def test_findings_give_exit_code_1_and_go_to_standard_output(project: Path) -> None:
    result = check()
    assert result.exit_code == 1
    assert "  news/faulty.md:7:25: error weekday-mismatch\n" in result.stdout
    assert "1 finding (1 error) in 2 articles\n" in result.stdout
    assert result.stderr == ""


def test_clean_article_gives_exit_code_0(project: Path) -> None:
    result = check("news/clean.md")
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 article\n")


def test_paths_are_relative_to_the_working_directory_for_people_and_to_the_root_for_programs(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "news")
    assert check("faulty.md", "--format", "concise").stdout.startswith("faulty.md:7:25: error: ")
    data = json.loads(check("faulty.md", "--format", "json").stdout)
    assert [finding["path"] for finding in data["findings"]] == ["news/faulty.md"]


def test_several_formats_at_once(project: Path) -> None:
    result = check("--format", "concise", "--format", "json=report.json", "--format=text=report.txt")
    assert result.exit_code == 1
    assert result.stdout.count("\n") == 1
    assert json.loads((project / "report.json").read_bytes())["summary"]["error"] == 1
    assert "weekday-mismatch" in (project / "report.txt").read_text()
    assert not list(project.glob(".*.unfinished"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
        (["--format", "json="], "names no file"),
        (["--format", "json=news"], "news is a folder"),
        (["--format", "json=no/such/report.json"], "the folder of no/such/report.json does not exist"),
        (["--format", "json", "--format", "concise"], "two formats go to standard output"),
        (["--format", "json=a.txt", "--format", "concise=./a.txt"], "two formats go to a.txt"),
        (["--fail-on", "catastrophe"], "catastrophe"),
        (["-", "news"], "'-' cannot be combined"),
    ],
)
def test_wrong_use_is_told_before_any_work(project: Path, arguments: list[str], words: str) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_report_never_overwrites_an_article(project: Path) -> None:
    result = check("--format", "json=news/clean.md")
    assert result.exit_code == 2
    assert "would overwrite" in result.stderr
    assert (project / "news" / "clean.md").read_text() == CLEAN


def test_report_file_is_replaced_through_a_link_and_keeps_its_mode(project: Path) -> None:
    target = project / "kept.json"
    target.write_text("old")
    target.chmod(0o640)
    (project / "link.json").symlink_to(target)
    assert check("--format", "json=link.json").exit_code == 1
    assert (project / "link.json").is_symlink()
    assert json.loads(target.read_text())["version"] == 1
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("option", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)  # fmt: skip
def test_fail_on(project: Path, option: str, code: int) -> None:
    assert check("--fail-on", option).exit_code == code


def test_fail_on_leaves_lower_severities_out(project: Path) -> None:
    (project / "copydesk.yaml").write_text("rules: {weekday-mismatch: warning}\n")
    assert check().exit_code == 0
    assert check("--fail-on", "warning").exit_code == 1
    (project / "copydesk.yaml").write_text("rules: {weekday-mismatch: warning}\nfail-on: warning\n")
    assert check().exit_code == 1


def test_exit_zero(project: Path) -> None:
    result = check("--exit-zero")
    assert result.exit_code == 0
    assert "weekday-mismatch" in result.stdout


def test_select_and_ignore_take_lists(project: Path) -> None:
    assert check("--select", "weekday-mismatch,impossible-date").exit_code == 1
    assert check("--select", "impossible-date").exit_code == 0
    assert check("--ignore", "impossible-date", "--ignore", "weekday-mismatch").exit_code == 0


def test_unknown_rule_in_select_is_an_error(project: Path) -> None:
    result = check("--select", "weekday-mismatsh")
    assert result.exit_code == 2
    assert "did you mean 'weekday-mismatch'" in result.stderr


def test_missing_path_and_empty_match_are_errors(project: Path) -> None:
    for path in ("nowhere.md", "news/*.html"):
        result = check(path)
        assert result.exit_code == 2, result.output
        assert path in result.stderr
        assert result.stdout == ""


def test_folder_without_articles_is_an_error(project: Path) -> None:
    (project / "empty").mkdir()
    result = check("empty")
    assert result.exit_code == 2
    assert "empty" in result.stderr


def test_excluded_file_that_is_named_is_skipped_with_a_note(project: Path) -> None:
    (project / "copydesk.yaml").write_text("exclude: [news/faulty.md]\n")
    result = check("news/faulty.md")
    assert result.exit_code == 0
    assert "news/faulty.md" in result.stderr
    assert result.stderr.startswith("note: ")


def test_what_is_no_text_gives_exit_code_3_and_hides_no_finding(project: Path) -> None:
    (project / "news" / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe" * 20)
    result = check()
    assert result.exit_code == 3
    assert "news/picture.md" in result.stderr
    assert "weekday-mismatch" in result.stdout


def test_broken_configuration_outranks_everything(project: Path) -> None:
    (project / "copydesk.yaml").write_text("excluded: [a]\nfail-on: sometimes\n")
    result = check("--exit-zero")
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert "copydesk.yaml:1:1: " in lines[0]
    assert "copydesk.yaml:2:10: " in lines[1]


def test_limits_come_from_the_configuration_or_the_command(project: Path) -> None:
    assert check("news/faulty.md", "--max-size", str(len(FAULTY))).exit_code == 1
    (project / "copydesk.yaml").write_text("limits: {size: 100}\n")
    result = check("news")
    assert result.exit_code == 3
    for name in ("clean", "faulty"):
        assert f"news/{name}.md: this article cannot be read: it is larger than 100 bytes; " in result.stderr
    assert (
        check("-", input=FAULTY).stderr == result.stderr.splitlines()[0].replace("news/clean", "stdin") + "\n"
    )
    assert check("news", "--max-size", "0").exit_code == 1
    assert check("news", "--max-seconds", "60", "--max-size", "1000").exit_code == 1


def test_findings_above_the_limit_are_told_of_and_the_exit_code_stays(project: Path) -> None:
    article = project / "news/faulty.md"
    article.write_text(FAULTY + "\nThey saw the the river, and and the town.\n")
    arguments = ("news/faulty.md", "--format", "concise", "--select", "repeated-word")
    everything = check(*arguments)
    most = len(everything.stdout.splitlines()) - 1
    for limits in (("--max-findings", str(most)), ()):
        if not limits:
            (project / "copydesk.yaml").write_text(f"limits: {{findings: {most}}}\n")
        cut = check(*arguments, *limits)
        assert cut.stdout.splitlines()[:most] == everything.stdout.splitlines()[:most]
        assert (cut.exit_code, len(cut.stdout.splitlines())) == (everything.exit_code, most)
        told = f"note: news/faulty.md: rule repeated-word found 1 more; the first {most} are reported; "
        assert cut.stderr.startswith(told)
    assert check(*arguments, "--max-findings", "0").stdout == everything.stdout


def test_standard_input(project: Path) -> None:
    result = check("-", "--stdin-filename", "news/new.md", "--format", "concise", "--no-corpus", input=FAULTY)
    assert result.exit_code == 1
    assert result.stdout.startswith("news/new.md:7:25: error: ")
    assert check("-", input=CLEAN).exit_code == 0


def test_standard_input_reads_the_format_that_the_name_says(project: Path) -> None:
    wire = "Bridge closed\n\n(Agency) March 1, 2026\n\nMembers meet on Thursday, 4 March 2026.\n"
    result = check("-", "--stdin-filename", "wire.txt", "--select", "weekday-mismatch", input=wire)
    assert result.exit_code == 1
    assert "wire.txt:5:17: error weekday-mismatch" in result.stdout


def test_standard_input_that_the_configuration_excludes(project: Path) -> None:
    (project / "copydesk.yaml").write_text("exclude: [drafts/]\n")
    result = check("-", "--stdin-filename", "drafts/new.md", input=FAULTY)
    assert result.exit_code == 0
    assert result.stderr == "note: drafts/new.md was skipped: copydesk.yaml excludes it\n"


def test_quoted_glob(project: Path) -> None:
    assert "in 2 articles" in check("news/*.md").stdout
    assert check("**/cl*.md").stdout == "No findings in 1 article\n"


def test_several_processes_write_the_same_report(project: Path) -> None:
    for number in range(20):
        (project / "news" / f"{number}.md").write_text(FAULTY)
    run = CliRunner().invoke(main, ["check", "--jobs", "2"])
    assert run.exit_code == 1
    assert run.stdout == check().stdout


def test_a_folder_that_cannot_be_read_gives_exit_code_3(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "locked").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("checker.engine.folders.os.scandir", refusing)
    result = check("news", "locked")
    assert result.exit_code == 3
    assert result.stderr == "locked: this folder cannot be read: Permission denied\n"
    assert "weekday-mismatch" in result.stdout


def test_idle_entries_of_the_configuration_are_noted(project: Path) -> None:
    (project / "copydesk.yaml").write_text(
        "ignore:\n"
        "  - {rule: weekday-mismatch, reason: as printed}\n"
        "  - {rule: impossible-date, reason: old}\n"
    )
    result = check()
    assert result.exit_code == 0
    assert "1 suppressed" in result.stdout
    assert result.stderr == (
        "note: copydesk.yaml:3: nothing was ignored by the entry for rule 'impossible-date'\n"
    )
    assert check("news/clean.md").stderr == ""


def test_options_for_what_is_to_come_are_accepted(project: Path) -> None:
    plain = check()
    assert check("--no-corpus", "--no-cache").stdout == plain.stdout


def test_colour_only_where_it_is_wanted(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in check().stdout
    assert "\x1b[" in check("--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in check().stdout
    assert "\x1b[" not in check("--color", "never").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check().stdout
    assert "\x1b[" in check("--color", "always").stdout


def test_file_reports_have_no_colour(project: Path) -> None:
    check("--color", "always", "--format", "text=report.txt")
    assert "\x1b" not in (project / "report.txt").read_text()


def test_the_same_input_gives_the_same_output(project: Path) -> None:
    assert check("--format", "json").stdout == check("--format", "json").stdout


def copydesk(*arguments: str, **options: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


def test_closed_pipe_ends_quietly(project: Path) -> None:
    many = "\n\n".join(f"Item {number}: they meet on Thursday 4 March 2026." for number in range(3000))
    (project / "news" / "many.md").write_text(FAULTY + "\n" + many)
    with copydesk("check", "--format", "json", "--max-findings", "0") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 1
    assert told == b""


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_signals_have_their_own_exit_codes(project: Path, number: signal.Signals, code: int) -> None:
    with copydesk("check", "-", stdin=subprocess.PIPE) as process:
        deadline = time.monotonic() + 10
        # Waiting for standard input: the command has started when its program is loaded and it sleeps.
        while time.monotonic() < deadline and not _waits(process.pid):
            time.sleep(0.02)
        process.send_signal(number)
        assert process.wait(timeout=10) == code
        assert process.stdout is not None
        assert process.stdout.read() == b""


def _waits(pid: int) -> bool:
    wait_channel = Path(f"/proc/{pid}/wchan")
    if not wait_channel.exists():
        time.sleep(1.0)
        return True
    return "pipe" in wait_channel.read_text()


def test_no_color_variable_is_read_from_the_environment(project: Path) -> None:
    with copydesk("check", env={**os.environ, "NO_COLOR": "1"}) as process:
        assert process.stdout is not None
        assert b"\x1b" not in process.stdout.read()


def test_a_profile_tells_what_rules_and_stages_cost(project: Path) -> None:
    plain = check()
    result = check("--profile")
    assert (result.exit_code, result.stdout) == (plain.exit_code, plain.stdout)
    lines = result.stderr.splitlines()
    assert lines[0].startswith("profile: 2 articles, 0.00 million characters, ")
    names = {line.split()[-1] for line in lines if line}
    assert {"weekday-mismatch", "reading", "report", "comparison", "dates"} <= names


def test_a_profile_is_that_of_one_process(project: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--profile", "--jobs", "2"])
    assert result.exit_code == 2
    assert "--profile measures one process; leave out --jobs" in result.stderr
