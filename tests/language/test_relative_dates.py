from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import relative_dates
from checker.language.relative_dates import RelativeDate, find_relative_dates, resolve
from checker.language.relative_words import RELATIVE_LANGUAGES
from checker.text import Span
from tests.language.pattern_texts import texts_with

#: A Wednesday.
DAY = date(2026, 3, 4)

#: Sentences whose weekday is one to come, with the weekday as written.
FUTURES = """
The council will vote on the tram on Friday.
The council will vote Friday on the tram.
On Friday, the council will vote on the tram.
The ferry won't leave the yard before Friday.
They'll open the doors on Friday.
The two ministers are to meet in Lyon on Friday.
The museum is to reopen on Friday after three years.
The museum is due to reopen on Friday.
The strike is set to begin on Friday.
The strike is set for Friday.
The hearing is scheduled for Friday in the old court.
The hearing has been scheduled for Friday.
The vote was postponed until Friday.
The vote was postponed to Friday, the clerk said.
The talks were adjourned until Friday morning.
The ship could dock as early as Friday.
The ship may dock as soon as Friday.
The rain is expected to stop on Friday.
The rain is expected to stop by late Friday.
The trial begins Friday.
The trial opens on Friday in the old court.
The market opens next Friday.
The board meets on Friday to choose a chair.
The offer expires on Friday.
The new rules take effect on Friday.
Voters go to the polls on Friday.
The tickets go on sale Friday at noon.
The choir is going to sing on Friday.
The choir plans to sing on the quay on Friday.
The company hopes to restart the furnace on Friday.
The company expects to restart the furnace on Friday.
The mayor intends to answer on Friday.
The bridge stays closed until Friday.
The deadline is Friday.
The deadline is on Friday, the office said.
Payments are due on Friday.
Payments are due Friday.
The shop will be open from noon on Friday.
She will be buried on Friday in her village.
A decision is likely to come on Friday.
The parcel should arrive no later than Friday.
The coming Friday is a holiday.
This coming Friday the shops stay shut.
The final will be played in Porto on Friday.
He said that he will resign on Friday.
The minister said she will answer questions on Friday.
The union says it will strike on Friday.
The firm, which made a loss last year, will report on Friday.
After the storm the ferries will run again on Friday.
They want to vote on Friday.
The film premieres on Friday.
The play premieres Friday at the old theatre.
The prince arrives on Friday for a visit of two days.
The committee returns to the matter on Friday.
The court is expected to rule on Friday.
The two sides are scheduled to meet again on Friday.
The team will leave for Porto on Friday.
Rain will fall in the north on Friday.
Starting Friday, the bus takes another way.
The lift will be out of service beginning Friday.
""".strip().splitlines()

#: Sentences whose weekday has passed.
PASTS = """
The council voted on the tram on Friday.
The council, which will vote again, met Friday.
On Friday, the council voted on the tram.
The firm will close, its owner said Friday.
He died on Friday at his home.
The museum was opened on Friday.
The plan to close the pool was dropped on Friday.
Until Friday they had not met.
The minister told reporters on Friday that the road will be built.
The judge ruled on Friday that the vote must be held again.
The boat sank off the coast last Friday.
Prices fell Friday.
She told a crowd in Porto on Friday that nothing was decided.
The report, released Friday, names four firms.
A statement issued on Friday gave no reason.
""".strip().splitlines()


def weekday(text: str, language: str = "en") -> RelativeDate:
    (found,) = (each for each in find_relative_dates(text, language) if each.weekday is not None)
    return found


def test_there_are_sixty_futures() -> None:
    assert len(set(FUTURES)) == 60


def test_nine_in_ten_futures_are_read_as_days_to_come() -> None:
    missed = [
        text
        for text in FUTURES
        if (day := resolve(weekday(text), DAY)) is None or day.first != date(2026, 3, 6)
    ]
    assert len(missed) <= 6, missed


