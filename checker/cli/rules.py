"""``copydesk rules`` and ``copydesk explain``: what is checked, and why."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import WithPlainHelp
from checker.cli.options import config_option, format_option, telling_rule_errors
from checker.cli.output import as_json, write_lines, write_output

if TYPE_CHECKING:
    from checker.rulebook.model import Rule


@click.command(cls=WithPlainHelp)
@config_option
@format_option
def rules(config_file: Path | None, output_format: str) -> None:
    """List the rules of the configuration: id, severity, pack and what each finds."""
    from checker.ruledocs import list_rules, rule_data

    found = configured_rules(config_file)
    if output_format == "json":
        write_output(as_json([rule_data(rule) for rule in found]), unicode=True)
    else:
        write_lines(list_rules(found))


@click.command(cls=WithPlainHelp)
@click.argument("rule_id", metavar="RULE")
@config_option
def explain(rule_id: str, config_file: Path | None) -> None:
    """Explain RULE: why it matters, its options, right and wrong examples, how to silence it."""
    from checker.language.near_words import way_out
    from checker.ruledocs import describe_rule

    by_id = {rule.id: rule for rule in configured_rules(config_file, with_inactive=True)}
    if rule_id not in by_id:
        hint = way_out(rule_id, by_id) or "; 'copydesk rules' lists them"
        raise click.UsageError(f"there is no rule '{rule_id}'{hint}")
    write_lines(describe_rule(by_id[rule_id]))


def configured_rules(config_file: Path | None, *, with_inactive: bool = False) -> "tuple[Rule, ...]":
    """Return all rules of the configuration that holds here, with their examples.

    With ``with_inactive`` those that do not run in it follow.
    """
    from checker.config import load_configuration

    with telling_rule_errors():
        configuration = load_configuration((Path(),), config_file, with_examples=True)
    return configuration.rules + configuration.inactive if with_inactive else configuration.rules
