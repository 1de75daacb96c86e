"""The person who is said, right beside a quotation, to have spoken it: “said Ana Ruiz”, “a baker said”.

Who speaks is what the document's attributions say; here only those count whose words touch the
quotation, and the name is taken out of its titles and asides. Names come from the people of the document;
``name`` is set as well where capitals alone make one, which may be a company's or a town's.
"""

from collections.abc import Sequence
from functools import cache
from re import Pattern

from checker.checks.people_at_a_glance import placed_mention
from checker.documents.model import Block, Document
from checker.language.attribution_paragraphs import Place
from checker.language.attributions import Attribution
from checker.language.person_names import NameMention
from checker.language.quotations import Quotation
from checker.language.speaker_names import SpeakerName, speaker_name
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far, in code points, a name's title may stand before what is taken for the speaker.
_LONGEST_TITLE = 40
#: After a question, more words than these behind the verb are what a next sentence says.
_LONGEST_REST = 5
#: What may stand between a verb and the quotation that it leads on to (code points).
_LONGEST_LEAD = 80

_BEHIND = frozenset([Place.AFTER, Place.AMID, Place.SENTENCE_AFTER])
_BETWEEN = " \xa0\t,—–―-"
_CLOSERS = "\"'”’»“ "
_OPENERS = " \xa0\t\n\"“”„«»‹›‘’'("
_DASHES = "—–―-"
_COMMAS_WITH_MARKS = frozenset([",” ", '," ', "”, ", '", '])
_PRONOUNS = frozenset("he she i we they you it who".split())
_DETERMINERS = ("the ", "a ", "an ", "one ", "his ", "her ", "their ")


class QuotedPerson(NamedTuple):
    """Who spoke a quotation: ``span`` covers the speaker and the verb, ``shown`` is what stands there.

    ``keys`` are the words by which a person of the document is known, none for a role. ``name`` is that of
    one person; None for a role, a pronoun, a body or several people.
    """

    span: Span
    shown: str
    keys: frozenset[str] = frozenset()
    name: SpeakerName | None = None
    is_pronoun: bool = False


@cache
def _name_ends_pattern() -> Pattern[str]:
    """Match what may follow a name that ends there: “said Cruz constituent Dan Lee” goes on."""
    return compile_pattern(
        r"$|[,.;:!?)(\"”—–-]| [(A-Z0-9—–-]| (?:of|in|at|on|from|during|after|before|when|while|as|to|who"
        r"|with|by|for|about|via|last|this|that|earlier|later|yesterday|today|and|outside|inside|through|over|near|against)\b"
    )


@cache
def _several_pattern() -> Pattern[str]:
    """Find what makes a name before or behind it one of several, or that of somebody else."""
    return compile_pattern(r"\b(?:of|in|at|for|from|with|to|by|on|and|or)\s|[’']s?\s|&")


@cache
def _capitals_pattern() -> Pattern[str]:
    """Match a name by its capitals, with its role in front and its place or body behind."""
    capital = "[A-ZÀ-ÖØ-ÞА-ЯЁ]"
    titles = "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Rev|Hon|Jr|Sr"
    word = rf"{capital}[\w’'-]*\w|{capital}\.|(?:{titles})\."
    particle = "(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du|dos) "
    return compile_pattern(
        rf"(?P<role>(?:the |an? )?(?:[a-zà-ÿ-]+ ){{0,4}}?)"
        rf"(?P<name>(?:{word})(?: (?:{particle})?(?:{word})){{0,4}})"
        r"(?: (?:of|from|at|in) .*)?"
    )


@cache
def _behind_pattern() -> Pattern[str]:
    """Match what may stand between an English quotation and who spoke it, and the first sign of who did.

    ``pronoun`` is set where that is a pronoun before a verb, whom nobody can name.
    """
    return compile_pattern(
        r"[ \xa0\t,—–―-]*+(?:(?P<pronoun>(?:he|she|they|we|it) (?!(?:and|or|of|at|in|from)\b)[a-z])"
        r"|[^\W_]|[@#$])"
    )


def may_speak_behind(document: Document, block: Block, number: int) -> bool:
    """Tell at a glance whether `person_behind` may find who spoke quotation ``number`` of ``block``.

    Of English is asked what `_touches_behind` asks of an attribution. What has no closing mark may be told in
    any way.
    """
    if document.language != "en":
        return True
    text, quotation = block.text.text, document.quotations(block)[number]
    end = quotation.span.end
    if not quotation.closed or quotation.dialogue:
        return True
    if text[end : end + 1] != "," and quotation.inner.of(text).rstrip(_CLOSERS)[-1:] == ".":
        return False
    return _behind_pattern().match(text, end) is not None


