import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.marked_articles import Fault, MarkError, mark, read_marks


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, faults = read_marks(f"On {mark('weekday-mismatch', 'Tuesday, 10 February 2025')} we met.")
    assert text == "On Tuesday, 10 February 2025 we met."
    assert faults == (Fault("weekday-mismatch", 3, 28),)


def test_marks_nest_and_an_empty_one_is_for_the_whole_article() -> None:
    inner = mark("repeated-word", "the the")
    text, faults = read_marks(
        f"{mark('missing-byline', '')}{mark('duplicate-paragraph', f'In {inner} end.')}"
    )
    assert text == "In the the end."
    assert faults == (
        Fault("missing-byline"),
        Fault("duplicate-paragraph", 0, 15),
        Fault("repeated-word", 3, 10),
    )


@pytest.mark.parametrize(
    "broken", ["⟦rule|never closed", "closed⟧ only", "⟦|no rule⟧", "⟦rule⟧", "⟦two words|x⟧"]
)
def test_broken_marks_are_errors(broken: str) -> None:
    with pytest.raises(MarkError):
        read_marks(broken)


@given(st.lists(st.tuples(st.text("ab é\n", max_size=5), st.text("xy 中", min_size=1, max_size=5))))
def test_every_mark_leads_back_to_its_words(parts: list[tuple[str, str]]) -> None:
    marked = "".join(before + mark("some-rule", inside) for before, inside in parts)
    text, faults = read_marks(marked)
    assert text == "".join(before + inside for before, inside in parts)
    assert [text[fault.start : fault.end] for fault in faults] == [inside for _, inside in parts]


def test_a_finding_touches_a_fault_or_not() -> None:
    fault = Fault("rule", 10, 20)
    assert fault.is_at(19, 25)
    assert fault.is_at(5, 11)
    assert fault.is_at(12, 12)
    assert not fault.is_at(20, 25)
    assert not fault.is_at(5, 10)
    assert Fault("rule").is_at(0, 1)
