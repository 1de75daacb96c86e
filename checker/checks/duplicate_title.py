"""Two articles with one title: readers and searches cannot tell them apart.

A title that comes back again and again is that of a series. Titles of one word or two are labels of
sections and programmes more often than headlines.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from checker.checks.article_scopes import later_copies
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.titles_compared import compared_title
from checker.documents.model import BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import is_long_enough
from checker.text import Span


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[int, list[Any]]]:
    title = compared_title(view.document)
    if title is not None and is_long_enough(title.text, options["min-words"]):
        yield group_key(title.scope, title.text), [*title.span]


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    if len(members) > options["maximum-articles"]:
        return
    for member, others in later_copies(members, of_series=True):
        yield Hit(
            Span(*member.fact),
            related=tuple(Related("the same title", Span(*other.fact), other.path) for other in others),
            path=member.path,
        )


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
    },
    scope=frozenset({BlockKind.TITLE}),
    comparison=Comparison(_collect, _judge, ("min-words",)),
)
