"""Which findings an article or the configuration asks not to hear of, and which requests were idle.

A comment covers the block after it, and the whole list, table or quotation when it stands before
one; at the end of a paragraph it covers that paragraph. `ignore-file` and front matter cover the
article. What was asked for and never needed is a finding of the engine's own rules.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from checker.documents.model import BlockKind, Document
from checker.documents.parts import Notice
from checker.engine.directives import read_directives
from checker.engine.own_rules import OWN_RULES, UNKNOWN, UNUSED, own_hit
from checker.engine.surroundings import SpanTable
from checker.findings import Finding, Hit, SuppressedFinding
from checker.language.near_words import nearest
from checker.text import Span

#: As many unknown names of one article get the rule that was most likely meant: looking for it takes half a
#: millisecond, and who writes more of them has made no slip.
_SUGGESTED = 100

#: Blocks that may stand above an `ignore-file` comment.
_TOP = frozenset({BlockKind.TITLE, BlockKind.CREDIT, BlockKind.BYLINE})


class Suppression:
    """One rule (None: every rule) not to be reported where a finding begins in ``region``.

    Without a region it covers the article. ``place`` is what to point at when it proves idle;
    ``used`` is set when it hides a finding, ``reason`` is what the article says for it.
    """

    __slots__ = ("place", "reason", "region", "rule", "used")

    def __init__(self, rule: str | None, region: Span | None, place: Span, reason: str = "") -> None:
        self.rule = rule
        self.region = region
        self.place = place
        self.reason = reason
        self.used = False


class _Local:
    """The suppressions of one rule that cover a part of the article, to be searched by place."""

    def __init__(self, entries: list[Suppression]) -> None:
        placed = [(entry.region, entry) for entry in entries if entry.region]
        placed.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        self._entries = [entry for _, entry in placed]
        self._table = SpanTable(region for region, _ in placed)

    def at(self, offset: int) -> Suppression | None:
        index = self._table.innermost(Span(offset, offset + 1))
        return None if index is None else self._entries[index]


class Suppressions:
    """The suppressions of one article, what they have hidden, and the notices that reading them gave."""

    __slots__ = ("entries", "hidden", "notices")

    def __init__(self) -> None:
        self.entries: list[Suppression] = []
        self.hidden: list[SuppressedFinding] = []
        self.notices: list[Notice] = []

    def remaining(self, findings: Sequence[Finding], *, by_name: bool = False) -> tuple[Finding, ...]:
        """Return the findings that nothing covers; suppressions that cover one become used.

        Of comments that cover the same finding the nearest is used, beside those for the article.
        With ``by_name`` only those count that name the finding's rule: a suppression of every rule
        must not hide that it is idle.
        """
        if not self.entries:
            return tuple(findings)
        whole: dict[str | None, Suppression] = {}
        groups: dict[str | None, list[Suppression]] = {}
        for entry in self.entries:
            if entry.region is None:
                whole.setdefault(entry.rule, entry)
            else:
                groups.setdefault(entry.rule, []).append(entry)
        local = {rule: _Local(entries) for rule, entries in groups.items()}
        kept = []
        for finding in findings:
            names = (finding.rule,) if by_name else (finding.rule, None)
            covering = [whole[rule] for rule in names if rule in whole]
            for rule in names:
                near = local[rule].at(finding.start.offset) if rule in local else None
                if near is not None:
                    covering.append(near)
            for entry in covering:
                entry.used = True
            if covering:
                reason = next((entry.reason for entry in reversed(covering) if entry.reason), "")
                self.hidden.append(SuppressedFinding(finding, True, reason))
            else:
                kept.append(finding)
        return tuple(kept)

    def idle(self, ran: Collection[str], *, complete: bool = True) -> list[tuple[str, Hit]]:
        """Return a hit of `unused-suppression` for each suppression that hid nothing.

        A rule that did not run on this article (``ran`` holds those that did) is not judged, and
        where a rule failed (not ``complete``) neither is a suppression of every rule.
        """
        hits = []
        for entry in self.entries:
            judged = complete if entry.rule is None else entry.rule in ran
            if entry.used or not judged:
                continue
            hits.append((UNUSED, own_hit(entry.place, rule=entry.rule or "any rule")))
        return hits

    def unknown(self, known: Collection[str]) -> list[tuple[str, Hit]]:
        """Return a hit of `unknown-suppression` for each name that is no rule's (``known``)."""
        hits: list[tuple[str, Hit]] = []
        for entry in self.entries:
            if entry.rule is None or entry.rule in known or entry.rule in OWN_RULES:
                continue
            near = nearest(entry.rule, known) if len(hits) < _SUGGESTED else None
            suggestion = f"; did you mean '{near}'?" if near else ""
            hits.append((UNKNOWN, own_hit(entry.place, rule=entry.rule, suggestion=suggestion)))
        return hits


def read_suppressions(document: Document) -> Suppressions:
    """Return what ``document`` asks not to report: its comments and its front matter."""
    result = Suppressions()
    if not document.comments and document.front_matter is None:
        return result
    directives = read_directives(document)
    result.notices += directives.notices
    if directives.found:
        regions = _Regions(document)
        for directive in directives.found:
            in_comment = directive.kind == "ignore-file" and not directive.stated
            if in_comment and regions.is_too_low(directive.span):
                message = "'copydesk: ignore-file' counts only above the text; this one has no effect"
                result.notices.append(Notice(message, directive.span))
                continue
            region = regions.of(directive.span) if directive.kind == "ignore" else document.part
            if not directive.rules:
                result.entries.append(Suppression(None, region, directive.span, directive.reason))
            result.entries += [
                Suppression(rule.name, region, rule.span, directive.reason) for rule in directive.rules
            ]
    return result


class _Regions:
    """Which part of a document a directive speaks of."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = sorted(document.blocks, key=lambda block: block.span.start)
        self._starts = [block.span.start for block in self._blocks]
        self._group_ends: dict[int, int] = {}
        for block in self._blocks:
            if block.group is not None:
                self._group_ends[block.group] = max(block.span.end, self._group_ends.get(block.group, 0))

        self._end = len(document.source) if document.part is None else document.part.end
        #: Where the text begins: the first block that may not stand above an `ignore-file`.
        self._text_start = next(
            (block.span.start for block in self._blocks if block.kind not in _TOP), self._end
        )

    def is_too_low(self, comment: Span) -> bool:
        """Tell whether an `ignore-file` stands below the beginning of the text."""
        return comment.start > self._text_start

    def of(self, comment: Span) -> Span:
        """Return the source span that an `ignore` comment covers."""
        return self._block_before(comment) or self._block_after(comment)

    def _block_before(self, comment: Span) -> Span | None:
        """Return the block whose text the comment ends or stands in, on the same line."""
        index = bisect_left(self._starts, comment.start) - 1
        if index < 0:
            return None
        block = self._blocks[index]
        text = block.text.source_span if block.text else block.span
        between = self._document.source[text.end : comment.start]
        if text.start >= comment.start or "\n" in between or "\r" in between:
            return None
        return Span(block.span.start, max(block.span.end, block.span.start + 1))

    def _block_after(self, comment: Span) -> Span:
        """Return what lies between the comment and the end of the next block, or of its group."""
        index = bisect_left(self._starts, comment.end)
        if index == len(self._blocks):
            return Span(comment.end, self._end + 1)
        block = self._blocks[index]
        last = max(block.span.end, block.span.start + 1)
        inside_group = index > 0 and self._blocks[index - 1].group == block.group
        if block.group is not None and not inside_group:
            last = max(last, self._group_ends[block.group])
        return Span(comment.end, last)
