"""How articles announce a list: "five reasons", "Here are four steps:", fünf Gründe, 五个理由.

A promise is a number and a word for what lists are made of. In English, where a sentence opens a list ("There
are four …:"), what it counts may be anything but time.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from re import Pattern

from checker.language.numbers import NumberMention, find_numbers
from checker.language.small_numbers import number_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: By language: what lists are made of, as plurals.
_THINGS: Mapping[str, str] = {
    "en": "reasons things ways tips steps questions facts lessons ideas takeaways rules signs tricks myths "
    "mistakes principles points factors areas goals benefits practices trends secrets keys ingredients "
    "actions strategies techniques methods types kinds stages phases elements objectives recommendations "
    "suggestions findings insights options challenges barriers habits skills arguments criteria requirements "
    "categories components examples topics hacks misconceptions pitfalls advantages disadvantages "
    "predictions issues problems bugs fixes regressions "
    "commandments quotes themes priorities conclusions observations changes metrics activities",
    "de": "gründe dinge tipps wege schritte schritten fragen fakten lehren ideen regeln zeichen tricks "
    "fehler mythen punkte punkten vorteile nachteile thesen beispiele antworten möglichkeiten methoden "
    "argumente maßnahmen ziele arten phasen",
    "fr": "raisons choses façons conseils étapes questions faits leçons idées règles signes astuces erreurs "
    "mythes points avantages exemples clés moyens manières mesures objectifs types phases arguments",
    "es": "razones cosas formas consejos pasos preguntas hechos lecciones ideas reglas señales trucos "
    "errores mitos puntos ventajas ejemplos claves maneras motivos medidas objetivos tipos fases argumentos",
}
#: Words that count time and other measures, and no items of a list.
_MEASURED = frozenset(
    "years year months month weeks week days day hours hour minutes minute seconds second decades pages "
    "page times percent per miles dollars euros cents people".split()
)
#: How an English sentence that opens a list begins, before its number.
_OPENINGS = (
    r"(?:here (?:are|is|were)|here['’]s|there (?:are|were)|(?:these|they) (?:are|were)|(?:the )?following"
    r"|consists? of|consisted of|focus(?:es|ed)? on|has|have|offers?|includes?|covers?|covered|into|are|is"
    r"|these|the|its|our|their|his|her|my)"
)
#: What before a number makes it a part of those that are listed, or of a row of articles.
_PARTS = {
    "en": r"of|first|last|next|other|another|more|part|parts|about|around|than|least|most|up to|nearly|almost"
    r"|over|only|past|every|or|to|and|which",
    "de": r"von|der ersten|ersten|letzten|weitere|andere|etwa|rund|mehr als|mindestens|teil|oder|bis|und",
    "fr": r"des|premi\w+|derni\w+|autres|environ|plus de|au moins|partie|ou|à|et|sur",
    "es": r"de|primer\w+|últim\w+|otr[ao]s|unos|unas|más de|al menos|parte|o|a|y",
}
#: What behind a number does the same: "two of the steps", "three more reasons".
_OF = {
    "en": r"\s(?:of|or|to|out|more|other|additional)\b|[-\u2013]?(?:or|to)[- ]",
    "de": r"\s(?:der|von|oder|bis|weitere|andere)\b",
    "fr": r"\s(?:des|ou|à|autres)\b",
    "es": r"\s(?:de los|de las|o|a|más|otr[ao]s)\b",
}
#: Words that say that the list is not all, or that there is more than was promised.
_OPEN_ENDED = {
    "en": r"including|such as|like(?=\s*:)|e\.g\.|for example|among|bonus|and more|plus|some of|and counting",
    "de": r"darunter|zum Beispiel|z\. ?B\.|etwa|unter anderem|Bonus",
    "fr": r"notamment|par exemple|dont|parmi|bonus",
    "es": r"incluid\w+|por ejemplo|entre|como|extra",
    "zh": r"包括|例如|比如|等|其中",
}
#: How many words may stand between a number and the word for what is listed.
_BETWEEN = 3
#: A list shorter or longer than these is not promised by its number.
_FEWEST, _MOST = 2, 60
#: How far before a number the words that belong to it are looked for, in code points.
_REACH = 40


class Promise(NamedTuple):
    """A number of ``things`` that a list is to have; ``number`` is its place in the text."""

    number: Span
    value: int
    things: str


@cache
def _things(language: str) -> Pattern[str]:
    if language == "zh":
        return compile_pattern(
            r"[个個条條大种種项項点點步]?(?P<thing>理由|原因|方法|建议|建議|步骤|步驟|问题|問題|技巧|秘诀|要点|事实|教训|误区|办法|措施)"
        )
    words = "|".join(sorted(set(_THINGS.get(language, "").split()))) or "(?!)"
    # A word does not end with a hyphen, so that a row of them is read in one way alone.
    word = r"[^\W\d_](?:[\w’']|-+(?=[\w’']))*"
    return compile_pattern(rf"(?i)(?:[\s-]+{word}){{0,{_BETWEEN}}}?[\s-]+(?P<thing>{words})(?![\w-])")


@cache
def _promising_number(language: str) -> Pattern[str]:
    """Match, in lower case, a number that is no "one"."""
    words = "|".join(
        sorted((word for word, value in number_words(language).items() if 1 < value <= _MOST), key=len)[::-1]
    )
    if language == "zh":
        words = "[二两三四五六七八九十]"
        return compile_pattern(rf"{words}|\d")
    return compile_pattern(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)|(?<![\w.,])\d{{1,2}}(?![\w.,])")


@cache
def _before(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?i)(?:(?<!\w)(?:{_PARTS.get(language, '(?!)')})\s+|[-\u2013/#$€£]\s?)\Z")


@cache
def _after(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?i){_OF.get(language, '(?!)')}")


@cache
def _open_end(language: str) -> Pattern[str]:
    words = _OPEN_ENDED.get(language, "(?!)")
    return compile_pattern(words if language == "zh" else rf"(?i)(?<!\w)(?:{words})(?!\w)|\+")


@cache
def _opening() -> Pattern[str]:
    return compile_pattern(rf"(?i)(?:\A\s*|\b{_OPENINGS}\s+(?:[a-z]+ly\s+)?)\Z")


@cache
def _counted() -> Pattern[str]:
    """Match up to four words that end in a plural, directly before what ends a noun phrase."""
    return compile_pattern(
        r"(?:\s[^\W\d_][\w’'-]*){0,3}?\s(?P<thing>[a-z][\w’'-]*[^\Ws]s)"
        r"(?=\s*:|\s(?:that|which|who|to|for|in|of|with|we|you|they|I|are|is|were|on|when|from|at|by)\b)"
    )


def may_promise(text: str, language: str) -> bool:
    """Tell whether ``text`` has what no promise is without: a number that is no "one"."""
    return _promising_number(language).search(text.lower()) is not None


def is_open_ended(text: str, language: str) -> bool:
    """Tell whether ``text`` makes its list one of some things among others, or longer than was said."""
    return _open_end(language).search(text) is not None


def find_promises(text: str, language: str, *, opens_list: bool = False) -> Iterator[Promise]:
    """Yield the numbers of things that ``text``, a headline or a sentence, promises to list.

    ``opens_list`` tells of a sentence that a list follows at once: in English it may count anything.
    """
    for number in find_numbers(text, language):
        since = max(0, number.span.start - _REACH)
        names = number.label or (not number.in_words and _first_word().fullmatch(text, 0, number.span.start))
        if not _counts(number) or (names and not _small_word().search(text, since, number.span.start)):
            continue
        if _before(language).search(text, since, number.span.start):
            continue
        if _after(language).match(text, number.number_span.end):
            continue
        match = _things(language).match(text, number.number_span.end)
        is_opening = opens_list and language == "en" and _opening().search(text, since, number.span.start)
        if match is None and is_opening:
            match = _counted().match(text, number.number_span.end)
        if match is None or any(word in _MEASURED for word in match[0].lower().replace("-", " ").split()):
            continue
        if opens_list and _goes_on().search(text, match.end()):
            continue
        yield Promise(number.number_span, int(number.value), match["thing"])


def _counts(number: NumberMention) -> bool:
    return (
        number.kind == "count"
        and number.upper is None
        and not number.bound
        and number.step == 1
        and number.scale == 1
        and _FEWEST <= number.value <= _MOST
    )


@cache
def _small_word() -> Pattern[str]:
    return compile_pattern(r"(?i)(?:the|these|those|my|our|your|top|with|in|takes?|are|has)\s\Z")


@cache
def _first_word() -> Pattern[str]:
    """Match a capitalised word at the beginning: "Windows 10 tips" promises nothing."""
    return compile_pattern(r"[^\W\d_a-z][\w’'-]*\s")


@cache
def _goes_on() -> Pattern[str]:
    """Match what between the things and the list may be what the list is of."""
    return compile_pattern(r"[,;]|(?<![\w.])\d+(?![\w.])|\s(?:and|then|where|und|dann|et|puis|y|luego)\s")


@cache
def _entry_number(language: str) -> Pattern[str]:
    words = "|".join(
        sorted((word for word, value in number_words(language).items() if value <= _MOST), key=len)[::-1]
    )
    number = rf"(?:(?P<figures>\d{{1,2}})|(?P<word>{words or '(?!)'}))"
    named = rf"(?P<name>[^\W\d_]+)\s#?{number}(?=\s*(?:[.:)\u2013\u2014-]|\Z))"
    bare = r"#?(?P<first>\d{1,2})(?:[.):\u3001]|\s[\u2013\u2014-])(?!\d)"
    return compile_pattern(rf"(?i)\s*(?:{bare}|{named})")


def entry_number(text: str, language: str) -> tuple[str, int] | None:
    """Return how ``text`` is numbered, None where it is not: "Step 2:" is "step" and 2, "2." is "" and 2."""
    match = _entry_number(language).match(text)
    if match is None:
        return None
    figures = match["first"] or match["figures"]
    if figures:
        return (match["name"] or "").lower(), int(figures)
    return match["name"].lower(), number_words(language)[match["word"].lower()]
