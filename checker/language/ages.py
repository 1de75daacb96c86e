"""Births, deaths and ages as a sentence tells them, in figures that can be compared.

A year of birth follows its verb ("born in Lyon on 3 May 1960"), or opens a pair of years in a bracket
("1960–2020"). An age is what somebody was when he died or is now; ages at other events are no matter of
this module.
"""

from collections.abc import Mapping
from functools import cache
from re import Match, Pattern

from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class Figure(NamedTuple):
    """A year or an age: its value and its span in the text."""

    value: int
    span: Span


class Life(NamedTuple):
    """What one sentence says of one life; None for what it does not say.

    ``age_now`` is an age in apposition ("Ruiz, 45, born in 1960"), ``age_at_death`` the other.
    """

    birth: Figure
    death: Figure | None = None
    age_at_death: Figure | None = None
    age_now: Figure | None = None


#: An age further from the word for death than this is one at another event (code points).
_NEAR_DEATH = 60

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d)"

#: For each language: what stands before a year of birth, before a year of death, around the age at death.
_SOURCES: Mapping[str, tuple[str, str, str]] = {
    "en": (
        r"\bborn\b(?!\s(?:into|out|again))[^.;()]{0,60}?",
        r"\b(?:died|dies|dead|killed|passed away|death)\b[^.;()]{0,60}?",
        r"(?:\baged|\bat (?:the )?age(?: of)?|, age|\bat(?= \d{2,3}(?:[,.;)]|\Z| (?:in"
        r"|on) )))\s(?P<age>\d{1,3})\b(?! (?:months|days|weeks|hours)|[:%°.,]\d)",
    ),
    "de": (
        r"(?:\bgeboren\b|\bgeb\.|\*)(?:[^.;()]|(?<=\d)\.){0,40}?",
        r"(?:\bstarb\b|\bgestorben\b|\bverstarb\b|\bverstorben\b|†)[^;()]{0,40}?",
        r"(?:im Alter von|mit)\s(?P<age>\d{1,3})\s(?:Jahren?)\b",
    ),
    "fr": (
        r"\b(?:née?|naquit|naît)\b[^.;()]{0,50}?",
        r"\b(?:mort|morte|décédée?|mourut|meurt|s'est éteinte?|disparue?)\b[^.;()]{0,50}?",
        r"(?:à l'âge de|à)\s(?P<age>\d{1,3})\sans\b",
    ),
    "es": (
        r"\b(?:nacid[oa]|nació)\b[^.;()]{0,50}?",
        r"\b(?:murió|falleció|fallecid[oa]|muert[oa])\b[^.;()]{0,50}?",
        r"(?:a los|a la edad de|con)\s(?P<age>\d{1,3})\s(?:años)\b",
    ),
    "pt": (
        r"\b(?:nascid[oa]|nasceu)\b[^.;()]{0,50}?",
        r"\b(?:morreu|faleceu|falecid[oa])\b[^.;()]{0,50}?",
        r"(?:aos|com|com a idade de)\s(?P<age>\d{1,3})\sanos\b",
    ),
    "it": (
        r"\b(?:nat[oa]|nacque)\b[^.;()]{0,50}?",
        r"\b(?:mort[oa]|morì|deceduto|deceduta|scompars[oa])\b[^.;()]{0,50}?",
        r"(?:all'età di|a)\s(?P<age>\d{1,3})\sanni\b",
    ),
    "nl": (
        r"\b(?:geboren|geb\.)[^.;()]{0,50}?",
        r"\b(?:overleden|overleed|stierf|gestorven)\b[^.;()]{0,50}?",
        r"(?:op (?:de )?(?:leeftijd van )?(?P<age>\d{1,3})(?:-jarige leeftijd| jaar))\b",
    ),
    "ru": (
        r"\b(?:родил(?:ся|ась)|родивш\w{2,4}ся|рождения|род\.)[^.;()]{0,50}?",
        r"\b(?:умер|умерла|умерш\w{2,3}|скончал(?:ся|ась)|скончавш\w{2,4}ся|погиб|погибла|погибш\w{2,3})\b"
        r"[^.;()]{0,50}?",
        r"(?:в возрасте|\bв|\bна)\s(?P<age>\d{1,3})\s(?:лет|года|год)\b",
    ),
    "uk": (
        r"\b(?:народи(?:вся|лася|лась)|нар\.)[^.;()]{0,50}?",
        r"\b(?:помер|померла|загинув|загинула)\b[^.;()]{0,50}?",
        r"(?:у|в) віці\s(?P<age>\d{1,3})\s(?:років|роки|року|рік)\b",
    ),
    "pl": (
        r"\b(?:urodzon[ya]|urodził(?:a)? się|ur\.)[^.;()]{0,50}?",
        r"\b(?:zmarł|zmarła|zginął|zginęła)\b[^.;()]{0,50}?",
        r"w wieku\s(?P<age>\d{1,3})\slat\b",
    ),
    "zh": (
        r"(?:出生于|出生於|生于|生於)\s?",
        r"(?:逝世于|去世于|卒于|病逝于|于(?=\d{4}年[^，。]{0,12}(?:逝世|去世|病逝)))\s?",
        r"(?:享年|终年|終年|享寿|(?:去世|逝世|病逝)[时時]年?仅?)\s?(?P<age>\d{1,3})\s?(?:岁|歲)",
    ),
    "ja": (
        r"(?:生まれ[はが]?|誕生は)\s?",
        r"(?:死去は|没年は|(?=\d{4}年[^、。]{0,12}(?:死去|没|亡くな)))\s?",
        r"(?:享年|満)?\s?(?P<age>\d{1,3})\s?歳(?:で(?:死去|亡くな|没)|没)",
    ),
}  # fmt: skip

