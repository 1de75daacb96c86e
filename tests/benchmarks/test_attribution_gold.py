"""What the benchmark of attributions plants, and what it counts."""

import random

from benchmarks.attribution_gold import Counts, Reporter, cut_in_place, is_reported, judged, moved, speakers

TEXT = (
    "The bridge closes on Monday.\n\n“We were never asked about it,” Lee said.\n\n"
    "The piers of the bridge were built of wet sand and old rope by nobody.\n\n"
    "The boats of the quay will be painted blue in the spring of next year.\n\nIt rains."
)
START = TEXT.index("“")
END = TEXT.index("”") + 1
QUOTATION = {
    "start": START,
    "end": END,
    "text": TEXT[START:END],
    "words": 6,
    "label": "attributed",
    "attributions": ["E1"],
}
ATTRIBUTION = {
    "id": "E1",
    "mode": "direct",
    "source": [{"start": END + 1, "end": END + 4, "text": "Lee"}],
    "cue": [{"start": END + 5, "end": END + 9, "text": "said"}],
}
ARTICLE = {"id": "one", "text": TEXT, "attributions": [ATTRIBUTION], "quotations": [QUOTATION]}


def test_speaker_and_cue_are_cut_out() -> None:
    ((quotation, attribution),) = judged(ARTICLE)
    shorter, start, end = cut_in_place(TEXT, quotation, attribution)
    assert shorter[start:end] == QUOTATION["text"]
    assert shorter[end : end + 3] == "  ."
    assert is_reported(Reporter().reported(TEXT), START, END) is None


def test_a_moved_quotation_has_no_speaker_and_its_twins_have_one() -> None:
    plants = moved(TEXT, QUOTATION, "Lee", random.Random(1))
    assert set(plants) == {"moved", "twin: pronoun", "twin: late speaker"}
    reporter = Reporter()
    found = {
        name: is_reported(reporter.reported(text), start, end) is not None
        for name, (text, start, end) in plants.items()
    }
    assert found == {"moved": True, "twin: pronoun": False, "twin: late speaker": False}
    text, start, end = plants["moved"]
    assert text[start:end] == "“We were never asked about i"


def test_speakers_are_compared() -> None:
    counts = Counts()
    assert list(speakers(ARTICLE, counts)) == []
    assert counts.reported["speaker, direct: half of the union"] == 1
