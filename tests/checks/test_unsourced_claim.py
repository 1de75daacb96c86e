"""A vague authority is reported unless somebody stands behind it, near it or further down."""

from time import process_time

import pytest

from checker.checks.unsourced_claim import UNSOURCED_CLAIM
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts, hits

CLAIM = "Some experts say that the dam will stand for a century."
PLAIN = "The gates were painted in spring."


def test_the_phrase_is_marked_and_shown() -> None:
    (hit,) = hits(UNSOURCED_CLAIM, article(f"It is old. {CLAIM} {PLAIN}"))
    assert hit.values == {"phrase": "Some experts say"}


@pytest.mark.parametrize(
    "parts",
    [
        [CLAIM],
        [PLAIN, CLAIM, PLAIN],
        [f"{CLAIM} Porto is far away."],
        [CLAIM, "The mayor, Ana Ruiz, lives in Porto."],
        [f"{CLAIM} Officials said the river was low."],
        [CLAIM, "“It is made for two,” a spokesman said."],
        [f"{CLAIM} It is painted. It is low.", "“It is made for two,” said Ana Ruiz."],
    ],
)
def test_a_claim_without_a_source_is_found(parts: list[Part]) -> None:
    assert excerpts(UNSOURCED_CLAIM, article(*parts)) == ["Some experts say"]


@pytest.mark.parametrize(
    "parts",
    [
        ["Experts such as Ana Ruiz say that the dam will stand."],
        ["Analysts at Nordbank say that the dam will stand."],
        [f"{CLAIM} Ana Ruiz, who built it, said it was for two."],
        [f"{CLAIM} One of them is Ana Ruiz."],
        [f"{CLAIM} It cost too much, according to the harbour office."],
        ["The dam will stand, experts say, and Ana Ruiz said so too."],
        [CLAIM, "“It is made for two,” said Ana Ruiz."],
        [CLAIM, (BlockKind.QUOTATION, "It is made for two.")],
        [f"{CLAIM} “It is made for two. Nobody knows. It may be three,” said Ana Ruiz."],
        [f"{CLAIM} It is painted.", "“It is made for two,” said Ana Ruiz."],
        [CLAIM, "“It is made for two,” Ana Ruiz, who was there when it was built, said."],
        [CLAIM, "A report by Nordbank showed the same."],
        ["Okafor strategists think that it will stand.", "They work for Okafor."],
        ["“It will stand,” Nordbank analysts said."],
        ["Opponents say that it will not stand."],
        ["It replaced a dam which critics said was too old."],
        [CLAIM, PLAIN, PLAIN, "It is good concrete, said Ana Ruiz, a professor of engineering."],
        ["“Some experts say that the dam will stand,” she said."],
        ["Read it at https://example.org/dam, where some experts say that the dam will stand."],
    ],
)
def test_a_claim_with_a_source_is_silent(parts: list[Part]) -> None:
    assert excerpts(UNSOURCED_CLAIM, article(*parts)) == []


def test_only_an_opening_may_be_supported_far_below() -> None:
    support = "It is good concrete, said Ana Ruiz, a professor of engineering."
    late = article(PLAIN, PLAIN, CLAIM, PLAIN, PLAIN, support)
    assert excerpts(UNSOURCED_CLAIM, late) == ["Some experts say"]


@pytest.mark.parametrize(("kinds", "found"), [(["person"], False), (["link", "footnote"], True)])
def test_one_of_the_group_that_speaks_by_name_is_its_source(kinds: list[str], *, found: bool) -> None:
    speaks = "It is good concrete, said Ana Ruiz, an expert on dams."
    document = article(PLAIN, PLAIN, speaks, PLAIN, PLAIN, CLAIM, PLAIN)
    assert bool(excerpts(UNSOURCED_CLAIM, document, sources=kinds)) is found


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        (Mark("link", Span(5, 12), "https://example.org"), False),
        (Mark("footnote", Span(55, 55), "1"), False),
        (Mark("emphasis", Span(5, 12)), True),
    ],
)
def test_a_link_or_a_footnote_is_a_source(mark: Mark, *, found: bool) -> None:
    document = article(CLAIM)
    document.blocks[0].marks = (mark,)
    assert bool(excerpts(UNSOURCED_CLAIM, document)) is found


def test_only_languages_with_a_list_are_read() -> None:
    assert excerpts(UNSOURCED_CLAIM, article(CLAIM, language="fi")) == []
    assert excerpts(UNSOURCED_CLAIM, article("Viele Experten warnen davor.", language="de")) == [
        "Viele Experten warnen"
    ]


@pytest.mark.parametrize("part", ["Experts say it. ", "“Experts say it.” ", "experts say "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    document = article(part * (60_000 // len(part)))
    start = process_time()
    list(UNSOURCED_CLAIM.run(document.view(None), {}))
    assert process_time() - start < 8
