"""A quotation needs a speaker; what shows one, and what is no quotation of speech, is silent."""

from time import process_time

import pytest

from checker.checks.unattributed_quotation import UNATTRIBUTED_QUOTATION
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts, hits

BEFORE = "The bridge closes on Monday for eighteen months."
AFTER = "Ferries will cross every ten minutes."
WORDS = "We were never asked and we will not pay for it."


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "„“"])
def test_a_quotation_without_a_speaker_is_found(marks: str) -> None:
    quotation = f"{marks[0]}{WORDS}{marks[1]}"
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, quotation, AFTER)) == [quotation]
    assert excerpts(UNATTRIBUTED_QUOTATION, article(f"{BEFORE} {quotation} {AFTER}")) == [quotation]


def test_the_message_shows_how_it_begins() -> None:
    (hit,) = hits(UNATTRIBUTED_QUOTATION, article(BEFORE, f"“{WORDS}”"))
    assert hit.values == {"quotation": "We were never asked and we …", "advice": "say who did, and where"}
    assert hit.related == ()


def test_the_message_names_the_nearest_speaker() -> None:
    document = article(
        "Lee laughed.",
        "“It is old,” said Ana Ruiz. She left.",
        "Ana Ruiz warned of the old piers.",
        f"“{WORDS}”",
    )
    (hit,) = hits(UNATTRIBUTED_QUOTATION, document)
    assert hit.values["advice"] == "if it was Ana Ruiz, write “Ana Ruiz said”"
    (nearest,) = hit.related
    assert nearest.span.of(document.source) == "Ana Ruiz"
    assert nearest.span.start == document.source.rindex("Ana Ruiz")


@pytest.mark.parametrize(
    ("before", "language", "advice"),
    [
        # Who is only told of, and the subject of the last sentence that names a person.
        (
            "Ana Ruiz lives on the quay. Ruiz was heartened by the reply.",
            "en",
            "if it was Ruiz, write “Ruiz said”",
        ),
        # A pronoun stands for the person before it; a name behind a preposition is passed over.
        ("Ana Ruiz has a boat. She paid for it.", "en", "if it was Ana Ruiz, write “Ana Ruiz said”"),
        (
            "On the way to Tor Aune, Ana Ruiz stopped at the pier.",
            "en",
            "if it was Ana Ruiz, write “Ana Ruiz said”",
        ),
        # Neither a body nor what may be one.
        ("Compiler Team met on the quay.", "en", "say who did, and where"),
        ("Nordbank paid for the boats.", "en", "say who did, and where"),
        ("Anne Roux tient la boulangerie.", "fr", "if it was Anne Roux, say so beside the words"),
    ],
)
def test_the_message_names_a_person_who_is_told_of_above(before: str, language: str, advice: str) -> None:
    (hit,) = hits(UNATTRIBUTED_QUOTATION, article(BEFORE, before, f"“{WORDS}”", AFTER, language=language))
    assert hit.values["advice"] == advice


@pytest.mark.parametrize(
    "parts",
    [
        [BEFORE, f"“{WORDS}” That was what Maria Lee thought of it.", AFTER],
        [BEFORE, f"“{WORDS[:-1]},” Lee said.", AFTER],
        [BEFORE, f"According to the office, it is too late. “{WORDS}”", AFTER],
        ["The baker spoke up:", f"“{WORDS}”", AFTER],
        ["It is too old, the harbour master said.", f"“{WORDS}”", AFTER],
        ["“It is too old,” the harbour master warned. Then it fell.", f"“{WORDS}”", AFTER],
        ["“It is too old,” she said.", f"“{WORDS}”", f"“{WORDS}”"],
        [BEFORE, f"“{WORDS}” — A baker", AFTER],
        [BEFORE, f"“{WORDS}”", "— A baker on the quay"],
        [BEFORE, f"“{WORDS}”", "Jim Cole, a baker"],
        [BEFORE, f"“{WORDS}” (A baker.)", AFTER],
        [BEFORE, f"A: “{WORDS}”", AFTER],
        [BEFORE, f"“LEE: {WORDS}”", AFTER],
    ],
)
def test_a_speaker_nearby_is_enough(parts: list[Part]) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(*parts)) == []


