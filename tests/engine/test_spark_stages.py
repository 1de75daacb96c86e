"""The stages of a run on Spark, one after another in this process, against the engine of one machine."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker import __version__
from checker.checks.contract import Contribution
from checker.config import Configuration
from checker.engine import collecting, spark_judging
from checker.engine.collecting import Collectors, comparing_rules
from checker.engine.corpus_inputs import find_inputs
from checker.engine.judging import Judged, judge_group
from checker.engine.local_corpus import check_locally
from checker.engine.records import Columns
from checker.engine.run import has_comparing_rules
from checker.engine.spark_judging import Contributions, Judging, Members
from checker.engine.spark_placing import Placing, RowTexts
from checker.engine.spark_reading import Reading
from checker.engine.spark_rows import (
    CONTRIBUTIONS,
    JUDGED,
    MEMBERS,
    PAIRS,
    READ,
    Row,
    Stage,
    in_batches,
    result_of,
    rows_of,
)
from checker.engine.tasks import ArticleTask
from checker.findings import Hit, Report
from checker.reports.corpus_report import error_text, finding_text, notice_text
from tests.engine.corpora import BACKGROUND, MORE, comparing_rule
from tests.engine.rules import configuration, own_rules, pattern_rule

pytest.importorskip("pyarrow")

PAGE = Path(__file__).parents[2] / "docs" / "messages.md"

Work = Callable[[Iterable[dict[str, Any]]], Iterable[Row]]

CONFIGURED = configuration(
    *own_rules(),
    pattern_rule("very", "very"),
    comparing_rule(
        "shared-paragraph",
        yields_to=("duplicate-article", "shared-passage"),
        options={"maximum-articles": 50},
    ),
    comparing_rule(
        "shared-passage",
        yields_to=("duplicate-article",),
        unless=("nothing of the kind",),
        options={"maximum-articles": 50},
    ),
    comparing_rule("duplicate-article"),
    comparing_rule("duplicate-title"),
    root=Path("/project"),
)


def lines(*records: dict[str, Any] | str) -> list[bytes]:
    return [(each if isinstance(each, str) else json.dumps(each)).encode() for each in records]


THIRD = (
    "The pilots of the lagoon met in the chapel on the eve of the feast and agreed to lend the harbour board "
    "a boat, a lamp and two men for as long as the fog would stay."
)
FOURTH = (
    "Nobody had asked the keeper of the light, who lives beyond the bar and comes to town twice a year, for "
    "salt in spring and for the fair of the saints in autumn."
)
TITLE = "The old bridge over the river closes for good"
CORPUS = lines(
    {"id": "a", "title": TITLE, "date": "2026-03-01", "text": f"A very long day.\n\n{BACKGROUND}\n"},
    {"id": "b", "title": TITLE, "date": "2026-02-01", "text": f"Another day.\r\n\r\n{BACKGROUND}\n"},
    "{broken",
    {
        "id": "c",
        "text": f"A third day.\n\n{BACKGROUND}\n\n{MORE}\n\nHere it ends.\n\nFor good.\n\nNobody minds.\n",
    },
    {"id": "d", "text": f"{BACKGROUND}\n\n{MORE}\n\nIt came to another end.\n\nThen.\n\nNow.\n"},
    {"id": "e", "text": f"{BACKGROUND}\n\n{MORE}\n\nIt came to another end.\n\nThen.\n\nNow.\n"},
    {"id": "f.md", "text": f"<!-- copydesk: ignore shared-paragraph -->\n\n{BACKGROUND}\n"},
    {"id": "g.md", "text": "<!-- copydesk: ignore shared-paragraph -- none -->\n\nNothing shared, very.\n"},
    {"id": "h"},
    {"id": "p", "text": f"One.\n\n{THIRD}\n\nTwo.\n\n{FOURTH}\n\nIt is late.\n"},
    {"id": "q", "text": f"Four.\n\n{FOURTH}\n\nFive.\n\n{THIRD}\n\nSix.\n\nIt rains.\n"},
    "",
    {"id": "i", "text": "Half of a \ud83d surrogate pair."},
)


def on_one_machine(data: list[bytes], configured: Configuration, folder: Path) -> Report:
    (folder / "corpus.jsonl").write_bytes(b"\n".join(data))
    inputs = find_inputs([str(folder / "corpus.jsonl")], configured)
    inputs = inputs._replace(files=tuple(file._replace(label="corpus.jsonl") for file in inputs.files))
    return check_locally(inputs, Columns(), configured, text_format="auto", folder=folder, jobs=1)


def stage(columns: str, work: Work, rows: Iterable[Row], given: str) -> list[dict[str, Any]]:
    """Run a stage as Spark does: through batches of Arrow on both sides."""
    return list(rows_of(Stage(columns, work)(in_batches(rows, given))))


def in_stages(data: list[bytes], configured: Configuration) -> tuple[list[str], list[str], list[str]]:
    """Return the texts of findings, errors and notices; Spark's shuffles are lists that are sorted."""
    task = ArticleTask(configured, compares=has_comparing_rules(configured), texts=False)
    reading = Reading(task, Columns(), {"/data/corpus.jsonl": "corpus.jsonl"})
    rules = comparing_rules(configured)
    split = [{"value": value, "file": "file:///data/corpus.jsonl", "block": 0} for value in data]
    read = stage(READ, reading.lines, split, "value binary, file string, block long")
    articles = [row for row in read if row["kind"] == "article"]
    having = [row for row in articles if row["keys"] is not None]
    pairs = stage(PAIRS, spark_judging.pairs, having, READ)
    pairs.sort(key=lambda row: (row["key"], row["path"]))
    members = stage(MEMBERS, Members(rules), pairs, PAIRS)
    joined = [
        row | {"members": [each for each in members if each["path"] == row["path"]]} for row in having[::-1]
    ]
    contributed = list(Contributions(rules)(joined))
    contributed.sort(key=lambda row: (row["key"], row["path"]))
    judged = stage(JUDGED, Judging(rules), contributed, CONTRIBUTIONS)
    hits = [row for row in judged[::-1] if row["kind"] == "hit"]
    joined = [row | {"hits": [hit for hit in hits if hit["path"] == row["path"]]} for row in articles]
    told = list(Placing(task, RowTexts(finding_text, error_text, notice_text))(joined))
    errors = [
        {"path": row["label"], "message": json.loads(row["result"])[0], "line": row["line"]}
        for row in read
        if row["kind"] == "error"
    ]
    return (
        [row["data"] for row in told if row["kind"] == "finding"],
        [json.dumps(error) for error in errors],
        [row["data"] for row in told if row["kind"] == "notice"],
    )


