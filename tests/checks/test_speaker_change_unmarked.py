"""Quotations of two speakers side by side, of whom one is named, are reported."""

import pytest

from checker.checks.speaker_change_unmarked import SPEAKER_CHANGE_UNMARKED
from tests.checks.whole_articles import Part, article, excerpts, hits


def test_the_named_speaker_is_shown() -> None:
    document = article("“Yes.” “No, we never did,” said Tor Aune.")
    (hit,) = hits(SPEAKER_CHANGE_UNMARKED, document)
    assert hit.values == {"quotation": "Yes.", "speaker": "Tor Aune"}
    assert hit.related[0].span.of(document.source) == "said Tor Aune"


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
