"""Inline markup of AsciiDoc: marks of text, links, macros, notes, names in braces, escapes.

After the documentation of Asciidoctor ("Text Formatting and Punctuation", "Macros"): a constrained
mark stands at the borders of a word, one that is doubled anywhere.
"""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents.asciidoc_attributes import INTRINSIC, read_attributes
from checker.documents.inline_text import InlineText
from checker.documents.markup_lines import JoinedLines, Line
from checker.documents.model import MarkKind
from checker.documents.named_texts import NamedTexts
from checker.documents.parts import NO_TEXT, Footnote, Image
from checker.text import MappedText

#: Marks inside each other deeper than this are left as they are.
_DEEPEST = 4

_MARKS: dict[str, MarkKind | None] = {
    "strong": "strong",
    "emphasis": "emphasis",
    "highlight": None,
    "raised": None,
    "lowered": None,
}
#: The names of the groups of the pattern, where they are not called what they find.
_KINDS = {
    "code_doubled": "code",
    "literal_doubled": "literal",
    "formula": "literal",
    "strong_doubled": "strong",
    "emphasis_doubled": "emphasis",
    "highlight_doubled": "highlight",
    "raw_macro": "raw",
    "hidden_entry": "hidden",
    "hidden_place": "hidden",
    "term": "words",
    "shown": "target",
    "reference_words": "reference",
}
#: What stands in quotation marks that are written with backticks.
_QUOTES = {"double": ("“", "”"), "single": ("‘", "’")}


class Names:
    """What names in braces stand for, and the notes of the article."""

    __slots__ = ("attributes", "footnotes", "unnamed")

    def __init__(self, source: str) -> None:
        self.attributes = NamedTexts(len(source))
        self.footnotes: list[Footnote] = []
        self.unnamed = 0

    def value(self, name: str) -> str | None:
        """Return what ``{name}`` stands for; None where the article does not tell."""
        name = name.lower()
        return self.attributes.fill_in(name) if name in self.attributes else INTRINSIC.get(name)


