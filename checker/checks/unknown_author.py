"""An author whom the site does not know, or knows by another spelling.

The authors are an option: names, or the file or folder in which the site keeps them, which the configuration
reads. Guests are no fault: an author whom the article introduces itself, or calls a guest, is only compared
with the spellings of those who are listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from re import Pattern
from typing import Any

from checker.checks.contract import Check, OptionFile, Options
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.parts import Author
from checker.documents.read_options import DEFAULT_FIELDS
from checker.documents.wire_names import is_agency
from checker.findings import Edit, Fix, Hit
from checker.language.name_spellings import letters_apart, without_accents
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Where sites keep their authors: Jekyll, Hugo, Docusaurus, Eleventy, and collections of pages.
_USUAL_PLACES = (
    "_data/authors.yml",
    "_data/authors.yaml",
    "_data/authors.json",
    "data/authors.yaml",
    "data/authors.yml",
    "data/authors.toml",
    "data/authors.json",
    "data/authors",
    "blog/authors.yml",
    "src/_data/authors.json",
    "src/content/authors",
    "content/authors",
    "_authors",
    "authors.yml",
    "authors.yaml",
)

#: Keys under which a name stands in what a site says of an author.
_NAME_KEYS = (
    "name title full_name fullName display_name displayName id key slug username login nickname handle alias "
    "aliases"
).split()
_FIRST_NAMES, _LAST_NAMES = ("first_name", "firstName", "first"), ("last_name", "lastName", "last")

#: By length of a word in a name, so many letters may be others (the longest first): Ron is not Dan. A name
#: of one word needs so many letters: Bill is not Will, and Erica is not Eric.
_SLIPS = ((8, 2), (4, 1), (0, 0))
_FEWEST_ALONE = 6
#: How far around an author a guest is told in the same line, in code points.
_REACH = 200


@cache
def _nobody() -> Pattern[str]:
    """Match words that make a byline that of a house, or of somebody who need not be listed."""
    return compile_pattern(
        r"(?i)\b(?:staff|editors?|editorial|newsroom|team|desk|agenc(?:y|ies)|wires?|anonymous|admin|contributors?"
        r"|redaktion|rédaction|redacción|redazione|redactie|redação)\b|редакция|编辑部|本报|本刊"
    )


@cache
def _guest() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\bguests?\b|\bgast(?:autor(?:in)?|beitrag)?\b|\binvitée?s?\b|\binvitad[oa]s?\b|特约|嘉宾"
    )


def _texts(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else (value,):
        if isinstance(each, str) and each.strip():
            yield each


def _names_in(data: Any) -> Iterator[str]:
    """Yield the names and short names in what a site keeps of its authors."""
    if isinstance(data, list):
        for item in data:
            yield from _names_of(item)
    elif isinstance(data, dict):
        inner = data.get("authors")
        if len(data) == 1 and isinstance(inner, list | dict):
            yield from _names_in(inner)
            return
        for key, value in data.items():
            yield str(key)
            yield from _names_of(value)


def _names_of(author: Any) -> Iterator[str]:
    if not isinstance(author, dict):
        yield from _texts(author)
        return
    for key in _NAME_KEYS:
        yield from _texts(author.get(key))
    first = next((author[key] for key in _FIRST_NAMES if author.get(key)), None)
    last = next((author[key] for key in _LAST_NAMES if author.get(key)), None)
    if first and last:
        yield f"{first} {last}"


def _plain(name: str) -> str:
    """Return ``name`` as far as spellings are compared: without case, accents and signs between words."""
    return " ".join(without_accents(name).replace("-", " ").replace("_", " ").replace(",", " ").split())


def _slips(name: Sequence[str], other: Sequence[str]) -> int | None:
    """Return by how many letters the words of two names differ; None where they are two people's."""
    if "".join(name) == "".join(other) or sorted(name) == sorted(other):
        return 0
    if len(name) != len(other) or (len(name) == 1 and len(name[0]) < _FEWEST_ALONE):
        return None
    total = 0
    for word, right in zip(name, other, strict=True):
        most = next(slips for length, slips in _SLIPS if len(right) >= length)
        apart = letters_apart(word, right, most)
        if apart > most:
            return None
        total += apart
    return total


