"""Reading reStructuredText in tests."""

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.rst import read_rst
from tests.documents.markdown_articles import assert_sound


def read(source: str, path: str = "article.rst", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_rst(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document
