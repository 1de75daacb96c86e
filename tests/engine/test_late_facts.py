"""Facts that wait for another article with the same key give the findings that facts taken at once give."""

import json
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

import pytest

from checker.checks.spoken_quotations import Speakers
from checker.engine import collecting, corpus_processes, run
from checker.engine.article_facts import ArticleFacts, KnownArticle
from checker.engine.corpus_inputs import find_inputs
from checker.engine.discovery import discover
from checker.engine.late_facts import collected_late, waiting
from checker.engine.local_corpus import check_locally
from checker.engine.records import Columns
from checker.engine.tasks import ArticleTask
from tests.engine.corpora import check, comparing_rule, shown, write
from tests.engine.rules import configuration

RULE = comparing_rule("quotation-two-speakers", message="{speaker}, not {other}: {articles}.")
#: Rules that collect at once, before and after.
RULES = (comparing_rule("duplicate-title"), RULE, comparing_rule("shared-paragraph"))
FERRY = "The ferry will never run again in winter"
BRIDGE = "It was a mistake to close the bridge"


def said(*quotations: tuple[str, str], day: int = 4) -> str:
    paragraphs = "\n\n".join(f'The rain goes on. "{words}," {by} said on Monday.' for words, by in quotations)
    return f"---\ndate: 2026-05-{day:02}\n---\n\n{paragraphs}\n"


FILES = {
    "a.md": said((BRIDGE, "Ana Lee"), (FERRY, "Tor Park")),
    "b.md": said((BRIDGE, "Kim Holt"), day=5),
    "c.md": said(("Nobody else has ever said a thing like this", "Kim Holt"), day=6),
    "d.md": said((FERRY, "Rosa Diaz"), day=7),
    "e.md": said(("The mayor has to tell us what he knows", "Ana Lee")),
    "f.md": said((FERRY, "she"), day=8),
}
FOUND = [
    ("b.md", "quotation-two-speakers", "Kim Holt, not Ana Lee: a.md."),
    ("d.md", "quotation-two-speakers", "Rosa Diaz, not Tor Park: a.md."),
]


def facts_of(task: ArticleTask, folder: Path) -> dict[str, ArticleFacts]:
    results = task.check_all(discover([folder], task.configuration).articles)
    return {result.path: result.facts for result in results if result.facts is not None}


@pytest.mark.parametrize("ways", [{"cached": False}, {"cached": True}, {"cached": False, "jobs": 2}])
def test_findings_are_those_of_facts_that_are_kept(tmp_path: Path, ways: Mapping[str, object]) -> None:
    write(tmp_path, FILES)
    house = configuration(*RULES, root=tmp_path, cache=tmp_path / "cache")
    assert shown(check(house, **ways)) == FOUND
    assert shown(check(house, "d.md", **ways)) == FOUND[1:]


