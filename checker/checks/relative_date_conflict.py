"""A relative word beside a date or a weekday that it does not mean: "yesterday (5 March)".

The word is counted from the article's day. Its gloss stands in a bracket after it, or between commas, or
is the date that follows at once; words further off may speak of something else. A weekday with "next" or
"last" may be the nearest or the one after, and a week has soft edges.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from re import Pattern, escape
from re import compile as compile_pattern

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
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.calendar_names import fold_name
from checker.language.date_mention import DateMention
from checker.language.date_resolution import Resolved, resolve_mention, resolved_year
from checker.language.dates import names_for
from checker.language.relative_dates import RelativeDate, find_relative_dates, resolve
from checker.language.relative_words import relative_words
from checker.text import Span

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)

#: What the week that a writer means may begin or end off Monday and Sunday (days).
_SOFT_EDGE = timedelta(days=2)

#: The reach around a date in which its relative word stands (code points).
_REACH = 48

#: Small words that may stand between a relative word and its date.
_PREPOSITIONS = frozenset("on the am dem den le el em il op w".split())

#: The marks that close an apposition: "on 3 March, yesterday, the house met".
_BEHIND_APPOSITION = frozenset(",.;，。、")

#: Words that may stand before a weekday in apposition: "вчера, во вторник".
_BEFORE_WEEKDAY = r"(?:(?:on|am|den|le|el|em|na|il|op|в|во|у|w|we)\s)?"

#: Languages whose words have no spaces between them.
_UNSPACED = frozenset({"zh", "ja"})

_MONDAY_FIRST = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _joint_before() -> Pattern[str]:
    return compile_pattern(
        r"\s?[(（]\s?(?:on |am |le |el |em |il |op |w )?|,\s(?:on |the |am |dem |den |le |el |il |op )?|\s|"
    )


@cache
def _closed() -> Pattern[str]:
    return compile_pattern(r"\s?[,;:.!?)）。，、]|\s?\Z")


@cache
def _year_gloss(language: str) -> Pattern[str]:
    words = relative_words(language)
    assert words is not None
    years = [phrase for phrase, (unit, _) in words.periods.items() if unit == "year"]
    phrases = "|".join(escape(phrase).replace("'", "['’]") for phrase in sorted(years, key=len, reverse=True))
    edge = "" if language in _UNSPACED else r"\b"
    return compile_pattern(rf"(?i){edge}(?P<phrase>{phrases})\s?[(（](?P<year>(?:19|20)\d\d)\s?年?[)）]")


@cache
def _weekday_gloss(language: str) -> tuple[Pattern[str], dict[str, int]]:
    words, names = relative_words(language), names_for(language)
    assert words is not None
    assert names is not None
    numbers = {
        key: name.number for key, name in names.weekdays.items() if not name.short and key[0].isalpha()
    }
    numbers |= {fold_name(name): number for name, number in words.weekdays.items()}
    days = "|".join(escape(word) for word in sorted(words.days, key=len, reverse=True))
    weekdays = "|".join(escape(word) for word in sorted(numbers, key=len, reverse=True))
    edge = "" if language in _UNSPACED else r"\b"
    prepositions = "" if language in _UNSPACED else _BEFORE_WEEKDAY
    return (
        compile_pattern(
            rf"(?i){edge}(?P<phrase>{days})(?:\s?[(（]{prepositions}(?P<inside>{weekdays})[)）]"
            rf"|,\s{prepositions}(?P<after>{weekdays})[,.;](?!\s(?:{weekdays})))"
            rf"|{edge}(?P<before>{weekdays}),\s(?P<apposition>{days})[,.;](?!\s(?:{days}))"
        ),
        numbers,
    )


@cache
def _trigger_words(language: str) -> tuple[str, ...]:
    """Return words, each with the mark behind it, of which one stands in every text with such a gloss."""
    words = relative_words(language)
    if words is None:
        return ()
    if language in _UNSPACED:
        phrases = [*words.days, *(phrase for phrase, (unit, _) in words.periods.items() if unit == "year")]
        return tuple(phrase + mark for phrase in phrases for mark in "(（,，")
    days = {phrase for phrase in words.days if " " not in phrase}
    years = {phrase.split()[-1] for phrase, (unit, _) in words.periods.items() if unit == "year"}
    marked = {day + mark for day in days for mark in (" (", ",", ".", ";")} | {year + " (" for year in years}
    return tuple(sorted(marked))


@cache
def _last_words(language: str) -> frozenset[str]:
    """Return the words that may stand last before a date that glosses them."""
    words, names = relative_words(language), names_for(language)
    assert words is not None
    phrases = [*words.days, *words.periods, *words.units, *words.last, *words.this, *words.next, "ago", "now"]
    phrases += names.weekdays if names else ()
    return frozenset(phrase.split()[-1] for phrase in phrases) | _PREPOSITIONS


def _may_have_gloss(text: str, mention: DateMention, language: str) -> bool:
    """Tell whether a relative word may stand beside ``mention``, by the one word before it."""
    if language in _UNSPACED or text[mention.span.end : mention.span.end + 2].strip()[:1] == "(":
        return True
    before = text[max(0, mention.span.start - 24) : mention.span.start].rstrip(" (,").rsplit(None, 1)
    return bool(before) and before[-1].lower().replace("’", "'").lstrip("(\"'“") in _last_words(language)


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


def _pairs(
    text: str, language: str, mentions: list[DateMention]
) -> Iterator[tuple[RelativeDate, DateMention]]:
    """Yield each relative word with the date that glosses it."""
    for mention in mentions:
        if mention.unclear or not _may_have_gloss(text, mention, language):
            continue
        start = max(0, mention.span.start - _REACH)
        around = text[start : mention.span.end + _REACH]
        for found in find_relative_dates(around, language):
            span = Span(found.span.start + start, found.span.end + start)
            if found.basis == "mention" or not found.exact:
                continue
            if span.overlaps(mention.span):
                # "next Friday, 13 March": the weekday is part of the date.
                if found.weekday is not None and found.direction and span.start < mention.span.start:
                    yield _moved(found, span), mention
                continue
            if _is_gloss(text, found, span, mention):
                yield _moved(found, span), mention


def _is_gloss(text: str, found: RelativeDate, span: Span, mention: DateMention) -> bool:
    """Tell whether ``mention`` and the word at ``span``, which do not overlap, stand for each other."""
    if span.end <= mention.span.start:
        if found.weekday is not None and not found.direction:
            return False
        joint = text[span.end : mention.span.start]
        adjoins = _joint_before().fullmatch(joint) and _closed().match(text, mention.span.end)
        if not adjoins or (found.weekday is not None and joint.strip()[:1] not in ("(", "（")):
            return False
        return bool(joint.strip()) or (found.unit == "day" and mention.day is not None)
    joint, following = text[mention.span.end : span.start].strip(), text[span.end : span.end + 1]
    if found.weekday is not None:
        return False
    if joint in ("(", "（"):
        return following in (")", "）")
    # "On Tuesday, 3 March, today, the": between commas on both sides.
    return joint in (",", "，", "、") and found.unit == "day" and following in _BEHIND_APPOSITION


def _moved(relative: RelativeDate, span: Span) -> RelativeDate:
    return relative._replace(span=span)


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
    days = article_days(document)
    language = document.language
    if not days or relative_words(language) is None:
        return
    mentions_of: dict[int, list[DateMention]] = {}
    for block, mention in dates_in_prose(view):
        mentions_of.setdefault(block.index, []).append(mention)
    triggers = [word for word in _trigger_words(language) if word in document.written]
    hits = _hits(view, mentions_of, triggers, days, language)
    for hit in hits:
        if first_update(document) is None:
            yield hit


def _hits(
    view: DocumentView,
    mentions_of: dict[int, list[DateMention]],
    triggers: list[str],
    days: tuple[ArticleDay, ...],
    language: str,
) -> Iterator[Hit]:
    for block in view.blocks:
        mentions = mentions_of.get(block.index)
        if mentions:
            yield from _by_dates(block, mentions, days, language)
        if triggers and any(word in block.text.text for word in triggers):
            yield from _by_years(block, days, language)
            yield from _by_weekdays(block, days, language)


def _by_dates(
    block: Block, mentions: list[DateMention], days: tuple[ArticleDay, ...], language: str
) -> Iterator[Hit]:
    text = block.text.text
    links = sorted(mark.span for mark in block.marks if mark.kind == "link")
    for relative, mention in _pairs(text, language, mentions):
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
    for match in _year_gloss(language).finditer(text):
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
    pattern, numbers = _weekday_gloss(language)
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
        if language in _UNSPACED:
            right = _weekday_like(match[group], resolved.first.weekday(), numbers)
        if names is not None and names.weekday_names[0] and language not in _UNSPACED:
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
