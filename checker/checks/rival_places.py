"""Places of a text that may count one thing with two figures, found without reading its numbers.

Reading all numbers of all articles would cost more than the check that asks for it. Here a figure is known by
its signs alone, and what it counts by the word behind it, or by a word near it for what happened to people.
"""

from functools import cache
from re import Pattern

from checker.checks.counted_things import TIMES, YEARS, fates
from checker.checks.title_words import small_words
from checker.language.count_contexts import CHINESE_SMALL, SOURCES, TELLING, WHOLE
from checker.language.number_units import unit_words
from checker.language.numbers_in_words import may_have_number_words, tree_of_words
from checker.language.sentences import SENTENCE_MARKS
from checker.language.small_numbers import number_words
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

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


def rival_places(text: str, lead: int, language: str) -> list[int]:
    """Return places of ``text`` (in lower case) that may count one thing with two figures, none for none.

    The first of two stands before ``lead``; both have a word of some length beside them in common, and of two
    at least one sentence may say no more than the other does.
    """
    first = text[:lead]
    stems_of_fates = [
        stems
        for stems in _stems(language)
        if any(map(first.__contains__, stems)) and _of_fate(first, stems, language)
    ]
    groups = [_of_fate(text, stems, language) for stems in stems_of_fates]
    if language != "zh":
        found = dict.fromkeys(match[1] for match in _pair().finditer(first))
        nouns = [noun for noun in found if noun not in _no_things(language)][:_MOST_NOUNS]
        groups += [_of_noun(text, noun, language) for noun in nouns]
    places: list[int] = []
    is_told_twice = language == "zh"
    for number, group in enumerate(groups):
        if len(group) < 2 or group[0].place >= lead:  # noqa: PLR2004 - a pair
            continue
        is_fate = number < len(stems_of_fates)
        near = [_context(text, rough.place, language) for rough in group[:_MOST]]
        for index, later in enumerate(group[:_MOST]):
            for before in range(index):
                earlier = group[before]
                if earlier.place < lead and earlier.figure != later.figure and near[before] & near[index]:
                    places += (earlier.place, later.place)
                    is_told_twice = is_told_twice or (
                        (is_fate and _may_be_whole(text, later.place, language))
                        or _may_say_the_same(text, earlier.place, later.place, language)
                    )
    # What else is counted in these places tells whether a figure is the sum of others.
    return places if is_told_twice else []


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
    own, known = text[place : place + _STEM], {word[:_STEM] for word in _stem_words().findall(other)}
    # The first and the last may be cut off, and what is joined with a sign is one word with what follows.
    for written in (before + after).split()[1:-1]:
        word = written.strip("\"“”„«»‘’'(),:;")
        if (
            len(word) >= _BEGINNING
            and word.isalpha()
            and word[:_STEM] not in known
            and not word.startswith(own)
            and word not in _common(language)
            and word not in _no_things(language)
            and word not in fates(language)
            and not may_have_number_words(word, language)
        ):
            return False
    return True


@cache
def _mark() -> Pattern[str]:
    return compile_pattern(rf"[{SENTENCE_MARKS}\n]")


@cache
def _stem_words() -> Pattern[str]:
    return compile_pattern(rf"[^\W\d_]{{{_STEM},}}")


@cache
def _no_things(language: str) -> frozenset[str]:
    """Return words behind figures that are no nouns to compare by."""
    return frozenset(unit_words(language)) | _OF_SCALES | small_words(language) | TIMES | TELLING


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
