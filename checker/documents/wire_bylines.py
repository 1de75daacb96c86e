"""Bylines: ``By MAJA LINDQVIST and Rui Costa, Agency Staff Writer``, ``Von …``, ``本报记者 …``.

A byline is believed only where everything on the line is a name, an agency or a trade: "By popular
demand" and "By the end of May" open ordinary sentences.
"""

from functools import cache
from re import Pattern

from checker.documents.wire_datelines import split_han_names
from checker.documents.wire_names import is_agency, is_organisation, is_trade
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The longest byline, and the most words that one name has.
LONGEST_LINE = 200
_LONGEST_HAN = 60
_MOST_NAME_WORDS = 6
_MOST_PLACE_WORDS = 4
_FEWEST_NAME_WORDS = 2

#: One of these stands in every byline in Chinese, and in every one in Korean.
_HAN_SIGNS = (
    "记者",
    "記者",
    "通讯员",
    "特派员",
    "评论员",
    "評論員",
    "作者",
    "撰文",
    "撰稿",
    "编译",
    "文",
    "采写",
)
_KOREAN_SIGNS = ("기자", "특파원")

#: Words in lower case inside the name of a person.
_PARTICLES = frozenset(
    "de del della di da das do dos du la le van von der den ter ten zu zum bin ibn al el af av y e".split()
)

#: Words in capitals that stand in headlines and never in a name.
_NO_NAMES = frozenset(
    """a an the this that these those all any every each popular design default law land sea air rail road
    night day morning evening noon midnight time contrast comparison next last early late mid end monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december tomorrow today tonight now then far other no not more less one two
    three four five order request chance accident mistake virtue way means numbers invitation hook crook
    in on at to for from with without is are was were will your our their his her its my what how why when
    where who which der die das den dem des ein eine unten oben lo los las un una une les""".split()
)


class FoundByline(NamedTuple):
    """A line that says who wrote the article; all spans are in code points of the line.

    ``names`` are people, ``agencies`` those they write for.
    """

    names: tuple[Span, ...]
    agencies: tuple[Span, ...] = ()


@cache
def _opening_pattern() -> Pattern[str]:
    return compile_pattern(
        r"\W{0,3}(?:(?:(?:(?:Written|Reported|Posted|Compiled|Filed|Story|Words|Report|Text) )?[Bb]y|BY"
        r"|Von|VON|von|Par"
        r"|PAR|par|Por|POR|por|Di|DI|Door|DOOR|Av|AV|Af|AF)(?:\s*:)?\s+"
        r"|(?i:authors?|written by|reporters?|autor(?:in|en|es)?|auteure?s?|autore|автор[ы]?|текст|текст"
        r"|text|texte"
        r"|texto|byline)\s*[:：]\s*)"
    )


@cache
def _separator_pattern() -> Pattern[str]:
    """Find what parts the names, trades and agencies of a byline."""
    return compile_pattern(
        r"\s*[,;|/()•·]\s*|\s+[-–—]{1,2}\s+"
        r"|\s+(?:and|AND|&|und|UND|et|ET|y|e|og|och|en|и|with|WITH|for|of|in|from|at|aus|in|à|en|avec)\s+"
    )


@cache
def _han_pattern() -> Pattern[str]:
    name = r"[\u4e00-\u9fff]{2,5}(?:[·•][\u4e00-\u9fff]{1,8})*"
    return compile_pattern(
        r"[【（(\[]?\s*(?:(?:[\u4e00-\u9fff]{0,10}?(?:记者|記者|通讯员|特派员|評論員|评论员)\s*[:："
        r"|丨/／]?\s*)"
        r"|(?:作者|撰文|撰稿|编译|文|文字|采写)\s*[:：|丨/／]\s*)"
        rf"(?P<names>{name}(?:(?:\s+|\s*[、，,和]\s*)(?:通讯员\s*)?{name}){{0,5}})"
        r"\s*(?:(?:综合|摄影)?(?:报道|報道))?\s*[】）)\]]?"
    )


@cache
def _korean_pattern() -> Pattern[str]:
    return compile_pattern(
        r"[(\[]?(?:[^\W\d_]{2,8}=)?\s*(?P<name>[가-힣]{2,4})\s*(?:특파원|기자)\s*=?\s*[)\]]?"
    )


def find_byline(text: str) -> FoundByline | None:
    """Return who signs ``text``, a line, or None where it is no byline."""
    if len(text) > LONGEST_LINE:
        return None
    opening = _opening_pattern().match(text)
    if opening is not None:
        found = _read_names(text, opening.end())
        if found is not None:
            return found
    if len(text) <= _LONGEST_HAN and not text.isascii():
        if any(map(text.__contains__, _HAN_SIGNS)) and (match := _han_pattern().fullmatch(text.strip())):
            start = len(text) - len(text.lstrip()) + match.start("names")
            return FoundByline(tuple(Span(start + a, start + b) for a, b in split_han_names(match["names"])))
        if any(map(text.__contains__, _KOREAN_SIGNS)) and (
            match := _korean_pattern().fullmatch(text.strip())
        ):
            start = len(text) - len(text.lstrip())
            return FoundByline((Span(start + match.start("name"), start + match.end("name")),))
    return None


