"""Texts that are looked through at one go: joined, with a line break between each two.

To look once through many short texts costs a fraction of looking through each. What is found is told by the
place of its text among them; a text may have line breaks of its own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from checker.language.folding import lower_in_place
from checker.text.figures import runs_of_figures

#: The figures of a year, and how far two years lie apart that are the ends of a range, at most (code points).
_YEAR_LENGTH, _BETWEEN_YEARS = 4, 48


class JoinedTexts:
    """Texts and what is told of all of them, each answer once, when it is first asked for."""

    __slots__ = (
        "_ends",
        "_figures",
        "_lowered",
        "_two_years",
        "_year_pairs",
        "_year_places",
        "_years",
        "joined",
        "texts",
    )

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        #: The texts with a line break between each two.
        self.joined = "\n".join(texts)
        self._lowered: str | None = None
        self._ends: list[int] | None = None
        self._figures: list[tuple[int, int]] | None = None
        self._years: frozenset[int] | None = None
        self._year_places: list[int] | None = None
        self._year_pairs: list[tuple[int, int]] | None = None
        self._two_years: frozenset[int] | None = None

    @property
    def lowered(self) -> str:
        """The same in lower case, each character in its own place."""
        if self._lowered is None:
            self._lowered = lower_in_place(self.joined)
        return self._lowered

    @property
    def figures(self) -> Sequence[tuple[int, int]]:
        """Where the runs of figures of ``joined`` stand, in order."""
        if self._figures is None:
            self._figures = runs_of_figures(self.joined)
        return self._figures

    def _ends_of_texts(self) -> list[int]:
        if self._ends is None:
            self._ends = list(accumulate([len(text) + 1 for text in self.texts], initial=-1))[1:]
        return self._ends

    def at(self, places: Iterable[int]) -> frozenset[int]:
        """Return which of the texts hold the offsets ``places`` of ``joined``."""
        ends = self._ends_of_texts()
        return frozenset([bisect_right(ends, place) for place in places])

    def start(self, index: int) -> int:
        """Return where text number ``index`` begins in ``joined``."""
        return self._ends_of_texts()[index] - len(self.texts[index])

    def with_one_of(self, signs: Iterable[str]) -> frozenset[int]:
        """Return which of the texts hold one of ``signs``, which are in lower case and no line breaks.

        The time is that of looking once through all for each of them.
        """
        lowered, ends = self.lowered, self._ends_of_texts()
        found: set[int] = set()
        for sign in signs:
            place = lowered.find(sign)
            while place >= 0:
                index = bisect_right(ends, place)
                found.add(index)
                place = lowered.find(sign, ends[index])
        return frozenset(found)

    def parted(self, places: Iterable[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
        """Return ``places`` of ``joined``, in order, by the text that holds them, as places of that text."""
        found: dict[int, list[tuple[int, int]]] = {}
        ends = self._ends_of_texts()
        for start, end in places:
            index = bisect_right(ends, start)
            before = ends[index] - len(self.texts[index])
            found.setdefault(index, []).append((start - before, end - before))
        return found

    @property
    def years(self) -> Sequence[int]:
        """The numbers of four figures that may be years from 1000 to 2999."""
        joined = self.joined
        return [int(joined[start : start + _YEAR_LENGTH]) for start in self.year_places]

    @property
    def with_years(self) -> frozenset[int]:
        """The texts that have one of these."""
        if self._years is None:
            self._years = self.at(self.year_places)
        return self._years

    @property
    def year_places(self) -> Sequence[int]:
        """Where these begin in ``joined``."""
        if self._year_places is None:
            joined = self.joined
            self._year_places = [
                start for start, end in self.figures if end - start == _YEAR_LENGTH and joined[start] in "12"
            ]
        return self._year_places

    @property
    def year_pairs(self) -> Sequence[tuple[int, int]]:
        """Where two numbers of four figures begin that stand close to each other."""
        if self._year_pairs is None:
            self._year_pairs = [
                (first, last)
                for (first, end), (last, last_end) in pairwise(self.figures)
                if last_end - last == _YEAR_LENGTH
                and end - first == _YEAR_LENGTH
                and last - end <= _BETWEEN_YEARS
            ]
        return self._year_pairs

    @property
    def with_two_years(self) -> frozenset[int]:
        """The texts in which, or at whose end, two numbers of four figures stand close to each other."""
        if self._two_years is None:
            self._two_years = self.at([first for first, _ in self.year_pairs])
        return self._two_years
