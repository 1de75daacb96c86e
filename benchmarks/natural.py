"""Real articles with faults that happened, as labelled articles; the formats stand in docs/measuring.md."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.drafts import read_json_lines
from benchmarks.marked_articles import Fault, LabelledArticle
from benchmarks.repeated_paragraphs import Repeat, faults, repeats_in, rows_by_article

#: Days by which a dateline of a wire may lag behind its article before it counts as wrong.
_LAG_DAYS = 4

#: Two bodies with this Jaccard index of their word 5-shingles or more are the same article.
_SAME_ARTICLE = 0.8


def front_matter(**fields: Any) -> str:
    """Return the front matter block of the fields that have a value."""
    present = {name: value for name, value in fields.items() if value}
    return f"---\n{yaml.safe_dump(present, allow_unicode=True, sort_keys=False)}---\n\n"


def _safe(identity: str) -> str:
    return re.sub(r"[^\w.-]+", "-", identity).strip("-.")[:100]


def post_text(post: dict[str, Any]) -> str:
    """Return a row of ``posts.jsonl`` as the Markdown file that it was made from, as far as it tells."""
    fields = post["front_matter"] or {}
    return front_matter(**fields) + str(post["body"])


def weekday_dates(data: Path) -> Iterator[LabelledArticle]:
    """Yield one article for each labelled mention of a weekday with a date."""
    for number, row in enumerate(read_json_lines(data / "weekday_dates.jsonl")):
        front = front_matter(title="A mention of a day", date=_day(row.get("ref")), author="Staff Reporter")
        text = front + row["context"].replace("\n", " ") + "\n"
        faults = (Fault("weekday-mismatch"),) if row["verdict"] == "real_error" else ()
        yield LabelledArticle(
            f"weekday_dates/{number:04}.md",
            text,
            faults,
            frozenset(["weekday-mismatch"]),
            kind="natural: weekday_dates",
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def dateline_mismatch(data: Path) -> Iterator[LabelledArticle]:
    """Yield the reports whose dateline is far from their date, and as many whose dateline fits."""
    labels = {row["id"]: row for row in read_json_lines(data / "dateline_mismatch.jsonl")}
    fitting = 0
    for row in read_json_lines(data / "reuters.jsonl.gz"):
        label = labels.get(row["id"])
        if label is None and (fitting >= 1000 or not row["title"] or not _fits(row)):
            continue
        fitting += label is None
        front = front_matter(title=row["title"], date=_day(row["date"]), author="Reuters")
        lead, *rest = row["body"].strip().split("\n\n")
        body = "\n\n".join([f"{row['dateline']} {' '.join(lead.split())}", *rest])
        faults: tuple[Fault, ...] = ()
        if label is not None and label["class"] == "typo":
            late = label["diff"] > 0
            faults = (Fault("dateline-after-publication" if late else "publication-date-conflict"),)
        yield LabelledArticle(
            f"dateline_mismatch/{_safe(row['id'])}.md",
            front + body + "\n",
            faults,
            frozenset(["dateline-after-publication", "publication-date-conflict"]),
            kind="natural: dateline_mismatch",
        )


def _fits(row: dict[str, Any]) -> bool:
    """Tell whether a report's dateline ends in the number of its day: only larger gaps are labelled."""
    numbers = re.findall(r"\d+", row["dateline"] or "")
    return bool(numbers) and int(numbers[-1]) == int(row["date"][8:10])


def repeated_paragraphs(data: Path) -> Iterator[LabelledArticle]:
    """Yield the articles in which a paragraph stands twice; what else is in them is not judged."""
    for article, _ in articles_with_repeats(data):
        yield article


