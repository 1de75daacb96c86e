"""A million for a billion: "a 3 million budget", and later "the 3bn budget".

Two amounts are compared where they are the same figure on different scales, in the same currency or unit,
and the words beside both name the same thing. A figure of one digit is met by chance: there the thing
stands right behind the amount, or in front of it ("a budget of 3 million"). What tells two things apart
lets both be: other names, other years, a sum for each, a part, both in one sentence.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import chain, combinations
from re import Pattern
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.counted_things import inner_name, plain_noun
from checker.checks.dates_in_prose import dates_inside, numbers_in_prose, sentence_around
from checker.checks.title_words import folded_words, small_words
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.small_numbers import number_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.language.numbers import NumberMention

#: By language: words of two scales at least, by scale, without which no article has both.
_SCALES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "en": (("thousand",), ("million", "mln"), ("billion", "bln", "bn"), ("trillion",)),
    "de": (("tausend", "tsd"), ("million", "mio"), ("milliarde", "mrd"), ("billion", "bio.")),
    "fr": (("mille ",), ("million",), ("milliard", "mds"), ("billion",)),
    "es": (("millón", "millones"), ("mil millones", "millardo"), ("billón", "billones")),
    "zh": (("万", "萬"), ("亿", "億")),
}
#: Letters that are scales beside a currency's sign, as the places of their words above.
_LETTERS: Mapping[str, Mapping[str, int]] = {"en": {"k": 0, "m": 1}}
_SIGNS = "$€£"
#: A figure before a scale is no longer, in code points.
_FIGURE_REACH = 16
#: Powers of ten that part two neighbouring scales or the next but one, in Chinese and elsewhere.
_STEPS = (3, 6, 9)
_STEPS_OF_CHINESE = (4, 8)
#: As many mentions of one figure are compared.
_MOST = 8
#: How far around an amount its thing is looked for: words, and code points.
_BEFORE, _AFTER, _REACH = 6, 3, 60
#: A figure of so many digits is seldom met by chance.
_TELLING = 2

#: Words beside an amount that name no thing: what amounts do, and what goes with every one of them.
_NOTHING = frozenset(
    "worth cost costs total totals some rose fell rise fall up down spend spent pay paid sold buy bought "
    "sell invest raise raises grow grew gain lost lose make made earn dollar dollars dlrs euro euros "
    "pound pounds yen mark marks franc francs year years month months quarter week day people person "
    "number amount sum value size level more less around nearly almost roughly about over under least most "
    "estimate estimated million billion mln bln thousand trillion "
    "wert rund etwa insgesamt jahr jahre menschen kosten kostet "
    "environ total an ans année coût coûte personnes "
    "unos cerca total año años personas cuesta".split()
)


class _Amount(NamedTuple):
    """An amount on a scale: ``heads`` are the words that it counts by its place, ``words`` all beside it."""

    number: "NumberMention"
    block: Block
    sentence: Span
    heads: frozenset[str]
    words: frozenset[str]


@cache
def _letters() -> Pattern[str]:
    return compile_pattern(rf"[{_SIGNS}]\s?(\d[\d.,]*)\s?([mk])\b")


@cache
def _figure() -> Pattern[str]:
    """Match the figure or the word that ends right before a scale."""
    return compile_pattern(r"(\d[\d.,]*|[^\W\d_]+)[\s-]?\Z")


def _figures(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield what stands before each scale of ``text`` (in lower case) as figures, which scale, and where."""
    words = number_words(language)
    for scale, forms in enumerate(_SCALES[language]):
        for form in forms:
            place = text.find(form)
            while place >= 0:
                match = _figure().search(text, max(0, place - _FIGURE_REACH), place)
                if match and (match[1] in words or match[1][0].isdecimal()):
                    figure = str(words.get(match[1], match[1])).replace(".", "").replace(",", "")
                    yield figure, scale, match.start(1)
                place = text.find(form, place + len(form))
    if language in _LETTERS:
        for match in _letters().finditer(text):
            figure = match[1].replace(".", "").replace(",", "")
            yield figure, _LETTERS[language][match[2]], match.start(1)


