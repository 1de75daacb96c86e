"""Many articles, one report: in this process or in several, with the same result to the byte."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

from checker.checks import COMPARING_CHECKS
from checker.config import Configuration
from checker.documents.reading import may_hold_several
from checker.engine import finish
from checker.engine.article import ArticleResult
from checker.engine.discovery import Article, Discovery
from checker.engine.tasks import ArticleTask
from checker.findings import Finding, Report, ReportError, RuleDescription

if TYPE_CHECKING:
    from checker.engine.profiling import Profile
    from checker.engine.workers import Sink, Workers

#: Told how many articles of how many are checked.
Progress = Callable[[int, int], None]

#: Bytes of text that pay for a process: it checks them in two or three times what it takes to begin.
BYTES_OF_A_PROCESS = 250_000

#: So many articles are checked before it pays to keep the results, where nothing is compared.
FEWEST_KEPT = 30

#: From so many articles on what is compared waits in files, and the processes that check also compare.
MANY_ARTICLES = 5_000
#: So many times the size of the articles must be free where these files are; they take as much as that.
_ROOM = 3

_NOTHING: Mapping[str, bytes] = {}


def run(
    articles: Sequence[Article],
    configuration: Configuration,
    *,
    jobs: int = 0,
    progress: Progress | None = None,
    complete: bool = False,
    project: Discovery | None = None,
    compare: bool = False,
    cached: bool = False,
    contents: Mapping[str, bytes] = _NOTHING,
    texts: bool = True,
    interruptible: bool = False,
    profile: "Profile | None" = None,
) -> Report:
    """Check ``articles`` and return what was found; what cannot be read or checked is an error in it.

    ``jobs`` processes share the work, 0 chooses by its size; the report is the same. ``progress``
    is told how far the work is. ``complete`` tells that these are all articles of the project.

    With ``compare`` the rules that compare articles run too, on ``articles`` and all others of the
    ``project``: a finding shows when any of its places is in one of ``articles``. With ``cached``
    results and facts are taken from the store, where they are, and kept there. ``contents`` take the
    place of files, by path. Without ``texts`` the report does not hold those of articles with findings. A
    ``profile`` is told what all of it costs, which asks for one process. An ``interruptible`` run that a
    signal ends (SIGINT and SIGTERM, as KeyboardInterrupt and SystemExit) returns what was found until then.
    """
    named = {article.path for article in articles}
    others = () if project is None else tuple(each for each in project.articles if each.path not in named)
    several = len(articles) + len(others) > 1 or any(map(_may_hold_several, articles))
    compares = compare and several and has_comparing_rules(configuration)
    keeps = cached and configuration.cache is not False and (compares or len(articles) >= FEWEST_KEPT)
    wanted = frozenset(named) if others and compares else None
    new_task = ArticleTask if profile is None else profile.task
    so_far: dict[str, ArticleResult] = {}

    def check_some(some: Sequence[Article], sink: "Sink") -> None:
        check_all(some, task, jobs, progress, sink, workers, sizes)

    def keep(results: Iterable[ArticleResult]) -> None:
        so_far.update([(result.path, result) for result in results])

    with ExitStack() as stack:
        many = compares and not (keeps or others or profile) and len(articles) >= MANY_ARTICLES
        sizes = list(map(_size, articles)) if many else []
        spill = stack.enter_context(_folder_of_facts(sizes)) if many else ""
        task = stack.enter_context(
            closing(
                new_task(
                    configuration,
                    compares=compares,
                    keeps=keeps,
                    packs=not keeps,
                    wanted=wanted,
                    contents=contents,
                    texts=texts,
                    spill=spill,
                )
            )
        )
        workers = stack.enter_context(_workers(task, _division(articles, jobs, sizes)[0])) if spill else None
        try:
            if not compares and not keeps:
                check_some(articles, keep)
                return as_report(so_far.values(), configuration, complete=complete)
            from checker.engine.corpus import check_corpus  # noqa: PLC0415 - small runs need none

            whole = complete or (project is not None and project.complete)
            check = check_corpus if profile is None else profile.billed("comparison", check_corpus)
            found = check(
                articles,
                others if compares else (),
                task,
                check_some,
                so_far,
                complete=whole,
                workers=workers,
            )
        except (KeyboardInterrupt, SystemExit) as stop:
            if not interruptible:
                raise
            number = signal.SIGINT if isinstance(stop, KeyboardInterrupt) else signal.SIGTERM
            return _cut_short(so_far.values(), len(articles), configuration, number, compares=compares)
        report = as_report(found.results, configuration, complete=complete)
        return report._replace(
            errors=sorted_errors(report.errors + found.errors), notices=report.notices + found.notices
        )


@contextmanager
def _folder_of_facts(sizes: Sequence[int]) -> Iterator[str]:
    """Give a folder for the facts of articles of these sizes, gone afterwards; "" where there is no room."""
    from shutil import disk_usage  # noqa: PLC0415 - large runs alone need these
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    with ExitStack() as stack:
        folder = ""
        try:
            made = stack.enter_context(TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True))
            if disk_usage(made).free > _ROOM * sum(sizes):
                folder = made
        except OSError:
            pass  # they are held in memory
        yield folder


def _workers(task: ArticleTask, processes: int) -> "Workers":
    from checker.engine.workers import Workers  # noqa: PLC0415 - large runs alone need them so early

    return Workers(task, processes)


def _cut_short(
    results: Iterable[ArticleResult],
    wanted: int,
    configuration: Configuration,
    number: int,
    *,
    compares: bool,
) -> Report:
    """Return the report of a run that the signal ``number`` ended."""
    report = as_report(results, configuration)
    comparison = "; articles were not compared with one another" if compares else ""
    notice = f"interrupted: this is what was found in {report.files} of {wanted} articles{comparison}"
    return report._replace(notices=(notice, *report.notices), interrupted=number)


def check_all(
    articles: Sequence[Article],
    task: ArticleTask,
    jobs: int,
    progress: Progress | None,
    sink: "Sink",
    workers: "Workers | None" = None,
    sizes: Sequence[int] = (),
) -> None:
    """Give the results of ``articles``, from this process or from several, to a sink as they come.

    ``workers`` of a run that has them already do it where ``jobs`` and the articles' size ask for several.
    ``sizes`` are in bytes, where they are known.
    """
    processes, sizes = _division(articles, jobs, sizes)
    if processes > 1:
        from checker.engine.workers import Workers, check_in_processes  # noqa: PLC0415 - small runs need none

        with Workers(task, processes) if workers is None else nullcontext(workers) as chosen:
            check_in_processes(articles, sizes, chosen, sink, progress)
        return
    for number, result in enumerate(task.check_all(articles), start=1):
        sink((result,))
        if progress is not None:
            progress(number, len(articles))


def has_comparing_rules(configuration: Configuration) -> bool:
    """Tell whether any rule that may run compares articles."""
    if any(rule.check in COMPARING_CHECKS for rule in configuration.rules):
        return True
    return bool(configuration.overrides) and any(
        rule.check in COMPARING_CHECKS
        and any(rule.id in override.rules for override in configuration.overrides)
        for rule in configuration.inactive
    )


def as_report(
    results: Iterable[ArticleResult], configuration: Configuration, *, complete: bool = False
) -> Report:
    """Return the report of the articles' ``results``, in its order whatever theirs is."""
    ordered = sorted(results, key=lambda result: result.path)
    findings = finish.in_order(finding for result in ordered for finding in result.findings)
    used = {index for result in ordered for index in result.used_ignores}
    notices = [notice for result in ordered for notice in result.notices]
    if configuration.ignore:
        from checker.engine.configured_ignores import idle_notices  # noqa: PLC0415 - few houses have any

        paths = [result.path for result in ordered]
        notices += idle_notices(configuration, used, paths, complete=complete)
    return Report(
        findings=findings,
        errors=sorted_errors(error for result in ordered for error in result.errors),
        files=sum(result.read for result in ordered),
        suppressed=sum(len(result.hidden) for result in ordered),
        suppressed_findings=tuple(
            sorted(
                (hidden for result in ordered for hidden in result.hidden),
                key=lambda hidden: finish.sort_key(hidden.finding),
            )
        ),
        notices=tuple(notices),
        texts={result.path: result.source for result in ordered if result.source is not None},
        rules=_descriptions(configuration, findings),
        fails_at=configuration.fail_on,
    )


