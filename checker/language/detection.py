"""Which language a text is in, by its script and its small words.

The script settles languages that have one to themselves; the others are told apart by function
words. A text that is too short, a mixture or program code is ``und``: a wrong language costs false
findings, an unknown one only loses some rules.
"""

from bisect import bisect_right
from collections import Counter
from functools import cache
from re import Pattern
from re import compile as compile_pattern

from checker.language.function_words import ARABIC, CYRILLIC, DEVANAGARI, LATIN

UNKNOWN = "und"

#: How much of a text is looked at, in code points; an article shows its language well before.
_SAMPLE = 4000

#: A script's share of all letters from which the text counts as written in it.
_SCRIPT_SHARE = 0.7

#: Blocks of the Unicode Standard by their first code point; everything below Greek is Latin.
_BLOCKS: tuple[tuple[int, str], ...] = (
    (0x0000, "latin"),
    (0x0370, "el"),
    (0x0400, "cyrillic"),
    (0x0530, "hy"),
    (0x0590, "he"),
    (0x0600, "arabic"),
    (0x0700, "other"),
    (0x0750, "arabic"),
    (0x0780, "other"),
    (0x0900, "devanagari"),
    (0x0980, "bn"),
    (0x0A00, "pa"),
    (0x0A80, "gu"),
    (0x0B00, "or"),
    (0x0B80, "ta"),
    (0x0C00, "te"),
    (0x0C80, "kn"),
    (0x0D00, "ml"),
    (0x0D80, "si"),
    (0x0E00, "th"),
    (0x0E80, "lo"),
    (0x0F00, "bo"),
    (0x1000, "my"),
    (0x10A0, "ka"),
    (0x1100, "ko"),
    (0x1200, "am"),
    (0x1380, "other"),
    (0x1780, "km"),
    (0x1800, "other"),
    (0x1E00, "latin"),
    (0x1F00, "el"),
    (0x2000, "other"),
    (0x3040, "kana"),
    (0x3100, "other"),
    (0x31F0, "kana"),
    (0x3200, "other"),
    (0x3400, "han"),
    (0xA000, "other"),
    (0xAC00, "ko"),
    (0xD7B0, "other"),
    (0xF900, "han"),
    (0xFB00, "other"),
    (0xFB50, "arabic"),
    (0xFE00, "other"),
    (0xFE70, "arabic"),
    (0xFF00, "other"),
    (0xFF66, "kana"),
    (0xFFA0, "other"),
    (0x20000, "han"),
    (0x40000, "other"),
)
_BLOCK_STARTS = [start for start, _ in _BLOCKS]

#: Letters that tell Cyrillic languages apart, the narrower sets first: (language, letters that it
#: has, letters that it lacks). Other languages of the script lack one of the first or have one of
#: the second.
_CYRILLIC_LETTERS: tuple[tuple[str, str, str], ...] = (
    ("kk", "әғқңұүһ", "їєћђў"),
    ("be", "ў", "їєъ"),
    ("uk", "ії", "ыэёўъ"),
    ("sr", "ћђљњџ", "ыэйщъ"),
    ("mk", "ѓќѕ", "ыэйщъ"),
    ("ru", "ыэ", "іїєўәғқңћђљњ"),
    ("bg", "ъ", "ыэёіїєўћђљњ"),
)

#: A few names or quotations in another language may bring its letters in: this share of the
#: telling letters is let pass.
_STRANGE_SHARE = 0.1
_FEWEST_TELLING = 2

#: The fewest letters that settle a language with a script of its own (Han and Kana: say more each).
_FEWEST_LETTERS = 12
_FEWEST_HAN = 6

#: The share of Kana among the characters of East Asia from which a text is Japanese.
_KANA_SHARE = 0.05

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

#: Signs of program code, as shares of all characters; prose stays below a third of them.
_CODE_SHARE = 0.03
_CODE_SIGNS = "{};=<>_\\|$"
_SIGNS_AND_BRACKETS_SHARE = 0.065
_BRACKETS = "()[]"


#: Deletes of plain text all that is no letter.
_NO_PLAIN_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}


@cache
def _letters_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


@cache
def _word_pattern() -> Pattern[str]:
    # Vowel signs and other combining marks are no letters to the pattern language.
    letter = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f])"
    return compile_pattern(rf"{letter}+(?:[’']{letter}+)*")


@cache
def _plain_word_pattern() -> Pattern[str]:
    return compile_pattern(r"[a-z]+(?:'[a-z]+)*")


@cache
def _address_pattern() -> Pattern[str]:
    return compile_pattern(r"\bhttps?://\S+|\S+@\S+")


@cache
def _index(script: str) -> dict[str, tuple[str, ...]]:
    """Return the languages of each function word of the languages in ``script``."""
    tables = {"latin": LATIN, "cyrillic": CYRILLIC, "arabic": ARABIC, "devanagari": DEVANAGARI}
    languages: dict[str, list[str]] = {}
    for language, words in tables[script].items():
        for word in dict.fromkeys(words.split()):
            languages.setdefault(word, []).append(language)
    return {word: tuple(found) for word, found in languages.items()}


