"""Groups of facts to hits: what the checks say of the articles that meet under a key."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import itemgetter

from checker.checks.contract import WITHDRAWN, Contribution
from checker.engine.collecting import Collectors, comparison_of
from checker.engine.corpus_facts import LAST_DAY, Facts, Groups
from checker.engine.rule_run import described
from checker.findings import Hit
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: So many articles of one group are compared with one another, the first by their paths.
LARGEST_GROUP = 100

#: Hits by rule, path and span.
Hits = dict[tuple[str, str, Span], Hit]


#: A hit, and the key of the group that it is of.
_Keyed = tuple[int, Hit]


class Judgement:
    """What the checks said of groups, and what went wrong; several make one, in whatever order."""

    def __init__(self) -> None:
        self._hits: dict[tuple[str, str, Span], list[_Keyed]] = {}
        #: Where hits are withdrawn. Most of these places have none: what is withdrawn there takes no room.
        self._withdrawn: set[tuple[str, str, Span]] = set()
        #: By rule: the key of a group, a path and a message.
        self._errors: dict[str, tuple[int, str, str]] = {}
        self.notices: dict[str, int] = {}

    def take(self, key: int, judged: "Judged", cut: int) -> None:
        """Take what one rule says of the group under ``key``; ``cut`` is its size where that is too large."""
        for hit in judged.hits:
            place = (judged.rule, hit.path, hit.span)
            if hit.lower == WITHDRAWN:
                self._withdrawn.add(place)
            else:
                self._hits.setdefault(place, []).append((key, hit))
        if judged.error:
            error = (key, judged.path, judged.error)
            self._errors[judged.rule] = min(error, self._errors.get(judged.rule, error))
        if judged.hits and cut:
            self.notices[judged.rule] = max(cut, self.notices.get(judged.rule, 0))

    def add(self, other: "Judgement") -> None:
        """Take what was said of other groups; ``other`` is of no use afterwards."""
        for place, hits in other._hits.items():
            known = self._hits.setdefault(place, hits)
            if known is not hits:
                known += hits
        self._withdrawn |= other._withdrawn
        for rule, error in other._errors.items():
            self._errors[rule] = min(error, self._errors.get(rule, error))
        for rule, size in other.notices.items():
            self.notices[rule] = max(size, self.notices.get(rule, 0))

    def hits(self) -> Hits:
        """Return the hits, those at one place made one in the order of their keys: no run has another."""
        whole = {
            place: merged([hit for _, hit in sorted(found, key=itemgetter(0))])
            for place, found in self._hits.items()
        }
        for place in self._withdrawn & whole.keys():
            whole[place] = whole[place]._replace(lower=WITHDRAWN)
        return whole

    def errors(self) -> tuple[tuple[str, str], ...]:
        """Return for each rule that failed the path and the message of the first of its groups, by key."""
        return tuple((path, message) for _, path, message in self._errors.values())


def judged(groups: Groups, facts: Facts, collectors: Collectors) -> Judgement:
    """Return what the checks say of ``groups``; raises StoreError."""
    judgement = Judgement()
    chosen = {key: sorted(members)[:LARGEST_GROUP] for key, members in groups.items()}
    facts.read({path for paths in chosen.values() for path in paths})
    told: list[tuple[str, int]] = []
    found: list[Judged] = []
    # The groups of the same articles follow one another: what is made of their facts is at hand.
    for key in sorted(chosen, key=lambda key: (chosen[key], key)):
        group = groups[key]
        met = [(path, group[path]) for path in chosen[key]]
        number = met[0][1]
        if (
            met != told
            or not comparison_of(collectors.rules[collectors.collector_of(number).rules[0]]).keyless
        ):
            members = [facts.contribution(path, number) for path, number in met]
            found = list(judge_group(collectors, key, number, members))
            told = met
        cut = len(group) if len(group) > len(met) else 0
        for each in found:
            judgement.take(key, each, cut)
    return judgement


class Judged(NamedTuple):
    """What one rule says of a group; ``error`` (about the article at ``path``) tells why it says no more."""

    rule: str
    hits: tuple[Hit, ...]
    error: str
    path: str


def judge_group(
    collectors: Collectors, key: int, number: int, members: Sequence[Contribution]
) -> Iterator[Judged]:
    """Yield what each rule says of the group under ``key``; ``number`` is that of a fact in it."""
    collector = collectors.collector_of(number)
    ordered = sorted(members, key=lambda member: (member.day or LAST_DAY, member.path))
    for name in collector.rules:
        rule = collectors.rules[name]
        hits: list[Hit] = []
        error = ""
        try:
            for hit in comparison_of(rule).judge(key ^ collector.salt, ordered, rule.options):
                hits.append(hit)
        except Exception as problem:
            # A failing rule must not stop the others.
            error = f"rule {name}: the check failed: {described(problem)}"
        yield Judged(name, tuple(hits), error, ordered[0].path)


def merged(hits: Sequence[Hit]) -> Hit:
    """Return one hit for those of a rule at one place, which come in the order of their groups' keys."""
    return hits[0] if len(hits) == 1 else reduce(_merged, hits)


def _merged(one: Hit, other: Hit) -> Hit:
    """Return one hit for two at the same place, with the other places of both."""
    places = {(related.path or "", related.span): related for related in (*other.related, *one.related)}
    larger = max(one, other, key=lambda hit: (len(hit.related), sorted(hit.values.items())))
    lower = WITHDRAWN if WITHDRAWN in (one.lower, other.lower) else min(one.lower, other.lower)
    return larger._replace(related=tuple(places[place] for place in sorted(places)), lower=lower)


def cut_notice(rule: str, size: int) -> str:
    """Return the notice about a group of ``size`` articles, of which not all were compared."""
    return f"rule {rule}: a text stands in {size} articles, of which the first {LARGEST_GROUP} were compared"
