"""Words for days and periods that are counted from the day of the article, by language.

A table's entries are parted by bars: "phrase=number". Days count from the day of the article;
periods have a letter for their unit (w week, m month, y year) and count whole weeks, months, years.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from checker.text.named_tuples import NamedTuple

Unit = Literal["day", "night", "week", "month", "year"]

_NOTHING: Mapping[str, int] = {}

_LETTERS: Mapping[str, Unit] = {"d": "day", "w": "week", "m": "month", "y": "year"}


class RelativeWords(NamedTuple):
    """The relative words of one language, all in lower case.

    ``days``, ``periods`` and ``later`` map a phrase to a distance: from the day of the article,
    in whole periods from its period, from an earlier mention. ``last``, ``this`` and ``next`` are
    what a weekday has before or after it; ``units`` maps the words for units. ``ago``, ``ahead``
    and ``after`` are patterns with ``{n}`` for a number and ``{u}`` for a unit.
    """

    days: Mapping[str, int]
    periods: Mapping[str, tuple[Unit, int]]
    later: Mapping[str, tuple[Unit, int]]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    units: Mapping[str, Unit]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    after: tuple[str, ...] = ()
    weekdays: Mapping[str, int] = _NOTHING


_SOURCES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "days": (
            "the day before yesterday=-2|day before yesterday=-2|yesterday=-1|last night=-1|today=0|"
            "tonight=0|this morning=0|this afternoon=0|this evening=0|tomorrow=1|"
            "the day after tomorrow=2|day after tomorrow=2"
        ),
        "periods": (
            "last week=w-1|this week=w0|next week=w1|last month=m-1|this month=m0|next month=m1|"
            "last year=y-1|this year=y0|next year=y1|the week before last=w-2|the year before last=y-2"
        ),
        "later": (
            "the same day=d0|that day=d0|the next day=d1|the following day=d1|a day later=d1|"
            "the day after=d1|the previous day=d-1|the day before=d-1|a day earlier=d-1|"
            "the following week=w1|the following month=m1|the following year=y1|the previous year=y-1|"
            "the previous week=w-1|the previous month=m-1|that year=y0"
        ),
        "last": "last|past|previous",
        "this": "this",
        "next": "next|coming|this coming|upcoming",
        "units": "day=d|days=d|week=w|weeks=w|month=m|months=m|year=y|years=y",
        "ago": "{n} {u} ago",
        "ahead": "in {n} {u}(?:['’]s?)?(?: time)|{n} {u} from (?:now|today)",
        "after": "{n} {u} (?:later|after that)|{n} {u} earlier",
    },
    "de": {
        "days": (
            "vorgestern=-2|gestern=-1|gestern abend=-1|heute=0|heute abend=0|heute früh=0|morgen=1|"
            "übermorgen=2"
        ),
        "periods": (
            "letzte woche=w-1|vergangene woche=w-1|vorige woche=w-1|in der vergangenen woche=w-1|"
            "diese woche=w0|in dieser woche=w0|nächste woche=w1|kommende woche=w1|letzten monat=m-1|"
            "vergangenen monat=m-1|im vergangenen monat=m-1|diesen monat=m0|in diesem monat=m0|"
            "nächsten monat=m1|im nächsten monat=m1|letztes jahr=y-1|im vergangenen jahr=y-1|"
            "im letzten jahr=y-1|vergangenes jahr=y-1|dieses jahr=y0|in diesem jahr=y0|heuer=y0|"
            "nächstes jahr=y1|im nächsten jahr=y1|im kommenden jahr=y1"
        ),
        "later": (
            "am selben tag=d0|am gleichen tag=d0|am nächsten tag=d1|am folgenden tag=d1|tags darauf=d1|"
            "am tag danach=d1|tags zuvor=d-1|am vortag=d-1|in der folgenden woche=w1|"
            "im folgenden jahr=y1|im jahr darauf=y1"
        ),
        "last": "letzten|letzter|vergangenen|vorigen",
        "this": "diesen|diesem",
        "next": "nächsten|kommenden",
        "units": "tag=d|tage=d|tagen=d|woche=w|wochen=w|monat=m|monate=m|monaten=m|jahr=y|jahre=y|jahren=y",
        "ago": "vor {n} {u}",
        "ahead": "in {n} {u}",
        "after": "{n} {u} (?:später|danach|darauf|zuvor)",
    },
    "fr": {
        "days": (
            "avant-hier=-2|hier=-1|hier soir=-1|aujourd'hui=0|ce matin=0|ce soir=0|demain=1|après-demain=2"
        ),
        "periods": (
            "la semaine dernière=w-1|la semaine passée=w-1|cette semaine=w0|la semaine prochaine=w1|"
            "le mois dernier=m-1|ce mois-ci=m0|le mois prochain=m1|l'an dernier=y-1|l'année dernière=y-1|"
            "l'an passé=y-1|cette année=y0|l'an prochain=y1|l'année prochaine=y1"
        ),
        "later": (
            "le même jour=d0|ce jour-là=d0|le lendemain=d1|le jour suivant=d1|le surlendemain=d2|"
            "la veille=d-1|l'avant-veille=d-2|la semaine suivante=w1|l'année suivante=y1|"
            "le mois suivant=m1"
        ),
        "last": "dernier|passé",
        "this": "ce",
        "next": "prochain",
        "units": "jour=d|jours=d|semaine=w|semaines=w|mois=m|an=y|ans=y|année=y|années=y",
        "ago": "il y a {n} {u}",
        "ahead": "dans {n} {u}",
        "after": "{n} {u} (?:plus tard|après|auparavant)",
    },
    "es": {
        "days": (
            "anteayer=-2|antier=-1|ayer=-1|anoche=-1|hoy=0|esta mañana=0|esta noche=0|mañana=1|"
            "pasado mañana=2"
        ),
        "periods": (
            "la semana pasada=w-1|esta semana=w0|la próxima semana=w1|la semana próxima=w1|"
            "la semana que viene=w1|el mes pasado=m-1|este mes=m0|el próximo mes=m1|el mes que viene=m1|"
            "el año pasado=y-1|este año=y0|el próximo año=y1|el año que viene=y1|el año próximo=y1"
        ),
        "later": (
            "el mismo día=d0|ese día=d0|al día siguiente=d1|el día siguiente=d1|la víspera=d-1|"
            "el día anterior=d-1|la semana siguiente=w1|al año siguiente=y1|el año siguiente=y1"
        ),
        "last": "pasado|último",
        "this": "este",
        "next": "próximo|que viene",
        "units": "día=d|días=d|semana=w|semanas=w|mes=m|meses=m|año=y|años=y",
        "ago": "hace {n} {u}",
        "ahead": "dentro de {n} {u}",
        "after": "{n} {u} (?:después|más tarde|antes)",
    },
    "pt": {
        "days": (
            "anteontem=-2|ontem=-1|ontem à noite=-1|hoje=0|esta manhã=0|esta noite=0|amanhã=1|"
            "depois de amanhã=2"
        ),
        "periods": (
            "na semana passada=w-1|a semana passada=w-1|esta semana=w0|nesta semana=w0|"
            "na próxima semana=w1|a próxima semana=w1|no mês passado=m-1|o mês passado=m-1|este mês=m0|"
            "neste mês=m0|no próximo mês=m1|no ano passado=y-1|o ano passado=y-1|este ano=y0|"
            "neste ano=y0|no próximo ano=y1|no ano que vem=y1"
        ),
        "later": (
            "no mesmo dia=d0|nesse dia=d0|no dia seguinte=d1|na véspera=d-1|no dia anterior=d-1|"
            "na semana seguinte=w1|no ano seguinte=y1"
        ),
        "last": "passado|passada|última|último",
        "this": "nesta|esta|neste|este",
        "next": "próxima|próximo|que vem",
        "units": "dia=d|dias=d|semana=w|semanas=w|mês=m|meses=m|ano=y|anos=y",
        "ago": "há {n} {u}|{n} {u} atrás",
        "ahead": "daqui a {n} {u}|dentro de {n} {u}",
        "after": "{n} {u} (?:depois|mais tarde|antes)",
    },
    "it": {
        "days": "l'altro ieri=-2|ieri=-1|ieri sera=-1|oggi=0|stamattina=0|stasera=0|domani=1|dopodomani=2",
        "periods": (
            "la settimana scorsa=w-1|la scorsa settimana=w-1|questa settimana=w0|"
            "la prossima settimana=w1|la settimana prossima=w1|il mese scorso=m-1|lo scorso mese=m-1|"
            "questo mese=m0|il mese prossimo=m1|il prossimo mese=m1|l'anno scorso=y-1|lo scorso anno=y-1|"
            "quest'anno=y0|l'anno prossimo=y1|il prossimo anno=y1"
        ),
        "later": (
            "lo stesso giorno=d0|quel giorno=d0|il giorno dopo=d1|il giorno seguente=d1|"
            "il giorno successivo=d1|la vigilia=d-1|il giorno prima=d-1|la settimana successiva=w1|"
            "l'anno successivo=y1|l'anno dopo=y1"
        ),
        "last": "scorso|scorsa",
        "this": "questo|questa",
        "next": "prossimo|prossima",
        "units": "giorno=d|giorni=d|settimana=w|settimane=w|mese=m|mesi=m|anno=y|anni=y",
        "ago": "{n} {u} fa",
        "ahead": "tra {n} {u}|fra {n} {u}",
        "after": "{n} {u} (?:dopo|più tardi|prima)",
    },
    "nl": {
        "days": (
            "eergisteren=-2|gisteren=-1|gisteravond=-1|vandaag=0|vanmorgen=0|vanochtend=0|vanavond=0|"
            "morgen=1|overmorgen=2"
        ),
        "periods": (
            "vorige week=w-1|afgelopen week=w-1|deze week=w0|volgende week=w1|komende week=w1|"
            "vorige maand=m-1|afgelopen maand=m-1|deze maand=m0|volgende maand=m1|vorig jaar=y-1|"
            "afgelopen jaar=y-1|dit jaar=y0|volgend jaar=y1"
        ),
        "later": (
            "dezelfde dag=d0|die dag=d0|de volgende dag=d1|een dag later=d1|de dag erna=d1|"
            "de dag ervoor=d-1|de week erna=w1|het jaar erop=y1|het jaar daarop=y1"
        ),
        "last": "afgelopen|vorige",
        "this": "deze",
        "next": "volgende|komende|aanstaande",
        "units": "dag=d|dagen=d|week=w|weken=w|maand=m|maanden=m|jaar=y|jaren=y",
        "ago": "{n} {u} geleden",
        "ahead": "over {n} {u}",
        "after": "{n} {u} (?:later|daarna|eerder)",
    },
    "ru": {
        "days": "позавчера=-2|вчера=-1|вчера вечером=-1|сегодня=0|завтра=1|послезавтра=2",
        "periods": (
            "на прошлой неделе=w-1|на минувшей неделе=w-1|на этой неделе=w0|на следующей неделе=w1|"
            "на будущей неделе=w1|в прошлом месяце=m-1|в этом месяце=m0|в следующем месяце=m1|"
            "в будущем месяце=m1|в прошлом году=y-1|в минувшем году=y-1|в этом году=y0|"
            "в нынешнем году=y0|в следующем году=y1|в будущем году=y1"
        ),
        "later": (
            "в тот же день=d0|в этот день=d0|на следующий день=d1|на другой день=d1|накануне=d-1|"
            "на следующей неделе после этого=w1|год спустя=y1|через год=y1"
        ),
        "last": "прошлый|прошлую|прошлое|минувший|минувшую",
        "this": "этот|эту|это",
        "next": "следующий|следующую|следующее|ближайший|ближайшую|будущий|будущую",
        "units": (
            "день=d|дня=d|дней=d|неделю=w|недели=w|недель=w|месяц=m|месяца=m|месяцев=m|год=y|года=y|лет=y"
        ),
        "ago": "{n} {u} (?:тому )?назад",
        "ahead": "через {n} {u}",
        "after": "{n} {u} спустя|спустя {n} {u}",
    },
    "uk": {
        "days": "позавчора=-2|учора=-1|вчора=-1|сьогодні=0|завтра=1|післязавтра=2",
        "periods": (
            "минулого тижня=w-1|торік=y-1|цього тижня=w0|наступного тижня=w1|минулого місяця=m-1|"
            "цього місяця=m0|наступного місяця=m1|минулого року=y-1|цього року=y0|цьогоріч=y0|"
            "наступного року=y1"
        ),
        "later": "того ж дня=d0|наступного дня=d1|напередодні=d-1|через рік=y1",
        "last": "минулий|минулу|минулої|минулого",
        "this": "цей|цю|цього|цієї",
        "next": "наступний|наступну|наступного|наступної|найближчий|найближчу",
        "units": (
            "день=d|дні=d|дня=d|днів=d|тиждень=w|тижні=w|тижнів=w|місяць=m|місяці=m|місяців=m|рік=y|"
            "роки=y|років=y|року=y"
        ),
        "ago": "{n} {u} тому",
        "ahead": "через {n} {u}|за {n} {u}",
        "after": "{n} {u} по тому",
        "weekdays": (
            "понеділок=0|вівторок=1|середу=2|середа=2|четвер=3|п'ятницю=4|п'ятниця=4|суботу=5|субота=5|"
            "неділю=6|неділя=6"
        ),
    },
    "pl": {
        "days": "przedwczoraj=-2|wczoraj=-1|dziś=0|dzisiaj=0|jutro=1|pojutrze=2",
        "periods": (
            "w zeszłym tygodniu=w-1|w ubiegłym tygodniu=w-1|w tym tygodniu=w0|w przyszłym tygodniu=w1|"
            "w zeszłym miesiącu=m-1|w ubiegłym miesiącu=m-1|w tym miesiącu=m0|w przyszłym miesiącu=m1|"
            "w zeszłym roku=y-1|w ubiegłym roku=y-1|w tym roku=y0|w przyszłym roku=y1"
        ),
        "later": (
            "tego samego dnia=d0|następnego dnia=d1|nazajutrz=d1|dzień później=d1|poprzedniego dnia=d-1|"
            "dzień wcześniej=d-1|rok później=y1|w następnym roku=y1"
        ),
        "last": "zeszły|zeszłą|ubiegły|ubiegłą|miniony|minioną",
        "this": "ten|tę|tą",
        "next": "następny|następną|przyszły|przyszłą|najbliższy|najbliższą",
        "units": (
            "dzień=d|dni=d|tydzień=w|tygodnie=w|tygodni=w|miesiąc=m|miesiące=m|miesięcy=m|rok=y|lata=y|"
            "lat=y|roku=y"
        ),
        "ago": "{n} {u} temu|przed {n} {u}",
        "ahead": "za {n} {u}",
        "after": "{n} {u} później",
        "weekdays": (
            "poniedziałek=0|wtorek=1|środę=2|środa=2|czwartek=3|piątek=4|sobotę=5|sobota=5|niedzielę=6|"
            "niedziela=6"
        ),
    },
    "zh": {
        "days": (
            "大前天=-3|前天=-2|昨天=-1|昨日=-1|昨晚=-1|今天=0|今日=0|今晚=0|今晨=0|明天=1|明日=1|后天=2|"
            "後天=2"
        ),
        "periods": (
            "上周=w-1|上週=w-1|上星期=w-1|本周=w0|本週=w0|下周=w1|下週=w1|下星期=w1|上个月=m-1|上月=m-1|"
            "本月=m0|下个月=m1|下月=m1|前年=y-2|去年=y-1|今年=y0|明年=y1|后年=y2"
        ),
        "later": (
            "当天=d0|當天=d0|当日=d0|同日=d0|次日=d1|翌日=d1|第二天=d1|前一天=d-1|次年=y1|翌年=y1|同年=y0"
        ),
        "last": "上|上个",
        "this": "本|这",
        "next": "下|下个",
        "units": "天=d|日=d|周=w|週=w|个星期=w|星期=w|个月=m|個月=m|年=y",
        "ago": "{n}{u}(?:之?前)",
        "ahead": "{n}{u}(?:之?后|之?後)",
        "weekdays": (
            "周一=0|周二=1|周三=2|周四=3|周五=4|周六=5|周日=6|週一=0|週二=1|週三=2|週四=3|週五=4|週六=5|"
            "週日=6|星期一=0|星期二=1|星期三=2|星期四=3|星期五=4|星期六=5|星期日=6|星期天=6"
        ),
    },
    "ja": {
        "days": (
            "一昨日=-2|おととい=-2|昨日=-1|きのう=-1|昨夜=-1|今日=0|きょう=0|本日=0|今朝=0|今夜=0|明日=1|"
            "あす=1|明後日=2|あさって=2"
        ),
        "periods": (
            "先週=w-1|今週=w0|来週=w1|先月=m-1|今月=m0|来月=m1|一昨年=y-2|昨年=y-1|去年=y-1|今年=y0|"
            "来年=y1|再来年=y2"
        ),
        "later": "同日=d0|当日=d0|翌日=d1|翌々日=d2|前日=d-1|翌週=w1|翌月=m1|翌年=y1|前年=y-1|同年=y0",
        "last": "先週の|前の",
        "this": "今週の|この",
        "next": "来週の|次の",
        "units": "日=d|日間=d|週間=w|か月=m|カ月=m|ヶ月=m|ヵ月=m|年=y|年間=y",
        "ago": "{n}{u}前",
        "ahead": "{n}{u}後",
        "weekdays": "月曜日=0|火曜日=1|水曜日=2|木曜日=3|金曜日=4|土曜日=5|日曜日=6",
    },
}

#: The languages whose relative words are known.
RELATIVE_LANGUAGES = tuple(_SOURCES)


def _distance(written: str) -> tuple[Unit, int]:
    return _LETTERS[written[0]], int(written[1:])


def _entries(source: Mapping[str, str], name: str) -> list[tuple[str, str]]:
    written = source.get(name, "")
    return [
        (phrase, value)
        for entry in written.split("|")
        if entry
        for phrase, _, value in [entry.partition("=")]
    ]


def _words(source: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(source[name].split("|"))


def _patterns(source: Mapping[str, str], name: str) -> tuple[str, ...]:
    # A bar inside a group belongs to the pattern.
    patterns, depth, start = [], 0, 0
    written = source.get(name, "") + "|"
    for index, sign in enumerate(written):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            patterns.append(written[start:index])
            start = index + 1
    return tuple(pattern for pattern in patterns if pattern)


@cache
def relative_words(language: str) -> RelativeWords | None:
    """Return the relative words of ``language`` (a primary subtag), None where none are known."""
    source = _SOURCES.get(language)
    if source is None:
        return None
    return RelativeWords(
        days={phrase: int(value) for phrase, value in _entries(source, "days")},
        periods={phrase: _distance(value) for phrase, value in _entries(source, "periods")},
        later={phrase: _distance(value) for phrase, value in _entries(source, "later")},
        last=_words(source, "last"),
        this=_words(source, "this"),
        next=_words(source, "next"),
        units={phrase: _LETTERS[value] for phrase, value in _entries(source, "units")},
        ago=_patterns(source, "ago"),
        ahead=_patterns(source, "ahead"),
        after=_patterns(source, "after"),
        weekdays={phrase: int(value) for phrase, value in _entries(source, "weekdays")},
    )
