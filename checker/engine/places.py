"""Where a file lies in the project, and whether the configuration excludes that place."""

import os

from checker.config import Configuration
from checker.rulebook.bounds import is_within

#: The file of accepted findings beside the configuration, which is read where this names none.
BASELINE_NAME = "copydesk-baseline.json"

_WILDCARDS = frozenset("*?[")


def project_path(file: str | os.PathLike[str], root: str | os.PathLike[str]) -> str:
    """Return the path of ``file`` relative to ``root``, with ``/``; it begins with `../` outside."""
    place, folder = os.path.abspath(file), os.path.abspath(root)  # noqa: PTH100 - resolves no link
    if not is_within(place, folder):
        # One of them may have been reached through a link.
        real = os.path.join(os.path.realpath(os.path.dirname(place)), os.path.basename(place))  # noqa: PTH118, PTH119, PTH120
        real_folder = os.path.realpath(folder)
        if is_within(real, real_folder):
            place, folder = real, real_folder
    try:
        return with_slashes(os.path.relpath(place, folder))
    except ValueError:  # another drive
        return with_slashes(place)


def may_have_baseline(configuration: Configuration) -> bool:
    """Tell whether the configuration names a file of accepted findings, or one lies beside it."""
    if configuration.baseline is not None:
        return True
    return os.path.lexists(os.path.join(configuration.folder, BASELINE_NAME))  # noqa: PTH118 - pathlib's take long


def is_excluded(path: str, configuration: Configuration, *, folder: bool = False) -> bool:
    """Tell whether the configuration excludes what lies at ``path`` (relative to its root)."""
    if not configuration.exclude or path == "." or path.startswith("../"):
        return False
    from checker.rulebook.gitignore import ignore_patterns  # noqa: PLC0415 - for who excludes anything

    return ignore_patterns(configuration.exclude).covers(path, folder=folder)


def excluded_notice(shown: str, configuration: Configuration) -> str:
    """Return what to say of a path that was named and is excluded."""
    return f"{shown} was skipped: {configuration_name(configuration)} excludes it"


def configuration_name(configuration: Configuration) -> str:
    """Return how messages call the configuration."""
    return configuration.file.name if configuration.file else "the configuration"


def with_slashes(path: str, separator: str = os.sep) -> str:
    """Return ``path``, which has the system's ``separator``, with ``/`` between its parts."""
    return path if separator == "/" else path.replace(separator, "/")


def is_glob(path: str) -> bool:
    """Tell whether ``path`` has wildcards."""
    return not _WILDCARDS.isdisjoint(path)
