"""One rule over one article: hits become findings, and what goes wrong becomes an error.

The engine adds to a hit what a check does not know: rule, severity and message, whether the hit is
in somebody's words, whether the rule's `unless` patterns excuse its sentence.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Protocol

from checker.checks import CHECKS, ONLY_COMPARING_CHECKS
from checker.checks.needs import NEEDS, NEEDS_OF_KINDS, Need
from checker.config import DEFAULT_LIMITS, Limits
from checker.documents.model import BlockKind, Document, DocumentView
from checker.engine.own_rules import OWN_RULES
from checker.findings import Edit, Finding, Fix, Hit, RelatedPlace, Severity
from checker.rulebook.model import Rule
from checker.text import LineIndex, Position, Span
from checker.text.named_tuples import NamedTuple
from checker.text.pattern_time import PatternTime

if TYPE_CHECKING:
    import regex

    from checker.engine.surroundings import Surroundings

#: Code points of a span that a finding quotes, and of a value that a message quotes.
EXCERPT_LENGTH = 200

#: Code points of text for which the patterns of a rule get their seconds once more, and as how many a short
#: block counts: to search one takes its time, however short it is.
_LENGTH_FOR_SECONDS, _LEAST_LENGTH = 100_000, 100

_NO_LINES: "Mapping[str, Lines]" = {}


class RuleOutcome(NamedTuple):
    """What one rule found in one article; ``error`` says why it could not look at all of it.

    ``beyond`` is the number of findings above the limit, which are only counted.
    """

    findings: tuple[Finding, ...] = ()
    error: str = ""
    beyond: int = 0


FOUND_NOTHING = RuleOutcome()


class Fitting(NamedTuple):
    """The ``rules`` that are for an article, and with what its check needs those to be ``asked``.

    The others need kinds of blocks that the article has not.
    """

    rules: tuple[Rule, ...]
    asked: tuple[tuple[Rule, Need | None], ...]


#: By the identity of rules, kept beside, and by a language, a format and kinds of blocks those of them that
#: fit: a run has one or a few tuples of rules for all articles.
_FITTING: dict[tuple[int, str, str, frozenset[BlockKind]], tuple[tuple[Rule, ...], Fitting]] = {}
#: By the identity of rules, kept beside, whether one of them asks for a language.
_ASKING: dict[int, tuple[tuple[Rule, ...], bool]] = {}
_MOST_KEPT = 256

#: Stands for any language where no rule asks for one: to tell it costs more than a small rule.
_ANY_LANGUAGE = ""


@lru_cache(maxsize=1024)
def _unless_pattern(pattern: str) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - an article without findings needs none

    return regex.compile(pattern)


def _quoted_value(value: str) -> str:
    flat = " ".join(value.split()) if "\n" in value or "\r" in value else value
    return flat if len(flat) <= EXCERPT_LENGTH else flat[: EXCERPT_LENGTH - 1] + "…"


def fill_message(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with its ``{placeholders}`` filled; long values are cut, breaks flattened.

    Raises KeyError for a placeholder without a value, ValueError, IndexError or AttributeError for
    one that cannot be read.
    """
    if "{" not in template and "}" not in template:
        return template
    return template.format_map({name: _quoted_value(value) for name, value in values.items()})


class Lines(Protocol):
    """What tells the positions of offsets in a text; a LineIndex does."""

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset``."""


class PlacedText(Protocol):
    """A text with its lines, which is all that the place of a finding needs; a Document is one."""

    @property
    def path(self) -> str:
        """The path, relative to the project's root."""

    @property
    def source(self) -> str:
        """The text."""

    @property
    def lines(self) -> LineIndex:
        """The lines of the text."""


def place_finding(
    rule: Rule,
    severity: Severity,
    message: str,
    hit: Hit,
    document: PlacedText,
    *,
    others: Mapping[str, Lines] = _NO_LINES,
) -> Finding:
    """Return the finding for ``hit``, its places turned into lines and columns of ``document``.

    ``others`` are the lines of other articles in which it has places, by their paths.
    """
    lines = document.lines
    related = []
    for other in hit.related:
        path = other.path or document.path
        index = others.get(path, lines)
        start, end = index.position(other.span.start), index.position(other.span.end)
        related.append(RelatedPlace(other.message, path, start, end))
    span = hit.span
    return Finding(
        rule=rule.id,
        severity=severity,
        message=message,
        path=document.path,
        start=lines.position(span.start),
        end=lines.position(span.end),
        excerpt=document.source[span.start : min(span.end, span.start + EXCERPT_LENGTH)],
        related=tuple(related),
        fixes=hit.fixes,
    )


