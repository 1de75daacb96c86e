"""What is quoted as speech in an article, and who is said right beside it to have spoken it.

To tell who speaks costs far more than to tell what is quoted, so within one article it is asked only of words
that are quoted twice.
"""

from collections.abc import Sequence

from checker.checks.names_at_a_glance import glance
from checker.checks.quotation_texts import are_speech, long_quotations
from checker.checks.quoted_people import may_be_named, speaker_beside
from checker.documents.model import Block, Document, DocumentView
from checker.language.folding import fold_all
from checker.language.inserted_clauses import without_inserted_clauses
from checker.language.people import People, resolve
from checker.language.person_names import NameMention
from checker.language.quotations import Quotation
from checker.language.similar_texts import comparable_word_lists
from checker.language.speaker_names import SpeakerName, is_passed_on, speaker_name
from checker.text.named_tuples import NamedTuple

#: For so many surnames an article is looked through, for each of them; of more its people tell.
_MANY_SURNAMES = 8
#: So many places of a surname in a paragraph are read one by one; of more, the paragraph is read.
_MANY_PLACES = 4

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
    for block, number, quotation, words, _ in long_quotations(view, _MARKS, minimum):
        if are_speech(words):
            places.append(SpokenQuotation(block.index, number))
            spoken.append(without_inserted_clauses(block.text.text, quotation.inner, document.language))
    found: dict[str, list[SpokenQuotation]] = {}
    if spoken:
        for place, compared in zip(places, comparable_word_lists(fold_all(spoken)), strict=True):
            if len(compared) >= minimum:
                found.setdefault(" ".join(compared), []).append(place)
    return found


class Speakers:
    """Tells who is said to speak the quotations of an article."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._full_names: dict[str, SpeakerName | None] = {}
        self._by_surname: dict[str, list[SpeakerName]] | None = None

    def beside(self, spoken: SpokenQuotation) -> SpeakerName | None:
        """Return who is named as the speaker beside a quotation, as it is said there."""
        block = self._document.blocks[spoken.block]
        text, quotations = block.text.text, self._document.quotations(block)
        if self._document.language == "en" and not may_be_named(text, quotations, spoken.number):
            return None
        if _is_passed_on(text, quotations, spoken.number):
            return None
        return speaker_beside(self._document, block, spoken.number)

    def of(self, spoken: SpokenQuotation) -> SpeakerName | None:
        """Return who is named as the speaker beside a quotation, in full where the article knows the name."""
        name = self.beside(spoken)
        if name is None or name.has_full_name:
            return name
        surname = name.words[-1]
        if surname not in self._full_names:
            names = self._bearers(surname)
            self._full_names[surname] = names[0] if len(names) == 1 else None
        return self._full_names[surname] or name

    def _bearers(self, surname: str) -> list[SpeakerName]:
        """Return the full names of the people of the article with this surname."""
        if self._by_surname is None and len(self._full_names) < _MANY_SURNAMES:
            people = _bearers(self._document, surname)
            if people is not None:
                return _by_surname(people).get(surname, [])
        if self._by_surname is None:
            self._by_surname = _by_surname(self._document.people)
        return self._by_surname.get(surname, [])


def _by_surname(people: People) -> dict[str, list[SpeakerName]]:
    """Return the full names of people by the last word of each, in lower case."""
    found: dict[str, list[SpeakerName]] = {}
    for person in people.persons:
        if person.given and (name := speaker_name(f"{person.given} {person.surname}")) is not None:
            found.setdefault(name.words[-1], []).append(name)
    return found


def _bearers(document: Document, surname: str) -> People | None:
    """Return people of an article, among them all who have this surname, in lower case, and a given name.

    Only the paragraphs with the surname are read for names, where nobody has it for a part of a longer name:
    then nothing else in the article tells who these people are. Those that have it alone tell only whether
    words that may be a person's name are one. None where all people of the article have to be known.
    """
    if not (surname.isascii() and surname.isalpha()) or document.kept("people") is not None:
        return None
    mentions: list[NameMention] = []
    runs = [run for run in glance(document).runs if surname in run.lower()]
    alone: list[Block] = []
    for block, folded in zip(document.blocks, document.folded_texts, strict=True):
        text = block.text.text
        if text.isascii() and not any(map(text.__contains__, runs)):
            if surname in folded:
                alone.append(block)
            continue
        if surname not in folded and folded.isascii():
            continue
        for mention in _names_with(document, block, surname):
            if mention.keys == (surname,):
                mentions.append(mention)
            elif surname in mention.keys or surname in f"{mention.given} {mention.surname}".lower():
                return None
    if mentions and all(mention.given and not mention.sure for mention in mentions):
        for block in alone:
            names = _names_with(document, block, surname)
            mentions += [mention for mention in names if mention.keys == (surname,)]
    return resolve([mentions])


def _names_with(document: Document, block: Block, surname: str) -> Sequence[NameMention]:
    """Return names of ``block``, in order, among them all that have ``surname`` in them, in lower case."""
    text = block.text.text
    lowered = text.lower()
    # Letters with accents have none in the surname, and some become two.
    if not text.isascii() or lowered.count(surname) > _MANY_PLACES:
        return document.names(block)
    found: list[NameMention] = []
    start = lowered.find(surname)
    while start >= 0:
        for mention in document.names_touching(block, start, start + 1):
            if not found or mention.name.start > found[-1].name.start:
                found.append(mention)
        start = lowered.find(surname, start + len(surname))
    return found


def _is_passed_on(text: str, quotations: Sequence[Quotation], number: int) -> bool:
    """Tell whether the words around quotation ``number`` say that somebody passes it on."""
    start, end = quotations[number].span
    before = text[quotations[number - 1].span.end if number else 0 : start]
    following = quotations[number + 1].span.start if number + 1 < len(quotations) else len(text)
    return is_passed_on(f"{before} {text[end:following]}")
