"""Several processes that share the articles of a run.

Where this process has one thread they are forked from it: what it has imported and compiled they have too, as
soon as they begin. Elsewhere they are started anew.

Articles travel in chunks of about equal size. Only as many chunks are on their way as there are
processes, so that when one dies (of memory, mostly) it is known which articles it may have died of:
these are tried again one by one, and the one that kills its process becomes an error in the report.
"""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from copy import copy
from multiprocessing import get_context, parent_process
from typing import TypeVar

from checker.engine.article import ArticleResult, unread
from checker.engine.discovery import Article
from checker.engine.interruptions import signals_held_back
from checker.engine.rule_run import described
from checker.engine.tasks import ArticleTask
from checker.rulebook.kept_patterns import recall_patterns

#: Bytes of text in a chunk: small enough to balance and to be worth having where a run is interrupted, large
#: enough that the way costs nothing.
SMALLEST_CHUNK, LARGEST_CHUNK = 64_000, 250_000
#: Of a corpus chunks may be larger, so that facts are collected from as many articles at once as may be.
_LARGEST_OF_CORPUS = 600_000

#: As many chunks for each process, where their size allows it.
CHUNKS_EACH = 8

#: So many batches are on their way to each process, so that it has the next when it is done with one.
_BATCHES_EACH = 3

#: What reading a file costs besides its bytes, as bytes.
_FILE_COST = 500

#: Indexes of articles with the articles.
Chunk = list[tuple[int, Article]]

#: Indexes of articles with their results.
Results = list[tuple[int, ArticleResult]]

#: Takes results as they come.
Sink = Callable[[Iterable[ArticleResult]], None]

#: What is given to a function in another process, and what comes of it.
Given = TypeVar("Given")
Made = TypeVar("Made")

_DIED = "the process that checked this article died, most likely for want of memory"


class Workers:
    """The ``processes`` of a run with its ``task``: started when first needed, kept to the end of the block.

    Where one has died, all are ended, and others are started for what is to be done next.
    """

    def __init__(self, task: ArticleTask, processes: int) -> None:
        self.task = task
        self.processes = processes
        #: Whether there has been something for them to do.
        self.in_use = False
        self._pool: _Pool | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Wait for the workers to end; after an interruption they are not asked."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.end(at_once=kind is not None)

    @contextmanager
    def pool(self) -> Iterator["_Pool"]:
        """Give the pool of the workers, which are gone where an error leaves the block."""
        self.in_use = True
        if self._pool is None:
            self._pool = _Pool(self.task, self.processes)
        try:
            yield self._pool
        except BaseException as error:
            self.__exit__(type(error))
            raise

    def start(self) -> None:
        """Have the workers come to life while this process goes on; where they cannot, it is told later."""
        with suppress(BrokenProcessPool, OSError), self.pool() as pool:
            for _ in range(self.processes):
                pool.submit([])


