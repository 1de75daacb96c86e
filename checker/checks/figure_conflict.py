"""One thing with two figures: "12 hurt" in the lead, "14 people were hurt" in the sixth paragraph.

Two counts are compared where they count by the same word (what happened to people, or the noun behind the
number) and one sentence says no more than the other does: all of its words that carry meaning stand in the
other as well. What tells of a change, of a part, of another day, place, source or event lets both be, and so
does an article that adds one to the other.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from re import Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.checks.contract import Check, Options
from checker.checks.counted_things import (
    TIMES,
    YEARS,
    fates,
    is_part,
    may_be_same,
    plain_noun,
    thing_counted,
)
from checker.checks.dates_in_prose import dates_inside, numbers_in_prose
from checker.checks.title_words import TitleWord, content_words, small_words, title_words
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.count_contexts import (
    ANOTHER,
    BELONGING,
    CHANGED,
    CHINESE_SMALL,
    HAVING,
    PAST,
    SOURCES,
    TELLING,
)
from checker.language.number_units import unit_words
from checker.language.numbers import NumberMention, numbers_by_sentence
from checker.language.small_numbers import number_words
from checker.text import Span

#: An article with more figures than this for one word tells of several events or groups.
_MOST_VALUES = 3
#: As many counts by one word are compared.
_MOST = 8
#: A longer sentence says too much to say the same, in code points.
_LONGEST = 400
#: A count by a noun needs so many shared words beside it, one by what happened so many.
_FEWEST_SHARED, _FEWEST_OF_FATE = 2, 1
#: A lead is so many paragraphs, and a figure before a noun no longer, in code points.
_LEAD, _FIGURE_REACH = 3, 16
#: Before its sentences are read, a count is known by the beginnings of the words around it (code points).
_CONTEXT, _BEGINNING = 100, 4
_MOST_ROUGH = 24
#: Fewer deaths more than a lead tells may be those of "another man".
_ONE = 1
#: How far around a number words make it one of several counts, in code points.
_NEAR = 40


#: What markets, scores and lists count.
_OF_SCALES = frozenset("points point basis cts shs stg votes punkte punkten puntos".split())
_YEARS = frozenset(map(str, YEARS))


class _Count(NamedTuple):
    """A count by ``thing``: ``words`` carry the meaning of its sentence, without the count itself."""

    number: NumberMention
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
        start = max(self.sentence.start, self.number.span.start - _FIGURE_REACH)
        return self.block.text.text[start : self.number.span.start].rstrip()


@cache
def _pattern(words: str, language: str) -> Pattern[str]:
    return compile_pattern(words if language == "zh" else rf"(?i)(?<!\w)(?:{words})(?!\w)")


@cache
def _pair() -> Pattern[str]:
    """Match, in lower case, figures and the word behind them (1)."""
    return compile_pattern(r"\d\s([^\W\d_]{3,})")


@cache
def _figure() -> Pattern[str]:
    return compile_pattern(r"(?<![\w.,$€£])(\d[\d.,]*|[^\W\d_]+)\s\Z")


@cache
def _stems(language: str) -> tuple[tuple[str, ...], ...]:
    """Return for each fate the words that begin all of its words, in lower case: "kill", "dead", "die"."""
    kin: dict[str, list[str]] = {}
    for word in sorted(fates(language)):
        stems = kin.setdefault(fates(language)[word], [])
        if not stems or not word.startswith(stems[-1]):
            stems.append(word)
    return tuple(tuple(stems) for stems in kin.values())


@cache
def _any_figure(language: str) -> Pattern[str]:
    words = "|".join(word for word, value in number_words(language).items() if value > 1 and " " not in word)
    return compile_pattern(rf"\d[\d.,]*|(?<![^\W\d_])(?:{words or '[二三四五六七八九十百]+'})(?![^\W\d_])")


def _value(written: str, language: str) -> str:
    return str(number_words(language).get(written, written)).strip(".,")


class _Rough(NamedTuple):
    """A word at ``place`` in the text (in lower case), and a figure beside it that it may count."""

    place: int
    figure: str


def _of_fate(text: str, stems: tuple[str, ...], language: str) -> list[_Rough]:
    """Return what ``text`` may count by words that begin with one of ``stems``."""
    found: list[_Rough] = []
    for stem in stems:
        place = text.find(stem)
        while place >= 0:
            if language == "zh" or not text[place - 1 : place].isalpha():
                near = text[max(0, place - _NEAR) : place + len(stem) + _NEAR]
                found += [
                    _Rough(place, _value(each, language)) for each in _any_figure(language).findall(near)
                ]
            place = text.find(stem, place + len(stem))
    return sorted(found)


def _of_noun(text: str, noun: str, language: str) -> list[_Rough]:
    """Return what ``text`` counts by ``noun`` right behind a figure."""
    found: list[_Rough] = []
    place = text.find(noun)
    while place >= 0:
        match = _figure().search(text, max(0, place - _FIGURE_REACH), place)
        if match and (match[1][0].isdecimal() or match[1] in number_words(language)):
            found.append(_Rough(place, _value(match[1], language)))
        place = text.find(noun, place + len(noun))
    return found


def _rivals(text: str, lead: int, language: str) -> Iterator[int]:
    """Yield places of ``text`` (in lower case) that may count one thing with two figures.

    The first of two stands before ``lead``; both have a word of some length beside them in common.
    """
    groups = [
        _of_fate(text, stems, language)
        for stems in _stems(language)
        if any(text.find(stem, 0, lead) >= 0 for stem in stems)
    ]
    if language != "zh":
        small = small_words(language)
        nouns = {match[1] for match in _pair().finditer(text, 0, lead)} - small - TIMES - TELLING
        nouns -= {*unit_words(language), *_OF_SCALES}
        groups += [_of_noun(text, noun, language) for noun in nouns]
    for group in groups:
        if len(group) < 2 or group[0].place >= lead:  # noqa: PLR2004 - a pair
            continue
        near = [_context(text, rough.place, language) for rough in group[:_MOST_ROUGH]]
        for index, later in enumerate(group[:_MOST_ROUGH]):
            for before in range(index):
                earlier = group[before]
                if earlier.place < lead and earlier.figure != later.figure and near[before] & near[index]:
                    yield earlier.place
                    yield later.place


def _context(text: str, place: int, language: str) -> frozenset[str]:
    """Return the beginnings of the longer words beside ``place`` that tell something, without the one there."""
    start = max(0, place - _CONTEXT)
    piece = text[start : place + _CONTEXT]
    if language == "zh":
        return frozenset(piece) - set(CHINESE_SMALL)
    own = text[place : place + _BEGINNING]
    words = set(_long_words().findall(piece)) - _common(language)
    return frozenset(word[:_BEGINNING] for word in words) - {own}


@cache
def _common(language: str) -> frozenset[str]:
    """Return words that stand beside any count."""
    return small_words(language) | TELLING | SOURCES | TIMES


@cache
def _long_words() -> Pattern[str]:
    return compile_pattern(rf"[^\W\d_]{{{_BEGINNING},}}")


def _stem(word: str) -> str:
    """Return ``word`` without an elided article and its commonest endings, to compare its forms."""
    word = word.rpartition("'")[2]
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= len("own"):
            return word[: -len(ending)]
    return word


def _counts(document: Document, block: Block) -> Iterator[_Count]:
    """Yield the counts of ``block`` that stand for themselves: no part, limit, change or quoted words."""
    text, language = block.text.text, document.language
    numbers = numbers_in_prose(document, block)
    places = {number: index for index, number in enumerate(numbers)}
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
            if any(quotation.span.overlaps(number.span) for quotation in document.quotations(block)):
                continue
            yield _count(block, number, sentence, thing, language)


def _is_count(text: str, number: NumberMention) -> bool:
    if number.kind != "count" or number.label or number.bound or number.upper is not None:
        return False
    if number.value != number.value.to_integral_value() or number.value <= 1:
        return False
    is_year = number.value in YEARS and not number.in_words and "," not in number.span.of(text)
    return not is_year and not is_part(text, number)


def _count(block: Block, number: NumberMention, sentence: Span, thing: str, language: str) -> _Count:
    text = sentence.of(block.text.text)
    if language == "zh":
        meaning = {sign for sign in text if "一" <= sign <= "鿿"} - set(CHINESE_SMALL)
        meaning -= set(number.span.of(block.text.text)) | set("".join(fates(language)))
        return _Count(number, block, sentence, thing, (), frozenset(meaning))
    own = {word.folded for word in title_words(number.span.of(block.text.text))}
    kin = {word for word, fate in fates(language).items() if f"={fate}" == thing}
    words = tuple(
        word
        for word in content_words(text, language)
        if word.folded not in own | kin
        and word.folded not in TELLING | SOURCES
        and plain_noun(word.folded) != thing
    )
    return _Count(number, block, sentence, thing, words, frozenset(_stem(word.folded) for word in words))


@cache
def _name() -> Pattern[str]:
    """Match a capitalised word that does not begin its sentence."""
    return compile_pattern(r"(?<=[^.!?:\s\"“]\s)[A-Z][\w’'-]+")


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


def _tells_apart(document: Document, one: _Count, other: _Count) -> bool:
    """Tell whether two counts are of other days, told by others, or ``other`` stands beside other names."""
    language = document.language
    days = [
        {
            (day.year, day.month, day.day, day.weekday)
            for day in dates_inside(document.dates(each.block), each.sentence)
        }
        for each in (one, other)
    ]
    if days[1] - days[0] or (not one.thing.startswith("=") and days[0] != days[1]):
        return True
    if language == "zh":
        return False
    sources = [{word.folded for word in title_words(each.text)} & SOURCES for each in (one, other)]
    if sources[0] and sources[1] and sources[0] != sources[1]:
        return True
    tenses = [bool(_pattern(PAST[language], language).search(each.text)) for each in (one, other)]
    if not one.thing.startswith("=") and tenses[0] != tenses[1]:
        return True
    if language == "de":
        return False
    # What stands before the later sentence in its paragraph may set another scene.
    before = set(_name().findall(other.block.text.text[: other.sentence.start][-_LONGEST:]))
    known = set(_name().findall(one.block.text.text))
    return bool(before - known) and one.block is not other.block


def _may_add_up(document: Document, blocks: Sequence[Block], one: _Count, other: _Count) -> bool:
    """Tell whether the article may add one figure to the other: twelve, and two more."""
    apart = abs(one.number.value - other.number.value)
    sums = {apart, one.number.value + other.number.value}
    for block in blocks:
        numbers = numbers_in_prose(document, block)
        for index, number in enumerate(numbers):
            if number.value in sums:
                thing = thing_counted(block.text.text, numbers, index, document.language)
                if thing in ("", one.thing) or is_part(block.text.text, number):
                    return True
    return apart <= _ONE and any(_single().search(block.text.text) for block in blocks)


@cache
def _single() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:another|one more|one of the (?:injured|wounded|hurt|missing)|later died|died later"
        r"|died in hospital|including (?:him|her|the (?:driver|attacker|bomber|gunman))|weitere[rs]?"
        r"|un autre|une autre|otr[oa])\b|另一|另有"
    )


def _conflicts(
    document: Document, counts: Sequence[_Count], blocks: Sequence[Block]
) -> Iterator[tuple[_Count, _Count]]:
    """Yield pairs of an earlier and a later count of one thing that differ."""
    values = {count.number.value for count in counts}
    if len(values) > _MOST_VALUES:
        return
    for index, later in enumerate(counts[:_MOST]):
        for earlier in counts[:index]:
            if may_be_same(earlier.number, later.number):
                continue
            fewer, more = sorted((earlier, later), key=lambda count: len(count.meaning))
            if not _says_no_more(fewer, more, document.language) or _tells_apart(document, earlier, later):
                continue
            if not _may_add_up(document, blocks, earlier, later):
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
    paragraphs = [block for block in view.blocks if block.kind is BlockKind.PARAGRAPH]
    texts = [block.text.text.lower() for block in paragraphs]
    ends = list(accumulate(len(text) + 1 for text in texts))
    if not ends:
        return
    lead = ends[min(_LEAD, len(ends)) - 1]
    places = {bisect_right(ends, place) for place in _rivals("\n".join(texts), lead, document.language)}
    blocks = [paragraphs[place] for place in sorted(places)]
    counts: dict[str, list[_Count]] = {}
    for block in blocks:
        for count in _counts(document, block):
            counts.setdefault(count.thing, []).append(count)
    for same in counts.values():
        if same[0].block in paragraphs[:_LEAD]:
            for earlier, later in _conflicts(document, same, blocks):
                yield _hit(earlier, later)


FIGURE_CONFLICT = Check(
    name="figure-conflict",
    summary="One thing that an article counts with two figures.",
    run=_run,
    placeholders=("figure", "other", "things"),
    scope=frozenset({BlockKind.PARAGRAPH}),
)
