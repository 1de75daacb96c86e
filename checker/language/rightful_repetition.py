"""Words that may rightly stand twice in a row, language by language.

English doubles few words by right ("had had", "that that"), some for emphasis ("very very"), and many
pairs only meet by chance ("came in in 1979"). Of other languages only the doubling of words that
no sentence can have twice in a row is told for a fault: articles, conjunctions and the like, and
long words. The lists were made by hand and cut to what 18,000 real articles hold.
"""

from collections.abc import Sequence
from functools import cache

from checker.language.word_repetition import Repetition, Word

#: The languages whose doubled words are known.
LANGUAGES = frozenset("en de fr es pt it nl".split())

#: Doubled by right or for effect, in English.
_ENGLISH_DOUBLED = frozenset(
    """that had her do no yes oh ha hey hi hee ho hah heh bye tsk tut blah yada knock choo ah eh uh um la na
    hear now there then so too very really much many more far long big little good bad old ever never
    always again way well please wait go come just only quite super extra deep high low hard fast slow
    round ok okay yeah yep nope etc wow boom clap bang tick tock vroom woof meow quack chop hush shush
    mama papa dada bon boing beep ding dong night twin win plus minus dum rah cha pom boo yum pooh hip
    hurrah same different north south east west upon bits i k x y z""".split()
)

#: Doubled where a question word opens the clause: "what it is is a bridge".
_ENGLISH_VERBS = frozenset("is was are were be does did has have can will would could should may do".split())
_QUESTION_WORDS = frozenset(
    """what whatever how however who whoever whom which whichever where wherever when whenever why all
    thing""".split()
)

#: Words of a clause that are looked at for a question word.
_LONGEST_CLAUSE = 20

#: The end of a verb and the beginning of a phrase: "came in in 1979", "counting on on a Friday".
_PARTICLES = frozenset(
    "in on up out off over by down through about around along away back for to with at".split()
)
_PHRASAL_VERBS = frozenset(
    """come came comes coming go goes going went gone log logs logged logging sign signs signed signing check
    checked checks checking bring brings brought bringing move moved moves moving plug plugged get gets got
    getting step stepped stepping weigh weighed break broke breaking settle settled settling opt opted drop
    dropped dropping kick kicked kicks tune tuned chime pour poured pouring roll rolled rolling set sets
    setting sit sits sitting sat stand stands standing stood give gave gives given cave caved phase phased
    lock locked fill filled fit fits build built join joined joins pitch fly flew live lived lives build
    count counts counted counting carry carries carried carrying hold holds held holding turn turns turned
    turning take takes taken took taking put puts putting keep keeps kept rely relied work works worked
    working call calls called calling look looks looked looking pass passed passing bid vote voted voting
    focus focused focusing end ended start started pay paid blow blew tap tapped zero zeroed zeroing hand
    handed turned""".split()
)
_BEFORE_FIGURES = frozenset("in on by up over out off".split())
_BE = frozenset("is was are were be been being it's he's she's they're".split())

#: Nouns that are adjectives too, and so may meet themselves: "is content content?", "a patient patient".
_NOUNS_AND_ADJECTIVES = frozenset(
    "content patient present minute second novel fair fine kind mean moderate intent invalid".split()
)
#: What such a pair stands behind: a verb that asks for both, or what belongs to the noun.
_BEFORE_BOTH = _BE | frozenset(
    "a an the this that every each no one any some my your his her our their".split()
)

#: After these a doubled "that" is a slip, since the second cannot point at anything.
_AFTER_THAT = frozenset(
    "the a an he she they we i you it's his their our my its there these those if when because".split()
)

#: Words that a set phrase has on both sides of another: "day by day by day", "time to time to".
_JOINTS = frozenset(
    "and or but to by after upon in of on for over with from versus vs against than as at into".split()
)

#: Names that are also small words: "Will will sing", "May may come".
_NAMES = frozenset("will may mark bill grant rob pat sue drew chase hope art gene".split())

#: What cannot stand twice in a row in other languages.
_NEVER_DOUBLED: dict[str, frozenset[str]] = {
    "de": frozenset(
        """und oder aber ein eine einen einem einer eines des dem nicht von vom zum zur im am beim für durch
        gegen ohne zwischen dass daß weil wenn als ob auch noch nur sich mich dich wird wurde wurden werden
        kann können sein seine seinen seiner seinem ihre ihren ihrer ihrem diese dieser dieses diesem
        diesen jede jeder jedes hat haben ist sind""".split()
    ),
    "fr": frozenset(
        """le les un une des du et ou mais dans pour sur par avec sans aux au ce cette ces ne je il ils son
        ses leurs notre votre mon ton mes tes dont où qui entre vers chez depuis sous comme car donc
        cet""".split()
    ),
    "es": frozenset(
        """el los las un una unos unas y o u del al en con por para de que se su sus mi mis pero como
        entre sobre desde hasta sin cuando donde porque este esta estos estas ese esa fue es son ha
        han""".split()
    ),
    "pt": frozenset(
        """os as um uma uns umas e ou do da dos das no na nos nas ao aos em com por para de que se seu sua
        seus suas mas como entre sobre desde até sem quando onde porque este esta esse essa foi pelo pela
        pelos pelas num numa""".split()
    ),
    "it": frozenset(
        """il lo gli un uno una e o ma di del dello della dei degli delle al allo alla ai alle nel nella nei
        nelle sul sulla dal dalla in con per che tra fra si suo sua suoi sue come quando dove perché questo
        questa questi queste è sono ha hanno""".split()
    ),
    "nl": frozenset(
        """de het een en of maar van voor met bij uit naar door over tegen tussen zonder dat omdat als ook
        nog niet geen zich wordt werd worden heeft hebben kan kunnen zijn haar hun deze dit onze ons om
        te""".split()
    ),
}

