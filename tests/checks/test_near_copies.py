"""Near-duplicate paragraphs across articles."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.contract import Contribution
from checker.checks.near_copies import _shingles, judge
from checker.checks.near_duplicate_paragraph import NEAR_DUPLICATE_PARAGRAPH
from checker.language.folding import fold
from checker.language.similar_texts import comparable_words
from tests.checks.compared_articles import compared, excerpts, pairs

CHECK = NEAR_DUPLICATE_PARAGRAPH
BACKGROUND = (
    "The bridge was built in 1911 by four brothers who had never built a bridge before and never built "
    "another one after it, and it carried forty thousand vehicles a day until the last winter."
)
EDITED = BACKGROUND.replace("The bridge", "The old bridge")


def dated(day: str, *paragraphs: str, front: str = "") -> str:
    return f"---\ndate: {day}\n{front}---\n\n" + "\n\n".join(paragraphs) + "\n"


def test_the_later_version_is_reported_with_what_differs() -> None:
    files = {
        "a.md": dated("2026-03-03", "The mayor hopes for a ferry.", EDITED),
        "b.md": dated("2026-03-01", BACKGROUND, "The ferry runs from Monday."),
    }
    (hit,) = compared(CHECK, files)
    assert hit.path == "a.md"
    assert hit.span.of(files["a.md"]) == EDITED
    assert hit.values == {"paragraphs": "the paragraph", "place": "b.md", "differences": "with “old”"}
    (related,) = hit.related
    assert (related.path, related.span.of(files["b.md"])) == ("b.md", BACKGROUND)
    assert not hit.lower


@pytest.mark.parametrize("edited", [BACKGROUND.replace("1911", "1912"), BACKGROUND.replace("1911", "Aveiro")])
def test_where_figures_or_names_alone_differ_it_is_less_sure(edited: str) -> None:
    (hit,) = compared(CHECK, {"a.md": BACKGROUND, "b.md": edited})
    assert hit.lower


def test_number_words_are_figures() -> None:
    (hit,) = compared(
        CHECK, {"a.md": BACKGROUND, "b.md": BACKGROUND.replace("forty thousand", "sixty thousand")}
    )
    assert hit.lower
    (hit,) = compared(CHECK, {"a.md": BACKGROUND, "b.md": BACKGROUND.replace("a day", "one day")})
    assert not hit.lower


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-04", "2026-09-05"])
def test_a_note_with_other_figures_is_less_sure_whenever_it_was_published(day: str) -> None:
    files = {
        "a.md": dated("2026-03-01", BACKGROUND),
        "b.md": dated(day, BACKGROUND.replace("forty", "sixty")),
    }
    assert [hit.lower for hit in compared(CHECK, files)] == [True]
    # Other words make it another version of the text.
    assert [hit.lower for hit in compared(CHECK, files | {"b.md": dated(day, EDITED)})] == [False]


@pytest.mark.parametrize(
    "marks", [("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'), ("''", "''"), ("「", "」"), ("“", "")]
)
def test_a_quotation_is_less_sure(marks: tuple[str, str]) -> None:
    for text, lower in ((f"{marks[0]}{BACKGROUND}{marks[1]}", True), (BACKGROUND, False)):
        files = {"a.md": text, "b.md": text.replace("The bridge", "The old bridge")}
        assert [hit.lower for hit in compared(CHECK, files)] == [lower]


def test_years_of_one_thing_are_a_series() -> None:
    front = "title: The new board of the harbour\n"
    texts = [dated("2026-03-01", text, front=front) for text in (BACKGROUND, EDITED)]
    assert pairs(CHECK, {"board.md": texts[0], "board-2027.md": texts[1]}) == []
    assert pairs(CHECK, {"board.md": texts[0], "board-2.md": texts[1]}) == [("board.md", ["board-2.md"])]


def test_equal_paragraphs_are_a_matter_of_another_rule() -> None:
    assert pairs(CHECK, {"a.md": BACKGROUND, "b.md": f"More.\n\n{BACKGROUND}"}) == []
    assert pairs(CHECK, {"a.md": BACKGROUND, "b.md": BACKGROUND.upper()}) == []


def test_how_alike_they_have_to_be() -> None:
    other = EDITED.replace("another one after", "a second time").replace("vehicles", "cars")
    assert pairs(CHECK, {"a.md": BACKGROUND, "b.md": other}) == []
    assert pairs(CHECK, {"a.md": BACKGROUND, "b.md": EDITED}, similarity_across=0.98) == []


def test_what_three_articles_have_in_versions_of_their_own_is_a_frame() -> None:
    versions = (BACKGROUND, EDITED, BACKGROUND.replace("four brothers", "five sisters"))
    files = {f"{number}.md": text for number, text in enumerate(versions)}
    assert pairs(CHECK, files) == []
    # Whatever the others look like that share one version.
    twice = {"a.md": BACKGROUND, "b.md": BACKGROUND, "c.md": EDITED}
    assert pairs(CHECK, twice) == [("c.md", ["a.md", "b.md"])]
    assert pairs(CHECK, twice | {"d.md": BACKGROUND}) == []
    assert len(pairs(CHECK, twice | {"d.md": BACKGROUND}, maximum_articles=4)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"- {BACKGROUND}",
        f"> {BACKGROUND}",
        f"```\n{BACKGROUND}\n```",
        f"**{BACKGROUND}**",
        BACKGROUND[:-1],
        BACKGROUND[:-1] + "?",
        f"Please note that the {BACKGROUND[4:]}",
        f"Our thanks to the four brothers: t{BACKGROUND[1:]}",
        f"This is not an endorsement. {BACKGROUND}",
        " ".join(f"{number} boats" for number in range(20)) + ".",
    ],
)
def test_what_is_no_running_text(text: str) -> None:
    assert (
        pairs(CHECK, {"a.md": text, "b.md": text.replace("brothers", "sisters").replace("3 b", "9 b")}) == []
    )


def test_copies_by_right() -> None:
    canonical = "canonical_url: https://example.org/a\n"
    files = {"a.md": dated("2026-03-01", BACKGROUND), "b.md": dated("2026-03-02", EDITED, front=canonical)}
    assert pairs(CHECK, files) == []
    assert pairs(CHECK, {"a.md": BACKGROUND, "de/a.md": EDITED}) == []
    assert pairs(CHECK, {"a.md": BACKGROUND, "b.md": EDITED}, allow=["four brothers"]) == []


def test_chinese() -> None:
    text = (
        "市政府周二宣布，老城区的石桥将从下个月起封闭维修，"
        "预计工期为十八个月，期间行人可以乘坐渡船过河，票价两元。"
    )
    files = {"a.md": text, "b.md": text.replace("维修", "修理")}
    assert excerpts(CHECK, files) == [files["b.md"]]


def _index(one: str, other: str) -> float:
    first, second = (
        {tuple(words[place : place + 3]) for place in range(len(words) - 2)}
        for words in (comparable_words(fold(one)), comparable_words(fold(other)))
    )
    return len(first & second) / len(first | second)


def _edited(text: str, chance: random.Random, words: list[str]) -> str:
    edited = text[:-1].split()
    for _ in range(chance.randint(1, max(1, len(edited) // 16))):
        place = chance.randrange(len(edited))
        edited[place : place + chance.randint(0, 1)] = [chance.choice(words)] * chance.randint(0, 1)
    return " ".join(edited) + "."


def test_planted_copies_are_found_and_nothing_else() -> None:
    chance = random.Random(7)
    words = [f"{first}{second}" for first in "abdefghijklm" for second in ("na", "ro", "lit", "st", "um")]
    files: dict[str, str] = {}
    planted = set()
    for number in range(300):
        text = " ".join(chance.choices(words, k=chance.randint(22, 90))) + "."
        other = _edited(text, chance, words)
        files[f"{number}.md"], files[f"{number}-later.md"] = text, other
        if 0.8 <= _index(text, other) < 1:
            planted.add(number)
    found = pairs(CHECK, files)
    for path, others in found:
        for other in others:
            assert 0.7 <= _index(files[path], files[other]) < 1
    numbers = {int(path.split(".")[0].split("-")[0]) for path, _ in found}
    assert len(planted) > 100
    assert len(planted & numbers) >= 0.99 * len(planted)


def test_a_withdrawn_hit_takes_back_what_another_group_says() -> None:
    texts = (BACKGROUND, EDITED, BACKGROUND.replace("four brothers", "five sisters"))
    members = [Contribution(f"{each}.md", "", "", "", [0, 9, text]) for each, text in enumerate(texts)]
    options = {"similarity-across": 0.7, "maximum-articles": 3}
    assert [hit.lower > 1 for hit in judge(0, members, options)] == [True] * 3
    assert [hit.lower for hit in judge(0, members[:2], options)] == [False]


def test_several_copies_are_told_in_one_line() -> None:
    together = CHECK.comparison.together if CHECK.comparison else None
    assert together is not None
    values = [
        {"paragraphs": "the paragraph", "place": "a.md", "differences": str(number)} for number in range(6)
    ]
    assert together(values[:2]) == {"paragraphs": "2 paragraphs", "differences": "0; 1"}
    assert together(values[:4])["differences"] == "0; 1; 2; 3"
    assert together(values) == {"paragraphs": "6 paragraphs", "differences": "0; 1; 2; and more in 3 others"}


@given(st.text(st.characters(max_codepoint=0x17F), max_size=60) | st.text("aB `'’-,.\n\x1c\x00", max_size=60))
def test_rows_of_words_are_those_of_the_folded_text(text: str) -> None:
    words = [word.encode() for word in comparable_words(fold(text))]
    assert _shingles(text) == set(map(hash, zip(words, words[1:], words[2:], strict=False)))
