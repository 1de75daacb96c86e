"""What is wrong with a regular expression that somebody wrote, told before it is compiled.

The regex package writes counted repetitions out: ``(a{1000}){1000}`` becomes a million elements and takes 300
MB, ``a{1000000000}`` all memory there is. No time limit ends that, so that such patterns are refused.
"""

import re
from functools import cache

from checker.text.named_tuples import NamedTuple

#: Elements that counted repetitions may add to a pattern: so many take 0.1 seconds and 70 MB.
MOST_REPEATED = 100_000


class PatternFault(NamedTuple):
    """Why a text is no regular expression that can be used, and where (in code points)."""

    reason: str
    offset: int


def pattern_fault(pattern: str) -> PatternFault | None:
    """Return what is wrong with ``pattern``, by the grammar of the regex package; None where nothing is."""
    import regex  # noqa: PLC0415 - only new patterns are looked at

    if repeated_elements(pattern) > MOST_REPEATED:
        return PatternFault(f"its counted repetitions repeat more than {MOST_REPEATED:,} elements", 0)
    try:
        regex.compile(pattern)
    except regex.error as error:
        place = getattr(error, "pos", None)
        reason = str(getattr(error, "msg", None) or error)
        return PatternFault(reason, place if isinstance(place, int) else 0)
    except RecursionError:
        return PatternFault("its groups are nested too deeply", 0)
    except (OverflowError, ValueError, KeyError, IndexError, MemoryError) as error:
        return PatternFault(str(error) or type(error).__name__, 0)
    return None


def repeated_elements(pattern: str) -> int:
    """Return how many elements the counted repetitions of ``pattern`` add to it when they are written out.

    A number that is too high by a few does no harm: names of groups are counted as elements. Where white
    space and comments may stand in the pattern, all repetitions are taken to stand inside one another.
    """
    if _verbose().search(pattern):
        product = 1
        for count in _spaced_count().finditer(pattern):
            product *= _number(count[1])
            if product > MOST_REPEATED:
                break
        return product - 1
    outer: list[tuple[int, int]] = []
    whole = last = written = 0
    for match in _token().finditer(pattern):
        kind = match.lastgroup
        if kind == "open":
            outer.append((whole, written))
            whole = last = written = 0
        elif kind == "close" and outer:
            last, inner = whole, written
            whole, written = outer.pop()
            whole += last
            written += inner
        elif kind == "count":
            # So many are written out, whatever is the most.
            more = last * (_number(match["count"]) - 1)
            whole += more
            last += more
        elif kind == "element":
            last = 1
            whole += 1
            written += 1
    for above, standing in outer:  # groups that are never closed
        whole += above
        written += standing
    return whole - written


def _number(count: str) -> int:
    """Return the number that ``count`` begins with; of 0 and 1 nothing is written out."""
    digits = "".join(count.split()).lstrip("0")
    # The regex package takes no number as high as that of thirteen digits.
    return max(int(digits[:13] or "0"), 1)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?P<comment>\(\?#[^)]*+\)?)|(?P<open>\()|(?P<close>\))"
        r"|\{(?P<count>[0-9]++)(?:,[0-9]*+)?\}|(?P<sign>[*+?|])"
        r"|(?P<element>\\.|\[\^?\]?(?:\\.|[^\]\\])*+(?:\]|\\?\Z)|.)",
        re.DOTALL,
    )


@cache
def _verbose() -> re.Pattern[str]:
    return re.compile(r"\(\?[A-Za-z0-9-]*?x")


@cache
def _spaced_count() -> re.Pattern[str]:
    return re.compile(r"\{([0-9\s]++)")
