"""Who is named as the speaker of a direct quotation right beside it, in languages other than English.

Only what touches a quotation counts: „…“, sagte Anna Lehmann; Ana Ruiz dijo: «…»; «…» — Иван Петров;
and a clause among the words themselves («Нет, — сказал Иван Петров, — нет»). A role without a name, a
pronoun and a name of several people are nobody here.
"""

from collections.abc import Sequence
from functools import cache
from re import Match, Pattern

from checker.language.attribution_paragraphs import Place
from checker.language.attributions import Attribution
from checker.language.chinese_surnames import CHINESE_SURNAMES, CHINESE_WORDS
from checker.language.folding import fold
from checker.language.inserted_clauses import find_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.reporting_cues import reporting_cues
from checker.text import Span
from checker.text.patterns import compile_pattern

#: A word that may be a verb of the language's table, and the auxiliary and the adverb around it.
_VERB = (
    r"(?P<cue>(?:(?:se|zo|so) |s[’'](?!est ))?(?:(?:a|ont|ha|hanno|han|tem|s[’']est|heeft|hat) |l[’'])?"
    r"(?P<verb>[a-zà-ÿа-яё]+)(?:-(?:se|lhe|lhes|me|nos|t-il|t-elle))?)"
    r"(?:,? (?:auch|dann|également|aussi|también|também|anche|poi|ook|также|потом))?"
)

#: Verbs that report speech together with a particle behind the name (“fügte Lee hinzu”), folded.
_SEPARABLE = {
    "de": (
        frozenset(
            "fügte fügt räumte räumt teilte teilt stellte stellt hob hebt gab gibt legte kündigte".split()
        ),
        frozenset("hinzu ein mit klar fest hervor zu nach an".split()),
    ),
    "nl": (
        frozenset("voegde voegt legde legt gaf geeft merkte merkt vulde lichtte kondigde".split()),
        frozenset("toe uit aan op".split()),
    ),
}
#: Words that name a speaker without a verb, folded: “so Lee”, “aldus Lee”.
_NO_VERBS = {
    "de": "so",
    "nl": "aldus",
    "fr": "selon",
    "es": "segun",
    "pt": "segundo",
    "it": "secondo",
}
#: Signs that a Chinese sentence passes on words, or that the name is that of a listener.
_PASSED_ON_IN_CHINESE = ("引用", "引述", "援引", "转述", "转引", "发言人", "告诉", "代表", "对", "向", "替")

#: Characters that no given name begins with, but a role does.
_CHINESE_ROLES = "官员先女主代专部方人公局记老某校院教市省县长会议小大的和与及"

_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
_WORD = rf"{_CAPITAL}[\w’'-]*\w|{_CAPITAL}\.|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Rev|Hon|Jr|Sr)\."
_NAME = rf"(?:{_WORD})(?: (?:(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du|dos) )?(?:{_WORD})){{0,4}}"
#: What may stand between a name and its verb: an aside.
_ASIDE = r"(?:,(?: [^,.;:\"“”«»]{1,70},)?)?"
#: Words of a role before a name; none of them is a preposition, after which the name is no subject, nor a
#: pronoun, which is the subject itself.
_ARTICLE = r"(?:der |die |le |la |el |o |a (?=[a-zà-ÿ])|il |lo |de |het |l[’'])"
_NO_ROLES = "|".join(
    """
    in of to at for en e y et und a an am im auf aus bei beim mit nach seit von vom vor zu zum zur über
    er sie es ich wir man ihr ihm ihnen da de di do du del della dans sur chez à pour par avec il elle on ils
    elles je nous con por para al él ella ellos ante su ele ela eles no na em ao à com lui lei egli nel alla
    per hij zij ze ik we wij op te aan met naar bij van tegen в на о об от к с он она они я мы
    """.split()
)
_ROLE_WORDS = rf"(?:(?!(?:{_NO_ROLES})\b)[a-zà-ÿа-яё-]+(?: |, (?={_CAPITAL}))){{1,4}}"

_SENTENCE_ENDS = ".!?…"
_CLOSERS = "\"'”’»“ "
#: After a question, more words than these behind the verb are what a next sentence says.
_LONGEST_REST = 5
#: How far in front of a quotation its verb is looked for (code points); the same for Chinese.
_FURTHEST = 240
_NEAREST = 30
_OPENERS_AND_SPACE = " \xa0\t\"“”„«»‹›‘’'("
_SUBORDINATE = frozenset(["dass", "que", "che", "dat", "что"])


