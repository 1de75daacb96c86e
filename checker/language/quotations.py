"""Direct quotations: what stands between quotation marks, and dialogue that a dash opens.

Matching marks are pairs; what no other pair holds is a quotation.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING

from checker.language.joined_texts import JoinedTexts
from checker.language.quotation_marks import MarkReader, Opener, opens_with_single_mark
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.language.dialogues import Speech

#: What opens a paragraph of dialogue.
_DIALOGUE_DASHES = ("—", "–", "―")

#: Marks that tell nothing by themselves: what they do is read from left to right.
_RARE_MARKS = "„‟＂〝〞〟«»‹›「」『』‚‛"
_OUTER_MARKS = f'"“”{_RARE_MARKS}‘'
#: Marks that stand as in most news where each has its partner, or in a quotation between others.
_PLAIN_DOUBLE_MARKS = '"“”'
_PLAIN_MARKS = frozenset(f"{_PLAIN_DOUBLE_MARKS}‘'")

#: From this many quotations on, single marks are the marks of an article.
_FEWEST_SINGLE = 3


class Quotation(NamedTuple):
    """A quotation in a text; ``span`` includes its marks, ``inner`` does not.

    ``closed`` is False where the closing mark is missing: the quotation then runs to the end, or
    to where the next quotation opens. ``dialogue`` is True where a dash opens it and no mark closes it.
    """

    span: Span
    inner: Span
    closed: bool = True
    dialogue: bool = False


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of ``text``, in order.

    ``language`` is a primary language subtag; it decides only what the marks leave open. A
    quotation that words interrupt (“Yes,” she said, “of course.”) is two. Takes time in proportion
    to the length of the text.
    """
    marked = _between_marks(text, language)
    if not text.lstrip().startswith(_DIALOGUE_DASHES):
        return marked
    from checker.language.dialogues import find_dialogue  # noqa: PLC0415 - few paragraphs begin with a dash

    spoken = find_dialogue(text, language)
    return _with_dialogue(spoken, marked) if spoken else marked