#: Where the year stands before the word for birth, and before the one for death.
_YEAR_FIRST: Mapping[str, tuple[str, str]] = {
    "de": (
        r"(?:im Jahr )?{y} (?:in [^\W\d_]+ )?geboren(?:e[nrms]?)?\b",
        r"{y}(?= (?:starb|verstarb|gestorben)\b)",
    ),
    "nl": (r"{y} (?:in [^\W\d_]+ )?geboren\b", r"{y}(?= (?:overleed|stierf|overleden|gestorven)\b)"),
    "ru": (r"{y}\s(?:года|г\.)\sрождения\b", r"{y}(?=\s(?:года|году|г\.)\s(?:умер|скончал|погиб))"),
    "zh": (
        r"{y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:在[^，。、0-9]{{1,8}})?(?:出生|生于)",
        r"{y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:在[^，。、0-9]{{1,8}})?(?:逝世|去世|病逝)",
    ),
    "ja": (
        r"{y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?に?(?:[^、。\d]{{1,8}}で)?生まれ",
        r"{y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?に?(?:\d{{1,3}}歳で)?(?:死去|没|亡くな)",
    ),
}


@cache
def _patterns(language: str) -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    """Return the patterns of births and deaths with their year, and of an age.

    The year is in group ``year``, or in ``first`` where it stands before its word.
    """
    birth, death, age = _SOURCES[language]
    sources = [birth + _YEAR, death + _YEAR]
    if language in _YEAR_FIRST:
        year = r"(?<!\d)(?P<first>1[5-9]\d\d|20\d\d)"
        sources = [
            f"(?:{turned.format(y=year)})|(?:{source})"
            for turned, source in zip(_YEAR_FIRST[language], sources, strict=True)
        ]
    flags = "" if language in ("zh", "ja") else "(?i)"
    first, second, third = (compile_pattern(flags + source) for source in (*sources, age))
    return first, second, third


def _year_of(match: Match[str]) -> Figure:
    group = "first" if match.groupdict().get("first") else "year"
    return _figure(match[group], match.span(group))


@cache
def _years_of_life() -> Pattern[str]:
    return compile_pattern(
        r"[(（](?:born\s)?(?P<year>1[5-9]\d\d|20\d\d)年?\s?[-–—－～〜]\s?(?P<death>1[5-9]\d\d|20\d\d)年?[)）]"
    )


