import pytest

from checker.language.calendar_names import calendar_names, calendar_source, fold_name, known_languages


def test_the_table_says_where_it_comes_from() -> None:
    assert set(calendar_source()) >= {"cldr", "babel", "source"}


def test_all_languages_load() -> None:
    languages = known_languages()
    assert len(languages) > 250
    for language in languages:
        names = calendar_names(language)
        assert names is not None and names.language == language
        assert all(1 <= name.number <= 12 for name in names.months.values())
        assert all(0 <= name.number <= 6 for name in names.weekdays.values())
        assert set(names.order) == set("dmy")


@pytest.mark.parametrize("language", ["xx", "", "about", "e.", '"', "en_US"])
def test_unknown_languages_have_no_names(language: str) -> None:
    assert calendar_names(language) is None


@pytest.mark.parametrize(
    ("language", "name", "number"),
    [
        ("en", "Sept.", 9),
        ("de", "Jänner", 1),
        ("fr", "aout", 8),
        ("es", "setiembre", 9),
        ("ru", "мае", 5),
        ("sr", "februar", 2),
    ],
)
def test_months_by_name(language: str, name: str, number: int) -> None:
    names = calendar_names(language)
    assert names is not None
    assert names.months[fold_name(name)].number == number


@pytest.mark.parametrize(
    ("language", "written", "weekday", "expected"),
    [
        ("en", "Tuesday", 2, "Wednesday"),
        ("en", "tuesday", 2, "wednesday"),
        ("en", "TUESDAY", 2, "WEDNESDAY"),
        ("en", "Tues", 2, "Wed"),
        ("fr", "Mardi", 2, "Mercredi"),
        ("ru", "среду", 4, "пятницу"),
        ("de", "Sonnabend", 6, "Sonntag"),
    ],
)
def test_weekday_in_the_shape_of_another(language: str, written: str, weekday: int, expected: str) -> None:
    names = calendar_names(language)
    assert names is not None
    assert names.weekday_like(written, weekday) == expected


def test_a_preposition_decides_the_case() -> None:
    names = calendar_names("ru")
    assert names is not None
    assert names.weekday_like("вторник", 2, "во") == "среду"
    assert names.weekday_like("вторник", 2) == "среда"
