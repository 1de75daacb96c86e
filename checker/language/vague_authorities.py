"""Phrases that lean on an authority which nobody can ask: "experts say", "it is widely believed".

A group (experts, critics) counts with a verb of speech beside it, or with "according to" before it,
unless the word before it names a body (Nordbank analysts) or points back (the analysts).
"""

from collections.abc import Iterable
from functools import cache
from re import Pattern

from checker.language.folding import lower_in_place
from checker.language.vague_phrases import VAGUE_PHRASES
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Languages whose adjectives stand behind their nouns: "expertos independientes dicen".
_ADJECTIVES_BEHIND = frozenset(["fr", "es", "pt", "it"])

#: Adjectives with a capital that name no body: parties, nations and points of the compass.
_CAPITALISED_ADJECTIVES = frozenset(
    "GOP U.S. US UK EU AI IT Western Eastern Republican Democratic Democrat Street Beltway".split()
)
_ADJECTIVE_ENDINGS = ("an", "ish", "ese", "ern", "eli", "aqi")

#: Those who are against something; what they think of it may be told in passing.
_CAMPS = frozenset(["critics", "skeptics", "sceptics", "detractors"])

#: What stands before a verb that comes first: "It is too late, say experts."
_BEFORE_INVERTED = tuple(',”"’»–—')

#: How far, in code points, the words before a group are looked at.
_REACH = 48

_NEAR = 8


@cache
def _verb_pattern(language: str) -> Pattern[str]:
    says = VAGUE_PHRASES[language].says
    between = r"(?: [^\W\d_]+)?" if language in _ADJECTIVES_BEHIND else ""
    if language == "en":
        between = r"(?: of (?:the |this |that |such )?[\w’'-]+)?"
    return compile_pattern(rf"{between},? {says}(?![\w-])")


@cache
def _said_by_pattern(language: str) -> Pattern[str]:
    return compile_pattern(VAGUE_PHRASES[language].said_by)


@cache
def _before_pattern(language: str) -> Pattern[str]:
    """Match what leads on to a group: a verb or what stands for one, then how many or which of them."""
    phrases = VAGUE_PHRASES[language]
    return compile_pattern(
        rf"(?<![\w’'-])(?:(?P<by>{phrases.said_by}|{phrases.says}) )?(?:(?:{phrases.amounts})"
        rf"(?: |(?<=[’'])))*(?:[^\W\d_][\w-]* )?$"
    )


@cache
def _aside_pattern() -> Pattern[str]:
    """Match what makes of a camp's view a remark in passing: “a bill which critics said was too long”."""
    return compile_pattern(r"\b(?:which|what|who|whom)(?: some| many| its| his| her| their)? $")


@cache
def _companion_pattern() -> Pattern[str]:
    """Find a name beside which the others of a group stand."""
    return compile_pattern(
        r"\b[A-Z][\w.’'-]+,? and (?:many |several |some )?(?:other|fellow)\b(?![^.;]*[.;])"
    )


@cache
def _work_pattern() -> Pattern[str]:
    return compile_pattern(r"[^.,;]{0,60}?(?:stud|étud|estud|onderzoek|research|science)")


