"""Parts that do not make their whole: 45% yes, 40% no and 25% undecided; 12 people, five men and six women.

Shares of one sentence are added up where they exclude one another by what they are called (yes and no, for
and against, and what is left: undecided, neither, the rest), and are wrong above a hundred, as not every
answer is always told. Counts are added up where a bracket, a colon or a dash opens the parts of a number, or
where the parts are men and women or their like, which leave nobody out.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from re import Match, Pattern
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import numbers_in_prose
from checker.checks.parts_at_a_glance import (
    COMPLETE,
    FEWEST_PARTS,
    SIDES,
    may_have_parts,
    may_have_parts_in,
    whole_words,
)
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Hit, Related
from checker.text import Span
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from decimal import Decimal

    from checker.language.numbers import NumberMention

_WHOLE = 100
#: More shares in a sentence are those of several polls.
_MOST = 8

#: What stands between a whole and its parts, or between two, is no longer (code points).
_LONGEST_JOINT = 80
#: How far after a share its answer may begin, in code points.
_REACH = 48

#: What makes several shares more than one question: groups, times, several answers.
_SEVERAL = {
    "en": r"multiple|more than one|respectively|compared|versus|vs|up from|down from|among|of whom"
    r"|(?<=\w )of those|while \d+|last (?:year|month|week)|earlier|previous\w*|women|men"
    r"|republicans?|democrats?|or both|overlap|margin|turnout",
    "de": r"mehrere|jeweils|verglichen|gegenüber|unter|davon|Frauen|Männer|zuvor|Mehrfach\w+",
    "fr": r"plusieurs|respectivement|contre \d+|parmi|dont|femmes|hommes|auparavant",
    "es": r"varias|respectivamente|frente a|entre|mujeres|hombres|antes",
}
_SUBSET = {
    "en": r"including|among|of them|of whom|such as|at least|more than|about|some|other|others|another"
    r"|additional|the rest|up to|mostly|remaining|pairs?|couples?|each|per|unidentified"
    r"|and (?:a|an|one|the|his|her|their)\b",
    "de": r"darunter|davon|unter|mindestens|etwa|weitere|andere|sowie|jeweils",
    "fr": r"dont|parmi|notamment|au moins|environ|autres|chacun",
    "es": r"incluid\w+|entre|al menos|unos|otros|otras|cada",
}


def _shares(
    document: Document, block: Block, sentence: Span, numbers: "Sequence[NumberMention]"
) -> Hit | None:
    language, text = document.language, sentence.of(block.text.text)
    shares = [number for number in numbers if number.kind == "percent"]
    sides = SIDES[language]
    if not FEWEST_PARTS <= len(shares) <= _MOST or any(share.upper is not None for share in shares):
        return None
    if len({side for side in sides if whole_words(side).search(text)}) < FEWEST_PARTS or whole_words(
        _SEVERAL[language]
    ).search(text):
        return None
    answer = whole_words("|".join(sides))
    ends = [*(share.span.start for share in shares[1:]), sentence.end]
    for share, end in zip(shares, ends, strict=True):
        # A share of anything else (the turnout, the time) is no answer, nor are all of them then.
        if not answer.search(block.text.text, share.span.end, min(end, share.span.end + _REACH)):
            return None
    total = _sum(share.value for share in shares)
    slack = _sum(share.step / 2 for share in shares)
    # One share above a hundred, or all of them alike, are no answers.
    if total - slack <= _WHOLE or max(share.value for share in shares) > _WHOLE:
        return None
    if len(shares) == FEWEST_PARTS and total > _WHOLE * 3 / 2:
        return None
    return _hit(document, block, shares, f"{_written(total, language)}%", "100%")


def _sum(values: "Iterable[Decimal]") -> "Decimal":
    from decimal import Decimal  # noqa: PLC0415 - most articles have no such numbers

    return sum(values, Decimal(0))


def _written(value: "Decimal", language: str) -> str:
    from checker.language.number_forms import write_figures  # noqa: PLC0415 - most articles have no such numbers

    return write_figures(value, language)


def _hit(document: Document, block: Block, parts: "Sequence[NumberMention]", total: str, whole: str) -> Hit:
    text = block.text.text
    span = Span(parts[0].span.start, parts[-1].span.end)
    listed = ", ".join(part.span.of(text) for part in parts)
    return Hit(block.source(span), {"parts": listed, "total": total, "whole": whole})


#: A word, with a letter first.
_WORD = r"[^\W\d_][\w’'-]*"


def _few_words(most: int) -> str:
    """Return a pattern for one to ``most`` words; each blank is asked for, so that they part in one way."""
    return rf"{_WORD}(?:\s{_WORD}){{0,{most - 1}}}\s?"


@cache
def _opening() -> Pattern[str]:
    """Match what leads from a counted noun to its parts: " people (", " medals: ", " people - "."""
    return compile_pattern(rf"\s{_few_words(3)}(?P<sign>\s?[(:]\s?|,?\s[\u2013\u2014]\s|,\s|\s-\s)\Z")


@cache
def _part_joint() -> Pattern[str]:
    """Match what stands between two parts: a noun or a few, and a comma or an "and"."""
    return compile_pattern(rf"\s?{_few_words(4)}(?:,\s?(?:and\s|und\s|et\s|y\s)?|\s?(?:and|und|et|y)\s)\Z")


@cache
def _end() -> Pattern[str]:
    return compile_pattern(
        rf"\s?{_few_words(4)}(?=[).;\u2014]|,? (?:were|was|have|had|died|wurden|ont|fueron)\b)"
    )


def _between(
    pattern: Pattern[str], text: str, first: "NumberMention", second: "NumberMention"
) -> Match[str] | None:
    """Match all that stands between two numbers; what is long holds more than a noun or three."""
    if second.span.start - first.span.end > _LONGEST_JOINT:
        return None
    return pattern.fullmatch(text, first.span.end, second.span.start)


def _counts(
    document: Document, block: Block, sentence: Span, numbers: "Sequence[NumberMention]"
) -> Iterator[Hit]:
    language, text = document.language, block.text.text
    counts = [number for number in numbers if number.kind == "count" and not number.label]
    last_part = 0
    for index, whole in enumerate(counts[:-2]):
        if index < last_part:
            continue
        found = _between(_opening(), text, whole, counts[index + 1])
        if found is None or whole.bound or whole.upper is not None:
            continue
        parts = [counts[index + 1]]
        for part in counts[index + 2 :]:
            if _between(_part_joint(), text, parts[-1], part) is None:
                break
            parts.append(part)
        end = _end().match(text, parts[-1].span.end, parts[-1].span.end + _LONGEST_JOINT)
        if (
            len(parts) < FEWEST_PARTS
            or end is None
            or any(part.bound or part.upper is not None for part in parts)
        ):
            continue
        told = text[whole.span.end : end.end()]
        if whole_words(_SUBSET[language]).search(told):
            continue
        is_complete = any(
            len({word.lower() for word in whole_words(group).findall(told)}) >= min(FEWEST_PARTS, len(parts))
            for group in COMPLETE[language]
        )
        last_part = index + len(parts) + 1
        if found["sign"].strip() == "," and not is_complete:
            continue
        total = _sum(part.value for part in parts)
        if (
            total == whole.value
            or whole.value < max(part.value for part in parts)
            or (not is_complete and total < whole.value)
        ):
            continue
        yield _hit(document, block, parts, _written(total, language), whole.span.of(text))._replace(
            related=(Related("the whole", block.source(whole.span)),)
        )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    # What any text of the article has is looked for fast, and by that each of its texts.
    for block in view.blocks if may_have_parts(document) else ():
        if not may_have_parts_in(document, block):
            continue
        numbers = numbers_in_prose(document, block)
        if len(numbers) < FEWEST_PARTS:
            continue
        from checker.language.numbers import numbers_by_sentence  # noqa: PLC0415

        for sentence, inside in numbers_by_sentence(document.sentences(block), numbers):
            if len(inside) < FEWEST_PARTS:
                continue
            hit = _shares(document, block, sentence, inside)
            if hit is not None:
                yield hit
            yield from _counts(document, block, sentence, inside)


PARTS_DO_NOT_SUM = Check(
    name="parts-do-not-sum",
    summary="Parts that do not make their whole.",
    run=_run,
    placeholders=("parts", "total", "whole"),
)
