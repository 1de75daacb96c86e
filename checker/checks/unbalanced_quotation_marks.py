"""A quotation mark that is opened and never closed, or closed and never opened.

Each paragraph is read by itself. A speaker may go on in the next one: the first is then left open, and
the next opens again. A quotation may also run over paragraphs and be closed only at its end.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.standing_texts import is_commit
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.quotation_marks import UnpairedMark, find_unpaired_marks
from checker.language.quotations import Quotation
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_MARKS = '"“”„‟«»「」『』＂〝〞〟'
_SINGLE_MARKS = ("'", "‘")
#: Marks that open a quotation, told from others of their family at a glance.
_OPENERS = '"“'
_PARTNERS = {
    "‘": "’",
    "“": "”",
    "„": "“",
    "‟": "”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "〝": "〞",
    "”": "“",
}
_CLOSED_BY = {"”": "“", "“": "„", "»": "«", "«": "»", "」": "「", "』": "『", "〞": "〝"}
_BEFORE_WORDS = " \t\xa0*_>([{-–—…¿¡'‘"

#: A quotation may run over this many paragraphs before it is closed.
_LONGEST_QUOTATION = 12

#: How far back from the end of a paragraph, in code points, its last sentence is looked for.
_LAST_SENTENCE = 300

#: One of these is in nearly all that only program text holds.
_SIGNS_OF_CODE = (
    "</",
    "/>",
    "=>",
    '="',
    '"=',
    "=“",
    "=”",
    "=„",
    '\\"',
    "{{",
    "{%",
    "${",
    "&&",
    '("',
    '")',
    "`",
)

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM})


@cache
def _code_pattern() -> Pattern[str]:
    """Find what only program text, style sheets, templates and tags hold."""
    return compile_pattern(
        r"</|/>|=>|\"\"\"|=\"|\"=|\w=[“”„]|\\\"|\{\{|\{%|\$\{|&&|\"\s*[:,]\s*[\"\[{]|\w\(\"|\"\)\s*[.;{]|`"
    )


@cache
def _listed_pattern() -> Pattern[str]:
    """Find what of these has none of the signs: marks in a row, and a list of words in marks."""
    return compile_pattern(r"\"(?:\"\"|\s*[:,]\s*[\"\[{])")


def _holds_code(text: str) -> bool:
    """Tell whether ``text`` holds what the pattern finds; its signs are found many times as fast."""
    if any(map(text.__contains__, _SIGNS_OF_CODE)):
        return _code_pattern().search(text) is not None
    return _listed_pattern().search(text) is not None


@cache
def _attribution_pattern() -> Pattern[str]:
    """Find what no speaker says: who speaks, behind a comma in the last sentence of a paragraph."""
    cue = r"(?:said|says|told|added|adds|wrote|writes|asked|tweeted|replied|explained|warned|noted|concluded)"
    name = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
    role = r"(?:the|a|an) [a-z]+(?: [a-z]+)?"
    return compile_pattern(
        rf"[,?!] (?:{cue} (?:[A-Z]|the |a |an )"
        rf"|(?:he|she|{role}|{name})(?: [a-z]+ly| also| later| then)? {cue}\b(?! that\b))"
        r"[^,.?!]*(?:,[^.?!\"“”]*)?\.?\s*$"
    )


class _Stray(NamedTuple):
    """An unpaired mark and the place of its block in the view."""

    place: int
    mark: UnpairedMark


@cache
def _apostrophes_pattern() -> Pattern[str]:
    """Find two apostrophes that close a quotation, as typewriters and old wires set them."""
    return compile_pattern(r"(?<=\S)(?:''|’’)(?!\w)")


@cache
def _new_line_pattern() -> Pattern[str]:
    """Match words to the end of a line, of which the next opens with a quotation mark again."""
    return compile_pattern(r"[^\n\"“”„«»]*\n[ >]*[\"“„«»]")


def _unpaired_at_a_glance(
    text: str, marks: int, quotations: Sequence[Quotation]
) -> Sequence[UnpairedMark] | None:
    """Return those of so many ``marks`` in ``text`` that open a quotation which none closes.

    None unless each of the marks opens or closes one of the quotations, as in most texts. These are known to
    other checks, so that the marks are most often read only once.
    """
    unclosed = [quotation.span.start for quotation in quotations if not quotation.closed]
    if marks != 2 * len(quotations) - len(unclosed) or any(text[start] not in _OPENERS for start in unclosed):
        return None
    if any(text[quotation.span.start] not in _MARKS for quotation in quotations):
        return None
    return [UnpairedMark(start, text[start], "double", opens=True) for start in unclosed]


def _strays_of(
    place: int, block: Block, document: Document, unpaired_marks: Sequence[UnpairedMark]
) -> Iterator[_Stray]:
    """Yield those of the unpaired marks of a block that nothing in it explains."""
    text, source = block.text.text, document.source
    skipped = [mark.span for mark in block.marks if mark.kind == "code"]
    apostrophes = -1  # where the last pair of them ends; not known yet
    for unpaired in unpaired_marks:
        index = bisect_right(skipped, unpaired.offset, key=lambda span: span.start) - 1
        in_code = index >= 0 and unpaired.offset < skipped[index].end
        if in_code or _stands_apart(text, unpaired.offset):
            continue
        if unpaired.opens and unpaired.family == "double":
            if apostrophes < 0:
                ends = [match.end() for match in _apostrophes_pattern().finditer(text)]
                apostrophes = ends[-1] if ends else 0
            if unpaired.offset < apostrophes:
                continue
            # The speaker goes on in the next line of the same paragraph, which opens again.
            start = block.source(Span(unpaired.offset, unpaired.offset + 1)).end
            if _new_line_pattern().match(source, start, block.span.end):
                continue
        yield _Stray(place, unpaired)


def _stands_apart(text: str, offset: int) -> bool:
    """Tell whether a straight mark stands between spaces: text about the mark itself."""
    return text[offset] == '"' and text[max(0, offset - 1) : offset + 2].strip() == '"' and offset > 0


def _opens_with(block: Block, family_marks: str) -> bool:
    before = "".join(mark for mark in _BEFORE_WORDS if mark not in family_marks)
    return block.text.text.lstrip(before)[:1] in tuple(family_marks)


def _next_running(blocks: tuple[Block, ...], place: int) -> Block | None:
    """Return the next block of running text, captions and the like passed over."""
    for block in blocks[place + 1 : place + 4]:
        if block.kind in _RUNNING and block.text.text.strip():
            return block
    return None


def _goes_on(blocks: tuple[Block, ...], stray: _Stray) -> bool:
    """Tell whether the speaker of a quotation left open speaks on in the next paragraph."""
    text = blocks[stray.place].text.text
    tail = text[max(stray.mark.offset, len(text) - _LAST_SENTENCE) :]
    if _attribution_pattern().search(tail):
        return False
    following = _next_running(blocks, stray.place)
    same = '"“”„＂' if stray.mark.family == "double" else stray.mark.mark
    return following is not None and _opens_with(following, same + ("«»" if same in "«»" else ""))


def _opens_alike(blocks: tuple[Block, ...], stray: _Stray) -> bool:
    following = _next_running(blocks, stray.place)
    return following is None or _opens_with(following, stray.mark.mark)


def _unexplained(blocks: tuple[Block, ...], strays: list[_Stray]) -> Iterator[_Stray]:
    """Yield the strays that neither a new opening nor a later closing explains."""
    waiting: dict[str, list[_Stray]] = {}
    explained: set[_Stray] = set()
    for index, stray in enumerate(strays):
        family = stray.mark.family
        if not stray.mark.opens:
            openers = waiting.get(family)
            if openers and openers[-1].place < stray.place <= openers[-1].place + _LONGEST_QUOTATION:
                explained.update((stray, openers.pop()))
            continue
        is_last = index + 1 == len(strays) or strays[index + 1].place != stray.place
        if is_last and _goes_on(blocks, stray):
            explained.add(stray)
            if _opens_alike(blocks, stray):
                continue
        # An excerpt may go on in a paragraph that opens with somebody's words, and be closed there.
        waiting.setdefault(family, []).append(stray)
    yield from (stray for stray in strays if stray not in explained)


def _once_a_fault(strays: Iterator[_Stray]) -> Iterator[_Stray]:
    """Yield the strays without those that a mark set the wrong way round left over after it."""
    previous: _Stray | None = None
    for stray in strays:
        twin = previous is not None and (
            previous.place == stray.place
            and previous.mark.family == stray.mark.family
            and previous.mark.opens == stray.mark.opens
        )
        previous = None if twin else stray
        if not twin:
            yield stray


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    strays: list[_Stray] = []
    document = view.document
    marks = [mark for mark in document.quoted.marks if mark in _MARKS]
    for place, block in enumerate(view.blocks):
        text = block.text.text
        count = 0
        for mark in marks:
            count += text.count(mark)
        if not count and text[:1] not in _SINGLE_MARKS:
            continue
        unpaired = _unpaired_at_a_glance(text, count, document.quotations(block))
        if (unpaired is None or unpaired) and not _holds_code(text) and not is_commit(block):
            if unpaired is None:
                single = text[:1] in _SINGLE_MARKS and document.quoted.are_in_single_marks()
                unpaired = find_unpaired_marks(text, document.language, single=single)
            strays.extend(_strays_of(place, block, document, unpaired))
    if not strays:
        return
    for stray in _once_a_fault(_unexplained(view.blocks, strays)):
        block = view.blocks[stray.place]
        offset, mark, _, opens = stray.mark
        span = block.source(Span(offset, offset + 1))
        if span.of(document.source) != mark:
            continue  # an entity: whoever wrote it out meant the character itself
        partner = (_PARTNERS if opens else _CLOSED_BY).get(mark, mark)
        problem = "opened and never closed" if opens else "closed and never opened"
        yield Hit(span, {"mark": mark, "partner": partner, "problem": problem})


UNBALANCED_QUOTATION_MARKS = Check(
    name="unbalanced-quotation-marks",
    summary="A quotation mark that is opened and not closed, or closed and not opened.",
    run=_run,
    placeholders=("mark", "partner", "problem"),
    scope=frozenset(
        {
            BlockKind.PARAGRAPH,
            BlockKind.QUOTATION,
            BlockKind.LIST_ITEM,
            BlockKind.CAPTION,
            BlockKind.HEADING,
        }
    ),
)
