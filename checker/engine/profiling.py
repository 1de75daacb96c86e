"""What a run spends its time on: the CPU of its stages, of the analyses that rules share, and of each rule.

One clock runs for one name at a time. An analysis that a rule is the first to ask for stops the clock of the
rule, so that what many rules use is billed to none of them; all names together are the CPU of the process.
Only a run that is profiled imports this.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar, cast

from checker.checks.needs import Need
from checker.config import Configuration
from checker.documents.attributions import DocumentAttributions
from checker.documents.model import Block, Document, Result
from checker.documents.quoted import DocumentQuotations
from checker.engine.article import ArticleResult, check_files
from checker.engine.deadline import Deadline
from checker.engine.discovery import Article
from checker.engine.rule_run import ArticleRules
from checker.engine.rules_over_articles import Member, RulesOverArticles
from checker.engine.tasks import ArticleTask, OpenedFile
from checker.rulebook.model import Rule
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.language.attributions import Attribution
    from checker.language.date_mention import DateMention
    from checker.language.people import People
    from checker.language.quotations import Quotation

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")

Kind = Literal["stage", "analysis", "rule"]

#: A rule that takes so many times the mean of all rules takes more than its share.
_TIMES_THE_MEAN = 4

_PROFILE = "profile"


class Cost(NamedTuple):
    """What one stage, analysis or rule took, in seconds of CPU, and how often it was begun."""

    kind: Kind
    name: str
    seconds: float
    calls: int


class Profile:
    """The costs of a run in this process; what is not begun by name is its start and the rest."""

    def __init__(self) -> None:
        #: How many articles have been read, and how many code points their files hold.
        self.articles = 0
        self.length = 0
        self._seconds: dict[tuple[Kind, str], float] = {}
        self._calls: dict[tuple[Kind, str], int] = {}
        self._running: list[tuple[Kind, str]] = [("stage", "start, and what is not listed")]
        # The clock of the process is at nought when it begins.
        self._since = 0.0

    @contextmanager
    def bill(self, kind: Kind, name: str, calls: int = 1) -> Iterator[None]:
        """Let the clock run for ``name``, begun so many times; what ran before goes on afterwards."""
        self._charge()
        key = (kind, name)
        self._calls[key] = self._calls.get(key, 0) + calls
        self._running.append(key)
        try:
            yield
        finally:
            self._charge()
            self._running.pop()

    def _charge(self) -> None:
        now = process_time()
        key = self._running[-1]
        self._seconds[key] = self._seconds.get(key, 0.0) + now - self._since
        self._since = now

    def billed(self, stage: str, function: Callable[Parameters, Returned]) -> Callable[Parameters, Returned]:
        """Return ``function`` as one whose time is that of ``stage``."""

        def timed(*arguments: Parameters.args, **named: Parameters.kwargs) -> Returned:
            with self.bill("stage", stage):
                return function(*arguments, **named)

        return timed

    def task(self, configuration: Configuration, **ways: Any) -> ArticleTask:
        """Return an ArticleTask of these arguments that bills what it does."""
        return _ProfiledTask(self, configuration, **ways)

    def rules_over(self, configuration: Configuration) -> RulesOverArticles:
        """Return what runs rules over articles, each of them and each analysis at its own cost."""
        return _ProfiledRules(configuration, self)

    def costs(self) -> tuple[Cost, ...]:
        """Return the costs so far, the dearest first."""
        self._charge()
        found = [
            Cost(kind, name, seconds, self._calls.get((kind, name), 1))
            for (kind, name), seconds in self._seconds.items()
        ]
        return tuple(sorted(found, key=lambda cost: (-cost.seconds, cost.kind, cost.name)))


def beyond_share(costs: tuple[Cost, ...]) -> tuple[Cost, ...]:
    """Return the rules among ``costs`` that take more than their share: four times the mean of all rules."""
    rules = [cost for cost in costs if cost.kind == "rule"]
    most = _TIMES_THE_MEAN * sum(cost.seconds for cost in rules) / max(len(rules), 1)
    return tuple(cost for cost in rules if cost.seconds > most)


def as_lines(profile: Profile) -> list[str]:
    """Return the costs of a run as a table for people."""
    costs = profile.costs()
    whole = sum(cost.seconds for cost in costs)
    lines = [
        f"profile: {profile.articles} articles, {profile.length / 1e6:.2f} million characters,"
        f" {whole:.2f} s of CPU in one process"
    ]
    for kind, heading in (("stage", "stage"), ("analysis", "analysis that rules share"), ("rule", "rule")):
        lines += ["", f"{'CPU s':>9}  {'share':>6}  {'ms each':>8}  {heading}"]
        for cost in costs:
            if cost.kind == kind:
                each = 1000 * cost.seconds / cost.calls
                lines.append(f"{cost.seconds:>9.3f}  {cost.seconds / whole:>6.1%}  {each:>8.3f}  {cost.name}")
    dear = beyond_share(costs)
    if dear:
        names = ", ".join(f"{cost.name} ({cost.seconds / whole:.1%})" for cost in dear)
        lines += ["", f"more than {_TIMES_THE_MEAN} times the mean of all rules: {names}"]
    return lines


class _ProfiledTask(ArticleTask):
    """Reads and checks articles, and bills both."""

    __slots__ = ("_profile",)

    def __init__(self, profile: Profile, configuration: Configuration, **ways: Any) -> None:
        super().__init__(configuration, **ways)
        self._profile = profile

    def _open(self, article: Article) -> OpenedFile:
        with self._profile.bill("stage", "reading"):
            opened = super()._open(article)
        self._profile.articles += len(opened.documents)
        self._profile.length += sum(len(document.source) for document in opened.documents[:1])
        return opened

    def _check_files(
        self, files: Sequence[Sequence[Document]], unwanted: Collection[int]
    ) -> list[ArticleResult]:
        with self._profile.bill("stage", "findings", len(files)):
            return check_files(
                files, self.configuration, self.collectors, unwanted=unwanted, profile=self._profile
            )


class _ProfiledRules(RulesOverArticles):
    """Rules over articles, each billed."""

    def __init__(self, configuration: Configuration, profile: Profile) -> None:
        super().__init__(configuration)
        self._profile = profile

    def _article(self, document: Document) -> ArticleRules:
        document.__class__ = _ProfiledDocument
        document.keep(_PROFILE, self._profile)
        return super()._article(document)

    def _run(self, rule: Rule, need: Need | None, members: Sequence[Member], deadline: Deadline) -> None:
        """Run ``rule``; what is asked before it is run is billed to it as well."""
        with self._profile.bill("rule", rule.id, len(members)):
            super()._run(rule, need, members, deadline)


class _ProfiledDocument(Document):
    """A document whose analyses are billed where they are made, not where they are only looked up."""

    __slots__ = ()

    @property
    def _profile(self) -> Profile:
        return cast(Profile, self.kept(_PROFILE))

    @property
    def language(self) -> str:
        """As of any document."""
        if self._language.known is not None:
            return self._language.known
        with self._profile.bill("analysis", "language"):
            return super().language

    @property
    def quoted(self) -> DocumentQuotations:
        """As of any document."""
        if self._quoted is None:
            with self._profile.bill("analysis", "quotations"):
                self._quoted = _ProfiledQuotations(self, self._profile)
        return self._quoted

    @property
    def attributions(self) -> DocumentAttributions:
        """As of any document."""
        if self._attributions is None:
            with self._profile.bill("analysis", "attributions"):
                self._attributions = _ProfiledAttributions(self, self._profile)
        return self._attributions

    @property
    def people(self) -> "People":
        """As of any document."""
        if self.kept("people") is not None:
            return super().people
        with self._profile.bill("analysis", "people"):
            return super().people

    @property
    def dated(self) -> "Mapping[int, tuple[DateMention, ...]]":
        """As of any document."""
        if self._dated is not None:
            return self._dated
        with self._profile.bill("analysis", "dates"):
            return super().dated

    @property
    def folded_texts(self) -> list[str]:
        """As of any document."""
        if self._folded is not None:
            return self._folded
        with self._profile.bill("analysis", "folded texts"):
            return super().folded_texts

    def _once(self, name: str, block: Block, compute: Callable[[str], Result]) -> Result:
        if (name, block.index) in self._analyses:
            return super()._once(name, block, compute)
        with self._profile.bill("analysis", name):
            return super()._once(name, block, compute)


class _ProfiledQuotations(DocumentQuotations):
    """Quotations, which are read block by block where marks do not stand as in most news."""

    def __init__(self, document: Document, profile: Profile) -> None:
        super().__init__(document)
        self._profile = profile

    def _shown(self, block: Block) -> "tuple[Quotation, ...]":
        if block.index in self._read:
            return super()._shown(block)
        with self._profile.bill("analysis", "quotations"):
            return super()._shown(block)


class _ProfiledAttributions(DocumentAttributions):
    """Attributions, which are read when they are asked for."""

    def __init__(self, document: Document, profile: Profile) -> None:
        super().__init__(document.blocks, document.quotations, document.language)
        self._profile = profile

    def _read(self, block: Block, place: int) -> "tuple[Attribution, ...]":
        with self._profile.bill("analysis", "attributions"):
            return super()._read(block, place)
