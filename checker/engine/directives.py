"""What an article says to copydesk: `copydesk: ignore RULE… -- reason` in a comment or its metadata.

Comments of every format arrive as text without their marks, so that one grammar serves all.
"""

from typing import Literal

from checker.documents.model import Document
from checker.documents.parts import Comment, Notice
from checker.documents.structured import Node
from checker.engine.own_rules import KEYWORD
from checker.text import Span
from checker.text.named_tuples import NamedTuple


class NamedRule(NamedTuple):
    """A rule as a directive names it, with its source span."""

    name: str
    span: Span


class Directive(NamedTuple):
    """One request to ignore findings, at source ``span``; without rules it means all of them.

    ``stated`` tells that it stands in the metadata, wherever these are; ``reason`` is what follows dashes.
    """

    kind: Literal["ignore", "ignore-file"]
    span: Span
    rules: tuple[NamedRule, ...] = ()
    stated: bool = False
    reason: str = ""


class Directives:
    """All that an article says, in order, and what could not be understood."""

    __slots__ = ("found", "notices")

    def __init__(self) -> None:
        self.found: list[Directive] = []
        self.notices: list[Notice] = []


def read_directives(document: Document) -> Directives:
    """Return the directives of ``document``, those of its front matter first."""
    result = Directives()
    _read_front_matter(document, result)
    for comment in document.comments:
        if comment.text.startswith(KEYWORD):
            _read_comment(document, comment, result)
    return result


def _words_and_reason(text: str) -> tuple[list[tuple[str, int]], str]:
    """Return the words of ``text`` with their offsets, and what it says behind dashes that begin a word.

    Commas part words as spaces do.
    """
    words: list[tuple[str, int]] = []
    offset = 0
    for word in text.replace(",", " ").split():
        offset = text.index(word, offset)
        if word.startswith("--") or word in ("–", "—"):
            return words, " ".join(text[offset:].lstrip("-–—").split())
        words.append((word, offset))
        offset += len(word)
    return words, ""


def _read_comment(document: Document, comment: Comment, result: Directives) -> None:
    start = document.source.find(comment.text, *comment.span)
    verbatim = start >= 0
    words, reason = _words_and_reason(comment.text[len(KEYWORD) :])
    kind = words[0][0] if words else ""
    if kind not in ("ignore", "ignore-file"):
        said = f"{kind!r}" if kind else "nothing"
        message = f"a copydesk comment says {said}, not 'ignore' or 'ignore-file'; it has no effect"
        result.notices.append(Notice(message, comment.span))
        return
    rules = []
    for name, offset in words[1:]:
        at = start + len(KEYWORD) + offset
        rules.append(NamedRule(name, Span(at, at + len(name)) if verbatim else comment.span))
    wanted: Literal["ignore", "ignore-file"] = "ignore" if kind == "ignore" else "ignore-file"
    result.found.append(Directive(wanted, comment.span, tuple(rules), reason=reason))


def _read_front_matter(document: Document, result: Directives) -> None:
    settings = document.field_node("copydesk")
    if settings is None:
        return
    for entry in settings.entries:
        if entry.key != "ignore":
            message = f"front matter: 'copydesk' has no key {entry.key!r}, only 'ignore'"
            result.notices.append(Notice(message, entry.key_span))
    ignored = settings.get("ignore")
    if settings.kind != "mapping" or (ignored is None and not settings.entries):
        message = "front matter: 'copydesk' must hold 'ignore' with a list of rules"
        result.notices.append(Notice(message, settings.span))
    if ignored is None:
        return
    nodes = ignored.items if ignored.kind == "sequence" else [ignored]
    rules = []
    for node in nodes:
        if isinstance(node.value, str) and node.value.strip():
            rules.append(NamedRule(node.value.strip(), _text_span(node)))
        else:
            message = "front matter: 'copydesk: ignore' must be a list of rules"
            result.notices.append(Notice(message, node.span))
    if rules:
        result.found.append(Directive("ignore-file", ignored.span, tuple(rules), stated=True))


def _text_span(node: Node) -> Span:
    return node.text.source_span if node.text else node.span
