from unittest.mock import patch

import pytest

from checker.checks.quotation_two_speakers import QUOTATION_TWO_SPEAKERS
from checker.checks.spoken_quotations import Speakers
from tests.checks.compared_articles import compared, excerpts, pairs, read

WORDS = "It was a mistake to close the bridge"


def spoken(by: str, day: str = "2026-05-04", words: str = WORDS) -> str:
    return f'---\ndate: {day}\n---\n\nThe ferry runs again. "{words}," {by} said on Monday.\n'


def alone(text: str) -> list[tuple[str, dict[str, str], bool]]:
    document = read("a.md", text)
    view = document.view(QUOTATION_TWO_SPEAKERS.scope)
    options = {name: schema["default"] for name, schema in QUOTATION_TWO_SPEAKERS.options.items()}
    hits = list(QUOTATION_TWO_SPEAKERS.run(view, options))
    assert all(set(hit.values) == set(QUOTATION_TWO_SPEAKERS.placeholders) for hit in hits)
    return [(hit.span.of(text), dict(hit.values), bool(hit.lower)) for hit in hits]


def test_the_later_article_is_reported() -> None:
    files = {"a.md": spoken("Ana Lee", "2026-05-05"), "b.md": spoken("Tor Park")}
    assert pairs(QUOTATION_TWO_SPEAKERS, files) == [("a.md", ["b.md"])]
    assert excerpts(QUOTATION_TWO_SPEAKERS, files) == [f'"{WORDS},"']
    (hit,) = compared(QUOTATION_TWO_SPEAKERS, files)
    assert hit.values == {"speaker": "Ana Lee", "other": "Tor Park"}
    assert hit.related[0].message == "said by Tor Park here"
    assert hit.related[0].span.of(files["b.md"]) == f'"{WORDS},"'
    assert not hit.lower


@pytest.mark.parametrize("by", ["Lee", "Mr Lee", "Mayor Lee", "Ana Lee", "she", "the mayor", "Ana Lee Park"])
def test_one_person_under_several_names(by: str) -> None:
    assert pairs(QUOTATION_TWO_SPEAKERS, {"a.md": spoken("Ana Lee"), "b.md": spoken(by)}) == []


@pytest.mark.parametrize(("by", "asked"), [("Ana Lee", False), ("Lee", False), ("Park", True)])
def test_full_names_are_asked_where_two_speakers_share_no_word(by: str, asked: bool) -> None:
    text = f'"{WORDS}," Ana Lee said.\n\nThe ferry runs again.\n\n"{WORDS}," {by} said.\n'
    with patch.object(Speakers, "of", autospec=True, side_effect=Speakers.of) as of:
        assert bool(alone(text)) is asked
    assert of.called is asked


def test_the_surnames_of_many_speakers_are_looked_up_among_all_people() -> None:
    surnames = "Park Moss Ford Hale Reed Cole Webb Nash Pike Lund".split()
    known = "\n\n".join(f"Tor {surname} came to the bridge." for surname in surnames)
    said = "\n\n".join(
        f'"{WORDS} {number}," Ana Lee said.\n\nIt rained.\n\n"{WORDS} {number}," {surname} said.'
        for number, surname in enumerate(surnames)
    )
    assert [values["speaker"] for _, values, _ in alone(f"{known}\n\n{said}\n")] == [
        f"Tor {surname}" for surname in surnames
    ]


def test_what_is_known_by_one_word_may_be_no_person() -> None:
    files = {"a.md": spoken("Ana Lee"), "b.md": spoken("Park")}
    assert [hit.lower for hit in compared(QUOTATION_TWO_SPEAKERS, files)] == [True]
    files["b.md"] += "\nTor Park, the harbour master, is not sorry.\n"
    (hit,) = compared(QUOTATION_TWO_SPEAKERS, files)
    assert (hit.lower, hit.values["speaker"]) == (False, "Tor Park")


