"""Paragraphs in a row that stand in two articles or more: one finding for the whole passage."""

from collections.abc import Iterator, Sequence

from checker.checks.article_scopes import later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.shared_texts import (
    COLLECTED,
    OPTIONS,
    SCOPE,
    Paragraphs,
    collect_paragraphs,
    shared_passage,
)
from checker.findings import Hit, Related
from checker.text import Span

#: Paragraphs from which a shared text is a passage.
_PASSAGE = 2


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    if len(members) > options["maximum-articles"]:
        return
    texts = {member.path: Paragraphs(member.fact) for member in members}
    for member, others in later_copies(members):
        own = texts[member.path]
        # Others may share more or less of what stands here: each length is a passage of its own.
        found: dict[tuple[int, int], list[Related]] = {}
        for other in others:
            theirs = texts[other.path]
            passage = shared_passage(own, theirs, key)
            if passage is None or own.counted(passage.first, passage.length) < _PASSAGE:
                continue
            place = _span(theirs, passage.second, passage.length)
            related = Related("the same passage", place, other.path)
            found.setdefault((passage.first, passage.length), []).append(related)
        for (first, length), places in found.items():
            yield Hit(
                _span(own, first, length),
                {
                    "paragraphs": str(own.counted(first, length)),
                    "words": str(sum(paragraph.words for paragraph in own.all[first : first + length])),
                },
                related=tuple(places),
                path=member.path,
            )


def _span(text: Paragraphs, first: int, length: int) -> Span:
    return Span(text.all[first].start, text.all[first + length - 1].end)


SHARED_PASSAGE = Check(
    name="shared-passage",
    summary="Paragraphs in a row that stand in two articles or more.",
    placeholders=("paragraphs", "words", "articles", "number"),
    options=OPTIONS,
    scope=SCOPE,
    comparison=Comparison(collect_paragraphs, _judge, COLLECTED),
)
