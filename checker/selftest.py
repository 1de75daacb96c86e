"""The examples of rules as tests: what is marked must be found exactly, and nothing else.

An example becomes an article: its metadata front matter, its text the body, or files of its own.
The rule runs alone through the engine that `check` uses, so that `unless`, `in-quotation` and
suppressions count. (The engine's own rules judge the others and run beside all of them.)
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from checker.checks import COMPARING_CHECKS
from checker.config import Configuration
from checker.engine.article import ArticleResult, check_article
from checker.engine.discovery import Article
from checker.engine.own_rules import OWN_RULES
from checker.engine.run import run
from checker.findings import Report, Severity
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.model import Example, Rule, Where
from checker.text import LineIndex, Span

#: Code points of a text that a message quotes.
_QUOTED_LENGTH = 60

#: What front matter begins with.
_FENCES = ("---", "+++", "{")


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that is not what its rule finds; line and column are those of the example."""

    rule: str
    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: rule '{self.rule}': {self.message}"


@dataclass(frozen=True, slots=True)
class SelfTestResult:
    """How many examples passed, those that failed, and the ids of rules that have none."""

    passed: int = 0
    failures: tuple[ExampleFailure, ...] = ()
    untested: tuple[str, ...] = ()


class MarkError(ValueError):
    """Marks that do not come in pairs."""


@dataclass(slots=True)
class MarkedText:
    """A text that is put together from parts with marks; ``spans`` are the marked ones."""

    parts: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        """Add ``text`` as it stands."""
        self.parts.append(text)
        self.length += len(text)

    def add_marked(self, text: str, *, quoted: bool = False) -> None:
        """Add ``text`` without the marks in it; ``quoted`` writes it as the inside of a JSON string.

        Raises MarkError where a mark has no partner.
        """
        start = None
        for part, mark in _parted(text):
            self.add(json.dumps(part, ensure_ascii=False)[1:-1] if quoted else part)
            if mark == "[[":
                if start is not None:
                    raise MarkError("'[[' stands inside another; write '\\[[' for the characters themselves")
                start = self.length
            elif mark == "]]" and start is not None:
                self.spans.append(Span(start, self.length))
                start = None
        if start is not None:
            raise MarkError("'[[' has no ']]' after it; write '\\[[' for the characters themselves")

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)


def run_examples(rules: Sequence[Rule]) -> SelfTestResult:
    """Return how the examples of ``rules``, which must have been loaded with them, fare."""
    passed = 0
    failures: list[ExampleFailure] = []
    everybody = {rule.id: rule for rule in rules}
    if any(rule.id in OWN_RULES for rule in rules):
        shipped = load_rules([shipped_rules_folder()])
        everybody = {rule.id: rule for rule in shipped} | everybody
    for rule in rules:
        for example in rule.examples:
            message = _failure(rule, example, everybody)
            if message:
                failures.append(ExampleFailure(rule.id, rule.file, example.line, example.column, message))
            else:
                passed += 1
    return SelfTestResult(passed, tuple(failures), tuple(rule.id for rule in rules if not rule.examples))


def _failure(rule: Rule, example: Example, everybody: Mapping[str, Rule]) -> str:
    """Return what is wrong with an example; empty where nothing is."""
    try:
        articles = {path: _article(text, example) for path, text in example.files.items()}
    except MarkError as error:
        return str(error)
    marked = any(article.spans for article in articles.values())
    if example.bad and not marked:
        return "this bad example marks nothing; put [[ ]] around what is to be found"
    if marked and not example.bad:
        return "this good example has a mark; write '\\[[' for the characters themselves"
    configuration = _configuration(rule, example, everybody)
    complaints: list[str] = []
    compared = _compared(articles, configuration) if rule.check in COMPARING_CHECKS else None
    for path, article in articles.items():
        place = f"{path}: " if len(articles) > 1 else ""
        result = compared or check_article(article.text, path, configuration)
        complaints += [f"{place}{complaint}" for complaint in _complaints(rule, path, article, result)]
    return "; ".join(complaints)


def _compared(articles: Mapping[str, MarkedText], configuration: Configuration) -> Report:
    """Return the report of all articles of an example together."""
    contents = {path: article.text.encode("utf-8", "surrogatepass") for path, article in articles.items()}
    named = [Article(path, path) for path in articles]
    return run(named, configuration, jobs=1, compare=True, contents=contents)


