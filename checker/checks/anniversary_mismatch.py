"""A count of years that does not lead from its event to the article's year.

A year may be short or over, since the day within the year is not counted. A count from an event may be
one to another moment of the past ("ten years after the crash of 1994 he sold the house"), so that it is
left alone where the sentence speaks of then, and is lowered where it does not speak of now; a count back
("ago") always starts from the article.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.article_day import article_days
from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import (
    is_set_apart,
    ordinal_ending,
    sentence_around,
    set_apart_spans,
    with_closing_bracket,
)
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.anniversaries import CountedYears, anniversary_triggers, find_counted_years
from checker.language.small_numbers import number_like
from checker.language.tenses import Tense, governing_verb
from checker.text import Span
from checker.text.patterns import compile_pattern

#: A round figure ("about twenty years") may be off by this share.
_ROUND = 0.2


@cache
def _any_year() -> Pattern[str]:
    return compile_pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@cache
def _now() -> Pattern[str]:
    """Match words by which a sentence speaks of the time of the article."""
    return compile_pattern(
        r"(?i)\b(?:now|today|still|this (?:year|week|month|spring|summer|autumn|fall|winter|weekend)"
        r"|currently|is|are|has|have|marks|remains|remain|continues|continue"
        r"|heute|noch|jetzt|(?:in )?diese[sm] jahr|in dieser woche|gedenkt|feiert|aujourd['’]hui"
        r"|encore|toujours"
        r"|cette (?:année|semaine)|hoy"
        r"|todavía|aún|este año|esta semana|es|son|sigue|siguen"
        r"|hoje|ainda|este ano|esta semana|é|são|oggi|ancora|quest['’]anno|questa settimana|vandaag"
        r"|nog|dit jaar"
        r"|deze week|сегодня|этой неделе|цього тижня|tym tygodniu"
        r"|ещё|еще|теперь|этом году|сьогодні|досі"
        r"|цього року|dziś|dzisiaj|nadal|wciąż|w tym roku|jest|są)\b|今|仍|现在|本|今年"
    )


@cache
def _elsewhere() -> Pattern[str]:
    """Match words that set a sentence at another time than the article's."""
    return compile_pattern(
        r"(?i)\b(?:was|were|had|did|would|could|last (?:year|week|month)|next (?:year|week|month)|will"
        r"|upcoming|later|then|when|before|earlier"
        r"|said in|told|wrote|recalled|fiction|novel|film|movie"
        r"|war|waren|hatte|wurde|était|avait|fut|era|fue|había|foi|tinha|aveva|был|была|были"
        r"|була|були|był|była|było)\b"
    )


def _expected(counted: CountedYears, years: list[int]) -> int | None:
    """Return the count that would be right from the likeliest of ``years``, None where ``counted`` is."""
    slack = max(1, round(_ROUND * counted.number)) if counted.approximate else 1
    differences = [year - counted.year for year in years]
    if any(abs(difference - counted.number) <= slack for difference in differences):
        return None
    return differences[0] if differences[0] > 0 else None


def _is_of_now(text: str, sentence: Span, counted: CountedYears, year: int, language: str) -> bool:
    """Tell whether the count leads to the article and not to another moment."""
    outside = text[sentence.start : counted.span.start] + " ~ " + text[counted.span.end : sentence.end]
    others = [int(match.group()) for match in _any_year().finditer(outside)]
    if counted.kind == "ago":
        return not others
    if any(other != year for other in others):
        return False
    if _elsewhere().search(outside):
        return False
    if counted.kind == "after" and language != "en" and _now().search(outside) is None:
        # "Fünf Jahre nach dem Absturz von 2014 schrieb er": not all verbs are known.
        return False
    verb = governing_verb(text, sentence, counted.span, language)
    return verb is None or verb.tense is not Tense.PAST or _now().search(outside) is not None


def _like(written: str, count: int, language: str, *, ordinal: bool) -> str | None:
    """Return ``count`` written as ``written`` is; None where that form is not known."""
    digits = written.rstrip("stndrhaemoºª°.è")
    if ordinal:
        if not digits.isdecimal():
            return None
        if language != "en":
            # The ending of these stays as it is from two on.
            return f"{count}{written[len(digits) :]}" if language not in ("ru", "uk") else None
        return f"{count}{ordinal_ending(count)}"
    return number_like(written, count, language)


def _fixes(block: Block, counted: CountedYears, expected: int, year: int, language: str) -> tuple[Fix, ...]:
    written = counted.number_span.of(block.text.text)
    elided = block.text.text[counted.number_span.end : counted.number_span.end + 1] in ("'", "’")
    right = None if elided else _like(written, expected, language, ordinal=counted.kind == "anniversary")
    event = str(year - counted.number)
    fixes = [Fix(f"Write {event} for the event.", (Edit(block.source(counted.year_span), event),))]
    if right is not None:
        fixes.insert(0, Fix(f"Write {right}.", (Edit(block.source(counted.number_span), right),)))
    return tuple(fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    dated = document.texts.with_years
    if not dated:
        return
    days = article_days(document)
    triggers = [word for word in anniversary_triggers(document.language) if word in document.written]
    if not days or not triggers:
        return
    published = days[-1]
    years = [published.day.year, *(day.day.year for day in days[:-1])]
    if document.modified is not None:
        years.append(document.modified.day.year)
    for block in view.blocks:
        if block.index not in dated:
            continue
        text = block.text.text
        if not any(word in text for word in triggers) or _any_year().search(text) is None:
            continue
        apart = set_apart_spans(block)
        for counted in find_counted_years(text, document.language):
            expected = _expected(counted, years)
            if expected is None or is_set_apart(apart, counted.span):
                continue
            sentence = sentence_around(document, block, counted.span)
            if not _is_of_now(text, sentence, counted, published.day.year, document.language):
                continue
            yield Hit(
                block.source(with_closing_bracket(text, counted.span)),
                {
                    "count": counted.number_span.of(text),
                    "year": str(counted.year),
                    "expected": str(expected),
                    "published": str(published.day.year),
                },
                (Related("the event", block.source(counted.year_span)), *published.related()),
                _fixes(block, counted, expected, published.day.year, document.language),
                lower=counted.kind != "ago" and _now().search(text, *sentence) is None,
            )


ANNIVERSARY_MISMATCH = Check(
    name="anniversary-mismatch",
    summary="A count of years that does not lead from its event to the article.",
    run=_run,
    placeholders=("count", "year", "expected", "published"),
)
