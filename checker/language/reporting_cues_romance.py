"""Words that tell readers whose words they read, in French, Spanish, Portuguese and Italian.

Regular verbs are given by their stems, whose forms of the third person, present and past, and
participles are made here; the others stand as they are. A phrase with ``…`` is a verb and its
complement, a few words apart.
"""

from checker.language.reporting_cues import ReportingCues

_FRENCH_STEMS = """
    affirm ajout argument assur avanç analys annonc approuv articul attest avou balanc bredouill brocard
    cit clam comment confess confi confirm considér constat cri critiqu déclam déclar dénonc
    démont détaill demand devin dévoil dout estim évalu évoqu exclam exhort expliqu explicit exig expos
    exult exprim félicit fulmin fustig gliss grinc grogn grommel hasard hurl illustr implor indiqu indign
    inform insist insinu interrog invit ironis jur justifi lanc lâch marmonn martel mention minimis murmur
    narr not nuanc object observ ordonn persifl plaid plaisant précis préconis présent proclam promett
    prophétis protest qualifi questionn racont raill rappel rapport rassur récapitul réclam récus réfut
    regrett relat relativis relev remarqu remerci répét répliqu reproch résum rétorqu révél ricas rigol
    salu signal signifi souhait soulign souffl soupir spécifi stipul suggér suppli suppos témoign temper
    temporis tempêt tranch tonn tweet twitt vocifér
""".split()
_FRENCH_OTHER = """
    désole désolait désolent souvient souvenait souvenu lamente lamentait vante vantait
    dit disait disent disaient dirent disant dite dites redit répond répondait répondent répondit répondu
    répondant écrit écrivait écrivent écrivit écrivant conclut concluait conclu concluant poursuit
    poursuivait poursuivit poursuivi poursuivant reconnaît reconnaissait reconnut reconnu reconnaissent
    admet admettait admit admis admettent promet promis promettait prédit prédisait prévient prévenait
    prévenu avertit avertissait averti avertissent soutient soutenait soutenu soutiennent maintient
    maintenu maintenait réagit réagissait réagi réagissent défend défendait défendu prétend prétendait
    prétendu contredit dément démentait démenti convient convenu surenchérit renchérit renchéri surenchéri
    enchaîne enchaîné enchaînait intervient intervenu entend entendu répète répété répétait complète
    complété complétait espère espéré espérait suggère suggéré martèle martelé rappelle rappelait appelle
    appelé déplore déploré déplorait déplorent désespère peste pestait crut croit croyait croient savait
    juge jugeait jugent jugé
""".split()
_FRENCH_NOUNS = """
    selon interview entretien communiqué discours allocution lettre lettres courrier courriel message
    question questions réponse réponses devise slogan slogans citation citations déclaration déclarations
    propos mot mots formule phrase verdict jugement rapport motion banderole pancarte pancartes tribune
    éditorial billet post tweet témoignage chanson refrain proverbe adage prière psaume serment appel
    plaidoyer aveu aveux porte-parole conférence
""".split()
_FRENCH_PHRASES = (
    "d'après",
    "aux yeux de",
    "aux dires de",
    "au dire de",
    "de l'avis de",
    "dans les mots de",
    "fait savoir",
    "fait valoir",
    "fait remarquer",
    "fait observer",
    "fait part",
    "peut-on lire",
    "pouvait-on lire",
    "peut-on entendre",
    "en ces termes",
    "se souvient",
    "se lamente",
    "se lamentait",
    "se vante",
    "se vantait",
    "s'emporte",
    "s'est emporté",
    "s'emballe",
    "s'esclaffe",
    "ressort de",
    "ressort d'un",
    "ressort d'une",
    "se souvenait",
    "se réjouit",
    "s'est réjoui",
    "s'est réjouie",
    "se félicite",
    "se félicitait",
    "s'est félicité",
    "se désole",
    "se désolait",
    "s'inquiète",
    "s'inquiétait",
    "s'est inquiété",
    "s'agace",
    "s'agaçait",
    "s'indigne",
    "s'indignait",
    "s'est indigné",
    "s'est indignée",
    "s'étonne",
    "s'étonnait",
    "s'est étonné",
    "s'est étonnée",
    "s'exclame",
    "s'exclamait",
    "s'est exclamé",
    "s'est exclamée",
    "s'exclama",
    "s'interroge",
    "s'insurge",
    "s'est insurgé",
    "s'amuse",
    "s'amusait",
    "s'enthousiasme",
    "s'excuse",
    "s'est excusé",
    "se plaint",
    "s'est plaint",
    "se justifie",
    "se défend",
    "se rappelle",
    "tient … à",
    "met en garde",
    "mis en garde",
    "prend acte",
    "a ces mots",
)
_FRENCH_PLAIN = """
    dit disait disent déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait
    ajoute ajouté ajoutait précise précisé répond répondu écrit raconte raconté conclut conclu poursuit
    poursuivi indiqué indique souligne souligné selon communiqué interview entretien discours
""".split()

