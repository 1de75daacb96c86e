"""How many years lie between an event and the article, as the article counts them.

"Ten years after the 2014 crash", "the 25th anniversary of the flood of 1997", "in 1990, 36 years ago":
each gives a number of years and a year, from which a reader can count to the year of the article.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from re import Match, Pattern
from typing import Literal

from checker.language.folding import lower_in_place
from checker.language.small_numbers import read_ordinal, read_small_number
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

Kind = Literal["ago", "after", "anniversary"]

_YEAR_LENGTH = 4


class CountedYears(NamedTuple):
    """A count of years from ``year``; spans of the whole, the count and the year.

    ``kind`` is "ago" for a count back from the article, "after" for one on from the event,
    "anniversary" for an ordinal. ``approximate`` tells that "about" or its like stands before it.
    """

    span: Span
    number: int
    year: int
    number_span: Span
    year_span: Span
    kind: Kind
    approximate: bool


_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d|-\d|–\d|[-–]?\w)"
_UNSPACED_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DETERMINER = r"(?:(?:the|its|his|her|their|a) )"
_WORD = r"[^\s\d.,;:()\"“”]+"

#: Patterns by kind; ``{n}`` is a number, ``{o}`` an ordinal, ``{y}`` a year, ``{w}`` one word, ``{d}`` an
#: English determiner.
_SOURCES: Mapping[str, tuple[tuple[Kind, str], ...]] = {
    "en": (
        ("ago", r"{n} years ago,? (?:\(|in |back in )(?:{w} )?{y}"),
        ("ago", r"in (?:{w} )?{y}, (?:some |about |around |nearly |almost |more than |over )?{n} years ago"),
        ("ago", r"{y} \({n} years ago\)"),
        ("after", r"{n} years (?:after|since) {d}{y}"),
        ("after", r"{n} years (?:after|since) {d}?(?:{w} ){{1,5}}?(?:of|in) {y}"),
        ("anniversary", r"{o}[ -]anniversary of {d}?{y}"),
        ("anniversary", r"{o}[ -]anniversary of {d}?(?:{w} ){{1,6}}?(?:of|in) (?:{w} )?{y}"),
        (
            "anniversary",
            r"(?:founded|established|opened|created|built|launched|born|married|formed) in (?:{w} )?{y}"
            r"[^.;\d]{{0,60}}? (?:its|their|his|her) {o} (?:anniversary|birthday)",
        ),
    ),
    "de": (
        ("ago", r"vor {n} Jahren,? (?:\(|im Jahr |im Jahre |{w} )?{y}"),
        ("ago", r"(?:im Jahr )?{y},? (?:also |\()?vor {n} Jahren"),
        ("after", r"{n} Jahre nach (?:dem |der |den )?(?:{w} ){{0,4}}?(?:von |im Jahr |aus dem Jahr )?{y}"),
        ("anniversary", r"{o} (?:Jahrestags?|Jubiläums?) (?:{w} ){{0,6}}?(?:von |(?:im|aus dem) Jahr )?{y}"),
        ("anniversary", r"{y} (?:gegründete|eröffnete|gebaute|errichtete)[rnms]? [^.;\d]{{0,60}}?"
        r" {n}-jährige[sn]? (?:Bestehen|Jubiläum)"),
        ("anniversary", r"{y} (?:gegründete|eröffnete|gebaute|errichtete)[rnms]? [^.;\d]{{0,60}}?"
        r" {o} (?:Jahrestag|Jubiläum|Geburtstag)"),
    ),
    "fr": (
        ("ago", r"il y a {n} ans,? (?:\(|en ){y}"),
        ("ago", r"en {y},? (?:\()?il y a {n} ans"),
        ("after", r"{n} ans après (?:{w} ){{0,5}}?(?:de |en |d[eu] ){y}"),
        ("anniversary", r"{o} anniversaire (?:de |du |des )(?:{w} ){{0,6}}?(?:de |en ){y}"),
        ("anniversary", r"(?:fondée?s?|créée?s?|ouverte?s?|née?s?) en {y}[^.;\d]{{0,60}}? (?:son"
        r"|leur|ses|leurs) {o} anniversaire"),
    ),
    "es": (
        ("ago", r"hace {n} años,? (?:\(|en ){y}"),
        ("ago", r"en {y},? (?:\()?hace {n} años"),
        ("after", r"{n} años después (?:de |del )(?:{w} ){{0,5}}?(?:de |en |del ){y}"),
        ("anniversary", r"{o} aniversario (?:de |del )(?:{w} ){{0,6}}?(?:de |en ){y}"),
        ("anniversary", r"(?:fundad|cread|abiert|nacid|inaugurad)[oa]s? en {y}[^.;\d]{{0,60}}?"
        r" (?:su|sus) {o} aniversario"),
    ),
    "pt": (
        ("ago", r"há {n} anos,? (?:\(|em ){y}"),
        ("ago", r"em {y},? (?:\()?há {n} anos"),
        ("after", r"{n} anos depois (?:de |do |da )(?:{w} ){{0,5}}?(?:de |em ){y}"),
        ("anniversary", r"{o} aniversário (?:de |do |da )(?:{w} ){{0,6}}?(?:de |em ){y}"),
        ("anniversary", r"(?:fundad|criad|abert|nascid|inaugurad)[oa]s? em {y}[^.;\d]{{0,60}}?"
        r" (?:seu|sua) {o} aniversário"),
    ),
    "it": (
        ("ago", r"{n}(?: |['’])anni fa,? (?:\(|nel ){y}"),
        ("ago", r"nel {y},? (?:\()?{n} anni fa"),
        ("after", r"{n} anni dopo (?:{w} ){{0,5}}?(?:del |nel ){y}"),
        ("anniversary", r"{o} anniversario (?:di |del |della |dell['’])(?:{w} ){{0,6}}?(?:del |nel ){y}"),
        ("anniversary", r"(?:fondat|creat|apert|nat|inaugurat)[oaie] nel {y}[^.;\d]{{0,60}}? {o}"
        r" anniversario"),
    ),
    "nl": (
        ("ago", r"{n} jaar geleden,? (?:\(|in ){y}"),
        ("ago", r"in {y},? (?:\()?{n} jaar geleden"),
        ("after", r"{n} jaar na (?:{w} ){{0,5}}?(?:van |uit |in ){y}"),
        ("anniversary", r"{o} (?:verjaardag|jubileum) van (?:{w} ){{0,6}}?(?:van |uit |in ){y}"),
        ("anniversary", r"(?:opgericht|gesticht|geopend|geboren) in {y}[^.;\d]{{0,60}}? {n}-jarig"
        r" (?:bestaan|jubileum)"),
    ),
    "ru": (
        ("ago", r"{n} (?:лет|года|год) назад,? (?:\(|в ){y}"),
        ("ago", r"в {y} году,? (?:\()?{n} (?:лет|года|год) назад"),
        ("after", r"через {n} (?:лет|года|год) после (?:{w} ){{0,5}}?{y}"),
        ("anniversary", r"{o} годовщин[ауыеой]{{1,2}} (?:{w} ){{0,6}}?{y}"),
        ("anniversary", r"(?:основан|создан|открыт|построен)\w* в {y} году[^.;\d]{{0,60}}?"
        r" (?:сво[её] )?{n}-лети[еюя]"),
    ),
    "uk": (
        ("ago", r"{n} (?:років|роки|рік) тому,? (?:\(|у |в )?{y}"),
        ("ago", r"(?:(?:у|в) )?{y} (?:році|року),? (?:\()?{n} (?:років|роки|рік) тому"),
        ("after", r"через {n} (?:років|роки|рік) після (?:{w} ){{0,5}}?{y}"),
        ("anniversary", r"{o} річниц[яюіею]{{1,2}} (?:{w} ){{0,6}}?{y}"),
        ("anniversary", r"(?:заснован|створен|відкрит|збудован)\w* (?:у |в )?{y} (?:року"
        r"|році)[^.;\d]{{0,60}}? (?:своє )?{n}-річч[яю]"),
    ),
    "pl": (
        ("ago", r"{n} (?:lat|lata|rok) temu,? (?:\(|w ){y}"),
        ("ago", r"w {y} (?:roku|r\.),? (?:\()?{n} (?:lat|lata|rok) temu"),
        ("after", r"{n} (?:lat|lata|rok) po (?:{w} ){{0,5}}?(?:z |w ){y}"),
        ("anniversary", r"{o} rocznic[aęyąę] (?:{w} ){{0,6}}?(?:z |w ){y}"),
        ("anniversary", r"(?:założon|otwart|utworzon|zbudowan)\w{{1,2}} w {y} (?:roku"
        r"|r\.)[^.;\d]{{0,60}}? {n}-leci[eau]"),
    ),
    "zh": (
        ("ago", r"{n}年前的?[（(，,]?(?:即)?{y}"),
        ("ago", r"{y}年[（(，,](?:即)?{n}年前"),
        ("anniversary", r"{y}年(?:[^，。；0-9]{{1,16}}|[，,][^，。；0-9]{{0,12}}(?:庆祝|迎来"
        r"|纪念)[^，。；0-9]{{0,8}}){n}周年"),
        ("after", r"{y}年[^，。；0-9]{{1,12}}(?:发生|之后)?{n}年(?:后|之后|後)"),
    ),
    "ja": (
        ("ago", r"{n}年前の[（(、]?{y}"),
        ("ago", r"{y}年[（(、]{n}年前"),
        ("anniversary", r"{y}年[^、。；0-9]{{1,16}}から{n}周年"),
        ("anniversary", r"{y}年(?:創立|設立|創業|開校|開業)の?[^。；0-9]{{1,16}}{n}周年"),
        ("after", r"{y}年の[^、。；0-9]{{1,12}}から{n}年(?:、|が経|を経|経)"),
    ),
}  # fmt: skip

#: Words of which one stands in every text that has a count of years.
_TRIGGERS: Mapping[str, tuple[str, ...]] = {
    "en": ("years ago", "years after", "years since", "anniversary", "birthday"),
    "de": ("Jahren", "Jahre nach", "Jahrestag", "Jubiläum", "-jährig", "Geburtstag"),
    "fr": ("il y a", "Il y a", "ans après", "anniversaire"),
    "es": ("hace ", "Hace ", "años después", "aniversario"),
    "pt": ("há ", "Há ", "anos depois", "aniversário"),
    "it": ("anni fa", "anni dopo", "anniversario"),
    "nl": ("jaar geleden", "jaar na", "verjaardag", "jubileum", "-jarig"),
    "ru": ("назад", "через", "Через", "годовщин", "-лети"),
    "uk": ("тому", "через", "Через", "річниц", "-річч"),
    "pl": ("temu", "po ", "rocznic", "-leci"),
    "zh": ("年前", "周年", "年后", "年後", "年之后"),
    "ja": ("年前", "周年", "から"),
}


def anniversary_triggers(language: str) -> tuple[str, ...]:
    """Return words of which a text without any counts no years; empty where the language is not read."""
    return _TRIGGERS.get(language, ())


#: How far from its year a count of English begins or ends (code points).
_REACH = 300


@cache
def _count_before() -> Pattern[str]:
    """Match, up to the figures of its year, what an English count has there, in lower case."""
    return compile_pattern(r"(?:years\s(?:ago|after|since)|anniversary)[^\d.;:\"“”]*\Z")


@cache
def _count_behind() -> Pattern[str]:
    """Match, from the figures of its year on, what an English count has there, in lower case."""
    return compile_pattern(r"[^.;\d]*?(?:\d{1,3}\S{0,4}\s)?(?:years\sago|anniversary|birthday)")


def may_count_from(lowered: str, place: int, language: str) -> bool:
    """Tell whether years may be counted from the year at ``place``; a cheap look.

    ``lowered`` is a text in lower case; of other languages than English whose counts are read the answer
    is yes.
    """
    if language != "en":
        return language in _SOURCES
    end = place + _YEAR_LENGTH
    return (
        _count_before().search(lowered, max(0, place - _REACH), place) is not None
        or _count_behind().match(lowered, end, end + _REACH) is not None
    )


@cache
def _year() -> Pattern[str]:
    return compile_pattern(_YEAR)


def _stretches(text: str, language: str) -> Sequence[Span]:
    """Return the parts of ``text`` in which years may be counted, in order."""
    if language != "en":
        return (Span(0, len(text)),)
    lowered = lower_in_place(text)
    found: list[Span] = []
    for match in _year().finditer(text):
        place = match.start()
        if may_count_from(lowered, place, language):
            # The number stands before the words that lead to the year.
            start, end = max(0, place - 2 * _REACH), place + 2 * _REACH
            if found and start <= found[-1].end:
                start = found.pop().start
            found.append(Span(start, end))
    return found


@cache
def _patterns(language: str) -> tuple[tuple[Kind, Pattern[str]], ...]:
    unspaced = language in ("zh", "ja")
    number = (
        r"(?<![\d一二三四五六七八九十百第])(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})"
        if unspaced
        else r"(?P<n>\d{1,3}|[^\W\d_]+(?:[- ](?:y |e )?[^\W\d_]+)?)"
    )
    ordinal = r"(?P<n>\d{1,3}(?:st|nd|rd|th|\.?[ºª°]|\.|er?|ème|ste|de|-\w{1,3})?|[^\W\d_]+(?:-[^\W\d_]+)?)"
    return tuple(
        (
            kind,
            compile_pattern(
                ("" if unspaced else r"(?i)(?<!\w)")
                + source.format(
                    n=number, o=ordinal, y=_UNSPACED_YEAR if unspaced else _YEAR, w=_WORD, d=_DETERMINER
                ).replace(" ", r"\s")
            ),
        )
        for kind, source in _SOURCES[language]
    )


@cache
def _approximate() -> Pattern[str]:
    return compile_pattern(
        r"(?i)(?:\b(?:about|around|some|roughly|nearly|almost|over|under|more than|less than|fewer than"
        r"|just over|just under|approximately|at least"
        r"|rund|etwa|fast|knapp|über|mehr als|gut|environ|près de|plus de|presque|unos|casi|más de|cerca de"
        r"|quase|mais de|circa|quasi"
        r"|oltre|più di|ongeveer|bijna|ruim|meer dan|около|почти|более|больше|близько|майже|понад|około"
        r"|prawie|ponad)|[约約近超])\s?\Z"
    )


def find_counted_years(text: str, language: str) -> tuple[CountedYears, ...]:
    """Return the counts of years with their year in ``text``, in order and apart from each other."""
    if language not in _SOURCES:
        return ()
    found = [
        counted
        for stretch in _stretches(text, language)
        for kind, pattern in _patterns(language)
        for match in pattern.finditer(text, *stretch)
        if (counted := _counted(text, match, kind, language))
    ]
    found.sort(key=lambda counted: (counted.span.start, -counted.span.end))
    apart: list[CountedYears] = []
    for counted in found:
        if not apart or counted.span.start >= apart[-1].span.end:
            apart.append(counted)
    return tuple(apart)


def _counted(text: str, match: Match[str], kind: Kind, language: str) -> CountedYears | None:
    written, start = match["n"], match.start("n")
    read = read_ordinal if kind == "anniversary" and language not in ("zh", "ja") else read_small_number
    number = read(written, language)
    if number is None and language == "it" and text[match.end("n")] in "'’":
        # "vent'anni" of venti, "trent'anni" of trenta.
        number = read(written + "i", language) or read(written + "a", language)
    if number is None and " " in written:
        # The word before the number was taken along: "some ten".
        start += written.rindex(" ") + 1
        number = read(text[start : match.end("n")], language)
    if number is None:
        return None
    about = _approximate().search(text[max(0, start - 16) : start]) is not None
    places = Span(start, match.end("n")), Span(*match.span("year"))
    return CountedYears(Span(*match.span()), number, int(match["year"]), *places, kind, about)
