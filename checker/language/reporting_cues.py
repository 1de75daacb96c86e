"""Words that tell readers whose words they read, by language.

The English verbs are those with which newspapers report speech and thought, in every form that
stands beside a quotation; other languages have the basic ones. ``words`` are compared with single
folded words, ``phrases`` are searched in folded text: a phrase that holds a letter of a spaced
script stands between word boundaries.
"""

from functools import cache
from re import Pattern, escape
from re import compile as compile_pattern
from typing import NamedTuple


class ReportingCues(NamedTuple):
    """The cues of one language: single words and phrases.

    ``verbs`` are those of speech and thought among the words, ``plain`` the words that do little else
    than report speech, so that they promise a quotation in the next paragraph too; where a language
    names none, all its words count as such.
    """

    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


def _english_forms(*verbs: str) -> set[str]:
    """Return the forms of regular English verbs: the verb, -s, -ed and -ing."""
    forms: set[str] = set()
    for verb in verbs:
        stem = verb[:-1] if verb.endswith("e") else verb
        if verb.endswith("y") and verb[-2] not in "aeou":
            forms |= {verb, stem[:-1] + "ies", stem[:-1] + "ied", verb + "ing"}
        elif verb.endswith(("s", "sh", "ch", "x", "z")):
            forms |= {verb, verb + "es", verb + "ed", verb + "ing"}
        else:
            forms |= {verb, verb + "s", stem + "ed", stem + "ing"}
    return forms


_ENGLISH_VERBS = """
    accuse acknowledge add address admonish advise affirm agree allege announce answer appeal
    apologise apologize applaud argue ask assail assert assess assure attack attest bark beg
    bellow bemoan blame blast
    blog bluster boast brag call caption caution challenge champion characterise characterize
    charge chant chide chime chuckle cite claim clarify comment commend compare complain concede
    conclude concur condemn confess confide confirm congratulate contend continue contradict
    counsel counter credit criticise criticize crow curse deadpan declaim declare decry deem defend
    demand denounce deny deride describe detail dictate disagree disclose discuss dismiss dispute
    document dub echo email e-mail elaborate emphasise emphasize encourage enthuse entitle envision
    estimate exclaim exhort explain explode express fire fret fume gasp gloat greet gripe groan
    growl grumble guess gush hail hint holler identify implore imply indicate inform insinuate insist
    instruct interject interrupt intone introduce invite invoke inveigh jab jeer jest joke lament
    laugh lecture label lambast lambaste list log maintain marvel mention mock moan mourn murmur
    mumble muse mutter narrate note object observe offer opine order outline paraphrase persuade
    phrase pledge plead point ponder portray post praise preach predict press proclaim profess
    promise pronounce propose protest pummel query question quip quote rail rant read reason
    reassure rebuke recall recite recommend recount reflect reiterate rejoin relate remark remember
    remind repeat reply report reprimand request respond restate retort retweet reveal ridicule
    roar rule share scoff scold scream scribble shout shriek sigh sign signal slam slogan sneer snap
    sniff specify speculate spell spout stammer state stipulate stress submit suggest sum summarise
    summarize support surmise swear taunt tease testify text thank theorise theorize threaten tout
    trumpet tweet underline underscore urge utter venture vent vow volunteer voice wager wail warn
    weigh whine whisper wish wonder worry wow yell
""".split()

#: Verbs of speech whose forms are no regular ones.
_ENGLISH_IRREGULAR = """
    say says said saying tell tells told telling write writes wrote written writing believe believes
    believed speak speaks spoke spoken speaking swear swore sworn aver averred admit admits admitted
    admitting quip quips quipped quipping brag bragged bragging rebut rebuts rebutted rebutting
""".split()

#: Verbs of the list above that as often tell what somebody does: "Lee signed", "Lee supports".
_ENGLISH_DEEDS = """
    attack charge document fire introduce label list log offer order outline portray post press rule
    share sign support test trumpet weigh
""".split()