_SPANISH_STEMS = """
    señal aclar acus admir afirm agreg alab aleg alert anunci apost apunt argument asegur asever autoriz
    avis brome celebr cit coment concret confes confirm consider constat contest critic cuestion declar
    defini delat demand denunci desmenti destac detall dictamin enfatiz espet especul estim exclam exhort
    explic explicit expres expus fij formul garantiz grit ilustr inform indic inquiri insinu insist
    interrog ironiz jur justific juzg lament manifest matiz mencion murmur musit narr neg not notific
    objet observ opin pid precis pregunt pronostic proclam protest puntualiz quej recalc recit reclam
    record recrimin rechaz relat remarc repit replic reproch resalt reiter revel rog sentenci solicit
    sospech subray susurr testific trasl valor vaticin zanj
""".split()
_SPANISH_OTHER = """
    cuenta cuentan suspira suspiran suspiraba ríe sonríe queja quejan quejó quejaba lamenta resopla bufa
    dijo dijeron dice dicen decía decían decir dicho diciendo diría añadió añadieron añade añaden añadía
    añadido añadiendo contó contaron contaba contado plantea planteó planteado tuiteó suspiró presentó
    ordenó sostuvo sostuvieron sostiene sostienen sostenía sostenido respondió respondieron responde
    responden respondía respondido escribió escribieron escribe escriben escribía escrito advirtió
    advirtieron advierte advierten advertía advertido reconoció reconocieron reconoce reconocen reconocía
    reconocido concluyó concluye concluyen concluido pidió pidieron pide piden pedido admitió admite
    admiten admitido insistió insistieron insiste insisten insistía insistido recuerda recuerdan recordó
    expuso expone expuesto propuso propone propuesto repuso prosiguió prosigue repitió repite repetido
    sugirió sugiere sugerido confesó confiesa desmintió desmiente prometió promete prometido exigió exige
    exigen exigido difundió transmitió transmite reza rezaba leyó lee leía predijo predice expresó maldijo
    intervino interviene opina cree creen creía piensa pensó pensaba considera definió define resumió
    resume resumía criticado
""".split()
_SPANISH_NOUNS = """
    según entrevista comunicado discurso alocución carta cartas mensaje mensajes pregunta preguntas
    respuesta respuestas lema lemas eslogan consigna cita declaración declaraciones palabra palabras frase
    rueda tuit tribuna editorial sentencia fallo informe pancarta pancartas cartel carteles letrero
    testimonio canción estribillo refrán proverbio oración salmo titular título llamamiento alegato
    portavoz conferencia publicación
""".split()
_SPANISH_PHRASES = (
    "cuenta el",
    "cuenta la",
    "cuenta un",
    "cuenta una",
    "cuentan los",
    "cuentan las",
    "de acuerdo con",
    "en palabras de",
    "en palabras del",
    "a juicio de",
    "a juicio del",
    "en opinión de",
    "al decir de",
    "a decir de",
    "en sus palabras",
    "dejó claro",
    "deja claro",
    "hizo hincapié",
    "hace hincapié",
    "hizo saber",
    "dio a conocer",
    "puso de manifiesto",
    "puso de relieve",
    "tomó la palabra",
    "se preguntó",
    "se lamentó",
    "se quejó",
    "se queja",
    "se felicitó",
    "se puede leer",
    "se podía leer",
    "se lee",
    "se leía",
)
_SPANISH_PLAIN = """
    dijo dijeron dice dicen decía dicho declaró declararon declara afirmó afirmaron afirma explicó
    explicaron explica añadió añade agregó agrega señaló señala aseguró asegura indicó indica manifestó
    sostuvo contó comentó preguntó respondió contestó escribió escribe según entrevista comunicado
    discurso
""".split()