class InlineWriter:
    """Adds the text of lines to ``inline``.

    ``notes`` are the places of the words of notes in the text of the lines, ``pictures`` those that stand
    in it, for the caller to write.
    """

    __slots__ = ("_inline", "_line_break", "_lines", "_names", "_text", "notes", "pictures")

    def __init__(
        self, inline: InlineText, source: str, lines: Sequence[Line], names: Names, line_break: str = " "
    ) -> None:
        self._inline = inline
        self._lines = JoinedLines(source, lines)
        self._names = names
        self._line_break = line_break
        self._text = self._lines.text
        self.notes: list[tuple[int, int]] = []
        self.pictures: list[Image] = []

    def write(self) -> None:
        """Add all lines."""
        self._between(0, len(self._text), 0)

    def write_note(self, inline: InlineText, start: int, end: int) -> None:
        """Add the words of one of ``notes`` to ``inline``, which is that of a block of their own."""
        self._inline = inline
        self._between(start, end, 1)

    def place(self, offset: int) -> int:
        """Return the source offset of ``offset`` in the text of the lines."""
        return self._lines.place(offset)

    def _between(self, start: int, end: int, depth: int) -> None:
        if depth > _DEEPEST or not _may_have_markup().search(self._text, start, end):
            self._lines.emit(self._inline, start, end, self._line_break)
            return
        position = start
        for match in _markup().finditer(self._text, start, end):
            self._lines.emit(self._inline, position, match.start(), self._line_break)
            self._read(match, depth)
            position = match.end()
        self._lines.emit(self._inline, position, end, self._line_break)

    def _read(self, match: re.Match[str], depth: int) -> None:
        group = match.lastgroup or ""
        kind = _KINDS.get(group, group)
        start, end = match.span()
        inner = match.span(group)
        place = self._lines.place(start)
        if kind in _MARKS:
            self._marked(_MARKS[kind], *inner, depth)
        elif kind in ("code", "literal"):
            self._code(*inner, depth, is_literal=kind == "literal")
        elif kind in ("raw", "hidden"):
            # What readers do not see, or markup of another kind.
            self._inline.gap(place)
        elif kind in _QUOTES:
            opening, closing = _QUOTES[kind]
            self._inline.replaced(opening, place, place + 2)
            self._between(*inner, depth + 1)
            last = self._lines.place(end - 2)
            self._inline.replaced(closing, last, last + 2)
        elif kind == "words":
            self._between(*inner, depth + 1)
        elif kind in ("escape", "hard", "entity"):
            self._sign(kind, start, end)
        elif kind == "name":
            self._name(match)
        elif kind == "note":
            self._note(match)
        elif kind == "picture":
            self._picture(match)
        else:
            self._link(match, kind, depth)

    def _sign(self, kind: str, start: int, end: int) -> None:
        """Add what a sign stands for: itself, a break of the line, a character."""
        place = self._lines.place(start)
        if kind == "escape":
            self._lines.emit(self._inline, start + 1, end)
        elif kind == "entity":
            self._inline.decoded(place, place + end - start, escapes=False)
        elif end < len(self._text):
            self._inline.line_break("\n", place, self._lines.place(end))

    def _marked(self, kind: MarkKind | None, start: int, end: int, depth: int, target: str = "") -> None:
        if kind is None:
            self._between(start, end, depth + 1)
            return
        self._inline.open(kind, self._lines.place(start), target)
        self._between(start, end, depth + 1)
        self._inline.close(kind)

    def _code(self, start: int, end: int, depth: int, *, is_literal: bool) -> None:
        text = self._text
        if not is_literal and text[start] == "+" == text[end - 1] and end - start > len("++"):
            start, end, is_literal = start + 1, end - 1, True
        self._inline.open("code", self._lines.place(start))
        if is_literal or "{" not in text[start:end]:
            self._lines.emit(self._inline, start, end)
        else:
            self._between(start, end, depth + 1)
        self._inline.close("code")

    def _name(self, match: re.Match[str]) -> None:
        name = match["name"]
        span = self._lines.place_span(*match.span())
        value = self._names.value(name)
        if name.startswith(("counter", "set:")) or value == "":
            self._inline.gap(span.start)
        elif value is None:
            self._lines.emit_mark(self._inline, "code", *match.span("name"))
        else:
            self._inline.replaced(value, *span)

    def _note(self, match: re.Match[str]) -> None:
        span = self._lines.place_span(match.start(), match.start("note") - 1)
        label, words = match["label"] or "", match.span("note")
        if match["older"] and "," in match["note"]:
            # footnoteref:[label,words], as AsciiDoc had it before.
            label = match["note"].partition(",")[0].strip()
            words = (words[0] + match["note"].index(",") + 1, words[1])
        elif match["older"]:
            label, words = match["note"].strip(), (words[0], words[0])
        has_words = self._text[words[0] : words[1]].strip() != ""
        if label:
            self._names.footnotes.append(Footnote(label, span, definition=False))
            if has_words:
                self._names.footnotes.append(Footnote(label, span, definition=True))
        else:
            self._names.unnamed += 1
            label = str(self._names.unnamed)
        if has_words:
            self.notes.append(words)
        whole = self._lines.place_span(*match.span())
        self._inline.footnote(label, *whole)

    def _picture(self, match: re.Match[str]) -> None:
        span = self._lines.place_span(*match.span())
        if match["macro"] == "image" and "\n" not in match[0]:
            attributes = read_attributes(
                self._lines.source, span.start + match[0].index("[") + 1, span.end - 1
            )
            alternative = attributes.positional(0)
            words = MappedText.verbatim(self._lines.source, *alternative) if alternative else NO_TEXT
            self.pictures.append(Image(span, match["picture"], words))
        self._inline.gap(span.start)

    def _link(self, match: re.Match[str], kind: str, depth: int) -> None:
        scheme = match["scheme"] or ""
        inside = kind == "reference" or scheme in ("xref:", "link:")
        target = self._resolved(match[kind] if inside else scheme + match[kind])
        words = {"target": "shown", "reference": "reference_words"}.get(kind)
        if words is not None and (match[words] or "").strip():
            self._marked("link", *self._shown(*match.span(words)), depth, target)
            return
        # Nothing but the address is shown: of a place in the project it is a name, and no prose.
        self._lines.emit_mark(self._inline, "code" if inside else "link", *match.span(kind), target)

    def _resolved(self, target: str) -> str:
        """Return ``target`` with the values of the names in it."""
        return _named().sub(lambda match: self._names.value(match["name"]) or match[0], target)

    def _shown(self, start: int, end: int) -> tuple[int, int]:
        """Return which part of the text in a link's brackets is shown: no attributes, no sign at its end."""
        if "=" in self._text[start:end] or self._text[start] == '"':
            first = read_attributes(self._text, start, end).positional(0)
            if first is not None:
                start, end = first
        if end - start > 1 and self._text[end - 1] == "^":
            end -= 1
        return start, end


