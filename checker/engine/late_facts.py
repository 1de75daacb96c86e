"""Facts that are collected late: of those articles alone that share a key with another, which are read again.

A collector waits where the keys of an article cost far less to tell than its facts, in runs that do not keep
facts: what is kept tells all, so that no article need be read again in a later run.
"""

from array import array
from collections.abc import Collection, Mapping
from itertools import chain, groupby, pairwise

from checker.engine.article_facts import ArticleFacts
from checker.engine.article_parts import file_of, number_of
from checker.engine.discovery import Article
from checker.engine.tasks import ArticleTask
from checker.findings import ReportError
from checker.text.article_caches import forget_articles
from checker.text.named_tuples import NamedTuple


class LateFacts(NamedTuple):
    """All facts of an article, and what went wrong when the last of them were collected."""

    facts: ArticleFacts
    errors: tuple[ReportError, ...] = ()


def waiting(facts: Mapping[str, ArticleFacts]) -> dict[str, list[int]]:
    """Return the articles that share a key of a collector that waits, with the numbers of such collectors."""
    glancing = {name: each.glances for name, each in facts.items() if each.glances}
    keys = sorted(chain.from_iterable(array("q", each.keys) for each in chain(*glancing.values())))
    shared = {key for key, following in pairwise(keys) if key == following}
    found: dict[str, list[int]] = {}
    for name, glances in glancing.items() if shared else ():
        numbers = [
            glance.collector
            for glance in glances
            if glance.waits and not shared.isdisjoint(array("q", glance.keys))
        ]
        if numbers:
            found[name] = numbers
    return found


def collected_late(
    task: ArticleTask,
    places: Mapping[str, Article],
    facts: Mapping[str, ArticleFacts],
    wanted: Mapping[str, Collection[int]],
) -> dict[str, LateFacts]:
    """Return the facts of the articles in ``wanted`` with those that these collectors have yet to collect.

    ``places`` tells where their files stand, ``facts`` what is known of them. What can no longer be read is
    left out.
    """
    collectors, spill = task.collectors, task.spilled
    assert collectors is not None
    found: dict[str, LateFacts] = {}
    for path, names in groupby(sorted(wanted), file_of):
        documents = task.read(places[path])
        rules = task.configuration.rules_for(path)
        for name in names:
            if number_of(name) >= len(documents):
                continue
            late, problems = collectors.collect_late(documents[number_of(name)], rules, wanted[name])
            known = facts[name]
            whole = (known if spill is None else spill.get(known)).with_late(late)
            errors = tuple(ReportError(path, problem) for problem in problems)
            found[name] = LateFacts(whole if spill is None else spill.put(whole), errors)
        for document in documents:
            document.forget()
        forget_articles()
    if spill is not None:
        spill.flush()
    return found
