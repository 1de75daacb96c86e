"""In which time the words around a date are set: will open on Friday, opened on Friday.

English is read word by word: the verb that stands last before the date in its clause governs it, or
the first one after a date that opens its clause. In the other languages, whose verbs may stand on
either side, the clause between two commas counts: it is future or past where it has such a verb and
nothing that makes the time uncertain. What is not clear has no tense.
"""

from enum import Enum
from functools import cache
from re import Match, Pattern

from checker.language.folding import lower_in_place
from checker.language.tense_words import ENGLISH_PAST, TENSE_WORDS
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far from a date its verb is looked for, in code points.
_REACH = 160

#: A date after so few words opens its clause: "On Friday", "and on Friday".
_OPENING_WORDS = 3

#: Languages whose clauses can be read.
TENSED = frozenset({"en", *TENSE_WORDS})


class Tense(Enum):
    """The time of a verb as seen from the article; UNCERTAIN is what was to be, might be, is said."""

    PAST = "past"
    FUTURE = "future"
    SCHEDULED = "scheduled"
    UNCERTAIN = "uncertain"


class Verb(NamedTuple):
    """The verb that governs a date: where it stands and its time.

    ``firm`` tells a plain future or past ("will open", "is to open") from a plan ("was to open", "due to
    open") or a word that may be something else. ``auxiliary`` tells that a participle may follow.
    ``between`` is the text between verb and date.
    """

    span: Span
    tense: Tense
    firm: bool
    between: str = ""
    auxiliary: bool = False


_PLANNED = (
    "going|set|due|scheduled|expected|slated|planned|likely|ready|about|poised|supposed|meant|hoping|planning"
)


#: Words in -ed that speak of what is to come, or are no verbs.
_NO_PAST = frozenset(
    (
        "scheduled planned expected slated proposed timed postponed rescheduled delayed extended deferred "
        "moved booked "
        "advertised dated called based needed required fixed aimed limited tied linked pegged designed "
        "intended projected "
        "predicted promised targeted earmarked marked billed listed adjourned anticipated awaited reserved "
        "designated "
        "allocated pencilled penciled timetabled arranged mandated estimated supposed hoped indeed hundred "
        "need speed seed "
        "feed breed exceed proceed succeed sacred weed creed greed related detailed unchanged combined "
        "continued"
    ).split()
)

_AUXILIARIES = frozenset(("was", "were", "had", "has", "have", "did", "wasn't", "weren't", "didn't"))


@cache
def _english_verbs() -> Pattern[str]:
    """Match a verb in lower case: to ignore case would take six times as long."""
    return compile_pattern(
        r"\b(?=['’a-z])(?:"
        r"(?P<future>(?:will|shall|won['’]t)\b|(?<=\w)['’]ll\b)"
        rf"|(?P<planned>(?:is|are|am|be|has been|have been|was|were|being)(?: (?:also|now|still"
        rf"|not))? (?:{_PLANNED})"
        rf" (?:to|for|on)\b|(?:is|are|was|were) to (?!the\b|a\b|his\b|her\b|our\b|their\b)\w+"
        rf"|(?:{_PLANNED}) (?:to|for)\b"
        r"|(?:plan|plans|hope|hopes|intend|intends|aim|aims|expect|expects|want|wants|vow|vows)(?: \w+)? to\b"
        r"|(?:starting|beginning|effective|opening|closing|expiring|due|coming|upcoming)\b)"
        r"|(?P<open>would|could|should|might|may|must|can|cannot|can['’]t|wouldn['’]t|used to)\b"
        r"|(?P<scheduled>opens?|reopens?|begins?|starts?|meets?|closes|ends|resumes?|expires?|kicks? off"
        r"|takes? (?:place|effect)"
        r"|goes (?:on sale|on trial|to the polls)|go (?:on sale|on trial|to the polls)|arrives?|returns?"
        r"|faces|votes|airs|premieres|debuts|heads to|leaves for|travels to|concludes)\b"
        rf"|(?P<past>(?:was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|has|have|{ENGLISH_PAST})\b)"
        r"|(?P<weak>(?<!-)[a-z]{2,}ed\b))"
    )


@cache
def _clause_cut() -> Pattern[str]:
    return compile_pattern(
        r"(?i)[,;:()\[\]\"“”«»—]|\s[–-]\s|\b(?:who|which|that|when|where|because|while|after|before|since|if"
        r"|although|whether|as|but|than)\s"
    )


@cache
def _participle() -> Pattern[str]:
    """Match a word whose date this is, though no verb: "those born on", "a bill signed on"."""
    return compile_pattern(
        r"(?i)\b(?:born|signed|held|made|taken|sold|sent|bought|built|dated|\w{3,}ed)\s(?:on|in)\s\Z"
    )


