"""What several commands share: their options, and how configuration and rule errors are told."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.cli import EXIT_FINDINGS, EXIT_UNCHECKED, EXIT_USAGE
from checker.cli.output import say
from checker.findings import Severity, least_failing

if TYPE_CHECKING:
    from pathlib import Path

    from checker.config import Configuration

Command = TypeVar("Command", bound=Callable[..., Any])


def _as_path(context: click.Context, parameter: click.Parameter, value: str | None) -> "Path | None":
    """Return the path of a file that exists; raises click.BadParameter where it does not.

    Click's own type asks for a translation when it is made (see ``WithPlainHelp``), and few give the option.
    """
    if value is None:
        return None
    from pathlib import Path

    click.Path(exists=True, dir_okay=False).convert(value, parameter, context)
    return Path(value)


def config_option(command: Command) -> Command:
    """Give ``command`` the option ``--config FILE``."""
    return click.option(
        "--config",
        "config_file",
        callback=_as_path,
        metavar="FILE",
        help="Configuration to use; otherwise it is looked for upwards from the paths.",
    )(command)


def format_option(command: Command) -> Command:
    """Give ``command`` the option ``--format text|json``."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How to print.",
    )(command)


def split_lists(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a repeatable option whose values may be comma lists."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _limit(context: click.Context, parameter: click.Parameter, value: float | None) -> None:
    """Put the value of ``--max-KEY`` among the command's ``limits``, by the configuration's key."""
    key = (parameter.name or "").removeprefix("max_").replace("_", "-")
    context.params.setdefault("limits", {})[key] = value


def _limit_option(
    name: str, kind: click.IntRange | click.FloatRange, metavar: str, default: str, *, description: str
) -> Callable[[Command], Command]:
    return click.option(
        name,
        type=kind,
        callback=_limit,
        expose_value=False,
        metavar=metavar,
        help=f"{description}; 0 is no limit.  [default: the configuration's, else {default}]",
    )


def run_options(command: Command) -> Command:
    """Give ``command`` the options of a run: which rules, what its exit code tells, how many processes.

    The limits of each article are its argument ``limits``, as `load_configuration` takes them.
    """
    options = (
        click.option(
            "--select", multiple=True, callback=split_lists, metavar="RULE,…", help="Run these rules alone."
        ),
        click.option(
            "--ignore", multiple=True, callback=split_lists, metavar="RULE,…", help="Leave these rules out."
        ),
        click.option(
            "--fail-on",
            type=click.Choice(["error", "warning", "info", "never"]),
            help="The least severity that makes the exit code 1.  [default: the configuration's, else error]",
        ),
        click.option("--exit-zero", is_flag=True, help="Leave with 0 in place of 1."),
        _limit_option(
            "--max-size",
            click.IntRange(0),
            "BYTES",
            "100000000",
            description="A larger article is an error",
        ),
        _limit_option(
            "--max-seconds",
            click.FloatRange(0),
            "SECONDS",
            "0",
            description="An article that takes longer is an error",
        ),
        _limit_option(
            "--max-pattern-seconds",
            click.FloatRange(0),
            "SECONDS",
            "1",
            description="A rule whose patterns take longer for 100000 characters is an error",
        ),
        _limit_option(
            "--max-findings",
            click.IntRange(0),
            "N",
            "1000",
            description="More findings of a rule in an article are only counted",
        ),
        click.option(
            "--jobs", type=click.IntRange(0), metavar="N", default=0, help="Processes to use; 0 chooses."
        ),
    )
    # The last decorator applied is the first in the help.
    for option in reversed(options):
        command = option(command)
    return command


def least_severity(label: str | None, configuration: "Configuration") -> Severity | None:
    """Return the least severity that makes a run fail, as ``--fail-on`` or else the configuration says."""
    return configuration.fail_on if label is None else least_failing(label)


def exit_code(worst: Severity, least: Severity | None, *, unchecked: bool, exit_zero: bool) -> int:
    """Return the exit code of a run: ``unchecked`` where something could not be checked."""
    if unchecked:
        return EXIT_UNCHECKED
    return 0 if exit_zero or least is None or worst < least else EXIT_FINDINGS


@contextmanager
def telling_rule_errors() -> Iterator[None]:
    """Turn errors of rule files and configurations into lines on standard error and exit code 2."""
    from checker.rulebook.errors import RuleErrors

    try:
        yield
    except RuleErrors as errors:
        for error in errors.errors:
            say(str(error))
        raise click.exceptions.Exit(EXIT_USAGE) from errors