def check_in_processes(
    articles: Sequence[Article],
    sizes: Sequence[int],
    workers: Workers,
    sink: Sink,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Give the result of each of ``articles`` to a ``sink``, as they come; ``sizes`` are in bytes.

    Where no worker can start, as in a script without a guarded main part, this process does it all.
    """
    work = _Work(len(articles), workers, progress, sink)
    largest = _LARGEST_OF_CORPUS if workers.task.together else LARGEST_CHUNK
    chunks = deque(_chunks(articles, sizes, workers.processes, largest))
    while chunks:
        suspects = work.check(chunks)
        if not suspects:
            continue
        if work.has_begun or work.can_start():
            work.check_singly(suspects)
        else:
            work.check_here(suspects)
            while chunks:
                work.check_here(chunks.popleft())


def made_in_processes(
    function: Callable[[ArticleTask, Given], Made], batches: Iterable[Given], workers: Workers
) -> list[Made] | None:
    """Return what ``function`` makes of the workers' task and each of ``batches``, in their order.

    None where no worker can start, or one died: then the work is left to this process.
    """
    made: list[Made] = []
    under_way: deque[Future[Made]] = deque()
    try:
        with workers.pool() as pool:
            for batch in batches:
                under_way.append(pool.call(function, batch))
                if len(under_way) > _BATCHES_EACH * workers.processes:
                    made.append(under_way.popleft().result())
            made += [future.result() for future in under_way]
    except (BrokenProcessPool, OSError):
        return None
    return made


class _Work:
    """How far the work is, and the pools that do it."""

    def __init__(
        self,
        articles: int,
        workers: Workers,
        progress: Callable[[int, int], None] | None,
        sink: Sink,
    ) -> None:
        self._articles = articles
        self._workers = workers
        self._task = workers.task
        self._progress = progress
        self._sink = sink
        self._done = 0

    @property
    def has_begun(self) -> bool:
        """Whether there is any result yet."""
        return bool(self._done)

    def keep(self, results: Iterable[tuple[int, ArticleResult]]) -> None:
        """Hand results on, and tell how far the work is."""
        new = [result for _, result in results]
        self._done += len(new)
        self._sink(new)
        if self._progress is not None:
            self._progress(self._done, self._articles)

    def can_start(self) -> bool:
        """Tell whether a worker comes to life at all."""
        with _Pool(self._task, 1) as pool:
            try:
                return pool.submit([]).result() == []
            except (BrokenProcessPool, OSError):
                return False

    def check(self, chunks: "deque[Chunk]") -> Chunk:
        """Check the chunks, taking them off, until a worker dies; return what it may have died of."""
        under_way: dict[Future[Results], Chunk] = {}
        try:
            with self._workers.pool() as pool:
                while chunks or under_way:
                    while chunks and len(under_way) <= self._workers.processes:
                        future = pool.submit(chunks[0])
                        under_way[future] = chunks.popleft()
                    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
                    for future in done:
                        self.keep(_results(future, under_way[future]))
                        del under_way[future]
        except (BrokenProcessPool, OSError):
            return [pair for chunk in under_way.values() for pair in chunk] or chunks.popleft()
        return []

    def check_here(self, chunk: Chunk) -> None:
        """Check the articles of a chunk in this process."""
        results = self._task.check_all([article for _, article in chunk])
        for (index, _), result in zip(chunk, results, strict=True):
            self.keep([(index, result)])

    def check_singly(self, suspects: Chunk) -> None:
        """Check each of ``suspects`` by itself; one whose process dies gets an error as its result."""
        waiting = deque(suspects)
        while waiting:
            with _Pool(self._task, 1) as pool:
                while waiting:
                    pair = waiting.popleft()
                    try:
                        self.keep(_results(pool.submit([pair]), [pair]))
                    except BrokenProcessPool:
                        self.keep([(pair[0], unread(pair[1].path, _DIED))])
                        break
                    except OSError:  # no process to be had
                        self.check_here([pair])


class _Pool:
    """Worker processes that are gone when the block is left, whatever they were doing."""

    def __init__(self, task: ArticleTask, processes: int) -> None:
        self._executor = ProcessPoolExecutor(
            processes, mp_context=get_context(start_method()), initializer=_begin, initargs=(task,)
        )

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.end(at_once=kind is not None)

    def end(self, *, at_once: bool) -> None:
        """Wait for the workers to end, which are asked to, or killed."""
        if at_once:
            for process in list((self._executor._processes or {}).values()):
                process.kill()
        try:
            self._executor.shutdown(wait=True, cancel_futures=True)
        except RuntimeError:
            # An interruption that came just before the pool's own thread was started: none to wait for.
            if not at_once:
                raise

    def call(self, function: Callable[[ArticleTask, Given], Made], given: Given) -> "Future[Made]":
        """Have a worker call ``function`` with its task; raises BrokenProcessPool where one has died."""
        # Else a worker may be half started when an interruption comes, and left to itself.
        with signals_held_back():
            return self._executor.submit(_call, function, given)

    def submit(self, chunk: Chunk) -> "Future[Results]":
        """Send a chunk on its way; raises BrokenProcessPool where a worker has died."""
        with signals_held_back():
            return self._executor.submit(_check_chunk, chunk)


def start_method() -> str:
    """Return how workers are started: forked where no other thread may hold a lock that they would wait for.

    Libraries have threads that Python does not know of; Linux alone tells of these.
    """
    try:
        return "fork" if len(os.listdir("/proc/self/task")) == 1 else "spawn"  # noqa: PTH208 - no path is made
    except OSError:
        return "spawn"


#: What this process, a worker, checks with.
_tasks: list[ArticleTask] = []


def _begin(task: ArticleTask) -> None:
    """Make this process a worker: interruptions are its parent's affair, whose end is also its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # What has come from the parent is shared with it as long as nobody writes there.
    gc.freeze()
    gc.set_threshold(1_000_000)  # as in the command
    recall_patterns()
    # The files that the parent has open are not this process's.
    _tasks[:] = [copy(task)]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _results(future: "Future[Results]", chunk: Chunk) -> Results:
    """Return the results of a chunk; raises BrokenProcessPool where a worker has died."""
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:
        # A result that does not find its way here, for one.
        message = f"this article could not be checked: {described(error)}"
        return [(index, unread(article.path, message)) for index, article in chunk]


def _call(function: Callable[[ArticleTask, Given], Made], given: Given) -> Made:
    (task,) = _tasks
    return function(task, given)


def _check_chunk(chunk: Chunk) -> Results:
    (task,) = _tasks
    results = list(task.check_all([article for _, article in chunk]))
    return [(index, result) for (index, _), result in zip(chunk, results, strict=True)]


def _chunks(articles: Sequence[Article], sizes: Sequence[int], processes: int, largest: int) -> list[Chunk]:
    """Return the articles in chunks of neighbours that cost about the same, the dearest first.

    No chunk costs more than ``largest``, in bytes, but for that of one article.
    """
    costs = [size + _FILE_COST for size in sizes]
    limit = min(max(sum(costs) // (processes * CHUNKS_EACH), SMALLEST_CHUNK), largest)
    chunks: list[tuple[int, Chunk]] = []
    chunk: Chunk = []
    held = 0
    for index, (article, cost) in enumerate(zip(articles, costs, strict=True)):
        if chunk and held + cost > limit:
            chunks.append((held, chunk))
            chunk, held = [], 0
        chunk.append((index, article))
        held += cost
    chunks.append((held, chunk))
    # Sorting keeps neighbours together among equals, so that the order of work is always the same.
    return [chunk for _, chunk in sorted(chunks, key=lambda pair: -pair[0])]
