"""Rules over several articles at a time, each rule over all of them before the next.

What a rule takes of the processor (its code, its tables, which way its branches went) is then still at hand
at the next article. Over short articles this saves a seventh of the time that one after another takes.
"""

from collections.abc import Iterable, Sequence

from checker.checks.needs import Need
from checker.config import Configuration
from checker.documents.model import BlockKind, Document, DocumentView
from checker.engine.deadline import Deadline
from checker.engine.rule_run import FOUND_NOTHING, ArticleRules, Fitting
from checker.findings import Finding, ReportError
from checker.rulebook.model import Rule
from checker.text.named_tuples import NamedTuple

#: Is never over.
_NO_DEADLINE = Deadline(0)


class Outcome(NamedTuple):
    """What the ``fitting`` rules found in an article, which is not all of the ``unfinished`` ones.

    For the ``late`` among these no time was left; ``cut`` has a notice for each that found more than is
    reported.
    """

    fitting: tuple[Rule, ...]
    findings: list[Finding]
    unfinished: set[str]
    late: list[str]
    errors: list[ReportError]
    cut: list[str]


#: An article as a rule sees it, what runs rules over it, and what they have found.
Member = tuple[DocumentView, ArticleRules, Outcome]


class RulesOverArticles:
    """Runs the rules of a configuration over articles, rule by rule."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration

    def outcomes(self, documents: Iterable[Document], deadline: Deadline = _NO_DEADLINE) -> list[Outcome]:
        """Return what the rules find in each of ``documents``; what no time is left for is late."""
        outcomes = []
        groups: dict[int, tuple[Fitting, list[tuple[ArticleRules, Outcome]]]] = {}
        for document in documents:
            article = self._article(document)
            fitting = article.fitting(self._configuration.rules_for(document.path))
            outcome = Outcome(fitting.rules, [], set(), [], [], [])
            outcomes.append(outcome)
            groups.setdefault(id(fitting), (fitting, []))[1].append((article, outcome))
        for fitting, articles in groups.values():
            scopes: dict[frozenset[BlockKind], list[Member]] = {}
            for rule, need in fitting.asked:
                members = scopes.get(rule.scope)
                if members is None:
                    members = scopes[rule.scope] = [
                        (each.view(rule.scope), each, out) for each, out in articles
                    ]
                self._run(rule, need, members, deadline)
        return outcomes

    def _article(self, document: Document) -> ArticleRules:
        return ArticleRules(document, self._configuration.limits)

    def _run(self, rule: Rule, need: Need | None, members: Sequence[Member], deadline: Deadline) -> None:
        """Run ``rule`` over those articles that have what its check needs."""
        options = rule.options
        if need is not None:
            try:
                # Most rules end here in most articles.
                members = [member for member in members if need(member[0], options)]
            except Exception:
                members = [member for member in members if _may_have(need, rule, member[0])]
        has_end = deadline.has_end
        for _, article, outcome in members:
            if has_end and deadline.is_over:
                outcome.late.append(rule.id)
                outcome.unfinished.add(rule.id)
                continue
            found = article.run(rule)
            if found is FOUND_NOTHING:
                continue
            outcome.findings.extend(found.findings)
            if found.beyond:
                outcome.cut.append(article.cut(rule, found.beyond))
            if found.error:
                outcome.errors.append(ReportError(article.path, found.error))
            if found.error or found.beyond:
                outcome.unfinished.add(rule.id)


def _may_have(need: Need, rule: Rule, view: DocumentView) -> bool:
    try:
        return need(view, rule.options)
    except Exception:
        # What is wrong is told where the rule runs.
        return True
