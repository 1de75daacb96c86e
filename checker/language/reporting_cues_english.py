"""The words of English that tell readers whose words they read.

The verbs are those with which newspapers report speech and thought, in every form that stands beside a
quotation.
"""

from checker.language.reporting_cues import ReportingCues


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

CUES = {
    "en": ReportingCues(
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
}
