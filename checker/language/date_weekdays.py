"""Which weekday, if any, belongs to a date beside it.

A weekday counts only where nothing but a comma, a bracket or an article stands between it and the
date: in "said Monday. Feb. 10" and "Tuesday, 8 p.m., 10 February" it is left alone, and so it is in
a list ("Monday and Tuesday, 3 and 4 May") and in names ("Black Friday", "The Sun").
"""

from functools import cache
from re import Pattern

from checker.language.calendar_names import CalendarName, CalendarNames, fold_name
from checker.language.date_mention import DateMention
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_WINDOW = 36

#: The longest abbreviation that must be marked as one: "Di." is a day, "Di" may be a word.
_UNMARKED_SHORT = 2

#: Words before a weekday's name that make it the name of something else.
_NAME_BEFORE = frozenset(
    "black cyber super giving ruby sheffield casual freaky throwback tgi girl man happy blue".split()
)

#: Capitalised words after which an abbreviated weekday is still a weekday.
_BEFORE_SHORT = frozenset(
    "on by until till from next last this since before after and or every to for starting date".split()
)

#: What joins the members of a list or the ends of a range of weekdays.
_JOINS = frozenset(
    "and or to through thru till until und oder bis et ou au y o u al a hasta и или по до, & / - – —".split()
)

#: A word: vowel signs, joiners, hyphens and apostrophes within it belong to it.
_LETTERS = r"[^\W\d_][^\s\d.,;:!?…()（）\[\]{}<>/\\|\"“”„«»‹›—–،؛፡፣፥。、，；：*_`~#&%=+]*"

_EAST_ASIAN_DAY = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_EAST_ASIAN_DAY |= {sign: number for number, sign in enumerate("月火水木金土")}
_EAST_ASIAN_DAY |= {sign: number for number, sign in enumerate("월화수목금토일")}

_EAST_ASIAN_WEEKDAY = (
    r"(?:(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜日?|([월화수목금토일])요일)"
)


@cache
def _before() -> Pattern[str]:
    joint = r"(?:[,،፣፥፡]?\s{1,3}(?i:(?:the|den|der|dem|le|el|il|o|día|na)\s)?|,|,?\s{0,2}[(（\[]\s?)"
    return compile_pattern(rf"(?:^|(?<=[\W\d_]))({_LETTERS})(\.?){joint}\Z")


@cache
def _after() -> Pattern[str]:
    return compile_pattern(
        r"(?:(?P<dot>\.|\s?d\.)|-(?:j?én|án|i)(?=[,\s])|\s(?:года|г\.|року|р\.))?"
        rf"(?:\s{{0,2}}[(（\[]\s?(?P<bracketed>{_LETTERS}\.?)\s?[)）\]]|(?:[,،]\s{{0,2}}|\s{{1,2}})(?P<plain>{_LETTERS})(?P<stop>\.?))"
    )


@cache
def _days_before() -> Pattern[str]:
    return compile_pattern(
        r"(?<![\d:])\d{1,2}\w{0,2}\.?\s?(?:[-–—/,&+]|and|or|to|und|bis|et|au|y|al|и|по|или)\s?\Z"
    )


@cache
def _days_after() -> Pattern[str]:
    return compile_pattern(
        r"\s?(?:&|/|and\b|or\b|und\b|et\b|y\b|и\b|,(?=\s?\d{1,2}(?:st|nd|rd|th)?,?\s?(?:and|&|or)\s\d))"
        r"\s?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?!\d)"
    )


@cache
def _east_asian_before() -> Pattern[str]:
    return compile_pattern(rf"(?<![至到、和及~～—-]){_EAST_ASIAN_WEEKDAY}\s?[(（]?\Z")


@cache
def _east_asian_after() -> Pattern[str]:
    return compile_pattern(
        rf"\s?(?:{_EAST_ASIAN_WEEKDAY}(?![至到、和及~～—-])"
        rf"|[(（]\s?(?:{_EAST_ASIAN_WEEKDAY}|([月火水木金土日])|([월화수목금토일]))\s?[)）])"
    )


class _Weekday(NamedTuple):
    name: CalendarName
    span: Span


def _accepted(names: CalendarNames, word: str, *, marked: bool) -> CalendarName | None:
    """Return the weekday that ``word`` names; ``marked`` tells of a stop, comma or bracket after it."""
    found = names.weekdays.get(fold_name(word))
    if found is None:
        return None
    if found.short and (
        (found.capital and word[0].islower()) or (len(word) <= _UNMARKED_SHORT and not marked)
    ):
        return None
    return found


def _is_other_name(text: str, start: int, found: CalendarName, *, shouted: bool) -> bool:
    """Tell whether the words before the weekday at ``start`` make it a name or one of a list.

    ``shouted`` tells that it is in capitals, where a capital beside it says nothing.
    """
    head = text[max(0, start - _WINDOW) : start]
    words = head.split()
    if not words or not head[-1].isspace():
        return bool(words) and words[-1][-1:] in "-–—/&"
    last = words[-1]
    folded = fold_name(last.strip("\"'“‘«(*_"))
    if folded in _NAME_BEFORE:
        return True
    if not found.short or last[-1] in ".,:;)":
        return False
    if shouted and folded != "the":
        return False
    # "The Sun, 3 May 2026", "the Baltimore Sun"
    return folded == "the" or (last[:1].isupper() and last.isalpha() and folded not in _BEFORE_SHORT)


