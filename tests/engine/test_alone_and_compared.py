"""A rule that compares articles and also looks at each of them by itself."""

from pathlib import Path

import pytest

from checker.config import Configuration
from tests.engine.corpora import check, comparing_rule, shown, write
from tests.engine.rules import configuration, own_rules

SPEAKERS = comparing_rule("quotation-two-speakers")
LEE = '"It was a mistake to close the bridge," Ana Lee said.\n'
PARK = '"It was a mistake to close the bridge," Tor Park said.\n'
IGNORE = "<!-- copydesk: ignore quotation-two-speakers -- both did say it -->\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a cache folder of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def house(root: Path, files: dict[str, str]) -> Configuration:
    write(root, files)
    return configuration(SPEAKERS, *own_rules(), root=root, file=root / "copydesk.yaml")


def test_it_finds_in_one_article_and_in_two(tmp_path: Path) -> None:
    files = {"a.md": f"{LEE}\nRain.\n\n{PARK}", "b.md": LEE.replace("close", "open"), "c.md": ""}
    files["c.md"] = PARK.replace("close", "open")
    rules = house(tmp_path / "site", files)
    expected = [
        ("a.md", "quotation-two-speakers", "Also in this article (1)."),
        ("c.md", "quotation-two-speakers", "Also in b.md (1)."),
    ]
    assert shown(check(rules)) == expected
    assert shown(check(rules)) == expected  # from the store


def test_a_suppression_serves_both(tmp_path: Path) -> None:
    files = {"a.md": f"{LEE}\nRain.\n\n{IGNORE}\n{PARK}", "b.md": "Snow.\n"}
    report = check(house(tmp_path / "alone", files))
    assert shown(report) == []
    assert report.suppressed == 1
    files = {"a.md": LEE, "b.md": f"{IGNORE}\n{PARK}"}
    report = check(house(tmp_path / "both", files))
    assert shown(report) == []
    assert report.suppressed == 1


def test_a_suppression_that_serves_neither_is_told(tmp_path: Path) -> None:
    files = {"a.md": f"{IGNORE}\n{LEE}", "b.md": LEE}
    report = check(house(tmp_path / "site", files))
    assert [(path, rule) for path, rule, _ in shown(report)] == [("a.md", "unused-suppression")]
