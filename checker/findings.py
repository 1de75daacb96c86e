"""What checks find, and what reports show: values that know nothing of files or formats."""

from collections.abc import Mapping
from enum import IntEnum

from checker.text import Position, Span
from checker.text.named_tuples import NamedTuple

_NOTHING: Mapping[str, str] = {}


class Severity(IntEnum):
    """How sure and how bad; a rule that is off never runs."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in rules, configuration and reports."""
        return self.name.lower()

    @classmethod
    def named(cls, label: str) -> "Severity":
        """Return the severity called ``label``; raises KeyError for another word."""
        return cls[label.upper()]

    def lowered(self, steps: int = 1) -> "Severity":
        """Return the severity that is ``steps`` lower, but never off."""
        return Severity(max(self.value - steps, Severity.INFO.value))


def least_failing(label: str) -> Severity | None:
    """Return the least severity that makes a run fail where `fail-on` says ``label``; None for never."""
    return None if label == "never" else Severity.named(label)


class Edit(NamedTuple):
    """Replace the source span by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding; the fixes of a finding are alternatives.

    A safe fix cannot change the meaning of the article.
    """

    message: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Related(NamedTuple):
    """Another place that a hit refers to; without a path it is in the same article."""

    message: str
    span: Span
    path: str | None = None


class Hit(NamedTuple):
    """A fault at a source span, as a check sees it: the engine adds rule, severity and message.

    ``values`` fill the placeholders of the rule's message. ``lower`` asks for so many severities less.
    ``path`` names the article where the check compared several.
    """

    span: Span
    values: Mapping[str, str] = _NOTHING
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    lower: int = 0
    path: str = ""


#: An article's path with the beginning and end of a place in it.
Place = tuple[str, Position, Position]


class RelatedPlace(NamedTuple):
    """Another place of a finding, with its position."""

    message: str
    path: str
    start: Position
    end: Position


class Finding(NamedTuple):
    """One report of one rule at one span; ``path`` is relative to the project's root, with ``/``.

    ``excerpt`` is the source of the span, at most 200 code points.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    start: Position
    end: Position
    excerpt: str
    related: tuple[RelatedPlace, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""

    @property
    def span(self) -> Span:
        """The finding's source span."""
        return Span(self.start.offset, self.end.offset)

    def groups(self) -> list[list[Place]]:
        """Return the finding's places in groups, each the places of one text, the finding's own first.

        A finding may tell of several texts that its article shares with others: each begins with another
        place in the article itself, after places in others.
        """
        found: list[list[Place]] = [[(self.path, self.start, self.end)]]
        for place in self.related:
            if place.path == self.path and found[-1][-1][0] != self.path:
                found.append([])
            found[-1].append((place.path, place.start, place.end))
        return found


class ReportError(NamedTuple):
    """Something that could not be checked; ``line`` and ``column`` are 0 where none is known."""

    path: str
    message: str
    line: int = 0
    column: int = 0


class RuleDescription(NamedTuple):
    """What a report can tell of a rule that may run, in plain data; ``message`` has placeholders."""

    id: str
    severity: Severity
    message: str = ""
    why: str = ""
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class SuppressedFinding(NamedTuple):
    """A finding that is not to be reported, who says so (the article or the configuration), and why."""

    finding: Finding
    in_article: bool
    reason: str = ""


class Byline(NamedTuple):
    """Who wrote an article: ``authors`` by name, none where nobody is named.

    ``start`` is where the article begins in its file, in code points: 0 unless the file holds several.
    """

    start: int
    authors: tuple[str, ...]


_NO_BYLINES: Mapping[str, tuple[Byline, ...]] = {}


class Report(NamedTuple):
    """The result of a run, ordered by path, line, column and rule.

    ``texts`` holds the source of each article that has a finding, by path, for the formats that
    show it. ``files`` counts the articles checked. ``known`` are the findings that a baseline has
    accepted, None where there is no baseline; ``rules`` tells of the rules that may have run.
    ``fails_at`` is the least severity that makes the run fail, None where none does. Where the run was asked
    for what a page shows, ``related_texts`` are the sources of the other articles that findings have places
    in, and ``bylines`` those of the articles with findings, by path, in the order in which a file holds them.
    ``interrupted`` is the signal that ended the run early, whose report tells what was found until then; 0
    where it ran to its end.
    """

    findings: tuple[Finding, ...]
    errors: tuple[ReportError, ...] = ()
    files: int = 0
    suppressed: int = 0
    baselined: int = 0
    notices: tuple[str, ...] = ()
    texts: Mapping[str, str] = _NOTHING
    suppressed_findings: tuple[SuppressedFinding, ...] = ()
    known: tuple[Finding, ...] | None = None
    rules: tuple[RuleDescription, ...] = ()
    fails_at: Severity | None = Severity.ERROR
    related_texts: Mapping[str, str] = _NOTHING
    bylines: Mapping[str, tuple[Byline, ...]] = _NO_BYLINES
    interrupted: int = 0

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def worst(self) -> Severity:
        """Return the highest severity found; OFF where nothing was."""
        return max((finding.severity for finding in self.findings), default=Severity.OFF)
