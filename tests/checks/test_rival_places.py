from checker.checks.rival_places import rival_places


def test_places_are_found_without_reading_numbers() -> None:
    text = "the choir has 45 singers.\nit is old.\nthe choir has 54 singers.\nthe 54 boats are old."
    assert {text[place : place + 7] for place in rival_places(text, 26, "en")} == {"singers"}
    assert list(rival_places(text.replace("54", "45"), 26, "en")) == []


def test_a_figure_near_what_happened_to_people() -> None:
    text = (
        "a bus crash left 12 hurt.\nit is old, and nobody knows for how long it has been so.\n"
        "the crash injured 14 people.\nit is known that once before, a crash in 2014 hurt a dog or a cat."
    )
    places = {text[place : place + 4] for place in rival_places(text, 26, "en")}
    assert places == {"hurt", "inju"}
    assert list(rival_places(text.replace("14", "12"), 26, "en")) == []
    assert list(rival_places("the skill of twelve men.\nthe skill of ten men.", 25, "en")) == []


def test_what_is_no_thing_to_count_by() -> None:
    text = "the index rose 12 points.\nthe index rose 14 points.\nit took 12 years.\nit took 14 years."
    assert list(rival_places(text, 80, "en")) == []
