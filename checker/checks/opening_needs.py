"""What the title and the first lines of an article must have for a check to find anything in them.

As in `needs`, an answer may be yes for nothing, and must never be no where the check finds something.
"""

from datetime import date
from functools import cache
from re import Pattern

from checker.checks.contract import Options
from checker.checks.title_names import may_be_misspelt
from checker.checks.title_words import small_words
from checker.documents.model import BlockKind, DocumentView
from checker.language.numbers_in_words import may_have_number_words
from checker.language.sentences import SENTENCE_MARKS
from checker.text.patterns import compile_pattern

_PARAGRAPH = BlockKind.PARAGRAPH
#: What an article may open with besides a paragraph.
_OTHER_OPENINGS = frozenset({BlockKind.HEADING, BlockKind.QUOTATION})

#: How many paragraphs at the top may begin with a dateline.
PARAGRAPHS_WITH_DATELINES = 3
#: No placeholder of a title is longer, in code points.
_LONGEST_PLACEHOLDER = 40
#: A title is repeated with few characters more than it has.
_TIMES_AS_LONG, _AND_SO_MANY = 2, 20

#: A paragraph with so many characters more than the title may be the title itself.
HARDLY_LONGER = 10
#: A sentence that repeats the title is at most so many times as long, and lacks such a share of its words.
LONGEST_LEAD, _LACKING = 2.5, 0.1
#: Words that are not longer are not looked for in it, in code points.
_SHORT = 3

#: A word that stands twice in a title with others between is as long, in letters.
SHORTEST_REPEATED = 4
#: Two words that do not stand side by side are so many runs of letters apart.
_APART = 3

#: Fields in which `invalid-field` finds nothing where their value is no mapping.
UNCHECKED_FIELDS = frozenset("author authors byline description summary section slug".split())
#: Code points of 2026-02-11.
_PLAIN_DAY = 10

#: Of plain text letters in lower case and figures, and blanks for all others.
_LETTERS_ALONE = bytes(
    ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ")  # noqa: PLR2004 - ASCII
    for code in range(256)
)
#: With what a label before a title begins ("Title:", "Headline:", "Published 2026-03-01"), in plain text.
_LABEL_LETTERS = "tThHdDpP"
#: One of these is in whatever is left over in a title that is not plain text.
_SIGNS_OF_RESIDUE = "&<:：-|｜¦–—·»"


@cache
def _dated_opening_pattern() -> Pattern[str]:
    """Match a town, with its state, and a number behind it or behind one word more."""
    name = r"[A-Z][A-Za-z.'’]*+"
    state = r"(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?)?"
    return compile_pattern(rf"{name}(?: {name}){{0,2}}{state}[\s,]+(?:[A-Za-z]{{3,10}}\.?\s?)?\d")


def may_open_with_dateline(view: DocumentView, options: Options) -> bool:
    """Tell whether the article has a dateline, needs one, or may open with one that no reader knows."""
    document = view.document
    if document.dateline is not None or options["required"]:
        return True
    if document.language != "en":
        return False
    paragraphs = 0
    for block in view.blocks:
        if block.kind is _PARAGRAPH:
            if _dated_opening_pattern().match(block.text.text):
                return True
            paragraphs += 1
            if paragraphs == PARAGRAPHS_WITH_DATELINES:
                break
    return False


def longest_repeated_title(title: str) -> int:
    """Return how long a text is that repeats ``title``, at most, in code points."""
    return len(title) * _TIMES_AS_LONG + _AND_SO_MANY


def may_open_with_title(view: DocumentView, options: Options) -> bool:
    """Tell whether the text may open with the title, by what it opens with and how long that is."""
    document = view.document
    title = document.title
    if title is None:
        return False
    if title.origin != "field" or not document.kinds.isdisjoint(_OTHER_OPENINGS):
        return True
    for block in view.blocks:
        text = block.text.text
        if text.strip():
            return len(text) <= longest_repeated_title(title.text.text)
    return False


def longest_lead(title: str) -> int:
    """Return how long the first sentence of a lead is that repeats ``title``, at most, in code points."""
    return int(len(title) * LONGEST_LEAD)


def may_be_short(lead: str, title: str) -> bool:
    """Tell whether the first sentence of ``lead`` may end where one that repeats ``title`` does."""
    head = lead.strip()[: longest_lead(title) + 1]
    return len(head) <= longest_lead(title) or any(map(head[:-1].__contains__, SENTENCE_MARKS))


