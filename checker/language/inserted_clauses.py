"""Reporting clauses that stand among the words they report, without marks of their own.

Russian, Italian and Spanish set them between dashes inside the quotation (``«Нет, — сказал он. — Нет»``),
French between commas (``« Non, dit-il, non »``), and all of them after a comma at the end of indirect
speech (``Está cansado, confesó el dueño``). The verb comes first in such a clause, its auxiliary aside.
"""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from checker.language.folding import fold
from checker.language.reporting_cues import reporting_cues
from checker.language.roles import names_role
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Languages that set the clause between dashes inside the marks, and those that use commas.
_WITH_DASHES = frozenset(["ru", "it", "es", "pt", "de", "nl", "fr"])
_WITH_COMMAS = frozenset(["fr", "it", "es", "pt"])

#: What stands before the verb of a clause: auxiliaries and reflexive pronouns.
_AUXILIARIES = {
    "fr": frozenset("a ont avait avaient aurait s se est m nous lui leur l".split()),
    "es": frozenset("ha han había habían se le les me nos lo".split()),
    "pt": frozenset("tem tinha havia se lhe lhes me nos teria".split()),
    "it": frozenset("ha hanno aveva avrebbe si è ci mi gli le l".split()),
    "de": frozenset("so hat habe hatte".split()),
    "nl": frozenset("zo heeft had".split()),
    "ru": frozenset("так как не".split()),
}
_NOTHING: frozenset[str] = frozenset()
_MOST_AUXILIARIES = 3
#: The subject of an inverted clause stands in so many words behind its verb.
_SUBJECT_WORDS = 4


@cache
def _dash_pattern() -> Pattern[str]:
    """Find a dash after the end of a phrase, a word behind it that has no capital."""
    return compile_pattern(r"(?:(?<=[,.!?…»”\"])\s*[—–―-]|(?<=\w)\s[—–―])\s*(?=([^\W\d_][^.!?…—–―]{0,80}))")


@cache
def _comma_pattern() -> Pattern[str]:
    """Find a comma, or the end of a question, and the words behind it, of which the first has no capital."""
    return compile_pattern(r"[,!?…] ?(?:»|”|\")? ?(?=([^\W\d_][^.!?…,;:—–―]{0,60}))")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+")


def find_inserted_clauses(text: str, span: Span, language: str) -> Iterator[Span]:
    """Yield the reporting clauses among the words that ``span`` of ``text`` holds, in order.

    ``language`` is a primary subtag; nothing is found in one without a list of reporting verbs, nor in
    English, which closes its quotations before such a clause.
    """
    if language in _WITH_DASHES:
        for match in _dash_pattern().finditer(text, span.start, span.end):
            if _opens_with_verb(match, language) or _has_somebody_behind_verb(match[1], language):
                yield Span(*match.span(1))
    if language in _WITH_COMMAS:
        for match in _comma_pattern().finditer(text, span.start, span.end):
            reflexive = language == "fr" and match[1].startswith(("s’", "s'", "se "))
            if _opens_with_verb(match, language) or (
                reflexive and _has_somebody_behind_verb(match[1], language)
            ):
                yield Span(*match.span(1))


def without_inserted_clauses(text: str, span: Span, language: str) -> str:
    """Return the words of ``span`` without the reporting clauses among them, nor the dashes around those."""
    if language not in _WITH_DASHES:  # it is one of few that set such clauses at all
        return span.of(text)
    clauses = sorted(set(find_inserted_clauses(text, span, language)))
    if not clauses:
        return span.of(text)
    parts: list[str] = []
    start = span.start
    for clause in clauses:
        if clause.start >= start:
            parts.append(text[start : clause.start].rstrip(" \xa0—–―-,"))
            start = clause.end
            while start < span.end and text[start] in " \xa0,.:;—–―-":
                start += 1
    return " ".join((*parts, text[start : span.end]))


def ends_in_reporting_clause(sentence: str, language: str) -> bool:
    """Tell whether the last clause of ``sentence`` is one of those that report the words before it."""
    if language not in _AUXILIARIES:
        return False
    clauses = list(_comma_pattern().finditer(sentence))
    return bool(clauses) and _opens_with_verb(clauses[-1], language)


@cache
def _full_name_pattern() -> Pattern[str]:
    """Find two words with capitals side by side."""
    return compile_pattern(r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+ [A-ZÀ-ÞА-ЯЁ][\w’'-]+")


def _has_somebody_behind_verb(clause: str, language: str) -> bool:
    """Tell whether a role or a full name stands where the subject of an inverted clause does.

    Any verb may report there: «Нет, — вздыхает лесник Иван Белов, — нет».
    """
    if not clause[0].islower():
        return False
    words = _word_pattern().findall(clause)
    verb = 1 if len(words[0]) == 1 or words[0] in _AUXILIARIES.get(language, _NOTHING) else 0
    subject = " ".join(words[verb + 1 : verb + 1 + _SUBJECT_WORDS])
    return names_role(subject.replace("ё", "е"), language) or (
        _full_name_pattern().search(subject) is not None
    )


def _opens_with_verb(match: Match[str], language: str) -> bool:
    """Tell whether the clause that a match looks ahead to begins with a verb of speech."""
    clause = match.group(1)
    if not clause[0].islower():
        return False
    cues = reporting_cues(language)
    if cues is None:
        return False
    skipped = _AUXILIARIES.get(language, _NOTHING)
    words = _word_pattern().findall(fold(clause))
    for word in words[: _MOST_AUXILIARIES + 1]:
        if word in cues.verbs:
            return len(words) > 1
        if word not in skipped:
            return False
    return False
