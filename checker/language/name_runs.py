"""Runs of capitalised words, in which names are: with titles, initials, particles and nicknames between."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.language.name_words import PARTICLES
from checker.text.patterns import compile_pattern

#: A run without an article before it; the hyphen or apostrophe of that article; a comma behind the run, with
#: an aside up to the next comma; the next word; and at most two more. Each is empty where it is not there.
FollowedRun = tuple[str, str, str, str, str]

#: What may stand in small letters between the words of a run.
INNER_PARTICLES = PARTICLES - {"y", "e"}

#: Titles that are written short, with a stop.
_SHORT_TITLES = """
    Mr Mrs Ms Dr Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Adm Sgt Prof Rev Hon Msgr Det Insp Pres
    Atty Amb St Mme Sr Sra M Ph
""".split()


@cache
def capitals() -> str:
    """Return the capital letters of the Latin, Greek and Cyrillic blocks."""
    return "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())


@cache
def _run() -> str:
    """Return the expression of a run from its first capital on, an article before it being left out.

    Its one group has the hyphen or apostrophe of that article.
    """
    capital, rest = f"[{capitals()}]", r"[\w’'-]*"
    # Few words end in a stop: it is looked for before all that may have one.
    rests = defaultdict(list)
    for title in _SHORT_TITLES:
        rests[title[0]].append(title[1:])
    short = "|".join(rf"(?<={letter})(?:{'|'.join(ends)})" for letter, ends in rests.items())
    stopped = rf"(?=\w{{0,3}}\.)(?:(?:{short})\.|\.(?:[ -]?{capital}\.)*)"
    # Nothing is given back: what follows a word never asks for less of it.
    token = rf"(?>{capital}{stopped}|(?:(?:al|el|d|l)[-’'])?{capital}{rest})"
    nickname = rf"(?:[“\"'‘(]{capital}[\w’'-]{{1,14}}[”\"'’)][ \xa0])?"
    between = rf"[ \xa0]{nickname}(?:(?:{'|'.join(sorted(INNER_PARTICLES))})[ \xa0]){{0,3}}"
    # What stands before is looked at behind the letter: few letters are capitals.
    tie = r"(?<![\w’'@#/.-])"
    free = rf"(?<![\w’'@#/.-].)(?>{stopped}|{rest})"
    tied = rf"(?:(?<={tie}[ae]l[-’'].)|(?<={tie}[dl][-’'].))(?<=([-’']).){rest}"
    return rf"{capital}(?:{free}|{tied})(?>{between}{token}){{0,8}}"


@cache
def _run_pattern() -> Pattern[str]:
    return compile_pattern(_run())


def name_runs(text: str, first: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the runs of ``text`` in order, each with its first code point.

    Where ``first`` is given, it is 0 or behind a comma, and only the runs behind it: none holds a comma.
    """
    for match in _run_pattern().finditer(text, first):
        start, end = match.span()
        start -= _length_of_article(text, start)
        yield start, text[start:end]


@cache
def _followed_run_pattern() -> Pattern[str]:
    return compile_pattern(
        rf"({_run()})(?=(?:, [JS]r\.?)?(,(?: [^,.;:!?“”\"]{{2,80}},)?)?(?: (\w+)((?: \w+){{1,2}})?)?)"
    )


def followed_runs(text: str) -> list[FollowedRun]:
    """Return the runs of ``text`` in order, each with what follows it, in one search."""
    return _followed_run_pattern().findall(text)


def run_at(text: str, start: int) -> str:
    """Return the run that begins at ``start`` (a code point of ``text``), or nothing."""
    for length in (0, 2, 3):
        match = _run_pattern().match(text, start + length)
        if match is not None and _length_of_article(text, start + length) == length:
            return text[start : match.end()]
    return ""


def _length_of_article(text: str, start: int) -> int:
    """Return how many code points before the capital at ``start`` of a run belong to it: “al-”, “d’”."""
    if not start or text[start - 1] not in "-’'":
        return 0
    return 3 if text[start - 3 : start - 1] in ("al", "el") else 2


@cache
def token_pattern() -> Pattern[str]:
    """Match the words of a run one by one; initials in a row are one."""
    return compile_pattern(rf"(?:[{capitals()}]\.[ -]?)*[{capitals()}]\.|[^\s\xa0]+")
