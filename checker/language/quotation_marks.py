"""Quotation marks: which of them open, which close, and which mean something else.

Every mark of a text is read once, in order, as opening or closing: by its shape where the shape
says it, else by what stands beside it. Matching pairs come off a stack. The shapes follow the tables
of quotation marks in the Unicode Standard, section 6.2, and the CLDR delimiters of each language.
"""

from functools import cache
from re import Pattern
from typing import Literal

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

Family = Literal["double", "single", "angle", "corner", "white corner"]

_FAMILIES: dict[str, Family] = {
    **dict.fromkeys('"“”„‟＂〝〞〟', "double"),
    **dict.fromkeys("'‘’‚‛", "single"),
    **dict.fromkeys("«»‹›", "angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white corner"),
}

#: Languages that may set »these« or »these» for «these».
_REVERSED_ANGLES = frozenset(["da", "de", "cs", "sk", "sl", "hr", "hu", "sr", "pl"])
_SAME_ANGLES = frozenset(["sv", "fi"])

#: Languages whose quotations end in “, as „these“ do.
_CLOSED_BY_SIXES = frozenset("de cs sk sl hr bg mk sr sq lt et is ka ru uk be".split())

#: Languages whose older books and some papers open each paragraph of a long quotation with a closing ».
_REOPENED_ANGLES = frozenset(["fr", "it", "es", "ca", "pt", "gl"])

#: Words that lose their beginning: their mark is an apostrophe, no opening quotation mark.
_ELISIONS = frozenset(
    """
    em tis twas twere cause cos til till round bout cept nuff fraid spose merica n s t k m
    """.split()
)

_OPENING_NEIGHBOURS = frozenset("([{<（［｛【—–―-/:：,，、。！？；…\"'“‘„‚«»‹「『¿¡*_~|=>")
_DASHES = frozenset("—–―-")
#: Behind these ” closes, whatever follows it.
_NEVER_OPENED_BEHIND = _DASHES | frozenset(",…!?.。！？，、'’‘")

#: From here on scripts are written without spaces: a letter touches the mark before it.
_FIRST_UNSPACED = "\u2e80"

#: Marks of direction and joiners, which pages copied from elsewhere carry along.
_INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff")


class UnpairedMark(NamedTuple):
    """A quotation mark without a partner in its text; ``offset`` in code points."""

    offset: int
    mark: str
    family: Family
    opens: bool


class Opener(NamedTuple):
    """A mark that opens a quotation."""

    mark: str
    family: Family
    offset: int


class Pair(NamedTuple):
    """Two marks that belong together, from the first to behind the second."""

    start: int
    end: int


@cache
def _mark_pattern() -> Pattern[str]:
    """Find marks; apostrophes between letters or digits, by far the most common, are passed over."""
    # What a search looks for stands first: then it is fast.
    return compile_pattern(
        r"[\"“”„‟＂〝〞〟«»‹›「」『』'‘’‚‛](?:(?<=[^'‘’‚‛])|(?![^\W_])|(?<![^\W_]['‘’‚‛])|(?=[\u2e80-\uffff]))"
    )


@cache
def _straight_mark_pattern() -> Pattern[str]:
    return compile_pattern(r"[\"'](?:(?<=\")|(?![^\W_])|(?<![^\W_]'))")


def _mark_offsets(text: str) -> list[int]:
    """Return where marks stand that may be quotation marks."""
    pattern = _straight_mark_pattern() if text.isascii() else _mark_pattern()
    return [match.start() for match in pattern.finditer(text)]


@cache
def _word_after_pattern() -> Pattern[str]:
    return compile_pattern(r"\w+")


