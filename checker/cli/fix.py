"""``copydesk fix``: mends what can be mended without a person, and shows the choices for the rest."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_FINDINGS, EXIT_UNCHECKED, WithPlainHelp
from checker.cli.articles import discovered, display_from
from checker.cli.options import config_option, split_lists, telling_rule_errors
from checker.cli.output import say, telling_interruption, write_output
from checker.cli.progress import LateProgress

if TYPE_CHECKING:
    from checker.cli.fix_report import FixReport


@click.command(cls=WithPlainHelp)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@config_option
@click.option("--diff", is_flag=True, help="Print what would change as a unified diff, and write nothing.")
@click.option("--unsafe", is_flag=True, help="Also make the only fix of a finding that may change meaning.")
@click.option(
    "--select",
    multiple=True,
    callback=split_lists,
    metavar="RULE,…",
    help="Mend only what these rules find.",
)
@click.option(
    "--ignore", multiple=True, callback=split_lists, metavar="RULE,…", help="Leave what these rules find."
)
@click.option("--jobs", type=click.IntRange(0), metavar="N", default=0, help="Processes to use; 0 chooses.")
def fix(
    paths: tuple[str, ...],
    config_file: Path | None,
    diff: bool,
    unsafe: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    jobs: int,
) -> int:
    """Mend articles: files, folders or globs; the working directory where none are named.

    Only edits that cannot change meaning are made: a doubled word, a paragraph that stands twice in a row.
    For all else the choices are shown. Each article is checked again before it is written.

    Leaves with 0 where all went well, whatever is left; with --diff 1 where something would change; 2 where
    the command line, the configuration or a rule is wrong, 3 where an article could not be checked or
    written, 130 or 143 where it was interrupted: then each article is as it was, or mended and told of.
    """
    from checker.cli.fix_report import FixReport
    from checker.config import load_configuration
    from checker.engine.fixed_files import fix_articles
    from checker.engine.run import run

    if "-" in paths:
        raise click.UsageError("'fix' mends files; standard input is none")
    named = tuple(Path(path) for path in paths or (".",))
    with telling_rule_errors():
        configuration = load_configuration(named, config_file, select=select, ignore=ignore)
        judges = [configuration]
        if select or ignore:
            # What is not to be mended must not get worse all the same.
            judges.append(load_configuration(named, config_file))
    discovery = discovered(named, configuration)
    for notice in discovery.notices:
        say(f"note: {notice}")
    report = FixReport(display_from(configuration.root), diff=diff)
    for unread in discovery.unreadable:
        report.add_error(unread)
    with telling_interruption("no article was changed"), LateProgress() as progress:
        found = run(discovery.articles, configuration, jobs=jobs, progress=progress, cached=True)
    for notice in found.notices:
        say(f"note: {notice}")
    try:
        for article in fix_articles(discovery.articles, found, judges, unsafe=unsafe, write=not diff):
            report.add(article)
    except (KeyboardInterrupt, SystemExit):
        _tell(report, diff=diff)
        say("interrupted: all that was changed is told above; run the command again for the rest")
        raise
    _tell(report, diff=diff)
    if report.errors:
        return EXIT_UNCHECKED
    return EXIT_FINDINGS if diff and report.made else 0


def _tell(report: "FixReport", *, diff: bool) -> None:
    for message in report.errors:
        say(message)
    write_output(report.text, unicode=diff)
    if diff:
        say(report.summary)
