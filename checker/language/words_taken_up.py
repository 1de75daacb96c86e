"""Whether a text speaks of words that it quotes, rather than has somebody say them.

Who discusses a quotation has to quote it again: “When he said …, he meant”, “the words … came back to
her”, “asked what … means”. Told by a word beside the quotation; in a language without a list, never.
"""

from collections.abc import Mapping
from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: What leads back to words, by primary language subtag: alternatives of a pattern over folded text.
_LEADS_BACK: Mapping[str, str] = {
    "en": (
        r"(?:when|whenever|after|before|since|although|though|while|because|once|if|whether)\b"
        r"[^,.;:!?]{0,40}\b(?:say|says|said|saying|wrote|writes|tweeted|told|asked|declared|quoted)"
        r"|by (?:saying|writing|asking|claiming)|you (?:said|say|mentioned|wrote)"
        r"|asked (?:about|what)|what (?:he|she|they|it) (?:meant|means)"
        r"|(?:words?|phrases?|lines?|remarks?|comments?|slogans?|mott[oe]s?|sentences?|quotes?"
        r"|quotations?|quoted|quoting|tweets?|refers?|referred|referring|references?|repeat(?:s|ed|ing)?"
        r"|again|echo(?:es|ed|ing)?|recall(?:s|ed|ing)?|reads?|reading|titled|entitled"
        r"|chant(?:s|ed|ing)?|mantras?|refrains?|headlines?|correct(?:s|ed|ion)|misquoted)"
    ),
    "de": (
        r"(?:als|wenn|nachdem|bevor|weil|obwohl|indem)\b[^,.;:!?]{0,40}\b(?:sagt|sagte|sagten|schrieb|erklärte)"
        r"|(?:satz|sätze|worte?|wörter|wort|spruch|losung|motto|zitat|zitate|zitiert\w*|zeile|ausdruck"
        r"|äußerung(?:en)?|bemerkung|aussage|tweet|wiederhol\w*|erneut|meinte damit|gemeint|berichtig\w*)"
    ),
    "fr": (
        r"(?:quand|lorsqu|après avoir|avant de|parce qu)[^,.;:!?]{0,40}\b"
        r"(?:dit|disait|écrit|déclaré|déclarait)"
        r"|(?:phrases?|mots?|slogans?|devises?|citations?|cit(?:e|é|ée|ant)|formules?|expression|tweet"
        r"|répét\w*|de nouveau|rappel\w*|rectific\w*)"
    ),
    "es": (
        r"(?:cuando|después de|antes de|porque|aunque)\b[^,.;:!?]{0,40}\b(?:dijo|decía|escribió|afirmó)"
        r"|(?:frases?|palabras?|lemas?|citas?|cit(?:a|ó|ado|ando)|eslóganes|eslogan|expresión|comentarios?|tuit"
        r"|repit\w*|repet\w*|de nuevo|otra vez|recuerd\w*|recordó|corrección)"
    ),
    "pt": (
        r"(?:quando|depois de|antes de|porque|embora)\b[^,.;:!?]{0,40}\b(?:disse|dizia|escreveu|afirmou)"
        r"|(?:frases?|palavras?|lemas?|citaç(?:ão|ões)|citou|expressão|comentários?|tuíte|repet\w*|de novo"
        r"|outra vez|record\w*|correção)"
    ),
    "it": (
        r"(?:quando|dopo aver|prima di|perché|benché)\b[^,.;:!?]{0,40}\b(?:disse|dice|detto|scrisse|affermò)"
        r"|(?:fras[ei]|parol[ae]|mott[oi]|citazion[ei]|citat[oa]|slogan|espressione|commento|tweet|ripet\w*"
        r"|di nuovo|ricord\w*|rettifica)"
    ),
    "nl": (
        r"(?:toen|wanneer|nadat|voordat|omdat|hoewel)\b[^,.;:!?]{0,40}\b(?:zei|zegt|zeggen|schreef|verklaarde)"
        r"|(?:zin|zinnen|woord(?:en)?|leuze|motto|citaat|citeer\w*|uitspraak|opmerking|tweet|herhaal\w*"
        r"|opnieuw|correctie)"
    ),
}


@cache
def _pattern(language: str) -> Pattern[str]:
    return compile_pattern(rf"\b(?:{_LEADS_BACK[language]})\b")


def takes_up_words(folded: str, language: str) -> bool:
    """Tell whether ``folded``, the sentence around a quotation without it, speaks of the words themselves.

    ``language`` is a primary subtag; False in a language without a list.
    """
    return language in _LEADS_BACK and _pattern(language).search(folded) is not None
