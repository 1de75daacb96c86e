"""A caption, or a picture's alternative text, that says what the article or another picture's text says.

A caption tells who, where and when in the picture; one that was copied from the text tells nothing new.
Compared are the words: a caption repeats a paragraph where nine in ten of its words stand there in runs
of four or more. As they should be are short captions and those that are a name or a title, a caption
that is its own picture's alternative text, pictures of one series or of one thing (light and dark, large
and small), and a line beside the picture that is its caption in all but name.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from checker.checks.article_words import words_of
from checker.checks.contract import Check, Options
from checker.checks.quotation_texts import is_mostly_names
from checker.checks.standing_texts import allowed_phrases, is_set_off, may_stand_twice
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold, is_long_enough
from checker.language.similar_texts import comparable_words
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple

#: Words that have to stand in a row for them to count as repeated.
_IN_A_ROW = 4
#: How many texts one run of words is looked up in: the words of a gallery must not cost its square.
_MOST_TEXTS = 20
#: A paragraph at most so many times as long as the caption beside it is a caption itself.
_LINE_LENGTH = 1.5
#: A text of more words is no name or title, whatever its capitals.
_LONGEST_NAME = 40
#: How many blocks away from a picture the line below or above it may stand.
_BESIDE = 1
_ROUNDING = 1e-9

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})

_Row = tuple[str, ...]


class _PictureText(NamedTuple):
    """A caption or an alternative text; ``pictures`` is the number of the picture that it belongs to, if any.

    ``block`` is the block before which the text stands, or the one that it is.
    """

    text: MappedText
    words: list[str]
    alternative: bool
    pictures: frozenset[int]
    block: int


class _Pictures:
    """The pictures of an article and the blocks between them."""

    def __init__(self, document: Document) -> None:
        self._spans = [image.span for image in document.images]
        self._starts = [span.start for span in self._spans]
        self._block_starts = [block.span.start for block in document.blocks]

    def block_after(self, number: int) -> int:
        """Return the index of the first block that begins after picture ``number``."""
        return bisect_left(self._block_starts, self._spans[number].end)

    def of_caption(self, block: Block) -> frozenset[int]:
        """Return the number of the picture nearest to a caption, the one before it rather than the next."""
        after = bisect_left(self._starts, block.span.start)
        near = [
            (abs(self.block_after(number) - block.index), number)
            for number in (after - 1, after)
            if 0 <= number < len(self._spans)
        ]
        return frozenset(number for _, number in sorted(near)[:1])


def _picture_texts(view: DocumentView, minimum: int, allowed: Sequence[str]) -> list[_PictureText]:
    """Return the captions and alternative texts that are long enough, in order."""
    document = view.document
    pictures = _Pictures(document)
    found: list[_PictureText] = []
    for number, image in enumerate(document.images):
        if _counts(image.alternative.text, minimum, allowed):
            place = image.block if image.block is not None else pictures.block_after(number)
            words = comparable_words(fold(image.alternative.text))
            found.append(_PictureText(image.alternative, words, True, frozenset((number,)), place))
    for block in view.blocks:
        if block.kind is BlockKind.CAPTION and _counts(block.text.text, minimum, allowed):
            words = comparable_words(document.folded(block))
            found.append(_PictureText(block.text, words, False, pictures.of_caption(block), block.index))
    return sorted(found, key=lambda each: each.text.source_span)


def _counts(text: str, minimum: int, allowed: Sequence[str]) -> bool:
    """Tell whether the text of a picture is long enough, and no name, title or standing text."""
    if not is_long_enough(text, minimum) or is_mostly_names(text, most=_LONGEST_NAME):
        return False
    return not may_stand_twice(fold(text), allowed)


def _rows(words: Sequence[str]) -> Iterator[_Row]:
    """Return the runs of so many words, in order."""
    return zip(*(words[first:] for first in range(_IN_A_ROW)), strict=False)


class _Index:
    """In which texts of pictures, and where, each run of words stands."""

    def __init__(self, texts: Sequence[_PictureText]) -> None:
        self._texts = texts
        self._places: dict[_Row, list[tuple[int, int]]] = {}
        for number, each in enumerate(texts):
            for start, row in enumerate(_rows(each.words)):
                places = self._places.setdefault(row, [])
                if len(places) < _MOST_TEXTS:
                    places.append((number, start))

    def repeated_in(self, words: Sequence[str], least: float) -> Iterator[int]:
        """Yield the numbers of the texts of which ``words`` hold the share ``least``, in order."""
        covered: dict[int, set[int]] = {}
        for row in self._places.keys() & _rows(words):
            for number, start in self._places[row]:
                covered.setdefault(number, set()).update(range(start, start + _IN_A_ROW))
        for number in sorted(covered):
            if len(covered[number]) >= least * len(self._texts[number].words):
                yield number


def _is_caption_in_fact(document: Document, block: Block, text: _PictureText, words: Sequence[str]) -> bool:
    """Tell whether the block is a line beside the picture, set off or about as long as its text."""
    if not is_set_off(block) and len(words) > len(text.words) * _LINE_LENGTH:
        return False
    if block.index in (text.block - _BESIDE, text.block, text.block + _BESIDE):
        return True
    return any(document.images[number].block == block.index for number in text.pictures)


def _of_body(view: DocumentView, texts: Sequence[_PictureText], least: float) -> Iterator[tuple[int, Block]]:
    """Yield the number of each text that the body holds, with the first paragraph that holds it."""
    index = _Index(texts)
    left = set(range(len(texts)))
    shortest = min(len(each.words) for each in texts) * least
    # A paragraph that holds the share of a text has all of its words but the rest.
    vocabulary = frozenset(chain.from_iterable(each.words for each in texts))
    shared = min(len(set(each.words)) - len(each.words) * (1 - least) for each in texts)
    lists = words_of(view.document)
    for block in view.blocks:
        if block.kind not in _PROSE or len(block.text.text) < shortest:
            continue
        words = lists[block.index]
        if len(vocabulary.intersection(words)) < shared - _ROUNDING:
            continue
        for number in index.repeated_in(words, least):
            if number in left and not _is_caption_in_fact(view.document, block, texts[number], words):
                left.discard(number)
                yield number, block


def _of_other_pictures(
    document: Document, texts: Sequence[_PictureText], numbers: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of two texts that say the same of two pictures with text between them."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for number in numbers:
        groups.setdefault(tuple(texts[number].words), []).append(number)
    for group in groups.values():
        first = texts[group[0]]
        others = [number for number in group[1:] if not texts[number].pictures & first.pictures]
        if len(others) == 1 and _are_two_things(document, first, texts[others[0]]):
            yield group[0], others[0]


def _are_two_things(document: Document, first: _PictureText, later: _PictureText) -> bool:
    """Tell whether prose parts the pictures, and their files do not belong together."""
    end = first.text.source_span.end
    between = document.blocks[first.block : later.block]
    if not any(block.kind in _PROSE and block.span.start >= end for block in between):
        return False
    files = [{_series(document.images[number].target) for number in each.pictures} for each in (first, later)]
    return not files[0] & files[1]


def _series(target: str) -> str:
    """Return the letters of a picture's file name, which the pictures of one series have in common."""
    name = target.split("?", 1)[0].split("#", 1)[0].rpartition("/")[2].rpartition(".")[0]
    return "".join(letter for letter in name.casefold() if letter.isalpha())


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    texts = _picture_texts(view, options["min-words"], allowed_phrases(options["allow"]))
    if not texts:
        return
    reported: set[int] = set()
    places: list[tuple[_PictureText, str, Span]] = []
    for number, block in _of_body(view, texts, options["share"]):
        reported.add(number)
        places.append((texts[number], "the text", block.text.source_span))
    rest = [number for number in range(len(texts)) if number not in reported]
    for first, later in _of_other_pictures(document, texts, rest):
        what = "another picture's alternative text" if texts[first].alternative else "another caption"
        places.append((texts[later], what, texts[first].text.source_span))
    for text, what, place in sorted(places, key=lambda each: each[0].text.source_span):
        yield Hit(
            text.text.source_span,
            {
                "text": "alternative text" if text.alternative else "caption",
                "repeated": what,
                "line": str(document.lines.position(place.start).line),
            },
            related=(Related("the same words", place),),
        )


CAPTION_REPEATS_BODY = Check(
    name="caption-repeats-body",
    summary="A caption or an alternative text that repeats the article's text or another picture's.",
    run=_run,
    placeholders=("text", "repeated", "line"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 5,
            "default": 8,
            "description": "The shortest text that counts, in words (12 are 25 Han or Kana characters).",
        },
        "share": {
            "type": "number",
            "minimum": 0.5,
            "maximum": 1,
            "default": 0.9,
            "description": "The share of its words that one paragraph has to hold, in runs of four or more.",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Phrases of captions that may be repeated.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION}),
)
