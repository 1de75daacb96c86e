"""The articles of a file that holds several: what the rules that compare articles call each of them.

A name is the file's path and a place in it, behind a mark that no path can have. Names sort as the
articles follow one another; what users see is the path with line and column.
"""

from checker.documents.model import Document

_MARK = "\0"


def article_name(document: Document, number: int) -> str:
    """Return the name of ``document``, the article of this ``number`` in its file."""
    place = document.lines.position(document.part.start if document.part is not None else 0)
    return f"{document.path}{_MARK}{number:09}{_MARK}{place.line}:{place.column}"


def is_in_several(name: str) -> bool:
    """Tell whether ``name`` is that of an article in a file of several, not the path of a file."""
    return _MARK in name


def file_of(name: str) -> str:
    """Return the path of the file in which the article called ``name`` stands."""
    return name.partition(_MARK)[0] if _MARK in name else name


def number_of(name: str) -> int:
    """Return the number of the article called ``name`` in its file, from 0."""
    return int(name.split(_MARK, 2)[1]) if _MARK in name else 0


def shown(text: str) -> str:
    """Return ``text``, which may be the name of an article, as users see it: ``feed.json:12:3``."""
    if _MARK not in text:
        return text
    path, _, place = text.split(_MARK, 2)
    return f"{path}:{place}"
