"""reStructuredText articles, as docutils, Sphinx, Pelican and Nikola publish them."""

import re
from functools import cache

from checker.documents.front_matter import read_front_matter
from checker.documents.markup_article import article_of
from checker.documents.markup_lines import Line
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.rst_blocks import RstBlocks
from checker.documents.rst_explicit import read_explicit
from checker.documents.rst_inline import Names, folded_name
from checker.documents.rst_lines import Place
from checker.text import Span

#: One line with a colon may be a sentence.
_FEWEST_FIELDS = 2


def read_rst(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``; never raises, whatever the text.

    Fields above the text are the article's metadata, as are comments that state one each, the fields of
    ABlog's ``post``, and front matter. The title is the field's, else that of the first section.
    """
    front_matter, start, notices = read_front_matter(source)
    blocks = RstBlocks(source, start, read_explicit)
    _read_names(blocks)
    blocks.read(blocks.lines[_read_head(blocks) :], Place())
    body = blocks.writer.finish()
    body.footnotes.extend(blocks.names.footnotes)
    body.notices.extend(blocks.names.substitutions.notices())
    fields = blocks.fields.with_block(blocks.commented_fields.with_block(front_matter))
    document = article_of("rst", source, path, options, fields, body, notices)
    if document.title is not None and document.title.origin == "field":
        # The title stands above the first level of sections.
        for block in document.blocks:
            if block.kind is BlockKind.HEADING:
                block.level = min(block.level + 1, 6)
    return document


def _read_head(blocks: RstBlocks) -> int:
    """Read the fields of a head without marks, ``tags: [a, b]``; return the number of the line below.

    It is told by its first paragraph, which holds nothing but fields; rstblog and PEPs begin so.
    """
    lines = blocks.lines
    first = next((number for number, line in enumerate(lines) if not line.is_blank), 0)
    end = first
    found: list[tuple[re.Match[str], list[Line]]] = []
    while end < len(lines) and not lines[end].is_blank:
        line = lines[end]
        match = _head_field().match(blocks.source, line.start, line.end) if line.indent == 0 else None
        if match is not None:
            value = Line(match.end(), line.end, 0)
            found.append((match, [] if value.is_blank or blocks.words(value) in ("|", ">") else [value]))
        elif line.indent > 0 and found:
            found[-1][1].append(line)
        else:
            return 0
        end += 1
    if len(found) < _FEWEST_FIELDS:
        return 0
    for match, values in found:
        blocks.fields.add(match["name"], Span(*match.span("name")), values)
    return end


def _read_names(blocks: RstBlocks) -> None:
    """Collect what names stand for, which may be told anywhere."""
    names, lines = blocks.names, blocks.lines
    for number, line in enumerate(lines):
        words = blocks.words(line)
        if not words.startswith(".. "):
            continue
        if match := _target().match(words):
            address = match["address"].strip()
            if not address and number + 1 < len(lines) and lines[number + 1].indent > line.indent:
                address = blocks.words(lines[number + 1])
            names.targets[folded_name(match["name"] or match["quoted"])] = address
        elif match := _substitution().match(words):
            _read_substitution(names, blocks, match, number)


def _read_substitution(names: Names, blocks: RstBlocks, match: re.Match[str], number: int) -> None:
    """Keep what the substitution that ``match`` found in line ``number`` stands for."""
    name = match["name"]
    if match["kind"] == "image":
        names.pictures.add(name)
    elif match["kind"] == "replace":
        words = [match["words"]]
        lines = blocks.lines
        below = number + 1
        while below < len(lines) and not lines[below].is_blank and lines[below].indent > lines[number].indent:
            words.append(blocks.words(lines[below]))
            below += 1
        text = _signs().sub("", " ".join(words)).strip()
        if text:
            names.substitutions.state(name, text)


@cache
def _head_field() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9_-]{1,30}):(?:[ \t]+|(?=[\r\n]|\Z))")


@cache
def _target() -> re.Pattern[str]:
    return re.compile(
        r"\.\.\s+_(?:`(?P<quoted>[^`]+)`|(?P<name>(?!_)(?:[^:\\`]|\\.)+)):(?:\s+|$)(?P<address>.*)"
    )


@cache
def _signs() -> re.Pattern[str]:
    """Find what is written for the markup alone: escapes, marks, addresses."""
    return re.compile(r"\\\s?|[`*]|(?<=\w)_(?!\w)|(?:(?<!\s)\s+)?<[^<>]*>")


@cache
def _substitution() -> re.Pattern[str]:
    return re.compile(r"\.\.\s+\|(?P<name>[^|]+)\|\s+(?P<kind>\w+)::\s*(?P<words>.*)")
