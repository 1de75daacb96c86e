"""Photographs are told by format, name and texts."""

import pytest

from checker.checks.photographs import is_photograph, texts_of
from checker.documents.parts import Image
from checker.text import MappedText, Span


def picture(target: str, alternative: str = "", **attributes: str) -> Image:
    text = MappedText.verbatim(alternative, 0, len(alternative))
    return Image(Span(0, 1), target, text, attributes=attributes)


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (picture("harbour.jpg"), True),
        (picture("a/harbour.WEBP?w=400#top"), True),
        (picture("harbour.png"), False),
        (picture("data:image/jpeg;base64,AAAA"), False),
        (picture("harbour_map.jpg"), False),
        (picture("harbour.jpg", "A chart of the fees"), False),
        (picture("harbour.jpg", caption="A screenshot"), False),
        (picture("harbour.jpg", credit="A screenshot"), True),
    ],
)
def test_photographs_are_told_from_graphics(image: Image, expected: bool) -> None:
    assert is_photograph(image) is expected


def test_the_texts_of_a_picture_are_those_for_readers() -> None:
    assert list(texts_of(picture("a.jpg", "The harbour", caption="At dawn", credit="Ana"))) == [
        "The harbour",
        "At dawn",
    ]
