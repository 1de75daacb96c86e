"""What is fuzzed: each target takes any bytes and raises where copydesk does what it must not do.

A target lets those errors pass that users are told of; any other, a place outside of the text, a text that
is not what stands at its place, a check that fails inside, and two answers to one input are faults.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from checker.config import Configuration, load_configuration
from checker.documents.decoding import UndecodableError
from checker.documents.model import Document
from checker.documents.parts import NotAnArticleError
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.engine.article import check_article
from checker.engine.run import as_report
from checker.findings import Report
from checker.reports import github, json_report, text
from checker.rulebook.errors import RuleErrors
from checker.rulebook.loading import load_rules
from checker.text import MappedText, Span

ROOT = Path(__file__).resolve().parents[2]

#: What an error of an article begins with, after the rule's name, where the fault is ours.
OUR_FAULTS = (
    "the check failed",
    "its message cannot be filled",
    "this article could not be read:",
    "this article could not be checked:",
)

#: The names of articles of each format; the first byte of a whole check's input, modulo ten, picks one.
ARTICLE_NAMES = (
    "a.md",
    "a.mdx",
    "a.html",
    "a.xhtml",
    "a.json",
    "a.jsonl",
    "a.xml",
    "a.rst",
    "a.adoc",
    "a.txt",
)

#: What front matter in YAML, TOML and JSON begins with; the input's first byte, modulo 3, picks one.
_FENCES = (b"---\n", b"+++\n", b"{\n")

#: How rule files and configurations are called; the first byte of the input picks one likewise.
_DATA_SUFFIXES = (".yaml", ".json")
_CONFIGURATION_NAMES = ("copydesk.yaml", "copydesk.json", "pyproject.toml")


#: The commands that a report for GitHub may give.
_COMMANDS = ("::error", "::warning", "::notice", "::group::", "::endgroup::")


class Target(NamedTuple):
    """``run`` takes an input; ``seeds`` gives inputs to begin with."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]


class FaultFoundError(Exception):
    """An input made copydesk do what it must not do."""


def read_as(name: str, data: bytes) -> None:
    """Read ``data`` as a file of this name; raises FaultFoundError for places that are wrong."""
    try:
        documents = read_articles(data, name, ReadOptions())
    except (UndecodableError, NotAnArticleError):
        return
    for document in documents:
        hold_places(document)


def read_front_matter(data: bytes) -> None:
    """Read ``data`` as what follows the fence of front matter."""
    if data:
        read_as("a.md", _FENCES[data[0] % len(_FENCES)] + data[1:])


def load_rule_file(data: bytes) -> None:
    """Load a rule file and hold that each mistake has a place in it."""
    if data:
        _load(_DATA_SUFFIXES[data[0] % len(_DATA_SUFFIXES)], data[1:], load_rule_files=True)


def load_configuration_file(data: bytes) -> None:
    """Load a configuration, with all that it extends, and hold that each mistake has a place."""
    if data:
        name = _CONFIGURATION_NAMES[data[0] % len(_CONFIGURATION_NAMES)]
        _load(name, data[1:], load_rule_files=False)


def check_whole(data: bytes) -> None:
    """Check an article with all rules, twice, and render what was found."""
    if not data:
        return
    name = ARTICLE_NAMES[data[0] % len(ARTICLE_NAMES)]
    configuration = _every_rule()
    result = check_article(data[1:], name, configuration)
    for error in result.errors:
        if any(fault in error.message for fault in OUR_FAULTS):
            raise FaultFoundError(error.message)
    if check_article(data[1:], name, configuration) != result:
        raise FaultFoundError("two checks of one article differ")
    report = as_report([result], configuration)
    for finding in report.findings:
        length = len(result.source or "")
        if not 0 <= finding.start.offset <= finding.end.offset <= length:
            raise FaultFoundError(f"{finding.rule} is out of the article: {finding.start}, {finding.end}")
        for edit in (edit for fix in finding.fixes for edit in fix.edits):
            if not 0 <= edit.span.start <= edit.span.end <= length:
                raise FaultFoundError(f"a fix of {finding.rule} is out of the article: {edit}")
    _hold_reports(report)


def hold_places(document: Document) -> None:
    """Hold that each text stands at its place: verbatim parts as they are, all inside of the source."""
    texts = [(block.text, block.span) for block in document.blocks]
    if document.title is not None:
        texts.append((document.title.text, document.title.text.source_span))
    for mapped, span in texts:
        if not 0 <= span.start <= span.end <= len(document.source):
            raise FaultFoundError(f"{span} is out of an article of {len(document.source)} code points")
        _hold_text(mapped, document.source)


