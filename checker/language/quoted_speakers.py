"""Who is named as the speaker of a direct quotation, where the words around it leave no doubt.

Only what touches a quotation counts: “…,” Lee said; Lee told reporters: “…”; “…” — Ana Lee. A pronoun,
a role without a name, a body, words that are passed on (quoted, read, chanted) or spoken by several or for
another name nobody.
"""

from collections.abc import Sequence
from functools import cache
from re import Match, Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from checker.language.folding import fold
from checker.language.inserted_clauses import find_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.reporting_cues import reporting_cues

#: English verbs that say whose the words beside them are.
_ENGLISH_VERBS = (
    "said|says|added|adds|told|tells|asked|wrote|writes|tweeted|posted|explained|explains|replied|"
    "responded|argued|argues|insisted|insists|warned|warns|continued|noted|notes|remarked|stated|declared|"
    "announced|concluded|admitted|complained|lamented|joked|recalled|recalls"
)

#: A word that may be a verb of the language's table, and the auxiliary and the adverb around it.
_OTHER_VERBS = (
    r"(?:(?:se|zo|so) |s[’'](?!est ))?(?:(?:a|ont|ha|hanno|han|tem|s[’']est|heeft|hat) |l[’'])?"
    r"(?P<verb>[a-zà-ÿа-яё]+)(?:-(?:se|lhe|lhes|me|nos|t-il|t-elle))?"
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

#: The commonest Chinese surnames; characters that no given name begins with, but a role does.
_CHINESE_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫段雷侯陶黎贺顾毛郝龚邵钱严覃戴莫孔梅倪骆庄尤葛章殷柯凌颜柳俞褚阮聂冉祝龙史江石張劉陳楊黃趙吳孫馬羅鄭謝許鄧韓馮"
)
_CHINESE_ROLES = "官员先女主代专部方人公局记老某校院教市省县长会议小大的和与及"

#: Titles that may stand in a name and are none of it, in lower case and without a stop.
_TITLES = frozenset(
    """
    mr mrs ms miss dr prof sir dame lord lady rev sen rep gov gen lt col capt sgt hon president senator
    representative governor mayor minister prime secretary chancellor general colonel captain judge justice
    professor chairman chairwoman chief coach director councillor councilman councilwoman congressman
    congresswoman king queen prince princess pope cardinal bishop detective inspector officer sheriff
    ambassador premier deputy vice former herr frau bürgermeister bürgermeisterin kanzler kanzlerin ministerin
    präsident präsidentin monsieur madame m mme señor señora senhor senhora signor signora meneer mevrouw
    """.split()
)
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md"])

#: One of these makes a name that of a body or a place, or no name at all.
_NO_PERSON = frozenset(
    """
    house bank group corp inc ltd plc co company ministry department committee university council commission
    post times news journal agency office court party institute association union center centre press fund
    board street service team campaign states kingdom city county government police army navy republicans
    democrats congress senate parliament administration foundation society club federation league network
    media reuters afp ap xinhua cnn bbc fox nbc cbs abc twitter facebook google apple microsoft amazon
    kremlin pentagon washington moscow beijing london brussels berlin paris tokyo vatican hamas nato
    monday tuesday wednesday thursday friday saturday sunday i he she they we it you who one the this that
    these those but and so as if when while then there what officials people critics experts analysts
    """.split()
)

#: Words that pass on what somebody else said, or speak for another or for several.
_PASSED_ON = (
    r"\b(?:quot(?:ed|es?|ing)|cit(?:ed|es|ing)|echo(?:ed|es|ing)|as saying|read(?:ing)? (?:aloud|from|out)|"
    r"recit\w+|repeat(?:ed|s|ing)|paraphras\w+|spokes\w+|on behalf|press secretary|(?:lawyer|attorney|aide|"
    r"representative|adviser|advisor)s? (?:for|to|of)|joint(?:ly)?|together|both|chant\w*|slogans?|mottos?|"
    r"lyrics?|s[aiu]ngs?|songs?|oaths?|pray\w*|proverbs?|sayings?|verses?|poems?|psalms?|scriptures?|"
    r"translat\w+|"
    r"zitier\w+|sprecher\w*|gemeinsam|cit(?:ant|é|ée|ando|ato|ó|ou)|porte-parole|portavoz|porta-voz|portavoce|"
    r"woordvoerder|цитир\w+|пресс-секретар\w+)\b"
)

_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
_WORD = rf"{_CAPITAL}[\w’'-]*\w|{_CAPITAL}\.|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Rev|Hon|Jr|Sr)\."
_NAME = rf"(?:{_WORD})(?: (?:(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du|dos) )?(?:{_WORD})){{0,4}}"
#: What may stand between a name and its verb: an aside, an adverb.
_ASIDE = r"(?:,(?: [^,.;:\"“”«»]{1,70},)?)?(?: (?:also|later|then|still|once|now|had|has|[a-z]+ly))?"
#: Words of a role before a name; none of them is a preposition, after which the name is no subject.
_ARTICLE = r"(?:the |a |an |der |die |le |la |el |o |il |de )"
_ROLE_WORDS = (
    r"(?:(?!(?:in|of|to|at|for|on|from|with|that|by|and|who|which|whose|one|after|"
    rf"the|a|an)\b)[a-zà-ÿ-]+(?: |, (?={_CAPITAL}))){{1,4}}"
)

