"""Pages that list others: they take their names elsewhere, and nobody signs them."""

from checker.documents.model import Document

_NAMES = frozenset(["_index", "index", "home", "readme", "404"])


def is_index_page(document: Document) -> bool:
    """Tell whether ``document`` lists others, by the name of its file; one that is dated is an article."""
    name = document.path.rpartition("/")[2].split(".", 1)[0].lower()
    return name == "_index" or (name in _NAMES and document.published is None)
