"""The library: the same core as the command, for programs.

``check_text`` checks one article that is at hand, ``check_paths`` files and folders. Both give a
``Report``; what an article or a rule does wrong is a value in it and raises nothing.

    from checker.api import check_paths

    report = check_paths(["content"])
    for finding in report.findings:
        print(finding.path, finding.start.line, finding.rule, finding.message)
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.config import Configuration, load_configuration
from checker.engine.article import check_article
from checker.engine.discovery import Discovery, discover
from checker.engine.places import project_path
from checker.engine.run import as_report, has_comparing_rules, run, sorted_errors
from checker.findings import Edit, Finding, Fix, RelatedPlace, Report, ReportError, Severity
from checker.rulebook.errors import LocatedError, RuleErrors

if TYPE_CHECKING:
    from checker.engine.baseline_file import Baseline
    from checker.engine.changes import Changes
    from checker.engine.profiling import Profile

__all__ = [
    "Configuration",
    "Edit",
    "Finding",
    "Fix",
    "LocatedError",
    "PathErrors",
    "RelatedPlace",
    "Report",
    "ReportError",
    "RuleErrors",
    "Severity",
    "check_paths",
    "check_text",
    "load_configuration",
]


class PathErrors(Exception):  # noqa: N818 - it holds many errors
    """Paths that do not exist or name no article; ``errors`` has a message for each."""

    def __init__(self, errors: Iterable[str]) -> None:
        self.errors = tuple(errors)
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(self.errors)


def check_text(
    data: str | bytes, path: str = "article.md", configuration: Configuration | None = None
) -> Report:
    """Check one article: a text, or a file's bytes, which are decoded as the command does.

    ``path`` is what findings call it, relative to the configuration's root with ``/``; it decides
    on format and rules, and nothing is read from it. Without ``configuration`` the one is used that
    the command finds for a file of this name, relative to the working directory: load it once with
    ``load_configuration`` to check many articles. What the configuration excludes is checked too.

    Raises RuleErrors where a configuration has to be found and it, or a rule, is wrong.
    """
    if configuration is None:
        configuration = load_configuration((path,))
        path = project_path(path, configuration.folder)
    return as_report([check_article(data, path, configuration)], configuration)


def check_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    config_file: str | os.PathLike[str] | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    jobs: int = 1,
    compare: bool = True,
    cached: bool = True,
    baseline: bool = True,
    since: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check files, folders and globs, as ``copydesk check PATHS`` does.

    The configuration is ``config_file``, else found upwards from the paths; ``select`` names the
    rules that alone run, ``ignore`` those that do not. The work is done in this process; with
    ``jobs`` other than 1 so many processes share it (0 chooses), which in a script needs the usual
    ``if __name__ == "__main__"``. Without ``compare`` the rules that compare articles are left out; with
    ``cached`` what earlier runs found out is used, and kept for later ones, as the configuration says.
    With ``baseline`` the findings that the project's baseline accepts are ``known`` in the report, and with
    ``since``, a revision of git, the report holds those alone that touch lines changed since then.
    ``progress`` is told how many articles of how many are done.

    Raises RuleErrors where the configuration, a rule or the baseline is wrong, PathErrors for paths that do
    not exist or name no article, engine.git.GitError where git cannot tell what has changed.
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    from pathlib import Path  # noqa: PLC0415 - the command needs none

    wanted = tuple(Path(path) for path in named)
    file = None if config_file is None else Path(config_file)
    configuration = load_configuration(wanted, file, select=select, ignore=ignore)
    discovery = discover(wanted, configuration)
    if discovery.errors:
        raise PathErrors(discovery.errors)
    accepted = None
    if baseline:
        from checker.engine.baseline_file import find_baseline  # noqa: PLC0415 - where it counts

        accepted = find_baseline(configuration)
    changes = None
    if since is not None:
        from checker.engine.changes import changes_since  # noqa: PLC0415 - where it counts

        changes = changes_since(since, configuration.root)
    return report_of(
        discovery,
        configuration,
        jobs=jobs,
        compare=compare,
        cached=cached,
        progress=progress,
        baseline=accepted,
        changes=changes,
    )


def report_of(
    discovery: Discovery,
    configuration: Configuration,
    *,
    jobs: int = 1,
    compare: bool = True,
    cached: bool = True,
    progress: Callable[[int, int], None] | None = None,
    contents: Mapping[str, bytes] | None = None,
    baseline: "Baseline | None" = None,
    changes: "Changes | None" = None,
    shown: bool = False,
    texts: bool = True,
    profile: "Profile | None" = None,
    interruptible: bool = False,
) -> Report:
    """Check the articles of a discovery; folders that could not be looked into are errors of the report.

    They are compared with all that the configuration includes, where there is a configuration, else with
    one another. ``contents`` take the place of files, by path. What the ``baseline`` accepts is known. With
    ``changes`` those articles alone are checked that have changed, and compared with all others, and what
    touches changed lines is reported. With ``shown`` the report also holds the texts of related places, and
    the bylines, which a page of articles shows; without ``texts`` it holds none at all, and a baseline needs
    those of articles with findings. A ``profile`` is told what the run costs. An ``interruptible`` run that
    a signal ends tells what was found until then.
    """
    project = None
    if changes is not None:
        project = discovery
        changed = tuple(article for article in discovery.articles if article.path in changes.lines)
        discovery = discovery._replace(articles=changed)
    partial = bool(discovery.articles) and not discovery.complete
    if partial and compare and configuration.file is not None and has_comparing_rules(configuration):
        project = discover((configuration.root,), configuration)
    report = run(
        discovery.articles,
        configuration,
        jobs=jobs,
        progress=progress,
        complete=discovery.complete and changes is None,
        project=project,
        compare=compare,
        cached=cached,
        contents=contents or {},
        texts=texts,
        profile=profile,
        interruptible=interruptible,
    )
    report = report._replace(
        errors=sorted_errors(discovery.unreadable + report.errors),
        notices=discovery.notices + report.notices,
    )
    if baseline is not None:
        from checker.engine.baseline import scope_of, settle, with_baseline  # noqa: PLC0415 - few have one

        # What an editor holds is not yet the file that the baseline speaks of; nor is what is half checked.
        seen = discovery._replace(articles=()) if contents or report.interrupted else discovery
        scope = scope_of(seen, configuration, report, compare=compare)
        first = None if changes is None else changes.touch
        report = with_baseline(report, baseline, settle(report, baseline.entries, scope, first=first))
    if changes is not None:
        from checker.engine.changes import with_changes  # noqa: PLC0415 - where it counts

        report = with_changes(report, changes)
    if shown:
        from checker.engine.shown_articles import with_shown_articles  # noqa: PLC0415 - a page alone needs it

        articles = discovery.articles if project is None else (*project.articles, *discovery.articles)
        report = with_shown_articles(report, articles, configuration, contents or {})
    return report
