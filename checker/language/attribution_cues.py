"""The cues of a sentence: what reports words, who is its subject, and which stand beside a quotation."""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from itertools import compress

from checker.language.attribution_main_subjects import main_subject
from checker.language.attribution_subjects import (
    Phrase,
    subject_before,
    subject_behind,
)
from checker.language.attribution_tokens import Frame, Tokens
from checker.language.attribution_words import (
    DETERMINERS,
    PLAIN_VERBS,
    TEXT_NOUNS,
    finite_verbs,
    non_finite_verbs,
    speech_verbs,
)
from checker.text.named_tuples import NamedTuple

#: The tokens of a speaker with all asides, and how many cues back a subject is looked for.
_LONGEST_SPEAKER = 60
_CUES_BACK = 8
#: How many tokens may stand between a quotation and the cue behind it.
_REACH_BEHIND = 45

#: Verbs whose object may stand where an inverted subject would: “told reporters”.
_NEVER_INVERTED = frozenset("told tells tell called calls call accused reminded assured".split())
_ACCORDING = frozenset(["according", "per"])
_INVERTING_SIGNS = frozenset(["", ",", "—", "–", "―", "--", "-"])
_POSSESSIVES = ("’s", "'s", "s’", "s'")


class Strength(IntEnum):
    """How surely a cue introduces words.

    A noun that means words, a verb that may introduce some (“attacked”), a verb of speech or thought,
    and one that does little else than report.
    """

    NOUN = 1
    DEED = 2
    VERB = 3
    PLAIN = 4


class Cue(NamedTuple):
    """A cue: its tokens from ``first`` to before ``end``, its subject, and its strength.

    ``own`` tells that the subject stands beside the cue rather than elsewhere in the sentence.
    """

    first: int
    end: int
    speaker: Phrase | None
    strength: Strength
    own: bool


@cache
def _looked_at() -> frozenset[str]:
    """Return the tokens that a search for cues looks at: what may be one, and quotations."""
    return finite_verbs() | non_finite_verbs() | _ACCORDING | TEXT_NOUNS | {""}


def find_cues(tokens: Tokens, frame: Frame) -> list[Cue]:
    """Return the cues of the sentence ``frame`` in order."""
    words, lowered = tokens.words, tokens.lowered
    finite, non_finite, looked_at = finite_verbs(), non_finite_verbs(), _looked_at()
    found: list[Cue] = []
    floor = frame.first
    is_looked_at = map(looked_at.__contains__, lowered[frame.first : frame.end])
    for index in compress(range(frame.first, frame.end), is_looked_at):
        low = lowered[index]
        if not low:
            floor = index + 1
            continue
        word = words[index]
        if low in finite and word[0].islower():
            if not _is_noun(tokens, index, floor):
                found.append(_finite(tokens, frame, index, floor, found))
            elif low in TEXT_NOUNS:
                found.append(_noun(tokens, index, floor))
        elif low in non_finite:
            if _is_noun(tokens, index, floor):
                found.append(_noun(tokens, index, floor))
            elif word[0].islower() or index == frame.first:
                found.append(Cue(index, index + 1, _inherited(tokens, frame, found), _strength(low), False))
        elif low in _ACCORDING:
            start = index + 2 if low == "according" else index + 1
            speaker = subject_behind(tokens, start - 1, _ceiling(tokens, frame, start))
            if speaker is not None:
                found.append(Cue(index, start, speaker, Strength.PLAIN, True))
        elif low in TEXT_NOUNS:
            found.append(_noun(tokens, index, floor))
    return found


def _strength(verb: str) -> Strength:
    if verb in PLAIN_VERBS:
        return Strength.PLAIN
    return Strength.VERB if verb in speech_verbs() else Strength.DEED


def _is_noun(tokens: Tokens, index: int, floor: int) -> bool:
    """Tell whether a word that may be a verb is a noun here: “the report”, “his call”."""
    if index <= floor:
        return False
    lowered = tokens.lowered
    if lowered[index] not in TEXT_NOUNS and not lowered[index].endswith(("ed", "s")):
        return lowered[index - 1] in ("a", "the", "his", "her", "their")
    before = lowered[index - 1]
    if before in DETERMINERS or before.endswith(_POSSESSIVES):
        return lowered[index] in TEXT_NOUNS
    return (
        lowered[index] in TEXT_NOUNS
        and index - 1 > floor
        and (lowered[index - 2] in DETERMINERS or lowered[index - 2].endswith(_POSSESSIVES))
        and tokens.words[index - 1][:1].islower()
        and not lowered[index].endswith("ed")
        and lowered[index] != "says"
        and not (lowered[index].endswith("s") and not before.endswith("s"))
    )


