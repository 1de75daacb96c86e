"""Lines and labels beside a quotation that say whose words it is."""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern


@cache
def label_pattern() -> Pattern[str]:
    """Match the label of a question, an answer or a speaker that opens a paragraph."""
    return compile_pattern(r"\s*(?:[QAFRPВО][:.：]|[^\W\d_][\w .’'-]{0,40}[:：])\s")


@cache
def pointing_back_pattern() -> Pattern[str]:
    """Match the beginning of a paragraph that says whose the words above it were."""
    return compile_pattern(
        r"(?:So|Thus|This) (?:says|said|say|spoke|goes|went|reads|read|ran|declares|declared|writes|wrote)\b"
        r"|(?:Those|These|This|That) (?:words|(?:was|were|is|are) (?:the|how|what))\b"
        r"|[^.!?]{0,80}\b(?:[Tt]hese|[Tt]hose|[Tt]his|[Tt]hat) (?:[\w-]+ ){0,3}"
        r"(?:adages?|sayings?|proverbs?|mottos?|slogans?|quot(?:es?|ations?))\b"
        r"|(?:So|Das|Dies) (?:sagt|sagte|lautet|lautete|steht|stand|schreibt|schrieb|sind|waren)\b"
        r"|(?:Ainsi|C[’']est ce que|Así|Assim|Così|Zo|Aldus|Так|这是)\b"
    )


@cache
def source_line_pattern() -> Pattern[str]:
    """Match a dash and what follows it, or a name in brackets, after a quotation."""
    return compile_pattern(r"\s*(?:(?:\.\s*)?[—–―~-]{1,3}\s*\w|(?:[.。]\s*)?[(\[（]\s*\w|https?://|www\.)")
