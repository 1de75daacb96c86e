"""Texts that names in an article stand for: attributes of AsciiDoc, substitutions of reStructuredText.

As entities of XML can, a few lines of them could stand for gigabytes. What is filled in is therefore
bounded by the length of the article.
"""

from checker.documents.parts import Notice
from checker.text import Span

#: All texts that are filled in are so many times as long as the article at most, and this much beside.
_MOST_TIMES, _ALWAYS = 4, 100_000


class NamedTexts:
    """The texts by their names; ``length`` is that of the article in code points."""

    __slots__ = ("_is_spent", "_left", "_texts")

    def __init__(self, length: int) -> None:
        self._texts: dict[str, str] = {}
        self._left = _MOST_TIMES * length + _ALWAYS
        #: Whether a name was left as it is, because too much had been filled in before.
        self._is_spent = False

    def state(self, name: str, text: str) -> None:
        """Let ``name`` stand for ``text`` from now on."""
        self._texts[name] = text

    def forget(self, name: str) -> None:
        """Let ``name`` stand for nothing."""
        self._texts.pop(name, None)

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def fill_in(self, name: str) -> str | None:
        """Return what stands in the place of ``name``; None where nothing does, or too much did before."""
        text = self._texts.get(name)
        if text is None:
            return None
        if len(text) > self._left:
            self._is_spent = True
            return None
        self._left -= len(text)
        return text

    def notices(self) -> tuple[Notice, ...]:
        """Return what to tell the reader of the article about names that were left as they are."""
        if not self._is_spent:
            return ()
        message = (
            f"names in this article stand for more than {_MOST_TIMES} times its own text; "
            "some were left as they are"
        )
        return (Notice(message, Span(0, 0)),)
