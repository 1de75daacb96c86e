"""Sources that stay anonymous and undescribed: "a source said", "sources told the paper".

A source is bare where nothing says what it knows or why it is not named: no word before it but an
amount or an empty adjective (reliable, well-informed), nothing after it but its verb.
"""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from checker.language.folding import lower_in_place
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far before and behind a noun for sources what says that it is bare begins and ends, in code points.
_LONGEST_BEFORE, _LONGEST_BEHIND = 80, 120


class _Words(NamedTuple):
    """The words of one language, as alternatives of regular expressions.

    ``amounts`` and ``empty`` adjectives stand before or (``empty_after``) after ``noun`` and describe
    nothing; ``joins`` may stand before it when nothing else does. ``describes`` follows a source that
    is described, ``withheld`` is found where an article says that somebody is not named, ``reason`` where
    it says why.
    """

    sign: str
    noun: str
    amounts: str
    empty: str
    joins: str
    says: str
    said_by: str
    describes: str
    withheld: str
    reason: str
    empty_after: str = "(?!)"


_LANGUAGES = {
    "en": _Words(
        sign="ource",
        noun=r"sources?",
        amounts=r"an?|one|some|many|several|multiple|numerous|various|two|three|four|five|another|other",
        empty=(
            r"(?:well[- ])?informed|well[- ]placed|reliable|trusted|credible|unnamed|anonymous|unidentified"
            r"|undisclosed|unofficial|inside|separate|confidential|different"
        ),
        joins=r"and|but|that|while|as|when|because|although|though|if|so|or|yet|what|which|also|say|says|said",
        says=(
            r"(?:(?:also|have|has|had|now|later|recently) ){0,2}(?:said|says?|told|tells?|claim(?:s|ed)?"
            r"|confirm(?:s|ed)?|add(?:s|ed)?|report(?:s|ed)?|revealed|reveals?|indicated|suggest(?:s|ed)?"
            r"|insist(?:s|ed)?|alleged|whispered)"
        ),
        said_by=r"according to|(?:said|says|told us|say)",
        describes=(
            r",? (?:who|whose|close|familiar|with|in|from|at|within|near|inside|speaking|of|briefed|involved"
            r"|connected|based|privy|for|on|that|and|\(|:|has seen|have seen|cited)"
        ),
        withheld=(
            r"anonymity|not (?:to )?be(?:ing)? (?:named|identified|quoted by name)"
            r"|declin\w+ to be (?:named|identified)"
        ),
        reason=(
            r"anonym|not (?:to )?be(?:ing)? quoted|declin\w+ to be|authori[sz]ed"
            r"|who (?:asked|requested|spoke|insisted|wished|was|were|is|are|has|have)|because|on background"
        ),
    ),
    "de": _Words(
        sign="uelle",
        noun=r"Quellen?",
        amounts=r"eine|einer|mehrere|mehreren|mehrerer|zwei|drei|verschiedene|verschiedenen|einige|einigen",
        empty=(
            r"anonymen?|gut informierten?|gutinformierten?|zuverlässigen?|eingeweihten?|ungenannten?"
            r"|verlässlichen?"
        ),
        joins=r"und|aber|dass|während|als|weil|ob|wenn|wie|doch",
        says=r"(?:sagten?|berichtet(?:e|en)?|berichten|teilten? mit|bestätigten?|behaupteten?|zufolge)",
        said_by=r"laut|nach angaben",
        describes=r",? (?:aus|in|bei|im|der|des|nahe|mit|die|von|am|an|vom)\b",
        withheld=r"anonym bleiben|nicht genannt|nicht namentlich",
        reason=r"weil|nicht befugt",
    ),
    "fr": _Words(
        sign="ource",
        noun=r"sources?",
        amounts=r"une|des|plusieurs|certaines|deux|trois|d[’']autres|une autre",
        empty=r"bonnes?|multiples",
        empty_after=r"anonymes?|bien informées?|concordantes|sûres?|fiables?|crédibles?",
        joins=r"et|mais|que|comme|car",
        says=r"(?:a|ont) (?:déclaré|affirmé|indiqué|confirmé|dit|révélé|assuré)",
        said_by=r"selon|d[’']après",
        describes=r" (?!(?:a|ont)\b)[^\W\d_]",
        withheld=r"anonymat|ne pas être (?:nommé|cité|identifié)",
        reason=r"sous couvert|parce qu|en raison",
    ),
    "es": _Words(
        sign="uente",
        noun=r"fuentes?",
        amounts=r"una|unas|varias|algunas|diversas|dos|tres|otras|otra",
        empty=r"múltiples",
        empty_after=r"anónimas?|fiables?|fidedignas?|bien informadas?|confiables?",
        joins=r"y|pero|que|como|porque",
        says=(
            r"(?:dijo|dijeron|aseguró|aseguraron|confirmó|confirmaron|señaló|señalaron|indicó|indicaron"
            r"|informó|informaron|afirmó|afirmaron)"
        ),
        said_by=r"según|de acuerdo con",
        describes=r" [^\W\d_]",
        withheld=r"anonimato|no (?:ser|fuera|fueran) identificad|no ser (?:nombrad|citad)",
        reason=r"porque|bajo condición",
    ),
}


