"""The words by which a vague authority, a work and a source without a name are told.

They are looked for in every article, and what reads the phrases around them only where one stands.
"""

from collections.abc import Mapping, Set
from functools import cache
from itertools import chain

from checker.language.folding import fold
from checker.language.similar_texts import forms_of
from checker.language.vague_phrases import VAGUE_PHRASES

#: The nouns for sources in all languages, in lower case: whole words of every phrase about one.
SOURCES = frozenset("source sources quelle quellen fuente fuentes".split())

#: The nouns for works, which are whole words in English phrases.
ENGLISH_WORKS = ("study", "survey", "poll", "report", "analysis", "paper", "review", "trial", "experiment")


def signs_of_vague_authority(lowered: str, language: str, words: Set[str] | None = None) -> tuple[str, ...]:
    """Return the pieces of words in a text in lower case without which no phrase can stand in any part of it.

    An article is asked once, so that its paragraphs are searched for few pieces. ``language`` is a
    primary language subtag; without a list for it there are none. ``words`` are those of
    `words_of_vague_authority` that the text has, where that is known: few signs are then looked for.
    """
    if language not in VAGUE_PHRASES:
        return ()
    if words is None:
        phrases = VAGUE_PHRASES[language]
        return tuple([sign for sign in chain(phrases.groups, phrases.signs) if sign in lowered])
    by_word = _signs_by_word(language)
    signs = chain.from_iterable(map(by_word.__getitem__, by_word.keys() & words))
    return tuple([sign for sign in signs if sign in lowered])


def words_of_vague_authority(language: str) -> Set[str]:
    """Return the words by which the signs of a language are told, folded; see `signs_of_vague_authority`.

    Only the signs of English are whole words.
    """
    return _signs_by_word(language).keys()


@cache
def english_works() -> Mapping[str, str]:
    """Return the nouns for works by the forms in which they are words of an English article."""
    return {form: work for work in ENGLISH_WORKS for form in forms_of(work)}


@cache
def english_words_of_sources() -> frozenset[str]:
    """Return all words by which an English article is asked whether it leans on anybody without a name."""
    return frozenset((*SOURCES, *english_works(), *words_of_vague_authority("en")))


@cache
def _signs_by_word(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the signs of a language by a whole word that each of them holds.

    That is the longest; a mark may touch one at the end of a phrase.
    """
    phrases = VAGUE_PHRASES[language]
    by_word: dict[str, list[str]] = {}
    for sign in (*phrases.groups, *phrases.signs):
        word = fold(max(sign.split(" "), key=len))
        for form in forms_of(word):
            by_word.setdefault(form, []).append(sign)
    return {word: tuple(signs) for word, signs in by_word.items()}
