"""Words that tell readers whose words they read, by language.

Each language has tables of its own. ``words`` are compared with single folded words, ``phrases`` are
searched in folded text: a phrase that holds a letter of a spaced script stands between word boundaries.
"""

from functools import cache
from importlib import import_module
from re import Pattern, escape

from checker.language.folding import fold
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: What ``…`` in a phrase stands for: up to eight words of the same clause.
_GAP = r"(?:[^\w.!?;:]+\w+){0,8}?[^\w.!?;:]+"


class ReportingCues(NamedTuple):
    """The cues of one language: single words and phrases.

    ``verbs`` are those of speech and thought among the words, ``plain`` the words that do little else
    than report speech, so that they promise a quotation in the next paragraph too; where a language
    names none, all its words count as such. In a phrase, ``…`` stands for a few words. ``expression``
    is searched in place of phrases, in a language without spaces.
    """

    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    expression: str = ""

    def folded(self) -> "ReportingCues":
        """Return the same cues with every word and phrase folded, as they are compared."""
        words, verbs, plain = (frozenset(map(fold, group)) for group in (self.words, self.verbs, self.plain))
        hyphenated = sorted(word for word in words if "-" in word)
        phrases = ("…".join(map(fold, phrase.split("…"))) for phrase in self.phrases)
        return self._replace(words=words, verbs=verbs, plain=plain, phrases=(*phrases, *hyphenated))


#: Where the cues of the languages stand; only those of languages that are read are made.
_MODULES = {
    "en": "english",
    "de": "germanic",
    "nl": "germanic",
    "fr": "romance",
    "es": "romance",
    "pt": "romance",
    "it": "romance",
    "ru": "russian_chinese",
    "zh": "russian_chinese",
}


@cache
def reporting_cues(language: str) -> ReportingCues | None:
    """Return the cues of ``language`` (a primary subtag), or None where there is no list."""
    module = _MODULES.get(language)
    if module is None:
        return None
    table: dict[str, ReportingCues] = import_module(f"checker.language.reporting_cues_{module}").CUES
    return table[language]


@cache
def _phrase_pattern(language: str) -> Pattern[str]:
    cues = reporting_cues(language)
    assert cues is not None
    if cues.expression:
        return compile_pattern(cues.expression)
    phrases = (_GAP.join(map(escape, phrase.split("…"))) for phrase in cues.phrases)
    return compile_pattern(rf"\b(?:{'|'.join(phrases)})\b")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _part_pattern() -> Pattern[str]:
    """Find words without their hyphens: French and Portuguese set pronouns behind them."""
    return compile_pattern(r"[^\W\d_]+")


def has_reporting_cue(folded: str, language: str, *, plain: bool = False) -> bool:
    """Tell whether ``folded`` text, quotations left out, says who speaks or where words come from.

    ``plain`` asks for a word that does little else. False in a language without a list.
    """
    cues = reporting_cues(language)
    if cues is None:
        return False
    wanted = cues.plain if plain and cues.plain else cues.words
    if wanted and not wanted.isdisjoint(
        (_word_pattern() if language == "en" else _part_pattern()).findall(folded)
    ):
        return True
    return _phrase_pattern(language).search(folded) is not None


def has_reporting_verb(folded: str, language: str) -> bool:
    """Tell whether ``folded`` text holds a verb or a phrase that reports speech; nouns do not count.

    False in a language without a list.
    """
    cues = reporting_cues(language)
    if cues is None:
        return False
    return not cues.verbs.isdisjoint(_part_pattern().findall(folded)) or (
        _phrase_pattern(language).search(folded) is not None
    )
