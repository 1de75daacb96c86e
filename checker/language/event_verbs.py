"""Verbs of things that happen once to their subject: a market opens, a trial begins, a man dies.

Each form is listed under the word that stands for all of them, so that "opens" and "will open" are one
event. In Chinese and Japanese the date stands between the two, in German and Dutch it may stand between
an auxiliary and its verb. Languages whose subject stands behind the verb have no table.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

_FORMS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "open": "opens|opened|open|opening",
        "reopen": "reopens|reopened|reopen|reopening",
        "close": "closes|closed|close|closing",
        "begin": (
            "begins|began|begin|beginning|starts|started|start|starting|kicks off|kicked off|kick off"
            "|gets under way"
        ),
        "end": "ends|ended|end|ending|concludes|concluded|conclude|finishes|finished|finish",
        "be held": (
            "takes place|took place|take place|is on|was on|falls on|fell on|is held|was held|be held"
            "|is being held"
        ),
        "launch": "launches|launched|launch|launching",
        "premiere": "premieres|premiered|premiere|debuts|debuted|debut",
        "expire": "expires|expired|expire",
        "die": "died|passed away",
        "be born": "was born",
        "resign": "resigned|resigns|resign|stepped down|steps down",
        "retire": "retires|retired|retire",
        "be published": (
            "be published|is published|was published|be released|is released|was released|comes out|came out"
            "|come out"
        ),
        "be signed": "be signed|is signed|was signed",
        "be unveiled": "be unveiled|is unveiled|was unveiled|be inaugurated|is inaugurated|was inaugurated",
        "take office": "takes office|took office|take office|be sworn in|is sworn in|was sworn in",
        "marry": "married|marries|marry|wed",
        "be buried": "be buried|is buried|was buried",
        "be arrested": "was arrested",
        "be killed": "was killed",
        "sink": "sank|was sunk",
        "collapse": "collapsed",
        "crash": "crashed",
    },
    "de": {
        "open": "öffnet|öffnete|eröffnet|eröffnete",
        "begin": "beginnt|begann|startet|startete",
        "end": "endet|endete|schließt|schloss",
        "be held": "findet|fand",
        "die": "starb|verstarb",
    },
    "fr": {
        "open": "ouvre|ouvrira|a ouvert|rouvre|rouvrira",
        "begin": "commence|commencera|a commencé|débute|débutera|a débuté",
        "end": "se termine|se terminera|s'achève|s'achèvera|ferme|fermera",
        "be held": "a lieu|aura lieu|a eu lieu|se tient|se tiendra|s'est tenu|s'est tenue",
        "be unveiled": (
            "sera inauguré|sera inaugurée|est inauguré|est inaugurée|a été inauguré|a été inaugurée"
        ),
        "die": "est mort|est morte|est décédé|est décédée",
        "be born": "est né|est née",
    },
    "es": {
        "open": "abre|abrirá|abrió|reabre|reabrirá|reabrió",
        "begin": "comienza|comenzará|comenzó|empieza|empezará|empezó|inicia|iniciará|inició",
        "end": "termina|terminará|terminó|cierra|cerrará|cerró|concluye|concluirá|concluyó",
        "be held": "se celebra|se celebrará|se celebró|tiene lugar|tendrá lugar|tuvo lugar",
        "be unveiled": (
            "se inaugura|se inaugurará|se inauguró|será inaugurado|será inaugurada|fue inaugurado"
            "|fue inaugurada"
        ),
        "die": "murió|falleció",
        "be born": "nació",
    },
    "pt": {
        "open": "abre|abrirá|abriu|reabre|reabrirá|reabriu",
        "begin": "começa|começará|começou|inicia|iniciará",
        "end": "termina|terminará|terminou|fecha|fechará|fechou|encerra|encerrará",
        "be held": "realiza-se|acontece|acontecerá|aconteceu|decorre|decorrerá",
        "be unveiled": "será inaugurado|será inaugurada|foi inaugurado|foi inaugurada",
        "die": "morreu|faleceu",
        "be born": "nasceu",
    },
    "it": {
        "open": "apre|aprirà|ha aperto|riapre|riaprirà|ha riaperto",
        "begin": "inizia|inizierà|è iniziato|è iniziata|comincia|comincerà|parte|partirà",
        "end": "termina|terminerà|finisce|finirà|chiude|chiuderà|si conclude|si concluderà",
        "be held": "si tiene|si terrà|si è tenuto|si è tenuta|si svolge|si svolgerà",
        "be unveiled": "sarà inaugurato|sarà inaugurata|è stato inaugurato|è stata inaugurata",
        "die": "è morto|è morta|morì",
        "be born": "è nato|è nata|nacque",
    },
    "nl": {
        "open": "opent|opende|heropent|heropende",
        "begin": "begint|begon|start|startte",
        "end": "eindigt|eindigde|sluit|sloot",
        "be held": "vindt|vond",
        "die": "overleed|stierf",
    },
    "ru": {
        "open": "открывается|откроется|открылся|открылась|открылось",
        "begin": "начинается|начнётся|начнется|начался|началась|началось|стартует|стартовал|стартовала",
        "end": "завершается|завершится|завершился|завершилась|закроется|закрылся|закрылась",
        "be held": "состоится|состоялся|состоялась|состоялось|пройдёт|пройдет|прошёл|прошел|прошла|прошло",
        "die": "умер|умерла|скончался|скончалась",
        "be born": "родился|родилась",
    },
    "uk": {
        "open": "відкривається|відкриється|відкрився|відкрилася|відкрилась",
        "begin": "починається|почнеться|розпочнеться|почався|почалася|розпочався|розпочалася|стартує",
        "end": "завершується|завершиться|завершився|завершилася|закриється",
        "be held": "відбудеться|відбувся|відбулася|відбулося|пройде|пройшов|пройшла",
        "die": "помер|померла",
        "be born": "народився|народилася",
    },
    "zh": {
        "open": "开幕|开业|开放|开馆|开园|开张|开展|揭幕|通车|開幕|開業|開放|開館|開園|揭幕|通車",
        "begin": "开始|開始|启动|开庭|開庭|开赛|開賽|开工|開工",
        "end": "结束|闭幕|結束|閉幕",
        "be held": "举行|舉行|召开",
        "die": "逝世|去世|病逝",
    },
    "ja": {
        "open": "開幕|開業|開館|開園|開店|開場|開通|オープン",
        "begin": "始まる|始まった|開始|開廷",
        "end": "閉幕|終了",
        "be held": "開催|行われる|行われた|開かれる|開かれた",
        "die": "死去|亡くなった",
    },
    "pl": {
        "open": (
            "otwiera się|otworzy się|otwarto|zostanie otwarty|zostanie otwarta|zostanie otwarte"
            "|został otwarty|została otwarta|zostało otwarte|rusza|ruszy"
        ),
        "begin": (
            "zaczyna się|zacznie się|rozpoczyna się|rozpocznie się|rozpoczął się|rozpoczęła się"
            "|rozpoczęło się|startuje|wystartuje"
        ),
        "end": "kończy się|zakończy się|zakończył się|zakończyła się",
        "be held": "odbywa się|odbędzie się|odbył się|odbyła się|odbyło się",
        "die": "zmarł|zmarła",
        "be born": "urodził się|urodziła się",
    },
}

#: Languages whose sentence is closed by the verb: its auxiliaries before the date, and what stands behind it.
_BRACKETS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "de": (
        "wird|wurde|soll|sollte",
        {
            "open": "eröffnet|geöffnet|eröffnen|öffnen",
            "reopen": "wiedereröffnet",
            "begin": "beginnen|starten|gestartet",
            "end": "enden|schließen|geschlossen",
            "be unveiled": "eingeweiht|enthüllt",
            "be held": "stattfinden|abgehalten|ausgetragen",
            "be buried": "beigesetzt|begraben",
        },
    ),
    "nl": (
        "wordt|werd|zal|gaat|is",
        {
            "open": "geopend|openen|open",
            "reopen": "heropend|heropenen",
            "begin": "beginnen|starten|begonnen",
            "end": "eindigen|sluiten|gesloten",
            "be unveiled": "onthuld|ingehuldigd",
            "be held": "plaatsvinden|gehouden",
            "be buried": "begraven",
        },
    ),
}

#: Nouns of things that are held once, before their date: "the vote, on 4 May, …".
_NOUNS: Mapping[str, tuple[str, str, str]] = {
    "en": (
        r"the\s(?:[\w'’-]+\s){0,3}?",
        "vote|referendum|election|trial|funeral|concert|wedding|summit|inauguration|premiere|coronation|deadline"
        "|eclipse|inquest",
        "on|of|for",
    ),
    "de": (
        r"(?:die|der|das|dem|den)\s(?:[\w-]+\s){0,2}?",
        "Abstimmung|Volksabstimmung|Wahl|Stichwahl|Beerdigung|Hochzeit|Premiere|Trauerfeier|Konzert|Referendum"
        "|Gipfeltreffen|Gipfel",
        "am|vom",
    ),
    "nl": (
        r"(?:de|het)\s(?:[\w-]+\s){0,2}?",
        "stemming|referendum|verkiezing|begrafenis|bruiloft|première|concert|top",
        "op|van",
    ),
}

#: Languages in which a date stands between the subject and its verb.
DATE_BETWEEN = frozenset({"zh", "ja"})

#: Words of a subject that do not tell it from another: articles, auxiliaries, adverbs.
_EMPTY_WORDS = frozenset(
    (
        "the a an this that its his her their our is are was were be been will would shall has have had it "
        "new now also then just only official officially finally formally still again first annual famous "
        "der die das ein eine den dem wird wurde soll le la les l' un une du des el los las lo o a os as um "
        "uma il i gli "
        "sera será sarà het de een zal на в у i w się on in at of and to for said says reported announced "
        "according"
    ).split()
)


@cache
def event_verbs(language: str) -> tuple[Pattern[str], Mapping[str, str]] | None:
    """Return the pattern of event verbs and the name of each form's event; None without a table."""
    forms = _FORMS.get(language)
    if forms is None:
        return None
    names = {form: name for name, listed in forms.items() for form in listed.split("|")}
    source = "|".join(sorted(names, key=len, reverse=True))
    return compile_pattern(
        source if language in DATE_BETWEEN else rf"(?i)(?<![\w-])(?:{source})(?![\w-])"
    ), names