@pytest.mark.parametrize("text", PASTS)
def test_a_weekday_without_a_future_is_the_last_one(text: str) -> None:
    day = resolve(weekday(text), DAY)
    assert day is not None
    assert (day.first, day.granularity, day.how) == (date(2026, 2, 27), "day", "anchor")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Der Rat wird am Freitag abstimmen.", date(2026, 3, 6)),
        ("de", "Der Rat wurde am Freitag gewählt.", date(2026, 2, 27)),
        ("de", "Der Rat tagt am nächsten Freitag.", date(2026, 3, 6)),
        ("fr", "Le musée ouvrira vendredi.", date(2026, 3, 6)),
        ("fr", "Le musée a ouvert vendredi dernier.", date(2026, 2, 27)),
        ("fr", "Le conseil se réunit vendredi prochain.", date(2026, 3, 6)),
        ("es", "El museo abrirá el viernes.", date(2026, 3, 6)),
        ("es", "El museo abrió el viernes pasado.", date(2026, 2, 27)),
        ("pt", "O museu abrirá na sexta-feira.", date(2026, 3, 6)),
        ("it", "Il museo riaprirà venerdì.", date(2026, 3, 6)),
        ("nl", "Het museum zal vrijdag opengaan.", date(2026, 3, 6)),
        ("ru", "Музей откроется в пятницу.", date(2026, 3, 6)),
        ("ru", "Музей открылся в пятницу.", date(2026, 2, 27)),
        ("uk", "Музей відкриється у п'ятницю.", date(2026, 3, 6)),
        ("pl", "Muzeum zostanie otwarte w piątek.", date(2026, 3, 6)),
        ("zh", "博物馆将于周五开放。", date(2026, 3, 6)),
        ("ja", "博物館は金曜日に開かれた。", date(2026, 2, 27)),
    ],
)
def test_weekdays_of_other_languages(language: str, text: str, day: date) -> None:
    resolved = resolve(weekday(text, language), DAY)
    assert resolved is not None
    assert resolved.first == day


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It rained the day before yesterday.", [("the day before yesterday", "2026-03-02", "day")]),
        (
            "en",
            "It rained yesterday and today.",
            [("yesterday", "2026-03-03", "day"), ("today", "2026-03-04", "day")],
        ),
        (
            "en",
            "last month and next year",
            [("last month", "2026-02-01", "month"), ("next year", "2027-01-01", "year")],
        ),
        ("en", "two weeks ago", [("two weeks ago", "2026-02-16", "week")]),
        (
            "de",
            "vorgestern, übermorgen",
            [("vorgestern", "2026-03-02", "day"), ("übermorgen", "2026-03-06", "day")],
        ),
        ("de", "vor drei Jahren", [("vor drei Jahren", "2023-01-01", "year")]),
        (
            "fr",
            "hier, la semaine prochaine",
            [("hier", "2026-03-03", "day"), ("la semaine prochaine", "2026-03-09", "week")],
        ),
        ("fr", "il y a deux jours", [("il y a deux jours", "2026-03-02", "day")]),
        (
            "es",
            "ayer, el año pasado",
            [("ayer", "2026-03-03", "day"), ("el año pasado", "2025-01-01", "year")],
        ),
        ("pt", "anteontem", [("anteontem", "2026-03-02", "day")]),
        (
            "it",
            "ieri, l’anno prossimo",
            [("ieri", "2026-03-03", "day"), ("l’anno prossimo", "2027-01-01", "year")],
        ),
        (
            "nl",
            "eergisteren, vorig jaar",
            [("eergisteren", "2026-03-02", "day"), ("vorig jaar", "2025-01-01", "year")],
        ),
        (
            "ru",
            "вчера, в прошлом году",
            [("вчера", "2026-03-03", "day"), ("в прошлом году", "2025-01-01", "year")],
        ),
        ("uk", "сьогодні, торік", [("сьогодні", "2026-03-04", "day"), ("торік", "2025-01-01", "year")]),
        (
            "pl",
            "jutro, w zeszłym roku",
            [("jutro", "2026-03-05", "day"), ("w zeszłym roku", "2025-01-01", "year")],
        ),
        (
            "zh",
            "昨天，三天前，明年",
            [("昨天", "2026-03-03", "day"), ("三天前", "2026-03-01", "day"), ("明年", "2027-01-01", "year")],
        ),
        ("ja", "昨日、来月", [("昨日", "2026-03-03", "day"), ("来月", "2026-04-01", "month")]),
    ],
)
def test_words_and_periods(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = []
    for relative in find_relative_dates(text, language):
        resolved = resolve(relative, DAY)
        assert resolved is not None
        found.append((relative.span.of(text), resolved.first.isoformat(), resolved.granularity))
    assert found == expected


def test_what_counts_from_an_earlier_mention_says_so() -> None:
    text = "He left on 3 May; the next day she followed."
    (found,) = find_relative_dates(text, "en")
    assert (found.basis, found.span.of(text)) == ("mention", "the next day")
    resolved = resolve(found, date(2026, 5, 3), "mention")
    assert resolved is not None
    assert (resolved.first, resolved.how) == (date(2026, 5, 4), "mention")


@pytest.mark.parametrize("text", ["every Friday", "on Black Friday", "the Friday-night shift"])
def test_a_habit_or_a_name_is_no_day(text: str) -> None:
    assert find_relative_dates(text, "en") == ()


def test_a_language_without_a_table_has_none() -> None:
    assert find_relative_dates("yesterday", "fi") == ()
    assert "fi" not in RELATIVE_LANGUAGES


def test_the_ends_of_the_calendar_are_no_day() -> None:
    tomorrow = RelativeDate(Span(0, 1), "day", 1)
    assert resolve(tomorrow, date.max) is None
    assert resolve(RelativeDate(Span(0, 1), "month", -1), date.min) is None
    assert resolve(RelativeDate(Span(0, 1), "year", 1), date.max) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_last_this_and_next_lie_where_they_say(day: date, number: int) -> None:
    last = resolve(RelativeDate(Span(0, 1), "day", weekday=number, direction="last"), day)
    bare = resolve(RelativeDate(Span(0, 1), "day", weekday=number), day)
    ahead = resolve(RelativeDate(Span(0, 1), "day", weekday=number, direction="next", ahead=True), day)
    assert last is not None
    assert bare is not None
    assert ahead is not None
    assert {last.first.weekday(), bare.first.weekday(), ahead.first.weekday()} == {number}
    assert timedelta(1) <= day - last.first <= timedelta(7)
    assert timedelta(0) <= day - bare.first <= timedelta(6)
    assert timedelta(1) <= ahead.first - day <= timedelta(7)


@given(st.data(), st.sampled_from(RELATIVE_LANGUAGES))
def test_any_text_is_read_in_order_and_apart(data: st.DataObject, language: str) -> None:
    readers = (relative_dates._phrases, relative_dates._counted, relative_dates._weekdays)
    text = data.draw(texts_with(*(read(language).pattern for read in readers)))
    found = find_relative_dates(text, language)
    assert all(each.span.start < each.span.end <= len(text) for each in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_letters_that_patterns_take_for_others_make_no_unit() -> None:
    assert find_relative_dates("It closed two dayſ ago, three weekſ ago.", "en") == ()
