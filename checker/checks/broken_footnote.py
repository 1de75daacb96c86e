"""A note or a reference that leads nowhere: not defined, defined twice, or defined and never used.

The reader tells notes and references to them apart from text and code. What has no definition stays
text with its brackets, ``[^3]`` or ``[words][name]``, and is found there. Articles that take in other
files may have their notes in these and are let be, except where one note is defined twice. Some
generators read notes inside HTML and in blocks that CommonMark takes for code: what is defined or referred
to there is neither missing nor unused.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from re import MULTILINE, Match, Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import code_spans, is_set_apart
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.parts import Footnote
from checker.findings import Hit, Related
from checker.text import Span
from checker.text.patterns import compile_pattern

_SIGN = "[^"
#: One of these is in every article in Markdown that has something to look at, and in each of them a bracket.
_SIGNS = (_SIGN, "][", "[1]")
#: So many entries in square brackets make a list of works.
_FEWEST_WORKS = 2
#: How long the marks of quotations and items before a note are at most, in code points.
_LONGEST_MARKS = 12
#: The beginning of a line, also behind a carriage return alone.
_LINE = r"(?:^|(?<=\r))"
#: Formats in which a reference is told by its form; in Markdown one without its note stays text.
_TOLD_BY_READER = frozenset({"rst", "asciidoc"})


@cache
def _reference_pattern() -> Pattern[str]:
    """Find a reference to a note behind a word or a mark, in text that is no set of characters.

    ``[^a-z]`` and ``[^"]`` are expressions; names of notes are numbers or words.
    """
    return compile_pattern(
        r"(?<![\\(\[|*+?^$/])\[\^(?P<label>\d{1,4}|[^\W\d_][\w.:-]{2,60})\](?![*+?{(\[:/$])"
    )


@cache
def _named_link_pattern() -> Pattern[str]:
    """Find ``[words][name]``, a link whose address is given elsewhere; ``row[i][j]`` is none."""
    return compile_pattern(
        r"(?<![\w\\\])\[`])\[(?P<words>[^\[\]\n]{2,120})\]\[(?P<label>(?!(?i:link|url|ref|label|name|text"
        r"|id|here)\])[^\W_][\w .:/@-]{0,60})\](?![\[(\w])"
    )


@cache
def _include_pattern() -> Pattern[str]:
    """Find what takes another file into an article, in the words of the usual generators."""
    return compile_pattern(
        r"\{%-?\s*(?:include|include_relative|render|extends|snippet|capture|load)\b"
        r"|\{\{[<%]?\s*(?:include|snippet|partial|readfile|transclude|footnotes?)\b|\{!|--8<--"
        r"|<!--\s*#?include\b"
        rf"|!\[\[|{_LINE}(?:[ \t]*\.\.[ \t]+include::|include::|import\s.{{1,200}}from\s"
        r"|```\{(?:include|literalinclude))|\{\{(?:>|\s*import\b)",
        MULTILINE,
    )


@cache
def _written_note_pattern() -> Pattern[str]:
    """Find a note or a reference wherever it is written, also in code and HTML."""
    return compile_pattern(r"\[\^(?P<label>[^\]\s]{1,60})\](?P<colon>:)?")


def _written_notes(source: str) -> tuple[set[str], set[str]]:
    """Return the labels that ``source`` defines and those that it refers to, in code and HTML as well."""
    defined, referred = set[str](), set[str]()
    for match in _written_note_pattern().finditer(source):
        is_definition = match["colon"] and _opens_line(source, match.start())
        (defined if is_definition else referred).add(_label(match["label"]))
    return defined, referred


def _opens_line(source: str, place: int) -> bool:
    """Tell whether no more stands between the beginning of a line and ``place`` than marks of containers."""
    marks = source[max(0, place - _LONGEST_MARKS - 1) : place]
    before = marks.rstrip(" \t>*+-")
    if not before:
        return place <= _LONGEST_MARKS
    return before[-1] in "\r\n"


def _label(label: str) -> str:
    """Return a label as it is compared: whatever its case and spaces."""
    return " ".join(label.split()).casefold()


def _takes_in_files(document: Document) -> bool:
    return _include_pattern().search(document.written) is not None


def _places(block: Block, pattern: Pattern[str], source: str) -> Iterator[tuple[Match[str], Span]]:
    """Yield what ``pattern`` finds in ``block`` outside code, as its author wrote it, with its place."""
    code = code_spans(block)
    for match in pattern.finditer(block.text.text):
        span = block.source(Span(*match.span()))
        written = span.of(source)
        escaped = source[max(0, span.start - 1) : span.start] == "\\" or "\\" in written
        if (
            not escaped
            and written[:1] == "["
            and not is_set_apart(code, Span(match.start(), match.start() + 1))
        ):
            yield match, span


def _numbers_of_list(document: Document) -> dict[int, Span]:
    """Return the numbers of a list of works at the end of an article, ``[1] Ruiz, The River``, by place.

    Nothing is returned where the numbers do not begin with one and go on one by one.
    """
    numbers: dict[int, Span] = {}
    for block in document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        if "[" not in block.text.text:
            continue
        for match in _entry_pattern().finditer(block.text.text):
            number = int(match["number"])
            if number not in numbers:
                numbers[number] = block.source(Span(match.start("mark"), match.end("mark")))
    are_all = numbers.keys() == set(range(1, len(numbers) + 1))
    return numbers if are_all and len(numbers) >= _FEWEST_WORKS else {}


@cache
def _entry_pattern() -> Pattern[str]:
    """Match an entry of a list of works."""
    return compile_pattern(r"(?:\A|(?<=\n))(?P<mark>\[(?P<number>\d{1,3})\])[ \t]+(?=\S)")


@cache
def _citation_pattern() -> Pattern[str]:
    """Find a number that points at a list of works: ``as Ruiz showed [3]``."""
    return compile_pattern(r"(?<=[\w.,;:!?”\"’')]) ?(?P<mark>\[(?P<number>\d{1,3})\])(?![\[(:\w])")


@cache
def _address_pattern() -> Pattern[str]:
    """Find a line that gives the address of a named link."""
    return compile_pattern(rf"{_LINE} {{0,3}}\[(?!\^)[^\[\]\n]{{1,120}}\]:", MULTILINE)


def _is_link(match: Match[str]) -> bool:
    """Tell words and a name from two signs side by side, such as ``[audio][EN]``."""
    words, label = match["words"], match["label"]
    return " " in words.strip() or not label.isalpha()


def _undefined(document: Document, view: DocumentView, defined: set[str]) -> Iterator[Hit]:
    source = document.source
    has_notes = bool(document.footnotes)
    gives_addresses = "][" in document.text and _address_pattern().search(document.written) is not None
    suspects = document.texts.with_one_of((_SIGN, "]["))
    for block in view.blocks if suspects else ():
        if block.index not in suspects:
            continue
        text = block.text.text
        if _SIGN in text:
            for match, span in _places(block, _reference_pattern(), source):
                label = match["label"]
                if _label(label) in defined or not (label.isdigit() or has_notes):
                    continue
                yield Hit(
                    span,
                    {
                        "note": span.of(source),
                        "problem": "is defined nowhere",
                        "remedy": f"add a line “[^{label}]: …” with the source, or take the reference out",
                    },
                )
        if "][" in text and gives_addresses:
            for match, span in _places(block, _named_link_pattern(), source):
                if _SIGN in match[0] or not _is_link(match):
                    continue
                yield Hit(
                    span,
                    {
                        "note": span.of(source),
                        "problem": f"points at “{match['label']}”, which is defined nowhere",
                        "remedy": f"add a line “[{match['label']}]: address”, or correct the name",
                    },
                )


def _uncited(document: Document, view: DocumentView) -> Iterator[Hit]:
    """Yield the numbers in the text that its list of works does not have."""
    if "[1]" not in document.written:
        return
    works = _numbers_of_list(document)
    if not works:
        return
    last = len(works)
    for block in view.blocks:
        if "[" not in block.text.text:
            continue
        code = code_spans(block)
        for match in _citation_pattern().finditer(block.text.text):
            number = int(match["number"])
            mark = Span(*match.span("mark"))
            if number > last and not is_set_apart(code, mark):
                yield Hit(
                    block.source(mark),
                    {
                        "note": match["mark"],
                        "problem": f"is not in the list of sources, which ends with [{last}]",
                        "remedy": "add the work to the list, or correct the number",
                    },
                    related=(Related("the list ends here", works[last]),),
                )


def _unanswered(document: Document, defined: set[str]) -> Iterator[Hit]:
    """Yield the references that no note answers."""
    for note in document.footnotes:
        if not note.definition and _label(note.label) not in defined:
            yield Hit(
                note.span,
                {
                    "note": note.span.of(document.source),
                    "problem": "is defined nowhere",
                    "remedy": "add the note with the source, or take the reference out",
                },
            )


def _defined_badly(document: Document, referred: set[str], takes_in: Callable[[], bool]) -> Iterator[Hit]:
    """Yield the definitions that an earlier one makes void, and those that are not ``referred`` to."""
    told = document.format in _TOLD_BY_READER
    first: dict[str, Footnote] = {}
    for note in document.footnotes:
        if not note.definition:
            continue
        label = _label(note.label)
        written = note.span.of(document.source) if told else f"[^{note.label}]"
        if label in first:
            yield Hit(
                note.span,
                {
                    "note": written,
                    "problem": "is defined a second time, and readers see one of the two only",
                    "remedy": "give it a name of its own and refer to it, or merge the two",
                },
                related=(Related("defined first here", first[label].span),),
            )
            continue
        first[label] = note
        if label not in referred and not takes_in():
            yield Hit(
                note.span,
                {
                    "note": written,
                    "problem": "is defined, and nothing refers to it",
                    "remedy": f"put {written} where it belongs, or take the note out",
                },
            )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.format in _TOLD_BY_READER:
        yield from _run_told(document, view)
        return
    if document.format == "markdown" and not document.footnotes:
        source = document.source
        if "[" not in source or not any(map(source.__contains__, _SIGNS)):
            return
    defined, referred = _written_notes(document.written)
    for note in document.footnotes:
        (defined if note.definition else referred).add(_label(note.label))

    @cache
    def takes_in() -> bool:
        # To look for this in all that is written is dearer than all else.
        return _takes_in_files(document)

    yield from _defined_badly(document, referred, takes_in)
    for hit in chain(_undefined(document, view, defined), _uncited(document, view)):
        if takes_in():
            return
        yield hit


def _run_told(document: Document, view: DocumentView) -> Iterator[Hit]:
    """Yield the faults of notes in a format whose reader tells each reference, answered or not."""
    takes_in = bool(document.footnotes) and _takes_in_files(document)
    defined, referred = set[str](), set[str]()
    for note in document.footnotes:
        (defined if note.definition else referred).add(_label(note.label))
    yield from _defined_badly(document, referred, lambda: takes_in)
    if not takes_in:
        yield from _unanswered(document, defined)
        yield from _uncited(document, view)


BROKEN_FOOTNOTE = Check(
    name="broken-footnote",
    summary="A note or a reference that is not defined, defined twice, or never used.",
    run=_run,
    placeholders=("note", "problem", "remedy"),
    scope=frozenset(
        {
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTATION,
            BlockKind.CAPTION,
            BlockKind.HEADING,
            BlockKind.TABLE_CELL,
        }
    ),
)