def with_open_single(text: str, found: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Add to the quotations of ``text`` the one that a single mark opens at its beginning and nothing closes.

    To be asked of articles that quote in single marks alone: elsewhere such a mark is an apostrophe.
    """
    if not opens_with_single_mark(text) or (found and not found[0].span.start):
        return found
    end = found[0].span.start if found else len(text)
    return (Quotation(Span(0, end), Span(1, end), closed=False), *found)


def are_in_single_marks(quoted: Iterable[tuple[str, Iterable[Quotation]]]) -> bool:
    """Tell whether an article quotes in single marks, as British and Dutch papers do.

    ``quoted`` are its texts, each with its quotations. Single marks are those of the article where they are
    the outer marks of three quotations at least, and of more than half.
    """
    single = double = 0
    for text, quotations in quoted:
        for quotation in quotations:
            if text[quotation.span.start] in "'‘":
                single += 1
            else:
                double += 1
    return single >= _FEWEST_SINGLE and single > double


def _with_dialogue(spoken: "tuple[Speech, ...]", marked: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Return what is spoken and, outside of it, what stands between marks."""
    found = [Quotation(speech.span, speech.inner, dialogue=True) for speech in spoken]
    if not marked:
        return tuple(found)
    ends = [speech.span.end for speech in spoken]
    for quotation in marked:
        index = bisect_right(ends, quotation.span.start)
        if index == len(spoken) or quotation.span.end <= spoken[index].span.start:
            found.append(quotation)
    return tuple(sorted(found, key=lambda quotation: quotation.span))


def quotation_marks_in(text: str) -> str:
    """Return the marks of ``text`` that may open or close a quotation, each once; an apostrophe does not."""
    found = "".join([mark for mark in _OUTER_MARKS if mark in text])
    return f"{found}'" if may_open_single(text) else found


def may_open_single(text: str) -> bool:
    """Tell whether a straight single mark of ``text`` may open a quotation rather than be an apostrophe."""
    return "'" in text and _single_opener_pattern().search(text) is not None


@cache
def _single_opener_pattern() -> Pattern[str]:
    """Find a straight single mark that may open a quotation: no letter or digit touches it from before."""
    return compile_pattern(r"'(?<![^\W_]')")


@cache
def _any_single_opener_pattern() -> Pattern[str]:
    """Find the same, or one that is curly."""
    return compile_pattern(r"['‘](?<![^\W_]')")


@cache
def _plain_pattern(opener: str, closer: str) -> Pattern[str]:
    """Find a pair of marks as news sets them: behind white space, a bracket or nothing, and around words.

    The first ends where a word begins, the second follows a letter, a stop or a single mark, and nothing but
    white space or a stop follows it.
    """
    return compile_pattern(
        rf"{opener}(?<![^\s(].)(?=[^\W_])[^{opener}{closer}]*(?<=[,.!?a-zA-Z'’]){closer}(?![^\s.,;:!?)])"
    )


@cache
def _plain_opener(opener: str) -> Pattern[str]:
    """Find a mark that opens a quotation as the first of such a pair does."""
    return compile_pattern(rf"{opener}(?<![^\s(].)(?=[^\W_])")


def _plain_quotations(text: str) -> tuple[Quotation, ...] | None:
    """Return the quotations of a text all of whose marks stand as in most news, or which has none.

    Of such marks the reader of marks tells the same, at many times the cost. None where it must be asked.
    """
    straight, curly = text.count('"'), 0
    if not text.isascii():
        if any(map(text.__contains__, _RARE_MARKS)):
            return None
        curly = text.count("“") + text.count("”")
    if not straight and not curly:
        return None if may_open_single(text) or "‘" in text else ()
    if straight and curly:
        return None
    pattern = _plain_pattern('"', '"') if straight else _plain_pattern("“", "”")
    pairs = [match.span() for match in pattern.finditer(text)]
    left = straight + curly - 2 * len(pairs)
    if left not in (0, 1) or not _hold_single_marks(text, pairs):
        return None
    found = [Quotation(Span(start, end), Span(start + 1, end - 1)) for start, end in pairs]
    if left:
        # That of a speaker who goes on in the next paragraph.
        match = _plain_opener('"' if straight else "“").search(text, pairs[-1][1] if pairs else 0)
        if match is None:
            return None
        start, end = match.start(), len(text)
        found.append(Quotation(Span(start, end), Span(start + 1, end), closed=False))
    return tuple(found)


def plain_quotations(texts: JoinedTexts, marks: str) -> dict[int, tuple[Quotation, ...]] | None:
    """Return by the places of ``texts`` the quotations of those that have any, in order.

    ``marks`` are what `quotation_marks_in` finds in them. Read one by one the texts tell the same, which they
    have to be where this is None: unless all marks stand as in most news and no text is dialogue.
    """
    joined = texts.joined
    if not joined.isascii() and _may_be_dialogue(texts):
        return None
    if not marks:
        return {}
    straight = '"' in marks
    # Without marks of one kind alone, which may be curly.
    if not _PLAIN_MARKS.issuperset(marks) or straight == ("“" in marks or "”" in marks):
        return None
    pattern = _plain_pattern('"', '"') if straight else _plain_pattern("“", "”")
    pairs = [match.span() for match in pattern.finditer(joined)]
    if 2 * len(pairs) != sum(map(joined.count, _PLAIN_DOUBLE_MARKS)):
        return None
    if marks[-1] in "'‘" and not _hold_single_marks(joined, pairs):
        return None
    found: dict[int, tuple[Quotation, ...]] = {}
    for index, places in texts.parted(pairs).items():
        if places[-1][1] > len(texts.texts[index]):
            return None  # closed in another text
        found[index] = tuple([Quotation(Span(start, end), Span(start + 1, end - 1)) for start, end in places])
    return found


def _may_be_dialogue(texts: JoinedTexts) -> bool:
    return any(map(texts.joined.__contains__, _DIALOGUE_DASHES)) and any(
        text.lstrip().startswith(_DIALOGUE_DASHES) for text in texts.texts
    )


def _hold_single_marks(text: str, pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether each single mark that may open a quotation stands in one of ``pairs`` of others.

    There it opens one within a quotation, which ends with that at the latest.
    """
    if "‘" in text:
        pattern = _any_single_opener_pattern()
    elif "'" in text:
        pattern = _single_opener_pattern()
    else:
        return True
    starts = [start for start, _ in pairs]
    for mark in pattern.finditer(text):
        index = bisect_right(starts, mark.start()) - 1
        if index < 0 or pairs[index][1] <= mark.start():
            return False
    return True


def _between_marks(text: str, language: str) -> tuple[Quotation, ...]:
    plain = _plain_quotations(text)
    return _read_marks(text, language) if plain is None else plain


def _read_marks(text: str, language: str) -> tuple[Quotation, ...]:
    reader = MarkReader(text, language)
    if not reader.offsets:
        return ()
    reader.read()
    found: list[Quotation] = []
    reach = 0
    for start, end in sorted(reader.pairs):
        if start >= reach:
            reach = end
            found.append(Quotation(Span(start, end), Span(start + 1, end - 1)))
    if reader.unclosed:
        found = _with_unclosed(found, reader.unclosed, len(text))
    return tuple(found)


def _with_unclosed(closed: list[Quotation], openers: list[Opener], length: int) -> list[Quotation]:
    """Add to the closed quotations those that nothing closes."""
    merged: list[Quotation] = []
    starts = sorted(opener.offset for opener in openers)
    following = [quotation.span.start for quotation in closed] + starts
    following.sort()
    position = {start: index for index, start in enumerate(following)}
    for start in starts:
        index = position[start] + 1
        end = following[index] if index < len(following) else length
        merged.append(Quotation(Span(start, end), Span(min(start + 1, end), end), closed=False))
    result: list[Quotation] = []
    reach = 0
    for quotation in sorted([*closed, *merged], key=lambda item: item.span.start):
        if quotation.span.start >= reach:
            result.append(quotation)
            reach = quotation.span.end
    return result
