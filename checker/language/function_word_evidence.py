"""Which language a text's function words speak for.

One language has to be clear: a wrong language costs false findings, an unknown one only loses some rules.
"""

from collections import Counter
from functools import cache
from itertools import chain, pairwise
from re import Pattern

from checker.language.function_words import ARABIC, CYRILLIC, DEVANAGARI, LATIN
from checker.text.patterns import compile_pattern

UNKNOWN = "und"

#: What a guess by function words needs: hits, different words of two letters or more among them
#: (single letters are initials as often as words), and the share of all words. Running prose has
#: shares of .3 to .5; headlines and tables fall below.
_FEWEST_HITS = 3
_FEWEST_DIFFERENT = 2
_HIT_SHARE = 0.2

#: With this many hits, and the second-best this far behind, a smaller share suffices: inflected
#: languages do with fewer small words, and tables and lists hold fewer.
_MANY_HITS = 8
_SMALLER_HIT_SHARE = 0.09
_WIDE_MARGIN = 0.6

#: How far the second-best language must stay behind the best, as a ratio of weighted hits.
_MARGIN = 0.88

#: A text is a mixture where another language has this share of the words that are the best one's
#: alone, and of all its hits, and at least so many; or where its halves, of this many words
#: together, disagree.
_FEWEST_FOREIGN = 3
_FOREIGN_SHARE = 0.3
_FOREIGN_HITS = 0.1
_FEWEST_TO_HALVE = 80

#: A long text shows its language in three stretches of so many code points at most, of which each has some
#: different words that the language has alone, all of them many, as a share of all words too, and words
#: that another language has alone are few beside them.
_STRETCH, _SHORTEST_STRETCH = 200, 100
_FEWEST_ALONE_EACH = 2
_FEWEST_ALONE = 11
_ALONE_SHARE = 0.11
_STRANGE_SHARE = 0.15

#: Of plain text: letters in lower case, apostrophes, and a space for all else.
_PLAIN_WORDS = (
    bytes(
        ord(chr(code).lower()) if chr(code).isalpha() or chr(code) == "'" else ord(" ") for code in range(128)
    )
    + b" " * 128
)


@cache
def _word_pattern() -> Pattern[str]:
    # Vowel signs and other combining marks are no letters to the pattern language.
    letters = r"(?:[^\W\d_]++|[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f]++)++"
    return compile_pattern(rf"{letters}(?:'{letters})*")


_TABLES = {"latin": LATIN, "cyrillic": CYRILLIC, "arabic": ARABIC, "devanagari": DEVANAGARI}


@cache
def _classes(script: str) -> dict[str, int]:
    """Return the class of each function word of the languages in ``script``: a bit for each that has it.

    The classes of single letters are negative: these say little.
    """
    classes: dict[str, int] = {}
    for place, words in enumerate(_TABLES[script].values()):
        bit = 1 << place
        for word in words.split():
            classes[word] = classes.get(word, 0) | bit
    for word in [word for word in classes if len(word) == 1]:
        classes[word] = -classes[word]
    return classes


@cache
def _owners(script: str) -> dict[int, str]:
    """Return the language of each class of words that one language has alone, single letters excepted."""
    return {1 << place: language for place, language in enumerate(_TABLES[script])}


@cache
def _weights(script: str) -> dict[int, float]:
    """Return what a word of each class weighs for each language that has the class."""
    # A word common to many languages says little about which it is.
    return {kind: 1 / abs(kind).bit_count() for kind in _classes(script).values()}


@cache
def _classes_of(script: str, bit: int) -> frozenset[int]:
    """Return the classes of the words that the language with this ``bit`` has."""
    return frozenset(kind for kind in _classes(script).values() if abs(kind) & bit)


@cache
def _alone(script: str) -> dict[str, str]:
    """Return the language of each word that one language has alone, single letters excepted."""
    owners = _owners(script)
    return {word: owners[kind] for word, kind in _classes(script).items() if kind in owners}


class _Evidence:
    """What speaks for one language: all hits, hits weighted, different words, words it has alone."""

    __slots__ = ("alone", "different", "hits", "score")

    def __init__(self) -> None:
        self.hits = 0
        self.score = 0.0
        self.different = 0
        self.alone = 0

    def add(self, other: "_Evidence") -> None:
        """Add what another part of the text says."""
        self.hits += other.hits
        self.score += other.score
        self.different = max(self.different, other.different)
        self.alone += other.alone


def _gather(words: list[str], script: str) -> dict[str, _Evidence]:
    classes, owners = _classes(script), _owners(script)
    # Words of the same languages speak for them together.
    together: dict[int, list[int]] = {}
    for word, count in Counter(words).items():
        tally = together.setdefault(classes[word], [0, 0])
        tally[0] += count
        tally[1] += 1
    gathered: dict[str, _Evidence] = {}
    for kind, (hits, different) in together.items():
        bits = abs(kind)
        for bit, language in owners.items():
            if not bits & bit:
                continue
            evidence = gathered.get(language)
            if evidence is None:
                evidence = gathered[language] = _Evidence()
            evidence.hits += hits
            # A word common to many languages says little about which it is.
            evidence.score += hits / bits.bit_count()
            if kind > 0:
                evidence.different += different
            if kind in owners:
                evidence.alone += hits
    return gathered


def _is_mixed(foreign: int, alone: int, hits: int) -> bool:
    """Tell whether another language has too many words of its own beside the best one's."""
    return foreign >= _FEWEST_FOREIGN and foreign > max(_FOREIGN_SHARE * alone, _FOREIGN_HITS * hits)


