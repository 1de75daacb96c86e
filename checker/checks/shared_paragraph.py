"""A paragraph that stands in two articles or more.

A paragraph that stands in many is a text of the house (a licence, the introduction of a series): how
often it occurs tells, and a house may list its own.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.checks.article_scopes import later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.shared_texts import COLLECTED, OPTIONS, SCOPE, Paragraph, Paragraphs, collect_paragraphs
from checker.findings import Hit, Related
from checker.text import Span


def _place(member: Contribution, key: int) -> Paragraph:
    paragraphs = Paragraphs(member.fact)
    return paragraphs.all[paragraphs.places[key]]


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    if len(members) > options["maximum-articles"]:
        return
    place = lru_cache(maxsize=None)(lambda index: _place(members[index], key))
    numbers = {member.path: index for index, member in enumerate(members)}
    for member, others in later_copies(members):
        here = place(numbers[member.path])
        related = []
        for other in others:
            there = place(numbers[other.path])
            related.append(Related("the same paragraph", Span(there.start, there.end), other.path))
        yield Hit(
            Span(here.start, here.end), {"words": str(here.words)}, related=tuple(related), path=member.path
        )


SHARED_PARAGRAPH = Check(
    name="shared-paragraph",
    summary="A paragraph that stands in two articles or more.",
    placeholders=("words", "articles", "number"),
    options=OPTIONS,
    scope=SCOPE,
    comparison=Comparison(collect_paragraphs, _judge, COLLECTED),
)