class _Authors:
    """The authors of a site, as the option gives them; of one option they are read once."""

    def __init__(self, option: Any) -> None:
        self._option = option

    def __hash__(self) -> int:
        return id(self._option)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Authors) and self._option is other._option

    @property
    def names(self) -> Iterator[str]:
        """The names and short names, with single spaces."""
        return (" ".join(name.split()) for name in _names_in(self._option))


@lru_cache(maxsize=4)
def _words_of_names(authors: _Authors) -> dict[str, list[str]]:
    """Return by each name of ``authors`` its words, as far as spellings are compared."""
    return {name: _plain(name).split() for name in authors.names}


def _nearest(name: str, known: Mapping[str, Sequence[str]]) -> str:
    """Return the listed name of which ``name`` is another spelling; empty for none or several."""
    words = _plain(name).split()
    best: dict[int, list[str]] = {}
    for candidate, written in known.items():
        slips = _slips(words, written)
        if slips is not None:
            best.setdefault(slips, []).append(candidate)
    if not best:
        return ""
    nearest = best[min(best)]
    # A name and a short name of the same author differ in signs alone: what is alike in these is meant.
    alike = [each for each in nearest if (" " in each) == (" " in name)] or nearest
    return alike[0] if len({_plain(each) for each in alike}) == 1 else ""


def _introduced(document: Document) -> list[Span]:
    """Return where the front matter itself says who an author is: a mapping with a name in it."""
    if document.front_matter is None:
        return []
    spans: list[Span] = []
    for entry in document.front_matter.root.entries:
        if entry.key.lower() in DEFAULT_FIELDS["author"]:
            nodes = entry.node.items if entry.node.kind == "sequence" else [entry.node]
            spans += [node.span for node in nodes if node.kind == "mapping"]
    return spans


def _has_guest(document: Document) -> bool:
    """Tell whether a field of the front matter says that the article is a guest's."""
    if document.front_matter is None:
        return False
    entries = document.front_matter.root.entries
    return any("guest" in entry.key.lower() and entry.node.value is not False for entry in entries)


def _is_guest(document: Document, author: Author, introduced: list[Span]) -> bool:
    if any(span.overlaps(author.span) for span in introduced):
        return True
    # Where a file is one line, what stands further off is no part of the byline.
    source, span = document.source, author.span
    before = source[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
    after = source[span.end : span.end + _REACH].partition("\n")[0]
    return _guest().search(f"{before}{span.of(source)}{after}") is not None


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not document.authors or not options["authors"]:
        return
    known = _words_of_names(_Authors(options["authors"]))
    guests_pass = options["guests"] or _has_guest(document)
    introduced = _introduced(document)
    for author in document.authors:
        name = " ".join(author.name.split())
        if not author.span or name in known or _nobody().search(name) or is_agency(name):
            continue
        right = _nearest(name, known)
        if right:
            fix = Fix(f"write {right}", (Edit(author.span, right),))
            yield Hit(author.span, {"author": name, "suggestion": f"; did you mean “{right}”?"}, fixes=(fix,))
        elif not guests_pass and not _is_guest(document, author, introduced):
            yield Hit(author.span, {"author": name, "suggestion": "."})


UNKNOWN_AUTHOR = Check(
    name="unknown-author",
    summary="An author whom the site does not know, or knows by another spelling.",
    run=_run,
    placeholders=("author", "suggestion"),
    options={
        "authors": {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "object"}]}},
                {"type": "object"},
            ],
            "default": [],
            "description": (
                "The authors of the site: a list, a mapping of short names, or the file or folder that has "
                "them; left out, the usual places of Jekyll, Hugo, Docusaurus and Eleventy are looked at."
            ),
        },
        "guests": {
            "type": "boolean",
            "default": False,
            "description": "Whether anybody may write: then only other spellings of those listed are told.",
        },
    },
    scope=frozenset(BlockKind),
    files={"authors": OptionFile(usual=_USUAL_PLACES)},
)