@pytest.mark.parametrize(
    "text",
    [
        "They call it “a bridge that has had enough of its own weight” here.",
        "It would be paid by “closing the gaps for those who own boats.”",
        "The choir closed with “The River Takes What the River Gives Us.” Nobody left.",
        "A note hung there: “We will not pay for your new bridge.”",
        "“We won't pay.” It closes.",
    ],
)
def test_terms_titles_signs_and_fragments_are_let_be(text: str) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, text, AFTER)) == []


@pytest.mark.parametrize(
    "kind", [BlockKind.QUOTATION, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.LIST_ITEM]
)
def test_only_paragraphs_are_read(kind: BlockKind) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, (kind, f"“{WORDS}”"), AFTER)) == []


def test_the_length_is_an_option() -> None:
    document = article(BEFORE, "“We won't pay.”", AFTER)
    assert excerpts(UNATTRIBUTED_QUOTATION, document) == []
    assert excerpts(UNATTRIBUTED_QUOTATION, document, min_words=3) == ["“We won't pay.”"]


def test_a_language_without_cues_is_let_be() -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, f"“{WORDS}”", language="fi")) == []


def test_a_quotation_over_paragraphs_is_judged_where_it_ends() -> None:
    opening, closing = "“We were never asked and we will not pay.", "“Nobody came to the quay to talk to us.”"
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, opening, closing, AFTER)) == [closing]
    assert excerpts(UNATTRIBUTED_QUOTATION, article("The baker said it.", opening, closing, AFTER)) == []


@pytest.mark.parametrize(
    "parts",
    [
        [BEFORE, f"She shook her head. “{WORDS}”", AFTER],
        ["“Nobody came,” Lee said.", "Applause.", f"“{WORDS}”", AFTER],
        ["And what do they say on the quay?", f"“{WORDS}”", AFTER],
        [(BlockKind.HEADING, "Maria Lee, baker"), f"“{WORDS}”", AFTER],
        ["Maria Lee, baker", f"“{WORDS}”", AFTER],
        [f"“{WORDS}”", "So said the baker."],
        [BEFORE, f"“{WORDS}”", (BlockKind.LIST_ITEM, "Maria Lee.")],
        [BEFORE, f"“{WORDS}”", (BlockKind.LIST_ITEM, "Lee.")],
        [BEFORE, "“Were we ever asked to pay for this? And who will?”", AFTER],
        [BEFORE, f"“{WORDS}”", "Whatever you think of these two old sayings, it is late."],
        ["Lee wrote:", '"It is a “bridge for all” now.', '"It is a “short time” now.', f'"{WORDS}"'],
        [BEFORE, f"“{WORDS}”", "Those were the words of the baker."],
        [BEFORE, f"“It is late for the quay we love. {WORDS[:-1]}. Maria Lee, Bakers for the Quay.”", AFTER],
        [BEFORE, f"““{WORDS[:-1]},” Lee said to us.”", AFTER],
    ],
)
def test_the_ways_to_name_a_speaker(parts: list[Part]) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(*parts)) == []


@pytest.mark.parametrize(
    "parts",
    [
        ["The office said on the quay that the plan was wrong from its beginning.", f"“{WORDS}”", AFTER],
        ["Lee warned of the piers.", f"“{f'{WORDS} ' * 10}”", AFTER],
        ["It was quiet. The baker warned of the piers.", f"“{WORDS}”", AFTER],
        ["Later she went home.", "The plan had angered him for as long as it was on paper.", f"“{WORDS}”"],
        [BEFORE, f"“{WORDS}”", f"“{WORDS}” said Maria Lee."],
        ["The bridge is too old, officials said.", f"“{WORDS}”", AFTER],
        [f"“{WORDS}”", AFTER],
    ],
)
def test_a_speaker_who_can_be_guessed_lowers_the_hit(parts: list[Part]) -> None:
    (hit,) = hits(UNATTRIBUTED_QUOTATION, article(*parts))
    assert hit.lower


