"""Pictures of a Markdown article in its own syntax, and as tags of a generator."""

import re
from collections.abc import Mapping
from functools import cache
from re import Pattern

from checker.documents.html_attributes import mapped_value
from checker.documents.inline_text import InlineText
from checker.documents.parts import NO_TEXT, Image
from checker.documents.template_tags import TemplateTag, tag_arguments, tag_name
from checker.text import MappedText, Span

#: Words in the name of a tag or of the file that it includes that tell of a picture.
_PICTURE_WORDS = ("figure", "image", "img", "picture", "photo")

#: Arguments that only the tag of a picture has.
_PICTURE_ARGUMENTS = frozenset(("alt", "caption", "src"))


@cache
def _title_pattern() -> Pattern[str]:
    """Find the title at the end of an inline image."""
    return re.compile(
        r"\s(?:\"(?P<double>(?:\\.|[^\"\\])*)\"|'(?P<single>(?:\\.|[^'\\])*)'|\((?P<round>(?:\\.|[^()\\])*)\))\s*\)\Z",
        re.DOTALL,
    )


@cache
def _quoted_word_pattern() -> Pattern[str]:
    return re.compile(r"include\s+[\"']?(\S{1,200})", re.IGNORECASE)


def image_title(source: str, masked: str, place: Span, after: int, title: str) -> MappedText | None:
    """Return the title of a Markdown image that stands at ``place``, whose description ends at ``after``.

    ``title`` is what the parser understood; where it stands in a reference's definition it maps to
    the whole image.
    """
    if not title:
        return None
    match = _title_pattern().search(masked, after, place.end)
    if match is not None:
        found = mapped_value(source, Span(*match.span(match.lastgroup or 0)), escapes=True)
        if found.text == title:
            return found
    inline = InlineText(source)
    inline.replaced(title, place.start, place.end)
    return inline.build()[0]


def tag_picture(source: str, tag: TemplateTag) -> tuple[Image, MappedText | None] | None:
    """Return the picture that a generator's tag puts in, and its caption; None for any other tag."""
    name = tag_name(source, tag)
    if name.startswith("/"):
        return None
    if name == "include" and (match := _quoted_word_pattern().search(source, tag.inner.start, tag.inner.end)):
        name = match[1].lower()
    says_picture = any(word in name for word in _PICTURE_WORDS)
    if not says_picture and not _may_have_arguments(source, tag):
        return None
    named: dict[str, Span] = {}
    positional: list[Span] = []
    for argument in tag_arguments(source, tag):
        if argument.name:
            named.setdefault(argument.name, argument.span)
        else:
            positional.append(argument.span)
    if not says_picture and _PICTURE_ARGUMENTS.isdisjoint(named):
        return None
    if says_picture and not named:
        named = dict(zip(("src", "alt"), positional, strict=False))
    return _picture(source, tag, named)


def _may_have_arguments(source: str, tag: TemplateTag) -> bool:
    return any(source.find(name, *tag.inner) >= 0 for name in _PICTURE_ARGUMENTS)


def _picture(source: str, tag: TemplateTag, named: Mapping[str, Span]) -> tuple[Image, MappedText | None]:
    texts = {name: mapped_value(source, span, escapes=True) for name, span in named.items()}
    caption = texts.get("caption")
    others = {name: text.text for name, text in texts.items() if name not in ("src", "alt", "title")}
    image = Image(
        Span(tag.start, tag.end),
        texts["src"].text if "src" in texts else "",
        texts.get("alt", NO_TEXT),
        texts.get("title"),
        others,
    )
    return image, caption if caption is not None and caption.text else None
