import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import ages
from checker.language.ages import find_life, life_triggers
from tests.language.pattern_texts import texts_of, texts_with

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "zh", "ja")

FULL = [
    ("en", "Ana Ruiz (born 1960), who died in 2020 aged 72, left ninety pictures."),
    ("en", "Ana Ruiz (1960-2020) died at the age of 72."),
    ("en", "Born on 3 May 1960, she died on 3 June 2020 at 72."),
    ("de", "Die Malerin, geboren 1960, starb 2020 im Alter von 72 Jahren."),
    ("de", "Der 1960 geborene Maler starb 2020 im Alter von 72 Jahren."),
    ("fr", "Née à Lyon en 1960, elle est morte en 2020 à l'âge de 72 ans."),
    ("es", "Nació en 1960 y murió en 2020 a los 72 años."),
    ("pt", "Nascido em 1960, morreu em 2020 aos 72 anos."),
    ("it", "Nato nel 1960, è morto nel 2020 all'età di 72 anni."),
    ("nl", "Geboren in 1960, overleed hij in 2020 op 72-jarige leeftijd."),
    ("ru", "Она родилась в 1960 году и умерла в 2020 году в возрасте 72 лет."),
    ("uk", "Вона народилася 1960 року і померла 2020 року у віці 72 років."),
    ("pl", "Urodziła się w 1960 roku i zmarła w 2020 roku w wieku 72 lat."),
    ("zh", "他出生于1960年，2020年逝世，享年72岁。"),
    ("ja", "1960年生まれで、2020年に72歳で死去した。"),
]


@pytest.mark.parametrize(("language", "text"), FULL)
def test_birth_death_and_age(language: str, text: str) -> None:
    life = find_life(text, language)
    assert life is not None
    assert life.death is not None
    assert life.age_at_death is not None
    figures = (life.birth, life.death, life.age_at_death)
    assert [figure.value for figure in figures] == [1960, 2020, 72]
    assert [figure.span.of(text) for figure in figures] == ["1960", "2020", "72"]
    assert any(word in text for word in life_triggers(language))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, 45, was born in 1960.",
        "The 45-year-old singer, born in 1960, sang.",
        "Ruiz (45), born in 1960, sang.",
    ],
)
def test_the_age_of_the_living(text: str) -> None:
    life = find_life(text, "en")
    assert life is not None
    assert life.age_now is not None
    assert (life.birth.value, life.age_now.value) == (1960, 45)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz (1960-2020) and Ole Lind (1948-2020), who died aged 72, shared a house.",
        "Born in 1960, she buried her son, who died in 2020 aged 22.",
        "She died aged 72.",
        "Born in 1960, she married aged 22 and again at the age of 30.",
    ],
)
def test_several_people_or_no_birth_tell_nothing(text: str) -> None:
    assert find_life(text, "en") is None


@pytest.mark.parametrize("language", sorted(ages._SOURCES))
def test_every_birth_has_a_trigger(language: str) -> None:
    birth = ages._patterns(language)[0].pattern
    # Between the word and its year stands something.
    births = [text.replace("1577", " 1577").replace("2077", " 2077") for text in texts_of(birth)]
    assert births
    assert [text for text in births if not any(word in text for word in life_triggers(language))] == []


def test_an_age_at_another_event_is_left_out() -> None:
    life = find_life("Born in 1960, she sang in public at the age of 12 and died in 2020.", "en")
    assert life is not None
    assert life.age_at_death is None


@given(st.data(), st.sampled_from(LANGUAGES))
def test_any_text_gives_figures_that_stand_in_it(data: st.DataObject, language: str) -> None:
    text = data.draw(texts_with(*ages._SOURCES[language]))
    life = find_life(text, language)
    for figure in (life.birth, life.death, life.age_at_death, life.age_now) if life else ():
        assert figure is None or int(figure.span.of(text)) == figure.value
