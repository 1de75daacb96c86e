"""Numbers of a headline, and those of the text that state another figure for the same thing.

Two numbers are of one thing where they count it by the same word: what happened to people (killed, hurt,
held), or a noun that follows both, in a sentence that shares another word with the headline. Sums of money
and percentages need a sentence that says most of what the headline says.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import combinations
from re import Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.checks.title_words import content_words, small_words, title_words
from checker.documents.model import Block, BlockKind, Document
from checker.language.dates import find_dates
from checker.language.number_qualifiers import is_label
from checker.language.numbers import NumberMention, find_numbers
from checker.text import Span

#: A headline's figure stands in the first paragraphs; later ones tell of parts and of earlier cases.
_FIRST_PARAGRAPHS = 4
#: How far after a number the word that tells what happened to those counted is looked for, in words.
_AFTER = 5
#: How far around a number its words are looked for, in code points.
_REACH = 60
#: From here on a number that ends in noughts may be a rounded one.
_ROUNDED_FROM = 20
#: How far "more than 300" may lie from what it is said of.
_LOOSELY = Decimal("0.25")
#: A sentence that says what the headline says shares so many of its words, and at least this share of them.
_LEAST_SHARED, _SHARED = 2, 0.4
#: Plain numbers that are years.
_YEARS = range(1900, 2101)
#: So many numbers of a text are added up in pairs and threes, at the most.
_MOST_ADDED = 12

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
_PEOPLE = frozenset("people persons person menschen personen personnes personas".split())
_TIMES = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds time times "
    "old year-old jahr jahre jahren monate monaten tage tagen stunden ans an mois jours heures años año "
    "meses días horas percent per cent pct".split()
)
#: What a listicle counts is the matter of promised counts.
_LIST_WORDS = frozenset(
    "reasons reason things thing ways way tips tip steps step questions question facts fact lessons lesson "
    "ideas takeaways rules signs tricks books gründe tipps dinge raisons choses conseils razones "
    "consejos".split()
)
#: Words before or after a number that make it a part, or a number beside another one.
_PARTS_BEFORE = frozenset(
    "the other including among first last these those his her their its another only next every than "
    "die der den das davon les dont des los las of".split()
)
_PARTS_AFTER = frozenset("of more other others additional further weitere weiteren autres otros más".split())


class Conflict(NamedTuple):
    """A number of the headline (``stated``, in its text) and its rival in ``block``."""

    stated: NumberMention
    rival: NumberMention
    block: Block


@cache
def _fates(language: str) -> Mapping[str, str]:
    return {word: line.split()[0] for line in _FATES.get(language, ()) for word in line.split()}


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
    return [word.folded for word in title_words(piece)][:_AFTER]


def _word_before(text: str, number: Span, since: int) -> str:
    """Return the folded word just before a number; empty where a mark or another number stands there."""
    piece = text[max(since, number.start - _REACH) : number.start]
    words = title_words(piece)
    return words[-1].folded if words and not piece[words[-1].span.end :].strip() else ""


def _plain(word: str) -> str:
    """Return ``word`` without an ending of the plural, to compare nouns."""
    return word[:-1] if word.endswith("s") and len(word) > len("ass") else word


def _thing(text: str, numbers: tuple[NumberMention, ...], index: int, language: str) -> str:
    """Return the word that a count counts by: a fate, or the noun after it; empty where there is none."""
    number = numbers[index]
    since = numbers[index - 1].span.end if index else 0
    until = numbers[index + 1].span.start if index + 1 < len(numbers) else len(text)
    fates = _fates(language)
    if language == "zh":
        match = _chinese_fate().match(text, number.span.end)
        return fates[match[1]] if match else ""
    after = _words_after(text, number.span, until)
    for word in after:
        if word in fates:
            return f"={fates[word]}"
    before = _word_before(text, number.span, since)
    if before in fates:
        return f"={fates[before]}"
    small = small_words(language)
    nouns = [word for word in after[:1] if word not in small and word not in _PEOPLE]
    return _plain(nouns[0]) if nouns else ""


def _is_part(text: str, number: NumberMention) -> bool:
    """Tell whether the words beside ``number`` make it a part of those counted, or more of them."""
    before = title_words(text[max(0, number.span.start - 20) : number.span.start])
    after = title_words(text[number.span.end : number.span.end + 20])
    return bool(before and before[-1].folded in _PARTS_BEFORE) or bool(
        after and after[0].folded in _PARTS_AFTER
    )


def may_be_same(stated: NumberMention, other: NumberMention) -> bool:
    """Tell whether the text's number can be what the headline's means: equal, rounded, or near a limit."""
    one, two = stated.value, other.value
    if stated.could_be(two) or other.could_be(one):
        return True
    # Headlines cut figures off as well as rounding them: 75 for 75.7.
    if one <= two < one + stated.step or two <= one < two + other.step:
        return stated.scale > 1 or stated.kind != "count"
    for mention, limit in ((stated, two), (other, one)):
        if mention.upper is not None and mention.value <= limit <= mention.upper:
            return True
        whole = mention.value == mention.value.to_integral_value()
        if whole and mention.value >= _ROUNDED_FROM:
            noughts = mention.value.normalize().as_tuple().exponent
            if isinstance(noughts, int) and noughts > 0 and abs(one - two) * 2 <= Decimal(10) ** noughts:
                return True
        if mention.bound and abs(one - two) <= _LOOSELY * max(one, two):
            return True
    return False


def _is_sum(stated: NumberMention, values: Iterable[Decimal]) -> bool:
    """Tell whether two or three of ``values`` make the headline's number, or one does with a single more."""
    smaller = sorted({value for value in values if 0 < value < stated.value}, reverse=True)[:_MOST_ADDED]
    sums = {sum(group) for size in (2, 3) for group in combinations(smaller, size)}
    return stated.value in sums or any(value * 2 == stated.value for value in smaller)


