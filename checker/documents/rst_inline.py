"""Inline markup of reStructuredText: emphasis, code, roles, links, notes, substitutions, escapes.

After the specification of docutils (reStructuredText Markup Specification, "Inline Markup"): a start
stands before a character that is no space and behind a space or a mark, an end the other way round.
"""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents.inline_text import InlineText
from checker.documents.markup_lines import JoinedLines, Line
from checker.documents.model import MarkKind
from checker.documents.named_texts import NamedTexts
from checker.documents.parts import Footnote
from checker.text import Span

#: Roles whose text is words; that of all others is a name, a formula or code.
_WORD_ROLES: dict[str, MarkKind | None] = {
    "emphasis": "emphasis",
    "strong": "strong",
    "title": "emphasis",
    "title-reference": "emphasis",
    "t": "emphasis",
    "dfn": "emphasis",
    "sup": None,
    "superscript": None,
    "sub": None,
    "subscript": None,
    "abbr": None,
    "abbreviation": None,
    "ac": None,
    "acronym": None,
    "guilabel": None,
    "menuselection": None,
    "index": None,
    "strike": "deleted",
    "del": "deleted",
    "ref": "link",
    "doc": "link",
    "any": "link",
    "term": "link",
    "numref": "link",
    "download": "link",
    "link": "link",
    "reviewer": "link",
}
#: Roles that point at a place by its name where no other text is given.
_POINTING_ROLES = frozenset({"ref", "numref", "any"})
#: Roles of markup of another kind, which leave no text that could be told.
_RAW_ROLES = frozenset({"raw", "raw-html", "raw-latex", "html"})
#: Roles for numbers of documents, with what stands before the number.
_NUMBERED_ROLES = {"pep": "PEP ", "pep-reference": "PEP ", "rfc": "RFC ", "rfc-reference": "RFC "}


class Names:
    """What the names of an article stand for: addresses by target, words by substitution; its notes."""

    __slots__ = ("footnotes", "pictures", "substitutions", "targets", "unnamed")

    def __init__(self, source: str) -> None:
        self.targets: dict[str, str] = {}
        self.substitutions = NamedTexts(len(source))
        self.pictures: set[str] = set()
        self.footnotes: list[Footnote] = []
        self.unnamed = {"#": [0, 0], "*": [0, 0]}

    def note(self, label: str, span: Span, *, definition: bool) -> str:
        """Keep a note or a reference to one, and return the label under which the two meet.

        Those without a name are counted. Citations may stand in another file: they are not kept.
        """
        if label in self.unnamed:
            self.unnamed[label][definition] += 1
            label = f"{label}{self.unnamed[label][definition]}"
        if not label[0].isalpha():
            self.footnotes.append(Footnote(label, span, definition))
        return label


def folded_name(name: str) -> str:
    """Return the name of a target as it is compared: whatever its case and spaces."""
    return " ".join(name.replace("\\", "").split()).lower()


def write_inline(inline: InlineText, source: str, lines: Sequence[Line], names: Names) -> None:
    """Add the text of ``lines`` to ``inline``, the markup read."""
    _Writer(inline, JoinedLines(source, lines), names).write()


