"""From a file's bytes or a text to a Document: the reader is chosen by the suffix of its name."""

import re
from collections.abc import Callable
from functools import cache

from checker.documents.decoding import WAY_OUT, Decoded, decode_article
from checker.documents.model import Document
from checker.documents.parts import Notice
from checker.documents.read_options import ReadOptions
from checker.text import Span

MARKDOWN = "markdown"
TEXT = "text"
HTML = "html"
JSON = "json"
JSON_LINES = "json-lines"
XML = "xml"
RST = "rst"
ASCIIDOC = "asciidoc"

#: The format of a file by its suffix; every other file is read as plain text.
FORMATS = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdx": MARKDOWN,
    ".txt": TEXT,
    ".text": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".json": JSON,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".xml": XML,
    ".rst": RST,
    ".adoc": ASCIIDOC,
    ".asciidoc": ASCIIDOC,
}

#: Formats of which a file may hold several articles.
SEVERAL = frozenset({JSON, JSON_LINES, XML})

#: Formats with markup of their own that no reader knows yet, by suffix.
NOT_YET_READ = {
    ".tex": "LaTeX",
    ".org": "Org",
}


def read_articles(data: bytes | str, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the articles, one at least, in ``data``: a file's bytes, or a text that is already decoded.

    Nothing is read from ``path``. Only the formats of SEVERAL hold more than one, which then tell their
    ``part``. Raises UndecodableError for bytes that are no text, or break off as their format may not, and
    NotAnArticleError for what is well-formed, but no article.
    """
    if isinstance(data, str):
        return _read(data, path, options)
    decoded = decode_file(data, path, options)
    documents = _read(decoded.text, path, options)
    if decoded.guessed is not None:
        message = f"this article is not UTF-8 and was read as {decoded.guessed}; {WAY_OUT}"
        documents[0].notices = (Notice(message, Span(0, 0)), *documents[0].notices)
    return documents


def decode_file(data: bytes, path: str, options: ReadOptions) -> Decoded:
    """Return the text of ``data``, the bytes of the file at ``path``; raises UndecodableError."""
    encoding, by_file = options.encoding, False
    if encoding is None and (options.format or format_of(path)) in (HTML, XML):
        from checker.documents.html_encoding import declared_encoding  # noqa: PLC0415

        encoding, by_file = declared_encoding(data), True
    return decode_article(data, encoding, by_file=by_file)


def read_document(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the first article in ``data``, a file's bytes; raises what ``read_articles`` does."""
    return read_articles(data, path, options)[0]


def read_text(source: str, path: str, options: ReadOptions) -> Document:
    """Return the first article in ``source``, a text that is already decoded; raises as ``read_articles``."""
    return _read(source, path, options)[0]


def _read(source: str, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the articles in ``source``.

    Halves of surrogate pairs, which are no characters, become U+FFFD; offsets stay what they are.
    """
    notices: list[Notice] = []
    lone = None if _is_encodable(source) else _surrogate().search(source)
    if lone:
        source = without_surrogates(source)
        message = "half of a surrogate pair stands here and was read as U+FFFD"
        notices.append(Notice(message, Span(*lone.span())))
    file_format = options.format
    if file_format is None:
        suffix = suffix_of(path)
        file_format = FORMATS.get(suffix, TEXT)
        if suffix in NOT_YET_READ:
            message = f"{NOT_YET_READ[suffix]} is not understood yet; this article is read as plain text"
            notices.append(Notice(message, Span(0, 0)))
    # Each reader is imported where its format is met: most runs need one of them.
    if file_format in SEVERAL:
        documents = _read_several(file_format, source, path, options)
    else:
        documents = (_read_one(file_format, source, path, options),)
    if notices:
        documents[0].notices = (*notices, *documents[0].notices)
    return documents


def _read_one(file_format: str, source: str, path: str, options: ReadOptions) -> Document:
    if file_format == MARKDOWN:
        return _markdown_reader()(source, path, options)
    if file_format == HTML:
        from checker.documents.html import read_html  # noqa: PLC0415

        return read_html(source, path, options)
    if file_format == RST:
        from checker.documents.rst import read_rst  # noqa: PLC0415

        return read_rst(source, path, options)
    if file_format == ASCIIDOC:
        from checker.documents.asciidoc import read_asciidoc  # noqa: PLC0415

        return read_asciidoc(source, path, options)
    from checker.documents.wire import read_wire  # noqa: PLC0415

    return read_wire(source, path, options)


@cache
def _markdown_reader() -> Callable[[str, str, ReadOptions], Document]:
    from checker.documents.markdown import read_markdown  # noqa: PLC0415

    return read_markdown


def _read_several(file_format: str, source: str, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the articles of a file that may hold several, which share its lines."""
    if file_format == XML:
        from checker.documents.xml_articles import read_xml_articles  # noqa: PLC0415

        documents = read_xml_articles(source, path, options)
    else:
        from checker.documents.json_articles import read_json_articles  # noqa: PLC0415

        documents = read_json_articles(source, path, options, lines=file_format == JSON_LINES)
    if len(documents) > 1:
        lines = documents[0].lines
        for document in documents:
            document.share_lines(lines)
    return documents


def may_hold_several(path: str) -> bool:
    """Tell whether a file of this name may hold several articles."""
    return format_of(path) in SEVERAL


def _is_encodable(source: str) -> bool:
    """Tell whether ``source`` has no half of a surrogate pair, faster than by looking for one."""
    if source.isascii():
        return True
    try:
        source.encode()
    except UnicodeEncodeError:
        return False
    return True


def format_of(path: str) -> str:
    """Return the name of the format that a file of this name is read as."""
    return FORMATS.get(suffix_of(path), TEXT)


def without_surrogates(source: str) -> str:
    """Return ``source`` with U+FFFD for each half of a surrogate pair, which is no character."""
    return source if _is_encodable(source) else _surrogate().sub("\ufffd", source)


def suffix_of(path: str) -> str:
    """Return the lower-case suffix of ``path`` with its dot, "" where it has none."""
    _, dot, suffix = path.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return dot + suffix.lower() if dot else ""


@cache
def _surrogate() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")
