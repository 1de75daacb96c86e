"""Works that a text leans on without saying whose they are: "a recent study found", "laut einer Studie".

Only the first mention is looked for, which an article makes with an indefinite article; "the study" points
back. Words between that say who made it (a Senate report, a company survey) are no part of a phrase.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from re import Match, Pattern

from checker.language.folding import lower_in_place
from checker.language.vague_signs import ENGLISH_WORKS
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class _Words(NamedTuple):
    """The words of one language, as alternatives of regular expressions, in lower case.

    ``finding`` matches a work that finds something, ``source`` one that a claim is ascribed to. ``work`` is
    the noun, found again where an article tells more of it, ``makers`` are those who did it.
    """

    sign: str
    finding: str
    work: str
    makers: str


_EMPTY = (
    r"recent|new|newer|large|larger|major|scientific|medical|small|smaller|national|international|independent"
    r"|landmark|groundbreaking|peer-reviewed|leading|earlier|previous|separate|comprehensive"
    r"|recently published"
    r"|newly published|clinical|academic|global|nationwide|detailed|big|long-term|pilot|follow-up|further"
    r"|famous"
    r"|well-known|widely cited|influential|seminal|fresh|online|telephone|opinion|public opinion|in-depth"
    r"|similar|different|single|statistical|observational|(?:\w+-)?year-long|\w+-year|controlled"
    r"|randomi[sz]ed"
    r"|psychological|economic|historical|research|case|market|consumer|user|health|annual|just-released"
)
_ENGLISH = _Words(
    sign=" ",
    finding=(
        r"(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\bto )(?<!\bby )(?<!\bwith )(?<!\bfrom )(?<!\bon )"
        rf"(?:an?|one(?! report)|another|yet another) (?:(?:{_EMPTY}) ){{0,3}}"
        r"(?P<work>study|survey|poll|report|analysis|meta-analysis|paper|review|trial|experiment)"
        r"(?!(?<=review|alysis) of (?:the|our|its|their|his|her)\b)"
        r"(?: (?:of|on|into|about) (?:(?!that |which |who |by |from "
        r"|conducted )[a-z0-9’'-]+ ){0,9}?(?!they |he |she "
        r"|it )[a-z0-9’'-]+)?"
        r" (?:(?:has|had|have|also|recently|even|just|now) ){0,2}(?:found|finds?|shows?|showed|shown"
        r"|suggests?|suggested|concludes?|concluded|reveals?|revealed|indicates?|indicated|estimates?"
        r"|estimated"
        r"|says|said|warns?|warned|confirms?|confirmed|reported|claims?|claimed|determined|demonstrates?"
        r"|demonstrated|predicts?|predicted|discovered|linked|proves?|proved)(?![\w-])"
        rf"|according to (?:an?|one|another) (?:(?:{_EMPTY}) ){{0,3}}"
        r"(?P<source>study|survey|poll|report|analysis|paper|review)(?![\w-])"
    ),
    work="",
    makers="",
)

#: Languages whose phrases are plain; what describes a work stands behind its noun.
_OTHERS = {
    "de": _Words(
        "studie umfrage untersuchung bericht",
        r"(?:eine (?:(?:neue|aktuelle|große|internationale|kürzlich veröffentlichte) ){0,2}(?P<work>studie"
        r"|umfrage"
        r"|untersuchung) (?:zeigt|zeigte|belegt|ergab|hat ergeben|kommt zu dem schluss|kam zu dem schluss"
        r"|legt nahe)"
        r"|(?:laut|nach|gemäß) einer (?:(?:neuen|aktuellen|großen) ){0,2}(?P<source>studie|umfrage"
        r"|untersuchung)"
        r"|einer (?:(?:neuen|aktuellen|großen) ){0,2}(?:studie|umfrage|untersuchung) zufolge)(?![\w-])",
        r"(?:studie|umfrage|untersuchung|ergebnisse|daten)",
        r"(?:forscher\w*|autor\w*|wissenschaftler\w*|veröffentlicht|befragt\w*|fachzeitschrift|institut)",
    ),
    "fr": _Words(
        "étude enquête sondage rapport",
        r"(?:(?:une|un) (?:(?:récente|nouvelle|vaste|récent|nouveau) )?(?P<work>étude|enquête|sondage"
        r"|rapport)"
        r"(?: récente?)? (?:montre|révèle|suggère|conclut|indique|a (?:montré|révélé|conclu))"
        r"|(?:selon|d[’']après) (?:une|un) (?:(?:récente|nouvelle|vaste|récent|nouveau) )?(?P<source>étude"
        r"|enquête|sondage|rapport)(?: récente?)?)(?![\w-])",
        r"(?:étude|enquête|sondage|rapport|résultats|données)",
        r"(?:chercheu\w+|auteur\w*|publié\w*|revue|menée?|réalisée?|institut)",
    ),
    "es": _Words(
        "estudio encuesta informe sondeo",
        r"(?:una? (?:(?:reciente|nuevo|nueva|amplio) )?(?P<work>estudio|encuesta|informe"
        r"|sondeo)(?: reciente)?"
        r" (?:muestra|mostró|revela|reveló|sugiere|concluye|concluyó|indica|encontró|demuestra|demostró)"
        r"|según una? (?:(?:reciente|nuevo|nueva) )?(?P<source>estudio|encuesta|informe"
        r"|sondeo)(?: reciente)?)(?![\w-])",
        r"(?:estudio|encuesta|informe|sondeo|resultados|datos)",
        r"(?:investigador\w*|autor\w*|publicad\w+|revista|realizad\w+|elaborad\w+|instituto)",
    ),
    "pt": _Words(
        "estudo pesquisa inquérito relatório sondagem",
        r"(?:uma? (?:(?:recente|novo|nova) )?(?P<work>estudo|pesquisa|inquérito|relatório"
        r"|sondagem)(?: recente)?"
        r" (?:mostra|mostrou|revela|revelou|sugere|conclui|concluiu|indica|indicou|demonstra|demonstrou)"
        r"|(?:segundo|de acordo com) uma? (?:(?:recente|novo|nova) )?(?P<source>estudo|pesquisa|inquérito"
        r"|relatório|sondagem)(?: recente)?)(?![\w-])",
        r"(?:estudo|pesquisa|inquérito|relatório|sondagem|resultados|dados)",
        r"(?:investigador\w*|pesquisador\w*|autor\w*|publicad\w+|revista|realizad\w+|instituto)",
    ),
    "it": _Words(
        "studio ricerca sondaggio rapporto indagine",
        r"(?:un(?:o|a|[’'])? ?(?:(?:recente|nuovo|nuova) )?(?P<work>studio|ricerca|sondaggio"
        r"|indagine)(?: recente)?"
        r" (?:mostra|rivela|suggerisce|conclude|indica|dimostra|ha (?:mostrato|rivelato|dimostrato|concluso))"
        r"|secondo un(?:o|a|[’'])? ?(?:(?:recente|nuovo|nuova) )?(?P<source>studio|ricerca|sondaggio"
        r"|indagine)"
        r"(?: recente)?)(?![\w-])",
        r"(?:studio|ricerca|sondaggio|indagine|risultati|dati)",
        r"(?:ricercator\w+|autor\w+|pubblicat\w+|rivista|condott\w+|realizzat\w+|istituto)",
    ),
    "nl": _Words(
        "studie onderzoek peiling enquête",
        r"(?:een (?:(?:nieuwe|nieuw|recente|recent|grote|groot) )?(?P<work>studie|onderzoek|peiling|enquête)"
        r" (?:toont|toonde|laat zien|suggereert|concludeert|wijst uit|blijkt)"
        r"|(?:volgens|uit) een (?:(?:nieuwe|nieuw|recente|recent|grote|groot) )?(?P<source>studie|onderzoek"
        r"|peiling|enquête)(?: blijkt)?)(?![\w-])",
        r"(?:studie|onderzoek|peiling|enquête|resultaten|cijfers)",
        r"(?:onderzoekers?|auteurs?|gepubliceerd|tijdschrift|uitgevoerd|instituut)",
    ),
    "ru": _Words(
        "исследовани опрос",
        r"(?:(?:одно|недавнее|новое) исследование (?:показало|показывает|выявило|доказало)"
        r"|(?:согласно|по данным) (?:одного |недавнего |нового |одному |недавнему "
        r"|новому )?(?:исследовани[яю]"
        r"|опрос[ау]?))(?![\w-])",
        r"(?:исследовани\w+|опрос\w*|результат\w*|данны\w+)",
        r"(?:исследовател\w+|учёны\w+|ученые|автор\w*|опубликован\w*|журнал\w*|провед\w+)",
    ),
    "zh": _Words(
        "研究 调查 报告",
        r"(?:一项(?:最新|新的?)?(?:研究|调查)(?:显示|发现|表明|指出)"
        r"|(?:最新|近期|有)研究(?:显示|发现|表明|指出))",
        r"(?:研究|调查|报告|结果|数据)",
        r"(?:研究人员|作者|发表|期刊|大学|学院)",
    ),
}
_LANGUAGES: Mapping[str, _Words] = {"en": _ENGLISH, **_OTHERS}

#: What says who made a work, right behind its noun: “a study by Nordbank”, “a poll commissioned by the town”.
_MADE_BY = (
    r"(?: (?:of|among|on|into|about) (?:[\w,.’'-]+ ){1,8}?[\w,.’'-]+?)?,? (?:by|from|at|in|for|out|led"
    r"|conducted|commissioned|published|released|prepared|funded|done|carried"
    r"|produced|compiled|issued|sponsored|presented|von|der|des|aus|im|vom|de|du|des|del|della|da|do|di|dal"
    r"|publiée?|menée?|réalisée?|realizad[oa]|publicad[oa]|condott[oa]|pubblicat[oa]|van|uit|door)\b"
)


class UnnamedStudy(NamedTuple):
    """A phrase that leans on a work, and the noun for the work in it; empty where it is not told apart."""

    span: Span
    work: str


#: What an article says where it comes back to an English work, by its noun.
_MORE = {
    "study": r"stud(?:y|ies)|research\w*|paper|authors?|scientists?|findings|journal|published",
    "survey": r"surveys?|surveyed|polls?|polled|pollsters?|respondents|questionnaire|margin of error",
    "report": r"reports?|reported|daily|newspaper|news agency",
}
_SAME_AS = {
    **dict.fromkeys(("paper", "trial", "experiment", "analysis", "meta-analysis", "review"), "study"),
    "poll": "survey",
}


@cache
def _finding_pattern(language: str) -> Pattern[str]:
    start = "" if language == "zh" else r"(?<![\w’'-])"
    return compile_pattern(start + _LANGUAGES[language].finding)


@cache
def _made_by_pattern() -> Pattern[str]:
    return compile_pattern(_MADE_BY)


@cache
def _more_pattern(language: str, work: str) -> Pattern[str]:
    if language == "en":
        more = [_MORE[_SAME_AS.get(work, work)], work] if work else _MORE.values()
        return compile_pattern(rf"(?i)\b(?:{'|'.join(more)})\b")
    words = _LANGUAGES[language]
    edge = "" if language == "zh" else r"\b"
    return compile_pattern(rf"(?i){edge}(?:{words.work}|{words.makers}){edge}")


def find_unnamed_studies(text: str, language: str) -> tuple[UnnamedStudy, ...]:
    """Return the works of ``text`` that are mentioned first and without a maker, in order.

    ``language`` is a primary language subtag; without a list for it nothing is found.
    """
    if language not in _LANGUAGES:
        return ()
    lowered = lower_in_place(text)
    signs = signs_of_work(lowered, language)
    if language == "en":
        signs = tuple([sign for sign in signs if may_introduce(lowered, sign)])
    if not signs:
        return ()
    found = []
    for match in _findings(lowered, language):
        groups = match.groupdict()
        ascribed = groups.get("source") or not groups.get("work")
        if ascribed and _made_by_pattern().match(lowered, match.end()):
            continue
        found.append(UnnamedStudy(Span(*match.span()), groups.get("work") or groups.get("source") or ""))
    return tuple(found)


def _findings(lowered: str, language: str) -> Iterator[Match[str]]:
    """Yield where works stand that find something, or to which a claim is ascribed."""
    pattern = _finding_pattern(language)
    if language != "en":
        yield from pattern.finditer(lowered)
        return
    end = 0
    # Few words open a phrase, and are found many times as fast as it.
    for opening in _opening_pattern().finditer(lowered):
        if opening.start() >= end and (match := pattern.match(lowered, opening.start())) is not None:
            yield match
            end = match.end()


@cache
def _opening_pattern() -> Pattern[str]:
    """Find the word with which an English phrase begins."""
    return compile_pattern(r"[aoy](?<![\w’'-].)(?=n? |ne |nother |et another |ccording to )")


def may_introduce(lowered: str, work: str) -> bool:
    """Tell whether ``work`` follows an article in an English text, or a word between, as in “a new study”."""
    place = lowered.find(work)
    while place >= 0:
        start = end = place - 1
        if lowered[end : end + 1] == "-":
            return True
        while start > 0 and (lowered[start - 1].isalnum() or lowered[start - 1] == "-"):
            start -= 1
        word = lowered[start:end]
        if word in _words_before() or "-" in word:
            return True
        place = lowered.find(work, place + 1)
    return False


@cache
def _words_before() -> frozenset[str]:
    """Return the words right behind which an English phrase has its work; what is joined by hyphens aside."""
    empty = (phrase.rpartition(" ")[2] for phrase in _EMPTY.split("|"))
    return frozenset(["a", "an", "one", "another", "randomized", "randomised", *empty])


def signs_of_work(lowered: str, language: str) -> tuple[str, ...]:
    """Return the pieces of nouns for works in a text in lower case; none in a language without a list."""
    return tuple([sign for sign in _signs(language) if sign in lowered]) if language in _LANGUAGES else ()


@cache
def _signs(language: str) -> tuple[str, ...]:
    return ENGLISH_WORKS if language == "en" else tuple(_LANGUAGES[language].sign.split())


def speaks_of_work(text: str, language: str, work: str) -> bool:
    """Tell whether ``text`` speaks of a work called ``work`` (any, where it is empty) or of its makers."""
    return language in _LANGUAGES and _more_pattern(language, work).search(text) is not None
