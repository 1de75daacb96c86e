"""The words without which no article leans on a source that is not named, looked up once for all who ask.

In English, where most phrases hold a word of their own, an article is asked for all of these words at once;
what else phrases are told by is looked for in its text.
"""

# ruff: noqa: PLC0415 - what reads the phrases is imported where one may stand.

from checker.checks.article_words import words_met
from checker.checks.words_at_a_glance import words_at_a_glance
from checker.documents.model import Document
from checker.language.similar_texts import is_spaced
from checker.language.vague_signs import (
    SOURCES,
    english_words_of_sources,
    english_works,
    signs_of_vague_authority,
)
from checker.text.article_caches import kept_with_articles


@kept_with_articles
def _found(document: Document) -> frozenset[str] | None:
    """Return those of the words that an English article has, and others; None where it has Han or Kana.

    None for other languages as well.
    """
    if document.language != "en" or not is_spaced(document.lowered):
        return None
    # Both are asked of most articles, whose words are looked through once for both.
    return (
        words_at_a_glance(document)
        if document.text.isascii()
        else words_met(document, english_words_of_sources())
    )


@kept_with_articles
def signs_of_authority(document: Document) -> tuple[str, ...]:
    """Return the pieces of words by one of which every phrase of vague authority in an article is told."""
    return signs_of_vague_authority(document.lowered, document.language, _found(document))


def may_lean_on_authority(document: Document) -> bool:
    """Tell whether an article may hold a phrase of vague authority."""
    return bool(signs_of_authority(document))


@kept_with_articles
def signs_of_works(document: Document) -> tuple[str, ...]:
    """Return the nouns by one of which every work is told that an article may lean on."""
    found, lowered = _found(document), document.lowered
    if found is not None:
        works = english_works()
        signs = tuple(dict.fromkeys([works[word] for word in found if word in works]))
        if not signs:
            return ()
    from checker.language.unnamed_studies import may_introduce, signs_of_work

    if found is None:
        signs = signs_of_work(lowered, document.language)
    if document.language == "en":
        return tuple([sign for sign in signs if may_introduce(lowered, sign)])
    return signs


def may_lean_on_study(document: Document) -> bool:
    """Tell whether an article may lean on a work without a name."""
    return bool(signs_of_works(document))


def may_lean_on_source(document: Document) -> bool:
    """Tell whether an article may speak of a source that nobody describes."""
    found = _found(document)
    if found is not None:
        return not found.isdisjoint(SOURCES)
    from checker.language.anonymous_sources import mentions_sources

    return mentions_sources(document.lowered, document.language)
