"""Whether a caption names the place that its picture shows.

A place is a name behind a word of place ("in Lyon", "off the coast of Spain"), a name that opens the
caption as a dateline does ("LYON, France --"), or in Chinese a name with the character of a town, a
district or a country. The words were chosen by hand; a name behind "to" or "with" is a person as often.
"""

from collections.abc import Iterable
from functools import cache
from re import Pattern

from checker.text import Span
from checker.text.patterns import compile_pattern

#: By language, words of place; a few words may stand between one and the name.
_WORDS = {
    "en": (
        r"in|at|near|outside|inside|off|over|across|along|around|through|from|on|above|below|under|beside"
        r"|between|towards?|into|(?:city|town|village|port|harbou?r|bay|coast|island|province|state|district"
        r"|outskirts|suburb|north|south|east|west|cent(?:er|re)|streets?|banks?|capital|region|county) of"
    ),
    "de": r"in|bei|nahe|aus|nach|vor|im|am|auf|über",
    "fr": r"à|au|aux|en|dans|près d[eu]|sur|devant|depuis|vers",
    "es": r"en|cerca de|desde|frente a",
    "pt": r"em|no|na|nos|nas|perto d[eoa]|desde",
    "it": r"a|ad|in|nel|nella|al|alla|presso|vicino a|davanti a|sul|sulla",
    "nl": r"in|bij|nabij|op|aan|uit|naar|voor",
    "ru": r"в|во|на|под|у|после|около",
}
#: Words that lead from the place to somebody.
_LEAVING = (
    r"(?:to|with|for|by|and|as|who|while|mit|und|für|von|avec|et|pour|par|qui|con|y|para|que|com|per|che|met"
    r"|voor|die|с|и|для)"
)
#: So many words may stand before the name: "in the harbour of Torhaven".
_BETWEEN = rf"(?:(?!{_LEAVING}\b)[a-zà-ÿа-яё][\w-]*(?:\s|[’'])){{0,4}}"
_CHINESE = (
    r"[\u4e00-\u9fff]{1,8}(?:市|省|县|縣|区|區|镇|鎮|村|州|国|國|岛|島|港|湾|灣|街|路"
    r"|广场|廣場|机场|機場|大学|大學)"
)
_CHINESE_AT = r"(?:在|于|於)[\u4e00-\u9fff]{2,}"


@cache
def _place_pattern(language: str) -> Pattern[str]:
    if language == "zh":
        return compile_pattern(f"{_CHINESE}|{_CHINESE_AT}")
    name = r"(?!I\b)[A-ZÀ-ÞА-ЯЁ][\w’'.-]*"
    head = r"\A\W*[A-ZÀ-ÞА-ЯЁ][\w .’'-]{1,30}(?:, [A-ZÀ-ÞА-ЯЁ][\w .’'-]{1,30})?(?: ?[—–:]| --? )"
    return compile_pattern(rf"(?<![\w-])(?:(?i:{_WORDS[language]}))\s{_BETWEEN}{name}|{head}")


def reads_places(language: str) -> bool:
    """Tell whether the words of place of ``language``, a primary subtag, are known."""
    return language in _WORDS or language == "zh"


def names_place(text: str, dates: Iterable[Span], language: str) -> bool:
    """Tell whether ``text`` names a place outside of ``dates``, the spans of its dates in order.

    Raises KeyError for a language whose words of place are not known.
    """
    parts: list[str] = []
    end = 0
    for span in dates:
        parts += [text[end : span.start], "#" * (span.end - span.start)]
        end = max(end, span.end)
    return _place_pattern(language).search("".join((*parts, text[end:]))) is not None
