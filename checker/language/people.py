"""People of an article: its mentions of names, each given to the person whom it means.

A surname alone means the last person of that surname who was named before, else the first who is named
later. Two people of one surname stay two where their given names cannot be forms of one another.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from sys import maxsize

from checker.language.asian_names import find_asian_names
from checker.language.name_spellings import without_accents
from checker.language.name_words import MONONYM_TITLES, PARTICLES
from checker.language.person_names import NameMention, find_alphabetic_names
from checker.text.named_tuples import NamedTuple

_ASIAN = ("zh", "ja", "ko")

#: The keys of so many names are kept: an article asks for those of each of its people many times.
_KEPT_NAMES = 16_384


#: With so many people of one surname a name is compared at most; an article that has more lists them.
_MOST_BEARERS = 100


class PlacedMention(NamedTuple):
    """A mention in text number ``text`` of those that were read; ``person`` is None where nobody is known."""

    text: int
    mention: NameMention
    person: int | None = None


class Person(NamedTuple):
    """Somebody whom an article names: ``given`` is empty where it never says it.

    ``titles`` and ``roles`` are those of the mentions, each once, in order; ``mentions`` number the mentions.
    """

    number: int
    given: str
    surname: str
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[int, ...]


class People(NamedTuple):
    """All mentions of an article in order, and the people whom they mean."""

    mentions: tuple[PlacedMention, ...]
    persons: tuple[Person, ...]

    def of_text(self, number: int, start: int = 0, end: int = maxsize) -> tuple[PlacedMention, ...]:
        """Return the mentions of text ``number`` that begin in ``[start, end)``, in order."""
        first = bisect_left(self.mentions, (number, start), key=_place_of)
        return self.mentions[first : bisect_left(self.mentions, (number, end), lo=first, key=_place_of)]


def _place_of(placed: PlacedMention) -> tuple[int, int]:
    return placed.text, placed.mention.span.start


def find_names(text: str, language: str) -> tuple[NameMention, ...]:
    """Return the names of people in ``text``, in order, and the single words that may be surnames.

    ``language`` is a primary subtag. Takes time in proportion to the length of the text.
    """
    found = find_asian_names(text, language) if language in _ASIAN else find_alphabetic_names(text, language)
    return tuple(found)


@lru_cache(maxsize=_KEPT_NAMES)
def name_keys(name: str) -> tuple[str, ...]:
    """Return the words of a name by which it is known again: folded, without accents and particles."""
    return tuple(word for word in without_accents(name).split() if word not in PARTICLES)


def may_be_one(first: str, second: str) -> bool:
    """Tell whether two given names can be one person's: equal, an initial, one of several, a short form."""
    one, other = name_keys(first), name_keys(second)
    if not one or not other:
        return True
    if set(one) & set(other):
        return True
    a, b = one[0].rstrip("."), other[0].rstrip(".")
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter)


class _Draft:
    """A person while the article is read."""

    def __init__(self, given: str, surname: str) -> None:
        self.given = given
        self.surname = surname
        self.mentions: list[int] = []


def resolve(texts: Iterable[Sequence[NameMention]]) -> People:
    """Return the people of the texts of one article, given the names of each text.

    Unsure full names count where a sure mention has the same surname, or where their last word stands
    alone elsewhere: people are shortened to the last word of their name, bodies to the first.
    """
    placed = [PlacedMention(number, mention) for number, names in enumerate(texts) for mention in names]
    known = {
        key
        for each in placed
        if each.mention.sure or not each.mention.full
        for key in name_keys(each.mention.surname)[-1:]
    }
    # “García Márquez” is a surname where somebody is called Gabriel García Márquez.
    surnames = {name_keys(each.mention.surname) for each in placed if each.mention.sure and each.mention.full}
    for index, each in enumerate(placed):
        mention = each.mention
        if (
            mention.full
            and not mention.sure
            and (keys := name_keys(f"{mention.given} {mention.surname}")) in surnames
        ):
            alone = mention._replace(given="", surname=f"{mention.given} {mention.surname}")
            placed[index] = each._replace(mention=alone)
    drafts: list[_Draft] = []
    by_surname: dict[str, list[int]] = {}
    by_given: dict[str, list[int]] = {}
    persons: dict[int, int] = {}
    for index, each in enumerate(placed):
        mention = each.mention
        keys = name_keys(mention.surname)
        if not mention.full or not keys or not (mention.sure or keys[-1] in known):
            continue
        number = _same(drafts, by_surname.get(keys[-1], ())[:_MOST_BEARERS], mention.given)
        if number is None:
            number = len(drafts)
            drafts.append(_Draft(mention.given, mention.surname))
            for key in set(keys):
                by_surname.setdefault(key, []).append(number)
            for key in set(name_keys(mention.given)):
                by_given.setdefault(key, []).append(number)
        persons[index] = number
    reached = -1
    for index, each in enumerate(placed):
        if index in persons:
            reached = max(reached, persons[index])
        elif not each.mention.full:
            found = _bearer(drafts, by_surname, by_given, each.mention, reached)
            if found is not None:
                persons[index] = found
        if index in persons:
            drafts[persons[index]].mentions.append(index)
    mentions = tuple(each._replace(person=persons.get(index)) for index, each in enumerate(placed))
    return People(mentions, tuple(_persons(drafts, placed)))


def _same(drafts: Sequence[_Draft], numbers: Iterable[int], given: str) -> int | None:
    return next((number for number in numbers if may_be_one(drafts[number].given, given)), None)


def _bearer(
    drafts: list[_Draft],
    by_surname: dict[str, list[int]],
    by_given: dict[str, list[int]],
    mention: NameMention,
    reached: int,
) -> int | None:
    """Return the person whom a single name means; a titled one that nobody bears makes a person."""
    keys = name_keys(mention.surname)
    if not keys:
        return None
    numbers = by_surname.get(keys[-1], ())[:_MOST_BEARERS]
    if numbers:
        before = [number for number in numbers if number <= reached]
        return max(before, key=lambda number: drafts[number].mentions[-1:]) if before else numbers[0]
    given = by_given.get(keys[-1], ())
    if len(given) == 1 and not mention.title:
        return given[0]
    if mention.sure and mention.title.lower().split()[-1].rstrip(".") not in MONONYM_TITLES:
        drafts.append(_Draft("", mention.surname))
        by_surname[keys[-1]] = [len(drafts) - 1]
        return len(drafts) - 1
    return None


def _persons(drafts: Sequence[_Draft], placed: Sequence[PlacedMention]) -> Iterator[Person]:
    for number, draft in enumerate(drafts):
        mentions = [placed[index].mention for index in draft.mentions]
        yield Person(
            number,
            draft.given,
            draft.surname,
            tuple(dict.fromkeys(mention.title for mention in mentions if mention.title)),
            tuple(dict.fromkeys(mention.role for mention in mentions if mention.role)),
            tuple(draft.mentions),
        )
