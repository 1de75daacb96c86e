"""Whether an article names one of a group that it also speaks of as a whole: one analyst of “analysts say”.

A report that quotes an analyst by name may sum up what analysts say. Only English is read.
"""

from functools import cache
from re import Pattern

from checker.documents.model import BlockKind, Document
from checker.language.reported_speech import tells_of_speech
from checker.text.patterns import compile_pattern

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM})

#: Groups that firms pay, and that articles call by each other’s names; who speaks for a firm is one of them.
_OF_FIRMS = frozenset(["analyst", "economist", "strategist"])

#: What the names of firms and of houses of research end in.
_FIRM_WORDS = tuple(
    """
    Inc Corp Co Ltd Plc PLC AG LLC LLP Bank Bancorp Brothers Securities Capital Markets Research Partners
    Associates Investment Investments Advisers Advisors Trust Economics Group Institute University
    """.split()
)
#: Of these a text has one in which a name stands beside a word for one of these groups, or a firm.
_SIGNS_OF_FIRMS = (*(noun[1:] for noun in sorted(_OF_FIRMS)), *_FIRM_WORDS)
#: A word of a name; a word without end would be tried from each of its letters.
_WORD = r"[A-Z][\w.’'-]{1,40}"
_NAME = rf"{_WORD} (?:[A-Z][\w.’'-]{{0,40}} ){{0,2}}"


@cache
def _group_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(expert|analyst|observer|critic|scientist|researcher|economist|commentator|strategist"
        r"|historian|scholar|specialist)s\b"
    )


@cache
def _member_pattern(group: str) -> Pattern[str]:
    """Find a name beside the word for one of ``group``: “Ana Ruiz, an economist”, “analyst Ana Ruiz”.

    Those whom firms pay are one group, called by any of their names.
    """
    nouns = sorted(_OF_FIRMS) if group in _OF_FIRMS else [group]
    noun = f"(?:{'|'.join(f'[{each[0]}{each[0].upper()}]{each[1:]}' for each in nouns)})"
    firms = "|".join(_FIRM_WORDS)
    firm = rf"|{_NAME}(?:of|at|from|with) (?:[A-Z][\w.&’'-]{{0,40}},? (?:and )?){{0,5}}(?:{firms})\b"
    return compile_pattern(
        rf"\b{noun}s? {_WORD} [A-Z]"
        rf"|{_WORD} {_WORD}, (?:[\w.,&’'-]{{1,40}} ){{0,8}}{noun}\b"
        rf"{firm if group in _OF_FIRMS else ''}"
    )


class NamedMembers:
    """Tells of which groups an article lets somebody speak by name; each group is looked for once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, bool] = {}

    def include_one_of(self, phrase: str) -> bool:
        """Tell whether one of the group in ``phrase`` (“some analysts say”) speaks by name in the article."""
        if self._document.language != "en":
            return False
        match = _group_pattern().search(phrase)
        if match is None:
            return False
        group = match[1].lower()
        group = min(_OF_FIRMS) if group in _OF_FIRMS else group
        known = self._known.get(group)
        if known is None:
            known = self._known[group] = self._names_one_of(group)
        return known

    def _names_one_of(self, group: str) -> bool:
        pattern, document = _member_pattern(group), self._document
        blocks = document.blocks
        if group not in _OF_FIRMS:
            blocks = tuple([blocks[index] for index in sorted(document.texts.with_one_of([group]))])
        for block in blocks:
            text = block.text.text
            if group in _OF_FIRMS and not any(map(text.__contains__, _SIGNS_OF_FIRMS)):
                continue
            if block.kind in _RUNNING and pattern.search(text):
                for sentence in document.sentences(block):
                    words = sentence.of(text)
                    if pattern.search(words) and tells_of_speech(words, "en"):
                        return True
        return False