@cache
def _may_have_markup() -> re.Pattern[str]:
    return re.compile(r"[*_`#^~+{\[<\\&]|://|\(\(")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"\{(?P<name>\w[\w-]*)\}")


@cache
def _markup() -> re.Pattern[str]:
    roles = r"(?:\[[.#%\w][^\[\]\n]{0,80}\])?"
    inside = r"(?:[^\[\]\\]|\\.|\[[^\[\]]{0,300}\]){0,2000}"

    def constrained(name: str, sign: str, before: str, behind: str) -> str:
        sign = re.escape(sign)
        inner = rf"(?=\S)(?P<{name}>(?:(?!{sign})[\s\S]|(?<=\w){sign}(?=\w)){{1,1000}}?)(?<=\S)"
        return rf"(?<![{before}\\]){roles}{sign}{inner}{sign}(?![{behind}])"

    def anywhere(name: str, sign: str) -> str:
        doubled = re.escape(sign * 2)
        return rf"{roles}{doubled}(?P<{name}>(?:(?!{doubled})[\s\S]){{1,1000}}?){doubled}"

    return re.compile(
        "|".join(
            (
                r"\\(?P<escape>[*_`#^~{\[<(\\+|]|(?=https?:|footnote|image:|link:|xref:))",
                r"\+\+\+(?P<raw>(?:(?!\+\+\+)[\s\S]){1,1000})\+\+\+",
                r"\bpass:[a-z,]{0,20}\[(?P<raw_macro>" + inside + r")\]",
                r"\"`(?=\S)(?P<double>[^`]{1,1500}?)(?<=\S)`\"",
                r"(?<!\w)'`(?=\S)(?P<single>[^`]{1,1500}?)(?<=\S)`'(?!\w)",
                r"(?P<hard>(?<![ \t])[ \t]+\+(?:\n|\Z))",
                r"\[\[\[?(?P<hidden>[\w:.-]{1,100}(?:,[^\]\n]{0,200})?)\]\]\]?",
                r"footnote(?:(?P<older>ref):|:(?P<label>[\w-]*))\[(?P<note>" + inside + r")\]",
                r"\b(?P<macro>image|icon):(?!:)(?P<picture>[^\s\[\]:][^\s\[\]]{0,500})\[[^\]]{0,1000}\]",
                r"(?P<scheme>link:|xref:|mailto:|(?:https?|ftp|irc)://|(?=\{\w[\w-]{0,60}\}[^\s\[\]{}]{0,300}\[))"
                r"(?P<target>\+\+[^+\n]{1,500}\+\+[^\s\[\]<>]{0,200}|[^\s\[\]<>]{1,700})\[(?P<shown>"
                + inside
                + r")\]",
                r"<(?P<angle>(?:https?|ftp)://[^\s<>]{1,700})>",
                r"(?P<bare>\b(?:https?|ftp)://[^\s<>\[\]`\"]{0,700}[\w/#=&-])",
                r"<<(?P<reference>[^<>,\n]{1,200})(?:,\s*(?P<reference_words>[^<>]{1,500}))?>>",
                r"\b(?:kbd|btn|menu|indexterm2):[\w ]{0,60}\[(?P<words>[^\[\]\n]{0,300})\]",
                r"\(\(\((?P<hidden_entry>[^()\n]{1,300})\)\)\)",
                r"\b(?:indexterm|anchor):(?P<hidden_place>[\w.-]{0,60})\[[^\]\n]{0,300}\]",
                r"\(\((?P<term>[^()\n]{1,300})\)\)",
                r"\b(?:stem|latexmath|asciimath):\[(?P<formula>" + inside + r")\]",
                r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)",
                r"\{(?P<name>\w[\w-]{0,80}|(?:counter2?|set):[^{}\n]{1,100})\}",
                anywhere("code_doubled", "`"),
                constrained("code", "`", r"\w&;:\"'`}", r"\w\"'`"),
                anywhere("literal_doubled", "+"),
                constrained("literal", "+", r"\w;:}+", r"\w+"),
                anywhere("strong_doubled", "*"),
                constrained("strong", "*", r"\w&;:}", r"\w"),
                anywhere("emphasis_doubled", "_"),
                constrained("emphasis", "_", r"\w;:}", r"\w"),
                anywhere("highlight_doubled", "#"),
                constrained("highlight", "#", r"\w&;:}", r"\w"),
                r"\^(?P<raised>[^\s^]{1,60})\^",
                r"~(?P<lowered>[^\s~]{1,60})~",
            )
        )
    )
