"""A paragraph that stops in the middle of its sentence.

Sure signs are a last word after which another must come ("voted to"), a comma, half a word, a bracket or
quotation mark that is still open, and a next paragraph that goes on in lower case. Where no more than the
stop is missing the hit is one severity lower, and there is one only in articles whose other paragraphs end
with stops. What leads to something else (a list, code, a quotation, a picture, whatever the reader leaves
out of the text) may end as it likes.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.checks.needs import is_open_ended
from checker.checks.verse import is_verse
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.folding import count_words
from checker.language.lines_apart import is_address, is_signed, stands_apart
from checker.language.title_case import is_title_case
from checker.language.unfinished_sentences import (
    ends_in_broken_word,
    ends_in_comma,
    ends_open,
    is_open_word,
    last_word,
    open_pair,
)
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: What ends sentences, and what may close behind it.
_STOPS = frozenset(".!?…。！？｡।؟۔\"'”’»)）]」』")
#: Blocks that a paragraph may lead to, and that stand in the middle of one.
_LED_TO = frozenset(BlockKind) - {
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.TITLE,
    BlockKind.FURNITURE,
}
#: Formats whose source has markup between two paragraphs that stand one after the other.
_TAGGED = frozenset({"html", "json", "xml"})
#: Languages whose paragraphs may do without a stop, and whose words are not spaced.
_UNSPACED = frozenset("zh ja th lo km my bo dz".split())

_QUOTATION_MARKS = tuple("\"“„«»‘'「『")
#: White space, and what closes markup behind the last word of a paragraph.
_CLOSING_MARKUP = " \t\r\n\xa0*_~\\"

_ADD, _COMMA = "add what is missing", "with a comma"
#: How many characters of an end are shown where words are not spaced.
_SHOWN = 6

#: Lines of verse are no longer than this, in code points, and go on in the next paragraph by right.
_LONGEST_LINE = 65
#: How far behind the last paragraph of a page something may stand that it leads to (code points).
_REACH = 300

#: A sentence has as many words, or its last word says nothing of it.
_FEWEST_WORDS = 4
#: A line without a stop that is shorter, in words, may be a signature or a credit.
_FEWEST_IN_SENTENCE = 6
#: The second line of a headline is no longer, in words.
_LONGEST_DECK = 30
#: A paragraph with a stop that is longer, in code points, has words enough to show a habit.
_LONG = 40
#: How many other paragraphs with a stop, and what share of them all, show that an article uses stops.
_FEWEST_STOPPED, _SHARE_STOPPED = 4, 0.9
#: The share below which even a sure sign says nothing: tables, programmes, verse.
_LEAST_SHARE = 0.5


@cache
def _embedding_pattern() -> Pattern[str]:
    """Find a tag of what may stand between two paragraphs of a page and is no text."""
    return compile_pattern(
        r"(?i)<(?:img|picture|figure|iframe|video|audio|table|embed|object|svg|canvas|form|script|pre|[uod]l|hr"
        r"|blockquote|aside|ins|media)\b|<div[^<>]{0,200}\b(?:ads?|advert\w*|promo\w*|related|embed\w*)\b"
    )


class _End(NamedTuple):
    """How a paragraph ends that has no stop: the place of what shows it in the text, and why.

    ``sure`` tells that more than a stop is missing; in ``following`` the sentence goes on.
    """

    span: Span
    problem: str
    remedy: str
    sure: bool = True
    following: Block | None = None


class _Habit(NamedTuple):
    """How many paragraphs of an article end with a stop, and how many do not."""

    stopped: int
    open: int

    @property
    def is_prose(self) -> bool:
        """Tell whether a sure sign says something here."""
        return self.open <= 1 or self.stopped >= _LEAST_SHARE * (self.stopped + self.open)

    @property
    def is_strict(self) -> bool:
        """Tell whether a missing stop alone says something here."""
        others = self.stopped + self.open - 1
        return self.stopped >= _FEWEST_STOPPED and self.stopped >= _SHARE_STOPPED * others


def _habit(blocks: tuple[Block, ...], fewest_words: int) -> _Habit:
    stopped = open_ends = 0
    for block in blocks:
        text = block.text.text.rstrip()
        if text[-1:] in _STOPS:
            stopped += len(text) > _LONG or len(text.split()) >= fewest_words
        elif len(text.split()) >= _FEWEST_WORDS:
            open_ends += 1
    return _Habit(stopped, open_ends)


def _following(document: Document, block: Block) -> Block | None:
    place = block.index + 1
    return document.blocks[place] if place < len(document.blocks) else None


def _leads_on(document: Document, block: Block, following: Block | None) -> bool:
    """Tell whether something other than the next paragraph may stand behind ``block``."""
    if following is not None and following.kind in _LED_TO:
        return True
    end = document.part.end if document.part is not None else len(document.source)
    tagged = document.format in _TAGGED
    if following is not None:
        end = following.span.start
    elif tagged:
        end = min(end, block.span.end + _REACH)
    if tagged:
        return _embedding_pattern().search(document.source, block.span.end, end) is not None
    return bool(document.source[block.text.source_span.end : end].strip(_CLOSING_MARKUP))


def _is_set_apart(block: Block, text: str) -> bool:
    """Tell whether markup makes a heading of the paragraph, or something else than words of its end."""
    for mark in block.marks:
        if mark.kind in ("strong", "emphasis"):
            if mark.span.start <= 1 and mark.span.end >= len(text) - 1:
                return True
        elif mark.span.end >= len(text):
            return True
    return False


def _opens_quotation(following: Block | None) -> bool:
    return following is not None and following.text.text[:1] in _QUOTATION_MARKS


def _may_be_verse(text: str, following: Block | None) -> bool:
    """Tell whether ``text`` and the next paragraph are as short as lines of verse, each set by itself."""
    return len(text) <= _LONGEST_LINE and following is not None and len(following.text) <= _LONGEST_LINE


def _is_line(text: str, following: Block | None) -> bool:
    """Tell whether ``text`` may be a line of verse, or begins in lower case.

    What does is an item of a list that is set in paragraphs, or the rest of a sentence.
    """
    return text[0].islower() or _may_be_verse(text, following)


def _begins_within(block: Block | None) -> bool:
    """Tell whether ``block`` begins as the middle of a sentence does: no "iPhone", no "npm:"."""
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    first = block.text.text.split(maxsplit=1)[:1]
    if not first or "/" in first[0] or ":" in first[0]:
        return False
    begin = first[0][:2]
    return begin.isalpha() and begin.islower()


def _goes_on(document: Document, text: str, following: Block | None) -> bool:
    """Tell whether the sentence of ``text`` goes on in the next paragraph, which begins no list."""
    if following is None or not _begins_within(following):
        return False
    if not (text[-1].isalnum() or ends_in_comma(text)):
        return False
    is_listed = is_open_ended(following.text.text) and _begins_within(_following(document, following))
    return not is_listed


def _last(text: str) -> Span:
    """Return where what stands behind the last white space of ``text`` stands."""
    return Span(len(text) - len(text.rsplit(maxsplit=1)[-1]), len(text))


def _sure_end(document: Document, block: Block, text: str, following: Block | None) -> _End | None:
    """Return how ``text`` shows that something is missing behind it, if it does."""
    length, language = len(text), document.language
    if ends_in_broken_word(text) and not _opens_quotation(following):
        return _End(_last(text), "in the middle of a word", _ADD)
    if _goes_on(document, text, following) and not _is_line(text, following):
        problem = "and its sentence goes on in the next paragraph"
        return _End(_last(text), problem, "join the two paragraphs", following=following)
    word = last_word(text)
    opened = open_pair(text, language) if word else None
    if (
        opened is not None
        and not is_signed(text)
        and not is_set_apart(set_apart_spans(block), Span(opened, opened + 1))
    ):
        return _End(Span(opened, length), f"while {text[opened]} is still open", _ADD)
    if is_open_word(word, language) or (
        len(word) > 1 and is_open_word(word.lower(), language) and text[: -len(word)].rstrip()[-1:] in _STOPS
    ):
        return _End(Span(length - len(word), length), "a word that ends no sentence", _ADD)
    is_comma = ends_in_comma(text)
    if language in _UNSPACED and (is_comma or ends_open(text, language)):
        return _End(Span(length - 1, length), "which ends no sentence", _ADD)
    if is_comma and not _is_line(text, following):
        return _End(_last(text), _COMMA, "write a stop, or add what is missing")
    return None


def _may_end_so(document: Document, block: Block) -> bool:
    """Tell whether what ``block`` is, or what it leads to, lets it end without a stop."""
    text = block.text.text.rstrip()
    if _leads_on(document, block, _following(document, block)) or _is_set_apart(block, text):
        return True
    if is_title_case(text) or is_verse(document, block):
        return True
    return stands_apart(text) or is_address(text.rsplit(maxsplit=1)[-1])


def _end_of(
    document: Document, block: Block, fewest_words: int, habit: _Habit, *, is_first: bool
) -> _End | None:
    """Return how ``block``, which ends without a stop, looks cut off in an article with this habit.

    ``is_first`` tells that it is the first paragraph, which may be the second line of a headline. None where
    it does not look so.
    """
    text = block.text.text.rstrip()
    if "\n" in text or count_words(text) < _FEWEST_WORDS:
        return None
    following = _following(document, block)
    found = _sure_end(document, block, text, following)
    if found is not None:
        return None if found.problem == _COMMA and count_words(text) < fewest_words else found
    if not habit.is_strict or document.language in _UNSPACED or not text[-1].isalpha() or text[0].islower():
        return None
    words = text.split()
    if len(words) < fewest_words or any(map(str.isdigit, "".join(words[-2:-1]))):
        return None
    sentence = document.sentences(block)[-1].of(text)
    if len(sentence.split()) < _FEWEST_IN_SENTENCE or is_signed(text):
        return None
    if (is_first and len(words) <= _LONGEST_DECK) or (following and stands_apart(following.text.text)):
        return None
    word = last_word(text)
    return _End(
        Span(len(text) - len(word), len(text)),
        "without the stop that ends the other paragraphs",
        "add the stop, or what is missing",
        sure=False,
    )


def _shown(text: str, language: str) -> str:
    """Return the end of ``text`` as messages show it."""
    return text[-_SHOWN:] if language in _UNSPACED else text.rsplit(maxsplit=1)[-1]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    candidates = [block for block in view.blocks if is_open_ended(block.text.text)]
    if not candidates:
        return
    document = view.document
    fewest_words: int = options["fewest-words"]
    habit = _habit(view.blocks, fewest_words)
    # Of most articles with many such ends nothing is said.
    if not habit.is_prose:
        return
    for block in candidates:
        end = _end_of(document, block, fewest_words, habit, is_first=block is view.blocks[0])
        if end is None or _may_end_so(document, block):
            continue
        related: tuple[Related, ...] = ()
        fixes: tuple[Fix, ...] = ()
        if end.following is not None:
            start = end.following.text.source_span.start
            related = (Related("it goes on here", Span(start, start + 1)),)
            gap = Span(block.source(end.span).end, start)
            if not gap.of(document.source).strip():
                fixes = (Fix("Join the two paragraphs.", (Edit(gap, " "),)),)
        text = block.text.text.rstrip()
        yield Hit(
            block.source(end.span),
            {"end": _shown(text, document.language), "problem": end.problem, "remedy": end.remedy},
            related=related,
            fixes=fixes,
            lower=int(not end.sure),
        )


CUT_OFF_PARAGRAPH = Check(
    name="cut-off-paragraph",
    summary="A paragraph that stops in the middle of its sentence, or alone among all others has no stop.",
    run=_run,
    placeholders=("end", "problem", "remedy"),
    options={
        "fewest-words": {
            "type": "integer",
            "minimum": 1,
            "default": 8,
            "description": "Words that a paragraph has, at least, in which a missing stop alone is reported.",
        }
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
