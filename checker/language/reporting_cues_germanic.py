"""Words that tell readers whose words they read, in German and Dutch.

The verbs are those with which the press of each language reports speech, in the forms of the third
person and in the participles. A phrase with ``…`` is a verb and its particle, a few words apart.
"""

from checker.language.reporting_cues import ReportingCues

#: Stems of regular German verbs (-t, -te, -ten), whose participle has ge- before it, then those without.
_GERMAN_REGULAR = """
    sag mein frag lob mahn warn klag schimpf spott scherz tob fluch jubel prahl schwärm lästern stöhn
    seufz stotter flüster raun murmel brumm knurr brüll kreisch schluchz antwort forder dank wünsch hoff
    glaub tadel rüg höhn witzel frotzel fauch keif poch dräng
""".split()
_GERMAN_PREFIXED = """
    erklär beton bericht erzähl erläuter ergänz erwider entgegn verkünd versicher beteuer bestätig bemerk
    behaupt bemängel bedauer begründ begrüß bekräftig bekund beklag beschwer beurteil bezeichn bezweifel
    bilanzier dementier diagnostizier ermahn ermutig kommentier konstatier konter kritisier prognostizier
    präzisier protestier räsonier resümier signalisier spekulier unterstell verdeutlich verlaut verlang
    vermeld vermut verteidig verurteil wiederhol zitier twitter telegrafier formulier argumentier
    appellier plädier philosophier sinnier referier informier garantier attestier äußer offenbar vernein
    bejah schilder bekenn gesteh erkundig
""".split()
_GERMAN_OTHER = """
    lacht lachte lachten grinst grinste lächelt lächelte schmunzelt schmunzelte nickt nickte strahlt strahlte
    triumphiert triumphierte wettert wetterte poltert polterte zetert zeterte grollt grollte grübelt grübelte
    sprach sprachen spricht gesprochen schrieb schrieben schreibt geschrieben rief riefen ruft gerufen
    hieß heißt nannte nannten nennt genannt versprach versprechen verspricht versprochen widersprach
    widerspricht widersprochen gestand gestanden gesteht bekannte bekannt empfahl empfiehlt empfohlen
    befahl befiehlt schwor schwört geschworen schwieg bat bittet gebeten dachte denkt gedacht wusste weiß
    unterstrich unterstreicht unterstrichen verriet verrät verraten beschrieb beschreibt umschrieb warb
    wirbt rät riet geraten schrie schreit geschrien verwies verweist verwiesen meldete meldeten meldet
    gemeldet kündigte ankündigte angekündigt hinzufügte hinzugefügt einräumte eingeräumt mitteilte
    mitgeteilt zugab zugegeben hervorhob hervorgehoben klarstellte klargestellt feststellte festgestellt
    nachlegte einwandte eingewandt vorwarf vorgeworfen festhielt festgehalten bekanntgab zurückwies
    zurückgewiesen zusammenfasste ausführte ausgeführt angab angegeben aussagte ausgesagt beipflichtete
    zustimmte zugestimmt vorrechnete aufforderte aufgefordert ausrief nachfragte nachgefragt zufolge laut
    gemäß lautet lautete
""".split()
_GERMAN_NOUNS = """
    interview interviews gespräch pressekonferenz pressemitteilung mitteilung rede ansprache brief briefe
    schreiben erklärung stellungnahme aussage aussagen statement zitat zitate motto parole losung slogan
    plakat plakate transparent banner schild urteil bericht gutachten frage antwort wort worte worten
    tweet post beitrag nachricht botschaft predigt gedicht lied refrain spruch sprichwort titel
    überschrift schlagzeile leserbrief kolumne kommentar protokoll aufruf einladung appell sprecher
    sprecherin
""".split()
_GERMAN_PHRASES = (
    "nach angaben",
    "nach worten",
    "den worten",
    "nach ansicht",
    "nach meinung",
    "nach auffassung",
    "nach einschätzung",
    "nach aussage",
    "nach überzeugung",
    "aus sicht",
    "wie … sagte",
    "so der",
    "so die",
    "so das",
    "so ein",
    "so eine",
    "heißt es",
    "hieß es",
    "ist zu lesen",
    "war zu lesen",
    "zu protokoll",
    "fügte … hinzu",
    "fügt … hinzu",
    "kündigte … an",
    "kündigt … an",
    "räumte … ein",
    "räumt … ein",
    "gab … zu",
    "gibt … zu",
    "gab … an",
    "gibt … an",
    "gab … bekannt",
    "gibt … bekannt",
    "hob … hervor",
    "hebt … hervor",
    "stellte … klar",
    "stellt … klar",
    "stellte … fest",
    "stellt … fest",
    "teilte … mit",
    "teilt … mit",
    "legte … nach",
    "wandte … ein",
    "wendet … ein",
    "warf … ein",
    "warf … vor",
    "wirft … vor",
    "hielt … fest",
    "hält … fest",
    "hielt … entgegen",
    "wies … zurück",
    "weist … zurück",
    "wies … hin",
    "weist … hin",
    "rechnete … vor",
    "fasste … zusammen",
    "fasst … zusammen",
    "führte … aus",
    "führt … aus",
    "pflichtete … bei",
    "stimmte … zu",
    "stimmt … zu",
    "fuhr … fort",
    "fährt … fort",
    "sprach … von",
    "spricht … von",
    "setzte … nach",
    "brachte … auf den punkt",
    "zog … bilanz",
    "zieht … bilanz",
    "machte … klar",
    "macht … klar",
    "machte … deutlich",
    "macht … deutlich",
    "zeigte … überzeugt",
    "zeigt … überzeugt",
    "zeigte … erleichtert",
    "zeigte … enttäuscht",
    "zeigte … besorgt",
    "freute sich",
    "freut sich",
    "freuten sich",
    "ärgerte sich",
    "ärgert sich",
    "wunderte sich",
    "wundert sich",
    "empörte sich",
    "empört sich",
    "entrüstete sich",
    "geht aus … hervor",
    "ging aus … hervor",
    "steht in",
    "steht im",
    "stand in",
    "stand im",
    "erinnerte sich",
    "erinnert sich",
)
_GERMAN_PLAIN = """
    sagte sagten sagt gesagt erklärte erklärten erklärt betonte betont berichtete berichtet meinte meint
    schrieb schreibt fragte fragt antwortete antwortet erwiderte entgegnete ergänzte ergänzt zitierte
    zitiert laut zufolge interview mitteilung stellungnahme rede äußerte äußerten
""".split()