def may_repeat_lead(view: DocumentView, options: Options) -> bool:
    """Tell whether the lead may say nearly all that the title says, by the longer words of both."""
    document = view.document
    title = document.title
    if title is None:
        return False
    text = title.text.text
    if title.origin != "field":
        return True
    for block in view.blocks:
        if block.kind is not _PARAGRAPH:
            continue
        lead = block.text.text
        # What is hardly longer may be the title itself, and the lead the paragraph below it.
        if len(lead) <= len(text) + HARDLY_LONGER:
            return True
        if not may_be_short(lead, text):
            return False
        if not (text.isascii() and lead.isascii()):
            return True
        said = lead.strip()[: longest_lead(text)].lower()
        small = small_words(document.language)
        lacking = 0
        for word in set(text.lower().split()):
            if len(word) > _SHORT and word not in said and word.isalpha() and word not in small:
                lacking += 1
        # What stands between two spaces may be several words, but none of them without a run of letters.
        return lacking <= len(_runs_of_letters(text)) * _LACKING
    return False


def _runs_of_letters(text: str) -> list[bytes]:
    """Return the runs of letters and figures in ``text``, which is plain, in lower case."""
    return text.encode("ascii").translate(_LETTERS_ALONE).split()


def may_repeat_title_word(view: DocumentView, options: Options) -> bool:
    """Tell whether a word of the title may stand in it twice, side by side or one that says something."""
    document = view.document
    title = document.title
    if title is None:
        return False
    text = title.text.text
    if not text.isascii():
        return True
    # Words that are equal are made of equal runs of letters, however these are joined.
    runs = _runs_of_letters(text)
    if len(set(runs)) == len(runs):
        return False
    small = small_words(document.language)
    last: dict[bytes, int] = {}
    for place, run in enumerate(runs):
        if run in last and run.isalpha():
            # Between "Greece's Greece" stands a letter.
            if place - last[run] < _APART:
                return True
            if len(run) >= SHORTEST_REPEATED and run.decode("ascii") not in small:
                return True
        last[run] = place
    return False


def may_lack_title(view: DocumentView, options: Options) -> bool:
    """Tell whether there is no title, or one that may stand for it."""
    title = view.document.title
    if title is None or options["placeholders"]:
        return True
    text = title.text.text
    # To be compared a title is stripped of signs, and of more than one space in a row.
    return not (
        len(text) > _LONGEST_PLACEHOLDER
        and text.isascii()
        and text[0].isalnum()
        and text[-1].isalnum()
        and "  " not in text
        and text.isprintable()
    )


@cache
def _figure() -> Pattern[str]:
    """Match figures that may be a number: none of an address, an ordinal, a time or a fraction alone."""
    # A pattern that begins with the figure itself is searched fast.
    return compile_pattern(r"\d(?<![\d/:#@&=\\^+_].)\d*(?!\d|(?i:st|nd|rd|th)\b|[/:@_]\d)")


def may_state_facts(view: DocumentView, options: Options) -> bool:
    """Tell whether the title may state a number, or a name that the text spells in another way."""
    document = view.document
    title = document.title
    if title is None:
        return False
    text = title.text.text
    if _figure().search(text):
        return True
    return may_have_number_words(text, document.language) or may_be_misspelt(document, text)


def may_have_residue(view: DocumentView, options: Options) -> bool:
    """Tell whether a label, an entity, a tag or a site's name may be left over in the title."""
    title = view.document.title
    if title is None:
        return False
    text = title.text.text
    if title.residue or not (text.isascii() and text.isprintable()):
        return bool(title.residue) or any(map(text.__contains__, _SIGNS_OF_RESIDUE))
    if "|" in text or " -" in text or "&" in text or "<" in text:
        return True
    return (":" in text or "-" in text) and text.lstrip(" ")[0] in _LABEL_LETTERS


def may_have_invalid_field(view: DocumentView, options: Options) -> bool:
    """Tell whether a field is stated that is neither a plain day nor one of which nobody expects anything."""
    if options["schema"]:
        return True
    front_matter = view.document.front_matter
    if front_matter is None:
        return False
    for key, _, node in front_matter.root.entries:
        if key == "date":
            if not isinstance(node.value, str) or not _is_day(node.value):
                return True
        elif key == "title":
            if node.kind != "scalar":
                return True
        elif key not in UNCHECKED_FIELDS or node.kind == "mapping":
            return True
    return False


def _is_day(written: str) -> bool:
    """Tell whether a text is nothing but a day as 2026-02-11, which there is."""
    if len(written) != _PLAIN_DAY or not written.isascii():
        return False
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def has_summary(view: DocumentView, options: Options) -> bool:
    """Tell whether one of the fields that hold a summary is stated."""
    front_matter = view.document.front_matter
    if front_matter is None:
        return False
    stated = {entry.key for entry in front_matter.root.entries}
    return not stated.isdisjoint(options["fields"])
