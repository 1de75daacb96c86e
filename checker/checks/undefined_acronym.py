"""An acronym that the article explains in two ways, twice, too late or never.

Explained is an acronym in brackets behind words with its initials: “the National Rivers Agency (NRA)”. Each
acronym is reported once. Never explained counts for acronyms that stand behind an article (“the NRA”), are
used at least three times, lead to no page and are not well known. Too late is an explanation in a later
sentence than the first use; well-known acronyms need none there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import filterfalse
from operator import itemgetter
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, sentence_around, set_apart_spans
from checker.checks.needs import USES_OF_ACRONYM, explained_acronym
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold, lower_in_place
from checker.language.known_acronyms import KNOWN_ACRONYMS
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Words of a long form beside those that give an initial: “of”, “and the”.
_BETWEEN = 3
#: So far around an acronym, in code points, stands what introduces it.
_INTRODUCED = 64
#: Of ASCII whatever is no letter, as a space.
_PARTING = {code: " " for code in range(128) if not chr(code).isalpha()}

_first = itemgetter(0)


class _Place(NamedTuple):
    block: Block
    span: Span
    long_form: str = ""


@cache
def _acronym_pattern() -> Pattern[str]:
    # What stands before is looked at last: few letters are capitals, and fewer stand side by side.
    return compile_pattern(r"[A-Z](?=[A-Z]{2})(?<![\w.$/@#&:(’'“\"-].)[A-Z]{2,4}(?![\w/@&.(-]|’\w{2})")


@lru_cache(maxsize=256)
def _introduced_pattern(acronym: str) -> Pattern[str]:
    """Match what makes an acronym a name or explains it: brackets about it or behind it, a firm's form."""
    firm = "Corp|Inc|Ltd|AG|SA|Co|Plc|PLC|LLC|GmbH|Group|Industries|International|Holdings|Bank"
    return compile_pattern(
        rf"\([^()]{{0,40}}\b{acronym}s?\b[^()]{{0,20}}\)|\b{acronym} (?:\(|<|(?:{firm})\b)"
        rf"|\b{acronym}, (?:or|for|which stands)\b"
        rf"|\b(?:acronym|stands for|short for|abbreviation|known as|called)\b[^.]{{0,40}}\b{acronym}\b"
    )


@cache
def _letters_pattern() -> Pattern[str]:
    """Match letters that may be an acronym or its plural, wherever they stand."""
    return compile_pattern(r"[A-Z](?=[A-Z]{2})(?<!\w.)[A-Z]{2,4}(?=s?\b)")


@cache
def _roman_pattern() -> Pattern[str]:
    return compile_pattern(r"[IVXLCM]+")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


def _long_form(text: str, end: int, acronym: str) -> str:
    """Return the words before ``end`` whose initials are ``acronym``, or nothing.

    Small words between them give no initial; the first word gives the first letter.
    """
    window = text[max(0, end - 120) : end]
    words = list(_word_pattern().finditer(window))
    left = list(acronym.lower())
    for used, word in enumerate(reversed(words), 1):
        if used > len(acronym) + _BETWEEN:
            return ""
        if word.group()[0].lower() == left[-1]:
            left.pop()
            if not left:
                return window[word.start() :].strip() if word.group()[0].isupper() else ""
        elif word.group()[0].isupper():
            return ""
    return ""


def _key(long_form: str) -> tuple[str, ...]:
    """Return what tells one long form from another: its words in lower case, endings aside."""
    return tuple(word[:5] for word in _word_pattern().findall(fold(long_form)) if len(word) > 3)  # noqa: PLR2004


def _read(blocks: tuple[Block, ...]) -> tuple[dict[str, list[_Place]], dict[str, list[_Place]]]:
    """Return where each acronym is explained, and where it is used."""
    defined: dict[str, list[_Place]] = {}
    used: dict[str, list[_Place]] = {}
    for block in blocks:
        text = block.text.text
        if text.isupper():
            continue
        apart = set_apart_spans(block)
        if "(" in text:
            for match in explained_acronym().finditer(text):
                long_form = _long_form(text, match.start(), match.group(1))
                if long_form and not is_set_apart(apart, Span(*match.span())):
                    place = _Place(block, Span(*match.span(1)), long_form)
                    defined.setdefault(match.group(1), []).append(place)
        for match in _acronym_pattern().finditer(text):
            if not is_set_apart(apart, Span(*match.span())):
                used.setdefault(match.group(), []).append(_Place(block, Span(*match.span())))
    return defined, used


def may_find(document: Document) -> bool:
    """Tell whether an acronym may be often used, once behind “the”, or explained twice or after its use."""
    text = document.text
    uses = _acronym_pattern().findall(text)
    if len(uses) >= USES_OF_ACRONYM:
        for acronym, times in Counter(uses).items():
            if (
                times >= USES_OF_ACRONYM
                and acronym not in KNOWN_ACRONYMS
                and f"the {acronym.lower()}" in document.lowered
            ):
                return True
    if "(" not in text:
        return False
    explained: dict[str, int] = {}
    for match in explained_acronym().finditer(text):
        if match[1] in explained:
            return True
        explained[match[1]] = match.start()
    if explained.keys().isdisjoint(uses):
        return False
    return any(
        match.start() < explained.get(match.group(), 0) and match.group() not in KNOWN_ACRONYMS
        for match in _acronym_pattern().finditer(text)
    )


