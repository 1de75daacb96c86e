import itertools
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from checker.checks import CHECKS
from checker.checks.contract import Check, Options
from checker.config import Limits
from checker.documents.article_language import ArticleLanguage
from checker.documents.model import BlockKind, Document, DocumentView
from checker.engine.rule_run import ArticleRules, RuleOutcome, fill_message
from checker.findings import Edit, Fix, Hit, Related, Severity
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.model import Rule, Where
from checker.text import Span
from tests.checks.whole_articles import article
from tests.engine.rules import pattern_rule

TEXT = "The very old bridge. “A very bad idea,” he said."


def outcome(rule: Rule, text: str = TEXT) -> RuleOutcome:
    return ArticleRules(article(text)).run(rule)


def test_a_hit_becomes_a_finding_with_its_place() -> None:
    (first, second) = outcome(pattern_rule("no-very", "very")).findings
    assert (first.rule, first.severity, first.message) == ("no-very", Severity.WARNING, "“very” is here.")
    assert (first.path, first.start.line, first.start.column, first.excerpt) == ("article.md", 1, 5, "very")
    assert second.start.offset == TEXT.rindex("very")


@pytest.mark.parametrize(
    ("choice", "severities"),
    [
        ("same", [Severity.WARNING, Severity.WARNING]),
        ("lower", [Severity.WARNING, Severity.INFO]),
        ("drop", [Severity.WARNING]),
    ],
)
def test_hits_in_quotations(choice: str, severities: list[Severity]) -> None:
    found = outcome(pattern_rule("no-very", "very", in_quotation=choice)).findings
    assert [finding.severity for finding in found] == severities


def test_unless_drops_the_hits_of_its_sentence_alone() -> None:
    rule = pattern_rule("no-very", "very", unless=("bridge",))
    (finding,) = outcome(rule).findings
    assert finding.start.offset == TEXT.rindex("very")


def test_scope() -> None:
    document = article((BlockKind.HEADING, "Very big"), "Very small")
    rule = pattern_rule("no-very", "Very", scope=frozenset({BlockKind.HEADING}))
    assert [finding.start.line for finding in ArticleRules(document).run(rule).findings] == [1]


def test_languages_and_formats() -> None:
    rules = ArticleRules(article("Text.", language="de"))
    assert rules.fits(pattern_rule("r", "x"))
    assert rules.fits(pattern_rule("r", "x", languages=frozenset({"de", "fr"})))
    assert not rules.fits(pattern_rule("r", "x", languages=frozenset({"en"})))
    assert rules.fits(pattern_rule("r", "x", where=Where(formats=("markdown",))))
    assert not rules.fits(pattern_rule("r", "x", where=Where(formats=("text",))))


def test_long_excerpts_are_cut_and_keep_their_line_breaks() -> None:
    text = "word\n" * 100
    (finding,) = outcome(pattern_rule("r", r"(?s)word.*word"), text).findings
    assert finding.excerpt == text[:200]
    assert finding.end.offset == text.rindex("word") + 4


def test_messages_are_filled_on_one_line_and_in_short() -> None:
    assert fill_message("{a} and {b}", {"a": "one\n  two", "b": "x" * 500}) == f"one two and {'x' * 199}…"
    assert fill_message("no braces", {}) == "no braces"
    assert fill_message("{{literal}}", {}) == "{literal}"
    with pytest.raises(KeyError):
        fill_message("{c}", {"a": ""})


def checked_by(monkeypatch: pytest.MonkeyPatch, *hits: Hit, error: Exception | None = None) -> RuleOutcome:
    """Return the outcome of a rule whose check gives ``hits`` and then raises ``error``."""

    def run(view: DocumentView, options: Options) -> Iterator[Hit]:
        yield from hits
        if error is not None:
            raise error

    check = Check("made-up", "A check for tests.", run, ("word",))
    monkeypatch.setitem(CHECKS.loaded, "made-up", check)
    return outcome(Rule("r", "made-up", Severity.ERROR, "About {word}."))