def test_who_speaks_is_asked_where_a_quotation_is_shared(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    house = configuration(*RULES, root=tmp_path)
    with patch.object(Speakers, "__init__", autospec=True, side_effect=Speakers.__init__) as asked:
        assert shown(check(house, cached=False)) == FOUND
    documents = [call.args[1].path for call in asked.call_args_list]
    # Those that have a quotation of one before them are asked at once, and that one is read again.
    assert documents == ["b.md", "d.md", "f.md", "a.md"]


def test_an_article_waits_until_another_has_its_key(tmp_path: Path) -> None:
    write(tmp_path, {name: FILES[name] for name in "a.md b.md c.md f.md".split()})
    task = ArticleTask(configuration(*RULES, root=tmp_path), compares=True, packs=True)
    facts = facts_of(task, tmp_path)
    assert {name: [glance.waits for glance in each.glances] for name, each in facts.items()} == {
        "a.md": [True],
        "b.md": [False],
        "c.md": [True],
        "f.md": [],  # nobody is named
    }
    assert waiting(facts) == {"a.md": [1]}
    places = {article.path: article for article in discover([tmp_path], task.configuration).articles}
    (late,) = collected_late(task, places, facts, waiting(facts)).values()
    assert not late.errors
    assert not late.facts.glances
    at_once = ArticleTask(configuration(*RULES, root=tmp_path), compares=True)
    kept = facts_of(at_once, tmp_path)["a.md"]
    assert sorted(late.facts.pairs()) == sorted(kept.pairs())
    assert not kept.glances
    for _, number in kept.pairs():
        assert KnownArticle(late.facts).fact(number) == KnownArticle(kept).fact(number)


def test_articles_that_wait_in_several_processes_meet(tmp_path: Path) -> None:
    write(tmp_path, {name: FILES[name] for name in ("a.md", "b.md")})
    found: dict[str, ArticleFacts] = {}
    for name in ("a.md", "b.md"):
        task = ArticleTask(configuration(*RULES, root=tmp_path), compares=True, packs=True)
        found[name] = facts_of(task, tmp_path)["a.md"] if name == "a.md" else _alone(task, tmp_path, name)
    assert waiting(found) == {"a.md": [1], "b.md": [1]}


def _alone(task: ArticleTask, folder: Path, name: str) -> ArticleFacts:
    (article,) = discover([folder / name], task.configuration).articles
    facts = task.check(article).facts
    assert facts is not None
    return facts


def test_no_more_keys_are_remembered_than_need_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_MOST_REMEMBERED", 1)
    write(tmp_path, FILES)
    task = ArticleTask(configuration(*RULES, root=tmp_path), compares=True, packs=True)
    facts = facts_of(task, tmp_path)
    assert waiting(facts) == {name: [1] for name in ("a.md", "b.md", "d.md", "f.md")}
    assert shown(check(task.configuration, cached=False)) == FOUND


def test_an_article_that_is_gone_adds_nothing(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    task = ArticleTask(configuration(*RULES, root=tmp_path), compares=True, packs=True)
    facts = facts_of(task, tmp_path)
    places = {article.path: article for article in discover([tmp_path], task.configuration).articles}
    (tmp_path / "a.md").unlink()
    assert collected_late(task, places, facts, waiting(facts)) == {}


def test_what_goes_wrong_is_told(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    house = configuration(*RULES, root=tmp_path)
    with patch.object(Speakers, "of", side_effect=ValueError("no name")):
        errors = check(house, cached=False).errors
    message = "rule quotation-two-speakers: the check failed: ValueError: no name"
    assert [(error.path, error.message) for error in errors] == [
        (path, message) for path in ("b.md", "d.md", "f.md")
    ]


def test_contents_are_read_again(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    house = configuration(*RULES, root=tmp_path)
    changed = said((FERRY, "Rosa Diaz"), day=5).encode()
    found = shown(check(house, cached=False, contents={"b.md": changed}))
    assert [(path, message) for path, _, message in found] == [
        ("b.md", "Rosa Diaz, not Tor Park: a.md."),
        ("d.md", "Rosa Diaz, not Tor Park: a.md."),
    ]


def test_articles_of_one_file_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rows = [
        {
            "id": name,
            "title": f"About {name}",
            "text": FILES[name].partition("---\n\n")[2],
            "date": f"2026-05-0{day}",
        }
        for day, name in enumerate(("a.md", "b.md", "d.md"), start=1)
    ]
    write(tmp_path, {"feed.jsonl": "\n".join(map(json.dumps, rows))})
    house = configuration(*RULES, root=tmp_path, file=tmp_path / "copydesk.yaml", include=("*.jsonl",))
    found = [
        ("feed.jsonl", "quotation-two-speakers", "Kim Holt, not Ana Lee: feed.jsonl:1:1."),
        ("feed.jsonl", "quotation-two-speakers", "Rosa Diaz, not Tor Park: feed.jsonl:1:1."),
    ]
    assert [shown(check(house, cached=cached)) for cached in (False, True)] == [found, found]


def test_facts_that_wait_in_files_are_completed_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    house = configuration(*RULES, root=tmp_path)
    monkeypatch.setattr(run, "MANY_ARTICLES", 2)
    monkeypatch.setattr(corpus_processes, "_ARTICLES", 1)
    for jobs in (1, 2):
        assert shown(check(house, cached=False, jobs=jobs)) == FOUND


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_corpus_says_the_same(tmp_path: Path, jobs: int) -> None:
    rows = [{"id": name, "text": text} for name, text in FILES.items()]
    (tmp_path / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "work").mkdir()
    house = configuration(*RULES, root=tmp_path)
    inputs = find_inputs([str(tmp_path / "articles.jsonl")], house)
    report = check_locally(inputs, Columns(), house, text_format="auto", folder=tmp_path / "work", jobs=jobs)
    assert shown(report) == FOUND
