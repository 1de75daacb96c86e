"""Regular expressions that are compiled once for many processes.

To compile an expression of many words takes Python longer than to check a short article with it, and every
process does it anew. What it makes, the program of the expression, depends on the expression, its flags and
the version of ``re`` alone. Whoever starts a process may hand over the programs that earlier ones have made,
and take those that are new. Programs that do not serve cost speed alone: the expression is compiled.
"""

import json
import sys
from collections.abc import Iterable
from itertools import islice
from re import Pattern
from re import compile as compile_anew
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    class Kept(Protocol):
        """What earlier processes have kept: a dict, or what reads each value when it is asked for."""

        def get(self, name: bytes, /) -> bytes | None:
            """Return the value of ``name``, None where there is none."""

        def items(self) -> Iterable[tuple[bytes, bytes]]:
            """Return all names with their values."""


#: Bytes of a word of a program's code.
_WORD = 4

#: The versions of Python whose `re` makes programs and takes them in the way that is known here.
_OLDEST, _NEWEST = (3, 11), (3, 14)

#: So many programs are kept at most: those of the rules for some twenty languages.
_MOST_PROGRAMS = 2_000

_NOTHING: dict[bytes, bytes] = {}


class Programs:
    """The programs of earlier processes, and those that this one has made.

    Each is a line of JSON (flags, number of groups, their numbers by name) and the words of its code, kept
    by JSON with flags and expression: a short run uses few of many, and reads those alone.
    """

    def __init__(self, kept: "Kept" = _NOTHING) -> None:
        self._kept = kept
        self._used: dict[bytes, None] = {}
        self._new: dict[bytes, bytes] = {}

    def pattern(self, expression: str, flags: int) -> Pattern[str]:
        """Return the compiled ``expression``; raises re.error where it is none."""
        key = json.dumps(f"{int(flags)} {expression}").encode()
        kept = self._kept.get(key)
        if kept is not None:
            try:
                pattern = _pattern(expression, kept)
            except (
                ValueError,
                TypeError,
                LookupError,
                AttributeError,
                ArithmeticError,
                RuntimeError,  # so is RecursionError
            ):
                pass  # no such program: it is made anew
            else:
                self._used[key] = None
                return pattern
        program = self._new[key] = _program(expression, flags)
        return _pattern(expression, program)

    def all(self) -> dict[bytes, bytes] | None:
        """Return the programs to keep, by what they are known by; None where none of them is new.

        Those that were used last come first. Where there are too many, the others go; new ones never take
        the place of those that this process used as well, or each process would put in its own.
        """
        new = dict(islice(self._new.items(), max(_MOST_PROGRAMS - len(self._used), 0)))
        if not new:
            return None
        others = {key: program for key, program in self._kept.items() if key not in new}
        used = {key: others[key] for key in self._used if key in others}
        return dict(islice({**used, **new, **others}.items(), _MOST_PROGRAMS))


def version() -> str:
    """Return what programs depend on besides expression and flags; empty where they cannot be kept."""
    if sys.implementation.name != "cpython" or not _OLDEST <= sys.version_info[:2] <= _NEWEST:
        return ""
    import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - private to the interpreters named

    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"


#: The programs in use, if any; a list, so that they can be handed over.
_in_use: list[Programs] = []


def use_programs(programs: Programs | None) -> None:
    """Take programs from ``programs`` and add new ones there, from now on; None compiles all anew."""
    _in_use[:] = [] if programs is None else [programs]


def programs_in_use() -> Programs | None:
    """Return what ``use_programs`` was given."""
    return _in_use[0] if _in_use else None


def compile_pattern(expression: str, flags: int = 0) -> Pattern[str]:
    """Return the same as ``re.compile`` does; raises re.error where ``expression`` is none."""
    for programs in _in_use:
        return programs.pattern(expression, flags)
    return compile_anew(expression, flags)


def _program(expression: str, flags: int) -> bytes:
    """Return the program of ``expression`` as data: what `re` compiles, before it makes a pattern of it."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415

    parsed = _parser.parse(expression, flags)
    code = b"".join(word.to_bytes(_WORD, sys.byteorder) for word in _compiler._code(parsed, flags))
    head = [flags | parsed.state.flags, parsed.state.groups - 1, dict(parsed.state.groupdict)]
    return json.dumps(head).encode() + b"\n" + code


def _pattern(expression: str, program: bytes) -> Pattern[str]:
    """Return the pattern that a program is of; raises ValueError and others where it is none.

    The interpreter proves the code of a program before it takes it (RuntimeError).
    """
    import _sre  # noqa: PLC0415 - private to the interpreters named

    head, _, code = program.partition(b"\n")
    flags, groups, numbers = json.loads(head)
    names: list[str | None] = [None] * (groups + 1)
    for name, number in numbers.items():
        names[number] = name
    words = memoryview(code).cast("I").tolist()
    pattern: Pattern[str] = _sre.compile(expression, flags, words, groups, numbers, tuple(names))
    return pattern
