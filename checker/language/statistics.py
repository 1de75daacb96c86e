"""Figures that somebody must have counted: shares of people or things, large numbers of them, ranks.

A percentage is a share where it is one of something (“42% of renters”); what rose by so much is a change.
No statistics are ages, scores, prices, years, limits, what writers counted themselves, and what a sentence
works out from two figures of its own.
"""

from functools import cache
from re import Pattern

from checker.text import Span
from checker.text.patterns import compile_pattern

_NUMBER = r"(?!(?:0|99|100|110)(?![.,]?\d))(?:\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)"

#: Whom or what statistics count, as plurals.
_COUNTED = (
    r"(?:people|adults|children|women|men|girls|boys|americans|europeans|germans|britons|voters|workers"
    r"|employees"
    r"|students|pupils|teachers|households|families|homes|renters|tenants|owners|users|customers|consumers"
    r"|patients|doctors|deaths|cases|births|jobs|businesses|companies|firms|farmers|residents|citizens"
    r"|migrants"
    r"|refugees|immigrants|tourists|visitors|drivers|cars|vehicles|trees|animals|victims|prisoners|schools"
    r"|websites|respondents|members|teenagers|teens|seniors|parents|taxpayers|veterans|accounts|infections)"
)
_SHARES = (
    r"(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six"
    r"|seven"
    r"|eight|nine|ten|twenty|hundred|\d+) "
    r"|(?:nearly |almost |about |over |more than |fewer than |less than )?(?:half|a third|two[- ]thirds"
    r"|a quarter"
    r"|three[- ]quarters|a fifth) of (?:all |the )?"
)
#: What follows “42% of” where no share of people or things is told: somebody's own money, time or company.
_NOBODYS = (
    r"(?! (?:its|our|their|his|her|my|your|par|each|face|total assets"
    r"|the (?:company|total|stock|common|outstanding|shares|voting|capital|equity|firm|way|time|work"
    r"|price|cost|value))\b| (?-i:[A-Z<]))"
)
_LANGUAGES = {
    "en": (
        rf"(?:{_NUMBER}) ?(?:%|percent\b|per cent\b|pct\b) of\b{_NOBODYS}"
        rf"|(?:{_SHARES}){_COUNTED}"
        rf"|(?:{_NUMBER}|a|several|tens of|hundreds of)(?: hundred| thousand| million| billion| thousands"
        rf"| millions)+"
        rf"(?: of)? (?:[a-z-]+ )?{_COUNTED}"
        rf"|\d{{1,3}}(?:,\d{{3}})+ (?:[a-z-]+ )?{_COUNTED}"
    ),
    "de": (
        rf"(?:{_NUMBER}) ?(?:%|prozent\b)(?: der| aller)\b"
        r"|jede[rs]? (?:zweite|dritte|vierte|fünfte|zehnte)\b"
    ),
    "fr": (
        rf"(?:{_NUMBER}) ?(?:%|pour cent\b) (?:des?\b|du\b|d[’'])"
        r"|un \w+ sur (?:deux|trois|quatre|cinq|dix)\b"
    ),
    "es": rf"(?:{_NUMBER}) ?(?:%|por ciento\b) del?\b|un[oa]? de cada (?:dos|tres|cuatro|cinco|diez)\b",
    "pt": (
        rf"(?:{_NUMBER}) ?(?:%|por cento\b) d[aeo]s?\b"
        r"|uma? em cada (?:dois|duas|três|quatro|cinco|dez)\b"
    ),
    "it": rf"(?:{_NUMBER}) ?(?:%|per cento\b) (?:di|de\w+)\b|un[oa]? su (?:due|tre|quattro|cinque|dieci)\b",
    "nl": rf"(?:{_NUMBER}) ?(?:%|procent\b) van\b|een op de (?:twee|drie|vier|vijf|tien)\b",
    "ru": rf"(?:{_NUMBER}) ?(?:%|процент\w*\b)|кажд\w+ (?:второй|третий|четвёртый|пятый|десятый)\b",
    "zh": rf"(?:{_NUMBER}) ?%|百分之[\d一二三四五六七八九十百点]+",
}
#: What shows that a figure is a price, a score, a rate of a contract or the result of a sum.
_OTHER = (
    r"\b(?:discount(?:s|ed)?|off|sales?|alcohol|abv|proof|cotton|cocoa|fat|humidity|chances? of|interest"
    r"|coupons?|yield(?:s|ed|ing)?|fees?|tax(?:es|ed|able|ation)?|vat|rate of return|royalt(?:y|ies)"
    r"|commission of|deposits?|tips?|stakes?|shares?|scor(?:es?|ed|ing)|match(?:es)?|goals?|seasons?|innings"
    r"|points?|votes?|voted|primary|primaries|caucus(?:es)?|delegates|turnout|won|winning|margins?"
    r"|dut(?:y|ies)|tariffs?|lev(?:y|ies)|slower|faster|memory|cpu|performance|coverage|target(?:s|ed|ing)?"
    r"|climbed|closed|trading|compil(?:es?|ed|ing)|solved?|mostly"
    r"|which means|that means|in other words|in total|altogether|that is|i\.e|would be|could be|if"
    r"|reduc\w+ by|must|limit(?:s|ed)?|exceed(?:s|ed|ing)?|capacity|loans|cast (?:a|their) ballots?"
    r"|contracts?|serves?|serving|employ(?:s|ed|ing|ment)?|home to|city of|we|our"
    r"|rabatte?n?|skonto|remises?|descuentos?|descontos?|sconti|sconto|korting(?:en)?|скидк\w+)\b"
)


@cache
def _figure_pattern(language: str) -> Pattern[str]:
    start = r"(?<![\d.,])" if language == "zh" else r"(?<![\w.,$€£-])"
    return compile_pattern(rf"(?i){start}(?:{_LANGUAGES[language]})")


@cache
def _other_pattern() -> Pattern[str]:
    return compile_pattern(rf"(?i){_OTHER}")


def find_statistics(text: str, language: str) -> tuple[Span, ...]:
    """Return the figures of ``text`` that somebody must have counted, in order.

    ``language`` is a primary language subtag; without a list for it nothing is found.
    """
    if language not in _LANGUAGES:
        return ()
    return tuple(Span(*match.span()) for match in _figure_pattern(language).finditer(text))


def is_no_statistic(sentence: str) -> bool:
    """Tell whether a sentence is about prices, scores, contracts, or works something out."""
    return _other_pattern().search(sentence) is not None
