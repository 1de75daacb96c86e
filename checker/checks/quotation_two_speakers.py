"""The same quotation given to two people, in one article or in two: one of them did not say it.

Words that three people or more are said to have spoken are a saying. Where a speaker is known by one word
alone, which may be a body's name, a hit asks to be one severity lower.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

from checker.checks.article_scopes import is_declared_copy, scope_of
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.quotation_texts import reads_as_speech
from checker.checks.quoted_people import person_beside
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold, is_long_enough
from checker.language.inserted_clauses import without_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.similar_texts import comparable_words
from checker.language.speaker_names import SpeakerName, are_different_people, is_passed_on, speaker_name
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: So many different speakers make a quotation a saying.
_SAYING = 3
_MARKS = '"“”„«»「『'
_ELSEWHERE = "this article"
_KEPT = "spoken quotations"


class _Spoken(NamedTuple):
    span: Span
    speaker: SpeakerName


class _Kept(NamedTuple):
    """What was found in ``blocks`` with quotations of at least ``minimum`` words."""

    blocks: tuple[Block, ...]
    minimum: int
    found: dict[str, list[_Spoken]]


def _spoken(view: DocumentView, minimum: int) -> dict[str, list[_Spoken]]:
    """Return the quotations whose speaker is named, by their words, in order.

    They are kept for the comparison of articles, which asks again.
    """
    kept = cast("_Kept | None", view.document.kept(_KEPT))
    if kept is None or kept.minimum != minimum or kept.blocks != view.blocks:
        kept = _Kept(view.blocks, minimum, _find_spoken(view, minimum))
        view.document.keep(_KEPT, kept)
    return kept.found


def _find_spoken(view: DocumentView, minimum: int) -> dict[str, list[_Spoken]]:
    document = view.document
    found: dict[str, list[_Spoken]] = {}
    full_names: dict[str, SpeakerName | None] | None = None
    for block in view.blocks:
        text = block.text.text
        if not any(mark in text for mark in _MARKS):
            continue
        quotations = document.quotations(block)
        long = [
            is_long_enough(quotation.inner.of(text), minimum) and reads_as_speech(text, quotation)
            for quotation in quotations
        ]
        if not any(long):
            continue
        for number, quotation in enumerate(quotations):
            if not long[number] or _is_passed_on(text, quotations, number):
                continue
            person = person_beside(document, block, number)
            if person is None or person.name is None:
                continue
            spoken_words = without_inserted_clauses(text, quotation.inner, document.language)
            words = comparable_words(fold(spoken_words))
            if len(words) >= minimum:
                full_names = full_names if full_names is not None else _full_names(document)
                name = person.name if person.name.has_full_name else full_names.get(person.name.words[-1])
                spoken = _Spoken(block.source(quotation.span), name or person.name)
                found.setdefault(" ".join(words), []).append(spoken)
    return found


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


def _speakers_of(spoken: Sequence[SpeakerName]) -> list[SpeakerName]:
    """Return those of the speakers that are different people, each once."""
    found: list[SpeakerName] = []
    for speaker in spoken:
        if all(are_different_people(speaker, other) for other in found):
            found.append(speaker)
    return found


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    for places in _spoken(view, options["min-words"]).values():
        if not 1 < len(_speakers_of([place.speaker for place in places])) < _SAYING:
            continue
        first = places[0]
        for later in places[1:]:
            if are_different_people(first.speaker, later.speaker):
                yield Hit(
                    later.span,
                    {**_values(later.speaker, first.speaker), "articles": _ELSEWHERE, "number": "1"},
                    related=(Related(f"said by {first.speaker.name} here", first.span),),
                    lower=not (first.speaker.has_full_name and later.speaker.has_full_name),
                )


def _values(speaker: SpeakerName, other: SpeakerName) -> dict[str, str]:
    return {"speaker": speaker.name, "other": other.name}


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[int, list[Any]]]:
    found = _spoken(view, options["min-words"])
    if not found:
        return
    scope = scope_of(view.document)
    for words, places in found.items():
        # What the article itself gives to two people is found in it alone.
        if len(_speakers_of([place.speaker for place in places])) == 1:
            span, speaker = max(places, key=lambda place: len(place.speaker.words))
            yield group_key(scope, words), [*span, speaker.name, *speaker.words]


def _speaker(member: Contribution) -> SpeakerName:
    return SpeakerName(member.fact[2], tuple(member.fact[3:]))


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    people = [_speaker(member) for member in members]
    if not 1 < len(_speakers_of(people)) < _SAYING:
        return
    for index, member in enumerate(members):
        others = [
            (place, other)
            for place, other in enumerate(members)
            if are_different_people(people[index], people[place]) and not is_declared_copy(member, other)
        ]
        if not others or others[0][0] > index:
            continue
        certain = people[index].has_full_name and any(people[place].has_full_name for place, _ in others)
        yield Hit(
            Span(*member.fact[:2]),
            _values(people[index], people[others[0][0]]),
            related=tuple(
                Related(f"said by {people[place].name} here", Span(*other.fact[:2]), other.path)
                for place, other in others
            ),
            lower=not certain,
            path=member.path,
        )


QUOTATION_TWO_SPEAKERS = Check(
    name="quotation-two-speakers",
    summary="The same quotation with two different speakers, in one article or in two.",
    run=_run,
    placeholders=("speaker", "other", "articles", "number"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 5,
            "description": "The shortest quotation that counts, in words; shorter ones are set phrases.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION}),
    comparison=Comparison(_collect, _judge, ("min-words",)),
)
