"""From files to their fixes and back: what is not edited stays as it was, byte by byte."""

import json
import os
from pathlib import Path

import pytest

from checker.config import Configuration, load_configuration
from checker.engine import fixed_files
from checker.engine.discovery import Article, discover
from checker.engine.file_replacement import replace_file
from checker.engine.fixed_files import CHANGED, IN_RECORD, NO_WAY_BACK, fix_articles, fix_file
from checker.engine.fixes import FixedArticle
from checker.engine.run import run

PARAGRAPH = "The ferry to Göteborg leaves twice a day, at seven in the morning and at six, all year."
BEFORE = f"""---
title: Bridge closed
author: Ann Reporter
author: Ann Reporter
date: 2026-03-01
---

Council members met the the mayor of the town, and they heard about the costs.

{PARAGRAPH}

{PARAGRAPH}

They said that it was  not to be done.
"""
AFTER = (
    BEFORE.replace("author: Ann Reporter\n", "", 1)
    .replace("the the", "the")
    .replace(f"{PARAGRAPH}\n\n", "", 1)
)
RULES = ["duplicate-field", "repeated-word", "duplicate-paragraph"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    return tmp_path


def configured(project: Path) -> Configuration:
    return load_configuration((project,), project / "copydesk.yaml")


def fixed(file: Path, *, unsafe: bool = False, write: bool = True) -> FixedArticle:
    article = Article(str(file), file.name)
    return fix_file(article, [configured(file.parent)], unsafe=unsafe, write=write)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encoding_byte_order_mark_and_line_ends_stay(project: Path, encoding: str, line_end: str) -> None:
    def written(text: str) -> bytes:
        text = text.replace("\n", line_end)
        return (
            b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16-be-bom" else text.encode(encoding)
        )

    file = project / "a.md"
    file.write_bytes(written(BEFORE))
    result = fixed(file)
    assert [made.finding.rule for made in result.made] == RULES
    assert result.errors == ()
    assert file.read_bytes() == written(AFTER)


def test_mixed_line_ends_and_a_missing_last_one_stay(project: Path) -> None:
    file = project / "a.md"
    before = BEFORE.replace("costs.\n", "costs.\r\n").replace("2026-03-01\n", "2026-03-01\r\n").rstrip("\n")
    file.write_bytes(before.encode())
    fixed(file)
    after = AFTER.replace("costs.\n", "costs.\r\n").replace("2026-03-01\n", "2026-03-01\r\n").rstrip("\n")
    assert file.read_bytes() == after.encode()


def test_old_line_ends_stay(project: Path) -> None:
    file = project / "a.txt"
    text = f"Bridge closed\n\nBy Ann Reporter\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nThey met the the mayor.\n"
    file.write_bytes(text.replace("\n", "\r").encode())
    fixed(file)
    after = text.replace(f"{PARAGRAPH}\n\n", "", 1).replace("the the", "the")
    assert file.read_bytes() == after.replace("\n", "\r").encode()


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-15"])
def test_a_legacy_encoding_stays(project: Path, declared: str) -> None:
    (project / "copydesk.yaml").write_text(f"extends: [recommended]\nencoding: {declared}\n")
    file = project / "a.md"
    file.write_bytes(BEFORE.encode(declared))
    fixed(file)
    assert file.read_bytes() == AFTER.encode(declared)


def test_the_encoding_that_a_page_states_stays(project: Path) -> None:
    page = (
        '<html lang="en"><head><meta charset="windows-1252"><title>Bridge closed</title></head>'
        "<body><article>\n"
        "<h1>Bridge closed</h1>\n<p>{}</p>\n{}<p>They met the mayor – again.</p>\n</article></body></html>\n"
    )
    file = project / "a.html"
    file.write_bytes(page.format(PARAGRAPH, f"<p>{PARAGRAPH}</p>\n").encode("windows-1252"))
    assert [made.finding.rule for made in fixed(file).made] == ["duplicate-paragraph"]
    assert file.read_bytes() == page.format(PARAGRAPH, "").encode("windows-1252")


def test_a_replacement_that_the_encoding_has_not_is_refused(project: Path) -> None:
    (project / "words.yaml").write_text(
        "rules:\n  - id: euro\n    check: substitution\n    message: Write {replacement}.\n"
        "    options: {words: {EUR: €}}\n"
    )
    (project / "copydesk.yaml").write_text("extends: [words.yaml]\nencoding: iso-8859-1\n")
    file = project / "a.md"
    data = "It cost 12 EUR in Göteborg.\n".encode("iso-8859-1")
    file.write_bytes(data)
    result = fixed(file, unsafe=True)
    assert result.made == ()
    assert ["cannot be written in the article's encoding" in left.reason for left in result.left] == [True]
    assert file.read_bytes() == data


def test_bytes_that_cannot_be_made_again_are_left(project: Path) -> None:
    (project / "copydesk.yaml").write_text("extends: [recommended]\nencoding: utf-7\n")
    file = project / "a.md"
    # UTF-7 writes the same letter in more ways than one.
    data = BEFORE.encode("utf-7").replace(b"members", b"+AG0-embers")
    file.write_bytes(data)
    result = fixed(file)
    assert [error.message for error in result.errors] == [NO_WAY_BACK]
    assert file.read_bytes() == data


def test_a_file_that_changes_meanwhile_is_left(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = project / "a.md"
    file.write_text(BEFORE)

    def saved_first(target: Path, data: bytes, *, expected: bytes | None = None) -> None:
        file.write_text("Saved by an editor.\n")
        replace_file(target, data, expected=expected)

    monkeypatch.setattr(fixed_files, "replace_file", saved_first)
    result = fixed(file)
    assert (result.made, [error.message for error in result.errors]) == ((), [CHANGED])
    assert file.read_text() == "Saved by an editor.\n"


def test_a_full_disk_leaves_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = project / "a.md"
    file.write_text(BEFORE)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = fixed(file)
    assert [error.message for error in result.errors] == [
        "this article cannot be written: No space left on device; it is left as it is"
    ]
    assert file.read_text() == BEFORE
    assert sorted(each.name for each in project.iterdir()) == ["a.md", "copydesk.yaml"]


def test_without_write_only_the_result_tells(project: Path) -> None:
    file = project / "a.md"
    file.write_text(BEFORE)
    result = fixed(file, write=False)
    assert (result.before, result.after) == (BEFORE, AFTER)
    assert file.read_text() == BEFORE


def feed(*bodies: str) -> list[dict[str, str]]:
    return [
        {"type": "text", "uri": f"a{number}", "headline": "Bridge closed", "body_xhtml": body}
        for number, body in enumerate(bodies)
    ]


def test_an_article_in_json_stays_valid(project: Path) -> None:
    body = f'<p class=\\"lead\\">They met the the mayor.</p><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>'
    file = project / "a.json"
    text = f'{{"type": "text",\n "uri": "a", "headline": "Bridge closed",\n "body_xhtml": "{body}"}}\n'
    file.write_text(text)
    result = fixed(file)
    assert "repeated-word" in [made.finding.rule for made in result.made]
    after = file.read_text()
    assert json.loads(after)["body_xhtml"].count("met the mayor") == 1
    assert set(json.loads(after)) == set(json.loads(text))


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_records_are_left(project: Path, name: str) -> None:
    items = feed("<p>They met the the mayor of the town.</p>", "<p>They met the the mayor again.</p>")
    text = "".join(f"{json.dumps(item)}\n" for item in items) if name == "a.jsonl" else json.dumps(items)
    file = project / name
    file.write_text(text)
    configuration = configured(project)
    articles = discover((file,), configuration).articles
    (result,) = fix_articles(articles, run(articles, configuration), [configuration])
    assert result.made == ()
    assert [left.reason for left in result.left if left.finding.rule == "repeated-word"] == [IN_RECORD] * 2
    assert file.read_text() == text


def test_an_article_that_cannot_be_read_does_not_stop_the_others(project: Path) -> None:
    (project / "a.md").write_bytes(b"\x89PNG\r\n\0\0")
    (project / "b.md").write_text(BEFORE)
    configuration = configured(project)
    articles = discover((project,), configuration).articles
    one, other = fix_articles(articles, run(articles, configuration), [configuration])
    assert one.errors
    assert len(other.made) == 3
    assert (project / "b.md").read_text() == AFTER
