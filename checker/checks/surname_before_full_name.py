"""A person who speaks under the surname before the article has said who that is.

A surname alone is a person's where the article gives the full name later, where a personal title stands
before it, or where an age or a “who” follows. Names that news gives alone, and names of Chinese, Japanese
and Korean texts, are let be.
"""

from collections.abc import Iterator, Set
from functools import cache
from itertools import pairwise
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.described_people import person_pattern, role_pattern
from checker.checks.speaking_people import LANGUAGES, follows_verb, is_said_to_speak
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold
from checker.language.given_names import is_given_name
from checker.language.name_words import MONONYM_TITLES, is_well_known
from checker.language.people import People, Person, PlacedMention, find_names
from checker.language.person_names import NameMention
from checker.language.reporting_cues import reporting_cues
from checker.language.speakers import speaks_as_group
from checker.text.patterns import compile_pattern

#: A line under the headline has at most this many words.
_DECK_WORDS = 25

#: How far, in code points, before a name the beginning of its sentence is looked for.
_REACH = 20


@cache
def _opening_pattern() -> Pattern[str]:
    """Find where a sentence begins or goes on behind a quotation, with an adverb, at the end of a text."""
    return compile_pattern(
        r"(?:^|[.!?][\"”’')\]]* |[,!?][”\"’] )(?:(?:However|Meanwhile|Still|Instead|Later|But|And|Yet),? )?$"
    )


@cache
def _preposition_pattern() -> Pattern[str]:
    """Find a preposition at the end of a text: what follows it is no subject."""
    return compile_pattern(r"\b(?:of|in|at|from|near|for|to|by|with|von|aus|bei|de|da|di|van|à|en) $")


@cache
def _told_pattern() -> Pattern[str]:
    """Find a verb of a report; headlines and the lines under them tell in the present."""
    return compile_pattern(r"\b(?:said|told|added|sagte|a déclaré|dijo|disse|zei)\b")


def _is_somebody(text: str, mention: NameMention, language: str) -> bool:
    """Tell whether what follows a name makes it a person's, and the name is a subject and no given name."""
    start, end = mention.span
    if is_given_name(mention.surname) or speaks_as_group(mention.surname.lower()):
        return False
    before = text[max(0, start - _REACH) : start]
    if role_pattern().match(text, end):
        return not _preposition_pattern().search(before)
    if not person_pattern().match(text, end):
        return False
    return follows_verb(text, start, language) or _opening_pattern().search(before) is not None


def _deck(document: Document) -> int | None:
    """Return the index of the line under the headline: the first, short, and told in the present."""
    block = next((each for each in document.blocks if each.kind is BlockKind.PARAGRAPH), None)
    if block is None:
        return None
    text = block.text.text
    if any(sign in text for sign in '"“”„«»') or _told_pattern().search(text):
        return None
    return block.index if len(text.split()) <= _DECK_WORDS else None


def _introduced_at_the_top(document: Document) -> set[str]:
    """Return the surnames of full names in the headline and of the authors."""
    texts = [author.name for author in document.authors]
    if document.title is not None:
        texts.append(document.title.text.text)
    known: set[str] = set()
    for text in texts:
        words = [word.strip(",.:;()'\"‘’“”") for word in text.split()]
        pairs = pairwise(words)
        known |= {fold(second) for first, second in pairs if is_given_name(first) or len(words) <= 3}  # noqa: PLR2004
        for mention in find_names(text, document.language):
            if mention.full:
                known.update(mention.keys)
    return known


def _full_mention(document: Document, people: People, person: Person) -> int | None:
    """Return the number of the first mention of ``person`` in full that is surely one, or None."""
    return next(
        (
            number
            for number in person.mentions
            if (mention := people.mentions[number].mention).full
            and (mention.sure or _speaks_in_full(document, people.mentions[number]))
        ),
        None,
    )


def _speaks_in_full(document: Document, placed: PlacedMention) -> bool:
    """Tell whether two words that may be a person's name are said to have spoken, as “Gernot Erler said”."""
    text = document.blocks[placed.text].text.text
    cues = reporting_cues(document.language)
    if cues is None or placed.mention.given.lower() in cues.words:
        return False  # “Say Mexico decided”
    return len(placed.mention.name.of(text).split()) == 2 and is_said_to_speak(  # noqa: PLR2004
        text, placed.mention, document.language
    )


def _is_surname_alone(mention: NameMention, known: Set[str]) -> bool:
    """Tell whether ``mention`` is a surname that news does not give alone and ``known`` does not hold."""
    keys = mention.keys
    if mention.full or not keys or not known.isdisjoint(keys) or len(keys[-1]) < 3:  # noqa: PLR2004
        return False
    titles = mention.title.lower().replace(".", "").split()
    return MONONYM_TITLES.isdisjoint(titles) and not is_well_known(keys[-1])


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    if language not in LANGUAGES:
        return
    people = document.people
    deck = _deck(document)
    blocks = {block.index for block in view.blocks}
    introduced: set[str] = set()
    at_the_top: set[str] | None = None
    for place, (number, mention, person) in enumerate(people.mentions):
        block = document.blocks[number]
        if mention.full:
            introduced.update(mention.keys, mention.given_keys)
            continue
        if number not in blocks or not _is_surname_alone(mention, introduced):
            continue
        text = block.text.text
        if not is_said_to_speak(text, mention, language) or number == deck:
            continue
        if at_the_top is None:
            at_the_top = _introduced_at_the_top(document) | {fold(name) for name in options["known"]}
            introduced |= at_the_top
            if not _is_surname_alone(mention, introduced):
                continue
        later = None if person is None else _full_mention(document, people, people.persons[person])
        if later is not None and later < place:
            continue
        if later is not None:
            found = people.mentions[later]
            if mention.keys[-1] not in found.mention.keys:
                continue
            yield _hit(document, block, mention, document.blocks[found.text], found.mention)
        elif mention.sure or _is_somebody(text, mention, language):
            yield _hit(document, block, mention, None, None)
        else:
            continue
        introduced.update(mention.keys)


def _hit(
    document: Document, block: Block, mention: NameMention, later: Block | None, full: NameMention | None
) -> Hit:
    """Return the hit of a surname, with the place of the full name where there is one."""
    name = mention.span.of(block.text.text)
    if later is None or full is None:
        advice = "give the full name and say who that is"
        return Hit(block.source(mention.span), {"name": name, "advice": advice})
    place = later.source(full.span)
    line = document.lines.position(place.start).line
    advice = f"the full name, {full.name.of(later.text.text)}, comes in line {line}; give it here"
    return Hit(
        block.source(mention.span),
        {"name": name, "advice": advice},
        related=(Related("named in full here", place),),
    )


SURNAME_BEFORE_FULL_NAME = Check(
    name="surname-before-full-name",
    summary="A person who speaks under the surname before the full name was given.",
    run=_run,
    placeholders=("name", "advice"),
    options={
        "known": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Surnames and mononyms that need no introduction, beside heads of state.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