def may_be_named(text: str, quotations: Sequence[Quotation], number: int) -> bool:
    """Tell whether an English paragraph may name who spoke a quotation, where `speaker_beside` looks for it.

    That is behind the quotation or behind the one before it, or in front of the colon or the comma that leads
    on to it. Most quotations have none of these, and more than half of the others a pronoun.
    """
    for place in (number, number - 1):
        if place >= 0 and _may_be_named_behind(text, quotations, place):
            return True
    start = quotations[number].span.start
    before = text[max(0, start - _LONGEST_LEAD) : start].rstrip(_OPENERS)
    # Where openers fill all of the reach, nothing is known.
    return before[-1] in ":," if before else start > _LONGEST_LEAD


def _may_be_named_behind(text: str, quotations: Sequence[Quotation], number: int) -> bool:
    """Tell whether what follows a quotation may be a name of who spoke it, with a verb or without."""
    quotation = quotations[number]
    if not quotation.closed or quotation.dialogue:
        return True
    end = quotation.span.end
    behind = _behind_pattern().match(text, end)
    if behind is None or behind["pronoun"]:
        return False
    following = quotations[number + 1].span.start if number + 1 < len(quotations) else len(text)
    words = text[end:following]
    if words == words.lower():
        return False  # no name has no capital
    # Behind a full stop a name with a dash before it signs the words.
    return (
        words[0] == ","
        or quotation.inner.of(text).rstrip(_CLOSERS)[-1:] != "."
        or any(map(behind.group().__contains__, _DASHES))
    )


def person_behind(document: Document, block: Block, number: int) -> QuotedPerson | None:
    """Return who is said, right behind it, to have spoken quotation ``number`` of ``block``, or None.

    A name behind a dash signs the words, as under a pulled quotation, and says nothing.
    """
    if not may_speak_behind(document, block, number):
        return None
    attribution = document.attributions.of(block)[number]
    if attribution.home != block.index or attribution.place not in _BEHIND:
        return None
    touches = document.language != "en" or _touches_behind(block.text.text, attribution)
    return _person(document, block, attribution) if touches else None


def speaker_beside(document: Document, block: Block, number: int) -> SpeakerName | None:
    """Return the name of who is said, before or behind it, to have spoken quotation ``number`` of ``block``.

    None where nobody is named. Who speaks on after “Lee said.” is Lee still. Most names are told without
    the people of the document, which cost far more than all else here.
    """
    attribution = _beside(document, block, number)
    person = None if attribution is None else _person(document, block, attribution, by_name=True)
    return None if person is None else person.name


def _beside(document: Document, block: Block, number: int) -> Attribution | None:
    """Return the attribution whose speaker is said, before or behind it, to have spoken a quotation."""
    attributions = document.attributions.of(block)
    attribution = attributions[number]
    if attribution.home != block.index or attribution.speaker is None:
        return None
    text, in_english = block.text.text, document.language == "en"
    if attribution.place in _BEHIND or attribution.place is Place.SIGNATURE:
        if in_english and not _touches_behind(text, attribution):
            return None
    elif attribution.place is Place.BEFORE:
        if in_english and not _leads_on(text, attribution):
            return None
    elif attribution.place is Place.SENTENCE_BEFORE and attribution.continued:
        first = attributions[number - 1]
        told = _told(first)
        between = text[told.end : attribution.quotation.span.start] if told is not None else "?"
        if first.place not in _BEHIND or between.strip(" .,"):
            return None
        return _beside(document, block, number - 1)
    else:
        return None
    return attribution


def _told(attribution: Attribution) -> Span | None:
    """Return the span of speaker and cue."""
    return None if attribution.speaker is None else _with_cue(attribution.speaker, attribution)


def _touches_behind(text: str, attribution: Attribution) -> bool:
    """Tell whether nothing but a comma or a dash stands between a quotation and who spoke it."""
    told = _told(attribution)
    if told is None or (attribution.cue is not None and not attribution.own):
        return False
    quotation = attribution.quotation
    if not quotation.span.end <= told.start:
        return attribution.place is Place.AMID and quotation.span.start < told.start
    if text[quotation.span.end : told.start].strip(_BETWEEN):
        return False
    if attribution.place is Place.SIGNATURE:
        return True
    last = quotation.inner.of(text).rstrip(_CLOSERS)[-1:]
    if last == ".":
        return text[quotation.span.end : quotation.span.end + 1] == ","
    if attribution.place is not Place.SENTENCE_AFTER:
        return True
    rest = text[told.end : told.end + _LONGEST_LEAD].partition(".")[0]
    return last in "?!…" and len(rest.split()) <= _LONGEST_REST


