"""Who is the subject of a reporting verb: the noun phrase beside it, with its titles and asides.

English writes the subject before the verb (“Ruiz, 54, a baker in Porto, said”) or, with the verbs of
speech, behind it (“said Ana Ruiz, who built it”). Without a parser the phrase is taken by its borders:
punctuation, conjunctions, auxiliaries, and the word of time or place that opens a sentence.
"""

from checker.language.attribution_tokens import Tokens
from checker.language.attribution_words import (
    AFTER_SUBJECT,
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    OPENERS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    VERB_GROUP,
    finite_verbs,
)
from checker.text.named_tuples import NamedTuple

#: Lengths in tokens: of a noun phrase, of a noun phrase without a capital, of one aside, of a verb with
#: its adverbs; and how many asides follow one another.
LONGEST_PHRASE = 18
_LONGEST_ASIDE = 30
_LONGEST_VERB = 7
_MOST_ASIDES = 4

STOPS = frozenset(["", ";", ":", "(", "[", "!", "?", "--", ".", "—", "–", "―"])
_ASIDE_OPENERS = DETERMINERS | frozenset(
    "who whose which then now formerly himself herself age jr sr".split()
)
CAN_BE_PART = frozenset(["and", "&", "or"])
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AFTER_ASIDES = (AFTER_SUBJECT | CLAUSE_WORDS) - {"last"}
_ENDS = AFTER_SUBJECT | (CLAUSE_WORDS - CAN_BE_PART)
_NO_SUBJECTS_BEHIND = (
    (AFTER_SUBJECT - {"this", "that"} - AUXILIARIES)
    | PREPOSITIONS
    | (CLAUSE_WORDS - {"that"})
    | {"that", "him", "them", "me", "us"}
)
PARTICLES = frozenset("de da di del van von der den bin al el la le ter ten".split())


class Phrase(NamedTuple):
    """A noun phrase: its first token and the one behind its last."""

    first: int
    end: int


def subject_before(tokens: Tokens, verb: int, floor: int) -> Phrase | None:
    """Return the subject that ends before the token ``verb``, not reaching before token ``floor``."""
    words, lowered = tokens.words, tokens.lowered
    last = verb - 1
    limit = max(floor, verb - _LONGEST_VERB)
    while last >= limit and (
        lowered[last] in VERB_GROUP or (lowered[last].endswith("ly") and words[last][0].islower())
    ):
        last -= 1
    if last < floor or (words[last] in STOPS and not is_abbreviation(tokens, last)):
        return None
    if words[last] == ",":
        return _before_asides(tokens, last, floor)
    if words[last] in (")", "]"):
        opener = _opening(tokens, last, floor)
        return None if opener <= floor else _phrase_ending(tokens, opener - 1, floor, last + 1)
    if (lowered[last] in PREPOSITIONS or lowered[last] in CLAUSE_WORDS) and (
        words[last][0].islower() or last > floor
    ):
        return None
    return _phrase_ending(tokens, last, floor, last + 1)


def is_abbreviation(tokens: Tokens, place: int) -> bool:
    """Tell whether the stop at ``place`` belongs to the word before it, inside a sentence."""
    return tokens.words[place] == "." and place > 0 and tokens.starts[place] == tokens.ends[place - 1]


def _opening(tokens: Tokens, closing: int, floor: int) -> int:
    for place in range(closing - 1, max(floor, closing - _LONGEST_ASIDE) - 1, -1):
        if tokens.words[place] in ("(", "["):
            return place
    return -1


