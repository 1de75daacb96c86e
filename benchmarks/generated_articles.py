"""Articles made of words, names and dates at random, of the size and shape of news, for timing."""

import random
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

_SUBJECTS = (
    "The council|The harbour board|A spokesman|The ministry|Engineers|Residents|The operator|Farmers".split(
        "|"
    )
)
_VERBS = "said|told reporters|announced|expects|confirmed|has decided|will discuss|rejected".split("|")
_OBJECTS = (
    "the new bridge over the river|a plan for the old market|repairs to the northern line|the price of water"
    "|the timetable of the island ferries|a report on the state of the schools|the budget for the coming year"
    "|the lease of the fishing harbour|an offer from two investors|the route of the cycle path"
).split("|")
_ENDS = (
    "after months of talks|despite the objections of neighbours|as early as next spring|by a narrow majority"
    "|at a cost of {} million crowns|in the presence of {} guests|according to the annual report|on {}"
).split("|")
_NAMES = "Maja Lindqvist|Rui Costa|Ada Moreau|Tor Aune|Ines Okafor|Jonas Brandt|Lise Berg|Nils Ek".split("|")
_MONTHS = "January February March April May June July August September October November December".split()

#: The mean length of a news report in the corpora that the targets were set on is 1.7 kB.
_PARAGRAPHS = (5, 11)
_SENTENCES = (1, 3)


def _sentence(chance: random.Random, day: date) -> str:
    end = chance.choice(_ENDS)
    if "on {}" in end:
        other = day + timedelta(days=chance.randint(-200, 200))
        end = end.format(f"{other.strftime('%A')}, {other.day} {_MONTHS[other.month - 1]} {other.year}")
    else:
        end = end.format(chance.randint(2, 900))
    return f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)} {end}."


def _quotation(chance: random.Random) -> str:
    words = f"We have waited {chance.randint(2, 40)} years for {chance.choice(_OBJECTS)}"
    return f'"{words}," {chance.choice(_NAMES)} said. "{chance.choice(_SUBJECTS)} knew it all the time."'


def generated_article(number: int) -> str:
    """Return article ``number``, always the same, as Markdown with front matter; about 1.7 kB."""
    chance = random.Random(number)
    day = date(2015, 1, 1) + timedelta(days=chance.randint(0, 4000))
    title = f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)} ({number})"
    lines = ["---", f"title: {title}", f"author: {chance.choice(_NAMES)}", f"date: {day}", "---", ""]
    for _ in range(chance.randint(*_PARAGRAPHS)):
        if chance.random() < 0.25:
            lines += [_quotation(chance), ""]
        else:
            sentences = [_sentence(chance, day) for _ in range(chance.randint(*_SENTENCES) + 1)]
            lines += [" ".join(sentences), ""]
    return "\n".join(lines)


def write_articles(folder: Path, count: int, corpus: Path | None = None) -> None:
    """Write ``count`` articles into ``folder``: copies from ``corpus`` in turn, or generated ones.

    Raises FileNotFoundError for a corpus without a Markdown file.
    """
    folder.mkdir(parents=True)
    texts = (generated_article(number) for number in range(count))
    if corpus is not None:
        files = sorted(corpus.rglob("*.md"))
        if not files:
            raise FileNotFoundError(f"{corpus} holds no Markdown file")
        texts = (file.read_text(encoding="utf-8") for file in islice(cycle(files), count))
    for number, text in enumerate(texts):
        part = folder / f"{number // 1000:03}"
        part.mkdir(exist_ok=True)
        (part / f"{number:06}.md").write_text(text, encoding="utf-8")
