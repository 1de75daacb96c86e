import pytest

from checker.api import check_text
from checker.checks.promised_count_mismatch import PROMISED_COUNT_MISMATCH
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from tests.checks.whole_articles import edited, excerpts, hits


def _read(text: str, name: str = "article.md", language: str = "en") -> Document:
    (document,) = read_articles(text.encode(), name, ReadOptions(language=language))
    return document


def _list(*items: str) -> str:
    return "\n".join(f"- {item}" for item in items)


FOUR = _list("It is old.", "It is slow.", "It is blue.", "It is cheap.")


def test_the_facts_the_places_and_the_fix() -> None:
    text = f"# Five reasons to take the ferry\n\nPeople like it.\n\n{FOUR}\n"
    document = _read(text)
    (hit,) = hits(PROMISED_COUNT_MISMATCH, document)
    assert hit.values == {"promised": "Five", "things": "reasons", "found": "4", "entries": "items"}
    assert [related.span.of(text) for related in hit.related] == ["It is old.", "It is cheap."]
    (fix,) = hit.fixes
    assert edited(text, fix.edits).startswith("# Four reasons to take")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Here are five of our reasons:\n\n{FOUR}", []),
        (f"Here are five reasons:\n\n{FOUR}", ["five"]),
        (f"Here are 3 reasons we like it.\n\n{FOUR}", ["3"]),
        (f"The council has five new boats:\n\n{FOUR}", ["five"]),
        (f"There are five boats in the harbour:\n\n{FOUR}", ["five"]),
        (f"The five boats are:\n\n{FOUR}", ["five"]),
        (f"There are five years in each:\n\n{FOUR}", []),
        (f"Reasons, at least five:\n\n{FOUR}", []),
        (f"He gave twenty reasons:\n\n{FOUR}", []),
        (f"He gave about five reasons:\n\n{FOUR}", []),
        (f"He gave five reasons, and the boats are:\n\n{FOUR}", []),
        (f"He gave five reasons:\n\n{FOUR}\n\nAnd then:\n\n- It floats.", []),
        (f"He gave five reasons:\n\n{FOUR}\n\n## More\n\n- It floats.", ["five"]),
        (f"He gave five reasons.\n\nThey are these:\n\n{FOUR}", []),
        (
            "He gave three reasons:\n\n- It is old.\n\n  Very old.\n- It is slow.\n  - It waits.\n- Blue.",
            [],
        ),
        ("He gave five reasons:\n\n1. One.\n\nThe end.", []),
    ],
)
def test_a_sentence_before_a_list(text: str, found: list[str]) -> None:
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(text)) == found


def _sections(*headings: str) -> str:
    return "\n\n".join(f"## {heading}\n\nA text of some words." for heading in headings)


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("1. Go early", "2. Go together", "3. Go home"), ["Four"]),
        (("Tip 1: Go early", "Tip 2: Go together", "Tip 3: Go home", "The end"), ["Four"]),
        (("Tip one: Go early", "Tip two: Go together", "Tip three: Go home"), ["Four"]),
        (("3. Go early", "2. Go together", "1. Go home"), ["Four"]),
        (("1. Early", "2. Together", "3. Home", "4. Again", "5. Stop"), ["Four"]),
        (("Go early", "Go together", "Go home"), ["Four"]),
        (("1. Early", "2. Together", "4. Home"), ["Four"]),
        (("1. Early", "2. Together", "3. Home", "4. Again"), []),
        (("Early", "Together", "Home", "Again", "Towels"), []),
        (("Early", "Together", "Overview"), []),
        (("Early", "Together"), []),
    ],
)
def test_the_sections_that_a_headline_promises(headings: tuple[str, ...], found: list[str]) -> None:
    text = f"# Four tips for the first swim\n\nRead on.\n\n{_sections(*headings)}\n"
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(text)) == found


def test_a_sentence_before_numbered_sections() -> None:
    text = f"# On swimming\n\nHere are four tips.\n\n{_sections('1. Early', '2. Together', '3. Home')}\n"
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(text)) == ["four"]


def test_items_of_other_formats() -> None:
    html = (
        "<html><body><article><h1>The ferry</h1><p>There are three reasons:</p><ol><li><p>Old.</p>"
        "<p>Very.</p></li><li>Slow.</li></ol><p>That is all that there is to say.</p></article></body></html>"
    )
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(html, "a.html")) == ["three"]
    text = "The ferry\n=========\n\nThere are three reasons:\n\n1. Old.\n\n   Very.\n\n2. Slow.\n"
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(text, "a.rst")) == ["three"]
    text = "= The ferry\n\nThere are three reasons:\n\n* Old.\n+\nVery.\n\n* Slow.\n"
    assert excerpts(PROMISED_COUNT_MISMATCH, _read(text, "a.adoc")) == ["three"]


def test_many_lists_take_no_longer_each() -> None:
    text = "\n\n".join(f"Here are five reasons:\n\n{FOUR}" for _ in range(300))
    report = check_text(text, "a.md")
    found = [finding for finding in report.findings if finding.rule == "promised-count-mismatch"]
    # All but the last have another list below them that may hold the rest.
    assert len(found) == 1
