"""Whether a person whom a text names is said to speak there: “Ruiz, the mayor, said”; “said Ana Ruiz”."""

from functools import cache
from re import Pattern, escape

from checker.language.person_names import NameMention
from checker.language.reporting_cues import reporting_cues
from checker.text.patterns import compile_pattern

#: Languages whose verbs and names do not change with the case, and that write them in letters.
LANGUAGES = frozenset(["en", "de", "fr", "es", "pt", "it", "nl"])

#: How far, in code points, from a name or a quotation its verb is looked for.
REACH = 120


@cache
def _verbs(language: str) -> str:
    cues = reporting_cues(language)
    assert cues is not None
    verbs = {verb for verb in cues.verbs or cues.words if not verb.endswith("ing")}
    return "|".join(sorted(map(escape, verbs)))


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
    return compile_pattern(
        rf"(?:[,?!.]? ?[\"“”»’'] ?|, )(?:{_verbs(language)}) $"
        r"|\b(?:[Aa]ccording to|in the words of|[Ss]elon|[Ss]egún|[Ss]egundo|[Ss]econdo|[Vv]olgens|[Ll]aut) $"
    )


def is_said_to_speak(text: str, mention: NameMention, language: str) -> bool:
    """Tell whether the person of ``mention`` is said to have said something."""
    start, end = mention.span
    if _speaks_pattern(language).match(text, end, end + REACH):
        return True
    return follows_verb(text, start, language) and text[end : end + 1] in ("", ",", ".", ";", ":", "”", '"')


def follows_verb(text: str, start: int, language: str) -> bool:
    """Tell whether a reporting verb behind a quotation, or “according to”, stands before ``start``."""
    return _spoken_pattern(language).search(text[max(0, start - REACH) : start]) is not None
