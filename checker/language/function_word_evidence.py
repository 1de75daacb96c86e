"""Which language a text's function words speak for.

One language has to be clear: a wrong language costs false findings, an unknown one only loses some rules.
"""

from collections import Counter
from functools import cache
from itertools import pairwise
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
def _weights(script: str, language: str) -> dict[int, float]:
    """Return what a word of each class weighs for ``language``, where it has the class."""
    bit = 1 << list(_TABLES[script]).index(language)
    kinds = set(_classes(script).values())
    return {kind: 1 / abs(kind).bit_count() for kind in kinds if abs(kind) & bit}


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
    for word, count in Counter(filter(classes.__contains__, words)).items():
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


def _leading_language(parts: list[list[str]], script: str) -> str | None:
    """Return the language that more than half of the weight in each part speaks for, if that settles it.

    No other can come first then, nor near, so that what speaks for each of them need not be known. None
    where all of the evidence has to be looked at.
    """
    classes, owners = _classes(script), _owners(script)
    counted = [Counter(map(classes.__getitem__, filter(classes.__contains__, part))) for part in parts]
    alone: dict[str, int] = {}
    for counts in counted:
        for kind, count in counts.items():
            owner = owners.get(kind)
            if owner is not None:
                alone[owner] = alone.get(owner, 0) + count
    if not alone:
        return None
    best = max(alone, key=alone.__getitem__)
    weights = _weights(script, best)
    hits, weight, strange_weight, different = 0, 0.0, 0.0, 0
    for counts in counted:
        part_hits, part_weight, part_different, every = 0, 0.0, 0, 0
        for kind, count in counts.items():
            every += count
            if kind in weights:
                part_hits += count
                part_weight += count * weights[kind]
                part_different += kind > 0
        if every - part_weight >= part_weight:
            return None
        hits += part_hits
        weight += part_weight
        strange_weight += every - part_weight
        different = max(different, part_different)
    foreign = max((count for language, count in alone.items() if language != best), default=0)
    second = strange_weight / weight
    share = _SMALLER_HIT_SHARE if hits >= _MANY_HITS and second < _WIDE_MARGIN else _HIT_SHARE
    is_clear = (
        hits >= max(_FEWEST_HITS, share * sum(map(len, parts)))
        and different >= _FEWEST_DIFFERENT
        and second <= _MARGIN
        and not _is_mixed(foreign, alone[best], hits)
    )
    return best if is_clear else None


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
    known = _leading_language(halves, script)
    if known is not None:
        return known
    if not middle:
        return _decide(_gather(words, script), len(words))
    first, second = (_gather(half, script) for half in halves)
    decided = {_decide(first, middle), _decide(second, len(words) - middle)} - {UNKNOWN}
    if len(decided) > 1:
        return UNKNOWN
    for language, evidence in second.items():
        first.setdefault(language, _Evidence()).add(evidence)
    return _decide(first, len(words))
