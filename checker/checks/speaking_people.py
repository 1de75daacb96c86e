"""Who is said, beside a quotation or a name, to have spoken: “said Ana Ruiz”, “Ruiz, the mayor, said”.

Names come from the people of the document, so that a company or a town is no speaker by its capital alone;
in English, roles (“the mayor”) and pronouns speak as well.
"""

from functools import cache
from re import Pattern, escape
from re import compile as compile_pattern
from typing import NamedTuple

from checker.documents.model import Block, Document
from checker.language.people import name_keys
from checker.language.person_names import NameMention
from checker.language.quotations import Quotation
from checker.language.reporting_cues import reporting_cues
from checker.text import Span

#: Languages whose verbs and names do not change with the case, and that write them in letters.
LANGUAGES = frozenset(["en", "de", "fr", "es", "pt", "it", "nl"])

#: How far, in code points, from a name or a quotation its verb is looked for.
REACH = 120


class Speaker(NamedTuple):
    """Who is said to have spoken a quotation: ``span`` covers speaker and verb, ``name`` is as written.

    ``keys`` are the words of a name; a role has none. ``pronoun`` tells that only a pronoun stands there.
    """

    span: Span
    name: str
    keys: frozenset[str]
    pronoun: bool = False


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


@cache
def _verb_behind_pattern(language: str) -> Pattern[str]:
    """Match what follows a quotation whose verb comes first: “said” and what may stand before a name."""
    if language != "en":
        auxiliary = r"(?:(?:a|ha|hat|heeft|tem|se|si|s[’']est|s[’']è) |[ls][’'])?"
        return compile_pattern(
            rf"[,!?…]?[\s—–-]*(?P<verb>{auxiliary}(?:{_verbs(language)}))(?:-(?:se|lhe))? (?:zich |sich )?"
        )
    return compile_pattern(rf",? ?(?P<verb>{_verbs(language)}) (?:(?:the|a) (?=[A-Z]))?")


@cache
def _role_before_name_pattern(language: str) -> Pattern[str]:
    """Match the role between a verb and a name (“l’apiculteur ”); a preposition makes it another's name."""
    no_role = (
        r"(?:à|au|aux|de|du|des|del|della|dello|dei|di|da|do|dos|das|van|von|vom|in|im|en|em|na|no|nel|nella"
        r"|a|al|alla|con|mit|met|avec|com|per|por|pour|para|für|voor|sur|sobre|über|over|bei|bij|nach|naar"
        r"|gegenüber|tegen|que|che|dass|dat)"
    )
    # In Portuguese “a” is the article: its preposition is “à” before one.
    article = "|a (?=[a-zà-ÿ])" if language == "pt" else ""
    return compile_pattern(
        r"(?:(?:el|la|le|il|lo|un|une|una|uno|um|uma|o|der|die|ein|eine|de|een|het) |l[’']"
        rf"{article})?"
        rf"(?:(?!{no_role} )[a-zà-ÿ-]+,? ){{0,3}}"
    )


@cache
def _role_pattern() -> Pattern[str]:
    """Match a person by the role, or a pronoun, with the verb on either side."""
    who = r"(?P<pronoun{n}>(?:he|she|they|I|we)\b)|(?:the|a|an|one|his|her|their) [^,.;:!?“”\"—–]{{2,60}}?"
    verbs = _verbs("en")
    return compile_pattern(
        rf",? ?(?:(?:{verbs}) (?P<after>{who.format(n=1)})(?=[,.;]|$)"
        rf"|(?P<before>{who.format(n=2)}) (?:(?:also|later|then|[a-z]+ly) )?(?:{verbs})\b)"
    )


@cache
def _name_ends_pattern() -> Pattern[str]:
    """Match what may follow a name that ends there: “said Cruz constituent Dan Lee” goes on."""
    return compile_pattern(
        r"$|[,.;:!?)(\"”—–-]| [(A-Z0-9—–-]| (?:of|in|at|on|from|during|after|before|when|while|as|to|who"
        r"|with|by|for|about|via|last|this|that|earlier|later|yesterday|today|and|outside|inside|through|over|near|against)\b"
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


def _leads_to_name(text: str, verb_end: int, name_start: int, language: str) -> bool:
    """Tell whether nothing, or outside English a role, stands between a verb and the name behind it."""
    if language == "en" or name_start <= verb_end:
        return name_start == verb_end
    return _role_before_name_pattern(language).fullmatch(text, verb_end, name_start) is not None


def speaker_behind(document: Document, block: Block, quotation: Quotation) -> Speaker | None:
    """Return who is said to have spoken ``quotation`` of ``block``, right behind it, or None."""
    text, language, end = block.text.text, document.language, quotation.span.end
    inner = quotation.inner.of(text).rstrip()
    if inner.endswith(".") and text[end : end + 1] != ",":
        return None  # what follows is a sentence of its own
    verb = _verb_behind_pattern(language).match(text, end)
    first = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip(" ,"))
    for _, mention, person in document.people.of_text(block.index, end, end + REACH):
        start, stop = mention.span
        if person is None and not mention.full:
            continue
        keys = frozenset(name_keys(mention.surname))
        if (
            verb is not None
            and _leads_to_name(text, verb.end(), start, language)
            and _name_ends_pattern().match(text, stop)
        ):
            return Speaker(Span(verb.start("verb"), stop), mention.span.of(text), keys)
        if start == first and (says := _speaks_pattern(language).match(text, stop, stop + REACH)) is not None:
            return Speaker(Span(start, says.end()), mention.span.of(text), keys)
    if language != "en":
        return None
    role = _role_pattern().match(text, end)
    if role is None:
        return None
    name = role["after"] or role["before"]
    place = Span(role.start() + len(role.group()) - len(role.group().lstrip(" ,")), role.end())
    return Speaker(place, name, frozenset(), bool(role["pronoun1"] or role["pronoun2"]))