class _Writer:
    __slots__ = ("_inline", "_lines", "_names", "_text")

    def __init__(self, inline: InlineText, lines: JoinedLines, names: Names) -> None:
        self._inline = inline
        self._lines = lines
        self._names = names
        self._text = lines.text

    def write(self) -> None:
        text, position = self._text, 0
        if not _may_have_markup().search(text):
            self._lines.emit(self._inline, 0, len(text))
            return
        for match in _markup().finditer(text):
            before = match.start()
            if match.lastgroup == "note":
                # The space that a note must have before it is not shown.
                before = position + len(text[position:before].rstrip())
            self._lines.emit(self._inline, position, before)
            position = match.end()
            self._read(match)
        self._lines.emit(self._inline, position, len(text))

    def _read(self, match: re.Match[str]) -> None:
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "escape":
            if not match[0][1:].isspace():
                self._lines.emit(self._inline, start + 1, end)
            else:
                self._inline.gap(self._lines.place(start))
        elif kind == "literal":
            self._lines.emit_mark(self._inline, "code", start + 2, end - 2)
        elif kind == "strong":
            self._marked("strong", start + 2, end - 2)
        elif kind == "emphasis":
            self._marked("emphasis", start + 1, end - 1)
        elif kind == "interpreted":
            self._interpreted(match)
        elif kind == "substitution":
            self._substitution(match)
        elif kind == "note":
            self._note(match)
        elif kind == "inline_target":
            self._words(start + 2, end - 1)
        elif kind == "address":
            self._lines.emit_mark(self._inline, "link", start, end, match[0])
        else:
            name = match["reference"].rstrip("_")
            target = self._names.targets.get(folded_name(name), "")
            self._lines.emit_mark(self._inline, "link", start, start + len(name), target)

    def _words(self, start: int, end: int) -> None:
        """Add text without its escapes."""
        text, position = self._text, start
        while (place := text.find("\\", position, end)) >= 0 and place + 1 < end:
            self._lines.emit(self._inline, position, place)
            position = place + (2 if text[place + 1].isspace() else 1)
            if position == place + 1:
                # What is escaped begins no escape itself.
                self._lines.emit(self._inline, position, position + 1)
                position += 1
        self._lines.emit(self._inline, position, end)

    def _marked(self, kind: MarkKind | None, start: int, end: int, target: str = "") -> None:
        if start >= end:
            return
        if kind is None:
            self._words(start, end)
            return
        self._inline.open(kind, self._lines.place(start), target)
        self._words(start, end)
        self._inline.close(kind)

    def _interpreted(self, match: re.Match[str]) -> None:
        start, end = match.span("content")
        role = (match["role"] or match["suffix"] or "").strip(":").lower()
        if match["refers"]:
            words_end, target = self._embedded(start, end)
            if not target:
                target = self._names.targets.get(folded_name(self._text[start:end]), "")
            self._marked("link", start, words_end, target)
        elif not role:
            words = " " in match["content"] or "\n" in match["content"]
            self._marked("emphasis" if words else "code", start, end)
        else:
            self._role(role.rpartition(":")[2] if ":" in role else role, start, end)

    def _role(self, role: str, start: int, end: int) -> None:
        span = self._lines.place_span(start, end)
        if role in _RAW_ROLES:
            self._inline.gap(span.start)
        elif role in _NUMBERED_ROLES:
            words_end, target = self._embedded(start, end)
            if not target:
                self._inline.replaced(_NUMBERED_ROLES[role], span.start - 1, span.start)
            self._marked("link", start, words_end, target)
        elif role in _WORD_ROLES:
            words_end, target = self._embedded(start, end)
            kind = _WORD_ROLES[role]
            if role in _POINTING_ROLES and not target:
                kind = "code"
            self._marked(kind, start, words_end, target)
        else:
            while start < end - 1 and self._text[start] in "~!":
                start += 1
            words_end, _ = self._embedded(start, end)
            self._lines.emit_mark(self._inline, "code", start, words_end)

    def _embedded(self, start: int, end: int) -> tuple[int, str]:
        """Return where the words of ``words <address>`` end, and the address, "" where there is none."""
        match = _embedded_address().search(self._text, start, end)
        if match is None:
            return end, ""
        target = re.sub(r"\s+|\\", "", match["address"])
        return (match.start() if match.start() > start else match.start("address")), target

    def _substitution(self, match: re.Match[str]) -> None:
        name = match["name"]
        known = self._names.substitutions
        words = known.fill_in(name if name in known else name.lower())
        span = self._lines.place_span(*match.span())
        if words is not None:
            self._inline.replaced(words, *span)
        elif name in self._names.pictures:
            self._inline.gap(span.start)
        else:
            self._lines.emit_mark(self._inline, "code", *match.span("name"))

    def _note(self, match: re.Match[str]) -> None:
        span = self._lines.place_span(match.start(), match.end() - 1)
        label = self._names.note(match["label"], span, definition=False)
        self._inline.footnote(label, span.start, span.end + 1)


@cache
def _may_have_markup() -> re.Pattern[str]:
    return re.compile(r"[*`|\\]|_(?!\w)|://|_`")


@cache
def _embedded_address() -> re.Pattern[str]:
    return re.compile(r"(?<!\s)\s*<(?P<address>[^<>]+)>\s*\Z")


@cache
def _markup() -> re.Pattern[str]:
    # What may stand before a start and behind an end.
    before = r"(?<![^\s'\"(\[{<\-/:–—‘“’«¡¿„\u200b\\])"
    behind = r"(?=[\s'\")\]}>\-/:.,;!?\\–—’”»…‐\u200b]|\Z)"
    role = r":(?:[A-Za-z0-9]+(?:[-._+:][A-Za-z0-9]+)*):"
    return re.compile(
        rf"(?P<escape>\\(?:\s|\S))"
        rf"|{before}(?P<literal>``(?=\S)(?:[^`]|`(?!`)){{1,1000}}(?<=\S)``)(?!`){behind}"
        rf"|{before}(?P<inline_target>_`(?=\S)[^`]{{1,500}}(?<=\S)`){behind}"
        rf"|{before}(?P<interpreted>(?P<role>{role})?`(?=[^\s`])(?P<content>(?:[^`\\]|\\.){{1,1000}})(?<=\S)`"
        rf"(?:(?P<refers>__?)|(?P<suffix>{role}))?){behind}"
        rf"|{before}(?P<strong>\*\*(?=[^\s*])(?:[^*\\]|\\.|\*(?!\*)){{1,1000}}?(?<=\S)\*\*){behind}"
        rf"|{before}(?P<emphasis>\*(?=[^\s*])(?:[^*\\]|\\.){{1,1000}}?(?<=[^\s])\*){behind}"
        rf"|{before}(?P<substitution>\|(?=[^\s|])(?P<name>[^|\n]{{1,200}})(?<=\S)\|(?:__?)?){behind}"
        rf"|{before}(?P<note>\[(?P<label>\d+|\#[\w.:+-]*|\*|[^\W_][\w.:+-]*)\]_){behind}"
        r"|(?P<address>\bhttps?://[^\s<>`\"\\]*[\w/#=&-])"
        rf"|{before}(?P<reference>[^\W_](?:[\w.:+-]{{0,80}}[^\W_])?__?){behind}",
        re.DOTALL,
    )
