"""Names of people in texts of alphabetic scripts: titles, given names, surnames, suffixes.

A run of capitalised words is a person's name where a title stands before it, where it begins with a known
given name or with initials, where the surname is of the kind that stands in front, or where an age or a
“who” follows. Other runs that may be a person's are kept as unsure. Names of bodies, places and brands, words
all in capitals and headlines with capitals throughout give none.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from re import Pattern

from checker.language.function_words import LATIN
from checker.language.given_names import has_surname_in_front, is_given_name, is_hungarian_given_name
from checker.language.name_runs import name_runs, token_pattern
from checker.language.name_spellings import name_keys
from checker.language.name_words import (
    ABBREVIATED_TITLES,
    MONONYM_TITLES,
    PARTICLES,
    PERSONAL_TITLES,
    ROLE_TITLES,
    SUFFIXES,
    is_brand,
    is_no_person,
    is_surname_too,
)
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class NameMention(NamedTuple):
    """A name in a text: ``span`` with its title and suffix, without a possessive, ``name`` without the title.

    ``given`` is empty where a surname stands alone, ``surname`` has its particles; ``given_keys`` and
    ``keys`` are the words by which they are known again. ``sure`` is False where the words may name something
    else; a single word without a title is never sure.
    """

    span: Span
    name: Span
    given: str
    surname: str
    title: str
    sure: bool
    given_keys: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def full(self) -> bool:
        """Whether given name and surname are both there."""
        return bool(self.given)


class _Word(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        return self.text.lower().rstrip(".")


class _Shape(NamedTuple):
    """What a run of words tells of a name wherever it stands; places are counted from the run's start.

    ``title_end`` is 0 where there is none. ``known`` tells that the given name is one, ``titled`` that the
    title makes the name a person's. Where it is ``suffixed`` a suffix ends at ``end``.
    """

    title_start: int
    title_end: int
    start: int
    end: int
    given: str
    surname: str
    suffixed: bool
    known: bool
    titled: bool
    given_keys: tuple[str, ...]
    keys: tuple[str, ...]


#: Words that open a sentence before a name, beside those of ``function_words``.
_LEADING = frozenset(
    """
    although though unlike like despite even yet instead meanwhile however moreover furthermore besides
    perhaps maybe once twice today yesterday tomorrow earlier later recently here there thus hence
    indeed nor neither either whether whose whom why what whatever whoever sure yes no well oh please
    dear follow read watch see meet asked said says did does do is are was were has have had can could
    would should will may might must let with without both mister hello hi thanks thank photo image
    credit video source sources by via contact author write send email your my mine our ours nobody
    everybody everyone someone among inside outside behind beyond across anti pro non onto upon per plus
    amid amongst throughout former formerly late der die das den dem ein eine und aber auch laut nach
    selon mais pour avec según pero para com mas segundo secondo ma per volgens maar het een
    """.split()
)

_LONGEST_NAME = 4
#: What is written with stops like initials.
_INITIALISMS = frozenset(
    "U.S. U.N. U.K. E.U. D.C. L.A. N.Y. N.J. N.C. S.C. N.H. N.M. U.S.A. U.S.S.R. R.I. A.M. P.M.".split()
)
_LONGEST_OFFICE = 60
_PLACE_OPENERS = frozenset("san santa st saint fort lake mount port cape new los las el la".split())
#: So many runs are kept as they were read: news names the same people, places and bodies again and again.
_KEPT_RUNS = 4_096
_SUFFIXES_BEHIND = (", Jr", ", Sr", " Jr", " Sr")
#: What `_suffix_pattern` matches has at most so many code points.
_LONGEST_SUFFIX = 5
_WEAK_TITLES = frozenset(
    "general first chief executive senior lead junior police lady late former acting".split()
)


@cache
def _suffix_pattern() -> Pattern[str]:
    return compile_pattern(r",? (Jr|Sr)\b\.?")


@cache
def _behind_pattern() -> Pattern[str]:
    """Match what only follows a person: an age or “who”, commas included."""
    return compile_pattern(r",? ?\(?(?:aged )?[1-9]\d(?:,|\))|, (?:now |then )?(?:who|whose|né|née)\b")


@cache
def _office_pattern() -> Pattern[str]:
    """Find the first half of an office whose second half stands before a name, at the end of a text."""
    return compile_pattern(
        r"\b(?:(?:Deputy|Assistant|Acting|Former) )*(?:Secretary|Minister|Chief|Director) (?:of|for) "
        r"(?:the )?$"
    )


def find_alphabetic_names(text: str, language: str) -> Iterator[NameMention]:
    """Yield the names of ``text``, in order; ``language`` is a primary subtag.

    Single words with a capital are yielded as unsure surnames where nothing speaks against a name:
    only an article that names their bearer in full tells.
    """
    for offset, run in name_runs(text):
        for shape in shapes(run, language):
            found = _mention(text, offset, shape)
            if found is not None:
                yield found


def find_alphabetic_names_touching(text: str, language: str, start: int, end: int) -> list[NameMention]:
    """Return those names of ``text`` that touch ``[start, end)``, in order; no others are read."""
    found = []
    comma = text.rfind(",", 0, start)
    if text.startswith(_SUFFIXES_BEHIND, comma):
        comma = text.rfind(",", 0, comma)  # that of a suffix belongs to the name before it
    for offset, run in name_runs(text, comma + 1):
        if offset >= end:
            break
        # A suffix may stand behind the run.
        if offset + len(run) + _LONGEST_SUFFIX > start:
            for shape in shapes(run, language):
                mention = _mention(text, offset, shape)
                if mention is not None and mention.name.start < end and mention.name.end > start:
                    found.append(mention)
    return found


@cache
def leading_words(language: str) -> frozenset[str]:
    """Return the words that open a sentence before a name, in lower case."""
    words = set(LATIN.get(language, "").split()) | set(LATIN["en"].split()) | _LEADING
    return frozenset(words - ROLE_TITLES - PERSONAL_TITLES - {"don", "van", "de"})


@lru_cache(maxsize=_KEPT_RUNS)
def shapes(run: str, language: str) -> tuple[_Shape, ...]:
    """Return the names that a run of words may hold."""
    leading = leading_words(language)
    if run.lower() in leading:
        return ()
    return tuple(
        shape for words in _parts(run) if (shape := _read(run, words, language, leading)) is not None
    )


def _parts(run: str) -> Iterator[list[_Word]]:
    """Yield the words of a run, cut behind each possessive."""
    if run.isalpha():
        yield [_Word(0, len(run), run)]  # most runs are one word
        return
    words: list[_Word] = []
    for token in token_pattern().finditer(run):
        if not token.group()[0].isalpha():
            continue  # a nickname in marks
        text = token.group().rstrip("’'-")
        owner = text.endswith(("’s", "'s"))
        if owner:
            text = text[:-2]
        if text:
            words.append(_Word(token.start(), token.start() + len(text), text))
        if owner or len(text) < len(token.group()):
            yield words
            words = []
    if words:
        yield words


def _read(run: str, words: list[_Word], language: str, leading: frozenset[str]) -> _Shape | None:
    """Return the person's name that these words of a run may be, or None."""
    start = 0
    while start < len(words) and (words[start].key in leading or words[start].text in PARTICLES):
        if words[start].key in PARTICLES and words[start].text[0].isupper():
            break
        start += 1
    words = words[start:]
    suffix = ""
    if len(words) > 1 and words[-1].key in SUFFIXES:
        suffix = words.pop().text
    elif words and words[0].key == "jr":
        return None  # “Robert Kennedy, Jr.”: behind a comma it is no part of the run
    cut = _title_length(words)
    title, name = words[:cut], words[cut:]
    while name and name[0].text in PARTICLES and not title:
        name = name[1:]
    if not name or not _may_be_name(name):
        return None
    strong = (
        bool(title)
        and is_title(title[-1].text)
        and (title[-1].key not in _WEAK_TITLES or len(name) > 1 or title[-1].key == "general")
        and not all(word.key in _WEAK_TITLES for word in title)
    )
    in_front = len(name) > 1 and has_surname_in_front(name[0].text, name[1].text)
    judged = name[2:] if in_front else name[1:] if is_given_name(name[0].text) else name
    if len(name) == 2 and len(judged) == 1 and is_surname_too(judged[0].text):  # noqa: PLR2004
        judged = []
    while judged and is_no_person([word.text for word in judged]):
        # “Foreign Affairs Zosimo Paredes”: what stands before a name may be part of an office.
        if judged is not name or len(name) <= 2:  # noqa: PLR2004 - given name and surname
            return None
        judged = name = name[1:]
    if is_brand([word.text for word in name]):
        return None
    if len(name) == 1 and is_title(name[0].text):
        return None
    given, surname, known = _given_and_surname(name, language)
    end = name[-1].end
    return _Shape(
        title[0].start if title else 0,
        title[-1].end if title else 0,
        name[0].start,
        run.index(suffix, end) + len(suffix) if suffix else end,
        given,
        surname,
        bool(suffix),
        known,
        strong,
        name_keys(given),
        name_keys(surname),
    )


