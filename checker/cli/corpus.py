"""``copydesk corpus``: tables and folders of articles in, findings out, on one machine or many."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_UNCHECKED, EXIT_USAGE, WithPlainHelp
from checker.cli.options import config_option, exit_code, least_severity, run_options, telling_rule_errors
from checker.cli.output import say, telling_interruption
from checker.cli.progress import LateProgress
from checker.findings import ReportError, Severity
from checker.reports.messages import error_place
from checker.reports.text import counted
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.config import Configuration
    from checker.engine.corpus_inputs import Inputs
    from checker.engine.records import Columns
    from checker.reports.corpus_report import Totals

#: Errors and notices that are told on standard error; the output has them all.
_TOLD = 20


class CorpusJob(NamedTuple):
    """What a run has been asked for."""

    inputs: "Inputs"
    columns: "Columns"
    configuration: "Configuration"
    text_format: str
    output: Path
    output_format: str


class CorpusOutcome(NamedTuple):
    """What a run has written: the totals, some of the errors, the notices."""

    totals: "Totals"
    errors: Sequence[ReportError]
    notices: Sequence[str]


@click.command(cls=WithPlainHelp)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The folder to write."
)
@click.option("--overwrite", is_flag=True, help="Replace what an earlier run wrote to that folder.")
@click.option(
    "--output-format",
    type=click.Choice(["jsonl", "parquet"]),
    default="jsonl",
    show_default=True,
    help="What findings, errors and notices are written as.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    show_default=True,
    help="This machine, or Apache Spark; the findings are the same.",
)
@click.option(
    "--master", metavar="URL", help="Spark: the cluster, as spark://host:7077.  [default: this machine]"
)
@click.option(
    "--conf", "settings", multiple=True, metavar="KEY=VALUE", help="Spark: a setting. May be repeated."
)
@click.option("--id-column", default="id", show_default=True, metavar="NAME", help="Names each article.")
@click.option("--text-column", default="text", show_default=True, metavar="NAME", help="Holds its text.")
@click.option("--title-column", metavar="NAME", help="[default: title, where there is one]")
@click.option("--date-column", metavar="NAME", help="Day of publication.  [default: date, likewise]")
@click.option("--author-column", metavar="NAME", help="[default: author, likewise]")
@click.option("--language-column", metavar="NAME", help="[default: language, likewise]")
@click.option(
    "--text-format",
    type=click.Choice(["auto", "markdown", "text"]),
    default="auto",
    show_default=True,
    help="What the text of records is; auto: Markdown where the id ends in .md, else plain text.",
)
@click.option(
    "--input-format",
    type=click.Choice(["auto", "jsonl", "parquet"]),
    default="auto",
    show_default=True,
    help="What the inputs are, where their names do not tell.",
)
@config_option
@run_options
def corpus(
    inputs: tuple[str, ...],
    output: Path,
    overwrite: bool,
    output_format: str,
    engine: str,
    master: str | None,
    settings: tuple[str, ...],
    id_column: str,
    text_column: str,
    title_column: str | None,
    date_column: str | None,
    author_column: str | None,
    language_column: str | None,
    text_format: str,
    input_format: str,
    config_file: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    limits: Mapping[str, float | None],
    jobs: int,
) -> int:
    """Check a corpus: Parquet, JSON Lines, folders of either, or folders of article files.

    Writes findings, errors and notices as tables into --output, and summary.json last of all.

    Leaves with 0 where nothing is found at or above --fail-on, 1 where something is, 2 where the
    command line, the configuration, a rule or a column is wrong, 3 where an article could not be checked.
    """
    from checker.config import load_configuration
    from checker.engine.corpus_inputs import InputErrors, find_inputs, is_address
    from checker.engine.corpus_output import OutputError, refuse_output
    from checker.engine.extras import MissingExtraError
    from checker.engine.records import Columns
    from checker.engine.spark_session import SparkError

    if engine != "spark" and (master or settings):
        raise click.UsageError(f"{'--master' if master else '--conf'} is for --engine spark")
    optional = {
        "title": title_column,
        "date": date_column,
        "author": author_column,
        "language": language_column,
    }
    named = {meaning: column for meaning, column in optional.items() if column}
    columns = Columns(id_column, text_column, **named, named=frozenset(named.values()))
    local = tuple(Path(path) for path in inputs if not is_address(path)) or (Path(),)
    with telling_rule_errors():
        configuration = load_configuration(local, config_file, select=select, ignore=ignore, limits=limits)
        try:
            refuse_output(output, overwrite=overwrite)
            found = find_inputs(inputs, configuration, input_format)
            job = CorpusJob(found, columns, configuration, text_format, output, output_format)
            with telling_interruption(f"nothing half written is in {output}; run the command again"):
                outcome = _run_on_spark(job, master, settings) if engine == "spark" else _run_here(job, jobs)
        except InputErrors as errors:
            for error in errors.errors:
                say(error)
            raise click.exceptions.Exit(EXIT_USAGE) from errors
        except (OutputError, MissingExtraError) as problem:
            say(str(problem))
            raise click.exceptions.Exit(EXIT_USAGE) from problem
        except SparkError as problem:
            say(str(problem))
            raise click.exceptions.Exit(EXIT_UNCHECKED) from problem
        except OSError as problem:
            say(f"{problem.filename or output}: cannot be written: {problem.strerror or problem}")
            raise click.exceptions.Exit(EXIT_USAGE) from problem
    _tell(outcome, output)
    totals = outcome.totals
    worst = max((severity for severity, count in totals.severities.items() if count), default=Severity.OFF)
    least = least_severity(fail_on, configuration)
    return exit_code(worst, least, unchecked=bool(totals.errors), exit_zero=exit_zero)


def _run_here(job: CorpusJob, jobs: int) -> CorpusOutcome:
    from checker.engine.collecting import comparing_rules
    from checker.engine.corpus_output import (
        ERRORS,
        FINDINGS,
        NOTICES,
        unfinished_output,
        write_summary,
        write_table,
    )
    from checker.engine.local_corpus import check_locally
    from checker.engine.record_files import require_columns
    from checker.reports import corpus_report
    from checker.reports.json_report import as_json, finding_data

    if job.inputs.addresses:
        raise click.UsageError(f"{job.inputs.addresses[0].place} is an address; use --engine spark")
    require_columns(job.inputs.files, job.columns)
    with unfinished_output(job.output) as folder:
        with LateProgress() as progress:
            report = check_locally(
                job.inputs,
                job.columns,
                job.configuration,
                text_format=job.text_format,
                folder=folder,
                jobs=jobs,
                progress=progress,
            )
        for table, rows in (
            (FINDINGS, map(finding_data, report.findings)),
            (ERRORS, map(corpus_report.error_data, report.errors)),
            (NOTICES, map(corpus_report.notice_data, report.notices)),
        ):
            write_table(folder, table, rows, as_json, job.output_format)
        severities = {severity: report.count(severity) for severity in Severity}
        totals = corpus_report.Totals(report.files, severities, report.suppressed, len(report.errors))
        rules = [rule.id for rule in comparing_rules(job.configuration)]
        links = corpus_report.links_of(report.findings, rules)
        write_summary(folder, corpus_report.summary_text(totals, corpus_report.groups(links)))
    return CorpusOutcome(totals, report.errors[:_TOLD], report.notices)


def _run_on_spark(job: CorpusJob, master: str | None, settings: Sequence[str]) -> CorpusOutcome:
    from checker.engine.corpus_output import (
        ERRORS,
        FINDINGS,
        NOTICES,
        tidy_parts,
        unfinished_output,
        write_summary,
    )
    from checker.engine.spark_corpus import SparkCorpus
    from checker.engine.spark_placing import RowTexts
    from checker.engine.spark_session import spark_session
    from checker.reports import corpus_report
    from checker.text import Position

    texts = RowTexts(corpus_report.finding_text, corpus_report.error_text, corpus_report.notice_text)
    with unfinished_output(job.output) as folder, spark_session(master, settings) as session:
        address = f"file://{folder}"
        run = SparkCorpus(
            session,
            job.configuration,
            job.columns,
            text_format=job.text_format,
            work=f"{address}/.work",
            texts=texts,
        )
        results = run.run(job.inputs, address, job.output_format)
        shutil.rmtree(folder / ".work")
        for table in (FINDINGS, ERRORS, NOTICES):
            tidy_parts(folder, table, job.output_format)
        severities = {severity: results.counts[severity.label] for severity in Severity}
        totals = corpus_report.Totals(
            results.counts["files"], severities, results.counts["suppressed"], results.error_count
        )
        links = (
            corpus_report.Link(
                rule, tuple((path, Position(*start), Position(*end)) for path, start, end in places)
            )
            for rule, places in results.links
        )
        write_summary(folder, corpus_report.summary_text(totals, corpus_report.groups(links)))
    return CorpusOutcome(totals, results.errors, results.notices)


def _tell(outcome: CorpusOutcome, output: Path) -> None:
    for notice in outcome.notices[:_TOLD]:
        say(f"note: {notice}")
    if len(outcome.notices) > _TOLD:
        say(f"note: {len(outcome.notices) - _TOLD} more notices are in {output / 'notices'}")
    for error in outcome.errors[:_TOLD]:
        say(f"{error_place(error, str)}: {error.message}")
    totals = outcome.totals
    if totals.errors > _TOLD:
        say(f"{totals.errors - _TOLD} more errors are in {output / 'errors'}")
    counts = [
        f"{totals.severities.get(severity, 0)} {severity.label}"
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    ]
    say(f"{counted(totals.files, 'article')} checked; findings: {', '.join(counts)}; written to {output}")
