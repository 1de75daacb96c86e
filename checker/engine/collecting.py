"""What an article gives to the rules that compare articles: facts under keys, in the form that is kept.

Rules whose checks collect the same share one collector, and so one set of facts.
"""

import json
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from checker.checks import CHECKS, COMPARING_CHECKS
from checker.checks.contract import CollectFunction, Comparison, KeysFunction
from checker.checks.group_keys import KEY_MASK, group_key
from checker.config import Configuration
from checker.documents.model import BlockKind, Document, DocumentView
from checker.engine.article_facts import COLLECTOR_SHIFT, ArticleFacts, Collected, Glance, pack
from checker.engine.rule_run import described
from checker.engine.suppressions import Suppressions
from checker.rulebook.model import Rule
from checker.text.named_tuples import NamedTuple

_NO_FACTS: Sequence[Any] = []
#: So many keys that were met before are remembered.
_MOST_REMEMBERED = 20_000
#: With so many keys that are too common a fact is that of a text of the house.
OF_HOUSE = 2


class Collector(NamedTuple):
    """What collects for one rule or several; ``salt`` keeps its keys apart from those of others.

    ``common`` is the most articles that a key of it may have and tell anything (0: any number). With
    ``keys_alone`` it may wait until another article has one of an article's keys.
    """

    number: int
    rules: tuple[str, ...]
    collect: CollectFunction
    salt: int
    common: int
    keys_alone: KeysFunction | None = None


#: A collector at work on an article, a rule that it serves there, and the names of all of them.
Served = tuple[Collector, Rule, tuple[str, ...]]


def comparing_rules(configuration: Configuration) -> tuple[Rule, ...]:
    """Return the rules that compare articles, those included that an override switches on."""
    found = {rule.id: rule for rule in configuration.rules if rule.check in COMPARING_CHECKS}
    if configuration.overrides:
        idle = {rule.id: rule for rule in configuration.inactive if rule.check in COMPARING_CHECKS}
        for override in configuration.overrides:
            for name, setting in override.rules.items():
                if name in idle and name not in found:
                    found[name] = setting.applied(idle[name])
    return tuple(rule for _, rule in sorted(found.items()) if rule.severity)


_NOTHING = Collected(_NO_FACTS, b"")


