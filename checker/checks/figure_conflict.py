"""One thing with two figures: "12 hurt" in the lead, "14 people were hurt" in the sixth paragraph.

Two counts are compared where they count by the same word (what happened to people, or the noun behind the
number) and one sentence says no more than the other does: all of its words that carry meaning stand in the
other as well. What tells of a change, of a part, of another day, place, source or event lets both be, and so
does an article that adds one to the other.
"""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from re import Pattern
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.counted_things import (
    TIMES,
    YEARS,
    fates,
    inner_name,
    is_part,
    plain_noun,
    thing_counted,
)
from checker.checks.dates_in_prose import dates_inside, disjoint, is_set_apart, numbers_in_prose
from checker.checks.rival_places import rival_paragraphs
from checker.checks.title_words import TitleWord, content_words, folded_words
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.count_contexts import (
    ANOTHER,
    BELONGING,
    CHANGED,
    CHINESE_SMALL,
    HAVING,
    PAST,
    REPORTING,
    SOURCES,
    TELLING,
    WHOLE,
)
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from decimal import Decimal

    from checker.language.numbers import NumberMention

#: An article with more figures than this for one word tells of several events or groups.
_MOST_VALUES = 3
#: As many counts by one word are compared.
_MOST = 8
#: A longer sentence says too much to say the same, in code points.
_LONGEST = 400
#: A count by a noun needs so many shared words beside it, one by what happened so many.
_FEWEST_SHARED, _FEWEST_OF_FATE = 2, 1
#: How far before a number its verb is looked for, in code points.
_VERB_REACH = 16
#: Fewer deaths more than a lead tells may be those of "another man".
_ONE = 1
#: The fewest letters that an ending leaves of a word.
_SHORTEST_STEM = 3
#: From here on a number with one nought at its end is exact.
_HUNDRED = 100
#: How far around a number words make it one of several counts, in code points.
_NEAR = 40


class _Place(NamedTuple):
    """Where something is counted by ``thing``."""

    number: "NumberMention"
    block: Block
    sentence: Span
    thing: str


class _Count(NamedTuple):
    """A count as a _Place, whose ``words`` carry the meaning of its sentence, without the count itself."""

    number: "NumberMention"
    block: Block
    sentence: Span
    thing: str
    words: tuple[TitleWord, ...]
    meaning: frozenset[str]

    @property
    def text(self) -> str:
        """The sentence."""
        return self.sentence.of(self.block.text.text)

    @property
    def before(self) -> str:
        """The words right before the number."""
        start = max(self.sentence.start, self.number.span.start - _VERB_REACH)
        return self.block.text.text[start : self.number.span.start].rstrip()


@cache
def _pattern(words: str, language: str) -> Pattern[str]:
    return compile_pattern(words if language == "zh" else rf"(?i)(?<!\w)(?:{words})(?!\w)")


def _stem(word: str) -> str:
    """Return ``word`` without an elided article and its commonest endings, to compare its forms."""
    word = word.rpartition("'")[2]
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _counts(document: Document, block: Block) -> Iterator[_Place]:
    """Yield the counts of ``block`` that stand for themselves: no part, limit, change or quoted words."""
    from checker.language.numbers import numbers_by_sentence  # noqa: PLC0415 - few articles have rivals

    text, language = block.text.text, document.language
    numbers = numbers_in_prose(document, block)
    places = {number: index for index, number in enumerate(numbers)}
    quoted = disjoint(quotation.span for quotation in document.quotations(block)) if numbers else []
    for sentence, inside in numbers_by_sentence(document.sentences(block), numbers):
        if not inside or sentence.end - sentence.start > _LONGEST:
            continue
        if _pattern(CHANGED[language], language).search(text, sentence.start, sentence.end):
            continue
        things = [thing_counted(text, numbers, places[number], language) for number in inside]
        for number, thing in zip(inside, things, strict=True):
            if not thing or thing in TIMES or things.count(thing) > 1 or not _is_count(text, number):
                continue
            near = max(sentence.start, number.span.start - _NEAR), min(sentence.end, number.span.end + _NEAR)
            if _pattern(ANOTHER[language], language).search(text, *near):
                continue
            if is_set_apart(quoted, number.span):
                continue
            yield _Place(number, block, sentence, thing)


