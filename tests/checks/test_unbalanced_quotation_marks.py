"""A quotation mark needs its partner, in its paragraph or where the speaker goes on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks.unbalanced_quotation_marks import (
    UNBALANCED_QUOTATION_MARKS,
    _code_pattern,
    _holds_code,
    _unpaired_at_a_glance,
)
from checker.documents.model import Block, BlockKind, Document, Mark
from checker.language.quotation_marks import find_unpaired_marks
from checker.language.quotations import find_quotations
from checker.text import MappedText, Span
from checker.text.mapped import Segment
from tests.checks.whole_articles import Part, article, excerpts, hits


@pytest.mark.parametrize(
    ("mark", "partner"), [("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"), ('"', '"')]
)
def test_an_open_mark_is_found(mark: str, partner: str) -> None:
    (hit,) = hits(UNBALANCED_QUOTATION_MARKS, article(f"{mark}We will not pay, Lee said."))
    assert hit.span == Span(0, 1)
    assert hit.values == {"mark": mark, "partner": partner, "problem": "opened and never closed"}


@pytest.mark.parametrize(("mark", "partner"), [("”", "“"), ("»", "«"), ("」", "「"), ('"', '"')])
def test_a_closing_mark_alone_is_found(mark: str, partner: str) -> None:
    (hit,) = hits(UNBALANCED_QUOTATION_MARKS, article(f"We will not pay,{mark} Lee said."))
    assert hit.values == {"mark": mark, "partner": partner, "problem": "closed and never opened"}


@pytest.mark.parametrize(
    "parts",
    [
        ["“We were never asked.", "“They sent a letter.”"],
        ['"We were never asked.', '"They sent a letter," she said.'],
        ["“We were never asked.", (BlockKind.CAPTION, "The quay"), "“They sent a letter.”"],
        ["„Uns hat niemand gefragt.", "„Niemand kam.“"],
        ["The letter said: “It is old.", "It will close.”"],
        ["The letter said: “It is old.", (BlockKind.LIST_ITEM, "It is too old."), "It will close.”"],
        ["“Yes,” she said, and “no.”"],
        ["“He is 6’2”, and I am 5’10”, and that is all,” Lee said."],
        ["\"We will not pay,'' Lee said, and \"nobody'' would."],
        ["He asked a “question’’ and left."],
        ["“Yes,” she said. “Nobody came.\n“They sent a letter.”"],
        ['"It was then that Okafor said that 40,000 cars would cross.', '"Nobody knows."'],
        ['"The bridge is old.', '"He did not say more.', '“Ask me in spring,” he said."'],
        ["The bakers' boat is 5'10\" wide."],
        ['Type the " character.'],
        ['<a href="x">no prose</a>'],
        ['{"key": "value'],
    ],
)
def test_marks_that_are_balanced_are_silent(parts: list[Part]) -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(*parts)) == []


def test_a_paragraph_that_opens_another_quotation_does_not_close_the_first() -> None:
    document = article("“We will not pay, Lee said. “They never asked,” she added.", "It closes.")
    (hit,) = hits(UNBALANCED_QUOTATION_MARKS, document)
    assert hit.span == Span(0, 1)


@pytest.mark.parametrize(
    "attribution",
    ["Lee said.", "said Maria Lee, a baker.", "she told us on Monday.", "the baker also wrote."],
)
def test_a_paragraph_that_closes_with_its_speaker_leaves_nothing_open(attribution: str) -> None:
    document = article(f"“We will not pay, {attribution}", "“They never asked.”")
    (hit,) = hits(UNBALANCED_QUOTATION_MARKS, document)
    assert hit.span == Span(0, 1)


def test_a_mark_the_wrong_way_round_is_one_fault() -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article("Lee said,” nobody was asked.”")) == ["”"]


def test_a_mark_that_opens_the_wrong_way_is_the_one_to_mend() -> None:
    (hit,) = hits(UNBALANCED_QUOTATION_MARKS, article("” … and we will not pay for it,” Lee said."))
    assert hit.span == Span(0, 1)


def test_apostrophes_close_only_what_was_opened_before_them() -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article("It is \"odd'' and \"old, Lee said.")) == ['"']


def test_code_is_not_read() -> None:
    document = article('Write say "hello there.')
    document.blocks[0].marks = (Mark("code", Span(6, 16)),)
    assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == []


def test_an_entity_is_meant_as_it_stands() -> None:
    source = "Write &quot;so there."
    text = MappedText(
        'Write "so there.',
        (
            Segment(0, Span(0, 6), True),
            Segment(6, Span(6, 12), False),
            Segment(7, Span(12, 21), True),
        ),
    )
    document = Document("a.md", source, "markdown", (Block(BlockKind.PARAGRAPH, text, Span(0, 21)),), "en")
    assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == []


BRITISH = ["‘We will not pay,’ Lee said. ‘Not now.’", "‘It is late,’ she said.", "‘Nobody asked,’ he said."]
AFTER = "Ferries cross every ten minutes."


@pytest.mark.parametrize("mark", ["‘", "'"])
def test_an_open_single_mark_is_found_where_the_article_quotes_in_them(mark: str) -> None:
    before = [part.replace("‘", mark).replace("’", "'" if mark == "'" else "’") for part in BRITISH]
    document = article(*before, f"{mark}We will not wait, Lee said.", AFTER)
    assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == [mark]


@pytest.mark.parametrize(
    "parts",
    [
        [*BRITISH, "‘We will not wait.", "‘We never did,’ Lee said.", AFTER],
        [*BRITISH, "’Tis the season, Lee said.", "‘Tis the season, Lee said.", AFTER],
        ["“It is late,” she said.", "‘We will not wait, Lee said.", AFTER],
        ["‘It is late,’ she said.", "‘We will not wait, Lee said.", AFTER],
    ],
)
def test_an_open_single_mark_may_be_an_apostrophe(parts: list[Part]) -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(*parts)) == []


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("fr", ["« Nous restons. Personne ne vient.", "» Nous gardons le bac.", "» Et le pont. »"]),
        ("fr", ["« Nous restons. Personne ne vient.", "» Nous gardons le bac », dit-elle."]),
        ("fr", ["« Nous restons. Personne ne vient.", "« Nous gardons le bac », dit-elle."]),
        ("es", ["«Nos quedamos.", "»No nos vamos», dijo Ruiz."]),
        ("es", ["“Nos quedamos.", "”No nos vamos”, dijo Ruiz."]),
        ("de", ["„Wir bleiben hier.", "„Wir gehen nicht“, sagte Weber."]),
        ("ru", ["«Мы остаёмся.", "«Мы не уйдём», — сказал Ли."]),
        ("it", ["«Restiamo.", "«Non andiamo via», ha detto Rossi."]),
        ("zh", ["“我们留下。", "“我们不走。”李说。"]),
        ("ru", ["— Ты идёшь? — спросил он.", "— Нет, — сказала она. — Я остаюсь."]),
        ("he", ['צה"ל הודיע על כך.']),
        ("es", ['"Nos quedamos.', 'No nos vamos ", dijo Ruiz.']),
    ],
)
def test_quotations_over_paragraphs_are_right_in_each_language(language: str, parts: list[Part]) -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(*parts, language=language)) == []


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("fr", "Nous ne paierons pas. », a dit Lee.", "»"),
        ("fr", "Nous ne paierons pas\xa0», a dit Lee.", "»"),
        ("fr", "« Nous ne paierons pas, a dit Lee.", "«"),
        ("ja", "〝払いません、と彼は言った。", "〝"),
        ("es", 'No nos vamos ", dijo Ruiz.', '"'),
    ],
)
def test_a_mark_alone_is_found_in_each_language(language: str, text: str, mark: str) -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(text, language=language)) == [mark]


def test_a_low_quotation_is_closed_in_the_next_paragraph() -> None:
    parts = "„Wir zahlen nicht. Das ist unser letztes Wort.", "Die Brücke gehört der Stadt“, sagte Kramer."
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(*parts, language="de")) == []
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(parts[1], language="de")) == ["“"]


def test_an_angle_that_hugs_its_word_opens_in_german() -> None:
    document = article("Kramer sagte: »Wir zahlen nicht. Die Brücke ist gesperrt.", language="de")
    assert excerpts(UNBALANCED_QUOTATION_MARKS, document) == ["»"]


@pytest.mark.parametrize(
    "text",
    [
        "» Zum Fahrplan der Fähre",
        "Das Boot hat einen 10,25“-Bildschirm am Steuer.",
        "[box class=“note“ title=“Fähre″]Die Fähre fährt nicht.[/box]",
    ],
)
def test_arrows_inches_and_short_codes_quote_nothing(text: str) -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article(text, language="de")) == []


def test_three_marks_in_a_row_are_those_of_a_program() -> None:
    assert excerpts(UNBALANCED_QUOTATION_MARKS, article('def title = """The river rose"""')) == []


@given(st.lists(st.sampled_from([*"aB 1.,!-'‘’“”\"«»„", ' "A', '." ', " “A", ".” ", " 'A"]), max_size=14))
@settings(max_examples=300)
def test_marks_told_by_quotations_are_those_that_the_reader_of_marks_leaves_over(pieces: list[str]) -> None:
    text = "".join(pieces)
    marks = sum(map(text.count, '"“”„«»'))
    unpaired = _unpaired_at_a_glance(text, marks, find_quotations(text, "en"))
    assert unpaired is None or tuple(unpaired) == find_unpaired_marks(text, "en")


@given(st.lists(st.sampled_from([*"</>='\"“”„\\\\{%$&():,;.[` \na", "ab"]), max_size=12).map("".join))
@settings(max_examples=300)
def test_the_signs_of_code_hide_none(text: str) -> None:
    assert _holds_code(text) is (_code_pattern().search(text) is not None)
