"""From a file's bytes or a text to a Document: the reader is chosen by the suffix of its name."""

import re
from functools import cache

from checker.documents.decoding import WAY_OUT, decode_article
from checker.documents.model import Document
from checker.documents.parts import Notice
from checker.documents.read_options import ReadOptions
from checker.text import Span

MARKDOWN = "markdown"
TEXT = "text"

#: The format of a file by its suffix; every other file is read as plain text.
FORMATS = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdx": MARKDOWN,
    ".txt": TEXT,
    ".text": TEXT,
}

#: Formats with markup of their own that no reader knows yet, by suffix.
NOT_YET_READ = {
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
    ".rst": "reStructuredText",
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".json": "JSON",
    ".xml": "XML",
    ".tex": "LaTeX",
    ".org": "Org",
}


def read_document(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the article in ``data``, a file's bytes; nothing is read from ``path``.

    Raises UndecodableError for bytes that are no text.
    """
    decoded = decode_article(data, options.encoding)
    document = read_text(decoded.text, path, options)
    if decoded.guessed is not None:
        message = f"this article is not UTF-8 and was read as {decoded.guessed}; {WAY_OUT}"
        document.notices = (Notice(message, Span(0, 0)), *document.notices)
    return document


def read_text(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``, a text that is already decoded.

    Halves of surrogate pairs, which are no characters, become U+FFFD; offsets stay what they are.
    """
    notices: list[Notice] = []
    lone = None if _is_encodable(source) else _surrogate().search(source)
    if lone:
        source = without_surrogates(source)
        message = "half of a surrogate pair stands here and was read as U+FFFD"
        notices.append(Notice(message, Span(*lone.span())))
    suffix = suffix_of(path)
    if suffix in NOT_YET_READ and options.format is None:
        message = f"{NOT_YET_READ[suffix]} is not understood yet; this article is read as plain text"
        notices.append(Notice(message, Span(0, 0)))
    # Each reader is imported where its format is met: most runs need one of them.
    if (options.format or format_of(path)) == MARKDOWN:
        from checker.documents.markdown import read_markdown  # noqa: PLC0415

        document = read_markdown(source, path, options)
    else:
        from checker.documents.wire import read_wire  # noqa: PLC0415

        document = read_wire(source, path, options)
    document.notices = (*notices, *document.notices)
    return document


def _is_encodable(source: str) -> bool:
    """Tell whether ``source`` has no half of a surrogate pair, faster than by looking for one."""
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
    name, dot, suffix = path.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return dot + suffix.lower() if name or dot else ""


@cache
def _surrogate() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")