def _ceiling(tokens: Tokens, frame: Frame, start: int) -> int:
    for place in range(start, min(frame.end, start + _LONGEST_SPEAKER)):
        if not tokens.words[place]:
            return place
    return min(frame.end, start + _LONGEST_SPEAKER)


def _finite(tokens: Tokens, frame: Frame, index: int, floor: int, found: list[Cue]) -> Cue:
    words, lowered = tokens.words, tokens.lowered
    plain = _strength(lowered[index])
    before = words[index - 1] if index > frame.first else ""
    after_quotation = index == floor or (index == floor + 1 and before in _INVERTING_SIGNS)
    may_invert = lowered[index] not in _NEVER_INVERTED
    speaker = None
    if before in _INVERTING_SIGNS and may_invert and (after_quotation or before != ","):
        speaker = subject_behind(tokens, index, _ceiling(tokens, frame, index + 1))
    elif before == "," and may_invert and plain is Strength.PLAIN:
        behind = subject_behind(tokens, index, _ceiling(tokens, frame, index + 1))
        if behind is not None and (
            behind.end >= frame.end or words[behind.end] in (",", ".", ";", ":", "", ")")
        ):
            opener = lowered[behind.first]
            if words[behind.first][0].isupper() or opener in ("the", "a", "an", "one", "he", "she"):
                speaker = behind
    if speaker is None and index > floor:
        speaker = subject_before(tokens, index, floor)
    if speaker is not None:
        return Cue(index, index + 1, speaker, plain, True)
    return Cue(index, index + 1, _inherited(tokens, frame, found), plain, False)


def _inherited(tokens: Tokens, frame: Frame, found: list[Cue]) -> Phrase | None:
    """Return the subject of the cue before, or of the sentence."""
    for cue in reversed(found[-_CUES_BACK:]):
        if cue.speaker is not None and cue.strength > Strength.NOUN:
            return cue.speaker
    return main_subject(tokens, frame.first, frame.end)


def _noun(tokens: Tokens, index: int, floor: int) -> Cue:
    """Return the cue of a noun that means words, with whose they are: “Lee’s latest remark”."""
    words, lowered = tokens.words, tokens.lowered
    for place in range(index - 1, max(floor, index - 5) - 1, -1):
        if lowered[place] in ("his", "her", "their"):
            return Cue(index, index + 1, Phrase(place, place + 1), Strength.NOUN, True)
        if lowered[place].endswith(_POSSESSIVES):
            first = place
            while first > floor and (words[first - 1][:1].isupper() or lowered[first - 1] in ("the", "of")):
                first -= 1
            return Cue(index, index + 1, Phrase(first, place + 1), Strength.NOUN, True)
        if not words[place][:1].isalpha():
            break
    return Cue(index, index + 1, None, Strength.NOUN, False)


class CuesBeside:
    """Walks over the cues of one sentence, from one quotation to the next."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        self._next = 0
        self._before: Cue | None = None

    def around(self, place: int) -> tuple[Cue | None, Cue | None]:
        """Return the cues before and after the token ``place``, which lies behind the last one asked for."""
        cues = self._cues
        while self._next < len(cues) and cues[self._next].first < place:
            cue = cues[self._next]
            if self._before is None or _supersedes(cue, self._before):
                self._before = cue
            self._next += 1
        after: Cue | None = None
        for number in range(self._next, min(len(cues), self._next + _REACH_BEHIND)):
            cue = cues[number]
            if cue.first - place > _REACH_BEHIND:
                break
            if after is None or (after.strength is Strength.NOUN and cue.strength > Strength.NOUN):
                after = cue
        return self._before, after


def _supersedes(cue: Cue, earlier: Cue) -> bool:
    """Tell whether a cue before a quotation, rather than one before that, introduces the words.

    In “Lee said she opposes …” what follows the verb of speech is the words of its subject.
    """
    if cue.strength is Strength.NOUN or earlier.strength is Strength.NOUN:
        return cue.strength > Strength.NOUN or earlier.strength is Strength.NOUN
    return cue.strength is Strength.PLAIN or earlier.strength is not Strength.PLAIN
