import pytest

from checker.checks import needs
from checker.checks.contract import Options
from checker.config import Limits
from checker.documents.model import BlockKind, DocumentView
from checker.engine import rules_over_articles
from checker.engine.deadline import Deadline
from checker.engine.rule_run import ArticleRules, RuleOutcome
from checker.engine.rules_over_articles import RulesOverArticles
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.model import Rule
from tests.checks.whole_articles import article
from tests.engine.rules import configuration, pattern_rule

VERY, OLD = pattern_rule("no-very", "very"), pattern_rule("no-old", "old")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Return a list in which each rule that is run stands with the text of its article."""
    runs = []
    run = ArticleRules.run

    def told(self: ArticleRules, rule: Rule) -> RuleOutcome:
        runs.append((rule.id, self._document.text))
        return run(self, rule)

    monkeypatch.setattr(ArticleRules, "run", told)
    return runs


def test_each_rule_goes_over_all_articles_before_the_next(ran: list[tuple[str, str]]) -> None:
    texts = ("A very old bridge.", "An old river.", "A very long road.")
    outcomes = RulesOverArticles(configuration(VERY, OLD)).outcomes(map(article, texts))
    assert [rule for rule, _ in ran] == sorted((rule for rule, _ in ran), reverse=True)
    assert [[finding.rule for finding in outcome.findings] for outcome in outcomes] == [
        ["no-very", "no-old"],
        ["no-old"],
        ["no-very"],
    ]


def test_rules_are_run_where_the_article_has_what_they_need(ran: list[tuple[str, str]]) -> None:
    shipped = {rule.id: rule for rule in load_rules([shipped_rules_folder()])}
    rules = [shipped[name] for name in ("caption-incomplete", "impossible-date", "missing-field")]
    over = RulesOverArticles(configuration(*rules))
    outcomes = over.outcomes(
        [
            article("Plain words."),
            article("On 31 February."),
            article("Plain words.", (BlockKind.CAPTION, "The bridge on 31 April.")),
        ]
    )
    assert [[rule.id for rule in outcome.fitting] for outcome in outcomes] == [
        [rule.id for rule in rules]
    ] * 3
    assert sorted(rule for rule, _ in ran) == [
        "caption-incomplete",
        *["impossible-date"] * 2,
        *["missing-field"] * 3,
    ]
    assert [[finding.rule for finding in outcome.findings] for outcome in outcomes] == [
        [],
        ["impossible-date"],
        ["caption-incomplete", "impossible-date"],
    ]


def test_where_it_cannot_be_told_what_a_rule_needs_it_is_run(
    monkeypatch: pytest.MonkeyPatch, ran: list[tuple[str, str]]
) -> None:
    def need(view: DocumentView, options: Options) -> bool:
        if "old" in view.document.text:
            raise ValueError("broken")
        return "very" in view.document.text

    monkeypatch.setitem(needs.NEEDS, VERY.check, need)
    texts = ("An old bridge.", "A new bridge.", "A very new bridge.")
    RulesOverArticles(configuration(VERY)).outcomes(map(article, texts))
    assert ran == [(VERY.id, texts[0]), (VERY.id, texts[2])]


def test_what_no_time_is_left_for_is_late() -> None:
    class Over(Deadline):
        is_over = True

    (outcome,) = RulesOverArticles(configuration(VERY, OLD)).outcomes(
        [article("A very old bridge.")], Over(1)
    )
    assert outcome.findings == []
    assert (outcome.late, outcome.unfinished) == (["no-very", "no-old"], {"no-very", "no-old"})


def test_what_is_left_over_or_fails_is_not_finished() -> None:
    broken = OLD._replace(id="broken", message="{nothing}")
    over = RulesOverArticles(configuration(VERY, broken, limits=Limits(findings=1)))
    first, second = over.outcomes([article("A very, very old bridge."), article("A bridge.")])
    assert first.unfinished == {"no-very", "broken"}
    assert len(first.cut) == len(first.errors) == 1
    assert (second.unfinished, second.cut, second.errors, second.findings) == (set(), [], [], [])


def test_its_deadline_is_never_over() -> None:
    assert not rules_over_articles._NO_DEADLINE.is_over
    assert not rules_over_articles._NO_DEADLINE.has_end
