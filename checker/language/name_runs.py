"""Runs of capitalised words, in which names are: with titles, initials, particles and nicknames between."""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from checker.language.name_words import PARTICLES
from checker.text.patterns import compile_pattern

#: What may stand in small letters between the words of a run.
INNER_PARTICLES = PARTICLES - {"y", "e"}


@cache
def capitals() -> str:
    """Return the capital letters of the Latin, Greek and Cyrillic blocks."""
    return "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())


@cache
def _run_pattern() -> Pattern[str]:
    word = rf"(?:(?:al|el|d|l)[-’'])?[{capitals()}][\w’'-]*"
    initials = rf"(?:[{capitals()}]\.[ -]?)*[{capitals()}]\."
    titles = (
        "Mr Mrs Ms Dr Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Adm Sgt Prof Rev Hon Msgr Det Insp"
    )
    short = rf"(?:{'|'.join(titles.split())}|Pres|Atty|Amb|St|Mme|Sr|Sra|M|Ph)\."
    token = rf"(?:{short}|{initials}|{word})"
    particles = "|".join(sorted(INNER_PARTICLES))
    nickname = rf"(?:[“\"'‘(][{capitals()}][\w’'-]{{1,14}}[”\"'’)][ \xa0])?"
    between = rf"[ \xa0]{nickname}(?:(?:{particles})[ \xa0]){{0,3}}"
    return compile_pattern(rf"(?<![\w’'@#/.-]){token}(?:{between}{token}){{0,8}}")


@cache
def _capital_pattern() -> Pattern[str]:
    return compile_pattern(f"[{capitals()}]")


def name_runs(text: str) -> Iterator[Match[str]]:
    """Yield the runs of ``text``, in order."""
    # The dear pattern is tried where there is a capital alone.
    pattern = _run_pattern()
    end = 0
    for capital in _capital_pattern().finditer(text):
        start = capital.start()
        if start < end:
            continue
        if start and text[start - 1] in "-’'":
            # “al-Assad”, “d’Estaing”: the run begins before its capital.
            if text[start - 3 : start - 1] in ("al", "el"):
                start -= 3
            elif text[start - 2 : start - 1] in ("d", "l"):
                start -= 2
        if start >= end and (match := pattern.match(text, start)) is not None:
            end = match.end()
            yield match


def run_at(text: str, start: int) -> str:
    """Return the run that begins at ``start`` (a code point of ``text``), or nothing."""
    match = _run_pattern().match(text, start)
    return "" if match is None else match.group()


@cache
def token_pattern() -> Pattern[str]:
    """Match the words of a run one by one; initials in a row are one."""
    return compile_pattern(rf"(?:[{capitals()}]\.[ -]?)*[{capitals()}]\.|[^\s\xa0]+")
