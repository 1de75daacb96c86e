"""Which files of a folder are taken for articles, by their names alone.

Everything here is about files that nobody named: what is named on the command line is checked
whatever it is called.
"""

import re
from functools import cache

from checker.rulebook.gitignore import name_expression

#: What the names of articles end with. A format that gets a reader gets a line here.
ARTICLE_SUFFIXES = (
    ".md",
    ".markdown",
    ".mdx",
    ".html",
    ".htm",
    ".xhtml",
    ".rst",
    ".adoc",
    ".asciidoc",
    ".txt",
    ".json",
    ".xml",
)

#: Folders that hold other people's files, besides those whose name begins with a dot.
FOREIGN_FOLDERS = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__"})

#: The file that makes a folder a virtual environment of Python.
VIRTUAL_ENVIRONMENT_MARK = "pyvenv.cfg"

#: Names without their suffix, in any case, of files about a project.
_STANDING = frozenset(
    "readme changelog license licence contributing contributors copying code_of_conduct codeowners "
    "pull_request_template issue_template".split()
)

#: The same where only capital letters tell them from an article of that name.
_STANDING_CAPITALS = frozenset(
    "AGENTS AUTHORS CHANGES CLAUDE CREDITS GOVERNANCE HISTORY INSTALL INSTALLING MAINTAINERS NEWS NOTICE "
    "RELEASES RELEASING ROADMAP SECURITY SUPPORT THANKS TODO UPGRADING".split()
)

#: Names that programs read, suffix included.
_FOR_PROGRAMS = frozenset(
    "ads.txt app-ads.txt cmakelists.txt humans.txt llms.txt llms-full.txt robots.txt security.txt "
    "copydesk-baseline.json "
    "dependency_links.txt entry_points.txt requires.txt sources.txt top_level.txt".split()
)

#: What the lower-case names begin with that may be any of these, or a variant of one: few do.
_BEGINNINGS = (
    ".",
    *sorted(
        {"licen"}
        | {word.lower().partition("_")[0] for word in _STANDING | _STANDING_CAPITALS}
        | {name.partition("_")[0] for name in _FOR_PROGRAMS}
    ),
)

_WILDCARDS = frozenset("*?[\\")


def is_article_name(name: str) -> bool:
    """Tell whether a file called ``name`` is an article unless something says otherwise."""
    return name.lower().endswith(ARTICLE_SUFFIXES) and not _is_standing(name)


def is_foreign_folder(name: str) -> bool:
    """Tell whether a folder called ``name`` is left out: hidden, or full of other people's files."""
    return name.startswith(".") or name in FOREIGN_FOLDERS


def is_named_by(name: str, component: str) -> bool:
    """Tell whether ``component``, the last of a pattern, asks for a file called ``name`` by its name.

    A component without wildcards does; one that ends in a suffix (``*.rst``) asks for files with
    that suffix, but not for a README.
    """
    if not _WILDCARDS & set(component):
        return name == component
    suffix = component.rpartition(".")[2]
    if suffix == component or not suffix or _WILDCARDS & set(suffix):
        return False
    expression = _component(component)
    return expression is not None and expression.fullmatch(name) is not None and not _is_standing(name)


def _is_standing(name: str) -> bool:
    """Tell whether the name is that of a README, a licence, a list of requirements and their like."""
    lower = name.lower()
    if not lower.startswith(_BEGINNINGS) and "requirements" not in lower and "constraints" not in lower:
        return False
    if name.startswith(".") or lower in _FOR_PROGRAMS:
        return True
    stem = name.rpartition(".")[0]
    plain = stem.lower().replace("-", "_").replace(" ", "_")
    if plain in _STANDING or stem in _STANDING_CAPITALS:
        return True
    return _variant().fullmatch(lower) is not None


@cache
def _variant() -> "re.Pattern[str]":
    # README.zh-CN.md, LICENSE-MIT.txt, CHANGELOG-1.x.md, requirements-dev.txt: but neither
    # readme-driven-development.md nor license-plates.md.
    language = r"[a-z]{2}(?:[-_][a-z]{2,4})?"
    return re.compile(
        rf"(?:readme|contributing)[-_.]{language}\.\w+"
        r"|(?:licen[cs]e|copying)[-_.](?:mit|apache|bsd|[al]?gpl|lesser|mpl|cc|isc|unlicense|third|[\d.])"
        r"[-_.\w]*\.\w+"
        r"|changelog[-_.]v?\d[-_.\w]*\.\w+"
        r"|requirements[-_.\w]*\.txt|\w+[-_.](?:requirements|constraints)\.txt|constraints\.txt"
    )


@cache
def _component(component: str) -> "re.Pattern[str] | None":
    expression = name_expression(component)
    return None if expression is None else re.compile(expression, re.DOTALL)
