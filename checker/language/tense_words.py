"""Verbs and phrases that tell in which time a clause is set, by language.

Only words that are what they look like are listed: a form that may also be a noun, a participle or
another tense is left out, since a tense that is not known reports nothing.
"""

from collections.abc import Mapping

from checker.text.named_tuples import NamedTuple


class TenseWords(NamedTuple):
    """Patterns (sources of regular expressions, without groups) for the clauses of one language.

    ``future`` and ``past`` name finite verbs, ``open`` what makes the time uncertain: conditionals,
    reported plans, things that were to be. ``whole_words`` is False for scripts without spaces.
    """

    future: str
    past: str
    open: str
    whole_words: bool = True


#: English past forms of verbs that tell of an event; none of them is a noun or an adjective as often.
ENGLISH_PAST = (
    "opened|reopened|began|started|ended|met|died|resigned|won|lost|voted|signed|arrived|left|visited"
    "|launched"
    "|published|released|announced|said|told|arrested|killed|attacked|elected|appointed|approved|passed"
    "|rejected"
    "|married|collapsed|crashed|reported|returned|travelled|traveled|fell|rose|went|came|took|gave|held"
    "|became"
    "|appeared|spoke|wrote|sent|filed|ruled|struck|hit|joined|happened|occurred|debuted|premiered|testified"
    "|convened|gathered|landed|sank|exploded|erupted|agreed|adopted|ratified|introduced|unveiled|celebrated"
    "|issued|closed|finished|completed|bought|sold|acquired|played|defeated|beat|shot|posted|tweeted"
    "|sued"
    "|pleaded|surrendered|escaped|flew|sailed|broke|discovered|recorded|saw|hosted|attended|presented"
)