@cache
def _apposition() -> Pattern[str]:
    """Match an age between commas or in a bracket just before a birth that is told of the same person."""
    return compile_pattern(
        r"(?:,\s(?P<age>\d{1,3}),\s|\s\((?P<bracketed>\d{1,3})\),?\s"
        r"|(?P<years_old>\d{1,3})-year-old(?:\s[\w.-]+){0,3},?\s\(?"
        r"|(?P<jahre>\d{1,3})\sJahre\salt,?\s)(?:who\s)?(?:was\s|is\s"
        r"|wurde\s)?(?:[^,.;()\d]{0,24}\s)?(?=(?:born|geboren|née?\b|nacid|nascid|nat[oa]\b))"
    )


#: For each language how a sentence tells the age that somebody has now, apart from an apposition.
_AGES_NOW: Mapping[str, str] = {
    "en": r"\b(?:is|turns|turned|, now)\s(?:now\s|aged\s)?(?P<age>\d{1,3})(?:\syears\sold\b|(?=[,.;]|\Z))",
    "de": r"\bist\s(?:heute\s|jetzt\s)?(?P<age>\d{1,3})\sJahre\salt\b",
    "fr": r"(?:\bâgée?\sde|\ba(?:\saujourd['’]hui)?)\s(?P<age>\d{1,3})\sans\b(?!\s(?:de|d['’]|après|plus))",
    "es": r"\btiene\s(?:hoy\s|ahora\s)?(?P<age>\d{1,3})\saños\b(?!\sde\b)",
    "pt": r"\btem\s(?:hoje\s|agora\s)?(?P<age>\d{1,3})\sanos\b(?!\sde\b)",
    "it": r"\bha\s(?:oggi\s|ora\s)?(?P<age>\d{1,3})\sanni\b(?!\sdi\b)",
    "nl": r"\bis\s(?:nu\s)?(?P<age>\d{1,3})\sjaar(?:\soud\b|(?=[,.;]|\Z))",
    "ru": r"(?:,|\bсейчас|\bему|\bей)\s(?P<age>\d{1,3})\s(?:лет|года|год)(?=[,.;]|\Z)",
    "uk": r"(?:,|\bзараз|\bйому|\bїй)\s(?P<age>\d{1,3})\s(?:років|роки|рік)(?=[,.;]|\Z)",
    "pl": r"\bma\s(?:dziś\s|dzisiaj\s|teraz\s)?(?P<age>\d{1,3})\slat(?:a)?(?=[,.;]|\Z|\si\s)",
    "zh": r"(?:现年|現年|今年)\s?(?P<age>\d{1,3})\s?(?:岁|歲)",
    "ja": r"(?:生まれの|生まれ、|現在|今年)\s?(?P<age>\d{1,3})\s?歳(?!で|の時|のとき)",
}


@cache
def _age_now(language: str) -> Pattern[str]:
    return compile_pattern(("" if language in ("zh", "ja") else "(?i)") + _AGES_NOW[language])


@cache
def _any_year() -> Pattern[str]:
    return compile_pattern(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%])")


def _only_other_year(sentence: str, birth: Figure, language: str) -> Figure | None:
    """Return the year of death where it is the one year beside that of birth, near a word for death."""
    years = [_figure(match.group(), match.span()) for match in _any_year().finditer(sentence)]
    others = [figure for figure in years if figure.span != birth.span]
    if len(others) != 1 or others[0].value <= birth.value:
        return None
    place = others[0].span
    near = any(
        -_NEAR_DEATH <= match.start() - place.end <= _NEAR_DEATH
        or -_NEAR_DEATH <= place.start - match.end() <= _NEAR_DEATH
        for match in _death_word(language).finditer(sentence)
    )
    return others[0] if near else None


def _figure(value: str, span: tuple[int, int], offset: int = 0) -> Figure:
    return Figure(int(value), Span(span[0] + offset, span[1] + offset))


@cache
def _death_word(language: str) -> Pattern[str]:
    source = _SOURCES[language][1]
    if language in ("zh", "ja"):
        return compile_pattern("逝世|去世|病逝|卒|享年|终年|終年|享寿|死去|没|亡くな")
    # The words of the pattern without the stretch that leads to the year.
    return compile_pattern("(?i)" + source[: source.rindex("[^")])


