"""What is told of the title and the first lines at a glance is never no where a check finds something."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks import CHECKS
from checker.checks.dateline_slips import broken_dateline
from checker.checks.field_dates import names_date
from checker.checks.field_values import find_value_fault, names_value
from checker.checks.needs import NEEDS
from checker.checks.opening_needs import _LONGEST_PLACEHOLDER, UNCHECKED_FIELDS
from checker.checks.titles import PLACEHOLDERS
from checker.config import load_configuration
from checker.documents.model import DocumentView
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.documents.structured import Node
from checker.rulebook.model import Rule
from checker.text import Span

ROOT = Path(__file__).parents[2]


@cache
def _rule(check: str) -> Rule:
    configuration = load_configuration([ROOT / "samples"])
    return next(rule for rule in (*configuration.rules, *configuration.inactive) if rule.check == check)


def _view(check: str, title: str, body: str, stated: str = "") -> DocumentView:
    source = f"---\ntitle: {title}\ndate: 2026-01-20\n{stated}---\n\n{body}\n"
    (document,) = read_articles(source.encode(), "news/a.md", ReadOptions(language="en"))
    return document.view(_rule(check).scope)


def _may_find(check: str, title: str, body: str, stated: str = "", **options: Any) -> bool:
    return NEEDS[check](_view(check, title, body, stated), {**_rule(check).options, **options})


_TITLE = "The old bridge over the river is open"
_BODY = "It rained all day when the mayor came from the town hall with a pair of scissors to cut the ribbon."


@pytest.mark.parametrize(
    ("check", "title", "other"),
    [
        ("missing-title", "Untitled", "The untitled works of a painter are shown in the town"),
        ("missing-title", "“Title goes here”", "Where the title of the champion goes is open here"),
        ("title-residue", "The bridge is open | BBC News", "The bridge is open, says BBC News"),
        ("title-residue", "The bridge is open - Reuters", "A half-open bridge of Reuters"),
        ("title-residue", "Title: The bridge is open", "Bridge: it is open"),
        ("title-residue", "Bread &amp; butter", "Bread and butter"),
        ("title-residue", "The bridge is open – Reuters", "The bridge is “open”, says Reuters"),
        ("repeated-word-in-title", "The bridge is is open", "The bridge is open"),
        ("repeated-word-in-title", "The town's bridge in town", "The town bridge downtown"),
        (
            "repeated-word-in-title",
            "Bridge over over the river",
            "A bridge over a road over a cut",
        ),
        ("repeated-word-in-title", "A cut's cut", "A cut in the old cut"),
        ("repeated-word-in-title", "A well-known man's well-known hat", "The well-known man has a hat"),
        ("title-repeats-lead", _BODY[:60], _TITLE),
    ],
)
def test_titles_just_inside_and_just_outside(check: str, title: str, other: str) -> None:
    quoted = title.replace("'", "''")
    assert _may_find(check, f"'{quoted}'", _BODY)
    assert not _may_find(check, f"'{other}'", _BODY)


@pytest.mark.parametrize(
    ("check", "body", "other"),
    [
        ("title-in-body", f"{_TITLE}.\n\n{_BODY}", f"{_BODY}\n\n{_TITLE}"),
        ("title-in-body", f"# {_TITLE}\n\n{_BODY}", _BODY),
        ("dateline-form", f"PARIS, Narch 4 - {_BODY}", f"PARIS on March 4 - {_BODY}"),
        ("dateline-form", f"Los Angeles, Calif. 4/3 - {_BODY}", f"the town, 4/3 - {_BODY}"),
        ("dateline-form", f"PARIS (Reuters) - {_BODY}", f"Paris and Reuters. {_BODY}"),
        ("dateline-form", f"{_BODY}\n\n{_BODY}\n\nRome 4/3 - {_BODY}", f"{_BODY}\n\n" * 3 + "Rome 4/3 - No."),
    ],
)
def test_openings_just_inside_and_just_outside(check: str, body: str, other: str) -> None:
    assert _may_find(check, _TITLE, body)
    assert not _may_find(check, _TITLE, other)


def test_a_summary_is_a_field_of_the_options() -> None:
    assert _may_find("summary-repeats-title", _TITLE, _BODY, "teaser: A bridge\n")
    assert not _may_find("summary-repeats-title", _TITLE, _BODY, "subject: A bridge\n")
    assert _may_find("summary-repeats-title", _TITLE, _BODY, "subject: A bridge\n", fields=["subject"])


def test_no_placeholder_is_longer_than_is_said() -> None:
    assert max(map(len, PLACEHOLDERS)) <= _LONGEST_PLACEHOLDER


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("updated: soon", "byline: soon"),
        ("author: {date: soon}", "author: [A, B]"),
        ("summary: {a: b}", "summary: 12"),
        ("draft: maybe", "slug: maybe"),
        ("title: [A, B]", "slug: [A, B]"),
    ],
)
def test_fields_just_inside_and_just_outside(field: str, other: str) -> None:
    assert _may_find("invalid-field", _TITLE, _BODY, f"{field}\n")
    assert not _may_find("invalid-field", _TITLE, _BODY, f"{other}\n")
    assert _may_find("invalid-field", _TITLE, _BODY, f"{other}\n", schema={"type": "object"})


@pytest.mark.parametrize(
    "day", ["2026-02-30", "2026-2-3", "20 January 2026", "20260120", "２０２６-０１-２０", "true"]
)
def test_a_day_that_is_no_plain_one_is_looked_at(day: str) -> None:
    (document,) = read_articles(f"---\ntitle: A\ndate: {day}\n---\n".encode(), "a.md", ReadOptions())
    rule = _rule("invalid-field")
    assert NEEDS["invalid-field"](document.view(rule.scope), rule.options)


def test_nothing_is_found_in_fields_that_are_not_looked_at() -> None:
    for name in UNCHECKED_FIELDS:
        assert not names_date(name)
        assert not names_value(name)
    assert find_value_fault("title", Node("scalar", Span(0, 1), 12)) is None


def test_what_a_house_asks_for_is_looked_at() -> None:
    long = "The working title that our own desk has for all that is to come"
    assert not _may_find("missing-title", long, _BODY)
    assert _may_find("missing-title", long, _BODY, placeholders=[long])
    assert _may_find("dateline-form", _TITLE, _BODY, required=True)


_WORDS = st.sampled_from(
    (
        "Title: |Published 2026-03-01 |untitled|the|The|bridge|bridge's|well-known|known|U.S.|A&B| |  "
        "|-| - |: | BBC News|¦ Reuters|&amp;|<b>|is|is|’s|“|open|TODO|.|…|1|one"
    ).split("|")
)
_TITLES = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize("check", ["missing-title", "title-residue", "repeated-word-in-title"])
@settings(deadline=None, max_examples=150)
@given(written=_TITLES)
def test_no_fault_of_a_title_is_missed(check: str, written: str) -> None:
    quoted = written.replace("'", "''")
    view = _view(check, f"'{quoted}'", _BODY)
    options = _rule(check).options
    assert NEEDS[check](view, options) or not list(CHECKS[check].run(view, options))


@pytest.mark.parametrize("check", ["title-repeats-lead", "title-in-body"])
@settings(deadline=None, max_examples=150)
@given(
    title=st.permutations("Council of the old town opens new narrow bridge over wide river".split()),
    length=st.integers(4, 12),
    lead=st.permutations("Council of the old town opens new narrow bridge over wide river today".split()),
)
def test_no_title_that_the_text_repeats_is_missed(
    check: str, title: list[str], length: int, lead: list[str]
) -> None:
    body = f"{' '.join(lead)}. {_BODY}\n\n{_BODY} {_BODY}"
    view = _view(check, " ".join(title[:length]), body if check == "title-repeats-lead" else " ".join(lead))
    options = _rule(check).options
    assert NEEDS[check](view, options) or not list(CHECKS[check].run(view, options))


_OPENINGS = st.sampled_from(
    (
        "PARIS|Los Angeles|St. Ives|, Calif.|, West Virginia|,| |  |March|Narch|Sept.|4|4/3|12.30.2025"
        "|31|(AP)|(Reuters| - |-|--| – |The|the|“"
    ).split("|")
)


@settings(deadline=None, max_examples=400)
@given(st.lists(_OPENINGS, min_size=2, max_size=9).map("".join))
def test_no_broken_dateline_is_missed(opening: str) -> None:
    text = f"{opening}{_BODY}".strip()
    if broken_dateline(text) is not None:
        view = _view("dateline-form", _TITLE, text)
        if view.document.language == "en" and view.blocks[0].text.text == text:
            assert NEEDS["dateline-form"](view, _rule("dateline-form").options)


@pytest.mark.parametrize("title", [_TITLE, f"“{_TITLE}”"])
@pytest.mark.parametrize("end", [".", "。", ""])
def test_a_lead_that_goes_on_for_too_long_repeats_no_title(title: str, end: str) -> None:
    lead = f"{_TITLE} again{end} {_BODY}"
    assert _may_find("title-repeats-lead", f"'{title}'", lead) == bool(end)
