"""Sentences that tell what a person said or thought, as “Lee warned that the bridge was old” does.

After such a sentence readers take a quotation for the same person's. So the subject counts, not just
any name beside a verb: what a company or a state said, and what was said of somebody, promises nothing.
"""

from functools import cache
from re import Pattern

from checker.language.folding import fold
from checker.language.inserted_clauses import ends_in_reporting_clause
from checker.language.reporting_cues import has_reporting_verb, reporting_cues
from checker.language.roles import names_role
from checker.language.speakers import names_somebody, points_at_somebody, speaks_as_group
from checker.text.patterns import compile_pattern

_PRONOUNS = frozenset(["he", "she", "i"])

#: People by what they are, who speak as well as anybody with a name.
_ROLES = frozenset(
    """
    actor actress ambassador analyst artist author baker boss businessman businesswoman candidate
    captain chairman chairwoman chancellor chief coach commander congressman congresswoman diplomat
    director doctor economist editor envoy executive expert farmer father founder general governor
    head judge keeper king lawmaker lawyer leader man manager master mayor minister mother officer official
    musician owner player pope premier president prince professor queen researcher scientist secretary senator
    singer spokesman spokesperson spokeswoman striker teacher veteran widow winner witness woman writer
    """.split()
)

#: What may stand between a subject and its verb.
_BETWEEN = frozenset(
    """
    also has had have again later then now once still further repeatedly on monday tuesday wednesday
    thursday friday saturday sunday earlier today yesterday this week month year meanwhile however
    himself herself even just
    """.split()
)

#: Words before a name that make it no subject: “the embassy in Manila said”, “the Kremlin said”.
_BEFORE_OTHERS = frozenset(
    "the a an in of for to at from by on with and or near inside into under over about against".split()
)
_PARTICLES = frozenset("de da di del van von der den bin al el la le".split())
_OF_A_BODY = frozenset(["of", "from", "at", "for", "with"])
_NO_SUBJECTS = frozenset("but and while though although as when because however if that after".split())
_STOPS = frozenset(".;:!?()")

#: How far, in words, the name may follow its verb: “said the mayor, Ana Ruiz”.
_AFTER_VERB = 3
_LONGEST_NAME = 5


@cache
def _token_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_][\w’'-]*|[,.;:!?()]")


@cache
def _announcement_pattern() -> Pattern[str]:
    """Find a text that is put out, whose words may follow."""
    return compile_pattern(
        r"\b(?:issued|released|published|sent|posted|wrote|read out|put out) (?:an?|the|this|his|her|their)"
        r" (?:[\w-]+ ){0,3}(?:statement|letter|message|note|e-?mail|memo|tweet|post|apology)\b"
    )


def tells_of_speech(sentence: str, language: str) -> bool:
    """Tell whether a person says or thinks something in ``sentence``, or a text of theirs is put out.

    False in a language without a list of cues. Languages other than English are read loosely: a verb of
    speech and a name, a pronoun or a role are enough, or a clause at the end that begins with such a verb.
    """
    if reporting_cues(language) is None:
        return False
    if language != "en":
        return ends_in_reporting_clause(sentence, language) or (
            has_reporting_verb(fold(sentence), language)
            and (
                names_somebody(sentence, language)
                or points_at_somebody(sentence, language)
                or names_role(sentence.replace("ё", "е"), language)
            )
        )
    if _announcement_pattern().search(sentence):
        return True
    verbs = _finite_verbs()
    tokens = _token_pattern().findall(sentence)
    return any(
        token in verbs and (_has_subject(tokens, index) or _has_name_behind(tokens, index))
        for index, token in enumerate(tokens)
    )


@cache
def _finite_verbs() -> frozenset[str]:
    """Return the English verbs of speech in the forms that have a subject of one person."""
    cues = reporting_cues("en")
    assert cues is not None
    return frozenset(verb for verb in cues.verbs if verb.endswith(("s", "ed")) or verb in _IRREGULAR_PAST)


#: Verbs that may stand before their subject.
_INVERTED = frozenset("said says added adds wrote asked explained".split())

_IRREGULAR_PAST = frozenset("said told wrote spoke swore".split())


def _has_subject(tokens: list[str], verb: int) -> bool:
    """Tell whether the word before a verb, adverbs aside, is a person."""
    place = verb - 1
    while place >= 0 and (tokens[place].lower() in _BETWEEN or tokens[place].endswith("ly")):
        place -= 1
    if place >= 0 and tokens[place] == ",":
        # An aside between the two: “Ruiz, who built it, said”.
        place = _before_aside(tokens, place)
    if place < 0 or tokens[place] in _STOPS or tokens[place] == ",":
        return False
    word = tokens[place].lower()
    return word in _PRONOUNS or word in _ROLES or _ends_name(tokens, place)


def _before_aside(tokens: list[str], comma: int) -> int:
    """Return the place of the word before the comma that opens an aside; -1 where there is none."""
    for place in range(comma - 1, 0, -1):
        if tokens[place] in _STOPS:
            return -1
        if tokens[place] == ",":
            return place - 1
    return -1


def _ends_name(tokens: list[str], place: int) -> bool:
    """Tell whether the word at ``place`` is the last of a name that is no object and no body."""
    while True:
        word = tokens[place]
        if not word[0].isupper() or word.isupper() or word.lower() in _NO_SUBJECTS | _BEFORE_OTHERS:
            return False
        if speaks_as_group(word.lower()):
            return False
        first = place
        while first > 0 and place - first < _LONGEST_NAME and _is_part_of_name(tokens[first - 1]):
            first -= 1
        before = first - 1
        if before < 0 or tokens[before].lower() not in _BEFORE_OTHERS:
            return True
        # “Ana Ruiz of the Harbour Board said”: the name before the body is the subject.
        before -= tokens[before].lower() == "the"
        if before < 1 or tokens[before].lower() not in _OF_A_BODY:
            return False
        place = before - 1


def _is_part_of_name(word: str) -> bool:
    return (word[0].isupper() and word.lower() not in _BEFORE_OTHERS) or word in _PARTICLES


def _has_name_behind(tokens: list[str], verb: int) -> bool:
    """Tell whether a person follows a verb that comes first: “said Ana Ruiz”, “said the mayor”."""
    if tokens[verb] not in _INVERTED or verb == 0 or tokens[verb - 1] != ",":
        return False
    for word in tokens[verb + 1 : verb + 1 + _AFTER_VERB]:
        if word in _STOPS or word == "," or word in ("that", "in", "on", "at", "it"):
            return False
        if word in _ROLES or (word[0].isupper() and not word.isupper() and word.lower() not in _BETWEEN):
            return True
    return False
