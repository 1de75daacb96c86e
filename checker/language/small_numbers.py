"""Small numbers as durations and ages write them: figures, words and Chinese numerals.

The words of each language are built from its units, teens and tens, up to ninety-nine; "a" and
"one" count as one. Other numbers are given in figures in any text that an editor lets pass.
"""

from collections.abc import Iterable
from functools import cache

from checker.language.numerals import numerals_like, read_chinese_number

_HUNDRED = 100
_LARGEST = 999

#: The longest ending of an ordinal in figures, as in "25-річчя" without its noun: "25-го".
_LONGEST_ENDING = 4

#: Words for 1 to 19, and for the tens from 20 on; "/" parts forms of one number.
_UNITS = {
    "en": "one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "de": "ein/eine/einen/einem/einer/eins zwei/zweier drei/dreier vier fünf sechs sieben acht neun zehn elf "
    "zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf",
    "es": "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve",
    "pt": "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze "
    "catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
    "it": "un/una/uno/un' due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    "quattordici quindici sedici diciassette diciotto diciannove",
    "nl": "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien",
    "ru": "один/одного/одну/одна два/двух/две/двумя три/трёх/трех/тремя четыре/четырёх/четырех пять/пяти "
    "шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати "
    "двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати "
    "шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати",
    "uk": "один/одного/одну два/двох/дві три/трьох чотири/чотирьох п'ять/п'яти шість/шести сім/семи "
    "вісім/восьми дев'ять/дев'яти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти "
    "тринадцять/тринадцяти чотирнадцять/чотирнадцяти п'ятнадцять/п'ятнадцяти шістнадцять/шістнадцяти "
    "сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти дев'ятнадцять/дев'ятнадцяти",
    "pl": "jeden/jednego/jedną dwa/dwóch/dwie/dwu trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu "
    "siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu "
    "dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu "
    "szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingts/quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "ru": "двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти "
    "семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста",
    "uk": "двадцять/двадцяти тридцять/тридцяти сорок/сорока п'ятдесят/п'ятдесяти шістдесят/шістдесяти "
    "сімдесят/сімдесяти вісімдесят/вісімдесяти дев'яносто/дев'яноста",
    "pl": "dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu "
    "pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu "
    "osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu",
}

#: English ordinals that are not the cardinal and "th".
_ENGLISH_ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
}  # fmt: skip


def _compounds(language: str, ten: str, unit: str) -> Iterable[str]:
    """Return how ``ten`` and ``unit`` (a word below ten) are joined in ``language``."""
    if language == "de":
        return (f"{unit}und{ten}",)
    if language == "nl":
        return (f"{unit}en{ten}", f"{unit}ën{ten}")
    if language == "it":
        stem = ten[:-1] if unit[0] in "uo" else ten
        return (stem + unit, stem + unit.replace("tre", "tré"))
    if language == "es":
        if ten == "veinte":
            joined = {"dos": "dós", "tres": "trés", "seis": "séis"}.get(unit, unit)
            return (f"veinti{joined}",)
        return (f"{ten} y {unit}",)
    if language == "pt":
        return (f"{ten} e {unit}",)
    if language == "fr":
        return (f"{ten}-{unit}", f"{ten} et {unit}", f"{ten}-et-{unit}")
    if language == "en":
        return (f"{ten}-{unit}", f"{ten} {unit}")
    return (f"{ten} {unit}",)


@cache
def number_words(language: str) -> dict[str, int]:
    """Return the number words of ``language`` in lower case, 1 to 99; empty for other languages."""
    words: dict[str, int] = {}
    for number, forms in enumerate(_UNITS.get(language, "").split(), 1):
        words.update(dict.fromkeys(forms.split("/"), number))
    # "Twenty a day" are twenty.
    units = {word: number for word, number in words.items() if number < 20 and word not in ("a", "an")}  # noqa: PLR2004 - below the tens
    for index, forms in enumerate(_TENS.get(language, "").split(), 2):
        for ten in forms.split("/"):
            words.setdefault(ten, index * 10)
            # French counts on from sixty and from eighty.
            most = 20 if language == "fr" and index in (6, 8) else 10
            for unit, value in units.items():
                if value < most:
                    for joined in _compounds(language, ten, unit):
                        words.setdefault(joined, index * 10 + value)
    if language == "en":
        words.update({"hundred": _HUNDRED, "a hundred": _HUNDRED, "one hundred": _HUNDRED})
    return words


@cache
def _english_ordinals() -> dict[str, int]:
    ordinals = {}
    for word, number in number_words("en").items():
        if word in ("a", "an") or number > _HUNDRED:
            continue
        head, _, tail = word.rpartition("-") if "-" in word else word.rpartition(" ")
        joint = word[len(head) : len(word) - len(tail)]
        last = number_words("en").get(tail, number)
        irregular = _ENGLISH_ORDINALS.get(last)
        stem = irregular or (tail[:-1] + "ieth" if tail.endswith("y") else tail + "th")
        ordinals[head + joint + stem] = number
    return ordinals


def read_small_number(written: str, language: str) -> int | None:
    """Return the value (1-999) of a number in figures or words, None where it is none."""
    if written.isdecimal():
        value = int(written) if len(written) <= len(str(_LARGEST)) else 0
        return value if 1 <= value <= _LARGEST else None
    if language in ("zh", "ja"):
        number = read_chinese_number(written)
        return number if number is not None and number <= _LARGEST else None
    return number_words(language).get(written.lower().replace("’", "'"))


def read_ordinal(written: str, language: str) -> int | None:
    """Return the value of an ordinal number ("10th", "tenth"); words are read in English alone."""
    ending = written.lstrip("0123456789")
    figures = written[: len(written) - len(ending)]
    if figures:
        return read_small_number(figures, language) if len(ending) <= _LONGEST_ENDING else None
    return _english_ordinals().get(written.lower()) if language == "en" else None


def number_like(written: str, number: int, language: str) -> str:
    """Return ``number`` in figures or in words, as ``written`` is, with its capital."""
    if written.isdecimal():
        return str(number)
    if language in ("zh", "ja"):
        return numerals_like(written.replace("两", "二"), number)
    words = {value: word for word, value in reversed(number_words(language).items())}
    word = words.get(number, str(number))
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
