"""An article is asked for the words of sources without a name, and those that have them pass."""

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from checker.checks import source_words
from checker.checks.source_words import (
    may_lean_on_authority,
    may_lean_on_source,
    may_lean_on_study,
    signs_of_authority,
)
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.language import unnamed_studies, vague_signs
from tests.language.pattern_texts import texts_of


def article(text: str, language: str = "en") -> Document:
    return read_text(text, "a.txt", ReadOptions(language=language))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The bridge is old, its owner said.", "en", (False, False, False)),
        ("Experts, the bank’s and the town’s, say so.", "en", (True, False, False)),
        ("It’s said to rain.", "en", (True, False, False)),
        ("They were said to have left some of it.", "en", (False, False, False)),
        ("Reporters and resources were at hand.", "en", (False, False, False)),
        ("“According to a study” it rains.", "en", (False, True, False)),
        ("'It rains, according to a study'", "en", (False, True, False)),
        ("The study and their report found it.", "en", (False, False, False)),
        ("The study and a new report found it.", "en", (False, True, False)),
        ("SOURCES said so.", "en", (False, False, True)),
        ("Two sources-say.", "en", (False, False, True)),
        ("専門家 and experts,analysts say so, a report found, sources said.", "en", (True, True, True)),
        ("Experten sagen es.", "de", (True, False, False)),
        ("Laut einer Studie regnet es.", "de", (False, True, False)),
        ("Quellen sagten es.", "de", (False, False, True)),
        ("Experts say so, sources said.", "fi", (False, False, False)),
    ],
)
def test_words_tell_what_an_article_may_lean_on(
    text: str, language: str, expected: tuple[bool, bool, bool]
) -> None:
    seen = article(text, language)
    assert (may_lean_on_authority(seen), may_lean_on_study(seen), may_lean_on_source(seen)) == expected


def test_every_phrase_of_an_english_work_has_one_of_the_words() -> None:
    forms = list(texts_of(unnamed_studies._ENGLISH.finding))
    assert forms
    words = vague_signs.english_works().keys()
    assert [form for form in forms if words.isdisjoint(form.replace("-", " ").split())] == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("A study's author said it. A report said so.", {"study", "report"}),
        ("A study said it. He reported it.", {"study"}),
        ("A studying man said it. The report did not.", set()),
        ("A meta-analysis found it.", {"analysis"}),
    ],
)
def test_the_works_of_an_article(text: str, signs: set[str]) -> None:
    assert set(source_words.signs_of_works(article(text, "en"))) == signs


def test_the_signs_of_an_article() -> None:
    signs = signs_of_authority(article("Critics say so.\n\nMany people say so."))
    assert sorted(signs) == ["critics", "many people "]


@given(lists(sampled_from(sorted(vague_signs.english_words_of_sources())), min_size=1, max_size=4))
def test_the_words_of_an_article_are_found_with_letters_of_any_kind(words: list[str]) -> None:
    text = f"The bridge is old; {' and '.join(words)} of it."
    for seen in (article(text), article(f"{text} – é")):
        assert vague_signs.english_words_of_sources() & (source_words._found(seen) or set()) == set(words)
