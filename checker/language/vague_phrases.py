"""The words of vague authority, by language: groups, what makes them speak, and set phrases.

The lists follow what style guides of newspapers and encyclopaedias call weasel words. "Reportedly"
and "allegedly" are not listed: most often somebody is named for them elsewhere. Nor are polls and
statistics, which are somebody's even where the sentence does not say whose, nor supporters and
opponents: a camp in a dispute is no authority. What many people think or fear is told of them, not
claimed in their name.
"""

from collections.abc import Mapping

from checker.text.named_tuples import NamedTuple


class VaguePhrases(NamedTuple):
    """The phrases of one language, in lower case, most of them as alternatives of regular expressions.

    ``groups`` are plain nouns; ``amounts`` may stand before one and say nothing of who they are,
    ``known`` words point back at a group that was introduced. ``says`` is the verb after a group,
    ``said_by`` what stands before one in place of a verb. ``whole`` needs no group; a text that holds
    none of ``signs`` and no group is not searched.
    """

    groups: tuple[str, ...]
    amounts: str
    says: str
    said_by: str
    whole: str
    signs: tuple[str, ...]
    known: str = ""


_ENGLISH = VaguePhrases(
    groups=tuple(
        """
        experts analysts observers critics scientists researchers economists commentators insiders
        pundits skeptics sceptics strategists historians scholars specialists detractors
        """.split()
    ),
    amounts=(
        r"some|many|most|several|other|few|various|numerous|countless|certain|outside|leading|top|"
        r"independent|virtually all|almost all|a number of|a growing number of|a lot of|lots of|"
        r"political|legal|industry|market|medical|security|military|foreign|local|conservative|"
        r"liberal|financial"
    ),
    says=(
        r"(?:(?:also|now|often|widely|generally|largely|long|already|still|have|had|are) ){0,3}(?:say|"
        r"said|saying|believed?|think|thought|argu(?:e|ed|ing)|warn(?:ed|ing)?|claim(?:ed)?|agreed?|"
        r"suggest(?:ed)?|fear(?:ed)?|predict(?:ed)?|contend(?:ed)?|noted?|caution(?:ed)?|worry|"
        r"worried|maintain|estimated?|point(?:ed)? (?:out|to)|describe|counter(?:ed)?)"
    ),
    said_by=r"according to",
    whole=(
        r"(?:(?:some|many|most|several|recent|other|numerous|countless) ){0,3}studies"
        r" (?:have (?:also )?)?(?:shown?|suggest(?:ed)?|found|find|indicated?|proven?)"
        r"|(?:recent |scientific )?(?:research|science)"
        r" (?:(?:has )?(?:shown|proven|suggested)|shows|proves|suggests|indicates|says|tells us)"
        r"|(?:some|many) (?:say|believe|think|argue|claim|fear|people (?:say|argue|claim))(?! about| of)"
        r"|it (?:is|has been) (?:widely|generally|commonly|often|largely|sometimes) (?:believed|thought"
        r"|said|assumed|accepted|held|agreed|acknowledged|recogni[sz]ed|claimed|argued)"
        r"|(?:it is|it[’']s) (?:believed|said|thought|rumou?red)"
        r"|(?:is|are|was|were) (?:widely|generally|commonly) (?:believed|thought|considered|regarded"
        r"|assumed|held|rumou?red)"
        r"|(?:rumou?r|word|legend|conventional wisdom) has it"
    ),
    signs=(
        *(
            f"{amount} {verb}"
            for amount in ("some", "many")
            for verb in ("say", "believe", "think", "argue", "claim", "fear", "people ")
        ),
        *("studies ", "research ", "science ", "widely ", "generally ", "commonly "),
        *(f"{teller} has it" for teller in ("rumor", "rumour", "word", "legend", "wisdom")),
        *(
            f"{it} {verb}"
            for it in ("it is", "it's", "it’s")
            for verb in ("believed", "said", "thought", "rumored", "rumoured")
        ),
        *(f"{be} {how} " for be in ("is", "been") for how in ("often", "largely", "sometimes")),
    ),
    known=r"the|these|those|both|our|my|your|his|her|their|its|any|no",
)

