import pytest

from checker.checks import CHECKS
from checker.config import Override, RuleSetting
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine.article_facts import KnownArticle
from checker.engine.collecting import Collectors, comparing_rules
from checker.engine.suppressions import read_suppressions
from checker.findings import Severity
from tests.engine.corpora import BACKGROUND, MORE, comparing_rule, with_options
from tests.engine.rules import configuration, pattern_rule

PARAGRAPH, PASSAGE = comparing_rule("shared-paragraph"), comparing_rule("shared-passage")
TITLE = comparing_rule("duplicate-title")


def document(text: str, path: str = "a.md") -> Document:
    return read_text(text, path, ReadOptions())


def test_rules_that_collect_the_same_share_their_facts() -> None:
    collectors = Collectors((PARAGRAPH, PASSAGE, TITLE))
    assert [collector.rules for collector in collectors.all] == [
        ("shared-paragraph", "shared-passage"),
        ("duplicate-title",),
    ]
    article = document(f"# The story of a bridge\n\n{BACKGROUND}\n\n{MORE}\n")
    facts, problems = collectors.collect(article, (PARAGRAPH, PASSAGE, TITLE), None, complete=True)
    assert problems == []
    pairs = list(facts.pairs())
    assert len(pairs) == 3
    assert len({key for key, _ in pairs}) == 3
    assert len({number for _, number in pairs}) == 2
    assert facts.text.count("\n") == 2
    known = KnownArticle(facts)
    assert (known.day, known.title, known.canonical) == ("", "The story of a bridge", "")
    assert known.ran == {"shared-paragraph", "shared-passage", "duplicate-title"}
    title = next(
        number for _, number in pairs if collectors.collector_of(number).rules == ("duplicate-title",)
    )
    assert known.fact(title)[:2] == [2, 23]
    with pytest.raises(LookupError):
        known.fact(title + 1)


def test_other_options_or_scopes_collect_for_themselves() -> None:
    longer = with_options(PASSAGE, min_words=40)
    assert len(Collectors((PARAGRAPH, longer)).all) == 2
    rarer = with_options(PASSAGE, maximum_articles=9)
    assert len(Collectors((PARAGRAPH, rarer)).all) == 1
    assert len(Collectors((PARAGRAPH, PASSAGE._replace(languages=frozenset({"de"})))).all) == 2


def test_a_rule_for_another_language_or_format_collects_nothing() -> None:
    for rule in (
        PARAGRAPH._replace(languages=frozenset({"de"})),
        PARAGRAPH._replace(where=PARAGRAPH.where._replace(formats=("text",))),
    ):
        facts, _ = Collectors((rule,)).collect(document(BACKGROUND), (rule,), None, complete=True)
        assert list(facts.pairs()) == []
        assert KnownArticle(facts).ran == frozenset()


def test_the_article_is_described() -> None:
    text = f"---\ndate: 2026-05-04\ncanonical_url: https://example.org/a\n---\n\n{BACKGROUND}\n"
    known = KnownArticle(
        Collectors((PARAGRAPH,)).collect(document(text), (PARAGRAPH,), None, complete=True)[0]
    )
    assert (known.day, known.canonical) == ("2026-05-04", "https://example.org/a")
    assert known.requests == []


def test_suppressions_come_back_where_they_concern_the_rules() -> None:
    collectors = Collectors((PARAGRAPH,))

    def requests(comment: str, *, complete: bool = True) -> list[tuple[str | None, bool, bool]]:
        article = document(f"<!-- copydesk: {comment} -->\n{BACKGROUND}\n")
        found = read_suppressions(article)
        facts, _ = collectors.collect(article, (PARAGRAPH,), found, complete=complete)
        entries = KnownArticle(facts).suppressions().entries
        assert all(back.place == entry.place for back, entry in zip(entries, found.entries, strict=False))
        return [(entry.rule, entry.region is not None, entry.used) for entry in entries]

    article = document(f"<!-- copydesk: ignore shared-paragraph -- as agreed -->\n{BACKGROUND}\n")
    facts, _ = collectors.collect(article, (PARAGRAPH,), read_suppressions(article), complete=True)
    assert [entry.reason for entry in KnownArticle(facts).suppressions().entries] == ["as agreed"]
    assert requests("ignore shared-paragraph") == [("shared-paragraph", True, False)]
    assert requests("ignore-file shared-paragraph, no-very")[0] == ("shared-paragraph", False, False)
    assert requests("ignore") == [(None, True, False)]
    assert requests("ignore", complete=False) == [(None, True, True)]
    assert requests("ignore no-very") == []


def test_which_rules_compare() -> None:
    idle = TITLE._replace(severity=Severity.OFF)
    on = Override(("*.md",), {"duplicate-title": RuleSetting(Severity.INFO)})
    house = configuration(
        PARAGRAPH, pattern_rule("no-very", "very"), inactive=(idle, PASSAGE), overrides=(on,)
    )
    assert [(rule.id, rule.severity) for rule in comparing_rules(house)] == [
        ("duplicate-title", Severity.INFO),
        ("shared-paragraph", Severity.WARNING),
    ]
    assert comparing_rules(configuration(pattern_rule("no-very", "very"))) == ()
    assert CHECKS["pattern"].comparison is None
