"""An office in one place and its deputy's in another are reported."""

import pytest

from checker.checks.role_conflict import ROLE_CONFLICT
from tests.checks.whole_articles import article, excerpts, hits


def test_both_offices_are_shown() -> None:
    document = article("Mayor Ana Ruiz left.", "Deputy Mayor Ana Ruiz stayed.")
    (hit,) = hits(ROLE_CONFLICT, document)
    assert hit.values == {"name": "Ana Ruiz", "role": "Deputy Mayor", "other": "Mayor", "line": "1"}
    assert hit.related[0].span.of(document.source) == "Mayor Ana Ruiz"


@pytest.mark.parametrize(
    "parts",
    [
        ["Mayor Ana Ruiz left.", "Mayor Ana Ruiz stayed; her deputy went."],
        ["Mayor Ana Ruiz left.", "The then Deputy Mayor Ana Ruiz stayed."],
        ["Mayor Ana Ruiz left.", "Deputy Mayor Tor Aune stayed."],
        ["Senator Ana Ruiz left with a deputy.", "Sen. Ana Ruiz stayed."],
        ["Deputy Mayor Ana Ruiz was promoted.", "Mayor Ana Ruiz stayed."],
    ],
)
def test_others_are_let_be(parts: list[str]) -> None:
    assert excerpts(ROLE_CONFLICT, article(*parts)) == []


def test_a_short_form_of_a_deputy_is_one() -> None:
    document = article("Lt. Gov. Ana Ruiz opened the pool.", "Gov. Ana Ruiz spoke in the town.")
    assert excerpts(ROLE_CONFLICT, document) == ["Gov. Ana Ruiz"]
