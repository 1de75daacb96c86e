"""The second half of a run over a corpus in several processes: groups are judged, findings placed.

Both are shared out in batches that name articles; what is known of these is read where it was left
(see ``spilled_facts``). What comes back is what one process would have made, whoever made it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from checker.engine.article_facts import ArticleFacts
from checker.engine.article_parts import file_of
from checker.engine.comparing import SharedHit
from checker.engine.corpus_facts import Facts, Groups
from checker.engine.corpus_texts import CorpusTexts
from checker.engine.discovery import Article
from checker.engine.judging import Judgement, judged
from checker.engine.late_facts import LateFacts, collected_late
from checker.engine.shared_findings import SharedFindings
from checker.engine.tasks import ArticleTask
from checker.engine.workers import Given, Made, Workers, made_in_processes
from checker.text.named_tuples import NamedTuple

#: Groups that are judged, and articles whose findings are placed, as one batch.
_GROUPS, _ARTICLES = 500, 500

Item = TypeVar("Item")


class _Placing(NamedTuple):
    """Articles with their hits, where their texts and those of related articles stand, and their facts."""

    hits: Mapping[str, Sequence[SharedHit]]
    places: Mapping[str, Article]
    facts: Mapping[str, ArticleFacts]


class _Collecting(NamedTuple):
    """Articles with the collectors that wait, where their files stand, and their facts."""

    wanted: Mapping[str, Collection[int]]
    places: Mapping[str, Article]
    facts: Mapping[str, ArticleFacts]


class CorpusProcesses:
    """Shares out what is to be done among the ``workers``, where these were used to check the articles.

    Where they were not, this process does it, a batch at a time, so that it holds the facts of few. The
    ``facts`` of articles are in a spill.
    """

    def __init__(self, facts: dict[str, ArticleFacts], workers: Workers) -> None:
        self._facts = facts
        self._workers = workers

    def collect_late(
        self, wanted: Mapping[str, Collection[int]], places: Mapping[str, Article]
    ) -> dict[str, LateFacts]:
        """Return the facts of the articles in ``wanted`` with what some collectors have yet to collect."""
        batches = [
            _Collecting(dict(some), {path: places[path] for path in _files_of(some)}, self._of(dict(some)))
            for some in _batches(wanted.items(), _ARTICLES)
        ]
        made = self._made(_collect_late, batches)
        if made is None:
            made = [_collect_late(self._workers.task, batch) for batch in batches]
        return {name: late for each in made for name, late in each.items()}

    def judge(self, groups: dict[int, dict[str, int]]) -> Judgement | None:
        """Return what the checks say of ``groups``, of all articles; None where no process could be had.

        Where this process judges them they are taken away one by one: what they say takes their room.
        """
        # The keys have done their work.
        for path, facts in self._facts.items():
            self._facts[path] = ArticleFacts(facts.text)
        # Neighbours have articles in common, as they were met in the order of the articles.
        batches = (
            (dict(some), self._of(path for _, members in some for path in members))
            for some in _batches(groups.items() if self._workers.in_use else _taken(groups), _GROUPS)
        )
        made = self._made(_judge, batches)
        if made is None:
            return None
        whole = Judgement()
        for each in made:
            whole.add(each)
        return whole

    def place(
        self, hits: Mapping[str, Sequence[SharedHit]], places: Mapping[str, Article]
    ) -> list[SharedFindings] | None:
        """Return what the hits of each article add to it, in order; None where no process could be had."""
        batches = (
            _Placing(dict(some), {path: places[path] for path in _files(some)}, self._of(dict(some)))
            for some in _batches(hits.items(), _ARTICLES)
        )
        made = self._made(_place, batches)
        return None if made is None else [findings for each in made for findings in each]

    def _made(
        self, function: Callable[[ArticleTask, Given], Made], batches: Iterable[Given]
    ) -> Iterable[Made] | None:
        if self._workers.in_use:
            return made_in_processes(function, batches, self._workers)
        return (function(self._workers.task, batch) for batch in batches)

    def _of(self, paths: Iterable[str]) -> dict[str, ArticleFacts]:
        """Return where the facts of articles are."""
        return {path: self._facts[path] for path in paths}


def _files_of(some: Iterable[tuple[str, object]]) -> Iterator[str]:
    """Yield the files of articles."""
    return (file_of(name) for name, _ in some)


def _files(some: Iterable[tuple[str, Sequence[SharedHit]]]) -> Iterator[str]:
    """Yield the files of articles with hits, and of those that the hits name."""
    for name, hits in some:
        yield file_of(name)
        for _, hit in hits:
            yield from (file_of(related.path) for related in hit.related if related.path)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    remaining = iter(items)
    while some := list(islice(remaining, size)):
        yield some


def _taken(groups: dict[int, dict[str, int]]) -> Iterator[tuple[int, dict[str, int]]]:
    for key in list(groups):
        yield key, groups.pop(key)


def _collect_late(task: ArticleTask, batch: _Collecting) -> dict[str, LateFacts]:
    return collected_late(task, batch.places, batch.facts, batch.wanted)


def _judge(task: ArticleTask, batch: tuple[Groups, Mapping[str, ArticleFacts]]) -> Judgement:
    groups, known = batch
    assert task.collectors is not None
    return judged(groups, Facts({}, known, None, task.collectors, task.spilled), task.collectors)


def _place(task: ArticleTask, batch: _Placing) -> list[SharedFindings]:
    assert task.collectors is not None
    texts = CorpusTexts(task, batch.places)
    facts = Facts({}, batch.facts, None, task.collectors, task.spilled)
    return [texts.findings(path, hits, facts, named=True) for path, hits in batch.hits.items()]
