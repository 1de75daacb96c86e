"""Several texts that an article shares with the same others: one finding with the places of all."""

from pathlib import Path

import pytest

from checker.config import Configuration
from checker.findings import Finding, Severity
from tests.engine.corpora import BACKGROUND, MORE, check, comparing_rule, write
from tests.engine.rules import configuration, own_rules

THIRD = (
    "The pilots of the lagoon met in the chapel on the eve of the feast and agreed to lend the harbour board "
    "a boat, a lamp and two men for as long as the fog would stay."
)
PARAGRAPH = comparing_rule("shared-paragraph", message="{paragraphs} ({words}) also in {articles}.")
NEAR = comparing_rule("near-duplicate-paragraph", message="{paragraphs} of {place}: {differences}.")
IGNORE = "<!-- copydesk: ignore shared-paragraph -- agreed -->\n"


def article(*paragraphs: str) -> str:
    """Return an article in which no two of the paragraphs follow one another."""
    words = "Rain. Snow. Ice. Fog. Hail. Wind.".split()
    return "\n\n".join(line for pair in zip(words, paragraphs, strict=False) for line in pair) + "\n\nEnd.\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a cache folder of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def house(root: Path, files: dict[str, str], **settings: object) -> Configuration:
    write(root, files)
    return configuration(PARAGRAPH, NEAR, *own_rules(), root=root, file=root / "copydesk.yaml", **settings)


def places(finding: Finding) -> list[tuple[str, str]]:
    return [(related.path, related.message) for related in finding.related]


def test_texts_of_one_pair_are_one_finding(tmp_path: Path) -> None:
    files = {"a.md": article(BACKGROUND, MORE, THIRD), "b.md": article(THIRD, BACKGROUND, MORE)}
    rules = house(tmp_path / "site", files)
    (finding,) = check(rules).findings
    assert finding.message == "3 paragraphs (100) also in a.md."
    assert files["b.md"][finding.start.offset : finding.end.offset] == THIRD
    assert places(finding) == [
        ("a.md", "the same paragraph"),
        ("b.md", "also here"),
        ("a.md", "the same paragraph"),
        ("b.md", "also here"),
        ("a.md", "the same paragraph"),
    ]
    texts = [
        [files[path][start.offset : end.offset] for path, start, end in group] for group in finding.groups()
    ]
    assert texts == [[text, text] for text in (THIRD, BACKGROUND, MORE)]
    # From the store, and where one of the articles alone is checked, it is the same.
    assert check(rules).findings == (finding,)
    assert check(rules, "a.md").findings == (finding,)


def test_each_set_of_others_has_a_finding(tmp_path: Path) -> None:
    files = {
        "a.md": article(BACKGROUND, MORE, THIRD),
        "b.md": article(MORE),
        "c.md": article(BACKGROUND, THIRD),
    }
    found = check(house(tmp_path / "site", files)).findings
    assert [(finding.path, finding.message) for finding in found] == [
        ("b.md", "this paragraph (32) also in a.md."),
        ("c.md", "2 paragraphs (68) also in a.md."),
    ]


def test_what_is_suppressed_is_no_part_of_it(tmp_path: Path) -> None:
    files = {"a.md": article(BACKGROUND, MORE, THIRD), "b.md": article(BACKGROUND, IGNORE + MORE, THIRD)}
    report = check(house(tmp_path / "site", files))
    (finding,) = report.findings
    assert finding.message == "2 paragraphs (68) also in a.md."
    assert report.suppressed == 1


def test_another_text_makes_it_another_finding_for_a_baseline(tmp_path: Path) -> None:
    prints = set()
    for number, texts in enumerate([(BACKGROUND,), (BACKGROUND, MORE), (BACKGROUND, MORE, THIRD)]):
        files = {"a.md": article(*texts), "b.md": "Another day.\n\n" + article(*texts)}
        (finding,) = check(house(tmp_path / f"site{number}", files)).findings
        assert len(finding.fingerprint) == 16
        prints.add(finding.fingerprint)
    assert len(prints) == 3


def test_edited_texts_are_one_finding_as_sure_as_the_surest(tmp_path: Path) -> None:
    files = {
        "a.md": article(BACKGROUND, MORE),
        "b.md": article(BACKGROUND.replace("1911", "1912"), MORE.replace("by boat", "by mule")),
    }
    (finding,) = check(house(tmp_path / "site", files)).findings
    assert finding.message == "2 paragraphs of a.md: 1911 → 1912; boat → mule."
    assert finding.severity is Severity.WARNING
    assert places(finding) == [("a.md", "1911 → 1912"), ("b.md", "also here"), ("a.md", "boat → mule")]
