"""Reading AsciiDoc in tests."""

from checker.documents.asciidoc import read_asciidoc
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound


def read(source: str, path: str = "article.adoc", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_asciidoc(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document
