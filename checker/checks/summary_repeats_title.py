"""A summary in the metadata that says the title again and nothing else.

Feeds, search engines and cards show title and summary one below the other. A summary that begins with the
title and goes on is right, and so is one that leaves the title's words out.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.title_words import folded_words
from checker.checks.titles import comparable
from checker.documents.model import DocumentView
from checker.findings import Hit, Related
from checker.language.folding import count_unspaced

#: A title of fewer words than this is a name, which a summary may well be too. Of a script without spaces
#: between words, so many characters are one word (25 say about as much as 12 words).
_FEWEST_WORDS, _CHARACTERS_OF_A_WORD = 3, 2

#: So many words more than the title has ("by the council", a site's name) do not make a summary.
_MOST_ADDED = 1


def _length(text: str) -> int:
    """Return how many words ``text`` has, as near as its script lets tell."""
    unspaced = count_unspaced(text)
    return unspaced // _CHARACTERS_OF_A_WORD if unspaced else len(folded_words(text))


def _repeats(summary: str, title: str) -> bool:
    """Tell whether ``summary`` is ``title``, a beginning of it cut short, or hardly more than it."""
    said, wanted = comparable(summary), comparable(title)
    if said == wanted:
        return True
    if summary.rstrip().endswith(("…", "...")) and wanted.startswith(said):
        return _length(said) >= _FEWEST_WORDS
    if not said.startswith(wanted) and not said.endswith(wanted):
        return False
    return not count_unspaced(said) and _length(said) - _length(wanted) <= _MOST_ADDED


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    title = document.title
    if title is None or document.front_matter is None:
        return
    stated = {entry.key for entry in document.front_matter.root.entries}
    for name in options["fields"]:
        if name not in stated:
            continue
        node = document.field_node(name)
        text = node.text if node is not None else None
        if text is None or not text.text.strip() or text.source_span == title.text.source_span:
            continue
        if _length(title.text.text) >= _FEWEST_WORDS and _repeats(text.text, title.text.text):
            yield Hit(
                text.source_span,
                {"field": name, "title": title.text.text},
                (Related("the title", title.text.source_span),),
            )


SUMMARY_REPEATS_TITLE = Check(
    name="summary-repeats-title",
    summary="A summary in the metadata that only says the title again.",
    run=_run,
    placeholders=("field", "title"),
    options={
        "fields": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": ["description", "summary", "excerpt", "abstract", "teaser", "lead", "dek"],
            "description": "The fields of the metadata that hold a summary.",
        }
    },
    scope=frozenset(),
)
