"""The words that join the two ends of a range of dates, by language, and times of day beside a date.

A range in words has an opener and a joint that go together: "from … to", "between … and". Some joints
make a range without an opener ("3 May through 6 May").
"""

from collections.abc import Mapping
from functools import cache
from re import IGNORECASE, Pattern

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: What joins the ends of a range in signs, spaces beside it or not.
DASH = "-‐‑–—―~～〜"

#: What stands between the ends in Chinese, Japanese and Korean.
EAST_ASIAN_JOINT = "至|到|持[续續][至到]|から|부터"

_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?|\s?h\b|\sUhr|\suur)?|\d{1,2}\s?(?:[ap]\.?m\b\.?|h(?:\d{2})?\b|Uhr|uur)"
    r"|noon|midnight)"
)
_EAST_ASIAN_TIME = r"(?:(?:上午|下午|晚上|早上|凌晨|午前|午後)?\d{1,2}[时時点點](?:\d{1,2}分|半|许|整)?)"


class _Words(NamedTuple):
    """``pairs`` of opener and joint, joints that need no opener, words that a year has behind it.

    Openers and joints are patterns that end where a space or the date itself begins.
    """

    pairs: tuple[tuple[str, str], ...]
    alone: str = "(?!)"
    year: str = "(?!)"


_THE_DAY = (
    r"(?:\s(?:el|os?|as?|il|i|le|les|dem|den))?(?:\s(?:día|días|dia|dias|dni[au]|dniach|giorno|giorni|jour))?"
)

_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        (
            (r"from(?:\sthe)?", r"(?:up\s)?(?:to|until|till|through|thru)(?:\sthe)?"),
            (r"between(?:\sthe)?", r"and(?:\sthe)?"),
        ),
        "through|thru",
    ),
    "de": _Words(
        ((r"vo[mn]|ab(?:\sdem)?", r"bis(?:\szum|\szur)?"), (r"zwischen(?:\sdem)?", r"und(?:\sdem)?")),
        r"bis(?:\szum)?",
    ),
    "fr": _Words(
        (
            (r"d[ue]|depuis(?:\sle)?|à\spartir\sd[ue]", r"au|à|jusqu['’]au|jusqu['’]à|jusqu['’]en"),
            (r"entre(?:\sle)?", r"et(?:\sle)?"),
        ),
    ),
    "es": _Words(
        (
            (rf"del?{_THE_DAY}|desde{_THE_DAY}", rf"al?{_THE_DAY}|hasta{_THE_DAY}"),
            (rf"entre{_THE_DAY}", rf"[ye]{_THE_DAY}"),
        ),
    ),
    "pt": _Words(
        (
            (rf"d[eo]s?{_THE_DAY}|desde{_THE_DAY}", rf"a|à|ao{_THE_DAY}|até{_THE_DAY}|até\sao{_THE_DAY}"),
            (rf"entre{_THE_DAY}", rf"e{_THE_DAY}"),
        ),
    ),
    "it": _Words(
        (
            (rf"da|dal{_THE_DAY}|dall['’]", rf"a|(?:fino\s)?al{_THE_DAY}|(?:fino\s)?all['’]"),
            (rf"[tf]ra{_THE_DAY}|[tf]ra\sl['’]", rf"e{_THE_DAY}|e\sl['’]"),
        ),
    ),
    "nl": _Words(
        ((r"van|vanaf", r"tot(?:\sen\smet)?|t/m|t\.?e\.?m\.?"), ("tussen", "en")), r"tot\sen\smet|t/m"
    ),
    "ru": _Words((("со?|от", "по|до"), ("между", "и")), year=r"года|г\.|году"),
    "uk": _Words((("з|із|зі|від", "по|до"), ("між", "та|і|й")), year=r"року|р\.|році"),
    "pl": _Words(((rf"od{_THE_DAY}", rf"do{_THE_DAY}"), ("między|pomiędzy", "a|i")), year=r"roku|r\."),
}  # fmt: skip


class RangePatterns(NamedTuple):
    """The patterns of one language.

    ``between`` matches all that stands between two dates, ``before`` a day's number and what joins it to
    the date behind, ``after`` what joins a date to a day's number behind, ``years`` two years and what is
    between them; the group that took part tells the joint ("dash", "sign", "pair0", …). ``openers`` match
    before the first end, one a pair; ``alone`` matches a joint that needs none.
    """

    between: Pattern[str]
    before: Pattern[str]
    after: Pattern[str]
    years: Pattern[str]
    openers: tuple[Pattern[str], ...]
    alone: Pattern[str]


def _gap(word: str) -> str:
    # An elided article stands without a space: "dall'8 all'11 maggio".
    return rf"(?:{word})(?:\s|(?<=['’]))"


@cache
def range_patterns(language: str) -> RangePatterns:
    """Return the patterns of ``language``; one without a table has the English words."""
    words = _WORDS.get(language) or _WORDS["en"]
    joints = [rf"(?P<pair{index}>{_gap(joint)})" for index, (_, joint) in enumerate(words.pairs)]
    joint = "|".join(joints)
    dash = rf"\s?(?P<dash>[{DASH}])\s?"
    behind = rf"(?:\s?(?:{words.year}))?(?:,?\s(?:at\s|um\s|à\s)?{_TIME},?|\s?{_EAST_ASIAN_TIME})?"
    ahead = rf"(?:{_TIME}\s(?:on\s|am\s|le\s)?)?"
    return RangePatterns(
        compile_pattern(
            rf"{behind}(?:{dash}|\s?(?P<sign>{EAST_ASIAN_JOINT})\s?|,?\s(?:{joint})){ahead}", IGNORECASE
        ),
        compile_pattern(
            rf"(?<![\w.,:/$£€¥{DASH}])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|-?е|-?го)?(?P<stop>\.)?(?:{dash}|,?\s(?:{joint}))\Z",
            IGNORECASE,
        ),
        compile_pattern(rf"(?:{dash}|\s(?:{joint}))(?P<day>\d{{1,2}})(?:st|nd|rd|th)?", IGNORECASE),
        compile_pattern(
            rf"(?P<first>\d{{4}})(?<![\w.,:/\\$£€¥+{DASH}]\d{{4}})"
            rf"(?:(?P<dash>[-–—]|\s[–—]\s)|(?P<sign>年?(?:{EAST_ASIAN_JOINT}))|(?:\s(?:{words.year}))?\s(?:{joint}))"
            rf"(?P<last>\d{{4}})(?![^\W年]|[%°$£€¥{DASH}]|[.,:/]\d)",
            IGNORECASE,
        ),
        tuple(
            compile_pattern(rf"(?:^|(?<=\W)){_gap(opener)}{ahead}\Z", IGNORECASE) for opener, _ in words.pairs
        ),
        compile_pattern(words.alone, IGNORECASE),
    )
