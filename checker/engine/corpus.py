"""A run that compares articles, or keeps its results: what is known is taken from the store.

Each article is known by its content. What is new is checked, in this process or in several; then the
articles are compared, and what was made is kept for the next run.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checker.documents.decoding import UndecodableError, decode
from checker.engine.article import ArticleResult
from checker.engine.article_facts import ArticleFacts
from checker.engine.article_parts import file_of, is_in_several
from checker.engine.collecting import Collectors
from checker.engine.comparing import Comparison, SharedHit, compare
from checker.engine.corpus_facts import Facts
from checker.engine.corpus_texts import CorpusTexts
from checker.engine.discovery import Article
from checker.engine.fact_store import FactStore, KnownContent, NewArticle, StoreError, discard, make_room
from checker.engine.kept_results import as_text, content_hash, from_text, result_stamp, store_file
from checker.engine.late_facts import collected_late, waiting
from checker.engine.sealed_files import UNSEALED, read_sealed, seal_at
from checker.engine.shared_findings import SharedFindings, told_places, untold, with_shared
from checker.engine.tasks import ArticleTask
from checker.findings import ReportError
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.engine.corpus_processes import CorpusProcesses
    from checker.engine.workers import Workers

#: So many new articles are kept at once; a run that is killed loses no more.
_KEPT_AT_ONCE = 4_000
#: From this share of the articles on all groups are looked at.
_MOST = 0.25

#: Said once a run where the store cannot be written.
_LOST = (
    "the cache {folder} cannot be written: {reason}; the findings are the same, but the next run will take as"
    " long; name another folder under 'cache' in the configuration, or leave the cache out with --no-cache"
)

#: Takes results as they come.
Sink = Callable[[Iterable[ArticleResult]], None]
#: Checks articles and hands the results to a sink.
CheckAll = Callable[[Sequence[Article], Sink], None]


class CorpusResults(NamedTuple):
    """The results of the articles that were named, and of others in which a finding touches one of them."""

    results: tuple[ArticleResult, ...]
    errors: tuple[ReportError, ...] = ()
    notices: tuple[str, ...] = ()


def check_corpus(
    articles: Sequence[Article],
    others: Sequence[Article],
    task: ArticleTask,
    check_all: CheckAll,
    so_far: dict[str, ArticleResult],
    *,
    complete: bool = False,
    workers: "Workers | None" = None,
) -> CorpusResults:
    """Check ``articles`` and compare them with one another and with ``others``.

    ``check_all`` checks what is not known. ``so_far`` takes the results of ``articles``, by path, without
    what comparing adds: this is what there is where the run is interrupted. ``complete`` tells that there
    are no more in the project: then the store forgets all that it knows besides. Where facts are spilled,
    ``workers`` compare.
    """
    collectors = task.collectors or Collectors(())
    file = store_file(task.configuration, collectors) if task.keeps else None
    store, lost = None, None
    if file is not None:
        try:
            if not file.exists():
                make_room(file)
            store = FactStore(file)
        except StoreError as error:
            lost = str(error)
        except OSError as error:
            lost = error.strerror or str(error)
    try:
        run = _CorpusRun(articles, others, task, collectors, store, so_far, workers)
        found = run.results(check_all, complete=complete)
        lost = lost if store is None else store.lost
        if file is None or not lost:
            return found
        return found._replace(notices=(*found.notices, _LOST.format(folder=file.parent, reason=lost)))
    except StoreError:
        # What cannot be read is of no use to the next run either.
        assert store is not None
        store.close()
        discard(store.file)
        so_far.clear()
        return _CorpusRun(articles, others, task, collectors, None, so_far).results(
            check_all, complete=complete
        )
    finally:
        if store is not None:
            store.close()


class _CorpusRun:
    """One run: what is known, what is new."""

    def __init__(
        self,
        articles: Sequence[Article],
        others: Sequence[Article],
        task: ArticleTask,
        collectors: Collectors,
        store: FactStore | None,
        so_far: dict[str, ArticleResult],
        workers: "Workers | None" = None,
    ) -> None:
        self._articles = articles
        self._others = others
        self._task = task
        self._collectors = collectors
        self._store = store
        self._stamp = result_stamp(task.configuration) if store is not None else 0
        self._results = so_far
        self._known: dict[str, int] = {}
        self._fresh: dict[str, ArticleFacts] = {}
        self._new: list[NewArticle] = []
        #: The seals of files that were read and found unchanged, by their articles' numbers in the store.
        self._seals: dict[int, int] = {}
        self._processes = self._comparing_processes(workers)
        self._facts = Facts({}, {}, None, collectors)
        #: The names of the articles in files that hold several.
        self._parts: list[str] = []

    def _comparing_processes(self, workers: "Workers | None") -> "CorpusProcesses | None":
        if workers is None:
            return None
        from checker.engine.corpus_processes import CorpusProcesses  # noqa: PLC0415 - large runs alone

        return CorpusProcesses(self._fresh, workers)

    def results(self, check_all: CheckAll, *, complete: bool) -> CorpusResults:
        """Return the results; raises StoreError where the store cannot be read."""
        known = self._store.known() if self._store is not None else {}
        unknown = self._recognise(known)
        self._recognise_parts(known)
        try:
            if unknown:
                check_all(unknown, self._take)
                self._collect_late()
            comparison = self._compared()
            results = self._with_shared(comparison)
        finally:
            self._keep()
        if complete and self._store is not None and len(known) > len(self._known):
            present = {article.path for article in (*self._articles, *self._others)}
            present.update(self._parts)
            self._store.forget([path for path in known if path not in present])
        errors = [ReportError(file_of(path), message) for path, message in comparison.errors]
        return CorpusResults(tuple(results), tuple(errors), comparison.notices)

    def _recognise(self, known: Mapping[str, KnownContent]) -> list[Article]:
        """Take from the store what it knows; return the articles that it does not."""
        if self._store is None or not known:
            return [*self._articles, *self._others]
        kept = self._store.results(
            self._stamp, [known[path].id for _, path, _ in self._articles if path in known]
        )
        unknown = []
        for article in self._articles:
            entry = known.get(article.path)
            data = self._read(article) if entry is not None else None
            if entry is None or data is None or content_hash(data) != entry.content:
                unknown.append(article)
                continue
            text = kept.get(entry.id)
            result = None if text is None else self._remembered(text, article.path, data)
            if result is None:
                unknown.append(article)
                continue
            self._known[article.path] = entry.id
            self._results[article.path] = result
        return unknown + self._recognise_others(known)

    def _recognise_others(self, known: Mapping[str, KnownContent]) -> list[Article]:
        """Tell which of the other articles are known; return those that are not.

        A file that has the seal it had is not read: this is what time goes into when one article of many
        has changed.
        """
        unknown = []
        recognised, contents = self._known, self._task.contents
        for article in self._others:
            place, path, part = article
            entry = known.get(path)
            if entry is None:
                unknown.append(article)
                continue
            number, content, seal = entry
            is_file = part is None and path not in contents
            if is_file and seal and seal_at(place) == seal:
                recognised[path] = number
                continue
            data, found = self._sealed(place) if is_file else (self._read(article), UNSEALED)
            if data is None or content_hash(data) != content:
                unknown.append(article)
                continue
            recognised[path] = number
            if found != seal:
                self._seals[number] = found
        return unknown

    def _recognise_parts(self, known: Mapping[str, KnownContent]) -> None:
        """Tell which articles are known of files that hold several: those that have their file's content."""
        for name in filter(is_in_several, known):
            file = file_of(name)
            if file in self._known and known[file].content == known[name].content:
                self._known[name] = known[name].id
                self._parts.append(name)

    def _read(self, article: Article) -> bytes | None:
        """Return the bytes of an article, as cheaply as they can be had."""
        if article.part is None and article.path not in self._task.contents:
            return self._sealed(article.place)[0]
        data = self._task.content(article)
        return data if isinstance(data, bytes) else None

    def _sealed(self, place: str) -> tuple[bytes | None, int]:
        """Return the bytes of a file and its seal; None for bytes that cannot be read."""
        try:
            return read_sealed(place, self._task.configuration.limits.size)
        except OSError:
            return None, UNSEALED

    def _remembered(self, text: str, path: str, data: bytes) -> ArticleResult | None:
        try:
            source = self._decoded(path, data) if text and self._task.texts else None
            return from_text(text, path, source)
        except (ValueError, TypeError, KeyError, UndecodableError):
            return None

    def _decoded(self, path: str, data: bytes) -> str:
        return decode(data, self._task.configuration.read_options(path).encoding)

    def _take(self, results: Iterable[ArticleResult]) -> None:
        """Take results as they come, and keep them when there are many."""
        wanted = self._task.wanted
        for result in results:
            is_wanted = wanted is None or result.path in wanted
            facts = result.facts or ArticleFacts()
            if result.facts is not None:
                self._fresh[result.path] = result.facts
            self._fresh.update(result.parts)
            self._parts += [name for name, _ in result.parts]
            if is_wanted:
                self._results[result.path] = result._replace(facts=None, parts=())
            if self._store is not None and result.read and result.path not in self._task.contents:
                kept = as_text(result) if is_wanted else None
                self._new.append(NewArticle(result.path, result.content, facts, kept, result.seal))
                self._new += [NewArticle(name, result.content, each, None) for name, each in result.parts]
        if len(self._new) >= _KEPT_AT_ONCE:
            self._keep()

    def _keep(self) -> None:
        if self._store is not None:
            self._store.keep(self._new, self._stamp)
            self._store.seal(self._seals)
            self._new, self._seals = [], {}

    def _collect_late(self) -> None:
        """Collect what has waited for other articles with the same keys."""
        wanted = waiting(self._fresh)
        if not wanted:
            return
        places = {article.path: article for article in (*self._articles, *self._others)}
        if self._processes is not None:
            found = self._processes.collect_late(wanted, places)
        else:
            found = collected_late(self._task, places, self._fresh, wanted)
        for name, late in found.items():
            self._fresh[name] = late.facts
            path = file_of(name)
            if late.errors and path in self._results:
                result = self._results[path]
                self._results[path] = result._replace(errors=result.errors + late.errors)

    def _compared(self) -> Comparison:
        if not self._collectors.all:
            return Comparison()
        spill = self._task.spilled
        self._facts = Facts(
            self._known, self._fresh, self._store, self._collectors, spill, together=self._task.together
        )
        wanted = None if self._task.wanted is None else set(self._task.wanted)
        if wanted is not None:
            wanted.update([name for name in self._parts if file_of(name) in wanted])
        total = len(self._articles) + len(self._others)
        return compare(
            self._facts,
            self._collectors,
            wanted,
            whole=len(self._articles) >= total * _MOST,
            judge=self._processes.judge if self._processes is not None else None,
        )

    def _with_shared(self, comparison: Comparison) -> Iterable[ArticleResult]:
        """Return all results, those of articles with hits of comparing rules with what these add."""
        hits: dict[str, list[SharedHit]] = {}
        for shared in comparison.hits:
            hits.setdefault(shared.hit.path, []).append(shared)
        asking = {path for path, result in self._results.items() if result.asks}
        if self._parts:
            in_files = [name for name in self._parts if file_of(name) in asking]
            asking = asking.difference(map(file_of, in_files)).union(in_files)
        results = dict(self._results)
        concerned: dict[str, list[SharedHit]] = {}
        # The names of articles in one file follow one another.
        for path, names in groupby(sorted({*hits, *asking}), file_of):
            told = told_places(results[path].findings if path in results else ())
            concerned |= {name: untold(hits.get(name, ()), told) for name in names}
        if not concerned:
            return results.values()
        places = {article.path: article for article in (*self._articles, *self._others)}
        texts = CorpusTexts(self._task, places)
        placed = zip(concerned, self._placed(concerned, places, texts), strict=True)
        for path, of_file in groupby(placed, lambda each: file_of(each[0])):
            result = results.get(path) or ArticleResult(path, read=False)
            text = texts.text(path) if self._task.texts else None
            added = [shared for _, shared in of_file]
            results[path] = with_shared(result, added, text.source if text is not None else None)
        return results.values()

    def _placed(
        self, hits: Mapping[str, Sequence[SharedHit]], places: Mapping[str, Article], texts: CorpusTexts
    ) -> Iterable[SharedFindings]:
        """Return what comparing rules add to each of the articles with ``hits``, in their order."""
        placed = self._processes.place(hits, places) if self._processes is not None else None
        if placed is not None:
            return placed
        self._facts.read(hits)
        return [
            texts.findings(path, each, self._facts, named=file_of(path) in self._results)
            for path, each in hits.items()
        ]
