"""What the store keeps of a run and where: the results of articles as text, and the names of its files."""

import json
import os
import sys
from importlib.util import source_hash
from pathlib import Path
from typing import Any

from checker.config import Configuration
from checker.engine.article import ArticleResult
from checker.engine.collecting import Collectors, settings_identity
from checker.engine.fact_store import FORM
from checker.findings import Edit, Finding, Fix, RelatedPlace, Severity, SuppressedFinding
from checker.rulebook import compiled, store
from checker.text import Position, Span

#: The folder of the stores in the user's cache folder of copydesk.
_FOLDER = "articles"

#: The folders of the package that decide what is found in an article, and what is kept of it.
_DECIDING = (
    "",
    "checks",
    "config",
    "documents",
    "documents/structured",
    "engine",
    "language",
    "rulebook",
    "text",
)


def store_file(configuration: Configuration, collectors: Collectors) -> Path | None:
    """Return the store for a run with ``collectors``; None where nothing is to be kept.

    By default it is in the user's cache folder, in one of the project's own; the configuration may name
    another folder.
    """
    folder = configuration.cache
    if folder is False:
        return None
    if not isinstance(folder, Path):
        common = store.cache_folder()
        if common is None:
            return None
        folder = Path(common).parent / _FOLDER / _hashed(os.path.abspath(configuration.root))  # noqa: PTH100
    return folder / f"{_hashed(_code_stamp(), settings_identity(configuration, collectors.rules))}.sqlite"


def result_stamp(configuration: Configuration) -> int:
    """Return what changes when other rules, or rules set otherwise, would find other things in an article."""
    parts = (
        _code_stamp(),
        compiled.to_data(configuration.rules),
        compiled.to_data(configuration.inactive) if configuration.overrides else (),
        [(name, tuple(setting)) for name, setting in configuration.settings.items()],
        configuration.overrides,
        sorted(configuration.known_rules),
        configuration.ignore,
        configuration.limits.findings,
    )
    return int(_hashed(repr(parts)), 16) >> 1


def content_hash(data: bytes) -> int:
    """Return the hash of an article's bytes, as a signed number of 64 bits."""
    return int.from_bytes(source_hash(data), "little", signed=True)


def _hashed(*parts: str) -> str:
    return source_hash("\0".join(parts).encode("utf-8", "surrogatepass")).hex()


def _code_stamp() -> str:
    """Return what changes when another version of copydesk or Python is installed, or its code is edited."""
    return "\n".join((str(FORM), sys.version, store.code_stamp(_DECIDING)))


def as_text(result: ArticleResult) -> str | None:
    """Return ``result`` as text to be kept, "" for a clean article; None where it could not be checked."""
    if result.errors or not result.read:
        return None
    if not (result.findings or result.hidden or result.notices or result.used_ignores or result.asks):
        return ""
    data = [
        [_finding_data(finding) for finding in result.findings],
        [[_finding_data(each.finding), each.in_article, each.reason] for each in result.hidden],
        result.notices,
        sorted(result.used_ignores),
        result.asks,
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str, path: str, source: str | None) -> ArticleResult:
    """Return the result of the article at ``path`` from its ``text``; ``source`` is what it was made from.

    Raises ValueError or TypeError for what was not kept by ``as_text``.
    """
    if not text:
        return ArticleResult(path)
    findings, hidden, notices, used, asks = json.loads(text)
    return ArticleResult(
        path,
        findings=tuple(_finding(data, path) for data in findings),
        hidden=tuple(
            SuppressedFinding(_finding(data, path), in_article, reason) for data, in_article, reason in hidden
        ),
        notices=tuple(notices),
        source=source if findings else None,
        used_ignores=frozenset(used),
        asks=asks,
    )


def _finding_data(finding: Finding) -> list[Any]:
    return [
        finding.rule,
        finding.severity.value,
        finding.message,
        finding.start,
        finding.end,
        finding.excerpt,
        finding.related,
        finding.fixes,
        finding.fingerprint,
    ]


def _finding(data: list[Any], path: str) -> Finding:
    rule, severity, message, start, end, excerpt, related, fixes, fingerprint = data
    return Finding(
        rule,
        Severity(severity),
        message,
        path,
        Position(*start),
        Position(*end),
        excerpt,
        tuple(
            RelatedPlace(label, place, Position(*first), Position(*last))
            for label, place, first, last in related
        ),
        tuple(
            Fix(label, tuple(Edit(Span(*span), new) for span, new in edits), safe)
            for label, edits, safe in fixes
        ),
        fingerprint,
    )