_PORTUGUESE_STEMS = """
    acrescent acus adiant afirm alert aleg anunci antecip apel apont argument assegur assever avali avis
    brinc celebr cit clam coment complement conclam confess confirm consider constat contest critic declar
    defini delat demand denunci desabaf desafi destac detalh elogi enfatiz esclarec especul estim exclam
    explic explicit exort express festej formul fris garant grit ilustr indag indic inform insinu insurg
    offusqu enthousiasm interrog ironiz jur justific julg lament lembr manifest mencion murmur narr neg
    observ opin pergunt pontu precis proclam protest question ralh reafirm recit reclam recomend record
    reit reiter relat relembr replic ressalt ressalv retorqu retruc revel rog salient sentenci sinaliz
    sublinh suspir sussurr sustent testemunh tuit valoriz vatic
""".split()
_PORTUGUESE_OTHER = """
    queixa queixam queixou queixava congratula congratulou ri riu sorri sorriu regozija regozijou atirou
    contou contaram contava conta contam
    notou prometeram queixou ordenou disse disseram diz dizem dizia diziam
    dito dizer dizendo garantiu garantiram garante garantem garantia referiu referiram refere referem
    referia referido respondeu responderam responde respondem respondia respondido escreveu escreveram
    escreve escrevem escrevia escrito reconheceu reconheceram reconhece reconhecido insistiu insistiram
    insiste insistem concluiu concluíram conclui concluindo pediu pediram pede pedem pedido defendeu
    defenderam defende defendem defendia advertiu advertiram adverte admitiu admitiram admite admitem
    admitido prometeu promete rebateu rebate repetiu repete sugeriu sugere propôs propõe expôs expõe
    prosseguiu prossegue esclareceu esclarece agradeceu agradece exigiu exige desmentiu desmente previu
    prevê resumiu resume leu lê acredita acreditava acha achava pensa pensava definiu define transmitiu
    transmite reagiu reage descreveu descreve
""".split()
_PORTUGUESE_NOUNS = """
    segundo conforme entrevista comunicado discurso carta cartas mensagem mensagens pergunta perguntas
    resposta respostas lema slogan citação declaração declarações palavra palavras frase tuíte editorial
    sentença acórdão relatório cartaz cartazes depoimento testemunho canção refrão provérbio ditado oração
    salmo título manchete apelo alegação porta-voz conferência publicação postagem
""".split()
_PORTUGUESE_PHRASES = (
    "conta o",
    "conta a",
    "conta um",
    "conta uma",
    "contam os",
    "contam as",
    "de acordo com",
    "nas palavras de",
    "nas palavras do",
    "nas palavras da",
    "na opinião de",
    "na opinião do",
    "na opinião da",
    "no entender de",
    "na visão de",
    "na avaliação de",
    "deixou claro",
    "deixa claro",
    "fez saber",
    "deu a conhecer",
    "fez questão de",
    "chamou a atenção",
    "tomou a palavra",
    "se queixou",
    "se perguntou",
    "podia ler-se",
    "pode ler-se",
    "lê-se",
    "lia-se",
)
_PORTUGUESE_PLAIN = """
    disse disseram diz dizem dizia declarou declararam declara afirmou afirmaram afirma explicou explica
    acrescentou acrescenta contou comentou perguntou respondeu responde escreveu escreve garantiu referiu
    sublinhou segundo conforme entrevista comunicado discurso
""".split()