def _leads_on(text: str, attribution: Attribution) -> bool:
    """Tell whether a verb of speech with its subject leads on to a quotation with a colon or a comma."""
    told = _told(attribution)
    if told is None or not attribution.plain or not attribution.own:
        return False
    between = text[told.end : attribution.quotation.span.start].rstrip(_OPENERS)
    return (
        between[-1:] in (":", ",")
        and len(between) <= _LONGEST_LEAD
        and not any(sign in between for sign in ".!?…")
        and not {"that", "and"} & set(between.split())
    )


def _person(
    document: Document, block: Block, attribution: Attribution, *, by_name: bool = False
) -> QuotedPerson | None:
    """Return the person whom the speaker of an attribution means; None where that is no one person.

    Nothing but the name need be right where only that is asked for, ``by_name``.
    """
    phrase, text = attribution.speaker, block.text.text
    if phrase is None:
        return None
    comma = text.find(",", phrase.start, phrase.end)
    head = phrase if comma < 0 else Span(phrase.start, comma)
    words = head.of(text)
    if words.lower() in _PRONOUNS:
        return QuotedPerson(_with_cue(head, attribution), words, is_pronoun=True)
    match = _capitals_pattern().fullmatch(words)
    # With or without somebody of that name, capitals make the same name of one word.
    is_told = by_name and match is not None and " " not in words and document.language == "en"
    if is_told and words.isalpha() and _stands_by_itself(text, head, attribution.cue):
        return QuotedPerson(_with_cue(head, attribution), words, name=speaker_name(words))
    mention = _mention(document, block, head, by_name=by_name, is_told=is_told)
    is_role = words.lower().startswith(_DETERMINERS)
    if mention is None and is_role and comma >= 0:
        # “the mayor, Ana Lee, said”
        mention = _mention(document, block, Span(comma + 2, phrase.end), by_name=by_name)
        if mention is not None and mention.span.start != comma + 2:
            mention = None
    if mention is not None:
        name = mention.span
        keys = frozenset(mention.keys)
        shown = name.of(text)
        called = speaker_name(shown if document.language != "zh" else mention.name.of(text))
        return QuotedPerson(_with_cue(name, attribution), shown, keys, called)
    if document.language == "zh":
        return QuotedPerson(_with_cue(head, attribution), words, name=SpeakerName(words, (words,)))
    if match is not None and (not match["role"] or " " in match["name"]):
        name = Span(*match.span("name")).shifted(head.start)
        if document.language == "de" and " " not in match["name"]:
            return None  # every noun has a capital
        return QuotedPerson(_with_cue(name, attribution), match["name"], name=speaker_name(match["name"]))
    return QuotedPerson(_with_cue(head, attribution), words) if is_role else None


def _stands_by_itself(text: str, word: Span, cue: Span | None) -> bool:
    """Tell whether no name can begin before a word with a capital and reach into it.

    None holds a comma or a verb of speech. A name that reaches on behind the word is not that of the word.
    """
    start = word.start
    if cue is not None and cue.end == start - 1 and text[cue.end] == " ":
        return True
    return text[max(0, start - 3) : start] in _COMMAS_WITH_MARKS


def _with_cue(span: Span, attribution: Attribution) -> Span:
    cue = attribution.cue
    return span if cue is None else Span(min(span.start, cue.start), max(span.end, cue.end))


def _mention(
    document: Document, block: Block, span: Span, *, by_name: bool = False, is_told: bool = False
) -> NameMention | None:
    """Return the mention of a person who is the subject in ``span``, or None.

    Where ``by_name``, its keys need not be right; where ``is_told``, what stands for all of ``span`` need not
    be a person's.
    """
    text = block.text.text
    for mention in reversed(document.names_touching(block, span.start, span.end)):
        if mention.span.start < span.start - _LONGEST_TITLE:
            break
        # A role with a capital may have been read into a name, as German writes them.
        if mention.name.start < span.start and mention.name.end != span.end:
            continue
        end = mention.span.end
        if end > span.end or (end < span.end and not _name_ends_pattern().match(text, end)):
            continue
        placed = None
        if not (
            # A full name counts, though one that is unsure may be known by other keys.
            (mention.given and (mention.sure or (by_name and mention.keys)))
            or (is_told and mention.span == mention.name == span)
        ):
            placed = placed_mention(document, block, mention)
            if placed.person is None and not placed.mention.full:
                continue
        before = text[span.start : max(span.start, mention.span.start)]
        behind = text[mention.span.end : span.end].lstrip()
        if _several_pattern().search(before) or behind.startswith(("and ", "& ")):
            return None
        return mention if placed is None else placed.mention
    return None
