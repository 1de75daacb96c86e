"""Whose words a quotation is: the speaker that is taken, where it stands, and the work that it costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.attribution_paragraphs import Place
from checker.language.attribution_tokens import Tokens
from checker.language.attributions import Attribution, read_attributions
from checker.language.quotations import find_quotations


def read(*paragraphs: str) -> list[list[Attribution]]:
    """Return the attributions of English paragraphs."""
    quotations = [find_quotations(paragraph, "en") for paragraph in paragraphs]
    return [list(each) for each in read_attributions(paragraphs, quotations)]


def speakers(*paragraphs: str) -> list[str]:
    """Return the words of the speakers, in order."""
    return [
        each.speaker.of(paragraphs[each.home]) if each.speaker is not None else ""
        for attributions in read(*paragraphs)
        for each in attributions
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "place"),
    [
        ("“We will not pay,” Lee said.", "Lee", Place.AFTER),
        ("“We will not pay,” said Ana Ruiz.", "Ana Ruiz", Place.AFTER),
        ("“We will not pay,” she said.", "she", Place.AFTER),
        ("“We will not pay,” Lee jokingly said on Monday.", "Lee", Place.AFTER),
        ("“We will not pay,” said Ruiz, a baker in Porto.", "Ruiz, a baker in Porto", Place.AFTER),
        ("“We will not pay,” Ruiz, 54, a baker in Porto, said.", "Ruiz, 54, a baker in Porto", Place.AFTER),
        ("“We will not pay,” Ruiz, who bakes, told them.", "Ruiz, who bakes", Place.AFTER),
        ("“We will not pay,” the ruling said.", "the ruling", Place.AFTER),
        ("“We will not pay,” said the ruling.", "the ruling", Place.AFTER),
        ("“We will not pay,” asked a baker on the quay.", "a baker on the quay", Place.AFTER),
        ("“We will not pay,” according to the report.", "the report", Place.AFTER),
        ("“We will not pay,” as the mayor put it.", "the mayor", Place.AFTER),
        ("“We will not pay,” said Will Lee.", "Will Lee", Place.AFTER),
        ("“We will not pay,” the former head, Tor Aune, said.", "the former head, Tor Aune", Place.AFTER),
        ("“We,” Lee said, “will not pay for it.”", "Lee", Place.AMID),
        ("Lee said: “We will not pay.”", "Lee", Place.BEFORE),
        ("On Monday the mayor said, “We will not pay.”", "the mayor", Place.BEFORE),
        ("In a letter, the harbour board said “we will not pay.”", "the harbour board", Place.BEFORE),
        ("Lee was quoted as saying “we will not pay.”", "Lee", Place.BEFORE),
        ("According to the office, it is “no longer safe to cross.”", "the office", Place.BEFORE),
        ("Lee said she opposes “a bridge for nobody at all.”", "Lee", Place.BEFORE),
        ("Ruiz left on Monday, calling it “a bridge for nobody.”", "Ruiz", Place.BEFORE),
        ("Lee’s latest remark that “we will not pay” was short.", "Lee’s", Place.BEFORE),
        ("The sign on the quay: “We will not pay.”", "The sign", Place.COLON),
        ("“We will not pay for it.” — Ana Ruiz", "Ana Ruiz", Place.SIGNATURE),
        ("Lee was angry. “We will not pay.”", "Lee", Place.SENTENCE_BEFORE),
        ("Lee told them so. “We will not pay.”", "Lee", Place.SENTENCE_BEFORE),
        ("“We will not pay.” That is what Lee told them.", "Lee", Place.SENTENCE_AFTER),
        ("It rains. “We will not pay.”", "It", Place.SENTENCE_BEFORE),
    ],
)
def test_the_speaker_and_where_it_stands(text: str, speaker: str, place: Place) -> None:
    attribution = read(text)[0][0]
    assert attribution.speaker is not None
    assert (attribution.speaker.of(text), attribution.place) == (speaker, place)


def test_the_cue_has_its_span() -> None:
    text = "“We will not pay,” Ruiz, a baker, angrily told them."
    ((attribution,),) = read(text)
    assert attribution.cue is not None and attribution.cue.of(text) == "told"
    assert attribution.plain and attribution.own and attribution.named


def test_an_interrupted_quotation_has_one_speaker() -> None:
    assert speakers("“We were never asked,” said Lee. “And we will not pay.”") == ["Lee"] * 2
    assert speakers("“We,” Lee said, “were never asked.”") == ["Lee"] * 2


def test_words_go_on_in_the_next_paragraphs() -> None:
    found = read("“It is old,” said Lee.", "“It was wet when it came.”", "“Now it is late.”")
    assert [each[0].home for each in found] == [0, 0, 0]
    assert [each[0].place for each in found[1:]] == [Place.PARAGRAPH_BEFORE] * 2
    assert read("“It is old,” said Lee. “It is late.”")[0][1].continued


def test_the_next_paragraph_is_asked_last() -> None:
    ((attribution,), _) = read("“It was wet when it came.”", "So Lee told the council.")
    assert (attribution.home, attribution.place) == (1, Place.PARAGRAPH_AFTER)


def test_two_speakers_in_one_paragraph() -> None:
    assert speakers("“It is old,” said Lee. “It is new,” Park replied.") == ["Lee", "Park"]


def test_nobody_is_a_value() -> None:
    ((attribution,),) = read("“It was wet when it came.”")
    assert attribution.place is Place.NOWHERE and attribution.speaker is None


@given(
    st.lists(
        st.text(alphabet="“”\" ,.?!:—-'()aLsaid\0\n", max_size=60)
        | st.sampled_from(
            ["“We will not pay,” said Lee, a baker.", "Lee, 54, said (on Monday) that “it, ” is."]
        ),
        max_size=6,
    )
)
def test_spans_lie_inside_their_paragraph(paragraphs: list[str]) -> None:
    quotations = [find_quotations(paragraph, "en") for paragraph in paragraphs]
    found = read_attributions(paragraphs, quotations)
    assert [len(each) for each in found] == [len(each) for each in quotations]
    for attribution in (each for attributions in found for each in attributions):
        length = len(paragraphs[attribution.home])
        for span in (attribution.cue, attribution.speaker):
            assert span is None or 0 <= span.start < span.end <= length


class CountedList(list[str]):
    """A list that counts how often one of its items is asked for."""

    asked = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        CountedList.asked += 1
        return super().__getitem__(place)


@pytest.mark.parametrize(
    "unit",
    [
        "“We will not pay,” . ",
        "“a” ",
        "“a”, ",
        "said “it” and told “them” of it; ",
        "word, ",
        "said ",
        "saying ",
        "the remark, ",
        "in the “a” ",
        "Lee, a baker, ",
        "It is late. “We will not pay.” ",
        "(“a” ",
    ],
)
def test_work_grows_with_the_length_alone(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Tokens.__init__

    def counted(self, text, quotations):  # type: ignore[no-untyped-def]
        original(self, text, quotations)
        self.words, self.lowered = CountedList(self.words), CountedList(self.lowered)

    monkeypatch.setattr(Tokens, "__init__", counted)
    work = []
    for times in (200, 800):
        CountedList.asked = 0
        read(unit * times)
        work.append(CountedList.asked + 1)
    assert work[1] < 6 * work[0]
