"""Many articles, one report: in this process or in several, with the same result to the byte."""

import os
from collections.abc import Callable, Iterable, Sequence

from checker.config import Configuration
from checker.engine import finish
from checker.engine.article import ArticleResult, check_file
from checker.engine.discovery import Article
from checker.findings import Report, ReportError

#: Told how many articles of how many are checked.
Progress = Callable[[int, int], None]

#: Bytes of text that one process has checked by the time that others would have started.
ONE_PROCESS_BYTES = 2_500_000


def run(
    articles: Sequence[Article],
    configuration: Configuration,
    *,
    jobs: int = 0,
    progress: Progress | None = None,
    complete: bool = False,
) -> Report:
    """Check ``articles`` and return what was found; what cannot be read or checked is an error in it.

    ``jobs`` processes share the work, 0 chooses by its size; the report is the same. ``progress``
    is told how far the work is. ``complete`` tells that these are all articles of the project.
    """
    processes, sizes = _division(articles, jobs)
    if processes > 1:
        from checker.engine.workers import check_in_processes  # noqa: PLC0415 - small runs need none

        results = check_in_processes(articles, sizes, configuration, processes, progress)
    else:
        results = []
        for article in articles:
            results.append(check_file(article.place, article.path, configuration))
            if progress is not None:
                progress(len(results), len(articles))
    return as_report(results, configuration, complete=complete)


def as_report(
    results: Iterable[ArticleResult], configuration: Configuration, *, complete: bool = False
) -> Report:
    """Return the report of the articles' ``results``, in its order whatever theirs is."""
    ordered = sorted(results, key=lambda result: result.path)
    used = {index for result in ordered for index in result.used_ignores}
    notices = [notice for result in ordered for notice in result.notices]
    if configuration.ignore:
        from checker.engine.configured_ignores import idle_notices  # noqa: PLC0415 - few houses have any

        paths = [result.path for result in ordered]
        notices += idle_notices(configuration, used, paths, complete=complete)
    return Report(
        findings=finish.in_order(finding for result in ordered for finding in result.findings),
        errors=sorted_errors(error for result in ordered for error in result.errors),
        files=sum(result.read for result in ordered),
        suppressed=sum(result.suppressed for result in ordered),
        notices=tuple(notices),
        texts={result.path: result.source for result in ordered if result.source is not None},
    )


def sorted_errors(errors: Iterable[ReportError]) -> tuple[ReportError, ...]:
    """Return ``errors`` by path, line and column."""
    return tuple(sorted(errors, key=lambda error: (error.path, error.line, error.column, error.message)))


def _division(articles: Sequence[Article], jobs: int) -> tuple[int, Sequence[int]]:
    """Return how many processes share the work, and the size of each article in bytes.

    The sizes are empty where one process does it all.
    """
    wanted = min(jobs or _processors(), len(articles))
    if wanted <= 1:
        return 1, ()
    sizes = [_size(article) for article in articles]
    if not jobs and sum(sizes) < ONE_PROCESS_BYTES:
        return 1, ()
    return wanted, sizes


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(article: Article) -> int:
    try:
        return os.stat(article.place).st_size  # noqa: PTH116 - half the time of pathlib's
    except OSError:  # reading it will tell
        return 0
