"""English words that build an attribution: verbs that report, and what stands around them.

The verbs are those of `reporting_cues`; here they are sorted by form, because the form tells where the
speaker stands: “said” has a subject beside it, “saying” and “to say” take that of their clause.
"""

from functools import cache

from checker.language.reporting_cues import reporting_cues

#: Words between a subject and its verb: auxiliaries, and verbs that lead on to one of speech.
VERB_GROUP = frozenset(
    """
    is are was were be been being am has have had having do does did will would shall should can could
    may might must to not never also then even just still once later again now once often always first
    went go goes going on came come began begins start started starting continued continues quoted as
    heard seen known reportedly further ago both all soon here there recently earlier today yesterday
    tonight monday tuesday wednesday thursday friday saturday sunday himself herself themselves itself
    has've simply only merely repeatedly twice who that which ’s 's 've 'd ’ve ’d 'll ’ll didn't
    doesn't didn’t doesn’t hasn't hasn’t wasn’t wasn't out up back over later morning evening afternoon
    night jokingly used wanted wants needed seemed seems appeared appears tried tries sought seeks
    meanwhile however instead felt took takes got get gets quick eager happy able spoke stood
    """.split()
)

#: Auxiliaries: where one stands to the left of a noun phrase, the noun phrase is no subject.
AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had having do does did will would shall should can could
    may might must isn't isn’t wasn't wasn’t don't don’t didn't didn’t can’t can't won’t won't
    """.split()
)

PERSON_PRONOUNS = frozenset("he she i we they you it who one another someone everyone nobody".split())

DETERMINERS = frozenset(
    """
    the a an this that these those his her their its our my your some one two three four five several
    many most both each every another any no other former
    """.split()
)

PREPOSITIONS = frozenset(
    """
    in on at after before during with for by from to of about under over into since until through
    despite without against among between near like upon following per via within amid behind around
    """.split()
)

#: Words after a quotation that begin no speaker.
NO_SPEAKERS = (PREPOSITIONS - {"by", "from", "per", "like"}) | frozenset(
    "as when while though although because if that".split()
)

#: Words that begin a clause: no noun phrase reaches over them to the left.
CLAUSE_WORDS = frozenset(
    """
    that because but when while if though although as so than where which what whether how why unless
    once and or nor yet whereas since until
    """.split()
)

#: Words that open a sentence before its subject.
OPENERS = frozenset(
    """
    later meanwhile however still then but and so yet now today yesterday monday tuesday wednesday
    thursday friday saturday sunday also instead indeed moreover furthermore earlier afterward
    afterwards once again finally first second third next recently last tonight or nor even perhaps
    january february march april may june july august september october november december while when
    because as if though although that for since here there thus otherwise nevertheless nonetheless
    """.split()
)

#: Words after an inverted subject, or a name, that are no part of it.
AFTER_SUBJECT = frozenset(
    """
    in on at during after before when as while to that told with by through via about since until
    today yesterday monday tuesday wednesday thursday friday saturday sunday later earlier recently
    last this and but where upon following referring is are was were has had because
    """.split()
)

#: What a noun of the list says is somebody's: "in a statement", "Lee’s remarks", "the letter".
TEXT_NOUNS = frozenset(
    """
    statement statements interview letter letters memo email emails e-mail message messages tweet
    tweets post posts speech speeches remark remarks comment comments testimony transcript report
    reports editorial op-ed column ad ads article headline headlines caption ruling opinion brief
    lawsuit complaint indictment affidavit resolution constitution bill law statute text document
    documents website book memoir chapter essay release announcement answer reply response words
    word quote quotes quotation claim claims view views argument call assertion description promise
    pledge demand suggestion contention belief assessment warning accusation allegation vow question
    motto slogan chant refrain line phrase message poll survey study sign signs mantra joke insult
    criticism praise idea notion warnings proposal plan admission declaration conclusion comparison
    contention rhetoric testimony concern concerns complaint complaints explanation reference answer
    """.split()
)

_DEEDS_FOR_WORDS = """
    accuse attack blast brand call cast characterise characterize condemn consider criticise criticize
    cite decry deem defend denounce deride describe dismiss dub feature hail hit include issue knock
    label lambast lambaste liken list mock name paint portray praise promise quote rip slam speak tag
    talk term urge want warn advocate advertise call-out circulate cheer compare confront deliver draw
    endorse expect fault find guarantee invoke joke lead lay lash mimic order oppose offer predict
    promote publish push raise read refer reject repeat run sell send show support target tell tout
    yell attribute bash bill boo brush charge chastise denigrate disavow discuss favor hint imply
    level lob make mean open pen pin play point print propose question rank rate recognise recognize
    recommend record rule scorn seek sing spin sport tease thank think throw tie trash treat treat
    use vilify vouch welcome wish challenge post start retaliate riff open close seethe sputter crack
    erupt exult interrogate press blurt bristle fire grouse hiss joke marvel mutter opine protest quiz
    rap recap rejoice scowl snarl thunder trill warble
