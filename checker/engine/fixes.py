"""What comes of mending articles: values that the command shows."""

from checker.findings import Finding, Fix, ReportError
from checker.text.named_tuples import NamedTuple


class MadeFix(NamedTuple):
    """A fix that was made, with the finding that it mends; places are those before it was made."""

    finding: Finding
    fix: Fix


class LeftFinding(NamedTuple):
    """A finding that has fixes of which none was made, with the reason."""

    finding: Finding
    reason: str


class FixedArticle(NamedTuple):
    """What came of one article: its text before and after, what was made, what was left, what went wrong.

    Where something went wrong with its file, no fix is among those made.
    """

    path: str
    before: str = ""
    after: str = ""
    made: tuple[MadeFix, ...] = ()
    left: tuple[LeftFinding, ...] = ()
    errors: tuple[ReportError, ...] = ()
