"""Macros of AsciiDoc that are blocks of their own: pictures, films, files taken in, conditions."""

import re

from checker.documents.asciidoc_attributes import read_attributes
from checker.documents.block_writer import BlockWriter
from checker.documents.markup_lines import Line
from checker.documents.parts import NO_TEXT, Image, Notice
from checker.text import MappedText, Span

_CONDITIONS = frozenset({"ifdef", "ifndef", "ifeval", "endif"})
#: What leaves no text of the article.
_SILENT = frozenset(
    "toc video audio gist youtube vimeo tweet plantuml mermaid ditaa graphviz stem leveloffset antora "
    "lines tags bibliography index icon asciinema".split()
)


class MacroReader:
    """Reads macros into a writer's pictures and notices."""

    def __init__(self, source: str, writer: BlockWriter) -> None:
        self._source = source
        self._writer = writer
        self._has_condition = False

    def read(self, match: re.Match[str], line: Line) -> Span | None:
        """Read the macro in ``line`` that ``match`` begins.

        Returns the place of text that is shown, an empty one for none; None where it is no macro after all.
        """
        if self._source[line.end - 1] != "]":
            return None
        name, inner = match["name"], Span(match.end(), line.end - 1)
        place, nothing = Span(line.start, line.end), Span(line.end, line.end)
        if name in _CONDITIONS:
            return self._condition(name, place, inner)
        if name == "image":
            self._picture(match["target"], place, inner)
        elif name == "include":
            self._tell("another file is included here; its text is not part of what is checked", place)
        elif name not in _SILENT:
            self._tell(f"the macro '{name}' is not known; what stands in it is checked as text", place)
            return inner if " " in inner.of(self._source) else nothing
        return nothing

    def _condition(self, name: str, place: Span, inner: Span) -> Span:
        words = inner.of(self._source)
        if name == "endif":
            return Span(place.end, place.end)
        if not self._has_condition and not words.startswith(":"):
            self._has_condition = True
            self._tell("what stands under conditions, as here, is checked whether it is shown or not", place)
        if name == "ifeval" or words.startswith(":"):
            return Span(place.end, place.end)
        return inner

    def _picture(self, target: str, place: Span, inner: Span) -> None:
        attributes = read_attributes(self._source, *inner)
        alternative = attributes.positional(0)
        for attribute in attributes.attributes:
            if attribute.name == "alt":
                alternative = attribute.value
        named = {
            attribute.name: value
            for attribute in attributes.attributes
            if attribute.name not in ("", "alt", "title") and (value := attribute.value.of(self._source))
        }
        title = next((each.value for each in attributes.attributes if each.name == "title"), None)
        self._writer.picture(
            Image(
                place,
                target,
                self._text(alternative),
                title=self._text(title) if title is not None else None,
                attributes=named,
            )
        )

    def _text(self, span: Span | None) -> MappedText:
        return MappedText.verbatim(self._source, *span) if span is not None else NO_TEXT

    def _tell(self, message: str, place: Span) -> None:
        self._writer.notices.append(Notice(message, place))