_GERMAN_PAST = (
    "war|waren|wurde|wurden|hatte|hatten|begann|begannen|endete|endeten|starb|starben|eröffnete|fand|fanden"
    "|öffnete|schloss|traf|trafen|kam|kamen|ging|gewann|gewannen|verlor|unterzeichnete|startete|startete"
    "|erschien|erschienen|beschloss|stimmte|trat|gab|nahm|stürzte|wählte|kündigte|veröffentlichte|eröffneten"
    "|unterzeichneten|unterschrieb|unterschrieben|beschlossen|stimmten|wählten|verließ|verließen|zog|zogen|schrieb"
    "|schrieben|baute|bauten|kaufte|kauften|verkaufte|verkauften|entschied|entschieden|stieg|stiegen|fiel|fielen"
    "|lehnte|lehnten|billigte|billigten|verabschiedete|verabschiedeten|besuchte|besuchten|empfing|feierte|feierten"
    "|gründete|gründeten|übernahm|übernahmen|traten|gaben|nahmen|hielt|hielten|erhielt|erhielten|brachte|brachten"
    r"|(?:hat|haben|ist|sind)(?=(?:[^,;:.!?]|(?<=\d)\.){0,120}?\s(?:begonnen|eröffnet|stattgefunden|unterzeichnet|unterschrieben"
    r"|beschlossen|gestimmt|gewählt|gewonnen|verloren|gestorben|verabschiedet|angekündigt|veröffentlicht|besucht"
    r"|getroffen|zurückgetreten|geendet|abgestimmt|entschieden|gekauft|verkauft|gestartet|erschienen|eingetroffen"
    r"|angekommen|abgereist|gekündigt|gebilligt|abgelehnt)\b)"
)
_FRENCH_PAST = (
    "était|étaient|fut|furent|(?:a|ont) (?:été|eu lieu|ouvert|fermé|débuté|commencé|rouvert|signé|voté|gagné"
    "|perdu"
    "|annoncé|publié|rencontré|visité|accueilli|adopté|approuvé|rejeté|lancé|inauguré|organisé)"
    "|(?:est|sont) (?:né|née|nés|nées|mort|morte|morts|décédé|décédée|arrivé|arrivée|arrivés|parti|partie"
    "|entré|entrée|entrés|sorti|sortie|paru|parue)|ouvrit|mourut|naquit|commença|débuta"
    r"|(?:a|ont) (?:\w{3,}é|dit|pris|mis|tenu|rendu|reçu|vendu|conclu|rejoint|atteint|offert"
    r"|découvert|élu|quitté)"
    "|signa|vota|écrivit|publia|annonça|prit|fit|reçut|élut|eut lieu|quitta|inaugura|fonda"
)
_SPANISH_PAST = (
    "fue|fueron|era|eran|abrió|abrieron|reabrió|comenzó|comenzaron|empezó|empezaron|terminó|terminaron|cerró"
    "|cerraron|murió|murieron|falleció|nació|ganó|ganaron|perdió|votó|votaron|firmó|firmaron|llegó|llegaron"
    "|visitó|anunció|publicó|dijo|celebró|celebraron|inauguró|aprobó|aprobaron|rechazó|tuvo|tuvieron"
    r"|se reunió|\w{3,}(?:aron|ieron)|(?!dominó|paletó)\w{3,}ó"
)
_PORTUGUESE_PAST = (
    "foi|foram|era|eram|abriu|abriram|reabriu|começou|começaram|terminou|terminaram|fechou|fecharam|morreu"
    "|morreram|faleceu|nasceu|venceu|venceram|perdeu|votou|votaram|assinou|assinaram|chegou|chegaram|visitou"
    "|anunciou|publicou|disse|inaugurou|aprovou|aprovaram|rejeitou|teve|tiveram|reuniu"
    r"|(?!moscou)\w{3,}ou|\w{3,}(?:aram|iram|iu)|escreveu|decidiu|recebeu|recebeu|vendeu|vendeu|fez|fizeram"
)
_ITALIAN_PAST = (
    "era|erano|fu|furono|(?:ha|hanno) (?:aperto|riaperto|chiuso|iniziato|firmato|votato|vinto|perso"
    "|annunciato"
    "|pubblicato|visitato|approvato|respinto|inaugurato)|(?:è|sono) (?:stato|stata|stati|state|morto|morta"
    "|morti"
    "|nato|nata|iniziato|iniziata|cominciato|arrivato|arrivata|arrivati|partito|terminato|terminata|avvenuto)"
    r"|(?:ha|hanno) \w{2,}(?:ato|uto|ito)|(?:ha|hanno) (?:aperto|deciso|preso|messo|fatto|detto"
    r"|scritto|eletto)"
    r"|morì|nacque|aprì|iniziò|cominciò|terminò|vinse|firmò|scrisse|prese|decise|visse|\w{3,}(?<!r)ò(?<!però)(?<!perciò)"
    "|firmarono|iniziarono|votarono|aprirono|vinsero|morirono"
)
_DUTCH_PAST = (
    "was|waren|werd|werden|had|hadden|opende|openden|heropende|begon|begonnen|eindigde|stierf|overleed|sloot"
    "|kwam|kwamen|ging|gingen|won|wonnen|verloor|tekende|ontmoette|bezocht|verscheen|vond|vonden"
    "|ondertekende|ondertekenden|stemde|stemden|schreef|schreven|besloot|besloten|koos|kozen|kocht|verkocht|trad"
    "|traden|vertrok|vertrokken|bezochten|tekenden|stierven|overleden|vierde|vierden|nam|namen|gaf|gaven"
    "|kondigde|kondigden|publiceerde|lanceerde|keurde|keurden|verwierp|startte|startten|hield|hielden"
    r"|(?:heeft|hebben)(?=[^,;:.!?]{0,120}?\s(?:ondertekend|geopend|gestemd|aangenomen|gekozen|bezocht|ontmoet"
    r"|gewonnen|verloren|goedgekeurd|verkocht|gekocht|aangekondigd|gepubliceerd|besloten|getekend)\b)"
)
_RUSSIAN_PAST = (
    "был|была|было|были|открылся|открылась|открылось|открылись|закрылся|закрылась|начался|началась|началось"
    "|начались|завершился|завершилась|состоялся|состоялась|состоялось|состоялись|прошёл|прошел|прошла|прошло"
    "|прошли|умер|умерла|скончался|скончалась|родился|родилась|подписал|подписала|подписали|прибыл|прибыла"
    "|встретился|встретилась|встретились|победил|победила|погиб|погибла|погибли|произошёл|произошел|произошла"
    "|произошло|проголосовали|стартовал|стартовала|опубликовал|опубликовала|вышел|вышла|сообщил|сообщила"
    r"|\w{3,}(?:лся|лась|лось|лись)|\w{3,}ова(?:л|ла|ли)|решил|решила|решили|приняли|принял|приняла|одобрил|одобрила"
    "|одобрили|отклонил|отклонила|купил|купила|купили|продал|продала|продали|написал|написала|посетил|посетила"
    "|посетили|выиграл|выиграла|выиграли|проиграл|проиграла|избрали|избрал|запустил|запустила|запустили|открыл"
    "|открыла|открыли|закрыл|закрыла|закрыли|провёл|провел|провела|провели|выступил|выступила|покинул|покинула"
)
_UKRAINIAN_PAST = (
    "був|була|було|були|відкрився|відкрилася|відкрилась|відкрилося|відкрилися|закрився|закрилася|почався"
    "|почалася"
    "|почалось|розпочався|розпочалася|завершився|завершилася|відбувся|відбулася|відбулася|відбулось|відбулося"
    "|відбулися|пройшов|пройшла|пройшло|пройшли|помер|померла|народився|народилася|підписав|підписала"
    "|підписали"
    "|прибув|прибула|зустрівся|зустрілася|зустрілися|переміг|перемогла|загинув|загинула|загинули|стартував"
    "|стартувала|опублікував|опублікувала|вийшов|вийшла|повідомив|повідомила"
    r"|\w{3,}(?:вся|лася|лась|лося|лось|лися|лись)|\w{3,}ува(?:в|ла|ли)|вирішив|вирішила|вирішили|ухвалив|ухвалила"
    "|ухвалили|схвалив|схвалила|схвалили|відхилив|відхилила|купив|купила|купили|продав|продала|продали|написав"
    "|написала|відвідав|відвідала|відвідали|виграв|виграла|виграли|програв|програла|обрали|запустив|запустила"
    "|запустили|відкрив|відкрила|відкрили|закрив|закрила|закрили|провів|провела|провели|виступив|виступила"
)
_POLISH_PAST = (
    "był|była|było|byli|były|otworzył|otworzyła|otwarto|zamknięto|zaczął|zaczęła|zaczęło|rozpoczął|rozpoczęła"
    "|rozpoczęło|rozpoczęły|rozpoczęli|zakończył|zakończyła|zakończyło|odbył|odbyła|odbyło|odbyły|zmarł"
    "|zmarła"
    "|urodził|urodziła|podpisał|podpisała|podpisali|podpisano|przybył|przybyła|spotkał|spotkała|spotkali"
    "|wygrał"
    "|wygrała|zginął|zginęła|zginęli|został|została|zostało|zostały|zostali|opublikował|opublikowała|ogłosił"
    "|ogłosiła|otwarł|otwarła"
    r"|\w{3,}owa(?:ł|ła|li|ły|no)|podpisały|zdecydował|zdecydowała|przyjął|przyjęła|przyjęli|przyjęto|odrzucił"
    "|odrzuciła|odrzucili|kupił|kupiła|kupili|sprzedał|sprzedała|sprzedali|napisał|napisała|odwiedził|odwiedziła"
    "|wygrali|przegrał|przegrała|wybrał|wybrała|wybrali|uruchomił|uruchomiła|uruchomiono|zamknął|zamknęła"
    "|rozpoczęto|zakończono|przeprowadził|przeprowadziła|opuścił|opuściła|wystąpił|wystąpiła|przegłosował"
)

