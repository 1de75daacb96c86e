"""A caption says what is in the picture, not what the text or another caption says."""

import pytest

from checker.checks.caption_repeats_body import CAPTION_REPEATS_BODY
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from tests.checks.whole_articles import hits

SENTENCE = "Volunteers cut back four hundred trees between January and the end of March."
BODY = f"The old orchard behind the mill is open again. {SENTENCE} Nobody was paid for it."
GAP = "Visitors may pick what they can carry home."
NAME = "Ana Ruiz, Head of the Orchard Office, Town of Ovar"
OTHER = "Two women on ladders hand baskets of pears down to a boy"


def read(*parts: str, language: str = "en") -> Document:
    return read_text("\n\n".join(parts) + "\n", "article.md", ReadOptions(language=language))


def picture(alternative: str, target: str = "orchard.jpg") -> str:
    return f"![{alternative}]({target})"


def figure(caption: str, target: str = "orchard.jpg", alternative: str = "An orchard") -> str:
    return (
        f'<figure>\n<img src="{target}" alt="{alternative}">\n<figcaption>{caption}</figcaption>\n</figure>'
    )


def found(document: Document, **options: object) -> list[tuple[str, str, str]]:
    return [
        (hit.span.of(document.source), hit.values["text"], hit.values["repeated"])
        for hit in hits(CAPTION_REPEATS_BODY, document, **options)
    ]


def test_a_paragraph_that_lacks_one_word_in_ten_may_hold_a_text() -> None:
    words = SENTENCE.split()
    lacking = " ".join([*words[:-1], "spring."])
    assert len(found(read(lacking, GAP, picture(SENTENCE)))) == 1
    lacking = " ".join([*words[:-2], "this spring."])
    assert found(read(lacking, GAP, picture(SENTENCE))) == []


def test_an_alternative_text_and_a_caption_that_repeat_the_text_are_found() -> None:
    document = read(BODY, GAP, picture(SENTENCE))
    (hit,) = hits(CAPTION_REPEATS_BODY, document)
    assert hit.span.of(document.source) == SENTENCE
    assert hit.values == {"text": "alternative text", "repeated": "the text", "line": "1"}
    assert [related.span.of(document.source) for related in hit.related] == [BODY]
    assert found(read(BODY, GAP, figure(SENTENCE))) == [(SENTENCE, "caption", "the text")]


def test_the_picture_may_stand_above_the_text_that_it_repeats() -> None:
    assert found(read(picture(SENTENCE), BODY)) == [(SENTENCE, "alternative text", "the text")]


def test_nine_words_in_ten_are_enough() -> None:
    edited = SENTENCE.replace("Volunteers", "Neighbours")
    assert found(read(BODY, GAP, picture(edited))) == [(edited, "alternative text", "the text")]
    twice = edited.replace("March", "May")
    assert found(read(BODY, GAP, picture(twice))) == []
    assert found(read(BODY, GAP, picture(twice)), share=0.8) == [(twice, "alternative text", "the text")]


def test_the_same_words_in_another_order_say_something_else() -> None:
    mixed = "The end of March: trees cut back, four hundred between January and volunteers"
    assert found(read(BODY, GAP, picture(mixed))) == []


def test_a_caption_of_another_picture_is_found_once() -> None:
    document = read(figure(OTHER, "a.jpg"), GAP, figure(OTHER, "b.jpg"))
    (hit,) = hits(CAPTION_REPEATS_BODY, document)
    assert hit.span.start > document.blocks[1].span.start
    assert (hit.values["repeated"], hit.values["line"]) == ("another caption", "3")
    alike = read(picture(OTHER, "pears.jpg"), GAP, picture(OTHER, "plums.jpg"))
    assert [each[2] for each in found(alike)] == ["another picture's alternative text"]


@pytest.mark.parametrize(
    "parts",
    [
        (picture(OTHER, "pears-1.jpg"), GAP, picture(OTHER, "pears-2.jpg")),  # one series
        (picture(OTHER, "a.jpg"), GAP, picture(OTHER, "a.jpg?large")),  # one file
        (picture(OTHER, "light.png"), picture(OTHER, "dark.png")),  # nothing between them
        (picture(OTHER, "a.jpg"), GAP, picture(OTHER, "b.jpg"), GAP.upper(), picture(OTHER, "c.jpg")),
        (figure(OTHER, alternative=OTHER), GAP),  # its own alternative text
        (picture(OTHER), f"{OTHER}."),  # a line that is the caption
        (picture(OTHER), f"*{OTHER}. The pears are of a kind that is nowhere else grown any more.*"),
        (picture("An orchard"), "An orchard was opened.", picture("An orchard", "b.jpg")),
        (picture(NAME), f"{GAP} {NAME}, came."),
    ],
)  # fmt: skip
def test_pictures_may_share_their_words_by_right(parts: tuple[str, ...]) -> None:
    assert found(read(*parts)) == []


def test_a_line_beside_the_picture_that_says_more_is_text() -> None:
    assert found(read(BODY, picture(SENTENCE))) == [(SENTENCE, "alternative text", "the text")]


def test_options_decide_on_length_and_allowed_phrases() -> None:
    document = read(BODY, GAP, picture(SENTENCE))
    assert found(document, min_words=20) == []
    assert found(document, allow=["four hundred trees"]) == []


def test_a_gallery_of_common_words_takes_no_more_than_its_share() -> None:
    pictures = [
        picture(f"{SENTENCE} Picture {number} of a very long afternoon", f"{number}.jpg")
        for number in range(300)
    ]
    document = read(BODY, *(f"{each}\n\n{GAP} {number}" for number, each in enumerate(pictures)))
    assert len(hits(CAPTION_REPEATS_BODY, document)) <= 300
