"""``copydesk check``: articles in, findings out."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_BY_SIGNAL, EXIT_USAGE, WithPlainHelp
from checker.cli.articles import discovered, plain_path, tell_errors
from checker.cli.destinations import Destination, read_destinations, refuse_inputs
from checker.cli.options import config_option, exit_code, least_severity, run_options, telling_rule_errors
from checker.cli.output import save, say, wants_colour, write_output
from checker.cli.progress import LateProgress
from checker.cli.shown_paths import display_for
from checker.findings import Report
from checker.reports import FORMATS, Paths, render
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from checker.config import Configuration
    from checker.engine.baseline_file import Baseline
    from checker.engine.changes import Changes
    from checker.engine.profiling import Profile

STANDARD_INPUT = "-"

#: Names the file whose Markdown GitHub Actions shows on the page of a job; set in each of its steps.
GITHUB_SUMMARY = "GITHUB_STEP_SUMMARY"


@click.command(cls=WithPlainHelp)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@config_option
@click.option(
    "--format",
    "destinations",
    multiple=True,
    callback=read_destinations,
    metavar="NAME[=FILE]",
    help=f"{', '.join(FORMATS)}; text is the default. With =FILE into a file. May be repeated.",
)
@run_options
@click.option("--stdin-filename", default="stdin.md", metavar="PATH", help="What '-' is called.")
@click.option("--no-corpus", is_flag=True, help="Leave out the rules that compare articles with one another.")
@click.option(
    "--since",
    metavar="REV",
    help="Report what touches lines changed since a revision of git: main, origin/main, HEAD~3.",
)
@click.option("--no-baseline", is_flag=True, help="Report accepted findings as well.")
@click.option("--no-cache", is_flag=True, help="Check every article anew, and keep nothing.")
@click.option(
    "--profile",
    "profiled",
    is_flag=True,
    help="Tell what each rule and stage costs; checks all in one process.",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto asks the terminal, NO_COLOR and FORCE_COLOR.",
)
def check(
    paths: tuple[str, ...],
    config_file: "Path | None",
    destinations: tuple[Destination, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    limits: Mapping[str, float | None],
    jobs: int,
    stdin_filename: str,
    no_corpus: bool,
    since: str | None,
    no_baseline: bool,
    no_cache: bool,
    profiled: bool,
    color: str,
) -> int:
    """Check articles: files, folders or globs; the working directory where none are named.

    '-' checks standard input, read as the file that --stdin-filename names.

    Leaves with 0 where nothing is found at or above --fail-on, 1 where something is, 2 where the
    command line, the configuration or a rule is wrong, 3 where an article could not be checked.
    """
    from checker.config import load_configuration
    from checker.engine.places import may_have_baseline

    from_stdin = STANDARD_INPUT in paths
    if from_stdin and len(paths) > 1:
        raise click.UsageError("'-' cannot be combined with other paths; run the command twice")
    if from_stdin and since is not None:
        raise click.UsageError("'-' cannot be combined with --since: git knows files, not standard input")
    if profiled and jobs > 1:
        raise click.UsageError("--profile measures one process; leave out --jobs")
    profile = _new_profile() if profiled else None
    named = tuple(map(plain_path, (stdin_filename,) if from_stdin else paths or (".",)))
    with telling_rule_errors():
        configuration = load_configuration(named, config_file, select=select, ignore=ignore, limits=limits)
        baseline = _baseline(configuration) if may_have_baseline(configuration) and not no_baseline else None
        changes = None if since is None else _changes(since, configuration)
        formats = [FORMATS[destination.format] for destination in destinations]
        ways = _Ways(
            jobs=1 if profiled else jobs,
            compare=not no_corpus,
            cached=not no_cache and not profiled,
            baseline=baseline,
            changes=changes,
            shown=any(form.shows_articles for form in formats),
            texts=baseline is not None or any(form.texts for form in formats),
            profile=profile,
            interruptible=True,
        )
        if from_stdin:
            report = _check_standard_input(stdin_filename, configuration, ways)
        else:
            report = _check_files(named, configuration, destinations, ways)
    for notice in report.notices:
        say(f"note: {notice}")
    report = report._replace(fails_at=least_severity(fail_on, configuration))
    tell_errors(report, display_for(Paths.WORKING_DIRECTORY, configuration.folder))
    write = _write if profile is None else profile.billed("report", _write)
    write(report, destinations, configuration.folder, wants_colour(color))
    if profile is not None:
        _tell_costs(profile)
    return _exit_code(report, exit_zero=exit_zero)


def _baseline(configuration: "Configuration") -> "Baseline | None":
    from checker.engine.baseline_file import find_baseline

    return find_baseline(configuration)


def _new_profile() -> "Profile":
    from checker.engine.profiling import Profile

    return Profile()


def _tell_costs(profile: "Profile") -> None:
    from checker.engine.profiling import as_lines

    for line in as_lines(profile):
        say(line)


def _changes(revision: str, configuration: "Configuration") -> "Changes":
    from checker.engine.changes import changes_since
    from checker.engine.git import GitError

    try:
        return changes_since(revision, configuration.root)
    except GitError as error:
        say(f"--since {revision}: {error}")
        raise click.exceptions.Exit(EXIT_USAGE) from error


class _Ways(NamedTuple):
    """How a run is done: its processes, what it compares, keeps, accepts, shows, tells its costs to."""

    jobs: int
    compare: bool
    cached: bool
    baseline: "Baseline | None"
    changes: "Changes | None"
    shown: bool
    texts: bool
    profile: "Profile | None"
    interruptible: bool


def _check_files(
    paths: Sequence[str], configuration: "Configuration", destinations: Sequence[Destination], ways: _Ways
) -> Report:
    from checker.api import report_of

    discovery = discovered(paths, configuration)
    if any(destination.file for destination in destinations):
        refuse_inputs(destinations, [article.file for article in discovery.articles])
    with LateProgress() as progress:
        return report_of(discovery, configuration, progress=progress, **ways._asdict())


def _check_standard_input(name: str, configuration: "Configuration", ways: _Ways) -> Report:
    from checker.api import report_of
    from checker.engine.discovery import Article, Discovery
    from checker.engine.places import excluded_notice, is_excluded, project_path

    path = project_path(name, configuration.folder)
    if is_excluded(path, configuration):
        return Report((), notices=(excluded_notice(name, configuration),))
    article = Article(os.path.abspath(name), path)  # noqa: PTH100
    # One byte more than an article may have tells that it has too many.
    most = configuration.limits.size
    contents = {path: sys.stdin.buffer.read(most + 1 if most else -1)}
    with LateProgress() as progress:
        return report_of(
            Discovery((article,)), configuration, progress=progress, contents=contents, **ways._asdict()
        )


def _write(report: Report, destinations: Sequence[Destination], root: str, colour: bool) -> None:
    for destination in destinations:
        form = FORMATS[destination.format]
        display = display_for(form.paths, root)
        if destination.file is None:
            text = render(destination.format, report, display, colour)
            write_output(text, unicode=not form.plain)
        else:
            save(destination.file, render(destination.format, report, display))
        if destination.format == "github" and (summary := os.environ.get(GITHUB_SUMMARY)):
            text = render("markdown", report, display_for(FORMATS["markdown"].paths, root))
            from pathlib import Path

            save(Path(summary), text, append=True)


def _exit_code(report: Report, *, exit_zero: bool) -> int:
    if report.interrupted:
        return EXIT_BY_SIGNAL + report.interrupted
    return exit_code(report.worst(), report.fails_at, unchecked=bool(report.errors), exit_zero=exit_zero)
