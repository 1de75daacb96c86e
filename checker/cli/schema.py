"""``copydesk schema``: the JSON Schemas that editors complete and check with."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import click

from checker.cli import WithPlainHelp
from checker.cli.output import as_json, write_output


@click.command(cls=WithPlainHelp)
@click.argument("kind", type=click.Choice(["rules", "config"]))
def schema(kind: str) -> None:
    """Print the JSON Schema (2020-12) of rule files or of configurations."""
    if kind == "rules":
        from checker.rulebook.schema import rules_schema

        write_output(as_json(rules_schema()), unicode=True)
    else:
        from checker.config import config_schema

        write_output(as_json(config_schema()), unicode=True)
