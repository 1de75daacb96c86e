"""How a sentence shows that it stops before its end: by its last word, or by what it leaves open.

The words were chosen by hand from general knowledge of each language. Those that may end a sentence are
not among them: particles of verbs ("log in", "führt das Gesetz ein"), verbs that close a clause ("weil es
beschlossen wurde"), pronouns that stand for a thing ("ik weet het"), and small words that are also letters
("vitamin A").
"""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: By language, words after which something must follow: articles, possessives, conjunctions,
#: prepositions that are no particles, auxiliaries.
_OPEN_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the a an of to from with at into onto upon for by as than and or but nor because although
            though if whether unless while who whose which every their our your my its he she we they is are
            was were has have had will would could should might shall been being toward towards among between
            during against via per such so-called""",
        "de": """der die das den dem des eine einen einem und oder sondern weil dass daß ob für zum zur im am
            beim vom ins ans gegen zwischen seit deren dessen seine seinen seinem seiner ihre ihren ihrem
            unsere unseren sowie als in""",
        "fr": """le la les un une des du de à au aux et ou mais que qui dont par dans chez entre leur
            leurs son sa ses ce cette ces notre nos votre vos est sont était ont avait se en""",
        "es": """el la los las un una unos unas de del a al y e o u pero que en con por para sin sobre entre
            su sus se es son fue han ha había como porque cuando""",
        "pt": """o a os as um uma uns umas de do da dos das em no na nos nas e ou mas que com por para pelo
            pela pelos pelas seu sua seus suas ao aos à às é são foi entre""",
        "it": """il lo la i gli le un uno una di del della dello dei degli delle a al alla ai agli alle e o ma
            che con per tra fra in nel nella nei nelle sul sulla dal dalla dai suo sua è sono ha hanno""",
        "nl": """de een en van te ten ter dat omdat maar of als der den hun onze""",
        "ru": """и в во на с со к ко о об от до для из по при без под над между но а что чтобы если который
            которая которые когда""",
    }.items()
}
#: Chinese has no spaces: the characters after which something must follow.
_OPEN_ENDS = {
    "zh": (
        "和",
        "与",
        "及",
        "把",
        "被",
        "向",
        "但",
        "但是",
        "因为",
        "以及",
        "並",
        "并",
        "对于",
        "關於",
        "关于",
    )
}
_NONE: frozenset[str] = frozenset()

#: So many code points at the end of a text are searched for its last word, and what breaks one.
_LONGEST_WORD = 40
_HYPHENS = ("-", "\u00ad", "\u2010")

#: A comma, in the scripts that have one of their own.
_COMMAS = (",", "，", "、", "،")

#: Brackets that open, with those that close them, in all languages.
_PLAIN_BRACKETS = ("()", "[]")
_BRACKETS = (*_PLAIN_BRACKETS, "（）", "【】", "「」", "『』")
#: Quotation marks that open a quotation, by language: “ closes one in German, and « in Danish.
_QUOTATION_MARKS = {
    "en": ("“”",),
    "zh": ("“”",),
    "fr": ("«»", "“”"),
    "es": ("«»", "“”"),
    "pt": ("«»", "“”"),
    "it": ("«»", "“”"),
    "ru": ("«»",),
}


@cache
def _last_word_pattern() -> Pattern[str]:
    return compile_pattern(r"[^\W_]+(?:[’'-][^\W_]+)*[’']?\Z")


@cache
def _broken_word_pattern() -> Pattern[str]:
    """Match the beginning of a word that was to go on in the next line: ``the gov-``."""
    return compile_pattern(rf"\b[^\W\d_]*[a-zà-öø-ÿа-яёα-ω]{{2}}[{''.join(_HYPHENS)}]\Z")


def last_word(text: str) -> str:
    """Return the word that ``text`` ends with, empty where it ends with anything else."""
    if text[-1:].isalnum():
        written = text[-_LONGEST_WORD:].rsplit(maxsplit=1)[-1]
        if written.isalnum():  # as nearly always
            return written
    match = _last_word_pattern().search(text, max(0, len(text) - _LONGEST_WORD))
    return match.group() if match else ""


def is_open_word(word: str, language: str) -> bool:
    """Tell whether no sentence of ``language`` (a primary subtag) ends with ``word``, as it is written.

    Words in capitals are names or stand in a line of capitals, where a single letter may be one too.
    """
    return (word[:1] + word[1:].lower() == word) and word in _OPEN_WORDS.get(language, _NONE)


def ends_open(text: str, language: str) -> bool:
    """Tell whether ``text``, in a language without spaces, ends with a word that needs another after it."""
    return text.endswith(_OPEN_ENDS.get(language, ()))


def ends_in_comma(text: str) -> bool:
    """Tell whether ``text`` ends with a comma."""
    return text.endswith(_COMMAS)


def ends_in_broken_word(text: str) -> bool:
    """Tell whether ``text`` ends in the middle of a word that a hyphen breaks."""
    return (
        text.endswith(_HYPHENS)
        and _broken_word_pattern().search(text, max(0, len(text) - _LONGEST_WORD)) is not None
    )


def open_pair(text: str, language: str) -> int | None:
    """Return where the last bracket or quotation mark of ``text`` stands that opens and is not closed."""
    # Plain text has none of the other pairs.
    pairs = _PLAIN_BRACKETS if text.isascii() else (*_BRACKETS, *_QUOTATION_MARKS.get(language, ()))
    last = -1
    for pair in pairs:
        place = text.rfind(pair[0])
        if place > last and text.rfind(pair[1]) < place:
            last = place
    return last if last >= 0 else None
