"""Patterns as git reads them in a `.gitignore`: which entries of a folder they are about.

Each entry is judged by its own name and path; what lies in an ignored folder is never asked for,
because nobody walks into it. That is how git does it, and why `*`, `!*/`, `!*.md` means every
Markdown file. The grammar is that of gitignore(5), matched as git's wildmatch does.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

#: The names of POSIX classes in brackets, as Python writes them.
_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": "\\s",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}

_BYTE_ORDER_MARK = "\ufeff"


class _Group:
    """Patterns in a row that all ignore or all take back, as regular expressions.

    ``names`` match an entry's name, ``paths`` its path below the folder of the patterns; the
    first of each pair is for any entry, the second for folders alone.
    """

    __slots__ = ("ignored", "names", "paths")

    def __init__(self, ignored: bool) -> None:
        self.ignored = ignored
        self.names: tuple[list[str], list[str]] = ([], [])
        self.paths: tuple[list[str], list[str]] = ([], [])


class _Decider:
    """One group, ready to be asked."""

    __slots__ = ("_folder_name", "_folder_path", "_name", "_path", "ignored")

    def __init__(self, group: _Group) -> None:
        self.ignored = group.ignored
        self._name = _either(group.names[0])
        self._path = _either(group.paths[0])
        self._folder_name = _either(group.names[0] + group.names[1])
        self._folder_path = _either(group.paths[0] + group.paths[1])

    def speaks_of(self, name: str, path: str, folder: bool) -> bool:
        by_name = self._folder_name if folder else self._name
        if by_name is not None and by_name.fullmatch(name):
            return True
        by_path = self._folder_path if folder else self._path
        return by_path is not None and by_path.fullmatch(path) is not None


class IgnorePatterns:
    """The patterns of one file or list, in their order: the last that fits decides."""

    __slots__ = ("_deciders",)

    def __init__(self, lines: Iterable[str]) -> None:
        """Read ``lines``; what git cannot understand matches nothing."""
        groups: list[_Group] = []
        for line in lines:
            _add(line, groups)
        self._deciders = [_Decider(group) for group in reversed(groups)]

    def __bool__(self) -> bool:
        return bool(self._deciders)

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Tell whether the entry itself is ignored (True), taken back (False) or not spoken of (None).

        ``path`` is relative to the folder of the patterns, with ``/`` and without one at its end.
        """
        if not self._deciders:
            return None
        name = path.rpartition("/")[2]
        for decider in self._deciders:
            if decider.speaks_of(name, path, folder):
                return decider.ignored
        return None

    def covers(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether the patterns match the entry at ``path`` or a folder above it."""
        if not self._deciders:
            return False
        end = path.find("/")
        while end >= 0:
            if self.verdict(path[:end], folder=True):
                return True
            end = path.find("/", end + 1)
        return bool(self.verdict(path, folder=folder))

    def chooses(self, path: str) -> bool:
        """Tell whether the last pattern that matches the file at ``path``, or a folder above it, takes it in.

        Unlike in ``covers`` a file can be taken back from below a folder that is matched: nobody walks here.
        """
        for decider in self._deciders:
            end = path.find("/")
            while end >= 0:
                folder = path[:end]
                if decider.speaks_of(folder.rpartition("/")[2], folder, True):
                    return decider.ignored
                end = path.find("/", end + 1)
            if decider.speaks_of(path.rpartition("/")[2], path, False):
                return decider.ignored
        return False


@lru_cache(maxsize=256)
def ignore_patterns(patterns: tuple[str, ...]) -> IgnorePatterns:
    """Return the compiled form of ``patterns``, kept for the next time."""
    return IgnorePatterns(patterns)


def read_ignore_file(content: bytes) -> IgnorePatterns:
    """Return the patterns in the content of a `.gitignore`; bytes that are no UTF-8 match themselves."""
    text = content.decode("utf-8", "surrogateescape").removeprefix(_BYTE_ORDER_MARK)
    return IgnorePatterns(line.removesuffix("\r") for line in text.split("\n"))


def matches_something(pattern: str) -> bool:
    """Tell whether ``pattern`` is one that can match: no comment, nothing empty, nothing broken."""
    groups: list[_Group] = []
    _add(pattern, groups)
    return bool(groups)


def _add(line: str, groups: list[_Group]) -> None:
    if line.startswith("#"):
        return
    pattern = _trimmed(line)
    ignored = not pattern.startswith("!")
    pattern = pattern if ignored else pattern[1:]
    only_folders = pattern.endswith("/")
    pattern = pattern.removesuffix("/")
    expression = path_expression(pattern.removeprefix("/")) if pattern else None
    if expression is None:
        return
    if not groups or groups[-1].ignored is not ignored:
        groups.append(_Group(ignored))
    by = groups[-1].paths if "/" in pattern else groups[-1].names
    by[only_folders].append(expression)


def _trimmed(line: str) -> str:
    """Return ``line`` without the spaces at its end, but with one that a backslash keeps."""
    stripped = line.rstrip(" ")
    backslashes = len(stripped) - len(stripped.rstrip("\\"))
    return stripped + " " if backslashes % 2 and len(stripped) < len(line) else stripped


def _either(expressions: list[str]) -> "re.Pattern[str] | None":
    return re.compile("|".join(f"(?:{one})" for one in expressions), re.DOTALL) if expressions else None


def path_expression(pattern: str) -> str | None:
    """Return a regular expression for paths that ``pattern`` matches; None where it matches none.

    ``**`` as a whole component stands for any number of folders, at the end for all that is inside.
    """
    # More than two asterisks are as good as two.
    components = ["**" if _is_any_folder(part) else part for part in pattern.split("/")]
    parts: list[str] = []
    for index, component in enumerate(components):
        last = index == len(components) - 1
        if component == "**":
            if index and components[index - 1] == "**":
                continue
            if all(later == "**" for later in components[index:]):
                # At the end of a longer pattern at least one name must follow.
                parts.append(".+" if index else ".*")
                break
            parts.append("(?:[^/]+/)*")
            continue
        expression = name_expression(component)
        if expression is None:
            return None
        parts.append(expression if last else expression + "/")
    return "".join(parts)


def _is_any_folder(component: str) -> bool:
    return component.startswith("**") and not component.strip("*")


def name_expression(component: str) -> str | None:
    """Return a regular expression for names that ``component`` of a pattern matches; None for none.

    A part between two asterisks is looked for where it stands first and never again, so that the
    time stays linear in the name's length for each of the parts.
    """
    pieces = list(_pieces(component))
    if None in pieces:
        return None
    parts: list[str] = [""]
    for piece in pieces:
        if piece == "*":
            parts.append("")
        else:
            parts[-1] += piece or ""
    first, *others = parts
    if not others:
        return first
    middle = "".join(f"(?>[^/]*?{part})" for part in others[:-1] if part)
    return f"{first}{middle}[^/]*{others[-1]}"


def _pieces(component: str) -> Iterator[str | None]:
    """Yield ``*`` or the expression for one character, part by part; None for what is broken."""
    index = 0
    while index < len(component):
        character = component[index]
        index += 1
        if character == "*":
            yield "*"
        elif character == "?":
            yield "[^/]"
        elif character == "\\":
            # A backslash at the end escapes nothing: git lets such a pattern match nothing.
            yield re.escape(component[index]) if index < len(component) else None
            index += 1
        elif character == "[":
            expression, index = _bracket(component, index)
            yield expression
        else:
            yield re.escape(character)


def _bracket(component: str, start: int) -> tuple[str | None, int]:
    """Return the expression for the bracket that opened before ``start``, and where it ends."""
    index = start
    negated = component[index : index + 1] in ("!", "^")
    index += negated
    members: list[str] = []
    first = True
    while True:
        if index >= len(component):
            return None, index
        character = component[index]
        if character == "]" and not first:
            break
        first = False
        if component.startswith("[:", index):
            # A class ends at the first bracket; where no colon stands before it, this is a bracket like any.
            end = component.find("]", index + 2)
            if end < 0:
                return None, len(component)
            if end > index + 2 and component[end - 1] == ":":
                name = component[index + 2 : end - 1]
                if name not in _CLASSES:
                    return None, len(component)
                members.append(_CLASSES[name])
                index = end + 1
                continue
        low, index = _member(component, index)
        high = low
        if component.startswith("-", index) and component[index + 1 : index + 2] not in ("", "]"):
            high, index = _member(component, index + 1)
        # Of a range that runs backwards the first character stands for itself.
        members.append(f"{re.escape(low)}-{re.escape(high)}" if low <= high else re.escape(low))
    inside = "".join(members)
    if negated:
        return f"[^/{inside}]", index + 1
    return (f"(?!/)[{inside}]" if inside else "(?!)"), index + 1


def _member(component: str, index: int) -> tuple[str, int]:
    if component[index] == "\\" and index + 1 < len(component):
        index += 1
    return component[index], index + 1
