"""Floor 6: one module a format, each a pure function of a Report.

A format is imported when it is asked for; the table below is all there are.
"""

from collections.abc import Callable
from enum import Enum, auto
from importlib import import_module

from checker.findings import Report
from checker.text.named_tuples import NamedTuple


class Paths(Enum):
    """What the paths in a format are relative to."""

    WORKING_DIRECTORY = auto()
    PROJECT = auto()
    REPOSITORY = auto()


class Format(NamedTuple):
    """What a format is for, the module that renders it, and what its paths are relative to.

    A ``plain`` format is for a terminal: it may be coloured, and follows the terminal's encoding. One that
    ``shows_articles`` wants the texts of related places, and the bylines; one that reads no ``texts`` tells
    nothing that is not in the findings.
    """

    purpose: str
    module: str
    paths: Paths
    plain: bool = False
    shows_articles: bool = False
    texts: bool = True


#: The names for ``--format``.
FORMATS = {
    "text": Format(
        "findings grouped by article, with the words marked, for people",
        "text",
        Paths.WORKING_DIRECTORY,
        plain=True,
    ),
    "concise": Format(
        "one line a finding, for editors and searching",
        "concise",
        Paths.WORKING_DIRECTORY,
        plain=True,
        texts=False,
    ),
    "counts": Format(
        "how many findings each rule has, for a first look at many articles",
        "counts",
        Paths.WORKING_DIRECTORY,
        plain=True,
        texts=False,
    ),
    "markdown": Format("tables of findings, for comments and summaries", "markdown", Paths.WORKING_DIRECTORY),
    "json": Format("all there is to know, for programs", "json_report", Paths.PROJECT, texts=False),
    "jsonl": Format(
        "a finding a line, for programs that read lines", "json_lines", Paths.PROJECT, texts=False
    ),
    "sarif": Format("SARIF 2.1.0, for code scanning and viewers", "sarif", Paths.REPOSITORY),
    "github": Format("annotations of GitHub Actions, with a job summary", "github", Paths.REPOSITORY),
    "gitlab": Format("a Code Quality report of GitLab", "gitlab", Paths.REPOSITORY),
    "junit": Format("JUnit XML, for servers that show tests", "junit", Paths.REPOSITORY),
    "rdjson": Format("the Reviewdog Diagnostic Format", "rdjson", Paths.REPOSITORY),
    "html": Format(
        "a page with the articles and their findings, for people who go through many",
        "html_report",
        Paths.PROJECT,
        shows_articles=True,
    ),
}


def render(name: str, report: Report, display: Callable[[str], str] = str, colour: bool = False) -> str:
    """Return ``report`` in the format called ``name``.

    ``display`` turns a path relative to the project's root into the one to show; formats with the
    paths of the project keep the report's. ``colour`` allows ANSI colours where the format has any.
    Raises KeyError for a format that FORMATS does not have.
    """
    form = FORMATS[name]
    module = import_module(f"checker.reports.{form.module}")
    if form.paths is Paths.PROJECT:
        rendered: str = module.render(report)
    elif form.plain:
        rendered = module.render(report, display, colour)
    else:
        rendered = module.render(report, display)
    return rendered
