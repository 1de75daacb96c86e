"""What stands beside a number and changes what it says ("more than", "or so"), and numbers that are names."""

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import Literal, cast

from checker.text.patterns import compile_pattern

Bound = Literal["", "about", "over", "under"]

#: How far before a number its qualifier may begin, in code points.
_REACH = 28

#: By language: about / over / under, each a row of words or phrases.
_BEFORE: Mapping[str, tuple[str, str, str]] = {
    "en": (
        "about|around|some|nearly|almost|roughly|approximately|approx|approx.|circa|ca.|an estimated|"
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
        "etwa|rund|circa|ca.|ungefähr|fast|knapp|beinahe|nahezu|gut|schätzungsweise|weitere|"
        "weiteren|durchschnittlich",
        "mehr als|über|mindestens|wenigstens|oberhalb von",
        "weniger als|unter|bis zu|höchstens|maximal",
    ),
    "fr": (
        "environ|près de|presque|quelque|autour de|à peu près|approximativement|en moyenne|autres",
        "plus de|plus d'|plus d’|au moins|au-delà de|minimum",
        "moins de|moins d'|moins d’|jusqu'à|jusqu’à|au plus|sous",
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
        "ongeveer|circa|ca.|bijna|zo'n|rond",
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
#: Signs before a number that say the same.
_SIGNS: Mapping[str, Bound] = {
    **dict.fromkeys("~≈±", "about"), **dict.fromkeys(">≥", "over"), **dict.fromkeys("<≤", "under"),
}  # fmt: skip
#: Words after which a number names a thing.
_LABELS = tuple(
    "no no. nos nos. number nr nr. numero article articles chapter section sections page pages p. pp. "
    "figure fig. table volume vol. part "
    "flight route highway interstate runway room gate channel group level version release phase step "
    "stage line lines act scene "
    "verse psalm apollo unit reactor block apartment apt apt. suite box zip grade year class formula "
    "top season episode round week "
    "day chapter title proposition resolution rule bill amendment paragraph item question lot pier "
    "platform district ward zone "
    "artikel kapitel seite absatz seiten chapitre artículo capítulo página № 第".split()
)


@cache
def _before(language: str) -> Mapping[str, Bound]:
    """Return what may stand before a number, and what it says; what is longer before what it ends with."""
    forms: dict[str, Bound] = {}
    for bound, row in zip(("about", "over", "under"), _BEFORE.get(language, ()), strict=False):
        forms.update(dict.fromkeys(row.split("|"), cast(Bound, bound)))
    return {form: forms[form] for form in sorted(forms, key=len, reverse=True)}


@cache
def _ends(language: str) -> tuple[str, ...]:
    return tuple(_before(language))


@cache
def _after(language: str) -> Pattern[str]:
    about, over = _AFTER.get(language, _AFTER[""])
    return compile_pattern(rf"(?P<over>{over})" + (f"|(?P<about>{about})" if about else ""))


@cache
def _name() -> Pattern[str]:
    """Match a word with a capital that begins no sentence, and a blank behind it."""
    return compile_pattern(r"(?<=[^.!?:\s]\s)[A-Z][\w.’'-]*\s\Z")


def bound_before(text: str, start: int, language: str) -> Bound:
    """Return what the words just before ``start`` say of a number there."""
    if language not in _BEFORE:
        return ""
    head = text[max(0, start - _REACH) : start]
    end = head.rstrip().lower()
    if form := _last_form(end, _ends(language), has_blanks=language != "zh"):
        return _before(language)[form]
    return _SIGNS.get(end[-1:], "") if len(head) - len(end) <= 1 else ""


def _last_form(end: str, forms: tuple[str, ...], *, has_blanks: bool = True) -> str:
    """Return the first of ``forms``, whole words, with which ``end`` ends; most texts end with none."""
    if end.endswith(forms):
        for form in forms:
            if end.endswith(form) and not (has_blanks and end[: -len(form)][-1:].isalnum()):
                return form
    return ""


def bound_after(text: str, end: int, language: str) -> Bound:
    """Return what the words just after ``end`` say of a number that ends there."""
    match = _after(language).match(text, end)
    return "" if match is None else "about" if match.lastgroup == "about" else "over"


def is_label(text: str, start: int, language: str) -> bool:
    """Tell whether the number at ``start`` names something: "Flight 370", "Windows 10", "No. 3"."""
    head = text[max(0, start - _REACH) : start]
    end = head.rstrip()
    if not end or len(head) - len(end) > 1:
        return False
    if head[-1] == "#" or _last_form(end.lower(), _LABELS):
        return True
    # Every noun of German has a capital: there it does not tell a name.
    return language != "de" and _name().match(head, len(end) - len(end.split()[-1])) is not None
