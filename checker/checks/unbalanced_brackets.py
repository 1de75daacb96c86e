"""A bracket that is opened and never closed, or closed and never opened.

Each paragraph has a stack of its own. What it leaves over may be closed, or have been opened, a few
paragraphs away: an aside that runs over paragraphs is balanced.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from re import Pattern

from checker.checks.contract import PROSE, Check, Options
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_OPENERS = {
    "(": "round",
    "（": "round",
    "[": "square",
    "［": "square",
    "{": "curly",
    "｛": "curly",
    "【": "lens",
    "〔": "shell",
}
_CLOSERS = {
    ")": "round",
    "）": "round",
    "]": "square",
    "］": "square",
    "}": "curly",
    "｝": "curly",
    "】": "lens",
    "〕": "shell",
}
_PARTNERS = {
    "round": ("(", ")"),
    "square": ("[", "]"),
    "curly": ("{", "}"),
    "lens": ("【", "】"),
    "shell": ("〔", "〕"),
}

_BRACKETS = (*_OPENERS, *_CLOSERS)

#: An aside may run over this many blocks.
_LONGEST_ASIDE = 8
_CODE_SIGNS = (
    "</",
    "/>",
    "=>",
    "function(",
    "\\left",
    "\\right",
    "\\frac",
    "$$",
    "{%",
    "&&",
    "};",
    "();",
    "${",
)


@cache
def _bracket_pattern() -> Pattern[str]:
    return compile_pattern(r"[()\[\]{}（）［］｛｝【】〔〕]")


@cache
def _skipped_pattern() -> Pattern[str]:
    """Find addresses, intervals, smileys and brackets that are quoted: their brackets mean no aside."""
    return compile_pattern(
        r"(?:https?://|www\.)(?:\([^\s()]*\)|\[[^\s\[\]]*\]|\{[^\s{}]*\}|[^\s<>()\[\]{}]|[(\[{](?=\S))*"
        r"|[\[(]\s*[-+−]?[\w.∞/π]+\s*[,;]\s*[-+−]?[\w.∞/π]+\s*[\])]"
        r"|(?<![\w()])[:;=][-'^o]?[()\[\]{}]+(?!\w)"
        r"|(?<!\S)[()\[\]{}][-'^o]?[:;](?!\S)"
        r"|(?<![\w)])\(?[\^><oOTуu;~][_.оo-][\^><oOTуu;~]\)?(?![\w-])"
        r"|(?<!\w)(?P<quote>[\"'“‘„«`])[()\[\]{}]{1,2}[\"'”’“»`]"
        # Who speaks of a bracket names it so.
        r"|\b(?:missing|misplaced|extra|stray|unmatched|closing|opening|trailing|redundant)\s[()\[\]{}](?![\w()\[\]{}])"
    )


@cache
def _label_pattern() -> Pattern[str]:
    """Match a label of at most three characters, or a roman numeral, before a closing bracket.

    Two or three letters that are no numeral ("US)", "Fla.)") are a label only where an item begins.
    """
    return compile_pattern(
        r"(?:^|[\s(\[“\"'—–,;:*_/])(?:[^\W\d_]|\d{1,3}|\d{1,2}[^\W\d_]|[^\W\d_]\d{1,2}|\d{1,2}\.\d{1,2}"
        r"|[ivxlc]{1,7}|[IVXLC]{1,7})\.?$|(?:^|[;:]\s+)[^\W_]{2,3}\.?$"
    )


_marks_of = attrgetter("marks")


class _Stray(NamedTuple):
    """A bracket without a partner in its block."""

    block: int
    offset: int
    kind: str
    opens: bool


def _skipped_spans(block: Block) -> list[tuple[int, int]]:
    text = block.text.text
    marked = sorted(mark.span for mark in block.marks if mark.kind in ("code", "footnote"))
    starts = [span.start for span in marked]
    spans: list[tuple[int, int]] = [(span.start, span.end) for span in marked]
    for match in _skipped_pattern().finditer(text):
        # The end of code and a bracket make no smiley.
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or marked[before].end <= match.start():
            spans.append(match.span())
    spans.sort()
    return spans


def _strays_of(index: int, block: Block) -> list[_Stray]:
    """Return the brackets of one block that have no partner in it."""
    text = block.text.text
    skipped = _skipped_spans(block)
    next_skipped = 0
    waiting: list[tuple[str, int]] = []
    open_count = dict.fromkeys(_PARTNERS, 0)
    strays: list[_Stray] = []
    labels: list[tuple[str, int]] = []
    for match in _bracket_pattern().finditer(text):
        offset = match.start()
        while next_skipped < len(skipped) and skipped[next_skipped][1] <= offset:
            next_skipped += 1
        if next_skipped < len(skipped) and skipped[next_skipped][0] <= offset:
            continue
        character = text[offset]
        if kind := _OPENERS.get(character):
            waiting.append((kind, offset))
            open_count[kind] += 1
            continue
        kind = _CLOSERS[character]
        is_label = kind == "round" and _label_pattern().search(text[max(0, offset - 10) : offset]) is not None
        if open_count[kind]:
            while True:
                opened, place = waiting.pop()
                open_count[opened] -= 1
                if opened == kind:
                    break
                strays.append(_Stray(index, place, opened, opens=True))
            if is_label:
                labels.append((kind, offset))
        elif not is_label:
            if labels:
                # "(see a) and b) below)": a label took the partner of this one.
                labels.pop()
            else:
                strays.append(_Stray(index, offset, kind, opens=False))
    strays.extend(_Stray(index, place, kind, opens=True) for kind, place in waiting)
    return strays


@cache
def _plain_pair_pattern(opener: str, closer: str) -> Pattern[str]:
    """Match brackets behind white space and around words in a line, with nothing near for a smiley.

    Square ones may stand behind a quotation mark as well, as in “[It] was”.
    """
    eyes, smiley = r":;=", r"\^><oOTуu;~_.о-"
    before = r"\s" if opener == r"\(" else r"\s\"“‘'"
    return compile_pattern(
        rf"{opener}(?<![^{before}]{opener})(?!.?[{eyes}]|[{smiley}]{{3}}|[{smiley}]{{1,2}}{closer})"
        rf"[^\W_][^()\[\]\n]*+"
        rf"{closer}(?<![^\w.!?]{closer})(?<!_{closer})(?<![{eyes}].{closer})(?<![{smiley}]{{3}}{closer})"
    )


def _is_plainly_balanced(text: str) -> bool:
    """Tell whether round and square brackets stand around words in a line, one pair after the other.

    Most brackets do, and need none of the patterns above: no smiley, address or quoted bracket is near.
    """
    if any(map(text.__contains__, _OTHER_SIGNS if text.isascii() else _ALL_OTHER_SIGNS)):
        return False
    opened = text.count("(")
    if text.count(")") != opened:
        return False
    if opened and len(_plain_pair_pattern(r"\(", r"\)").findall(text)) != opened:
        return False
    opened = text.count("[")
    if text.count("]") != opened:
        return False
    return not opened or len(_plain_pair_pattern(r"\[", r"\]").findall(text)) == opened


def _are_all_plainly_balanced(document: Document) -> bool:
    """Tell whether the same is true of all texts of an article, its title included, and no mark is in them.

    Inline code with one of two brackets makes a stray of the other.
    """
    title = document.title_field
    if title is not None and not _is_plainly_balanced(title.text.text):
        return False
    return _is_plainly_balanced(document.text) and not any(map(_marks_of, document.blocks))


#: Brackets of other kinds, in plain text and in any.
_OTHER_SIGNS = "{}"
_ALL_OTHER_SIGNS = "{}（）［］｛｝【】〔〕"


def _reads_as_code(text: str) -> bool:
    if not any(character.isalpha() for character in text[:400]):
        return True
    return any(sign in text for sign in _CODE_SIGNS) or (";" in text and ("{" in text or "}" in text))


def _without_long_asides(strays: list[_Stray]) -> Iterator[_Stray]:
    """Yield the strays whose partner does not stand in one of the next blocks."""
    waiting: dict[str, list[_Stray]] = {}
    paired: set[_Stray] = set()
    for stray in strays:
        if stray.opens:
            waiting.setdefault(stray.kind, []).append(stray)
            continue
        openers = waiting.get(stray.kind)
        if openers and openers[-1].block < stray.block <= openers[-1].block + _LONGEST_ASIDE:
            paired.update((stray, openers.pop()))
    yield from (stray for stray in strays if stray not in paired)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    if _are_all_plainly_balanced(view.document):
        return
    view = view.with_title_field()
    strays: list[_Stray] = []
    whole = "".join([block.text.text for block in view.blocks])
    # To look for the few that are there is many times as fast as to search for any.
    brackets = list(filter(whole.__contains__, _BRACKETS))
    for index, block in enumerate(view.blocks):
        text = block.text.text
        if not any(map(text.__contains__, brackets)) or _reads_as_code(text):
            continue
        if not block.marks and _is_plainly_balanced(text):
            continue
        strays.extend(sorted(_strays_of(index, block), key=lambda stray: stray.offset))
    for stray in _without_long_asides(strays):
        block = view.blocks[stray.block]
        span = block.source(Span(stray.offset, stray.offset + 1))
        bracket = block.text.text[stray.offset]
        if span.of(view.document.source) != bracket:
            continue  # an entity: whoever wrote it out meant the character itself
        opener, closer = _PARTNERS[stray.kind]
        yield Hit(
            span,
            {
                "bracket": bracket,
                "partner": closer if stray.opens else opener,
                "problem": "opened and never closed" if stray.opens else "closed and never opened",
            },
        )


UNBALANCED_BRACKETS = Check(
    name="unbalanced-brackets",
    summary="A bracket that is opened and not closed, or closed and not opened.",
    run=_run,
    placeholders=("bracket", "partner", "problem"),
    scope=PROSE | {BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATELINE},
)
