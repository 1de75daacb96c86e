"""Which articles may be compared at all, and which of two copies is one by right.

The editions of an article (languages, versions of documentation, pages for printing, drafts) say
the same on purpose: each article is compared with those of its own edition alone. An article that names
another as its original is a declared copy.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from checker.checks.contract import Contribution
from checker.checks.event_pages import is_event_page
from checker.checks.titles import comparable
from checker.documents.language_tags import file_name_language
from checker.documents.model import Document
from checker.text.article_caches import kept_with_articles

#: Folders of editions that are no languages and no versions.
_EDITIONS = frozenset("amp print printable draft drafts _drafts unpublished translations".split())

#: Languages whose month names are known although they are also words of other languages.
_LANGUAGES_OF_MONTHS = ("en", "de", "fr", "es", "it", "pt", "nl")

#: An article that stands again after more days than these, in itself or as a title, may be a standing report.
STANDING_DAYS = 3


@cache
def _version() -> re.Pattern[str]:
    return re.compile(
        r"(?:v|ver|version|release|rel)?[-_]?\d+(?:\.(?:\d+|x))+(?:[-.]?[a-z]+\d*)?|v\d+(?:[a-z]+\d*)?"
        r"|version[-_].+|latest|stable|next|nightly|unreleased|versioned_docs",
        re.IGNORECASE,
    )


@cache
def _dated_name() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d?-\d\d?[-_]")


@kept_with_articles
def scope_of(document: Document) -> str:
    """Return the edition that ``document`` belongs to: its language, and what its path and its metadata say.

    Folders and names may state a language (``de/``, ``vote.de.md``), a version (``v1.2/``) or
    another edition (``print/``); articles of different editions are not compared.
    """
    folder, _, name = document.path.rpartition("/")
    scope = f"{document.language}|{_edition_of(folder)}"
    if name.count(".") > 1:
        scope = "|".join((scope, file_name_language(name) or "", *_editions_in(name)))
    draft = document.field_node("draft")
    return f"{scope}|draft" if draft is not None and draft.value is True else scope


def _editions_in(name: str) -> list[str]:
    return [part for part in name.lower().split(".")[1:-1] if part in _EDITIONS]


@kept_with_articles
def occasion_of(document: Document) -> str:
    """Return the scope of what an article says: its edition, and of the page of an event also the day.

    An event that comes back is announced in the same words, and its announcement says what the report
    of it says: only the pages of one day's events are compared.
    """
    scope = scope_of(document)
    if not is_event_page(document):
        return scope
    return f"{scope}|event {document.anchor.isoformat() if document.anchor else ''}"


@lru_cache(maxsize=4096)
def _edition_of(folder: str) -> str:
    found = []
    for part in folder.split("/"):
        if part.lower() in _EDITIONS or _version().fullmatch(part):
            found.append(part.lower())
        elif language := file_name_language(f"_.{part}.md"):
            found.append(language)
    return "/".join(found)


def is_declared_copy(one: Contribution, other: Contribution) -> bool:
    """Tell whether either of two articles names an original that is not itself.

    An article that names its own address says nothing by it; its own is one that ends like its
    file's name, unless the other's name ends so too.
    """
    if not one.canonical and not other.canonical:
        return False
    if one.canonical == other.canonical:
        return True
    return _names_another(one, other) or _names_another(other, one)


def _names_another(one: Contribution, other: Contribution) -> bool:
    if not one.canonical:
        return False
    slug = _last_part(one.canonical)
    return slug != _slug(one.path) or slug == _slug(other.path)


@lru_cache(maxsize=4096)
def _slug(path: str) -> str:
    """Return the last part of a path without date and suffix; that of an index is its folder's name."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    if stem in ("index", "_index"):
        stem = folder.rpartition("/")[2]
    return _dated_name().sub("", stem, count=1).casefold()


def _last_part(address: str) -> str:
    return _slug(address.partition("?")[0].partition("#")[0].rstrip("/"))


@cache
def _version_number() -> re.Pattern[str]:
    return re.compile(r"\bv?\d+\.(?:\d+|x)\.(?:\d+|x)\b|\bv\d+(?:\.\d+)?\b")


@cache
def _number_of_series() -> re.Pattern[str]:
    """Match the number of a version, a year, or the number of a part."""
    return re.compile(
        r"\d\.\d|\b(?:19|20)\d\d\b"
        r"|(?:#|№|\b(?:part|no|nr|episode|issue|volume|week|teil|folge|partie|parte|часть|выпуск)\b)\W*\d"
    )