def articles_with_repeats(data: Path) -> Iterator[tuple[LabelledArticle, list[Repeat]]]:
    """Yield the articles in which a paragraph stands twice, each with all its repetitions."""
    rows = rows_by_article(data)
    for identity, text in _texts(data):
        if identity not in rows:
            continue
        path = f"dup_paragraphs/{_safe(identity)}.md"
        article = LabelledArticle(path, text, kind="natural: dup_paragraphs")
        repeats = list(repeats_in(article, rows[identity]))
        yield replace(article, faults=faults(repeats)), repeats


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the identity and the text of each article of all corpora."""
    for name, day, body in (
        ("te3_silver.jsonl.gz", "dct", "text"),
        ("polnear.jsonl.gz", "date", "text"),
        ("reuters.jsonl.gz", "date", "body"),
    ):
        for row in read_json_lines(data / name):
            front = front_matter(
                title=row["title"] or row["id"], date=_day(row[day]), author="Staff Reporter"
            )
            yield row["id"], f"{front}{row[body]}\n"
    for post in read_json_lines(data / "posts.jsonl.gz"):
        yield post["id"], post_text(post)


#: What each kind of mended mistake is to be found by, before it was mended.
_FIXED_BY = {
    "weekday_fix": "weekday-mismatch",
    "dup_para_fix": "duplicate-paragraph",
    "front_matter_fix": "unreadable-article",
}


#: What a reader of YAML says of a date that does not exist in front matter that is well-formed.
_NO_DATE = "month must be in"


def history_fixes(data: Path) -> Iterator[LabelledArticle]:
    """Yield articles before and after a mistake in them was mended."""
    for number, row in enumerate(read_json_lines(data / "history_fixes.jsonl.gz")):
        rule = _FIXED_BY[row["kind"]]
        if _NO_DATE in (row.get("error") or ""):
            rule = "invalid-field"
        if row["before"] is None:
            continue
        name = f"{number:04}-{_safe(Path(row['path']).stem)}.md"
        path, kind = f"history_fixes/before/{name}", f"natural: {row['kind']}"
        yield LabelledArticle(path, row["before"], (Fault(rule),), kind=f"{kind}, before")
        if rule != "duplicate-paragraph" and row["after"] is not None:
            after = f"history_fixes/after/{name}"
            yield LabelledArticle(after, row["after"], (), frozenset([rule]), kind=f"{kind}, after")


def unattributed_quotations(data: Path) -> Iterator[LabelledArticle]:
    """Yield the political news whose quotations were all attributed by hand, those without source marked."""
    marked: dict[str, list[dict[str, Any]]] = {}
    for row in read_json_lines(data / "polnear_unattributed_quotes.jsonl"):
        if row["manual"] == "U":
            marked.setdefault(row["id"], []).append(row)
    rule = "unattributed-quotation"
    for row in read_json_lines(data / "polnear.jsonl.gz"):
        author = row["author"] if row["author"] not in (None, "None") else "Staff Reporter"
        front = front_matter(title=row["title"], date=_day(row["date"]), author=author)
        shift = len(front)
        quotations = marked.get(row["id"], ())
        faults = tuple(Fault(rule, each["start"] + shift, each["end"] + shift) for each in quotations)
        yield LabelledArticle(
            f"polnear/{_safe(row['id'])}.md",
            front + row["text"],
            faults,
            frozenset([rule]),
            kind="natural: polnear",
        )


def place_of(identity: str) -> str:
    """Return the path of an article; a post keeps its own, which often tells its day."""
    repository, colon, path = identity.partition(":")
    return f"{repository}/{path}" if colon else f"{_safe(identity)}.md"


def _pairs(
    rows: list[dict[str, Any]], texts: dict[str, tuple[str, str]], folder: str, kind: str
) -> Iterator[LabelledArticle]:
    """Yield the articles of pairs, of which ``texts`` has day and text; a fault is in the later of a pair.

    Not judged are posts that stand in two repositories with other markup: their words are nearly the same,
    but what was counted when the pairs were made is the source. Pairs of posts of one repository were all
    read: they are parts of a series (two announcements of one release train, of an event that comes back).
    """
    rule = "duplicate-article"
    later: set[str] = set()
    unsure: set[str] = set()
    for row in rows:
        pair = sorted((row["a"], row["b"]), key=lambda each: (texts[each][0] or "9999", place_of(each)))
        if row["jaccard5"] >= _SAME_ARTICLE and row.get("cross_repo", True):
            later.add(pair[1])
        elif row.get("cross_repo"):
            unsure.add(pair[1])
    for identity in sorted({row[end] for row in rows for end in "ab"}):
        faults = (Fault(rule),) if identity in later else ()
        judged = frozenset() if identity in unsure - later else frozenset([rule])
        yield LabelledArticle(f"{folder}/{place_of(identity)}", texts[identity][1], faults, judged, kind=kind)


def reuters_pairs(data: Path) -> Iterator[LabelledArticle]:
    """Yield the reports that stand in the wire twice, and those that only resemble another."""
    rows = list(read_json_lines(data / "reuters_pairs.jsonl"))
    wanted = {row[end] for row in rows for end in "ab"}
    texts = {}
    for row in read_json_lines(data / "reuters.jsonl.gz"):
        if row["id"] in wanted:
            texts[row["id"]] = row["date"][:10], wire_text(row)
    yield from _pairs(rows, texts, "reuters_pairs", "natural: reuters_pairs")


def wire_text(row: dict[str, Any]) -> str:
    """Return a row of ``reuters.jsonl`` as a Markdown file; some reports are a title alone."""
    front = front_matter(title=row["title"] or row["id"], date=_day(row["date"]), author="Reuters")
    return f"{front}{row['body'] or ''}\n"


def posts_pairs(data: Path) -> Iterator[LabelledArticle]:
    """Yield the posts that stand in two repositories, and those that only resemble another."""
    rows = list(read_json_lines(data / "posts_pairs.jsonl"))
    wanted = {row[end] for row in rows for end in "ab"}
    texts = {
        post["id"]: ((post["date"] or "")[:10], post_text(post))
        for post in read_json_lines(data / "posts.jsonl.gz")
        if post["id"] in wanted
    }
    yield from _pairs(rows, texts, "posts_pairs", "natural: posts_pairs")


#: All sources of natural faults by the name of their data file.
SOURCES = {
    "weekday_dates": weekday_dates,
    "dateline_mismatch": dateline_mismatch,
    "dup_paragraphs": repeated_paragraphs,
    "history_fixes": history_fixes,
    "polnear": unattributed_quotations,
    "reuters_pairs": reuters_pairs,
    "posts_pairs": posts_pairs,
}
