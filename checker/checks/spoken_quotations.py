"""What is quoted as speech in an article, and who is said right beside it to have spoken it.

To tell who speaks costs far more than to tell what is quoted, so within one article it is asked only of words
that are quoted twice.
"""

from collections.abc import Sequence

from checker.checks.quotation_texts import blocks_with_marks, reads_as_speech
from checker.checks.quoted_people import person_beside
from checker.documents.model import Document, DocumentView
from checker.language.folding import fold_all, is_long_enough
from checker.language.inserted_clauses import without_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.similar_texts import comparable_word_lists
from checker.language.speaker_names import SpeakerName, is_passed_on, speaker_name
from checker.text.named_tuples import NamedTuple

_MARKS = '"“”„«»「『'


class SpokenQuotation(NamedTuple):
    """A quotation that is speech: number ``number`` of the block with the index ``block``."""

    block: int
    number: int


def spoken_quotations(view: DocumentView, minimum: int) -> dict[str, list[SpokenQuotation]]:
    """Return the quotations of ``view`` with ``minimum`` words or more, by these words, in order."""
    document = view.document
    places: list[SpokenQuotation] = []
    spoken: list[str] = []
    for block in blocks_with_marks(view, _MARKS):
        text = block.text.text
        for number, quotation in enumerate(document.quotations(block)):
            if is_long_enough(quotation.inner.of(text), minimum) and reads_as_speech(text, quotation):
                places.append(SpokenQuotation(block.index, number))
                spoken.append(without_inserted_clauses(text, quotation.inner, document.language))
    found: dict[str, list[SpokenQuotation]] = {}
    if spoken:
        for place, words in zip(places, comparable_word_lists(fold_all(spoken)), strict=True):
            if len(words) >= minimum:
                found.setdefault(" ".join(words), []).append(place)
    return found


class Speakers:
    """Tells who is said to speak the quotations of an article."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._full_names: dict[str, SpeakerName | None] | None = None

    def of(self, spoken: SpokenQuotation) -> SpeakerName | None:
        """Return who is named as the speaker beside a quotation, in full where the article knows the name."""
        block = self._document.blocks[spoken.block]
        if _is_passed_on(block.text.text, self._document.quotations(block), spoken.number):
            return None
        person = person_beside(self._document, block, spoken.number)
        if person is None or person.name is None or person.name.has_full_name:
            return None if person is None else person.name
        if self._full_names is None:
            self._full_names = _full_names(self._document)
        return self._full_names.get(person.name.words[-1]) or person.name


def _full_names(document: Document) -> dict[str, SpeakerName | None]:
    """Return by their surnames the full names of the people of an article; None where two share one."""
    names: dict[str, SpeakerName | None] = {}
    for person in document.people.persons:
        name = speaker_name(f"{person.given} {person.surname}") if person.given else None
        if name is not None:
            surname = name.words[-1]
            names[surname] = None if surname in names else name
    return names


def _is_passed_on(text: str, quotations: Sequence[Quotation], number: int) -> bool:
    """Tell whether the words around quotation ``number`` say that somebody passes it on."""
    start, end = quotations[number].span
    before = text[quotations[number - 1].span.end if number else 0 : start]
    following = quotations[number + 1].span.start if number + 1 < len(quotations) else len(text)
    return is_passed_on(f"{before} {text[end:following]}")
