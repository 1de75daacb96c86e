"""Lines that are no running text, or end with none: labels, formulas of letters, signatures, addresses."""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: No signature is longer (code points).
_LONGEST_SIGNATURE = 80


@cache
def _label_pattern() -> Pattern[str]:
    """Match what opens a line of a list, a transcript, a credit or a note."""
    return compile_pattern(
        r"\s*(?:[^.!?:\n]{1,60}[:：]\s|[^.!?\n]{1,25}\s[–—|]\s|[-–—•*·#@|+\[(]|\d+[.):–-]"
        r"|(?i:by|von|par|por|photos?|images?|source|via)\s)"
    )


@cache
def _formula_pattern() -> Pattern[str]:
    """Match a line with which a letter begins or ends, in languages that write a comma there."""
    return compile_pattern(
        r"(?i)\s*(?:dear|hello|hi|hey|(?:best|kind|warm) (?:regards|wishes)|yours|sincerely|cheers|thanks"
        r"|with (?:kind|best|thanks|love)|liebe[rs]?|sehr geehrte[rn]?|hallo|mit (?:freundlichen|herzlichen)"
        r"|cher|chère|chers|bonjour|cordialement|estimad[oa]s?|querid[oa]s?|hola|atentamente|car[oiae]|beste"
        r"|geachte|уважаем\w+)\b[^.!?]*\Z"
    )


@cache
def _signature_pattern() -> Pattern[str]:
    """Find a word or three behind a last stop: an agency, a place to go on reading, tags."""
    return compile_pattern(r"[.!?…)\]][\"”’»)\]>]*\s+\S+(?:\s+\S+){0,2}\Z")


def stands_apart(text: str) -> bool:
    """Tell whether ``text``, a line without a stop, is a label with its value or a formula of a letter."""
    return _label_pattern().match(text) is not None or _formula_pattern().match(text) is not None


def is_signed(text: str) -> bool:
    """Tell whether one to three words stand behind the last stop of ``text``."""
    return _signature_pattern().search(text, max(0, len(text) - _LONGEST_SIGNATURE)) is not None


def is_address(word: str) -> bool:
    """Tell whether ``word`` is an address of a page, a file or a mailbox, a tag or a decimal number."""
    return any(sign in word for sign in ("/", "@", "#", "_")) or "." in word[:-1]