def title_numbers(text: str, language: str) -> tuple[NumberMention, ...]:
    """Return the numbers that a headline states outside its dates; ``language`` is a primary subtag."""
    found = find_numbers(text, language)
    if not found:
        return ()
    days = [mention.span for mention in find_dates(text, language)]
    return tuple(number for number in found if not any(number.span.overlaps(day) for day in days))


def _is_fact(text: str, number: NumberMention, language: str) -> bool:
    if number.kind not in ("count", "percent", "money") or number.upper is not None or number.bound:
        return False
    # A headline in capitals has them before every number.
    if is_label(text.lower(), number.span.start, language):
        return False
    if number.kind != "count":
        return True
    if (
        number.value in _YEARS
        and not number.in_words
        and number.step == 1
        and "," not in number.span.of(text)
    ):
        return False
    if number.value != number.value.to_integral_value():
        return False
    if text[number.span.end : number.span.end + 1] in ("-", "‐", "‑"):
        return False
    nearest = title_words(text[number.span.end : number.span.end + _REACH])[:3]
    return not any(word.folded in _TIMES or word.folded in _LIST_WORDS for word in nearest)


def _first_paragraphs(document: Document) -> Iterator[Block]:
    count = 0
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and block.text.text.strip():
            yield block
            count += 1
            if count == _FIRST_PARAGRAPHS:
                return


def _says_the_same(wanted: set[str], sentence: str) -> int:
    return len(wanted & {_plain(word.folded) for word in title_words(sentence)})


def _rivals(
    document: Document, text: str, numbers: tuple[NumberMention, ...], index: int
) -> Iterator[tuple[NumberMention, Block]]:
    """Yield the numbers of the first paragraphs that are of the same thing as the headline's."""
    stated, language = numbers[index], document.language
    thing = _thing(text, numbers, index, language) if stated.kind == "count" else ""
    if stated.kind == "count" and not thing:
        return
    wanted = {_plain(word.folded) for word in content_words(text, language)}
    own = {_plain(word.folded) for word in title_words(stated.span.of(text))}
    wanted -= own | {thing}
    for block in _first_paragraphs(document):
        body = block.text.text
        found = document.numbers(block)
        sentences = document.sentences(block) if found else ()
        for place, number in enumerate(found):
            if number.kind != stated.kind or number.unit != stated.unit or number.label or number.bound:
                continue
            if number.upper is not None or _is_part(body, number):
                continue
            if thing and _thing(body, found, place, language) != thing:
                continue
            sentence = next((each for each in sentences if each.start <= number.span.start < each.end), None)
            if sentence is None:
                continue
            shared = _says_the_same(wanted, sentence.of(body))
            if thing:
                if thing.startswith("=") or language == "zh" or shared:
                    yield number, block
            elif shared >= max(_LEAST_SHARED, _SHARED * len(wanted)):
                alike = [
                    each
                    for each in found
                    if each.kind == number.kind and sentence.start <= each.span.start < sentence.end
                ]
                if len(alike) == 1:
                    yield number, block


def _all_numbers(document: Document, title: Span) -> Iterator[NumberMention]:
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE or block.text.source_span.overlaps(title):
            continue
        yield from document.numbers(block)


def number_conflicts(document: Document, text: str, place: Span) -> Iterator[Conflict]:
    """Yield the numbers of the headline ``text`` (at ``place`` in the source) that the text contradicts."""
    numbers = title_numbers(text, document.language)
    for index, stated in enumerate(numbers):
        if not _is_fact(text, stated, document.language):
            continue
        rivals = list(_rivals(document, text, numbers, index))
        if not rivals or len({rival.value for rival, _ in rivals}) > 1:
            continue
        # A headline that tells of both ("12 hurt, 3 of them badly") means the other by the other number.
        if any(may_be_same(other, rivals[0][0]) for other in numbers):
            continue
        everywhere = list(_all_numbers(document, place))
        if any(may_be_same(stated, other) for other in everywhere):
            continue
        if _is_sum(stated, (each.value for each in everywhere if each.kind == stated.kind)):
            continue
        yield Conflict(stated, *rivals[0])