#: Letters from which a doubled word of the languages above is a slip and no emphasis.
_LONG_WORD = {"de": 7, "fr": 7, "es": 8, "pt": 8, "nl": 7}

#: Doubled all the same, though long.
_LONG_DOUBLED = frozenset(
    """doucement vachement toujours jamais tellement lentement despacito despacio rapidinho pertinho
    schnell langsam niemals wirklich langzaam verschrikkelijk""".split()
)

#: Verbs whose object may do the same: "we help the pilots help the pilots".
_PASSED_ON = frozenset("help helps let lets make makes".split())

#: Pairs and longer units that speech and writing repeat: "so on and so on", "as far as far as".
_UNITS = frozenset(("so and", "and so", "to have", "had to", "what it", "et al", "la la", "ha ha"))


@cache
def _small_english() -> frozenset[str]:
    return frozenset(
        """the a an of in on at to for from with by about into over under after before between through during
        and or but nor if as than that this these those it its he she they we i you his her their our my your
        is was are were be been being has have had do does did will would can could shall should may might
        must not who which what whether when where how there here also just only more most some any all
        along out up down off so such no one""".split()
    )


def is_rightful(words: Sequence[Word], text: str, repetition: Repetition, language: str) -> bool:
    """Tell whether the repetition may be meant; languages that are not known always may."""
    if language not in LANGUAGES:
        return True
    unit = [words[index].folded for index in range(repetition.first, repetition.again)]
    if not all(map(_is_plain_word, unit)):
        return True
    if _has_capitals(words, text, repetition):
        return True
    if repetition.size > 1:
        return _is_rightful_phrase(words, unit, repetition, language)
    if repetition.copies > 2:  # noqa: PLR2004 - three in a row are no slip, but a column of a table or a song
        return unit[0] not in _small_english() | _NEVER_DOUBLED.get(language, frozenset())
    if language == "en":
        return _is_rightful_english(words, unit[0], repetition)
    if unit[0] in _NEVER_DOUBLED[language]:
        return False
    long_word = _LONG_WORD.get(language)
    return long_word is None or len(unit[0]) < long_word or unit[0] in _LONG_DOUBLED


def _is_plain_word(word: str) -> bool:
    """Tell whether the word is made of letters, with apostrophes or hyphens among them at most."""
    return word.replace("'", "").replace("’", "").replace("-", "").isalpha()


def _has_capitals(words: Sequence[Word], text: str, repetition: Repetition) -> bool:
    """Tell whether a capital says that a copy is a name: any in a later copy, most in the first.

    "The the" at the beginning of a sentence is a slip, "Bora bora" may be none.
    """
    for index in range(repetition.again, repetition.end):
        start = words[index].span.start
        if text[start].isupper() and words[index].folded not in ("i", "i'm", "i've"):
            return True
    first = words[repetition.first]
    if text[first.span.start].isupper():
        return first.folded not in _small_english() or first.folded in _NAMES
    return False


def _is_rightful_english(words: Sequence[Word], word: str, repetition: Repetition) -> bool:
    before = words[repetition.first - 1].folded if repetition.first else ""
    after = words[repetition.end].folded if repetition.end < len(words) else ""
    if words[repetition.end - 1].mark_after:
        after = ""
    if word == "that":
        return after not in _AFTER_THAT
    if word == "had":
        return after != "been"
    if word in _ENGLISH_DOUBLED:
        return True
    if word in _NOUNS_AND_ADJECTIVES:
        return before in _BEFORE_BOTH
    if word in _ENGLISH_VERBS:
        return _follows_question_word(words, repetition.first)
    if word in _PARTICLES:
        if before in _PHRASAL_VERBS:
            return True
        return word in _BEFORE_FIGURES and before not in _BE and after[:1].isdigit()
    return False


def _follows_question_word(words: Sequence[Word], index: int) -> bool:
    """Tell whether a question word stands not far before ``index`` in the same clause."""
    first = max(0, index - _LONGEST_CLAUSE)
    while index > first and not words[index - 1].mark_after:
        index -= 1
        if words[index].folded in _QUESTION_WORDS:
            return True
    return False


def _is_rightful_phrase(
    words: Sequence[Word], unit: list[str], repetition: Repetition, language: str
) -> bool:
    if language != "en":
        never = _NEVER_DOUBLED[language]
        return repetition.size == 2 and not all(word in never for word in unit)  # noqa: PLR2004 - a pair
    small = _small_english()
    if "and" in unit or "or" in unit or repetition.copies > 2:  # noqa: PLR2004 - a song
        return True
    if all(word in _ENGLISH_DOUBLED for word in unit) or unit[0] in _PASSED_ON:
        return True
    if repetition.size == 2:  # noqa: PLR2004 - a pair
        if f"{unit[0]} {unit[1]}" in _UNITS or f"{unit[1]} {unit[0]}" in _UNITS:
            return True
        if unit[1] in _JOINTS and unit[0] not in small:
            return True
    if _follows_question_word(words, repetition.first) and any(word in small for word in unit):
        return True
    before = words[repetition.first - 1].folded if repetition.first else ""
    return before.startswith("mak") or before == "made"
