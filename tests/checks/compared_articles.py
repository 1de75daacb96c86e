"""Articles that are compared, for tests of checks that need several."""

from collections.abc import Mapping
from typing import Any

from checker.checks.contract import WITHDRAWN, Check, Contribution
from checker.checks.group_keys import KEY_MASK
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.findings import Hit


def read(path: str, text: str) -> Document:
    """Return the article in ``text``."""
    return read_text(text, path, ReadOptions())


def compared(check: Check, files: Mapping[str, str], **options: object) -> list[Hit]:
    """Return what ``check`` says of the articles together, each hit once (``_`` for ``-`` in options)."""
    comparison = check.comparison
    assert comparison is not None
    filled = {name: schema["default"] for name, schema in check.options.items() if "default" in schema}
    filled |= {name.replace("_", "-"): value for name, value in options.items()}
    groups: dict[int, list[Contribution]] = {}
    for path, text in files.items():
        document = read(path, text)
        day = document.anchor.isoformat() if document.anchor else ""
        title = document.title.text.text if document.title else ""
        seen: set[int] = set()
        for keys, fact in comparison.collect(document.view(check.scope), filled):
            assert keys
            contribution = Contribution(path, day, title, document.canonical, fact)
            for key in {each & KEY_MASK for each in keys} - seen:
                groups.setdefault(key, []).append(contribution)
                seen.add(key)
    found: dict[Any, Hit] = {}
    withdrawn: set[Any] = set()
    for key, members in groups.items():
        members.sort(key=lambda member: (member.day or "9999", member.path))
        if len(members) > 1:
            for hit in comparison.judge(key, members, filled):
                if hit.lower == WITHDRAWN:
                    withdrawn.add((hit.path, hit.span))
                    continue
                assert set(hit.values) | {"articles", "number"} == set(check.placeholders)
                found.setdefault((hit.path, hit.span), hit)
    return [found[place] for place in sorted(found) if place not in withdrawn]


def pairs(check: Check, files: Mapping[str, str], **options: object) -> list[tuple[str, list[str]]]:
    """Return the path of each hit with the paths of the other articles."""
    return [
        (hit.path, sorted(related.path or "" for related in hit.related))
        for hit in compared(check, files, **options)
    ]


def excerpts(check: Check, files: Mapping[str, str], **options: object) -> list[str]:
    """Return the source text of each hit."""
    return [hit.span.of(files[hit.path]) for hit in compared(check, files, **options)]
