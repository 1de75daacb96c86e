"""Datelines: ``PARIS, Feb. 11 (Xinhua) --``, ``LISBON, Oct. 2 (Lusa) —``, ``新华社北京2月11日电``."""

from functools import cache
from re import Match, Pattern

from checker.documents.article_language import ArticleLanguage, tag_of
from checker.documents.wire_dates import year_less_date
from checker.documents.wire_names import is_agency, is_city
from checker.language.dates import DateMention
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The longest dateline before its dash, in code points.
_REACH = 120
_MOST_PLACE_WORDS = 9
_MOST_TOWN_WORDS, _MOST_COUNTRY_WORDS = 3, 2
_MOST_HAN_PLACE = 4
_DASHES = "-–—―_"
_FEWEST_PLACE_LETTERS = 2

#: Words in lower case inside the name of a place.
_LINKS = frozenset(
    "de del la le les el al an am der den sur sous do da dos du di of the and upon near in bei ob und".split()
)

#: What may stand around a word of a place.
_AROUND_WORDS = ",.'’-"

#: What stands before a dash in capitals at the start of a paragraph and is no place.
_NO_PLACES = frozenset(
    """note notes editor's editor’s editors update updated correction clarification breaking urgent watch
    read video photo photos exclusive analysis opinion review recap summary warning tip tldr question answer
    source sources advisory attention monday tuesday wednesday thursday friday saturday sunday published
    version release released posted""".split()
)


class FoundDateline(NamedTuple):
    """A dateline at the start of a paragraph; all spans are in code points of the paragraph.

    ``end`` is where the dateline ends, its dash included; ``rest`` where the report begins.
    ``reporters`` are names that stand inside the dateline, as Chinese agencies have them.
    """

    end: int
    rest: int
    place: str
    agency: str
    date: DateMention | None
    reporters: tuple[Span, ...] = ()


@cache
def _end_pattern() -> Pattern[str]:
    """Find the dash that ends a dateline, or a closed bracket that may do so without one."""
    return compile_pattern(
        r"(?:(?<=\))|(?<=/)|(?<=[.\s]))\.?\s*(?:-{1,3}|[–—―_])(?=\s|$|[\"“‘'«„]?\w)"
        r"|(?<=\w)\s?(?:--|[–—―])(?=\s|$|[\"“‘'«„]?\w)"
        r"|(?<=\d)-(?=\s{1,3}[\"“‘'«„]?[^\W\d_])"
    )


@cache
def _agency_pattern() -> Pattern[str]:
    return compile_pattern(r"\(([^()]{2,60})\)\.?|/([^/()\d]{2,40})/\.?")


@cache
def _chinese_pattern() -> Pattern[str]:
    han = "\u4e00-\u9fff"
    return compile_pattern(
        rf"[【\[（(]?(?:(?P<agency>[{han}]{{1,6}}?(?:社|网|報|报|台))\s*)?(?P<place>[{han}]{{2,14}}?)?\s*"
        rf"(?P<date>(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)\s*(?:电|電|讯|訊|消息)[】\]）)]?"
        rf"(?:\s*[（(](?P<role>[^（）()\d]{{0,12}}?(?:记者|記者"
        rf"|通讯员)[：:\s]*)(?P<names>[^（）()\d]{{2,60}})[)）])?"
        r"[\s：:—-]*"
    )


def find_dateline(text: str, language: str | ArticleLanguage) -> FoundDateline | None:
    """Return the dateline that ``text``, a paragraph, begins with.

    A place in capitals needs a date, an agency, a country or a place among the well-known cities;
    any other place needs a date behind a comma, or an agency that is known.
    """
    head = text[: _REACH + 20]
    if "月" in head and (match := _chinese_pattern().match(head)):
        return _chinese(text, match, language)
    first = head[:1]
    if not (first.isupper() or first == "("):
        return None
    for end in _ends(head):
        found = _read(text, end[0], end[1], language)
        if found is not None:
            return found
    return None


def _ends(head: str) -> list[tuple[int, int]]:
    """Return (where the words before the dash end, where the dash ends), most likely first."""
    ends: list[tuple[int, int]] = []
    if any(map(head.__contains__, _DASHES)):
        ends = [match.span() for match in _end_pattern().finditer(head) if match.start() <= _REACH][:3]
    if ")" not in head and "/" not in head:
        return ends
    for match in _agency_pattern().finditer(head):
        following = head[match.end() :]
        if following[:1].isspace() and following.lstrip()[:1].isupper():
            ends.append((match.end(), match.end()))
    return ends


