"""What a page shows of articles: read again after a run, from wherever the run had them."""

import json
from pathlib import Path

import pytest

from checker.api import report_of
from checker.config import load_configuration
from checker.engine.discovery import Article, Discovery, discover
from checker.engine.shown_articles import with_shown_articles
from checker.findings import Byline, Report

PARAGRAPH = (
    "The bridge over the river carries forty thousand vehicles a day and closed in March for urgent repairs,"
    " which the city expects to last until the end of the summer."
)
COPY = f"""---
title: Bridge closed
author: [Ada Lind, Bo Cruz]
date: 2026-03-05
---

{PARAGRAPH}
"""
FIRST = COPY.replace("Bridge closed", "River crossing shut").replace("[Ada Lind, Bo Cruz]", "Ines Okafor")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    (tmp_path / "a.md").write_text(FIRST.replace("03-05", "03-04"))
    (tmp_path / "b.md").write_text(COPY)
    (tmp_path / "c.md").write_text(
        "---\ntitle: Fog\nauthor: Nils Ek\n---\n\nFog lay on the harbour all day.\n"
    )
    return tmp_path


def checked(project: Path, *, shown: bool = True, contents: dict[str, bytes] | None = None) -> Report:
    configuration = load_configuration((project,), None, select=("shared-paragraph", "repeated-word"))
    if contents is None:
        return report_of(discover((project,), configuration), configuration, shown=shown)
    articles = tuple(Article(str(project / name), name) for name in contents)
    return report_of(Discovery(articles), configuration, shown=shown, contents=contents)


def test_report_holds_related_texts_and_bylines_of_articles_with_findings(project: Path) -> None:
    report = checked(project)
    assert [finding.path for finding in report.findings] == ["b.md"]
    assert report.bylines == {"b.md": (Byline(0, ("Ada Lind", "Bo Cruz")),)}
    assert set(report.texts) == {"b.md"}
    assert report.related_texts == {"a.md": FIRST.replace("03-05", "03-04")}


def test_only_a_run_that_is_asked_for_it_has_them(project: Path) -> None:
    plain, shown = checked(project, shown=False), checked(project)
    assert (plain.related_texts, plain.bylines) == ({}, {})
    assert shown._replace(related_texts={}, bylines={}) == plain


def test_contents_take_the_place_of_files(project: Path) -> None:
    article = "---\ntitle: Fog\nauthor: Sara Holm\n---\n\nFog lay on the the harbour all day.\n"
    report = checked(project, contents={"c.md": article.encode()})
    assert report.bylines == {"c.md": (Byline(0, ("Sara Holm",)),)}


def test_each_article_of_a_file_has_its_byline(project: Path) -> None:
    articles = [
        {
            "@type": "NewsArticle",
            "headline": f"Fog {n}",
            "author": name,
            "articleBody": f"Fog lay on the the {n}.",
        }
        for n, name in enumerate(("Ada Lind", "Bo Cruz"))
    ]
    (project / "feed.jsonl").write_text("".join(json.dumps(each) + "\n" for each in articles))
    configuration = load_configuration((project,), None, select=("repeated-word",))
    report = report_of(discover((project / "feed.jsonl",), configuration), configuration, shown=True)
    second = (project / "feed.jsonl").read_text().index("\n") + 1
    assert [finding.path for finding in report.findings] == ["feed.jsonl"] * 2
    assert report.bylines == {"feed.jsonl": (Byline(0, ("Ada Lind",)), Byline(second, ("Bo Cruz",)))}


def test_what_can_no_longer_be_read_is_left_out(project: Path) -> None:
    report = checked(project, shown=False)
    configuration = load_configuration((project,), None)
    articles = discover((project,), configuration).articles
    (project / "a.md").unlink()
    (project / "b.md").write_bytes(b"\0\xff\xfe\0")
    shown = with_shown_articles(report, articles, configuration, {})
    assert (shown.related_texts, shown.bylines, shown.texts) == ({}, {}, report.texts)
