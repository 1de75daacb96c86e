"""What an article must have of dates and years for a check to find anything in it (see `needs`)."""

# ruff: noqa: PLC0415 - what an answer takes is imported where a rule asks for it.

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain
from re import Pattern

from checker.checks import relative_signs
from checker.checks.contract import Options
from checker.checks.words_at_a_glance import ANNIVERSARIES, BORN, words_at_a_glance
from checker.documents.model import Document, DocumentView
from checker.language.date_mention import MOST_BETWEEN, NEAR, DateMention, may_have_range
from checker.language.date_resolution import nearest_day, resolve_mention
from checker.text import Span
from checker.text.article_caches import kept_with_articles
from checker.text.figures import runs_of_figures
from checker.text.patterns import compile_pattern

#: In later months nobody writes the old year by habit.
_LAST_MONTH_OF_SLIPS = 2
_FIGURES_OF_YEAR = 4
#: Every month has so many days.
_SHORTEST_MONTH = 28
_MONTHS = 12
#: Fields of front matter that hold the address at which a page is published.
ADDRESSES = ("url", "permalink", "path", "slug")
#: The greatest length of a line with the day of publication (code points).
LONGEST_PUBLICATION_LINE = 90
#: Two years that a bracket holds with a dash between them begin no further apart (code points).
_LONGEST_LIFE = 8
#: What a count of years from an event has in English that is no anniversary.
_COUNTS_OF_YEARS = ("years ago", "years after", "years since")

#: Pieces, in lower case, of the words with which a line of publication begins, in any language.
_SIGNS_OF_PUBLICATION = (
    *("publi", "posted", "veröffentlicht", "erschienen", "pubblicato", "gepubliceerd"),
    *("опубликовано", "дата публикации", "发布", "发表", "發布"),
)


def has_day_of_change(view: DocumentView, options: Options) -> bool:
    """Tell whether a day on which the article was changed is stated."""
    return view.document.modified is not None


def has_dates_beyond_months(view: DocumentView, options: Options) -> bool:
    """Tell whether a date has a day or a month that not every month or year has."""
    return True in [
        (each.day or 0) > _SHORTEST_MONTH or (each.month or 0) > _MONTHS for each in _dates(view.document)
    ]


@kept_with_articles
def _dates(document: Document) -> tuple[DateMention, ...]:
    """Return the dates of an article, its title included."""
    return tuple(chain.from_iterable(document.dated.values()))


@kept_with_articles
def _years(document: Document) -> frozenset[int]:
    """Return the numbers that may be years."""
    return frozenset(document.texts.years)


def has_two_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether two different dates stand in the article."""
    return len({(each.month, each.day, each.year) for each in _dates(view.document)}) > 1


def has_two_full_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether two dates with a year stand in the article."""
    return len([each for each in _dates(view.document) if each.year_span is not None]) > 1


def _may_have_range_of_days(view: DocumentView) -> bool:
    document = view.document
    texts = document.texts.texts
    return any(
        may_have_range(texts[index] if index >= 0 else _title(document), mentions)
        for index, mentions in document.dated.items()
    )


def _title(document: Document) -> str:
    return "" if document.title is None else document.title.text.text


def may_have_durations(view: DocumentView, options: Options) -> bool:
    """Tell whether a date may be the end of a range of days, or a year of a range of years."""
    document = view.document
    if document.texts.year_pairs:
        words = words_at_a_glance(document)
        if words is None or "year" in words or "years" in words:
            return True
    return _may_have_range_of_days(view)


def may_have_reversed_ranges(view: DocumentView, options: Options) -> bool:
    """Tell whether a range of days or years may stand in the article that ends before it begins."""
    document = view.document
    texts, title = document.texts, _title(document)
    joined = texts.joined
    for first, last in texts.year_pairs:
        if joined[first : first + _FIGURES_OF_YEAR] > joined[last : last + _FIGURES_OF_YEAR]:
            return True
    if "年" in joined or "年" in title:
        return True
    # Two years in a title, which is read by itself where it is a field.
    if [end - start for start, end in runs_of_figures(title)].count(_FIGURES_OF_YEAR) > 1:
        return True
    return any(
        _may_run_back(texts.texts[index] if index >= 0 else title, mentions)
        for index, mentions in document.dated.items()
    )


def _may_run_back(text: str, mentions: Sequence[DateMention]) -> bool:
    """Tell whether a date or a number beside one of ``mentions``, in order, may end a reversed range."""
    last: DateMention | None = None
    for mention in mentions:
        if mention.form == "cjk":
            return True
        start, end = mention.span
        if last is not None and start - last.span.end <= MOST_BETWEEN and _runs_back(last, mention):
            return True
        last = mention
        day = mention.day
        if day is None:
            continue
        for written in _number().findall(text, max(0, start - NEAR), start):
            if int(written) > day:
                return True
        for written in _number().findall(text, end, end + NEAR):
            # A year behind both days is that of the last one alone.
            if int(written) < day or mention.year is not None:
                return True
    return False


@cache
def _number() -> Pattern[str]:
    # A search for a figure is quicker than one for its surroundings.
    return compile_pattern(r"\d(?<!\d\d)\d?(?!\d)")


def _runs_back(first: DateMention, last: DateMention) -> bool:
    """Tell whether ``last`` lies before ``first``, wherever the years that are not said may lie."""
    if first.year is not None and last.year is not None:
        return (first.year, first.month or 0, first.day or 0) > (last.year, last.month or 0, last.day or 0)
    return first.month == last.month and (first.day or 0) > (last.day or 0)


