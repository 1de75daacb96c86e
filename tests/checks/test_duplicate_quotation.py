"""Words are quoted once; what is pulled out, brought forward or taken up may be quoted again."""

import pytest

from checker.checks.duplicate_quotation import DUPLICATE_QUOTATION
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts, hits

LEAD = "The river came over the quay in the night."
Q = "“We had no warning at all before the water came,”"
FIRST = f"{Q} said Rui Pinto, who sells fish there."
GAP = "The town has no sirens on that side of the bridge."
LATER = f"Pinto lost two boats. {Q} he told the council on Tuesday."


def test_the_later_quotation_is_reported_and_names_the_first() -> None:
    document = article(LEAD, FIRST, GAP, LATER)
    (hit,) = hits(DUPLICATE_QUOTATION, document)
    assert hit.span.of(document.source) == Q
    assert hit.span.start > document.blocks[3].span.start
    assert [related.span.of(document.source) for related in hit.related] == [Q]
    assert hit.values == {"quotation": "We had no warning at all before the …", "line": "3"}


@pytest.mark.parametrize("copy", ['"We had no warning at all before the water came,"', Q.replace(",”", "!”")])
def test_marks_and_the_stop_before_them_make_no_difference(copy: str) -> None:
    assert excerpts(DUPLICATE_QUOTATION, article(LEAD, FIRST, GAP, LATER.replace(Q, copy))) == [copy]


def test_parts_of_one_quotation_are_one_finding() -> None:
    whole = "“Nobody rang the bell of the chapel,” said Pinto. “The water was at my knees before I woke.”"
    again = "“Nobody rang the bell of the chapel,” he said. “The water was at my knees before I woke.”"
    document = article(LEAD, whole, GAP, f"He told the council the same. {again} The mayor took notes.")
    assert excerpts(DUPLICATE_QUOTATION, document) == [again]


@pytest.mark.parametrize(
    "later",
    [
        f"When he said {Q} Pinto meant the siren of the mill, the mayor said.",
        f"The remark {Q} was true, the mayor said.",
        (BlockKind.QUOTATION, LATER),
        (BlockKind.CAPTION, LATER),
        (BlockKind.LIST_ITEM, LATER),
        Q,
    ],
)
def test_what_takes_the_words_up_or_sets_them_off_may_quote_them(later: Part) -> None:
    assert hits(DUPLICATE_QUOTATION, article(LEAD, FIRST, GAP, later)) == []


def test_a_lead_may_bring_the_words_forward() -> None:
    assert hits(DUPLICATE_QUOTATION, article(FIRST, GAP, LATER)) == []


def test_a_paragraph_that_is_emphasised_as_a_whole_is_a_pulled_quotation() -> None:
    document = article(LEAD, FIRST, GAP, LATER)
    document.blocks[3].marks = (Mark("strong", Span(0, len(LATER))),)
    assert hits(DUPLICATE_QUOTATION, document) == []


def test_words_in_an_aside_are_printed_beside_the_text() -> None:
    document = article(LEAD, FIRST, GAP, (BlockKind.CODE, "<aside>"), LATER, (BlockKind.CODE, "</aside>"))
    assert hits(DUPLICATE_QUOTATION, document) == []


@pytest.mark.parametrize(
    "words",
    [
        "“The Nine Boats That Never Came Home,”",  # a title
        "“as wide as they need to be,”",  # a term
        "“No warning at all,”",  # too short
    ],
)
def test_titles_terms_and_short_words_are_no_speech(words: str) -> None:
    document = article(LEAD, FIRST.replace(Q, words), GAP, LATER.replace(Q, words))
    assert hits(DUPLICATE_QUOTATION, document) == []


def test_a_long_part_of_a_sentence_is_speech() -> None:
    words = "“that nobody on the quay had been told of the water before it came,”"
    document = article(
        LEAD, f"Pinto said {words} and left.", GAP, f"He told the council {words} and sat down."
    )
    assert excerpts(DUPLICATE_QUOTATION, document) == [words]


def test_words_that_nobody_is_said_to_speak_are_let_be() -> None:
    document = article(LEAD, FIRST, GAP, f"{Q} stood on the wall of the market.")
    assert hits(DUPLICATE_QUOTATION, document) == []


def test_a_refrain_is_let_be() -> None:
    again = f"The tide turned at noon. {Q} he said at the grave, and closed the book."
    assert hits(DUPLICATE_QUOTATION, article(LEAD, FIRST, GAP, LATER, GAP.upper(), again)) == []


def test_paragraphs_that_are_alike_belong_to_other_rules() -> None:
    assert hits(DUPLICATE_QUOTATION, article(LEAD, FIRST, GAP, FIRST)) == []
    long = f"{FIRST} His stall stands between the fountain and the stairs to the chapel of the pilots."
    assert hits(DUPLICATE_QUOTATION, article(LEAD, long, GAP, long.replace("chapel", "tower"))) == []


def test_within_one_paragraph_the_words_may_come_back() -> None:
    assert hits(DUPLICATE_QUOTATION, article(LEAD, f"{FIRST} {LATER}")) == []


def test_a_house_may_allow_its_own() -> None:
    document = article(LEAD, FIRST, GAP, LATER)
    assert hits(DUPLICATE_QUOTATION, document, allow=["no warning at all"]) == []
    assert hits(DUPLICATE_QUOTATION, document, min_words=12) == []


def test_without_a_list_of_reporting_verbs_only_long_quotations_count() -> None:
    words = "“Meitä ei varoitettu lainkaan ennen kuin vesi tuli,”"
    long = words.replace(",", " torille ja vei kalat ja vaa’an ja molemmat veneet mereen asti,")
    gone = "Pinto lähti iltapäivällä kokoukseen kaupungintalolle."
    for quotation, found in ((words, []), (long, [long])):
        later = f"{gone} {quotation} hän kertoi siellä."
        document = article(LEAD, f"{quotation} sanoi Pinto.", GAP, later, language="fi")
        assert excerpts(DUPLICATE_QUOTATION, document) == found
