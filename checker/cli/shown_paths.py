"""What the paths of a report become in the formats: for people, and for servers that know the repository."""

from pathlib import Path

from checker.cli.articles import Display, display_from
from checker.reports import Paths


def display_for(paths: Paths, root: Path) -> Display:
    """Return what turns a path relative to ``root``, the project's, into one relative to what ``paths`` says.

    Without a repository around the project its paths stay as they are.
    """
    if paths is Paths.PROJECT:
        return str
    if paths is Paths.REPOSITORY:
        top = _repository(root)
        return str if top is None or top == root else display_from(root, top)
    return display_from(root)


def _repository(root: Path) -> Path | None:
    """Return the top folder of the git repository that holds ``root``."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    return None
