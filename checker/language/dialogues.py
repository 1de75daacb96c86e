"""Dialogue that a dash opens, as Russian, Spanish, French and many other languages set it.

A paragraph that begins with a dash and a capital is what somebody says. A clause that tells who says it
follows a dash in lower case (``— Нет, — сказал он. — Иду.``, ``—No —dijo Ana—. Voy.``), or the end of a
question or an exclamation (``– Kommer du? frågade han.``); French has it between commas (``— Oui, dit-il``).
The forms follow the Unicode Standard, section 6.2, and the style of each language's publishers.
"""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from checker.language.folding import fold
from checker.language.inserted_clauses import find_inserted_clauses
from checker.language.reporting_cues import reporting_cues
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Languages whose books and papers set dialogue with dashes.
_LANGUAGES = frozenset(
    """
    be bg bs ca cs da el es et eu fi fr gl hr hu hy is it ka kk lt lv mk mn nb nn no pl pt ro ru sk sl
    sr sv tr uk
    """.split()
)

#: Verbs of speech that follow a dash without a comma, where the language has no list of cues.
_VERBS_ELSEWHERE = {
    "pl": frozenset(
        """
        powiedział powiedziała zapytał zapytała spytał spytała odpowiedział odpowiedziała odparł odparła rzekł
        rzekła dodał dodała mówi mówił mówiła pyta odpowiada dodaje krzyknął krzyknęła szepnął szepnęła
        wyjaśnił wyjaśniła stwierdził stwierdziła przyznał przyznała podkreślił podkreśliła tłumaczy
        """.split()
    ),
    "hu": frozenset(
        """
        mondta mondja kérdezte kérdi felelte válaszolta válaszolt kiáltotta szólt szólalt közölte
        jelentette hangsúlyozta tette magyarázta suttogta
        """.split()
    ),
    "uk": frozenset(
        "сказав сказала спитав спитала відповів відповіла додав додала зазначив зазначила".split()
    ),
    "cs": frozenset("řekl řekla zeptal zeptala odpověděl odpověděla dodal dodala uvedl uvedla".split()),
    "tr": frozenset("dedi diye".split()),
}
_NO_VERBS: frozenset[str] = frozenset()

_DASHES = "—–―"
_SENTENCE_END = ".!?…;"
_CLOSERS = '»”"“’)'
_PAUSES = ".,:;!?…"
_BEFORE_CLAUSES = _PAUSES + _CLOSERS
#: A line of names after a dash, such as the signature under a quotation, has at most this many words.
_SIGNATURE_WORDS = 8


class Speech(NamedTuple):
    """Words that a dash opens or goes on with: ``span`` includes the dash, ``inner`` does not."""

    span: Span
    inner: Span


@cache
def _opening_pattern() -> Pattern[str]:
    """Match a dash at the beginning of a paragraph and the first letter, which has a capital or none."""
    return compile_pattern(r"\s*[—–―]\s?[¿¡«“\"…]*(?=[^\W\d_])")


@cache
def _turn_pattern() -> Pattern[str]:
    """Find what may lead from the words to the clause about them, or back."""
    return compile_pattern(r"[—–―]|[?!…;](?= [^\W\d_])")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


def find_dialogue(text: str, language: str) -> tuple[Speech, ...]:
    """Return what is spoken in a paragraph that a dash opens; empty for every other paragraph.

    ``language`` is a primary language subtag. Takes time in proportion to the length of the text.
    """
    if language not in _LANGUAGES:
        return ()
    opening = _opening_pattern().match(text)
    if opening is None or text[opening.end()].islower():
        return ()
    spoken = list(_spoken(text, opening.end(), language))
    if not _is_dialogue(text, opening.end(), spoken):
        return ()
    found: list[Speech] = []
    has_word = _word_pattern().search
    parts = _without_clauses(text, spoken, language) if language == "fr" else spoken
    for part in parts:
        inner = _inside(text, part)
        if has_word(text, inner.start, inner.end):
            found.append(Speech(part, inner))
    return tuple(found)


