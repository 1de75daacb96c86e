"""The texts of a run's articles, read again where a finding has a place in them."""

from collections.abc import Iterable, Mapping

from checker.documents.decoding import UndecodableError, decode
from checker.documents.reading import without_surrogates
from checker.engine.article_parts import file_of, is_in_several, number_of
from checker.engine.comparing import SharedHit
from checker.engine.corpus_facts import Facts
from checker.engine.discovery import Article
from checker.engine.fingerprints import Ordinals
from checker.engine.shared_findings import SharedFindings, SourceText, shared_findings
from checker.engine.tasks import ArticleTask
from checker.text import LineIndex

#: So many texts are at hand at once in a run that does not hold all of them.
_TEXTS_AT_ONCE = 2_000


class CorpusTexts:
    """The texts of articles by their names; ``places`` tells where their files stand."""

    def __init__(self, task: ArticleTask, places: Mapping[str, Article]) -> None:
        self._task = task
        self._places = places
        self._texts: dict[str, SourceText | None] = {}
        #: By file, so that its articles count their findings on from one another.
        self._ordinals: dict[str, Ordinals] = {}

    def text(self, name: str) -> SourceText | None:
        """Return the text of an article's file; None where it can no longer be read."""
        path = file_of(name)
        if path not in self._texts:
            if len(self._texts) >= _TEXTS_AT_ONCE and not self._task.texts:
                self._texts.clear()
            data = self._task.content(self._places[path])
            try:
                self._texts[path] = None if isinstance(data, str) else self._opened(self._places[path], data)
            except UndecodableError:
                self._texts[path] = None
        return self._texts[path]

    def _lines(self, path: str) -> LineIndex | None:
        text = self.text(path)
        return None if text is None else text.lines

    def _opened(self, article: Article, data: bytes) -> SourceText:
        content, options = self._task.opened(article, data)
        source = decode(content, options.encoding) if isinstance(content, bytes) else content
        return SourceText(article.path, without_surrogates(source), options)

    def findings(self, name: str, hits: Iterable[SharedHit], facts: Facts, *, named: bool) -> SharedFindings:
        """Return what the ``hits`` of comparing rules add to the article called ``name``."""
        known, configuration = facts.article(name), self._task.configuration
        text = self.text(name)
        ordinals = None
        if text is not None and is_in_several(name):
            text = text.of_article(number_of(name))
            ordinals = self._ordinals.setdefault(text.path, {})
        return shared_findings(text, hits, known, configuration, self._lines, ordinals, named=named)
