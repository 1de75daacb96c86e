"""Where an article tells the day of an event: "the market opens on 3 May", "the vote, on 4 May, …".

A verb of things that happen once stands before a date, and the words before the verb name its subject.
In German and Dutch the verb may close the sentence, in Chinese and Japanese it follows the date. A noun
of something that is held once may stand for both.
"""

from collections.abc import Mapping
from functools import cache
from re import Match, Pattern

from checker.checks.dates_in_prose import sentence_around
from checker.documents.model import Block, Document
from checker.language.date_mention import DateMention
from checker.language.date_resolution import Resolved
from checker.language.event_verbs import (
    DATE_BETWEEN,
    bracket_verbs,
    event_noun,
    event_verbs,
    may_name_event,
    named_by,
    subject_words,
)
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far before a date its verb may end, and how much before the verb is read for its subject.
_VERB_REACH, _SUBJECT_REACH = 60, 80
_MOST_BETWEEN = 8
_MOST_SUBJECT = 6

#: How many words before ", which" are taken for its noun, and how far behind a date its town may stand.
_MOST_ANTECEDENT, _BEHIND = 4, 40

#: A date after so few words opens its sentence.
_MOST_OPENING = 2

#: How far behind a Chinese or Japanese date its verb may end, and how long a subject's name is there.
_VERB_BEHIND, _SHORTEST_NAME, _LONGEST_NAME = 10, 2, 16


class Event(NamedTuple):
    """An event and the day that a mention gives it: ``name`` stands for the verb, ``form`` is as written.

    ``subject`` are the words that name it, its noun last; ``place`` and ``audience`` tell where and for
    whom, empty where the sentence does not. ``is_named`` tells that a noun stands alone, without a verb.
    ``words`` are what a message shows: subject and verb in the order of the text.
    """

    block: Block
    mention: DateMention
    meant: Resolved
    name: str
    form: str
    subject: tuple[str, ...]
    place: str
    audience: str = ""
    is_named: bool = False
    words: str = ""


