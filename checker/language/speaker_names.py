"""What the name of a speaker tells: the words that tell people apart, and that it is a body's.

Beside it, the words with which somebody passes on what others said.
"""

from functools import cache
from re import Pattern

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

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
_TELLING_NOBODY = _TITLES | _SUFFIXES

#: One of these makes a name that of a body or a place, or no name at all.
_NO_PERSON = frozenset(
    """
    house bank group corp inc ltd plc co company ministry department committee university council commission
    post times news journal agency office court party institute association union center centre press fund
    board street service team campaign states kingdom city county government police army navy republicans
    democrats congress senate parliament administration foundation society club federation league network
    media reuters afp ap xinhua cnn bbc fox nbc cbs abc twitter facebook google apple microsoft amazon
    kremlin pentagon washington moscow beijing london brussels berlin paris tokyo vatican hamas nato
    montag dienstag mittwoch donnerstag freitag samstag sonntag
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

_LEAST_NAME = 2


class SpeakerName(NamedTuple):
    """The name of a speaker: ``name`` as it stands there, ``words`` those of it that tell people apart.

    ``words`` are in lower case, without titles, the last one of the name at the end.
    """

    name: str
    words: tuple[str, ...]

    @property
    def has_full_name(self) -> bool:
        """Whether more than the last name is known."""
        return len(self.words) >= _LEAST_NAME


def are_different_people(one: SpeakerName, other: SpeakerName) -> bool:
    """Tell whether two names have no word in common, so that they cannot be one person's."""
    return set(one.words).isdisjoint(other.words)


def speaker_name(name: str) -> SpeakerName | None:
    """Return what ``name`` tells; None where it may be a body's, a place's, or is no name at all."""
    words = [word.strip(".'’") for word in name.replace("’s", "").replace("'s", "").split()]
    if any(len(word) > 1 and word.isupper() for word in words):
        return None
    lowered = (word.lower() for word in words)
    telling = tuple(
        word for word in lowered if word not in _TELLING_NOBODY and (len(word) > 1 or not word.isascii())
    )
    if not telling or not _NO_PERSON.isdisjoint(telling):
        return None
    return SpeakerName(name, telling)


@cache
def _passed_on() -> Pattern[str]:
    """Match in lower case, which is faster than to ignore case."""
    return compile_pattern(_PASSED_ON)


def is_passed_on(text: str) -> bool:
    """Tell whether ``text``, which stands beside a quotation, passes on words that others spoke."""
    return _passed_on().search(text.lower()) is not None
