"""Which words an English article has of those that rules about numbers, dates, corrections and offices need.

All of them are looked up at one go, for all who ask: to look for each in the text costs many times as much.
Of articles of ASCII, which most are, the words of `source_words` are looked up along with them.
An answer may have a word too many; it must never lack one that stands in the article.
"""

from collections.abc import Mapping
from functools import cache
from re import Pattern

from checker.checks.article_words import words_met
from checker.documents.model import Document
from checker.language.similar_texts import forms_of
from checker.language.vague_signs import english_words_of_sources
from checker.text.article_caches import kept_with_articles
from checker.text.patterns import compile_pattern

#: What happened to people, as `counted_things` has it.
FATES = frozenset(
    "dead killed kill kills killing die dies died dying deaths hurt injured injures injure injuring wounded "
    "wounds wounding injuries arrested arrests arrest arresting missing rescued rescues evacuated "
    "evacuates".split()
)
#: Groups that leave nobody out, as `parts_at_a_glance` has them.
GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"men", "women"}),
    frozenset({"boys", "girls"}),
    frozenset({"children", "adults"}),
    frozenset({"gold", "silver", "bronze"}),
    frozenset({"male", "female"}),
)
#: Words and letters of scales, as `scale_slip` has them, and which scale each is of.
SCALES: Mapping[str, str] = {
    **dict.fromkeys(("thousand", "thousands", "k"), "thousand"),
    **dict.fromkeys(("million", "millions", "mln", "m"), "million"),
    **dict.fromkeys(("billion", "billions", "bln", "bn"), "billion"),
    **dict.fromkeys(("trillion", "trillions"), "trillion"),
}
#: Of every percentage that is no sign the last word is one of these.
PERCENT = frozenset({"percent", "cent", "pct", "pc"})
#: Of every note of a correction one word is one of these.
CORRECTING = frozenset(
    "correct corrects corrected correcting correction corrections correctional corrective correctly "
    "correctness corrector correctors correctable incorrectly clarified clarification clarifications clarify "
    "erratum errata amended rectify misstated misidentified misspelled misspelt misattributed erroneously "
    "version versions fix reflect originally previously initially wrongly mistakenly".split()
)
#: The word of every birth that is told in words.
BORN = "born"
#: Of every count of years from an event one word is one of these.
ANNIVERSARIES = frozenset({"anniversary", "birthday", "years"})
#: The words for days and years that a date in a bracket or behind a comma may stand for.
RELATIVE = frozenset({"yesterday", "today", "tonight", "tomorrow", "year", "last"})
#: The words of a deputy's office, as `role_conflict` has them.
DEPUTIES = frozenset({"deputy", "vice", "assistant", "acting", "lieutenant", "lt"})

#: Of the bytes of a text in lower case the letters of ASCII alone are left, and blanks for all others.
_LETTERS_ALONE = bytes(byte if chr(byte) in "abcdefghijklmnopqrstuvwxyz" else ord(" ") for byte in range(256))


@cache
def _looked_up() -> frozenset[str]:
    several = (FATES, PERCENT, CORRECTING, ANNIVERSARIES, RELATIVE, DEPUTIES, *GROUPS)
    return frozenset({BORN}).union(*several, SCALES)


@cache
def _looked_up_together() -> frozenset[str]:
    return _looked_up() | english_words_of_sources()


@cache
def _quoted_forms() -> Mapping[str, str]:
    """Return the words by each form that comparable words may have where marks quote them."""
    return {
        f"{mark}{form}": word for word in _looked_up() for form in forms_of(word) for mark in ("", "'", "''")
    }


@cache
def _forms() -> frozenset[str]:
    return frozenset(_quoted_forms())


@cache
def _in_bytes() -> Mapping[bytes, str]:
    return {word.encode("ascii"): word for word in _looked_up()}


@kept_with_articles
def words_at_a_glance(document: Document) -> frozenset[str] | None:
    """Return those of the words that the blocks of an English article have; None for other languages."""
    if document.language != "en":
        return None
    if document.text.isascii():
        return words_met(document, _looked_up_together())
    if all(map(str.isascii, document.folded_texts)):
        # Most other texts have no letters but these, and signs that are folded.
        forms = _quoted_forms()
        return frozenset([forms[form] for form in words_met(document, _forms())])
    # What is no letter of ASCII may be a mark that parts two words.
    letters = document.lowered.encode("utf-8", "surrogatepass").translate(_LETTERS_ALONE)
    known = _in_bytes()
    return frozenset([known[word] for word in known.keys() & set(letters.split())])


@kept_with_articles
def joined_units(document: Document) -> frozenset[str]:
    """Return the letters in lower case that follow a figure at once, as in "3bn" and "40pct": no words."""
    lowered = document.lowered
    ends = [end for _, end in document.texts.figures if lowered[end : end + 1].isalpha()]
    return frozenset([match[0] for end in ends if (match := _letters().match(lowered, end))])


@cache
def _letters() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


@kept_with_articles
def may_name_percentage(document: Document) -> bool:
    """Tell whether an article may name a percentage."""
    words = words_at_a_glance(document)
    if words is not None:
        if not PERCENT.isdisjoint(words) or "%" in document.text:
            return True
        if document.text.isascii() and PERCENT.isdisjoint(joined_units(document)):
            return False
    from checker.language.number_units import names_percentage  # noqa: PLC0415 - of few this tells

    return names_percentage(document.lowered, document.language)
