"""Who may stand behind words: names of people and bodies, pronouns, accounts, and cues beside them.

Names are told by their capitals alone: two capitalised words side by side, or one inside a sentence.
That is enough to ask whether anybody is named at all; it does not tell people from places.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.language.reporting_cues import reporting_cues
from checker.text.patterns import compile_pattern

#: Words that open a sentence in capitals before a noun that may have one, and are no given name.
_NO_NAMES = frozenset(
    """
    the a an in on at of by for from with to and but or if it he she they we i you this that these those
    after before when while as so then there here his her their our its my your no not all some most
    many both each every monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december der die das den dem des ein eine
    einen einem einer eines im am zum zur beim vom ins und aber oder auch doch auf aus bei mit nach seit
    von zu für um ob wenn als wie es er sie wir ihr ich hier dort sein seine ihre alle viele nur noch
    schon jetzt dann diese dieser dieses jeder jede anfang mitte ende montag dienstag mittwoch
    donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember millionen
    milliarden tausend dutzend prozent euro franken dollar uhr grad gramm kilo kilogramm tonnen liter
    meter kilometer quadratmeter kubikmeter hektar stunden stück le la les un une au aux du de en et
    mais el los las una uno il lo gli o os uma het een maar
    """.split()
)

#: Nouns that open a sentence in capitals and name nobody: "Officials said".
_GROUPS = frozenset(
    """
    activists advocates analysts authorities commentators critics dealers detractors diplomats
    doctors economists executives experts friends historians insiders investors lawmakers lawyers
    neighbors neighbours observers officers officials opponents others people police pollsters polls
    proponents pundits reporters reports researchers residents scholars scientists skeptics sources
    spokesman spokesmen spokeswoman strategists students studies supporters sceptics traders voters
    witnesses workers both few many most several some another one nobody someone everyone nothing
    something everything however still yet also now indeed meanwhile moreover furthermore instead
    """.split()
)

#: Pronouns that point back at one person, by language; those that may mean a thing are left out.
_PRONOUNS = {
    "en": "he|she|i|his|her|him",
    "de": "er|ihm|ihr",
    # «Il y a», «il faut» and the like point at nobody.
    "fr": r"il(?! (?:n['’])?(?:ne )?(?:y a|y avait|faut|faudra|faudrait|fallait|s['’]agi|reste|suffit|semble"
    r"|existe|manque|convient|pleu|neige|est (?:temps|question|possible|interdit|difficile|prévu|vrai)))"
    r"|elle|lui",
    "es": "él|ella",
    "pt": "ele|ela",
    "it": "lui|lei|egli",
    "nl": "hij|zij|hem|haar",
    "ru": "он|она|его|её|ее|ему|ей",
    "zh": "(?<!其)他(?!人)|她|(?<!自)我",
}

#: The longest word of a name (code points): a row of joined capitals without end is searched from each.
_LONGEST_WORD = 60
#: How far a name may stand from its cue, in words: "Ruiz, who built it, said", "said the mayor, Ruiz".
_BEFORE_CUE = 6
_AFTER_CUE = 3


@cache
def _german_name_pattern() -> Pattern[str]:
    """Find two capitalised words side by side: articles between them make no name in German."""
    return compile_pattern(
        rf"\b([A-ZÄÖÜ][\w’'-]{{1,{_LONGEST_WORD}}}) (?:(?:[A-Z]\.|van|von|de|di|zu|zur|zum|al) ?){{0,3}}"
        r"(?=([A-ZÄÖÜ][\w’'-]+))"
    )


@cache
def _name_pattern() -> Pattern[str]:
    """Find two capitalised words side by side, initials or particles between them included."""
    return compile_pattern(
        rf"\b([A-ZÀ-ÞА-ЯЁ][\w’'-]{{1,{_LONGEST_WORD}}}) "
        r"(?:(?:[A-Z]\.|de|da|di|van|von|der|den|bin|al|el|la|le) ?){0,3}"
        r"(?=([A-ZÀ-ÞА-ЯЁ][\w’'-]+))"
    )


@cache
def _single_name_pattern() -> Pattern[str]:
    """Find a capitalised word inside a sentence, which is most likely a name."""
    return compile_pattern(r"(?:[a-zà-ÿа-яё]|[,;—–-])['’\"”»]? ([A-ZÀ-ÞА-ЯЁ][\w’'-]+)")


@cache
def _account_pattern() -> Pattern[str]:
    return compile_pattern(r"(?<!\w)@\w{2,}")


@cache
def _pronoun_pattern(language: str) -> Pattern[str]:
    pronouns = _PRONOUNS[language]
    return compile_pattern(pronouns if language == "zh" else rf"(?i)\b(?:{pronouns})\b")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_][\w’'-]*|[.!?;]")


def names_somebody(text: str, language: str) -> bool:
    """Tell whether ``text`` names a person, a body or an account."""
    pattern = _german_name_pattern() if language == "de" else _name_pattern()
    for match in pattern.finditer(text):
        if match.group(1).lower() not in _NO_NAMES and match.group(2).lower() not in _NO_NAMES:
            return True
    # German writes every noun with a capital.
    if language != "de":
        for match in _single_name_pattern().finditer(text):
            if match.group(1).lower() not in _NO_NAMES:
                return True
    return "@" in text and _account_pattern().search(text) is not None


def speaks_as_group(clause: str) -> bool:
    """Tell whether a clause in lower case names people whom nobody can ask, as “officials said”."""
    return not _GROUPS.isdisjoint(clause.split())


def points_at_somebody(text: str, language: str) -> bool:
    """Tell whether ``text`` holds a pronoun for one person; False in a language without a list."""
    return language in _PRONOUNS and _pronoun_pattern(language).search(text) is not None


def gives_a_speaker(text: str, language: str) -> bool:
    """Tell whether a reporting cue of ``text`` has a name or a person's pronoun beside it.

    Groups that nobody can ask (``officials said``) are no speakers. In a language without a list of
    cues, and in German, where every noun has a capital, a full name is enough.
    """
    cues = reporting_cues(language)
    if cues is None or language in ("de", "zh"):
        return names_somebody(text, language)
    wanted = cues.plain or cues.words
    tokens = _word_pattern().findall(text)
    for index, token in enumerate(tokens):
        if token.lower() in wanted and any(
            _is_speaker(word, language, opens=opens) for word, opens in _beside(tokens, index)
        ):
            return True
    return False


def _beside(tokens: list[str], index: int) -> Iterator[tuple[str, bool]]:
    """Yield the words around a token in its sentence, and whether they open it."""
    for step, reach in ((-1, _BEFORE_CUE), (1, _AFTER_CUE)):
        for distance in range(1, reach + 1):
            place = index + step * distance
            if not 0 <= place < len(tokens) or tokens[place] in ".!?;":
                break
            yield tokens[place], place == 0 or tokens[place - 1] in ".!?;"


def _is_speaker(word: str, language: str, *, opens: bool) -> bool:
    lowered = word.lower()
    if language in _PRONOUNS and _pronoun_pattern(language).fullmatch(word):
        return True
    if not word[0].isupper() or lowered in _NO_NAMES:
        return False
    return not (opens and lowered in _GROUPS)