def _phrase_ending(tokens: Tokens, last: int, floor: int, end: int) -> Phrase | None:
    """Return the noun phrase whose last token is ``last``; it is said to reach to ``end``."""
    words, lowered = tokens.words, tokens.lowered
    if lowered[last] in PERSON_PRONOUNS:
        return Phrase(last, end)
    place = last
    lowest = max(floor, last - LONGEST_PHRASE)
    while place >= lowest:
        word, low = words[place], lowered[place]
        if word in STOPS:
            if not is_abbreviation(tokens, place):
                break
        elif word == ",":
            if not _is_before_suffix(tokens, place):
                break
        elif low in CLAUSE_WORDS:
            if low not in CAN_BE_PART or place == last or not _joins_names(tokens, place):
                break
        elif _is_verb_here(tokens, place, last) and not _is_relative(tokens, place, lowest):
            break
        place -= 1
    first = place + 1
    return _without_opening(tokens, first, last, end)


def _is_verb_here(tokens: Tokens, place: int, last: int) -> bool:
    """Tell whether the token ``place`` of what may be a noun phrase up to ``last`` is a verb."""
    low = tokens.lowered[place]
    if low in AUXILIARIES:
        return tokens.words[place][0].islower()
    return (
        low in finite_verbs() and tokens.words[place][0].islower() and not _is_noun_here(tokens, place, last)
    )


def _is_noun_here(tokens: Tokens, place: int, last: int) -> bool:
    """Tell whether a word that may be a verb stands as a noun: after a determiner or as the last word."""
    if place == 0:
        return False
    before = tokens.lowered[place - 1]
    return (
        before in DETERMINERS or before.endswith(("’s", "'s")) or (place == last and not before[:1].isupper())
    )


def _joins_names(tokens: Tokens, place: int) -> bool:
    before, after = tokens.words[place - 1], tokens.words[place + 1]
    return before[:1].isupper() and (after[:1].isupper() or after.lower() in DETERMINERS)


def _is_before_suffix(tokens: Tokens, comma: int) -> bool:
    """Tell whether a comma stands inside a name, as in “Ana Ruiz, Jr., said”."""
    return comma > 0 and comma + 2 < len(tokens.words) and tokens.words[comma + 1] in ("Jr", "Sr")


def _is_relative(tokens: Tokens, verb: int, lowest: int) -> bool:
    """Tell whether a verb stands in a relative clause, which belongs to the noun before it."""
    return any(
        tokens.lowered[place] in ("who", "that", "which", "whose") and tokens.lowered[place - 1] != ","
        for place in range(max(lowest + 1, verb - 4), verb)
    )


def _without_opening(tokens: Tokens, first: int, last: int, end: int) -> Phrase | None:
    """Take off what opens the sentence before the subject: adverbs, times and places."""
    words, lowered = tokens.words, tokens.lowered
    while first <= last and (
        (lowered[first] in OPENERS and first < last)
        or words[first] in (".", ",")
        or (lowered[first].endswith("ly") and first < last and lowered[first] not in ("family",))
    ):
        first += 1
    if first > last:
        return None
    if lowered[first] in PREPOSITIONS and lowered[first] != "like" and first < last:
        first = _after_place(tokens, first, last)
    if first > last or (not words[first][:1].isalnum() and words[first] not in ("@", "#", "$")):
        return None
    if lowered[last] in OPENERS or (lowered[last] in PREPOSITIONS and words[last][0].islower()):
        return None
    return Phrase(first, end)


def _after_place(tokens: Tokens, first: int, last: int) -> int:
    """Return where the subject begins behind an opening such as “In a speech on Monday”."""
    words, lowered = tokens.words, tokens.lowered
    for place in range(last, first + 1, -1):
        # A determiner that no preposition governs begins the subject.
        if lowered[place] in DETERMINERS and lowered[place - 1] not in PREPOSITIONS:
            return place
        if lowered[place] in OPENERS and place < last:
            return place + 1
    place = last
    while place > first + 1 and (words[place - 1][:1].isupper() or lowered[place - 1] in PARTICLES):
        place -= 1
    if place == first + 1 and place < last:
        place = last
    return place


