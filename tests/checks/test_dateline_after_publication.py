"""Reports and pictures from the day after."""

import pytest

from checker.checks.dateline_after_publication import DATELINE_AFTER_PUBLICATION
from checker.documents.model import BlockKind
from tests.checks.stated_days import dated
from tests.checks.whole_articles import hits

PARAGRAPH, CAPTION = BlockKind.PARAGRAPH, BlockKind.CAPTION


def report(dateline: str) -> tuple[BlockKind, str]:
    return PARAGRAPH, f"PARIS, {dateline} (Agency) -- Ministers from thirty countries met, the host said."


@pytest.mark.parametrize(
    ("dateline", "published", "lower"),
    [
        ("Feb. 14", "2026-02-12", 0),
        ("Feb. 13", "2026-02-12", 2),
        ("Feb. 13", "2026-02-12T08:00:00Z", 1),
        ("Feb. 15", "2026-02-12T08:00:00Z", 0),
        ("Jan. 1", "2025-12-31", 2),
        ("Jan. 4", "2025-12-31", 0),
        ("March 11", "2026-02-12", 0),
    ],
)
def test_a_dateline_of_a_later_day_is_found(dateline: str, published: str, lower: int) -> None:
    document = dated(f"date: {published}", report(dateline))

    (hit,) = hits(DATELINE_AFTER_PUBLICATION, document)

    assert hit.span.of(document.source) == dateline
    assert hit.lower == lower
    assert hit.related[0].span.of(document.source) == published


@pytest.mark.parametrize(
    ("dateline", "published"),
    [("Feb. 12", "2026-02-12"), ("Feb. 1", "2026-02-12"), ("Dec. 31", "2026-01-01")],
)
def test_a_dateline_that_is_not_later_is_right(dateline: str, published: str) -> None:
    assert not hits(DATELINE_AFTER_PUBLICATION, dated(f"date: {published}", report(dateline)))


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ("2026-02-12T19:47:28", 0),
        ("2026-02-12T19:47:28-05:00", 0),
        ("2026-02-12T08:00:00Z", 1),
        ("2026-02-12T23:00:00+14:00", 1),
        ("2026-02-11T19:47:28", 1),
    ],
)
def test_an_hour_tells_whether_it_was_tomorrow_elsewhere(published: str, found: int) -> None:
    assert len(hits(DATELINE_AFTER_PUBLICATION, dated(f"date: {published}", report("Feb. 13")))) == found


def test_a_caption_tells_what_was_seen() -> None:
    caption = (CAPTION, "Ministers pose for a photo in Paris, Feb. 21, 2026. (Agency/Elin Dahl)")
    document = dated("date: 2026-02-12", report("Feb. 11"), caption)

    (hit,) = hits(DATELINE_AFTER_PUBLICATION, document)

    assert hit.span.of(document.source) == "Feb. 21, 2026"
    assert hit.values["place"] == "The caption"


@pytest.mark.parametrize(
    "text",
    [
        "The hall where they will meet on Feb. 21, 2026.",
        "A view of the hall, Nov. 30, 2025.",
        "A view of the hall on May 30.",
        "Tickets for Feb. 21, 2026.",
    ],
)
def test_captions_may_announce_or_look_back(text: str) -> None:
    assert not hits(DATELINE_AFTER_PUBLICATION, dated("date: 2026-02-12", report("Feb. 11"), (CAPTION, text)))


def test_an_article_that_was_changed_later_may_have_later_pictures() -> None:
    caption = (CAPTION, "The hall on Feb. 21, 2026.")
    document = dated("date: 2026-02-12\nlastmod: 2026-02-22", report("Feb. 11"), caption)

    assert not hits(DATELINE_AFTER_PUBLICATION, document)


def test_events_and_undated_articles_are_left_alone() -> None:
    assert not hits(DATELINE_AFTER_PUBLICATION, dated("title: Talks", report("Feb. 14")))
    assert not hits(DATELINE_AFTER_PUBLICATION, dated("date: 2026-02-12\nvenue: Hall", report("Feb. 14")))


@pytest.mark.parametrize(
    ("dateline", "published", "mends"),
    [
        ("Feb. 14", "2026-02-12", ["2026-02-14 Feb. 14", "2026-02-12 Feb. 12"]),
        ("March 2", "2026-02-12", ["2026-03-02 March 2"]),
    ],
)
def test_either_day_may_be_mended(dateline: str, published: str, mends: list[str]) -> None:
    document = dated(f"date: {published}", report(dateline))
    (hit,) = hits(DATELINE_AFTER_PUBLICATION, document)
    expected: list[bool] = []
    for fix in hit.fixes:
        (edit,) = fix.edits
        mended = document.source[: edit.span.start] + edit.text + document.source[edit.span.end :]
        expected.append(all(part in mended for part in mends[len(expected)].split(" ", 1)))
    assert expected == [True] * len(mends)


@pytest.mark.parametrize("published", ["9999-12-30T23:00:00-12:00", "9999-12-30T23:59:59Z"])
def test_the_last_day_of_the_calendar_has_no_tomorrow(published: str) -> None:
    caption = (CAPTION, "The bridge on 31 December 9999.")
    assert not hits(DATELINE_AFTER_PUBLICATION, dated(f"date: {published}", caption))
