"""A verb in the future with a day that has passed, or in the past with a day to come.

Only a plain future or past counts: what was to be, might be or is said to be planned is right with any
date, and so is a limit ("closed until 3 March", "from 3 May"). A date without a year counts where its
weekday fits the nearest year, or where it passed only days before; it may else mean another year.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from re import Pattern

from checker.checks.article_day import ArticleDay, article_days
from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import (
    dates_in_prose,
    dates_inside,
    day_in_words,
    is_set_apart,
    resolved_in_words,
    sentence_around,
    set_apart_spans,
)
from checker.checks.event_pages import is_event_page
from checker.checks.later_updates import first_update
from checker.checks.needs_of_dates import is_sure
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.date_mention import DateMention
from checker.language.date_resolution import resolve_mention
from checker.language.numerals import numerals_like
from checker.language.tense_words import TENSE_WORDS
from checker.language.tenses import TENSED, Tense, Verb, governing_verb, may_look_ahead
from checker.language.year_mentions import find_year_mentions
from checker.text import Span
from checker.text.patterns import compile_pattern

#: More words than this between verb and date hide another verb.
_MOST_WORDS = 9


@cache
def _limit_before() -> Pattern[str]:
    """Match words before a date that make it a limit, an aim or part of a name."""
    return compile_pattern(
        r"(?i)(?:\b(?:until|till|til|by|through|thru|from|since|before|after|to|for|of|as of|effective"
        r"|starting|beginning"
        r"|between|and|or|dated|than|versus|vs|about|around|per|ending|ended|the|a|its|their|his|her|"
        r"bis|bis zum|ab|seit|vor|nach|zum|vom|für|jusqu'au|d'ici|d'ici au|dès|dès le|depuis|depuis le|du|au"
        r"|avant|avant le"
        r"|après|après le|pour|pour le|hasta|hasta el|desde|desde el|antes del?|después del?|para|para el"
        r"|del|até|até o|a partir de"
        r"|antes de|depois de|fino al|entro|entro il|dal|dopo|dopo il|per|per il|al|tot|vanaf|sinds|voor|na"
        r"|до|по|с|со|на"
        r"|после|від|з|із|після|do|od|na|przed|po)|[-–—/&+])\s?\Z"
    )


@cache
def _about() -> Pattern[str]:
    return compile_pattern(r"(?i)\bon,? or (?:shortly |soon )?(?:after|about|around),?\s\Z")


@cache
def _plain_before() -> Pattern[str]:
    """Match words before a date that look like a limit and are none."""
    return compile_pattern(
        r"(?i)(?:\bon,? or (?:shortly |soon )?(?:after|about|around),?|\b(?:is|are"
        r"|been) (?:now )?(?:scheduled|set|planned|slated|due) for)\s\Z"
    )


@cache
def _modifier_after() -> Pattern[str]:
    """Match what follows a date that belongs to a noun or a stretch of time."""
    return compile_pattern(
        r"(?i)\s?[-–—/]\s?\d|\s(?:to|through|until|till|bis|au|al|até|до|по|do|deadline|election|elections"
        r"|meeting"
        r"|primary|vote|referendum|hearing|summit|release|game|match|trial|debate|edition|issue|report"
        r"|letter|statement)\b|['’]s\b|\s?至|\s?到|以来|之前|以前|为止|前"
    )


@cache
def _second_verb() -> Pattern[str]:
    """Match words between an English verb and a date that may govern the date themselves."""
    return compile_pattern(
        r"(?i)\b(?:to|that|which|who|whose|when|where|if|because|\w{2,}ed|\w{3,}ing|was|were|been|had|has"
        r"|have|is|are|be(?=\s\w+ed)"
        r"|of|since|after|before|until|from|(?<!the )(?<!its )(?<!a )plan|plans|planned|schedule"
        r"|scheduled|deadline|version"
        r"|anniversary|edition|copy"
        r"|made|held|set|due|born|seen|taken|given|sent|shot|won|lost|based|payable|due|effective|record"
        r"|split)\b"
    )


@cache
def _hour() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\bfrom (?:noon|midnight|early|late|dawn|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)"
    )


@cache
def _event_before() -> Pattern[str]:
    """Match an event that may be the thing dated: "tickets for the concert on 9 June"."""
    return compile_pattern(
        r"(?i)\b(?:for (?!the (?:first|second|third|last) time\b)(?:the|a|an|its|their|his|her|our"
        r"|this)\b.*|(?:concert|meeting|elections?"
        r"|vote|summit|hearing"
        r"|match|game|trial|referendum|conference|festival|debate|launch|opening|deadline|session|show|event|primary"
        r"|runoff|gala|fair|wedding|ceremony|race|final|tour|closing|start|visit|talks|auction|rally|protest|strike"
        r"|march|exhibition|workshop|webinar|summit|congress)) (?:on|in)\s*\Z"
    )


@cache
def _reports() -> Pattern[str]:
    """Match verbs that lead to somebody's words, whose verb may not be known: "said the loans mature in"."""
    return compile_pattern(
        r"(?i)(?:said|told|announced|reported|agreed|wrote|saw|tweeted|posted|testified|presented|introduced|unveiled)"
    )


