"""Places of a text that may count one thing with two figures, found without reading its numbers.

Reading all numbers of all articles would cost more than the check that asks for it. Here a figure is known by
its signs alone, and what it counts by the word behind it, or by a word near it for what happened to people.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from re import Pattern

from checker.checks.counted_things import TIMES, YEARS, fates
from checker.checks.title_words import small_words
from checker.documents.model import Block, BlockKind, Document
from checker.language.count_contexts import CHINESE_SMALL, SOURCES, TELLING, WHOLE
from checker.language.joined_texts import JoinedTexts
from checker.language.number_units import unit_words
from checker.language.numbers_in_words import may_have_number_words, tree_of_words
from checker.language.sentences import SENTENCE_MARKS
from checker.language.small_numbers import number_words
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: A lead is so many paragraphs.
LEAD = 3
#: A figure before a noun is no longer, and one beside a fate no further from it, in code points.
_FIGURE_REACH, _NEAR = 16, 40
#: A count is known by the beginnings of the words around it (code points).
_CONTEXT, _BEGINNING = 100, 4
#: Words that are one without their endings begin with so many letters in common.
_STEM = 3
#: A sentence that says the same is no longer, in code points.
_SENTENCE = 400
#: As many places with one word are compared.
_MOST = 24
#: What was found by so many words is kept, for who asks of the same article.
_KEPT = 8
#: As many nouns of a lead are looked for.
_MOST_NOUNS = 32
#: What markets, scores and lists count.
_OF_SCALES = frozenset("points point basis cts shs stg votes punkte punkten puntos".split())
_YEARS = frozenset(map(str, YEARS))


@cache
def _pair() -> Pattern[str]:
    """Match, in lower case, figures and the word behind them (1)."""
    return compile_pattern(r"\d\s([^\W\d_]{3,})")


@cache
def _figure() -> Pattern[str]:
    return compile_pattern(r"(?<![\w.,$€£])(\d[\d.,]*|[^\W\d_]+)\s\Z")


@cache
def _stems_of_fate(language: str) -> dict[str, tuple[str, ...]]:
    """Return for each fate the words that begin all of its words, in lower case: "kill", "dead", "die"."""
    kin: dict[str, list[str]] = {}
    for word in sorted(fates(language)):
        stems = kin.setdefault(fates(language)[word], [])
        if not stems or not word.startswith(stems[-1]):
            stems.append(word)
    return {fate: tuple(stems) for fate, stems in kin.items()}


@cache
def _any_figure(language: str) -> Pattern[str]:
    # Of "twenty-one" the first word alone is read.
    words = [
        word for word, value in number_words(language).items() if value > 1 and not {" ", "-"} & set(word)
    ]
    known = tree_of_words(words) if words else "[二三四五六七八九十百]+"
    return compile_pattern(rf"\d[\d.,]*|(?<![^\W\d_])(?:{known})(?![^\W\d_])")


def _value(written: str, language: str) -> str:
    return str(number_words(language).get(written, written)).strip(".,")


class _Rough(NamedTuple):
    """A word at ``place`` in the text (in lower case), and a figure beside it that it may count."""

    place: int
    figure: str


@lru_cache(maxsize=_KEPT)
def _of_fate(text: str, stems: tuple[str, ...], language: str) -> list[_Rough]:
    """Return what ``text`` may count by words that begin with one of ``stems``."""
    found: list[_Rough] = []
    for stem in stems:
        place = text.find(stem)
        while place >= 0:
            if language == "zh" or not text[place - 1 : place].isalpha():
                near = text[max(0, place - _NEAR) : place + len(stem) + _NEAR]
                figures = {_value(each, language) for each in _any_figure(language).findall(near)}
                found += [_Rough(place, figure) for figure in figures - _YEARS]
            place = text.find(stem, place + len(stem))
    return sorted(found)


@lru_cache(maxsize=_KEPT)
def _of_noun(text: str, noun: str, language: str) -> list[_Rough]:
    """Return what ``text`` counts by ``noun`` right behind a figure."""
    found: list[_Rough] = []
    words = number_words(language)
    place = text.find(noun)
    while place >= 0:
        # Before most words stands another: only a figure, a number or a mark is looked at again.
        before = text[max(0, place - _FIGURE_REACH) : place].split()[-1:]
        if before and (before[0] in words or not before[0].isalpha()):
            match = _figure().search(text, max(0, place - _FIGURE_REACH), place)
            if match and (match[1][0].isdecimal() or match[1] in words):
                figure = _value(match[1], language)
                found += [_Rough(place, figure)] if figure not in _YEARS else []
        place = text.find(noun, place + len(noun))
    return found


def _may_differ(group: Sequence[_Rough], lead: int) -> bool:
    """Tell whether the first of ``group``, in order, is in the lead, and another figure behind it."""
    return len(group) > 1 and group[0].place < lead and len({rough.figure for rough in group}) > 1


def may_count_twice(texts: JoinedTexts, lead: int, met: frozenset[str]) -> bool:
    """Tell whether English texts may count one thing with two figures, the first of two before ``lead``.

    ``met`` are the words of the texts that tell what happened to people. The answer is yes wherever
    `rival_places` finds two places by one of these or by a noun.
    """
    text = texts.lowered
    known = fates("en")
    for fate in {known[word] for word in met if word in known}:
        stems = _stems_of_fate("en")[fate]
        if _of_fate(text[:lead], stems, "en") and _may_differ(_of_fate(text, stems, "en"), lead):
            return True
    nouns: dict[str, None] = {}
    for _, end in texts.figures:
        if end >= lead:
            break
        if (match := _pair().match(text, end - 1)) and match[1] not in _no_things("en"):
            nouns[match[1]] = None
    return any(_may_differ(_of_noun(text, noun, "en"), lead) for noun in nouns)


@kept_with_articles
def rival_paragraphs(document: Document, blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block]]:
    """Return of ``blocks`` those of the lead, and those that may count one thing with two figures."""
    paragraph = BlockKind.PARAGRAPH
    paragraphs = [block for block in blocks if block.kind is paragraph]
    texts = document.texts
    if len(paragraphs) < len(document.blocks):
        texts = JoinedTexts([block.text.text for block in paragraphs])
    lead = paragraphs[:LEAD]
    length = sum([len(block.text.text) + 1 for block in lead])
    places = rival_places(texts.lowered, length, document.language)
    return lead, [paragraphs[place] for place in sorted(texts.at(places))]


def rival_places(text: str, lead: int, language: str) -> list[int]:
    """Return places of ``text`` (in lower case) that may count one thing with two figures, none for none.

    The first of two stands before ``lead``; both have a word of some length beside them in common, and of two
    at least one sentence may say no more than the other does.
    """
    first = text[:lead]
    stems_of_fates = [
        stems
        for stems in _stems_of_fate(language).values()
        if any(map(first.__contains__, stems)) and _of_fate(first, stems, language)
    ]
    groups = [_of_fate(text, stems, language) for stems in stems_of_fates]
    if language != "zh":
        found = dict.fromkeys(match[1] for match in _pair().finditer(first))
        nouns = [noun for noun in found if noun not in _no_things(language)][:_MOST_NOUNS]
        groups += [_of_noun(text, noun, language) for noun in nouns]
    pairs = [
        (earlier.place, later.place, number < len(stems_of_fates))
        for number, group in enumerate(groups)
        for earlier, later in _pairs(group[:_MOST], lead)
    ]
    if language != "zh" and not any(_may_be_told_twice(text, *pair, language) for pair in pairs):
        return []
    # What else is counted in these places tells whether a figure is the sum of others.
    return [
        place
        for earlier, later, _ in pairs
        if _context(text, earlier, language) & _context(text, later, language)
        for place in (earlier, later)
    ]


def _pairs(group: Sequence[_Rough], lead: int) -> Iterator[tuple[_Rough, _Rough]]:
    """Yield each two of ``group``, in order, that have two figures, the first of them in the lead."""
    if not _may_differ(group, lead):
        return
    for index, later in enumerate(group):
        for earlier in group[:index]:
            if earlier.place < lead and earlier.figure != later.figure:
                yield earlier, later


def _may_be_told_twice(text: str, earlier: int, later: int, is_fate: bool, language: str) -> bool:
    """Tell whether the sentences at two places may say the same of two figures."""
    is_whole = is_fate and _may_be_whole(text, later, language)
    if not is_whole and _mark().search(text, earlier, later) is None:
        return False  # one sentence, which counts twice
    if _context(text, earlier, language).isdisjoint(_context(text, later, language)):
        return False
    return is_whole or _may_say_the_same(text, earlier, later, language)


@cache
def _all(language: str) -> Pattern[str]:
    return compile_pattern(rf"\b(?:{WHOLE[language][0]})\s" if language in WHOLE else "(?!)")


def _may_be_whole(text: str, place: int, language: str) -> bool:
    """Tell whether the fate at ``place`` may be that of all of whom the text told before."""
    return _all(language).search(text, max(0, place - _CONTEXT), place + _CONTEXT) is not None


def _may_say_the_same(text: str, earlier: int, later: int, language: str) -> bool:
    """Tell whether all words beside one of two places may stand in the sentence of the other."""
    marks = [match.start() for match in _mark().finditer(text, earlier, later)]
    if not marks:
        return False  # one sentence, which counts twice
    around_first = text[max(0, earlier - _SENTENCE) : marks[-1]][: 2 * _SENTENCE]
    around_last = text[max(marks[0], later - _SENTENCE) : later + _SENTENCE]
    return _has_words(around_last, text, earlier, language) or _has_words(around_first, text, later, language)


def _has_words(other: str, text: str, place: int, language: str) -> bool:
    """Tell whether what is surely of the sentence at ``place`` may have all of its words in ``other``."""
    before = _mark().split(text[max(0, place - _CONTEXT) : place])[-1]
    after = _mark().split(text[place : place + _CONTEXT], 1)[0]
    own = text[place : place + _STEM]
    # The first and the last may be cut off, and what is joined with a sign is one word with what follows.
    for written in (before + after).split()[1:-1]:
        word = written.strip("\"“”„«»‘’'(),:;")
        if len(word) < _BEGINNING or not word.isalpha() or word.startswith(own):
            continue
        if _begins_word(word[:_STEM], other):
            continue
        if (
            word not in _common(language)
            and word not in _no_things(language)
            and word not in fates(language)
            and not may_have_number_words(word, language)
        ):
            return False
    return True


def _begins_word(letters: str, text: str) -> bool:
    """Tell whether a word of ``text`` begins with ``letters``."""
    place = text.find(letters)
    while place > 0 and text[place - 1].isalpha():
        place = text.find(letters, place + 1)
    return place >= 0


@cache
def _mark() -> Pattern[str]:
    return compile_pattern(rf"[{SENTENCE_MARKS}\n]")


@cache
def _no_things(language: str) -> frozenset[str]:
    """Return words behind figures that are no nouns to compare by."""
    return frozenset(unit_words(language)) | _OF_SCALES | small_words(language) | TIMES | TELLING


@lru_cache(maxsize=_MOST)
def _context(text: str, place: int, language: str) -> frozenset[str]:
    """Return the beginnings of the longer words beside ``place`` that tell something, but the one there."""
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
