"""What begins with two dots in reStructuredText: directives, notes, targets, substitutions, comments."""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents import rst_directives as known
from checker.documents.html_blocks import read_html_blocks
from checker.documents.markup_lines import Line, joined_text, value_cells
from checker.documents.model import BlockKind
from checker.documents.parts import NO_TEXT, Image, Notice
from checker.documents.rst_blocks import RstBlocks
from checker.documents.rst_directives import Directive, split_directive
from checker.documents.rst_lines import Explicit, Place
from checker.text import MappedTextBuilder, Span


def read_explicit(blocks: RstBlocks, explicit: Explicit, place: Place) -> None:
    """Read explicit markup, which stands in ``place``."""
    rest, source = explicit.rest, blocks.source
    if match := _note().match(source, rest.start, rest.end):
        label = Span(match.start(), match.start() + len(match["label"]) + 2)
        blocks.names.note(match["label"], label, definition=True)
        _read_body(blocks, explicit, match.end(), place.inside(BlockKind.PARAGRAPH, None))
    elif match := _directive().match(source, rest.start, rest.end):
        line = Line(match.end(), rest.end, rest.indent)
        directive = split_directive(match["name"].lower(), explicit.span, line, explicit.body, source)
        _read_directive(blocks, directive, place)
    elif not _silent().match(source, rest.start, rest.end):
        _read_comment(blocks, explicit)


def _read_body(blocks: RstBlocks, explicit: Explicit, start: int, place: Place) -> None:
    indent = min((line.indent for line in explicit.body if not line.is_blank), default=0)
    first = Line(start, explicit.rest.end, indent)
    blocks.read([*([] if first.is_blank else [first]), *explicit.body], place)


def _read_comment(blocks: RstBlocks, explicit: Explicit) -> None:
    """Keep a comment; those that state a field each at the top are metadata, as Nikola writes them."""
    rest, span = explicit.rest, explicit.span
    if blocks.is_at_top and not explicit.body:
        match = _stated().match(blocks.source, rest.start, rest.end)
        if match and match["name"] != "copydesk":
            value = Line(match.end(), rest.end, rest.indent)
            values = [] if value.is_blank else [value]
            blocks.commented_fields.add(match["name"], Span(*match.span("name")), values)
            return
    start = rest.start if not rest.is_blank else span.start + 2
    blocks.writer.comment(span, blocks.source[start : span.end])


def _read_directive(blocks: RstBlocks, directive: Directive, place: Place) -> None:
    name = directive.name
    if name in known.FIELDS:
        _read_fields(blocks, directive)
    elif name in known.PICTURES:
        _read_picture(blocks, directive, place)
    elif name in known.CODE:
        _read_code(blocks, directive, place)
    elif name in known.QUOTATIONS:
        blocks.read(directive.content, place.inside(BlockKind.QUOTATION, blocks.new_group()))
    elif name == "include":
        message = "another file is included here; its text is not part of what is checked"
        blocks.writer.notices.append(Notice(message, directive.span))
    elif name in known.SILENT:
        return
    elif name in known.TABLES:
        _read_table(blocks, directive, place)
    elif name in known.ADMONITIONS:
        blocks.read(_without_version(blocks, directive), place.inside(place.kind, place.group))
    else:
        _read_titled(blocks, directive, place)


def _read_titled(blocks: RstBlocks, directive: Directive, place: Place) -> None:
    """Read a directive whose argument may be a line of text; one that nobody knows is told."""
    name, inner = directive.name, place.inside(place.kind, place.group)
    if name in known.TITLED:
        blocks.paragraph(directive.argument, inner, start=directive.span.start)
    elif name not in known.WRAPPERS and ":" not in name:
        words = " ".join(blocks.words(line) for line in directive.argument)
        if " " in words:
            blocks.paragraph(directive.argument, inner, start=directive.span.start)
        if " " in words or directive.content:
            message = f"the directive '{name}' is not known; what stands in it is checked as text"
            blocks.writer.notices.append(Notice(message, directive.span))
    blocks.read(directive.content, inner)


