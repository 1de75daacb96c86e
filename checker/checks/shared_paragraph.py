"""A paragraph that stands in two articles or more.

A paragraph that stands in many is a text of the house (a licence, the introduction of a series): how
often it occurs tells, and a house may list its own.
"""

from collections.abc import Iterator, Mapping, Sequence

from checker.checks.article_scopes import later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.shared_texts import (
    COLLECTED,
    OPTIONS,
    SCOPE,
    collect_paragraphs,
    collect_paragraphs_from_many,
    paragraphs_of,
    sum_of,
)
from checker.findings import Hit, Related
from checker.text import Span


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    if len(members) > options["maximum-articles"]:
        return
    texts = paragraphs_of(members)
    for member, others in later_copies(members):
        here = texts[member.path].all[texts[member.path].places[key]]
        related = []
        for other in others:
            there = texts[other.path].all[texts[other.path].places[key]]
            related.append(Related("the same paragraph", Span(there.start, there.end), other.path))
        # What closes all of them may be a standing text of the house: it is less sure.
        closing = all(texts[each.path].closes(texts[each.path].places[key]) for each in (member, *others))
        yield Hit(
            Span(here.start, here.end),
            {"paragraphs": "this paragraph", "words": str(here.words)},
            related=tuple(related),
            lower=closing,
            path=member.path,
        )


def _together(values: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    return {"paragraphs": f"{len(values)} paragraphs", "words": sum_of("words", values)}


SHARED_PARAGRAPH = Check(
    name="shared-paragraph",
    summary="A paragraph that stands in two articles or more.",
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