def test_a_speaker_who_cannot_be_guessed_does_not() -> None:
    (hit,) = hits(UNATTRIBUTED_QUOTATION, article(BEFORE, f"“{WORDS}”", AFTER))
    assert not hit.lower


QUOTED = "“Nobody came to the quay,” said Maria Lee."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We were never asked about it,” on Monday.", ["“We were never asked about it,”"]),
        ("“We were never asked about it,” . Ferries cross.", ["“We were never asked about it,”"]),
        ("the plan “a bridge too far for everybody.”", ["“a bridge too far for everybody.”"]),
        (
            "“We were never asked about it,” . “Now we will not pay for it.”",
            ["“We were never asked about it,”", "“Now we will not pay for it.”"],
        ),
        ("“We were never asked about it,” by Maria Lee.", []),
        ("“We were never asked about it,” muttered a baker.", []),
        ("“We were never asked about it,” is a saying of the quay.", []),
        ("Lee called it “a bridge too far for everybody.”", []),
    ],
)
def test_a_sentence_that_has_lost_its_speaker(text: str, found: list[str]) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(QUOTED, text, AFTER)) == found


def test_a_sentence_that_a_line_break_split_is_whole() -> None:
    parts = (QUOTED, "“We were never asked about it,”", "said Ana Ruiz, a baker.", AFTER)
    assert excerpts(UNATTRIBUTED_QUOTATION, article(*parts)) == []


def test_only_articles_that_quote_people_are_held_to_it() -> None:
    text = "“We were never asked about it,” on Monday."
    assert excerpts(UNATTRIBUTED_QUOTATION, article(BEFORE, text, AFTER)) == []


def test_questions_need_a_speaker_in_an_article_that_quotes_people() -> None:
    question = "“Were we ever asked to pay for this? And who will?”"
    assert excerpts(UNATTRIBUTED_QUOTATION, article(QUOTED, BEFORE, question, AFTER)) == [question]


@pytest.mark.parametrize(
    "text",
    ["“" + "We will not pay for it. " * 2000 + "”", "“We will not pay,” on Monday. " * 2000],
)
def test_many_words_or_quotations_are_read_once(text: str) -> None:
    start = process_time()
    hits(UNATTRIBUTED_QUOTATION, article(QUOTED, text, AFTER))
    assert process_time() - start < 8


def test_a_link_is_a_source() -> None:
    document = article(BEFORE, f"“{WORDS}”", AFTER)
    block = document.blocks[1]
    block.marks = (Mark("link", Span(0, len(block.text)), "https://example.org/letter"),)
    assert excerpts(UNATTRIBUTED_QUOTATION, document) == []


@pytest.mark.parametrize("separator", [" ", "\n\n"])
def test_time_grows_with_the_length_alone(separator: str) -> None:
    words = separator.join([f"“{WORDS}”"] * 2000)
    document = article(*words.split("\n\n"))
    start = process_time()
    hits(UNATTRIBUTED_QUOTATION, document)
    assert process_time() - start < 8


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ru", ["— Ты идёшь со мной сегодня вечером?", "— Нет, я остаюсь здесь до самого утра."]),
        ("es", ["—¿Vienes conmigo esta noche al puerto?", "—No, me quedo aquí hasta mañana."]),
        ("fr", ["— Tu viens avec moi ce soir au port ?", "— Non. Je reste ici jusqu’au matin."]),
    ],
)
def test_those_who_speak_in_a_dialogue_take_turns(language: str, parts: list[Part]) -> None:
    assert excerpts(UNATTRIBUTED_QUOTATION, article(*parts, language=language)) == []


def test_a_long_quotation_goes_on_from_a_paragraph_that_is_left_open() -> None:
    speech = " ".join(["We carried the sacks from the quay to the mill in the rain and back."] * 4)
    left_open = "“We lost two days,” said Maria Lee. “Nobody came to help us on the quay."
    closed = f"{left_open}”"
    for before, expected in ((left_open, 0), (closed, 1)):
        document = article(
            "The bridge closes on Monday.", before, f"“{speech}”", "Ferries will cross instead."
        )
        assert len(hits(UNATTRIBUTED_QUOTATION, document)) == expected