class ArticleRules:
    """Runs rules over one document, keeping what they share: views by scope, surroundings."""

    def __init__(self, document: Document, limits: Limits = DEFAULT_LIMITS) -> None:
        self._document = document
        self._limits = limits
        self._known_surroundings: Surroundings | None = None
        self._views: dict[frozenset[BlockKind], DocumentView] = {}
        self._excuses: dict[tuple[str, str], bool] = {}
        self._pattern_times: dict[str, PatternTime] = {}

    @property
    def path(self) -> str:
        """The path of the article."""
        return self._document.path

    def cut(self, rule: Rule, beyond: int) -> str:
        """Say that ``rule`` found so many ``beyond`` those that are reported, and the way to see them."""
        return (
            f"{self.path}: rule {rule.id} found {beyond:,} more; "
            f"the first {self._limits.findings:,} are reported; "
            "'limits: {findings: …}' in copydesk.yaml, or --max-findings, raises the limit, "
            "and 0 takes it away"
        )

    def fits(self, rule: Rule) -> bool:
        """Tell whether ``rule`` is for the document's language and format."""
        if rule.languages and self._document.language not in rule.languages:
            return False
        formats = rule.where.formats
        return not formats or self._document.format in formats

    def fitting(self, rules: tuple[Rule, ...]) -> Fitting:
        """Return those of ``rules`` that are for the document and look at articles one by one.

        Their scopes are the same where they show the same blocks of it, so that few views are made.
        """
        document = self._document
        language = document.language if _asks_language(rules) else _ANY_LANGUAGE
        key = (id(rules), language, document.format, document.kinds)
        known = _FITTING.get(key)
        # The rules are kept with those that fit, so that no others can have their identity.
        if known is None or known[0] is not rules:
            if len(_FITTING) >= _MOST_KEPT:
                _FITTING.clear()
            fitting = _with_few_scopes(
                [
                    rule
                    for rule in rules
                    if rule.id not in OWN_RULES
                    and rule.check not in ONLY_COMPARING_CHECKS
                    and self.fits(rule)
                ],
                document.kinds,
            )
            pairs = [(rule, NEEDS.get(rule.check)) for rule in fitting]
            asked = tuple(
                (rule, need)
                for rule, need in pairs
                if need not in NEEDS_OF_KINDS or need(self._view(rule.scope), rule.options)
            )
            known = _FITTING[key] = rules, Fitting(fitting, asked)
        return known[1]

    def view(self, scope: frozenset[BlockKind]) -> DocumentView:
        """Return the document as rules of this scope see it."""
        return self._views.get(scope) or self._view(scope)

    def run(self, rule: Rule) -> RuleOutcome:
        """Return what ``rule`` finds; whatever its check raises becomes the outcome's error.

        Findings made before the error stay.
        """
        name = rule.check
        view = self.view(rule.scope)
        findings: list[Finding] = []
        problem, beyond = "", 0
        try:
            check = CHECKS.loaded.get(name)
            if check is None:
                if name not in CHECKS:
                    return RuleOutcome(error=f"rule {rule.id}: there is no check named {name!r}")
                check = CHECKS[name]
            most = self._limits.findings
            if check.searches:
                view = DocumentView(*view[:3], self.pattern_time(rule))
            for hit in check.run(view, rule.options):
                severity = self.severity(rule, hit)
                if severity is Severity.OFF:
                    continue
                if len(findings) == most > 0:
                    beyond += 1
                    continue
                try:
                    message = fill_message(rule.message, hit.values)
                except (KeyError, ValueError, IndexError, AttributeError, TypeError) as error:
                    message = rule.message
                    problem = problem or f"its message cannot be filled: {described(error)}"
                if hit.fixes and self._document.format in ("json", "xml"):
                    hit = hit._replace(fixes=tuple(filter(self._is_writable, hit.fixes)))  # noqa: PLW2901
                findings.append(place_finding(rule, severity, message, hit, self._document))
        except TimeoutError:
            problem = self.pattern_time(rule).message()
        except Exception as error:
            # A failing rule must not stop the others.
            problem = f"the check failed: {described(error)}"
        if not findings and not problem:
            return FOUND_NOTHING
        return RuleOutcome(tuple(findings), f"rule {rule.id}: {problem}" if problem else "", beyond)

    def pattern_time(self, rule: Rule) -> PatternTime:
        """Return what the patterns of ``rule`` may take for the article, the same whoever asks."""
        known = self._pattern_times.get(rule.id)
        if known is None:
            tell = partial(_pattern_seconds, self._document, self._limits.pattern_seconds)
            known = self._pattern_times[rule.id] = PatternTime(tell)
        return known

    def _is_writable(self, fix: Fix) -> bool:
        """Tell whether a fix leaves JSON or XML valid: it changes words of the text and needs no escapes."""
        is_valid = self._keeps_json if self._document.format == "json" else self._keeps_xml
        return all(map(is_valid, fix.edits))

    def _keeps_json(self, edit: Edit) -> bool:
        return self._is_inside(edit.span) and _needs_no_escape(edit.text)

    def _keeps_xml(self, edit: Edit) -> bool:
        from checker.documents.xml_markup import keeps_xml_valid  # noqa: PLC0415 - few articles are XML

        written = edit.span.of(self._document.source)
        # With a paragraph goes the white space behind it, which belongs to no block.
        span = Span(edit.span.start, edit.span.start + len(written.rstrip()))
        return self._is_inside(span) and keeps_xml_valid(written, edit.text)

    def _is_inside(self, span: Span) -> bool:
        """Tell whether ``span`` lies in the text or the title."""
        title = self._document.title
        return self._surroundings.block(span) is not None or (
            title is not None and title.text.source_span.contains(span)
        )

    @property
    def _surroundings(self) -> "Surroundings":
        if self._known_surroundings is None:
            from checker.engine.surroundings import Surroundings  # noqa: PLC0415 - few hits ask for them

            self._known_surroundings = Surroundings(self._document)
        return self._known_surroundings

    def _view(self, scope: frozenset[BlockKind]) -> DocumentView:
        view = self._views[scope] = self._document.view(scope)
        return view

    def severity(self, rule: Rule, hit: Hit) -> Severity:
        """Return the severity of a finding for ``hit``; OFF where the rule excuses it."""
        severity = rule.severity.lowered(hit.lower)
        if rule.in_quotation != "same" and self._surroundings.is_quoted(hit.span):
            severity = Severity.OFF if rule.in_quotation == "drop" else severity.lowered()
        return Severity.OFF if severity and self._is_excused(rule, hit.span) else severity

    def _is_excused(self, rule: Rule, span: Span) -> bool:
        if not rule.unless:
            return False
        sentence = self._surroundings.sentence(span)
        return any(self._has(pattern, sentence, rule) for pattern in rule.unless)

    def _has(self, pattern: str, sentence: str, rule: Rule) -> bool:
        """Tell whether a ``pattern`` of ``rule`` matches in ``sentence``, which many hits may share."""
        key = (pattern, sentence)
        if key not in self._excuses:
            seconds = self.pattern_time(rule).left()
            found = _unless_pattern(pattern).search(sentence, timeout=seconds)
            self._excuses[key] = found is not None
        return self._excuses[key]


