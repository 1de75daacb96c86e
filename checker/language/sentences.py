"""Where sentences end.

A stop ends a sentence unless the word before it is an abbreviation, a single initial or an ordinal
number, or the word after it begins in lower case. Text in scripts of East Asia ends at its own
full-width marks. The rules follow the cases of Unicode annex 29 and add abbreviations.
"""

from functools import cache
from re import Pattern

from checker.text import Span
from checker.text.patterns import compile_pattern

#: Abbreviations that are followed by a name or a number, so that their stop ends no sentence.
_BEFORE_NAMES = frozenset(
    (
        "mr mrs ms dr prof rev hon gen lt col maj capt cmdr sgt cpl adm gov sen rep reps pres st mt ft "
        "messrs mmes fr sr sra dra mme mlle hr fig figs eq vs cf ca approx nos nr vol vols pp sec ch ed "
        "eds e.g i.e viz resp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
        "thurs fri sat sun z.b d.h u.a vgl bspw str tel t.ex bl.a m.fl г гг ул им т.е стр см"
    ).split()
)

#: Abbreviations that may also stand last in a sentence.
_ANYWHERE = frozenset(
    (
        "inc co corp ltd llc bros jr u.s u.k u.n e.u d.c a.m p.m etc usw ph.d m.d b.a m.a calif fla ill "
        "mass mich minn tenn va wash wis pa n.y n.j ga ky la md mo ind kan okla ore ariz ark colo conn "
        "del neb nev s.c n.c s.d n.d r.i vt w.va wyo tex ala al т.д т.п"
    ).split()
)

#: Words that begin a sentence far more often than they begin a name.
_SENTENCE_OPENERS = frozenset(
    "The He She It In A An But And We They I At On This That There His Her Its Their For As If When".split()
)

#: Languages that write an ordinal number with a stop: "3. Mai".
_ORDINAL_STOP = frozenset("de da nb nn no fi cs sk pl hu hr sl et lv is".split())

#: Marks that may end a sentence before white space, and those that end one wherever they stand.
_STOPS = ".!?…।۔؟"
_FULL_WIDTH = "。！？｡"
#: All of them.
SENTENCE_MARKS = _STOPS + _FULL_WIDTH
#: Those of them that plain text has.
_PLAIN_MARKS = ".!?"
_CLOSING = "\"'”’»›)\\]）」』】*_"
_OPENING = "\"'“‘«„‚([*_¿¡—–-"
_LONGEST_ABBREVIATION = 12
_ORDINAL_DIGITS = 2


@cache
def _end_pattern() -> Pattern[str]:
    """Find marks that may end a sentence; the group is the character that the next one would begin with.

    It has no group where full-width marks end the sentence. The first set holds all marks: one set of
    characters is found many times as fast as either of two expressions. Marks in a row are read from
    their first one alone, or a line of dots would take the square of its length.
    """
    return compile_pattern(
        rf"[{SENTENCE_MARKS}](?:"
        rf"(?<![{_FULL_WIDTH}])(?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+[{_CLOSING}]*+(?=\s++[{_OPENING}]*+((?s:.?)))"
        rf"|(?<=[{_FULL_WIDTH}])[{_FULL_WIDTH}]*+[{_CLOSING}]*+)"
    )


@cache
def _odd_opening_pattern() -> Pattern[str]:
    """Find marks that may end a sentence before one that does not begin with a letter."""
    return compile_pattern(
        rf"[{SENTENCE_MARKS}](?:(?<=[{_FULL_WIDTH}])"
        rf"|(?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+[{_CLOSING}“«]*+\s++[{_OPENING}]*+[\W\d_])"
    )


def may_open_without_letter(text: str) -> bool:
    """Tell whether a sentence but the first may begin with a sign, a digit or, after a wide mark, anything.

    All others begin with a capital: behind a stop a word in lower case goes on with the sentence.
    """
    return _odd_opening_pattern().search(text) is not None


def count_sentence_marks(text: str) -> int:
    """Return how many marks of ``text`` may end a sentence: no more do, and the end of the text."""
    return sum(map(text.count, _PLAIN_MARKS if text.isascii() else SENTENCE_MARKS))


def split_sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, as spans without the white space between them.

    ``language`` is a primary language subtag: it tells whether a number's stop is an ordinal's.
    """
    spans: list[Span] = []
    length = len(text.rstrip())
    start = _skip_space(text, 0)
    ordinals = language in _ORDINAL_STOP
    for match in _end_pattern().finditer(text, start, length + 1):
        following = match[1]
        if following is not None and not _is_end(text, match.start(), match.start(1), ordinals=ordinals):
            continue
        end = match.end()
        if start < end:
            spans.append(Span(start, end))
        start = _skip_space(text, end)
    if start < length:
        spans.append(Span(start, length))
    return tuple(spans)


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _is_end(text: str, mark: int, following: int, *, ordinals: bool) -> bool:
    """Tell whether the stop at ``mark`` ends a sentence, and another begins at ``following``."""
    first = text[following : following + 1]
    if first.islower():
        return False
    if not first or text[mark] != "." or text.startswith("..", mark):
        return True
    if mark and text[mark - 1].isspace():
        # An ellipsis typed with spaces: ". . ."
        return False
    head = text[max(0, mark - _LONGEST_ABBREVIATION) : mark].rsplit(maxsplit=1)
    word = head[-1].lstrip(_OPENING) if head else ""
    if word.isdigit():
        return not (ordinals and len(word) <= _ORDINAL_DIGITS)
    lowered = word.lower()
    if len(word) == 1 and word.isalpha():
        # An initial, as in "J. Ruiz"; "Plan B. Then" is rarer and is given up.
        return word == "I"
    if lowered in _BEFORE_NAMES:
        return False
    if lowered == "no":
        return not first.isdigit()
    if lowered in _ANYWHERE:
        next_word = text[following : following + _LONGEST_ABBREVIATION].split(maxsplit=1)[0]
        return next_word in _SENTENCE_OPENERS
    return True
