from hypothesis import given
from hypothesis import strategies as st

from checker.reports.html_report.copies import LONGEST_TEXT, compare, shortened, shown

PARAGRAPH = "The ferry carries forty cars a day, and it closed in March for repairs."


def test_equal_texts_are_one_piece() -> None:
    found = compare(PARAGRAPH, PARAGRAPH)
    assert found is not None
    assert found.equal
    assert found.as_data() == [PARAGRAPH]


def test_words_that_differ_stand_side_by_side() -> None:
    found = compare(PARAGRAPH, PARAGRAPH.replace("forty cars", "fifty trucks").replace(" for repairs", ""))
    assert found is not None
    assert not found.equal
    assert found.as_data() == [
        "The ferry carries ",
        ["forty cars", "fifty trucks"],
        " a day, and it closed in March ",
        ["for repairs", ""],
        ".",
    ]


def test_words_of_the_second_alone_stand_where_they_are_added() -> None:
    found = compare("The ferry closed in March.", "The old ferry closed in March.")
    assert found is not None
    assert found.as_data() == ["The ", ["", "old"], "ferry closed in March."]


def test_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    found = compare("记者从市政府了解到三月四日", "记者从省政府了解到三月五日")
    assert found is not None
    assert found.as_data() == ["记者从", ["市", "省"], "政府了解到三月", ["四", "五"], "日"]


def test_dates_and_other_texts_are_no_copies() -> None:
    assert compare("Thursday", "Thursday") is None
    assert compare("2026-05-04T10:30", "2026-05-05T10:30") is None
    assert compare("Monday, 4 May 2026", "Monday, 4 May 2026") is None
    assert compare(PARAGRAPH, "Rain fell on the orchard, where nobody had expected any visitors.") is None
    assert compare("", PARAGRAPH) is None


def test_line_breaks_and_letter_case_are_no_difference() -> None:
    found = compare("The Ferry closed\nin March", "the ferry closed in March")
    assert found is not None
    assert found.equal


def test_long_texts_are_cut() -> None:
    assert shortened("a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
    assert shortened("a" * 10_000) == "a" * LONGEST_TEXT + " …"


def test_shown_keeps_lines_and_tabs_and_escapes_what_steers_a_screen() -> None:
    assert shown("a\r\nb\tc\rd\u202ee\x1b") == "a\nb\tc\nd\\u202ee\\x1b"


WORDS = st.lists(st.sampled_from("the ferry closed in March on 4 , . 三月".split()), max_size=30).map(
    " ".join
)


@given(WORDS, WORDS)
def test_pieces_of_the_first_give_it_back(first: str, second: str) -> None:
    found = compare(first, second)
    if found is not None:
        mine = "".join(piece if isinstance(piece, str) else piece[0] for piece in found.pieces)
        assert mine == first.strip()
        theirs = "".join(piece if isinstance(piece, str) else piece[1] for piece in found.pieces)
        assert theirs.replace(" ", "") == second.replace(" ", "")
