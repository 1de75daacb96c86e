"""The engine's own rules have a check that finds nothing itself."""

from checker.checks.engine_rules import ENGINE
from checker.engine.own_rules import OWN_PLACEHOLDERS
from tests.checks.whole_articles import article, hits


def test_the_check_finds_nothing() -> None:
    assert hits(ENGINE, article("Anything (at all.")) == []
    assert ENGINE.placeholders == OWN_PLACEHOLDERS