def test_the_stages_find_what_one_machine_does(tmp_path: Path) -> None:
    report = on_one_machine(CORPUS, CONFIGURED, tmp_path)
    findings, errors, notices = in_stages(CORPUS, CONFIGURED)
    assert sorted(findings) == sorted(map(finding_text, report.findings))
    assert sorted(notices) == sorted(report.notices)
    expected = [{"path": error.path, "message": error.message, "line": error.line} for error in report.errors]
    assert [json.loads(error) for error in errors] == expected
    assert len(errors) == 2
    assert len(notices) == 1
    (several,) = [finding for finding in report.findings if finding.path == "q"]
    assert [place.path for place in several.related] == ["p", "q", "p"]
    rules = {finding.rule for finding in report.findings}
    assert {"very", "shared-paragraph", "shared-passage", "duplicate-article", "duplicate-title"} <= rules
    assert "unused-suppression" in rules


def test_a_group_is_cut_as_on_one_machine(tmp_path: Path) -> None:
    many = [{"id": f"{number:03}", "text": f"Day {number} of it.\n\n{BACKGROUND}\n"} for number in range(103)]
    configured = configuration(
        comparing_rule("shared-paragraph", options={"maximum-articles": 1000}), root=Path("/project")
    )
    data = lines(*many)
    report = on_one_machine(data, configured, tmp_path)
    assert report.notices == (
        "rule shared-paragraph: a text stands in 103 articles, of which the first 100 were compared",
    )
    findings, _, _ = in_stages(data, configured)
    assert sorted(findings) == sorted(map(finding_text, report.findings))
    assert len(findings) == 99


