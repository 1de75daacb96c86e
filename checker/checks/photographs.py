"""Photographs, told from what a house draws itself: logos, icons, screenshots, diagrams, charts.

They are told by their format, their name, and the texts that come with them.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import PurePosixPath
from re import Pattern

from checker.documents.parts import Image
from checker.text.patterns import compile_pattern

#: Formats that cameras and photo desks use; drawings and screenshots come in others.
_PHOTO_SUFFIXES = (".jpg", ".jpeg", ".webp", ".avif", ".heic", ".tif", ".tiff")

_IMAGE_TEXTS = ("caption", "title", "source", "kicker", "description", "alt")


@cache
def _graphic_pattern() -> Pattern[str]:
    """Find a word for a picture that the house draws itself, or that shows no more than a page."""
    return compile_pattern(
        r"(?i)(?<![a-z])(?:logo(?:type)?s?|icons?|screen[ _-]?(?:shots?|captures?|grabs?|caps?)|screens?"
        r"|diagrams?|charts?|graph(?:s|ic|ics)?|infographics?|plots?|maps?|figures?|badges?|banners?"
        r"|avatars?|seals?|emblems?|drawings?|illustrations?|illio|sketch(?:es)?|wireframes?|mock-?ups?"
        r"|prototypes?|templates?|tables?|covers?|flow[ ]?charts?|timelines?|slides?|home[ ]?pages?"
        r"|dashboards?|web[ ]?sites?|web[ ]?pages?|pages?|apps?|code|urls?|tweets?|memes?|forms?|models?"
        r"|symbols?|buttons?|circles?|arrows?|clip[ _-]?arts?|cartoons?|comics?|vectors?|word[ _-]?clouds?"
        r"|glossar(?:y|ies)|hangouts?|montages?|collages?|examples?"
        r"|qr[ _-]?codes?|signatures?|thumbnails?|placeholders?|spacer|bildschirmfoto|diagramm|grafik"
        r"|schaubild|karte|captures?[ ]d[’']écran|schéma|graphique|carte|captura|gráfico|mapa|schermata"
        r"|grafico|mappa|schermafbeelding|grafiek|kaart|logotipo)(?![a-z])"
    )


def texts_of(image: Image) -> Iterator[str]:
    """Yield the texts that come with ``image``: alternative, title, caption and the like."""
    yield image.alternative.text
    if image.title is not None:
        yield image.title.text
    for name, value in image.attributes.items():
        if name.lower() in _IMAGE_TEXTS:
            yield value


def is_photograph(image: Image) -> bool:
    """Tell whether ``image`` is a photograph, as far as its format, name and texts show."""
    from urllib.parse import unquote  # noqa: PLC0415 - most articles have no image

    path = PurePosixPath(unquote(image.target.split("?", 1)[0].split("#", 1)[0]))
    if image.target.startswith("data:") or path.suffix.lower() not in _PHOTO_SUFFIXES:
        return False
    words = " ".join(chain([path.stem.replace("_", " ")], texts_of(image)))
    return _graphic_pattern().search(words) is None
