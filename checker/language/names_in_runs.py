"""What a run of words with capitals tells of names before it is read as one: which words may be names.

To read the names of an article costs more than most rules. This is asked of the runs of every article, and
kept for each run: news names the same people, places and bodies again and again.
"""

from functools import cache, lru_cache

from checker.language.folding import fold_word
from checker.language.given_names import is_given_name, reads_as_pinyin
from checker.language.name_words import (
    PARTICLES,
    SUFFIXES,
    TITLES,
    is_no_person,
    is_surname_too,
    no_person_words,
)
from checker.language.person_names import is_shouted, is_title, leading_words
from checker.text.named_tuples import NamedTuple

_KEPT_RUNS = 4_096
#: What ends a name inside a run: a possessive, and what is cut off with it.
CUTS = ("’s", "'s", "’", "'", "-")


class SingleName(NamedTuple):
    """The last word of a run, where it may be a surname that stands alone; ``titled`` behind a title."""

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
        return SingleName(last, True)
    if before.endswith(CUTS) or before.lower() in leading_words(language):
        return SingleName(last, False)
    return None


@cache
def _titles_and_words() -> frozenset[str]:
    return TITLES | no_person_words()


# To tell these of all words would take as long as to check a short article.
@lru_cache(maxsize=_KEPT_RUNS)
def _is_never_first(word: str) -> bool:
    """Tell whether ``word`` is no given name, and no part of a surname behind which another word stands."""
    return any(
        each in _titles_and_words() and not _may_be_given(each)
        for each in ((word, word[:-1]) if word.endswith(".") else (word,))
    )


@lru_cache(maxsize=_KEPT_RUNS)
def is_never_in_names(word: str) -> bool:
    """Tell whether ``word``, folded, is no surname, and no given name: `name_words` has it of no run."""
    return word in no_person_words() and not is_surname_too(word) and not _may_be_given(word)


def _may_be_given(word: str) -> bool:
    return is_given_name(word) or reads_as_pinyin(word)


@lru_cache(maxsize=_KEPT_RUNS)
def name_words(run: str, two_surnames: bool) -> tuple[str, ...]:
    """Return the words of ``run``, folded, by which two names in it may be told to be of one person.

    These are the words that may be a given name or a surname, without possessives; a surname of
    several words (“van Dyke”) is one. ``two_surnames`` tells that people have two, as in Spanish.
    """
    words = run.split()
    if not two_surnames and run.isascii() and "".join(words).isalpha() and PARTICLES.isdisjoint(words):
        return _of_names(run.lower().split())
    found: tuple[str, ...] = ()
    name: list[str] = []
    for token in [*words, ""]:
        if token and not token[0].isalpha():
            continue  # a nickname in marks
        word = token.rstrip("’'-")
        cut = word != token
        if word.endswith(("’s", "'s")):
            word, cut = word[:-2], True
        if word:
            name.append(word)
        if name and (cut or not token):
            found += _of_names([fold_word(word) for word in name])
            found += _surname_of_several(name, two_surnames)
            name = []
    return found


def _of_names(words: list[str]) -> tuple[str, ...]:
    last = words.pop()
    if last.rstrip(".") in SUFFIXES and words:
        last = words.pop()
    found = [word for word in words if not _is_never_first(word)]
    return tuple(found) if is_never_in_names(last) else (*found, last)


def _surname_of_several(name: list[str], two_surnames: bool) -> tuple[str, ...]:
    if len(name) > 1 and name[-1].lower().rstrip(".") in SUFFIXES:
        name = name[:-1]
    particle = next((index for index, word in enumerate(name) if index and word in PARTICLES), None)
    if particle is not None:
        return (fold_word(" ".join(name[particle:])),)
    if two_surnames and len(name) > 2:  # noqa: PLR2004 - a given name and two surnames
        return (fold_word(" ".join(name[-2:])),)
    return ()