def test_lines_are_counted_in_each_split_of_a_file() -> None:
    task = ArticleTask(CONFIGURED, compares=True, texts=False)
    reading = Reading(task, Columns(), {"/data/my corpus.jsonl": "my corpus.jsonl"})
    address = "file:///data/my%20corpus.jsonl"
    rows = [
        {"value": b"{", "file": address, "block": 0},
        {"value": b"", "file": address, "block": 0},
        {"value": b'{"id": "a", "text": "One."}', "file": address, "block": 70},
        {"value": b"[]", "file": address, "block": 70},
        {"value": b"", "file": "s3a://bucket/b.jsonl", "block": 0},
    ]
    found = [(row["kind"], row["label"], row["block"], row["line"]) for row in reading.lines(rows)]
    assert found == [
        ("error", "my corpus.jsonl", 0, 1),
        ("lines", "my corpus.jsonl", 0, 2),
        ("article", "my corpus.jsonl", 70, 1),
        ("error", "my corpus.jsonl", 70, 2),
        ("lines", "my corpus.jsonl", 70, 2),
        ("lines", "s3a://bucket/b.jsonl", 0, 1),
    ]


def test_a_rule_that_fails_keeps_what_it_found_before() -> None:
    def judge(key: int, members: Any, options: Any) -> Iterator[Hit]:
        yield Hit((0, 1), path="a")  # type: ignore[arg-type]
        raise ValueError("no more")

    rule = comparing_rule("shared-paragraph")
    collectors = Collectors([rule])
    members = [Contribution(path, "", "", "", None) for path in ("b", "a")]
    known = collecting.comparison_of(rule)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("checker.engine.judging.comparison_of", lambda _: known._replace(judge=judge))
        (judged,) = judge_group(collectors, 1, 0, members)
    message = "rule shared-paragraph: the check failed: ValueError: no more"
    assert judged == Judged("shared-paragraph", (Hit((0, 1), path="a"),), message, "a")  # type: ignore[arg-type]


def test_a_file_of_several_articles_is_no_row_that_can_be_compared(tmp_path: Path) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE}
    ignored = {"copydesk": {"ignore": ["shared-paragraph"]}}
    file = tmp_path / "feed.json"
    file.write_text(json.dumps([{**kind, **ignored, "articleBody": f"{BACKGROUND} very"} for _ in range(2)]))
    task = ArticleTask(CONFIGURED, compares=True, texts=False)
    (row,) = Reading(task, Columns(), {}).articles([{"place": str(file), "path": "feed.json"}])
    assert row.get("keys") is None
    result = result_of(row["result"], "feed.json")
    assert [finding.rule for finding in result.findings].count("very") == 2
    (error,) = result.errors
    assert error.path == "feed.json"
    assert "--engine local" in error.message
    # What comes of it next has no facts to ask for.
    (data,) = (
        told["data"]
        for told in Placing(task, RowTexts(finding_text, error_text, notice_text))([{**row, "hits": []}])
        if told["kind"] == "error"
    )
    assert "several articles" in data
    assert error.message in PAGE.read_text(encoding="utf-8")


def test_a_worker_of_another_version_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Stage("path string", lambda rows: rows)
    monkeypatch.setattr("checker.engine.spark_rows.__version__", "9.9")
    with pytest.raises(RuntimeError) as refused:
        work(iter(()))
    said = str(refused.value).replace(__version__, "{version}").replace("9.9", "{other}")
    assert said in PAGE.read_text(encoding="utf-8")
