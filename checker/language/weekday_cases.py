"""Weekdays as they are declined: CLDR lists the nominative, but people write "в среду", "w środę".

The same place in each row is the same case, so that a weekday can be put in another's place.
"""

from collections.abc import Mapping


def _rows(*forms: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.split("/")) for form in forms)


#: Declined weekdays by language, from Monday on; the first form is the nominative.
WEEKDAY_CASES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "ru": (
        ("понедельник", "понедельника", "понедельнику", "понедельник", "понедельником", "понедельнике"),
        ("вторник", "вторника", "вторнику", "вторник", "вторником", "вторнике"),
        ("среда", "среды", "среде", "среду", "средой", "среде"),
        ("четверг", "четверга", "четвергу", "четверг", "четвергом", "четверге"),
        ("пятница", "пятницы", "пятнице", "пятницу", "пятницей", "пятнице"),
        ("суббота", "субботы", "субботе", "субботу", "субботой", "субботе"),
        ("воскресенье", "воскресенья", "воскресенью", "воскресенье", "воскресеньем", "воскресенье"),
    ),
    "uk": _rows(
        *("понеділок/понеділка/понеділок", "вівторок/вівторка/вівторок", "середа/середи/середу"),
        *("четвер/четверга/четвер", "п'ятниця/п'ятниці/п'ятницю", "субота/суботи/суботу"),
        "неділя/неділі/неділю",
    ),
    "be": _rows(
        *("панядзелак/панядзелка/панядзелак", "аўторак/аўторка/аўторак", "серада/серады/сераду"),
        *(
            "чацвер/чацвярга/чацвер",
            "пятніца/пятніцы/пятніцу",
            "субота/суботы/суботу",
            "нядзеля/нядзелі/нядзелю",
        ),
    ),
    "pl": _rows(
        *("poniedziałek/poniedziałku/poniedziałek", "wtorek/wtorku/wtorek", "środa/środy/środę"),
        *("czwartek/czwartku/czwartek", "piątek/piątku/piątek", "sobota/soboty/sobotę"),
        "niedziela/niedzieli/niedzielę",
    ),
    "cs": _rows(
        *("pondělí/pondělí/pondělí", "úterý/úterý/úterý", "středa/středy/středu", "čtvrtek/čtvrtka/čtvrtek"),
        *("pátek/pátku/pátek", "sobota/soboty/sobotu", "neděle/neděle/neděli"),
    ),
    "sk": _rows(
        *("pondelok/pondelka/pondelok", "utorok/utorka/utorok", "streda/stredy/stredu"),
        *("štvrtok/štvrtka/štvrtok", "piatok/piatka/piatok", "sobota/soboty/sobotu", "nedeľa/nedele/nedeľu"),
    ),
    "hr": _rows(
        *("ponedjeljak/ponedjeljka/ponedjeljak", "utorak/utorka/utorak", "srijeda/srijede/srijedu"),
        *(
            "četvrtak/četvrtka/četvrtak",
            "petak/petka/petak",
            "subota/subote/subotu",
            "nedjelja/nedjelje/nedjelju",
        ),
    ),
    "bs": _rows(
        *("ponedjeljak/ponedjeljka/ponedjeljak", "utorak/utorka/utorak", "srijeda/srijede/srijedu"),
        *(
            "četvrtak/četvrtka/četvrtak",
            "petak/petka/petak",
            "subota/subote/subotu",
            "nedjelja/nedjelje/nedjelju",
        ),
    ),
    "sr": _rows(
        *("понедељак/понедељка/понедељак", "уторак/уторка/уторак", "среда/среде/среду"),
        *("четвртак/четвртка/четвртак", "петак/петка/петак", "субота/суботе/суботу", "недеља/недеље/недељу"),
    ),
    "sl": _rows(
        *("ponedeljek/ponedeljka/ponedeljek", "torek/torka/torek", "sreda/srede/sredo"),
        *("četrtek/četrtka/četrtek", "petek/petka/petek", "sobota/sobote/soboto", "nedelja/nedelje/nedeljo"),
    ),
    "lt": _rows(
        *("pirmadienis/pirmadienio/pirmadienį", "antradienis/antradienio/antradienį"),
        *("trečiadienis/trečiadienio/trečiadienį", "ketvirtadienis/ketvirtadienio/ketvirtadienį"),
        *("penktadienis/penktadienio/penktadienį", "šeštadienis/šeštadienio/šeštadienį"),
        "sekmadienis/sekmadienio/sekmadienį",
    ),
    "lv": _rows(
        *("pirmdiena/pirmdienas/pirmdien", "otrdiena/otrdienas/otrdien", "trešdiena/trešdienas/trešdien"),
        *("ceturtdiena/ceturtdienas/ceturtdien", "piektdiena/piektdienas/piektdien"),
        *("sestdiena/sestdienas/sestdien", "svētdiena/svētdienas/svētdien"),
    ),
    "fi": _rows(
        *("maanantai/maanantaina", "tiistai/tiistaina", "keskiviikko/keskiviikkona", "torstai/torstaina"),
        *("perjantai/perjantaina", "lauantai/lauantaina", "sunnuntai/sunnuntaina"),
    ),
    "et": _rows(
        *("esmaspäev/esmaspäeval", "teisipäev/teisipäeval", "kolmapäev/kolmapäeval", "neljapäev/neljapäeval"),
        *("reede/reedel", "laupäev/laupäeval", "pühapäev/pühapäeval"),
    ),
    "sv": _rows(
        *("måndag/måndagen", "tisdag/tisdagen", "onsdag/onsdagen", "torsdag/torsdagen", "fredag/fredagen"),
        *("lördag/lördagen", "söndag/söndagen"),
    ),
    "nb": _rows(
        *("mandag/mandagen", "tirsdag/tirsdagen", "onsdag/onsdagen", "torsdag/torsdagen", "fredag/fredagen"),
        *("lørdag/lørdagen", "søndag/søndagen"),
    ),
    "is": _rows(
        *("mánudagur/mánudaginn", "þriðjudagur/þriðjudaginn", "miðvikudagur/miðvikudaginn"),
        *("fimmtudagur/fimmtudaginn", "föstudagur/föstudaginn", "laugardagur/laugardaginn"),
        "sunnudagur/sunnudaginn",
    ),
    "hu": _rows(
        *("hétfő/hétfőn", "kedd/kedden", "szerda/szerdán", "csütörtök/csütörtökön", "péntek/pénteken"),
        *("szombat/szombaton", "vasárnap/vasárnap"),
    ),
}

#: The prepositions before a weekday ("on"), by language, and the place of the case that they govern.
ACCUSATIVE_AFTER: Mapping[str, frozenset[str]] = {
    "ru": frozenset({"в", "во", "на"}),
    "uk": frozenset({"в", "у", "на"}),
    "be": frozenset({"у", "ў", "на"}),
    "pl": frozenset({"w", "we", "na"}),
    "cs": frozenset({"v", "ve", "na"}),
    "sk": frozenset({"v", "vo", "na"}),
    "hr": frozenset({"u"}),
    "bs": frozenset({"u"}),
    "sr": frozenset({"у"}),
    "sl": frozenset({"v"}),
}


def accusative(language: str) -> int:
    """Return the place of the case after those prepositions in the rows of ``language``."""
    return 3 if language == "ru" else 2
