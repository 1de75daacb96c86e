"""Whether a person whom a text names is said to speak there: “Ruiz, the mayor, said”; “said Ana Ruiz”."""

from collections.abc import Iterable, Iterator
from functools import cache
from re import Pattern, escape

from checker.language.name_runs import capitals
from checker.language.person_names import NameMention
from checker.language.reporting_cues import reporting_cues
from checker.text.patterns import compile_pattern

#: Languages whose verbs and names do not change with the case, and that write them in letters.
LANGUAGES = frozenset(["en", "de", "fr", "es", "pt", "it", "nl"])

#: How far, in code points, from a name or a quotation its verb is looked for.
REACH = 120

#: What may stand before a verb without a blank between.
_OPENING = ",?!.\"“”»’'"
#: What stands right before a verb, or before a blank in front of it, where its subject follows.
_MARKS = ",\"“”»’'"

#: “According to” in English, and in any of the other languages.
_ACCORDING = ("According to", "in the words of")
_ACCORDING_ELSEWHERE = (*_ACCORDING, "Selon", "Según", "Segundo", "Secondo", "Volgens", "Laut")
#: What may stand between a name and its verb, beside adverbs in “-ly”.
ADVERBS = frozenset("also later then has had once again hat a ha".split())


def _according(language: str) -> tuple[str, ...]:
    return _ACCORDING if language == "en" else _ACCORDING_ELSEWHERE


@cache
def _verb_forms(language: str) -> frozenset[str]:
    cues = reporting_cues(language)
    assert cues is not None
    return frozenset(verb for verb in cues.verbs or cues.words if not verb.endswith("ing"))


@cache
def _verbs(language: str) -> str:
    return "|".join(sorted(map(escape, _verb_forms(language))))


@cache
def _words_before(language: str) -> frozenset[str]:
    """Return the last words of what `_spoken_pattern` finds."""
    before = (*_verb_forms(language), *_according(language), *map(str.lower, _according(language)))
    return frozenset(words.rpartition(" ")[2] for words in before)


@cache
def _speaks_pattern(language: str) -> Pattern[str]:
    """Match what follows a name that is a subject: adverbs or an aside, and the verb."""
    return compile_pattern(
        r"(?:, (?:[^,.;:!?“”\"]{2,80}),)? (?:(?:also|later|then|has|had|once|again|hat|a|ha|[a-z]+ly) ){0,2}"
        rf"(?:{_verbs(language)})\b(?! (?:as|from|by)\b)"
    )


@cache
def _spoken_pattern(language: str) -> Pattern[str]:
    """Find what stands before a name that speaks, at the end of a text: “…,” said; according to."""
    according = "|".join(f"[{words[0]}{words[0].lower()}]{words[1:]}" for words in _according(language))
    return compile_pattern(
        rf"(?:[,?!.]? ?[\"“”»’'] ?|, )(?:{_verbs(language)}) $"
        rf"|\b(?:{according}) $"
    )


def is_said_to_speak(text: str, mention: NameMention, language: str) -> bool:
    """Tell whether the person of ``mention`` is said to have said something."""
    start, end = mention.span
    behind = text[end : end + 1]
    if behind in (" ", ",") and _speaks_pattern(language).match(text, end, end + REACH):
        return True
    return behind in ("", ",", ".", ";", ":", "”", '"') and follows_verb(text, start, language)


def follows_verb(text: str, start: int, language: str) -> bool:
    """Tell whether a reporting verb behind a quotation, or “according to”, stands before ``start``."""
    before = text[max(0, start - REACH) : start]
    if not before.endswith(" ") or before[:-1].rpartition(" ")[2].lstrip(_OPENING) not in _words_before(
        language
    ):
        return False
    return _spoken_pattern(language).search(before) is not None


@cache
def first_words_of_verbs(language: str) -> frozenset[str]:
    """Return the verbs behind which, or before which, a person speaks, each up to a hyphen."""
    return frozenset(compile_pattern(r"(?m)^\w+").findall("\n".join(_verb_forms(language))))


@cache
def words_before_speech(language: str) -> frozenset[str]:
    """Return these verbs, and the adverbs that may stand between a name and them."""
    return first_words_of_verbs(language) | ADVERBS


def may_speak(words: Iterable[str], language: str) -> bool:
    """Tell whether the next three words behind a name, or fewer, may say that it speaks.

    They do where `is_said_to_speak` finds a verb behind it, and an aside if there is one.
    """
    verbs = first_words_of_verbs(language)
    for word in words:
        if word in verbs:
            return True
        if word not in ADVERBS and not word.endswith("ly"):
            return False
    return False


@cache
def _behind_mark_pattern(mark: str) -> Pattern[str]:
    """Find a word behind a mark and before what may be a name."""
    return compile_pattern(rf"{mark} ?([^\W\d_][\w-]*+) (?=(?:(?:al|el|d|l)[-’'])?[{capitals()}])")


def places_behind_verbs(text: str, language: str) -> Iterator[int]:
    """Yield the places where `is_said_to_speak` may find, before a name, that it speaks."""
    before = _words_before(language)
    behind_marks: list[int] = []
    # Each mark is looked for by itself: that takes a third of the time of a search for any.
    for mark in _MARKS:
        if mark in text:
            pattern = _behind_mark_pattern(mark)
            # Most articles have no verb there, which one search tells.
            if not before.isdisjoint(pattern.findall(text)):
                behind_marks += [match.end() for match in pattern.finditer(text) if match[1] in before]
    yield from sorted(behind_marks)
    for words in _according(language):
        end = 0
        while (start := text.find(words[1:], end)) >= 0:
            # Without its first letter, which may be a capital, and with the blank behind it.
            end = start + len(words)
            yield end
