"""Whether edits have mended what they should and left all else of an article as it was.

The edited article is read and checked again. Its blocks must be those of before, but for those taken out;
what it states about itself must be the same where no edit was; what was mended must no longer be found, and
nothing that was not found before.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from checker.documents.model import Block, BlockKind, Document
from checker.engine.article import ArticleResult
from checker.engine.surroundings import SpanTable
from checker.findings import Edit, Finding
from checker.text import MappedText, Span


def apply_edits(source: str, edits: Sequence[Edit]) -> str:
    """Return ``source`` with ``edits`` made, which are in order and do not overlap."""
    parts: list[str] = []
    reached = 0
    for edit in edits:
        parts += source[reached : edit.span.start], edit.text
        reached = edit.span.end
    return "".join((*parts, source[reached:]))


class EditedPlaces:
    """The places that edits change, to be asked where a span of the source is afterwards."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.span.start for edit in edits]
        growth = (len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)
        self._growth = [0, *accumulate(growth)]
        self._table = SpanTable(edit.span for edit in edits)

    def touch(self, span: Span) -> bool:
        """Tell whether an edit changes a part of ``span``."""
        return bool(self._table.touching(span))

    def take_out(self, span: Span) -> bool:
        """Tell whether an edit holds all of ``span``, which is not empty, and writes nothing."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or span.start == span.end:
            return False
        return self._edits[index].span.contains(span) and not self._edits[index].text

    def text_of(self, block: Block, source: str) -> str | None:
        """Return what the text of ``block`` must be afterwards; None where an edit cuts its markup."""
        text, whole = block.text.text, block.text.source_span
        parts: list[str] = []
        reached = 0
        for index in self._table.touching(whole):
            edit = self._edits[index]
            place = _plain_place(block.text, edit.span, source)
            if place is None:
                return None
            parts += text[reached : place.start], edit.text
            reached = place.end
        return "".join((*parts, text[reached:])) if parts else text

    def afterwards(self, span: Span) -> Span:
        """Return where ``span`` is in the edited source; its end lies where its last part was edited."""
        start = self._moved(span.start, at_end=False)
        return Span(start, max(start, self._moved(span.end, at_end=True)))

    def _moved(self, offset: int, *, at_end: bool) -> int:
        # An edit that begins where a span ends is no part of it.
        index = (bisect_left if at_end else bisect_right)(self._starts, offset)
        if index and offset < self._edits[index - 1].span.end:
            edit = self._edits[index - 1]
            start = edit.span.start + self._growth[index - 1]
            return start + len(edit.text) if at_end else start
        return offset + self._growth[index]


def _plain_place(text: MappedText, edit: Span, source: str) -> Span | None:
    """Return what ``edit``, which touches ``text``, covers of it; None where that is not text alone.

    White space between its parts, as at the beginning of wrapped lines, counts for nothing.
    """
    segments = text.segments
    first = max(bisect_right(segments, edit.start, key=lambda segment: segment.source.start) - 1, 0)
    start = end = -1
    whole = text.source_span
    at = max(edit.start, whole.start)
    for index in range(first, len(segments)):
        plain, place, verbatim = segments[index]
        if place.start >= edit.end:
            break
        if place.end <= edit.start:
            continue
        covered = Span(max(place.start, edit.start), min(place.end, edit.end))
        if covered != place and not verbatim:
            return None
        if start < 0:
            start = plain + covered.start - place.start
        if source[at : covered.start].strip():
            return None
        stop = segments[index + 1].plain if index + 1 < len(segments) else len(text)
        end = stop - (place.end - covered.end)
        at = covered.end
    is_text = start >= 0 and not source[at : min(edit.end, whole.end)].strip()
    return Span(start, end) if is_text else None


def difference(before: Document, after: Document, edits: Sequence[Edit]) -> str:
    """Return what of the article is not as it was, where no edit was; "" where all is."""
    places = EditedPlaces(edits)
    if not _same_blocks(before, after, places):
        return "the parts of the article would not be the same"
    for what, left, right in _statements(before, after):
        lost = Counter(text for text, span in left if span is None or not places.touch(span))
        lost.subtract(Counter(text for text, _ in right))
        if any(count > 0 for count in lost.values()):
            return f"{what} would not be the same"
    if _keys(before) != _keys(after):
        return "the front matter would not have the same fields"
    news = Counter(notice.message for notice in after.notices)
    news.subtract(Counter(notice.message for notice in before.notices))
    return next((message for message, count in news.items() if count > 0), "")


def _same_blocks(before: Document, after: Document, places: EditedPlaces) -> bool:
    """Tell whether the blocks after are those before without what was taken out."""
    index = 0
    for block in before.blocks:
        other = after.blocks[index] if index < len(after.blocks) else None
        if places.take_out(block.text.source_span):
            # A title that is stated twice is still there when one statement goes.
            if block.kind is BlockKind.TITLE and other is not None and _is_as(block, other, block.text.text):
                index += 1
            continue
        if other is None or not _is_as(block, other, places.text_of(block, before.source)):
            return False
        index += 1
    return index == len(after.blocks)


def _is_as(block: Block, other: Block, text: str | None) -> bool:
    if text is None or (block.kind, block.level) != (other.kind, other.level):
        return False
    return text == other.text.text or text.split() == other.text.text.split()


Statements = list[tuple[str, Span | None]]


def _statements(before: Document, after: Document) -> Iterator[tuple[str, Statements, Statements]]:
    """Yield what the two articles state about themselves, each with its place."""
    for what, read in (
        ("the title", _title),
        ("the authors", lambda document: [(author.name, author.span) for author in document.authors]),
        ("the dates", _dates),
        ("the credits", lambda document: [(credit.text, credit.span) for credit in document.credits]),
        ("the pictures", lambda document: [(image.target, image.span) for image in document.images]),
        ("the comments", lambda document: [(each.text, each.span) for each in document.comments]),
        ("the notes", lambda document: [(note.label, note.span) for note in document.footnotes]),
    ):
        yield what, read(before), read(after)


def _title(document: Document) -> Statements:
    return [(document.title.text.text, document.title.text.source_span)] if document.title else []


def _dates(document: Document) -> Statements:
    return [
        (f"{kind} {stated.day}", stated.span)
        for kind, stated in (("published", document.published), ("modified", document.modified))
        if stated is not None
    ]


def _keys(document: Document) -> frozenset[str] | None:
    """Return the names of the fields; None where there is no front matter."""
    if document.front_matter is None:
        return None
    return frozenset(entry.key for entry in document.front_matter.root.entries)


def unmended(
    before: ArticleResult, after: ArticleResult, made: Iterable[Finding], edits: Sequence[Edit]
) -> str:
    """Return what of ``made``, the mended findings, is still found, or what is new; "" for nothing."""
    if len(after.errors) > len(before.errors):
        return after.errors[0].message
    had = Counter(map(_identity, before.findings))
    has = Counter(map(_identity, after.findings))
    mended = list(made)
    for identity, count in Counter(map(_identity, mended)).items():
        if has[identity] > had[identity] - count:
            return f"{identity[0]} would still be found"
    places = EditedPlaces(edits)
    gone = {(finding.rule, finding.span) for finding in mended}
    spans: dict[str, list[Span]] = {}
    for finding in before.findings:
        if (finding.rule, finding.span) not in gone:
            spans.setdefault(finding.rule, []).append(places.afterwards(finding.span))
    tables = {rule: SpanTable(found) for rule, found in spans.items()}
    for finding in after.findings:
        if has[_identity(finding)] <= had[_identity(finding)]:
            continue
        if finding.rule not in tables or not tables[finding.rule].touching(finding.span):
            return f"{finding.rule} would be found: {finding.message}"
    return ""


def _identity(finding: Finding) -> tuple[str, str]:
    """Return what a finding is known by when lines move."""
    return finding.rule, " ".join(finding.excerpt.split())
