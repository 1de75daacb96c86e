"""Which headlines have capitals throughout, and which English words have one in them.

The Associated Press Stylebook ("composition titles") writes all words with a capital but articles, and
prepositions and conjunctions of three letters or fewer. The Chicago Manual of Style (17th edition, 8.159)
writes all prepositions small, its 18th edition (8.160) those of up to four letters, and "as" and "to"
always. Both write the first and the last word with a capital. Where editions differ, or a word may be of
two kinds ("up" in "Sign Up" and in "up the Hill"), either way is right.
"""

from enum import Enum, auto
from typing import Literal

TitleStyle = Literal["ap", "chicago"]


class Capital(Enum):
    """Whether a word has a capital in a title."""

    MUST = auto()
    MAY = auto()
    MUST_NOT = auto()


_ALWAYS_SMALL = frozenset("a an the and but or nor for at of per".split())

#: Prepositions that belong to some verbs, and then have a capital.
_PARTICLES = frozenset("in on by".split())
_VERBS_WITH_PARTICLES = frozenset(
    "bring butt buckle call carry cash catch cave check chip close come cut drag drop dwell "
    "fill get give go hand hang hold keep kick lean live lock log lose move open opt own pass "
    "phase phone pick pile pitch plug pop pour press pull push put rein ring roll rub rush sell "
    "send set settle sign sink sit spur start step storm suck swear switch take tap "
    "throw trade try tune turn urge usher wade weigh went wind zero zoom".split()
)
_ENDINGS = ("", "s", "es", "ed", "d", "ing")

_EITHER = frozenset(
    "up off out over down via as if so yet than like near past pro vs v de du la le el al van von der "
    "den dos das bin ibn".split()
)
_LONGER_PREPOSITIONS = frozenset("with from into onto upon amid unto till atop".split())

_LONG_PREPOSITIONS = frozenset(
    "about above across after against along among around before behind below beneath beside besides "
    "between beyond despite during except inside outside since through throughout toward towards under "
    "underneath until versus within without".split()
)


def _ends_in_particle(verb: str) -> bool:
    stems = (verb.removesuffix(ending) for ending in _ENDINGS if verb.endswith(ending))
    # "Putting", "running": the last letter is doubled.
    return any(
        stem in _VERBS_WITH_PARTICLES or (stem[-1:] == stem[-2:-1] and stem[:-1] in _VERBS_WITH_PARTICLES)
        for stem in stems
    )


def capital_in_title(word: str, before: str, style: TitleStyle) -> Capital:
    """Tell whether ``word``, neither first nor last in a title, has a capital behind ``before``."""
    small = word.lower()
    if small in _ALWAYS_SMALL:
        return Capital.MUST_NOT
    if small in _PARTICLES:
        return Capital.MAY if _ends_in_particle(before.lower()) else Capital.MUST_NOT
    if small == "to":
        return Capital.MAY if style == "ap" else Capital.MUST_NOT
    if small == "as" and style == "chicago":
        return Capital.MUST_NOT
    if small in _EITHER or len(small) == 1:
        return Capital.MAY
    if style == "chicago":
        if small in _LONGER_PREPOSITIONS:
            return Capital.MUST_NOT
        if small in _LONG_PREPOSITIONS:
            return Capital.MAY
    return Capital.MUST


def is_title_case(text: str) -> bool:
    """Tell whether ``text`` is a headline with capitals throughout, or all in capitals."""
    words = text.split()
    small = 0
    for word in words:
        if len(word) > 3 and word[0].islower():  # noqa: PLR2004
            small += 1
            if small * 5 > len(words):
                return False  # most running text, after its first words
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) > 2 and capitals * 10 >= len(long_words) * 8  # noqa: PLR2004
