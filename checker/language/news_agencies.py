"""News agencies by the names under which they sign: the credit of a picture, the last line of a report."""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: Their names as they are written in credits, for use in an expression.
NEWS_AGENCIES = (
    r"(?:AP|AFP|Reuters?|REUTERS?|dpa|DPA|EPA|EFE|ANSA|ANP|APA|SDA|Lusa|LUSA|TASS|ТАСС|Xinhua|PTI|UPI|Kyodo"
    r"|Yonhap|Belga|Ritzau|TT|NTB|STT|PAP|ČTK|MTI|Bloomberg|新华社|新華社|共同社)"
)

#: A signature with what leads on to it is no longer (code points).
_LONGEST_END = 60


@cache
def _sign_off_pattern() -> Pattern[str]:
    """Find an agency's name at the end of a text, in brackets there or as a sentence of its own."""
    return compile_pattern(
        rf"(?:\A\W{{0,3}}|[.!?…。][\"”’»“)]?\s+|[—–(/©-]\s*|\([cC]\) ?|\b[Cc]opyright (?:\d{{4}},? )?)"
        rf"{NEWS_AGENCIES}(?:/[\w/]{{1,12}})?\W{{0,3}}\Z"
    )


def ends_with_agency(text: str) -> bool:
    """Tell whether ``text`` ends with an agency's signature: “… on Monday. REUTER”, “(AP)”, “dpa/lno”."""
    return _sign_off_pattern().search(text[-_LONGEST_END:]) is not None
