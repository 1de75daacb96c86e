"""The figures of `quality` as tables for a terminal and as the page docs/quality.md."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.repeated_paragraphs import line as repeats_line
from benchmarks.scoring import interval, share

#: The figures that ``copydesk explain`` shows; part of the package.
PUBLISHED = Path(__file__).parent.parent / "checker" / "measured_quality.json"

Row = Sequence[str]


def print_tables(figures: dict[str, Any]) -> None:
    """Print one line for each rule, then one for each kind of labelled article."""
    print(f"copydesk {figures['version']}, {figures['date']}, {sum(figures['articles'].values())} articles\n")
    for line in _aligned([HEAD, *rule_rows(figures)]):
        print(line)
    print()
    for line in _aligned([KIND_HEAD, *kind_rows(figures)]):
        print(line)
    if "repeated_paragraphs" in figures:
        print(f"\n{repeats_line(figures['repeated_paragraphs'])}")


HEAD = (
    "rule",
    "severity",
    "read",
    "precision",
    "95 %",
    "planted",
    "recall",
    "95 %",
    "twins hit",
    "own P",
    "own R",
    "per 1,000 news",
    "politics",
    "posts",
    "wire of 1987",
)

KIND_HEAD = ("labelled articles", "rule", "true", "false", "missed", "precision", "recall", "95 % of recall")


def rule_rows(figures: dict[str, Any]) -> Iterator[Row]:
    """Yield the cells of each rule's line."""
    for rule, figure in sorted(figures["rules"].items()):
        severity = figures["severities"].get(rule, "not shipped")
        read, groups = figure["read"], figure["groups"]
        planted, own = groups.get("planted"), groups.get("own")
        twin = groups.get("twin")
        per_thousand = figure["per_thousand"]
        yield (
            rule,
            severity,
            str(read["true"] + read["false"]),
            share(read["precision"]),
            interval(read["precision_interval"]),
            str(planted["true"] + planted["missed"]) if planted else "-",
            share(planted["recall"]) if planted else "-",
            interval(planted["recall_interval"]) if planted else "-",
            share(twin["noise_per_thousand"] / 1000) if twin and twin["clean_articles"] else "-",
            share(own["precision"]) if own else "-",
            share(own["recall"]) if own else "-",
            _rate(per_thousand.get("newswire")),
            _rate(per_thousand.get("politics")),
            _rate(per_thousand.get("posts")),
            _rate(per_thousand.get("reuters")),
        )


def kind_rows(figures: dict[str, Any]) -> Iterator[Row]:
    """Yield the cells of each kind of labelled article that a rule was measured on."""
    for rule, figure in sorted(figures["rules"].items()):
        for kind, score in sorted(figure["kinds"].items()):
            if kind.startswith(("corpus", "original")):
                continue
            if score["true"] + score["false"] + score["missed"] == 0 and kind.startswith("own"):
                continue
            yield (
                kind,
                rule,
                str(score["true"]),
                str(score["false"]),
                str(score["missed"]),
                share(score["precision"]),
                share(score["recall"]),
                interval(score["recall_interval"]),
            )


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def page(figures: dict[str, Any]) -> str:
    """Return docs/quality.md."""
    articles = figures["articles"]
    corpora = {
        name.split(": ", 1)[1]: count for name, count in articles.items() if name.startswith("corpus:")
    }
    repeats = figures.get("repeated_paragraphs")
    planted = sum(count for name, count in articles.items() if name.startswith("planted:"))
    own = sum(count for name, count in articles.items() if name.startswith("own:"))
    names = ("newswire", "politics", "posts", "reuters")
    news, politics, posts, wire = (f"{corpora.get(name, 0):,}" for name in names)
    about = f"""\
# Quality

Measured with copydesk {figures["version"]} on {figures["date"]} by
`python benchmarks/quality.py DATA --publish`, which writes this page; [measuring](measuring.md) tells how.

**Precision** is the share of findings on real articles that a reader called true, among those that were
read. **Recall** is the share of planted faults that were found; **twins hit** is the share of articles with
the same edit done rightly in which the rule spoke all the same. **Own** is precision and recall on the {own}
articles written for this project, with all their faults marked. The last columns are findings per 1,000
articles as they stand, true or not: {news} newswire reports, {politics} pieces of political news, {posts}
posts of six repositories, {wire} reports of a wire of 1987. What was read of any of them counts for the
precision. Rules that are off by default are measured as remarks. {planted:,} faults were planted. Intervals
are Wilson's, at 95 %.

A rule whose precision on real articles is below .9 is no error, below .7 no warning; findings that the
rule itself reports with a lower severity than its own are not counted for that.
"""
    lines = [
        about,
        _markdown_row(HEAD),
        _markdown_row(["---"] * len(HEAD)),
        *(_markdown_row(row) for row in rule_rows(figures) if row[1] != "not shipped"),
        "",
        "## By kind of labelled article",
        "",
        "*natural* are mistakes that happened, *planted* ones put in, *twin* the same edits done rightly.",
        "",
        *([f"{repeats_line(repeats).capitalize()}.", ""] if repeats else []),
        _markdown_row(KIND_HEAD),
        _markdown_row(["---"] * len(KIND_HEAD)),
        *(_markdown_row(row) for row in kind_rows(figures) if row[1] in figures["severities"]),
        "",
    ]
    return "\n".join(lines)


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
