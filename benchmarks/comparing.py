"""Measures the rules that compare articles on whole repositories of real articles.

    python benchmarks/comparing.py DATA [--repository NAME …] [--findings FILE]

Each repository is written out and checked by the command as one: the newswire, the political news, the six
repositories of posts, and the wire of 1987. Prints what was found, what readers said of it, and how many of
the pairs of equal or nearly equal bodies that are known were found.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import verdicts
from benchmarks.corpora import CORPORA, wire_path
from benchmarks.drafts import read_json_lines
from benchmarks.marked_articles import LabelledArticle
from benchmarks.quality import report
from benchmarks.scoring import share, wilson_interval
from checker.checks import COMPARING_CHECKS
from checker.config import load_configuration

#: From this Jaccard index of word 5-shingles on two bodies are one article.
_SAME_ARTICLE = 0.8


def repositories(data: Path) -> dict[str, list[LabelledArticle]]:
    """Return the articles of each repository; ``posts`` are six, and once more all of them together."""
    found: dict[str, list[LabelledArticle]] = defaultdict(list)
    for name, corpus in CORPORA.items():
        for article in corpus(data):
            folders = article.path.split("/")
            found[name if name != "posts" else "/".join(folders[:2])].append(article)
            if name == "posts":
                found["posts"].append(article)
    return found


def check(articles: Sequence[LabelledArticle], name: str, rules: Sequence[str]) -> list[dict[str, Any]]:
    """Return the findings of ``rules`` in the repository called ``name``, paths as the articles have them."""
    with tempfile.TemporaryDirectory(prefix="copydesk-comparing-") as root:
        for article in articles:
            file = Path(root, article.path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(article.text.encode("utf-8", "surrogatepass"))
        folder = Path(root, name)
        (folder / "copydesk.yaml").write_text("extends: [recommended]\n")
        findings: list[dict[str, Any]] = report(folder, rules)["findings"]
    for finding in findings:
        finding["path"] = f"{name}/{finding['path']}"
        for related in finding["related"]:
            related["path"] = f"{name}/{related['path']}"
    return findings


def pairs_found(findings: Sequence[dict[str, Any]]) -> set[frozenset[str]]:
    """Return the pairs of articles that are the same article by a finding."""
    return {
        frozenset((finding["path"], related["path"]))
        for finding in findings
        if finding["rule"] == "duplicate-article"
        for related in finding["related"]
    }


def pair_recall(data: Path, name: str, found: set[frozenset[str]]) -> dict[str, tuple[int, int]]:
    """Return for each kind of known pairs in the repository how many were found, and how many there are."""
    paths = {
        row["id"]: f"{name}/{row['repo']}/{row['path']}" if name == "posts" else wire_path(row["id"])
        for row in read_json_lines(data / f"{name}.jsonl.gz")
    }
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in read_json_lines(data / f"{name}_pairs.jsonl"):
        pair = frozenset(paths[row[end]] for end in "ab")
        kinds = ["below .8" if row["jaccard5"] < _SAME_ARTICLE else ".8 or more"]
        if row.get("exact"):
            kinds.append("equal")
        if "cross_repo" in row:
            where = "two repositories" if row["cross_repo"] else "one repository"
            kinds = [f"{kind}, {where}" for kind in kinds]
        for kind in kinds:
            counts[kind][0] += pair in found
            counts[kind][1] += 1
    return {kind: (count[0], count[1]) for kind, count in sorted(counts.items())}


def _print_rules(name: str, size: int, findings: Sequence[dict[str, Any]], known: Any) -> None:
    print(f"\n{name}: {size} articles")
    groups: dict[tuple[str, str], list[verdicts.Key]] = defaultdict(list)
    for finding in findings:
        key = finding["path"], finding["rule"], verdicts.words_hash(finding["excerpt"])
        groups[finding["rule"], finding["severity"]].append(key)
    for (rule, severity), keys in sorted(groups.items()):
        true, false, unread = verdicts.precision(known, keys)
        precision = share(true / (true + false) if true + false else None)
        counts = f"true {true:3} false {false:3} unread {unread:3}"
        print(f"  {rule:24} {severity:8} {len(keys):4}  {counts}  {precision}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the repositories and print the figures."""
    parser = argparse.ArgumentParser(description="Measure the rules that compare articles.")
    parser.add_argument("data", type=Path, help="folder of articles")
    parser.add_argument("--repository", action="append", default=[], help="this one alone; may be repeated")
    parser.add_argument("--rule", action="append", default=[], help="this rule alone; may be repeated")
    parser.add_argument("--findings", type=Path, help="write every finding to this file, one JSON a line")
    options = parser.parse_args(arguments)
    shipped = load_configuration((Path(__file__).parent,)).rules
    rules = options.rule or [rule.id for rule in shipped if rule.check in COMPARING_CHECKS]
    known = verdicts.load()
    everything: list[dict[str, Any]] = []
    totals: Counter[tuple[str, str, bool]] = Counter()
    for name, articles in repositories(options.data).items():
        if options.repository and name not in options.repository:
            continue
        findings = check(articles, name, rules)
        if name in ("posts", "reuters"):
            for kind, (found, pairs) in pair_recall(options.data, name, pairs_found(findings)).items():
                print(f"{name}_pairs.jsonl, {kind}: {found} of {pairs} found")
        if name != "posts":
            everything += findings
            _print_rules(name, len(articles), findings, known)
    for finding in everything:
        verdict = known.get((finding["path"], finding["rule"], verdicts.words_hash(finding["excerpt"])))
        if verdict is not None:
            totals[finding["rule"], finding["severity"], verdict.true] += 1
    print("\nread by hand, all repositories")
    for rule, severity in sorted({(rule, severity) for rule, severity, _ in totals}):
        true, false = totals[rule, severity, True], totals[rule, severity, False]
        low, high = wilson_interval(true, true + false) or (0.0, 1.0)
        print(f"  {rule:24} {severity:8} {true:3} of {true + false:3} true  {share(low)}–{share(high)}")
    if options.findings:
        with options.findings.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(finding, ensure_ascii=False) + "\n" for finding in everything)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
