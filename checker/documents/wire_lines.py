"""What one line or paragraph of an article is, apart from prose.

The readers of wire text and of markup share these functions. Each takes the plain text of a block
and answers with spans in code points of that text, or None where the text is something else:

- `find_publication_line`: ``(Agency) 08:07, February 12, 2025``, ``Published: 3 March 2026``
- `find_byline`, `find_signature`: ``By Maja Lindqvist``, ``Maja Lindqvist, Agency Staff Writer``
- `find_photo_credit`: a caption's ``(Agency/Name)``
- `find_note`: ``(Web editor: …)``, ``-30-``, ``Copyright …``
"""

from functools import cache
from re import IGNORECASE, Pattern

from checker.documents.article_language import ArticleLanguage
from checker.documents.wire_bylines import (
    LONGEST_LINE,
    FoundByline,
    find_byline,
    find_names,
    find_signature,
    find_trade_line,
)
from checker.documents.wire_dates import Stamp, find_stamp
from checker.documents.wire_names import is_agency
from checker.documents.wire_notes import FoundNote, find_note, is_sign_off
from checker.documents.wire_photos import find_photo_credit
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

__all__ = [
    "LONGEST_LINE",
    "FoundByline",
    "FoundNote",
    "PublicationLine",
    "find_byline",
    "find_names",
    "find_note",
    "find_photo_credit",
    "find_publication_line",
    "find_signature",
    "find_trade_line",
    "is_sign_off",
]

#: The most words that a source's name has in a line about publication.
_MOST_SOURCE_WORDS = 6
_MOST_PARTS = 6
_LONGEST_AGENCY = 60


class PublicationLine(NamedTuple):
    """A line that says when an article was published or changed, and by whom.

    ``source`` is the agency; ``names`` are people of a byline on the same line.
    """

    published: Stamp | None = None
    modified: Stamp | None = None
    source: Span | None = None
    names: tuple[Span, ...] = ()


@cache
def _parting_pattern() -> Pattern[str]:
    """Find what parts a line: a bar, wide spaces, or the label of a second date."""
    return compile_pattern(
        r"\s*[|｜·•]\s*|\s{3,}|\t\s*|(?<=\d)\s*[,;/]?\s+(?=(?i:(?:last |first )?(?:updated|modified"
        r"|published|posted|edited)\b))"
        r"|\s+(?=(?:来源|來源|编辑|更新时间|发布时间)[:：])"
    )


@cache
def _year_pattern() -> Pattern[str]:
    return compile_pattern(r"\d{4}")


@cache
def _label_pattern() -> Pattern[str]:
    """Match the label before a date; the groups tell what the date means."""
    published = (
        r"(?:first |originally |date )?(?:published|posted|released|issued|filed|created"
        r"|publication date|pub ?date|release date|date|dated)"
        r"|veröffentlicht|erschienen|stand|erstellt|datum|publié|paru|mis en ligne|publicado|publicación"
        r"|fecha|publicado em"
        r"|data|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|publiceret|julkaistu|opublikowano"
        r"|опубликовано|дата"
        r"|发布时间|發布時間|发布|发表时间|发表于|时间|日期|発表日|公開日|掲載日|입력|등록"
    )
    modified = (
        r"(?:last |latest )?(?:updated|modified|changed|edited|revised|update)(?: on)?|aktualisiert"
        r"|zuletzt aktualisiert|geändert"
        r"|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|laatst gewijzigd|uppdaterad"
        r"|oppdatert|opdateret"
        r"|zaktualizowano|обновлено|изменено|更新时间|更新時間|更新于|更新日|更新|수정"
    )
    return compile_pattern(
        rf"(?i:(?P<modified>{modified})|(?P<published>{published}))(?:\s*[:：]|(?=\W)"
        rf"|(?<=[\u3040-\u9fff\uac00-\ud7a3]))"
    )


@cache
def _source_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?i:source|quelle|fuente|fonte|bron|источник|来源|來源|出典)\s*[:：]\s*(?P<source>\S.{0,80})"
    )


@cache
def _small_words_pattern() -> Pattern[str]:
    """Find zones and small words that stand around a date and name nobody."""
    return compile_pattern(
        r"\b(?:on|at|um|vom|am|den|der|le|à|a|las|el|de|del|em|às|il|alle|ore|op|om|kl|den|uhr|h|hrs?"
        r"|hours|as of|local|beijing time"
        r"|time|am|pm|[ap]\.m\.?|ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|CET|CEST|BST|MEZ|MESZ|MSK"
        r"|JST|KST|IST|HKT|AEST|AEDT|EET|EEST"
        r"|UTC|GMT|Z|в|г|года)\b",
        IGNORECASE,
    )


@cache
def _bracketed_pattern() -> Pattern[str]:
    """Match a source in brackets, of which a scraper may have lost one."""
    return compile_pattern(
        r"[(（\[【]?\s*(?P<source>[^()（）\[\]【】]{2,60}?)\s*[)）\]】]"
        r"|[(（\[【]\s*(?P<open>[^()（）\[\]【】]{2,60}?)\s*$"
    )