TENSE_WORDS: Mapping[str, TenseWords] = {
    "de": TenseWords(
        r"wird|werden",
        _GERMAN_PAST,
        r"würde[n]?|soll(?:te)?(?:n)?|könnte[n]?|hätte[n]?|wäre[n]?|möchte[n]?|wollte[n]?|dürfte[n]?"
        r"|müsste[n]?"
        r"|geplant|angesetzt|terminiert|befristet|verlängert|ursprünglich|vorgesehen|worden|geworden|verschoben|vielleicht|wenn|ob|dass|falls",
    ),
    "fr": TenseWords(
        r"(?:sera|seront|aura|auront|ouvrira|ouvriront|rouvrira|fermera|débutera|débuteront|commencera"
        r"|commenceront|tiendra|tiendront|prendra|prendront|arrivera|arriveront|partira|votera|voteront"
        r"|lancera"
        r"|(?!opera|riviera|camera|vera)\w{3,}(?:era|eront|ira|iront|dra|dront)"
        r"|signera|signeront|accueillera|entrera|entreront|sortira|paraîtra|visitera|rencontrera|annoncera"
        r"|publiera"
        r"|va|vont)",
        _FRENCH_PAST,
        r"devait|devaient|devrait|devraient|pourrait|pourraient|aurait|auraient|serait|seraient|prévue?s?"
        r"|initialement|reporté\w*|prolongé\w*|programmé\w*|planifié\w*|que|qu['’]\w*|si|fixée?s?"
        r"|annoncée?s? pour",
    ),
    "es": TenseWords(
        r"(?:\w{2,}(?:ará|arán|erá|erán|irá|irán|drá|drán)|será|serán|va a|van a|se celebrará)",
        _SPANISH_PAST,
        r"iba[n]?|debía[n]?|debería[n]?|podría[n]?|habría[n]?|sería[n]?|previst[oa]s?|programad[oa]s?"
        r"|inicialmente"
        r"|aplazad[oa]s?|aplazó|aplazaron|prorrog\w+|programó|convocó|convocaron|fijó|fijaron|que|si|fijad[oa]s?",
    ),
    "pt": TenseWords(
        r"(?:\w{2,}(?:ará|arão|erá|erão|irá|irão)|será|serão|vai|vão)",
        _PORTUGUESE_PAST,
        r"ia|iam|devia[m]?|deveria[m]?|poderia[m]?|teria[m]?|seria[m]?|previst[oa]s?|marcad[oa]s?"
        r"|agendad[oa]s?"
        r"|inicialmente|adiad[oa]s?|adiou|adiaram|prorrog\w+|marcou|marcaram|convocou|agendou|que|se",
    ),
    "it": TenseWords(
        r"(?:\w{2,}(?:erà|eranno|irà|iranno)|sarà|saranno|avrà|avranno|aprirà|riaprirà|terrà|terranno)",
        _ITALIAN_PAST,
        r"doveva|dovevano|dovrebbe|dovrebbero|potrebbe|potrebbero|avrebbe|avrebbero|sarebbe|sarebbero"
        r"|previst[oaie]"
        r"|inizialmente|rinviat[oaie]|rinviò|prorogat[oaie]|fissò|convocat[oaie]|programmat[oaie]|che|se|fissat[oaie]",
    ),
    "nl": TenseWords(
        r"zal|zullen|gaat|gaan",
        _DUTCH_PAST,
        r"zou|zouden|moest|moesten|kon|konden|gepland|oorspronkelijk|uitgesteld|verlengd|vastgesteld|verplaatst|dat|als|of|voorzien",
    ),
    "ru": TenseWords(
        r"будет|будут|состоится|состоятся|пройдёт|пройдет|пройдут|откроется|откроются|закроется|начнётся"
        r"|начнется"
        r"|начнутся|завершится|стартует|прибудет|встретится|встретятся|подпишет|подпишут|выйдет|вступит"
        r"|вступят|проголосует|проголосуют|примет|примут|рассмотрит|рассмотрят|проведёт|проведет|проведут|посетит"
        r"|посетят|выступит|опубликует|опубликуют|откроют|закроют|запустит|запустят|выберут|изберут|получит|объявит",
        _RUSSIAN_PAST,
        r"бы|должен|должна|должно|должны|планировал\w*|запланирован\w*|намечен\w*|собирал\w*|перенес\w*"
        r"|перенёс\w*"
        r"|назнач\w+|отложи\w+|продли\w+|продлён\w*|рассчитан\w*|планировал\w*|обеща\w+|первоначально|что|чтобы|если",
    ),
    "uk": TenseWords(
        r"буде|будуть|відбудеться|відбудуться|пройде|пройдуть|відкриється|відкриються|закриється|почнеться"
        r"|розпочнеться|завершиться|стартує|прибуде|зустрінеться|зустрінуться|підпише|підпишуть|вийде|набуде"
        r"|набере|\w{3,}(?:уватиме|уватимуть|атиме|атимуть)|проголосує|проголосують|ухвалить|ухвалять|розгляне"
        r"|розглянуть|проведе|проведуть|відвідає|виступить|опублікує|опублікують|відкриють|закриють|запустить"
        r"|оберуть|отримає|оголосить",
        _UKRAINIAN_PAST,
        r"би|б|мав|мала|мало|мали|планувал\w*|запланован\w*|збирал\w*|перенес\w*|признач\w+|відкла\w+|продовж\w+|розрахован\w*|обіця\w+|спочатку|що"
        r"|щоб|якщо",
    ),
    "pl": TenseWords(
        r"będzie|będą|odbędzie|odbędą|rozpocznie|rozpoczną|otworzy|otworzą|zamknie|zakończy|zakończą"
        r"|zostanie|zostaną"
        r"|przybędzie|spotka się|spotkają się|podpisze|podpiszą|wejdzie|wejdą|ukaże|wystartuje"
        r"|zagłosuje|zagłosują|przyjmie|przyjmą|rozpatrzy|rozpatrzą|odwiedzi|wystąpi|opublikuje"
        r"|otworzone|uruchomi|wybiorą|otrzyma|ogłosi",
        _POLISH_PAST,
        r"by|miał|miała|miało|miały|mieli|planowan\w*|zaplanowan\w*|przełożon\w*|początkowo|że|żeby|jeśli"
        r"|wyznacz\w+|przesun\w+|odłoż\w+|przedłuż\w+|obiec\w+",
    ),
    "zh": TenseWords(
        r"将于|將於|将在|將在|即将在|将会|(?<=[日月])将",
        r"了|已于|已在|曾于|曾在",
        r"原定|原计划|(?<![该項项这此])計劃|(?<![该項项这此])计划|预计|預計|可能|如果|本来|拟|推迟|到|至|之前|以前|前|后|後|起|曾|说|称|表示",
        whole_words=False,
    ),
    "ja": TenseWords(
        r"する予定|される予定|行われる予定|開かれる予定|開幕する予定|になる予定|始まる予定|する見通し|することになる|採決する予定",
        r"した。|された。|行われた|開かれた|始まった|死去した|開幕した|ました",
        r"だった|でした|当初|延期|可能性|かもしれ|まで|から|と発表|と明らか|と表明|と約束|と語|と話|ことを決|より前|以降|なら|と言|と述べ|という",
        whole_words=False,
    ),
}
