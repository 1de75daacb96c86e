"""Words and signs that stand beside a number: scales, percent and points, currencies, units of measure.

Currencies are ISO 4217 codes; a dollar without a country's letters is ``$``, as many countries have one.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from checker.text.named_tuples import NamedTuple

Role = Literal["scale", "percent", "points", "money", "measure", "unclear"]


class UnitWord(NamedTuple):
    """What a word after a number is: its ``role``, the ``unit`` it names, the power of ten of a scale."""

    role: Role
    unit: str = ""
    exponent: int = 0


#: By language: exponent=word|word; those of "" serve every language.
_SCALES: Mapping[str, str] = {
    "": "6=mln|mio; 9=bn|mrd",
    "en": "2=hundred; 3=thousand|k; 6=million|millions|mn; 9=billion|billions|bln; 12=trillion|trillions|tn",
    "de": (
        "2=hundert; 3=tausend|tsd|tsd.; 6=million|millionen|mio.; 9=milliarde|milliarden|mrd.; "
        "12=billion|billionen|bio."
    ),
    "fr": "3=mille; 6=million|millions; 9=milliard|milliards|mds; 12=billion|billions",
    "es": "3=mil; 6=millón|millones; 9=mil millones|millardo|millardos; 12=billón|billones",
    "pt": "3=mil; 6=milhão|milhões|mi; 9=bilhão|bilhões|bi|mil milhões; 12=trilhão|trilhões",
    "it": "3=mila; 6=milione|milioni; 9=miliardo|miliardi; 12=bilione|bilioni",
    "nl": "3=duizend; 6=miljoen; 9=miljard; 12=biljoen",
    "ru": (
        "3=тыс|тыс.|тысяч|тысячи|тысяча; 6=млн|миллион|миллиона|миллионов; "
        "9=млрд|миллиард|миллиарда|миллиардов"
    ),
    "zh": "2=百; 3=千; 4=万|萬; 6=百万|百萬; 7=千万|千萬; 8=亿|億; 9=十亿|十億; 12=万亿|萬億|兆",
}
#: Letters that are scales beside a currency's sign alone ("$5m", "€3bn", "£40K").
_SCALES_OF_MONEY: Mapping[str, int] = {"k": 3, "m": 6, "b": 9, "t": 12}

_PERCENT: Mapping[str, str] = {
    "": "%|％",
    "en": "percent|per cent|pct|pc",
    "de": "prozent|vh",
    "fr": "pour cent|p. 100",
    "es": "por ciento|por cien",
    "pt": "por cento",
    "it": "per cento|percento",
    "nl": "procent",
    "ru": "процент|процента|процентов|проц",
}
_POINTS: Mapping[str, str] = {
    "en": "percentage point|percentage points|pct point|pct points|percent point|percent points|pp",
    "de": "prozentpunkt|prozentpunkte|prozentpunkten",
    "fr": "point de pourcentage|points de pourcentage",
    "es": "punto porcentual|puntos porcentuales",
    "pt": "ponto percentual|pontos percentuais",
    "it": "punto percentuale|punti percentuali",
    "nl": "procentpunt|procentpunten",
    "ru": "процентного пункта|процентных пункта|процентных пунктов|п. п.",
    "zh": "个百分点|個百分點",
}
_MONEY: Mapping[str, str] = {
    "": (
        "USD=usd|us$; EUR=eur|€; GBP=gbp|£; JPY=jpy|¥; CHF=chf; CNY=cny|rmb; CAD=cad; AUD=aud; INR=inr|₹; "
        "RUB=rub|₽; $=$"
    ),
    "en": (
        "$=dollar|dollars|dlr|dlrs; USD=us dollars|u.s. dollars|u.s. dlrs; CAD=canadian dollars|"
        "canadian dlrs; "
        "AUD=australian dollars|australian dlrs; EUR=euro|euros; "
        "GBP=pound sterling|pounds sterling|sterling|stg|quid; JPY=yen; CNY=yuan|renminbi; INR=rupee|"
        "rupees; RUB=rouble|roubles|ruble|rubles; "
        "CHF=swiss francs; cent=cent|cents|cts; penny=penny|pence; DEM=marks; francs=francs; "
        "crowns=crowns|kronor|kroner; pesos=pesos; lire=lire; won=won"
    ),
    "de": (
        "$=dollar; USD=us-dollar; EUR=euro; GBP=pfund sterling; JPY=yen; CNY=yuan; "
        "CHF=franken|schweizer franken; cent=cent; RUB=rubel"
    ),
    "fr": (
        "$=dollar|dollars; EUR=euro|euros; GBP=livres sterling; JPY=yens; CHF=francs suisses; francs=francs; "
        "cent=centimes; RUB=roubles"
    ),
    "es": (
        "$=dólar|dólares; EUR=euro|euros; GBP=libras esterlinas; JPY=yenes; pesos=pesos; "
        "cent=céntimos|centavos"
    ),
    "zh": "CNY=元|元人民币|人民币|块; USD=美元; EUR=欧元|歐元; JPY=日元; GBP=英镑|英鎊; HKD=港元|港币",
}
#: Signs and codes that stand before a number.
MONEY_BEFORE: Mapping[str, str] = {
    "$": "$", "US$": "USD", "USD": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD",
    "AU$": "AUD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "€": "EUR", "EUR": "EUR",
    "£": "GBP", "GBP": "GBP",
    "¥": "JPY", "￥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "₴": "UAH", "CHF": "CHF", "Fr.": "CHF",
}  # fmt: skip


def _entries(source: str) -> list[tuple[str, str]]:
    pairs = (entry.partition("=") for entry in source.split("; ") if entry)
    return [(word, name) for name, _, words in pairs for word in words.split("|")]


@cache
def _percent_forms(language: str) -> tuple[str, ...]:
    return tuple(filter(None, f"{_PERCENT['']}|{_PERCENT.get(language, '')}".split("|")))


def names_percentage(lowered: str, language: str) -> bool:
    """Tell whether a text in lower case may name a percentage: it has the sign or one of the words."""
    # To look for each is faster than one pattern of all.
    return any(map(lowered.__contains__, _percent_forms(language)))


def places_of_percentages(lowered: str, language: str) -> list[int]:
    """Return where signs and words of percentages may stand in a text in lower case, in order."""
    places: set[int] = set()
    for form in _percent_forms(language):
        place = lowered.find(form)
        while place >= 0:
            places.add(place)
            place = lowered.find(form, place + 1)
    return sorted(places)


@cache
def unit_words(language: str) -> Mapping[str, UnitWord]:
    """Return what words and signs after a number mean in ``language``: one to three words, in lower case."""
    from checker.language.measures import measure_words  # noqa: PLC0415 - `decimal` takes long to import

    words: dict[str, UnitWord] = {}
    for word, name in measure_words(language).items():
        words[word] = UnitWord("measure", name)
    for table in (_MONEY[""], _MONEY.get(language, "")):
        words.update({word: UnitWord("money", name) for word, name in _entries(table)})
    for source in (_PERCENT[""], _PERCENT.get(language, "")):
        words.update({word: UnitWord("percent", "percent") for word in source.split("|") if word})
    points = _POINTS.get(language, "").split("|")
    words.update({word: UnitWord("points", "points") for word in points if word})
    for table in (_SCALES[""], _SCALES.get(language, "")):
        words.update({word: UnitWord("scale", "", int(exponent)) for word, exponent in _entries(table)})
    # "10m" is ten metres or ten million; "10 m" is metres.
    words["m"] = UnitWord("unclear", "m")
    if language == "en":
        # Of money as often as of weight.
        words |= {"pound": UnitWord("unclear", "pound"), "pounds": UnitWord("unclear", "pound")}
    return words


@cache
def beginnings_of_units(language: str) -> frozenset[str]:
    """Return the words with which names of several words begin among the `unit_words` of ``language``."""
    return frozenset([name.split()[0] for name in unit_words(language) if " " in name])


def scale_of_money(letter: str) -> UnitWord | None:
    """Return the scale that ``letter`` is after a currency's sign, None where it is none."""
    exponent = _SCALES_OF_MONEY.get(letter.lower())
    return None if exponent is None else UnitWord("scale", "", exponent)
