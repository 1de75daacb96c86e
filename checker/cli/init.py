"""``copydesk init``: a configuration for a repository, written after looking at it."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from pathlib import Path

import click

from checker.cli import EXIT_USAGE, WithPlainHelp
from checker.cli.options import telling_rule_errors
from checker.cli.output import save, say, telling_interruption, write_output

#: What is written, into the folder that is looked at.
FILE_NAME = "copydesk.yaml"


@click.command(cls=WithPlainHelp)
@click.argument("path", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--force", is_flag=True, help=f"Overwrite a {FILE_NAME} that is there.")
@click.option("--dry-run", is_flag=True, help="Print the configuration and write nothing.")
def init(path: Path, force: bool, dry_run: bool) -> None:
    """Write copydesk.yaml into PATH (the working directory) after looking at what is there.

    Recognises the static-site generator, the folders of articles and of what is built, the fields of
    front matter, languages and habits of the house; tells why for each choice, on standard error and
    as comments in the file. Never overwrites a configuration without --force.
    """
    from checker.engine.starting import propose

    target = path / FILE_NAME
    if not dry_run:
        _refuse_other_configuration(path, force=force)
    with telling_interruption(f"{target} is not written"):
        proposal = propose(path)
    for line in (*proposal.recognised, *(choice.told() for choice in proposal.choices)):
        say(line)
    for notice in proposal.notices:
        say(f"note: {notice}")
    if dry_run:
        write_output(proposal.text(), unicode=True)
        return
    save(target, proposal.text())
    way_on = "see what it finds with `copydesk check --exit-zero`"
    say(f"{target} is written for {proposal.articles:,} articles; {way_on}")


def _refuse_other_configuration(folder: Path, *, force: bool) -> None:
    """Leave with the exit code of a wrong use where ``folder`` has a configuration that would be lost."""
    from checker.config.location import find_configuration

    with telling_rule_errors():
        found = find_configuration(str(folder.absolute()))
    if found is None or found.parent != folder.absolute():
        return
    shown = folder / found.name
    if found.name != FILE_NAME:
        way_out = f"remove its settings first, or see with --dry-run what {FILE_NAME} would hold"
    elif not force:
        way_out = "--force overwrites it, --dry-run shows what it would hold"
    else:
        return
    say(f"{shown}: there is a configuration already; {way_out}")
    raise click.exceptions.Exit(EXIT_USAGE)
