"""Text inside a block: markup gone, characters decoded, every one with its place."""

import pytest

from tests.documents.markdown_articles import marks, parts, read


def text_of(source: str) -> str:
    (block,) = read(source).blocks
    return block.text.text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*a* **b** ***c*** ~~d~~ `e`", "a b c d e"),
        ("a\\*b \\[c\\] \\\\", "a*b [c] \\"),
        ("AT&amp;T &copy; &#65; &#x42; &unknown; &nbsp;x", "AT&T © A B &unknown; \xa0x"),
        ("[one [two]](a) [three] [four][no] ]", "one [two] [three] [four][no] ]"),
        ("<https://example.org> <a@example.org>", "https://example.org a@example.org"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("`` a`b `` and ` c `", "a`b and c"),
        ("H<sub>2</sub>O is <b>wet</b>", "H2O is wet"),
        ("one <!-- two --> three", "one three"),
        ("a ![picture](x.png) b", "a b"),
        ("x < y > z & w", "x < y > z & w"),
    ],
)
def test_plain_text(source: str, text: str) -> None:
    assert text_of(source) == text


def test_marks_cover_their_words() -> None:
    (block,) = read(
        'A [l*i*nk](/to "t") `co de` **b** ~~old~~ <https://x.org> <kbd>K</kbd> <a href="/u">v</a>'
    ).blocks
    assert sorted(marks(block)) == sorted(
        [
            ("emphasis", "i"),
            ("link", "link"),
            ("code", "co de"),
            ("strong", "b"),
            ("deleted", "old"),
            ("link", "https://x.org"),
            ("code", "K"),
            ("link", "v"),
        ]
    )
    assert [mark.target for mark in block.marks if mark.kind == "link"] == ["/to", "https://x.org", "/u"]


def test_crossed_tags_close_what_they_can() -> None:
    (block,) = read("[<b>one](/a) two</i> **three** <i>four</i>").blocks
    assert marks(block) == [("link", "one"), ("strong", "three"), ("emphasis", "four")]


def test_an_entity_maps_to_the_whole_of_it() -> None:
    source = "Bread &amp; wine"
    (block,) = read(source).blocks
    assert block.source((6, 7)).of(source) == "&amp;"
    assert block.source((8, 12)).of(source) == "wine"


def test_an_escape_maps_to_the_character() -> None:
    source = r"see \[1\]"
    (block,) = read(source).blocks
    assert [block.source((place, place + 1)).of(source) for place in (4, 5, 6)] == ["[", "1", "]"]


@pytest.mark.parametrize(
    "text", ["naïve 😀 café", "日本語の文章です", "e\u0301 \u200b ok", "\ud7ff\ue000\U0010ffff"]
)
def test_characters_beyond_ascii_keep_places_exact(text: str) -> None:
    source = f"# {text}\r\n\r\n> {text}\r\n> *{text}* end\r\n"
    document = read(source)
    last = document.blocks[1]
    assert last.text.text == f"{text} {text} end"
    assert last.source((len(last.text) - 3, len(last.text))).of(source) == "end"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_code_over_two_lines_has_one_space(line_break: str) -> None:
    source = f"> see `one{line_break}>   two` now"
    (block,) = read(source).blocks
    assert block.text.text == "see one two now"
    assert block.source((8, 11)).of(source) == "two"


def test_tags_of_a_generator_leave_one_space() -> None:
    document = read('Call {{ site.phone }} or *{% include mail.html a="*" %}* write. {: .note}\n')
    assert parts(document) == [("paragraph", "Call or write.")]


def test_tags_in_code_are_text() -> None:
    assert parts(read("Write `a {{ b }} c` here.\n\n```\n{% if x %}\n{/* no comment */}\n```\n")) == [
        ("paragraph", "Write a {{ b }} c here."),
        ("code", "{% if x %}\n{/* no comment */}"),
    ]
    assert read("```\n{/* no comment */}\n```\n").comments == ()