@cache
def _holds() -> Pattern[str]:
    return compile_pattern(
        r"(?i)(?:held|hosted|attended|ended|began|started|opened|closed|took|won|lost|played)"
    )


def _is_clear(text: str, verb: Verb, tense: Tense, language: str) -> bool:
    if verb.tense is not tense or not verb.firm:
        return False
    if language != "en":
        return True
    between = _about().sub(" ", verb.between)
    if tense is Tense.PAST and not between.strip():
        # "The first date was 3 March 2027": the date is no time of the verb.
        return False
    if len(between.split()) > _MOST_WORDS:
        return False
    if tense is Tense.PAST and len(between.split()) > 1 and _reports().fullmatch(text, *verb.span):
        return False
    if tense is Tense.PAST and _event_before().search(between) and not _holds().fullmatch(text, *verb.span):
        return False
    # The infinitive and, of a passive, the participle belong to the auxiliary.
    words = between.split()
    own = 0
    if tense is Tense.FUTURE:
        own = 2 if words and words[0].lower() in ("be", "have", "not", "also", "then", "again") else 1
    elif verb.auxiliary:
        own = 2 if words and words[0].lower() in ("not", "also", "been", "finally", "officially") else 1
    between = _hour().sub(" ", " ".join(words[own:]))
    return _second_verb().search(between) is None


def _has_other_time(text: str, mention: DateMention, sentence: Span, verb: Verb) -> bool:
    """Tell whether words of the sentence set it at another time, so that its verb may count from there."""
    known = sorted((Span(*verb.span), Span(*mention.span)))
    parts = (
        text[sentence.start : known[0].start],
        text[known[0].end : known[1].start],
        text[known[1].end : sentence.end],
    )
    return _other_year().search(" | ".join(parts)) is not None


@cache
def _other_year() -> Pattern[str]:
    return compile_pattern(
        r"(?<![\w$€£.,-])(?:1[5-9]|20)\d\d(?![\w%-])|(?i:\b(?:would|original\w*|initial\w*|previously"
        r"|at the time|back then|in the past"
        r"|expected|planned|scheduled|supposed|hoped|predicted|promised|fiction|novel|imagin\w+|if|whether"
        r"|when)\b)"
    )


@cache
def _in_before() -> Pattern[str]:
    """Match the words by which a month is the time of a verb and not part of a noun."""
    return compile_pattern(
        r"(?i)\b(?:in|im|en|em|nel|nell['’]|w|we|в|во|у)\s(?:(?:early|late|mid|anfang|mitte|ende|début|fin|inizio|fine)[\s-])?\Z"
    )


@cache
def _joined_to_noun() -> Pattern[str]:
    return compile_pattern(r"\s?[份号號的のにおけ版](?!将|將|就)")


def _is_time_of_verb(text: str, mention: DateMention) -> bool:
    """Tell whether a month may be the time of a verb: "in January 2025", not "the January 2025 report"."""
    if mention.form == "cjk":
        return _joined_to_noun().match(text, mention.span.end) is None or text[mention.span.end] == "に"
    if not _in_before().search(text[max(0, mention.span.start - 16) : mention.span.start]):
        return False
    return mention.language != "en" or _ends_phrase().match(text, mention.span.end) is not None


@cache
def _ends_phrase() -> Pattern[str]:
    return compile_pattern(
        r"[,.;:!?)\]]|\Z|\s(?:in|at|on|with|after|before|and|but|when|as|for|by|from|to|the|he|she|it|they|we|i|a|an|its)\b|\s[A-Z]"
    )


