"""Who speaks each quotation of a text, and where it says so.

The reader looks at the sentence around a quotation first, then at the sentences beside it in its
paragraph, then at the paragraphs before and after: a speaker who was quoted there goes on speaking.
It reads English.
"""

from collections.abc import Callable, Sequence

from checker.language.attribution_cues import Strength
from checker.language.attribution_paragraphs import Paragraph, Place, Speaker
from checker.language.quotations import Quotation
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: How many paragraphs back the speaker of a paragraph that is all quotation may stand.
_LONGEST_RUN = 12
_NOBODY = Speaker(Place.NOWHERE, None, None)


class Attribution(NamedTuple):
    """Whose words a quotation is said to be.

    ``speaker`` and ``cue`` are spans of the paragraph ``home`` (an index into what was read), or None.
    ``plain`` tells that the cue is a verb that does little else than introduce words, ``own`` that it is a
    verb with the speaker beside it, ``named`` that the speaker is a name or a pronoun rather than a noun.
    ``continued`` marks words that go on after others of the speaker.
    """

    quotation: Quotation
    place: Place
    home: int
    cue: Span | None = None
    speaker: Span | None = None
    plain: bool = False
    own: bool = False
    named: bool = False
    continued: bool = False


class AttributionReader:
    """Reads the paragraphs of an English text when they are asked for, each once.

    ``paragraphs`` are neighbours in the text, ``quotations`` gives those of the paragraph at an index.
    """

    def __init__(self, paragraphs: Sequence[str], quotations: Callable[[int], Sequence[Quotation]]) -> None:
        self._texts = paragraphs
        self._quotations = quotations
        self._read: dict[int, Paragraph] = {}
        self._silent_before: set[int] = set()

    def paragraph(self, index: int) -> Paragraph:
        """Return paragraph ``index``, read."""
        known = self._read.get(index)
        if known is None:
            known = self._read[index] = Paragraph(self._texts[index], self._quotations(index))
        return known

    def attributions(self, index: int) -> tuple[Attribution, ...]:
        """Return the attributions of the quotations in paragraph ``index``, in their order."""
        if not self._quotations(index):
            return ()
        paragraph = self.paragraph(index)
        beside: tuple[int, Speaker] | None = None
        result = []
        for number, quotation in enumerate(paragraph.quotations):
            home, speaker = index, paragraph.speakers[number]
            if speaker is None or (speaker.phrase is None and speaker.cue is None):
                beside = beside or self._beside(index)
                home, speaker = beside
            result.append(_attribution(quotation, self.paragraph(home), home, speaker, number))
        return tuple(result)

    def _beside(self, index: int) -> tuple[int, Speaker]:
        """Return who speaks in the paragraphs before, else after, paragraph ``index``."""
        for place in range(index - 1, max(-1, index - 1 - _LONGEST_RUN), -1):
            speaker = self.paragraph(place).last_speaker
            if speaker is not None:
                return place, speaker
            if place in self._silent_before:
                break  # nobody was found from there on either
        self._silent_before.add(index)
        if index + 1 < len(self._texts):
            speaker = self.paragraph(index + 1).first_speaker
            if speaker is not None:
                return index + 1, speaker
        return index, _NOBODY


def read_attributions(
    paragraphs: Sequence[str], quotations: Sequence[Sequence[Quotation]]
) -> tuple[tuple[Attribution, ...], ...]:
    """Return for each of ``paragraphs`` the attributions of its ``quotations``, in order.

    The paragraphs are neighbours in one English text. Takes time in proportion to their length.
    """
    reader = AttributionReader(paragraphs, quotations.__getitem__)
    return tuple(reader.attributions(index) for index in range(len(paragraphs)))


def _attribution(
    quotation: Quotation, paragraph: Paragraph, home: int, speaker: Speaker, number: int
) -> Attribution:
    cue, phrase, tokens = speaker.cue, speaker.phrase, paragraph.tokens
    return Attribution(
        quotation,
        speaker.place,
        home,
        None if cue is None else tokens.span(cue.first, cue.end),
        None if phrase is None else tokens.span(phrase.first, phrase.end),
        plain=cue is not None and cue.strength is Strength.PLAIN,
        own=cue is not None and cue.own and cue.strength > Strength.NOUN,
        named=phrase is not None and paragraph.is_somebody(phrase),
        continued=number > 0 and speaker.place is Place.SENTENCE_BEFORE,
    )
