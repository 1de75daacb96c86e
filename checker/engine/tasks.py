"""What a run does with each article, in whichever process."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from checker.config import Configuration
from checker.engine.article import ArticleResult, check_article, read_file, unread
from checker.engine.discovery import Article

if TYPE_CHECKING:
    from checker.engine.collecting import Collectors

_NOTHING: Mapping[str, bytes] = {}


class ArticleTask:
    """How each article of a run is checked; it travels to other processes.

    With ``compares`` the results hold the facts for the rules that compare articles; articles that are not
    ``wanted`` (paths; None is all) give nothing else. ``contents`` take the place of files, by path. With
    ``keeps`` the results tell the hash of what they were made from.
    """

    __slots__ = ("_collectors", "compares", "configuration", "contents", "keeps", "wanted")

    def __init__(
        self,
        configuration: Configuration,
        *,
        compares: bool = False,
        keeps: bool = False,
        wanted: Collection[str] | None = None,
        contents: Mapping[str, bytes] = _NOTHING,
    ) -> None:
        self.configuration = configuration
        self.compares = compares
        self.keeps = keeps
        self.wanted = wanted
        self.contents = contents
        self._collectors: Collectors | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        """Return what travels; the collectors are made anew where the task arrives."""
        return self.configuration, self.compares, self.keeps, self.wanted, self.contents

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        """Take what has travelled."""
        self.configuration, self.compares, self.keeps, self.wanted, self.contents = state
        self._collectors = None

    @property
    def collectors(self) -> "Collectors | None":
        """What collects facts; None in a run that compares no articles."""
        if self._collectors is None and self.compares:
            from checker.engine.collecting import Collectors, comparing_rules  # noqa: PLC0415 - if they are

            self._collectors = Collectors(comparing_rules(self.configuration))
        return self._collectors

    def content(self, article: Article) -> bytes | str:
        """Return the bytes of an article; a text says why they cannot be read."""
        if article.path in self.contents:
            return self.contents[article.path]
        return read_file(article.place)

    def check(self, article: Article) -> ArticleResult:
        """Return what comes of one article; whatever goes wrong is in it."""
        data = self.content(article)
        if isinstance(data, str):
            return unread(article.path, data)
        wanted = self.wanted is None or article.path in self.wanted
        result = check_article(data, article.path, self.configuration, self.collectors, wanted=wanted)
        if self.keeps:
            from checker.engine.kept_results import content_hash  # noqa: PLC0415 - only where there is a store

            result = result._replace(content=content_hash(data))
        return result
