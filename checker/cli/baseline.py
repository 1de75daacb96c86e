"""``copydesk baseline``: accept what is found today, so that only new findings count."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_FINDINGS, EXIT_UNCHECKED, WithPlainHelp
from checker.cli.articles import discovered, display_from, tell_errors
from checker.cli.options import config_option, telling_rule_errors
from checker.cli.output import save, say, telling_interruption, write_output
from checker.cli.progress import LateProgress
from checker.reports.messages import Display
from checker.reports.text import counted
from checker.reports.visible import visible

if TYPE_CHECKING:
    from checker.engine.baseline import Settled
    from checker.engine.baseline_file import Baseline

#: As many findings, and as many entries, as are listed one by one.
_LISTED = 20


@click.command(cls=WithPlainHelp)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@config_option
@click.option("--update", is_flag=True, help="Accept the new findings as well.")
@click.option("--prune", is_flag=True, help="Take out entries that no longer occur.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The baseline to write.  [default: the configuration's, else copydesk-baseline.json beside it]",
)
@click.option("--jobs", type=click.IntRange(0), metavar="N", default=0, help="Processes to use; 0 chooses.")
@click.option("--no-cache", is_flag=True, help="Check every article anew, and keep nothing.")
def baseline(
    paths: tuple[str, ...],
    config_file: Path | None,
    update: bool,
    prune: bool,
    output: Path | None,
    jobs: int,
    no_cache: bool,
) -> int:
    """Write a file that accepts what is found in PATHS; 'copydesk check' then counts new findings alone.

    Where the file is there already it is left as it is, and what differs is listed: --update accepts new
    findings, --prune takes out what no longer occurs. Entries of articles outside PATHS stay.

    Leaves with 0, with 1 where a file that is left as it is differs, with 2 for a wrong use or
    configuration, with 3 where an article could not be checked.
    """
    from checker.api import report_of
    from checker.config import load_configuration
    from checker.engine.baseline import scope_of, settle, updated
    from checker.engine.baseline_file import Baseline, baseline_place, baseline_text, read_baseline
    from checker.rulebook.datafile import displayed

    named = tuple(Path(path) for path in paths or (".",))
    with telling_rule_errors():
        configuration = load_configuration(named, config_file)
        file = baseline_place(configuration) if output is None else output
        is_new = not os.path.lexists(file)
        before = Baseline(file, {}) if is_new else read_baseline(file)
        discovery = discovered(named, configuration)
    state = f"{visible(before.name)} is {'not written' if is_new else 'left as it is'}"
    with telling_interruption(state), LateProgress() as progress:
        report = report_of(discovery, configuration, jobs=jobs, cached=not no_cache, progress=progress)
    for notice in report.notices:
        say(f"note: {notice}")
    display = display_from(configuration.root)
    tell_errors(report, display)
    settled = settle(report, before.entries, scope_of(discovery, configuration, report, compare=True))
    entries = updated(before.entries, settled, add=is_new or update, prune=prune)
    writes = is_new or ((update or prune) and baseline_text(entries) != baseline_text(before.entries))
    if writes:
        save(file, baseline_text(entries))
    shown = visible(before.name)
    held = sum(accepted.number for accepted in entries.values())
    articles = counted(len({key.path for key in entries}), "article")
    state = "written" if writes else "left as it is"
    lines = [f"{shown}: {state}, {counted(held, 'finding')} in {articles} accepted"]
    if not is_new:
        lines += _new_lines(settled, display, update=update)
        lines += _stale_lines(settled, before, display, prune=prune)
        if settled.moved:
            number = counted(sum(settled.moved.values()), "finding")
            follow = "" if writes else "; --update and --prune write the new names"
            lines.append(f"  {number} known from files that have another name now{follow}")
    write_output("\n".join((*lines, "")))
    wanted = baseline_place(configuration)
    if writes and os.path.abspath(file) != os.path.abspath(wanted):  # noqa: PTH100 - resolves no link
        name = configuration.file.name if configuration.file else "copydesk.yaml"
        say(f"note: 'copydesk check' reads {displayed(wanted)}; name this file under 'baseline' in {name}")
    if report.errors:
        return EXIT_UNCHECKED
    differs = (settled.new and not is_new and not update) or (settled.stale and not prune)
    return EXIT_FINDINGS if differs and not writes else 0


def _new_lines(settled: "Settled", display: Display, *, update: bool) -> Iterator[str]:
    if not settled.new:
        return
    how = "accepted" if update else "not accepted yet; --update accepts them"
    yield f"  {counted(len(settled.new), 'new finding')} {how}:"
    yield from _some(
        f"{display(finding.path)}:{finding.start.line}:{finding.start.column}: {finding.severity.label}:"
        f" {finding.message} [{finding.rule}]"
        for finding in settled.new
    )


def _stale_lines(settled: "Settled", before: "Baseline", display: Display, *, prune: bool) -> Iterator[str]:
    if not settled.stale:
        return
    how = "no longer there, taken out" if prune else "no longer there; --prune takes them out"
    yield f"  {len(settled.stale)} {'entry' if len(settled.stale) == 1 else 'entries'} {how}:"
    yield from _some(
        f"{display(key.path)}: {before.entries[key].excerpt} [{key.rule}]" for key in sorted(settled.stale)
    )


def _some(lines: Iterable[str]) -> Iterator[str]:
    """Yield the first of ``lines``, indented, and how many more there are."""
    every = list(lines)
    yield from (f"    {visible(line)}" for line in every[:_LISTED])
    if len(every) > _LISTED:
        yield f"    and {len(every) - _LISTED} more"
