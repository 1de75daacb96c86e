"""A relative word beside a date or a weekday that it does not mean: "yesterday (5 March)".

The word is counted from the article's day. A weekday with "next" or "last" may be the nearest or the one
after, and a week has soft edges. Where a date glosses a word is in `relative_glosses`.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from checker.checks.article_day import ArticleDay, article_days
from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import (
    dates_in_prose,
    day_as_written,
    day_in_words,
    is_set_apart,
    month_name,
    with_closing_bracket,
)
from checker.checks.later_updates import first_update
from checker.checks.relative_glosses import glossed_dates, weekday_gloss_pattern, year_gloss_pattern
from checker.checks.relative_signs import UNSPACED, gloss_signs_in
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.calendar_names import fold_name
from checker.language.date_mention import DateMention
from checker.language.date_resolution import Resolved, resolve_mention, resolved_year
from checker.language.dates import names_for
from checker.language.relative_dates import RelativeDate, resolve
from checker.language.relative_words import relative_words
from checker.text import Span

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)

#: What the week that a writer means may begin or end off Monday and Sunday (days).
_SOFT_EDGE = timedelta(days=2)

_MONDAY_FIRST = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _fits(relative: RelativeDate, meant: Resolved, first: date, last: date) -> bool:
    """Tell whether ``meant`` shares a day with ``first`` to ``last``, its own vagueness allowed."""
    begin, end = meant.first, meant.last
    try:
        if relative.unit == "week":
            begin, end = begin - _SOFT_EDGE, end + _SOFT_EDGE
        if relative.weekday is not None and relative.direction:
            # "Next Friday" may be the Friday of the next week, "last Friday" that of the last.
            begin = begin - _WEEK if relative.direction in ("last", "this") else begin
            end = end + _WEEK if relative.direction in ("next", "this") else end
    except OverflowError:
        return True
    return begin <= last and first <= end


def _in_words(meant: Resolved) -> str:
    if meant.granularity == "year":
        return str(meant.first.year)
    if meant.granularity == "month":
        return f"{month_name(meant.first.month)} {meant.first.year}"
    if meant.first != meant.last:
        return f"{day_in_words(meant.first)} to {day_in_words(meant.last)}"
    return day_in_words(meant.first)


def _word_fix(block: Block, relative: RelativeDate, distance: int, language: str) -> tuple[Fix, ...]:
    """Return the fix that replaces the word by the one for ``distance`` days from the article's day."""
    words = relative_words(language)
    written = relative.span.of(block.text.text)
    if words is None or relative.unit != "day" or relative.weekday is not None:
        return ()
    fitting = next(
        (phrase for phrase, value in words.days.items() if value == distance and " " not in phrase), None
    )
    if fitting is None:
        return ()
    fitting = fitting[:1].upper() + fitting[1:] if written[:1].isupper() else fitting
    return (Fix(f"Write {fitting}.", (Edit(block.source(relative.span), fitting),)),)


def _day_fix(
    block: Block, mention: DateMention, meant: Resolved, stated: date, language: str, direction: str
) -> tuple[Fix, ...]:
    if mention.day_span is None or meant.first != meant.last:
        return ()
    if mention.weekday not in (None, meant.first.weekday()):
        return ()
    fixes = []
    for weeks in (0, 1) if direction == "next" else (0,):
        day = meant.first + weeks * _WEEK
        if (day.month, day.year) == (stated.month, stated.year):
            place, written = day_as_written(block.text.text, mention.day_span, day.day, language)
            message = f"Write {written} {month_name(day.month)}."
            fixes.append(Fix(message, (Edit(block.source(place), written),)))
    return tuple(fixes)


def _conflict(
    relative: RelativeDate, stated: Resolved, days: tuple[ArticleDay, ...]
) -> tuple[ArticleDay, Resolved] | None:
    """Return what ``relative`` means from the likeliest day, None where any day makes it fit."""
    found: tuple[ArticleDay, Resolved] | None = None
    for day in days:
        meant = resolve(relative, day.day, day.how)
        if meant is None or _fits(relative, meant, stated.first, stated.last):
            return None
        found = found or (day, meant)
    return found


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    signs = gloss_signs_in(document)
    days = article_days(document)
    if not days or relative_words(language) is None:
        return
    mentions_of: dict[int, list[DateMention]] = {}
    for block, mention in dates_in_prose(view):
        mentions_of.setdefault(block.index, []).append(mention)
    hits = _hits(view, mentions_of, signs, days, language)
    for hit in hits:
        if first_update(document) is None:
            yield hit


def _hits(
    view: DocumentView,
    mentions_of: dict[int, list[DateMention]],
    signs: tuple[str, ...],
    days: tuple[ArticleDay, ...],
    language: str,
) -> Iterator[Hit]:
    for block in view.blocks:
        mentions = mentions_of.get(block.index)
        if mentions:
            yield from _by_dates(block, mentions, days, language)
        if signs and any(word in block.text.text for word in signs):
            yield from _by_years(block, days, language)
            yield from _by_weekdays(block, days, language)


