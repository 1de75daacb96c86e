"""What shows, before any number is read, that a text may have parts that do not make their whole."""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.words_at_a_glance import GROUPS, may_name_percentage, words_at_a_glance
from checker.documents.model import Block, Document
from checker.language.number_units import places_of_percentages
from checker.language.numbers_in_words import (
    beginnings_of_numbers,
    count_number_words,
    may_have_number_words,
)
from checker.language.small_numbers import number_words
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: A whole has so many parts at least.
FEWEST_PARTS = 2
_WHOLE = 100
#: How far before the sign or the word of a percentage its number is looked for (code points).
_REACH = 48
#: How far before a sign that opens parts their whole begins, and a blank (code points).
_FURTHEST_WHOLE = 81
#: Words between two numbers of which the first has the unit of the second.
_JOINTS = frozenset("to and bis und à et a y".split())

#: Answers that exclude one another, in each language: sides of one question, and what is left over.
SIDES = {
    "en": (
        r"yes|for|in favou?r|support\w*|approv\w+|agree\w*|satisfied|favou?rabl[ey]|backed|would vote for",
        r"no|against|oppos\w+|disapprov\w+|disagree\w*|dissatisfied|unfavou?rabl[ey]|reject\w*",
        r"undecided|unsure|not sure|no opinion|did not know|didn['’]t know|do not know|don['’]t know|neither"
        r"|the rest|the remain\w+|abstain\w*|uncertain|declined to answer|no answer",
    ),
    "de": (
        r"ja|dafür|zustimm\w+|stimmten zu",
        r"nein|dagegen|ablehn\w+|lehnten",
        r"unentschieden|unentschlossen|keine Meinung|weiß nicht|wussten nicht|die übrigen|enthielten",
    ),
    "fr": (
        r"oui|pour|favorables?|d['’]accord",
        r"non|contre|opposés|défavorables?",
        r"indécis|sans opinion|ne sait pas|ne se prononcent pas|le reste|abstenus",
    ),
    "es": (
        r"sí|a favor|favorables?",
        r"no|en contra|opuestos",
        r"indecisos?|no sabe|sin opinión|el resto|se abstuv\w+",
    ),
}
#: Groups that leave nobody out, singular and plural; the commonest word first.
COMPLETE = {
    "en": (r"men|women", r"boys|girls", r"children|adults", r"gold|silver|bronze", r"male|female"),
    "de": (r"Männer|Frauen", r"Jungen|Mädchen", r"Erwachsene|Kinder", r"Gold|Silber|Bronze"),
    "fr": (r"hommes|femmes", r"garçons|filles", r"adultes|enfants", r"or|argent|bronze"),
    "es": (r"hombres|mujeres", r"niños|niñas", r"adultos|niños", r"oros?|platas?|bronces?"),
}

#: Signs that open parts, one of which stands before the first of them. Not every hyphen is a dash.
_SIGNS = ("(", ":", "\u2013", "\u2014", "- ")


@cache
def whole_words(patterns: str) -> Pattern[str]:
    """Return what matches ``patterns`` as whole words, whatever their case."""
    return compile_pattern(rf"(?i)(?<!\w)(?:{patterns})(?!\w)")


class PartsAtAGlance(NamedTuple):
    """The blocks in which a sign may open parts or shares may be told, and whether groups are named."""

    opened: frozenset[int]
    shares: frozenset[int]
    has_groups: bool


_NOTHING = PartsAtAGlance(frozenset(), frozenset(), False)


@kept_with_articles
def parts_at_a_glance(document: Document) -> PartsAtAGlance:
    """Return what an article has of what parts and their whole need; nothing in a language without words."""
    language = document.language
    if language not in COMPLETE:
        return _NOTHING
    places = list(_places_of_parts(document.lowered, language))
    return PartsAtAGlance(
        document.texts.at(places) if places else frozenset(),
        _with_shares(document) if may_name_percentage(document) else frozenset(),
        _has_groups(document),
    )


def may_have_parts(document: Document) -> bool:
    """Tell whether an article may have parts of a whole."""
    return any(parts_at_a_glance(document))


def may_have_parts_in(document: Document, block: Block) -> bool:
    """Tell whether a block of an article may have parts of a whole."""
    opened, shares, has_groups = parts_at_a_glance(document)
    if not (has_groups or block.index in shares or block.index in opened):
        return False
    language, text = document.language, block.text.text.lower()
    if block.index in shares and _may_tell_shares(text, language):
        return True
    return (block.index in opened or (has_groups and _may_be_complete(text, language))) and (
        _may_have_numbers(text, language, FEWEST_PARTS + 1)
    )


