"""The engine of one machine for a corpus: records go into one file, from which processes take them.

So a run holds the keys of facts and the findings in memory, but no texts.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from checker.config import Configuration
from checker.engine.article import ArticleResult
from checker.engine.corpus import CorpusResults, check_corpus
from checker.engine.corpus_inputs import Inputs
from checker.engine.discovery import Article
from checker.engine.record_files import read_records
from checker.engine.records import Columns, Record, duplicate_error, packed
from checker.engine.run import (
    Progress,
    as_report,
    check_all,
    has_comparing_rules,
    processes_for,
    sorted_errors,
)
from checker.engine.spilled_facts import remove_spill
from checker.engine.tasks import ArticleTask
from checker.engine.workers import Sink, Workers
from checker.findings import Report, ReportError
from checker.text import Span


def check_locally(
    inputs: Inputs,
    columns: Columns,
    configuration: Configuration,
    *,
    text_format: str,
    folder: Path,
    jobs: int = 0,
    progress: Progress | None = None,
) -> Report:
    """Check all articles of a corpus and compare them; the report holds no sources.

    ``folder`` takes files three times as large as the texts, which are gone at the end. Raises OSError
    where it cannot be written, MissingExtraError where an input needs what is not installed.
    """
    store = folder / "records"
    errors: list[ReportError] = []
    task = ArticleTask(
        configuration,
        compares=has_comparing_rules(configuration),
        text_format=text_format,
        texts=False,
        spill=str(folder),
        together=True,
    )
    try:
        with closing(task), Workers(task, processes_for(inputs.size, jobs)) as workers:
            # They come to life while the records are read.
            if workers.processes > 1:
                workers.start()
            articles = _gathered(inputs, columns, store, errors)
            found = _found(articles, workers, progress)
    finally:
        store.unlink(missing_ok=True)
        remove_spill(folder)
    report = as_report(found.results, configuration, complete=True)
    return report._replace(
        errors=sorted_errors((*inputs.unreadable, *errors, *report.errors, *found.errors)),
        notices=inputs.notices + report.notices + found.notices,
    )


def _found(articles: Sequence[Article], workers: Workers, progress: Progress | None) -> CorpusResults:
    """Check the articles and compare them, in as many processes as there are ``workers``."""
    task = workers.task

    def check_some(some: Sequence[Article], sink: Sink) -> None:
        check_all(some, task, workers.processes, progress, sink, workers)

    # A corpus of one article is treated as any other, so that all engines say the same of it.
    if task.compares:
        return check_corpus(articles, (), task, check_some, {}, complete=True, workers=workers)
    results: list[ArticleResult] = []
    check_some(articles, results.extend)
    return CorpusResults(tuple(results))


def _gathered(inputs: Inputs, columns: Columns, store: Path, errors: list[ReportError]) -> Sequence[Article]:
    """Return the articles of all inputs, by their paths; the records among them go into ``store``."""
    found: dict[str, Article] = {}
    sources: dict[str, tuple[int, int]] = {}
    labels = [file.label for file in inputs.files]
    place = str(store)
    end = 0
    with store.open("wb") as stream:
        for index, line, record in _in_order(inputs, columns):
            if isinstance(record, ReportError):
                errors.append(record)
                continue
            name = record.path if isinstance(record, Article) else record.id
            if name in found:
                first, first_line = sources[name]
                first_label = labels[first] if first >= 0 else name
                label = labels[index] if index >= 0 else name
                errors.append(duplicate_error(name, label, line, first_label, first_line))
                continue
            sources[name] = (index, line)
            if isinstance(record, Article):
                found[name] = record
                continue
            data = packed(record)
            stream.write(data)
            found[name] = Article(place, name, Span(end, end + len(data)))
            end += len(data)
    return [found[name] for name in sorted(found)]


def _in_order(inputs: Inputs, columns: Columns) -> Iterator[tuple[int, int, Record | Article | ReportError]]:
    """Yield articles and records by the names of their files, with the file's index (or -1) and the line."""
    entries: list[tuple[str, int, Article | None]] = [
        *((article.path, -1, article) for article in inputs.articles),
        *((file.label, index, None) for index, file in enumerate(inputs.files)),
    ]
    for _, index, article in sorted(entries, key=lambda entry: entry[:2]):
        if article is not None:
            yield index, 0, article
            continue
        for line, record in read_records(inputs.files[index], columns):
            yield index, line, record
