"""What ``copydesk fix`` prints: what was mended, the choices for the rest, or a unified diff."""

import re
from collections.abc import Callable, Iterator

from checker.engine.fixes import FixedArticle, LeftFinding
from checker.findings import Finding, Fix, ReportError
from checker.reports.messages import EXCERPT_COLUMNS, error_place
from checker.reports.text import counted
from checker.reports.visible import shortened, visible


class FixReport:
    """Collects what came of articles, for people or as a ``diff``.

    ``display`` turns a path relative to the project's root into the one to show. ``made`` counts fixes.
    """

    def __init__(self, display: Callable[[str], str], *, diff: bool) -> None:
        self._display = display
        self._diff = diff
        self._parts: list[str] = []
        self._articles = 0
        self._left = 0
        self.made = 0
        self.errors: list[str] = []

    def add(self, article: FixedArticle) -> None:
        """Add what came of one article."""
        for error in article.errors:
            self.add_error(error)
        self._articles += bool(article.made)
        self.made += len(article.made)
        self._left += len(article.left)
        shown = self._display(article.path)
        if self._diff:
            self._parts += unified_diff(article.before, article.after, shown)
            return
        lines = []
        for made in article.made:
            lines.append(_line(shown, made.finding, "fixed", made.fix.message or made.finding.message))
        for left in article.left:
            lines += _choices(shown, left, article.after)
        self._parts += [f"{line}\n" for line in lines]

    def add_error(self, error: ReportError) -> None:
        """Add what went wrong."""
        self.errors.append(f"{error_place(error, self._display)}: {error.message}")

    @property
    def summary(self) -> str:
        """One line such as ``3 fixed in 2 articles, 1 left with choices``."""
        would = "would be fixed" if self._diff else "fixed"
        line = f"{self.made} {would} in {counted(self._articles, 'article')}"
        return f"{line}, {self._left} left with choices" if self._left else line

    @property
    def text(self) -> str:
        """All for standard output; the summary is its last line where it is no diff."""
        return "".join(self._parts) + ("" if self._diff else f"{self.summary}\n")


def _line(path: str, finding: Finding, word: str, rest: str) -> str:
    start = finding.start
    return f"{visible(path)}:{start.line}:{start.column}: {word} {finding.rule}: {visible(rest)}"


def _choices(path: str, left: LeftFinding, source: str) -> Iterator[str]:
    yield _line(path, left.finding, "left", f"{left.finding.message} ({left.reason})")
    for fix in left.finding.fixes:
        yield f"    {_choice(fix, source)}"


def _choice(fix: Fix, source: str) -> str:
    """Return what a fix does, with the words before and after where it is one edit."""
    line = visible(fix.message)
    if len(fix.edits) != 1 or not source:
        return line
    (edit,) = fix.edits
    old, new = (shortened(text, EXCERPT_COLUMNS) for text in (edit.span.of(source), edit.text))
    if not new:
        return f'{line}: "{old}"' if old.strip() else line
    return f'{line}  "{old}" -> "{new}"'


def unified_diff(before: str, after: str, path: str) -> Iterator[str]:
    """Yield the lines of a unified diff that `patch` and `git apply` read, each with its line feed.

    Lines end at line feeds alone, as in those programs; other line ends stay in them.
    """
    if before == after:
        return
    from difflib import unified_diff as differing_lines  # noqa: PLC0415 - only a diff needs it

    name = re.sub(r"[\x00-\x1f\x7f]", "?", path)
    if " " in name:
        name += "\t"  # As git writes it: `patch` ends a name at its first blank, unless a tab ends it.
    for line in differing_lines(_lines(before), _lines(after), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    ended = [f"{line}\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended
