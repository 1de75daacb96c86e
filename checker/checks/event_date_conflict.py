"""One event with two dates: the headline says that the market opens on 3 May, the text on 4 May.

Two places tell of the same event where they say the same of one subject. A day within a range, a change
that is told ("moved from 3 May"), things that recur, and things in two towns or for two audiences are no
conflict.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, resolved_in_words, sentence_around
from checker.checks.event_mentions import Event, find_event, head_of, may_tell_event
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.date_mention import DateMention
from checker.language.date_ranges import find_ranges
from checker.language.date_resolution import Resolved, resolve_mention
from checker.language.date_values import value_of_day
from checker.language.event_verbs import event_verbs
from checker.text.patterns import compile_pattern

#: As many events of one name are kept for comparison.
_MOST_EVENTS = 20

#: Days that are further apart belong to two events of one name, unless only the year differs.
_FURTHEST, _YEAR = 45, 366

#: Two days of a thing that is named alone, without a verb: further apart they are two such things,
#: unless only the month differs.
_FURTHEST_NAMED, _MONTH = 3, 31

_ONCE_IN_A_LIFE = frozenset({"die", "be born", "be buried", "be killed"})


@cache
def _change() -> Pattern[str]:
    """Match words that tell of a change of date, or of events that come again."""
    return compile_pattern(
        r"(?i)\b(?:moved|postponed|rescheduled|originally|initially|delayed|deferred|brought forward|pushed"
        r"|instead|previously"
        r"|extended|adjourned|new date|earlier|was due|were due|was to|were to|had been|supposed|planned"
        r"|every|each|either|soft|preview|private"
        r"|trial run|again|second|third|another|next one|respectively|cancelled|canceled|not|if|regionally"
        r"|verschoben|ursprünglich|jede[nrms]?|reporté\w*|initialement|chaque|aplazad\w+|inicialmente|cada"
        r"|adiad\w+|rinviat\w+"
        r"|inizialmente|ogni|uitgesteld|oorspronkelijk|elke|перенес\w*|перенёс\w*|первоначально|кажд\w+"
        r"|кожн\w+|спочатку|przełożon\w*|początkowo|każd\w+)\b"
    )


def _is_told(document: Document, block: Block, mention: DateMention) -> bool:
    """Tell whether the sentence of ``mention`` tells of a change, or the date is an end of a range."""
    sentence = sentence_around(document, block, mention.span)
    if _change().search(block.text.text, *sentence):
        return True
    text = block.text.text[sentence.start : sentence.end]
    ranges = find_ranges(text, document.language)
    place = mention.span.start - sentence.start
    return any(found.span.start <= place < found.span.end for found in ranges)


def _same_subject(one: Event, other: Event) -> bool:
    if head_of(one.subject) != head_of(other.subject):
        return False
    first, second = set(one.subject), set(other.subject)
    return first <= second or second <= first


def _is_conflict(one: Event, other: Event) -> bool:
    if one.name != other.name or not _same_subject(one, other):
        return False
    if one.meant.holds(other.meant.first) or other.meant.holds(one.meant.first):
        # The same day, or a day and its month.
        return False
    if (one.place and other.place and one.place != other.place) or one.audience != other.audience:
        return False
    first, second = one.meant.first, other.meant.first
    apart = abs((first - second).days)
    if one.is_named or other.is_named:
        near = apart <= _FURTHEST_NAMED or (apart <= _MONTH and first.day == second.day)
        return near and set(one.subject) == set(other.subject)
    same_day_of_year = (first.month, first.day) == (second.month, second.day)
    if one.name in _ONCE_IN_A_LIFE:
        return True
    past = [
        event.form.split()[-1].endswith("ed") or event.form in ("began", "took place", "was held")
        for event in (one, other)
    ]
    if past[0] != past[1] and apart > 1:
        # "opened on 3 May", "opens on 10 May": two events, unless they are neighbours.
        return False
    return apart <= _FURTHEST or (same_day_of_year and apart <= _YEAR)


def _replacement(event: Event, other: Event) -> Fix:
    """Return the fix that gives ``event`` the date of ``other`` as it is written there."""
    written = other.mention.span.of(other.block.text.text)
    return Fix(f"Write {written} here.", (Edit(event.block.source(event.mention.span), written),))


def _is_dated(mention: DateMention) -> bool:
    """Tell whether ``mention`` is a day, or a month with its year."""
    return mention.day is not None or (mention.month is not None and mention.year is not None)


def _meant(document: Document, block: Block, mention: DateMention) -> Resolved | None:
    anchor = document.anchor
    if anchor is None or mention.day is None:
        return resolve_mention(mention, anchor)
    return value_of_day(block.text.text, mention, anchor, document.language, document.sentences(block))


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if event_verbs(document.language) is None:
        return
    prose = dates_in_prose(view.with_title_field())
    mentions = [
        (block, mention)
        for block, mention in prose
        if _is_dated(mention) and may_tell_event(block.text.text, document.language, mention.span)
    ]
    if len({(mention.month, mention.day, mention.year) for _, mention in mentions}) < 2:  # noqa: PLR2004 - a pair
        return
    known: dict[tuple[str, str], list[Event]] = {}
    for block, mention in mentions:
        meant = _meant(document, block, mention)
        event = find_event(document, block, mention, meant) if meant else None
        if event is None or _is_told(document, block, mention):
            continue
        events = known.setdefault((event.name, head_of(event.subject)), [])
        earlier = next((one for one in events if _is_conflict(one, event)), None)
        if earlier is None:
            # A calendar of many such events is not compared all against all.
            events += [event] if len(events) < _MOST_EVENTS else []
            continue
        text = block.text.text
        place, other = block.source(mention.span), earlier.block.source(earlier.mention.span)
        yield Hit(
            place,
            {
                "event": event.words,
                "date": mention.span.of(text),
                "other": resolved_in_words(earlier.meant),
            },
            (Related("the other date", other),),
            (
                _replacement(event, earlier),
                Fix(
                    f"Write {mention.span.of(text)} there.",
                    (Edit(other, mention.span.of(text)),),
                ),
            ),
        )


EVENT_DATE_CONFLICT = Check(
    name="event-date-conflict",
    summary="One event with two dates in an article.",
    run=_run,
    placeholders=("event", "date", "other"),
)
