"""One paragraph as the reader of attributions sees it: the speaker of each of its quotations.

The sentence around a quotation is asked first, then the sentences beside it. What a paragraph says at
its beginning and its end is kept for the paragraphs beside it. All of it takes time in proportion to
the length of the paragraph.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property

from checker.language.attribution_cues import Cue, CuesBeside, Strength, find_cues
from checker.language.attribution_main_subjects import is_named, main_subject
from checker.language.attribution_subjects import Phrase
from checker.language.attribution_tokens import Frame, Tokens
from checker.language.attribution_words import NO_SPEAKERS
from checker.language.quotations import Quotation
from checker.language.speakers import speaks_as_group
from checker.text.named_tuples import NamedTuple

#: How far behind the cue the other part of an interrupted quotation may follow, in tokens.
_REACH_AMID = 12
#: How many sentences back the speaker of a quotation may stand, and how many on.
_SENTENCES_BACK = 12
_SENTENCES_ON = 3
#: How near its end, in tokens, a paragraph closes with a cue.
_NEAR_END = 3
#: Cues of what is learnt from somebody, mostly a body that reports it: they close nobody's speech.
_PASSED_ON = frozenset(["reported", "reports", "according", "per"])

_DASHES = frozenset(["—", "–", "―", "--", "-"])


class Place(Enum):
    """Where the speaker of a quotation stands."""

    BEFORE = "before the quotation"
    AFTER = "after the quotation"
    AMID = "between the parts of the quotation"
    COLON = "before a colon"
    SIGNATURE = "behind a dash"
    SUBJECT = "in the sentence, without a verb of speech"
    SENTENCE_BEFORE = "in a sentence before"
    SENTENCE_AFTER = "in a sentence after"
    PARAGRAPH_BEFORE = "in the paragraph before"
    PARAGRAPH_AFTER = "in the paragraph after"
    NOWHERE = "nowhere"


class Speaker(NamedTuple):
    """Who is taken for a speaker: the place, the cue and the phrase, in tokens of a paragraph."""

    place: Place
    cue: Cue | None
    phrase: Phrase | None


class Paragraph:
    """A paragraph, cut into tokens and sentences; what else it tells is read when first asked for."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.quotations = quotations
        self.tokens = Tokens(text, quotations)
        self._cues: list[Sequence[Cue] | None] = [None] * len(self.tokens.frames)
        self._frame_of = list(self._frames_of_quotations())

    @cached_property
    def speakers(self) -> Sequence[Speaker | None]:
        """The speaker of each quotation, None where the paragraph tells of nobody."""
        return self._with_sentences_beside(list(self._in_sentences()))

    def _cues_in(self, frame: int) -> Sequence[Cue]:
        """Return the cues of the sentence ``frame`` (-1 is the last), searched when first asked for."""
        if not self._cues:
            return ()
        cues = self._cues[frame]
        if cues is None:
            cues = self._cues[frame] = find_cues(self.tokens, self.tokens.frames[frame])
        return cues

    @cached_property
    def _strongest(self) -> list[int]:
        """The strength of the strongest cue of each sentence, or 0."""
        return [_strongest(self._cues_in(frame)) for frame in range(len(self._cues))]

    def _frames_of_quotations(self) -> Iterator[int]:
        frame, frames = 0, self.tokens.frames
        for place in self.tokens.places:
            if place < 0:
                yield -1
                continue
            while frame < len(frames) - 1 and frames[frame].end <= place:
                frame += 1
            yield frame

    def _in_sentences(self) -> Iterator[Speaker | None]:
        """Yield the speaker that the sentence of each quotation names."""
        reader, frame_number = None, -1
        for number, place in zip(self._frame_of, self.tokens.places, strict=True):
            if number < 0:
                yield None
                continue
            frame = self.tokens.frames[number]
            if frame.end - frame.first <= 1:
                yield None
                continue
            if reader is None or number != frame_number:
                frame_number = number
                reader = CuesBeside(self._cues_in(number))
            yield self._in_sentence(place, frame, reader)

    def _in_sentence(self, place: int, frame: Frame, reader: CuesBeside) -> Speaker | None:
        words = self.tokens.words
        before, after = reader.around(place)
        if before is not None and after is not None and not all(words[place + 1 : after.first]):
            after = None  # it is that of another quotation
        cue, where = _choose(self.tokens, place, frame, before, after)
        if cue is None:
            return self._without_cue(place, frame)
        if cue.speaker is None and cue.strength is Strength.NOUN:
            # A text that speaks itself: “The sign on the quay: …”.
            return self._without_cue(place, frame) or Speaker(where, cue, None)
        if where is Place.AFTER and not all(words[cue.end : min(frame.end, cue.end + _REACH_AMID)]):
            where = Place.AMID
        return Speaker(where, cue, cue.speaker)

    def _without_cue(self, place: int, frame: Frame) -> Speaker | None:
        tokens = self.tokens
        words, following = tokens.words, place + 1
        if place > frame.first and words[place - 1] == ":":
            return Speaker(Place.COLON, None, main_subject(tokens, frame.first, place - 1))
        if following + 1 < frame.end and words[following] in _DASHES:
            subject = main_subject(tokens, following + 1, frame.end)
            if subject is not None and words[subject.first][0].isupper():
                return Speaker(Place.SIGNATURE, None, subject)
        subject = main_subject(tokens, frame.first, place)
        if subject is None and following < frame.end:
            subject = main_subject(tokens, following, frame.end)
        return None if subject is None else Speaker(Place.SUBJECT, None, subject)

    def _with_sentences_beside(self, speakers: list[Speaker | None]) -> list[Speaker | None]:
        """Give quotations that are sentences of their own the speaker of the sentences beside them."""
        last: Speaker | None = None
        last_frame = -1
        for number, own in enumerate(speakers):
            frame = self._frame_of[number]
            if frame < 0:
                if last is not None:
                    speakers[number] = Speaker(Place.SENTENCE_BEFORE, last.cue, last.phrase)
                continue
            speaker = own or self._sentence_before(frame, last, last_frame) or self._sentence_after(frame)
            speakers[number] = speaker
            if speaker is not None and (own is None or own.place is not Place.SUBJECT):
                last, last_frame = speaker, frame
        return speakers

    def _sentence_before(self, frame: int, last: Speaker | None, last_frame: int) -> Speaker | None:
        """Return who speaks in the sentences before, the nearest first."""
        for number in range(frame - 1, max(-1, frame - 1 - _SENTENCES_BACK), -1):
            cue = self._last_cue(number)
            if number == last_frame and last is not None:
                if cue is None or last.place is Place.BEFORE:
                    cue = last.cue
                phrase = cue.speaker if cue is not None else last.phrase
                return Speaker(Place.SENTENCE_BEFORE, cue, phrase)
            if cue is not None:
                return Speaker(Place.SENTENCE_BEFORE, cue, cue.speaker)
        if frame:
            before = self.tokens.frames[frame - 1]
            subject = main_subject(self.tokens, before.first, before.end)
            if subject is not None:
                return Speaker(Place.SENTENCE_BEFORE, None, subject)
        return None

    def _last_cue(self, frame: int) -> Cue | None:
        """Return the last verb of a sentence that introduces words and has a subject."""
        return next(
            (
                cue
                for cue in reversed(self._cues_in(frame))
                if cue.strength > Strength.NOUN and cue.speaker is not None
            ),
            None,
        )

    def _sentence_after(self, frame: int) -> Speaker | None:
        if frame + 1 < len(self.tokens.frames):
            first, end = self.tokens.frames[frame + 1]
            if self.tokens.words[first] in _DASHES:
                return Speaker(Place.SIGNATURE, None, main_subject(self.tokens, first + 1, end))
        for number in range(frame + 1, min(len(self._cues), frame + 1 + _SENTENCES_ON)):
            for cue in self._cues_in(number)[:_REACH_AMID]:
                if cue.strength > Strength.NOUN and cue.speaker is not None:
                    return Speaker(Place.SENTENCE_AFTER, cue, cue.speaker)
        return None

    @cached_property
    def last_speaker(self) -> Speaker | None:
        """Who speaks last in the paragraph, quoted or not."""
        for number in range(len(self._cues) - 1, -1, -1):
            cue = self._last_cue(number)
            if cue is not None:
                return Speaker(Place.PARAGRAPH_BEFORE, cue, cue.speaker)
        for speaker in reversed(self.speakers):
            if speaker is not None and speaker.phrase is not None:
                return Speaker(Place.PARAGRAPH_BEFORE, speaker.cue, speaker.phrase)
        if self.tokens.frames:
            frame = self.tokens.frames[-1]
            subject = main_subject(self.tokens, frame.first, frame.end)
            if subject is not None:
                return Speaker(Place.PARAGRAPH_BEFORE, None, subject)
        return None

    @cached_property
    def first_speaker(self) -> Speaker | None:
        """Who speaks first in the paragraph, in its first two sentences."""
        for number in range(min(len(self._cues), 2)):
            for cue in self._cues_in(number):
                if cue.strength > Strength.NOUN and cue.speaker is not None:
                    return Speaker(Place.PARAGRAPH_AFTER, cue, cue.speaker)
        return None

    def strength_in_sentence(self, number: int) -> int:
        """Return the strength of the strongest cue in the sentence of quotation ``number``, or 0."""
        frame = self._frame_of[number]
        return 0 if frame < 0 else self._strongest[frame]

    def strength_elsewhere(self, number: int) -> int:
        """Return the strength of the strongest cue in the other sentences of the paragraph, or 0."""
        best, second, place = self._two_strongest
        return second if self._frame_of[number] == place else best

    @cached_property
    def _two_strongest(self) -> tuple[int, int, int]:
        """The strengths of the strongest sentence and of the next, and the number of the first."""
        best, second, place = 0, 0, -1
        for number, strength in enumerate(self._strongest):
            if strength > best:
                best, second, place = strength, best, number
            elif strength > second:
                second = strength
        return best, second, place

    def quotes_beside(self, number: int) -> bool:
        """Tell whether another quotation of the paragraph has its speaker beside it."""
        return self._attributed > self._is_attributed(self.speakers[number])

    @property
    def quotes_speaker(self) -> bool:
        """Whether any quotation of the paragraph has its speaker beside it."""
        return self._attributed > 0

    @cached_property
    def _attributed(self) -> int:
        return sum(map(self._is_attributed, self.speakers))

    @staticmethod
    def _is_attributed(speaker: Speaker | None) -> bool:
        cue = speaker.cue if speaker is not None else None
        return cue is not None and cue.own and cue.strength > Strength.NOUN

    def is_somebody(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names a person or a body, by a capital or a pronoun."""
        return is_named(self.tokens, phrase)

    def has_few_words(self, number: int, most: int) -> bool:
        """Tell whether at most ``most`` words stand beside the quotations in a sentence."""
        frame = self._frame_of[number]
        return frame < 0 or self._words_in_frames[frame] <= most

    @cached_property
    def _words_in_frames(self) -> list[int]:
        words = self.tokens.words
        return [
            sum(1 for word in words[first:end] if word and word[0].isalnum())
            for first, end in self.tokens.frames
        ]

    def follows_question(self, number: int) -> bool:
        """Tell whether the words before quotation ``number`` ask what it answers."""
        place = self.tokens.places[number]
        return place > 0 and self.tokens.words[place - 1] == "?"

    def begins_amid(self, number: int) -> bool:
        """Tell whether the sentence of quotation ``number`` has lost its beginning, as a subject cut off.

        It then begins in lower case or with a comma, before the quotation.
        """
        frame, place = self._frame_of[number], self.tokens.places[number]
        if frame < 0:
            return False
        first = self.tokens.frames[frame].first
        word = self.tokens.words[first]
        return first < place and (word == "," or word.islower()) and word.isascii()

    def leads_on_to_speaker(self, number: int) -> bool:
        """Tell whether the comma at the end of quotation ``number`` may be followed by its speaker.

        The speaker may stand before it as well. Behind it a place or a time says nothing of a speaker;
        a name, a noun or a verb may.
        """
        frame, place = self._frame_of[number], self.tokens.places[number]
        if frame < 0:
            return True
        first, end = self.tokens.frames[frame]
        words, lowered, following = self.tokens.words, self.tokens.lowered, place + 1
        if place > first and words[place - 1] == ":":
            return True
        if following < end and words[following] and words[following] not in ",.;":
            return lowered[following] not in NO_SPEAKERS or self._strongest[frame] > Strength.NOUN
        return self._strongest[frame] > Strength.NOUN

    @cached_property
    def opens_with_cue(self) -> bool:
        """Whether the paragraph begins with a cue in lower case, as where a line break split a sentence."""
        cues = self._cues_in(0)
        return bool(cues) and cues[0].first == 0

    @cached_property
    def closes_with_cue(self) -> bool:
        """Whether the last words of the paragraph say who spoke: “…, the harbour master said”."""
        lowered = self.tokens.lowered
        return any(
            cue.strength is Strength.PLAIN
            and cue.own
            and cue.speaker is not None
            and len(lowered) - cue.end <= _NEAR_END
            and lowered[cue.first - 1] != "to"
            and lowered[cue.first] not in _PASSED_ON
            and not speaks_as_group(" ".join(lowered[cue.speaker.first : cue.speaker.end]))
            for cue in self._cues_in(-1)[-2:]
        )

    @cached_property
    def closes_with_speech(self) -> bool:
        """Whether the last sentence reports what somebody says, as “Lee warned that it is late”."""
        return any(cue.own and cue.strength >= Strength.VERB for cue in self._cues_in(-1))


def _strongest(cues: Sequence[Cue]) -> int:
    """Return the strength of the strongest of ``cues`` that has a subject, or 0."""
    return max(
        (cue.strength for cue in cues if cue.speaker is not None or cue.strength is Strength.PLAIN),
        default=0,
    )


def _choose(
    tokens: Tokens, place: int, frame: Frame, before: Cue | None, after: Cue | None
) -> tuple[Cue | None, Place]:
    """Choose between the cues on the two sides of the quotation at token ``place``."""
    if after is None:
        return before, Place.BEFORE
    if before is None:
        return after, Place.AFTER
    words = tokens.words
    if before.strength is Strength.PLAIN and before.end >= place - 1 and words[place - 1] in (":", ","):
        return before, Place.BEFORE
    weaker = before.strength < Strength.PLAIN
    if after.speaker is not None:
        first = min(after.speaker.first, after.first)
        plain = after.strength is Strength.PLAIN
        if first <= place + 2 and place + 1 < frame.end and words[place + 1] and (plain or weaker):
            return after, Place.AFTER
        if weaker and plain and after.own and words[first - 1] in (",", ""):
            return after, Place.AFTER
    if before.strength is Strength.NOUN and after.strength > Strength.NOUN and after.own:
        return after, Place.AFTER
    return before, Place.BEFORE