def _may_be_name(name: list[_Word]) -> bool:
    """Tell whether words are as few as a name's, none of them shouted, and no stop at their end."""
    return (
        len(name) <= _LONGEST_NAME + 3
        and not name[-1].text.endswith(".")
        and sum(1 for word in name if word.text[0].isupper()) <= _LONGEST_NAME
        and not any(is_shouted(word.text) for word in name)
    )


def _title_length(words: list[_Word]) -> int:
    """Return how many words before the name are titles, roles and what qualifies them."""
    if len(words) < 2:  # noqa: PLR2004 - a title and a name
        return 0
    given = next((index for index, word in enumerate(words) if is_given_name(word.text)), len(words))
    before = [word.text for word in words[:given]]
    if given < len(words) - 1 and (is_no_person(before) or any(map(is_title, before))):
        return given
    length = 0
    for index, word in enumerate(words[:-1]):
        titled = is_title(word.text)
        if index == given and not titled:
            break
        if titled:
            length = index + 1
    return length


def is_title(word: str) -> bool:
    """Tell whether ``word`` is a title or a role that may stand before a name."""
    lowered = word.lower()
    key = lowered.rstrip(".")
    return (
        key in PERSONAL_TITLES or key in ROLE_TITLES or key in MONONYM_TITLES or lowered in ABBREVIATED_TITLES
    )


