"""Whether an article can have a name out of place is told before its names are read, and never no in vain."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.checks import role_conflict
from checker.checks.name_variant import NAME_VARIANT
from checker.checks.names_at_a_glance import may_be_named_late, may_be_spelled_in_two_ways
from checker.checks.needs import NEEDS
from checker.checks.surname_before_full_name import SURNAME_BEFORE_FULL_NAME
from tests.checks.whole_articles import article, hits

WORDS = """
    Ana Anna Ann Chidi Ruiz Ruis Ruíz Ruizz Okafor Okaffor Smith Smyth Will Garcia García Mr. Mayor
    King President Vice Deputy But The Iran FBI Council al-Assad al-Asad d’Estaing pro-Okafor van
    von Dyke Dike Jr. III J. de Marín Soler Solar said also has says told sagte dijo and met of the who, 54,
    left
""".split()
MARKS = [
    ", the mayor of Rye,",
    ", who is 54,",
    ", a baker,",
    ",",
    ".",
    "”",
    "“",
    "’s",
    "'s",
    '"',
    ", said",
    "'",
]
PARTS = st.lists(
    st.one_of(
        st.sampled_from(WORDS).map(lambda word: f" {word}"),
        st.sampled_from(WORDS).map(lambda word: f" {word}"),
        st.sampled_from(MARKS),
        st.sampled_from([" according to", "\xa0Ruiz", " “Nina” Ruiz", "\nOkafor", ",” said Ruiz."]),
    ),
    min_size=3,
    max_size=24,
).map(lambda parts: "".join(parts).strip())
ARTICLES = st.lists(PARTS, min_size=1, max_size=3)


@given(ARTICLES, st.sampled_from(["en", "de", "es", "ru"]))
@example(["“It is,” said Ruiz. Okafor left.", "Ana Ruiz left."], "en")
@example(["Ana al-Assad left. Ana al-Asad left."], "en")
@example(["Ana Soler Po left. Ana Soler Pu left."], "es")
@example(["Ana Ruiz, a friend of Chidi Okafor, left.", "Chidi Okaffor left."], "en")
@example(["Ana Ruiz met with Chidi Okafor.", "Chidi Okaffor left."], "en")
@example(["Ana Calderón left.", "It is, Calderon said."], "en")
@example(["Ana Müller left.", "It is, Mullers said."], "en")
def test_no_is_never_said_in_vain(texts: list[str], language: str) -> None:
    for check in (SURNAME_BEFORE_FULL_NAME, NAME_VARIANT, role_conflict.ROLE_CONFLICT):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(role_conflict, "may_conflict", lambda _: True)
            found = list(hits(check, article(*texts, language=language)))
        document = article(*texts, language=language)
        may_find = NEEDS[check.name](document.view(check.scope), {})
        assert may_find or not found
        if check is role_conflict.ROLE_CONFLICT:
            assert role_conflict.may_conflict(document) or not found


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The books are shut, Okafor said.", "Chidi Okafor left."], True),
        (["The books are shut, Okafor has also said.", "Chidi Okafor left."], True),
        (["“Shut,” said Okafor.", "Chidi Okafor left."], True),
        (["Okafor, the treasurer of the club, said so."], True),
        (["Mr. Okafor said so."], True),
        (["King Okafor said so."], False),  # is called so
        (["Okafor left.", "Chidi Okafor said so."], False),  # does not speak
        (["Chidi Okafor left.", "Okafor said so. Chidi Okafor left."], False),  # is known by then
        (["Okafor said so.", "Okafor left."], False),  # is never named in full
        (["Okafor, which fell, said so."], False),  # no person
        (["The FBI said so.", "Agent FBI left."], False),
        (["Obama said so.", "Barack Obama left."], False),
    ],
)
def test_a_surname_that_speaks_before_the_full_name(texts: list[str], expected: bool) -> None:
    assert may_be_named_late(article(*texts)) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Phillip Ruiz left.", "Philip Ruiz left."], True),
        (["Ana Ruiz left.", "Ana Ruíz left."], True),
        (["Ána Ruiz left.", "Ana Ruíz left."], True),
        (["Phillip Ruiz’s Philip Ruiz left."], True),
        (["Phillip Philip Ruiz left."], False),  # one name
        (["Phillip Ruiz left.", "Philip Okafor left."], False),  # nothing is the same
        (["Chidi Okafor left.", "Chidi Okaffor left."], True),
        (["Chidi van Dyke left.", "Chidi Vandyke left."], True),
        (["Chidi Okafor left.", "It is, Okaffor said."], True),
        (["Chidi Okafor left.", "Okaffor left."], False),  # does not speak
        (["Chidi Okafor left.", "Ana Okaffor left."], False),  # nothing is the same
        (["Chidi Okafor left.", "Chidi Okaffor’s car."], True),
        (["Stephen Ruiz left.", "Mayor Stefen Ruiz left."], True),
        (["Chidi Lindqvist left.", "Chidi Lindkvisst left."], True),
        (["Ministers Ana Ruiz and Chidi Okafor left.", "Minister Ana Ruiz left."], False),
        (["Mayor Okafor left.", "Mayor Okaffor left."], False),  # a title is no name
        (["The Iraqi left.", "The Iraqis left."], False),  # nor is an article
        (["Okafor Bank left.", "It is, Okaffor said."], False),  # no name is in full
        (["Chidi Okafor left.", "Chidi Ruiz left."], False),
    ],
)
def test_a_name_in_two_spellings(texts: list[str], expected: bool) -> None:
    assert may_be_spelled_in_two_ways(article(*texts)) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Mayor Ana Ruiz left.", "Deputy Mayor Ana Ruiz left."], True),
        (["Deputy Secretary of State Ana Ruiz left.", "Secretary of State Ana Ruiz left."], True),
        (["Deputy Mayor Ana Ruiz left.", "Deputy Mayor Ana Ruiz stayed."], False),
        (["Deputy Mayor Ana Ruiz left.", "Mayor Chidi Okafor stayed."], False),
        (["Deputy Secretary of the State Ana Ruiz left.", "State Treasurer Chidi Okafor stayed."], False),
        (["Deputy Mayor Ana Ruiz left.", "Deputy Mayor Chidi Okafor and Treasurer Chidi Ruiz left."], False),
    ],
)
def test_a_deputy_and_the_holder_of_the_office(texts: list[str], expected: bool) -> None:
    assert role_conflict.may_conflict(article(*texts)) is expected


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "text", ["Lt. Gov. Ana Ruiz left.", "Vice-Mayor Ana Ruiz left.", "“Deputy” Ana Ruíz left.", "LT Ana Ruiz"]
)
def test_a_deputy_is_named(text: str, language: str) -> None:
    document = article(text, language=language)
    assert NEEDS["role-conflict"](document.view(None), {})


@pytest.mark.parametrize("text", ["Mayor Ana Ruiz gave advice.", "Mayor Ana Ruíz gave advice.", "Walt left."])
def test_no_deputy_is_named(text: str) -> None:
    document = article(text)
    assert not NEEDS["role-conflict"](document.view(None), {})
