"""From hits of comparing rules to findings of articles: messages, places, suppressions.

A hit may be in an article that was not read in this run; its text is read when a finding needs it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from copy import copy

from checker.checks import CHECKS
from checker.checks.contract import TogetherFunction
from checker.config import Configuration, Limits
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.engine.article import ArticleResult
from checker.engine.article_facts import KnownArticle
from checker.engine.article_parts import file_of, shown
from checker.engine.comparing import SharedHit
from checker.engine.fingerprints import Ordinals, joined_fingerprint, with_fingerprints
from checker.engine.finish import in_order
from checker.engine.own_rules import UNUSED
from checker.engine.rule_run import (
    ArticleRules,
    Lines,
    described,
    fill_message,
    place_finding,
)
from checker.findings import Finding, Hit, Related, RelatedPlace, ReportError, Severity, SuppressedFinding
from checker.rulebook.model import Rule
from checker.text import LineIndex, Span
from checker.text.named_tuples import NamedTuple

#: So many articles a message lists before it counts the rest.
_LISTED = 2


class SourceText:
    """The text of an article with its lines, which is all that a place needs, and how it is read."""

    __slots__ = ("_documents", "_number", "lines", "options", "path", "source")

    def __init__(self, path: str, source: str, options: ReadOptions) -> None:
        self.path = path
        self.source = source
        self.options = options
        self.lines = LineIndex(source)
        self._number = 0
        self._documents: list[Document] = []

    def of_article(self, number: int) -> "SourceText":
        """Return the text, with what has been read of it, for another of the articles in it."""
        text = copy(self)
        text._number = number
        return text

    def document(self) -> Document:
        """Return the article, read when first asked for."""
        if not self._documents:
            from checker.documents.reading import read_articles  # noqa: PLC0415 - few rules ask for it

            # The list is that of all articles in this text.
            self._documents += read_articles(self.source, self.path, self.options)
        return self._documents[min(self._number, len(self._documents) - 1)]


#: Gives the lines of the article at a path; None where it can no longer be read.
LinesOf = Callable[[str], Lines | None]


#: Rules with the places of which they have told.
Told = Set[tuple[str, Span]]


class SharedFindings(NamedTuple):
    """What comparing rules add to the result of one article."""

    findings: tuple[Finding, ...]
    hidden: tuple[SuppressedFinding, ...]
    errors: tuple[ReportError, ...]
    used_ignores: frozenset[int]


def shared_findings(
    text: SourceText | None,
    hits: Iterable[SharedHit],
    known: KnownArticle,
    configuration: Configuration,
    lines_of: LinesOf,
    ordinals: Ordinals | None = None,
    *,
    named: bool,
) -> SharedFindings:
    """Return the findings of comparing rules in the article of ``text``, what it suppresses left out.

    There are none where there is no text any longer. Where the rule's check can tell of several texts at
    once, those that the article shares with the same others are one finding. In a ``named`` article a
    suppression of comparing rules that hides nothing is a finding itself. The articles of one file share
    their ``ordinals``.
    """
    if text is None:
        return SharedFindings((), (), (), frozenset())
    path = text.path
    errors: list[ReportError] = []
    rules = {rule.id: rule for rule in configuration.rules_for(path)}
    hits = tuple(hits)
    placed = _placed(text, hits, rules, lines_of, configuration.limits, errors)
    kept = with_fingerprints(placed, text.source, ordinals)
    hidden: list[SuppressedFinding] = []
    if known.requests:
        suppressions = known.suppressions()
        kept = suppressions.remaining(kept)
        unused = rules.get(UNUSED)
        if named and unused is not None:
            idle = [
                place_finding(unused, unused.severity, _message(unused, hit.values)[0], hit, text)
                for _, hit in suppressions.idle(known.ran)
            ]
            extra = with_fingerprints(idle, text.source, ordinals)
            kept += suppressions.remaining(extra, by_name=True)
        hidden += suppressions.hidden
    used: frozenset[int] = frozenset()
    if kept and configuration.ignore:
        from checker.engine.configured_ignores import remaining  # noqa: PLC0415 - few houses have any

        kept, used, ignored = remaining(kept, path, configuration.ignore)
        hidden += ignored
    return SharedFindings(_together(kept, hits, rules), tuple(hidden), tuple(errors), used)


def told_places(findings: Iterable[Finding]) -> Told:
    """Return the rule and the place of each of a file's findings."""
    return {(finding.rule, finding.span) for finding in findings}


def untold(hits: Iterable[SharedHit], told: Told) -> list[SharedHit]:
    """Return the hits in one article without those at whose place their rule has a finding already.

    One fault is one finding: what a rule has said of a place within its article stands.
    """
    return [shared for shared in hits if (shared.rule, shared.hit.span) not in told]


