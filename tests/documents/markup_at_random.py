"""Articles at random in a markup, for what must hold of every reader."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from checker.documents.model import Document

#: Words without a sign that any markup knows; each one is recognised again in the blocks.
WORD = st.text("abcdefgéßøжя日本語😀", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


def lines_of(inline: st.SearchStrategy[str], between: str = " ") -> st.SearchStrategy[str]:
    """Return lines of a few pieces of ``inline`` each."""
    return st.lists(inline, min_size=1, max_size=4).map(between.join)


def runs_of(lines: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """Return a few ``lines`` that stand together."""
    return st.lists(lines, min_size=1, max_size=3)


def thrown_together(*signs: str) -> st.SearchStrategy[str]:
    """Return texts of ``signs``, each of which means something to the markup, and of anything else."""
    pieces = st.one_of(st.sampled_from(signs), st.text(max_size=4))
    return st.lists(pieces, max_size=40).map("".join)


def indented(text: str, first: str, others: str) -> str:
    """Return ``text`` with ``first`` before its first line and ``others`` before all below it."""
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(others + line if line else others.rstrip() for line in lines[1:])])


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
