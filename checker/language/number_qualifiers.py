"""What stands beside a number and changes what it says ("more than", "or so"), and numbers that are names."""

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import Literal

from checker.text.patterns import compile_pattern

Bound = Literal["", "about", "over", "under"]

#: How far before a number its qualifier may begin, in code points.
_REACH = 28

#: By language: about / over / under, each a pattern of whole words.
_BEFORE: Mapping[str, tuple[str, str, str]] = {
    "en": (
        "about|around|some|nearly|almost|roughly|approximately|approx\\.?|circa|ca\\.|an estimated|"
        "estimated|close to|"
        "near|just short of|just shy of|as much as|as many as|something like|in the region of|an "
        "average of|average of|"
        "averaging|a reported|perhaps|maybe|say|another|an additional|additional|other|the other|"
        "further|a further|extra|an extra",
        "more than|over|above|at least|exceeding|upwards of|no fewer than|no less than|in excess of|"
        "beyond|well over|"
        "just over|greater than|topped|exceeded|exceeds|surpassed|passed|minimum of|older than|larger than",
        "less than|fewer than|under|below|up to|at most|no more than|not more than|maximum of|just "
        "under|within",
    ),
    "de": (
        "etwa|rund|circa|ca\\.|ungefähr|fast|knapp|beinahe|nahezu|gut|schätzungsweise|weitere|"
        "weiteren|durchschnittlich",
        "mehr als|über|mindestens|wenigstens|oberhalb von",
        "weniger als|unter|bis zu|höchstens|maximal",
    ),
    "fr": (
        "environ|près de|presque|quelque|autour de|à peu près|approximativement|en moyenne|autres",
        "plus de|plus d['’]|au moins|au-delà de|minimum",
        "moins de|moins d['’]|jusqu['’]à|au plus|sous",
    ),
    "es": (
        "unos|unas|casi|cerca de|alrededor de|aproximadamente|en torno a|otros|otras|una media de",
        "más de|al menos|por encima de|como mínimo|superior a|por lo menos",
        "menos de|hasta|como máximo|por debajo de",
    ),
    "pt": (
        "cerca de|quase|aproximadamente|uns|umas|em torno de",
        "mais de|pelo menos|acima de",
        "menos de|até|abaixo de",
    ),
    "it": ("circa|quasi|intorno a|altri|altre", "oltre|più di|almeno", "meno di|fino a|sotto"),
    "nl": (
        "ongeveer|circa|ca\\.|bijna|zo'n|rond",
        "meer dan|ruim|minstens|boven",
        "minder dan|tot|onder|hooguit",
    ),
    "ru": (
        "около|примерно|почти|порядка|приблизительно",
        "более|больше|свыше|не менее|как минимум",
        "менее|меньше|до|не более",
    ),
    "zh": (
        "约|大约|近|将近|大概|左右|差不多",
        "超过|逾|至少|多于|不少于|超",
        "不到|少于|不足|低于|最多|至多",
    ),
}
_AFTER: Mapping[str, tuple[str, str]] = {
    "": ("", r"\+"),
    "en": (r" or so\b|-odd\b|ish\b", r"\+|-plus\b| or more\b| and (?:above|over|up|counting)\b| upwards?\b"),
    "de": ("", r"\+| (?:oder|und) mehr\b"),
    "fr": (r" environ\b", r"\+| (?:ou|et) plus\b"),
    "es": (r" aproximadamente\b", r"\+| o más\b"),
    "zh": ("左右|上下|余|多", r"\+|以上"),
}
#: Words after which a number names a thing.
_LABELS = (
    r"no\.?|nos\.?|number|nr\.?|numero|article|articles|chapter|section|sections|page|pages|pp?\.|"
    r"figure|fig\.|table|volume|vol\.|part|"
    r"flight|route|highway|interstate|runway|room|gate|channel|group|level|version|release|phase|step|"
    r"stage|line|lines|act|scene|"
    r"verse|psalm|apollo|unit|reactor|block|apartment|apt\.?|suite|box|zip|grade|year|class|formula|"
    r"top|season|episode|round|week|"
    r"day|chapter|title|proposition|resolution|rule|bill|amendment|paragraph|item|question|lot|pier|"
    r"platform|district|ward|zone|"
    r"artikel|kapitel|seite|absatz|seiten|chapitre|page|artículo|capítulo|página|nr|№|第"
)


@cache
def _before(language: str) -> Pattern[str] | None:
    forms = _BEFORE.get(language)
    if forms is None:
        return None
    about, over, under = forms
    start = "" if language in ("zh", "ja") else r"\b"
    return compile_pattern(
        rf"(?i){start}(?:(?P<over>{over})|(?P<under>{under})|(?P<about>{about}))\s*\Z|(?P<sign>[~≈±])\s?\Z|(?P<less>[<≤])\s?\Z|(?P<more>[>≥])\s?\Z"
    )


@cache
def _after(language: str) -> Pattern[str]:
    about, over = _AFTER.get(language, _AFTER[""])
    return compile_pattern(rf"(?P<over>{over})" + (f"|(?P<about>{about})" if about else ""))


@cache
def _label(language: str) -> Pattern[str]:
    # Every noun of German has a capital: there it does not tell a name.
    name = "" if language == "de" else r"|(?<=[^.!?:\s]\s)[A-Z][\w.’'-]*\s\Z"
    return compile_pattern(rf"(?i:(?<![^\W\d_])(?:{_LABELS})\s?\Z){name}|#\Z")


@cache
def _last_words(language: str) -> frozenset[str]:
    """Return the last words of what `_before` matches, as far as they are letters alone."""
    forms = "|".join(_BEFORE.get(language, ())).split("|")
    return frozenset(form.replace("\\.?", "").rpartition(" ")[2] for form in forms)


@cache
def _label_words() -> frozenset[str]:
    """Return the words of `_LABELS`, as far as they are letters alone."""
    return frozenset(form.replace("\\.?", "") for form in _LABELS.replace("pp?", "p|pp").split("|"))


def _word_before(head: str) -> str:
    """Return the word at the end of ``head``; nothing where it is not letters of ASCII alone."""
    end = head.rstrip()
    word = end[end.rfind(" ") + 1 :]
    return word if word.isascii() and word.isalpha() else ""


def bound_before(text: str, start: int, language: str) -> Bound:
    """Return what the words just before ``start`` say of a number there."""
    pattern = _before(language)
    if pattern is None:
        return ""
    head = text[max(0, start - _REACH) : start]
    word = _word_before(head)
    if word and word.lower() not in _last_words(language):
        return ""
    match = pattern.search(head)
    if match is None:
        return ""
    name = match.lastgroup
    return "over" if name in ("over", "more") else "under" if name in ("under", "less") else "about"


def bound_after(text: str, end: int, language: str) -> Bound:
    """Return what the words just after ``end`` say of a number that ends there."""
    match = _after(language).match(text, end)
    return "" if match is None else "about" if match.lastgroup == "about" else "over"


def is_label(text: str, start: int, language: str) -> bool:
    """Tell whether the number at ``start`` names something: "Flight 370", "Windows 10", "No. 3"."""
    head = text[max(0, start - _REACH) : start]
    word = _word_before(head)
    if word and word.lower() not in _label_words() and (language == "de" or word[0].islower()):
        return False
    return _label(language).search(head) is not None