def adjacent_attributions(
    text: str, quotations: Sequence[Quotation], language: str, home: int
) -> tuple[Attribution, ...]:
    """Return for each quotation of paragraph ``text``, which has the number ``home``, who is named beside it.

    ``language`` is a primary subtag. Who speaks on after „sagte Anna Lehmann“ is Anna Lehmann still. Nobody
    is named in a language without a list of verbs.
    """
    known = reporting_cues(language) is not None
    found: list[Attribution] = []
    for index, quotation in enumerate(quotations):
        attribution = None
        if known and quotation.closed:
            start = quotations[index - 1].span.end if index else 0
            end = quotations[index + 1].span.start if index + 1 < len(quotations) else len(text)
            attribution = _attribution(text, quotation, Span(start, end), language, home)
            if attribution is None and index and found[-1].speaker is not None:
                between = text[start : quotation.span.start]
                if language != "zh" and _goes_on(between, language):
                    attribution = found[-1]._replace(
                        quotation=quotation, place=Place.SENTENCE_BEFORE, continued=True
                    )
        found.append(attribution or Attribution(quotation, Place.NOWHERE, home))
    return tuple(found)


def _attribution(
    text: str, quotation: Quotation, around: Span, language: str, home: int
) -> Attribution | None:
    """Return the attribution of a quotation; ``around`` reaches to the quotations on its two sides."""
    before, after = text[around.start : quotation.span.start], text[quotation.span.end : around.end]
    if language == "zh":
        behind, in_front = _chinese_patterns()
        choices = (
            (Place.AFTER, quotation.span.end, behind.match(after)),
            (Place.BEFORE, around.start, _search_end(in_front, before)),
        )
        for place, offset, match in choices:
            if match is not None and not _is_passed_on_in_chinese(match):
                return _found(quotation, place, home, match, offset)
        return None
    words = quotation.inner.of(text)
    match = _behind(after, words, language)
    if match is not None:
        place = Place.AFTER if "cue" in match.re.groupindex else Place.SIGNATURE
        return _found(quotation, place, home, match, quotation.span.end)
    match = _in_front(before, language)
    if match is not None:
        return _found(quotation, Place.BEFORE, home, match, around.start)
    for clause in find_inserted_clauses(text, quotation.inner, language):
        match = _behind(f", {clause.of(text)}", "", language)
        if match is not None:
            return _found(quotation, Place.AMID, home, match, clause.start - 2)
    return None


def _found(quotation: Quotation, place: Place, home: int, match: Match[str], offset: int) -> Attribution:
    cue = Span(*match.span("cue")).shifted(offset) if "cue" in match.re.groupindex else None
    speaker = Span(*match.span("name")).shifted(offset)
    return Attribution(
        quotation, place, home, cue, speaker, plain=cue is not None, own=cue is not None, named=True
    )


@cache
def _chinese_patterns() -> tuple[Pattern[str], Pattern[str]]:
    """Match a Chinese name and a verb behind a quotation, and find them at the end of the text before one."""
    name = (
        rf"(?P<name>(?!{'|'.join(sorted(CHINESE_WORDS))})[{CHINESE_SURNAMES}](?![{_CHINESE_ROLES}])"
        r"[\u4e00-\u9fff]{1,2}?)"
    )
    verb = (
        r"(?:[也还則则又曾](?=.))?(?:对(?:记者|本报|媒体))?"
        r"(?P<cue>说道|说|說|表示|指出|强调|強調|认为|認為|坦言|透露|写道|寫道|回应|回應|补充|補充|回忆|感叹|解释|称|稱|问道|答道|警告|承认|坦承|证实|呼吁|提醒|介绍|宣布"
        r"|(?:批评|批評|质问|反问|追问|抱怨|感慨|赞叹|笑|叹|喊)道)"
    )
    role = r"[^，。；：！？,.;:!?“”「」\s]{0,8}?"
    return (
        compile_pattern(rf"\s*{role}{name}{verb}"),
        compile_pattern(rf"(?:^|[，。；！？\s]){role}{name}{verb}(?:道)?[：:，,]?$"),
    )


def _search_end(pattern: Pattern[str], before: str) -> Match[str] | None:
    """Search the last code points of ``before``, the space and the marks at its end left out."""
    end = len(before.rstrip(_OPENERS_AND_SPACE))
    return pattern.search(before, max(0, end - _NEAREST), end)


def _is_passed_on_in_chinese(match: Match[str]) -> bool:
    lead = match.string[match.start() : match.start("name")]
    return any(sign in lead for sign in _PASSED_ON_IN_CHINESE)