def _read(text: str, before: int, end: int, language: str | ArticleLanguage) -> FoundDateline | None:
    head = text[:before].rstrip()
    if not _may_name_a_place(head):
        return None
    agency, without = _take_agency(head)
    mention = year_less_date(without, language)
    place = without
    if mention is not None:
        if without[mention.span.end :].strip(" .,;"):
            return None
        place = without[: mention.span.start]
    dashless = end == before and text[before - 1 : before] in ")/."
    if dashless and not (mention is not None and is_agency(agency)):
        return None
    after_comma = place.rstrip().endswith(",")
    place = place.strip(" ,.") + ("." if _ends_in_abbreviation(place) else "")
    if not _is_placed(place, agency, mention, after_comma=after_comma):
        return None
    if not agency:
        agency, end = _agency_behind(text, end)
    rest = end
    while rest < len(text) and text[rest].isspace():
        rest += 1
    return FoundDateline(end, rest, place, agency, mention)


def _may_name_a_place(head: str) -> bool:
    """Tell whether the second word of ``head`` lets it name a place, where no date may be in it."""
    second = "".join(head.split(None, 2)[1:2])
    if not second[:1].islower() or second.strip(_AROUND_WORDS).casefold() in _LINKS:
        return True
    return any(map(str.isdigit, head))


def _ends_in_abbreviation(place: str) -> bool:
    """Tell whether the place ends in a shortened state: ``DEERFIELD BEACH, Fla.,``."""
    bare = place.rstrip(" ,")
    return bare.endswith(".") and "," in bare


def _take_agency(head: str) -> tuple[str, str]:
    """Return the agency named in ``head`` and the head with spaces in its place."""
    last: Match[str] | None = None
    for match in _agency_pattern().finditer(head):
        last = match
    if last is None:
        return "", head
    agency = (last[1] or last[2]).strip()
    return agency, head[: last.start()] + " " * (last.end() - last.start()) + head[last.end() :]


def _agency_behind(text: str, end: int) -> tuple[str, int]:
    """Return the agency that stands behind the dash, as in ``МОСКВА, 11 фев - РИА Новости``."""
    stop = text.find(".", end, end + 40)
    if stop > 0 and is_agency(text[end:stop]):
        return text[end:stop].strip(), stop + 1
    return "", end


def _is_placed(place: str, agency: str, mention: DateMention | None, *, after_comma: bool) -> bool:
    if not place:
        # "(Reuters) - " opens reports whose place is not given.
        return mention is None and is_agency(agency)
    words = place.replace("/", " ").split()
    if not words or len(words) > _MOST_PLACE_WORDS or not _names_a_place(words):
        return False
    town, _, country = place.partition(",")
    in_capitals = town.isupper() and sum(map(str.isalpha, town)) >= _FEWEST_PLACE_LETTERS
    known_agency = bool(agency) and is_agency(agency)
    if in_capitals:
        if mention is not None:
            return after_comma or bool(agency) or is_city(town)
        if known_agency or is_city(town):
            return True
        # "PORTLAND, Maine -" and no more words than that: headlines in capitals have commas as well.
        few = len(town.split()) <= _MOST_TOWN_WORDS and 0 < len(country.split()) <= _MOST_COUNTRY_WORDS
        return few and not agency
    return (mention is not None and (after_comma or known_agency)) or (
        mention is None and known_agency and (is_city(town) or bool(country))
    )


def _names_a_place(words: list[str]) -> bool:
    if words[0].casefold().strip(",.:") in _NO_PLACES:
        return False
    for word in words:
        bare = word.strip(_AROUND_WORDS)
        if not bare or any(map(str.isdigit, bare)) or any(sign in bare for sign in ':;!?"“”()<>*#='):
            return False
        if not bare[0].isupper() and bare.casefold() not in _LINKS:
            return False
    return words[0][0].isupper()


def _chinese(text: str, match: Match[str], language: str | ArticleLanguage) -> FoundDateline | None:
    agency, place = match["agency"] or "", match["place"] or ""
    if not agency and not place:
        return None
    if not agency:
        # "新华社北京": an agency without its own sign stands before the place.
        for length in range(min(4, len(place)), 1, -1):
            if is_agency(place[:length]):
                agency, place = place[:length], place[length:]
                break
    if not agency and not match[0].rstrip().endswith(("】", "]", "）", ")")) and len(place) > _MOST_HAN_PLACE:
        return None
    tag = tag_of(language)
    mention = year_less_date(text[: match.end()], "zh" if tag == "und" else tag)
    reporters: list[Span] = []
    if match["names"]:
        start = match.start("names")
        reporters = [Span(start + a, start + b) for a, b in split_han_names(match["names"])]
    end = len(text[: match.end()].rstrip())
    return FoundDateline(end, match.end(), place, agency, mention, tuple(reporters))


def split_han_names(text: str) -> list[tuple[int, int]]:
    """Return where the names of ``text`` stand, parted by spaces, commas or enumeration commas."""
    pattern = _han_name_pattern()
    return [match.span() for match in pattern.finditer(text)]


@cache
def _han_name_pattern() -> Pattern[str]:
    return compile_pattern(r"[\u4e00-\u9fff]{2,5}(?:[·•][\u4e00-\u9fff]{1,8})*")
