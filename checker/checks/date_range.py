"""Ranges whose end lies before their beginning: "from 12 May to 3 May 2026", "1998-1989".

A range over New Year, a move ("brought forward from 12 May to 3 May"), years before Christ and
countdowns run backwards by right.
"""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.documents.blocks import FIELD
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.date_mention import DateMention, may_have_range
from checker.language.date_ranges import DateRange, find_ranges, two_years
from checker.text import Span
from checker.text.patterns import compile_pattern

#: "28–3 May" may mean the last days of April: one that begins late and ends early is less sure.
_LATE, _EARLY = 25, 7

#: How far around a range its meaning is looked for, and signs of an era before Christ (code points).
_REACH, _FAR = 100, 400


@cache
def _moves() -> Pattern[str]:
    """Return the pattern of words for a change of date or a fall of numbers (stems, many languages)."""
    stems = (
        r"mov(?:e|ed|es|ing)\b|brought|bring|push|postpon|reschedul|chang|shift|delay|advanc|correct|revis|pull|amend"
        r"|switch|back|countdown|count(?:s|ed|ing)? down|revers|fell|fall|drop|declin|decreas|reduc|cut\b"
        r"|down\b|went\b|slid|slip|slump|tumbl|shr[iau]nk|lower|sank|sink|descend|dwindl|plung|shed\b|trim"
        r"|rang(?:e|ed|ing)\b|worth|price",
        r"verschob|verschieb|verleg|vorgezogen|vorzieh|geänder|rückwärts|zurück|gesunken|sank|sink|fiel|gefallen",
        r"reporté|avanc|déplac|décal|recul|rebours|tomb|baiss|chut|rédui|dimin|pass(?:e|é|ait|ant)\b",
        r"adelant|aplaz|traslad|cambi|pospu|atrás|cay|caíd|baj[aóe]|redu[cjz]|descen|disminu|pas(?:ó|ar|ando)\b",
        r"adia[rdn]|antecip|muda|baix|ca(?:i|iu|íram)\b|remarca|rinvi|anticip|spost|scend|sces|ridott|ridur|cala",
        r"verplaats|verschoven|uitgesteld|vervroeg|daal|gedaald|zakte|gezakt",
        r"przesun|przeło|zmien|spad|zmalał|zmniejsz|skróc",
        r"перен[её]с|перенос|сдви|измен|назад|обратн|снизи|упал|сократ|уменьш|зниз|впал|скорот|зменш|змін",
    )
    return compile_pattern(rf"\b(?:{'|'.join(stems)})|提前|推迟|改|调整|倒|下降|减少|延期|変更", IGNORECASE)


@cache
def _before_christ() -> Pattern[str]:
    return compile_pattern(
        r"\bB\.?C\.?(?:E\b|\W|$)|v\. ?(?:u\. ?Z|Chr)|av\. ?J|a\. ?(?:de )?C\b|до н\. ?э|公元前|紀元前"
    )


@cache
def _code_before() -> Pattern[str]:
    return compile_pattern(
        r"(?:\bISSN|\bISBN|\btel\b|\bphone|\bfax|\bcall|\bpp?\.|\bpages?|\bNo\.?)\W*\Z", IGNORECASE
    )


def _is_reversed(found: DateRange) -> bool:
    """Tell whether the end lies before the start, wherever the years that are not said may lie."""
    start, end = found.start, found.end
    if start.year is not None and end.year is not None:
        return _parts(start) > _parts(end)
    if start.month is None or start.day is None or end.day is None:
        return False
    return start.month == end.month and start.day > end.day


def _parts(mention: DateMention) -> tuple[int, int, int]:
    return mention.year or 0, mention.month or 0, mention.day or 0


def _is_meant(text: str, found: DateRange) -> bool:
    """Tell whether the words around a reversed range say that it runs backwards by right."""
    before = text[max(0, found.span.start - _REACH) : found.span.start]
    if _moves().search(before.rsplit(". ", 1)[-1]) or _moves().search(
        text[found.span.end : found.span.end + 40]
    ):
        return True
    if found.start.month is not None:
        return False
    around = text[max(0, found.span.start - _FAR) : found.span.end + _FAR]
    return bool(_before_christ().search(around) or _code_before().search(before))


def _is_doubtful(found: DateRange) -> bool:
    start, end = found.start, found.end
    if start.year is not None and end.year is None:
        return True
    shared = start.month_span == end.month_span
    return shared and (start.day or 0) >= _LATE and (end.day or 0) <= _EARLY


def _fixes(block: Block, found: DateRange) -> tuple[Fix, ...]:
    """Return the swap of the two ends where they differ in one number."""
    start, end = found.start, found.end
    places: tuple[Span | None, Span | None] = (start.day_span, end.day_span)
    if start.day is None:
        places = (start.year_span, end.year_span)
    elif (start.month, start.year or end.year) != (end.month, end.year or start.year):
        return ()
    first, last = places
    if first is None or last is None or start.month != end.month:
        return ()
    text = block.text.text
    swap = (Edit(block.source(first), last.of(text)), Edit(block.source(last), first.of(text)))
    return (Fix(f"Swap {first.of(text)} and {last.of(text)}.", swap),)


def check_date_ranges(view: DocumentView, options: Options) -> Iterator[Hit]:
    """Yield each range of dates or years that ends before it begins."""
    document = view.document
    dated = document.dated
    near = document.texts.with_two_years
    for block in view.with_title_field().blocks:
        text, mentions = block.text.text, dated.get(block.index, ())
        has_years = block.index in near or (block.index == FIELD and two_years().search(text) is not None)
        # In Chinese numerals a year has no figures.
        if not (has_years or (mentions and may_have_range(text, mentions)) or "年" in text):
            continue
        apart: list[Span] | None = None
        for found in find_ranges(text, document.language, mentions):
            if not _is_reversed(found) or _is_meant(text, found):
                continue
            apart = set_apart_spans(block) if apart is None else apart
            if is_set_apart(apart, found.span):
                continue
            yield Hit(
                block.source(found.span),
                {
                    "start": " ".join(found.start.span.of(text).split()),
                    "end": " ".join(found.end.span.of(text).split()),
                },
                fixes=_fixes(block, found),
                lower=_is_doubtful(found),
            )


DATE_RANGE = Check(
    name="date-range",
    summary="A range of dates that ends before it begins.",
    run=check_date_ranges,
    placeholders=("start", "end"),
)
