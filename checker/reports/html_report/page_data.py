"""What the page's script builds articles and findings from, as plain data.

Keys are short, since they stand in the page thousands of times; its script reads them by the same names.
"""

from collections import ChainMap
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from checker.findings import Finding, Fix, Place, RelatedPlace, Report
from checker.reports.corpus_report import Link, groups
from checker.reports.html_report.copies import LONGEST_TEXT, Comparison, compare, shortened, shown
from checker.reports.html_report.overview import authors_of, folders
from checker.reports.html_report.passages import passages, windows
from checker.reports.visible import shortened as on_one_line
from checker.reports.visible import visible
from checker.text import LineIndex, Position

#: Code points of all articles together up to which the page holds them whole, else what surrounds findings.
WHOLE_TEXTS = 2_500_000

#: The tag of rules that find what an article or a project says twice.
DUPLICATION = "duplication"

#: Code points of compared texts after which related places are shown with their beginning alone. So many
#: take about four seconds: two texts of 120 words, 1,400 code points, are compared in 1 to 1.5 ms.
COMPARED_TEXTS = 4_000_000

#: Related places of one finding that the page shows, and those of them with their text.
MOST_RELATED, MOST_COMPARED = 40, 8

#: Places of one group of duplicates that the page shows.
MOST_MEMBERS = 500

#: Code points of a text that is no copy, and columns of one that only tells which place is meant.
LONGEST_EXCERPT, EXCERPT_COLUMNS = 300, 90


def page_data(report: Report) -> dict[str, Any]:
    """Return the articles, findings and groups of duplicates of a report."""
    return _PageData(report).as_data()


