"""What functions remember of the articles that are being checked.

Articles go through the rules several at a time. What one rule has found out about an article the next may ask
for again, when others have been asked about in between; when the articles are done, nothing of them is kept.
"""

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import TypeVar

Result = TypeVar("Result")

#: For so many arguments a function remembers what it returned, where nobody tells that articles are done.
_MOST = 1_024

_CACHES: list[Callable[[], None]] = []


def kept_with_articles(function: Callable[..., Result]) -> "_lru_cache_wrapper[Result]":
    """Have ``function``, of an article or of what belongs to one, remember what it returned.

    It does so until ``forget_articles`` is called.
    """
    known = lru_cache(maxsize=_MOST)(function)
    _CACHES.append(known.cache_clear)
    return known


def forget_articles() -> None:
    """Let go of all that is remembered of articles, and so of these."""
    for clear in _CACHES:
        clear()
