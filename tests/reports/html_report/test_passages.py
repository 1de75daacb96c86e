from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings import Finding, Severity
from checker.reports.html_report.copies import shown
from checker.reports.html_report.passages import LONG_LINE, Passage, passages, windows
from checker.text import LineIndex

SOURCE = "One line\nthe the ferry\n\nA paragraph\nof two lines\nand the last"


def finding(source: str, start: int, end: int) -> Finding:
    index = LineIndex(source)
    return Finding(
        "r", Severity.ERROR, "m", "a.md", index.position(start), index.position(end), source[start:end][:200]
    )


def whole(source: str, *spans: tuple[int, int]) -> list[Passage]:
    index = LineIndex(source)
    found = [(number, finding(source, *span)) for number, span in enumerate(spans)]
    return passages(source, index, found, [(1, index.count)])


def test_spans_are_runs_with_the_numbers_of_their_findings() -> None:
    (passage,) = whole(SOURCE, (9, 16), (13, 22))
    assert passage.first == 1
    assert passage.lines[0] == (("One line", ()),)
    assert passage.lines[1] == (("the ", (0,)), ("the", (0, 1)), (" ferry", (1,)))
    assert passage.lines[2] == ()
    assert passage.as_data()[1][:2] == [["One line"], [["the ", 0], ["the", 0, 1], [" ferry", 1]]]


def test_span_over_lines_is_marked_in_each_of_them() -> None:
    (passage,) = whole(SOURCE, (26, 40))
    assert passage.lines[3] == (("A ", ()), ("paragraph", (0,)))
    assert passage.lines[4] == (("of t", (0,)), ("wo lines", ()))


def test_empty_span_marks_nothing() -> None:
    assert whole(SOURCE, (0, 0))[0].lines[0] == (("One line", ()),)


def test_span_that_begins_in_a_line_left_out_is_marked_further_on() -> None:
    index = LineIndex(SOURCE)
    (passage,) = passages(SOURCE, index, [(7, finding(SOURCE, 2, 40))], [(4, 5)])
    assert passage.first == 4
    assert passage.lines[0] == (("A paragraph", (7,)),)


def test_stretches_that_touch_are_one_passage() -> None:
    source = "\n".join(f"line {number}" for number in range(1, 21))
    found = passages(source, LineIndex(source), [], [(8, 9), (1, 3), (4, 5), (2, 2)])
    assert [(passage.first, len(passage.lines)) for passage in found] == [(1, 5), (8, 2)]


def test_windows_surround_a_finding_and_leave_the_middle_of_a_long_one_out() -> None:
    source = "\n".join("abcd" for _ in range(100))
    assert windows(finding(source, 50, 52), 100) == [(9, 13)]
    assert windows(finding(source, 0, 2), 100) == [(1, 3)]
    assert windows(finding(source, 0, len(source)), 100) == [(1, 13), (98, 100)]


def test_very_long_line_is_shortened_where_nothing_is_found() -> None:
    source = "x" * 2 * LONG_LINE + "fault" + "y" * 2 * LONG_LINE
    (passage,) = whole(source, (2 * LONG_LINE, 2 * LONG_LINE + 5))
    texts = [text for text, _ in passage.lines[0]]
    assert texts[1] == "fault"
    assert texts[0].startswith("xxx") and texts[0].endswith("xxx") and "[…]" in texts[0]
    assert sum(map(len, texts)) < LONG_LINE


@settings(deadline=None)
@given(st.text(st.sampled_from("ab \n\r\t\u202e\ufeff字"), max_size=60), st.data())
def test_runs_of_all_lines_are_the_source(source: str, data: st.DataObject) -> None:
    spans = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(source)))
        spans.append((start, data.draw(st.integers(start, len(source)))))
    index = LineIndex(source)
    (passage,) = whole(source, *spans)
    for line, runs in enumerate(passage.lines, start=1):
        assert "".join(text for text, _ in runs) == shown(index.line_text(source, line))
    marked = sum(len(text) for runs in passage.lines for text, covering in runs if covering)
    covered = {offset for start, end in spans for offset in range(start, end)}
    kept = [
        offset
        for offset in covered
        if source[offset] not in "\n\r" and not (offset == 0 and source[0] == "\ufeff")
    ]
    assert marked == sum(len(shown(source[offset])) for offset in kept)
