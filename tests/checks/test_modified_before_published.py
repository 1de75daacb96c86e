import pytest

from checker.checks.modified_before_published import MODIFIED_BEFORE_PUBLISHED
from checker.documents.model import BlockKind
from tests.checks.dated_articles import mended
from tests.checks.stated_days import dated
from tests.checks.whole_articles import hits

TEXT = (BlockKind.PARAGRAPH, "The market opens again on Friday.")


def count(metadata: str, path: str = "article.md") -> int:
    return len(hits(MODIFIED_BEFORE_PUBLISHED, dated(metadata, TEXT, path=path)))


def test_the_facts_the_place_and_the_fixes() -> None:
    document = dated("date: 2026-05-04\nlastmod: 2026-05-03", TEXT)
    (hit,) = hits(MODIFIED_BEFORE_PUBLISHED, document)
    assert hit.span.of(document.source) == "2026-05-03"
    assert hit.values == {"modified": "3 May 2026", "published": "4 May 2026"}
    assert [related.span.of(document.source) for related in hit.related] == ["2026-05-04"]
    for fix, day in zip(hit.fixes, ("2026-05-04", "2026-05-03"), strict=True):
        assert mended(document, fix).count(day) == 2


@pytest.mark.parametrize(
    ("published", "modified", "expected"),
    [
        ("2026-05-04", "2026-05-03", 1),
        ("2026-05-04", "2026-05-04", 0),
        ("2026-05-04", "2026-05-05", 0),
        ("2026-05-04T10:00:00+02:00", "2026-05-04T06:30:00Z", 1),
        ("2026-05-04T10:00:00+02:00", "2026-05-04T08:30:00Z", 0),
        ("2026-05-04T10:00:00", "2026-05-04T09:00:00", 1),
        ("2026-05-04T10:00:00", "2026-05-03T23:00:00Z", 0),
        ("2026-05-04", "2026-05-03T23:30:00-05:00", 0),
        ("2026-05-04", "2026-05-01T23:30:00-05:00", 1),
        ("2026-05-04T00:30:00+09:00", "2026-05-03", 0),
    ],
)
def test_dates_with_and_without_hours_and_zones(published: str, modified: str, expected: int) -> None:
    assert count(f"date: {published}\nlastmod: {modified}") == expected


@pytest.mark.parametrize(
    "field", ["draft: true", "status: scheduled", "published: false", "end_date: 2026-06-01"]
)
def test_a_page_that_waits_or_announces_may_be_changed_before(field: str) -> None:
    assert count(f"date: 2026-05-04\nlastmod: 2026-04-03\n{field}") == 0


def test_other_states_and_the_folder_of_events() -> None:
    assert count("date: 2026-05-04\nlastmod: 2026-04-03\nstatus: online\ndraft: false") == 1
    assert count("date: 2026-05-04\nlastmod: 2026-04-03", path="events/market.md") == 0


def test_one_date_alone_is_no_fault() -> None:
    assert count("date: 2026-05-04") == 0
    assert count("lastmod: 2026-05-04") == 0
