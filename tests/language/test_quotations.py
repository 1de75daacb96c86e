"""Quotations are found in the marks of every language, and marks that mean something else are not."""

from sys import getprofile, setprofile
from time import process_time
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.joined_texts import JoinedTexts
from checker.language.quotations import (
    Quotation,
    _plain_quotations,
    _read_marks,
    are_in_single_marks,
    find_quotations,
    plain_quotations,
    quotation_marks_in,
)


def quoted(text: str, language: str = "en") -> list[str]:
    return [quotation.span.of(text) for quotation in find_quotations(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("“Yes,” she said. “No.”", "en", ["“Yes,”", "“No.”"]),
        ('"Yes," she said. "No."', "en", ['"Yes,"', '"No."']),
        ("‘Yes,’ she said.", "en", ["‘Yes,’"]),
        ("'Yes,' she said.", "en", ["'Yes,'"]),
        ("„Ja“, sagte sie, „nein.“", "de", ["„Ja“", "„nein.“"]),
        ("»Ja«, sagte sie. »Nein.«", "de", ["»Ja«", "»Nein.«"]),
        ("„Tak” – powiedziała.", "pl", ["„Tak”"]),
        ("« Oui », dit-elle. «Non.»", "fr", ["« Oui »", "«Non.»"]),
        ("”Ja”, sade hon. ”Nej.”", "sv", ["”Ja”", "”Nej.”"]),
        ("»Ja», sade hon. »Nej.»", "sv", ["»Ja»", "»Nej.»"]),
        ("她说：“好的。”「是」『不』", "zh", ["“好的。”", "「是」", "『不』"]),
        ("„Ja“, “yes”", "de", ["„Ja“", "“yes”"]),
    ],
)
def test_each_language_has_its_marks(text: str, language: str, expected: list[str]) -> None:
    assert quoted(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"She said "no" to me," he said.', ['"She said "no" to me,"']),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("「彼は『はい』と言った」", ["「彼は『はい』と言った」"]),
        ("«Il a dit “non”», dit-elle.", ["«Il a dit “non”»"]),
        ("\"'No' is a word,\" he said.", ["\"'No' is a word,\""]),
    ],
)
def test_nested_quotations_stay_inside(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'He is 5\'10" tall and owns a 12" pipe.',
        'A board of 3" x 4" is cheap.',
        "It’s the boys’ rock ’n’ roll of the ’90s.",
        "It's the boys' rock 'n' roll of the '90s.",
        "'Tis the dogs' day.",
        "The angle is 10′ 5″.",
        "1 > 0 and 0 < 1",
    ],
)
def test_inches_and_apostrophes_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"He is 5\'10" tall," she said.', ['"He is 5\'10" tall,"']),
        ('"We sold 12" he said. "Or more."', ['"We sold 12"', '"Or more."']),
        ("'The boys' bikes are gone,' he said.", ["'The boys' bikes are gone,'"]),
        ("‘The boys’ bikes are gone,’ he said.", ["‘The boys’ bikes are gone,’"]),
        ('She told him—"No, never!"—and left.', ['"No, never!"']),
        ('"But I—" he began.', ['"But I—"']),
        ('("aside") ["another"]', ['"aside"', '"another"']),
        ('“Mixed," he said. "Mixed again,” she said.', ['“Mixed,"', '"Mixed again,”']),
    ],
)
def test_context_decides_what_a_mark_means(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_inner_leaves_the_marks_out() -> None:
    text = "She said: “Yes.”"
    (quotation,) = find_quotations(text, "en")
    assert quotation.inner.of(text) == "Yes."
    assert quotation.closed


def test_an_unclosed_quotation_runs_to_the_end() -> None:
    text = "She said: “We will not pay. Nobody asked us"
    (quotation,) = find_quotations(text, "en")
    assert not quotation.closed
    assert quotation.span.of(text) == "“We will not pay. Nobody asked us"
    assert quotation.inner.of(text) == "We will not pay. Nobody asked us"


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_an_unclosed_quotation_ends_where_the_next_opens(marks: str) -> None:
    text = '"We will not pay, Lee said. "But we may," he added.'.replace(' "', f" {marks[0]}").replace(
        '," ', f",{marks[1]} "
    )
    text = marks[0] + text[1:]
    first, second = find_quotations(text, "en")
    assert (first.closed, second.closed) == (False, True)
    assert second.inner.of(text) == "But we may,"
    assert first.span.end == second.span.start


def test_a_stray_closing_mark_is_no_quotation() -> None:
    assert quoted("We will not pay,” Lee said.") == []


HOSTILE = ['"', "“", ' "a', "“a” ", "'s ", "„“", "«»", "“'a ", '3" ', "‘a", "“‘«「", "”", " ”a"]


@pytest.mark.parametrize("part", HOSTILE)
def test_time_grows_with_the_length_alone(part: str) -> None:
    start = process_time()
    find_quotations(part * (50_000 // len(part)), "en")
    assert process_time() - start < 2


def _calls(text: str, language: str) -> int:
    """Return how many functions reading ``text`` calls, those of C included."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = getprofile()
    setprofile(note)
    try:
        find_quotations(text, language)
    finally:
        setprofile(before)
    return count


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ja"])
@pytest.mark.parametrize("part", [*HOSTILE, "— а, — б. ", "“a ‘b ", "’ ”", " 5'1\"", "„a «b “c ‘d» "])
def test_twice_the_marks_are_twice_the_work(part: str, language: str) -> None:
    once, twice = (_calls("— Да, " + part * times, language) for times in (300, 600))
    assert twice <= 2.2 * once + 50


def test_the_length_of_a_quotation_costs_no_calls() -> None:
    short, long = (_calls("“" + "the bridge is old " * times + "”", "en") for times in (10, 10_000))
    assert long <= short + 5


@settings(max_examples=200)
@given(
    st.text(alphabet="ab Z.,'\"“”„‘’«»「」-5\n", max_size=60),
    st.sampled_from(["en", "de", "fr", "sv", "zh", "und"]),
)
def test_quotations_are_ordered_and_inside_the_text(text: str, language: str) -> None:
    reach = 0
    for quotation in find_quotations(text, language):
        assert reach <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.contains(quotation.inner)
        if quotation.closed:
            assert len(quotation.span.of(text)) == len(quotation.inner.of(text)) + 2
        else:
            assert quotation.inner.end == quotation.span.end
        reach = quotation.span.end


@given(st.lists(st.text(alphabet="ab ,.", max_size=12), max_size=6))
def test_curly_quotations_of_plain_words_are_all_found(parts: list[str]) -> None:
    text = " and ".join(f"“{part}”" for part in parts)
    assert quoted(text) == [f"“{part}”" for part in parts]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["‘It is open,’ he said. ‘Come in.’", "She said: ‘No.’"], True),
        (["‘It is open,’ he said.", "She said: ‘No.’"], False),
        (["‘It is open,’ he said. ‘Come in.’", "She said: ‘No.’ “A” and “b” and “c”."], False),
        (["‘It is open,’ he said. ‘Come in.’", "She said: ‘No.’ “A” and “b”."], True),
        ([], False),
    ],
)
def test_the_marks_of_an_article_are_those_of_most_quotations(texts: list[str], expected: bool) -> None:
    assert are_in_single_marks((text, find_quotations(text, "en")) for text in texts) is expected


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ('"Yes," she said. "No."', True),
        ("“Yes,” she’d said. “No.”", True),
        ('He called it ("a shame"); the dog\'s, "not ours".', True),
        ("Nobody's words, don’t they", True),
        ('It is 5" long, "she said".', False),
        ('He said"Yes," and left.', False),
        ('"Yes, "she said.', False),
        ('"Yes," she said. "No', True),
        ('"Yes," she said. No"', False),
        ('"Yes," she said. " No', False),
        ("“Yes,” she said. “No ‘way’.", False),
        ("“Yes ‘of course’,” she said. “No way.", True),
        ("‘Yes,’ she said.", False),
        ("'Yes,' she said, \"No.\"", False),
        ("\"Say 'no' or 'yes,'\" she said. \"The dogs' tails.\"", True),
        ("\"No,\" she said. 'Yes.'", False),
        ('"Yes," she said. “No.”', False),
        ('«Yes,» she said. "No."', False),
        ('"Yes"-men said "no".', False),
    ],
)
def test_marks_that_stand_as_in_most_news_are_not_read_one_by_one(text: str, is_plain: bool) -> None:
    plain = _plain_quotations(text)
    assert (plain is not None) is is_plain
    assert not is_plain or plain == _read_marks(text, "en")


@given(
    st.lists(
        st.sampled_from([*'aBé7  .,!()-—_\n\u200b中""“”\'‘’', ' "A', '." ', ",” ", " “A"]),
        max_size=24,
    ),
    st.sampled_from(["en", "de", "fr", "sv", "he", "und"]),
)
@settings(max_examples=400)
def test_plain_marks_are_what_the_reader_of_marks_makes_of_them(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    plain = _plain_quotations(text)
    assert plain is None or plain == _read_marks(text, language)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Nothing.", ""),
        ("The dog's, and the dogs' too", ""),
        ("It's 'fine'", "'"),
        ("'Fine', it is", "'"),
        ('"Yes", she’d said', '"'),
        ("“Yes” and «no»", "“”«»"),
    ],
)
def test_the_marks_that_may_quote(text: str, marks: str) -> None:
    assert quotation_marks_in(text) == marks


def _plain(texts: list[str]) -> dict[int, tuple[Quotation, ...]] | None:
    return plain_quotations(JoinedTexts(texts), quotation_marks_in("\n".join(texts)))


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["Nothing.", "The dogs' tails"], []),
        (['"Yes," she said. "No."', "Nothing.", 'He said "yes".'], [0, 2]),
        (["“Yes,” she’d said.", "The dog's “no”."], [0, 1]),
        (["— and “no”."], None),
        (["Yes — “no”."], [0]),
        (['"Yes,', ' no," she said.'], None),
        (['"Yes,', '"no," she said. "No."', 'Yes."'], None),
        (["“Yes.”", '"No."'], None),
        (["«Yes.»"], None),
        (["'Yes.'"], None),
        (["'Yes.'", '"No."'], None),
        (["\"Say 'yes.'\""], [0]),
        (["“Say ‘yes.’”"], [0]),
        (["“Say yes.”", "‘No.’"], None),
    ],
)
def test_the_marks_of_most_articles_are_read_at_one_go(texts: list[str], numbers: list[int] | None) -> None:
    plain = _plain(texts)
    assert (plain if plain is None else list(plain)) == numbers


@given(
    st.lists(
        st.lists(
            st.sampled_from([*"aBé7 .,!()—\n\"“”'", ' "A', '." ', '"Yes," ', " “No.”", "— A"]), max_size=8
        ).map("".join),
        max_size=4,
    ),
    st.sampled_from(["en", "de", "fr", "ru"]),
)
@settings(max_examples=400)
def test_texts_read_at_one_go_tell_what_each_tells(texts: list[str], language: str) -> None:
    plain = _plain(texts)
    if plain is not None:
        each = {number: find_quotations(text, language) for number, text in enumerate(texts)}
        assert plain == {number: found for number, found in each.items() if found}
