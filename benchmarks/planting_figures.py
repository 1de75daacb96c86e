"""Plants figures of an article that contradict one another: promised counts, millions for billions."""

import random
from collections.abc import Mapping
from dataclasses import replace

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

_WORDS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_THINGS = (
    "reasons",
    "lessons",
    "questions",
    "ways to save the ferry",
    "facts",
    "steps",
    "tips for the winter",
)
_ITEMS = (
    "Nobody counted the boats in spring.",
    "The quay is too short.",
    "Ask before you cross.",
    "The tickets cost more than the trip.",
    "Winter comes early here.",
    "Half of the lamps are out.",
    "Keep the timetable at hand.",
    "The old pilot has retired.",
    "Nothing was said of the dogs.",
    "Bring a coat.",
)


def _number(chance: random.Random, value: int, *, capital: bool = False) -> str:
    word = _WORDS[value]
    if chance.random() < 0.3:
        return str(value)
    return word.capitalize() if capital else word


def _wrong_count(chance: random.Random, right: int) -> int:
    return right + 1 if right == 3 or chance.random() < 0.5 else right - 1


def _list(chance: random.Random, count: int) -> str:
    items = chance.sample(_ITEMS, count)
    numbered = chance.random() < 0.5
    return "\n".join(f"{f'{index}.' if numbered else '-'} {item}" for index, item in enumerate(items, 1))


def _promised_list(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Put in a sentence that promises a list, and the list."""
    right = chance.randint(3, 8)
    thing = chance.choice(_THINGS)
    text = _list(chance, right)
    wrong = _wrong_count(chance, right)
    seed = chance.random()
    form = chance.choice(
        (
            "Here are {number} {thing}:",
            "The board names {number} {thing}:",
            "There are {number} main {thing}:",
        )
    )
    index = chance.randrange(1, len(draft.paragraphs))
    made = []
    for value in (wrong, right):
        number = _number(random.Random(seed), value)
        if value == wrong:
            number = mark("promised-count-mismatch", number)
        made.append(draft.with_inserted(index, form.format(number=number, thing=thing), text))
    return made[0], made[1]


def _promised_sections(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Give the article a headline that promises numbered sections, and the sections."""
    right = chance.randint(3, min(6, len(draft.paragraphs) - 1))
    thing = chance.choice(_THINGS)
    wrong = _wrong_count(chance, right)
    seed = chance.random()
    form = chance.choice(("## {index}. {item}", "## Number {index}: {item}", "### #{index}. {item}"))
    items = chance.sample(_ITEMS, right)
    parted = draft
    for index in range(right, 0, -1):
        parted = parted.with_inserted(index, form.format(index=index, item=items[index - 1].rstrip(".")))
    made = []
    for value in (wrong, right):
        number = _number(random.Random(seed), value, capital=True)
        if value == wrong:
            number = mark("promised-count-mismatch", number)
        made.append(replace(parted, title=f"{number} {thing} from the harbour"))
    return made[0], made[1]


_PROJECTS = ("harbour", "library", "ferry", "tram", "museum", "waterworks")
_SUMS = ("budget", "loan", "grant", "deficit", "fund")
_CURRENCIES = (("$", ""), ("€", ""), ("", " euros"), ("", " crowns"), ("", ""))


def _amount(chance: random.Random, figure: str, scale: str, currency: tuple[str, str]) -> str:
    """Return an amount, its scale as a word or as letters beside a sign."""
    sign, word = currency
    if sign and chance.random() < 0.5:
        return f"{sign}{figure}{'m' if scale == 'million' else 'bn'}"
    return f"{sign}{figure} {scale}{word}"


def _scale_slip(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Put in two sentences of one sum, the later on another scale, paragraphs apart."""
    figure = chance.choice(("3", "7", "12", "4.5", "18.2", "250", "36"))
    currency = chance.choice(_CURRENCIES)
    project, thing = chance.choice(_PROJECTS), chance.choice(_SUMS)
    scales = ["million", "billion"]
    chance.shuffle(scales)
    opening = chance.choice(
        (
            "The town has agreed on a {thing} of {amount} for the {project}.",
            "The {project} has a {amount} {thing}.",
        )
    )
    closing = chance.choice(
        (
            "Half of the {amount} {thing} is spent.",
            "With a {thing} of {amount} the {project} gets through the year.",
        )
    )
    last = len(draft.paragraphs) - 1
    seed = chance.random()
    made = []
    for scale in (scales[1], scales[0]):
        told = _amount(random.Random(seed), figure, scale, currency)
        if scale == scales[1]:
            told = mark("scale-slip", told)
        first = _amount(random.Random(seed + 1), figure, scales[0], currency)
        changed = draft.with_inserted(last, closing.format(amount=told, thing=thing, project=project))
        made.append(changed.with_inserted(1, opening.format(amount=first, thing=thing, project=project)))
    return made[0], made[1]


#: A lead, and a later sentence that says no more; the first braces are the number.
_COUNTED = (
    (
        "{} people were hurt when a tram left the rails.",
        "When the tram left the rails, {} people were injured.",
    ),
    ("A fire in a chair factory killed {} people.", "The fire killed {} people, officials said."),
    ("A ferry sank in the sound, and {} people are missing.", "After the ferry sank, {} people are missing."),
    (
        "The accident injured {} passengers on Tuesday, police said.",
        "All {} injured passengers were taken to two hospitals in the city.",
    ),
    ("The flood left {} dead in the lower town.", "The flood killed {} people."),
    ("{} passengers were rescued when a lift stopped.", "{} passengers were rescued from the lift."),
    ("The library holds {} books in two rooms.", "The library holds {} books."),
    ("The choir has {} singers and a new hall.", "The choir has {} singers."),
    (
        "The ferry carries {} passengers across the sound.",
        "The ferry carries {} passengers.",
    ),
)


def _figure_conflict(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Give the article a lead with a count, and tell it again paragraphs below."""
    opening, closing = chance.choice(_COUNTED)
    # A number that ends in a nought may be a rounded one.
    right, wrong = chance.sample([number for number in range(11, 90) if number % 10], 2)
    last = len(draft.paragraphs) - 1
    made = []
    for value in (wrong, right):
        told = mark("figure-conflict", str(value)) if value == wrong else str(value)
        changed = draft.with_inserted(last, closing.format(told))
        made.append(changed.with_inserted(0, opening.format(right)))
    return made[0], made[1]


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "list other than promised": ("promised-count-mismatch", _promised_list),
    "sections other than promised": ("promised-count-mismatch", _promised_sections),
    "million for billion": ("scale-slip", _scale_slip),
    "another figure below the lead": ("figure-conflict", _figure_conflict),
}