def with_shared(result: ArticleResult, shared: Sequence[SharedFindings], source: str | None) -> ArticleResult:
    """Return the result of a file with what comparing rules add to its article, or to each in it."""
    findings = in_order([*result.findings, *(finding for each in shared for finding in each.findings)])
    return result._replace(
        findings=findings,
        hidden=result.hidden + tuple(hidden for each in shared for hidden in each.hidden),
        errors=result.errors + tuple(error for each in shared for error in each.errors),
        used_ignores=result.used_ignores.union(*(each.used_ignores for each in shared)),
        source=source if findings else None,
    )


def _placed(
    text: SourceText,
    hits: Iterable[SharedHit],
    rules: Mapping[str, Rule],
    lines_of: LinesOf,
    limits: Limits,
    errors: list[ReportError],
) -> Iterator[Finding]:
    """Yield the findings of ``hits`` in one article; what a rule does wrong goes to ``errors``."""
    article: ArticleRules | None = None
    for name, hit in hits:
        rule = rules.get(name)
        if rule is None:
            continue
        severity = rule.severity.lowered(hit.lower)
        try:
            if rule.unless or rule.in_quotation != "same":
                article = article or ArticleRules(text.document(), limits)
                severity = article.severity(rule, hit)
        except Exception as error:
            problem = described(error)
            if article is not None and isinstance(error, TimeoutError):
                problem = article.pattern_time(rule).message()
            errors.append(ReportError(text.path, f"rule {name}: {problem}"))
            continue
        if severity is Severity.OFF:
            continue
        message, problem = _message(rule, {**hit.values, **_listing(hit)})
        if problem:
            errors.append(ReportError(text.path, f"rule {name}: its message cannot be filled: {problem}"))
        placed = hit._replace(related=tuple(map(_in_file, hit.related)))
        yield place_finding(rule, severity, message, placed, text, others=_lines(placed, lines_of))


def _together(
    findings: Sequence[Finding], hits: Iterable[SharedHit], rules: Mapping[str, Rule]
) -> tuple[Finding, ...]:
    """Return the findings of one article, those of a rule that name the same others as one, if it can."""
    values = {(name, hit.span): {**hit.values, **_listing(hit)} for name, hit in hits}
    others = {(name, hit.span): frozenset(place.path or "" for place in hit.related) for name, hit in hits}
    groups: dict[tuple[str, frozenset[str]], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: (finding.rule, finding.span)):
        key = (finding.rule, finding.span)
        groups.setdefault((finding.rule, others.get(key, frozenset())), []).append(finding)
    joined = []
    for (name, _), group in groups.items():
        together = _together_function(rules[name]) if len(group) > 1 else None
        if together is None:
            joined += group
            continue
        told = [values[name, finding.span] for finding in group]
        message, _ = _message(rules[name], {**told[0], **together(told)})
        joined.append(_joined(group, message))
    return tuple(joined)


def _together_function(rule: Rule) -> TogetherFunction | None:
    check = CHECKS.get(rule.check)
    return None if check is None or check.comparison is None else check.comparison.together


def _joined(group: Sequence[Finding], message: str) -> Finding:
    """Return one finding at the first place of ``group``, with the places of all, each text by itself.

    It is as sure as the surest, and known by the fingerprints of all: another text makes it another.
    """
    first, *others = group
    related = list(first.related)
    for finding in others:
        related.append(RelatedPlace("also here", finding.path, finding.start, finding.end))
        related += finding.related
    severity = max(finding.severity for finding in group)
    fingerprint = joined_fingerprint(finding.fingerprint for finding in group)
    return first._replace(severity=severity, message=message, related=tuple(related), fingerprint=fingerprint)


def _message(rule: Rule, values: Mapping[str, str]) -> tuple[str, str]:
    """Return the filled message of a rule, and what was wrong with it; then it is as it was written."""
    try:
        return fill_message(rule.message, {name: shown(value) for name, value in values.items()}), ""
    except (KeyError, ValueError, IndexError, AttributeError, TypeError) as error:
        return rule.message, described(error)


def _lines(hit: Hit, lines_of: LinesOf) -> dict[str, Lines]:
    """Return the lines of the other articles of a hit, of those that can still be read."""
    paths = {related.path for related in hit.related if related.path}
    return {path: lines for path in paths if (lines := lines_of(path)) is not None}


def _in_file(place: Related) -> Related:
    return place._replace(path=file_of(place.path)) if place.path else place


def _listing(hit: Hit) -> dict[str, str]:
    """Return the placeholders that stand for the other articles of a hit."""
    paths = list(dict.fromkeys(related.path or hit.path for related in hit.related))
    return {"articles": _listed([shown(path) for path in paths]), "number": str(len(paths))}


def _listed(paths: Sequence[str]) -> str:
    if len(paths) <= _LISTED:
        return " and ".join(paths)
    if len(paths) == _LISTED + 1:
        return f"{', '.join(paths[:_LISTED])} and {paths[_LISTED]}"
    return f"{', '.join(paths[:_LISTED])} and {len(paths) - _LISTED} more"
