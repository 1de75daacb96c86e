"""A person whose name the article spells in two ways.

Two full names are one person's where the surname is the same and the given names sound alike or one of them
is a slip of the other, or where the given name is the same and the surnames are a letter or two apart.
A surname alone is compared where its bearer speaks. Relatives, initials and short forms, forms for women
and men, and articles that speak of the spelling themselves are let be.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.checks.speaking_people import LANGUAGES, is_said_to_speak
from checker.documents.model import Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.folding import fold_word
from checker.language.given_names import is_given_name
from checker.language.name_spellings import (
    SHORTEST,
    Spelling,
    are_near_surnames,
    differing_spellings,
    differs_by_ending,
    without_accents,
)
from checker.language.name_words import is_well_known
from checker.language.people import PlacedMention
from checker.text import Span
from checker.text.patterns import compile_pattern

#: A surname that stands alone is not compared with more bearers of names with its first letter either.
_MOST_BEARERS = 200


@cache
def _told_pattern() -> Pattern[str]:
    """Find what an article says of spellings itself."""
    return compile_pattern(
        r"(?i)\b(?:spell(?:s|ed|ing|ings)?|spelt|misspelled|misspelt|misspelling|transliterat\w+|pseudonym|"
        r"namesakes?|schreibweise|geschrieben|orthographe|grafía|grafia)\b|\[sic\]"
    )


@cache
def _relatives_pattern() -> Pattern[str]:
    """Find a word for a relative."""
    return compile_pattern(
        r"(?i)\b(?:brothers?|sisters?|siblings?|sons?|daughters?|fathers?|mothers?|cousins?|wife|wives|husbands?|"
        r"widow(?:er)?|twins?|famil(?:y|ies)|nephews?|nieces?|uncles?|aunts?|parents?|grand\w+|couple|married|"
        r"bruder|schwester|sohn|tochter|vater|mutter|ehefrau|ehemann|frère|sœur|fils|fille|père|mère|"
        r"hermanos?|hermanas?|hijos?|hijas?|padre|madre|fratello|sorella|figli[oa]|broer|zus|zoon|dochter)\b"
    )


def _spelling(placed: PlacedMention) -> Spelling:
    return Spelling.of(placed.mention.given, placed.mention.surname)


def _share_sentence(
    document: Document, first: Sequence[PlacedMention], second: Sequence[PlacedMention]
) -> bool:
    """Tell whether one sentence has both names: it tells two people apart."""

    def sentences(places: Sequence[PlacedMention]) -> set[tuple[int, int]]:
        found = set()
        for placed in places:
            spans = document.sentences(document.blocks[placed.text])
            start = placed.mention.name.start
            index = bisect_right(spans, start, key=lambda span: span.start) - 1
            if index >= 0 and start < spans[index].end:
                found.add((placed.text, index))
        return found

    return not sentences(first).isdisjoint(sentences(second))


def _span(document: Document, placed: PlacedMention) -> Span:
    return document.blocks[placed.text].source(placed.mention.name)


def _hit(document: Document, odd: PlacedMention, usual: PlacedMention) -> Hit:
    place, other = _span(document, odd), _span(document, usual)
    name = odd.mention.name.of(document.blocks[odd.text].text.text)
    right = usual.mention.name.of(document.blocks[usual.text].text.text)
    if not odd.mention.full:
        right = usual.mention.surname
    line = document.lines.position(other.start).line
    values = {"name": name, "other": right, "line": str(line)}
    fix = Fix(f"Write {right}.", (Edit(place, right),))
    return Hit(place, values, (Related("spelled so here", other),), (fix,))


class _Paragraphs:
    """What is asked of a paragraph for every name in it, told once: it may hold thousands."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._apart: dict[int, list[Span]] = {}
        self._of_relatives: dict[int, bool] = {}

    def is_readable(self, placed: PlacedMention) -> bool:
        """Tell whether a name stands in running text, and not in code or struck out."""
        if placed.text not in self._apart:
            self._apart[placed.text] = set_apart_spans(self._blocks[placed.text])
        return not is_set_apart(self._apart[placed.text], placed.mention.name)

    def speaks_of_relatives(self, placed: PlacedMention) -> bool:
        """Tell whether the paragraph of a name speaks of relatives."""
        if placed.text not in self._of_relatives:
            found = _relatives_pattern().search(self._blocks[placed.text].text.text)
            self._of_relatives[placed.text] = found is not None
        return self._of_relatives[placed.text]