@cache
def _whole_pattern(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?<![\w’'-])(?:{VAGUE_PHRASES[language].whole})(?![\w-])")


@cache
def _amount_pattern(language: str) -> Pattern[str]:
    return compile_pattern(
        rf"(?<![\w’'-])(?:(?:{VAGUE_PHRASES[language].amounts})(?: |(?<=[’'])))+(?:[^\W\d_][\w.-]* )?$"
    )


@cache
def _known_pattern(language: str) -> Pattern[str]:
    """Match a word that points back at a group, with at most one word between them."""
    return compile_pattern(rf"(?<![\w’'-])(?:{VAGUE_PHRASES[language].known}) (?:[\w-]+ )?$")


def _places_of_groups(lowered: str, groups: Iterable[str]) -> list[tuple[int, int]]:
    """Return where ``groups`` stand in a text as whole words, in order.

    A paragraph has few of them: to look for each is many times as fast as to search for any.
    """
    places = []
    for group in groups:
        end = 0
        while (start := lowered.find(group, end)) >= 0:
            end = start + len(group)
            if not (
                (start and _belongs_to_word(lowered[start - 1]))
                or (end < len(lowered) and _belongs_to_word(lowered[end]))
            ):
                places.append((start, end))
    return sorted(places)


def _belongs_to_word(character: str) -> bool:
    return character.isalnum() or character in "_’'-"


def _around_group(text: str, lowered: str, place: tuple[int, int], language: str) -> Span | None:
    """Return the phrase around a group, None where nobody is said to say anything or somebody is named."""
    start, end = place
    if text[start].isupper() and language != "de" and not _opens_sentence(text, start):
        return None  # part of a name: "the Union of Concerned Scientists said"
    window = max(0, start - _REACH)
    before = lowered[window:start]
    if _names_whose(text[window:start]) or (
        VAGUE_PHRASES[language].known and _known_pattern(language).search(before)
    ):
        return None
    if language == "en" and _companion_pattern().search(text, window, start):
        return None  # “Ruiz and other river engineers and economists believe”
    if text[start:end] in _CAMPS and _aside_pattern().search(before):
        return None
    lead = _before_pattern(language).search(before)
    if lead is not None and lead["by"]:
        stands_for_verb = _said_by_pattern(language).fullmatch(lead["by"]) is not None
        if stands_for_verb or before[: lead.start()].rstrip()[-1:] in _BEFORE_INVERTED:
            return Span(window + lead.start(), end)
    verb = _verb_pattern(language).match(lowered, end)
    if verb is None:
        return None
    amount = _amount_pattern(language).search(before)
    return Span(window + amount.start() if amount else start, verb.end())


def _is_somebodys(text: str, lowered: str, start: int, language: str) -> bool:
    """Tell whether a phrase without a group is about work that has an owner: “our research shows”."""
    if not _work_pattern().match(lowered, start):
        return False
    window = max(0, start - _REACH)
    known = VAGUE_PHRASES[language].known
    return _names_whose(text[window:start]) or (
        bool(known) and _known_pattern(language).search(lowered[window:start]) is not None
    )


def _opens_sentence(text: str, start: int) -> bool:
    return text[max(0, start - _NEAR) : start].rstrip(" \"“‘'([")[-1:] in (
        "",
        ".",
        "!",
        "?",
        ":",
        "”",
        "—",
        "–",
        "-",
        "\n",
    )


def _names_whose(before: str) -> bool:
    """Tell whether the word before a group is the name of a body, or one near it a possessive.

    ``Nordbank analysts``, ``Nordbank’s analysts``, ``Nordbank’s most loyal supporters``.
    """
    words = before.split()
    if not words or not before.endswith(" "):
        return bool(words)  # part of a longer word
    if any(each[0].isupper() and each.endswith(("’s", "'s", "s’", "s'")) for each in words[-3:]):
        return True
    word = words[-1]
    opens = len(words) == 1 or words[-2].rstrip('”"’')[-1:] in tuple(".!?:")
    if not word[0].isupper() or (opens and word.isalpha() and not word.isupper()):
        return False
    return not names_no_body(word)


def names_no_body(word: str) -> bool:
    """Tell whether a word with a capital is an adjective, or not joined to the words after it."""
    return word in _CAPITALISED_ADJECTIVES or word.endswith((*_ADJECTIVE_ENDINGS, ",", ";", ":"))


def find_vague_authorities(text: str, language: str, signs: Iterable[str] | None = None) -> tuple[Span, ...]:
    """Return the phrases of ``text`` that lean on an authority without a name, in order.

    ``language`` is a primary language subtag; without a list for it nothing is found. ``signs`` are those of
    an article that the text is part of, where they are known; see `signs_of_vague_authority`.
    """
    if language not in VAGUE_PHRASES:
        return ()
    lowered = lower_in_place(text)
    phrases = VAGUE_PHRASES[language]
    present = list(
        filter(lowered.__contains__, (*phrases.groups, *phrases.signs) if signs is None else signs)
    )
    groups = [sign for sign in present if sign in phrases.groups]
    found: list[Span] = []
    for place in _places_of_groups(lowered, groups):
        span = _around_group(text, lowered, place, language)
        if span is not None and (not found or span.start >= found[-1].end):
            found.append(span)
    # A paragraph has the signs of the one kind or of the other.
    if len(groups) == len(present):
        return tuple(found)
    taken = 0
    whole: list[Span] = []
    for match in _whole_pattern(language).finditer(lowered):
        while taken < len(found) and found[taken].end <= match.start():
            taken += 1
        if taken < len(found) and found[taken].start < match.end():
            continue
        if not _is_somebodys(text, lowered, match.start(), language):
            whole.append(Span(*match.span()))
    return tuple(sorted(found + whole))
