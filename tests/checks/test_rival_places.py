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


def test_a_sentence_with_another_word_tells_of_another_thing() -> None:
    text = "the youth choir has 45 singers.\nit is fine.\nthe mixed choir of bonn has 54 singers."
    assert rival_places(text, 32, "en") == []
    same = text.replace("youth", "mixed")
    assert {same[place : place + 7] for place in rival_places(same, 32, "en")} == {"singers"}


def test_a_number_of_all_may_stand_in_a_sentence_that_says_more() -> None:
    text = (
        "a storm at the harbour left 12 sailors hurt.\nthe town is old and has a church and a school.\n"
        "all 14 hurt in the storm were flown home by noon."
    )
    assert {text[place : place + 4] for place in rival_places(text, 45, "en")} == {"hurt"}
    assert rival_places(text.replace("all 14", "those 14"), 45, "en") == []


def test_one_sentence_counts_no_thing_twice() -> None:
    text = "the choir has 45 singers and the choir has 54 singers"
    assert rival_places(text, 60, "en") == []
    assert rival_places(text.replace(" and ", ". "), 60, "en") != []
