"""The words of a title, and which of them carry its meaning."""

from functools import cache
from re import Pattern

from checker.language.folding import fold_word
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Small words that the language tables leave out because they do not tell a language.
_MORE_SMALL_WORDS: dict[str, str] = {
    "en": "vs versus via per off up own more less plus amid upon toward towards onto yet nor than us am let",
    "de": "ins am im zum zur vs ab je per trotz wegen laut statt gar mal",
    "fr": "vs via face lors dès vers hors près l d",
    "es": "vs vía cada bajo hacia del al",
}


class TitleWord(NamedTuple):
    """A word of a title: ``folded`` to compare it, ``span`` in code points of the title."""

    folded: str
    span: Span


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W_]+(?:['’.&-][^\W_]+)*")


def title_words(text: str) -> list[TitleWord]:
    """Return the words of ``text`` in order; what a hyphen or an apostrophe joins is one word."""
    return [TitleWord(_bare(match.group()), Span(*match.span())) for match in _word_pattern().finditer(text)]


def title_names(text: str, shortest: int) -> list[TitleWord]:
    """Return those of the words that are ``shortest`` letters or more, of which the first is a capital.

    Words all in capitals are none of them.
    """
    found = []
    for match in _word_pattern().finditer(text):
        written = match.group()
        if len(written) < shortest and written.isascii():
            continue
        if written[0].isupper() and not written.isupper():
            word = TitleWord(_bare(written), Span(*match.span()))
            if len(word.folded) >= shortest and word.folded.isalpha():
                found.append(word)
    return found


def folded_words(text: str) -> list[str]:
    """Return the same words folded alone, for texts of which no place is told."""
    return list(map(_bare, _word_pattern().findall(text)))


def _bare(word: str) -> str:
    """Return ``word`` folded, without the English ending of possession."""
    folded = fold_word(word)
    return folded[:-2] if folded.endswith("'s") else folded


@cache
def small_words(language: str) -> frozenset[str]:
    """Return the words of ``language`` that join others and say little themselves.

    As with dates, an unknown language is read as English.
    """
    from checker.language.function_words import CYRILLIC, LATIN  # noqa: PLC0415 - seldom needed

    language = "en" if language == "und" else language
    lines = (LATIN.get(language) or CYRILLIC.get(language) or "", _MORE_SMALL_WORDS.get(language, ""))
    return frozenset(" ".join(lines).split())


def content_words(text: str, language: str) -> list[TitleWord]:
    """Return the words of ``text`` that carry its meaning: none of the small ones of ``language``."""
    small = small_words(language)
    return [word for word in title_words(text) if word.folded not in small]