""".split()

_IRREGULAR_FINITE = frozenset(
    """
    said says say told tells tell wrote writes write put puts went goes thought thinks knew knows read
    reads spoke speaks swore swears felt feels found finds heard hears held holds made makes sang sings
    taught teaches understood quoth began begins ran runs sent sends gave gives took takes hit hits
    saw sees drew draws threw throws led leads laid lays quipped quips admitted admits bragged brags
    rebutted blogged begged begs submitted called-out shot shoots let meant means sought seeks
    """.split()
)
_IRREGULAR_NON_FINITE = frozenset(
    """
    saying telling writing putting going thinking knowing reading speaking swearing feeling finding
    holding making singing written spoken sworn understood quipping admitting bragging blogging begging
    given giving seen seeing drawn drawing thrown throwing leading laying running sending taking hitting
    shooting meaning seeking
    """.split()
)

#: Verbs that do little else than introduce words, in their finite forms.
PLAIN_VERBS = frozenset(
    """
    said says say told tells tell wrote writes write added adds add asked asks ask tweeted tweets
    replied replies responded responds answered answers explained explains stated states noted notes
    continued continues argued argues declared declares remarked remarks insisted insists concluded
    concludes recalled recalls claimed claims quipped quips joked jokes admitted admits warned warns
    shouted shouts announced announces exclaimed acknowledged observed commented comments reported
    tweets read reads
    """.split()
)


def _forms(verb: str) -> tuple[set[str], set[str]]:
    """Return the finite and the non-finite forms of a regular verb."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeou":
        return {verb, stem[:-1] + "ies", stem[:-1] + "ied"}, {verb + "ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return {verb, verb + "es", verb + "ed"}, {verb + "ing"}
    return {verb, verb + "s", stem + "ed"}, {stem + "ing"}


@cache
def finite_verbs() -> frozenset[str]:
    """Return the verb forms that introduce words and have their subject beside them."""
    forms = set(_IRREGULAR_FINITE)
    for verb in _DEEDS_FOR_WORDS:
        forms |= _forms(verb)[0]
    cues = reporting_cues("en")
    assert cues is not None
    forms |= {verb for verb in cues.verbs if not verb.endswith("ing")}
    return frozenset(forms - _IRREGULAR_NON_FINITE)


@cache
def non_finite_verbs() -> frozenset[str]:
    """Return the verb forms in -ing that introduce words: “calling it a …”."""
    forms = set(_IRREGULAR_NON_FINITE)
    for verb in _DEEDS_FOR_WORDS:
        forms |= _forms(verb)[1]
    cues = reporting_cues("en")
    assert cues is not None
    forms |= {verb for verb in cues.verbs if verb.endswith("ing")}
    return frozenset(forms)


@cache
def speech_verbs() -> frozenset[str]:
    """Return all forms of the verbs of speech and thought."""
    cues = reporting_cues("en")
    assert cues is not None
    return cues.verbs | PLAIN_VERBS