@cache
def bracket_verbs(language: str) -> tuple[Pattern[str], Pattern[str], Mapping[str, str]] | None:
    """Return the patterns of auxiliaries and of the verbs that close a sentence, and each form's event.

    None where ``language`` puts its verb before the date.
    """
    described = _BRACKETS.get(language)
    if described is None:
        return None
    names = {form: name for name, listed in described[1].items() for form in listed.split("|")}
    closing = "|".join(sorted(names, key=len, reverse=True))
    return (
        compile_pattern(rf"(?i)(?<![\w-])(?:{described[0]})(?![\w-])"),
        compile_pattern(rf"(?i)(?<![\w-])(?:{closing})(?![\w-])"),
        names,
    )


@cache
def event_noun(language: str) -> Pattern[str] | None:
    """Return the pattern of a named event at the end of a text that goes on with its date."""
    described = _NOUNS.get(language)
    if described is None:
        return None
    before, nouns, behind = described
    return compile_pattern(rf"(?i)(?<!\w)(?:{before}(?:{nouns}),?\s(?:{behind})\s)\Z")


@cache
def _word() -> Pattern[str]:
    return compile_pattern(r"[\w-]+")


@cache
def _forms_by_word(language: str) -> Mapping[str, Sequence[str]]:
    """Return the verbs and nouns of events in lower case, by their longest word."""
    listed = [*_FORMS[language].values(), *_BRACKETS.get(language, ("", {}))[1].values()]
    if language in _NOUNS:
        listed.append(_NOUNS[language][1].lower())
    found: dict[str, list[str]] = {}
    for form in "|".join(listed).split("|"):
        found.setdefault(max(_word().findall(form), key=len), []).append(form)
    return found


