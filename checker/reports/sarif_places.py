"""Places and texts as SARIF 2.1.0 writes them: regions, locations, URIs, escaped messages.

Sections named here are those of the OASIS standard, "Static Analysis Results Interchange Format (SARIF)
Version 2.1.0 Plus Errata 01".
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from checker.findings import Finding, Fix, RelatedPlace
from checker.reports.messages import Display
from checker.reports.visible import visible
from checker.text import LineIndex, Position, Span
from checker.text.lines import BYTE_ORDER_MARK

#: What the paths of the log are relative to: a name, resolved by whoever reads the log.
ROOT = "%SRCROOT%"

#: Code points of source kept with a region.
MOST_SNIPPET = 2000


class Places:
    """Makes the locations of one report; keeps the line index of the articles that were asked for."""

    def __init__(self, texts: Mapping[str, str], display: Display) -> None:
        self._texts = texts
        self._display = display
        self._lines: dict[str, LineIndex] = {}

    def artifact(self, path: str) -> dict[str, str]:
        """Return the artifact location of the article at ``path``."""
        return {"uri": uri(self._display(path)), "uriBaseId": ROOT}

    def finding(self, finding: Finding) -> dict[str, Any]:
        """Return the location of a finding."""
        region = self._region(finding.path, finding.start, finding.end, finding.excerpt)
        return self._physical(finding.path, region)

    def related(self, related: RelatedPlace, number: int) -> dict[str, Any]:
        """Return the location of a related place, with the number that a message links to."""
        region = self._region(related.path, related.start, related.end)
        found: dict[str, Any] = {"id": number, **self._physical(related.path, region)}
        if related.message:
            found["message"] = {"text": plain_text(related.message)}
        return found

    def fix(self, path: str, fix: Fix) -> dict[str, Any] | None:
        """Return a fix of the article at ``path``; None where it edits nothing."""
        if not fix.edits:
            return None
        replacements = []
        for edit in fix.edits:
            replacement: dict[str, Any] = {"deletedRegion": self._edited(path, edit.span)}
            if edit.text:
                replacement["insertedContent"] = {"text": edit.text}
            replacements.append(replacement)
        change = {"artifactLocation": self.artifact(path), "replacements": replacements}
        found: dict[str, Any] = {"artifactChanges": [change], "properties": {"safe": fix.safe}}
        if fix.message:
            found["description"] = {"text": plain_text(fix.message)}
        return found

    def spot(self, path: str, line: int, column: int) -> dict[str, Any]:
        """Return the location of an article, or of a place in it; ``line`` is 0 where none is known."""
        region = {"startLine": line, "startColumn": max(column, 1)} if line else None
        return self._physical(path, region)

    def _physical(self, path: str, region: dict[str, Any] | None) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": self.artifact(path)}
        if region is not None:
            place["region"] = region
        return {"physicalLocation": place}

    def _region(self, path: str, start: Position, end: Position, excerpt: str = "") -> dict[str, Any]:
        region: dict[str, Any] = dict(self._extent(path, start, end))
        length = end.offset - start.offset
        source = self._texts.get(path)
        words = excerpt if source is None else source[start.offset : end.offset]
        # A snippet is the whole region or nothing (§3.30.13).
        if words and len(words) == length <= MOST_SNIPPET:
            region["snippet"] = {"text": words}
        return region

    def _edited(self, path: str, span: Span) -> dict[str, int]:
        if path not in self._texts:
            return {"charOffset": span.start, "charLength": span.end - span.start}
        if path not in self._lines:
            self._lines[path] = LineIndex(self._texts[path])
        lines = self._lines[path]
        return self._extent(path, lines.position(span.start), lines.position(span.end))

    def _extent(self, path: str, start: Position, end: Position) -> dict[str, int]:
        # No property of a text region depends on a byte order mark (§3.30.2).
        mark = 1 if self._texts.get(path, "").startswith(BYTE_ORDER_MARK) else 0
        first, last = max(start.offset - mark, 0), max(end.offset - mark, 0)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": first,
            "charLength": last - first,
        }


def uri(path: str) -> str:
    """Return ``path`` as a relative URI reference: its UTF-8, or a file's very bytes, percent-encoded."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    return quote(data, safe="/~") or "."


def plain_text(text: str) -> str:
    """Return ``text``, shown on one line, as a plain text message without a link by accident (§3.11.6)."""
    shown = literal(visible(text))
    return _without_links(shown) if "](" in shown else shown


def link_text(text: str) -> str:
    """Return ``text``, shown on one line, as the text of a link in a plain text message (§3.11.6)."""
    return _without_links(literal(visible(text)))


def literal(text: str) -> str:
    """Return ``text`` without placeholders: braces stand double in messages (§3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")


def _without_links(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