@cache
def _relatives() -> Pattern[str]:
    """Match words that bring a second person into a sentence."""
    return compile_pattern(
        r"(?i)\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|father|mother|parents|child|children"
        r"|widow|widower|twins?|grand\w+"
        r"|son-in-law|uncle|aunt|cousin|nephew|niece|friend|couple|siblings|sohn|tochter|bruder|schwester"
        r"|frau|mann|vater|mutter|eltern"
        r"|fils|fille|frère|sœur|femme|mari|père|mère|hij[oa]|herman[oa]|espos[oa]|padre|madre|filh[oa]"
        r"|irmã\w?|mãe|pai|figli[oa]"
        r"|fratello|sorella|moglie|marito|zoon|dochter|broer|zus|vrouw|man|vader|moeder|сын\w*|доч\w*"
        r"|брат\w*|сестр\w*|жен[аыу]|муж\w?"
        r"|отец|мать|син\w*|дружин\w*|батько|мати|syn\w*|córk\w*|żon\w*|mąż|ojciec|matka)\b|[父母女兄弟姐妹姉夫妻儿娘]|息子|子ども|子供"
    )


def _is_of_death(sentence: str, age: Span, language: str) -> bool:
    """Tell whether the age at ``age`` is told with a death, just before or just after its word."""
    for match in _death_word(language).finditer(sentence):
        gap = (
            sentence[match.end() : age.start]
            if match.end() <= age.start
            else sentence[age.end : match.start()]
        )
        if len(gap) <= _NEAR_DEATH and (match.end() <= age.start or not gap.strip()):
            return True
        if age.overlaps(Span(*match.span())):
            return True
    return False


#: Words of which one stands in every text that tells of a birth in words, and in most ages at death.
_TRIGGERS: Mapping[str, tuple[str, ...]] = {
    "en": ("born", "Born", "aged ", "age of"),
    "de": ("geboren", "Geboren", "geb.", "*", "Alter von"),
    "fr": ("né ", "née ", "Né ", "Née ", "âge de", "naquit", "naît"),
    "es": ("naci", "Naci", "edad de", "a los "),
    "pt": ("nasc", "Nasc", "aos ", "idade de"),
    "it": ("nato ", "nata ", "Nato ", "Nata ", "età di", "nacque"),
    "nl": ("geb", "Geb", "leeftijd"),
    "ru": ("род", "Род", "рожд", "возрасте"),
    "uk": ("нар", "Нар", "віці"),
    "pl": ("uro", "Uro", "ur.", "wieku"),
    "zh": ("生", "年", "岁", "歲"),
    "ja": ("生まれ", "誕生", "享年", "歳"),
}  # fmt: skip


def life_triggers(language: str) -> tuple[str, ...]:
    """Return words of which a text without any tells of no birth; empty where the language is not read."""
    return _TRIGGERS.get(language, ())


def find_life(sentence: str, language: str) -> Life | None:
    """Return the one life that ``sentence`` tells of in figures, None where there is none or several."""
    if language not in _SOURCES:
        return None
    birth_pattern, death_pattern, age_pattern = _patterns(language)
    lives = list(_years_of_life().finditer(sentence))
    births = list(birth_pattern.finditer(sentence))
    if len(lives) + len(births) != 1 or _relatives().search(sentence):
        return None
    ages = list(age_pattern.finditer(sentence))
    if len(ages) > 1:
        return None
    age = _figure(ages[0]["age"], ages[0].span("age")) if ages else None
    if age is not None and not _is_of_death(sentence, Span(*ages[0].span()), language):
        age = None
    if lives:
        match = lives[0]
        return Life(
            _figure(match["year"], match.span("year")), _figure(match["death"], match.span("death")), age
        )
    birth = _year_of(births[0])
    deaths = [figure for match in death_pattern.finditer(sentence) if (figure := _year_of(match)) != birth]
    if len(deaths) > 1:
        return None
    death = deaths[0] if deaths else None
    if death is None and age is not None:
        death = _only_other_year(sentence, birth, language)
    now = None
    if death is None and age is None and (told := _age_now(language).search(sentence)) is not None:
        now = _figure(told["age"], told.span("age"))
    elif death is None and (found := _apposition().search(sentence)) is not None:
        name = next(name for name in ("age", "bracketed", "years_old", "jahre") if found[name])
        now = _figure(found[name], found.span(name))
    return Life(birth, death, age, now)
