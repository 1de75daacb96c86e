"""Figures as each language writes them: 1,234.5 and 1.234,5 and 1 234,5 and 1'234.5, 7-3/4, 2½.

Which sign parts thousands and which decimals is CLDR 49's for the language. A number that its language
cannot have written ("1.5" in German) is read as the other way of writing where that is unambiguous.
"""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from re import Pattern

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Languages that part decimals with a comma, and thousands with a stop or with a space (CLDR 49).
_COMMA_AND_STOP = frozenset("de es pt it nl da ro el tr id vi hr sr sl ca eu is mk az".split())
_COMMA_AND_SPACE = frozenset(
    "fr ru uk pl sv nb no nn fi cs sk hu bg et lv lt gl sq be ka hy kk uz af".split()
)

#: Blanks between thousands: a space that does not break, a narrow one, a thin one.
_BLANKS = "\u00a0\u202f\u2009"

#: Signs for fractions: numerator and denominator.
_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
_GROUP, _PAIR = 3, 2
#: From so many figures on a row of them is an identifier, as is a number with a longer part.
_LONGEST = 15
#: From here on thousands are parted.
_PARTED = 1000


class Figures(NamedTuple):
    """A number in figures: ``value``, and ``step``, the worth of its last written place (0.1 for 2.5)."""

    value: Decimal
    step: Decimal


@cache
def figure_pattern(language: str) -> Pattern[str]:
    """Match a number in figures as ``language`` or any other may write it; no sign, no unit."""
    spaced = rf"|[{_BLANKS}]\d{{3}}(?!\d)" + (r"| \d{3}(?![\d-])" if language in _COMMA_AND_SPACE else "")
    # A figure and more of them are quicker to look for than one or more.
    grouped = rf"\d\d*(?:(?:[.,'’]\d+{spaced})+)?"
    return compile_pattern(grouped + r"(?:[-\s]?[1-9]\d?/(?:2|4|8|16|32|64)(?![\d/])|\s?[½¼¾⅛⅜⅝⅞])?")


@lru_cache(maxsize=4096)
def read_figures(written: str, language: str) -> Figures | None:
    """Return what ``written``, a match of ``figure_pattern``, is worth; None where it is no number.

    A version ("1.2.3"), a date ("1.2.2025"), a list of pages ("1,2") and what can be read two ways are none.
    """
    fraction = (0, 1)
    if written[-1] in _VULGAR:
        fraction = _VULGAR[written[-1]]
        written = written[:-1].rstrip()
    elif "/" in written:
        head, _, denominator = written.rpartition("/")
        size = _PAIR if head[-_PAIR:].isdecimal() else 1
        whole, joint, numerator = head[: -size - 1], head[-size - 1 : -size], head[-size:]
        if not whole or joint.isdecimal() or int(numerator) >= int(denominator):
            return None
        fraction = (int(numerator), int(denominator))
        written = whole
    for blank in _BLANKS + " ’":
        written = written.replace(blank, "'")
    plain = _plain(written, language)
    if plain is None:
        return None
    whole, _, decimals = plain.partition(".")
    if fraction[0]:
        part = Decimal(1) / fraction[1]
        return None if decimals else Figures(Decimal(whole) + fraction[0] * part, part)
    return Figures(Decimal(plain), Decimal(1).scaleb(-len(decimals)))


def _plain(written: str, language: str) -> str | None:
    """Return ``written`` with a stop for its decimals and nothing between its thousands."""
    if written.isdecimal():
        return str(int(written)) if len(written) < _LONGEST else None
    signs = "".join(sign for sign in written if not sign.isdecimal())
    parts = _parts(written)
    last, others = signs[-1], set(signs[:-1])
    if any(len(part) > _LONGEST for part in parts) or len(others) > 1:
        return None
    is_grouped = len(parts[0]) <= _GROUP and parts[0] != "0"
    if last in others or last == "'":
        # One sign alone and again: it parts thousands.
        are_thousands = is_grouped and all(len(part) == _GROUP for part in parts[1:])
        return "".join(parts) if are_thousands or _are_lakhs(parts, last) else None
    if others:
        are_thousands = is_grouped and all(len(part) == _GROUP for part in parts[1:-1])
        return "".join(parts[:-1]) + "." + parts[-1] if are_thousands else None
    decimal = "," if language in _COMMA_AND_STOP | _COMMA_AND_SPACE else "."
    if last == decimal:
        return f"{parts[0]}.{parts[1]}"
    if len(parts[1]) == _GROUP and is_grouped:
        # In a language that parts thousands with a blank, the other sign is neither.
        return None if language in _COMMA_AND_SPACE else parts[0] + parts[1]
    return f"{parts[0]}.{parts[1]}" if last == "." else None


def _are_lakhs(parts: list[str], sign: str) -> bool:
    """Tell whether ``parts`` are lakhs and crores: 12,34,567."""
    pairs = len(parts[0]) <= _PAIR and all(len(part) == _PAIR for part in parts[1:-1])
    return sign == "," and pairs and len(parts[-1]) == _GROUP


def _parts(written: str) -> list[str]:
    for sign in ",'":
        written = written.replace(sign, ".")
    return written.split(".")


def round_to_step(value: Decimal, step: Decimal) -> Decimal:
    """Return ``value`` rounded to a multiple of ``step``, halves upwards."""
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def write_figures(value: Decimal, language: str) -> str:
    """Return ``value`` in figures with the separators of ``language``; thousands are parted."""
    if value == value.to_integral_value():
        value = value.to_integral_value()
    thousands, decimal = ",", "."
    if language in _COMMA_AND_STOP:
        thousands, decimal = ".", ","
    elif language in _COMMA_AND_SPACE:
        thousands, decimal = "\u00a0", ","
    written = f"{value:,f}" if abs(value) >= _PARTED else f"{value:f}"
    return written.replace(",", "\0").replace(".", decimal).replace("\0", thousands)
