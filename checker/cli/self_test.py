"""``copydesk test``: the examples of rules, run as tests."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_FINDINGS, WithPlainHelp
from checker.cli.options import config_option, telling_rule_errors
from checker.cli.output import say, write_output
from checker.cli.rules import configured_rules
from checker.reports.visible import visible

if TYPE_CHECKING:
    from checker.rulebook.model import Rule

#: What ends the name of a rule file; an argument that looks like one is never taken for an id.
RULE_FILE_SUFFIXES = (".yaml", ".yml", ".json")


@click.command(cls=WithPlainHelp)
@click.argument("wanted", nargs=-1, metavar="[RULES]...")
@config_option
def self_test(wanted: tuple[str, ...], config_file: Path | None) -> int:
    """Run the examples of RULES: ids, rule files or folders; all configured rules where none are named.

    Leaves with 1 where an example fails: a marked span that is not found exactly, or anything
    found in a good example.
    """
    from checker.reports.text import counted
    from checker.selftest import run_examples

    rules = _wanted_rules(wanted, config_file)
    with telling_rule_errors():
        result = run_examples(rules)
    for failure in result.failures:
        write_output(visible(str(failure)) + "\n")
    for rule in result.untested:
        say(f"note: rule '{rule}' has no examples")
    total = f"{counted(len(rules), 'rule')}: {counted(result.passed, 'example')} passed"
    write_output(f"{total}, {len(result.failures)} failed\n")
    return EXIT_FINDINGS if result.failures else 0


def _wanted_rules(wanted: Sequence[str], config_file: Path | None) -> "tuple[Rule, ...]":
    from checker.language.near_words import way_out
    from checker.rulebook import load_rules

    files = [Path(word) for word in wanted if _is_path(word)]
    for file in files:
        if not file.exists():
            raise click.UsageError(
                f"{file} does not exist; name a rule file, a folder of them or a rule's id"
            )
    ids = [word for word in wanted if not _is_path(word)]
    rules: dict[str, Rule] = {}
    if files:
        with telling_rule_errors():
            rules |= {rule.id: rule for rule in load_rules(files, with_examples=True)}
    if ids or not wanted:
        known = {rule.id: rule for rule in configured_rules(config_file, with_inactive=bool(ids))}
        for word in ids:
            if word not in known and word not in rules:
                hint = way_out(word, known) or "; 'copydesk rules' lists them"
                raise click.UsageError(f"there is no rule '{word}'{hint}")
        rules |= {word: known[word] for word in ids if word in known} if ids else known
    return tuple(rules.values())


def _is_path(word: str) -> bool:
    return "/" in word or "\\" in word or word.endswith(RULE_FILE_SUFFIXES) or Path(word).is_dir()
