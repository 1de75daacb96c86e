"""Measures what each rule finds, what it says wrongly and what it misses, on labelled articles.

    python benchmarks/quality.py [DATA] [--rule ID …] [--json FILE] [--findings FILE] [--publish]

DATA is a folder of labelled articles as docs/measuring.md describes; without one, the articles of
this project alone are measured. The articles are written out and checked by the command, as a user
would; its JSON report is compared with the labels.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks import generate_rule_pages, repeated_paragraphs, verdicts
from benchmarks.corpora import CORPORA
from benchmarks.drafts import ORIGINALS, news_drafts
from benchmarks.marked_articles import LabelledArticle
from benchmarks.natural import SOURCES, articles_with_repeats
from benchmarks.own_articles import RECORD, own_articles
from benchmarks.planting import PAIRS_OF_A_KIND, planted_articles
from benchmarks.planting_form import AUTHORS
from benchmarks.quality_report import PUBLISHED, page, print_tables
from benchmarks.scoring import Found, Score, score_article, total, wilson_interval
from checker import __version__
from checker.findings import Severity
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.model import Rule

#: What a figure is measured on; the first word of an article's kind.
GROUPS = ("own", "natural", "planted", "twin", "corpus")


def gather(data: Path | None, rules: Sequence[str], pairs: int) -> Iterator[LabelledArticle]:
    """Yield all labelled articles, those of one run together (a run is a folder)."""
    yield from own_articles()
    if data is None:
        return
    for source in SOURCES.values():
        yield from source(data)
    for corpus in CORPORA.values():
        yield from corpus(data)
    drafts = list(news_drafts(data))
    planted = list(planted_articles(drafts, pairs=pairs, rules=rules))
    originals = {article.original for article in planted}
    for draft in drafts:
        if f"{ORIGINALS}/{draft.name}.md" in originals:
            yield draft.labelled("original", ORIGINALS)
    yield from sorted(planted, key=lambda article: article.path)


def check(articles: Iterable[LabelledArticle], rules: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """Return the findings of the command by article; each top folder is a repository of its own.

    Raises SystemExit where the command could not do its work.
    """
    findings: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="copydesk-quality-") as name:
        folder = Path(name)
        for run, group in groupby(articles, key=lambda article: article.path.split("/", 1)[0]):
            for article in group:
                file = folder / article.path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(article.text.encode("utf-8", "surrogatepass"))
            (folder / run / "copydesk.yaml").write_text(_configuration(rules))
            for finding in report(folder / run, rules)["findings"]:
                findings[f"{run}/{finding['path']}"].append(finding)
    return findings


def _configuration(rules: Sequence[str]) -> str:
    """Return a configuration with the recommended rules, and those that are off by default as remarks.

    ``rules`` are those asked for; without any all are measured, each as when a house switches it on.
    """
    off = [
        rule.id for rule in _shipped() if rule.severity is Severity.OFF and (not rules or rule.id in rules)
    ]
    lines = "".join(f"  {rule}: {_SETTINGS.get(rule, Severity.INFO.label)}\n" for rule in off)
    return "extends: [recommended]\n" + (f"rules:\n{lines}" if off else "") + _OVERRIDES


#: How rules are switched on that need to be told something: the authors of the planted articles.
_SETTINGS = {
    "unknown-author": f"{{severity: info, options: {{guests: true, authors: {json.dumps(AUTHORS)}}}}}",
}


#: What is required of the articles from which a field is taken away, and of no others.
_OVERRIDES = """\
overrides:
  - files: [field removed/]
    rules: {missing-field: {options: {fields: [title, author, date]}}}