def _other_year_fix(block: Block, mention: DateMention, anchor: date, tense: Tense) -> tuple[Fix, ...]:
    """Return the fix that gives the date the nearest year in which the verb is right."""
    if mention.year is None or mention.year_span is None:
        return ()
    for distance in (0, 1, -1):
        year = anchor.year + distance
        # Of a month the first day decides: that of the article itself counts as begun.
        day = mention._replace(year=year, day=mention.day or 1).on(year)
        if day is None or (mention.weekday is not None and day.weekday() != mention.weekday):
            continue
        if year != mention.year and (day >= anchor) == (tense is Tense.FUTURE):
            written = numerals_like(mention.year_span.of(block.text.text), year + mention.years_ahead)
            return (Fix(f"Write {written}.", (Edit(block.source(mention.year_span), written),)),)
    return ()


def _fights(tense: Tense, day: date, days: tuple[ArticleDay, ...], last: date) -> bool:
    if tense is Tense.FUTURE:
        return (min(each.day for each in days) - day).days > 1
    return (day - last).days > 1


def _years_in_prose(view: DocumentView, anchor: date) -> Iterator[tuple[Block, DateMention]]:
    """Yield the years that have passed and stand alone as a time, each with its block, where a future may be.

    With a season or a quarter one more year has to have passed.
    """
    document = view.document
    language = document.language
    dated = document.texts.with_years
    for block in view.blocks if dated else ():
        text = block.text.text
        if block.index not in dated or not may_look_ahead(text.lower(), Span(0, len(text)), language):
            continue
        apart: list[Span] | None = None
        for found in find_year_mentions(text, language):
            if (found.mention.year or 0) + found.in_part >= anchor.year:
                continue
            apart = set_apart_spans(block) if apart is None else apart
            if not is_set_apart(apart, found.mention.span):
                yield block, found.mention


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not (document.dated or document.texts.with_years):
        return
    days = article_days(document)
    language = document.language
    if not days or language not in TENSED:
        return
    anchor = days[-1].day
    last = max(anchor, document.modified.day) if document.modified else anchor
    for block, mention in chain(dates_in_prose(view), _years_in_prose(view, anchor)):
        if mention.unclear or block.kind is BlockKind.CAPTION:
            # A caption tells in the present what the picture shows, whenever that was.
            continue
        text = block.text.text
        meant = resolve_mention(mention, anchor)
        if meant is None or meant.holds(anchor):
            continue
        tense = Tense.FUTURE if meant.last < anchor else Tense.PAST
        day = meant.last if tense is Tense.FUTURE else meant.first
        if not is_sure(mention, day, anchor, options) or not _fights(tense, day, days, last):
            continue
        if (mention.day is None and not _is_time_of_verb(text, mention)) or (
            tense is Tense.FUTURE and not may_look_ahead(text.lower(), mention.span, language)
        ):
            continue
        head = text[max(0, mention.span.start - 24) : mention.span.start]
        if (_limit_before().search(head) and not _plain_before().search(head)) or _modifier_after().match(
            text, mention.span.end
        ):
            continue
        sentence = sentence_around(document, block, mention.span)
        if any(one is not mention for one in dates_inside(document.dates(block), sentence)):
            # Several days in a sentence: its verbs may count from any of them.
            continue
        verb = governing_verb(text, sentence, mention.span, language)
        if verb is None or not _is_clear(text, verb, tense, language):
            continue
        if _has_other_time(text, mention, sentence, verb):
            continue
        if is_event_page(document) or first_update(document) is not None:
            return
        counted = days[-1]
        related = (Related("the verb", block.source(verb.span)), *counted.related())
        values = {
            "verb": verb.span.of(text),
            "date": mention.span.of(text),
            "day": resolved_in_words(meant),
            "order": "before" if tense is Tense.FUTURE else "after",
            "published": day_in_words(anchor),
        }
        yield Hit(
            block.source(mention.span),
            values,
            related,
            _other_year_fix(block, mention, anchor, tense),
            lower=language in TENSE_WORDS and mention.year is None,
        )


TENSE_DATE_CONFLICT = Check(
    name="tense-date-conflict",
    summary="A verb in the future with a day that has passed, or in the past with a day to come.",
    run=_run,
    placeholders=("verb", "date", "day", "order", "published"),
    options={
        "years": {
            "type": "integer",
            "minimum": 1,
            "default": 3,
            "description": "How many years from the article's day a date with a year may lie.",
        },
        "days": {
            "type": "integer",
            "minimum": 0,
            "default": 14,
            "description": "How many days before the article's day a date without a year counts as passed.",
        },
    },
)
