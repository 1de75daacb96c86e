"""What the paths of a report become in the formats: for people, and for servers that know the repository."""

from checker.cli.articles import display_from
from checker.reports import Paths
from checker.reports.messages import Display


def display_for(paths: Paths, root: str) -> Display:
    """Return what turns a path relative to ``root``, the project's, into one relative to what ``paths`` says.

    Without a repository around the project its paths stay as they are. Servers know ``/`` alone.
    """
    if paths is Paths.PROJECT:
        return str
    if paths is Paths.REPOSITORY:
        from checker.rulebook.bounds import repository_of  # noqa: PLC0415 - start-up is budgeted

        top = repository_of(root)
        if top is None or top == root:
            return str
        from checker.engine.places import with_slashes  # noqa: PLC0415

        shown = display_from(root, top)
        return lambda path: with_slashes(shown(path))
    return display_from(root)
