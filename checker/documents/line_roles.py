"""What the paragraphs of an article in a markup are besides prose: byline, credit, dateline, caption, note.

The words are read by the same functions as those of wire text. Markup says much already, so that
only the top and the end of an article are looked at, and only where a cheap sign speaks for it.
"""

from functools import cache
from re import Pattern

from checker.documents.article_language import ArticleLanguage
from checker.documents.block_writer import part
from checker.documents.metadata import Metadata
from checker.documents.model import Block, BlockKind
from checker.documents.parts import Author, Credit, Dateline, StatedDate
from checker.documents.stated_dates import all_dates
from checker.documents.wire_dates import Stamp
from checker.text import MappedText, Span
from checker.text.patterns import compile_pattern

#: How many paragraphs at the top may hold the byline, the credit line and the dateline.
_TOP = 5
#: How many blocks at the top and at the end may hold notes.
_HEAD, _TAIL = 2, 3
#: How many paragraphs of prose may stand above a dateline; summaries do.
_PROSE_ABOVE_DATELINE = 2
_LONGEST_LINE = 200
#: More words than a statement of date, source and places has, where it ends like a sentence.
_LONGEST_STATEMENT = 20
_LONGEST_NOTE = 600
_DATELINE_REACH = 140
_DASHES = "-–—―_/)电電讯訊"
#: Looked up once: an enumeration takes long to find a member.
_PARAGRAPH, _CAPTION = BlockKind.PARAGRAPH, BlockKind.CAPTION
#: What ends a caption with a credit in brackets.
_CREDIT_ENDS = ")）]】"
_NO_TEXT = (BlockKind.TITLE, BlockKind.CODE)

#: With what a line about the article begins; anything else in full sentences is prose.
_BYLINE_OPENINGS = (
    "by ",
    "by:",
    "written ",
    "reported ",
    "posted ",
    "compiled ",
    "words ",
    "words:",
    "text",
    "story ",
    "von ",
    "par ",
    "por ",
    "di ",
    "door ",
    "av ",
    "af ",
    "autor",
    "auteur",
    "author",
    "автор",
    "текст",
    "reporter",
)
#: Further openings of bylines, which are those of sentences as well.
_MORE_OPENINGS = ("filed ", "report ")
#: What stands before a colon in plain text, besides these: labels of sources and of bylines.
_LABELS = tuple("source quelle fuente fonte bron byline von par por di door av af".split())
#: A longer line without a colon and a year is no source and no byline in Chinese or Korean, in code points.
_LONGEST_NAME = 60
_NOTE_OPENINGS = (
    "editor",
    "eds",
    "web editor",
    "note to",
    "note de",
    "copyright",
    "reporting by",
    "additional reporting",
    "writing by",
    "editing by",
    "all rights",
    "anm",
    "ndlr",
    "nota d",
    "redaktion",
)
_LONGEST_OPENING = max(map(len, _NOTE_OPENINGS))
_NOTE_SIGNS = "(（[【©责責编編"
_NOTE_LETTERS = _NOTE_SIGNS + "".join({opening[0] + opening[0].upper() for opening in _NOTE_OPENINGS})


class Roles:
    """What the paragraphs say about the article."""

    __slots__ = ("agencies", "authors", "credits", "dateline", "dates", "modified", "reporters")

    def __init__(self) -> None:
        self.authors: list[Author] = []
        self.reporters: list[Author] = []
        self.agencies: list[Author] = []
        self.credits: list[Credit] = []
        self.dates: list[StatedDate] = []
        self.modified: StatedDate | None = None
        self.dateline: Dateline | None = None

    def all_authors(self, metadata: Metadata) -> tuple[Author, ...]:
        """Return who wrote the article: its field, else its byline, else those whom a note names."""
        return metadata.authors or tuple(self.authors or self.reporters or self.agencies)

    def all_dates(self, metadata: Metadata, source: str) -> tuple[StatedDate | None, tuple[StatedDate, ...]]:
        """Return the date of publication and all dates that the article states about itself."""
        return all_dates(metadata, self.dates, self.modified, self.dateline, source)


def find_roles(blocks: list[Block], language: ArticleLanguage, source: str) -> Roles:
    """Set the kinds of the blocks that are no prose and say what these tell.

    A dateline is parted from its paragraph and becomes a block of its own before it.
    """
    roles = Roles()
    for block in blocks:
        if block.text.text[-1] in _CREDIT_ENDS or block.kind is _CAPTION:
            _read_picture(block, roles)
    # A single paragraph is all there is to check: it is prose whatever it looks like.
    if _are_several(blocks):
        _read_lines(blocks, roles, language, source)
        _read_notes(blocks, roles)
    _read_dateline(blocks, roles, language)
    return roles


