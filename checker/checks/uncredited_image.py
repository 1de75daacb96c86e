"""A photograph without a credit, in an article that credits its other photographs or comes over a wire.

Whether pictures need a credit is a matter of the house: on a site that credits none the rule is silent
unless its option asks for all. Graphics by the house (logos, icons, screenshots, diagrams, charts) are
told by their format, their name and their alternative text.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.photographs import is_photograph, texts_of
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.parts import Image
from checker.findings import Hit
from checker.language.photo_credits import photo_credit_pattern
from checker.text.patterns import compile_pattern

#: Arguments of a picture's tag, and fields of front matter, that hold its credit.
_CREDIT_NAMES = (
    *("credit", "copyright", "photographer", "attribution", "attr", "photo_by", "photoby", "rights"),
    *("image_source", "photo_source", "courtesy"),
)

#: A line under a picture that is longer, in words, is a paragraph of the article.
_LONGEST_CAPTION = 60

#: A line that holds a credit and little else, in words.
_LONGEST_CREDIT = 12

#: How far back from the end of the paragraph before a picture its words are looked at.
_LEAD_IN = 240

#: How many blocks after a picture may be its caption.
_REACH = 2


@cache
def _screenshot_pattern() -> Pattern[str]:
    """Find words that lead on to a picture of a screen."""
    return compile_pattern(
        r"(?i)\b(?:screen[ -]?(?:shots?|captures?|grabs?)|bildschirmfotos?|captures? d[’']écran"
        r"|capturas? de pantalla|capturas? de tela|schermat[ae]|schermafbeelding\w*)\b"
    )


class _Pictures:
    """The pictures of one article and what stands near each."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [block.span.start for block in document.blocks]
        self._image_starts = sorted(image.span.start for image in document.images)
        self._credit_starts = sorted(
            credit.span.start for credit in document.credits if credit.kind == "photo"
        )

    def is_credited(self, image: Image) -> bool:
        """Tell whether the picture, its tag or what stands under it has what may be a credit."""
        return (
            self.has_plain_credit(image)
            or any(photo_credit_pattern().search(text) for text in texts_of(image))
            or any(self._credits(block, _LONGEST_CAPTION) for block in self._captions(image))
        )

    def has_plain_credit(self, image: Image) -> bool:
        """Tell whether the picture has a credit beyond doubt, such as shows a house's habit."""
        for name, value in image.attributes.items():
            if value.strip() and any(part in name.lower() for part in _CREDIT_NAMES):
                return True
            if name.lower() == "caption" and photo_credit_pattern().search(value):
                return True
        if image.title is not None and photo_credit_pattern().search(image.title.text):
            return True
        if any(self._credits(block, _LONGEST_CREDIT) for block in self._captions(image)):
            return True
        return self._has_credit_after(image)

    def is_screenshot(self, image: Image) -> bool:
        """Tell whether the paragraph that leads to the picture says that it shows a page or a screen."""
        first = bisect_left(self._starts, image.span.start)
        before = self._document.blocks[first - 1 : first] if first else ()
        return any(_screenshot_pattern().search(block.text.text[-_LEAD_IN:]) is not None for block in before)

    def _captions(self, image: Image) -> Iterator[Block]:
        blocks = self._document.blocks
        if image.block is not None:
            yield blocks[image.block]
        first = bisect_left(self._starts, image.span.end)
        following = self._next_image(image)
        for block in blocks[first : first + _REACH]:
            if following is not None and block.span.start > following:
                break
            yield block

    def _next_image(self, image: Image) -> int | None:
        index = bisect_left(self._image_starts, image.span.end)
        return self._image_starts[index] if index < len(self._image_starts) else None

    def _credits(self, block: Block, longest: int) -> bool:
        """Tell whether ``block``, of at most ``longest`` words unless it is a caption, has a credit."""
        if block.kind is BlockKind.CREDIT:
            return True
        if block.kind not in (BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.FURNITURE):
            return False
        text = block.text.text
        if block.kind is not BlockKind.CAPTION and len(text.split()) > longest:
            return False
        return photo_credit_pattern().search(text) is not None

    def _has_credit_after(self, image: Image) -> bool:
        """Tell whether a photo credit stands between the picture and the next, a caption away."""
        index = bisect_left(self._credit_starts, image.span.start)
        if index == len(self._credit_starts):
            return False
        place, following = self._credit_starts[index], self._next_image(image)
        blocks_between = bisect_left(self._starts, place) - bisect_left(self._starts, image.span.end)
        return blocks_between <= _REACH and (following is None or place < following)


def _metadata_credits(document: Document) -> bool:
    """Tell whether a field of front matter credits the pictures."""
    if document.front_matter is None:
        return False
    return any(
        any(part in entry.key.lower() for part in _CREDIT_NAMES)
        and bool(entry.node.value or entry.node.items or entry.node.entries)
        for entry in document.front_matter.root.entries
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not document.images or _metadata_credits(document):
        return
    if options["when"] != "always" and document.dateline is None and len(document.images) == 1:
        return  # there is no other picture that may have a credit
    photographs = [image for image in document.images if is_photograph(image)]
    pictures = _Pictures(document)
    uncredited = [
        image for image in photographs if not (pictures.is_credited(image) or pictures.is_screenshot(image))
    ]
    if not uncredited:
        return
    expected = (
        options["when"] == "always"
        or document.dateline is not None
        or any(pictures.has_plain_credit(image) for image in document.images)
    )
    if not expected:
        return
    from urllib.parse import unquote  # noqa: PLC0415 - most articles have no image

    for image in uncredited:
        name = PurePosixPath(unquote(image.target.split("?", 1)[0])).name
        yield Hit(image.span, {"picture": name})


UNCREDITED_IMAGE = Check(
    name="uncredited-image",
    summary="A photograph without a credit where the article credits others or comes over a wire.",
    run=_run,
    placeholders=("picture",),
    options={
        "when": {
            "enum": ["others-credited", "always"],
            "default": "others-credited",
            "description": (
                "Report only in articles that credit another picture or open with a dateline, or in all."
            ),
        }
    },
)
