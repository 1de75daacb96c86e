"""Articles that were carried on later: an update at the top, the older announcement kept below it.

The date of such an article is that of the update; the words below count from another day.
"""

from functools import cache
from re import Pattern

from checker.documents.model import BlockKind, Document
from checker.text.article_caches import kept_with_articles
from checker.text.patterns import compile_pattern

_KINDS = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


@cache
def _update() -> Pattern[str]:
    """Match the beginning of an update: "(Update 16 February) Releases are out", "Update: it is over"."""
    return compile_pattern(
        r"(?i)\W{0,3}(?:update|nachtrag|mise à jour|actualización|atualização|aggiornamento"
        r"|обновление|оновлення"
        r"|aktualizacja|追記|更新)(?:\s\d|\s?[:：–—]|\s\()"
    )


@kept_with_articles
def first_update(document: Document) -> int | None:
    """Return the index of the block that begins an update of ``document``, None where there is none."""
    for block in document.blocks:
        if block.kind in _KINDS and _update().match(block.text.text):
            return block.index
    return None
