"""What is wrong in a dateline in the style of any house: blanks, commas, dashes, dates in figures."""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from checker.documents.wire_datelines import FoundDateline
from checker.documents.wire_names import is_agency, is_city
from checker.language.name_spellings import letters_apart
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class Slip(NamedTuple):
    """A slip at ``span`` (code points of the paragraph), in words, and what to write there; None: unknown."""

    span: Span
    problem: str
    right: str | None = None


_DASHES = "-–—―"

_NO_FIGURES = "the date stands in figures; name the month"
_NO_COMMA = "no comma stands between place and date"

#: The months as English datelines name them, in small letters and without their stop.
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr aug sept sep oct nov dec"
).split()
_LONGEST_MONTH = 31

_NAME_OF_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"


@cache
def _spacing() -> Pattern[str]:
    return compile_pattern(
        r"(?P<before>(?<=\w)\s+(?=,))|(?P<after>(?<=,)(?=[^\W\d_]))"
        r"|(?P<month>(?<=[a-z]\.)(?=\d))|(?P<bracket>(?<=\w)(?=\())"
    )


_SPACING = {
    "before": ("a blank stands before the comma", ""),
    "after": ("no blank follows the comma", " "),
    "month": ("no blank stands between month and day", " "),
    "bracket": ("no blank stands before the bracket", " "),
}


@cache
def _comma_in_date() -> Pattern[str]:
    return compile_pattern(rf"{_NAME_OF_MONTH}(?P<comma>,)\s*\d")


_FIGURES = r"(?a:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)"


@cache
def _in_figures() -> Pattern[str]:
    return compile_pattern(_FIGURES)


_TOWN = (
    r"(?P<town>[A-Z][A-Za-z.'’]*(?: [A-Z][A-Za-z.'’]*){0,2})"
    r"(?P<state>, [A-Z][A-Za-z.]{1,15}(?: [A-Z][A-Za-z.]+)?)?"
)
_AGENCY = r"(?:\((?P<agency>[A-Za-z][A-Za-z ]{1,24}?)(?P<closing>\))?)?"
_DASH = r"(?:--|[-–—―])(?=\s|[A-Z“\"])"


def _may_be_dated(text: str) -> bool:
    """Tell whether a figure, or what may name an agency, stands before the first dash, as in both heads."""
    head = text.partition("-")[0]
    if not text.isascii():
        head = min((head.partition(dash)[0] for dash in _DASHES), key=len)
    return len(head) < len(text) and (head.rstrip()[-1:].isdigit() or "(" in head)


@cache
def _dated_in_figures() -> Pattern[str]:
    """Match a head like ``Paris 4/3 -``, which no reader of datelines takes for one."""
    return compile_pattern(rf"{_TOWN},?\s+(?P<figures>{_FIGURES})\s*{_AGENCY}\s*{_DASH}")


@cache
def _dated_in_words() -> Pattern[str]:
    """Match a head like ``PARIS, Narch 4 -``: a town, a word, a number, a dash."""
    date = r"(?P<comma>\s?,)?\s(?P<month>[A-Za-z]{3,10})\.?\s?(?P<day>(?a:\d{1,3}))"
    return compile_pattern(rf"{_TOWN}{date}\s*{_AGENCY}\s*{_DASH}")


def broken_dateline(text: str) -> Slip | None:
    """Return the slip that keeps the head of ``text``, an English paragraph, from being a dateline."""
    if not _may_be_dated(text):
        return None
    match = _dated_in_figures().match(text)
    if match is not None:
        # "Chicago 4.81 --" is a price, and "MARKETS 4/3 -" a headline.
        known = is_agency(match["agency"] or "")
        if known or (is_city(match["town"]) and "." not in match["figures"]):
            return Slip(Span(*match.span("figures")), _NO_FIGURES)
        return None
    match = _dated_in_words().match(text)
    if match is None or not (is_city(match["town"]) or match["town"].isupper()):
        return None
    agency = match["agency"] or ""
    if agency and match["closing"] is None:
        place = Span(match.start("agency") - 1, match.end("agency"))
        unclosed = Slip(place, "the bracket is never closed", f"({agency.rstrip()})")
        return unclosed if is_agency(agency.strip()) else None
    return _slip_of_date(match)


def _slip_of_date(match: Match[str]) -> Slip | None:
    """Return what is wrong with the month or the day in a head that is a dateline but for these."""
    written, day = match["month"], int(match["day"])
    place = Span(*match.span("month"))
    if written.lower() not in _MONTHS:
        near = [month for month in _MONTHS if letters_apart(written.lower(), month, 1) == 1]
        if not near or day > _LONGEST_MONTH:
            return None
        right = max(near, key=len).capitalize()
        return Slip(place, f"“{written}” is no month; did you mean {right}?", right)
    if match["comma"] is None:
        end = match.start("month") - 1
        return Slip(Span(end, end), _NO_COMMA, ",") if match["state"] else None
    if written[0].islower():
        return Slip(place, "the month begins with a small letter", written.capitalize())
    if day > _LONGEST_MONTH or not day:
        return Slip(Span(*match.span("day")), f"{written} has no day {day}")
    return None


def find_slips(text: str, found: FoundDateline, following: str, language: str) -> Iterator[Slip]:
    """Yield what is wrong in the dateline ``found`` at the head of ``text``; ``following`` comes behind it.

    Where months are words other than the English ones, and in scripts without blanks, little can be said.
    """
    head = text[: found.end]
    if not head.isascii() and language in ("zh", "ja", "ko"):
        return
    for match in _spacing().finditer(head):
        problem, right = _SPACING[match.lastgroup or ""]
        yield Slip(Span(*match.span()), problem, right)
    before_dash = head.rstrip(_DASHES)
    if before_dash == head:
        yield Slip(Span(found.end, found.end), "no dash follows it")
    elif found.agency or found.date is not None:
        yield from _uneven_dash(head, before_dash, following)
    if found.date is None or language != "en":
        return
    place = found.date.span
    comma = _comma_in_date().match(head, place.start)
    if comma is not None:
        yield Slip(Span(*comma.span("comma")), "a comma stands between month and day", "")
    if _in_figures().fullmatch(place.of(head)):
        yield Slip(place, _NO_FIGURES)
    before = head[: place.start].rstrip()
    if before and before[-1] not in ",.(/":
        yield Slip(Span(len(before), len(before)), _NO_COMMA, ",")


def _uneven_dash(head: str, before: str, following: str) -> Iterator[Slip]:
    """Yield the slip of a dash with a blank on one side alone."""
    parted = before[-1:].isspace()
    if not parted and following[:1].isspace():
        yield Slip(Span(len(before), len(before)), "no blank stands before the dash", " ")
    elif parted and following[:1].isalnum():
        yield Slip(Span(len(head), len(head)), "no blank follows the dash", " ")
