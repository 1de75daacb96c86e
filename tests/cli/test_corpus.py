import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

GOLDEN = Path(__file__).parent / "corpus"

BRIDGE = (
    "The bridge was built in 1911 by four brothers who had never built a bridge before and never built "
    "another one after it, and it carried forty thousand vehicles a day."
)
ROWS: list[Any] = [
    {"id": "bridge-1", "title": "A bridge closes", "date": "2026-03-01", "author": "Ann Reporter",
     "text": f"Nobody was hurt when the old bridge closed for good on Sunday morning.\n\n{BRIDGE}\n"},
    {"id": "bridge-2", "title": "A bridge is remembered remembered", "date": "2026-03-05",
     "text": f"The council will talk about it on Thursday, 4 March 2026, in the town hall.\n\n{BRIDGE}\n"},
    {"id": "bridge-1", "text": "The name is taken."},
    {"id": "empty"},
    {"id": "post.md", "text": "# Heading\n\nThe the ferry runs [every hour](https://example.org).\n"},
]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a configuration and a corpus with faults."""
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    lines = [json.dumps(row) for row in ROWS]
    (tmp_path / "news.jsonl").write_text("\n".join([*lines[:4], "{broken", "", lines[4]]) + "\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def corpus(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["corpus", "--jobs", "1", *arguments])


def table(folder: Path) -> list[dict[str, Any]]:
    texts = [part.read_text(encoding="utf-8") for part in sorted(folder.glob("part-*"))]
    return [json.loads(line) for text in texts for line in text.split("\n") if line]


def test_output_is_as_the_golden_files_have_it(project: Path) -> None:
    result = corpus("news.jsonl", "--output", "out")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == (
        "3 articles checked; findings: 1 error, 2 warning, 1 info; written to out"
    )
    written = {path.relative_to("out").as_posix(): path for path in Path("out").rglob("*") if path.is_file()}
    assert sorted(written) == [
        "errors/part-00000.jsonl",
        "findings/part-00000.jsonl",
        "notices/part-00000.jsonl",
        "summary.json",
    ]
    for name, path in written.items():
        golden = GOLDEN / name.replace("/part-00000", "")
        assert path.read_text(encoding="utf-8") == golden.read_text(encoding="utf-8"), name


def test_positions_are_those_of_the_text_column(project: Path) -> None:
    corpus("news.jsonl", "--output", "out")
    texts = {row["id"]: row["text"] for row in ROWS if "text" in row and "taken" not in row["text"]}
    found = table(project / "out" / "findings")
    for finding in found:
        text = texts[finding["path"]]
        assert text[finding["start"]["offset"] : finding["end"]["offset"]] == finding["excerpt"]
    (title,) = (finding for finding in found if finding["rule"] == "repeated-word-in-title")
    assert (title["path"], title["start"]["offset"], title["fixes"]) == ("bridge-2", 0, [])


def test_parquet_holds_the_same_rows(project: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    corpus("news.jsonl", "--output", "lines")
    corpus("news.jsonl", "--output", "out", "--output-format", "parquet")
    for name in ("findings", "errors", "notices"):
        rows = parquet.read_table(project / "out" / name).to_pylist()
        assert rows == table(project / "lines" / name)
        assert bool(rows) == (name != "notices")
    summary = (project / "out" / "summary.json").read_text()
    assert summary == (project / "lines" / "summary.json").read_text()


def test_several_processes_and_files_give_the_same(project: Path) -> None:
    corpus("news.jsonl", "--output", "one")
    assert CliRunner().invoke(main, ["corpus", "news.jsonl", "--jobs", "2", "--output", "two"]).exit_code == 3
    assert table(project / "one" / "findings") == table(project / "two" / "findings")
    lines = (project / "news.jsonl").read_text().splitlines(keepends=True)
    (project / "parts").mkdir()
    (project / "parts" / "a.jsonl").write_text("".join(lines[:1]))
    (project / "parts" / "b.jsonl").write_text("".join(lines[1:]))
    corpus("parts", "--output", "three")
    assert table(project / "three" / "findings") == table(project / "one" / "findings")


def test_articles_in_files_are_found_to_have_what_a_check_finds(project: Path) -> None:
    (project / "news").mkdir()
    for row in ROWS[:2]:
        (project / "news" / f"{row['id']}.txt").write_text(row["text"])
    assert corpus("news", "--output", "out", "--exit-zero").exit_code == 0
    checked = CliRunner().invoke(main, ["check", "news", "--format", "json", "--no-cache"])
    assert table(project / "out" / "findings") == json.loads(checked.stdout)["findings"]
    assert table(project / "out" / "findings")


def test_findings_decide_on_the_exit_code_where_everything_could_be_read(project: Path) -> None:
    (project / "one.jsonl").write_text(json.dumps(ROWS[1]) + "\n")
    assert corpus("one.jsonl", "--output", "a").exit_code == 1
    assert corpus("one.jsonl", "--output", "b", "--exit-zero").exit_code == 0
    assert corpus("one.jsonl", "--output", "c", "--fail-on", "never").exit_code == 0
    other = ("one.jsonl", "--ignore", "weekday-mismatch", "--output")
    assert corpus(*other, "d").exit_code == 0
    assert corpus(*other, "e", "--fail-on", "info").exit_code == 1
    assert corpus("one.jsonl", "--output", "f", "--select", "weekday-mismatch").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.jsonl"], "none.jsonl: there is no such file or folder"),
        (["news.jsonl", "--text-column", "txt"], "there is no column 'txt'; did you mean 'text'?"),
        (["news.jsonl", "--title-column", "titel"], "there is no column 'titel'; did you mean 'title'?"),
        (["s3a://bucket/a.jsonl"], "s3a://bucket/a.jsonl is an address; use --engine spark"),
        (["news.jsonl", "--master", "spark://host:7077"], "--master is for --engine spark"),
    ],
)
def test_a_wrong_use_is_told_and_writes_nothing(project: Path, arguments: list[str], message: str) -> None:
    result = corpus(*arguments, "--output", "out")
    assert result.exit_code == 2
    assert message in result.stderr
    assert sorted(path.name for path in project.iterdir()) == ["copydesk.yaml", "news.jsonl"]


def test_an_output_that_is_there_is_replaced_only_when_that_is_asked_for(project: Path) -> None:
    corpus("news.jsonl", "--output", "out")
    before = (project / "out" / "summary.json").read_text()
    refused = corpus("news.jsonl", "--output", "out", "--select", "repeated-word")
    assert refused.exit_code == 2
    assert "out is not empty; name another folder, or add --overwrite" in refused.stderr
    assert (project / "out" / "summary.json").read_text() == before
    assert corpus("news.jsonl", "--output", "out", "--select", "repeated-word", "--overwrite").exit_code == 3
    assert (project / "out" / "summary.json").read_text() != before
    assert [path.name for path in project.iterdir() if path.name.startswith(".")] == []


def test_a_folder_of_something_else_is_never_replaced(project: Path) -> None:
    (project / "out").mkdir()
    (project / "out" / "thesis.txt").write_text("mine")
    result = corpus("news.jsonl", "--output", "out", "--overwrite")
    assert result.exit_code == 2
    assert "out holds what no run has written (thesis.txt); it is not overwritten" in result.stderr
    assert (project / "out" / "thesis.txt").read_text() == "mine"


def test_a_run_that_fails_leaves_the_output_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus("news.jsonl", "--output", "out")
    before = (project / "out" / "summary.json").read_text()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("checker.engine.corpus_output.write_summary", fail)
    result = corpus("news.jsonl", "--output", "out", "--overwrite")
    assert result.exit_code == 2
    assert "out: cannot be written: No space left on device" in result.stderr
    assert (project / "out" / "summary.json").read_text() == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".")] == []


def test_what_comes_with_an_extra_is_named_where_it_is_missing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    result = corpus("news.jsonl", "--output", "out", "--output-format", "parquet")
    assert result.exit_code == 2
    assert "writing Parquet needs pyarrow; install it with: pip install 'copydesk[parquet]'" in result.stderr
    assert not (project / "out").exists()