class BareSource(NamedTuple):
    """A bare source with its verb.

    ``first`` where it cannot be one that was known before; ``of_several`` where it may be one of several
    that were known: “a source”, after sources in the harbour office.
    """

    span: Span
    first: bool
    of_several: bool


@cache
def _bare_pattern(language: str) -> Pattern[str]:
    words = _LANGUAGES[language]
    return compile_pattern(
        rf"(?i)(?<![\w’'-])(?:(?P<by>{words.said_by}) )?(?P<amount>(?:{words.amounts}) )?"
        rf"(?P<empty>(?:(?:{words.empty}),? ){{0,2}})(?P<noun>{words.noun})(?: (?:{words.empty_after}))?"
        rf"(?P<says>,? {words.says}(?![\w-]))?(?![\w’'-])"
    )


@cache
def _describes_pattern(language: str) -> Pattern[str]:
    return compile_pattern(_LANGUAGES[language].describes)


@cache
def _described_pattern(language: str) -> Pattern[str]:
    """Find a source that is described, before or behind."""
    words = _LANGUAGES[language]
    not_bare = rf"(?!(?:{words.amounts}|{words.empty}|{words.joins}|the|these|no|any|to|of)\b)"
    return compile_pattern(
        rf"(?i)(?<![\w’'-])(?:{words.noun}{words.describes}|{not_bare}[\w-]+ {words.noun},? {words.says})"
    )


@cache
def _joins_pattern(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?i)(?:^|[^\w’'-])(?:{_LANGUAGES[language].joins}) $")


@cache
def _reason_pattern(language: str) -> Pattern[str]:
    words = _LANGUAGES[language]
    return compile_pattern(rf"(?i){words.withheld}|{words.reason}")


@cache
def _withheld_pattern(language: str) -> Pattern[str]:
    return compile_pattern(rf"(?i){_LANGUAGES[language].withheld}")


@cache
def _several_pattern(language: str) -> Pattern[str]:
    words = _LANGUAGES[language]
    return compile_pattern(rf"(?i)(?<![\w’'-]){words.noun.rstrip('?')}(?![\w’'-])")


def mentions_sources(text: str, language: str) -> bool:
    """Tell whether ``text`` may speak of sources at all; False in a language without patterns."""
    words = _LANGUAGES.get(language)
    return words is not None and words.sign in text


def find_bare_sources(text: str, language: str) -> tuple[BareSource, ...]:
    """Return each source of ``text`` that nothing describes, with its verb, in order."""
    if not mentions_sources(text, language):
        return ()
    found = []
    for match in _bare_matches(text, language):
        if not match["by"] and not match["says"]:
            continue
        start, end = match.span()
        if not match["by"] and not match["amount"] and _is_described_before(text, start, language):
            continue
        if not match["says"] and _describes_pattern(language).match(text, end):
            continue
        amount = (match["amount"] or "").strip().lower()
        one = amount in ("a", "an", "eine", "une", "una")
        found.append(BareSource(Span(start, end), one or amount in ("another", "other"), one))
    return tuple(found)


def _bare_matches(text: str, language: str) -> Iterator[Match[str]]:
    """Yield what the pattern finds, which is looked for around the nouns alone."""
    pattern, sign, lowered = _bare_pattern(language), _LANGUAGES[language].sign, lower_in_place(text)
    end, place = 0, lowered.find(sign)
    while place >= 0:
        start = max(end, place - _LONGEST_BEFORE)
        match = pattern.search(text, start, place + _LONGEST_BEHIND)
        # What is found of a later noun may be cut off, and is found again.
        if match is not None and match.start() <= place:
            yield match
            end = match.end()
        place = lowered.find(sign, max(end, place + 1))


@cache
def _abbreviation_pattern() -> Pattern[str]:
    """Match an abbreviation of letters with stops at the end of a text: “U.S. ”, “E.C. ”."""
    return compile_pattern(r"(?<![\w.])(?:[A-Z]\.){2,3}\s$")


def _is_described_before(text: str, start: int, language: str) -> bool:
    """Tell whether the word before ``start`` belongs to the source: ``police sources said``."""
    before = text[max(0, start - 16) : start]
    if _abbreviation_pattern().search(before):
        return True  # “U.S. sources said”: the stop belongs to the word
    if not before or not before.endswith((" ", "\xa0")) or before.rstrip()[-1:] in ".,;:!?”\"’'—–-)(":
        return False
    return _joins_pattern(language).search(before) is None


def find_described_source(text: str, language: str) -> int | None:
    """Return where ``text`` first says of a source who it is close to, what it knows or where it works."""
    if not mentions_sources(text, language):
        return None
    match = _described_pattern(language).search(text)
    return None if match is None else match.start()


def describes_several(text: str, language: str) -> bool:
    """Tell whether the first source that ``text`` describes is more than one: “harbour sources said”."""
    if not mentions_sources(text, language):
        return False
    match = _described_pattern(language).search(text)
    return match is not None and _several_pattern(language).search(match[0]) is not None


def withholds_a_name(text: str, language: str) -> bool:
    """Tell whether ``text`` says that somebody is not named: “officials who asked not to be named”."""
    return language in _LANGUAGES and _withheld_pattern(language).search(text) is not None


def gives_reason(text: str, language: str) -> bool:
    """Tell whether ``text`` says why, or that, somebody is not named."""
    return language in _LANGUAGES and _reason_pattern(language).search(text) is not None
