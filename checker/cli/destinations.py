"""Which formats go where: the values of ``--format NAME[=FILE]``."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from checker.reports import FORMATS
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Destination(NamedTuple):
    """A format and the file it is written to; without a file, standard output."""

    format: str
    file: "Path | None"


def read_destinations(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> tuple[Destination, ...]:
    """Return the destinations that the values of ``--format`` name, checked before any work.

    Raises click.BadParameter for an unknown format, two formats for one place, or a file that
    cannot be written.
    """
    destinations = tuple(_read_destination(value) for value in values) or (Destination("text", None),)
    taken: set[Path | None] = set()
    for destination in destinations:
        place = destination.file.resolve() if destination.file else None
        if place in taken:
            where = str(destination.file) if destination.file else "standard output"
            raise click.BadParameter(f"two formats go to {where}; give one a file of its own: NAME=FILE")
        taken.add(place)
    return destinations


def _read_destination(value: str) -> Destination:
    name, equals, file = value.partition("=")
    if name not in FORMATS:
        from checker.language.near_words import way_out  # noqa: PLC0415 - only a mistake needs it

        raise click.BadParameter(f"unknown format '{name}'{way_out(name, FORMATS)}")
    if not equals:
        return Destination(name, None)
    if not file:
        raise click.BadParameter(f"'{value}' names no file; write {name}=FILE, or {name} alone")
    from pathlib import Path  # noqa: PLC0415 - few reports go into files

    path = Path(file)
    if path.is_dir():
        raise click.BadParameter(f"{file} is a folder; name a file in it")
    if not path.absolute().parent.is_dir():
        raise click.BadParameter(f"the folder of {file} does not exist; create it first")
    return Destination(name, path)


def refuse_inputs(destinations: Iterable[Destination], inputs: "Sequence[Path]") -> None:
    """Raise click.UsageError where a report would overwrite one of ``inputs``."""
    for destination in destinations:
        file = destination.file
        if file is None or not file.is_file():
            continue
        status = file.stat()
        identity = (status.st_dev, status.st_ino)
        for other in inputs:
            try:
                found = other.stat()
            except OSError:
                continue
            if (found.st_dev, found.st_ino) == identity:
                raise click.UsageError(
                    f"--format {destination.format}={file} would overwrite {other}, which is to be checked;"
                    " name another file"
                )