def _are_several(blocks: list[Block]) -> bool:
    """Tell whether the article has more than one block besides its title and code."""
    seen = False
    for block in blocks:
        if block.kind not in _NO_TEXT:
            if seen:
                return True
            seen = True
    return False


def _read_picture(block: Block, roles: Roles) -> None:
    """Find the credit of a caption, or of a paragraph that is a caption by its credit."""
    kind = block.kind
    if kind is not _CAPTION and (kind is not _PARAGRAPH or not _may_end_in_credit(block.text.text)):
        return
    from checker.documents.wire_photos import find_photo_credit  # noqa: PLC0415

    words = block.text.text
    credit = find_photo_credit(words)
    if credit is None:
        return
    roles.credits.append(Credit("photo", credit.of(words), block.source(credit)))
    alone = not any(map(str.isalnum, words[: credit.start] + words[credit.end :]))
    block.kind = BlockKind.CREDIT if alone else _CAPTION


def _may_end_in_credit(words: str) -> bool:
    """Tell whether a short paragraph has a slash or the word for a picture in the brackets at its end."""
    if len(words) > _LONGEST_NOTE:
        return False
    ending = words[max(words.rfind("("), words.rfind("（"), words.rfind("["), words.rfind("【"), 0) :].lower()
    return any(sign in ending for sign in ("/", "photo", "foto", "摄", "getty"))


def _read_lines(blocks: list[Block], roles: Roles, language: ArticleLanguage, source: str) -> None:
    seen = 0
    for block in blocks:
        if block.kind not in (_PARAGRAPH, _CAPTION):
            continue
        seen += 1
        words = block.text.text
        if seen > _TOP or len(words) > _LONGEST_LINE:
            return
        may_be = _may_be_line(words) and _read_line(block, [Span(0, len(words))], roles, language)
        if not may_be and not block.text.is_verbatim:
            lines = _lines(block.text, source)
            if len(lines) > 1 and all(_may_be_line(line.of(words)) for line in lines):
                may_be = _read_line(block, lines, roles, language)
        if not may_be and words[-1] in ".!?。！？" and block.kind is _PARAGRAPH:
            return


def _lines(text: MappedText, source: str) -> list[Span]:
    """Return the lines of the source that ``text`` is made of, as spans of the text."""
    lines = []
    start = 0
    for segment in text.segments:
        if not segment.verbatim and (
            text.text[segment.plain] == "\n" or not segment.source.of(source).isprintable()
        ):
            lines.append(Span(start, segment.plain))
            start = segment.plain + 1
    lines.append(Span(start, len(text)))
    return [line for line in lines if line.start < line.end]


def _may_be_line(line: str) -> bool:
    """Tell whether ``line`` may be a byline or say when the article was published."""
    lowered = line.strip(" \t*_").lower()
    if lowered.startswith(_BYLINE_OPENINGS):
        return True
    if line[-1] in ".!?" and line.count(" ") > _LONGEST_STATEMENT:
        return False  # a sentence of prose: no need to look closer
    if lowered.startswith(_MORE_OPENINGS) or _year_pattern().search(line):
        return True
    if line.isascii():
        # Without a year a line has a label, or opens with a sign before a byline.
        if line[0].isalnum():
            return ":" in line and lowered.startswith(_LABELS)
        return ": " in line or any(map(str.isdigit, line))
    may_be_short = ":" in line or "：" in line or len(line) <= _LONGEST_NAME or not line[0].isalnum()
    if may_be_short and any(map(str.isdigit, line)):
        return True
    return any(sign in line for sign in ("记者", "記者", "作者", "来源", "來源", "기자", "：", ": "))


@cache
def _year_pattern() -> Pattern[str]:
    return compile_pattern(r"\d\d\d\d")  # quicker to look for than a repeat


def _read_line(block: Block, lines: list[Span], roles: Roles, language: ArticleLanguage) -> bool:
    """Read a block of which each line is a byline or about publication; leave any other as it is."""
    from checker.documents.wire_lines import (  # noqa: PLC0415 - its patterns cost at every start
        FoundByline,
        PublicationLine,
        find_byline,
        find_publication_line,
    )

    text = block.text
    found: list[tuple[int, FoundByline | PublicationLine]] = []
    for line in lines:
        words = line.of(text.text)
        read = find_byline(words) or find_publication_line(words, language.tag)
        if read is None:
            return False
        found.append((line.start, read))
    signed = False
    for begin, read in found:
        if isinstance(read, FoundByline):
            signed = True
            for agency in read.agencies:
                author = _author(text, agency.shifted(begin))
                roles.agencies.append(author)
                roles.credits.append(Credit("article", author.name, author.span))
        else:
            signed = signed or bool(read.names)
            if read.published is not None:
                roles.dates.append(_stated(text, read.published, begin))
            if read.modified is not None and roles.modified is None:
                roles.modified = _stated(text, read.modified, begin)
            if read.source is not None:
                credit = _author(text, read.source.shifted(begin))
                roles.credits.append(Credit("article", credit.name, credit.span))
        roles.authors.extend(_author(text, name.shifted(begin)) for name in read.names)
    block.kind = BlockKind.BYLINE if signed else BlockKind.CREDIT
    return True