def _is_count(text: str, number: "NumberMention") -> bool:
    if number.kind != "count" or number.label or number.bound or number.upper is not None:
        return False
    if number.value != number.value.to_integral_value() or number.value <= 1:
        return False
    is_year = number.value in YEARS and not number.in_words and "," not in number.span.of(text)
    return not is_year and not is_part(text, number)


def _count(place: _Place, language: str) -> _Count:
    number, block, sentence, thing = place
    text = sentence.of(block.text.text)
    if language == "zh":
        meaning = {sign for sign in text if "一" <= sign <= "鿿"} - set(CHINESE_SMALL)
        meaning -= set(number.span.of(block.text.text)) | set("".join(fates(language)))
        return _Count(*place, (), frozenset(meaning))
    own = folded_words(number.span.of(block.text.text))
    apart = {word for word, fate in fates(language).items() if f"={fate}" == thing}.union(own)
    words = tuple(
        word
        for word in content_words(text, language)
        if word.folded not in apart
        and word.folded not in TELLING | SOURCES
        and plain_noun(word.folded) != thing
    )
    return _Count(*place, words, frozenset(_stem(word.folded) for word in words))


def _says_no_more(fewer: _Count, more: _Count, language: str) -> bool:
    """Tell whether all that ``fewer`` says stands in ``more``, and that nothing there tells another thing."""
    has_one = all(_pattern(HAVING[language], language).search(each.before) for each in (fewer, more))
    is_fate = fewer.thing.startswith("=")
    least = _FEWEST_OF_FATE if is_fate or has_one else _FEWEST_SHARED
    shared = fewer.meaning & more.meaning
    if len(shared) < least or fewer.meaning != shared:
        return False
    if is_fate or language == "zh":
        return True
    text = more.text
    for word, following in zip(more.words, (*more.words[1:], None), strict=True):
        if _stem(word.folded) in shared:
            continue
        if text[word.span.start].isupper() and language != "de":
            return False
        # "The youth council" is another council.
        gap = text[word.span.end : following.span.start] if following else "."
        if following and not gap.strip() and _stem(following.folded) in shared | {_stem(more.thing)}:
            return False
        if text[: word.span.start].rstrip().endswith(BELONGING):
            return False
    return True


@cache
def _whole(language: str) -> tuple[Pattern[str], Pattern[str]]:
    """Match what stands before and behind a number of all those told of before: "All 12 injured …"."""
    before, after = WHOLE[language]
    joint = r"\s(?:[^\W\d_]+\s){1,3}?"
    return compile_pattern(rf"(?i)\b(?:{before})\s\Z"), compile_pattern(rf"{joint}(?:{after})\b")


def _is_whole(count: _Count, language: str) -> bool:
    """Tell whether ``count`` is of all to whom the same has happened, whatever else its sentence says."""
    if language not in WHOLE or not count.thing.startswith("="):
        return False
    before, after = _whole(language)
    text, number = count.block.text.text, count.number.span
    start = max(count.sentence.start, number.start - _VERB_REACH)
    return bool(before.search(text, start, number.start) and after.match(text, number.end))


class _Article:
    """What is asked of an article for every two counts, told once: ``blocks`` are those with counts."""

    def __init__(self, document: Document, blocks: Sequence[Block]) -> None:
        self.document = document
        self._blocks = blocks
        self._names: dict[int, frozenset[str]] = {}

    def names_in(self, block: Block) -> frozenset[str]:
        """Return the capitalised words of a paragraph that begin no sentence."""
        if block.index not in self._names:
            self._names[block.index] = frozenset(inner_name().findall(block.text.text))
        return self._names[block.index]

    @cached_property
    def _things(self) -> "dict[Decimal, set[str]]":
        """By the values of the numbers what they count; an empty text where that may be anything."""
        found: dict[Decimal, set[str]] = {}
        for block in self._blocks:
            text, numbers = block.text.text, numbers_in_prose(self.document, block)
            for index, number in enumerate(numbers):
                thing = thing_counted(text, numbers, index, self.document.language)
                found.setdefault(number.value, set()).add("" if is_part(text, number) else thing)
        return found

    @cached_property
    def _tells_of_one_more(self) -> bool:
        return any(_single().search(block.text.text) for block in self._blocks)

    def may_add_up(self, one: _Count, other: _Count) -> bool:
        """Tell whether the article may add one figure to the other: twelve, and two more."""
        apart = abs(one.number.value - other.number.value)
        for value in (apart, one.number.value + other.number.value):
            if not self._things.get(value, set()).isdisjoint(("", one.thing)):
                return True
        return apart <= _ONE and self._tells_of_one_more


