from datetime import date

from checker.checks.article_day import article_days
from tests.checks.dated_articles import published_on, with_dateline

DAY = date(2026, 3, 4)


def test_the_day_of_publication_is_the_last_and_a_near_dateline_the_first() -> None:
    days = article_days(with_dateline(DAY, "PARIS, March 2", "Ministers met."))
    assert [(day.day, day.how) for day in days] == [(date(2026, 3, 2), "dateline"), (DAY, "anchor")]
    assert [day.related()[0].message for day in days] == ["the dateline", "published here"]


def test_a_dateline_far_back_or_ahead_does_not_count() -> None:
    for written in ("PARIS, February 2", "PARIS, March 5", "PARIS, March 4"):
        assert [day.how for day in article_days(with_dateline(DAY, written, "Ministers met."))] == ["anchor"]


def test_without_a_day_there_is_none() -> None:
    assert article_days(published_on(None, "Ministers met.")) == ()