def test_a_saying_has_three_speakers() -> None:
    files = {f"{name}.md": spoken(name) for name in ("Ana Lee", "Tor Park", "Ines Okafor")}
    assert pairs(QUOTATION_TWO_SPEAKERS, files) == []
    files["Ines Okafor.md"] = spoken("Mr Park")
    assert [path for path, _ in pairs(QUOTATION_TWO_SPEAKERS, files)] == ["Ines Okafor.md", "Tor Park.md"]


@pytest.mark.parametrize("words", ["It was a mistake", "The Bridge of the Four Brothers"])
def test_set_phrases_and_titles(words: str) -> None:
    files = {"a.md": spoken("Ana Lee", words=words), "b.md": spoken("Tor Park", words=words)}
    assert pairs(QUOTATION_TWO_SPEAKERS, files) == []


def test_editions_and_declared_copies() -> None:
    files = {"en/a.md": spoken("Ana Lee"), "de/a.md": spoken("Tor Park")}
    assert pairs(QUOTATION_TWO_SPEAKERS, files) == []
    copy = spoken("Tor Park").replace("---\n\n", "canonical_url: https://example.org/elsewhere\n---\n\n", 1)
    assert pairs(QUOTATION_TWO_SPEAKERS, {"a.md": spoken("Ana Lee"), "b.md": copy}) == []


def test_two_speakers_in_one_article() -> None:
    text = f'"{WORDS}," Ana Lee said.\n\nThe ferry runs.\n\nTor Park said: "{WORDS}."\n'
    values = {"speaker": "Tor Park", "other": "Ana Lee", "articles": "this article", "number": "1"}
    assert alone(text) == [(f'"{WORDS}."', values, False)]
    assert alone(text.replace("Tor Park", "Mayor Lee")) == []
    assert alone(text + f'\n"{WORDS}," Ines Okafor said.\n') == []


def test_what_an_article_gives_to_two_people_is_not_compared_with_others() -> None:
    text = f'"{WORDS}," Ana Lee said.\n\nTor Park said: "{WORDS}."\n'
    assert pairs(QUOTATION_TWO_SPEAKERS, {"a.md": text, "b.md": spoken("Tor Park")}) == []


@pytest.mark.parametrize(
    "passing_on",
    [
        f'"{WORDS}," said Tor Park, a spokesman for the mayor.',
        f'"{WORDS}," Tor Park said, quoting the mayor.',
        f'They sang "{WORDS}," Tor Park said.',
        f'Tor Park said that it was "{WORDS}".',
        f'"{WORDS}," said the Kremlin.',
    ],
)
def test_who_passes_words_on_is_no_speaker(passing_on: str) -> None:
    assert alone(f'"{WORDS}," Ana Lee said.\n\nThe ferry runs.\n\n{passing_on}\n') == []


def test_the_speakers_of_other_languages() -> None:
    text = (
        "---\nlang: de\n---\n\n„Wir zahlen das auf gar keinen Fall“, sagte Anna Lehmann am Montag.\n\n"
        "Die Brücke ist ab Montag gesperrt, und niemand weiß, wie lange.\n\n"
        "Jan Kramer sagte: „Wir zahlen das auf gar keinen Fall.“\n"
    )
    ((excerpt, values, lower),) = alone(text)
    assert (excerpt, lower) == ("„Wir zahlen das auf gar keinen Fall.“", False)
    assert (values["speaker"], values["other"]) == ("Jan Kramer", "Anna Lehmann")


def test_what_is_kept_for_the_comparison_is_of_one_minimum() -> None:
    document = read("a.md", spoken("Ana Lee"))
    view = document.view(QUOTATION_TWO_SPEAKERS.scope)
    assert QUOTATION_TWO_SPEAKERS.comparison is not None
    collect = QUOTATION_TWO_SPEAKERS.comparison.collect
    counts = []
    for minimum in (5, 50, 5):
        list(QUOTATION_TWO_SPEAKERS.run(view, {"min-words": minimum}))
        counts.append(len(list(collect(view, {"min-words": minimum}))))
    assert counts == [1, 0, 1]