def may_gloss_relative_words(view: DocumentView, options: Options) -> bool:
    """Tell whether a relative word may stand beside a date, a weekday or a year for it."""
    if view.document.published is None:
        return False
    return relative_signs.may_gloss_relative_words(view)


def may_state_publication_twice(view: DocumentView, options: Options) -> bool:
    """Tell whether the day of publication may stand in the article beside its metadata."""
    document = view.document
    published = document.published
    if published is None or published.origin == "dateline":
        return False
    if document.dateline is not None and document.dateline.date is not None:
        return True
    if any(each.origin != "field" and each != published for each in document.stated_dates):
        return True
    front_matter = document.front_matter
    if front_matter is not None and True in [entry.key in ADDRESSES for entry in front_matter.root.entries]:
        return True
    texts = document.texts.texts
    return any(
        index >= 0 and len(texts[index]) <= LONGEST_PUBLICATION_LINE for index in document.dated
    ) and any(map(document.lowered.__contains__, _SIGNS_OF_PUBLICATION))


def may_count_years(view: DocumentView, options: Options) -> bool:
    """Tell whether the article may count the years from an event before its own year."""
    document = view.document
    anchor, texts = document.anchor, document.texts
    if anchor is None or min(_years(document), default=anchor.year) >= anchor.year:
        return False
    words = words_at_a_glance(document)
    if words is not None:
        met = words & ANNIVERSARIES
        if not met or (met == {"years"} and not any(map(document.lowered.__contains__, _COUNTS_OF_YEARS))):
            return False
    from checker.language.anniversaries import may_count_from

    joined, lowered, language = texts.joined, texts.lowered, document.language
    return any(
        int(joined[place : place + _FIGURES_OF_YEAR]) < anchor.year
        and may_count_from(lowered, place, language)
        for place in texts.year_places
    )


def may_tell_lives(view: DocumentView, options: Options) -> bool:
    """Tell whether the article may tell of a birth, with two years, its own day included."""
    document = view.document
    years = _years(document)
    if not years or (len(years) == 1 and document.anchor is not None and document.anchor.year in years):
        return False
    words = words_at_a_glance(document)
    if words is None or BORN in words:
        return True
    # "(1950–2020)": years of a life without a word.
    return any(last - first <= _LONGEST_LIFE for first, last in document.texts.year_pairs)


def has_unclear_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether a date that may be one of two stands in the article."""
    return True in [each.unclear for each in _dates(view.document)]


def has_weekdays(view: DocumentView, options: Options) -> bool:
    """Tell whether a date with its weekday stands in the article."""
    return True in [each.weekday is not None for each in _dates(view.document)]


def has_dates_of_last_year(view: DocumentView, options: Options) -> bool:
    """Tell whether a date of the month of the article, in the year before, stands in it early in the year."""
    anchor = view.document.anchor
    if anchor is None or anchor.month > _LAST_MONTH_OF_SLIPS:
        return False
    last_year = (anchor.year - 1, anchor.month)
    return last_year in [(each.year, each.month) for each in _dates(view.document)]


def may_fight_tenses(view: DocumentView, options: Options) -> bool:
    """Tell whether a date or a year may lie on the wrong side of the article's day for a verb beside it.

    Only dates that are near enough count, and one that has passed only beside a verb in the future.
    """
    document = view.document
    anchor, texts, language = document.anchor, document.texts, document.language
    if anchor is None or not (document.dated or texts.year_places):
        return False
    near = [
        (index, each.span, distance)
        for index, mentions in document.dated.items()
        if index >= 0
        for each in mentions
        if (distance := _distance(each, anchor, options))
    ]
    first_year = anchor.year - options["years"] - 1
    places = zip(texts.year_places, texts.years, strict=True)
    years = [start for start, year in places if first_year <= year < anchor.year]
    if not near and not years:
        return False
    from checker.language.tenses import TENSED, may_look_ahead
    from checker.language.year_mentions import year_at

    if language not in TENSED:
        return False
    for index, span, distance in near:
        if distance > 0 or may_look_ahead(texts.texts[index].lower(), span, language):
            return True
    lowered = texts.lowered
    return any(
        year_at(lowered, start, language) is not None
        and may_look_ahead(lowered, Span(start, start + _FIGURES_OF_YEAR), language)
        for start in years
    )


def _distance(mention: DateMention, anchor: date, options: Options) -> int:
    """Return how many days ``mention`` lies behind ``anchor``; 0 where that is too few or not sure enough."""
    day: date | None
    if mention.day is not None:
        day = nearest_day(mention, anchor)
    elif mention.year is None or (meant := resolve_mention(mention, anchor)) is None or meant.holds(anchor):
        return 0
    else:
        day = meant.last if meant.last < anchor else meant.first
    if day is None or -1 <= (distance := (day - anchor).days) <= 1:
        return 0
    return distance if is_sure(mention, day, anchor, options) else 0


def is_sure(mention: DateMention, day: date, anchor: date, options: Options) -> bool:
    """Tell whether ``mention`` means ``day`` surely enough to fight a tense."""
    distance = (day - anchor).days
    if mention.year is not None:
        return abs(distance) <= int(options["years"]) * 366
    if mention.weekday is not None:
        return day.weekday() == mention.weekday
    return -int(options["days"]) <= distance < 0