def _before_asides(tokens: Tokens, comma: int, floor: int) -> Phrase | None:
    """Return the subject before one or several asides, of which ``comma`` closes the last."""
    words, lowered = tokens.words, tokens.lowered
    end = comma
    lowest = max(floor, comma - 2 * _LONGEST_ASIDE)
    for _ in range(_MOST_ASIDES):
        place = end - 1
        while (
            place > lowest
            and words[place] != ","
            and (words[place] not in STOPS or is_abbreviation(tokens, place))
        ):
            place -= 1
        if place <= lowest or words[place] != ",":
            return None
        opener = words[place + 1]
        before = words[place - 1]
        is_aside = (
            opener.lower() in _ASIDE_OPENERS
            or opener[:1].isdigit()
            or opener[:1].islower()
            or before.lower() not in OPENERS
        )
        if not is_aside or (not before[:1].isalnum() and before not in (".", ")")):
            return None
        # Another aside before this one: “Ruiz, 54, a baker, said”.
        inner = place - 1
        while inner > lowest and words[inner] != "," and words[inner] not in STOPS:
            inner -= 1
        between = lowered[inner + 1 : place]
        if (
            words[inner] == ","
            and between
            and (between[0] in _ASIDE_OPENERS or between[0][:1].isdigit() or words[inner + 1][:1].islower())
            and words[inner - 1][:1].isalnum()
            and inner > floor
            and lowered[inner - 1] not in OPENERS
        ):
            end = place
            continue
        found = _phrase_ending(tokens, place - 1, floor, comma)
        if found is None:
            return None
        if lowered[place + 1] in OPENERS or lowered[place + 1] in PREPOSITIONS:
            return Phrase(found.first, place)
        return found
    return None


def subject_behind(tokens: Tokens, verb: int, ceiling: int) -> Phrase | None:
    """Return the subject that follows the token ``verb``, as in “said Ana Ruiz, a baker”."""
    words = tokens.words
    first = verb + 1
    if first >= ceiling or not words[first] or not _may_open(words[first]):
        return None
    if tokens.lowered[first] in PERSON_PRONOUNS:
        return Phrase(first, first + 1)
    place, asides = first, 0
    ceiling = min(ceiling, first + 2 * LONGEST_PHRASE)
    while place < ceiling:
        if words[place] == ",":
            asides += 1
            if asides > _MOST_ASIDES or not _opens_aside(words[place + 1] if place + 1 < ceiling else ""):
                break
        elif _ends_phrase(tokens, first, place, ceiling, in_aside=asides > 0):
            break
        place += 1
    while place > first and words[place - 1] == ",":
        place -= 1
    return Phrase(first, place) if place > first else None


def _may_open(word: str) -> bool:
    """Tell whether a subject behind its verb may begin with ``word``."""
    lowered = word.lower()
    if not (word[0].isalnum() or word in "@#") or lowered in _NO_SUBJECTS_BEHIND:
        return False
    return lowered not in AUXILIARIES or word[0].isupper()


def _opens_aside(word: str) -> bool:
    """Tell whether ``word`` behind a comma goes on about the subject: “Ruiz, a baker”."""
    lowered = word.lower()
    return (
        word[:1].isalnum()
        and lowered not in _AFTER_ASIDES
        and not lowered.endswith("ing")
        and (lowered not in PERSON_PRONOUNS or lowered in ("who", "one"))
    )


def _ends_phrase(tokens: Tokens, first: int, place: int, ceiling: int, *, in_aside: bool) -> bool:
    """Tell whether the token ``place`` is behind a noun phrase that began at ``first``."""
    word, low = tokens.words[place], tokens.lowered[place]
    if word in STOPS:
        return not is_abbreviation(tokens, place) or place + 1 >= ceiling
    if in_aside:
        return low in _WEEKDAYS
    if place == first or low not in _ENDS:
        return False
    if low not in ("in", "at", "with", "on") or tokens.words[first][:1].isupper():
        return True
    return place + 1 < ceiling and tokens.lowered[place + 1] in _WEEKDAYS
