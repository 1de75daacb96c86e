"""A new speaker who comes after several quoted sentences is reported."""

import pytest

from checker.checks.late_attribution import LATE_ATTRIBUTION
from tests.checks.whole_articles import Part, article, excerpts, hits

THREE = (
    "Nobody asked us on the quay. They sent one letter, and it was wet when it came. We will not pay for it"
)


def test_sentences_are_counted_and_the_first_is_shown() -> None:
    document = article(f"“{THREE},” said Ana Ruiz.")
    (hit,) = hits(LATE_ATTRIBUTION, document)
    assert hit.values == {"speaker": "Ana Ruiz", "sentences": "3"}
    assert hit.related[0].span.of(document.source) == "Nobody asked us on the quay."


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([f"“{THREE},” Ana Ruiz said."], ["Ana Ruiz said"]),
        ([f"“{THREE},” a baker said."], ["a baker said"]),
        (["It rained.", f"It was late. “{THREE},” said Mr. Lind."], ["said Mr. Lind"]),
    ],
)
def test_a_late_speaker_is_found(parts: list[Part], expected: list[str]) -> None:
    assert excerpts(LATE_ATTRIBUTION, article(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["Ana Ruiz came.", "It rained.", f"“{THREE},” Ruiz said."],
        ["“It rained.", f"“{THREE},” said Ana Ruiz."],
        ["A baker wrote:", f"“{THREE},” said Ana Ruiz."],
        [f"“{THREE},” she said."],
        [f"“{THREE},” the mayor said."],
        [f"“{THREE}.” Ana Ruiz said that it had rained."],
        ["“Nobody asked us on the quay. They sent one letter, and it was wet,” said Ana Ruiz."],
    ],
)
def test_known_speakers_and_short_words_are_let_be(parts: list[Part]) -> None:
    assert excerpts(LATE_ATTRIBUTION, article(*parts)) == []