def _tells_apart(article: _Article, one: _Count, other: _Count) -> bool:
    """Tell whether two counts are of other days, told by others, or ``other`` stands beside other names."""
    language = article.document.language
    days = [
        {
            (day.year, day.month, day.day, day.weekday)
            for day in dates_inside(article.document.dates(each.block), each.sentence)
        }
        for each in (one, other)
    ]
    if days[1] - days[0] or (not one.thing.startswith("=") and days[0] != days[1]):
        return True
    if language == "zh":
        return False
    told = [set(folded_words(each.text)) for each in (one, other)]
    if all(words & REPORTING for words in told) and told[0] & SOURCES != told[1] & SOURCES:
        return True
    tenses = [bool(_pattern(PAST[language], language).search(each.text)) for each in (one, other)]
    if not one.thing.startswith("=") and tenses[0] != tenses[1]:
        return True
    if language == "de":
        return False
    # What stands before the later sentence in its paragraph may set another scene.
    start = other.sentence.start
    before = inner_name().findall(other.block.text.text[max(0, start - _LONGEST) : start])
    return one.block is not other.block and not article.names_in(one.block).issuperset(before)


@cache
def _single() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:another|one more|one of the (?:injured|wounded|hurt|missing)|later died|died later"
        r"|died in hospital|including (?:him|her|the (?:driver|attacker|bomber|gunman))|weitere[rs]?"
        r"|un autre|une autre|otr[oa])\b|另一|另有"
    )


def _may_be_one(one: "NumberMention", other: "NumberMention") -> bool:
    """Tell whether one count is the other, rounded: 62 to 60, 1,240 to 1,200, but no 412 to 410."""
    for rounded, exact in ((one, other), (other, one)):
        figures = str(int(rounded.value))
        noughts = len(figures) - len(figures.rstrip("0"))
        is_round = noughts > 1 or (noughts == 1 and rounded.value < _HUNDRED)
        if is_round and abs(one.value - other.value) * 2 <= 10**noughts:
            return True
        if rounded.could_be(exact.value):
            return True
    return False


def _conflicts(article: _Article, places: Sequence[_Place]) -> Iterator[tuple[_Count, _Count]]:
    """Yield pairs of an earlier and a later count of one thing that differ."""
    language = article.document.language
    values = {place.number.value for place in places}
    if not 1 < len(values) <= _MOST_VALUES:
        return
    counts = [_count(place, language) for place in places[:_MOST]]
    for index, later in enumerate(counts):
        is_whole = _is_whole(later, language)
        if is_whole and any(_may_be_one(later.number, earlier.number) for earlier in counts[:index]):
            continue
        for earlier in counts[:index]:
            if _may_be_one(earlier.number, later.number):
                continue
            fewer, more = sorted((earlier, later), key=lambda count: len(count.meaning))
            is_same = is_whole or _says_no_more(fewer, more, language)
            if not is_same or _tells_apart(article, earlier, later):
                continue
            if not article.may_add_up(earlier, later):
                yield earlier, later
                break


def _hit(earlier: _Count, later: _Count) -> Hit:
    here = later.number.number_span.of(later.block.text.text)
    there = earlier.number.number_span.of(earlier.block.text.text)
    place = later.block.source(later.number.number_span)
    other = earlier.block.source(earlier.number.number_span)
    values = {"figure": here, "other": there, "things": later.thing.lstrip("=")}
    fixes = (
        Fix(f"Write {there} here.", (Edit(place, there),)),
        Fix(f"Write {here} there.", (Edit(other, here),)),
    )
    return Hit(place, values, (Related("the other figure", other),), fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in CHANGED:
        return
    lead, blocks = rival_paragraphs(document, view.blocks)
    counts: dict[str, list[_Place]] = {}
    for block in blocks:
        for count in _counts(document, block):
            counts.setdefault(count.thing, []).append(count)
    article = _Article(document, blocks)
    for same in counts.values():
        if same[0].block in lead:
            for earlier, later in _conflicts(article, same):
                yield _hit(earlier, later)


FIGURE_CONFLICT = Check(
    name="figure-conflict",
    summary="One thing that an article counts with two figures.",
    run=_run,
    placeholders=("figure", "other", "things"),
    scope=frozenset({BlockKind.PARAGRAPH}),
)
