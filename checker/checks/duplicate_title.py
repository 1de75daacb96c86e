"""Two articles with one title: readers and searches cannot tell them apart.

A title that comes back again and again, in itself or with other numbers, is that of a series: the
report of each day's prices. So is one that comes back after some days above a text that opens in the
same words. Titles of one word or two are labels of sections and programmes more often than headlines.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from checker.checks.article_scopes import STANDING_DAYS, days_between, later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.titles_compared import compared_title
from checker.documents.model import BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import is_long_enough
from checker.language.similar_texts import comparable_words
from checker.text import Span

#: A title that so many articles have, but for the numbers in it, is that of a daily report.
_DAILY = 6
#: On so many days the same title may appear before it is that of a series.
_DAYS = 2
#: So many words of the first paragraph are compared; from this share on, and from so many words, two texts
#: open in the same way.
_OPENING, _SAME_OPENING, _LEAST_OPENING = 16, 0.5, 6
#: So many characters of it are kept for them.
_LONGEST_OPENING = 10 * _OPENING
#: Where a fact has the opening, and the title where it has numbers.
_TEXT, _TITLE = 2, 3


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,/-]\d+)*")


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], list[Any]]]:
    title = compared_title(view.document)
    if title is not None and is_long_enough(title.text, options["min-words"]):
        pattern = _number().sub("#", title.text)
        fact = [*title.span, _opening(view.document)]
        yield [group_key(title.scope, pattern)], fact if pattern == title.text else [*fact, title.text]


def _opening(document: Document) -> str:
    """Return how the first paragraph begins, folded."""
    paragraph = BlockKind.PARAGRAPH
    for block in document.blocks:
        if block.kind is paragraph and block.text.text:
            return document.folded_texts[block.index][:_LONGEST_OPENING]
    return ""


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    titles: dict[str, list[Contribution]] = {}
    for member in members:
        titles.setdefault("".join(member.fact[_TITLE:]), []).append(member)
    if len(members) >= _DAILY and len(titles) > 1:
        return
    for alike in titles.values():
        days = {member.day for member in alike if member.day}
        if len(alike) > options["maximum-articles"] or len(days) > _DAYS:
            continue
        for member, copies in later_copies(alike, of_series=True):
            distant = {other.path for other in copies if days_between(member, other) > options["within-days"]}
            others = [
                other for other in copies if other.path not in distant or not _open_alike(member, other)
            ]
            if not others or alike.index(others[0]) > alike.index(member):
                continue
            yield Hit(
                Span(*member.fact[:2]),
                related=tuple(
                    Related("the same title", Span(*other.fact[:2]), other.path) for other in others
                ),
                lower=all(other.path in distant for other in others),
                path=member.path,
            )


def _open_alike(one: Contribution, other: Contribution) -> bool:
    """Tell whether two articles open in the same words, as standing reports do, whatever their figures."""
    words, others = _opening_words(one.fact[_TEXT]), _opening_words(other.fact[_TEXT])
    return len(words & others) >= max(_LEAST_OPENING, _SAME_OPENING * min(len(words), len(others)))


def _opening_words(text: str) -> set[str]:
    return set(comparable_words(text)[:_OPENING])


DUPLICATE_TITLE = Check(
    name="duplicate-title",
    summary="Two articles with the same title.",
    placeholders=("articles", "number"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 3,
            "description": "The shortest title that counts, in words (12 words: 25 Han or Kana characters).",
        },
        "maximum-articles": {
            "type": "integer",
            "minimum": 2,
            "default": 3,
            "description": "A title that more articles than this have is that of a series.",
        },
        "within-days": {
            "type": "integer",
            "minimum": 0,
            "default": STANDING_DAYS,
            "description": "A title that comes back after more days than these may be that of a series: a "
            "finding is one severity lower, and there is none where both texts open in the same words.",
        },
    },
    scope=frozenset({BlockKind.TITLE}),
    comparison=Comparison(_collect, _judge, ("min-words",)),
)
