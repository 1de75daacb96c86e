"""The headline of a plain text, what a scraper left before it, and the headings further down."""

from functools import cache
from re import Pattern

from checker.documents.article_language import ArticleLanguage
from checker.documents.parts import StatedDate, Title
from checker.documents.wire_dates import find_stamp
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The longest headline in code points and words, and the longest that ends in a stop (words).
_LONGEST_TITLE = 220
_MOST_TITLE_WORDS = 32
_MOST_STOPPED_WORDS = 22
_LONGEST_HAN_TITLE = 60

#: The longest heading in words: one whose words have capitals, and one written like a sentence.
_LONGEST_HEADING = 90
_MOST_CAPITAL_WORDS = 12
_MOST_PLAIN_WORDS = 7
_LONGEST_HAN_HEADING = 20
_CAPITAL_SHARE = 0.7
_LONG_WORD = 4

#: Prose that may follow a heading is at least so long and ends in a stop (code points).
_FEWEST_PROSE = 60
_FEWEST_HAN_PROSE = 20

_CLOSERS = "\"'”’»)]）」』*_ "
_MOST_RESIDUES = 3

#: Words in which no heading ends: the line was cut or wrapped.
_OPEN_ENDS = frozenset(
    """a an the of to in on at by for from with and or but as is are was were that which who than into over
    under its his her their our my your der die das den dem des ein eine und oder zu mit von für im am
    le la les un une de du des et ou à au aux el los las y o en con por para il lo gli e di da che""".split()
)


class FoundTitle(NamedTuple):
    """A headline, and the date that a scraper left before it."""

    title: Title
    date: StatedDate | None = None


@cache
def _label_pattern() -> Pattern[str]:
    """Match what scrapers leave before a headline: the name of a field, a date's own or its label."""
    return compile_pattern(
        r"\s*(?:(?P<date>(?i:date|published(?: on)?|posted(?: on)?|pub ?date|publish(?:ed)?[_ ]date"
        r"|datum|fecha|дата|日期|时间|发布时间)"
        r"(?P<colon>\s*[:=：])?\s*)|(?P<bare>(?=\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}))"
        r"|(?i:title|headline|titel|titre|título|titolo|заголовок|标题|標題)\s*[:：]\s*(?=\S))"
    )


@cache
def _parting_pattern() -> Pattern[str]:
    return compile_pattern(r"(?:[^\S]*[|–—:;,-])?\s+(?=\S)|\s*[|–—:：]\s*(?=\S)")


def read_title(text: MappedText, begin: int, language: str | ArticleLanguage) -> FoundTitle:
    """Return the headline in ``text`` without the residue that stands before it.

    ``begin`` is the source offset at which the headline's line begins, its indentation included.
    """
    words = text.text
    start = 0
    date: StatedDate | None = None
    for _ in range(_MOST_RESIDUES):
        end, found = _residue_end(text, start, language)
        if end <= start:
            break
        start = end
        date = date or found
    if not start:
        return FoundTitle(Title(text, "line"))
    rest = text.slice(start, len(words))
    return FoundTitle(Title(rest, "line", (Span(begin, rest.source_span.start),)), date)


def _residue_end(
    text: MappedText, start: int, language: str | ArticleLanguage
) -> tuple[int, StatedDate | None]:
    """Return where the residue at ``start`` ends, and the date in it; ``start`` where there is none."""
    words = text.text
    match = _label_pattern().match(words, start)
    if match is None:
        return start, None
    if match["date"] is None and match["bare"] is None:
        return match.end(), None
    stamp = find_stamp(words[match.end() : match.end() + 60], language)
    if stamp is None or stamp.span.start > 0:
        return start, None
    first, last = match.end(), match.end() + stamp.span.end
    if match["date"] is not None and match["colon"] is None and not words[first : first + 4].isdigit():
        return start, None  # "Date 3 May goes down in history"
    parting = _parting_pattern().match(words, last)
    if parting is None or not any(map(str.isalpha, words[parting.end() :])):
        return start, None
    span = text.to_source((first, last))
    return parting.end(), StatedDate(stamp.day, words[first:last], "residue", span, stamp.instant)


def may_be_title(words: str, *, announced: bool) -> bool:
    """Tell whether ``words``, the first paragraph, may be a headline.

    ``announced`` tells that a dateline, a credit or a byline follows, or residue stands before it:
    then it may also end in a stop or begin in lower case.
    """
    if len(words) > _LONGEST_TITLE or len(words.split()) > _MOST_TITLE_WORDS:
        return False
    letters = [character for character in words[:40] if character.isalpha()]
    if not letters or words.rstrip()[-1] in ":：,，;；、":
        return False
    if _is_han(letters[0]):
        return len(words) <= _LONGEST_HAN_TITLE and words.rstrip(_CLOSERS)[-1:] not in ("。", "，")
    if ends_sentence(words):
        return len(words.split()) <= _MOST_STOPPED_WORDS and (announced or _has_capitals(words))
    return announced or not letters[0].islower() or words.lstrip()[0].isdigit()


def ends_sentence(words: str) -> bool:
    """Tell whether ``words`` end in a full stop that is not an abbreviation's: ``in the U.S.``."""
    bare = words.rstrip(_CLOSERS)
    if bare[-1:] not in (".", "。", "…"):
        return False
    last = bare[bare.rfind(" ") + 1 :].rstrip(".")
    return not (bare.endswith(".") and ("." in last or (len(last) == 1 and last.isupper())))


def is_heading(words: str, above: str, below: str) -> bool:
    """Tell whether ``words``, a paragraph between two others, head the one ``below``.

    Only a short line without a stop counts, between prose that ends in stops: names of places in
    a list, lines of tables and cut paragraphs are no headings.
    """
    if len(words) > _LONGEST_HEADING or not is_prose(below) or not _ends_in_stop(above):
        return False
    last, first = words[-1], words[0]
    if _is_han(first):
        return len(words) <= _LONGEST_HAN_HEADING and (last.isalnum() or last in "？?")
    if not first.isupper() or not last.isalnum() or len(below) <= len(words) or below[0].islower():
        return False
    parts = words.split()
    if parts[-1].casefold() in _OPEN_ENDS or any(
        sign in words for sign in (": ", "; ", "  ", "\t", "..", "/", "=", "|", "@")
    ):
        return False
    if any(part[0].isdigit() or part in ("v", "vs", "bt", "def") for part in parts):
        return False
    if _has_capitals(words):
        return len(parts) <= _MOST_CAPITAL_WORDS
    return len(parts) <= _MOST_PLAIN_WORDS and "," not in words


def _has_capitals(words: str) -> bool:
    """Tell whether ``words`` are written as headlines are: in capitals, or most words with one."""
    if words.isupper():
        return True
    long_words = [part for part in words.split() if len(part) >= _LONG_WORD and part[0].isalpha()]
    capitals = sum(1 for part in long_words if part[0].isupper())
    return len(long_words) > 1 and capitals >= _CAPITAL_SHARE * len(long_words)


def is_prose(words: str) -> bool:
    """Tell whether ``words`` are a paragraph of running text: long enough, with a stop at its end."""
    least = _FEWEST_HAN_PROSE if words and _is_han(words[0]) else _FEWEST_PROSE
    return len(words) >= least and _ends_in_stop(words)


def _ends_in_stop(words: str) -> bool:
    return words.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", "。", "！", "？") and bool(
        words.strip(_CLOSERS)
    )


def _is_han(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff"