def find_publication_line(text: str, language: str | ArticleLanguage) -> PublicationLine | None:
    """Return what ``text``, a line, says about publication; None where it says anything else.

    Every part of the line must be a date, a label, a source or a byline.
    """
    if len(text) > LONGEST_LINE or not text.strip():
        return None
    if not _year_pattern().search(text):
        line = _read_without_date(text, 0)
        return line if line is not None and line.source is not None else None
    published: Stamp | None = None
    modified: Stamp | None = None
    source: Span | None = None
    names: tuple[Span, ...] = ()
    pieces = _pieces(text)
    if len(pieces) > _MOST_PARTS:
        return None
    for piece in pieces:
        read = _read_piece(text, piece, language)
        if read is None:
            return None
        published = published or read.published
        modified = modified or read.modified
        source = source or read.source
        names = names or read.names
    if published is None and modified is None and source is None:
        return None
    return PublicationLine(published, modified, source, names)


def _pieces(text: str) -> list[Span]:
    pieces: list[Span] = []
    start = 0
    for match in _parting_pattern().finditer(text):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, len(text)))
    return [piece for piece in pieces if piece.of(text).strip()]


def _read_piece(text: str, piece: Span, language: str | ArticleLanguage) -> PublicationLine | None:
    words = piece.of(text)
    stamp = find_stamp(words, language) if any(map(str.isdigit, words)) else None
    if stamp is None:
        return _read_without_date(words, piece.start)
    rest = words[: stamp.span.start] + " " * (stamp.span.end - stamp.span.start) + words[stamp.span.end :]
    placed = Stamp(
        stamp.day, stamp.span.shifted(piece.start), stamp.date_span.shifted(piece.start), stamp.instant
    )
    published: Stamp | None = placed
    modified: Stamp | None = None
    label = _label_pattern().search(rest)
    if label is not None and not rest[: label.start()].strip(" ,.:;([-–—*_"):
        if label["modified"]:
            published, modified = None, placed
        rest = rest[: label.start()] + " " * (label.end() - label.start()) + rest[label.end() :]
    bare = _small_words_pattern().sub(lambda match: " " * len(match[0]), rest)
    if not bare.strip(" \t,.:;：，()[]-–—*_/"):
        return PublicationLine(published, modified)
    named = _source_in(rest, timed=stamp.instant is not None)
    if named is not None:
        return PublicationLine(published, modified, named.shifted(piece.start))
    byline = find_byline(rest.rstrip(" ,.;-–—|/"))
    if byline is not None:
        return PublicationLine(
            published,
            modified,
            byline.agencies[0].shifted(piece.start) if byline.agencies else None,
            tuple(span.shifted(piece.start) for span in byline.names),
        )
    return None


def _read_without_date(words: str, start: int) -> PublicationLine | None:
    colon = ":" in words or "：" in words
    if colon and (match := _source_pattern().fullmatch(words.strip())):
        begin = start + len(words) - len(words.lstrip()) + match.start("source")
        return PublicationLine(source=Span(begin, begin + len(match["source"].rstrip(" .)）]"))))
    bare = words.strip(" ()（）[]")
    if len(bare) <= _LONGEST_AGENCY and is_agency(bare):
        begin = start + words.index(bare)
        return PublicationLine(source=Span(begin, begin + len(bare)))
    if byline := find_byline(words.strip()):
        begin = start + len(words) - len(words.lstrip())
        return PublicationLine(names=tuple(span.shifted(begin) for span in byline.names))
    return None


def _source_in(rest: str, *, timed: bool) -> Span | None:
    """Return the source that is all that stands beside a date.

    A name that is no known agency needs brackets, or at least one, or a time beside the date.
    """
    start = len(rest) - len(rest.lstrip(" \t,.:;-–—/"))
    words = rest[start:].rstrip(" \t,.:;-–—/")
    match = _bracketed_pattern().match(words)
    if match is not None:
        group = "source" if match["source"] else "open"
        if words[match.end() :].strip(" \t,.:;-–—/()[]"):
            return None
        return (
            Span(start + match.start(group), start + match.end(group)) if _is_source(match[group]) else None
        )
    if labelled := _source_pattern().fullmatch(words):
        return Span(start + labelled.start("source"), start + labelled.end("source"))
    collapsed = " ".join(words.split())
    if collapsed != words:
        return None
    if is_agency(words) or (timed and _is_source(words) and words.isascii()):
        return Span(start, start + len(words))
    return None


def _is_source(words: str) -> bool:
    """Tell whether ``words`` may be the name of an agency: capitalised, few, and no sentence."""
    if is_agency(words):
        return True
    parts = words.split()
    return (
        0 < len(parts) <= _MOST_SOURCE_WORDS
        and not any(map(str.isdigit, words))
        and all(
            part[0].isupper() or not part[0].isascii() or part in ("of", "the", "and", "&") for part in parts
        )
        and any(map(str.isalpha, words))
    )