def _author(text: MappedText, span: Span) -> Author:
    return Author(span.of(text.text), text.to_source(span))


def _stated(text: MappedText, stamp: Stamp, begin: int) -> StatedDate:
    span = stamp.span.shifted(begin)
    return StatedDate(stamp.day, span.of(text.text), "credit", text.to_source(span), stamp.instant)


def _read_notes(blocks: list[Block], roles: Roles) -> None:
    """Find the notes of editors at the end of the article, and one above it."""
    ends = blocks if len(blocks) <= _HEAD + _TAIL else (*blocks[:_HEAD], *blocks[-_TAIL:])
    for block in ends:
        words = block.text.text
        if block.kind is not _PARAGRAPH or len(words) > _LONGEST_NOTE:
            continue
        if words[0] not in _NOTE_LETTERS or (
            words[0] not in _NOTE_SIGNS and not words[:_LONGEST_OPENING].lower().startswith(_NOTE_OPENINGS)
        ):
            continue
        from checker.documents.wire_notes import find_note  # noqa: PLC0415

        note = find_note(words)
        if note is not None:
            roles.reporters.extend(_author(block.text, name) for name in note.reporters)
            block.kind = BlockKind.FURNITURE


def _read_dateline(blocks: list[Block], roles: Roles, language: ArticleLanguage) -> None:
    """Find the dateline of the report, which becomes a block of its own before its paragraph."""
    seen = 0
    for index, block in enumerate(blocks):
        if block.kind is not _PARAGRAPH:
            continue
        if may_open_with_dateline(block.text.text) and _part_dateline(blocks, index, roles, language):
            return
        seen += 1
        if seen > _PROSE_ABOVE_DATELINE:
            return


def may_open_with_dateline(words: str) -> bool:
    """Tell whether the first letter and the dashes of a paragraph let it open with a dateline."""
    head = words[:_DATELINE_REACH]
    if head.isascii():
        has_dash = "-" in head or ")" in head or "/" in head or "_" in head
    else:
        has_dash = any(map(head.__contains__, _DASHES))
    if not has_dash:
        return False
    if "月" in head:
        return True
    if not (head[0].isupper() or head[0] == "("):
        return False
    if _dash_pattern().search(head) is not None:
        return True
    # A bracket that closes behind an agency ends a dateline without a dash, where it has a date.
    return (")" in head or "/" in head) and _dated_bracket_pattern().search(head) is not None


@cache
def _dash_pattern() -> Pattern[str]:
    """Find a dash that may end a dateline: one inside a word is none."""
    return compile_pattern(r"[-_–—―](?:(?<=[–—―])|(?<=[\s)./].)|(?<=--)|(?<=\d-)(?=\s))")


@cache
def _dated_bracket_pattern() -> Pattern[str]:
    return compile_pattern(r"(?s)\d.*[)/]\.?\s")


def _part_dateline(blocks: list[Block], index: int, roles: Roles, language: ArticleLanguage) -> bool:
    """Part the dateline from the paragraph that it opens; tell whether there was one."""
    from checker.documents.wire_datelines import find_dateline  # noqa: PLC0415

    block = blocks[index]
    text, marks = block.text, block.marks
    found = find_dateline(text.text, language)
    if found is None:
        return False
    opening, opening_marks = part(text, marks, 0, found.end)
    place = Span(block.span.start, opening.source_span.end)
    date_span = text.to_source(found.date.span) if found.date is not None else None
    roles.dateline = Dateline(place, found.place, found.date, date_span, found.agency)
    roles.reporters.extend(_author(text, name) for name in found.reporters)
    rest, rest_marks = part(text, marks, found.rest, len(text))
    if not rest.text:
        block.kind = BlockKind.DATELINE
        return True
    if block.group is None:
        # The two share a group, so that a comment above them speaks of both.
        groups = [other.group for other in blocks if other.group is not None]
        block.group = max(groups, default=-1) + 1
    block.text, block.marks = rest, rest_marks
    block.span = Span(rest.source_span.start, block.span.end)
    dateline = Block(BlockKind.DATELINE, opening, place, group=block.group, marks=opening_marks)
    blocks.insert(index, dateline)
    return True