def may_name_event(text: str, language: str) -> bool:
    """Tell whether ``text`` may have a verb or a noun of an event; a cheap look.

    ``language`` has a table of verbs.
    """
    if language in DATE_BETWEEN:
        # Without spaces a verb is no word of its own.
        return True
    forms, lowered = _forms_by_word(language), text.lower()
    met = forms.keys() & _word().findall(lowered)
    return any(form in lowered for word in met for form in forms[word])


@cache
def _of() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\s(?:(?:of|for|de|du|des|del|della|dello|dei|di|do|da|dos|van|von|vom)\s|d['’]|dell['’])"
    )


def named_by(text: str) -> tuple[str, ...]:
    """Return the words that name a subject, its noun last: "trial of Ana Ruiz" is Ana Ruiz's trial."""
    match = _of().search(text)
    if match is None:
        return subject_words(text)
    noun, rest = subject_words(text[: match.start()]), subject_words(text[match.end() :])
    return (*rest, *noun)


def subject_words(text: str) -> tuple[str, ...]:
    """Return the words of a subject that name it, in lower case and without a genitive's ending."""
    words = []
    for written in text.replace("’", "'").split():
        word = written.strip("\"'“”„«».,:;()*_[]").lower().removesuffix("'s")
        if word and word not in _EMPTY_WORDS:
            words.append(word)
    return tuple(words)