def _surnames_alone(
    document: Document, mentions: Sequence[PlacedMention], full: Sequence[PlacedMention]
) -> Iterator[tuple[PlacedMention, PlacedMention]]:
    """Yield surnames that stand alone and speak, a letter from that of the only person so named."""
    # Surnames that are near one another begin with one letter.
    bearers: dict[str, dict[str, PlacedMention]] = defaultdict(dict)
    for placed in full:
        surname = fold_word(placed.mention.surname)
        bearers[without_accents(surname)[:1]].setdefault(surname, placed)
    known = {
        word
        for placed in mentions
        if placed.mention.full
        for word in fold_word(placed.mention.surname).split()
    }
    known |= {
        word for placed in mentions if placed.mention.full for word in fold_word(placed.mention.given).split()
    }
    seen: set[str] = set()
    for placed in mentions:
        word = fold_word(placed.mention.surname)
        if placed.mention.full or len(word) <= SHORTEST or word in known or word in seen or " " in word:
            continue
        seen.add(word)
        if is_given_name(word) or is_well_known(word):
            continue
        if not is_said_to_speak(document.blocks[placed.text].text.text, placed.mention, document.language):
            continue
        alike = bearers.get(without_accents(word)[:1], {})
        if len(alike) > _MOST_BEARERS:
            continue
        near = [each for surname, each in alike.items() if are_near_surnames(word, surname)]
        if len(near) != 1 or abs(len(word) - len(near[0].mention.surname)) > 1:
            continue
        if not differs_by_ending(word, fold_word(near[0].mention.surname)):
            yield placed, near[0]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in LANGUAGES:
        return
    people = document.people
    blocks = {block.index for block in view.blocks}
    mentions = [placed for placed in people.mentions if placed.text in blocks]
    full = [placed for placed in mentions if placed.mention.full and placed.mention.sure]
    if not full:
        return
    pairs = list(differing_spellings(map(_spelling, full)))
    alone = list(_surnames_alone(document, mentions, full))
    if not (pairs or alone) or _told_pattern().search(document.written):
        return
    allowed = [{fold_word(word) for word in group} for group in options["allowed"]]
    paragraphs = _Paragraphs(document)
    by_spelling: dict[Spelling, list[PlacedMention]] = defaultdict(list)
    for placed in full:
        by_spelling[_spelling(placed)].append(placed)
    for first, second in pairs:
        differing = {first.given, second.given} | {first.surname, second.surname}
        if any(len(differing & group) > 1 for group in allowed):
            continue
        ones, others = (
            [placed for placed in by_spelling[spelling] if paragraphs.is_readable(placed)]
            for spelling in (first, second)
        )
        if not ones or not others or _share_sentence(document, ones, others):
            continue
        if first.given != second.given and any(map(paragraphs.speaks_of_relatives, (*ones, *others))):
            continue
        if len(by_spelling[first]) < len(by_spelling[second]):
            ones, others = others, ones
        yield _hit(document, others[0], ones[0])
    for placed, bearer in alone:
        if paragraphs.is_readable(placed):
            yield _hit(document, placed, bearer)


NAME_VARIANT = Check(
    name="name-variant",
    summary="A person whose name is spelled in two ways.",
    run=_run,
    placeholders=("name", "other", "line"),
    options={
        "allowed": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 2},
            "default": [],
            "description": "Groups of names that are different people's, or two right spellings.",
        },
    },
)
