"""The engine's own rules: what they are called, and the hits that they report."""

from checker.documents.model import Document
from checker.findings import Hit
from checker.text import Span

UNUSED = "unused-suppression"
UNKNOWN = "unknown-suppression"
UNREADABLE = "unreadable-article"

#: The engine's own rules: data like all others, though no check finds what they report.
OWN_RULES = frozenset({UNUSED, UNKNOWN, UNREADABLE})

#: What the messages of these rules may say in braces.
OWN_PLACEHOLDERS = ("rule", "suggestion", "problem")

#: What a comment, or a field of front matter, begins with that is meant for copydesk.
KEYWORD = "copydesk:"


def own_hit(place: Span, *, rule: str = "", suggestion: str = "", problem: str = "") -> Hit:
    """Return a hit of one of the engine's own rules, with a value for every placeholder."""
    return Hit(place, {"rule": rule, "suggestion": suggestion, "problem": problem})


def speaks_to_us(document: Document) -> bool:
    """Tell whether ``document`` has a word for copydesk, in a comment or in its front matter."""
    if any(comment.text.startswith(KEYWORD) for comment in document.comments):
        return True
    return document.field_node(KEYWORD.rstrip(":")) is not None
