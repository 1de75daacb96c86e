"""Facts of many articles, collected at one go with arrays of numbers: most of a run over a corpus."""

from collections.abc import Sequence

import numpy as np

from checker.checks.article_words import learn_new_words
from checker.checks.contract import SKETCH_BYTES, CollectedFromMany, CollectFromManyFunction
from checker.checks.word_arrays import WordArrays, are_plain
from checker.documents.model import Document
from checker.engine.article_facts import COLLECTOR_SHIFT, Collected
from checker.engine.collecting import Collector, Served, comparison_of
from checker.rulebook.model import Rule

#: What was collected, by the number of the collector and the identities of the rule and the article.
Known = dict[tuple[int, int, int], Collected]


def collected(articles: Sequence[tuple[Document, Sequence[Served]]]) -> Known:
    """Return the facts and the keys of articles, each of which has the collectors at work on it beside it.

    Those are left out whose text is not plain when it is folded, and collectors that know of no such way.
    """
    known: Known = {}
    # Articles of the same rules, language and format have the same collectors at work.
    groups: dict[int, tuple[Sequence[Served], list[Document]]] = {}
    for document, served in articles:
        if are_plain(document):
            groups.setdefault(id(served), (served, []))[1].append(document)
    for served, documents in groups.values():
        words = WordArrays(documents)
        learn_new_words(words)
        for collector, rule, _ in served:
            collect = comparison_of(rule).collect_from_many
            if collect is not None:
                known |= _of_one(collect, collector, rule, words)
    return known


def _of_one(collect: CollectFromManyFunction, collector: Collector, rule: Rule, words: WordArrays) -> Known:
    views = [document.view(rule.scope) for document in words.documents]
    try:
        found = collect(words, views, rule.options)
    except Exception:
        # Collecting from each of them will tell what is wrong, and where.
        return {}
    data = _pairs(found, collector)
    width = 2 * np.dtype(np.int64).itemsize
    bounds = [width * end for end in found.ends]
    sketches = b"" if found.sketches is None else found.sketches.tobytes()
    known: Known = {}
    reached = 0
    for document, facts, start, end in zip(words.documents, found.facts, bounds, bounds[1:], strict=False):
        own = sketches[reached : reached + SKETCH_BYTES * len(facts)]
        reached += len(own)
        known[collector.number, id(rule), id(document)] = Collected(facts, data[start:end], own)
    return known


def _pairs(found: CollectedFromMany, collector: Collector) -> bytes:
    """Return the keys, each with the number of its fact, in the form of ``ArticleFacts``."""
    pairs = np.empty((len(found.keys), 2), np.int64)
    pairs[:, 0] = found.keys ^ np.uint64(collector.salt)
    pairs[:, 1] = found.owners + (collector.number << COLLECTOR_SHIFT)
    return pairs.tobytes()