@cache
def _behind_patterns() -> tuple[Pattern[str], ...]:
    """Return what may stand behind a quotation: verb and name, name and verb, a dash and a name."""
    german = rf"(?:der|die) {_CAPITAL}[\w-]+ (?={_CAPITAL}\S+ {_CAPITAL})"
    role = rf"(?P<role>{german}|{_ARTICLE}{_ROLE_WORDS})"
    return (
        compile_pattern(rf"[\s,—–-]*{_VERB} (?:{role}|{_ROLE_WORDS})?(?P<name>{_NAME})(?P<rest>[^.!?…\n]*)"),
        compile_pattern(rf"[\s,—–-]*{role}?(?P<name>{_NAME}){_ASIDE} {_VERB}\b(?P<rest>[^.!?…\n]*)"),
        compile_pattern(rf"\s*[—–―-]{{1,2}}\s*(?P<role>)(?P<name>{_NAME})(?P<rest>(?:,[^.!?…\n]*)?)\s*$"),
    )


@cache
def _in_front_pattern() -> Pattern[str]:
    return compile_pattern(
        rf"(?<![\w’'-])(?P<name>{_NAME}){_ASIDE} {_VERB}\b(?P<rest>[^.!?…\n\"“”]{{0,80}}?)$"
    )


def _has_verb(match: Match[str], language: str) -> bool:
    """Tell whether the word in the place of a verb is one of speech."""
    verb = fold(match["verb"])
    if verb == _NO_VERBS.get(language):
        return True
    if language in _SEPARABLE and verb in _SEPARABLE[language][0]:
        return not _SEPARABLE[language][1].isdisjoint(match["rest"].split())
    cues = reporting_cues(language)
    return cues is not None and verb in cues.verbs


def _with_verb(match: Match[str] | None, language: str) -> Match[str] | None:
    return match if match is not None and _has_verb(match, language) else None


def _behind(after: str, words: str, language: str) -> Match[str] | None:
    """Return the match of whom the text ``after`` a quotation of these ``words`` names as its speaker."""
    verb_first, name_first, dash = _behind_patterns()
    match = _with_verb(verb_first.match(after), language) or dash.match(after)
    if match is None:
        # Another sentence may begin there: „Wir haben gewonnen.“ Lee sagte, er sei müde.
        end = words.rstrip(_CLOSERS)[-1:]
        if end == "." and not after.lstrip().startswith(","):
            return None
        match = _with_verb(name_first.match(after), language)
        if match is None or (end in "?!…" and len(match["rest"].split()) > _LONGEST_REST):
            return None
    if match["role"] and " " not in match["name"] and not match["role"].endswith(", "):
        return None  # “said the cautious Prussian”
    return match if _is_subject(match) else None


def _in_front(before: str, language: str) -> Match[str] | None:
    """Return the match of the subject of the verb that leads on to a quotation with a colon or a comma."""
    end = len(before.rstrip(_OPENERS_AND_SPACE))
    if before[end - 1 : end] not in (":", ","):
        return None
    first = max(before.rfind(sign, 0, end) for sign in _SENTENCE_ENDS if sign != ".") + 1
    # “Lee said Park had told him:” are Park's words; a clause in between may have any subject.
    found, start = None, max(first, end - 1 - _FURTHEST)
    while (match := _in_front_pattern().search(before, start, end - 1)) is not None:
        found, start = (match if _has_verb(match, language) else found), match.start("rest")
    if found is None or not _SUBORDINATE.isdisjoint(found["rest"].split()):
        return None
    return found if _is_subject(found) else None


def _goes_on(between: str, language: str) -> bool:
    """Tell whether all that stands between two quotations is who said the first: the second is theirs too."""
    matches = (_with_verb(each.match(between), language) for each in _behind_patterns()[:2])
    match = next((match for match in matches if match is not None), None)
    return match is not None and between[match.end() :].strip(" .,") == ""


@cache
def _no_subject_before() -> Pattern[str]:
    """Find what makes the name behind it no subject, or one of several, at the end of a text."""
    return compile_pattern(
        r"(?i)\b(?:der|die|das|la|les|el|los|il|lo|o|os|het|de|in|at)\s$"
        r"|(?:^|[^,\s])\s+(?:und|et|y|e|en|и)\s$"
    )


def _is_subject(match: Match[str]) -> bool:
    """Tell whether the name is that of one speaker."""
    start = match.start("name")
    return not (
        _no_subject_before().search(match.string[max(0, start - 12) : start])
        or match["rest"].lstrip().startswith(("& ", "und ", "et ", "y ", "e ", "en ", "и "))
    )
