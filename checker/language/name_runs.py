"""Runs of capitalised words, in which names are: with titles, initials, particles and nicknames between."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from re import Pattern

from checker.language.name_words import PARTICLES
from checker.text.patterns import compile_pattern

#: A run without an article before it; the hyphen or apostrophe of that article; and where one of the words
#: that are looked for may follow, the aside between, with its commas, that word and at most two more. Each is
#: empty where it is not there.
FollowedRun = tuple[str, str, str, str, str]

#: So many letters of the next word tell whether a single word is a run to tell of.
_FIRST_LETTERS = 4

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


def _any_of(words: Iterable[str]) -> str:
    """Return an expression of all ``words``, each of whose letters is looked at once."""
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[:1], set()).add(word[1:])
    branches = [
        first + (_any_of(ends) if len(ends) > 1 else ends.pop()) for first, ends in sorted(rests.items())
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache
def _parts_of_run() -> tuple[str, str]:
    """Return the expressions of the first word of a run and of each other, an article before it left out.

    The one group, in the first, has the hyphen or apostrophe of that article.
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
    particle = _any_of(rf"{word}\b" for word in INNER_PARTICLES)
    between = rf"[ \xa0]{nickname}(?:{particle}[ \xa0]){{0,3}}"
    # What stands before is looked at behind the letter: few letters are capitals.
    tie = r"(?<![\w’'@#/.-])"
    free = rf"(?<![\w’'@#/.-].)(?>{rest}+(?!\.)|{stopped}|{rest})"
    tied = rf"(?:(?<={tie}[ae]l[-’'].)|(?<={tie}[dl][-’'].))(?<=([-’']).){rest}"
    return rf"{capital}(?:{free}|{tied})", rf"(?>{between}{token})"


@cache
def _run_pattern() -> Pattern[str]:
    first, other = _parts_of_run()
    return compile_pattern(rf"{first}{other}{{0,8}}")


def name_runs(text: str, first: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the runs of ``text`` in order, each with its first code point.

    Where ``first`` is given, it is 0 or behind a comma, and only the runs behind it: none holds a comma.
    """
    for match in _run_pattern().finditer(text, first):
        start, end = match.span()
        start -= _length_of_article(text, start)
        yield start, text[start:end]


@cache
def _followed_run_pattern(words: frozenset[str]) -> Pattern[str]:
    first, other = _parts_of_run()
    several = rf"{other}{other}{{0,7}}"
    if not words:
        return compile_pattern(rf"({first}{several})()()()")
    suffix, aside = r"[JS]r\.?", r"[^,.;:!?“”\"]{2,80},"
    beginnings = (word[:_FIRST_LETTERS] + r"\b" * (len(word) < _FIRST_LETTERS) for word in words)
    next_word = rf"(?:{_any_of(beginnings)}|[a-z]++(?<=ly))"
    speaks = rf"(?= {next_word}|, (?:{suffix}(?:, {aside})?|{aside}) {next_word})"
    followed = rf"(?=(?:, {suffix})?(, {aside})? (?={next_word})(\w+)((?: \w+){{1,2}})?)"
    return compile_pattern(rf"({first}(?:{several}|{speaks}))(?:{followed}|)")


def followed_runs(text: str, words: frozenset[str]) -> list[FollowedRun]:
    """Return the runs of several words of ``text`` in order, each with what follows it, in one search.

    Among them are single words, as initials in a row are, where the next word, behind an aside if there is
    one, may be one of ``words`` or ends in “ly”.
    """
    return _followed_run_pattern(words).findall(text)


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
