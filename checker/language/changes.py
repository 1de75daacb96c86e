"""Changes of a figure that a sentence states with both ends and its size: "rose 11% from $10.99 to $12.20".

The two ends stand with "from" and "to" in either order; the size, a percentage with a word of change beside
it, stands close before or after them. A sentence with two such percentages tells of two changes, and is
left alone, as are changes a year, compounded, adjusted or at constant prices.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING

from checker.language.number_units import names_percentage
from checker.language.numbers_in_words import beginnings_of_numbers
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from decimal import Decimal

    from checker.language.numbers import NumberMention


class Change(NamedTuple):
    """A figure's change: ``before`` and ``after`` in one unit, ``percent`` the change as stated."""

    before: "NumberMention"
    after: "NumberMention"
    percent: "NumberMention"

    @property
    def is_of_percentages(self) -> bool:
        """Tell whether it is a percentage itself that changes."""
        return "percent" in (self.before.kind, self.after.kind)

    @property
    def span(self) -> Span:
        """The place of both ends, in code points of the text."""
        first, last = sorted((self.before.span, self.after.span))
        return Span(first.start, last.end)

    def percentages(self) -> "tuple[Decimal, Decimal]":
        """Return the least and greatest change, in per cent of ``before``, that the written ends allow."""
        before, after = self.before, self.after
        lows = [before.value - before.step / 2, before.value + before.step / 2]
        highs = [after.value - after.step / 2, after.value + after.step / 2]
        shares = [(high - low) / low * 100 for low in lows for high in highs if low > 0]
        return min(shares), max(shares)


class _Words(NamedTuple):
    """How a language says from, to, and that something changed; patterns of whole words.

    After a word of ``level`` a percentage is where something stands; a word of ``other`` makes the change
    another than that between the two ends.
    """

    start: str
    end: str
    level: str
    change: str
    other: str


_LANGUAGES: Mapping[str, _Words] = {
    "en": _Words(
        "from",
        "to",
        "to|at|from|than",
        r"rise|rises|rose|risen|rising|increas\w+|up|gain\w*|climb\w*|grew|grow\w*|growth|jump\w*|surg\w+|soar\w*"
        r"|higher|more|advanc\w+|improv\w+|rall\w+|fall\w*|fell|decreas\w+|declin\w+|down|drop\w*|lower|less|slump\w*"
        r"|slip\w*|plung\w+|shrank|shrink\w*|cut|reduc\w+|dip\w*|tumbl\w+|sank|lost|los\w+|rais\w+|boost\w*",
        r"annual\w*|a year|per year|yearly|compound\w*|average|adjusted|inflation|real terms|constant|points?"
        r"|each|per capita|per share|margin|stake|interest|share of|of which|respectively|including"
        r"|seasonally|year-on-year|month-on-month|basis|comparable"
        r"|local|currency|monthly|a month|net of|excluding|like-for-like|underlying|target|between|rate of",
    ),
    "de": _Words(
        "von",
        "auf",
        "auf|bei|als|von",
        r"stieg\w*|steig\w+|gestiegen|erhöh\w+|zunahm\w*|zugenommen|Anstieg|Plus|plus|mehr|wuchs\w*|gewachsen|fiel\w*"
        r"|fallen|gefallen|sank\w*|gesunken|Rückgang|Minus|minus|weniger|senk\w+|gesenkt|kletter\w+|schrumpf\w+",
        r"jährlich\w*|pro Jahr|im Schnitt|durchschnittlich\w*|bereinigt\w*|inflations\w*|Punkte?|jeweils|real"
        r"|währungs\w*|davon|Anteil|Marge",
    ),
    "fr": _Words(
        "de",
        "à",
        "à|que",
        r"hausse|augment\w+|progress\w+|bond\w*|croissance|cr[uû]\w*|grimp\w+|recul\w*|baiss\w+|diminu\w+|chut\w+|repli",
        r"par an|annuel\w*|moyenne|corrig\w+|points?|chacun\w*|inflation|constant\w*|dont|part|marge",
    ),
    "es": _Words(
        "de",
        "a",
        "al?|que",
        r"sub\w+|aument\w+|crec\w+|alza|increment\w+|baj\w+|cay\w*|caíd\w+|descen\w+|reduc\w+|disminu\w+|retroced\w+",
        r"al año|anual\w*|promedio|media|ajustad\w+|puntos?|cada|inflación|constantes?|cuota|margen|del cual",
    ),
}

#: How far from the ends of a change its percentage may stand, in code points.
_REACH = 60
#: How far before an end its "from" or "to" may begin, in code points.
_LEAD = 16
_YEARS = range(1800, 2101)


#: Words that may stand between "from" or "to" and a figure.
_SOFT = (
    r"(?:\s(?:about|around|some|nearly|almost|just|over|only|rund|etwa|environ|unos|unas|casi|an?|the|las?"
    r"|los))?"
)


@cache
def _joints(language: str) -> tuple[Pattern[str], Pattern[str], Pattern[str], Pattern[str]]:
    """Return what stands before and between two ends, in the order from-to and in the order to-from."""
    words = _LANGUAGES[language]
    ends = rf"(?:{words.start}|{words.end}|and|or|but|und|et|y|with|compared)"
    noun = rf"(?:,?\s(?!{ends}\b)(?:[^\W\d_][\w.’'-]*|\d{{4}}(?!\d))){{0,5}},?"
    return (
        compile_pattern(rf"(?i)\b{words.start}{_SOFT}\s\Z"),
        compile_pattern(rf"(?i){noun}\s{words.end}{_SOFT}\s"),
        compile_pattern(rf"(?i)\b{words.end}{_SOFT}\s\Z"),
        compile_pattern(rf"(?i){noun}\s{words.start}{_SOFT}\s"),
    )


