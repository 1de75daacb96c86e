"""Numbers in words: twelve, "three hundred and forty", dreihundertzwanzig, deux cent mille, 三百二十万.

English, German, French and Spanish are read up to a million and beyond, Chinese numerals up to
billions; the other languages of ``small_numbers`` up to ninety-nine. A bare "one" or "a" is no number: it
is an article or a pronoun more often. So are fractions ("two-thirds") and ordinals ("twenty-first").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from re import Pattern

from checker.language.folding import lower_in_place
from checker.language.numerals import read_chinese_number
from checker.language.small_numbers import number_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_HUNDRED, _THOUSAND, _MILLION = 100, 1000, 10**6


class NumberInWords(NamedTuple):
    """A number in words: ``span`` in code points, its ``value``, the largest ``scale`` word in it (1: none).

    ``is_small`` tells of one plain word ("twelve").
    """

    span: Span
    value: int
    scale: int
    is_small: bool


#: Words for the hundreds that are not two words.
_HUNDREDS: Mapping[str, str] = {
    "es": (
        "cien/ciento=100 doscientos/doscientas=200 trescientos/trescientas=300 "
        "cuatrocientos/cuatrocientas=400 "
        "quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 "
        "ochocientos/ochocientas=800 novecientos/novecientas=900"
    ),
}
#: Words that multiply what stands before them.
_MULTIPLIERS: Mapping[str, str] = {
    "en": "hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12",
    "fr": "cent/cents=100 mille=1000 million/millions=1000000 milliard/milliards=1000000000",
    "es": "mil=1000 millón/millones=1000000",
}
#: Multipliers that are numbers without one before them: "mille", "cent", "mil".
_ALONE: Mapping[str, frozenset[str]] = {"fr": frozenset({"cent", "mille"}), "es": frozenset({"mil"})}
#: "a hundred", "half a million", "un millón": what stands before a multiplier, in halves.
_LEADS: Mapping[str, Mapping[str, int]] = {
    "en": {"a": 2, "half a": 1},
    "fr": {"un": 2},
    "es": {"un": 2, "medio": 1},
}
#: What may stand between two words of one number; the second form only after a hundred or more.
_JOINTS: Mapping[str, tuple[str, str]] = {
    "en": (r"[ -]", r" and | "),
    "fr": (r"[ -]", r"[ -]"),
    "es": (r" ", r" "),
}
#: What makes a number word a part of something else: an ordinal, a fraction, a name.
_GOES_ON: Mapping[str, str] = {
    "en": (
        r"-(?:thirds?|quarters?|fourths?|halves|half|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
        r"|hundredths?|something|ish|odd|fold|hundreds|first|second|[a-z]+th\b)"
        r"| (?:thirds|quarters|fifths|tenths|halves)\b"
    ),
    "fr": r" (?:tiers|quarts|cinquièmes|dixièmes)\b|-?ième",
    "es": r" (?:tercios|cuartos|quintos|décimas)\b",
    "de": r" (?:Drittel|Viertel|Fünftel|Zehntel)\b",
}
_GERMAN_SCALES = (("tausend", _THOUSAND), ("hundert", _HUNDRED))
#: What makes a number word the tail of another word: "U-two", "Ocean’s eleven" is a title all the same.
_GLUE = ("-", "’", "'")
_CHINESE_POWERS = frozenset("十百千万亿萬億")
_CHINESE = (
    r"[零〇一二三四五六七八九十百千万亿两兩萬億]{2,}"
    r"|[二三四五六七八九十两兩](?=[个個名人位只隻辆架艘家座次起件条條项項种種大])"
)


def _entries(source: str) -> dict[str, int]:
    entries: dict[str, int] = {}
    for entry in source.split():
        words, _, value = entry.partition("=")
        entries.update(dict.fromkeys(words.split("/"), int(value)))
    return entries


@cache
def _vocabulary(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the words that add to a number and those that multiply it, with their values."""
    multipliers = _entries(_MULTIPLIERS.get(language, ""))
    small = number_words(language).items()
    adding = {word: value for word, value in small if value < _HUNDRED and word not in ("a", "an")}
    adding |= _entries(_HUNDREDS.get(language, ""))
    return adding, multipliers


