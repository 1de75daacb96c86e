"""One event with two dates: the headline says that the market opens on 3 May, the text on 4 May.

Two places tell of the same event where a verb of things that happen once stands before a date and the
words before the verb name the same subject. A day within a range, a change that is told ("moved from
3 May"), things that recur and things in two towns are no conflict.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, resolved_in_words, sentence_around
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.date_mention import DateMention
from checker.language.date_ranges import find_ranges
from checker.language.date_resolution import Resolved, resolve_mention
from checker.language.date_values import value_of_day
from checker.language.event_verbs import DATE_BETWEEN, event_verbs, subject_words
from checker.text import Span

#: How far before a date its verb may end, and how much before the verb is read for its subject.
_VERB_REACH, _SUBJECT_REACH = 60, 80
_MOST_BETWEEN = 8
_MOST_SUBJECT = 6

#: A date after so few words opens its sentence.
_MOST_OPENING = 2

#: As many events of one name are kept for comparison.
_MOST_EVENTS = 20

#: How far behind a Chinese or Japanese date its verb may end, and how long a subject's name is there.
_VERB_BEHIND, _SHORTEST_NAME, _LONGEST_NAME = 10, 2, 16

#: Days that are further apart belong to two events of one name, unless only the year differs.
_FURTHEST, _YEAR = 45, 366

#: The place among the blocks of a title that is a field.
_TITLE_INDEX = -2


_ONCE_IN_A_LIFE = frozenset({"die", "be born", "be buried", "be killed"})


class _Event(NamedTuple):
    block: Block
    mention: DateMention
    meant: Resolved
    name: str
    form: str
    subject: tuple[str, ...]
    place: str


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


@cache
def _recurring() -> frozenset[str]:
    return frozenset(
        (
            "round session game match meeting phase stage semester quarter show class voting registration "
            "week day "
            "season leg term shift tour series hearing trading market's ceremony race episode chapter "
            "application "
            "applications period who which that it he she they we you i there what year month window booking "
            "sale "
            "der die das er sie es wer qui il elle ce que él ella quién он она оно они он вона воно who"
        ).split()
    )


@cache
def _clause_mark() -> Pattern[str]:
    return compile_pattern(
        r"[,;:()\"“”„«»—，。；：（）「」]|\s[–-]\s|\b(?:and|but|that|when|where|as|because|while|after|before|und|dass|et"
        r"|que|y|e|che|en|dat|и|что|і|що|i|że)\s"
    )


@cache
def _place_words() -> Pattern[str]:
    return compile_pattern(r"\b(?:in|at|à|a|en|em|in der|im|te|в|у|w)\s+((?:the\s)?[^\W\d_a-zа-яіїєґ]\w+)")


def _subject_before(text: str, sentence: Span, verb: int) -> str:
    """Return the words before a verb that name its subject, a clause between two commas left out."""
    begin = max(sentence.start, verb - _SUBJECT_REACH)
    for mark in _clause_mark().finditer(text, begin, verb):
        begin = mark.end()
    if text[begin:verb].strip() or text[begin - 1 : begin] != ",":
        return text[begin:verb]
    first = text.find(",", sentence.start, begin)
    return text[sentence.start : first] if first >= 0 else ""


def _head(subject: tuple[str, ...]) -> str:
    """Return the noun of a subject: its last word that is no number."""
    return next((word for word in reversed(subject) if not word.isdecimal()), subject[-1])


def _event(document: Document, block: Block, mention: DateMention, meant: Resolved) -> _Event | None:
    known = event_verbs(document.language)
    if known is None:
        return None
    pattern, names = known
    text = block.text.text
    sentence = sentence_around(document, block, mention.span)
    if document.language in DATE_BETWEEN:
        return _event_around(document, sentence, block, mention, meant)
    verb = None
    for match in pattern.finditer(
        text, max(sentence.start, mention.span.start - _VERB_REACH), mention.span.start
    ):
        verb = match
    if verb is not None:
        between = text[verb.end() : mention.span.start]
        written = _subject_before(text, sentence, verb.start())
    elif len(text[sentence.start : mention.span.start].split()) <= _MOST_OPENING:
        # "On 4 May the market opens".
        verb = pattern.search(text, mention.span.end, min(sentence.end, mention.span.end + _SUBJECT_REACH))
        if verb is None:
            return None
        between, written = "", text[mention.span.end : verb.start()].lstrip(", ")
        if _clause_mark().search(written):
            return None
    else:
        return None
    if len(between.split()) > _MOST_BETWEEN or any(mark in between for mark in ";:.!?—"):
        return None
    if any(character.isdigit() for character in between):
        return None
    subject = subject_words(written)
    if not subject or len(subject) > _MOST_SUBJECT or _head(subject) in _recurring():
        return None
    head = _head(subject)
    if head.endswith("s") and not head.endswith(("ss", "us", "is")) and document.language == "en":
        # Things in the plural need not happen on one day. A name may end so too; it is given up.
        return None
    where = _place_words().search(between)
    form = verb.group().lower()
    return _Event(block, mention, meant, names[form], form, subject, where[1].lower() if where else "")


@cache
def _particles() -> Pattern[str]:
    return compile_pattern(r"(?:将于|將於|将在|將在|将|于|於|在|定于|は|が|も|、)+\Z")


def _event_around(
    document: Document, sentence: Span, block: Block, mention: DateMention, meant: Resolved
) -> _Event | None:
    """Return the event whose subject stands before its date and whose verb at once behind it."""
    known = event_verbs(document.language)
    if known is None:
        return None
    pattern, names = known
    text = block.text.text
    stop = min(sentence.end, mention.span.end + _VERB_BEHIND)
    verb = pattern.search(text, mention.span.end, stop)
    if verb is None or _clause_mark().search(text, mention.span.end, verb.start()):
        return None
    begin = max(sentence.start, mention.span.start - _SUBJECT_REACH)
    for mark in _clause_mark().finditer(text, begin, mention.span.start):
        begin = mark.end()
    subject = _particles().sub("", text[begin : mention.span.start].strip())
    if not _SHORTEST_NAME <= len(subject) <= _LONGEST_NAME:
        return None
    form = verb.group()
    return _Event(block, mention, meant, names[form], form, (subject,), "")


def _is_told(document: Document, block: Block, mention: DateMention) -> bool:
    """Tell whether the sentence of ``mention`` tells of a change, or the date is an end of a range."""
    sentence = sentence_around(document, block, mention.span)
    if _change().search(block.text.text, *sentence):
        return True
    text = block.text.text[sentence.start : sentence.end]
    ranges = find_ranges(text, document.language)
    place = mention.span.start - sentence.start
    return any(found.span.start <= place < found.span.end for found in ranges)


def _same_subject(one: _Event, other: _Event) -> bool:
    if _head(one.subject) != _head(other.subject):
        return False
    first, second = set(one.subject), set(other.subject)
    return first <= second or second <= first


def _is_conflict(one: _Event, other: _Event) -> bool:
    if one.name != other.name or not _same_subject(one, other):
        return False
    if one.meant.holds(other.meant.first) or other.meant.holds(one.meant.first):
        # The same day, or a day and its month.
        return False
    if one.place and other.place and one.place != other.place:
        return False
    first, second = one.meant.first, other.meant.first
    apart = abs((first - second).days)
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


def _replacement(event: _Event, other: _Event) -> Fix:
    """Return the fix that gives ``event`` the date of ``other`` as it is written there."""
    text, written = event.block.text.text, other.mention.span.of(other.block.text.text)
    del text
    return Fix(f"Write {written} here.", (Edit(event.block.source(event.mention.span), written),))


def _title_block(document: Document) -> Block | None:
    """Return the title of a field as a block, so that it is read as the others are; None where it is one."""
    title = document.title
    if title is None or title.origin != "field":
        return None
    return Block(BlockKind.TITLE, title.text, Span(0, 0), index=_TITLE_INDEX)


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
    mentions = [(block, mention) for block, mention in dates_in_prose(view) if _is_dated(mention)]
    title = _title_block(document)
    if title is not None and mentions:
        mentions[:0] = [(title, mention) for mention in document.dates(title) if _is_dated(mention)]
    if len({(mention.month, mention.day, mention.year) for _, mention in mentions}) < 2:  # noqa: PLR2004 - a pair
        return
    known: dict[tuple[str, str], list[_Event]] = {}
    for block, mention in mentions:
        meant = _meant(document, block, mention)
        event = _event(document, block, mention, meant) if meant else None
        if event is None or _is_told(document, block, mention):
            continue
        events = known.setdefault((event.name, _head(event.subject)), [])
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
                "event": f"{' '.join(event.subject)} {event.form}",
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
