"""A caption that does not say where or when its picture was taken.

Only captions that are sentences are looked at: a name, a title or a credit under a portrait needs neither.
File photographs, pictures of screens, graphics and what a house buys to illustrate are let be, and so are
captions of tables, and those in languages whose words of place are not known. Whether captions need a
place and a date is a matter of the house.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.photographs import is_photograph
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.parts import Image
from checker.findings import Hit
from checker.language.caption_places import names_place, reads_places
from checker.language.photo_credits import photo_credit_pattern
from checker.text import Span
from checker.text.patterns import compile_pattern

#: How far from its picture a caption stands, in code points.
_REACH = 600
#: A caption that opens with one gives the words that are on its picture.
_QUOTATION_MARKS = frozenset('"“„«「『')
#: Marks that end a sentence.
_STOPS = (".", "!", "?", "。", "！", "？")


@cache
def _undated_pattern() -> Pattern[str]:
    """Find what says that the picture shows no event: file and stock photographs, portraits, graphics."""
    return compile_pattern(
        r"(?i)\b(?:file (?:photo|picture|image|pic)|undated|archives?|archiv\w*|stock (?:photo|image)\w*"
        r"|portraits?|head ?shots?|selfies?|self-portrait|symbol(?:bild|foto)|d[’']archives?|de archivo"
        r"|de arquivo|d[’']archivio|archief\w*|архив\w*|paintings?|sculptures?|(?:still|scene) from"
        r"|i?stock|thinkstock|shutterstock|unsplash|pexels|pixabay|depositphotos"
        r"|screen ?(?:shots?|grabs?|captures?)|charts?|diagrams?|infographics?|maps?|logos?|graphs?|graphics?"
        r"|illustrations?|drawings?|cartoons?|renderings?|bildschirmfoto|grafik|karte|schaubild"
        r"|capture d[’']écran|graphique|carte|captura|gráfico|mapa)\b|资料图|資料圖|档案|檔案|肖像|截图|截圖"
        r"|图表|圖表|地图|地圖"
        r"|[\w-]\.(?:com|org|net|gov|io)\b"
        r"|\A\W*(?:above|below|left|right|fig(?:ure)?s?\b\.?|tables?|listing|example|abb(?:ildung)?\.?|tabelle)"
        r"(?: \d|[:.])"
    )


@cache
def _year_pattern() -> Pattern[str]:
    return compile_pattern(r"(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d%]|[.,]\d)")


def _sentences(text: str) -> str:
    """Return ``text`` without a credit in brackets or behind its last stop."""
    words = text.strip()
    credit = photo_credit_pattern().search(words)
    while (
        credit is not None
        and credit.start() > 0
        and words[: credit.start()].rstrip(" (（[|–—-").endswith(_STOPS)
    ):
        words = words[: credit.start()].rstrip(" (（[|–—-")
        credit = photo_credit_pattern().search(words)
    return words


def _shows_event(document: Document, pictures: Sequence[Image], block: Block, words: str) -> bool:
    """Tell whether ``block``, a caption, is a sentence about what one of ``pictures``, in order, shows."""
    if (
        not words.endswith(_STOPS)
        or words[0] in _QUOTATION_MARKS
        or all(word[:1].isupper() for word in words.split())
    ):
        return False
    if _undated_pattern().search(words) is not None or photo_credit_pattern().match(words) is not None:
        return False
    place = bisect_left(pictures, block.span.start, key=lambda image: image.span.start)
    near = pictures[max(0, place - 1) : place + 1]
    nearest = min(near, key=lambda image: _distance(image.span, block.span), default=None)
    if nearest is not None and _distance(nearest.span, block.span) <= _REACH:
        return is_photograph(nearest)
    following = document.blocks[block.index + 1 : block.index + 2]
    return not following or following[0].kind is not BlockKind.TABLE_CELL


def _distance(first: Span, second: Span) -> int:
    """Return how many code points lie between two spans, 0 where they touch."""
    return max(second.start - first.end, first.start - second.end, 0)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not view.blocks or not reads_places(document.language):
        return
    pictures = sorted(document.images, key=lambda image: image.span.start)
    for block in view.blocks:
        text = block.text.text
        words = _sentences(text)
        if not _shows_event(document, pictures, block, words):
            continue
        dates = document.dates(block)
        missing = []
        if "place" in options["needs"] and not names_place(
            text, (mention.span for mention in dates), document.language
        ):
            missing.append("where")
        if "date" in options["needs"] and not (
            any(mention.day or mention.month or mention.unclear for mention in dates)
            or _year_pattern().search(text)
        ):
            missing.append("when")
        if missing:
            start = len(text) - len(text.lstrip())
            yield Hit(block.source(Span(start, start + len(words))), {"missing": " and ".join(missing)})


CAPTION_INCOMPLETE = Check(
    name="caption-incomplete",
    summary="A caption of a photograph that does not say where or when it was taken.",
    run=_run,
    placeholders=("missing",),
    options={
        "needs": {
            "type": "array",
            "items": {"enum": ["place", "date"]},
            "minItems": 1,
            "uniqueItems": True,
            "default": ["place", "date"],
            "description": "What every caption of a photograph must say.",
        }
    },
    scope=frozenset({BlockKind.CAPTION}),
)
