"""People of an article: its mentions of names, each given to the person whom it means.

A surname alone means the last person of that surname who was named before, else the first who is named
later. Two people of one surname stay two where their given names cannot be forms of one another.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from sys import maxsize

from checker.language.asian_names import find_asian_names
from checker.language.name_words import MONONYM_TITLES
from checker.language.person_names import NameMention, find_alphabetic_names, find_alphabetic_names_touching
from checker.language.title_case import is_title_case
from checker.text.named_tuples import NamedTuple

_ASIAN = ("zh", "ja", "ko")

#: With so many people of one surname a name is compared at most; an article that has more lists them.
_MOST_BEARERS = 100


class PlacedMention(NamedTuple):
    """A mention in text number ``text`` of those that were read; ``person`` is None where nobody is known."""

    text: int
    mention: NameMention
    person: int | None = None


class Person(NamedTuple):
    """Somebody whom an article names: ``given`` is empty where it never says it.

    ``mentions`` number the mentions, in order.
    """

    number: int
    given: str
    surname: str
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


def find_names_in_prose(text: str, language: str) -> tuple[NameMention, ...]:
    """Return what `find_names` does; a headline with capitals throughout names nobody."""
    return () if is_title_case(text) else find_names(text, language)


def find_names_touching(text: str, language: str, start: int, end: int) -> Sequence[NameMention]:
    """Return those of the names in prose that touch ``[start, end)``, in order."""
    if is_title_case(text):
        return ()
    if language not in _ASIAN:
        return find_alphabetic_names_touching(text, language, start, end)
    return [each for each in find_names(text, language) if each.name.start < end and each.name.end > start]


def may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two given names, as their keys, can be one person's.

    They are equal, an initial, one of several, or a short form.
    """
    if not one or not other or not set(one).isdisjoint(other):
        return True
    a, b = one[0].rstrip("."), other[0].rstrip(".")
    return a.startswith(b) or b.startswith(a)


class _Draft:
    """A person while the article is read."""

    def __init__(self, mention: NameMention) -> None:
        self.given = mention.given
        self.surname = mention.surname
        self.given_keys = mention.given_keys
        self.mentions: list[int] = []


class _Drafts:
    """The people while the article is read, by the words of their names."""

    def __init__(self) -> None:
        self.all: list[_Draft] = []
        self.by_surname: dict[str, list[int]] = {}
        self.by_given: dict[str, list[int]] = {}

    def number_of(self, mention: NameMention) -> int:
        """Return the number of the person whom a full name means, who may be new."""
        for number in self.by_surname.get(mention.keys[-1], ())[:_MOST_BEARERS]:
            if may_be_one(self.all[number].given_keys, mention.given_keys):
                return number
        number = len(self.all)
        self.all.append(_Draft(mention))
        for key in set(mention.keys):
            self.by_surname.setdefault(key, []).append(number)
        for key in set(mention.given_keys):
            self.by_given.setdefault(key, []).append(number)
        return number

    def bearer(self, mention: NameMention, reached: int) -> int | None:
        """Return the person whom a single name means; a titled one that nobody bears makes a person.

        ``reached`` is the last of those who were named in full before.
        """
        key = mention.keys[-1]
        numbers = self.by_surname.get(key, ())[:_MOST_BEARERS]
        if numbers:
            before = [number for number in numbers if number <= reached]
            return max(before, key=lambda number: self.all[number].mentions[-1:]) if before else numbers[0]
        if not mention.title:
            given = self.by_given.get(key, ())
            return given[0] if len(given) == 1 else None
        if mention.sure and mention.title.lower().split()[-1].rstrip(".") not in MONONYM_TITLES:
            self.all.append(_Draft(mention))
            self.by_surname[key] = [len(self.all) - 1]
            return len(self.all) - 1
        return None


def resolve(texts: Iterable[Sequence[NameMention]]) -> People:
    """Return the people of the texts of one article, given the names of each text.

    Unsure full names count where a sure mention has the same surname, or where their last word stands
    alone elsewhere: people are shortened to the last word of their name, bodies to the first.
    """
    mentions: list[NameMention] = []
    places: list[int] = []
    for number, names in enumerate(texts):
        mentions += names
        places += [number] * len(names)
    known = {each.keys[-1] for each in mentions if each.keys and (each.sure or not each.given)}
    # “García Márquez” is a surname where somebody is called Gabriel García Márquez.
    surnames = {each.keys for each in mentions if each.given and each.sure}
    drafts = _Drafts()
    persons: list[int | None] = [None] * len(mentions)
    for index, each in enumerate(mentions):
        if not each.given:
            continue
        if not each.sure and (whole := each.given_keys + each.keys) in surnames:
            name = f"{each.given} {each.surname}"
            mentions[index] = each._replace(given="", surname=name, given_keys=(), keys=whole)
        elif each.keys and (each.sure or each.keys[-1] in known):
            persons[index] = drafts.number_of(each)
    reached = -1
    for index, each in enumerate(mentions):
        person = persons[index]
        if person is not None:
            reached = max(reached, person)
        elif each.keys and not each.given:
            person = persons[index] = drafts.bearer(each, reached)
        if person is not None:
            drafts.all[person].mentions.append(index)
    return People(
        tuple(map(PlacedMention, places, mentions, persons)),
        tuple(
            Person(number, draft.given, draft.surname, tuple(draft.mentions))
            for number, draft in enumerate(drafts.all)
        ),
    )
