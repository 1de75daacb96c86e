import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.sentences import count_sentence_marks, may_open_without_letter, split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two left!  Three?", ["One came.", "Two left!", "Three?"]),
        ("Dr. Ruiz met Mr. Lee on Feb. 11. He left.", ["Dr. Ruiz met Mr. Lee on Feb. 11.", "He left."]),
        ("The U.S. Senate met. It rose.", ["The U.S. Senate met.", "It rose."]),
        ("She lives in the U.S. The end.", ["She lives in the U.S.", "The end."]),
        ("J. K. Moreau wrote it. “Yes.” She did.", ["J. K. Moreau wrote it.", "“Yes.”", "She did."]),
        ('"Who?" he asked. "Me."', ['"Who?" he asked.', '"Me."']),
        ("Then . . . silence. It paid $1.5 million.", ["Then . . . silence.", "It paid $1.5 million."]),
        ("Version 3.11 came out", ["Version 3.11 came out"]),
        ("No. 5 won. Is it no. No. Yes.", ["No. 5 won.", "Is it no.", "No.", "Yes."]),
        ("他说。“好。”她走了", ["他说。", "“好。”", "她走了"]),
        ("真的?！她走了", ["真的?！", "她走了"]),
        ("真的！?她走了", ["真的！", "?她走了"]),
        ("What?!” (He left.) and more... But no.", ["What?!”", "(He left.) and more...", "But no."]),
        ("   ", []),
        ("", []),
    ],
)
def test_splits_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_number_with_a_stop_is_an_ordinal_only_where_the_language_writes_it_so() -> None:
    text = "Es geschah am 3. Mai in Bonn. Dann kam er."
    assert sentences(text, "de") == ["Es geschah am 3. Mai in Bonn.", "Dann kam er."]
    assert sentences("He was born in 3. May came.", "en") == ["He was born in 3.", "May came."]


@given(st.text(alphabet=st.sampled_from("aB1 .!?\"”。\n\u00a0'()"), max_size=60))
def test_sentences_are_in_order_and_hold_all_that_is_not_space(text: str) -> None:
    spans = split_sentences(text, "en")
    end = 0
    for span in spans:
        assert span.start < span.end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The ferry runs. It is old! Is it? Yes.", False),
        ("The U.S. ferry runs at 5 p.m. daily. (The other) sank.", False),
        ("It cost 3.5 million. “The ferry runs.” He left", False),
        ("It runs. 20th of May", True),
        ("It runs.” — 20 people", True),
        ("It runs. * the other", True),
        ("It runs. /the other", True),
        ("它开了。the other", True),
        ("It runs", False),
    ],
)
def test_sentences_that_may_begin_without_a_letter(text: str, may: bool) -> None:
    assert may_open_without_letter(text) is may


@given(st.text(alphabet='Ab .!?…。！ "”\n1', max_size=30), st.sampled_from(["en", "de", "zh"]))
def test_there_are_no_more_sentences_than_marks_and_the_last(text: str, language: str) -> None:
    assert len(split_sentences(text, language)) <= count_sentence_marks(text) + 1
