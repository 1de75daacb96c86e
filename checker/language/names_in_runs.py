"""What a run of words with capitals tells of names before it is read as one: a surname that stands alone.

To read the names of an article costs more than most rules. This is asked of the runs of every article, and
kept for each run: news names the same people, places and bodies again and again.
"""

from functools import lru_cache

from checker.language.given_names import is_given_name
from checker.language.name_words import MONONYM_TITLES, PARTICLES, SUFFIXES, is_no_person
from checker.language.person_names import is_shouted, is_title, leading_words
from checker.text.named_tuples import NamedTuple

_KEPT_RUNS = 4_096
#: What ends a name inside a run: a possessive, and what is cut off with it.
CUTS = ("’s", "'s", "’", "'", "-")


class SingleName(NamedTuple):
    """The last word of a run, where it may be a surname that stands alone.

    ``titled`` tells that it stands behind a title, and not behind one after which a name alone is usual.
    """

    word: str
    titled: bool


@lru_cache(maxsize=_KEPT_RUNS)
def single_name(run: str, language: str) -> SingleName | None:
    """Return the last word of ``run`` where it may stand for a person alone, else None.

    It does behind a title, behind words that open a sentence and behind an owner; behind any other word it is
    part of a full name, or no name.
    """
    # A nickname stands in marks.
    words = [word for word in run.split() if word[0].isalpha()]
    if len(words) > 1 and words[-1].lower().rstrip(".") in SUFFIXES:
        words.pop()
    last = words.pop()
    if last.endswith((".", *CUTS)) or is_shouted(last) or (is_no_person([last]) and not is_given_name(last)):
        return None
    alone = not words
    while words and words[-1] in PARTICLES:
        words.pop()
    if not words:
        opens = alone and (is_title(last) or last.lower() in leading_words(language))
        return None if opens else SingleName(last, False)
    before = words[-1]
    if is_title(before):
        return SingleName(last, before.lower().rstrip(".") not in MONONYM_TITLES)
    if before.endswith(CUTS) or before.lower() in leading_words(language):
        return SingleName(last, False)
    return None
