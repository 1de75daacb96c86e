"""Paragraphs in a row that stand in two articles or more: one finding for the whole passage."""

from collections.abc import Iterator, Mapping, Sequence

from checker.checks.article_scopes import later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.shared_texts import (
    COLLECTED,
    OPTIONS,
    SCOPE,
    Paragraphs,
    collect_paragraphs,
    collect_paragraphs_from_many,
    paragraphs_of,
    shared_passage,
    sum_of,
)
from checker.findings import Hit, Related
from checker.text import Span

#: Paragraphs from which a shared text is a passage.
_PASSAGE = 2
#: As many paragraphs at the end of both articles may be the standing close of a house: it is less sure.
_LONGEST_CLOSE = 4


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    if len(members) > options["maximum-articles"]:
        return
    texts = paragraphs_of(members)
    order = {member.path: index for index, member in enumerate(members)}
    for member, others in later_copies(members):
        own = texts[member.path]
        shared = [(other, shared_passage(own, texts[other.path], key)) for other in others]
        passages = [
            (passage, other.path)
            for other, passage in shared
            if passage is not None and own.counted(passage.first, passage.length) >= _PASSAGE
        ]
        if not any(order[path] < order[member.path] for _, path in passages):
            continue
        # Others may share more or less of what stands here: the longest passage stands for all.
        first, _, length = max((passage for passage, _ in passages), key=lambda passage: passage.length)
        related = [
            Related("the same passage", _span(texts[path], passage.second, passage.length), path)
            for passage, path in passages
        ]
        yield Hit(
            _span(own, first, length),
            {
                "paragraphs": str(own.counted(first, length)),
                "words": str(sum(paragraph.words for paragraph in own.all[first : first + length])),
            },
            related=tuple(related),
            lower=own.counted(first, length) <= _LONGEST_CLOSE
            and own.closes(first + length - 1)
            and all(texts[path].closes(passage.second + passage.length - 1) for passage, path in passages),
            path=member.path,
        )


def _span(text: Paragraphs, first: int, length: int) -> Span:
    return Span(text.all[first].start, text.all[first + length - 1].end)


def _together(values: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    return {name: sum_of(name, values) for name in ("paragraphs", "words")}


SHARED_PASSAGE = Check(
    name="shared-passage",
    summary="Paragraphs in a row that stand in two articles or more.",
    placeholders=("paragraphs", "words", "articles", "number"),
    options=OPTIONS,
    scope=SCOPE,
    comparison=Comparison(
        collect_paragraphs,
        _judge,
        COLLECTED,
        together=_together,
        collect_from_many=collect_paragraphs_from_many,
    ),
)
