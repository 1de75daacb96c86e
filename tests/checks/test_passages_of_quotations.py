"""Passages in eight languages, right and faulty, for the rules about quotations and who speaks them.

Each line of a file in ``quotation_passages`` has "+" for a passage that all four rules must let be, or the
letter of the rule whose fault it holds, and the passage (paragraphs parted by ``¶``). They were written
before the word lists were read; each stands between two sentences that quote nobody.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.checks.contract import Check
from checker.checks.late_attribution import LATE_ATTRIBUTION
from checker.checks.quotation_two_speakers import QUOTATION_TWO_SPEAKERS
from checker.checks.unattributed_quotation import UNATTRIBUTED_QUOTATION
from checker.checks.unbalanced_quotation_marks import UNBALANCED_QUOTATION_MARKS
from tests.checks.test_quotations_of_many_languages import LANGUAGES, passages
from tests.checks.whole_articles import article, hits

_FOLDER = Path(__file__).with_name("quotation_passages")
_RULES: dict[str, Check] = {
    "u": UNATTRIBUTED_QUOTATION,
    "b": UNBALANCED_QUOTATION_MARKS,
    "t": QUOTATION_TWO_SPEAKERS,
    "l": LATE_ATTRIBUTION,
}
#: Quotations that end in no full stop and have a paragraph to themselves; they may be titles or signs.
_MISSED = frozenset(
    """
    Turnhalle gymnase gimnasio ginásio palestra gymzaal Спортзал 体育馆三月起
    """.split()
)


def _lines(language: str) -> Iterator[tuple[int, str, str]]:
    lines = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for index, line in enumerate(lines):
        kind, _, text = line.partition(" ")
        yield index, kind, text


_PASSAGES = [(language, *line) for language in LANGUAGES for line in _lines(language)]


@pytest.mark.parametrize(("language", "index", "kind", "text"), _PASSAGES)
def test_passage(language: str, index: int, kind: str, text: str) -> None:
    neutral = passages(language).neutral
    paragraphs = [part.strip() for part in text.split("¶")]
    before, after = neutral[index % len(neutral)], neutral[(index + 4) % len(neutral)]
    document = article(before, *paragraphs, after, language=language)
    reported = {letter for letter, rule in _RULES.items() if list(hits(rule, document))}
    missed = kind == "u" and any(word in text for word in _MISSED)
    assert reported == (set() if kind == "+" or missed else {kind})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_passages_of_every_kind(language: str) -> None:
    counts = Counter(kind for _, kind, _ in _lines(language))
    letters = set(_RULES) - ({"l"} if language in ("ru", "zh") else set())
    assert set(counts) == letters | {"+"}
    assert counts["+"] >= 35
    assert sum(counts[letter] for letter in letters) >= 18


def test_only_quotations_without_a_full_stop_are_missed() -> None:
    texts = [text for _, _, kind, text in _PASSAGES if kind == "u" and any(word in text for word in _MISSED)]
    assert len(texts) == len(LANGUAGES)
    quotations = [text.split("¶")[1].strip() for text in texts]
    assert all(quotation.rstrip("“”»« \xa0")[-1].isalpha() for quotation in quotations)