def test_a_hit_may_ask_to_be_one_severity_lower(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = checked_by(monkeypatch, Hit(Span(0, 3), {"word": "x"}, lower=True)).findings
    assert finding.severity is Severity.WARNING


def test_related_places_and_fixes(monkeypatch: pytest.MonkeyPatch) -> None:
    fix = Fix("write it", (Edit(Span(0, 3), "A"),))
    related = (Related("here", Span(4, 8)), Related("there", Span(0, 1), "b.md"))
    (finding,) = checked_by(monkeypatch, Hit(Span(0, 3), {"word": "x"}, related, (fix,))).findings
    assert finding.fixes == (fix,)
    assert [(one.message, one.path, one.start.column) for one in finding.related] == [
        ("here", "article.md", 5),
        ("there", "b.md", 1),
    ]


def test_what_a_check_raises_is_an_error_and_what_it_found_before_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = checked_by(monkeypatch, Hit(Span(0, 3), {"word": "x"}), error=ValueError("no\nsense"))
    assert len(result.findings) == 1
    assert result.error == "rule r: the check failed: ValueError: no sense"
    assert checked_by(monkeypatch, error=TimeoutError()).error.startswith(
        "rule r: its patterns took more than 1"
    )


def test_a_message_that_cannot_be_filled_is_an_error_and_hides_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = checked_by(monkeypatch, Hit(Span(0, 3), {"other": "x"}))
    assert [finding.message for finding in result.findings] == ["About {word}."]
    assert "its message cannot be filled: KeyError" in result.error


def test_unknown_check() -> None:
    result = outcome(Rule("r", "no-such-check", Severity.ERROR, "x"))
    assert result.error == "rule r: there is no check named 'no-such-check'"


def test_unless_that_takes_too_long_is_an_error() -> None:
    rule = pattern_rule("r", "end", unless=(r"(?:a|aa)+c",))
    result = ArticleRules(article("a" * 60 + " end c"), Limits(pattern_seconds=0.01)).run(rule)
    assert result.error.startswith("rule r: its patterns took more than 0.01 seconds; ")


def test_blocks_and_sentences_share_the_time_of_their_rule_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock is a quarter of a second later than the one before."""
    clock = itertools.count(step=0.25)
    monkeypatch.setattr("checker.text.pattern_time.time", SimpleNamespace(process_time=lambda: next(clock)))
    paragraphs = ("Very one.", "Very two.", "Very three.", "Very four.", "Very five.")
    document = article(*paragraphs, (BlockKind.HEADING, "Six"))
    rules = ArticleRules(document, Limits(pattern_seconds=0.9))
    result = rules.run(pattern_rule("r", "Very"))
    assert [finding.start.line for finding in result.findings] == [1, 3, 5, 7]
    assert result.error.startswith("rule r: its patterns took more than 0.91 seconds; ")
    assert rules.run(pattern_rule("other", "Six", scope=frozenset({BlockKind.HEADING}))).error == ""
    # A search in a block, and another in its sentence.
    excused = rules.run(pattern_rule("third", "Very", unless=("two",)))
    assert [finding.start.line for finding in excused.findings] == [1]
    assert excused.error.startswith("rule third: its patterns took more than 0.91 seconds; ")


def test_long_articles_have_more_time() -> None:
    for length, number, seconds in ((50_000, 1, "3"), (900_000, 1, "20"), (450_000, 2, "20"), (3, 500, "3")):
        rules = ArticleRules(article(*["a" * length] * number), Limits(pattern_seconds=2))
        told = rules.pattern_time(pattern_rule("r", "x")).message()
        assert told.startswith(f"its patterns took more than {seconds} seconds; ")


def test_findings_above_the_limit_are_counted() -> None:
    text = "Very big. " * 7 + "A very old bridge. " * 3
    rule = pattern_rule("r", "(?i)very", unless=("bridge",))
    for most, found, beyond in ((0, 7, 0), (4, 4, 3), (6, 6, 1), (7, 7, 0), (8, 7, 0)):
        result = ArticleRules(article(text), Limits(findings=most)).run(rule)
        assert [finding.start.offset for finding in result.findings] == [10 * place for place in range(found)]
        assert (result.beyond, result.error) == (beyond, "")


def test_scopes_are_one_where_they_show_the_same_blocks() -> None:
    title, heading, paragraph = BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH
    scopes = [
        {paragraph},
        {paragraph, heading},
        {heading},
        {paragraph, title},
        {paragraph, BlockKind.CAPTION},
    ]
    rules = tuple(
        pattern_rule(str(number), "very")._replace(scope=frozenset(scope))
        for number, scope in enumerate(scopes)
    )
    for blocks, expected in (
        (("Very old.",), [0, 0, 2, 3, 0]),
        (("Very old.", (heading, "Very new")), [0, 1, 2, 3, 0]),
    ):
        document = article(*blocks)
        fitting = ArticleRules(document).fitting(rules).rules
        assert [rule.scope for rule in fitting] == [scopes[number] for number in expected]
        for rule, given in zip(fitting, rules, strict=True):
            assert document.view(rule.scope) == document.view(given.scope)


def test_the_language_is_told_only_where_a_rule_asks_for_it() -> None:
    anywhere = (pattern_rule("no-very", "very"),)
    german = (anywhere[0]._replace(id="german", languages=frozenset({"de"})), *anywhere)
    language = ArticleLanguage(None, "The council has met and the bridge is open to all of us again.")
    document = Document("a.md", "", "markdown", (), language)
    for _ in range(2):
        assert ArticleRules(document).fitting(anywhere).rules == anywhere
    assert language.known is None
    assert ArticleRules(document).fitting(german).rules == anywhere
    assert language.known == "en"


def test_rules_fit_where_the_article_has_what_they_need() -> None:
    shipped = {rule.id: rule for rule in load_rules([shipped_rules_folder()])}
    rules = tuple(shipped[name] for name in ("caption-incomplete", "impossible-date", "missing-field"))
    caption = (BlockKind.CAPTION, "The bridge on 31 April.")
    for blocks, asked in ((("Plain words.",), [1, 2]), (("Plain words.", caption), [0, 1, 2])):
        ran = ArticleRules(article(*blocks))
        fitting = ran.fitting(rules)
        assert [rule.id for rule in fitting.rules] == [rule.id for rule in rules]
        assert [rule.id for rule, _ in fitting.asked] == [rules[number].id for number in asked]