@cache
def _opened_parts(language: str) -> Pattern[str]:
    """Match, in lower case, a sign that opens parts, the first of them and how the second one begins."""
    number = rf"(?:\d|{beginnings_of_numbers(language)})"
    return compile_pattern(
        rf"[(:\u2013\u2014-]\s?{number}[^():;\"“”?!]{{0,160}}?(?:,\s?|\s?(?:and|und|et|y)\s){{1,2}}{number}"
    )


def _places_of_parts(lowered: str, language: str) -> Iterator[int]:
    """Yield where signs stand in a text in lower case that may open parts."""
    match = _opened_parts(language).match
    is_plain = lowered.isascii()
    for sign in _SIGNS:
        if is_plain and not sign.isascii():
            continue
        place = lowered.find(sign)
        while place >= 0:
            if match(lowered, place) and _may_have_numbers(
                lowered[max(0, place - _FURTHEST_WHOLE) : place], language, 1
            ):
                yield place
            place = lowered.find(sign, place + 1)


@cache
def _groups(language: str) -> tuple[tuple[tuple[str, ...], Pattern[str]], ...]:
    """Return the names of each row of groups, as far as they are letters, and the pattern that finds them."""
    return tuple(
        (tuple(name.rstrip("?") for name in group.split("|")), compile_pattern(rf"\b(?:{group})\b"))
        for group in map(str.lower, COMPLETE[language])
    )


def _has_groups(document: Document) -> bool:
    words = words_at_a_glance(document)
    if words is None:
        return _may_be_complete(document.lowered, document.language)
    return True in [len(words & row) >= FEWEST_PARTS for row in GROUPS]


def _may_be_complete(lowered: str, language: str) -> bool:
    """Tell whether a text in lower case names two groups of one row."""
    for (_, *others), pattern in _groups(language):
        if any(map(lowered.__contains__, others)) and len(set(pattern.findall(lowered))) >= FEWEST_PARTS:
            return True
    return False


def _with_shares(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks whose percentages, two or more, may make more than a hundred."""
    lowered, language = document.lowered, document.language
    places = places_of_percentages(lowered, language)
    if len(places) < FEWEST_PARTS:
        return frozenset()
    most = [_most(lowered, place, language) for place in places]
    if sum(most) <= _WHOLE:
        return frozenset()
    totals: dict[int, int] = {}
    for place, share in zip(places, most, strict=True):
        (index,) = document.texts.at((place,))
        totals[index] = totals.get(index, 0) + share
    return frozenset(index for index, total in totals.items() if total > _WHOLE)


def _most(lowered: str, place: int, language: str) -> int:
    """Return more than the percentage at ``place`` can be worth, nothing where it has no number."""
    pieces = lowered[max(0, place - _REACH) : place].split()[-3:]
    if not pieces:
        return 0
    most = _worth(pieces[-1], language)
    if most and len(pieces) > 1:
        if pieces[-2] in _JOINTS:
            # In "from 60 to 45 percent" the first number is a percentage as well.
            most += _worth(pieces[0], language)
        elif not pieces[-1][-1].isdecimal() and _worth(pieces[-2], language):
            return _WHOLE  # "forty five", "a hundred"
    return most


def _worth(piece: str, language: str) -> int:
    """Return more than the number at the end of ``piece`` is worth, nothing where there is none."""
    figures = _figure().findall(piece)
    if figures:
        return int(figures[-1].replace(",", ".").partition(".")[0]) + 1
    word = piece.strip("-'’(\"“")
    if word in number_words(language):
        return number_words(language)[word] + 1
    return _WHOLE if may_have_number_words(word, language) else 0


def _may_tell_shares(lowered: str, language: str) -> bool:
    """Tell whether a text in lower case gives several percentages, and answers that exclude one another."""
    if len(places_of_percentages(lowered, language)) < FEWEST_PARTS:
        return False
    return sum([whole_words(side).search(lowered) is not None for side in SIDES[language]]) >= FEWEST_PARTS


@cache
def _figure() -> Pattern[str]:
    return compile_pattern(r"\d[\d.,]*")


def _may_have_numbers(lowered: str, language: str, count: int) -> bool:
    """Tell whether a text in lower case may have ``count`` numbers."""
    found = len(_figure().findall(lowered))
    return found >= count or found + count_number_words(lowered, language) >= count