_ANDS = ("and ", "& ", "und ", "et ", "y ", "e ", "en ", "и ")
_LEAST_NAME = 2
_SENTENCE_ENDS = ".!?…"
_CLOSERS = "\"'”’»“ "
#: After a question, more words than these behind the verb are what a next sentence says.
_LONGEST_REST = 5
#: How far in front of a quotation its verb is looked for (code points).
_FURTHEST = 240
#: The same for Chinese.
_NEAREST = 30
_OPENERS_AND_SPACE = " \xa0\t\"“”„«»‹›‘’'("


class Speaker(NamedTuple):
    """The speaker of a quotation: ``name`` as it stands there, ``words`` those of it that tell people apart.

    ``words`` are in lower case, without titles, the last one of the name at the end.
    """

    name: str
    words: tuple[str, ...]

    @property
    def has_full_name(self) -> bool:
        """Whether more than the last name is known."""
        return len(self.words) >= _LEAST_NAME


def are_different_people(one: Speaker, other: Speaker) -> bool:
    """Tell whether two names have no word in common, so that they cannot be one person's."""
    return set(one.words).isdisjoint(other.words)


def speakers(text: str, quotations: Sequence[Quotation], language: str) -> list[Speaker | None]:
    """Return for each quotation of a paragraph's ``text`` the person who is named as its speaker, or None.

    Who speaks on after “Lee said.” is Lee still. None for all in a language without a list of verbs.
    """
    if reporting_cues(language) is None:
        return [None] * len(quotations)
    found: list[Speaker | None] = []
    for index, quotation in enumerate(quotations):
        before = text[quotations[index - 1].span.end if index else 0 : quotation.span.start]
        following = quotations[index + 1].span.start if index + 1 < len(quotations) else len(text)
        after = text[quotation.span.end : following]
        speaker = None
        if quotation.closed and not _passed_on().search(before + " " + after):
            if language == "zh":
                found.append(_chinese_speaker(before, after))
                continue
            speaker = _behind(after, quotation.inner.of(text), language) or _in_front(before, language)
            if speaker is None and language != "en":
                speaker = _amid(text, quotation, language)
            if speaker is None and index and _goes_on(before, language):
                speaker = found[index - 1]
        found.append(speaker)
    return found


def _verbs(language: str) -> str:
    return _ENGLISH_VERBS if language == "en" else _OTHER_VERBS


def _has_verb(match: Match[str], language: str) -> bool:
    """Tell whether the word in the place of a verb is one of speech."""
    if language == "en" or "verb" not in match.re.groupindex:
        return True
    verb = fold(match["verb"])
    if verb == fold(_NO_VERBS.get(language, "")):
        return True
    if language in _SEPARABLE and verb in _SEPARABLE[language][0]:
        return not _SEPARABLE[language][1].isdisjoint(match["rest"].split())
    cues = reporting_cues(language)
    return cues is not None and verb in cues.verbs


def _with_verb(match: Match[str] | None, language: str) -> Match[str] | None:
    return match if match is not None and _has_verb(match, language) else None


def _amid(text: str, quotation: Quotation, language: str) -> Speaker | None:
    """Return whom a clause among the words themselves names as their speaker."""
    for clause in find_inserted_clauses(text, quotation.inner, language):
        speaker = _behind(f", {clause.of(text)}", "", language)
        if speaker is not None:
            return speaker
    return None


@cache
def _chinese_patterns() -> tuple[Pattern[str], Pattern[str]]:
    """Match a Chinese name and a verb behind a quotation, and find them at the end of the text before one."""
    name = rf"(?P<name>[{_CHINESE_SURNAMES}](?![{_CHINESE_ROLES}])[\u4e00-\u9fff]{{1,2}}?)"
    verb = (
        r"(?:[也还則则又曾](?=.))?(?:对(?:记者|本报|媒体))?"
        r"(?:说道|说|說|表示|指出|强调|強調|认为|認為|坦言|透露|写道|寫道|回应|回應|补充|補充|回忆|感叹|解释|称|稱|问道|答道|警告|承认|坦承|证实|呼吁|提醒|介绍|宣布"
        r"|(?:批评|批評|质问|反问|追问|抱怨|感慨|赞叹|笑|叹|喊)道)"
    )
    role = r"[^，。；：！？,.;:!?“”「」\s]{0,8}?"
    return (
        compile_pattern(rf"\s*{role}{name}{verb}"),
        compile_pattern(rf"(?:^|[，。；！？\s]){role}{name}{verb}(?:道)?[：:，,]?$"),
    )


