import pickle
from pathlib import Path

from checker.engine.article_facts import KnownArticle
from checker.engine.discovery import Article
from checker.engine.kept_results import content_hash
from checker.engine.records import Record, packed
from checker.engine.tasks import ArticleTask
from checker.text import Span
from tests.engine.corpora import BACKGROUND, comparing_rule
from tests.engine.rules import configuration, pattern_rule

HOUSE = configuration(pattern_rule("no-very", "very"), comparing_rule("shared-paragraph"))
TEXT = f"A very old story.\n\n{BACKGROUND}\n"


def test_an_article_is_checked_and_collected(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    article = Article(str(tmp_path / "a.md"), "a.md")
    plain = ArticleTask(HOUSE).check(article)
    assert (len(plain.findings), plain.facts, plain.content) == (1, None, 0)
    task = ArticleTask(HOUSE, compares=True, keeps=True)
    result = task.check(article)
    assert result.findings == plain.findings
    assert result.facts is not None
    assert result.content == content_hash(TEXT.encode())
    assert pickle.loads(pickle.dumps(task)).check(article) == result


def test_packed_facts_say_the_same() -> None:
    article = Article("nowhere", "a.md")
    contents = {"a.md": TEXT.encode()}
    text, packs = (
        pickle.loads(pickle.dumps(ArticleTask(HOUSE, compares=True, packs=packs, contents=contents)))
        for packs in (False, True)
    )
    written, packed_facts = text.check(article).facts, packs.check(article).facts
    assert (written.packed, packed_facts.text) == (b"", "")
    assert written.keys == packed_facts.keys
    number = next(written.pairs())[1]
    assert KnownArticle(written).fact(number) == KnownArticle(packed_facts).fact(number)
    assert KnownArticle(written).ran == KnownArticle(packed_facts).ran


def test_articles_that_are_not_wanted_give_their_facts_alone(tmp_path: Path) -> None:
    task = ArticleTask(HOUSE, compares=True, wanted=frozenset({"b.md"}), contents={"a.md": TEXT.encode()})
    result = task.check(Article("nowhere", "a.md"))
    assert result.findings == ()
    assert result.facts is not None
    assert KnownArticle(result.facts).ran == {"shared-paragraph"}


def test_what_cannot_be_read_is_an_error_in_the_result(tmp_path: Path) -> None:
    result = ArticleTask(HOUSE, compares=True, keeps=True).check(
        Article(str(tmp_path / "gone.md"), "gone.md")
    )
    assert not result.read
    assert [error.message for error in result.errors] == [
        "this article cannot be read: No such file or directory"
    ]


def test_records_are_read_from_a_file_that_stays_open(tmp_path: Path) -> None:
    records = [Record("a", "first", {}), Record("b", TEXT, {"title": "A story"})]
    parts = [packed(record) for record in records]
    store = tmp_path / "records"
    store.write_bytes(b"".join(parts))
    whole = len(b"".join(parts))
    places = [Span(0, len(parts[0])), Span(len(parts[0]), whole), Span(whole, whole + 1)]
    articles = [Article(str(store), name, place) for name, place in zip("abc", places, strict=True)]
    task = ArticleTask(HOUSE, compares=True)
    first, second, missing = task.check_all(articles)
    assert (first.read, len(second.findings), missing.read) == (True, 1, False)
    assert missing.errors[0].message == "this article cannot be read: the file ends too early"
    assert task.content(articles[1]) == parts[1]
    task.close()
    assert task.content(articles[0]) == parts[0]
    task.close()