def _hold_text(mapped: MappedText, source: str) -> None:
    at, place = 0, 0
    for index, segment in enumerate(mapped.segments):
        following = mapped.segments[index + 1 : index + 2]
        stop = following[0].plain if following else len(mapped.text)
        if segment.plain != at or stop <= at:
            raise FaultFoundError(f"the segments of {mapped!r} leave gaps")
        start, end = segment.source
        if not place <= start <= end <= len(source):
            raise FaultFoundError(f"{segment} of {mapped!r} is out of order, or of the article")
        if segment.verbatim and Span(start, end).of(source) != mapped.text[at:stop]:
            raise FaultFoundError(f"{segment} of {mapped!r} is not what stands there")
        at, place = stop, end
    if at != len(mapped.text):
        raise FaultFoundError(f"the segments of {mapped!r} end at {at}")


def _hold_reports(report: Report) -> None:
    """Hold that reports can be read by their readers: JSON is JSON, nothing steers a terminal."""
    json.loads(json_report.render(report))
    annotations = github.render(report)
    for rendered in (annotations, text.render(report)):
        strange = {character for character in rendered if ord(character) < 32 and character not in "\n\t"}
        if strange:
            raise FaultFoundError(f"control characters in a report: {strange}")
    for line in annotations.splitlines():
        if line.startswith("::") and not line.startswith(_COMMANDS):
            raise FaultFoundError(f"an annotation that nobody meant: {line!r}")


def _load(name: str, content: bytes, *, load_rule_files: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="copydesk-fuzz-") as folder:
        path = Path(folder, "rules" + name if load_rule_files else name)
        path.write_bytes(content)
        try:
            if load_rule_files:
                load_rules([path], with_examples=True)
            else:
                load_configuration([Path(folder)], path)
        except RuleErrors as errors:
            lines = content.count(b"\n") + content.count(b"\r") + 1
            for error in errors.errors:
                if not error.message or not 0 <= error.line <= lines + 1:
                    raise FaultFoundError(f"a mistake without its place: {error}") from errors


@cache
def _every_rule() -> Configuration:
    """Return a configuration in which all shipped rules run."""
    with tempfile.TemporaryDirectory(prefix="copydesk-fuzz-") as folder:
        path = Path(folder, "copydesk.yaml")
        path.write_text(
            "extends: [duplicates, dates, titles, attribution, names, numbers, structure]\n"
            "rules:\n"
            "  caption-incomplete: info\n"
            "  unknown-author: {severity: info, options: {authors: [Ana Ruiz, Lise Berg]}}\n"
            "  unsourced-statistic: info\n"
        )
        return load_configuration([Path(folder)], path)


def _files(*patterns: str) -> Iterator[bytes]:
    for pattern in patterns:
        found = sorted(ROOT.glob(pattern))
        if not found:
            raise FileNotFoundError(pattern)
        for path in found:
            yield path.read_bytes()


def _articles() -> Iterator[bytes]:
    for index, name in enumerate(ARTICLE_NAMES):
        for data in _files(*_READER_SEEDS[Path(name).suffix]):
            yield bytes([index]) + data


_SEEDS = "benchmarks/fuzz/seeds"
_FORMATS = "tests/documents/formats/*"
_READER_SEEDS = {
    ".md": ["samples/*/*.md", f"{_SEEDS}/markdown/*"],
    ".mdx": [f"{_FORMATS}.mdx", f"{_SEEDS}/markdown/*"],
    ".html": [f"{_FORMATS}.html"],
    ".xhtml": [f"{_FORMATS}.xhtml"],
    ".json": [f"{_FORMATS}.json"],
    ".jsonl": [f"{_FORMATS}.jsonl"],
    ".xml": [f"{_FORMATS}.xml"],
    ".rst": [f"{_FORMATS}.rst"],
    ".adoc": [f"{_FORMATS}.adoc"],
    ".txt": ["samples/wire/*.txt"],
}

#: The targets by name: a reader each, front matter, the two loaders, and a whole check.
TARGETS = {
    **{
        suffix[1:]: Target(partial(read_as, "a" + suffix), partial(_files, *patterns))
        for suffix, patterns in _READER_SEEDS.items()
    },
    "front-matter": Target(read_front_matter, partial(_files, f"{_SEEDS}/front-matter/*")),
    "rules": Target(load_rule_file, partial(_files, f"{_SEEDS}/rules/*")),
    "configuration": Target(load_configuration_file, partial(_files, f"{_SEEDS}/configuration/*")),
    "check": Target(check_whole, _articles),
}
