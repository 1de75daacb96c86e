"""What shows, before relative words are read, that one may stand beside a date, weekday or year for it."""

from functools import cache

from checker.checks.words_at_a_glance import words_at_a_glance
from checker.documents.model import Document, DocumentView
from checker.language.date_mention import DateMention
from checker.language.dates import names_for
from checker.language.relative_words import relative_words
from checker.text.article_caches import kept_with_articles

#: Languages whose words have no spaces between them.
UNSPACED = frozenset({"zh", "ja"})

#: Small words that may stand between a relative word and its date, behind a bracket or a comma.
_PREPOSITIONS = frozenset("on the am dem den le el em il op w".split())
_OPENING = ("(", "（")
_COMMAS = (",", "，", "、")

#: How far before a date the word that it may gloss is looked for (code points).
_REACH = 24


@cache
def _gloss_signs(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return words for days and years in lower case, each with the marks that may stand behind it."""
    words = relative_words(language)
    if words is None:
        return ()
    years = [phrase for phrase, (unit, _) in words.periods.items() if unit == "year"]
    if language in UNSPACED:
        return tuple((phrase, tuple("(（,，")) for phrase in (*words.days, *years))
    marks: dict[str, tuple[str, ...]] = {phrase.split()[-1]: (" (",) for phrase in years}
    marks |= {phrase: (" (", ",", ".", ";") for phrase in words.days if " " not in phrase}
    return tuple(sorted(marks.items()))


@kept_with_articles
def gloss_signs_in(document: Document) -> tuple[str, ...]:
    """Return those words with the mark behind them of which one stands in every text with such a gloss.

    They are looked for in the text and, without their marks, in the same in lower case. Words in capitals
    throughout are left out.
    """
    joined, lowered, language = document.text, document.lowered, document.language
    met = words_at_a_glance(document)
    return tuple(
        [
            sign
            for word, marks in _gloss_signs(language)
            if word in (lowered if met is None else met)
            for mark in marks
            if f"{word}{mark}" in lowered
            for sign in (f"{word}{mark}", f"{word[0].upper()}{word[1:]}{mark}")
            # Before or behind a comma a weekday stands beside an English word.
            if sign in joined
            and (language != "en" or mark == " (" or _is_beside_weekday(joined, lowered, sign, word))
        ]
    )


def _is_beside_weekday(joined: str, lowered: str, sign: str, word: str) -> bool:
    """Tell whether "day" stands close to ``sign``, a form of ``word``, more often than in that."""
    place = joined.find(sign)
    while place >= 0:
        end = place + len(word) + _REACH
        if lowered.count("day", max(0, place - _REACH), end) > word.count("day"):
            return True
        place = joined.find(sign, place + 1)
    return False


@cache
def _last_words(language: str) -> frozenset[str]:
    """Return the words that may stand last before a date that glosses them."""
    words, names = relative_words(language), names_for(language)
    assert words is not None
    phrases = [*words.days, *words.periods, *words.units, *words.last, *words.this, *words.next, "ago", "now"]
    phrases += names.weekdays if names else ()
    return frozenset(phrase.split()[-1] for phrase in phrases)


def may_have_gloss(text: str, mention: DateMention, language: str) -> bool:
    """Tell whether a relative word may stand beside ``mention``, by what is right before and after it."""
    if mention.unclear:
        return False
    start, end = mention.span
    if language in UNSPACED or text[end : end + 2].strip()[:1] == "(":
        return True
    before = text[max(0, start - _REACH) : start].rstrip(" (,").rsplit(None, 1)
    if not before:
        return False
    word = before[-1].lower().replace("’", "'").lstrip("(\"'“")
    if word in _last_words(language):
        return True
    # "Yesterday (on 5 March)", "yesterday, on 5 March" and "on 5 March, yesterday, they".
    return word in _PREPOSITIONS and (
        before[-1].startswith(_OPENING)
        or before[0].endswith((*_OPENING, *_COMMAS))
        or text[end : end + _REACH].lstrip().startswith(_COMMAS)
    )


def may_gloss_relative_words(view: DocumentView) -> bool:
    """Tell whether a date, a weekday or a year in ``view`` may stand beside a relative word for it."""
    document = view.document
    language = document.language
    if relative_words(language) is None:
        return False
    if gloss_signs_in(document):
        return True
    texts = document.texts.texts
    return any(
        may_have_gloss(texts[index], mention, language)
        for index, mentions in document.dated.items()
        if index >= 0
        for mention in mentions
    )
