"""Text folded for comparison: what looks the same compares as the same."""


def fold(text: str) -> str:
    """Return ``text`` in NFKC, case-folded, with plain quotes and dashes and single spaces."""
    raise NotImplementedError


def words(text: str) -> list[str]:
    """Return the words of ``text``; each Han, Hiragana or Katakana character is one."""
    raise NotImplementedError
