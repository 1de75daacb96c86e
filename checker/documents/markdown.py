"""Markdown articles: CommonMark with the tables and footnotes of GitHub, front matter, template tags."""

import re

from checker.documents.block_writer import BlockWriter
from checker.documents.front_matter import read_front_matter
from checker.documents.markdown_body import read_body
from checker.documents.markup_article import article_of
from checker.documents.model import Block, BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import without_surrogates
from checker.documents.template_tags import find_template_tags, mask


def read_markdown(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``; never raises, whatever the text.

    The title is the front matter's, else the first heading of level 1 where no text stands above
    it. Fields of front matter win over the article's own lines. ``path`` may state a date and the
    language, as file names do.
    """
    front_matter, start, notices = read_front_matter(source)
    parsed = _as_parsed(source)
    tags = find_template_tags(parsed, start)
    is_mdx = path.lower().endswith(".mdx")
    if is_mdx:
        from checker.documents import mdx  # noqa: PLC0415 - few articles are

        code = mdx.code_in(parsed, start)
        tags = mdx.with_mdx_tags(parsed, tags, code, start)
        masked = mdx.without_component_lines(mask(parsed, tags), code, start)
    else:
        masked = mask(parsed, tags)
    writer = BlockWriter(source, tags)
    read_body(masked, start, writer, is_mdx=is_mdx)
    body = writer.finish()
    if is_mdx:
        _set_apart_statements(body.blocks)
    return article_of("markdown", source, path, options, front_matter, body, notices)


def _as_parsed(source: str) -> str:
    """Return ``source``, as long as before, in what the parser understands.

    Halves of surrogate pairs have no UTF-8, and carriage returns alone end no line of all kinds for it.
    """
    text = without_surrogates(source)
    if "\r" not in text or text.count("\r") == text.count("\r\n"):
        return text
    return re.sub(r"\r(?!\n)", "\n", text)


def _set_apart_statements(blocks: list[Block]) -> None:
    """Make code of the lines of MDX that import components and export values."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.text.text.startswith(("import ", "export ")):
            block.kind = BlockKind.CODE
