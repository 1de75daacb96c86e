"""The checks by which a house writes rules of its own over words: `pattern` and `substitution`."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import code_spans, is_set_apart
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.text import Span

if TYPE_CHECKING:
    import regex

# ruff: noqa: PLC0415 - a pattern of many branches takes as long to read as a small article to check:
# regex is imported, and a pattern compiled, when a text is searched for the first time.


@lru_cache(maxsize=512)
def compiled(pattern: str, *, ignore_case: bool) -> "regex.Pattern[str]":
    """Return a pattern that a house wrote, compiled once."""
    import regex

    return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)


@lru_cache(maxsize=128)
def compiled_words(words: tuple[str, ...], *, ignore_case: bool) -> "regex.Pattern[str]":
    """Return a pattern for any of ``words`` as a whole word."""
    import regex

    flags = regex.IGNORECASE if ignore_case else 0
    return regex.compile(r"(?<!\w)\L<words>(?!\w)", flags, words=words)


def matches_in(
    view: DocumentView, block: Block, pattern: "regex.Pattern[str]", options: Options
) -> "Iterator[regex.Match[str]]":
    """Yield where ``pattern`` matches in ``block`` of ``view``, in order, none of them empty.

    What touches inline code is left out unless the option ``in-code`` asks for it. Raises TimeoutError where
    the rule's time for patterns is over; all matches of a block are found before anything is made of one.
    """
    code = [] if options["in-code"] else code_spans(block)
    for match in list(pattern.finditer(block.text.text, timeout=view.search_seconds())):
        span = Span(*match.span())
        if span.start < span.end and not (code and is_set_apart(code, span)):
            yield match


def _has_one(signs: list[str], text: str) -> bool:
    return any(map(text.__contains__, signs))


def _check_pattern(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    written: str | list[str] = options["pattern"]
    texts = [written] if isinstance(written, str) else written
    ignore_case: bool = options["ignore-case"]
    signs: list[str] = options["signs"]
    if ignore_case:
        signs = [sign.casefold() for sign in signs]
    for block in view.blocks:
        text = block.text.text
        if signs and not _has_one(signs, text.casefold() if ignore_case else text):
            continue
        patterns = [compiled(pattern, ignore_case=ignore_case) for pattern in texts]
        found = chain.from_iterable(matches_in(view, block, pattern, options) for pattern in patterns)
        last = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.start() >= last:
                last = match.end()
                yield Hit(block.source(Span(*match.span())), {"match": match.group()})


def in_the_case_of(text: str, replacement: str) -> str:
    """Return ``replacement`` with the capitals that ``text`` has: all, the first, none."""
    if text.isupper() and len(text) > 1:
        return replacement.upper()
    if text[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def _check_substitution(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    ignore_case: bool = options["ignore-case"]
    replacements: Mapping[str, str | list[str]] = options["words"]
    by_word = {(word.casefold() if ignore_case else word): right for word, right in replacements.items()}
    pattern = compiled_words(tuple(replacements), ignore_case=ignore_case)
    for block in view.blocks:
        for match in matches_in(view, block, pattern, options):
            written = match.group()
            right = by_word.get(written.casefold() if ignore_case else written)
            if right is None:
                continue
            choices = [right] if isinstance(right, str) else list(right)
            if ignore_case:
                choices = [in_the_case_of(written, choice) for choice in choices]
            if written in choices:
                continue
            span = block.source(Span(*match.span()))
            yield Hit(
                span,
                {"match": written, "replacement": " or ".join(choices)},
                fixes=tuple(Fix(f"write {choice!r}", (Edit(span, choice),)) for choice in choices),
            )


IN_CODE = {
    "type": "boolean",
    "default": False,
    "description": "Look into inline code as well.",
}

PATTERN = Check(
    name="pattern",
    searches=True,
    summary="Text that matches a regular expression.",
    run=_check_pattern,
    placeholders=("match",),
    options={
        "pattern": {
            "type": ["string", "array"],
            "format": "regex",
            "minLength": 1,
            "items": {"type": "string", "format": "regex", "minLength": 1},
            "minItems": 1,
            "description": (
                "A regular expression (of Python's regex package) that is searched in each block, or a "
                "list of them."
            ),
        },
        "ignore-case": {"type": "boolean", "default": False, "description": "Match in any case."},
        "signs": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": (
                "Texts of which at least one stands in whatever the pattern matches. A block that has "
                "none of them is not searched, which spares the time of a long pattern."
            ),
        },
        "in-code": IN_CODE,
    },
    required=("pattern",),
)

SUBSTITUTION = Check(
    name="substitution",
    searches=True,
    summary="A word or phrase for which another is to be written.",
    run=_check_substitution,
    placeholders=("match", "replacement"),
    options={
        "words": {
            "type": "object",
            "additionalProperties": {
                "anyOf": [
                    {"type": "string"},
                    {"type": "array", "items": {"type": "string"}, "minItems": 1},
                ]
            },
            "minProperties": 1,
            "description": "Each wrong word or phrase with the right one, or a list to choose from.",
        },
        "ignore-case": {
            "type": "boolean",
            "default": True,
            "description": "Match in any case; the replacement then takes the case of what it replaces.",
        },
        "in-code": IN_CODE,
    },
    required=("words",),
)
