"""What a number in a text counts: people to whom something happened, or the noun behind it.

Headlines and texts, leads and later paragraphs are compared by it.
"""

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING

from checker.checks.title_words import folded_words, small_words, title_words
from checker.text import Span
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.language.numbers import NumberMention

#: How far after a number the word that tells what happened to those counted is looked for, in words.
_AFTER = 5
#: How far around a number its words are looked for, in code points.
_REACH = 60
#: From here on a number that ends in noughts may be a rounded one.
_ROUNDED_FROM = 20
#: "More than 300" may lie as far from what it is said of: one part in so many.
_LOOSELY = 4
#: A noun of no more letters that ends in s is no plural.
_SHORTEST_NOUN = 3
#: Plain numbers that are years.
YEARS = range(1900, 2101)

#: By language: words that tell what happened to those counted; the words of a line mean the same.
_FATES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "dead killed kill kills killing die dies died dying deaths",
        "hurt injured injures injure injuring wounded wounds wounding injuries",
        "arrested arrests arrest arresting",
        "missing",
        "rescued rescues",
        "evacuated evacuates",
    ),
    "de": (
        "tote toten tot getötet todesopfer",
        "verletzte verletzten verletzt",
        "vermisst vermisste vermissten",
        "festgenommen festnahmen",
    ),
    "fr": (
        "mort morts morte mortes tué tués tuées",
        "blessé blessés blessées",
        "disparu disparus",
        "arrêtés interpellés",
    ),
    "es": (
        "muerto muertos muertas mueren fallecidos",
        "herido heridos heridas",
        "desaparecidos",
        "detenidos detenidas",
    ),
    "zh": ("死 死亡 遇难 丧生", "伤 受伤", "失踪 失联", "被捕"),
}
#: Words that count as well by themselves as with what follows them, and words that count time.
PEOPLE = frozenset("people persons person menschen personen personnes personas".split())
TIMES = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds time times "
    "old year-old jahr jahre jahren monate monaten tage tagen stunden ans an mois jours heures años año "
    "meses días horas percent per cent pct".split()
)
#: Words before or after a number that make it a part, or a number beside another one.
_PARTS_BEFORE = frozenset(
    "the other including among first last these those his her their its another only next every than "
    "die der den das davon les dont des los las of".split()
)
_PARTS_AFTER = frozenset("of more other others additional further weitere weiteren autres otros más".split())


@cache
def fates(language: str) -> Mapping[str, str]:
    """Return the words of ``language`` for what happened to people, each with one word for all like it."""
    return {word: line.split()[0] for line in _FATES.get(language, ()) for word in line.split()}


@cache
def inner_name() -> Pattern[str]:
    """Match a capitalised word that does not begin its sentence."""
    return compile_pattern(r"(?<=[^.!?:\s\"“]\s)[A-Z][\w’'-]+")


@cache
def _stop() -> Pattern[str]:
    return compile_pattern(r"[,;:.!?|()\[\]\"“”–—。，；：！？]| - |\b(?:and|und|et|y|but|while|as)\b")


@cache
def _chinese_fate() -> Pattern[str]:
    return compile_pattern(
        r"[\s多余]*[人名位]?(?:乘客|工人|学生|平民)?(死亡|遇难|丧生|死|受伤|伤|失踪|失联|被捕)"
    )


def _words_after(text: str, number: Span, until: int) -> list[str]:
    """Return the folded words after a number, to the next mark, conjunction or number."""
    piece = text[number.end : min(until, number.end + _REACH)]
    match = _stop().search(piece)
    if match:
        piece = piece[: match.start()]
    return folded_words(piece)[:_AFTER]


def _word_before(text: str, number: Span, since: int) -> str:
    """Return the folded word just before a number; empty where a mark or another number stands there."""
    last = "".join(text[max(since, number.start - _REACH) : number.start].split()[-1:])
    words = title_words(last)
    return words[-1].folded if words and words[-1].span.end == len(last) else ""


def plain_noun(word: str) -> str:
    """Return ``word`` without an ending of the plural, to compare nouns."""
    return word[:-1] if word.endswith("s") and len(word) > _SHORTEST_NOUN else word


def thing_counted(text: str, numbers: "tuple[NumberMention, ...]", index: int, language: str) -> str:
    """Return the word that a count counts by: a fate, or the noun after it; empty where there is none."""
    number = numbers[index]
    since = numbers[index - 1].span.end if index else 0
    until = numbers[index + 1].span.start if index + 1 < len(numbers) else len(text)
    known = fates(language)
    if language == "zh":
        match = _chinese_fate().match(text, number.span.end)
        return known[match[1]] if match else ""
    after = _words_after(text, number.span, until)
    for word in after:
        if word in known:
            return f"={known[word]}"
    before = _word_before(text, number.span, since)
    if before in known:
        return f"={known[before]}"
    small = small_words(language)
    nouns = [word for word in after[:1] if word not in small and word not in PEOPLE]
    return plain_noun(nouns[0]) if nouns else ""


def is_part(text: str, number: "NumberMention") -> bool:
    """Tell whether the words beside ``number`` make it a part of those counted, or more of them."""
    before = folded_words(text[max(0, number.span.start - 20) : number.span.start])
    after = folded_words(text[number.span.end : number.span.end + 20])
    return bool(before and before[-1] in _PARTS_BEFORE) or bool(after and after[0] in _PARTS_AFTER)


def may_be_same(stated: "NumberMention", other: "NumberMention") -> bool:
    """Tell whether two numbers can mean one: equal, rounded, or near a limit."""
    one, two = stated.value, other.value
    if stated.could_be(two) or other.could_be(one):
        return True
    # Headlines and leads cut figures off as well as rounding them: 75 for 75.7.
    if one <= two < one + stated.step or two <= one < two + other.step:
        return stated.scale > 1 or stated.kind != "count"
    for mention, limit in ((stated, two), (other, one)):
        if mention.upper is not None and mention.value <= limit <= mention.upper:
            return True
        whole = mention.value == mention.value.to_integral_value()
        if whole and mention.value >= _ROUNDED_FROM:
            noughts = mention.value.normalize().as_tuple().exponent
            if isinstance(noughts, int) and noughts > 0 and abs(one - two) * 2 <= 10**noughts:
                return True
        if mention.bound and abs(one - two) * _LOOSELY <= max(one, two):
            return True
    return False
