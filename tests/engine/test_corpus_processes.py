"""The second half of a run over a corpus says the same in several processes as in one."""

import json
import os
import time
from pathlib import Path

import pytest

from checker.engine import corpus_processes
from checker.engine.corpus_inputs import find_inputs
from checker.engine.judging import Judged, Judgement
from checker.engine.local_corpus import check_locally
from checker.engine.records import Columns
from checker.engine.tasks import ArticleTask
from checker.engine.workers import Workers, made_in_processes
from checker.findings import Hit, Report
from checker.text import Span
from tests.engine.corpora import BACKGROUND, MORE, comparing_rule
from tests.engine.rules import configuration, own_rules

RULES = (
    comparing_rule("shared-paragraph"),
    comparing_rule("duplicate-title"),
    comparing_rule("shared-passage"),
)


def checked(folder: Path, jobs: int) -> Report:
    rows = [
        {
            "id": f"{number:02}.md",
            "title": f"Title {number // 3}",
            "text": f"Only {number} says it.\n\n{BACKGROUND} It is number {number // 2}.\n\n{MORE}",
        }
        for number in range(40)
    ]
    ignored = f"<!-- copydesk: ignore shared-paragraph -->\n\n{BACKGROUND}"
    rows[9]["text"] = rows[9]["text"].replace(BACKGROUND, ignored)
    (folder / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    house = configuration(*RULES, *own_rules(), root=folder)
    work = folder / f"work-{jobs}"
    work.mkdir(exist_ok=True)
    inputs = find_inputs([str(folder / "articles.jsonl")], house)
    report = check_locally(inputs, Columns(), house, text_format="auto", folder=work, jobs=jobs)
    assert list(work.iterdir()) == []
    return report


def test_the_report_is_that_of_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = checked(tmp_path, 1)
    assert {finding.rule for finding in alone.findings} == {"shared-paragraph", "shared-passage"}
    assert alone.suppressed == 1
    # Batches of one group and one article: what belongs together comes from several.
    monkeypatch.setattr(corpus_processes, "_GROUPS", 1)
    monkeypatch.setattr(corpus_processes, "_ARTICLES", 1)
    assert checked(tmp_path, 2) == alone


def test_where_no_process_can_be_had_this_one_does_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = checked(tmp_path, 1)
    asked = []

    def nothing(function: object, *_: object) -> None:
        asked.append(function)

    monkeypatch.setattr(corpus_processes, "made_in_processes", nothing)
    assert checked(tmp_path, 2) == alone
    assert asked == [corpus_processes._judge, corpus_processes._place]


def _doubled(_: ArticleTask, number: int) -> int:
    if number < 0:
        os._exit(1)
    return number * 2


def test_what_is_made_comes_in_the_order_of_the_batches_or_not_at_all() -> None:
    doubles = [number * 2 for number in range(20)]
    with Workers(ArticleTask(configuration()), 2) as workers:
        assert made_in_processes(_doubled, range(20), workers) == doubles
        assert made_in_processes(_doubled, [1, -1, 2], workers) is None
        # Others take the place of those that have died.
        assert made_in_processes(_doubled, range(20), workers) == doubles


def _process(_: ArticleTask, __: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def test_a_run_keeps_its_workers_from_one_stage_to_the_next() -> None:
    with Workers(ArticleTask(configuration()), 2) as workers:
        assert not workers.in_use
        workers.start()
        assert workers.in_use
        stages = [made_in_processes(_process, range(50), workers) for _ in range(3)]
    seen = {process for stage in stages for process in stage or ()}
    assert len(seen) == 2
    assert os.getpid() not in seen


def test_judgements_are_the_same_in_whatever_order_they_come() -> None:
    def judgement(key: int, error: str, cut: int) -> Judgement:
        made = Judgement()
        hit = Hit(Span(0, 9), {"number": str(key)}, path="a.md")
        made.take(key, Judged("shared-paragraph", (hit,), error, "a.md"), cut)
        return made

    given = [(3, "third", 120), (1, "first", 0), (2, "", 150)]
    wholes = []
    for order in (given, given[::-1]):
        whole = Judgement()
        for each in order:
            whole.add(judgement(*each))
        wholes.append((whole.hits(), whole.errors(), whole.notices))
    assert wholes[0] == wholes[1]
    assert wholes[0][1:] == ((("a.md", "first"),), {"shared-paragraph": 150})
    assert [hit.values for hit in wholes[0][0].values()] == [{"number": "3"}]


def test_articles_in_one_file_are_compared_as_any_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "feeds"
    folder.mkdir()
    kind = {"@context": "https://schema.org", "@type": "NewsArticle"}
    feed = [
        {**kind, "headline": f"Title {number}", "articleBody": f"Only {number} says it.\n\n{BACKGROUND}"}
        for number in range(2)
    ]
    (folder / "feed.json").write_text(json.dumps(feed, indent=1))
    (folder / "other.md").write_text(f"Another one.\n\n{BACKGROUND}\n")
    house = configuration(*RULES, root=folder)
    inputs = find_inputs([str(folder)], house)

    def found(jobs: int) -> Report:
        work = tmp_path / f"work-{jobs}"
        work.mkdir()
        return check_locally(inputs, Columns(), house, text_format="auto", folder=work, jobs=jobs)

    alone = found(1)
    assert not alone.errors
    assert [(finding.rule, finding.path, len(finding.related)) for finding in alone.findings] == [
        ("shared-paragraph", "feed.json", 2),
        ("shared-paragraph", "other.md", 2),
    ]
    monkeypatch.setattr(corpus_processes, "_GROUPS", 1)
    monkeypatch.setattr(corpus_processes, "_ARTICLES", 1)
    assert found(2) == alone
