"""The same quotation given to two people, in one article or in two: one of them did not say it.

Words that three people or more are said to have spoken are a saying. Where a speaker is known by one word
alone, which may be a body's name, a hit asks to be one severity lower.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from checker.checks.article_scopes import is_declared_copy, scope_of
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.spoken_quotations import (
    Speakers,
    SpokenQuotation,
    spoken_quotations,
)
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.speaker_names import SpeakerName, are_different_people
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: So many different speakers make a quotation a saying.
_SAYING = 3
_ELSEWHERE = "this article"
_KEPT = "spoken quotations"


class _Kept(NamedTuple):
    """What was found in ``blocks`` with quotations of at least ``minimum`` words."""

    blocks: tuple[Block, ...]
    minimum: int
    found: dict[str, list[SpokenQuotation]]


class _Spoken(NamedTuple):
    """A quotation with its speaker."""

    span: Span
    speaker: SpeakerName


def _found(view: DocumentView, minimum: int) -> dict[str, list[SpokenQuotation]]:
    """Return the quotations that are speech, kept for the comparison of articles, which asks again."""
    kept = cast("_Kept | None", view.document.kept(_KEPT))
    if kept is None or kept.minimum != minimum or kept.blocks != view.blocks:
        kept = _Kept(view.blocks, minimum, spoken_quotations(view, minimum))
        view.document.keep(_KEPT, kept)
    return kept.found


def _speakers_of(spoken: Sequence[SpeakerName]) -> list[SpeakerName]:
    """Return those of the speakers that are different people, each once."""
    found: list[SpeakerName] = []
    for speaker in spoken:
        if all(are_different_people(speaker, other) for other in found):
            found.append(speaker)
    return found


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    speakers: Speakers | None = None
    for found in _found(view, options["min-words"]).values():
        if len(found) == 1:
            continue
        speakers = speakers or Speakers(view.document)
        # Who shares a word of the name with the first also does so in full, which costs far more to tell.
        if len(_speakers_of([place.speaker for place in _named(view, found, speakers.beside)])) < 2:  # noqa: PLR2004 - two people
            continue
        places = _named(view, found, speakers.of)
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


def _named(
    view: DocumentView,
    found: Sequence[SpokenQuotation],
    speaker_of: Callable[[SpokenQuotation], SpeakerName | None],
) -> list[_Spoken]:
    """Return those of the quotations whose speaker is named, as ``speaker_of`` tells."""
    places = []
    for spoken in found:
        speaker = speaker_of(spoken)
        if speaker is not None:
            block = view.document.blocks[spoken.block]
            places.append(_Spoken(block.source(view.document.quotations(block)[spoken.number].span), speaker))
    return places


def _values(speaker: SpeakerName, other: SpeakerName) -> dict[str, str]:
    return {"speaker": speaker.name, "other": other.name}


def _keys(view: DocumentView, options: Options) -> list[int]:
    """Return the keys of all quotations: who speaks them costs more to tell than all else about them."""
    found = _found(view, options["min-words"])
    scope = scope_of(view.document) if found else ""
    return [group_key(scope, words) for words in found]


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], list[Any]]]:
    found = _found(view, options["min-words"])
    if not found:
        return
    scope, speakers = scope_of(view.document), Speakers(view.document)
    for words, spoken in found.items():
        places = _named(view, spoken, speakers.of)
        # What the article itself gives to two people is found in it alone.
        if len(_speakers_of([place.speaker for place in places])) == 1:
            span, speaker = max(places, key=lambda place: len(place.speaker.words))
            yield [group_key(scope, words)], [*span, speaker.name, *speaker.words]


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
    comparison=Comparison(_collect, _judge, ("min-words",), keys_alone=_keys),
)
