from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.collecting import ArticleFacts
from checker.engine.discovery import Article
from checker.engine.spilled_facts import FactSpill, remove_spill
from checker.engine.tasks import ArticleTask
from tests.engine.corpora import BACKGROUND, comparing_rule
from tests.engine.rules import configuration

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(st.lists(ANY_TEXT))
def test_texts_come_back_whoever_reads_them(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("spill")
    spill = FactSpill(str(folder))
    kept = [spill.put(ArticleFacts(text, b"keys")) for text in texts]
    spill.flush()
    other = FactSpill(str(folder))
    assert [other.text(facts.text) for facts in kept] == texts
    other.close()
    assert [facts.keys for facts in kept] == [b"keys"] * len(texts)
    assert [spill.text(facts.text) for facts in kept] == texts
    spill.close()
    again = FactSpill(str(folder))
    more = again.put(ArticleFacts("more"))
    assert [again.text(facts.text) for facts in (*kept, more)] == [*texts, "more"]
    again.close()
    remove_spill(folder)
    assert list(folder.iterdir()) == []


def test_a_file_that_ends_too_early_is_an_error(tmp_path: Path) -> None:
    spill = FactSpill(str(tmp_path))
    kept = spill.put(ArticleFacts("a text"))
    spill.flush()
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"a t")
    with pytest.raises(OSError, match="ends too early"):
        spill.text(kept.text)
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
    assert spilled.keys == held.keys
    assert task.spilled is not None
    assert task.spilled.text(spilled.text) == held.text
    task.spilled.close()
