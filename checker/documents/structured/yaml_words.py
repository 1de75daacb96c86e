"""What a plain word means in YAML: null, true, false, a number, or itself (1.2 core schema, chapter 10.3)."""

import re
from functools import cache

CORE_CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(
        r"[-+]?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]*)?(?P<exponent>[eE][-+]?[0-9]+)?"
        r"|(?P<bare>[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?)"
        r"|0o(?P<octal>[0-7]+)|0x(?P<hexadecimal>[0-9a-fA-F]+)"
        r"|(?P<infinity>[-+]?\.(?:inf|Inf|INF))|(?P<nan>\.(?:nan|NaN|NAN))"
    )


def meaning_of(value: str) -> str | int | float | bool | None:
    """Return what a plain scalar means in the core schema; a string where it means itself.

    A number with a leading zero stays a string, so does one of more digits than the interpreter converts.
    """
    if value in CORE_CONSTANTS:
        return CORE_CONSTANTS[value]
    if value[0] not in "0123456789+-.":
        return value
    if value[4:5] == "-" and value[:4].isdigit():
        return value  # a date: no number has its sign there
    match = _number_pattern().fullmatch(value)
    if match is None:
        return value
    kind = match.lastgroup
    try:
        if kind == "octal":
            return int(value[2:], 8)
        if kind == "hexadecimal":
            return int(value[2:], 16)
        if kind in ("infinity", "nan"):
            return float(value.replace(".", ""))
        return float(value) if kind else int(value)
    except ValueError:
        return value
