"""Floor 8: the command. Each job is a module of its own, imported when it is asked for."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import atexit
import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

# Nothing here that is let go refers to itself (2,400 articles leave 300 such objects): to look for what does
# costs a twentieth of a run, imports included, and more where one article is large.
gc.set_threshold(1_000_000)

import click  # noqa: E402

from checker import __version__  # noqa: E402

#: Exit codes besides 0: findings, a wrong use or configuration, and what could not be checked.
EXIT_FINDINGS, EXIT_USAGE, EXIT_UNCHECKED = 1, 2, 3

#: What a shell adds to the number of the signal that ended a program.
EXIT_BY_SIGNAL = 128

#: Command name: module, name in it, one line of help (so that --help imports nothing).
COMMANDS = {
    "check": ("checker.cli.check", "check", "Check articles and report what is wrong."),
    "init": ("checker.cli.init", "init", "Write a configuration after looking at the repository."),
    "fix": ("checker.cli.fix", "fix", "Mend what cannot change meaning; show the choices for the rest."),
    "corpus": ("checker.cli.corpus", "corpus", "Check a corpus: tables or folders, on one machine or Spark."),
    "baseline": (
        "checker.cli.baseline",
        "baseline",
        "Accept what is found today: only new findings count.",
    ),
    "rules": ("checker.cli.rules", "rules", "List the rules of the configuration."),
    "explain": ("checker.cli.rules", "explain", "Explain a rule: why, options, examples, how to silence it."),
    "test": ("checker.cli.self_test", "self_test", "Run the examples of rules as tests."),
    "config": ("checker.cli.config", "config", "Print the configuration of a file with its origins."),
    "schema": ("checker.cli.schema", "schema", "Print the JSON Schema of rule files or configurations."),
}


class WithPlainHelp(click.Command):
    """A command whose ``--help`` is described in English without asking for a translation.

    Click asks whenever a command runs, and to find that there is none takes as long as ten modules of ours.
    """

    _plain_help: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option ``--help``, the same whenever it is asked for."""
        names = self.get_help_option_names(ctx)
        if not names or not self.add_help_option:
            return None
        if self._plain_help is None:
            self._plain_help = click.Option(
                names,
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_tell_help,
                help="Show this message and exit.",
            )
        return self._plain_help


def _tell_help(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def _tell_version(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"copydesk, version {__version__}", color=ctx.color)
        ctx.exit()


class LazyGroup(WithPlainHelp, click.Group):
    """A group that knows its commands by name and imports the one that is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command called ``cmd_name``, or None."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        from checker.rulebook.kept_patterns import recall_patterns

        recall_patterns()
        module, name, _ = COMMANDS[cmd_name]
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry[2]) for name, entry in COMMANDS.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command and leave with its exit code, whatever happens in it."""
        name = prog_name or "copydesk"
        if not standalone_mode:
            return super().main(args, name, complete_var, standalone_mode=False, **extra)
        before = signal.signal(signal.SIGTERM, _terminate)
        try:
            _require_working_directory()
            result = super().main(args, name, complete_var, standalone_mode=False, **extra)
            code = result if isinstance(result, int) else 0
        except click.ClickException as error:
            _show(error)
            code = EXIT_USAGE
        except (click.Abort, KeyboardInterrupt):
            code = EXIT_BY_SIGNAL + signal.SIGINT
        except Exception:
            import traceback

            traceback.print_exc()
            click.echo("copydesk: this is a fault of copydesk itself; please report it", err=True)
            code = EXIT_UNCHECKED
        finally:
            signal.signal(signal.SIGTERM, before)
        _keep_patterns()
        if args is None:  # the process is the command and nothing else
            _leave_at_once(code)
        sys.exit(code)


def _require_working_directory() -> None:
    """Raise click.ClickException where the folder that we are in has been removed: all paths begin there."""
    try:
        os.getcwd()  # noqa: PTH109 - half the time of pathlib's
    except OSError as error:
        reason = error.strerror or error
        raise click.ClickException(
            f"the working directory: {reason}; change into one that is there"
        ) from error


def _show(error: click.ClickException) -> None:
    """Write what is wrong with a command line, whose words, file names among them, may be somebody else's."""
    from io import StringIO

    from checker.reports.visible import visible

    shown = StringIO()
    error.show(shown)
    click.echo("\n".join(map(visible, shown.getvalue().split("\n"))), err=True, nl=False)


def _keep_patterns() -> None:
    if "checker.rulebook.kept_patterns" in sys.modules:
        from checker.rulebook.kept_patterns import keep_patterns

        keep_patterns()


def _leave_at_once(code: int) -> None:
    """End the process without freeing what is in memory, which takes a tenth of a short run.

    Output is complete and what others registered for the exit has run. Returns, so that the interpreter ends
    in its own way, where output cannot be written or there are other processes to wait for.
    """
    if "multiprocessing" in sys.modules and sys.modules["multiprocessing"].active_children():
        return
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):  # no stream, a full disk, a closed stream
        return
    os._exit(code)


def _terminate(number: int, frame: FrameType | None) -> None:
    sys.exit(EXIT_BY_SIGNAL + number)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Check the facts and the form of articles with rules written in YAML or JSON."""
