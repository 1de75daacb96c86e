"""Which fixes are made in one article, in rounds, until none is left that can be made.

A round makes the fixes that do not meet, those that stand first winning; then the article is read and checked
again, and only edits that hold (see `fix_proof`) stay. What is not made is told with the reason.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from checker.config import Configuration
from checker.documents.model import Document
from checker.documents.reading import read_text
from checker.engine.article import ArticleResult, check_document
from checker.engine.fix_places import FixPlaces
from checker.engine.fix_proof import apply_edits, difference, unmended
from checker.engine.fixes import LeftFinding, MadeFix
from checker.engine.rule_run import described
from checker.findings import Edit, Finding, Fix, ReportError
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: How often an article is checked again at most; a round makes all fixes that do not meet.
MOST_CHECKS = 60

CHOICES = "choose one of {count} ways"
UNSAFE = "--unsafe does it"
UNSETTLED = f"not tried: the article has been checked {MOST_CHECKS} times"


class FixedText(NamedTuple):
    """An article's text after its fixes, with those that were made and those that were left."""

    text: str
    made: tuple[MadeFix, ...] = ()
    left: tuple[LeftFinding, ...] = ()
    errors: tuple[ReportError, ...] = ()


class _State(NamedTuple):
    """A reading of the article, with what each configuration finds in it."""

    document: Document
    results: tuple[ArticleResult, ...]


def fix_text(
    source: str,
    path: str,
    judges: Sequence[Configuration],
    *,
    unsafe: bool = False,
    writable: Callable[[str], bool] = lambda text: True,
) -> FixedText:
    """Return ``source``, the text of the article at ``path``, with its fixes made.

    The findings of the first of ``judges`` are mended; none of them may find anything new afterwards. Safe
    fixes are made, and with ``unsafe`` others where a finding has exactly one. ``writable`` tells whether a
    text can be written in the article's encoding.
    """
    fixing = _Fixing(path, judges, unsafe, writable)
    state = fixing.read(source)
    made: list[MadeFix] = []
    limit: int | None = None
    settled = moved = False
    for _ in range(MOST_CHECKS):
        chosen = fixing.choose(state)[:limit]
        if not chosen and moved and fixing.refused:
            # What stood in the way of a fix may have gone since.
            fixing.refused.clear()
            moved = False
            continue
        if not chosen:
            settled = True
            break
        after, reason = fixing.attempt(state, chosen)
        if after is not None:
            state, limit, moved = after, None, True
            made += chosen
        elif len(chosen) == 1:
            fixing.refused[chosen[0].finding.fingerprint] = f"its fix does not hold: {reason}"
            limit = None
        else:
            # One of them is to blame: halves find it in few steps.
            limit = len(chosen) // 2
    left = tuple(fixing.left(state, settled=settled))
    return FixedText(state.document.source, tuple(made), left, state.results[0].errors)


class _Fixing:
    """How one article is mended; ``refused`` says why fixes do not hold, by the finding's fingerprint."""

    def __init__(
        self, path: str, judges: Sequence[Configuration], unsafe: bool, writable: Callable[[str], bool]
    ) -> None:
        self._path = path
        # What is mended must not bring others into sight, which would seem to be new.
        self._judges = [judge.with_all_findings() for judge in judges]
        self._unsafe = unsafe
        self._writable = writable
        self.refused: dict[str, str] = {}

    def read(self, source: str) -> _State:
        """Return ``source`` read and checked."""
        document = read_text(source, self._path, self._judges[0].read_options(self._path))
        return _State(document, tuple(check_document(document, judge) for judge in self._judges))

    def choose(self, state: _State) -> list[MadeFix]:
        """Return the fixes of a round, by place: none meets another, or what another one refers to."""
        places = FixPlaces(state.document)
        candidates = []
        for finding in state.results[0].findings:
            fix, reason = self._fix(finding, places)
            if fix is not None and not reason:
                candidates.append(MadeFix(finding, fix))
        candidates.sort(key=lambda made: made.fix.edits[0].span)
        edited, relied = _Spans(), _Spans()
        chosen = []
        for made in candidates:
            edits = [edit.span for edit in made.fix.edits]
            others = [
                Span(place.start.offset, place.end.offset)
                for place in made.finding.related
                if place.path == made.finding.path
            ]
            if any(edited.meet(span) or relied.meet(span) for span in edits):
                continue
            if any(edited.meet(span) for span in others):
                continue
            chosen.append(made)
            for span in edits:
                edited.add(span)
            for span in others:
                relied.add(span)
        return chosen

    def attempt(self, state: _State, chosen: Sequence[MadeFix]) -> tuple[_State | None, str]:
        """Return the article after the fixes; None where they do not hold, with the reason."""
        edits = sorted(edit for made in chosen for edit in made.fix.edits)
        try:
            after = self.read(apply_edits(state.document.source, edits))
        except Exception as error:
            # Whatever a reader stumbles over, the article is better left as it is.
            return None, f"the article could not be read afterwards: {described(error)}"
        reason = difference(state.document, after.document, edits)
        mended = [made.finding for made in chosen]
        for index, (old, new) in enumerate(zip(state.results, after.results, strict=True)):
            reason = reason or unmended(old, new, mended if index == 0 else (), edits)
        return (None, reason) if reason else (after, "")

    def left(self, state: _State, *, settled: bool) -> Iterator[LeftFinding]:
        """Yield the findings that have fixes and were not mended, each with the reason."""
        places = FixPlaces(state.document)
        for finding in state.results[0].findings:
            if finding.fixes:
                reason = self._fix(finding, places)[1]
                if reason or not settled:
                    yield LeftFinding(finding, reason or UNSETTLED)

    def _fix(self, finding: Finding, places: FixPlaces) -> tuple[Fix | None, str]:
        """Return the one fix of ``finding`` that may be made, and the reason why it is not to be made."""
        safe = [fix for fix in finding.fixes if fix.safe]
        fixes = safe if len(safe) == 1 else list(finding.fixes)
        if len(fixes) != 1:
            return None, CHOICES.format(count=len(fixes)) if fixes else ""
        (fix,) = fixes
        reason = places.objection(fix) or self.refused.get(finding.fingerprint, "")
        if not _is_sound(fix.edits):
            reason = reason or "its edits overlap"
        for edit in fix.edits:
            if not self._writable(edit.text):
                reason = reason or f"“{edit.text}” cannot be written in the article's encoding"
        if not fix.safe and not self._unsafe:
            reason = reason or UNSAFE
        return fix, reason


def _is_sound(edits: Sequence[Edit]) -> bool:
    """Tell whether there are edits, and none meets another."""
    ordered = sorted(edits)
    apart = all(one.span.end <= other.span.start for one, other in pairwise(ordered))
    return bool(ordered) and apart and all(edit.span.start <= edit.span.end for edit in ordered)


class _Spans:
    """A growing set of places, joined where they meet."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def meet(self, span: Span) -> bool:
        """Tell whether ``span`` touches one of the places, its ends counted."""
        index = bisect_left(self._spans, Span(span.end + 1, span.end + 1)) - 1
        return index >= 0 and self._spans[index].end >= span.start

    def add(self, span: Span) -> None:
        """Add ``span``, joined with the places that it meets."""
        start, end = span
        while (index := bisect_left(self._spans, Span(end + 1, end + 1)) - 1) >= 0:
            other = self._spans[index]
            if other.end < start:
                break
            start, end = min(start, other.start), max(end, other.end)
            del self._spans[index]
        insort(self._spans, Span(start, end))
