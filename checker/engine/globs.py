"""Globs of the command line (`news/**/*.md`), matched name by name on the way through the folders.

A walk carries the set of places in the glob at which it may be, so that no folder is entered that
cannot hold a match, and many `**` cost no more than one.
"""

import re

from checker.engine.places import is_glob
from checker.rulebook.gitignore import name_expression

#: Places in a glob at which the next name may be matched.
Places = frozenset[int]


class Glob:
    """A path with wildcards: the folder where the walk begins, and what must follow there.

    ``base`` is the part before the first wildcard ("" where there is none); ``last`` is the last
    component.
    """

    __slots__ = ("_components", "base", "last", "start")

    def __init__(self, path: str) -> None:
        """Read ``path``, whose parts are separated by ``/``."""
        parts = path.split("/")
        first = next((index for index, part in enumerate(parts) if is_glob(part)), len(parts) - 1)
        self.base = "/".join(parts[:first]) or ("/" if path.startswith("/") else "")
        wanted = [part for part in parts[first:] if part not in ("", ".")]
        self.last = wanted[-1] if wanted else ""
        self._components = [None if part == "**" else _compiled(part) for part in wanted]
        self.start = self._closed({0})

    def step(self, places: Places, name: str) -> tuple[Places, bool]:
        """Return the places after ``name``, and whether the glob is matched with it."""
        end = len(self._components)
        reached: set[int] = set()
        for place in places:
            if place == end:
                continue
            component = self._components[place]
            if component is None:
                reached.add(place)
            elif component.fullmatch(name):
                reached.add(place + 1)
        closed = self._closed(reached)
        return closed, end in closed

    def _closed(self, places: set[int]) -> Places:
        """Return ``places`` and those behind a `**`, which may stand for nothing."""
        found = set(places)
        for place in places:
            following = place
            while following < len(self._components) and self._components[following] is None:
                following += 1
                found.add(following)
        return frozenset(found)


def _compiled(component: str) -> "re.Pattern[str]":
    # What cannot be read as a pattern, such as a bracket that stays open, means itself.
    return re.compile(name_expression(component) or re.escape(component), re.DOTALL)
