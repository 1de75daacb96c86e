"""What counts as the source of a statement, one option for the rules that look for one.

A house may want a link under each claim, or be content with a name. The five kinds: a link or an
address, a footnote, a person who speaks, a body (an office, a university), a document (a report with its
maker or year).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from checker.checks.contract import Options
from checker.documents.model import Block, Document
from checker.language.folding import fold
from checker.language.named_sources import names_a_body, names_a_document
from checker.language.reporting_cues import has_reporting_cue
from checker.language.speakers import gives_a_speaker
from checker.text import Span

_Phrase = TypeVar("_Phrase")

KINDS = ("link", "footnote", "person", "body", "document")

#: Languages in which names alone are taken for speakers, of which here is asked that they speak.
_NAMES_WITHOUT_CUES = frozenset(["de", "zh"])

#: The option's schema, for the table of a check's options.
SOURCES_OPTION: Mapping[str, Mapping[str, Any]] = {
    "sources": {
        "type": "array",
        "items": {"enum": list(KINDS)},
        "minItems": 1,
        "uniqueItems": True,
        "default": list(KINDS),
        "description": "What counts as a source: a link, a footnote, a named person, a body, a document.",
    }
}


class Sources:
    """Tells whether parts of a document name a source, of the kinds that a rule accepts."""

    def __init__(self, document: Document, options: Options) -> None:
        self._document = document
        self._accepted = frozenset(options.get("sources", KINDS))
        self._places: dict[int, list[int]] = {}

    def accepts(self, kind: str) -> bool:
        """Tell whether ``kind`` counts as a source."""
        return kind in self._accepted

    @property
    def accepts_names(self) -> bool:
        """Whether a name in the text counts as a source, of whatever it is the name."""
        return not self._accepted.isdisjoint(("person", "body", "document"))

    def has_reference(self, block: Block, span: Span | None = None) -> bool:
        """Tell whether a link, an address or a footnote stands in ``block``, or in ``span`` of its text."""
        places = self._references(block)
        if span is None:
            return bool(places) or ("link" in self._accepted and "://" in block.text.text)
        index = bisect_left(places, span.start)
        return (index < len(places) and places[index] < span.end) or (
            "link" in self._accepted and "://" in span.of(block.text.text)
        )

    def _references(self, block: Block) -> list[int]:
        """Return where the references stand in the text of ``block``, in order.

        A footnote's number is no text: its mark is empty and counts for the character before it.
        """
        places = self._places.get(block.index)
        if places is None:
            places = sorted(
                mark.span.start if mark.kind == "link" else mark.span.start - 1
                for mark in block.marks
                if mark.kind in ("link", "footnote") and mark.kind in self._accepted
            )
            self._places[block.index] = places
        return places

    def has_speaker(self, text: str) -> bool:
        """Tell whether somebody with a name, or known by a pronoun, says something in ``text``."""
        language = self._document.language
        if language in _NAMES_WITHOUT_CUES and not has_reporting_cue(fold(text), language):
            return False
        return self.names_a_speaker(text)

    def names_a_speaker(self, text: str) -> bool:
        """Tell the same, where the language's names are taken for speakers without a cue beside them."""
        if "person" not in self._accepted and not self.has_body(text):
            return False
        return gives_a_speaker(text, self._document.language)

    def has_cue(self, text: str) -> bool:
        """Tell whether ``text`` ascribes anything to anybody, with a name or without."""
        return self.accepts_names and has_reporting_cue(fold(text), self._document.language)

    def has_body(self, text: str) -> bool:
        """Tell whether ``text`` names a body."""
        return "body" in self._accepted and names_a_body(text)

    def has_document(self, text: str) -> bool:
        """Tell whether ``text`` names a document by its maker, its year or its title."""
        return "document" in self._accepted and names_a_document(text)

    def in_text(self, text: str) -> bool:
        """Tell whether ``text`` names a person who speaks, a body or a document."""
        return self.has_body(text) or self.has_document(text) or self.has_speaker(text)


def by_sentence(
    sentences: Sequence[Span], phrases: Iterable[_Phrase], start: Callable[[_Phrase], int]
) -> Iterator[tuple[int, list[_Phrase]]]:
    """Yield the index of each of ``sentences`` in which some of ``phrases`` begin, with these, in order.

    ``start`` tells where a phrase begins in the text of all; behind the last sentence it is that one's.
    """
    last = len(sentences) - 1
    for index, group in groupby(
        phrases,
        lambda phrase: min(bisect_right(sentences, start(phrase), key=lambda sentence: sentence.end), last),
    ):
        yield index, list(group)


def is_quoted(document: Document, block: Block, phrase: Span) -> bool:
    """Tell whether ``phrase`` stands within somebody's quoted words."""
    quotations = document.quotations(block)
    index = bisect_right(quotations, phrase.start, key=lambda quotation: quotation.span.start) - 1
    return index >= 0 and quotations[index].span.end >= phrase.end