@cache
def _word_pattern(language: str) -> Pattern[str]:
    """Match the first word of a number in a text in lower case."""
    adding, multipliers = _vocabulary(language)
    leads = _LEADS.get(language, {})
    led = [f"{lead} {word}" for lead in leads for word in multipliers]
    return compile_pattern(rf"\b(?:{tree_of_words([*adding, *multipliers, *led])})(?![\w’'])")


@cache
def beginnings_of_numbers(language: str) -> str:
    """Return a pattern for how a number in words begins, in lower case; without any it matches nothing."""
    if language in ("zh", "ja"):
        return rf"(?:{_CHINESE})"
    adding, multipliers = _vocabulary(language)
    if language == "de":
        multipliers = dict(_GERMAN_SCALES)
    words = [*adding, *multipliers, *_LEADS.get(language, ())]
    return rf"(?:{tree_of_words(words)})" if words else "(?!)"


def tree_of_words(words: Iterable[str]) -> str:
    """Return a pattern for ``words`` that branches letter by letter: twenty times as fast as a list."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(word[1:])
    branches = []
    for letter, rests in tails.items():
        longer = [rest for rest in rests if rest]
        if len(rests) > 1 and longer:
            branches.append(f"{letter}(?:{tree_of_words(longer)}){'?' * (len(longer) < len(rests))}")
        else:
            branches.append(letter + rests[0])
    return "|".join(branches)


@cache
def _next_word_pattern(language: str) -> tuple[Pattern[str], Pattern[str]]:
    """Return what another word of the same number looks like, before and after a hundred."""
    adding, multipliers = _vocabulary(language)
    words = tree_of_words((*adding, *multipliers))
    first, later = _JOINTS[language]
    return (
        compile_pattern(rf"(?:{first})({words})(?![\w’'])"),
        compile_pattern(rf"(?:{later})({words})(?![\w’'])"),
    )


@cache
def _goes_on(language: str) -> Pattern[str]:
    return compile_pattern(_GOES_ON.get(language, "(?!)"))


@cache
def _german_pattern() -> Pattern[str]:
    """Match, in lower case, a word that begins as a number does; `_read_german` tells whether it is one."""
    first = [word for word in number_words("de") if "und" not in word]
    return compile_pattern(rf"\b(?:{tree_of_words([*first, *dict(_GERMAN_SCALES)])})\w*\b(?![’'])")


@cache
def _chinese_pattern() -> Pattern[str]:
    return compile_pattern(_CHINESE)


@cache
def _any_word(language: str) -> Pattern[str] | None:
    """Return what matches, in lower case, how each number in words begins; None where there are no words."""
    if language == "de":
        return _german_pattern()
    if language in ("zh", "ja"):
        return _chinese_pattern()
    return _word_pattern(language) if number_words(language) else None


#: Of the bytes of a text in lower case the letters of ASCII alone are left, and blanks for all others.
_LETTERS_ALONE = bytes(byte if chr(byte) in "abcdefghijklmnopqrstuvwxyz" else ord(" ") for byte in range(256))


@cache
def _first_letters(language: str) -> frozenset[bytes]:
    """Return the letters of which each number in words of ASCII has some first in one of its words."""
    adding, multipliers = _vocabulary(language)
    words = filter(str.isascii, [*adding, *multipliers])
    return frozenset([word.encode("ascii").translate(_LETTERS_ALONE).split()[0] for word in words])


def may_have_number_words(text: str, language: str) -> bool:
    """Tell whether ``text`` has a word with which a number may begin."""
    if language in _JOINTS and text.isascii():
        # To part the words takes half of the time of a search for any of them.
        letters = text.lower().encode("ascii").translate(_LETTERS_ALONE)
        return not _first_letters(language).isdisjoint(letters.split())
    pattern = _any_word(language)
    return pattern is not None and pattern.search(lower_in_place(text)) is not None


def count_number_words(lowered: str, language: str) -> int:
    """Return with how many words of a text in lower case a number may begin or go on."""
    pattern = _any_word(language)
    return 0 if pattern is None else len(pattern.findall(lowered))


def find_numbers_in_words(text: str, language: str) -> Iterator[NumberInWords]:
    """Yield the numbers in words of ``text``, in order; none in a language without words for them.

    ``language`` is a primary language subtag. The time is linear in the length of ``text``.
    """
    if language == "de":
        yield from _german(text)
    elif language in ("zh", "ja"):
        for match in _chinese_pattern().finditer(text):
            if len(match[0]) > 1 and _CHINESE_POWERS.isdisjoint(match[0]):
                continue  # figures in a row: a year, a number that names
            value = read_chinese_number(match[0])
            if value is not None and value > 1:
                yield NumberInWords(Span(*match.span()), value, 1, value < _HUNDRED)
    elif number_words(language):
        yield from _in_several_words(text, language)


def _german(text: str) -> Iterator[NumberInWords]:
    for match in _german_pattern().finditer(lower_in_place(text)):
        value = _read_german(match[0])
        if value is None or value <= 1 or _goes_on("de").match(text, match.end()):
            continue
        yield NumberInWords(Span(*match.span()), value, 1, value < _HUNDRED)


def _read_german(word: str, scales: Sequence[tuple[str, int]] = _GERMAN_SCALES) -> int | None:
    """Return the value of a number in lower case with words of ``scales``, each once; None for others."""
    if not scales:
        return number_words("de").get(word)
    (name, scale), *lower = scales
    head, found, tail = word.partition(name)
    if not found:
        return _read_german(word, lower)
    tail = tail.removeprefix("und")
    before = _read_german(head, lower) if head else 1
    after = _read_german(tail, lower) if tail else 0
    return None if before is None or after is None else before * scale + after


def _in_several_words(text: str, language: str) -> Iterator[NumberInWords]:
    adding, multipliers = _vocabulary(language)
    offset = 0
    pattern = _word_pattern(language)
    text = lower_in_place(text)
    while match := pattern.search(text, offset):
        offset = match.end()
        if text[match.start() - 1 : match.start()] in _GLUE:
            continue
        word = match[0]
        sums = _Sums()
        if word in adding:
            sums.add(adding[word])
        elif word in multipliers:
            if word not in _ALONE.get(language, frozenset()):
                continue
            sums.multiply(multipliers[word])
        else:
            lead, _, last = word.rpartition(" ")
            sums.lead(_LEADS[language][lead], multipliers[last])
        if language in _JOINTS:
            offset = _read_on(text, offset, language, sums)
        value = sums.total + sums.current
        if value > 1 and not _goes_on(language).match(text, offset):
            yield NumberInWords(
                Span(match.start(), offset), value, sums.scale, word in adding and sums.is_single
            )


def _read_on(text: str, offset: int, language: str, sums: "_Sums") -> int:
    """Take the words after ``offset`` that belong to the same number; return where it ends."""
    adding, multipliers = _vocabulary(language)
    first, later = _next_word_pattern(language)
    while match := (later if sums.is_round else first).match(text, offset):
        word = match[1]
        taken = sums.multiply(multipliers[word]) if word in multipliers else sums.add(adding[word])
        if not taken:
            break
        offset = match.end()
    return offset


class _Sums:
    """A number while its words are read: ``total`` of the thousands, ``current`` below them."""

    __slots__ = ("current", "is_single", "scale", "total")

    def __init__(self) -> None:
        self.total = self.current = 0
        self.scale = 1
        self.is_single = True

    @property
    def is_round(self) -> bool:
        """Tell whether the last word was a hundred or more."""
        return self.current % _HUNDRED == 0

    def add(self, value: int) -> bool:
        """Add ``value`` where its places are free; tell whether they were."""
        if not self.is_round or (value >= _HUNDRED and self.current):
            return False
        if self.current or self.total:
            self.is_single = False
        self.current += value
        return True

    def multiply(self, value: int) -> bool:
        """Multiply by a hundred or a scale where the number allows it; tell whether it did."""
        if value < _THOUSAND:
            if self.current >= _HUNDRED or (self.total and not self.current):
                return False
            self.is_single = False
            self.current = (self.current or 1) * value
            return True
        self.is_single = False
        if self.total < value:
            # "mil quinientos millones": all that was read counts the new scale.
            self.current, self.total = self.total + self.current, 0
        self.total += (self.current or 1) * value
        self.current = 0
        self.scale = max(self.scale, value)
        return True

    def lead(self, halves: int, value: int) -> None:
        """Begin with "a hundred" (two halves) or "half a million" (one half)."""
        self.is_single = False
        amount = value * halves // 2
        if value < _THOUSAND:
            self.current = amount
        else:
            self.total, self.scale = amount, value