_GERMAN = VaguePhrases(
    groups=tuple(
        """
        experten expertinnen kritiker kritikern beobachter beobachtern fachleute fachleuten forscher
        forschern wissenschaftler wissenschaftlern analysten ökonomen insider insidern
        sachverständige sachverständigen
        """.split()
    ),
    amounts=(
        r"viele|vielen|einige|einigen|manche|manchen|mehrere|mehreren|zahlreiche|zahlreichen|"
        r"die meisten|den meisten|andere|anderen|von|der|unabhängige|unabhängigen|internationale|"
        r"internationalen|führende|führenden"
    ),
    says=(
        r"(?:sagen|sagten|meinen|meinten|glauben|glaubten|warnen|warnten|behaupten|behaupteten|"
        r"vermuten|vermuteten|fürchten|befürchten|befürchteten|kritisieren|kritisierten|bemängeln|"
        r"schätzen|halten|rechnen|sehen|erwarten|sind sich einig|gehen davon aus|gingen davon aus|"
        r"weisen darauf hin)"
    ),
    said_by=r"laut|nach ansicht|nach meinung|nach einschätzung|nach angaben",
    whole=(
        r"(?:(?:viele|mehrere|zahlreiche|neue|einige) )?studien (?:zeigen|zeigten|belegen|"
        r"haben gezeigt)|(?:viele|manche)(?: menschen| leute)? (?:sagen|glauben|meinen|behaupten|"
        r"denken|fürchten)|es (?:wird|ist) (?:allgemein|weithin) (?:angenommen|anerkannt|vermutet)|"
        r"(?:gilt|gelten) (?:allgemein|weithin) als|gerüchten zufolge|man munkelt"
    ),
    signs=("studien ", "viele ", "manche ", "allgemein ", "weithin ", "gerüchten", "munkelt"),
    known=r"diese|diesen|dieser|unsere|ihre|seine|beide|beiden",
)

_FRENCH = VaguePhrases(
    groups=tuple(
        """
        experts observateurs analystes spécialistes chercheurs scientifiques économistes détracteurs
        opposants
        """.split()
    ),
    amounts=(
        r"les|des|certains|plusieurs|de nombreux|nombre d[’']|beaucoup d[’']|la plupart des|"
        r"d[’']autres|quelques"
    ),
    says=(
        r"(?:ont )?(?:estim(?:ent|aient|é)|affirm(?:ent|aient|é)|pens(?:ent|aient|é)|dis(?:ent|aient)|"
        r"jugent|jugeaient|jugé|assurent|assuré|croient|croyaient|craignent|craignaient|prédisent|"
        r"prédit|avertissent|averti|redoutent|soulignent|souligné|considèrent|s[’']accordent)"
    ),
    said_by=r"selon|d[’']après|de l[’']avis",
    whole=(
        r"(?:des|de nombreuses|plusieurs|certaines|les) études (?:montrent|ont montré|suggèrent|"
        r"prouvent)|(?:certains|beaucoup|d[’']aucuns) (?:disent|pensent|croient|affirment|estiment|"
        r"prétendent)|il est (?:généralement|largement|communément) admis|la rumeur (?:dit|veut) que|"
        r"on dit que|il se dit que"
    ),
    signs=("études ", "certains ", "beaucoup ", "aucuns ", "admis", "rumeur ", "dit que"),
    known=r"ces|nos|mes|ses|leurs",
)

_SPANISH = VaguePhrases(
    groups=tuple(
        """
        expertos críticos observadores analistas especialistas investigadores científicos economistas
        detractores historiadores
        """.split()
    ),
    amounts=r"los|algunos|muchos|varios|numerosos|la mayoría de los|otros|diversos",
    says=(
        r"(?:han )?(?:dicen|dijeron|dicho|afirman|afirmaron|afirmado|creen|creían|creído|opinan|"
        r"opinaron|sostienen|sostuvieron|consideran|consideraron|advierten|advirtieron|advertido|"
        r"señalan|señalaron|señalado|temen|temían|aseguran|aseguraron|coinciden|estiman|estimaron|"
        r"piensan|critican)"
    ),
    said_by=r"según|de acuerdo con|a juicio de|en opinión de",
    whole=(
        r"(?:(?:los|varios|algunos|numerosos|muchos) )?estudios (?:demuestran|muestran|sugieren|"
        r"han demostrado|indican)|(?:algunos|muchos) (?:dicen|creen|piensan|afirman|opinan|sostienen)|"
        r"se (?:dice|cree|rumorea) (?:ampliamente )?que|es ampliamente (?:aceptado|reconocido)"
    ),
    signs=("estudios ", "algunos ", "muchos ", "se dice ", "se cree ", "se rumorea ", "ampliamente "),
    known=r"estos|esos|nuestros|sus",
)

