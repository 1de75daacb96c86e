"""Names of people are read with their parts, and each mention is given to its person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.name_spellings import name_keys
from checker.language.people import find_names, may_be_one, resolve


def sure_names(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(each.given, each.surname) for each in find_names(text, language) if each.sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said so.", [("Ana", "Ruiz")]),
        ("It was Ursula von der Leyen’s plan.", [("Ursula", "von der Leyen")]),
        (
            "Mohammed bin Salman met Mary McDonald-Smith.",
            [("Mohammed", "bin Salman"), ("Mary", "McDonald-Smith")],
        ),
        ("J. K. Marsh and George W. Lind", [("J. K.", "Marsh"), ("George W.", "Lind")]),
        ("Li Keming met Park Geun-min.", [("Keming", "Li"), ("Geun-min", "Park")]),
        ("Inés “Nina” Díaz left.", [("Inés", "Díaz")]),
        ("Zebulon Okwonko, 54, a baker, left.", [("Zebulon", "Okwonko")]),
        ("The price fell, Ana Park said.", [("Ana", "Park")]),
    ],
)
def test_given_name_and_surname_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert sure_names(text) == expected


def test_a_suffix_behind_a_comma_is_no_name_of_its_own() -> None:
    text = "Robert Kennedy, Jr., said so. Tor Aune, Jr. left with Jr."
    names = find_names(text, "en")
    assert [each.surname for each in names] == ["Kennedy", "Aune"]
    assert [each.name.of(text) for each in names] == ["Robert Kennedy, Jr.", "Tor Aune, Jr."]


@pytest.mark.parametrize(
    ("text", "title", "surname"),
    [
        ("Mr. Lee left.", "Mr.", "Lee"),
        ("But Texas Sen. Ted Marsh left.", "Texas Sen.", "Marsh"),
        ("Secretary of State John Marsh left.", "Secretary of State", "Marsh"),
        ("Mayor Ruiz left.", "Mayor", "Ruiz"),
    ],
)
def test_titles_stand_before_names(text: str, title: str, surname: str) -> None:
    (found,) = [each for each in find_names(text, "en") if each.sure]
    assert (found.title, found.surname) == (title, surname)


@pytest.mark.parametrize(
    "text",
    [
        "The Ana Ruiz Foundation closed.",
        "San Antonio University and the Harbour Board of New York County met on Monday.",
        "Goldman Sachs and General Motors rose in April.",
        "U.S. Senate seats",
        "THE ANA RUIZ STORY",
    ],
)
def test_bodies_places_and_brands_are_no_people(text: str) -> None:
    assert sure_names(text) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kovács Zoltán miniszter.", "hu", [("Zoltán", "Kovács")]),
        ("记者王芳说，李明强总理表示。有关方面表示不同。", "zh", [("芳", "王"), ("明强", "李")]),
        ("田中健一さんは", "ja", [("健一", "田中")]),
        ("김철수 씨", "ko", [("철수", "김")]),
        ("Анна Иванова сказала", "ru", [("Анна", "Иванова")]),
        ("Gabriel Soler Marín dijo", "es", [("Gabriel", "Soler Marín")]),
        ("sagte Frau Dr. Anna Weber im Bundestag", "de", [("Anna", "Weber")]),
    ],
)
def test_other_languages(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert sure_names(text, language) == expected


@pytest.mark.parametrize("name", ["Chidi Okafor Jr.", "Chidi Okafor, Jr.", "Chidi Okafor III"])
def test_suffixes_belong_to_the_name(name: str) -> None:
    text = f"{name}, the treasurer of the club, left."
    found = find_names(text, "en")[0]
    assert (found.span.of(text), found.surname) == (name, "Okafor")


def test_a_surname_means_the_person_named_before() -> None:
    texts = ["Ana Ruiz and Tor Aune met.", "Ruiz left. Mayor Ruiz came back.", "Mr. Lind stayed."]
    people = resolve([find_names(text, "en") for text in texts])
    assert [(each.given, each.surname, len(each.mentions)) for each in people.persons] == [
        ("Ana", "Ruiz", 3),
        ("Tor", "Aune", 1),
        ("", "Lind", 1),
    ]
    assert [placed.person for placed in people.of_text(1)] == [0, 0]


def test_two_people_of_one_surname_stay_two() -> None:
    people = resolve([find_names("Ana Ruiz met Tom Ruiz. Ana M. Ruiz left.", "en")])
    assert [(each.given, len(each.mentions)) for each in people.persons] == [("Ana", 2), ("Tom", 1)]


def test_forms_of_one_given_name() -> None:
    assert may_be_one(("christopher",), ("chris",))
    assert may_be_one(("a.",), ("ana",))
    assert not may_be_one(("ana",), ("tom",))
    assert name_keys("von Díaz") == ("diaz",)


@given(
    st.text(alphabet="AaBbRuiz éÉ.,'’-“”\"王李说", max_size=80),
    st.sampled_from(["en", "de", "zh", "hu", "ja", "ko"]),
)
def test_spans_lie_in_the_text_in_order(text: str, language: str) -> None:
    reach = 0
    for each in find_names(text, language):
        assert reach <= each.span.start <= each.name.start < each.name.end <= each.span.end <= len(text)
        reach = each.span.start + 1
    people = resolve([find_names(text, language)])
    for person in people.persons:
        assert all(people.mentions[number].person == person.number for number in person.mentions)
