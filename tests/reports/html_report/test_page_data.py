import sys
from typing import Any

import pytest

from checker.findings import Finding, RelatedPlace, Report, RuleDescription, Severity
from checker.reports.html_report.page_data import MOST_COMPARED, MOST_MEMBERS, MOST_RELATED, page_data
from checker.text import LineIndex
from tests.reports.large_report import large_report
from tests.reports.sample_report import sample_report

FIRST = "The ferry closed in March for repairs.\n\nWord of it spread.\n"
SECOND = "News.\n\nThe ferry closed in April for repairs.\n"


DUPLICATES = RuleDescription("near", Severity.ERROR, tags=("duplication",))


def copies_report(count: int = 1) -> Report:
    """A report of one finding whose text stands, a word changed, in ``count`` other articles."""
    index, other = LineIndex(SECOND), LineIndex(FIRST)
    related = tuple(
        RelatedPlace("copy", f"first-{each}.md", other.position(0), other.position(38))
        for each in range(count)
    )
    found = Finding(
        "near",
        Severity.ERROR,
        "Copy.",
        "second.md",
        index.position(7),
        index.position(45),
        SECOND[7:45],
        related,
    )
    texts = {"second.md": SECOND} | {f"first-{each}.md": FIRST for each in range(count)}
    return Report((found,), files=2, texts=texts)


def test_findings_know_their_article_and_place() -> None:
    data = page_data(sample_report())
    assert [article["path"] for article in data["articles"]][:2] == ["news/bridge.md", "news/大桥.txt"]
    found = data["findings"][0]
    assert data["rules"][found["rule"]] == "weekday-mismatch"
    assert (found["article"], found["line"], found["column"]) == (0, 8, 25)
    assert found["fixes"] == [{"message": "Write the right weekday", "edits": [["Thursday", "Wednesday"]]}]
    assert found["related"][0]["article"] == 0
    assert data["articles"][1]["first"] == 3


def test_marked_text_is_that_of_the_finding() -> None:
    data = page_data(sample_report())
    for number, finding in enumerate(data["findings"]):
        article = data["articles"][finding["article"]]
        marked = [
            run[0]
            for _, lines in article["text"]
            for line in lines
            for run in line
            if isinstance(run, list) and number in run[1:]
        ]
        words = "".join("".join(marked).split())
        assert words
        assert words.startswith("".join(finding["excerpt"].split()).rstrip("…"))


def test_copies_are_compared_and_grouped() -> None:
    data = page_data(copies_report())
    assert data["findings"][0]["related"][0]["copy"] == [
        "The ferry closed in ",
        ["April", "March"],
        " for repairs.",
    ]
    (group,) = data["groups"]
    assert (group["rule"], group["size"]) == ("near", 2)
    assert [(member["path"], member["article"]) for member in group["members"]] == [
        ("first-0.md", -1),
        ("second.md", 0),
    ]


def test_places_that_overlap_and_places_that_say_something_else_are_no_group() -> None:
    report = copies_report()
    found = report.findings[0]
    inside = RelatedPlace("inside", "second.md", found.start, LineIndex(SECOND).position(30))
    data = page_data(report._replace(findings=(found._replace(related=(inside,)),)))
    assert data["groups"] == []
    assert data["findings"][0]["related"][0]["text"] == "The ferry closed in Apr"


def test_places_of_rules_about_duplicates_are_a_group_whatever_their_texts() -> None:
    report = copies_report()
    texts = {"second.md": SECOND, "first-0.md": "A quite different headline stands here.\n"}
    assert page_data(report._replace(texts=texts))["groups"] == []
    data = page_data(report._replace(texts=texts, rules=(DUPLICATES,)))
    assert [group["size"] for group in data["groups"]] == [2]
    assert data["findings"][0]["related"][0]["text"] == "A quite different headline stands here"


def test_no_more_text_is_compared_than_there_is_time_for(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["checker.reports.html_report.page_data"]
    monkeypatch.setattr(module, "COMPARED_TEXTS", 2 * 38)
    data = page_data(copies_report(4))
    assert ["copy" in place for place in data["findings"][0]["related"]] == [True, True, False, False]
    assert data["findings"][0]["related"][3]["text"] == FIRST[:38]


def test_very_many_related_places_are_counted() -> None:
    data = page_data(copies_report(700)._replace(rules=(DUPLICATES,)))
    related = data["findings"][0]["related"]
    assert len(related) == MOST_RELATED + 1
    assert related[-1] == {"message": "and 660 places more"}
    assert ["copy" in place for place in related].count(True) == MOST_COMPARED
    assert data["groups"][0]["size"] == 701
    assert len(data["groups"][0]["members"]) == MOST_MEMBERS


def test_finding_of_several_texts_compares_each_with_its_own_copies() -> None:
    source = "The ferry closed in March.\n\nA new school opened on Monday.\n"
    index = LineIndex(source)
    first, second = (index.position(0), index.position(26)), (index.position(28), index.position(58))
    related = (
        RelatedPlace("there", "b.md", *first),
        RelatedPlace("and here", "a.md", *second),
        RelatedPlace("there", "b.md", *second),
    )
    found = Finding("shared", Severity.ERROR, "m", "a.md", *first, source[:26], related)
    data = page_data(Report((found,), texts={"a.md": source, "b.md": source}))
    assert [place.get("copy") for place in data["findings"][0]["related"]] == [
        [source[:26]],
        None,
        [source[28:58]],
    ]
    assert [group["size"] for group in data["groups"]] == [2, 2]


def test_article_that_has_changed_since_shows_the_excerpt_alone() -> None:
    data = page_data(
        copies_report()._replace(texts={"second.md": "Now it says something else, and no more."})
    )
    assert data["articles"][0]["windows"] == {}
    assert data["findings"][0]["excerpt"] == "The ferry closed in April for repairs."
    assert page_data(copies_report()._replace(texts={}))["articles"][0]["text"] == []


def lines_of(data: dict[str, Any]) -> int:
    return sum(len(lines) for article in data["articles"] for _, lines in article["text"])


def test_large_report_has_what_surrounds_findings_alone() -> None:
    small, large = large_report(50, 10), large_report(5_000, 1_000)
    assert lines_of(page_data(small)) == sum(text.count("\n") + 1 for text in small.texts.values())
    data = page_data(large._replace(texts={path: text + "z\n" * 1500 for path, text in large.texts.items()}))
    assert lines_of(data) < 20 * len(large.texts)