@cache
def _when() -> Pattern[str]:
    return compile_pattern(r"(?i)\b(?:when|once|before|after|(?:as )?soon as)\s\Z")


@cache
def _between_places() -> Pattern[str]:
    """Match an infinitive, then names, prepositions and commas: "open in Lyon, France, on"."""
    return compile_pattern(
        r"(?:\s[a-z]+){0,2}(?:[\s,(]|\b(?:[A-ZÀ-Þ][\w.'’-]*+|in|at|on|near|the|of|and|or|shortly|after|about|around|its|be"
        r"|available)\b)*"
    )


@cache
def _future_before() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:as (?:early|soon|late) as|no (?:later|earlier) than|until|till|upcoming|coming|next"
        r"|this coming"
        r"|starting|beginning|effective|tickets? for|deadline (?:is|of)|due(?: on)?|(?:postponed|delayed"
        r"|moved|adjourned"
        r"|rescheduled|set|scheduled|slated|planned)(?: \w+){0,3} (?:to|for|until|till))"
        r"(?: (?:on|the|noon|midnight|late|early|the end of))*\s*\Z"
    )


_GROUPS = {
    "future": (Tense.FUTURE, True),
    "planned": (Tense.FUTURE, False),
    "open": (Tense.UNCERTAIN, True),
    "scheduled": (Tense.SCHEDULED, True),
    "past": (Tense.PAST, True),
    "weak": (Tense.PAST, False),
}


def _verb(match: Match[str], text: str, offset: int, between: str) -> Verb:
    group = match.lastgroup or "weak"
    tense, firm = _GROUPS[group]
    span = Span(offset + match.start(), offset + match.end())
    word = match.group()
    if group == "past" and word in ("has", "have"):
        firm = False
    elif group == "planned":
        firm = word.split()[0] in ("is", "are", "am") and " " in word
    elif group == "weak":
        # Mostly a participle; followed by "on" it is as good as a past.
        firm = text[match.start()].islower() and word not in _NO_PAST and between.split()[-1:] == ["on"]
    return Verb(span, tense, firm, between, word in _AUXILIARIES)


@cache
def _auxiliary_before() -> Pattern[str]:
    """Match the end of an auxiliary whose participle follows: "will be", "has been", "was officially"."""
    return compile_pattern(
        r"(?i)\b(?:be|been|being|have|has|had|was|were|is|are|get|gets|got)(?: \w+ly| not| also)?\s\Z"
    )


@cache
def _present_before() -> Pattern[str]:
    return compile_pattern(r"(?i)\b(?:is|are|am|be)(?: \w+ly| not| also)?\s\Z")


def _last_verb(text: str, offset: int) -> Verb | None:
    """Return the verb that governs the end of ``text``, which begins at ``offset``."""
    found: Match[str] | None = None
    for match in _english_verbs().finditer(lower_in_place(text)):
        if match.lastgroup in ("past", "weak") and text.endswith(("being ", "Being "), 0, match.start()):
            # "With v6 being released in April": a participle of any time.
            continue
        if found is not None and found.lastgroup not in ("weak", "scheduled"):
            # After "will" a word in -ed is a participle: "will open a hall named after her on Friday".
            if match.lastgroup == "weak":
                continue
            # "will be held", "was opened": the participle belongs to the auxiliary.
            if match.lastgroup == "past" and _auxiliary_before().search(text[: match.start()]):
                continue
            if match.lastgroup == "scheduled" and found.lastgroup != "past":
                # "will open", "is to meet": so does the infinitive.
                continue
        found = match
    return None if found is None else _verb(found, text, offset, text[found.end() :])


def _first_verb(text: str, offset: int) -> Verb | None:
    for match in _english_verbs().finditer(lower_in_place(text)):
        if match.lastgroup == "past" and _present_before().search(text[: match.start()]):
            # "are lost" is no past.
            return None
        if match.lastgroup != "weak":
            return _verb(match, text, offset, text[: match.start()])
    return None


def _english_verb(text: str, sentence: Span, place: Span) -> Verb | None:
    start = max(sentence.start, place.start - _REACH)
    left = text[start : place.start]
    cut = 0
    for mark in _clause_cut().finditer(left):
        cut = mark.end()
    segment = left[cut:]
    if found := _last_verb(segment, start + cut):
        if cut and found.tense is Tense.PAST and _when().search(left[:cut]):
            # "would decide when the house met on Monday": the head tells the time of both.
            head = _last_verb(left[:cut], start)
            if head is not None and head.tense in (Tense.FUTURE, Tense.UNCERTAIN):
                return head._replace(tense=Tense.FUTURE, firm=False)
        return found
    if (
        len(segment.split()) <= _OPENING_WORDS
        and not _participle().search(segment)
        and (cut == 0 or not left[:cut].strip()[-1:].isalpha())
    ):
        right = text[place.end : min(sentence.end, place.end + _REACH)].lstrip(" ,")
        at = min(sentence.end, place.end + _REACH) - len(right)
        stop = _clause_cut().search(right)
        found = _first_verb(right[: stop.start()] if stop else right, at)
        if found is not None and (cut == 0 or found.firm):
            return found
    far = _last_verb(left, start) if cut else None
    if far is not None and _between_places().fullmatch(far.between) is None:
        # Another clause stands between: its verb may be one that is not known.
        return far._replace(firm=False)
    return far


