"""Formulas over counts, as a house writes them: read into a small tree of our own, and worked out.

A formula has numbers, names of counts, ``+ - * /``, parentheses, and the functions abs, max, min and sqrt.
Nothing else can be written in one, and nothing of Python is evaluated.
"""

from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache
from math import isfinite, sqrt
from re import Pattern

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How long a formula may be, and how deep its parentheses may go.
LONGEST = 300
_DEEPEST = 40

_FUNCTIONS: dict[str, tuple[int, Callable[..., float]]] = {
    "abs": (1, abs),
    "max": (2, max),
    "min": (2, min),
    "sqrt": (1, sqrt),
}


class FormulaError(ValueError):
    """What cannot be read as a formula; ``offset`` is the place in it, in code points.

    ``name`` is a name that no count has, and empty where something else is wrong.
    """

    def __init__(self, message: str, offset: int, name: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.name = name


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


#: A number, the name of a count, or an operation (a function's name or a sign) on others.
Term = float | str | tuple[str, tuple["Term", ...]]


@cache
def _token_pattern() -> Pattern[str]:
    return compile_pattern(
        r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[a-z][a-z_]*)|(?P<sign>[-+*/(),])|(?P<end>\Z))"
    )


def _tokens(text: str) -> Iterator[_Token]:
    offset = 0
    while True:
        match = _token_pattern().match(text, offset)
        if match is None:
            offset += len(text[offset:]) - len(text[offset:].lstrip())
            raise FormulaError(f"{text[offset]!r} cannot stand in a formula", offset)
        kind = str(match.lastgroup)
        yield _Token(kind, match[kind], match.start(kind))
        if kind == "end":
            return
        offset = match.end()


class _Reader:
    """Reads a formula by recursive descent; ``names`` are those that it may use."""

    def __init__(self, text: str, names: Collection[str]) -> None:
        self._tokens = _tokens(text)
        self._next = next(self._tokens)
        self._names = names
        self._depth = 0

    def whole(self) -> Term:
        """Return the whole formula; raises FormulaError."""
        term = self._sum()
        if self._next.kind != "end":
            raise self._unexpected("an operator")
        return term

    def _take(self) -> _Token:
        taken = self._next
        if taken.kind != "end":
            self._next = next(self._tokens)
        return taken

    def _unexpected(self, wanted: str) -> FormulaError:
        found = repr(self._next.text) if self._next.kind != "end" else "the end"
        return FormulaError(f"{wanted} was expected, not {found}", self._next.offset)

    def _sum(self) -> Term:
        term = self._product()
        while self._next.text in ("+", "-"):
            sign = self._take().text
            term = (sign, (term, self._product()))
        return term

    def _product(self) -> Term:
        term = self._factor()
        while self._next.text in ("*", "/"):
            sign = self._take().text
            term = (sign, (term, self._factor()))
        return term

    def _factor(self) -> Term:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError(f"its parentheses go deeper than {_DEEPEST}", self._next.offset)
        term = self._operand()
        self._depth -= 1
        return term

    def _operand(self) -> Term:
        if self._next.text == "-":
            self._take()
            return ("-", (0.0, self._factor()))
        if self._next.text == "(":
            self._take()
            term = self._sum()
            self._close()
            return term
        if self._next.kind == "number":
            return float(self._take().text)
        if self._next.kind != "name":
            raise self._unexpected("a number, a count or a parenthesis")
        name = self._take()
        if name.text in _FUNCTIONS:
            return (name.text, self._arguments(_FUNCTIONS[name.text][0]))
        if name.text not in self._names:
            raise FormulaError(f"there is no count named {name.text!r}", name.offset, name.text)
        return name.text

    def _arguments(self, number: int) -> tuple[Term, ...]:
        if self._next.text != "(":
            raise self._unexpected("'('")
        self._take()
        terms = [self._sum()]
        while len(terms) < number:
            if self._next.text != ",":
                raise self._unexpected("','")
            self._take()
            terms.append(self._sum())
        self._close()
        return tuple(terms)

    def _close(self) -> None:
        if self._next.text != ")":
            raise self._unexpected("')'")
        self._take()


def parse(formula: str, names: Collection[str]) -> Term:
    """Return ``formula`` as a tree; raises FormulaError where it is none over the counts ``names``."""
    if len(formula) > LONGEST:
        raise FormulaError(f"it is longer than {LONGEST} characters", LONGEST)
    return _Reader(formula, names).whole()


@lru_cache(maxsize=256)
def parsed(formula: str, names: frozenset[str]) -> Term:
    """Return ``formula`` as `parse` does, read once."""
    return parse(formula, names)


def evaluate(term: Term, count: Callable[[str], float]) -> float | None:
    """Return the value of ``term``, whose counts ``count`` knows by name; None where it has none.

    It has none where something is divided by zero, or a root taken of less than zero.
    """
    try:
        value = _value(term, count)
    except (ZeroDivisionError, ValueError, OverflowError):
        return None
    return value if isfinite(value) else None


def _value(term: Term, count: Callable[[str], float]) -> float:
    if isinstance(term, float):
        return term
    if isinstance(term, str):
        return count(term)
    sign, parts = term
    values = [_value(part, count) for part in parts]
    if sign in _FUNCTIONS:
        return _FUNCTIONS[sign][1](*values)
    left, right = values
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    return left * right if sign == "*" else left / right