@lru_cache(maxsize=4096)
def _comparable(title: str) -> str:
    return comparable(title)


def are_of_series(one: Contribution, other: Contribution) -> bool:
    """Tell whether the titles differ in numbers and dates alone, as those of releases and reports do.

    Articles of a series are written to one pattern and repeat the standing parts of it by right.
    """
    title, again = _comparable(one.title), _comparable(other.title)
    words, others = title.split(), again.split()
    if title == again or len(words) != len(others):
        return False
    differing = [index for index, word in enumerate(words) if word != others[index]]
    if all(words[index] in _months() and others[index] in _months() for index in differing):
        return True
    if not (_number_of_series().search(title) and _number_of_series().search(again)):
        return False
    return all(_is_dated(words, index) and _is_dated(others, index) for index in differing)


@lru_cache(maxsize=4096)
def _pattern_of_title(title: str) -> tuple[tuple[str, ...], bool, bool]:
    """Return the words of a title without its date and numbers, whether it has any, and a version."""
    text = _comparable(title)
    words = tuple(sorted(word for word in text.split() if not _is_of_date(word)))
    dated = _number_of_series().search(text) is not None or any(
        word.strip(".,") in _months() for word in text.split()
    )
    return words, dated, _version_number().search(text) is not None


def _is_of_date(word: str) -> bool:
    bare = word.strip(".,()")
    return any(map(str.isdigit, word)) or bare in _months() or bare in _weekdays()


def have_standing_parts(one: Contribution, other: Contribution) -> bool:
    """Tell whether two articles may share some of their paragraphs by right: parts of one series.

    Their titles are alike but for a date or a number, which one of them may lack, whatever the order; or
    both name a version, as the notes of releases do. A title that comes back after some days is that of a
    standing report.
    """
    if _comparable(one.title) == _comparable(other.title):
        return bool(one.title) and (days_between(one, other) > STANDING_DAYS or _are_of_years(one, other))
    title, again = _pattern_of_title(one.title), _pattern_of_title(other.title)
    return (title[0] == again[0] and len(title[0]) > 1 and (title[1] or again[1])) or (title[2] and again[2])


def _are_of_years(one: Contribution, other: Contribution) -> bool:
    """Tell whether the names of the files differ in a year alone, which one of them may lack."""
    name, again = _slug(one.path), _slug(other.path)
    return name != again and _year_of_name().sub("", name) == _year_of_name().sub("", again)


@cache
def _year_of_name() -> re.Pattern[str]:
    return re.compile(r"[-_]?(?<!\d)(?:19|20)\d\d(?!\d)[-_]?")


def days_between(one: Contribution, other: Contribution) -> int:
    """Return how many days lie between two articles; 0 where one has no date."""
    if not one.day or not other.day:
        return 0
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)


@cache
def _months() -> frozenset[str]:
    from checker.language.calendar_names import calendar_names, sure_months  # noqa: PLC0415 - few ask

    found = set(sure_months())
    for language in _LANGUAGES_OF_MONTHS:
        names = calendar_names(language)
        found.update(names.months if names is not None else ())
    return frozenset(found)


@cache
def _weekdays() -> frozenset[str]:
    from checker.language.calendar_names import calendar_names  # noqa: PLC0415 - few ask

    known = map(calendar_names, _LANGUAGES_OF_MONTHS)
    return frozenset(name for names in known if names is not None for name in names.weekdays)


def _is_dated(words: Sequence[str], index: int) -> bool:
    """Tell whether a word is a number, or stands beside one as the name of a month does."""
    return any(map(str.isdigit, " ".join(words[max(0, index - 1) : index + 2])))


def later_copies(
    members: Sequence[Contribution], *, of_series: bool = False
) -> Iterator[tuple[Contribution, list[Contribution]]]:
    """Yield each member but the first, with the others of which it should be no copy.

    Left out are declared copies and, unless ``of_series``, articles of one series, and a member where
    none of the earlier ones is left. ``members`` are in the order of their publication.
    """
    for index, member in enumerate(members):
        if index == 0:
            continue
        others = [
            (place, other)
            for place, other in enumerate(members)
            if place != index
            and not is_declared_copy(other, member)
            and (of_series or not (are_of_series(other, member) or have_standing_parts(other, member)))
        ]
        if others and others[0][0] < index:
            yield member, [other for _, other in others]