#: Words that join two clauses, each of which has a verb of its own.
_CONJUNCTIONS = {
    "de": "und|aber|oder|sondern", "fr": "et|mais|ou", "es": "y|e|pero|o", "pt": "e|mas|ou",
    "it": "e|ed|ma|o", "nl": "en|maar|of", "ru": "и|но|а", "uk": "і|й|та|але", "pl": "i|oraz|ale|a",
}  # fmt: skip


@cache
def _clause_mark(language: str) -> Pattern[str]:
    joined = rf"|\b(?:{_CONJUNCTIONS[language]})\s" if language in _CONJUNCTIONS else ""
    return compile_pattern(rf"[,;:()\[\]\"“”„«»—，、；：（）「」]|\s[–-]\s{joined}")


@cache
def _other_verbs(language: str) -> Pattern[str]:
    words = TENSE_WORDS[language]
    source = rf"(?P<open>{words.open})|(?P<future>{words.future})|(?P<past>{words.past})"
    return compile_pattern(rf"(?i)(?<!\w)(?:{source})(?!\w)" if words.whole_words else source)


def _clause_verb(text: str, sentence: Span, place: Span, language: str) -> Verb | None:
    """Return the one verb of the clause around ``place`` where all of its words agree."""
    start, end = max(sentence.start, place.start - _REACH), min(sentence.end, place.end + _REACH)
    for mark in _clause_mark(language).finditer(text, start, place.start):
        start = mark.end()
    # "2027年8月12日、条約に署名した": the comma after a date that opens its clause does not end it.
    begin = place.end + (
        not TENSE_WORDS[language].whole_words and text[place.end : place.end + 1] in ("、", "，")
    )
    stop = _clause_mark(language).search(text, begin, end)
    end = stop.start() if stop else end
    found: dict[str, Match[str]] = {}
    for match in _other_verbs(language).finditer(text, start, end):
        if not Span(*match.span()).overlaps(place):
            found.setdefault(match.lastgroup or "", match)
    if "open" in found or len(found) != 1:
        return None
    ((group, match),) = found.items()
    tense, firm = _GROUPS[group]
    return Verb(Span(*match.span()), tense, firm)


def governing_verb(text: str, sentence: Span, place: Span, language: str) -> Verb | None:
    """Return the verb that says in which time the date at ``place`` lies, None where that is unclear.

    ``sentence`` bounds the search, which looks at most 160 code points to either side. ``language``
    is a primary subtag; languages outside ``TENSED`` have no verbs.
    """
    if language == "en":
        return _english_verb(text, sentence, place)
    if language in TENSE_WORDS:
        return _clause_verb(text, sentence, place, language)
    return None


#: Words of a plain future, in lower case.
_FUTURE_WORDS = ("will", "shall", "'ll", "’ll", "won't", "won’t")


@cache
def _is_to() -> Pattern[str]:
    """Match, in lower case, what every other plain future in English has: "is to", "are now set to"."""
    return compile_pattern(rf"(?:is|are|am)(?: (?:also|now|still|not))? (?:to|{_PLANNED})")


def may_look_ahead(lowered: str, place: Span, language: str) -> bool:
    """Tell whether a plain future may stand as near the date at ``place`` as its verb; a cheap look.

    ``lowered`` is a text in lower case; of other languages than English the answer is yes.
    """
    if language != "en":
        return True
    near = lowered[max(0, place.start - 2 * _REACH) : place.end + _REACH]
    return any(map(near.__contains__, _FUTURE_WORDS)) or _is_to().search(near) is not None


def points_ahead(text: str, sentence: Span, place: Span, language: str) -> bool:
    """Tell whether a weekday or month at ``place`` is one to come, by its verb or the words before it."""
    verb = governing_verb(text, sentence, place, language)
    if language == "en":
        head = text[max(sentence.start, place.start - 60) : place.start]
        if _future_before().search(head):
            # "Until Thursday they had not met" looks back.
            return verb is None or verb.tense is not Tense.PAST or verb.span.start < place.start
    return verb is not None and verb.tense in (Tense.FUTURE, Tense.SCHEDULED)
