"""The old year written by habit in the first weeks of a new one.

The date has the year before the article's and the article's own month. With a weekday it is a slip where
the weekday fits the new year and not the old; without one only where the day is so near that of the
article that the year is the only thing wrong, and nothing in the sentence looks back.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from re import Pattern

from checker.checks.article_day import article_days
from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, dates_inside, day_in_words, sentence_around
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.date_mention import DateMention
from checker.language.tenses import Tense, governing_verb
from checker.text.patterns import compile_pattern

#: The months in which the old year is still in the fingers.
_LAST_MONTH = 2


@cache
def _looks_back() -> Pattern[str]:
    """Match words that make a date of the year before a look back, or a stretch of time."""
    return compile_pattern(
        r"(?i)\b(?:last year|a year|year ago|years|ago|since|anniversary|previous|previously|earlier"
        r"|in \d{4}|until|till"
        r"|through|from|between|after|before|when|had|was born|died|compared|versus|vs|as of|dated|amended"
        r"|version|copyright"
        r"|archived?|retrieved|accessed|effective|period|ended|ending|season|quarter|fiscal"
        r"|seit|vor einem jahr|voriges|letztes|vergangen\w+|depuis|l'an dernier|il y a|desde|hace|pasado"
        r"|passado|há"
        r"|scorso|fa|vorig|geleden|sinds|прошл\w+|назад|с|минулого|тому|temu|ubiegł\w+)\b|去年|自|至|昨年|前年"
    )


@cache
def _belongs_to_a_thing() -> Pattern[str]:
    """Match words before a date that make it a thing's: "the minutes of 5 January"."""
    return compile_pattern(r"(?i)\b(?:of|the|its|vom|des|du|del|dal|do|da|van|от|від|z|dated)\s\Z")


def _in_year(mention: DateMention, year: int) -> date | None:
    """Return the day of ``mention`` in ``year``, whatever year it says."""
    return mention._replace(year=None).on(year)


def _is_slip(document: Document, block: Block, mention: DateMention, anchor: date, options: Options) -> bool:
    meant = _in_year(mention, anchor.year)
    written = mention.on(anchor.year - 1)
    if meant is None:
        return False
    if mention.weekday is not None:
        return meant.weekday() == mention.weekday and (
            written is None or written.weekday() != mention.weekday
        )
    if abs((meant - anchor).days) > options["days"] or document.language == "und":
        return False
    text = block.text.text
    sentence = sentence_around(document, block, mention.span)
    if _looks_back().search(sentence.of(text)) or _belongs_to_a_thing().search(
        text[: mention.span.start][-12:]
    ):
        return False
    if any(one is not mention for one in dates_inside(document.dates(block), sentence)):
        return False
    verb = governing_verb(text, sentence, mention.span, document.language)
    if verb is None or not verb.firm:
        return False
    return verb.tense is Tense.FUTURE if meant >= anchor else verb.tense is Tense.PAST


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    days = article_days(document)
    if not days or days[-1].day.month > _LAST_MONTH:
        return
    published = days[-1]
    anchor = published.day
    for block, mention in dates_in_prose(view):
        if mention.year != anchor.year - 1 or mention.month != anchor.month or mention.day is None:
            continue
        if mention.year_span is None or not _is_slip(document, block, mention, anchor, options):
            continue
        fix = Fix(f"Write {anchor.year}.", (Edit(block.source(mention.year_span), str(anchor.year)),))
        values = {
            "date": mention.span.of(block.text.text),
            "year": str(anchor.year),
            "published": day_in_words(anchor),
        }
        yield Hit(
            block.source(mention.span), values, published.related(), (fix,), lower=mention.weekday is None
        )


NEW_YEAR_SLIP = Check(
    name="new-year-slip",
    summary="The year before, written by habit just after New Year.",
    run=_run,
    placeholders=("date", "year", "published"),
    options={
        "days": {
            "type": "integer",
            "minimum": 0,
            "default": 14,
            "description": "How far from the article's day a date without a weekday may lie in the new year.",
        },
    },
)
