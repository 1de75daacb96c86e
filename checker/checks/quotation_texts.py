"""What the words of quotations are, and those of lines beside them: speech, a title, a question, a source."""

from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from re import Pattern

from checker.documents.model import DocumentView
from checker.documents.quoted import QuotedWords
from checker.language.attribution_words import NO_SPEAKERS
from checker.language.folding import fold, is_long_enough
from checker.language.quotations import Quotation
from checker.language.reporting_cues import has_reporting_cue
from checker.language.speakers import speaks_as_group
from checker.text.patterns import compile_pattern

SENTENCE_END = ".!?…。！？"
CLOSERS = "\"”“»«」』’')]）"

#: Lengths in words: of a line that is a source, of the clause that closes a sentence with its cue, and how
#: near its end the cue stands.
SOURCE_LINE_WORDS = 12
_CLOSING_CUE_WORDS = 8
_NEAR_END = 4

#: How far before a quotation, in code points, the question stands that it answers.
_QUESTION_REACH = 160

#: Words in capitals up to this many are a title; longer ones are shouted.
_LONGEST_TITLE = 25

#: Of so many quotations is kept whether they are speech: those of a long article.
_KEPT_WORDS = 256

#: Verbs that open a line for readers, which names nobody's words.
_INVITATIONS = frozenset("follow listen read watch see click share subscribe continue related".split())


class Evidence(Enum):
    """How well an article tells whose words a quotation is."""

    NONE = 0
    WEAK = 1
    #: The paragraph before ends with what somebody said; a short quotation is taken for theirs.
    TOLD = 2
    CLEAR = 3


def quoted_words(view: DocumentView, marks: str) -> list[QuotedWords]:
    """Return the quotations in those blocks of ``view`` that hold one of ``marks``, in order."""
    document = view.document
    found = document.quoted_words(view.blocks)
    if document.quoted.plain is not None:
        return found  # all stand between double marks, which every check knows
    present = [mark for mark in document.quoted.marks if mark in marks]
    return [each for each in found if any(map(each[0].text.text.__contains__, present))]


def long_quotations(view: DocumentView, marks: str, minimum: int) -> list[QuotedWords]:
    """Return those of them that are of the length of ``minimum`` words (see `is_long_enough`)."""
    return [
        each
        for each in quoted_words(view, marks)
        if each[4] >= minimum and (each[3].isascii() or is_long_enough(each[3], minimum))
    ]


def opens_paragraph(text: str, quotation: Quotation) -> bool:
    """Tell whether nothing but white space stands before a quotation in its paragraph."""
    return quotation.span.start <= len(text) - len(text.lstrip())


def reads_as_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether the words are a spoken sentence rather than a title, a term or a fragment."""
    return are_speech(quotation.inner.of(text))


# Several checks ask in turn.
@lru_cache(maxsize=_KEPT_WORDS)
def are_speech(words: str) -> bool:
    """Tell the same of the words between the marks."""
    inner = words.strip().lstrip("[(¿¡…'‘“\"")
    if not inner or inner[0].islower():
        return False
    if not inner[0].isupper():
        return inner[0].isalpha()  # a script without capitals
    firsts = list(filter(str.isalpha, [token[0] for token in inner.split()]))
    if len(firsts) > _LONGEST_TITLE:
        return True
    return sum(map(str.isupper, firsts)) * 10 < len(firsts) * 6


def is_mostly_names(words: str, *, most: int) -> bool:
    """Tell whether two to ``most`` words are a name and little else: six in ten have a capital."""
    tokens = [token for token in words.split() if token[0].isalpha()]
    capitals = sum(1 for token in tokens if token[0].isupper())
    return 1 < len(tokens) <= most and capitals * 10 >= len(tokens) * 6


def is_surname(words: str) -> bool:
    """Tell whether ``words`` are one word with a capital, as below a quotation and a dash."""
    word = words.strip().rstrip(".")
    return word.isalpha() and word[0].isupper()


def is_left_open(text: str, quotations: Sequence[Quotation]) -> bool:
    """Tell whether a straight mark opens a paragraph and only others stand in it: all is quotation."""
    if not quotations or quotations[0].closed or text.lstrip()[:1] != '"':
        return False
    return '"' not in text[quotations[0].inner.start :]


def asks(words: str) -> bool:
    """Tell whether the words are questions alone, which an article may put into readers' mouths."""
    return words.rstrip(CLOSERS + " ").endswith(("?", "？")) and not any(end in words for end in ".!。！")


def asks_before(text: str, quotation: Quotation) -> bool:
    """Tell whether a question stands before a quotation in its paragraph, which answers it."""
    before = text[max(0, quotation.span.start - _QUESTION_REACH) : quotation.span.start]
    return "?" in before or "？" in before


def is_source_line(words: str) -> bool:
    """Tell whether a paragraph is no sentence but a name and a role, as under a pulled quotation."""
    stripped = words.strip()
    if not stripped or stripped[-1] in SENTENCE_END or stripped[-1] in ":：":
        return False
    parts = stripped.split()
    return len(parts) <= SOURCE_LINE_WORDS and parts[0].lower() not in _INVITATIONS


def closes_with_cue(sentence: str, language: str) -> bool:
    """Tell whether a sentence ends in who said it, as in “…, the harbour master said”."""
    clause = fold(sentence.rpartition(",")[2]).split()
    if len(clause) > _CLOSING_CUE_WORDS or clause[:1] in (["according"], ["per"]):
        return False
    if speaks_as_group(" ".join(clause)):
        return False
    return has_reporting_cue(" ".join(clause[-_NEAR_END:]), language, plain=True)


@cache
def _following_pattern() -> Pattern[str]:
    """Match the word behind a quotation that ends in a comma."""
    return compile_pattern(r"'?\s+([^\W_][\w’'&-]*)")


def is_followed_by_words(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation ends in a comma, and a word that may begin its speaker follows: “…,” he."""
    last = text[quotation.inner.end - 1]
    if last != "," and not (last.isspace() and quotation.inner.of(text).rstrip().endswith(",")):
        return False
    following = _following_pattern().match(text, quotation.span.end)
    return following is not None and following[1].lower() not in NO_SPEAKERS