_PORTUGUESE = VaguePhrases(
    groups=tuple(
        """
        especialistas críticos observadores analistas peritos investigadores pesquisadores cientistas
        economistas historiadores
        """.split()
    ),
    amounts=r"os|alguns|muitos|vários|diversos|numerosos|a maioria dos|outros",
    says=(
        r"(?:dizem|disseram|afirmam|afirmaram|acreditam|acreditavam|alertam|alertaram|consideram|"
        r"consideraram|defendem|defenderam|temem|temiam|apontam|apontaram|sustentam|pensam|avisam|"
        r"criticam|concordam)"
    ),
    said_by=r"segundo|de acordo com|na opinião de",
    whole=(
        r"(?:(?:vários|alguns|muitos|os) )?estudos (?:mostram|demonstram|sugerem|indicam|comprovam)|"
        r"(?:alguns|muitos) (?:dizem|acreditam|pensam|afirmam|defendem)|(?:diz-se|acredita-se|"
        r"comenta-se) que|é (?:amplamente|geralmente) (?:aceite|aceito|reconhecido)"
    ),
    signs=(
        "estudos ",
        "alguns ",
        "muitos ",
        "diz-se ",
        "acredita-se ",
        "comenta-se ",
        "amplamente ",
        "geralmente ",
    ),
    known=r"estes|esses|nossos|seus",
)

_ITALIAN = VaguePhrases(
    groups=tuple(
        """
        esperti critici osservatori analisti specialisti ricercatori scienziati economisti storici
        detrattori
        """.split()
    ),
    amounts=r"gli|i|alcuni|molti|diversi|numerosi|vari|la maggior parte degli|altri",
    says=(
        r"(?:hanno )?(?:dicono|detto|affermano|affermato|credono|creduto|ritengono|ritenuto|"
        r"sostengono|sostenuto|pensano|avvertono|avvertito|temono|temuto|sottolineano|sottolineato|"
        r"concordano|stimano)"
    ),
    said_by=r"secondo|stando agli|a detta di|a giudizio di",
    whole=(
        r"(?:(?:alcuni|molti|diversi|numerosi|gli) )?studi (?:dimostrano|mostrano|suggeriscono|"
        r"indicano|hanno dimostrato)|(?:alcuni|molti) (?:dicono|credono|pensano|sostengono|affermano|"
        r"ritengono)|si (?:dice|ritiene|crede|mormora) (?:comunemente )?che|è opinione diffusa che"
    ),
    signs=(
        "studi ",
        "alcuni ",
        "molti ",
        "si dice ",
        "si ritiene ",
        "si crede ",
        "si mormora ",
        "opinione diffusa",
    ),
    known=r"questi|quegli|nostri|suoi|loro",
)

_DUTCH = VaguePhrases(
    groups=tuple(
        """
        deskundigen experts critici waarnemers analisten onderzoekers wetenschappers economen kenners
        insiders
        """.split()
    ),
    amounts=r"de|sommige|veel|vele|verschillende|talrijke|enkele|de meeste|andere",
    says=(
        r"(?:zeggen|zeiden|menen|meenden|vinden|vonden|denken|dachten|vrezen|vreesden|waarschuwen|"
        r"waarschuwden|stellen|stelden|geloven|verwachten|beweren|beweerden|wijzen erop|zijn het eens)"
    ),
    said_by=r"volgens|aldus|naar de mening van",
    whole=(
        r"(?:(?:veel|verschillende|meerdere|sommige) )?(?:studies|onderzoeken) (?:tonen aan|"
        r"laten zien|suggereren)|(?:sommigen|velen|sommige mensen|veel mensen) (?:zeggen|denken|"
        r"geloven|vinden|vrezen|beweren)|het is algemeen (?:bekend|aanvaard)|naar verluidt|"
        r"men zegt dat"
    ),
    signs=(
        "studies ",
        "onderzoeken ",
        "sommige",
        "velen ",
        "veel mensen",
        "algemeen ",
        "verluidt",
        "men zegt ",
    ),
    known=r"deze|die|onze|hun|zijn",
)

#: The phrases of each language that has a list.
VAGUE_PHRASES: Mapping[str, VaguePhrases] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
    "nl": _DUTCH,
}
