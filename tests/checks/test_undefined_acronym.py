"""Acronyms explained in two ways, twice, too late or never are reported once each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks.needs import NEEDS
from checker.checks.undefined_acronym import UNDEFINED_ACRONYM, may_find
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.whole_articles import article, excerpts, hits

AGENCY = "The National Rivers Agency (NRA) left."


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (
            [AGENCY, "The National Roads Authority (NRA) stayed."],
            "stands for “National Rivers Agency” in line 1",
        ),
        ([AGENCY, AGENCY, AGENCY], "is explained already in line 1"),
        (["The NRV stayed.", "The New River Venture (NRV) left."], "is explained only in line 3"),
        (["The NRV left. The NRV stayed; the NRV paid."], "is explained nowhere"),
    ],
)
def test_the_problem_is_said_once(parts: list[str], problem: str) -> None:
    (hit,) = hits(UNDEFINED_ACRONYM, article(*parts))
    assert hit.values["problem"] == problem


@pytest.mark.parametrize(
    "parts",
    [
        [AGENCY, "The NRA stayed, and the NRA paid."],
        ["The FBI left. The FBI stayed; the FBI paid."],
        ["The NRV left."],
        ["The FBI stayed.", "The Federal Bureau of Investigation (FBI) left."],
        ["NRV guides are with the New River Venture (NRV)."],
        ["The REPL left. The REPL stayed; the REPL paid."],
        ["The New River Venture left. The NRV stayed, the NRV paid and the NRV went."],
        ["The department of reeds left. The DOR stayed, the DOR paid and the DOR went."],
        ["A state-owned venture (SOX) left. The SOX stayed, the SOX paid and the SOX went."],
        ["NRV Corp left. The NRV stayed, the NRV paid and the NRV went."],
        ["It is known as the NRV. The NRV stayed, the NRV paid and the NRV went."],
        ["The National Rivers Agency left. The NRA stayed.", "The National Rivers Agency (NRA) paid."],
        ["The National Board of Reeds left. The NBR stayed, the NBR paid and the NBR went."],
        ["THE NRV LEFT. THE NRV STAYED; THE NRV PAID."],
        ["Louis XIV left. The XIV, the XIV and the XIV stayed."],
    ],
)
def test_others_are_let_be(parts: list[str]) -> None:
    assert excerpts(UNDEFINED_ACRONYM, article(*parts)) == []


def test_a_linked_acronym_is_explained_by_its_page() -> None:
    document = article("The NRV left. The NRV stayed; the NRV paid.")
    document.blocks[0].marks = (Mark("link", Span(4, 7), "https://example.org/nrv"),)
    assert excerpts(UNDEFINED_ACRONYM, document) == []


def test_a_house_knows_its_own() -> None:
    document = article("The NRV left. The NRV stayed; the NRV paid.")
    assert excerpts(UNDEFINED_ACRONYM, document, known=["NRV"]) == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["The NRV left. The NRV stayed; the NRV paid."], True),
        (["The NRV left. The NRV stayed."], False),  # not often enough
        (["NRV left. NRV stayed; NRV paid."], False),  # never with an article
        (["The FBI left. The FBI stayed; the FBI paid."], False),  # is well known
        (["The NRV stayed.", "The New River Venture (NRV) left."], True),
        (["The New River Venture (NRV) left.", "The NRV stayed."], False),  # explained in time
        ([AGENCY, AGENCY], True),
    ],
)
def test_blocks_are_read_where_one_may_be_wrong(parts: list[str], expected: bool) -> None:
    assert may_find(article(*parts)) is expected


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            (
                *(
                    "The NRA left.",
                    "THE NRA stayed",
                    "NRA paid.",
                    "of the XY",
                    "AN XYZ, (XYZ)",
                    "“NRA” (NRA)",
                ),
                *(AGENCY, "The Xylan Yard (XY) opened.", "National Roads Authority (NRA)", "\n\n"),
            )
        ),
        max_size=8,
    )
)
def test_an_article_in_which_one_is_wrong_is_looked_at(parts: list[str]) -> None:
    document = article(*filter(str.strip, " ".join(parts).split("\n\n")))
    view = document.view(UNDEFINED_ACRONYM.scope)
    assert NEEDS["undefined-acronym"](view, {}) or not hits(UNDEFINED_ACRONYM, document)
