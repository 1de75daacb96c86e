"""Articles at random in a markup, for what must hold of every reader."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from checker.documents.model import Document


class MarkupAtRandom(NamedTuple):
    """A markup: ``read`` checks that all places of what it read are right.

    ``heads`` are beginnings of articles, ``blocks`` parts of them that stand between blank lines, and
    ``signs`` what means something to the markup, thrown together. ``around`` puts a word into three places
    around a block. ``hostile`` are articles that a reader could spend hours on.
    """

    read: Callable[[str], Document]
    heads: st.SearchStrategy[str]
    blocks: st.SearchStrategy[str]
    signs: st.SearchStrategy[str]
    around: Callable[[str, str], str]
    hostile: Sequence[str]

    @property
    def texts(self) -> st.SearchStrategy[str]:
        """Whole articles; their lines end in a line feed."""
        return st.builds(
            lambda head, blocks: head + "\n\n".join(blocks),
            self.heads,
            st.lists(self.blocks, min_size=1, max_size=5),
        )