_ENGLISH = ReportingCues(
    words=frozenset(
        _english_forms(*_ENGLISH_VERBS)
        | set(_ENGLISH_IRREGULAR)
        | set(
            """
            think thinks thought thinking know knows knew known
            read reads reading put puts putting go goes went hear hears heard
            feel feels felt find finds found sing sings sang sung teach teaches
            taught hold held make made quoth submit
            submitted blog blogged beg begged begging sum
            summed overheard misquote misquoted understand understood
            according per statement statements interview interviews letter letters memo email emails
            e-mail message messages tweet tweets post posts speech speeches remark remarks comment
            comments testimony transcript transcripts report reports editorial editorials column
            op-ed ad advertisement commercial video clip poster posters banner banners placard
            placards sign signs sticker slogan slogans motto chant chants headline headlines caption
            captions lyric lyrics chorus verse song poem question questions answer answers reply
            response responses word words quote quotes quotation soundbite ruling verdict opinion
            brief lawsuit complaint indictment affidavit resolution amendment clause section article
            constitution bill law statute text document documents website page blog book memoir
            novel chapter essay newsletter release announcement briefing conference press-conference
            spokesman spokeswoman spokesperson reviewer author poll survey pollster pollsters
            respondents theme refrain proverb saying adage prayer psalm scripture bible oath pledge
            vow mantra catchphrase tagline translation
            """.split()
        )
    ),
    phrases=(
        "according to",
        "in the words of",
        "as per",
        "went on",
        "goes on",
        "went like",
        "was like",
        "is like",
    ),
    verbs=frozenset(
        _english_forms(*(verb for verb in _ENGLISH_VERBS if verb not in _ENGLISH_DEEDS))
        | set(_ENGLISH_IRREGULAR)
    ),
    plain=frozenset(
        _english_forms(
            *"""
                add answer argue ask continue criticise criticize elaborate explain praise remark
                reply respond tweet
            """.split()
        )
        | set(
            """
            say says said saying tell tells told telling write writes wrote written writing spoke
            speaks stated stating according interview statement statements remarks speech letter
            editorial tweet
            """.split()
        )
    ),
)

_GERMAN = ReportingCues(
    words=frozenset(
        """
        sagte sagten sagt sagen gesagt meinte meinten meint erklärte erklärten erklärt betonte
        betont berichtete berichteten berichtet schrieb schrieben schreibt geschrieben fragte fragt
        antwortete antwortet fügte ergänzte ergänzt bestätigte bestätigt behauptete behauptet
        kritisierte kritisiert warnte warnt forderte fordert kündigte nannte nennt rief ruft lobte
        lobt erzählte erzählt äußerte äußert hieß heißt zitiert zitierte zufolge laut gegenüber
        betonten versicherte versichert räumte unterstrich hob stellte findet fand glaubt dachte
        denkt teilte verkündete verspricht versprach twitterte stand steht lautet lautete motto
        zitat interview rede brief mitteilung erklärung frage antwort
        """.split()
    ),
    phrases=("nach angaben", "nach worten", "den worten", "so der", "so die", "heißt es", "hieß es"),
)

_FRENCH = ReportingCues(
    words=frozenset(
        """
        dit disait disent disaient déclare déclaré déclarait affirme affirmé affirmait explique
        expliqué expliquait ajoute ajouté ajoutait précise précisé souligne souligné estime estimé
        estimait assure assuré rappelle rappelé indique indiqué note noté répond répondu demande
        demandé écrit écrivait raconte raconté annonce annoncé confie confié lance lancé insiste
        insisté poursuit poursuivi conclut conclu regrette regretté reconnaît reconnu confirme
        confirmé dénonce dénoncé critique juge jugé résume témoigne témoigné martèle tweeté selon
        interview entretien communiqué discours lettre message question réponse devise slogan
        citation
        """.split()
    ),
    phrases=("d'après", "aux yeux de", "fait savoir", "fait valoir", "peut-on lire"),
)

_SPANISH = ReportingCues(
    words=frozenset(
        """
        dijo dijeron dice dicen decía decir dicho declaró declararon declara afirmó afirmaron afirma
        explicó explicaron explica añadió añade agregó agrega señaló señala aseguró asegura indicó
        indica manifestó manifiesta expresó expresa sostuvo sostiene subrayó subraya destacó destaca
        comentó comenta contó cuenta preguntó pregunta respondió responde contestó escribió escribe
        anunció anuncia advirtió advierte reconoció reconoce confirmó confirma insistió insiste
        concluyó recordó recuerda pidió criticó criticado según entrevista comunicado discurso carta
        mensaje pregunta respuesta lema cita
        """.split()
    ),
    phrases=("de acuerdo con", "en palabras de", "a juicio de"),
)

