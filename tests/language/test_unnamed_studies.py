"""Works without a maker, and the words by which texts are chosen before they are searched."""

import pytest

from checker.language import unnamed_studies
from checker.language.unnamed_studies import find_unnamed_studies, speaks_of_work
from checker.language.vague_signs import ENGLISH_WORKS
from tests.language.pattern_texts import texts_of


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("A recent study found that ferries are late.", "en", [("A recent study found", "study")]),
        ("In İzmir, according to one survey, it rains.", "en", [("according to one survey", "survey")]),
        ("According to a survey by Nordbank, it rains.", "en", []),
        ("The study found that it rains.", "en", []),
        ("Eine neue Studie zeigt, dass es regnet.", "de", [("Eine neue Studie zeigt", "studie")]),
        ("Uma sondagem mostra que chove.", "pt", [("Uma sondagem mostra", "sondagem")]),
        ("一项新研究显示会下雨。", "zh", [("一项新研究显示", "")]),
        ("A recent study found that it rains.", "fi", []),
    ],
)
def test_works_without_a_maker(text: str, language: str, found: list[tuple[str, str]]) -> None:
    assert [(study.span.of(text), study.work) for study in find_unnamed_studies(text, language)] == found


@pytest.mark.parametrize("language", sorted(unnamed_studies._LANGUAGES))
def test_every_form_has_a_sign(language: str) -> None:
    forms = list(texts_of(unnamed_studies._LANGUAGES[language].finding))
    signs = unnamed_studies._signs(language)
    assert forms
    assert [form for form in forms if not any(sign in form for sign in signs)] == []


def test_what_else_is_said_of_a_work() -> None:
    assert speaks_of_work("The authors asked 300 people.", "en", "study")
    assert not speaks_of_work("The pollsters asked 300 people.", "en", "study")
    assert speaks_of_work("The pollsters asked 300 people.", "en", "poll")
    assert speaks_of_work("Die Forscherinnen fragten nach.", "de", "studie")
    assert not speaks_of_work("The authors asked 300 people.", "fi", "study")


def test_every_english_form_has_a_word_before_its_work() -> None:
    forms = list(texts_of(unnamed_studies._ENGLISH.finding))
    assert forms
    assert [form for form in forms if not _introduces_any(f"it—{form}")] == []


def _introduces_any(text: str) -> bool:
    return any(unnamed_studies.may_introduce(text, work) for work in ENGLISH_WORKS)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("a report", True),
        ("(a large and new report", True),
        ("a report’s report", True),
        ("a 30-year trial", True),
        ("the report", False),
        ("report", False),
        ("a quarterly report, his paper and polls", False),
    ],
)
def test_what_stands_before_a_work(text: str, may: bool) -> None:
    assert _introduces_any(text) is may


def test_every_word_that_opens_an_english_phrase_is_looked_at() -> None:
    openings = [form.split()[0] for form in texts_of(unnamed_studies._ENGLISH.finding)]
    assert set(openings) <= {"a", "an", "one", "another", "yet", "according"}
    for opening in ("a", "an", "one", "another", "yet another", "according to a"):
        (found,) = find_unnamed_studies(f"So {opening} study found it", "en")
        assert found.work == "study"
    assert find_unnamed_studies("La study found it. A-an study found it.", "en") == ()
    assert len(find_unnamed_studies("A study found it, and a report found it.", "en")) == 2
