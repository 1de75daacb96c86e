"""Which articles may be compared at all, and which of two copies is one by right.

The editions of an article (languages, versions of documentation, pages for printing, drafts) say
the same on purpose: each article is compared with those of its own edition alone. An article that names
another as its original is a declared copy.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from checker.checks.contract import Contribution
from checker.documents.language_tags import file_name_language
from checker.documents.model import Document

#: Folders of editions that are no languages and no versions.
_EDITIONS = frozenset("amp print printable draft drafts _drafts unpublished translations".split())


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


@lru_cache(maxsize=1)
def scope_of(document: Document) -> str:
    """Return the edition that ``document`` belongs to: its language, and what its path and its metadata say.

    Folders and names may state a language (``de/``, ``vote.de.md``), a version (``v1.2/``) or
    another edition (``print/``); articles of different editions are not compared.
    """
    folder, _, name = document.path.rpartition("/")
    draft = document.field_node("draft")
    parts = [document.language, _edition_of(folder)]
    if name.count(".") > 1:
        parts.append(file_name_language(name) or "")
    if draft is not None and draft.value is True:
        parts.append("draft")
    return "|".join(parts)


@lru_cache(maxsize=4096)
def _edition_of(folder: str) -> str:
    found = []
    for part in folder.split("/"):
        if part in _EDITIONS or _version().fullmatch(part):
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
    plain = address.partition("?")[0].partition("#")[0].rstrip("/")
    return _slug(plain.removesuffix("/index.html"))


def later_copies(
    members: Sequence[Contribution],
) -> Iterator[tuple[Contribution, list[Contribution]]]:
    """Yield each member but the first, with the others that it is no declared copy of.

    A member is left out where none of the earlier ones is among them. ``members`` are in the order
    of their publication.
    """
    for index, member in enumerate(members):
        if index == 0:
            continue
        others = [
            (place, other)
            for place, other in enumerate(members)
            if place != index and not is_declared_copy(other, member)
        ]
        if others and others[0][0] < index:
            yield member, [other for _, other in others]