def _is_dialogue(text: str, start: int, spoken: list[Span]) -> bool:
    """Tell whether a paragraph after a dash is speech: it ends as a sentence does and is no name."""
    if len(spoken) > 1 or (spoken and text[spoken[0].end :].strip()):
        return True
    ending = text.rstrip().rstrip(_CLOSERS)
    if ending[-1:] not in (".", "!", "?", "…"):
        return False
    words = text[start:].split()
    several = any(word[-1] in _SENTENCE_END and len(word) > 2 for word in words[:-1])  # noqa: PLR2004 - an initial
    if several or len(words) > _SIGNATURE_WORDS or ending[-1] in "!?…":
        return True
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) < 2 or not words[1][:1].isupper()  # noqa: PLR2004 - a name has two


def _spoken(text: str, start: int, language: str) -> Iterator[Span]:
    """Yield the stretches that are spoken, dashes before them included, clauses between dashes left out."""
    begin = _before_dash(text, start)
    speaking = True
    for turn in _turn_pattern().finditer(text, start):
        if speaking:
            if _opens_clause(text, turn, language):
                yield _trimmed(text, begin, turn.start() if turn.group() in _DASHES else turn.end())
                speaking = False
        elif turn.group() in _DASHES:
            resumed = _resumes(text, turn.start())
            if resumed is not None:
                begin, speaking = resumed, True
    if speaking:
        yield _trimmed(text, begin, len(text))


def _before_dash(text: str, start: int) -> int:
    """Return where the dash stands that opens the paragraph."""
    place = 0
    while place < start and text[place] not in _DASHES:
        place += 1
    return place


def _opens_clause(text: str, turn: Match[str], language: str) -> bool:
    """Tell whether lower-case words about the speaker follow."""
    place = turn.end()
    if turn.group() not in _DASHES:
        # A question inside what is said goes on in lower case nowhere but in a clause about it.
        return text[place + 1 : place + 2].islower() and (turn.group() != ";" or language == "el")
    attached = not text[place : place + 1].isspace()
    while text[place : place + 1].isspace():
        place += 1
    if not text[place : place + 1].islower():
        return False
    last = turn.start() - 1
    spaced = text[last].isspace()
    if text[last - 1 if spaced else last] in _BEFORE_CLAUSES:
        return True
    if spaced and attached and language in ("es", "ca", "gl", "eu"):
        return True
    word = _word_pattern().match(text, place)
    if word is None:
        return False
    cues = reporting_cues(language)
    verbs = cues.verbs if cues else _VERBS_ELSEWHERE.get(language, _NO_VERBS)
    return fold(word.group()) in verbs


def _resumes(text: str, dash: int) -> int | None:
    """Return where speech goes on after a clause that this dash ends; None where it is part of the clause."""
    after = dash + 1
    if text[dash - 1].isspace():
        before = text[dash - 2 : dash - 1]
        goes_on = before in tuple(_PAUSES) and text[after : after + 1].isspace()
        return dash if goes_on else None
    while after < len(text) and text[after] in _PAUSES:
        after += 1
    while after < len(text) and text[after].isspace():
        after += 1
    return after if after < len(text) else None


def _without_clauses(text: str, spoken: list[Span], language: str) -> Iterator[Span]:
    """Yield what is spoken without the clauses that French sets between commas."""
    for span in spoken:
        begin: int | None = span.start
        for clause in find_inserted_clauses(text, span, language):
            assert begin is not None
            yield _trimmed(text, begin, clause.start)
            begin = clause.end + 1 if text[clause.end : clause.end + 1] == "," else None
            if begin is None:
                break
        if begin is not None:
            yield _trimmed(text, begin, span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _inside(text: str, span: Span) -> Span:
    start, end = span
    if start < end and text[start] in _DASHES:
        start += 1
        while start < end and text[start].isspace():
            start += 1
        return Span(start, end)
    return span
