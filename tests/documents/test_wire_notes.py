"""What looks like no note is none: no pattern matches a line that the quick tests turn away."""

import re
import time
from collections.abc import Callable
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.documents import wire_notes, wire_photos
from checker.documents.wire_lines import find_note, find_photo_credit

#: Those that may begin with anything, as they are known by a sign further on.
_RESERVED = {"all", "tou", "tod", "tut"}

_NOTES = (
    wire_notes._credit_roles_pattern,
    wire_notes._editor_pattern,
    wire_notes._editors_note_pattern,
    wire_notes._rights_pattern,
    wire_notes._link_pattern,
)


def _openings(nodes: Any) -> set[str]:
    """Return what a parsed pattern matches first, three characters of it; "?" is any of several."""
    found = {""}
    for kind, value in nodes:
        options = _options(str(kind), value)
        found = {(opening + option)[:3] for opening in found for option in options}
    return found


def _options(kind: str, value: Any) -> set[str]:
    if kind == "LITERAL":
        return {chr(value).lower()}
    if kind == "IN":
        return set().union(*(_options(str(inner), each) for inner, each in value))
    if kind == "BRANCH":
        return set().union(*map(_openings, value[1]))
    if kind == "SUBPATTERN":
        return _openings(value[-1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, inner = value
        return set().union(*(_openings([*inner] * times) for times in range(least, min(most, least + 3) + 1)))
    return {""} if kind in ("AT", "ASSERT", "ASSERT_NOT") else {"?"}


@pytest.mark.parametrize("pattern", _NOTES, ids=lambda pattern: pattern.__name__)
def test_no_note_is_turned_away_by_its_opening(pattern: Callable[[], re.Pattern[str]]) -> None:
    # White space and signs above ASCII are never turned away, nor are other signs at the top.
    openings = {
        each for each in _openings(_parser.parse(pattern().pattern, re.IGNORECASE)) if each[:1].isalpha()
    }
    assert len(openings) > 1
    assert not {each for each in openings if each.isascii()} - wire_notes._OPENINGS - _RESERVED


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(wire_photos._open_pattern(), fullmatch=True))
def test_every_credit_without_brackets_has_one_of_the_signs(credit: str) -> None:
    assert any(sign in credit for sign in wire_photos._OPEN_SIGNS)


@pytest.mark.parametrize(
    "prose",
    [
        "In the end the council voted for the bridge, which was built by the firm that built the last one.",
        "The committee said that nobody had told it about the money, and that it had asked for none of it.",
        "A vote on the plan is due in May, when the members of the assembly come back from their holidays.",
    ],
)
def test_prose_is_told_by_its_looks(prose: str) -> None:
    assert wire_notes._is_surely_none(prose)
    assert find_note(prose) is None


def test_long_notes_are_not_told_by_their_opening() -> None:
    assert find_note(
        "The text above is from Nordwire, of 3 March. All rights reserved by those who wrote it."
    )
    assert find_note("Maja Lindqvist in Lisbon and Rui Costa in Porto contributed to this report.")
    assert find_note(
        "Read more: what the council said about the bridge, and who voted for it in the second reading"
    )


@pytest.mark.parametrize(
    "rights",
    [
        "All rights reserved",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Todos los derechos reservados",
        "Todos os direitos reservados",
        "Tutti i diritti riservati",
        "Все права защищены",
    ],
)
def test_what_reserves_rights_is_seen_wherever_it_stands(rights: str) -> None:
    assert find_note(f"Nordwire of Lisbon, the harbour and its service. {rights} by those who wrote it.")
    assert not wire_notes._is_surely_none(f"Nordwire of Lisbon and the harbour: {rights.upper()} for good.")
    assert (
        find_note(f"The service of the port said that {rights.split()[1]} of the harbour are served.") is None
    )


def test_labels_of_pictures_are_credits_whatever_parts_them() -> None:
    assert find_photo_credit("The bridge in May. Foto by Maja Lindqvist") is not None
    assert find_photo_credit("The bridge in May, by those who built it: the firm and the council.") is None


def test_no_line_costs_more_than_its_length() -> None:
    begin = time.process_time()
    for words in ("reporting by " + " " * 580 + "x", "reporting by A B" + ". " * 280 + "x"):
        for _ in range(20):
            assert find_note(words) is None
    assert time.process_time() - begin < 2