def _descriptions(configuration: Configuration, findings: Iterable[Finding]) -> tuple[RuleDescription, ...]:
    """Return what reports tell of the rules that run, and of those that an override switched on and found."""
    found = {finding.rule for finding in findings}
    rules = [*configuration.rules, *(rule for rule in configuration.inactive if rule.id in found)]
    return tuple(
        RuleDescription(rule.id, rule.severity, rule.message, rule.why, rule.links, rule.tags)
        for rule in rules
    )


def sorted_errors(errors: Iterable[ReportError]) -> tuple[ReportError, ...]:
    """Return ``errors`` by path, line and column."""
    return tuple(sorted(errors, key=lambda error: (error.path, error.line, error.column, error.message)))


def _division(articles: Sequence[Article], jobs: int, sizes: Sequence[int]) -> tuple[int, Sequence[int]]:
    """Return how many processes share the work, and the size of each article in bytes.

    The sizes are asked for where they are not known; they are empty where one process does it all.
    """
    if min(jobs or processors(), len(articles)) <= 1:
        return 1, ()
    sizes = sizes or list(map(_size, articles))
    processes = min(processes_for(sum(sizes), jobs), len(articles))
    return (processes, sizes) if processes > 1 else (1, ())


def processes_for(size: int, jobs: int) -> int:
    """Return how many processes share texts of ``size`` bytes: ``jobs``, where 0 leaves it to their size."""
    return jobs or max(min(processors(), size // BYTES_OF_A_PROCESS), 1)


def _may_hold_several(article: Article) -> bool:
    return article.part is None and may_hold_several(article.path)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(article: Article) -> int:
    if article.part is not None:
        return article.part.end - article.part.start
    try:
        return os.stat(article.place).st_size  # noqa: PTH116 - half the time of pathlib's
    except OSError:  # reading it will tell
        return 0