def find_signature(text: str) -> FoundByline | None:
    """Return who signs ``text``, a line such as ``Maja Lindqvist, Associated Press Writer``.

    Such a line has no opening word, so that it must name a person and a trade or an agency.
    """
    if len(text) > LONGEST_LINE // 2 or text.rstrip()[-1:] in ".!?:":
        return None
    found = _read_names(text, 0)
    if found is None or not found.names or found.names[0].start > 1:
        return None
    rest = text[found.names[-1].end :].replace(",", " ").split()
    return found if found.agencies or (rest and is_trade(rest[-1])) else None


def find_trade_line(text: str) -> FoundByline | None:
    """Return the agency in ``text``, a line of nothing but trades: ``Associated Press Writer``.

    None for any other line. Such a line goes on with the byline above it.
    """
    words = text.strip(" .,()")
    if len(text) > LONGEST_LINE // 2 or not words or not _is_role(words):
        return None
    start = text.index(words)
    return FoundByline((), tuple(_agency_in_role(text, Span(start, start + len(words)))))


def find_names(text: str, start: int, end: int) -> tuple[Span, ...] | None:
    """Return the people named in ``text[start:end]``, a list of names with their places; None for prose."""
    found = _read_names(text[:end], start)
    return found.names if found is not None else None


def _read_names(text: str, start: int) -> FoundByline | None:
    names: list[Span] = []
    agencies: list[Span] = []
    signed = False
    for index, piece in enumerate(_pieces(text, start)):
        words = piece.of(text)
        if _is_role(words):
            signed = True
            agencies.extend(_agency_in_role(text, piece))
        elif is_agency(words) or (is_organisation(words) and _is_capitalised(words)):
            agencies.append(piece)
        elif (name := _person(text, piece)) is not None:
            names.append(name)
        elif index == 0 or not _is_capitalised(words) or len(words.split()) > _MOST_PLACE_WORDS:
            return None
    return FoundByline(tuple(names), tuple(agencies)) if names or agencies or signed else None


def _pieces(text: str, start: int) -> list[Span]:
    pieces: list[Span] = []
    end = len(text.rstrip(" \t*_"))
    for match in _separator_pattern().finditer(text, start, end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, end))
    return [piece for piece in pieces if piece.of(text).strip(" .*_")]


def _is_role(words: str) -> bool:
    """Tell whether ``words`` say only what somebody does and for whom: ``AP Sports Writer``."""
    parts = words.strip(" .").split()
    trades = 0
    while parts and is_trade(parts[-1]):
        trades += 1
        parts.pop()
    while parts and is_trade(parts[0]):
        trades += 1
        parts.pop(0)
    if not parts:
        return trades > 0
    return trades > 0 and is_organisation(" ".join(parts))


def _agency_in_role(text: str, piece: Span) -> list[Span]:
    words = piece.of(text)
    parts = words.split()
    for length in range(len(parts) - 1, 0, -1):
        beginning = " ".join(parts[:length])
        if is_organisation(beginning) and not is_trade(parts[length - 1]) and words.startswith(beginning):
            return [Span(piece.start, piece.start + len(beginning))]
    return []


def _person(text: str, piece: Span) -> Span | None:
    """Return the span of the name in ``piece`` without the trade before or after it."""
    start, end = piece
    parts = text[start:end].split()
    leading = next((length for length in (3, 2, 1) if is_agency(" ".join(parts[:length]))), 0)
    if not is_trade(" ".join(parts[leading : leading + 1])):
        leading = 0
    while leading < len(parts) and is_trade(parts[leading]):
        leading += 1
    for _ in range(leading):
        start = _after_word(text, start, end)
    trailing = len(parts)
    while trailing > leading and is_trade(parts[trailing - 1]):
        trailing -= 1
        end = start + len(text[start:end].rstrip().rsplit(None, 1)[0]) if trailing > leading else start
    while end > start and (
        text[end - 1] in "*_ " or (text[end - 1] == "." and not _is_shortened(text[:end]))
    ):
        end -= 1
    while start < end and text[start] in "*_ ":
        start += 1
    return Span(start, end) if is_person(text[start:end]) else None


def _is_shortened(text: str) -> bool:
    """Tell whether the last word is an initial or one of the shortened parts of a name."""
    word = text[text.rfind(" ") + 1 :].rstrip(".")
    return word in ("Jr", "Sr") or (len(word) == 1 and word.isupper()) or "." in word


def _after_word(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isspace():
        start += 1
    while start < end and text[start].isspace():
        start += 1
    return start


def is_person(words: str) -> bool:
    """Tell whether ``words`` have the form of a person's full name."""
    parts = words.split()
    if not _FEWEST_NAME_WORDS <= len(parts) <= _MOST_NAME_WORDS:
        return False
    capitals = 0
    for index, part in enumerate(parts):
        bare = part.strip("'’.-")
        if not bare or not bare.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha():
            return False
        if bare.casefold() in _NO_NAMES and bare not in _PARTICLES and not part.endswith("."):
            return False
        if bare[0].isupper():
            capitals += 1
        elif bare not in _PARTICLES and not (index and _has_inner_capital(bare)):
            return False
    return capitals >= _FEWEST_NAME_WORDS


def _has_inner_capital(word: str) -> bool:
    """Tell whether a name goes on after a small prefix: ``d'Arc``, ``al-Masri``."""
    return any(character.isupper() for character in word[1:4])


def _is_capitalised(words: str) -> bool:
    parts = words.strip(" .*_").split()
    return bool(parts) and all(part[0].isupper() or part in _PARTICLES or part == "the" for part in parts)
