"""What makes a paragraph the edited copy of another, and the words in which the two differ.

Shared by `duplicate-paragraph`, whose runs may hold an edited paragraph, and
`near-duplicate-paragraph`.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from re import VERBOSE, Pattern

from checker.language.folding import count_unspaced, fold, words
from checker.language.similar_texts import comparable_words
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern
from checker.text.word_alignment import Difference, differences, similarity

#: 1 - indel / (words of both) from which a paragraph counts as a copy.
LEAST_SIMILARITY = 0.85
#: Words from which a paragraph says enough to be compared.
LEAST_WORDS = 20

_MOST_CHANGES = 4
_LONGEST_CHANGE = 6
_PUNCTUATION = "\"'()[]{}.,;:!?…-–—*_+“”‘’«»„¿¡"


class Change(NamedTuple):
    """The words that one text has where another has others; either may be empty."""

    first: str
    later: str


@cache
def _term() -> Pattern[str]:
    """Match what names a thing rather than counts it: versions, identifiers, codes, acronyms, handles."""
    return compile_pattern(
        r"""(?<![\w.])(?:
            v?\d+(?:\.\d+)*\.x\b | v\d[\w.-]* | \d+(?:\.\d+){2,}
          | [@#]\w[\w/-]*
          | [A-Za-z_]\w*[_:/\\]\w[\w:/.\\-]* | [A-Za-z_]\w+\.[A-Za-z_]\w[\w.]*
          | [a-z]+[A-Z]\w* | [A-Z]+-?\d[\w-]* | [A-Z]{2,6}
        )(?!\w)""",
        VERBOSE,
    )


def swaps_terms(change: Change) -> bool:
    """Tell whether the change puts one term in the place of another."""
    first, later = _term().findall(change.first), _term().findall(change.later)
    return bool(first and later) and first != later


def is_edited_copy(first: str, later: str) -> bool:
    """Tell whether two folded texts are long enough and alike enough to be copies of one another."""
    one, other = comparable_words(first), comparable_words(later)
    if min(len(one), len(other)) < LEAST_WORDS:
        return False
    needed = LEAST_SIMILARITY * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < needed or len(one) - len(set(one).difference(other)) < needed:
        return False
    return similarity(one, other) >= LEAST_SIMILARITY


def _shown_words(text: str) -> tuple[list[str], str]:
    """Return the words of ``text`` as they are shown, and what joins them."""
    if count_unspaced(text):
        return words(text), ""
    return [word for word in text.split() if word.strip(_PUNCTUATION)], " "


def changed_words(first: str, later: str) -> list[Change] | None:
    """Return where ``later`` has other words than ``first``, in order; None for texts too long for it.

    Changes with a single word between them are one. Punctuation and case do not count.
    """
    one, joint = _shown_words(first)
    other, _ = _shown_words(later)
    found = differences([_key(word) for word in one], [_key(word) for word in other])
    if found is None:
        return None
    merged: list[tuple[int, int, int, int]] = []
    for (start, end), (later_start, later_end) in found:
        if merged and start - merged[-1][1] <= 1:
            merged[-1] = (merged[-1][0], end, merged[-1][2], later_end)
        else:
            merged.append((start, end, later_start, later_end))
    return [
        Change(
            joint.join(one[start:end]).strip(_PUNCTUATION),
            joint.join(other[later_start:later_end]).strip(_PUNCTUATION),
        )
        for start, end, later_start, later_end in merged
    ]


@lru_cache(maxsize=4_096)
def _key(word: str) -> str:
    return fold(word).strip(_PUNCTUATION)


def describe_changes(changes: list[Change] | None) -> str:
    """Return the changes in a line: ``12 → 13; Monday → Tuesday; without “in the harbour”``."""
    if changes is None:
        return "in many places"
    if not changes:
        return "only in punctuation"
    shown = [_described(change) for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        shown.append(f"and {len(changes) - _MOST_CHANGES} more")
    return "; ".join(shown)


def _described(change: Change) -> str:
    first, later = _shortened(change.first), _shortened(change.later)
    if not later:
        return f"without “{first}”"
    if not first:
        return f"with “{later}”"
    return f"{first} → {later}"


def _shortened(text: str) -> str:
    parts = text.split()
    if len(parts) <= _LONGEST_CHANGE:
        return text
    half = _LONGEST_CHANGE // 2
    return " ".join([*parts[:half], "…", *parts[-half:]])


def were_edited_apart(texts: Sequence[Sequence[str]]) -> bool:
    """Tell whether three texts, as word lists, are one text and two edited copies of it.

    The copies differ from it in different places, and in one of them words came or went: a frame that
    is filled three times has another word in the same place each time.
    """
    for base in range(len(texts)):
        edits = [differences(texts[base], text) for index, text in enumerate(texts) if index != base]
        if not all(edits):
            continue
        places = [{place for edit in each or () for place in _touched(edit)} for each in edits]
        grows = any(len(text) != len(texts[base]) for text in texts)
        if grows and not set.intersection(*places):
            return True
    return False


def _touched(edit: Difference) -> range:
    """Return the words that an edit changes, with the one on either side of it."""
    start, end = edit.first
    return range(start - 1, end + 1)
