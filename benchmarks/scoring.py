"""From findings and known faults to precision, recall and how sure they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from benchmarks.marked_articles import Fault, LabelledArticle

#: The quantile of the normal distribution for an interval of 95 %.
_NORMAL_QUANTILE = 1.959964


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as a report has it; offsets in code points."""

    rule: str
    start: int
    end: int
    message: str = ""


@dataclass(slots=True)
class Score:
    """What one rule did: ``true`` faults found, ``false`` findings, ``missed`` faults.

    ``clean_articles`` held no fault of the rule; ``noise`` is what it found in them.
    """

    true: int = 0
    false: int = 0
    missed: int = 0
    clean_articles: int = 0
    noise: int = 0

    def add(self, other: "Score") -> None:
        """Count ``other`` in."""
        self.true += other.true
        self.false += other.false
        self.missed += other.missed
        self.clean_articles += other.clean_articles
        self.noise += other.noise

    @property
    def precision(self) -> float | None:
        """The share of findings that are true (0-1), None where nothing was found."""
        found = self.true + self.false
        return self.true / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of faults that were found (0-1), None where there were none."""
        faults = self.true + self.missed
        return self.true / faults if faults else None

    @property
    def noise_per_thousand(self) -> float | None:
        """Findings in 1,000 articles that hold no such fault, None where there are none."""
        return 1000 * self.noise / self.clean_articles if self.clean_articles else None

    def as_data(self) -> dict[str, Any]:
        """Return the figures with their intervals, as plain data."""
        return {
            "true": self.true,
            "false": self.false,
            "missed": self.missed,
            "precision": self.precision,
            "precision_interval": wilson_interval(self.true, self.true + self.false),
            "recall": self.recall,
            "recall_interval": wilson_interval(self.true, self.true + self.missed),
            "clean_articles": self.clean_articles,
            "noise_per_thousand": self.noise_per_thousand,
        }


def wilson_interval(successes: int, trials: int) -> tuple[float, float] | None:
    """Return the 95 % interval of a share (0-1), None without trials.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if trials == 0:
        return None
    share, z = successes / trials, _NORMAL_QUANTILE
    weight = 1 + z * z / trials
    centre = (share + z * z / (2 * trials)) / weight
    margin = z / weight * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    return max(0.0, centre - margin), min(1.0, centre + margin)


def score_article(
    article: LabelledArticle, findings: Sequence[Found], rules: Iterable[str]
) -> dict[str, Score]:
    """Return what each of ``rules`` did in one article.

    A fault is found by any finding of its rule that touches it; a finding that touches no fault of
    its rule is false. Where the article does not judge a rule, only its known faults count.
    """
    scores: dict[str, Score] = {}
    for rule in rules:
        faults = [fault for fault in article.faults if fault.rule == rule]
        judged = article.judges(rule)
        if not judged and not faults:
            continue
        found = [finding for finding in findings if finding.rule == rule]
        score = scores[rule] = Score()
        score.true = sum(1 for fault in faults if _is_found(fault, found))
        score.missed = len(faults) - score.true
        if judged:
            score.false = sum(1 for finding in found if not _is_true(finding, faults))
            if not faults:
                score.clean_articles, score.noise = 1, len(found)
    return scores


def _is_found(fault: Fault, findings: Iterable[Found]) -> bool:
    return any(fault.is_at(finding.start, finding.end) for finding in findings)


def _is_true(finding: Found, faults: Iterable[Fault]) -> bool:
    return any(fault.is_at(finding.start, finding.end) for fault in faults)


def total(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """Return the sums by rule."""
    sums: dict[str, Score] = {}
    for group in scores:
        for rule, score in group.items():
            sums.setdefault(rule, Score()).add(score)
    return sums


def share(value: float | None) -> str:
    """Return a share for a table: ``.983``, ``1.000`` or ``-``."""
    if value is None:
        return "-"
    return f"{value:.3f}".removeprefix("0")


def interval(bounds: Sequence[float] | None) -> str:
    """Return an interval for a table."""
    return f"{share(bounds[0])}–{share(bounds[1])}" if bounds else "-"