def _without_version(blocks: RstBlocks, directive: Directive) -> Sequence[Line]:
    """Return the content, without the version that some directives begin with."""
    if directive.name not in known.VERSIONED or not directive.content:
        return directive.content
    first = directive.content[0]
    begin = first.start
    while begin < first.end and not blocks.source[begin].isspace():
        begin += 1
    while begin < first.end and blocks.source[begin].isspace():
        begin += 1
    return [first._replace(start=begin), *directive.content[1:]]


def _read_fields(blocks: RstBlocks, directive: Directive) -> None:
    """Keep what a directive states about the article: ABlog's ``post`` has its day and options."""
    name_span = Span(directive.span.start, directive.span.start + 2)
    if directive.argument:
        blocks.fields.add(known.FIELDS[directive.name], name_span, directive.argument)
    for option in directive.options:
        value = [line for line in option.lines if not line.is_blank]
        if value:
            blocks.fields.add(option.name, option.name_span, value)


def _read_picture(blocks: RstBlocks, directive: Directive, place: Place) -> None:
    source = blocks.source
    alternative = NO_TEXT
    attributes = {}
    for option in directive.options:
        text = joined_text(source, option.lines)
        if option.name == "alt":
            alternative = text
        elif text.text:
            attributes[option.name] = text.text
    target = "".join(blocks.words(line) for line in directive.argument)
    last = [*directive.argument, *(line for option in directive.options for line in option.lines)]
    end = max((line.end for line in last), default=directive.span.end)
    image = Image(Span(directive.span.start, end), target, alternative, attributes=attributes)
    known_blocks = len(blocks.writer.blocks)
    if not directive.content:
        blocks.writer.open(BlockKind.PARAGRAPH, image.span.start)
        blocks.writer.picture(image)
        blocks.writer.close(end)
        return
    blocks.writer.picture(image)
    blocks.read(directive.content, place.inside(BlockKind.CAPTION, place.group))
    if len(blocks.writer.blocks) == known_blocks:
        blocks.writer.open(BlockKind.PARAGRAPH, image.span.start)
        blocks.writer.close(end)


def _read_code(blocks: RstBlocks, directive: Directive, place: Place) -> None:
    kind = " ".join(blocks.words(line) for line in directive.argument)
    if directive.name == "raw" and kind == "html" and directive.content:
        _read_html(blocks, directive.content)
    elif directive.content:
        blocks.code(directive.content, directive.span, place.group)


def _read_html(blocks: RstBlocks, lines: Sequence[Line]) -> None:
    builder = MappedTextBuilder()
    source = blocks.source
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        builder.verbatim(source, line.start, line.end)
        if below is not None and line.end < below.start:
            builder.replaced("\n", line.end, below.start)
    blocks.take(read_html_blocks(builder.build()))


def _read_table(blocks: RstBlocks, directive: Directive, place: Place) -> None:
    blocks.paragraph(directive.argument, place, BlockKind.CAPTION, directive.span.start)
    if directive.name == "csv-table":
        blocks.cells(value_cells(directive.content, blocks.source), place)
    elif directive.name == "list-table":
        blocks.read(directive.content, Place(BlockKind.TABLE_CELL, 0, blocks.new_group(), place.depth + 1))
    else:
        blocks.read(directive.content, place.inside(place.kind, place.group))


@cache
def _note() -> re.Pattern[str]:
    return re.compile(r"\[(?P<label>\d+|#[\w.:+-]*|\*|[^\W_][\w.:+-]*)\](?:[ \t]+|(?=[\r\n]|\Z))")


@cache
def _directive() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[A-Za-z][\w.+-]*(?::[\w.+-]+)*) ?::(?:[ \t]+|(?=[\r\n]|\Z))")


@cache
def _silent() -> re.Pattern[str]:
    """Match what names a place, an address or words for elsewhere."""
    return re.compile(r"_[^\s:]|_`|__:|\|[^|\r\n]+\|[ \t]+[\w:-]+::")


@cache
def _stated() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[A-Za-z][\w-]{1,30}):(?:[ \t]+|(?=[\r\n]|\Z))")