def _configuration(rule: Rule, example: Example, everybody: Mapping[str, Rule]) -> Configuration:
    """Return a configuration in which ``rule`` runs on the example, with the options it asks for."""
    tested = rule._replace(
        severity=rule.severity or Severity.WARNING,
        options={**rule.options, **example.options} if example.options else rule.options,
        examples=(),
    )
    if _is_plain(example):
        # An article that the example does not name lies wherever the rule looks.
        tested = tested._replace(where=Where(formats=rule.where.formats))
    rules: tuple[Rule, ...] = (tested,)
    if rule.id in OWN_RULES:
        rules += tuple(other for name, other in everybody.items() if name != rule.id)
    known = frozenset(everybody) | OWN_RULES
    return Configuration(Path(), rules=rules, known_rules=known, language=example.language)


def _is_plain(example: Example) -> bool:
    return len(example.files) == 1 and next(iter(example.files)) in ("article.md", "article.txt")


def _article(text: str, example: Example) -> MarkedText:
    """Return the article that an example's text and metadata make."""
    article = MarkedText()
    if example.metadata:
        if text.startswith(_FENCES):
            raise MarkError("the text has front matter of its own; put the metadata there")
        article.add("---\n")
        for name, value in example.metadata.items():
            article.add(f"{_key(name)}: ")
            _add_value(article, value)
            article.add("\n")
        article.add("---\n\n")
    article.add_marked(text)
    return article


def _key(name: str) -> str:
    return name if name.replace("_", "").replace("-", "").isalnum() else json.dumps(name, ensure_ascii=False)


def _add_value(article: MarkedText, value: Any) -> None:
    """Add a value of front matter in the form that YAML shares with JSON; texts may have marks."""
    if isinstance(value, str):
        article.add('"')
        article.add_marked(value, quoted=True)
        article.add('"')
    elif isinstance(value, Mapping):
        _add_items(article, "{}", [(f"{json.dumps(str(name))}: ", inner) for name, inner in value.items()])
    elif isinstance(value, (list, tuple)):
        _add_items(article, "[]", [("", inner) for inner in value])
    else:
        article.add(json.dumps(value, default=str))


def _add_items(article: MarkedText, brackets: str, items: Iterable[tuple[str, Any]]) -> None:
    article.add(brackets[0])
    for index, (label, inner) in enumerate(items):
        article.add(f", {label}" if index else label)
        _add_value(article, inner)
    article.add(brackets[1])


def _complaints(rule: Rule, path: str, article: MarkedText, result: ArticleResult | Report) -> Iterator[str]:
    """Yield what differs between what is marked and what the rule found."""
    for error in result.errors:
        if error.path == path:
            yield error.message
    found = sorted(
        finding.span for finding in result.findings if finding.rule == rule.id and finding.path == path
    )
    missed = _without(article.spans, found)
    wrong = _without(found, article.spans)
    text = article.text
    lines = LineIndex(text)
    if missed:
        yield f"not found: {_listed(missed, text, lines)}"
    if wrong:
        label = "found but not marked" if article.spans else "found"
        yield f"{label}: {_listed(wrong, text, lines)}"


def _without(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Return the ``spans`` that are not among ``others``, each as often as it is more often there."""
    rest = list(others)
    left = []
    for span in sorted(spans):
        if span in rest:
            rest.remove(span)
        else:
            left.append(span)
    return left


def _listed(spans: Sequence[Span], text: str, lines: LineIndex) -> str:
    return ", ".join(_shown(span, text, lines) for span in spans)


def _shown(span: Span, text: str, lines: LineIndex) -> str:
    line, column, _ = lines.position(span.start)
    words = " ".join(span.of(text).split())
    if len(words) > _QUOTED_LENGTH:
        words = words[: _QUOTED_LENGTH - 1] + "…"
    return f"'{words}' on line {line}, column {column} of the article"


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of ``text`` with the mark behind it, the last one with an empty mark.

    Of more than two brackets at the end of a marked text the last two are the mark.
    """
    start = 0
    kept: list[str] = []
    inside = False
    for match in _mark().finditer(text):
        mark = match.group()
        kept.append(text[start : match.start()])
        start = match.end()
        if mark.startswith("\\"):
            kept.append("[[")
        elif mark == "[[" or inside:
            kept.append(mark[2:])
            yield "".join(kept), mark[:2]
            kept = []
            inside = mark == "[["
        else:
            kept.append(mark)
    kept.append(text[start:])
    yield "".join(kept), ""


@cache
def _mark() -> "re.Pattern[str]":
    return re.compile(r"\\\[\[|\[\[|\]\]+")