def is_shouted(word: str) -> bool:
    """Tell whether ``word`` is all in capitals, as acronyms are and no name."""
    return len(word) > 2 and word.isupper() and "." not in word and "-" not in word  # noqa: PLR2004


def _follows_article(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return before.lower() in ("the ", " the") or before[-3:] == " a "


def _mention(text: str, offset: int, shape: _Shape) -> NameMention | None:
    """Return the name of a run that begins at ``offset`` as what stands around it tells, or None."""
    title_start, title_end, start, end, given, surname, suffixed, known, titled, given_keys, keys = shape
    start += offset
    end += offset
    first = start
    if not title_end:
        if _follows_article(text, start):
            return None
    else:
        # “Secretary of State John Kerry”: the run begins behind the “of”.
        first = offset + title_start
        office = _office_pattern().search(text, max(0, first - _LONGEST_OFFICE), first)
        first = office.start() if office else first
    if suffixed:
        end += text[end : end + 2] == ".,"
    elif text.startswith(_SUFFIXES_BEHIND, end) and (found := _suffix_pattern().match(text, end)):
        end = found.end()
    sure = titled or (bool(given) and (known or _behind_pattern().match(text, end) is not None))
    title = text[first : offset + title_end] if title_end else ""
    span = Span(start, end)
    whole = span if first == start else Span(first, end)
    return NameMention(whole, span, given, surname, title, sure, given_keys, keys)


def _given_and_surname(name: list[_Word], language: str) -> tuple[str, str, bool]:
    """Return given name and surname, and whether the given name is known as one."""
    words = [word.text for word in name]
    if len(words) == 1 or words[0] in PARTICLES:
        return "", " ".join(words), False
    if words[0] in _INITIALISMS or words[0].lower().rstrip(".") in _PLACE_OPENERS:
        return " ".join(words[:-1]), words[-1], False
    if language == "hu" and is_hungarian_given_name(words[-1]) and not is_hungarian_given_name(words[0]):
        return " ".join(words[1:]), words[0], True
    if len(words) <= 3 and not is_given_name(words[1]) and has_surname_in_front(words[0], words[1]):  # noqa: PLR2004
        return " ".join(words[1:]), words[0], True
    cut = len(words) - 1
    particle = next((index for index, word in enumerate(words) if index and word in PARTICLES), None)
    if particle is not None:
        cut = particle
    elif language in ("es", "pt") and len(words) > 2:  # noqa: PLR2004 - given names and two surnames
        cut = max(1, len(words) - 2)
    initials = words[0].endswith(".") and len(words[0]) < 8  # noqa: PLR2004
    return " ".join(words[:cut]), " ".join(words[cut:]), is_given_name(words[0]) or initials