def _suspects(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks with a figure that stands with two scales, without reading numbers."""
    language = document.language
    text = document.lowered
    present = sum([any(map(text.__contains__, words)) for words in _SCALES[language]])
    has_letters = present and language in _LETTERS and any(map(text.__contains__, _SIGNS))
    # "Tres millones" and "3.000 millones" are two scales with one word.
    if present < 2 and not has_letters and language != "es":  # noqa: PLR2004 - a pair
        return frozenset()
    seen: dict[str, dict[tuple[int, int], list[int]]] = {}
    for figure, scale, place in _figures(text, language):
        seen.setdefault(figure.strip("0"), {}).setdefault((scale, len(figure)), []).append(place)
    return document.texts.at(
        chain.from_iterable(
            places for scales in seen.values() if _are_several(scales) for places in scales.values()
        )
    )


def _are_several(scales: Collection[tuple[int, int]]) -> bool:
    """Tell whether a figure stands with two scales, or in two lengths that may be two."""
    return any(
        scale != other or abs(length - another) in _STEPS
        for (scale, length), (other, another) in combinations(scales, 2)
    )


@cache
def _stop() -> Pattern[str]:
    return compile_pattern(r"[,;:.!?|()\[\]\"“”–—。，；：！？、]| - ")


def _content(piece: str, language: str) -> list[str]:
    """Return the words of ``piece`` in order, those that name nothing as empty ones."""
    small = small_words(language)
    return [
        "" if word in small or word in _NOTHING or word.endswith("ed") else plain_noun(word)
        for word in folded_words(piece)
    ]


def _amount(document: Document, block: Block, number: "NumberMention", sentence: Span) -> _Amount:
    """Return ``number`` with the words beside it."""
    text, language = block.text.text, document.language
    if language == "zh":
        return _chinese(block, number, sentence)
    before = text[max(sentence.start, number.span.start - _REACH) : number.span.start]
    before = _stop().split(before)[-1]
    after = _stop().split(text[number.span.end : min(sentence.end, number.span.end + _REACH)])[0]
    left = _content(before, language)[-_BEFORE:]
    right = _content(after, language)[:_AFTER]
    heads = {word for word in right[:2] if word}
    last = next((word for word in reversed(left) if word), "")
    heads |= {last} - {""}
    return _Amount(
        number, block, sentence, frozenset(heads), frozenset(heads | set(left) | set(right)) - {""}
    )


def _chinese(block: Block, number: "NumberMention", sentence: Span) -> _Amount:
    """Return ``number`` with pairs of signs beside it for words."""
    text = block.text.text
    near = text[max(sentence.start, number.span.start - 6) : number.span.start]
    far = text[number.span.end : min(sentence.end, number.span.end + 6)]
    pairs = {
        piece[index : index + 2]
        for piece in (near, far)
        for index in range(len(piece) - 1)
        if all("一" <= sign <= "鿿" for sign in piece[index : index + 2])
    }
    return _Amount(number, block, sentence, frozenset(pairs), frozenset(pairs))


@cache
def _apart(language: str) -> Pattern[str]:
    """Match words beside an amount that make it one for each, or part of another."""
    words = {
        "en": r"per|each|every|a (?:year|month|week|day|barrel|tonne|share|head)|annual(?:ly)?|yearly|monthly"
        r"|daily|average",
        "de": r"pro|je|jeweils|jährlich|monatlich|täglich|davon|darunter",
        "fr": r"par|chaque|chacun\w*|annuel\w*|mensuel\w*|dont",
        "es": r"por|cada|anual\w*|mensual\w*|de los cuales|de las cuales",
        "zh": r"每|人均|其中",
    }[language]
    return compile_pattern(words if language == "zh" else rf"(?i)(?<!\w)(?:{words})(?!\w)")


@cache
def _part() -> Pattern[str]:
    """Match what right behind an amount makes it a part of another: "3 million of the 3 billion"."""
    return compile_pattern(r"(?i)\s(?:of (?:the|that|this|those|its|which|whom)|der|des|von|de l[ao]s?)\b")


@cache
def _year() -> Pattern[str]:
    return compile_pattern(r"\b(?:19|20)\d\d\b")


def _tells_apart(document: Document, one: _Amount, other: _Amount) -> bool:
    """Tell whether the sentences of two amounts name different things, times or shares."""
    texts = [each.sentence.of(each.block.text.text) for each in (one, other)]
    rates = [_is_apart(each, document.language) for each in (one, other)]
    if rates[0] or rates[1]:
        return True
    if document.language not in ("de", "zh"):
        names = [set(inner_name().findall(text)) for text in texts]
        if names[0] and names[1] and not names[0] & names[1]:
            return True
    years = [
        {(day.year, day.month, day.day) for day in dates_inside(document.dates(each.block), each.sentence)}
        | {(int(year), None, None) for year in _year().findall(text)}
        for each, text in zip((one, other), texts, strict=True)
    ]
    return bool(years[0] and years[1] and years[0] != years[1])


def _is_apart(amount: _Amount, language: str) -> bool:
    """Tell whether an amount is one for each of several, or a part of another."""
    start = max(amount.sentence.start, amount.number.span.start - _REACH)
    end = min(amount.sentence.end, amount.number.span.end + _REACH)
    text = amount.block.text.text
    return _apart(language).search(text, start, end) is not None or (
        _part().match(text, amount.number.span.end) is not None
    )


def _are_one(document: Document, one: _Amount, other: _Amount) -> bool:
    """Tell whether two amounts of one figure and two scales are said of the same thing."""
    if one.block is other.block and one.sentence == other.sentence:
        return False
    low, high = sorted((one.number.value, other.number.value))
    steps = _STEPS_OF_CHINESE if document.language == "zh" else _STEPS
    if high not in {low.scaleb(step) for step in steps}:
        return False
    if len(low.normalize().as_tuple().digits) >= _TELLING or document.language == "zh":
        shared = (one.heads & other.words) | (other.heads & one.words)
    else:
        shared = one.heads & other.heads
    return bool(shared) and not _tells_apart(document, one, other)


def _amounts(view: DocumentView) -> Iterator[_Amount]:
    """Yield the amounts on a scale of the blocks in view whose figure stands with another scale, in order."""
    document = view.document
    suspects = _suspects(document)
    for block in view.blocks:
        if block.index not in suspects:
            continue
        for number in numbers_in_prose(document, block):
            if number.scale > 1 and number.kind in ("count", "money", "measure") and number.upper is None:
                yield _amount(document, block, number, sentence_around(document, block, number.span))


def _hit(later: _Amount, earlier: _Amount) -> Hit:
    here = later.number.number_span.of(later.block.text.text)
    there = earlier.number.number_span.of(earlier.block.text.text)
    place, other = (
        later.block.source(later.number.number_span),
        earlier.block.source(earlier.number.number_span),
    )
    values = {
        "amount": later.number.span.of(later.block.text.text),
        "other": earlier.number.span.of(earlier.block.text.text),
    }
    fixes = (
        Fix(f"Write {there} here.", (Edit(place, there),)),
        Fix(f"Write {here} there.", (Edit(other, here),)),
    )
    return Hit(later.block.source(later.number.span), values, (Related("the other amount", other),), fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in _SCALES:
        return
    known: dict[tuple[str, str, tuple[int, ...]], list[_Amount]] = {}
    for amount in _amounts(view):
        number = amount.number
        figure = number.value.normalize().as_tuple().digits
        earlier = known.setdefault((number.kind, number.unit, figure), [])
        rival = next((each for each in earlier if _are_one(document, each, amount)), None)
        if rival is not None:
            yield _hit(amount, rival)
        elif len(earlier) < _MOST:
            earlier.append(amount)


SCALE_SLIP = Check(
    name="scale-slip",
    summary="One amount with two scales: a million and a billion.",
    run=_run,
    placeholders=("amount", "other"),
)
