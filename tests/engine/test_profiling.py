from pathlib import Path

import pytest

from checker.documents.model import BlockKind
from checker.engine import profiling
from checker.engine.discovery import discover
from checker.engine.profiling import Cost, Profile, as_lines, beyond_share
from checker.engine.rule_run import ArticleRules
from checker.engine.run import run
from checker.rulebook import load_rules, shipped_rules_folder
from tests.checks.whole_articles import article
from tests.engine.rules import configuration, pattern_rule

PARAGRAPH = "“The bridge is old,” said Maja Lindqvist on 4 March 2026. “It cost 40 million crowns.”"


class Clock:
    """A clock that moves by one second whenever somebody looks."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


def of(profile: Profile, kind: str) -> dict[str, Cost]:
    return {cost.name: cost for cost in profile.costs() if cost.kind == kind}


def test_what_runs_within_is_billed_to_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(profiling, "process_time", clock)
    profile = Profile()
    with profile.bill("rule", "outer"):
        with profile.bill("analysis", "inner"):
            pass
        with profile.bill("analysis", "inner"):
            pass
    costs = profile.costs()
    assert [(cost.kind, cost.name, cost.seconds, cost.calls) for cost in costs] == [
        ("rule", "outer", 3.0, 1),
        ("analysis", "inner", 2.0, 2),
        ("stage", "start, and what is not listed", 2.0, 1),
    ]
    assert sum(cost.seconds for cost in costs) == clock.now


def test_a_failure_leaves_the_clock_with_what_ran_before() -> None:
    profile = Profile()
    with pytest.raises(ValueError, match="broken"), profile.bill("rule", "broken"):
        raise ValueError("broken")
    before = of(profile, "rule")["broken"].seconds
    assert of(profile, "rule")["broken"].seconds == before


def test_shared_analyses_are_billed_once_and_to_no_rule() -> None:
    profile = Profile()
    document = article((BlockKind.HEADING, "Bridge"), PARAGRAPH, PARAGRAPH, "Maja Lindquist left.")
    rules = profile.rules_over(configuration(*load_rules([shipped_rules_folder()])))
    for _ in range(2):
        rules.outcomes([document])
    analyses, billed = of(profile, "analysis"), of(profile, "rule")
    assert {"people", "quotations", "sentences", "dates", "attributions"} <= set(analyses)
    assert analyses["people"].calls == 1
    assert analyses["dates"].calls <= len(document.blocks)
    assert {cost.calls for cost in billed.values()} == {2}


def test_the_language_is_billed_where_the_text_tells_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The bridge is old and the river is wide, said the mayor of the town.\n")
    settings = configuration(pattern_rule("no-very", "very", languages=frozenset({"en"})), root=tmp_path)
    profile = Profile()
    run(discover([tmp_path], settings).articles, settings, profile=profile)
    assert of(profile, "analysis")["language"].calls == 1


def test_a_profiled_run_finds_what_any_run_finds(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(
            f"# A very old bridge {number}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n"
        )
    settings = configuration(*load_rules([shipped_rules_folder()]), root=tmp_path)
    articles = discover([tmp_path], settings).articles
    profile = Profile()
    profiled = run(articles, settings, compare=True, profile=profile)
    assert profiled == run(articles, settings, compare=True)
    assert profiled.findings
    assert profile.articles == len(articles)
    stages = of(profile, "stage")
    assert {"reading", "findings", "facts", "comparison"} <= set(stages)
    assert stages["reading"].calls == len(articles)


def test_a_rule_of_four_times_the_mean_takes_more_than_its_share() -> None:
    dear = Cost("rule", "dear", 9.0, 1)
    cheap = tuple(Cost("rule", f"cheap-{number}", 0.5, 1) for number in range(9))
    stage = Cost("stage", "reading", 50.0, 1)
    assert beyond_share((stage, dear, *cheap)) == (dear,)
    assert beyond_share((stage, *cheap)) == ()
    assert beyond_share((stage, dear)) == ()


def test_the_table_has_a_line_for_each_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profiling, "process_time", Clock())
    profile = Profile()
    profile.articles, profile.length = 2, 1_500_000
    for _ in range(2):
        with profile.bill("rule", "weekday-mismatch"):
            pass
    assert as_lines(profile) == [
        "profile: 2 articles, 1.50 million characters, 5.00 s of CPU in one process",
        "",
        "    CPU s   share   ms each  stage",
        "    3.000   60.0%  3000.000  start, and what is not listed",
        "",
        "    CPU s   share   ms each  analysis that rules share",
        "",
        "    CPU s   share   ms each  rule",
        "    2.000   40.0%  1000.000  weekday-mismatch",
    ]


def test_nothing_is_billed_without_a_profile() -> None:
    document = article(PARAGRAPH)
    ArticleRules(document).run(pattern_rule("no-very", "very"))
    assert type(document).__name__ == "Document"
