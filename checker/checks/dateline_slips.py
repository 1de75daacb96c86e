"""What is wrong in a dateline in the style of any house: blanks, commas, dashes, dates in figures."""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.documents.wire_datelines import FoundDateline
from checker.documents.wire_names import is_agency, is_city
from checker.text import Span


class Slip(NamedTuple):
    """A slip at ``span`` (code points of the paragraph), in words, and what to write there; None: unknown."""

    span: Span
    problem: str
    right: str | None = None


_DASHES = "-–—―"

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"


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
    return compile_pattern(rf"{_MONTH}(?P<comma>,)\s*\d")


@cache
def _in_figures() -> Pattern[str]:
    return compile_pattern(r"(?a:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)")


@cache
def _broken() -> Pattern[str]:
    """Match the head of a paragraph that was meant for a dateline and is none."""
    return compile_pattern(
        r"(?P<place>[A-Z][A-Za-z.'’]*(?: [A-Z][A-Za-z.'’]*){0,2}(?:, [A-Z][A-Za-z. ]{2,20})?)"
        rf"(?:,?\s+(?P<figures>(?a:\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?))|,\s+{_MONTH}\s?\d{{1,2}})"
        r"\s*(?:\((?P<agency>[A-Za-z][A-Za-z ]{1,24}?)(?P<closing>\))?)?\s*(?P<dash>--|[-–—―])(?=\s|[A-Z“\"])"
    )


def broken_dateline(text: str) -> Slip | None:
    """Return the slip that keeps the head of ``text``, an English paragraph, from being a dateline."""
    match = _broken().match(text)
    if match is None:
        return None
    town = match["place"].partition(",")[0]
    agency = match["agency"] or ""
    if agency and match["closing"] is None and is_agency(agency.strip()):
        end = match.end("agency")
        return Slip(
            Span(match.start("agency") - 1, end), "the bracket is never closed", f"({agency.rstrip()})"
        )
    # "Chicago 4.81 --" is a price, and "MARKETS 4/3 -" a headline.
    placed = is_agency(agency) if match["figures"] and "." in match["figures"] else is_city(town)
    if match["figures"] and (placed or (town.isupper() and is_agency(agency))):
        return Slip(Span(*match.span("figures")), "the date stands in figures; name the month")
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
    dash = head.rstrip(_DASHES)
    if dash == head:
        yield Slip(Span(found.end, found.end), "no dash follows it")
    elif found.agency or found.date is not None:
        yield from _uneven_dash(head, dash, following)
    if found.date is None or language != "en":
        return
    place = found.date.span
    comma = _comma_in_date().match(head, place.start)
    if comma is not None:
        yield Slip(Span(*comma.span("comma")), "a comma stands between month and day", "")
    if _in_figures().fullmatch(place.of(head)):
        yield Slip(place, "the date stands in figures; name the month")
    before = head[: place.start].rstrip()
    if before and before[-1] not in ",.(/":
        yield Slip(Span(len(before), len(before)), "no comma stands between place and date", ",")


def _uneven_dash(head: str, before: str, following: str) -> Iterator[Slip]:
    """Yield the slip of a dash with a blank on one side alone."""
    parted = before[-1:].isspace()
    if not parted and following[:1].isspace():
        yield Slip(Span(len(before), len(before)), "no blank stands before the dash", " ")
    elif parted and following[:1].isalnum():
        yield Slip(Span(len(head), len(head)), "no blank follows the dash", " ")
