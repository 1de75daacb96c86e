"""Pictures of a Markdown article: in its own syntax, as elements of HTML, as tags of a generator."""

import re
from collections.abc import Mapping
from functools import cache
from re import Pattern

from checker.documents.markdown_inline import InlineText
from checker.documents.parts import Image
from checker.documents.template_tags import TemplateTag, tag_arguments, tag_name
from checker.text import MappedText, Span

#: Words in the name of a tag or of the file that it includes that tell of a picture.
_PICTURE_WORDS = ("figure", "image", "img", "picture", "photo")

#: Arguments that only the tag of a picture has.
_PICTURE_ARGUMENTS = frozenset(("alt", "caption", "src"))

_NOTHING = MappedText("", ())


@cache
def _attribute_pattern() -> Pattern[str]:
    return re.compile(
        r"(?P<name>[A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=<>`]+)))?"
    )


@cache
def _tag_name_pattern() -> Pattern[str]:
    return re.compile(r"<[A-Za-z][^\s/>]*")


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


def html_attributes(text: str, start: int, end: int) -> dict[str, Span]:
    """Return the values of the tag ``text[start:end]`` by name in lower case; the first one wins."""
    found: dict[str, Span] = {}
    opening = _tag_name_pattern().match(text, start, end)
    for match in _attribute_pattern().finditer(text, opening.end() if opening else start, end):
        group = match.lastgroup or "name"
        span = Span(match.end("name"), match.end("name")) if group == "name" else Span(*match.span(group))
        found.setdefault(match["name"].lower(), span)
    return found


def mapped_value(source: str, span: Span, *, escapes: bool = False) -> MappedText:
    """Return the text of an attribute or argument, entities (and escapes, if asked) decoded."""
    inline = InlineText(source)
    inline.decoded(span.start, span.end, escapes=escapes)
    return inline.build()[0]


def html_image(source: str, start: int, end: int) -> Image:
    """Return the picture of the ``img`` tag at ``source[start:end]``."""
    attributes = html_attributes(source, start, end)
    title = attributes.pop("title", None)
    alternative = attributes.pop("alt", None)
    target = attributes.pop("src", None)
    return Image(
        Span(start, end),
        mapped_value(source, target).text if target else "",
        mapped_value(source, alternative) if alternative else _NOTHING,
        mapped_value(source, title) if title else None,
        {name: mapped_value(source, span).text for name, span in attributes.items()},
    )


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
        texts.get("alt", _NOTHING),
        texts.get("title"),
        others,
    )
    return image, caption if caption is not None and caption.text else None