def _script_counts(sample: str) -> Counter[str]:
    """Count the letters of ``sample`` by script, each run of letters by its first one."""
    if sample.isascii():
        return Counter(latin=len(sample.translate(_NO_PLAIN_LETTERS)))
    counts: Counter[str] = Counter()
    for run in _letters_pattern().findall(sample):
        if run.isascii():
            counts["latin"] += len(run)
            continue
        first = _BLOCKS[bisect_right(_BLOCK_STARTS, ord(run[0])) - 1][1]
        last = _BLOCKS[bisect_right(_BLOCK_STARTS, ord(run[-1])) - 1][1]
        if first in ("han", "kana") or first != last:
            # Scripts mix within one run only where words are not spaced.
            counts.update(_BLOCKS[bisect_right(_BLOCK_STARTS, ord(letter)) - 1][1] for letter in run)
        else:
            counts[first] += len(run)
    return counts


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
    index = _index(script)
    # Words of the same languages speak for them together.
    together: dict[tuple[str, ...], list[int]] = {}
    for word, count in Counter(filter(index.__contains__, words)).items():
        tally = together.setdefault(index[word], [0, 0, 0])
        tally[0] += count
        if len(word) > 1:
            tally[1] += 1
            tally[2] += count
    gathered: dict[str, _Evidence] = {}
    for languages, (hits, different, long) in together.items():
        for language in languages:
            evidence = gathered.get(language)
            if evidence is None:
                evidence = gathered[language] = _Evidence()
            evidence.hits += hits
            # A word common to many languages says little about which it is.
            evidence.score += hits / len(languages)
            evidence.different += different
            if len(languages) == 1:
                evidence.alone += long
    return gathered


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
    least = max(_FOREIGN_SHARE * best.alone, _FOREIGN_HITS * best.hits)
    mixed = foreign >= _FEWEST_FOREIGN and foreign > least
    if second > _MARGIN or mixed:
        return UNKNOWN
    clear = best.hits >= _MANY_HITS and second < _WIDE_MARGIN
    share = _SMALLER_HIT_SHARE if clear else _HIT_SHARE
    return ranked[0] if best.hits >= share * words else UNKNOWN


def _by_words(sample: str, script: str) -> str:
    lowered = sample.lower().replace("’", "'")
    # Typographic dashes and quotation marks are no letters: what is left is mostly plain.
    pattern = _plain_word_pattern() if lowered.isascii() else _word_pattern()
    words = pattern.findall(lowered)
    if len(words) < _FEWEST_TO_HALVE:
        return _decide(_gather(words, script), len(words))
    # A text in one language shows it in both halves.
    middle = len(words) // 2
    first, second = _gather(words[:middle], script), _gather(words[middle:], script)
    halves = {_decide(first, middle), _decide(second, len(words) - middle)} - {UNKNOWN}
    if len(halves) > 1:
        return UNKNOWN
    for language, evidence in second.items():
        first.setdefault(language, _Evidence()).add(evidence)
    return _decide(first, len(words))


def _by_cyrillic_letters(sample: str) -> str:
    lowered = sample.lower()
    for language, own, strange in _CYRILLIC_LETTERS:
        telling = sum(map(lowered.count, own))
        if telling >= _FEWEST_TELLING and sum(map(lowered.count, strange)) <= _STRANGE_SHARE * telling:
            return language
    return UNKNOWN


def _looks_like_code(sample: str) -> bool:
    signs = sum(map(sample.count, _CODE_SIGNS))
    brackets = sum(map(sample.count, _BRACKETS))
    return signs > _CODE_SHARE * len(sample) or signs + brackets > _SIGNS_AND_BRACKETS_SHARE * len(sample)


def detect_language(text: str) -> str:
    """Return the language of ``text`` as a lower-case BCP 47 primary subtag.

    Only the first 4,000 code points are looked at. The result is ``und`` for a text that is too
    short, mixes languages or is no prose. Norwegian is ``nb``; Serbo-Croatian in Latin script is
    ``hr``.
    """
    sample = text[:_SAMPLE]
    if "http" in sample or "@" in sample:
        sample = _address_pattern().sub(" ", sample)
    counts = _script_counts(sample)
    letters = counts.total()
    east_asian = counts["han"] + counts["kana"]
    if east_asian >= _FEWEST_HAN and east_asian >= _SCRIPT_SHARE * (letters - 0.6 * counts["latin"]):
        return "ja" if counts["kana"] >= _KANA_SHARE * east_asian else "zh"
    script, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if count < _FEWEST_LETTERS or count < _SCRIPT_SHARE * letters:
        return UNKNOWN
    if script in ("latin", "cyrillic", "arabic", "devanagari"):
        if _looks_like_code(sample):
            return UNKNOWN
        by_letters = _by_cyrillic_letters(sample) if script == "cyrillic" else UNKNOWN
        return by_letters if by_letters != UNKNOWN else _by_words(sample, script)
    return UNKNOWN if script in ("other", "han", "kana") else script
