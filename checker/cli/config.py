"""``copydesk config``: what holds for a file, and where each value comes from."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from pathlib import Path

import click

from checker.cli import WithPlainHelp
from checker.cli.options import config_option, format_option, telling_rule_errors
from checker.cli.output import as_json, write_lines, write_output


@click.command(cls=WithPlainHelp)
@click.argument("file", type=click.Path(path_type=Path), default=Path())
@config_option
@format_option
def config(file: Path, config_file: Path | None, output_format: str) -> None:
    """Print the configuration that holds for FILE, each value with its origin."""
    from checker.config import explain_configuration, load_configuration
    from checker.ruledocs import table

    with telling_rule_errors():
        configuration = load_configuration((file,), config_file)
        entries = explain_configuration(configuration, file)
    if output_format == "json":
        data = [{"key": key, "value": value, "origin": origin} for key, value, origin in entries]
        write_output(as_json(data), unicode=True)
    else:
        rows = [("key", "value", "origin"), *((key, str(value), origin) for key, value, origin in entries)]
        write_lines(table(rows))
