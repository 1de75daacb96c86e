"""A page of articles that try everything: in a real browser nothing of them runs, and nothing hides."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.reports.browser import Browser, chromium

needs_browser = pytest.mark.skipif(
    chromium() is None, reason="no Chromium is installed; .ci/run installs one"
)

#: Each would set a variable of the page if a browser took it for more than text.
ATTACKS = (
    "<script>window.hurt = 1</script>",
    "</script><script>window.hurt = 2</script>",
    "<!--<script>window.hurt = 3",
    "\"'><img src=x onerror='window.hurt = 4'>",
    "<svg onload=window.hurt=5>",
    "{{ 7 * 7 }}{% raw %}",
    "`${window.hurt = 6}` \\u003cscript\\u003e &lt;b&gt; &#x3c;b",
    "</style></title></textarea>]]>",
    "<base href=//example.org><link rel=stylesheet href=//example.org/a.css>",
)
BIDI, CONTROLS = "\u202e\u2066\u200f", "\x1b]0;owned\x07\x1b[2J\x9b"
HOSTILE = " ".join(ATTACKS)

#: In the message of a rule braces are placeholders.
MESSAGE = " ".join(attack for attack in ATTACKS if "{" not in attack)

#: A name that a file may have: no slash.
FILE = "\"'><img src=x onerror='window.hurt=7'>\u202e&amp;.md"

ARTICLE = f"""---
title: {json.dumps("A title " + HOSTILE)}
author: {json.dumps("Eve " + HOSTILE + BIDI)}
date: 2026-03-05
---

{HOSTILE} and {BIDI} and {CONTROLS} the the end.

The mayor spoke for an hour {HOSTILE} on the bridge and on the schools of the town by the river.

Nothing more was said that evening in the hall.

The mayor spoke for an hour {HOSTILE} on the bridge and on the schools of the town by the river.
"""
RULE = {
    "id": "no-the",
    "check": "pattern",
    "message": f"Not so: {MESSAGE}{BIDI}",
    "options": {"pattern": "evening in the hall"},
}


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page that the command writes for a project of hostile articles."""
    project = tmp_path_factory.mktemp("hostile")
    (project / "house.json").write_text(json.dumps({"rules": [RULE]}))
    (project / "copydesk.yaml").write_text("extends: [recommended, ./house.json]\nlanguage: en\n")
    (project / FILE).write_text(ARTICLE, encoding="utf-8")
    (project / "copy.md").write_text(ARTICLE.replace("hour", "day"), encoding="utf-8")
    (project / f"broken{FILE}").write_bytes(b"a\0b\n\xff\xfe")
    file = project / "report.html"
    result = CliRunner().invoke(main, ["check", str(project), "--format", f"html={file}", "--jobs", "1"])
    assert result.exit_code == 3, result.output
    return file


def test_no_control_or_mark_of_direction_is_in_the_page(page_file: Path) -> None:
    page = page_file.read_text(encoding="utf-8")
    assert not set(page) & {*BIDI, *CONTROLS} - set("]0;owned[2J")
    assert "\\u202e" in page
    assert "\\x1b" in page


def test_page_has_no_tag_but_its_own(page_file: Path) -> None:
    page = page_file.read_text(encoding="utf-8")
    for attack in ("<script>window", "<img", "<!--", "<base", "<link", "<svg onload"):
        assert attack not in page
    assert page.count("<script") == page.count("</script>") == 2
    # All of it is there to be read: in the tables as text, in the data as JSON.
    assert html.escape("<script>window.hurt = 1</script>", quote=False) in page
    (island,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)
    data = json.loads(island)
    # Semicolons part the names of authors.
    for attack in (attack for attack in ATTACKS if ";" not in attack):
        assert any(attack in author for author in data["authors"])
    assert any(MESSAGE in finding["message"] for finding in data["findings"])


@pytest.fixture
def page(tmp_path: Path, page_file: Path) -> Iterator[Browser]:
    with Browser(tmp_path / "profile") as browser:
        browser.open(page_file)
        yield browser


@pytest.mark.slow
@needs_browser
def test_nothing_of_it_runs(page: Browser, page_file: Path) -> None:
    number = page.run("JSON.parse(document.querySelector('#data').textContent).findings.length")
    assert number >= 5
    own = page.run("document.querySelectorAll('script, style, link, base, img, iframe, object').length")
    assert own == 3
    # Every way that builds a part of the page: filters of each kind, keys, unfolded lines, groups, the map.
    buttons = page.run("document.querySelectorAll('[data-filter]').length")
    for each in range(buttons):
        page.run(
            f"document.querySelectorAll('[data-filter]')[{each}]"
            ".dispatchEvent(new MouseEvent('click', {bubbles: true}))"
        )
        assert not page.run("document.querySelector('#count').textContent").startswith("No finding")
    page.click("button[type=reset]")
    for _ in range(number):
        page.press("j")
    page.run("for (const each of document.querySelectorAll('button.gap')) each.click()")
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    page.run("for (const each of document.querySelectorAll('.group button')) each.click()")
    page.wait("document.readyState === 'complete'")
    assert page.run("typeof window.hurt") == "undefined"
    assert (
        page.run("document.querySelectorAll('script, style, link, base, img, iframe, object').length") == own
    )
    handlers = "[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames())"
    assert page.run(f"{handlers}.filter((name) => name.startsWith('on'))") == []
    shown = page.run("document.querySelector('#articles').textContent")
    for attack in ATTACKS:
        assert attack in shown
    assert page.problems() == []
    assert set(page.requests()) == {page_file.as_uri()}


@pytest.mark.slow
@needs_browser
def test_even_what_gets_in_does_not_run(page: Browser) -> None:
    # The second line of defence: the page's policy refuses what its own markup does not.
    page.run("document.body.insertAdjacentHTML('beforeend', `<img src='x:y' onerror='window.hurt = 8'>`)")
    page.run(
        "(() => { const made = document.createElement('script'); made.textContent = 'window.hurt = 9';"
        " document.body.append(made); })()"
    )
    page.run("new Promise((done) => setTimeout(done, 50))")
    assert page.run("typeof window.hurt") == "undefined"
    assert any("Content Security Policy" in problem for problem in page.problems())