def _chinese_speaker(before: str, after: str) -> Speaker | None:
    """Return the person whose name and verb touch a Chinese quotation."""
    behind, in_front = _chinese_patterns()
    match = behind.match(after) or in_front.search(before.rstrip(_OPENERS_AND_SPACE)[-_NEAREST:])
    if match is None or any(
        sign in match.group()[: match.start("name") - match.start()] for sign in _PASSED_ON_IN_CHINESE
    ):
        return None
    return Speaker(match["name"], (match["name"],))


@cache
def _passed_on() -> Pattern[str]:
    return compile_pattern(f"(?i){_PASSED_ON}")


@cache
def _behind_patterns(language: str) -> tuple[Pattern[str], ...]:
    """Return what may stand behind a quotation: verb and name, name and verb, a dash and a name."""
    verbs, role = _verbs(language), rf"(?P<role>{_ARTICLE}{_ROLE_WORDS})"
    return (
        compile_pattern(
            rf"[\s,—–-]*(?:{verbs}) (?:{role}|{_ROLE_WORDS})?(?P<name>{_NAME})(?P<rest>[^.!?…\n]*)"
        ),
        compile_pattern(rf"[\s,—–-]*{role}?(?P<name>{_NAME}){_ASIDE} (?:{verbs})\b(?P<rest>[^.!?…\n]*)"),
        compile_pattern(rf"\s*[—–―-]{{1,2}}\s*(?P<role>)(?P<name>{_NAME})(?P<rest>(?:,[^.!?…\n]*)?)\s*$"),
    )


@cache
def _in_front_pattern(language: str) -> Pattern[str]:
    return compile_pattern(
        rf"(?<![\w’'-])(?P<name>{_NAME}){_ASIDE} (?:{_verbs(language)})\b(?P<rest>[^.!?…\n\"“”]{{0,80}}?)$"
    )


def _behind(after: str, words: str, language: str) -> Speaker | None:
    """Return whom the text ``after`` a quotation of these ``words`` names as its speaker."""
    verb_first, name_first, dash = _behind_patterns(language)
    match = _with_verb(verb_first.match(after), language) or dash.match(after)
    if match is None:
        # Another sentence may begin there: “We won.” Lee said he was tired.
        end = words.rstrip(_CLOSERS)[-1:]
        match = (
            None
            if end == "." and not after.lstrip().startswith(",")
            else _with_verb(name_first.match(after), language)
        )
        if match is not None and end in "?!…" and len(match["rest"].split()) > _LONGEST_REST:
            return None
    if match is None or not match["name"]:
        return None
    if match["role"] and " " not in match["name"] and not match["role"].endswith(", "):
        return None  # “said the cautious Prussian”
    return _speaker(match["name"], after[: match.start("name")], match["rest"], language)


def _in_front(before: str, language: str) -> Speaker | None:
    """Return the subject of the verb that leads on to a quotation with a colon or a comma."""
    lead = before.rstrip(_OPENERS_AND_SPACE)
    if not lead.endswith((":", ",")):
        return None
    sentence = lead[max(lead.rfind(end) for end in _SENTENCE_ENDS if end != ".") + 1 : -1]
    # “Lee said Park had told him:” are Park's words; a clause in between may have any subject.
    found, start = None, max(0, len(sentence) - _FURTHEST)
    while (match := _in_front_pattern(language).search(sentence, start)) is not None:
        found, start = (match if _has_verb(match, language) else found), match.start("rest")
    if found is None:
        return None
    if any(word in found["rest"].split() for word in ("that", "dass", "que", "che", "dat", "что", "and")):
        return None
    return _speaker(found["name"], sentence[: found.start("name")], found["rest"], language)


def _goes_on(between: str, language: str) -> bool:
    """Tell whether all that stands between two quotations is who said the first: the second is theirs too."""
    matches = (_with_verb(each.match(between), language) for each in _behind_patterns(language)[:2])
    match = next((match for match in matches if match is not None), None)
    if match is None or ", and " in match["rest"]:
        return False
    return between[match.end() :].strip(" .,") == ""


@cache
def _no_subject_before() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:the|a|an|der|die|das|le|la|les|el|los|il|lo|o|os|het|de|in|at|from|of|for|to)\s$"
        r"|(?:^|[^,\s])\s+(?:and|und|et|y|e|en|и)\s$"
    )


def _speaker(name: str, before: str, rest: str, language: str) -> Speaker | None:
    """Return the person called ``name``; None where it may be a body, or one of several people."""
    if _no_subject_before().search(before[-12:]) or rest.lstrip().startswith(
        ("and ", "& ", "und ", "et ", "y ")
    ):
        return None
    words = [word.strip(".'’") for word in name.replace("’s", "").replace("'s", "").split()]
    if any(len(word) > 1 and word.isupper() for word in words) or not words:
        return None
    lowered = [word.lower() for word in words]
    telling = tuple(word for word in lowered if word not in _TITLES | _SUFFIXES and len(word) > 1)
    if not telling or not _NO_PERSON.isdisjoint(telling):
        return None
    if language == "de" and len(words) < _LEAST_NAME:
        return None  # every noun has a capital
    return Speaker(name, telling)