_ITALIAN_STEMS = """
    accenn accus afferm aggiunt ammett ammon analizz annot annunci appell approv argoment asserr assicur
    attacc auspic avanz azzard balbett bisbigli borbott calcol chiar chios cit commen comment comunic
    confess confid conferm consider constat contest critic dichiar denunci detta domand elenc elogi
    enfatizz enunci esclam esort esult evidenzi evoc giudic giur giustific grid implor inform insist
    insinu insurg offusqu enthousiasm interrog invit invoc ipotizz ironizz lament lanci lod manifest
    mormor narr neg obiett opin osserv pens preannunci precis preg proclam pronostic puntualizz raccomand
    raccont ragion ramment rassicur recit reclam replic richiam ricord rilanci rilev rimarc rimprover
    ringrazi rivel rivendic scherz segnal sentenzi sintetizz sospett sospir sottoline specific spieg statu
    stim sugger supplic sussurr svel testimoni tuon twitt url valut vant
""".split()
_ITALIAN_OTHER = """
    incalza incalzato incalzava ride sorride sorrideva gioisce esultava lagna lagnava rammarica rammaricato
    detto dice dicono disse dissero diceva dicevano dire dicendo aggiunge aggiungono aggiunse aggiunto
    aggiungeva ribadisce ribadito ribadì ribadiscono chiede chiedono chiese chiesto chiedeva risponde
    rispondono rispose risposto rispondeva scrive scrivono scrisse scritto scriveva avverte avvertono
    avvertì avvertito conclude concludono concluse concluso concludeva sostiene sostengono sostenne
    sostenuto sosteneva ammette ammettono ammise ammesso riferisce riferiscono riferì riferito riconosce
    riconosciuto riconobbe promette promise promesso propone propose proposto esprime espresso prosegue
    proseguito insorge sbotta sbottò interviene intervenuto difende difeso smentisce smentito smentì
    suggerisce suggerito suggerì chiarisce chiarito chiarì definisce definito teme ritiene ritengono
    ritenuto crede credono credeva legge letto leggeva recita recitava ripete ripeté ripetuto descrive
    descritto obietta reagisce reagito riassume riassunto garantisce garantito replica
""".split()
_ITALIAN_NOUNS = """
    secondo intervista comunicato discorso lettera lettere messaggio messaggi domanda domande risposta
    risposte motto slogan citazione dichiarazione dichiarazioni parola parole frase post tweet editoriale
    sentenza verbale rapporto striscione cartello cartelli testimonianza canzone ritornello proverbio
    preghiera salmo titolo appello arringa portavoce conferenza
""".split()
_ITALIAN_PHRASES = (
    "aveva previsto",
    "avevano previsto",
    "stando a",
    "stando al",
    "stando alla",
    "a detta di",
    "a detta del",
    "a detta della",
    "nelle parole di",
    "nelle parole del",
    "a parere di",
    "a parere del",
    "a giudizio di",
    "ad avviso di",
    "ha fatto sapere",
    "fa sapere",
    "fa notare",
    "ha fatto notare",
    "ha tenuto a",
    "si chiede",
    "si è chiesto",
    "si lamenta",
    "si è lamentato",
    "si è detto",
    "si è detta",
    "si dice",
    "si legge",
    "si leggeva",
    "prende la parola",
    "ha preso la parola",
)
_ITALIAN_PLAIN = """
    detto dice dicono disse diceva dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega
    spiegò aggiunto aggiunge aggiunse precisato precisa commentato raccontato racconta chiesto risposto
    risponde scritto scrive concluso conclude secondo intervista comunicato discorso
""".split()


def _forms(stems: list[str], endings: str, other: list[str]) -> frozenset[str]:
    """Return the given stems with every ending, and the other forms."""
    return frozenset(stem + ending for stem in stems for ending in endings.split()) | frozenset(other)


def _cues(
    verbs: frozenset[str], nouns: list[str], phrases: tuple[str, ...], plain: list[str]
) -> ReportingCues:
    return ReportingCues(
        words=verbs | frozenset(nouns), phrases=phrases, verbs=verbs, plain=frozenset(plain)
    ).folded()


CUES = {
    "fr": _cues(
        _forms(_FRENCH_STEMS, "e ent a èrent ait aient ant é ée és ées", _FRENCH_OTHER),
        _FRENCH_NOUNS,
        _FRENCH_PHRASES,
        _FRENCH_PLAIN,
    ),
    "es": _cues(
        _forms(_SPANISH_STEMS, "a an ó aron aba aban ado ando", _SPANISH_OTHER),
        _SPANISH_NOUNS,
        _SPANISH_PHRASES,
        _SPANISH_PLAIN,
    ),
    "pt": _cues(
        _forms(_PORTUGUESE_STEMS, "a am ou aram ava avam ado ando", _PORTUGUESE_OTHER),
        _PORTUGUESE_NOUNS,
        _PORTUGUESE_PHRASES,
        _PORTUGUESE_PLAIN,
    ),
    "it": _cues(
        _forms(_ITALIAN_STEMS, "a ano ò arono ava avano ato ando", _ITALIAN_OTHER),
        _ITALIAN_NOUNS,
        _ITALIAN_PHRASES,
        _ITALIAN_PLAIN,
    ),
}
