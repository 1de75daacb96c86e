"""Texts that a regular expression matches, one for each way through its alternatives.

With them a test proves that words by which texts are chosen before they are searched stand in all that the
search would find.
"""

from collections.abc import Iterator
from itertools import islice, product
from re import _constants as opcodes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from hypothesis import strategies as st

#: So many ways through an expression are enough to write texts of.
_MOST_FORMS = 300


def texts_with(*expressions: str) -> st.SearchStrategy[str]:
    """Return a strategy for texts in which forms of ``expressions`` stand among figures, signs and others."""
    forms = [form for each in expressions for form in islice(texts_of(each), _MOST_FORMS)]
    before = st.sampled_from(["", " ", ", ", " 5 ", "1960 ", "("])
    behind = st.sampled_from(["", " ", ". ", " 1960", " 2020 ", " 72,", ")"])
    pieces = st.tuples(before, st.sampled_from(forms), behind).map("".join)
    return st.lists(pieces | st.text(max_size=3), max_size=6).map("".join)


def texts_of(expression: str) -> Iterator[str]:
    """Yield the shortest text of each way through ``expression``, whatever stands before and behind it.

    What may be left out is left out, of a set one character stands for all; what must or must not stand
    beside the text is not looked at, so that a few of the texts may be none that the expression matches.
    """
    return _texts(list(_parser.parse(expression)))


def _texts(items: list[Any]) -> Iterator[str]:
    return map("".join, product(*(list(_choices(*item)) for item in items)))


def _choices(kind: Any, value: Any) -> Iterator[str]:
    if kind is opcodes.LITERAL:
        yield chr(value)
    elif kind is opcodes.BRANCH:
        for branch in value[1]:
            yield from _texts(list(branch))
    elif kind is opcodes.SUBPATTERN:
        yield from _texts(list(value[-1]))
    elif kind in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
        fewest, _, repeated = value
        yield from _texts(list(repeated) * fewest)
    elif kind is opcodes.IN:
        yield _member(value)
    elif kind in (opcodes.ANY, opcodes.NOT_LITERAL):
        yield "x"
    else:
        assert kind in (opcodes.AT, opcodes.ASSERT, opcodes.ASSERT_NOT), kind
        yield ""


def _member(members: list[Any]) -> str:
    """Return one character of a set."""
    kind, value = members[0]
    if kind is opcodes.LITERAL:
        return chr(value)
    if kind is opcodes.RANGE:
        return chr(value[0])
    named = {opcodes.CATEGORY_SPACE: " ", opcodes.CATEGORY_DIGIT: "7", opcodes.CATEGORY_WORD: "x"}
    return named.get(value, "-")
