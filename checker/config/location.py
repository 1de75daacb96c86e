"""Where the configuration of a run is: looked for upwards from what is checked."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.rulebook.bounds import Bounds, repository_of
from checker.rulebook.datafile import MAXIMUM_BYTES, displayed
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.rulebook.regular_files import read_regular

if TYPE_CHECKING:
    from pathlib import Path

#: The names of a configuration of its own; a folder may have one of them.
FILE_NAMES = ("copydesk.yaml", "copydesk.yml", "copydesk.json")

PROJECT_FILE = "pyproject.toml"

# This module is on the way of every start, and pathlib takes several times as long as os.path here.

# ruff: noqa: PTH100, PTH109, PTH112, PTH113, PTH114, PTH118, PTH120, PTH110


def common_folder(paths: Sequence[str | os.PathLike[str]]) -> str:
    """Return the deepest existing folder that holds all ``paths``, which may be globs or not exist."""
    folders = [_existing_folder(os.path.abspath(path)) for path in paths]
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # several drives
        return os.getcwd()


def _existing_folder(path: str) -> str:
    while not os.path.isdir(path):
        above = os.path.dirname(path)
        if above == path:
            break
        path = above
    return path


def find_configuration(folder: str) -> "Path | None":
    """Return the nearest configuration in ``folder`` or above it, None where there is none.

    In one folder a file of copydesk's own goes before ``pyproject.toml``, which counts where it has a
    table ``[tool.copydesk]``. Raises RuleErrors where a folder has two files of copydesk's own, or a link
    that leads to nothing or out of the project.
    """
    for above in _upwards(folder):
        own = [name for name in FILE_NAMES if os.path.lexists(os.path.join(above, name))]
        if len(own) > 1:
            place = displayed(os.path.join(above, own[1]))
            message = f"this folder also has {own[0]}; keep one of them"
            raise RuleErrors([LocatedError(place, 0, 0, message)])
        if own:
            place = os.path.join(above, own[0])
            _refuse_stray_link(place)
            if not os.path.isdir(place):
                return _as_path(place)
        project = os.path.join(above, PROJECT_FILE)
        if os.path.isfile(project) and _speaks_of_copydesk(project):
            return _as_path(project)
    return None


def _refuse_stray_link(place: str) -> None:
    if not os.path.islink(place):
        return
    message = ""
    if not os.path.exists(place):
        message = "this link leads to nothing; mend or remove it"
    elif Bounds(os.path.dirname(place)).fault(place):
        message = "this link leads out of the project; name what it leads to with --config"
    if message:
        raise RuleErrors([LocatedError(displayed(place), 0, 0, message)])


def _as_path(place: str) -> "Path":
    from pathlib import Path  # noqa: PLC0415 - where there is a configuration

    return Path(place)


def find_root(folder: str) -> str:
    """Return the root of a project without a configuration: git's, else the working directory."""
    return repository_of(folder) or os.getcwd()


def _upwards(folder: str) -> list[str]:
    found = [folder]
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        found.append(folder)
    return found


def _speaks_of_copydesk(project: str) -> bool:
    """Tell whether a ``pyproject.toml`` has settings for copydesk; one that is broken has if it names it."""
    try:
        content = read_regular(project, MAXIMUM_BYTES)
    except OSError:
        return False
    if b"copydesk" not in content:
        return False
    # Few files come this far.
    from checker.documents.structured import StructureError  # noqa: PLC0415
    from checker.documents.structured.toml_reader import toml_data  # noqa: PLC0415

    try:
        tool = toml_data(content.decode("utf-8", "replace")).get("tool")
    except StructureError:
        return b"tool.copydesk" in content
    return isinstance(tool, dict) and "copydesk" in tool