@cache
def _recurring() -> frozenset[str]:
    return frozenset(
        (
            "round session game match meeting phase stage semester quarter show class voting registration "
            "week day season leg term shift tour series hearing trading market's ceremony race episode "
            "chapter application applications period who which that it he she they we you i there what year "
            "month window booking sale "
            "der die das er sie es wer qui il elle ce que él ella quién он она оно они вона воно"
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


@cache
def _audience() -> Pattern[str]:
    """Match those for whom something opens: "to the public", "for members"."""
    return compile_pattern(
        r"(?i)\b(?:to|for|für|fürs|pour|aux?|a|al|ai|para|per|voor|для)\s(?:the\s|die\s|das\s|les\s|los\s|gli\s|i\s|het\s)?"
        r"(?:general\s)?(public|members|friends|press|guests|invited|residents|visitors|children|schools|staff"
        r"|everyone|traffic|subscribers|professionals|publikum|mitglieder|besucher|membres|adhérents|visiteurs"
        r"|público|socios|sócios|membros|pubblico|soci|publiek|leden|посетителей|членов|публики)\b"
        r"|(公众|公眾|会员|會員|一般)"
    )


@cache
def _relative() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\s*(?:which|that|die|der|das|qui|que|che|dat|который|которая|которое|який|яка|яке)\s*"
    )


@cache
def _object_behind() -> Pattern[str]:
    """Match what a subject opens or ends, behind the date: "ouvre le 3 mai le procès"; not its own doors."""
    return compile_pattern(
        r"\s(?:(?:le|la|les|un|une|el|los|las|una|il|lo|gli|den|die|das|eine?n?|het|o|os)\s|l['’]|(?:celui|celle|den|die)\b)"
        r"(?!(?:portes?|puertas|portas|Türen|Tore|deuren)\b)"
    )


def _words_after(text: str, sentence: Span, end: int) -> str:
    """Return the few words behind a date, up to the next mark, that may tell where and for whom."""
    following = text[end : min(sentence.end, end + _BEHIND)]
    mark = _clause_mark().search(following)
    return following[: mark.start()] if mark else following


def _subject_before(text: str, sentence: Span, verb: int) -> str:
    """Return the words before a verb that name its subject, a clause between two commas left out."""
    begin = max(sentence.start, verb - _SUBJECT_REACH)
    for mark in _clause_mark().finditer(text, begin, verb):
        begin = mark.end()
    comma = text[begin - 1 : begin] == "," or text[begin - 2 : begin] == ", "
    if comma and _relative().fullmatch(text, begin, verb):
        # "The festival, which starts on 3 June": what it is stands before the comma.
        return " ".join(text[sentence.start : begin].rstrip(", ").split()[-_MOST_ANTECEDENT:])
    if text[begin:verb].strip() or text[begin - 1 : begin] != ",":
        return text[begin:verb]
    first = text.find(",", sentence.start, begin)
    return text[sentence.start : first] if first >= 0 else ""


def head_of(subject: tuple[str, ...]) -> str:
    """Return the noun of a subject: its last word that is no number."""
    return next((word for word in reversed(subject) if not word.isdecimal()), subject[-1])


class _Predicate(NamedTuple):
    """What is said of a date: the words that name the subject, and those between verb and date."""

    written: str
    between: str
    name: str
    form: str
    is_named: bool = False


def _predicate(language: str, text: str, sentence: Span, date_span: Span) -> _Predicate | None:
    """Return the event verb that belongs to the date at ``date_span``, or the noun before it."""
    known = event_verbs(language)
    if known is None:
        return None
    pattern, names = known
    begin = max(sentence.start, date_span.start - _VERB_REACH)
    verb = _last(pattern, text, begin, date_span.start)
    if verb is not None:
        form, between = verb.group().lower(), text[verb.end() : date_span.start]
        return _said(_subject_before(text, sentence, verb.start()), between, names, form)
    reach = min(sentence.end, date_span.end + _SUBJECT_REACH)
    bracket = bracket_verbs(language)
    if bracket is not None and (auxiliary := _last(bracket[0], text, begin, date_span.start)) is not None:
        # "Das Museum wird am 3. Mai eröffnet".
        closing = bracket[1].search(text, date_span.end, reach)
        if closing is not None and not _clause_mark().search(text, date_span.end, closing.start()):
            subject, between = (
                _subject_before(text, sentence, auxiliary.start()),
                text[auxiliary.end() : date_span.start],
            )
            return _said(subject, between, bracket[2], closing.group().lower())
    noun = event_noun(language)
    if noun is not None and (named := noun.search(text, begin, date_span.start)) is not None:
        # "The vote, on 4 May, …": the preposition is the last of its words.
        return _Predicate(named.group().rsplit(None, 1)[0].rstrip(", "), "", "be held", "", is_named=True)
    if len(text[sentence.start : date_span.start].split()) > _MOST_OPENING:
        return None
    # "On 4 May the market opens".
    verb = pattern.search(text, date_span.end, reach)
    written = text[date_span.end : verb.start()].lstrip(", ") if verb is not None else ""
    if verb is None or _clause_mark().search(written):
        return None
    return _said(written, "", names, verb.group().lower())


def _said(written: str, between: str, names: Mapping[str, str], form: str) -> _Predicate | None:
    """Return what ``form`` says; None where it has a letter that only patterns take for another: "openſ"."""
    name = names.get(form)
    return None if name is None else _Predicate(written, between, name, form)


def _last(pattern: Pattern[str], text: str, start: int, end: int) -> Match[str] | None:
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def may_tell_event(text: str, language: str, date_span: Span) -> bool:
    """Tell whether a verb or a noun of an event stands near the date at ``date_span``; a cheap look."""
    known = event_verbs(language)
    if known is None:
        return False
    begin, end = max(0, date_span.start - _VERB_REACH), date_span.end + _SUBJECT_REACH
    if not may_name_event(f"{text[begin : date_span.start]} {text[date_span.end : end]}", language):
        return False
    searched = [(known[0], begin, date_span.start), (known[0], date_span.end, end)]
    if (bracket := bracket_verbs(language)) is not None:
        searched.append((bracket[1], date_span.end, end))
    if (noun := event_noun(language)) is not None:
        searched.append((noun, begin, date_span.start))
    return any(pattern.search(text, *stretch) for pattern, *stretch in searched)


def find_event(document: Document, block: Block, mention: DateMention, meant: Resolved) -> Event | None:
    """Return the event whose day ``mention`` tells, which means ``meant``; None where it tells of none."""
    text = block.text.text
    sentence = sentence_around(document, block, mention.span)
    if document.language in DATE_BETWEEN:
        return _event_around(document, sentence, block, mention, meant)
    said = _predicate(document.language, text, sentence, mention.span)
    if said is None or len(said.between.split()) > _MOST_BETWEEN:
        return None
    if any(mark in said.between for mark in ";:.!?—") or any(map(str.isdigit, said.between)):
        return None
    if not said.is_named and document.language != "en" and _object_behind().match(text, mention.span.end):
        return None
    subject = named_by(said.written)
    if not subject or len(subject) > _MOST_SUBJECT or head_of(subject) in _recurring():
        return None
    head = head_of(subject)
    if head.endswith("s") and not head.endswith(("ss", "us", "is")) and document.language == "en":
        # Things in the plural need not happen on one day. A name may end so too; it is given up.
        return None
    behind = _words_after(text, sentence, mention.span.end)
    where = _place_words().search(f"{said.between} | {behind}")
    # "With a free swim for everyone" says nothing of those for whom it opens.
    whom = _audience().search(said.between) or _audience().match(behind.lstrip())
    return Event(
        block,
        mention,
        meant,
        said.name,
        said.form,
        subject,
        where[1].lower() if where else "",
        (whom[1] or whom[2]).lower() if whom else "",
        said.is_named,
        f"{' '.join(subject_words(said.written))} {said.form}".strip(),
    )


@cache
def _particles() -> Pattern[str]:
    return compile_pattern(r"(?:将于|將於|将在|將在|将|于|於|在|定于|は|が|も|、)+\Z")


def _event_around(
    document: Document, sentence: Span, block: Block, mention: DateMention, meant: Resolved
) -> Event | None:
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
    return Event(block, mention, meant, names[form], form, (subject,), "", words=f"{subject} {form}")
