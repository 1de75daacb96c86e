"""Which language a text is in, by its script and its small words.

The script settles languages that have one to themselves; the others are told apart by function
words. A text that is too short, a mixture or program code is ``und``: a wrong language costs false
findings, an unknown one only loses some rules.
"""

from bisect import bisect_right
from collections import Counter
from functools import cache
from re import Pattern

from checker.language.function_word_evidence import UNKNOWN, language_by_words
from checker.text.patterns import compile_pattern

__all__ = ["UNKNOWN", "detect_language"]

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
#: Plain text shows so many in its first code points, nearly always.
_TOP = 40
_FEWEST_HAN = 6

#: The share of Kana among the characters of East Asia from which a text is Japanese.
_KANA_SHARE = 0.05

#: Signs of program code, as shares of all characters; prose stays below a third of them.
_CODE_SHARE = 0.03
_CODE_SIGNS = b"{};=<>_\\|$"
_SIGNS_AND_BRACKETS_SHARE = 0.065
_BRACKETS = b"()[]"


#: Deletes of plain text all that is no letter.
_NO_PLAIN_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}


_PLAIN_SIGNS = bytes(_NO_PLAIN_LETTERS)

#: Typographic signs that part words: nearly all there is beyond ASCII in English.
_SIGNS_BETWEEN_WORDS = "“”‘–—…\u00a0•"


@cache
def _letters_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


@cache
def _latin_pattern() -> Pattern[str]:
    # Between the letters below Greek and the general punctuation are other scripts.
    return compile_pattern(r"[\0-\u036f\u2010-\u205f]*")


@cache
def _address_pattern() -> Pattern[str]:
    # From the first sign of a run on: from each of them it would take the square of the run.
    return compile_pattern(r"\bhttps?://\S+|(?<!\S)\S+@\S+")


def _script_counts(sample: str) -> Counter[str]:
    """Count the letters of ``sample`` by script, each run of letters by its first one."""
    if sample.isascii():
        return Counter(latin=len(sample.translate(_NO_PLAIN_LETTERS)))
    if _latin_pattern().fullmatch(sample):
        return Counter(latin=sum(map(len, _letters_pattern().findall(sample))))
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


def _by_cyrillic_letters(sample: str) -> str:
    lowered = sample.lower()
    for language, own, strange in _CYRILLIC_LETTERS:
        telling = sum(map(lowered.count, own))
        if telling >= _FEWEST_TELLING and sum(map(lowered.count, strange)) <= _STRANGE_SHARE * telling:
            return language
    return UNKNOWN


def _looks_like_code(sample: str) -> bool:
    # Bytes of signs stand for nothing else in UTF-8; what is left without them tells how many there are.
    data = sample.encode("utf-8", "replace")
    if len(data) - len(data.translate(None, _CODE_SIGNS + _BRACKETS)) <= _CODE_SHARE * len(sample):
        return False
    without_signs = data.translate(None, _CODE_SIGNS)
    signs = len(data) - len(without_signs)
    brackets = len(without_signs) - len(without_signs.translate(None, _BRACKETS))
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
    if not sample.isascii():
        # Without these most texts are plain, which everything below reads faster.
        sample = sample.replace("’", "'")
        for sign in _SIGNS_BETWEEN_WORDS:
            sample = sample.replace(sign, " ")
    if sample.isascii() and len(sample[:_TOP].encode().translate(None, _PLAIN_SIGNS)) >= _FEWEST_LETTERS:
        return UNKNOWN if _looks_like_code(sample) else language_by_words(sample, "latin")
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
        return by_letters if by_letters != UNKNOWN else language_by_words(sample, script)
    return UNKNOWN if script in ("other", "han", "kana") else script