def _decide(gathered: dict[str, _Evidence], words: int) -> str:
    """Return the language for which the evidence from so many ``words`` is clear."""
    ranked = sorted(gathered, key=lambda language: (-gathered[language].score, language))
    if not ranked:
        return UNKNOWN
    best, others = gathered[ranked[0]], [gathered[language] for language in ranked[1:]]
    if best.hits < _FEWEST_HITS or best.different < _FEWEST_DIFFERENT:
        return UNKNOWN
    second = others[0].score / best.score if others else 0.0
    foreign = max((other.alone for other in others), default=0)
    if second > _MARGIN or _is_mixed(foreign, best.alone, best.hits):
        return UNKNOWN
    clear = best.hits >= _MANY_HITS and second < _WIDE_MARGIN
    share = _SMALLER_HIT_SHARE if clear else _HIT_SHARE
    return ranked[0] if best.hits >= share * words else UNKNOWN


@cache
def _alone_words(script: str) -> frozenset[str]:
    return frozenset(_alone(script))


def _clear_language(sample: str, script: str) -> str | None:
    """Return the language that the beginning, the middle and the end of ``sample`` show beyond doubt.

    None where all of it has to be looked at.
    """
    length = min(_STRETCH, len(sample) // 3)
    if length < _SHORTEST_STRETCH:
        return None
    alone, alone_words = _alone(script), _alone_words(script)
    best = ""
    words = own = strange = 0
    for start in (0, (len(sample) - length) // 2, len(sample) - length):
        stretch = sample[start : start + length].lower().split()
        found = list(map(alone.__getitem__, alone_words.intersection(stretch)))
        if not best and found:
            best = max(set(found), key=found.count)
        part = found.count(best)
        if part < _FEWEST_ALONE_EACH:
            return None
        own += part
        strange += len(found) - part
        words += len(stretch)
    is_clear = own >= max(_FEWEST_ALONE, _ALONE_SHARE * words) and strange <= _STRANGE_SHARE * own
    return best if is_clear else None


def _leading_language(parts: list[list[str]], words: int, script: str) -> str | None:
    """Return the language that leads in each part, of whose ``words`` the function words are given.

    A word weighs the same for each language that has it. So no other has more weight than all words have
    together without those that the leading one has alone, and what speaks for each need not be known. None
    where all of the evidence has to be looked at, ``und`` where it is too little for any language.
    """
    if sum(map(len, parts)) < max(_FEWEST_HITS, _SMALLER_HIT_SHARE * words):
        return UNKNOWN
    classes, owners, weights = _classes(script), _owners(script), _weights(script)
    kinds_of_parts = [list(map(classes.__getitem__, part)) for part in parts]
    alone = Counter(filter(owners.__contains__, chain.from_iterable(kinds_of_parts)))
    if not alone:
        return None
    best = max(alone, key=alone.__getitem__)
    own = alone.pop(best)
    has_best = _classes_of(script, best).__contains__
    hits, different, weight, others = 0, 0, 0.0, 0.0
    for kinds in kinds_of_parts:
        found = list(filter(has_best, kinds))
        part_weight = sum(map(weights.__getitem__, found))
        part_others = sum(map(weights.__getitem__, kinds)) - kinds.count(best)
        if part_others >= part_weight:
            return None
        hits += len(found)
        different = max(different, len({kind for kind in found if kind > 0}))
        weight += part_weight
        others += part_others
    second = others / weight
    share = _SMALLER_HIT_SHARE if hits >= _MANY_HITS and second < _WIDE_MARGIN else _HIT_SHARE
    is_clear = (
        hits >= max(_FEWEST_HITS, share * words)
        and different >= _FEWEST_DIFFERENT
        and second <= _MARGIN
        and not _is_mixed(max(alone.values(), default=0), own, hits)
    )
    return owners[best] if is_clear else None


def _words(sample: str) -> list[str]:
    """Return the words of ``sample``, which has no other apostrophes than plain ones, in lower case."""
    if not sample.isascii():
        return _word_pattern().findall(sample.lower())
    lowered = sample.encode("ascii").translate(_PLAIN_WORDS).decode("ascii")
    if "'" not in lowered:
        return lowered.split()
    # An apostrophe belongs to a word between two letters only.
    pieces = lowered.split("'")
    parts = pieces[:1]
    for before, piece in pairwise(pieces):
        parts += ("'" if before[-1:].isalpha() and piece[:1].isalpha() else " ", piece)
    return "".join(parts).split()


def language_by_words(sample: str, script: str) -> str:
    """Return the language of ``sample``, a text in ``script``; ``und`` where no language is clear.

    Its apostrophes are plain ones.
    """
    known = _clear_language(sample, script)
    if known is not None:
        return known
    words = _words(sample)
    # A text in one language shows it in both halves.
    middle = len(words) // 2 if len(words) >= _FEWEST_TO_HALVE else 0
    halves = [words[:middle], words[middle:]] if middle else [words]
    parts = [list(filter(_classes(script).__contains__, half)) for half in halves]
    known = _leading_language(parts, len(words), script)
    if known is not None:
        return known
    if not middle:
        return _decide(_gather(parts[0], script), len(words))
    first, second = (_gather(part, script) for part in parts)
    decided = {_decide(first, middle), _decide(second, len(words) - middle)} - {UNKNOWN}
    if len(decided) > 1:
        return UNKNOWN
    for language, evidence in second.items():
        first.setdefault(language, _Evidence()).add(evidence)
    return _decide(first, len(words))