@cache
def _change_word(language: str) -> Pattern[str]:
    return compile_pattern(rf"\b(?:{_LANGUAGES[language].change})\b")


@cache
def _other_word(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?i)\b(?:{_LANGUAGES[language].other})\b")


@cache
def _level(language: str) -> Pattern[str]:
    """Match what makes a percentage a level that something reaches: "cut to 70 pct"."""
    return compile_pattern(rf"(?i)\b(?:{_LANGUAGES[language].level})\s\Z")


@cache
def _parting() -> Pattern[str]:
    """Match what parts a percentage from the change beside it: the end of a clause, another thing."""
    return compile_pattern(
        r"[;:.!?()\u2014]|\b(?:while|whereas|but|and|after|before|with|when|während|aber|und|et|y|mientras)\b"
    )


@cache
def _lead(word: str, language: str) -> Pattern[str]:
    """Match, in lower case, a ``word`` that leads to a figure of a change, and how that begins."""
    # A pattern that begins with the letters themselves is searched fast.
    return compile_pattern(rf"{word}{_SOFT}\s(?:[^\s\d]{{0,5}}\s?\d|{beginnings_of_numbers(language)})")


def places_of_changes(lowered: str, language: str) -> list[int]:
    """Return where words stand in a text in lower case that lead to the first figure of a change."""
    if language not in _LANGUAGES:
        return []
    start = _lead(_LANGUAGES[language].start, language)
    return [match.start() for match in start.finditer(lowered)]


def may_state_change(lowered: str, language: str) -> bool:
    """Tell whether a text in lower case has a percentage, and "from" and "to" before numbers."""
    return (
        language in _LANGUAGES
        and _lead(_LANGUAGES[language].start, language).search(lowered) is not None
        and _lead(_LANGUAGES[language].end, language).search(lowered) is not None
        and names_percentage(lowered, language)
    )


def find_changes(
    text: str, sentences: Sequence[Span], numbers: "Sequence[NumberMention]", language: str
) -> Iterator[Change]:
    """Yield the changes that ``text`` states with both ends and a percentage, one a sentence at most.

    ``sentences`` and ``numbers`` are those of ``text``. English, German, French and Spanish are read.
    """
    if language not in _LANGUAGES:
        return
    from checker.language.numbers import numbers_by_sentence  # noqa: PLC0415 - few texts state changes

    for sentence, inside in numbers_by_sentence(sentences, numbers):
        change = _change(
            text, sentence, [number for number in inside if not _is_year(text, number)], language
        )
        if change is not None:
            yield change


def _is_year(text: str, number: "NumberMention") -> bool:
    written = number.span.of(text)
    return written.isdecimal() and len(written) == 4 and int(written) in _YEARS  # noqa: PLR2004 - figures of a year


def _change(text: str, sentence: Span, numbers: "Sequence[NumberMention]", language: str) -> Change | None:
    if not any(number.kind == "percent" for number in numbers):
        return None
    from_before, from_between, to_before, to_between = _joints(language)
    found: list[tuple[NumberMention, NumberMention]] = []
    for index, first in enumerate(numbers[:-1]):
        second = numbers[index + 1]
        between = text[first.span.end : second.span.start]
        if not _comparable(first, second, between):
            continue
        lead = text[max(sentence.start, first.span.start - _LEAD) : first.span.start]
        if from_before.search(lead) and from_between.fullmatch(between):
            found.append((first, second))
        elif to_before.search(lead) and to_between.fullmatch(between):
            found.append((second, first))
    if len(found) != 1:
        return None
    before, after = found[0]
    percents = [
        number
        for number in numbers
        if number.kind == "percent" and number not in (before, after) and number.upper is None
    ]
    if len(percents) != 1 or before.value <= 0 or _other_word(language).search(sentence.of(text)):
        return None
    change = Change(before, after, percents[0])
    return change if _belongs(text, change, language) else None


def _comparable(first: "NumberMention", second: "NumberMention", between: str) -> bool:
    """Tell whether both may be ends of one change; one without a unit or a noun has the other's."""
    alike = (first.kind, first.unit) == (second.kind, second.unit)
    shared = second.kind == "count" or (first.kind == "count" and len(between.split()) == 1)
    return (
        (alike or shared)
        and first.upper is second.upper is None
        and not first.label
        and not second.label
        and "points" not in (first.kind, second.kind)
    )


def _belongs(text: str, change: Change, language: str) -> bool:
    """Tell whether the percentage stands beside the ends, and a word of change beside it."""
    percent, ends = change.percent.span, change.span
    gap = Span(percent.end, ends.start) if percent.start < ends.start else Span(ends.end, percent.start)
    if gap.end - gap.start > _REACH or _parting().search(gap.of(text)):
        return False
    if _level(language).search(text[max(0, percent.start - _LEAD) : percent.start]):
        return False
    around = text[max(0, percent.start - 24) : percent.end + 24]
    return _change_word(language).search(around) is not None
