"""A photograph needs a credit where the article credits others; graphics by the house need none."""

from collections.abc import Mapping
from typing import Any

import pytest

from checker.checks.uncredited_image import UNCREDITED_IMAGE
from checker.documents.model import BlockKind, Document
from checker.documents.parts import Credit, Dateline, Image
from checker.text import MappedText, Span
from tests.checks.whole_articles import Part, article, excerpts, hits


def text_of(words: str) -> MappedText:
    return MappedText.verbatim(words, 0, len(words))


def picture(
    span: Span, target: str = "flood.jpg", words: str = "", title: str = "", **attributes: str
) -> Image:
    given: Mapping[str, str] = attributes
    return Image(span, target, text_of(words), text_of(title) if title else None, given)


def with_pictures(*parts: Part, images: tuple[Image, ...], **metadata: Any) -> Document:
    document = article(*parts, **metadata)
    document.images = images
    return document


MARK = Span(0, 5)


def test_a_photograph_without_a_credit_is_found_where_all_need_one() -> None:
    document = with_pictures("flood", "It rose.", images=(picture(MARK),))
    (hit,) = hits(UNCREDITED_IMAGE, document, when="always")
    assert (hit.span, hit.values) == (MARK, {"picture": "flood.jpg"})
    assert excerpts(UNCREDITED_IMAGE, document) == []


def test_an_article_that_credits_another_picture_is_held_to_it() -> None:
    other = picture(Span(14, 18), "quay.jpg", title="Photo: Ines Okafor")
    document = with_pictures("flood", "It rose.", "quay", images=(picture(MARK), other))
    assert excerpts(UNCREDITED_IMAGE, document) == ["flood"]


def test_a_wire_report_is_held_to_it() -> None:
    document = with_pictures("flood", "It rose.", images=(picture(MARK),), dateline=Dateline(MARK, "PORTO"))
    assert excerpts(UNCREDITED_IMAGE, document) == ["flood"]


@pytest.mark.parametrize(
    "image",
    [
        picture(MARK, title="Photo: Ana Ruiz"),
        picture(MARK, title="Ana Ruiz/Agency"),
        picture(MARK, title="© Harbour News"),
        picture(MARK, words="The market (Photo by Ana Ruiz)"),
        picture(MARK, words="The market (AFP)"),
        picture(MARK, credit="Ana Ruiz"),
        picture(MARK, caption="The market. Foto: Ana Ruiz"),
        picture(MARK, caption="Ruiz/iStock/Thinkstock"),
    ],
)
def test_credits_in_their_usual_forms_suffice(image: Image) -> None:
    document = with_pictures("flood", "It rose.", images=(image,))
    assert excerpts(UNCREDITED_IMAGE, document, when="always") == []


@pytest.mark.parametrize(
    "part",
    [
        (BlockKind.CREDIT, "Ana Ruiz"),
        (BlockKind.CAPTION, "The market on Monday. (Agency/Ana Ruiz)"),
        "The market on Monday. Photo by Ana Ruiz.",
        "© Harbour News",
    ],
)
def test_a_credit_under_the_picture_suffices(part: Part) -> None:
    document = with_pictures("flood", part, "It rose.", images=(picture(MARK),))
    assert excerpts(UNCREDITED_IMAGE, document, when="always") == []


def test_the_credit_of_the_next_picture_is_not_this_ones() -> None:
    images = (picture(MARK), picture(Span(7, 11), "quay.jpg"))
    document = with_pictures("flood", "quay", "Photo by Ana Ruiz.", images=images)
    assert excerpts(UNCREDITED_IMAGE, document, when="always") == ["flood"]


def test_a_photo_credit_that_the_reader_found_suffices() -> None:
    credit = Credit("photo", "(Agency/Ana Ruiz)", Span(9, 13))
    document = with_pictures("flood", "It rose.", images=(picture(MARK),), credits=(credit,))
    assert excerpts(UNCREDITED_IMAGE, document, when="always") == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("logo.jpg", ""),
        ("harbour-logo.jpg", ""),
        ("levels.png", ""),
        ("area.svg", ""),
        ("form.jpg", "Screenshot of it"),
        ("levels.jpg", "A chart of the levels"),
        ("data:image/jpeg;base64,AAAA", ""),
    ],
)
def test_graphics_by_the_house_are_silent(target: str, words: str) -> None:
    document = with_pictures("flood", "It rose.", images=(picture(MARK, target, words),))
    assert excerpts(UNCREDITED_IMAGE, document, when="always") == []


def test_an_article_without_pictures_is_silent() -> None:
    assert excerpts(UNCREDITED_IMAGE, article("It rose."), when="always") == []