_PORTUGUESE = ReportingCues(
    words=frozenset(
        """
        disse disseram diz dizem dizia dito declarou declararam declara afirmou afirmaram afirma
        explicou explica acrescentou acrescenta adiantou ressaltou destacou destaca salientou
        sublinhou sublinha garantiu garante referiu refere frisou contou conta comentou comenta
        perguntou pergunta respondeu responde escreveu escreve anunciou anuncia alertou alerta
        reconheceu confirmou confirma insistiu concluiu lembrou lembra pediu criticou considerou
        considera defendeu defende segundo conforme entrevista comunicado discurso carta mensagem
        resposta lema citação
        """.split()
    ),
    phrases=("de acordo com", "nas palavras de"),
)

_ITALIAN = ReportingCues(
    words=frozenset(
        """
        detto dice dicono disse dissero diceva dichiarato dichiara dichiarò affermato afferma
        affermò spiegato spiega spiegò aggiunto aggiunge aggiunse sottolineato sottolinea precisato
        precisa ricordato ricorda ribadito ribadisce osservato osserva commentato commenta
        raccontato racconta chiesto chiede risposto risponde scritto scrive annunciato annuncia
        avvertito avverte confermato conferma concluso conclude sostenuto sostiene secondo
        intervista comunicato discorso lettera messaggio domanda risposta motto citazione
        """.split()
    ),
    phrases=("stando a", "a detta di", "nelle parole di"),
)

_DUTCH = ReportingCues(
    words=frozenset(
        """
        zei zeiden zegt zeggen gezegd verklaarde verklaart vertelde vertelden vertelt liet laat
        meldde meldt schreef schrijft geschreven vroeg vraagt antwoordde antwoordt voegde benadrukte
        benadrukt stelde stelt vindt vond aldus volgens noemde noemt legde waarschuwde waarschuwt
        bevestigde bevestigt reageerde reageert riep denkt dacht interview verklaring toespraak
        brief bericht vraag antwoord motto citaat
        """.split()
    ),
    phrases=("in de woorden van",),
)

_RUSSIAN = ReportingCues(
    words=frozenset(
        """
        сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет
        сообщил сообщила сообщили сообщает отметил отметила отмечает подчеркнул подчеркнула добавил
        добавила добавляет пояснил пояснила объяснил объяснила рассказал рассказала рассказали
        написал написала пишет спросил спросила ответил ответила считает уверен уверена признал
        признала подтвердил подтвердила предупредил предупредила напомнил напомнила утверждает
        утверждал заметил заметила воскликнул воскликнула цитирует процитировал интервью заявление
        заявлении речь письмо письме вопрос ответ девиз лозунг цитата
        """.split()
    ),
    phrases=("по словам", "по мнению", "по его словам", "по ее словам", "как говорится", "согласно"),
)

_CHINESE = ReportingCues(
    words=frozenset(),
    phrases=tuple(
        """
        说 表示 称 指出 强调 认为 道 问 答 据 告诉 写道 宣布 透露
        介绍 补充 回应 呼吁 坦言 感叹 解释 提到 谈到 說 問 認為 強調 稱
        據 告訴 寫道 宣佈 補充 回應 提出 明确 要求 提醒 评价 直言 口号 标语
        题 叫 喊 想
        """.split()
    ),
)

_CUES: dict[str, ReportingCues] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
    "zh": _CHINESE,
}


def reporting_cues(language: str) -> ReportingCues | None:
    """Return the cues of ``language`` (a primary subtag), or None where there is no list."""
    return _CUES.get(language)


@cache
def _phrase_pattern(language: str) -> Pattern[str]:
    phrases = (escape(phrase) for phrase in _CUES[language].phrases)
    if language == "zh":
        return compile_pattern("|".join(phrases))
    return compile_pattern(rf"\b(?:{'|'.join(phrases)})\b")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def has_reporting_cue(folded: str, language: str, *, plain: bool = False) -> bool:
    """Tell whether ``folded`` text, quotations left out, says who speaks or where words come from.

    ``plain`` asks for a word that does little else. False in a language without a list.
    """
    cues = _CUES.get(language)
    if cues is None:
        return False
    wanted = cues.plain if plain and cues.plain else cues.words
    if wanted and not wanted.isdisjoint(_word_pattern().findall(folded)):
        return True
    return _phrase_pattern(language).search(folded) is not None