def _is_listed(text: str, start: int, names: CalendarNames) -> bool:
    """Tell whether another weekday is joined to the one at ``start`` from before."""
    words = text[max(0, start - _WINDOW) : start].replace("–", " – ").replace("-", " - ").split()
    if not words:
        return False
    if words[-1] in _JOINS or words[-1][-1] in "/&":
        before = words[-2] if len(words) > 1 and words[-1] in _JOINS else words[-1]
    elif words[-1].endswith(","):
        before = words[-1]
    else:
        return False
    return fold_name(before.rstrip(",.&/")) in names.weekdays


def _may_end_in_weekday(head: str, names: CalendarNames) -> bool:
    """Tell whether one of the last two words of ``head`` may be a weekday; a cheap look."""
    for word in head.split()[-2:]:
        name = word.strip(".,([")
        if not (name.isascii() and name.isalpha()) or name.lower() in names.weekdays:
            return True
    return False


def _weekday_before(text: str, start: int, names: CalendarNames) -> _Weekday | None:
    offset = max(0, start - _WINDOW)
    head = text[offset:start]
    if not head or head[-1].isalnum():
        return None
    match = _before().search(head) if _may_end_in_weekday(head, names) else None
    if match is None or "\n" in head[match.end(2) :].replace("\n", "", 1):
        return None
    found = _accepted(names, match[1], marked=bool(match[2]) or head[match.end(2)] in ",(（[")
    if found is None or (match[2] and not found.short):
        return None
    span = Span(offset + match.start(1), offset + match.end(1))
    if _is_other_name(text, span.start, found, shouted=match[1].isupper()) or _is_listed(
        text, span.start, names
    ):
        return None
    return _Weekday(found, span)


def _weekday_after(text: str, mention: DateMention, names: CalendarNames) -> _Weekday | None:
    end = mention.span.end
    if text[end : end + 1] not in {",", " ", ".", "(", "（", "[", "،", "-"}:
        return None
    match = _after().match(text, end)
    if match is None or (match["dot"] and not (names.day_stop or names.order[0] == "y")):
        return None
    group = "bracketed" if match["bracketed"] else "plain"
    word = match[group]
    found = _accepted(names, word, marked=group == "bracketed")
    if found is None or (group == "plain" and found.short):
        return None
    following = text[match.end() : match.end() + 12]
    if group == "plain":
        ends = match["stop"] or following[:1] in {"", ",", ";", ")", "\n"}
        if not ends and not names.weekday_follows:
            return None
        if following.split(None, 1) and following.split(None, 1)[0] in _JOINS:
            return None
    starts_with_day = mention.day_span is not None and mention.day_span.start == mention.span.start
    if starts_with_day and _days_before().search(text[max(0, mention.span.start - 10) : mention.span.start]):
        return None
    return _Weekday(found, Span(match.start(group), match.start(group) + len(word.rstrip("."))))


def _with_weekday(
    mention: DateMention, found: _Weekday, end: int, names: CalendarNames | None = None
) -> DateMention:
    return mention._replace(
        # A date in figures is of the language that its weekday is in.
        language=names.language if names is not None else mention.language,
        span=Span(min(mention.span.start, found.span.start), max(mention.span.end, end)),
        weekday=found.name.number,
        weekday_span=found.span,
        weekday_short=found.name.short,
    )


def _bind_east_asian(text: str, mention: DateMention) -> DateMention:
    start, end = mention.span
    match = _east_asian_after().match(text, end)
    offset, whole_end = 0, end
    if match is not None:
        whole_end = match.end()
    else:
        offset = max(0, start - 6)
        match = _east_asian_before().search(text[offset:start])
        if match is None:
            return mention
        whole_end = end + (1 if text[end : end + 1] in {")", "）"} and match.group()[-1] in "(（" else 0)
    sign = next(group for group in match.groups() if group)
    span = Span(offset + match.start(), offset + match.end())
    inner = span.of(text).strip(" ()（）")
    place = text.index(inner, span.start)
    name = CalendarName(_EAST_ASIAN_DAY[sign], len(inner) == 1, False)
    return _with_weekday(mention, _Weekday(name, Span(place, place + len(inner))), whole_end)


def bind_weekday(text: str, mention: DateMention, names: CalendarNames | None) -> DateMention:
    """Return ``mention`` with the weekday that stands before or after it, if one does."""
    if mention.day is None and not mention.unclear:
        return mention
    if mention.form == "cjk" or (names is not None and names.language in ("zh", "ja", "ko", "yue")):
        return _bind_east_asian(text, mention)
    if names is None:
        return mention
    before = _weekday_before(text, mention.span.start, names)
    if before is not None:
        if _days_after().match(text, mention.span.end):
            return mention
        opened = "(" in text[before.span.end : mention.span.start]
        end = mention.span.end + (1 if opened and text[mention.span.end : mention.span.end + 1] == ")" else 0)
        return _with_weekday(mention, before, end, names)
    after = _weekday_after(text, mention, names)
    if after is None:
        return mention
    stop = after.span.end
    if text[mention.span.end : after.span.start].rstrip()[-1:] in {"(", "（", "["}:
        while text[stop] not in ")）]":
            stop += 1
        stop += 1
    return _with_weekday(mention, after, stop, names)
