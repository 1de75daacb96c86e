"""Quotations of two speakers side by side, of whom one is named, are reported."""

import pytest

from checker.checks.speaker_change_unmarked import SPEAKER_CHANGE_UNMARKED
from tests.checks.whole_articles import Part, article, excerpts, hits


def test_the_named_speaker_is_shown() -> None:
    document = article("“Yes.” “No, we never did,” said Tor Aune.")
    (hit,) = hits(SPEAKER_CHANGE_UNMARKED, document)
    assert hit.values == {
        "quotation": "Yes.",
        "speaker": "Tor Aune",
        "advice": "name who says it, or put one speaker's words in one pair of marks",
    }
    assert [place.span.of(document.source) for place in hit.related] == ["said Tor Aune"]


def test_both_who_may_have_spoken_a_paragraph_are_shown() -> None:
    document = article(
        "“It rains,” said Ana Ruiz.", "“It has rained since May.”", "“It is dry,” Tor Aune said."
    )
    (hit,) = hits(SPEAKER_CHANGE_UNMARKED, document)
    assert hit.values["speaker"] == "Tor Aune"
    assert hit.values["advice"] == (
        "if Ana Ruiz goes on, leave out the mark that closes the quotation above; else name who says it"
    )
    assert [(place.message, place.span.of(document.source)) for place in hit.related] == [
        ("the last speaker is named here", "said Ana Ruiz"),
        ("the next speaker is named here", "Tor Aune said"),
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["It rained. “We will pay.” “We will not,” she said."], ["“We will pay.”"]),
        (
            ["“It rains,” said Ana Ruiz.", "“It has rained since May.”", "“It is dry,” Tor Aune said."],
            ["“It has rained since May.”"],
        ),
    ],
)
def test_words_without_a_speaker_are_found(parts: list[Part], expected: list[str]) -> None:
    assert excerpts(SPEAKER_CHANGE_UNMARKED, article(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["“Yes,” said Ana Ruiz. “No,” said Tor Aune."],
        ["“Yes,” said Ana Ruiz. “It rained.”"],
        ["“It rains,” said Ana Ruiz.", "“It has rained since May.”", "“It is dry,” Ruiz said."],
        ["“It rains,” said Ana Ruiz. “And it", "“It has rained since May.”", "“It is dry,” Tor Aune said."],
        ["Ana Ruiz replied with a shrug. “Yes.” “No,” said Tor Aune."],
        ["They sang “The River” “Old Bridge” and “Home,” said Tor Aune."],
        ["“We were asked,” Ruiz shot back. “Let me talk.” “Quiet,” he demanded."],
    ],
)
def test_told_speakers_are_let_be(parts: list[Part]) -> None:
    assert excerpts(SPEAKER_CHANGE_UNMARKED, article(*parts)) == []