"""


def _shipped() -> tuple[Rule, ...]:
    return tuple(load_rules([shipped_rules_folder()]))


def report(folder: Path, rules: Sequence[str]) -> dict[str, Any]:
    """Return the command's report on ``folder``, of ``rules`` alone where any are named.

    Raises SystemExit where the command could not do its work.
    """
    command = [sys.executable, "-m", "checker", "check", ".", "--format", "json", "--exit-zero"]
    for rule in rules:
        command += ["--select", rule]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 3):
        raise SystemExit(f"copydesk left with {run.returncode} on {folder.name}:\n{run.stderr}")
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _found(finding: dict[str, Any]) -> Found:
    return Found(finding["rule"], finding["start"]["offset"], finding["end"]["offset"], finding["message"])


def _new_findings(
    article: LabelledArticle, findings: dict[str, list[dict[str, Any]]]
) -> list[dict[str, Any]]:
    """Return the findings in ``article`` that its original does not have as well."""
    old = Counter((each["rule"], each["excerpt"]) for each in findings.get(article.original, ()))
    new = []
    for finding in findings.get(article.path, ()):
        key = (finding["rule"], finding["excerpt"])
        if old[key] > 0:
            old[key] -= 1
        else:
            new.append(finding)
    return new


def measure(
    articles: Sequence[LabelledArticle],
    findings: dict[str, list[dict[str, Any]]],
    rules: Sequence[str],
    severities: Mapping[str, str],
) -> dict[str, Any]:
    """Return for each rule its scores by kind and by group, and what readers said of real findings.

    ``severities`` are the labels that the shipped rules have.
    """
    by_kind: dict[str, list[dict[str, Score]]] = defaultdict(list)
    planted_rules = {fault.rule for article in articles for fault in article.faults}
    names = sorted(set(rules) | planted_rules)
    for article in articles:
        found = [_found(finding) for finding in _new_findings(article, findings)]
        by_kind[article.kind].append(score_article(article, found, names))
    kinds = {kind: total(scores) for kind, scores in by_kind.items()}
    counts = Counter(article.kind for article in articles)
    read = _ReadFindings(articles, findings)
    result: dict[str, Any] = {}
    for rule in names:
        groups: dict[str, Score] = defaultdict(Score)
        for kind, scores in kinds.items():
            if rule in scores:
                groups[kind.split(":", 1)[0]].add(scores[rule])
        per_thousand = {
            kind.split(": ", 1)[1]: 1000 * read.found[kind, rule] / count
            for kind, count in counts.items()
            if kind.startswith("corpus:")
        }
        result[rule] = {
            "groups": {group: groups[group].as_data() for group in GROUPS if group in groups},
            "kinds": {kind: scores[rule].as_data() for kind, scores in kinds.items() if rule in scores},
            "read": read.as_data(rule),
            "read_at_severity": read.as_data(rule, _measured_severity(severities.get(rule))),
            "per_thousand": per_thousand,
        }
    return result


def _measured_severity(label: str | None) -> str | None:
    """Return the label that findings of a rule have when it is measured, of its shipped ``label``."""
    return Severity.INFO.label if label == Severity.OFF.label else label


class _ReadFindings:
    """What was found on the corpora, and what people said of it."""

    def __init__(
        self, articles: Sequence[LabelledArticle], findings: dict[str, list[dict[str, Any]]]
    ) -> None:
        self.found: Counter[tuple[str, str]] = Counter()
        self._keys: dict[str, list[tuple[str, verdicts.Key]]] = defaultdict(list)
        self._verdicts = verdicts.load()
        for article in articles:
            if not article.kind.startswith("corpus:"):
                continue
            for finding in findings.get(article.path, ()):
                rule = finding["rule"]
                self.found[article.kind, rule] += 1
                words = verdicts.words_hash(finding["excerpt"])
                self._keys[rule].append((finding["severity"], (article.path, rule, words)))

    def as_data(self, rule: str, severity: str | None = None) -> dict[str, Any]:
        """Return how many findings of ``rule`` were read, and the share that was true.

        ``severity`` leaves out those that were reported with another one.
        """
        keys = [key for label, key in self._keys[rule] if severity in (None, label)]
        true, false, unread = verdicts.precision(self._verdicts, keys)
        read = true + false
        return {
            "true": true,
            "false": false,
            "unread": unread,
            "precision": true / read if read else None,
            "precision_interval": wilson_interval(true, read),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the tables, and write what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the quality of the rules.")
    parser.add_argument("data", nargs="?", type=Path, help="folder of labelled articles")
    parser.add_argument(
        "--rule", action="append", default=[], help="measure this rule alone; may be repeated"
    )
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--findings", type=Path, help="write every finding to this file, one JSON a line")
    parser.add_argument("--pairs", type=int, default=PAIRS_OF_A_KIND, help="planted pairs of each kind")
    parser.add_argument(
        "--record", action="store_true", help="update the record of the own articles that the tests hold"
    )
    parser.add_argument(
        "--publish", action="store_true", help="update docs/quality.md, the figures of explain and the record"
    )
    options = parser.parse_args(arguments)
    if options.data is not None and not options.data.is_dir():
        parser.error(f"{options.data} is no folder")
    if options.publish and (options.data is None or options.rule):
        parser.error("--publish needs DATA and all rules")
    if options.record and options.rule:
        parser.error("--record needs all rules")
    shipped = {rule.id: rule for rule in _shipped()}
    unknown = [rule for rule in options.rule if rule not in shipped]
    if unknown:
        parser.error(f"no such rule: {', '.join(unknown)}")
    articles = list(gather(options.data, options.rule, options.pairs))
    findings = check(articles, options.rule)
    severities = {rule: shipped[rule].severity.label for rule in sorted(shipped)}
    figures = {
        "version": __version__,
        "date": date.today().isoformat(),
        "articles": dict(Counter(article.kind for article in articles)),
        "severities": severities,
        "rules": measure(articles, findings, options.rule or sorted(shipped), severities),
    }
    if options.data is not None and (not options.rule or repeated_paragraphs.RULE in options.rule):
        repeats = [repeat for _, each in articles_with_repeats(options.data) for repeat in each]
        figures["repeated_paragraphs"] = repeated_paragraphs.count_found(repeats, findings)
    print_tables(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if options.findings:
        _write_findings(options.findings, articles, findings)
    if options.publish:
        publish(figures)
    if options.publish or options.record:
        record(figures)
    return 0


def _write_findings(
    file: Path, articles: Sequence[LabelledArticle], findings: dict[str, list[dict[str, Any]]]
) -> None:
    with file.open("w", encoding="utf-8") as lines:
        for article in articles:
            for finding in findings.get(article.path, ()):
                found = _found(finding)
                true = any(
                    fault.rule == found.rule and fault.is_at(found.start, found.end)
                    for fault in article.faults
                )
                row = {**finding, "path": article.path, "kind": article.kind, "true": true}
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def publish(figures: dict[str, Any]) -> None:
    """Write the figures where the users see them."""
    root = Path(__file__).parent.parent
    (root / "docs" / "quality.md").write_text(page(figures), encoding="utf-8")
    PUBLISHED.write_text(json.dumps(figures_for_explain(figures), indent=1) + "\n", encoding="utf-8")
    generate_rule_pages.write()


def record(figures: dict[str, Any]) -> None:
    """Write precision and recall on the own articles, below which no change may bring them."""
    figures_by_rule = {
        rule: {"precision": own["precision"], "recall": own["recall"]}
        for rule, figure in sorted(figures["rules"].items())
        if (own := figure["groups"].get("own")) and rule in figures["severities"]
    }
    RECORD.write_text(json.dumps(figures_by_rule, indent=1) + "\n", encoding="utf-8")


def figures_for_explain(figures: dict[str, Any]) -> dict[str, Any]:
    """Return the few figures of each shipped rule that ``copydesk explain`` shows."""
    rules = {}
    for rule, figure in sorted(figures["rules"].items()):
        if rule not in figures["severities"]:
            continue
        planted, twin = figure["groups"].get("planted"), figure["groups"].get("twin")
        at_severity = figure["read_at_severity"]
        rules[rule] = {
            "read": figure["read"]["true"] + figure["read"]["false"],
            "precision": figure["read"]["precision"],
            "read_at_severity": at_severity["true"] + at_severity["false"],
            "precision_at_severity": at_severity["precision"],
            "planted": planted["true"] + planted["missed"] if planted else 0,
            "recall": planted["recall"] if planted else None,
            "twins": twin["clean_articles"] if twin else 0,
            "twins_reported": twin["noise_per_thousand"] if twin else None,
            "per_thousand": {name: round(value, 1) for name, value in figure["per_thousand"].items()},
        }
    return {"date": figures["date"], "version": figures["version"], "rules": rules}


if __name__ == "__main__":
    sys.exit(main())
