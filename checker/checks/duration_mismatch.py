"""A duration that does not fit the days it stands beside: the five-day fair, 3-6 May.

Days may be counted with both ends or with one; nights with one. A week may be a working week. Where a
sentence has several durations or ranges it is not clear which belongs to which, and nothing is said; so it
is with working days, and with several things that each last so long ("three-day tours, 3-30 May").
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import (
    dates_in_prose,
    day_as_written,
    days_in_month,
    is_set_apart,
    set_apart_spans,
    with_closing_bracket,
)
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.date_mention import DateMention, may_have_range
from checker.language.date_ranges import DateRange, find_ranges
from checker.language.durations import Duration, find_durations, has_durations, year_triggers
from checker.language.relative_words import Unit
from checker.language.small_numbers import number_like
from checker.text import Span
from checker.text.patterns import compile_pattern

_WEEK = 7
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25

#: A month or year beside two days is a round figure: by how much it may be off (share of the whole).
_ROUND = 0.25

#: The most words between a duration and its range: with a noun ("the five-day fair in Lyon, 3-6 May")
#: and alone.
_MOST_WORDS, _MOST_WORDS_ALONE = 8, 2

#: Words that lead from a duration to the first of its days.
_FROM = frozenset({"from", "vom", "du", "del", "dal", "с", "od"})

#: A range of years longer than this is no duration of a thing.
_MOST_YEARS = 120

#: The year of a range that has none, in an article without a date.
_LEAP_FREE_YEAR = 2001


@cache
def _between() -> Pattern[str]:
    """Match a gap that says something else than that the thing lasted from here to there."""
    return compile_pattern(
        r"(?i)[.;:!?\"“”]|\b(?:before|after|within|ahead|prior|per|each|every|during|of the|ending|ended|ago"
        r"|earlier|later|until|by|about"
        r"|old|sentence|contract|plan|deal|term|ban|notice|forecast|period of|window|visa|pass|ticket"
        r"|tickets|limit|deadline|warranty"
        r"|working|business|trading|school|and|or|in the past|part of|campaign|history"
        r"|vor|nach|pro|jede[nrms]?|und|avant|après|chaque|et|antes|después|cada|y|prima|dopo|ogni|и|до"
        r"|после|кажд\w+)\b"
    )


@cache
def _lasting() -> Pattern[str]:
    """Match what leads from a range to its length: ") lasts", "まで", "举行，为期"."""
    return compile_pattern(
        r"(?i)(?:года|року|roku|г\.|р\.|r\.)?[)）]?,?\s?(?:lasts?|lasted|will last|runs? for|ran for"
        r"|will run for|dauert|dauerte|dure|durera|a duré"
        r"|durent|dura|duran|durará|durarán|duró|vai durar|durou|durano|durerà|è durat[oa]|duurt|duren|duurde"
        r"|длится|длятся|длилась|длился|продлится|продлилась|продлился|триває|триватиме|тривав|тривала|trwa|trwają"
        r"|trwał[ao]?|potrwa|potrwają)|[)）]?(?:まで)?[、の]?(?:の|計)?|[^，。；0-9]{0,6}[，,](?:为期|為期|历时|共|持续)"
    )


@cache
def _within_before() -> Pattern[str]:
    """Match words that set a thing somewhere inside a range: "between 3 and 6 May"."""
    return compile_pattern(
        r"(?i)\b(?:between|sometime|zwischen|entre|tra|fra|tussen|между|між|między|pomiędzy)\s(?:the|dem|le|el|il|de)?\s?\Z"
    )


@cache
def _working_days() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:working|business|trading|school|weekdays?|consecutive weekends|werktag\w*|arbeitstag\w*"
        r"|ouvrables|ouvrés|hábiles|laborables"
        r"|úteis|lavorativi|werkdagen|рабоч\w+|робоч\w+|robocz\w+)\b|工作日|営業日"
    )


def _day(mention: DateMention, year: int, *, last: bool) -> date | None:
    if mention.day is not None:
        return mention.on(year)
    if mention.month is None:
        return None
    own = mention.year or year
    return mention._replace(day=days_in_month(own, mention.month) if last else 1).on(own)


def _first_and_last(found: DateRange, year: int) -> tuple[date, date] | None:
    """Return the days from which and to which ``found`` runs, in ``year`` where it names none; else None.

    A range without a year at its beginning may run over New Year.
    """
    start, end = found.start, found.end
    own = start.year or end.year or year
    first, last = _day(start, own, last=False), _day(end, end.year or own, last=True)
    if first is not None and last is not None and last < first and start.year is None:
        first = _day(start, own - 1, last=False)
    return (first, last) if first is not None and last is not None and first <= last else None


def _fits(duration: Duration, found: DateRange, year: int) -> bool | None:
    """Tell whether ``duration`` fits ``found``; None where that cannot be told."""
    start, end, count = found.start, found.end, duration.number
    if start.month is None or end.month is None:
        if start.year is None or end.year is None or duration.unit != "year":
            return None
        years = end.year - start.year
        return None if not 0 < years <= _MOST_YEARS else count in (years, years + 1)
    days = _first_and_last(found, year)
    if days is None:
        return None
    inclusive = (days[1] - days[0]).days + 1
    whole_months = start.day is None
    if duration.unit == "day":
        return None if whole_months else count in (inclusive, inclusive - 1)
    if duration.unit == "night":
        return None if whole_months else count in (inclusive - 1, inclusive)
    if duration.unit == "week":
        return None if whole_months else (count - 1) * _WEEK + 4 <= inclusive <= count * _WEEK + 2
    length = inclusive / (_MONTH_DAYS if duration.unit == "month" else _YEAR_DAYS)
    if whole_months and duration.unit == "month":
        return round(length) in (count, count + 1)
    return abs(length - count) <= max(_ROUND * count, 1 if whole_months else 0.5)


def _belong(text: str, duration: Duration, found: DateRange) -> bool:
    """Tell whether ``duration`` and ``found`` speak of the same stretch, by the words between them."""
    if duration.approximate or duration.plural:
        return False
    if duration.span.end <= found.span.start:
        gap = text[duration.span.end : found.span.start]
        limit = _MOST_WORDS if duration.attributive else _MOST_WORDS_ALONE
        if len(gap.split()) > limit or _between().search(gap):
            return False
        if not duration.attributive:
            return gap.strip()[:1] in ("", ",", "(", "（", "，") or gap.split()[0] in _FROM
        return True
    gap = text[found.span.end : duration.span.start].strip()
    if _lasting().fullmatch(gap) is not None:
        return True
    following = text[duration.span.end : duration.span.end + 3]
    if gap in ("(", "（"):
        return following[:1] in (")", "）")
    if gap.lower() in ("the", ", lasting", "and lasts", "and last"):
        return duration.attributive or gap.lower() != "the"
    if gap in (", a", ", an", "), a", "), an", "— a", "— an"):
        return duration.attributive
    return gap in (",", "，") and (
        duration.attributive or following[:1] in frozenset(".,;)。") or following in ("", " of")
    )


def _weeks_fix(block: Block, duration: Duration, inclusive: int, language: str) -> tuple[Fix, ...]:
    """Return the fix that gives the number of whole weeks of so many days, where there is one that fits."""
    weeks = max(1, round(inclusive / _WEEK))
    if not (weeks - 1) * _WEEK + 4 <= inclusive <= weeks * _WEEK + 2:
        return ()
    right = number_like(duration.number_span.of(block.text.text), weeks, language)
    return (Fix(f"Write {right}.", (Edit(block.source(duration.number_span), right),)),)


def _fixes(block: Block, duration: Duration, found: DateRange, year: int) -> tuple[Fix, ...]:
    start, end = found.start, found.end
    language = end.language if end.language != "und" else "en"
    if start.month is None and start.year is not None and end.year is not None and end.year_span is not None:
        right = number_like(duration.number_span.of(block.text.text), end.year - start.year, language)
        return (
            Fix(f"Write {right}.", (Edit(block.source(duration.number_span), right),)),
            Fix(
                f"Write {start.year + duration.number} for the end.",
                (Edit(block.source(end.year_span), str(start.year + duration.number)),),
            ),
        )
    days = _first_and_last(found, year)
    if days is None:
        return ()
    first, final = days
    if duration.unit == "week":
        return _weeks_fix(block, duration, (final - first).days + 1, language)
    if duration.unit not in ("day", "night") or end.day_span is None:
        return ()
    extra = 1 if duration.unit == "day" else 0
    right = number_like(duration.number_span.of(block.text.text), (final - first).days + extra, language)
    fixes = [Fix(f"Write {right}.", (Edit(block.source(duration.number_span), right),))]
    last_day = first.day + duration.number - extra
    if last_day <= days_in_month(first.year, first.month) and (first.month, first.year) == (
        final.month,
        final.year,
    ):
        place, written = day_as_written(block.text.text, end.day_span, last_day, language)
        fixes.append(Fix(f"Write {written} for the last day.", (Edit(block.source(place), written),)))
    return tuple(fixes)


@cache
def _year_range() -> Pattern[str]:
    return compile_pattern(r"\d{4}(?:\s?[-–—]\s?|年?至|\s\w{1,3}\s)\d{4}")


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    if not has_durations(language):
        return
    near = document.texts.with_two_years
    if not (near or document.dated):
        return
    written = document.written
    triggers = [word for word in year_triggers(language) if word in written] if near else []
    mentions_of: dict[int, list[DateMention]] = {}
    for block, mention in dates_in_prose(view):
        mentions_of.setdefault(block.index, []).append(mention)
    for block in view.blocks:
        if block.index not in near and block.index not in mentions_of:
            continue
        mentions = mentions_of.get(block.index)
        text = block.text.text
        is_dated = mentions is not None and may_have_range(text, mentions)
        if is_dated or (any(word in text for word in triggers) and _year_range().search(text)):
            yield from _hits(document, block)


@cache
def _day_and_hyphen() -> Pattern[str]:
    return compile_pattern(r"(?<![\w.,:/$£€-])(\d{1,2})-\Z")


def _with_hyphen(text: str, last: DateMention) -> DateRange | None:
    """Return the range "3-6 May" without a year: alone it may be a score, beside a duration it is not."""
    if last.day is None or last.year is not None or last.day_span is None or last.form != "named":
        return None
    offset = max(0, last.span.start - 4)
    match = _day_and_hyphen().search(text[offset : last.span.start])
    if match is None or last.day_span.start != last.span.start or not 0 < int(match[1]) < last.day:
        return None
    day_span = Span(offset + match.start(1), offset + match.end(1))
    first = last._replace(span=day_span, day=int(match[1]), day_span=day_span)
    return DateRange(Span(day_span.start, last.span.end), first, last)


def _hits(document: Document, block: Block) -> Iterator[Hit]:
    text, language = block.text.text, document.language
    durations = find_durations(text, language)
    if not durations:
        return
    mentions = document.dates(block)
    ranges = list(find_ranges(text, language, mentions))
    ranges += [found for mention in mentions if (found := _with_hyphen(text, mention))]
    if not ranges:
        return
    year = document.anchor.year if document.anchor else _LEAP_FREE_YEAR
    apart = set_apart_spans(block)
    ranges.sort(key=lambda found: found.span)
    for sentence in document.sentences(block):
        inside = ranges[_place(ranges, sentence.start) : _place(ranges, sentence.end)]
        lengths = durations[_place(durations, sentence.start) : _place(durations, sentence.end)]
        if len(inside) != 1 or len(lengths) != 1 or _working_days().search(text, *sentence):
            continue
        (found,), (duration,) = inside, lengths
        if _within_before().search(text[max(0, found.span.start - 24) : found.span.start]):
            continue
        if not _belong(text, duration, found) or is_set_apart(apart, found.span):
            continue
        if _fits(duration, found, year) is not False:
            continue
        both = Span(min(duration.span.start, found.span.start), max(duration.span.end, found.span.end))
        yield Hit(
            block.source(with_closing_bracket(text, both)),
            {
                "duration": duration.span.of(text),
                "range": found.span.of(text),
                "actual": _length_in_words(found, year, duration.unit),
            },
            (Related("the days", block.source(found.span)),),
            _fixes(block, duration, found, year),
        )


def _place(found: Sequence[DateRange] | Sequence[Duration], offset: int) -> int:
    """Return the index of the first of ``found``, which are in order, that begins at ``offset`` or later."""
    return bisect_left(found, offset, key=lambda each: each.span.start)


def _length_in_words(found: DateRange, year: int, unit: Unit) -> str:
    start, end = found.start, found.end
    if start.month is None and start.year is not None and end.year is not None:
        return _counted(end.year - start.year, "year")
    days = _first_and_last(found, year)
    if days is None:
        return "another length"
    nights = (days[1] - days[0]).days
    return _counted(nights, "night") if unit == "night" else _counted(nights + 1, "day")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


DURATION_MISMATCH = Check(
    name="duration-mismatch",
    summary="A duration that does not fit the days it stands beside.",
    run=_run,
    placeholders=("duration", "range", "actual"),
)