#: Dutch verbs: the stem of the present (-t), the past (-de or -te, -den or -ten) and the participle.
_DUTCH_VERBS = """
    zegt zei zeiden gezegd, verklaart verklaarde verklaarden verklaard, vertelt vertelde vertelden
    verteld, meldt meldde meldden gemeld, schrijft schreef schreven geschreven, vraagt vroeg vroegen
    gevraagd, antwoordt antwoordde antwoordden geantwoord, benadrukt benadrukte benadrukten, onderstreept
    onderstreepte, stelt stelde stelden gesteld, vindt vond vonden gevonden, noemt noemde noemden genoemd,
    waarschuwt waarschuwde waarschuwden gewaarschuwd, bevestigt bevestigde bevestigden bevestigd, reageert
    reageerde reageerden gereageerd, roept riep riepen geroepen, denkt dacht dachten gedacht, meent meende
    meenden gemeend, beweert beweerde beweerden beweerd, beseft besefte, bekent bekende bekend, belooft
    beloofde beloofden beloofd, bericht berichtte, betoogt betoogde betoogd, betwijfelt betwijfelde,
    betreurt betreurde, beaamt beaamde, bekritiseert bekritiseerde, beschuldigt beschuldigde, besluit
    besloot, concludeert concludeerde geconcludeerd, constateert constateerde geconstateerd, corrigeert
    corrigeerde, erkent erkende erkenden erkend, eist eiste eisten geëist, fluistert fluisterde, gelooft
    geloofde, garandeert garandeerde, herhaalt herhaalde herhaald, herinnert herinnerde, hoopt hoopte
    hoopten gehoopt, hekelt hekelde, illustreert, informeert informeerde, jubelt jubelde, klaagt klaagde
    klaagden geklaagd, kondigt kondigde, lacht lachte, looft, moppert mopperde, mompelt mompelde,
    nuanceert nuanceerde, ontkent ontkende ontkenden ontkend, onthult onthulde, oordeelt oordeelde, oppert
    opperde geopperd, pleit pleitte gepleit, preciseert preciseerde, protesteert protesteerde, relativeert
    relativeerde, roemt roemde, schreeuwt schreeuwde, snauwt snauwde, sneert sneerde, smeekt smeekte,
    speculeert speculeerde, spreekt sprak spraken gesproken, stamelt stamelde, suggereert suggereerde,
    twittert twitterde getwitterd, tweet tweette, vermeldt vermeldde, vermoedt vermoedde, verduidelijkt
    verduidelijkte, verdedigt verdedigde, vervolgt vervolgde, verzekert verzekerde verzekerd, verzucht
    verzuchtte, verzoekt verzocht, verwacht verwachtte, vreest vreesde, weerlegt weerlegde, zucht zuchtte,
    zwoer, zweert, grapt grapte, grijnst, citeert citeerde geciteerd, luidt luidde, adviseert adviseerde,
    analyseert analyseerde, argumenteert argumenteerde, begroet, juicht juichte juichten, glimlacht
    glimlachte, knikt knikte, foetert foeterde, tiert tierde, briest brieste, schamperde schampert,
"""
_DUTCH_NOUNS = """
    interview gesprek persconferentie persbericht verklaring toespraak brief brieven bericht berichten
    mededeling reactie vraag antwoord motto leus leuze slogan citaat citaten woorden uitspraak uitspraken
    vonnis rapport verslag spandoek bord kop titel tweet column opiniestuk betoog getuigenis preek gedicht
    lied refrein spreuk spreekwoord oproep woordvoerder woordvoerster aldus volgens zogezegd
""".split()
_DUTCH_PHRASES = (
    "in de woorden van",
    "naar eigen zeggen",
    "wat … betreft",
    "voegde … toe",
    "voegt … toe",
    "vulde … aan",
    "vult … aan",
    "legde … uit",
    "legt … uit",
    "gaf … toe",
    "geeft … toe",
    "gaf … aan",
    "geeft … aan",
    "lichtte … toe",
    "licht … toe",
    "ging … verder",
    "gaat … verder",
    "kondigde … aan",
    "kondigt … aan",
    "merkte … op",
    "merkt … op",
    "haalde … uit",
    "haalt … uit",
    "vatte … samen",
    "vat … samen",
    "liet … weten",
    "laat … weten",
    "viel … bij",
    "valt … bij",
    "voerde … aan",
    "voert … aan",
    "bracht … in",
    "sprak … tegen",
    "sprak … van",
    "is te lezen",
    "valt te lezen",
    "volgens",
)
_DUTCH_PLAIN = """
    zei zeiden zegt gezegd verklaarde verklaart vertelde vertelden vertelt schreef schrijft vroeg vraagt
    antwoordde antwoordt benadrukte benadrukt reageerde reageert aldus volgens interview verklaring
    toespraak
""".split()


def _german_verbs() -> frozenset[str]:
    """Return the German forms: the third person in present and past, and the participles."""
    forms: set[str] = set(_GERMAN_OTHER)
    for stem in _GERMAN_REGULAR + _GERMAN_PREFIXED:
        linked = stem + "e" if stem.endswith(("t", "d", "gn", "chn")) else stem
        forms |= {linked + "t", linked + "te", linked + "ten"}
        if stem in _GERMAN_REGULAR:
            forms.add("ge" + linked + "t")
    return frozenset(forms)


_GERMAN_FORMS = _german_verbs()
_DUTCH_FORMS = frozenset(_DUTCH_VERBS.replace(",", " ").split())

CUES = {
    "de": ReportingCues(
        words=_GERMAN_FORMS | frozenset(_GERMAN_NOUNS),
        phrases=_GERMAN_PHRASES,
        verbs=_GERMAN_FORMS,
        plain=frozenset(_GERMAN_PLAIN),
    ).folded(),
    "nl": ReportingCues(
        words=_DUTCH_FORMS | frozenset(_DUTCH_NOUNS),
        phrases=_DUTCH_PHRASES,
        verbs=_DUTCH_FORMS,
        plain=frozenset(_DUTCH_PLAIN),
    ).folded(),
}