def _initials(texts: Iterable[str]) -> str:
    """Return the initials of the words of each text, in capitals: of all, and of those with a capital.

    “Department of Transportation” has DOT in the former, “National Rivers Board of Reeds” NRBR in the latter.
    """
    found = []
    for text in texts:
        # A translation goes over the letters of a text many times as fast as a search does.
        words = text.translate(_PARTING).split() if text.isascii() else _word_pattern().findall(text)
        found.append("".join(map(_first, words)).upper())
        # Most words are in lower case, which is told of all of them at less cost than of each.
        capital = filterfalse(str.islower, words)
        found.append("".join([word[0] for word in capital if word[0].isupper() and not word.isupper()]))
    return " ".join(found)


def _texts(document: Document) -> list[str]:
    """Return the texts of all blocks and the headline."""
    title = [] if document.title is None else [document.title.text.text]
    return [*title, *(block.text.text for block in document.blocks)]


def _hit(document: Document, place: _Place, problem: str, other: _Place | None) -> Hit:
    acronym = place.span.of(place.block.text.text)
    related: tuple[Related, ...] = ()
    if other is not None:
        span = other.block.source(other.span)
        problem = f"{problem} in line {document.lines.position(span.start).line}"
        related = (Related("explained here", span),)
    return Hit(place.block.source(place.span), {"acronym": acronym, "problem": problem}, related)


def _explained(document: Document, places: list[_Place], used: list[_Place]) -> Hit | None:
    """Return what is wrong with an acronym that is explained."""
    first = places[0]
    for place in places[1:]:
        if _key(place.long_form) != _key(first.long_form):
            return _hit(document, place, f"stands for “{first.long_form}”", first)
    if len(places) > 1:
        return _hit(document, places[1], "is explained already", first)
    if first.span.of(first.block.text.text) in KNOWN_ACRONYMS:
        return None
    # Readers get by to the end of the sentence.
    begins = (first.block.index, sentence_around(document, first.block, first.span).start)
    early = [place for place in used if (place.block.index, place.span.start) < begins]
    if not early or _is_spelled_out_before(document, first.long_form, early[0]):
        return None
    return _hit(document, early[0], "is explained only", first)


def _is_spelled_out_before(document: Document, long_form: str, place: _Place) -> bool:
    """Tell whether the words that an acronym stands for come before ``place`` without it."""
    end = document.texts.start(place.block.index) + place.span.start
    return document.lowered.find(lower_in_place(long_form), 0, end) >= 0


def _is_linked(place: _Place) -> bool:
    """Tell whether ``place`` is in a link, whose page explains it."""
    return any(mark.kind == "link" and mark.span.overlaps(place.span) for mark in place.block.marks)


class _Texts:
    """The texts of an article, read once for what introduces its acronyms."""

    def __init__(self, document: Document) -> None:
        self._texts = _texts(document)
        self._known_initials: str | None = None
        self._around: dict[str, list[str]] = {}
        for text in self._texts:
            for match in _letters_pattern().finditer(text):
                around = text[max(0, match.start() - _INTRODUCED) : match.end() + _INTRODUCED]
                self._around.setdefault(match.group(), []).append(around)

    def introduce(self, acronym: str) -> bool:
        """Tell whether words with these initials stand anywhere, or the acronym where it is explained."""
        introduced = _introduced_pattern(acronym)
        if any(introduced.search(text) for text in self._around.get(acronym, ())):
            return True
        if self._known_initials is None:
            self._known_initials = _initials(self._texts)
        return acronym in self._known_initials


def _unexplained(acronym: str, used: list[_Place], texts: _Texts) -> _Place | None:
    """Return where an acronym that nothing explains is first used as one, or None."""
    if _roman_pattern().fullmatch(acronym) or any(_is_linked(place) for place in used):
        return None
    behind_article = any(
        place.block.text.text[max(0, place.span.start - 4) : place.span.start].lower() == "the "
        for place in used
    )
    return used[0] if behind_article and not texts.introduce(acronym) else None


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language != "en" or not may_find(document):
        return
    defined, used = _read(view.blocks)
    house = {word.upper() for word in options["known"]}
    texts: _Texts | None = None
    for acronym in dict.fromkeys((*defined, *used)):
        if acronym in house:
            continue
        if acronym in defined:
            hit = _explained(document, defined[acronym], used.get(acronym, []))
            if hit is not None:
                yield hit
        elif len(used[acronym]) >= USES_OF_ACRONYM and acronym not in KNOWN_ACRONYMS:
            texts = _Texts(document) if texts is None else texts
            place = _unexplained(acronym, used[acronym], texts)
            if place is not None:
                yield _hit(document, place, "is explained nowhere", None)


UNDEFINED_ACRONYM = Check(
    name="undefined-acronym",
    summary="An acronym explained never, too late, twice or in two ways.",
    run=_run,
    placeholders=("acronym", "problem"),
    options={
        "known": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Acronyms that need no explanation, beside the well-known ones.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
