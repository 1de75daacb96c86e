"""How many syllables a word has, told from its letters.

English words are counted as G. Fast's Lingua::EN::Syllable (1999) does: groups of vowels without a final e,
less what is spoken as one syllable more seldom than it is written, and more where vowels that meet are spoken
apart. In Cyrillic every vowel is a syllable, elsewhere every group of vowels; a Han or Kana character is one.
"""

import unicodedata
from functools import cache, lru_cache
from re import Pattern

from checker.text.patterns import compile_pattern

_CYRILLIC = frozenset("аеёиоуыэюяіїєў")
#: Ends of English words behind which 's is a syllable of its own: James's, the bridge's.
_HISSING = ("s", "x", "z", "sh", "ch", "ce", "ge", "se", "ze")


@cache
def _vowel_groups() -> Pattern[str]:
    return compile_pattern("[aeiouyœæøıαεηιουω]+")


@cache
def _silent() -> Pattern[str]:
    """Find vowels of an English word, its final e taken off, that are no syllable of their own."""
    return compile_pattern(
        r"[^aeiouytdlr]ed$|[aeiouy][lr]+ed$|[^aeiouysxzcghl]es$|[aeiouy]l+es$|thes$|^bus(?=iness)"
        r"|[^aeiouyl]e(?:ly|ment|ments|less|ful|fully|ness|ty)$|[aeiouy]le(?:ly|ment)"
    )


@cache
def _apart() -> Pattern[str]:
    """Find vowels of an English word, its final e taken off, that meet and are two syllables."""
    return compile_pattern(
        r"(?<![cts])i(?:a(?!g)|o(?!n|us)|u)|(?<=[ctn])ia(?=[ct](?!or$))|(?<=r)ious|[ln]ia[ln]"
        r"|^rea(?=l|ct)|[^gq]u(?:a|ous$|e[ln])|u(?:et|eum|i(?:ty|ng))|(?<!g)uous|eu(?=m)|ruin|ao|^lio"
        r"|[^aeiou][eo]a(?=$|te|tr|ti|ng)|crea(?=t)|[aeou]i(?=ng|sm)|[aeiou]y(?=[aeiou](?!$))|sm$"
        r"|[crud]iet|[dl]ien(?=t?$)|scienc|oe(?=[mt])|eo(?=s?$|ry|gr|lo)|ee(?=ing)|[^aeiou]y(?=ing)"
        r"|(?<=n|d)n['’]t$|^mc"
    )


@lru_cache(maxsize=4_096)
def count_syllables(word: str, language: str) -> int:
    """Return how many syllables ``word`` has, at least one; ``language`` is a primary subtag."""
    small = word.lower()
    cyrillic = sum(letter in _CYRILLIC for letter in small)
    if cyrillic:
        return cyrillic
    is_english = language in ("en", "und")
    owned = 0
    if is_english and small.endswith(("'s", "’s")):
        small = small[:-2]
        owned = small.endswith(_HISSING)
    letters = small
    if not small.isascii():
        parts = unicodedata.normalize("NFKD", small)
        letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    if not is_english:
        return max(len(_vowel_groups().findall(letters)), 1)
    if letters.endswith(("gue", "que")):
        letters = letters[:-2]
    elif small.endswith("e") and not letters.endswith(("ee", "ie", "ue", "oe", "ye")):
        letters = letters[:-1]
        if letters.endswith("l") and letters[-2:-1] not in "aeiouyl":
            letters += "e"  # spoken: table, noble
    groups = len(_vowel_groups().findall(letters))
    return max(groups + len(_apart().findall(letters)) - len(_silent().findall(letters)), 1) + owned
