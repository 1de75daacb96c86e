import json
import marshal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks import CHECKS
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.engine.article_facts import ArticleFacts, KnownArticle
from checker.engine.collecting import comparison_of
from checker.engine.discovery import Article
from checker.engine.spilled_facts import FactSpill, remove_spill
from checker.engine.tasks import ArticleTask
from tests.engine.corpora import BACKGROUND, comparing_rule
from tests.engine.rules import configuration

TITLE = "Council votes to close the old harbour bridge for repairs until next summer"
QUOTED = "We have never seen so much water in the old harbour at this time of the year"


@given(st.lists(st.binary()))
def test_facts_come_back_whoever_reads_them(
    tmp_path_factory: pytest.TempPathFactory, texts: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("spill")
    spill = FactSpill(str(folder))
    given = [ArticleFacts(keys=b"keys", packed=text) for text in texts]
    kept = [spill.put(facts) for facts in given]
    assert {facts.packed + facts.keys for facts in kept} <= {b""}
    spill.flush()
    other = FactSpill(str(folder))
    assert [other.get(facts) for facts in kept] == given
    assert [other.keys(facts).keys for facts in kept] == [b"keys"] * len(given)
    other.close()
    assert [spill.get(facts) for facts in kept] == given
    spill.close()
    again = FactSpill(str(folder))
    more = again.put(ArticleFacts(packed=b"more"))
    assert [again.get(facts).packed for facts in (*kept, more)] == [*texts, b"more"]
    again.close()
    remove_spill(folder)
    assert list(folder.iterdir()) == []


def test_a_file_that_ends_too_early_is_an_error(tmp_path: Path) -> None:
    spill = FactSpill(str(tmp_path))
    kept = spill.put(ArticleFacts(packed=b"a text"))
    spill.flush()
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"a t")
    with pytest.raises(OSError, match="ends too early"):
        spill.get(kept)
    spill.close()


def test_a_task_with_a_spill_tells_where_facts_are(tmp_path: Path) -> None:
    house = configuration(comparing_rule("shared-paragraph"))
    contents = {"a.md": BACKGROUND.encode()}
    article = Article("nowhere", "a.md")
    held = ArticleTask(house, compares=True, contents=contents).check(article).facts
    task = ArticleTask(house, compares=True, contents=contents, spill=str(tmp_path))
    spilled = task.check(article).facts
    assert held is not None
    assert spilled is not None
    assert task.spilled is not None
    assert task.spilled.keys(spilled).keys == held.keys
    again, known = KnownArticle(task.spilled.get(spilled)), KnownArticle(held)
    for name in ("day", "title", "canonical", "ran", "requests"):
        assert getattr(again, name) == getattr(known, name)
    (number,) = {number for _, number in held.pairs()}
    assert again.fact(number) == known.fact(number)
    task.spilled.close()


@pytest.mark.parametrize("check", [name for name, check in CHECKS.items() if check.comparison is not None])
def test_facts_are_what_json_keeps(check: str) -> None:
    """So that they are the same whether a run keeps them as text or packed."""
    rule = comparing_rule(check)
    front = f"title: {TITLE}\nslug: vote\npermalink: /vote/\ndate: 2024-03-02"
    text = f'---\n{front}\n---\n\n{BACKGROUND}\n\n"{QUOTED}," said Maja Lindqvist.\n'
    (document,) = read_articles(text, "posts/vote.md", ReadOptions())
    comparison = comparison_of(rule)
    facts = [fact for _, fact in comparison.collect(document.view(rule.scope), rule.options)]
    assert facts
    assert json.loads(json.dumps(facts)) == facts
    assert marshal.loads(marshal.dumps(facts)) == facts
