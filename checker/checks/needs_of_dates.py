"""What an article must have of dates and years for a check to find anything in it (see `needs`)."""

# ruff: noqa: PLC0415 - what an answer takes is imported where a rule asks for it.

from checker.checks.contract import Options
from checker.documents.model import Document, DocumentView
from checker.language.date_mention import DateMention, may_have_range

#: In later months nobody writes the old year by habit.
_LAST_MONTH_OF_SLIPS = 2
_FIGURES_OF_YEAR = 4

#: Fields of front matter that hold the address at which a page is published.
ADDRESSES = ("url", "permalink", "path", "slug")

#: Pieces, in lower case, of the words with which a line of publication begins, in any language.
_SIGNS_OF_PUBLICATION = (
    *("publi", "posted", "veröffentlicht", "erschienen", "pubblicato", "gepubliceerd"),
    *("опубликовано", "дата публикации", "发布", "发表", "發布"),
)


def has_day_of_change(view: DocumentView, options: Options) -> bool:
    """Tell whether a day on which the article was changed is stated."""
    return view.document.modified is not None


def has_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether a date stands in the article."""
    return bool(view.document.dated)


def _dates(view: DocumentView) -> list[DateMention]:
    return [mention for mentions in view.document.dated.values() for mention in mentions]


def has_two_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether two different dates stand in the article."""
    return len({(each.month, each.day, each.year) for each in _dates(view)}) > 1


def has_two_full_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether two dates with a year stand in the article."""
    return len([each for each in _dates(view) if each.year_span is not None]) > 1


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
    return bool(view.document.texts.with_two_years) or _may_have_range_of_days(view)


def may_have_ranges(view: DocumentView, options: Options) -> bool:
    """Tell whether a range of days or years may stand in the article."""
    document = view.document
    if may_have_durations(view, options) or "年" in document.text:
        return True
    title = _title(document)
    # Two years in a title, which is read by itself where it is a field.
    return "年" in title or sum(map(str.isdecimal, title)) >= 2 * _FIGURES_OF_YEAR


def may_gloss_relative_words(view: DocumentView, options: Options) -> bool:
    """Tell whether a relative word may stand beside a date, a weekday or a year for it."""
    if view.document.published is None:
        return False
    from checker.checks.relative_signs import may_gloss_relative_words

    return may_gloss_relative_words(view)


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
    if front_matter is not None and any(map(front_matter.root.entry, ADDRESSES)):
        return True
    return bool(document.dated) and any(map(document.lowered.__contains__, _SIGNS_OF_PUBLICATION))


def has_earlier_years(view: DocumentView, options: Options) -> bool:
    """Tell whether a year before that of the article stands in it."""
    anchor = view.document.anchor
    return anchor is not None and min(view.document.texts.years, default=anchor.year) < anchor.year


def has_years_apart(view: DocumentView, options: Options) -> bool:
    """Tell whether two years stand in the article, its own day included."""
    document = view.document
    years = set(document.texts.years)
    if document.anchor is not None:
        return not years <= {document.anchor.year}
    return len(years) > 1


def has_unclear_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether a date that may be one of two stands in the article."""
    return any(each.unclear for each in _dates(view))


def has_weekdays(view: DocumentView, options: Options) -> bool:
    """Tell whether a date with its weekday stands in the article."""
    return any(each.weekday is not None for each in _dates(view))


def has_dates_of_last_year(view: DocumentView, options: Options) -> bool:
    """Tell whether a date of the month of the article, in the year before, stands in it early in the year."""
    anchor = view.document.anchor
    if anchor is None or anchor.month > _LAST_MONTH_OF_SLIPS:
        return False
    last_year = (anchor.year - 1, anchor.month)
    return last_year in [(each.year, each.month) for each in _dates(view)]


def has_other_dates(view: DocumentView, options: Options) -> bool:
    """Tell whether a date or a year stands in the article that is not its own."""
    document = view.document
    anchor = document.anchor
    if anchor is None:
        return False
    if any(each.on(anchor.year) != anchor for each in _dates(view)):
        return True
    return min(document.texts.years, default=anchor.year) < anchor.year
