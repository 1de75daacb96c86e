"""What a message says of a word that is none of the valid ones: the word, and the nearest right one."""

from collections.abc import Iterable, Sequence

#: As many valid words as a message lists where none is near; longer lists help nobody.
_LISTED_WORDS = 14

#: As many characters of a wrong value as a message quotes.
QUOTED_LENGTH = 60


def quoted(value: object) -> str:
    """Return ``value`` as a message shows it: on one line, shortened, a text in single quotes."""
    if isinstance(value, str):
        text = " ".join(value.split()) if "\n" in value or "\r" in value else value
        return f"'{_shortened(text)}'"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _shortened(str(value))


def _shortened(text: str) -> str:
    return text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…"


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """Return the one of ``valid`` words that ``word`` was most likely meant to be, or None."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    by_shape = {_shape(candidate): candidate for candidate in valid}
    found = get_close_matches(_shape(word[:QUOTED_LENGTH]), by_shape, n=1)
    return by_shape[found[0]] if found else None


def _shape(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def way_out(word: str, valid: Iterable[str]) -> str:
    """Return the end of a message about an unknown ``word``: the nearest valid one, or them all."""
    words = list(valid)
    return way_out_by(nearest(word, words), words)


def way_out_by(near: str | None, words: Sequence[str]) -> str:
    """Return the same for who has looked already for the one of the valid ``words`` that is ``near``."""
    if near is not None:
        return f"; did you mean '{near}'?"
    if 0 < len(words) <= _LISTED_WORDS:
        return f"; known: {', '.join(words)}"
    return ""
