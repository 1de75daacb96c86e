"""An age that does not fit the years of birth and death beside it.

The age may be one off the difference of the years, for the birthday and for ages that count from one at
birth. Without a year of death the article's own year is compared, where the sentence tells of a death or
gives the age of a living person beside the birth.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.ages import Figure, find_life, life_triggers
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Nobody has lived longer (years, rounded up).
_OLDEST = 123


@cache
def _other_year() -> Pattern[str]:
    return compile_pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@cache
def _figures_of_year() -> Pattern[str]:
    return compile_pattern(r"1[5-9]\d\d|20\d\d")


def _moved(figure: Figure, block: Block, offset: int) -> Span:
    return block.source((figure.span.start + offset, figure.span.end + offset))


def _hit(document: Document, block: Block, sentence: Span) -> Hit | None:
    text = sentence.of(block.text.text)
    life = find_life(text, document.language)
    if life is None:
        return None
    published = document.published
    related = [Related("the birth", _moved(life.birth, block, sentence.start))]
    age, until = life.age_at_death or life.age_now, life.death
    if age is None:
        return None
    if until is not None and life.age_at_death is not None:
        year, what = until.value, f"died in {until.value}"
        related.append(Related("the death", _moved(until, block, sentence.start)))
    elif published is not None and until is None:
        if len(_other_year().findall(text)) != 1:
            return None
        year, what = published.day.year, f"the article is of {published.day.year}"
        if published.span is not None:
            related.append(Related("published here", published.span))
    else:
        return None
    difference = year - life.birth.value
    if not 0 < difference <= _OLDEST or abs(difference - age.value) <= 1:
        return None
    place = _moved(age, block, sentence.start)
    fixes: tuple[Fix, ...] = (
        Fix(f"Write {difference - 1}.", (Edit(place, str(difference - 1)),)),
        Fix(f"Write {difference}.", (Edit(place, str(difference)),)),
        Fix(
            f"Write {year - age.value} for the birth.",
            (Edit(related[0].span, str(year - age.value)),),
        ),
    )
    latest = published.day.year if published is not None else year
    if until is not None and life.birth.value + age.value <= latest:
        death = str(life.birth.value + age.value)
        fixes = (*fixes, Fix(f"Write {death} for the death.", (Edit(related[1].span, death),)))
    ages = f"{difference - 1} or {difference}"
    values = {"age": str(age.value), "birth": str(life.birth.value), "event": what, "ages": ages}
    return Hit(place, values, tuple(related), fixes)


def _sentences_with_years(document: Document, block: Block) -> list[Span]:
    """Return the sentences of ``block`` with figures of a year: without one they tell of no birth."""
    sentences = document.sentences(block)
    places = [match.start() for match in _figures_of_year().finditer(block.text.text)]
    numbers = sorted({bisect_right(sentences, place, key=_start_of) - 1 for place in places})
    return [sentences[number] for number in numbers if number >= 0]


def _start_of(span: Span) -> int:
    return span.start


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    dated = document.texts.with_years
    if not dated:
        return
    triggers = [word for word in life_triggers(document.language) if word in document.written]
    if not triggers:
        return
    for block in view.blocks:
        if block.index not in dated:
            continue
        text = block.text.text
        if not any(word in text for word in triggers) or _other_year().search(text) is None:
            continue
        apart = set_apart_spans(block)
        for sentence in _sentences_with_years(document, block):
            hit = _hit(document, block, sentence)
            if hit is not None and not is_set_apart(apart, sentence):
                yield hit


AGE_MISMATCH = Check(
    name="age-mismatch",
    summary="An age that does not fit the years of birth and death.",
    run=_run,
    placeholders=("age", "birth", "event", "ages"),
)