class MarkReader:
    """Reads the marks of one text from left to right."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.offsets = _mark_offsets(text)
        self.stack: list[Opener] = []
        self.open: dict[str, int] = dict.fromkeys(_FAMILIES.values(), 0)
        self.pairs: list[Pair] = []
        self.unclosed: list[Opener] = []
        self.unopened: list[int] = []
        self.reopens = language in _REOPENED_ANGLES
        self.closes_with_sixes = language in _CLOSED_BY_SIXES
        self.angles = _direction_of_angles(text, language) if self.offsets else "outward"

    def read(self) -> None:
        """Sort every mark into pairs and openers that nothing closes."""
        for index, offset in enumerate(self.offsets):
            mark = self.text[offset]
            family = _FAMILIES[mark]
            role = self._role(mark, family, offset, index)
            if role == "open":
                self.stack.append(Opener(mark, family, offset))
                self.open[family] += 1
            elif role == "close" and self.open[family]:
                # Inside a double quotation a single mark that closes nothing there is an apostrophe.
                if family != "single" or self.stack[-1].family == "single":
                    self._close(family, offset)
            elif role in ("close", "stray") and (
                self._looks_closing(offset)
                or (family == "angle" and self._closes_after_space(offset))
                or (role == "close" and (not offset or self._after(offset) >= _FIRST_UNSPACED))
            ):
                self.unopened.append(offset)
        self.unclosed.extend(opener for opener in self.stack if opener.family != "single")

    def _close(self, family: Family, offset: int) -> None:
        while True:
            opener = self.stack.pop()
            self.open[opener.family] -= 1
            if opener.family == family:
                self.pairs.append(Pair(opener.offset, offset + 1))
                return
            if opener.family != "single":
                self.unclosed.append(opener)

    def _nearest(self, family: Family) -> str:
        """Return the mark that opened last in ``family``; empty where none is open."""
        if not self.open[family]:
            return ""
        if self.stack[-1].family == family:
            return self.stack[-1].mark
        # Looking no further than a few openers keeps hostile input linear.
        for opener in reversed(self.stack[-8:]):
            if opener.family == family:
                return opener.mark
        return "?"

    def _before(self, offset: int) -> str:
        while offset and self.text[offset - 1] in _INVISIBLE:
            offset -= 1
        return self.text[offset - 1] if offset else ""

    def _after(self, offset: int) -> str:
        return self.text[offset + 1] if offset + 1 < len(self.text) else ""

    def _looks_opening(self, offset: int) -> bool:
        before, after = self._before(offset), self._after(offset)
        if not after or after.isspace() or (before == " " and self._ends_sentence(offset)):
            return False
        if before in _DASHES and not (after.isalnum() or after in "[(¿¡$€£#@'‘’“…"):
            return False
        return not before or before.isspace() or before in _OPENING_NEIGHBOURS

    def _looks_closing(self, offset: int) -> bool:
        before, after = self._before(offset), self._after(offset)
        if before.isspace():
            return self._ends_sentence(offset)
        return bool(before) and not (after.isalnum() and after < _FIRST_UNSPACED)

    def _ends_words(self, offset: int) -> bool:
        """Tell whether a mark touches the word before it and none behind it."""
        before, after = self._before(offset), self._after(offset)
        return (before.isalpha() or before in tuple(".,!?…")) and (
            not after or after.isspace() or after in ".,;:!?)"
        )

    def _ends_sentence(self, offset: int) -> bool:
        """Tell whether a comma or the end of a sentence follows a mark that stands after a space."""
        after = self._after(offset)
        if not after or after not in ",;).:!?":
            return False
        if after in ",;)":
            return True
        # A quotation may open with dots: “. . . and so on”.
        return (
            self.text[offset + 2 : offset + 3] in ("", " ", "\n")
            and self.text[offset + 3 : offset + 4] != "."
        )

    def _closes_after_space(self, offset: int) -> bool:
        """Tell whether a space belongs to the mark, as in French, and a phrase ends before it."""
        before = self._before(offset)
        if before in ("\xa0", "\u202f"):
            return True
        return before == " " and self.text[offset - 2 : offset - 1] in tuple(".!?…")

    def _role(self, mark: str, family: Family, offset: int, index: int) -> str:
        if family == "double":
            return self._role_of_double(mark, offset, index)
        if family == "single":
            return self._role_of_single(mark, offset, index)
        if family == "angle":
            return self._role_of_angle(mark, offset)
        return "open" if mark in "「『" else "close"

    def _role_of_double(self, mark: str, offset: int, index: int) -> str:
        if mark in "„‟〝":
            return "open"
        nearest = self._nearest("double")
        if mark == "“":
            closes = nearest == "„" or (
                nearest and not self._looks_opening(offset) and self._looks_closing(offset)
            )
            if closes or (not nearest and self.closes_with_sixes and self._ends_words(offset)):
                return "close"
            return "inches" if self._before(offset).isdigit() and self._after(offset) == "-" else "open"
        if mark in "”〞〟":
            if nearest and self._measures(offset, index):
                return "inches"
            if self._before(offset) not in _NEVER_OPENED_BEHIND and self._looks_opening(offset):
                return "open" if nearest in ("", "”") else "close"
            return "close"
        return self._role_of_straight(offset, index, bool(nearest))

    def _role_of_straight(self, offset: int, index: int, is_open: bool) -> str:
        before, after = self._before(offset), self._after(offset)
        if "\u05d0" <= before <= "\u05ea" and self._abbreviates(offset):
            return "gershayim"
        if before.isdigit() and not (is_open and self._closes_after_digit(offset, index)):
            return "inches"
        if before and before in ",.!?…。！？，、'’‘)" and is_open:
            return "close"
        if is_open and not after.isalnum() and (before in ">]}*_" or after in ".,;:!?)"):
            return "close"
        if self._looks_opening(offset):
            return "open"
        if is_open:
            return "close"
        if before == " " and self._ends_sentence(offset):
            return "stray"
        # Set without the space that belongs before it: 'he said"No"', or a mark between spaces.
        return "open" if after and (after.isalnum() or (not before or before.isspace())) else "stray"

    def _abbreviates(self, offset: int) -> bool:
        """Tell whether a straight mark stands before the last letter of a Hebrew word: an abbreviation."""
        after = self.text[offset + 1 : offset + 3]
        return after[:1].isalpha() and not after[1:].isalpha()

    def _closes_after_digit(self, offset: int, index: int) -> bool:
        """Tell whether a mark after a digit, inside a quotation, ends it (else it means inches)."""
        if self._follows_feet(offset):
            return False
        following = self._next_of("double", index)
        return following is None or self._looks_opening(following) or not self._looks_closing(following)

    def _follows_feet(self, offset: int) -> bool:
        """Tell whether feet and a number stand before the mark: 5’10”."""
        feet = self.text[max(0, offset - 6) : offset].rstrip("0123456789")
        return feet[-1:] in ("'", "’", "′") and feet[-2:-1].isdigit()

    def _measures(self, offset: int, index: int) -> bool:
        """Tell whether a curly mark inside a quotation means inches: another one closes it."""
        if not self._before(offset).isdigit() or not self._follows_feet(offset):
            return False
        following = self._next_of("double", index)
        return following is not None and self.text[following] in '”"'

    def _next_of(self, family: Family, index: int) -> int | None:
        """Return the next mark of ``family``, if one stands among the next few marks."""
        for offset in self.offsets[index + 1 : index + 6]:
            if _FAMILIES[self.text[offset]] == family:
                return offset
        return None

    def _role_of_single(self, mark: str, offset: int, index: int) -> str:
        before, after = self._before(offset), self._after(offset)
        if mark in "‚‛":
            return "open" if after.isalnum() else "stray"
        nearest = self._nearest("single")
        if mark == "‘":
            if nearest == "‚":
                return "close"
            return "stray" if before.isalnum() else "open"
        if nearest and self._looks_closing(offset):
            return "apostrophe" if self._is_possessive(offset, index) else "close"
        if mark == "'" and (after.isalpha() or after in '“"[¿¡') and self._looks_opening(offset):
            word = _word_after_pattern().match(self.text, offset + 1)
            return "apostrophe" if word and word.group().lower() in _ELISIONS else "open"
        return "apostrophe"

    def _is_possessive(self, offset: int, index: int) -> bool:
        """Tell whether the mark in a quotation ends a genitive or a word (goin'), or means feet."""
        ends = self._before(offset) in "sSzZxX0123456789" or self.text[offset - 2 : offset] == "in"
        if not ends or self._after(offset) != " ":
            return False
        following = self._next_of("single", index)
        return following is not None and not self._looks_opening(following) and self._looks_closing(following)

    def _role_of_angle(self, mark: str, offset: int) -> str:
        if self.angles == "same":
            return "close" if self.open["angle"] and not self._looks_opening(offset) else "open"
        if not offset and self.reopens and mark == "»":
            return "open" if self.text[1:3].lstrip()[:1].isalpha() else "close"
        if not offset and mark == "»" and self.angles == "outward" and self._after(offset).isspace():
            return "stray"  # an arrow before the item of a list
        opens = mark in "«‹" if self.angles == "outward" else mark in "»›"
        return "open" if opens else "close"


def _direction_of_angles(text: str, language: str) -> Literal["outward", "inward", "same"]:
    """Return how « and » are used: «outward», »inward«, or »same» for both."""
    right = text.find("»")
    if right < 0:
        right = text.find("›")
    left = text.find("«")
    if left < 0:
        left = text.find("‹")
    if right < 0 or (0 <= left < right):
        return "outward"
    hugs = right + 1 < len(text) and not text[right + 1].isspace()
    if left < 0:
        if language in _SAME_ANGLES:
            return "same"
        apart = not right or text[right - 1].isspace()
        return "inward" if language in _REVERSED_ANGLES and apart and hugs else "outward"
    if language in _REVERSED_ANGLES or (language == "und" and hugs):
        return "inward"
    return "outward"


def find_unpaired_marks(text: str, language: str, *, single: bool = False) -> tuple[UnpairedMark, ...]:
    """Return the quotation marks of ``text`` that nothing closes or opens, in order.

    Single marks are left out, for an apostrophe looks the same; with ``single`` one that opens the text
    and is never closed is among them.
    """
    reader = MarkReader(text, language)
    if not reader.offsets:
        return ()
    reader.read()
    found = [UnpairedMark(opener.offset, opener.mark, opener.family, True) for opener in reader.unclosed]
    for offset in reader.unopened:
        family = _FAMILIES[text[offset]]
        if family != "single":
            found.append(UnpairedMark(offset, text[offset], family, False))
    if single and (mark := opens_with_single_mark(text)) and all(pair.start for pair in reader.pairs):
        found.append(UnpairedMark(0, mark, "single", True))
    return tuple(sorted(found))


def opens_with_single_mark(text: str) -> str:
    """Return the single mark that opens ``text`` before a capital, or nothing for an apostrophe."""
    if text[:1] not in ("'", "‘") or not text[1:2].isupper():
        return ""
    word = _word_after_pattern().match(text, 1)
    return "" if word and word.group().lower() in _ELISIONS else text[0]