class Collectors:
    """The collectors of a run, and what they take from each article."""

    def __init__(self, rules: Iterable[Rule], *, packs: bool = False, arrays: bool = False) -> None:
        """Make the collectors of comparing ``rules``, which give facts as text or, faster, packed.

        Packed facts live no longer than their run: some of them wait until another article has their keys
        (see ``late_facts``), but for articles one of whose keys was met before. With ``arrays`` facts are
        taken from many articles with numpy, where it is installed.
        """
        self._packs = packs
        self._arrays = arrays
        #: The keys that were met last, of collectors that may wait.
        self._awaited: set[int] = set()
        self.rules = {rule.id: rule for rule in rules}
        self._asks_language = any(rule.languages for rule in self.rules.values())
        groups: dict[str, list[Rule]] = {}
        for rule in self.rules.values():
            groups.setdefault(identity_of(rule), []).append(rule)
        self.all: list[Collector] = []
        for number, group in enumerate(groups.values()):
            names = tuple(rule.id for rule in group)
            comparison = comparison_of(group[0])
            salt = group_key(names[0])
            keys_alone = comparison.keys_alone if packs else None
            self.all.append(Collector(number, names, comparison.collect, salt, comparison.common, keys_alone))
        #: By collector and the identities of rule and document what was collected from many.
        self._known: dict[tuple[int, int, int], Collected] = {}
        self._chosen: dict[tuple[int, str, str], tuple[tuple[Rule, ...], list[Served]]] = {}

    def collector_of(self, number: int) -> Collector:
        """Return the collector that a fact's ``number`` names."""
        return self.all[number >> COLLECTOR_SHIFT]

    def telling(self, members: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Return the memberships of an article (`fact`, the group's `size`) in groups that tell something."""
        common = Counter(
            each["fact"] for each in members if 0 < self.collector_of(each["fact"]).common < each["size"]
        )
        return [
            each
            for each in members
            if not 0 < (limit := self.collector_of(each["fact"]).common) < each["size"]
            and not (limit and common[each["fact"]] >= OF_HOUSE)
        ]

    def collect(
        self,
        document: Document,
        rules: tuple[Rule, ...],
        suppressions: Suppressions | None,
        *,
        complete: bool,
    ) -> tuple[ArticleFacts, list[str]]:
        """Return what ``document`` contributes under ``rules``, and messages about what went wrong.

        ``complete`` tells that no rule has failed here, so that a suppression of every rule can be judged.
        """
        collected: list[Sequence[Any]] = [_NO_FACTS] * len(self.all)
        parts: list[bytes] = []
        sketches: list[tuple[int, bytes]] = []
        glances: list[Glance] = []
        ran: list[str] = []
        problems: list[str] = []
        views: dict[frozenset[BlockKind], DocumentView] = {}
        for collector, rule, names in self._fitting(document, rules):
            ran += names
            known = self._known.get((collector.number, id(rule), id(document))) if self._known else None
            if known is None:
                view = views.get(rule.scope)
                if view is None:
                    view = views[rule.scope] = document.view(rule.scope)
                known = self._taken(collector, view, rule, problems)
            if known.glance is not None:
                glances.append(known.glance)
            if known.facts:
                collected[collector.number] = known.facts
                parts.append(known.keys)
                if known.sketches:
                    sketches.append((collector.number, known.sketches))
        requests = [] if suppressions is None else _requests(suppressions, ran, complete and not problems)
        day = document.anchor.isoformat() if document.anchor else ""
        title = document.title.text.text if document.title is not None else ""
        told = [day, title, document.canonical, ran, requests]
        if self._packs:
            found = ArticleFacts("", b"".join(parts), pack(told, collected), tuple(sketches), tuple(glances))
            return found, problems
        encode = _encoder().encode
        text = "\n".join((encode(told), *(encode(facts) if facts else "[]" for facts in collected)))
        return ArticleFacts(text, b"".join(parts)), problems

    def collect_late(
        self, document: Document, rules: tuple[Rule, ...], numbers: Collection[int]
    ) -> tuple[dict[int, Collected], list[str]]:
        """Return what the collectors of these ``numbers`` take from ``document``, and what went wrong."""
        problems: list[str] = []
        found = {
            collector.number: _collected_from(collector, document.view(rule.scope), rule, problems)
            for collector, rule, _ in self._fitting(document, rules)
            if collector.number in numbers
        }
        return found, problems

    def _taken(self, collector: Collector, view: DocumentView, rule: Rule, problems: list[str]) -> Collected:
        """Return what an article has for a rule; of what may wait, only that there may be something."""
        if collector.keys_alone is None:
            return _collected_from(collector, view, rule, problems)
        # What goes wrong here goes wrong below as well, where it is told.
        with suppress(Exception):
            keys = {(key & KEY_MASK) ^ collector.salt for key in collector.keys_alone(view, rule.options)}
            if not keys:
                return _NOTHING
            if len(self._awaited) > _MOST_REMEMBERED:
                self._awaited.clear()
            is_new = self._awaited.isdisjoint(keys)
            self._awaited |= keys
            if is_new:
                return _NOTHING._replace(glance=Glance(collector.number, array("q", keys).tobytes(), True))
        found = _collected_from(collector, view, rule, problems)
        # Another article with one of these keys waits.
        own = array("q", found.keys)[::2].tobytes()
        return found._replace(glance=Glance(collector.number, own, False)) if own else found

    def collect_from_many(self, articles: Sequence[tuple[Document, tuple[Rule, ...]]]) -> None:
        """Collect from articles, each with its rules, at one go what ``collect`` will be asked for.

        Each collector goes over all of them before the next does. What is collected stays known until
        ``forget``, and so must the articles.
        """
        self._known.clear()
        fitting = [(document, self._fitting(document, rules)) for document, rules in articles]
        if self._arrays:
            # Without numpy, or where it cannot be done, each article gives its own. What is wrong with one
            # of them is told then.
            with suppress(Exception):
                from checker.engine.collecting_from_many import collected  # noqa: PLC0415 - where it is wanted

                self._known.update(collected(fitting))
        alike: dict[int, tuple[list[Served], list[Document]]] = {}
        for document, served in fitting:
            alike.setdefault(id(served), (served, []))[1].append(document)
        for served, documents in alike.values():
            for collector, rule, _ in served:
                self._collect_from_each(collector, rule, documents)

    def _collect_from_each(self, collector: Collector, rule: Rule, documents: Iterable[Document]) -> None:
        known, number, scope = self._known, collector.number, rule.scope
        for document in documents:
            key = (number, id(rule), id(document))
            if key not in known:
                problems: list[str] = []
                found = self._taken(collector, document.view(scope), rule, problems)
                # What goes wrong is told where the article is asked for.
                if not problems:
                    known[key] = found

    def forget(self) -> None:
        """Let go of what was collected from many articles."""
        self._known.clear()

    def _fitting(self, document: Document, rules: tuple[Rule, ...]) -> list[Served]:
        """Return the collectors at work on ``document``."""
        # The language costs more than all else here, and most comparing rules are for any.
        language = document.language if self._asks_language else ""
        known = self._chosen.get((id(rules), language, document.format))
        # The rules are kept with what was made of them, so that no others can have their identity.
        if known is None or known[0] is not rules:
            fitting = {
                rule.id: rule
                for rule in rules
                if rule.id in self.rules
                and (not rule.languages or language in rule.languages)
                and (not rule.where.formats or document.format in rule.where.formats)
            }
            served = []
            for collector in self.all:
                names = tuple(name for name in collector.rules if name in fitting)
                if names:
                    served.append((collector, fitting[names[0]], names))
            known = self._chosen[id(rules), language, document.format] = (rules, served)
        return known[1]


def _collected_from(collector: Collector, view: DocumentView, rule: Rule, problems: list[str]) -> Collected:
    """Return what an article has for a rule; what goes wrong is added to ``problems``."""
    first = collector.number << COLLECTOR_SHIFT
    salt = collector.salt
    facts: list[Any] = []
    pairs: list[int] = []
    add = pairs.append
    try:
        for keys, fact in collector.collect(view, rule.options):
            number = first + len(facts)
            facts.append(fact)
            for key in keys:
                add((key & KEY_MASK) ^ salt)
                add(number)
    except Exception as error:
        # A failing rule must not stop the others.
        problems.append(f"rule {rule.id}: the check failed: {described(error)}")
    return Collected(facts, array("q", pairs).tobytes()) if pairs else _NOTHING


def comparison_of(rule: Rule) -> Comparison:
    """Return how the check of a comparing rule compares articles."""
    comparison = CHECKS[rule.check].comparison
    assert comparison is not None
    return comparison


def identity_of(rule: Rule) -> str:
    """Return what decides on the facts that are collected for ``rule``."""
    comparison = comparison_of(rule)
    read = [(name, rule.options.get(name)) for name in comparison.reads]
    collect = comparison.collect
    parts = (
        f"{collect.__module__}.{collect.__qualname__}",
        read,
        sorted(rule.scope),
        sorted(rule.languages),
        tuple(rule.where),
    )
    return repr(parts)


def _requests(suppressions: Suppressions, ran: Iterable[str], complete: bool) -> list[list[Any]]:
    """Return the suppressions in plain form, where one of them may concern a comparing rule."""
    names = {None, *ran}
    if not any(entry.rule in names for entry in suppressions.entries):
        return []
    return [
        [
            entry.rule,
            *(entry.region or (-1, -1)),
            *entry.place,
            entry.used or (entry.rule is None and not complete),
            entry.reason,
        ]
        for entry in suppressions.entries
    ]


@cache
def _encoder() -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def settings_identity(configuration: Configuration, rules: Mapping[str, Rule]) -> str:
    """Return what decides on the facts of any article: the comparing rules, and how articles are read."""
    overrides = [
        (
            override.files,
            override.language,
            [
                (name, tuple(setting.options.items()), setting.where, setting.severity)
                for name, setting in override.rules.items()
                if name in rules
            ],
        )
        for override in configuration.overrides
    ]
    parts = (
        [(name, identity_of(rule)) for name, rule in rules.items()],
        overrides,
        sorted(configuration.fields.items()),
        configuration.language,
        configuration.encoding,
    )
    return repr(parts)