class _PageData:
    """One page in the making."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.texts = ChainMap(dict(report.texts), dict(report.related_texts))
        numbered = enumerate(report.findings)
        self.articles = [(path, list(each)) for path, each in groupby(numbered, lambda item: item[1].path)]
        self.numbers = {path: number for number, (path, _) in enumerate(self.articles)}
        self.rules = {
            rule: number for number, rule in enumerate(sorted({each.rule for each in report.findings}))
        }
        self.authors: dict[str, int] = {}
        self.folders = folders(self.numbers)
        self.links: list[Link] = []
        #: Rules whose places say the same even where their texts cannot tell: the titles of two articles.
        self.duplicating = {rule.id for rule in report.rules if DUPLICATION in rule.tags}
        self.compared = 0
        sizes = sum(len(report.texts.get(path, "")) for path in self.numbers)
        self.whole = sizes <= WHOLE_TEXTS

    def as_data(self) -> dict[str, Any]:
        findings = [self.finding(finding) for finding in self.report.findings]
        return {
            "rules": list(self.rules),
            "authors": [visible(name) for name in self.authors],
            "articles": [self.article(path, each) for path, each in self.articles],
            "findings": findings,
            "groups": self.groups(),
        }

    def article(self, path: str, findings: Sequence[tuple[int, Finding]]) -> dict[str, Any]:
        """Return an article: path, folder, passages, and the stretches that show each finding."""
        source = self.texts.get(path)
        data: dict[str, Any] = {
            "path": visible(path),
            "folder": visible(self.folders[path]),
            "first": findings[0][0],
            "text": [],
        }
        if source is None:
            return data
        index = LineIndex(source)
        standing = [(number, finding) for number, finding in findings if _stands_in(finding, source)]
        stretches = {number: windows(finding, index.count) for number, finding in standing}
        data["lines"] = index.count
        data["windows"] = {str(number): each for number, each in stretches.items()}
        wanted = [(1, index.count)] if self.whole else [each for some in stretches.values() for each in some]
        data["text"] = [passage.as_data() for passage in passages(source, index, standing, wanted)]
        return data

    def finding(self, finding: Finding) -> dict[str, Any]:
        """Return a finding: what is found, where, in whose article, with its related places and fixes."""
        return {
            "rule": self.rules[finding.rule],
            "severity": finding.severity.label,
            "message": visible(finding.message),
            "article": self.numbers[finding.path],
            "authors": [self.author(name) for name in authors_of(self.report, finding)],
            "line": finding.start.line,
            "column": finding.start.column,
            "end": max(finding.end.line, finding.start.line),
            "excerpt": on_one_line(finding.excerpt, EXCERPT_COLUMNS),
            "related": self.related(finding),
            "fixes": [_fix(fix, self.texts.get(finding.path)) for fix in finding.fixes],
        }

    def author(self, name: str) -> int:
        """Return the number of an author, who gets one when first met."""
        return self.authors.setdefault(name, len(self.authors))

    def related(self, finding: Finding) -> list[Any]:
        """Return the related places, those that are copies compared with the finding's own text."""
        data: list[Any] = []
        places_left = iter(finding.related)
        for places in finding.groups():
            # A finding may tell of several texts of its article: the others begin with a related place.
            own = self.text(*places[0])
            alike = [places[0]]
            if places[0] != (finding.path, finding.start, finding.end):
                beginning = next(places_left)
                if len(data) < MOST_RELATED:
                    data.append(self.related_place(beginning, None))
            for place, related in zip(places[1:], places_left, strict=False):
                apart = not _overlap(places[0], place)
                compared = apart and len(data) < MOST_COMPARED and self.compared <= COMPARED_TEXTS
                comparison = self.comparison(own, self.text(*place)) if compared else None
                if comparison is not None or (apart and finding.rule in self.duplicating):
                    alike.append(place)
                if len(data) < MOST_RELATED:
                    data.append(self.related_place(related, comparison, whole=compared))
            self.links.append(Link(finding.rule, tuple(alike)))
        if len(finding.related) > len(data):
            data.append({"message": f"and {len(finding.related) - len(data):,} places more"})
        return data

    def comparison(self, own: str, other: str) -> Comparison | None:
        """Return what a finding's text and another have in common; None where they are no copies."""
        self.compared += min(len(own), LONGEST_TEXT) + min(len(other), LONGEST_TEXT)
        return compare(own, other)

    def related_place(
        self, place: RelatedPlace, comparison: Comparison | None, *, whole: bool = True
    ) -> dict[str, Any]:
        """Return a place with its text: compared, or as it stands, or its beginning where not ``whole``."""
        data: dict[str, Any] = {
            "message": visible(place.message),
            "path": visible(place.path),
            "article": self.numbers.get(place.path, -1),
            "line": place.start.line,
            "column": place.start.column,
        }
        text = self.text(place.path, place.start, place.end)
        if comparison is not None:
            data["copy"] = comparison.as_data()
        elif whole:
            data["text"] = shown(shortened(text, LONGEST_EXCERPT))
        else:
            data["text"] = on_one_line(text, EXCERPT_COLUMNS)
        return data

    def text(self, path: str, start: Position, end: Position) -> str:
        """Return the text of a place; empty where it is not at hand."""
        return self.texts.get(path, "")[start.offset : end.offset]

    def groups(self) -> list[dict[str, Any]]:
        """Return the places that have the same text, the largest groups first."""
        found = groups(link for link in self.links if len(link.places) > 1)
        found.sort(key=lambda group: -group["size"])
        return [
            {
                "rule": group["rule"],
                "size": group["size"],
                "text": on_one_line(self._member_text(group["members"][0]), EXCERPT_COLUMNS * 2),
                "members": [
                    {
                        "path": visible(member["path"]),
                        "article": self.numbers.get(member["path"], -1),
                        "line": member["start"]["line"],
                        "column": member["start"]["column"],
                    }
                    for member in group["members"][:MOST_MEMBERS]
                ],
            }
            for group in found
        ]

    def _member_text(self, member: dict[str, Any]) -> str:
        source = self.texts.get(member["path"], "")
        return source[member["start"]["offset"] : member["end"]["offset"]]


def _overlap(one: Place, other: Place) -> bool:
    """Tell whether two places share a part of one article: then neither is a copy of the other."""
    return one[0] == other[0] and one[1].offset < other[2].offset and other[1].offset < one[2].offset


def _stands_in(finding: Finding, source: str) -> bool:
    """Tell whether ``source`` still has the finding's words where it was found."""
    span = finding.span
    return span.end <= len(source) and source[span.start : span.end].startswith(finding.excerpt)


def _fix(fix: Fix, source: str | None) -> dict[str, Any]:
    """Return a fix: its message, and each text with what is to stand in its place."""
    return {
        "message": visible(fix.message),
        "edits": [
            [
                on_one_line(edit.span.of(source), EXCERPT_COLUMNS) if source is not None else "",
                on_one_line(edit.text, EXCERPT_COLUMNS),
            ]
            for edit in fix.edits
        ],
    }
