"""The subject of a sentence as a whole, for verbs whose own subject stands elsewhere in it.

“Ruiz left the talks on Monday, calling them a …” has its subject at the beginning. Without a parser it
is what stands before the first verb, after the words that open the sentence.
"""

from checker.language.attribution_subjects import (
    CAN_BE_PART,
    LONGEST_PHRASE,
    PARTICLES,
    STOPS,
    Phrase,
    is_abbreviation,
)
from checker.language.attribution_tokens import Tokens
from checker.language.attribution_words import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    OPENERS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    finite_verbs,
)

#: Lengths in tokens: of what may open a sentence before its comma, and of a subject without a name.
_LONGEST_OPENING = 60
_LONGEST_COMMON = 8
#: The shortest adverb in -ly, in letters: “only”, “early” and “family” are none to pass over.
_SHORTEST_ADVERB = 5

_OPENING_SIGNS = frozenset([",", ".", "—", "–", "-", "--"])
_PERSONS = frozenset(["he", "she", "i", "we", "they", "who"])
_INSIDE_COMMON = frozenset(["of", "for", "from", "at"])
#: Words in lower case that may go on a subject that begins with a name: “the Ruiz campaign”.
_INSIDE_NAMED = PARTICLES | frozenset(
    "of and for campaign spokesman spokeswoman aides supporters officials".split()
)
_ENDS = AUXILIARIES | (CLAUSE_WORDS - CAN_BE_PART)
_NO_NAMES_FIRST = DETERMINERS | OPENERS


def main_subject(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return what is most likely the subject of the sentence from token ``first`` to before ``end``."""
    words, lowered = tokens.words, tokens.lowered
    end = min(end, first + 2 * _LONGEST_OPENING)
    start = _after_opening(tokens, first, end)
    if start >= end or not words[start] or not words[start][0].isalnum():
        return None
    if lowered[start] in PERSON_PRONOUNS:
        return Phrase(start, start + 1)
    named = words[start][0].isupper() and lowered[start] not in DETERMINERS
    end = min(end, start + (LONGEST_PHRASE if named else _LONGEST_COMMON + 1))
    place = start
    while place < end and not _ends(tokens, start, place, named=named):
        place += 1
    while place > start and (lowered[place - 1] in PREPOSITIONS or lowered[place - 1] in CAN_BE_PART):
        place -= 1
    return Phrase(start, place) if place > start else None


def _after_opening(tokens: Tokens, first: int, end: int) -> int:
    """Return where the sentence begins behind adverbs and a phrase or clause that a comma closes."""
    words, lowered = tokens.words, tokens.lowered
    place = first
    while place < end and (lowered[place] in OPENERS or words[place] in _OPENING_SIGNS):
        place += 1
    if place < end and (lowered[place] in PREPOSITIONS or lowered[place].endswith(("ing", "ed"))):
        comma, limit = place, min(end, place + _LONGEST_OPENING)
        while comma < limit and words[comma] and words[comma] != ",":
            comma += 1
        if comma + 1 < limit and words[comma] == ",":
            place = comma + 1
        elif lowered[place] in PREPOSITIONS:
            place += 1
    while place < end and (lowered[place] in OPENERS or _is_adverb(lowered[place])):
        place += 1
    return place


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB


def _ends(tokens: Tokens, start: int, place: int, *, named: bool) -> bool:
    """Tell whether the token ``place`` is behind the subject that began at ``start``."""
    word, low = tokens.words[place], tokens.lowered[place]
    if word in STOPS:
        return not is_abbreviation(tokens, place)
    if word == "," or low in _ENDS:
        return True
    if place == start or not word[0].islower():
        return False
    if (low in finite_verbs() or low.endswith(("ed", "ly"))) and (
        tokens.lowered[place - 1] not in DETERMINERS
    ):
        return True
    return low not in _INSIDE_NAMED if named else low in PREPOSITIONS and low not in _INSIDE_COMMON


def is_named(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase names a person or a body: a pronoun, or a capital that no sentence opens."""
    words, lowered = tokens.words, tokens.lowered
    first = phrase.first
    if lowered[first] in _PERSONS:
        return True
    if words[first][:1].isupper() and lowered[first] not in _NO_NAMES_FIRST:
        return True
    return any(
        words[place][:1].isupper() and lowered[place] not in OPENERS for place in range(first + 1, phrase.end)
    )