def _asks_language(rules: tuple[Rule, ...]) -> bool:
    known = _ASKING.get(id(rules))
    if known is None or known[0] is not rules:
        if len(_ASKING) >= _MOST_KEPT:
            _ASKING.clear()
        known = _ASKING[id(rules)] = rules, any(rule.languages for rule in rules)
    return known[1]


def _with_few_scopes(rules: Iterable[Rule], kinds: frozenset[BlockKind]) -> tuple[Rule, ...]:
    """Return ``rules``, whose scopes are one where they show the same of an article with these ``kinds``."""
    scopes: dict[tuple[frozenset[BlockKind], bool], frozenset[BlockKind]] = {}
    found = []
    for rule in rules:
        # A title may be a field, which is none of the blocks.
        scope = scopes.setdefault((rule.scope & kinds, BlockKind.TITLE in rule.scope), rule.scope)
        found.append(rule if scope == rule.scope else rule._replace(scope=scope))
    return tuple(found)


def _pattern_seconds(document: Document, seconds: float) -> float:
    """Return for how many seconds patterns may look at ``document``, where a short article has so many."""
    length = sum(max(len(block.text.text), _LEAST_LENGTH) for block in document.blocks)
    return seconds * (1 + length / _LENGTH_FOR_SECONDS)


def _needs_no_escape(text: str) -> bool:
    return text.isprintable() and '"' not in text and "\\" not in text


def described(error: Exception) -> str:
    """Return the kind of ``error`` and what it says, on one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