def _by_dates(
    block: Block, mentions: list[DateMention], days: tuple[ArticleDay, ...], language: str
) -> Iterator[Hit]:
    text = block.text.text
    links = sorted(mark.span for mark in block.marks if mark.kind == "link")
    for relative, mention in glossed_dates(text, language, mentions):
        if is_set_apart(links, relative.span) != is_set_apart(links, mention.span):
            # The end of a link's title, and the date of what it leads to.
            continue
        stated = resolve_mention(mention, days[-1].day)
        conflict = _conflict(relative, stated, days) if stated else None
        if stated is None or conflict is None:
            continue
        day, meant = conflict
        single = stated.granularity == "day"
        off_by_one = single and meant.first == meant.last and abs(stated.first - meant.first) == _DAY
        fixes: tuple[Fix, ...] = ()
        if single:
            fixes = (
                *_day_fix(block, mention, meant, stated.first, language, relative.direction),
                *_word_fix(block, relative, (stated.first - day.day).days, language),
            )
        span = Span(min(relative.span.start, mention.span.start), max(relative.span.end, mention.span.end))
        span = with_closing_bracket(text, span)
        values = {
            "relative": relative.span.of(text),
            "expected": _in_words(meant),
            "counted": day_in_words(day.day),
            "stated": mention.span.of(text),
        }
        yield Hit(block.source(span), values, day.related(), fixes, lower=off_by_one)


def _by_years(block: Block, days: tuple[ArticleDay, ...], language: str) -> Iterator[Hit]:
    text = block.text.text
    words = relative_words(language)
    assert words is not None
    for match in year_gloss_pattern(language).finditer(text):
        period = words.periods.get(match["phrase"].lower().replace("’", "'"))
        if period is None:
            continue  # a letter that only patterns take for another: "laſt year"
        relative, year = RelativeDate(Span(*match.span("phrase")), *period), int(match["year"])
        conflict = _conflict(relative, resolved_year(year, "explicit"), days)
        if conflict is None:
            continue
        day, meant = conflict
        fix = Fix(f"Write {_in_words(meant)}.", (Edit(block.source(match.span("year")), _in_words(meant)),))
        values = {
            "relative": match["phrase"],
            "expected": _in_words(meant),
            "counted": day_in_words(day.day),
            "stated": match["year"],
        }
        yield Hit(block.source(match.span()), values, day.related(), (fix,))


def _weekday_like(written: str, weekday: int, numbers: dict[str, int]) -> str:
    """Return the name of ``weekday`` that shares most signs with ``written``: 星期一, 星期二."""
    names = [name for name, number in numbers.items() if number == weekday and len(name) == len(written)]
    return max(
        names, key=lambda name: sum(a == b for a, b in zip(name, written, strict=True)), default=written
    )


def _is_dated(text: str, start: int) -> bool:
    """Tell whether a figure stands just before ``start``."""
    return any(sign.isdigit() for sign in text[max(0, start - 8) : start])


def _by_weekdays(block: Block, days: tuple[ArticleDay, ...], language: str) -> Iterator[Hit]:
    text = block.text.text
    words, names = relative_words(language), names_for(language)
    assert words is not None
    pattern, numbers = weekday_gloss_pattern(language)
    for match in pattern.finditer(text):
        group = next(name for name in ("inside", "after", "before") if match[name])
        word = "apposition" if group == "before" else "phrase"
        phrase = match[word].lower().replace("’", "'")
        claimed, distance = numbers.get(fold_name(match[group])), words.days.get(phrase)
        if claimed is None or distance is None:
            continue  # as above
        named = Span(*match.span(group))
        relative = RelativeDate(Span(*match.span(word)), "day", distance)
        if group == "before" and _is_dated(text, named.start):
            # "On 3 March, Tuesday, yesterday": the date is compared.
            continue
        meant = [(day, resolved) for day in days if (resolved := resolve(relative, day.day, day.how))]
        if not meant or any(resolved.first.weekday() == claimed for _, resolved in meant):
            continue
        day, resolved = meant[0]
        off = (claimed - resolved.first.weekday() + 3) % 7 - 3
        right = _MONDAY_FIRST[resolved.first.weekday()]
        if language in UNSPACED:
            right = _weekday_like(match[group], resolved.first.weekday(), numbers)
        if names is not None and names.weekday_names[0] and language not in UNSPACED:
            right = names.weekday_like(match[group], resolved.first.weekday())
        fixes = (
            Fix(f"Write {right}.", (Edit(block.source(named), right),)),
            *_word_fix(block, relative, (resolved.first - day.day).days + off, language),
        )
        values = {
            "relative": match[word],
            "expected": f"{_MONDAY_FIRST[resolved.first.weekday()]}, {day_in_words(resolved.first)}",
            "counted": day_in_words(day.day),
            "stated": match[group],
        }
        span = Span(min(relative.span.start, named.start), max(relative.span.end, named.end))
        span = with_closing_bracket(text, span)
        yield Hit(block.source(span), values, day.related(), fixes, lower=abs(off) == 1)


RELATIVE_DATE_CONFLICT = Check(
    name="relative-date-conflict",
    summary="A relative word beside a date that it does not mean.",
    run=_run,
    placeholders=("relative", "expected", "counted", "stated"),
)
