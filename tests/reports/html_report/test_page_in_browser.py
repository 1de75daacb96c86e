"""The page in a real browser: what a reader does with it, by mouse, by keys and with a screen reader."""

import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from checker.findings import Report
from checker.reports import render
from tests.reports.browser import Browser, chromium
from tests.reports.large_report import large_report
from tests.reports.sample_report import page_report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(chromium() is None, reason="no Chromium is installed; .ci/run installs one"),
]

#: What a reader sees of an element, without what is hidden.
TEXT = "document.querySelector({!r}).innerText"
CARDS = "[...document.querySelectorAll('.card .rule')].map((each) => each.textContent)"
CURRENT = "document.activeElement.id"
VIEW = "[...document.querySelectorAll('.view')].filter((each) => !each.hidden).map((each) => each.id).join()"

#: The least contrast of text with its background that WCAG 2.2 asks for at level AA (1.4.3).
LEAST_CONTRAST = 4.5

#: Relative luminance and contrast as WCAG 2.2 defines them, for every visible text of the page.
CONTRASTS = """(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [r, g, b] = rgba(colour).slice(0, 3).map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return "white";
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("script, svg, option")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    found.push([contrast(getComputedStyle(element).color, behind(element)), element.outerHTML.slice(0, 80)]);
  }
  for (const field of document.querySelectorAll("input[type=search], select")) {
    if (!field.checkVisibility()) continue;
    const colours = [getComputedStyle(field).color, getComputedStyle(field, "::placeholder").color];
    for (const colour of colours) found.push([contrast(colour, behind(field)), field.outerHTML.slice(0, 80)]);
  }
  const fills = [...new Set([...document.querySelectorAll(".map rect")]
    .map((each) => getComputedStyle(each).fill))];
  for (const text of document.querySelectorAll(".map text"))
    if (text.checkVisibility())
      for (const fill of fills)
        found.push([contrast(getComputedStyle(text).fill, fill), `${text.textContent} on ${fill}`]);
  return found;
})()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(page_report(), tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(large_report(), tmp_path_factory.mktemp("large"))


def written(report: Report, folder: Path) -> Path:
    file = folder / "report.html"
    file.write_text(render("html", report), encoding="utf-8")
    return file


@pytest.fixture
def page(browser: Browser, sample_file: Path) -> Iterator[Browser]:
    """The sample's page, newly opened, in the light; nothing may have gone wrong in it in the end."""
    yield from opened(browser, sample_file)


@pytest.fixture
def large_page(browser: Browser, large_file: Path) -> Iterator[Browser]:
    yield from opened(browser, large_file)


def opened(browser: Browser, file: Path) -> Iterator[Browser]:
    browser.resize(1280, 900)
    browser.media(prefers_color_scheme="light")
    browser.open(file)
    browser.run("localStorage.clear()")
    browser.open(file)
    yield browser
    assert browser.problems() == []
    assert set(browser.requests()) <= {file.as_uri()}


def text_of(page: Browser, selector: str) -> str:
    found = page.run(TEXT.format(selector))
    assert isinstance(found, str)
    return found


def count(page: Browser) -> str:
    return text_of(page, "#count")


def go(page: Browser, view: str) -> None:
    page.click(f"nav a[href='#{view}']")
    page.wait(f"({VIEW}) === '{view}'")


def choose(page: Browser, selector: str, value: str) -> None:
    page.run(
        f"(() => {{ const field = document.querySelector({selector!r}); field.value = {value!r};"
        " field.dispatchEvent(new Event('change', {bubbles: true})); })()"
    )


def test_overview_comes_first_and_its_rows_lead_to_findings(page: Browser) -> None:
    assert page.run(VIEW) == "overview"
    assert text_of(page, ".totals").split() == (
        "4 errors 4 warnings 1 info 12 articles checked 2 suppressed 1 in the baseline".split()
    )
    page.click("[data-filter=rule][data-value=weekday-mismatch]")
    page.wait(f"({VIEW}) === 'findings'")
    assert count(page) == "3 of 9 findings in 3 articles"
    assert page.run(CARDS) == ["weekday-mismatch"] * 3
    assert page.run("document.querySelector('#rule').value") == "weekday-mismatch"


def test_author_and_picture_lead_to_their_findings(page: Browser) -> None:
    page.click("[data-filter=author][data-value='Bo & Cruz']")
    page.wait(f"({VIEW}) === 'findings'")
    assert count(page) == "3 of 9 findings in 1 article"
    assert text_of(page, ".by") == "3 findings shown · Ada Lind, Bo & Cruz"
    go(page, "overview")
    page.click("rect[data-value='news/bridge.md']")
    page.wait(f"({VIEW}) === 'findings'")
    assert count(page) == "3 of 9 findings in 1 article"
    assert page.run("document.querySelector('#words').value") == "in:news/bridge.md"


def test_keys_go_over_the_picture(page: Browser) -> None:
    chosen = "document.querySelector('.map [role=option].current title').textContent"
    page.run("document.querySelector('.map svg').focus()")
    assert page.run(chosen) == "news/bridge.md: 3 findings, the worst error"
    page.press("ArrowRight")
    assert page.run(chosen).startswith("news/")
    page.press("ArrowDown")
    assert page.run(chosen).startswith("notes/")
    page.press("ArrowDown")
    page.press("End")
    assert page.run(chosen).startswith("notes/")
    assert text_of(page, "#map-place") == page.run(chosen)
    page.press("ArrowUp")
    page.press("ArrowLeft")
    assert page.run(chosen) == "news/bridge.md: 3 findings, the worst error"
    active = "document.querySelector('.map svg').getAttribute('aria-activedescendant')"
    assert page.run(f"document.getElementById({active}).querySelector('title').textContent") == page.run(
        chosen
    )
    page.press("Enter")
    page.wait(f"({VIEW}) === 'findings'")
    assert count(page) == "3 of 9 findings in 1 article"


def test_an_article_leads_to_its_findings_and_to_no_others_that_begin_alike(
    browser: Browser, tmp_path: Path
) -> None:
    report = page_report()
    (first, *_) = [finding for finding in report.findings if finding.path == "news/bridge.md"]
    twin = first._replace(path="news/bridge.mdx")
    texts = {**report.texts, twin.path: report.texts[first.path]}
    file = written(report._replace(findings=(first, twin), texts=texts), tmp_path)
    for page in opened(browser, file):
        page.click("rect[data-value='news/bridge.md']")
        page.wait(f"({VIEW}) === 'findings'")
        assert count(page) == "1 of 2 findings in 1 article"


def test_filters_by_words_rule_severity_and_author_work_together(page: Browser) -> None:
    go(page, "findings")
    assert count(page) == "9 findings in 4 articles"
    page.click("#words")
    page.write("notes/")
    page.wait("document.querySelector('#count').textContent.startsWith('4 of')")
    assert count(page) == "4 of 9 findings in 2 articles"
    page.click("input[value=warning]")
    assert count(page) == "2 of 9 findings in 1 article"
    choose(page, "#rule", "missing-byline")
    assert page.run(CARDS) == ["missing-byline"]
    choose(page, "#author", "no author named")
    assert count(page) == "No finding fits; 9 findings without the filters"
    assert page.run(CARDS) == []
    page.click("button[type=reset]")
    assert count(page) == "9 findings in 4 articles"
    assert page.run("document.querySelector('input[value=warning]').checked") is True


def test_keys_go_from_finding_to_finding(page: Browser) -> None:
    page.press("j")
    page.wait(f"{CURRENT} === 'finding-0'")
    assert page.run(VIEW) == "findings"
    page.press("j")
    assert page.run(CURRENT) == "finding-1"
    assert text_of(page, "#spoken") == "Finding 2 of 9"
    assert page.run("location.hash") == "#finding-1"
    assert page.run("[...document.querySelectorAll('mark.current')].map((each) => each.textContent)") == [
        "the the"
    ]
    page.press("k")
    page.press("k")
    assert page.run(CURRENT) == "finding-0"
    assert text_of(page, "#spoken") == "This is the first finding"
    box = page.run("document.querySelector('#finding-0').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < box["bottom"] <= page.run("innerHeight")


def test_keys_follow_the_filter(page: Browser) -> None:
    page.press("/")
    assert page.run(CURRENT) == "words"
    page.write("jkt?")
    page.wait("document.querySelector('#count').textContent.startsWith('No finding')")
    page.press("j")  # a letter of the filter, not a key
    assert page.run(CURRENT) == "words"
    page.run("document.querySelector('#words').select()")
    page.write("stands twice")
    page.wait("document.querySelector('#count').textContent.startsWith('1 of')")
    page.press("Escape")
    assert page.run(CURRENT) == "findings-title"
    page.press("j")
    assert page.run(CURRENT) == "finding-1"
    page.press("j")
    assert text_of(page, "#spoken") == "This is the last finding"


def test_help_opens_and_closes_and_keys_can_be_off(page: Browser) -> None:
    page.press("?")
    assert page.run("document.querySelector('#help').open") is True
    page.press("j")
    assert page.run(VIEW) == "overview"
    page.click("#keys")
    page.press("Escape")
    assert page.run("document.querySelector('#help').open") is False
    page.press("j")
    assert page.run(VIEW) == "overview"
    assert page.run("localStorage.getItem('copydesk-keys')") == "off"


def test_address_of_a_finding_leads_to_it(page: Browser, sample_file: Path) -> None:
    page.open(sample_file, "#finding-4")
    page.wait(f"{CURRENT} === 'finding-4'")
    page.run("location.hash = '#duplicates'")
    page.wait(f"({VIEW}) === 'duplicates'")
    page.run("location.hash = '#finding-99'")
    assert page.run(VIEW) == "duplicates"


def test_related_place_and_mark_lead_to_findings(page: Browser) -> None:
    choose(page, "#author", "no author named")
    go(page, "findings")
    page.click("#finding-3 button.link")
    # It stands in an article that the filter left out: the filter gives way.
    assert count(page) == "9 findings in 4 articles"
    assert page.run(CURRENT) == "finding-0"
    assert page.run("document.querySelector('.line.current .at').textContent") == "8"
    page.click("mark[data-findings='5']")
    assert page.run(CURRENT) == "finding-5"


def test_words_that_differ_are_marked_in_both_copies(page: Browser) -> None:
    go(page, "findings")
    near = "document.querySelector('#finding-7 .copies')"
    assert page.run(f"[...{near}.querySelectorAll('blockquote')].map((each) => each.textContent)") == [
        "A note that\nruns over\nthree lines.",
        "A note that\nruns over\nfour lines.",
    ]
    assert page.run(f"[...{near}.querySelectorAll('del, ins')].map((each) => each.outerHTML)") == [
        "<del>three</del>",
        "<ins>four</ins>",
    ]
    assert text_of(page, "#finding-7 .message") == "Nearly <em>the</em> same."


def test_folded_lines_unfold_and_take_the_focus(page: Browser) -> None:
    go(page, "findings")
    assert text_of(page, "button.gap") == "Show lines 1 to 5"
    page.click("button.gap")
    assert page.run("document.activeElement.innerText.split(/\\s+/)") == ["1", "---"]
    shown = page.run(
        "[...document.querySelectorAll('[data-article=\"0\"] .at')].map((each) => each.textContent)"
    )
    assert shown == [str(line) for line in range(1, 14)]


def test_groups_of_duplicates_unfold_and_lead_to_findings(page: Browser) -> None:
    go(page, "duplicates")
    page.click(".group summary")
    assert text_of(page, ".group[open] ol").split() == ["news/bridge.md:6:1", "news/bridge.md:12:1"]
    page.click(".group[open] li:nth-child(2) button")
    assert page.run(CURRENT) == "finding-2"


def test_dark_and_light_follow_the_system_until_a_reader_chooses(page: Browser, sample_file: Path) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    pressed = "document.querySelector('#theme').getAttribute('aria-pressed')"
    light = page.run(colour)
    page.media(prefers_color_scheme="dark")
    dark = page.run(colour)
    assert dark != light
    page.wait(f"{pressed} === 'true'")
    page.press("t")
    assert (page.run(colour), page.run(pressed)) == (light, "false")
    page.open(sample_file)
    assert page.run(colour) == light
    page.click("#theme")
    page.media(prefers_color_scheme="light")
    assert (page.run(colour), page.run(pressed)) == (dark, "true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_background(page: Browser, scheme: str) -> None:
    page.media(prefers_color_scheme=scheme)
    for view in ("overview", "findings", "duplicates"):
        page.run(f"location.hash = '#{view}'")
        page.wait(f"({VIEW}) === '{view}'")
        page.run("for (const each of document.querySelectorAll('details')) each.open = true")
        if view == "duplicates":
            page.press("?")
        measured = page.run(CONTRASTS)
        assert len(measured) > 20
        assert [each for each in measured if each[0] < LEAST_CONTRAST] == []
    page.press("Escape")


def test_screen_readers_find_landmarks_names_and_headings(page: Browser) -> None:
    go(page, "findings")
    nodes: list[dict[str, Any]] = page.send("Accessibility.getFullAXTree")["nodes"]
    seen = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"]
    ]
    roles = {role for role, _ in seen}
    assert {"banner", "navigation", "main", "search", "contentinfo", "status"} <= roles
    named = {"region", "button", "link", "checkbox", "combobox", "searchbox"}
    assert [role for role, name in seen if role in named and not name] == []
    assert ("searchbox", "Path or words") in seen
    assert ("region", "error weekday-mismatch line 8, column 25") in seen
    go(page, "overview")
    nodes = page.send("Accessibility.getFullAXTree")["nodes"]
    (chart,) = [node for node in nodes if node.get("role", {}).get("value") == "listbox"]
    assert chart["name"]["value"] == "Findings over the repository"
    assert chart["description"]["value"] == (
        "2 folders, each with its articles; the more findings an article has, the larger it is drawn."
        " news/: 5 findings in 2 articles. notes/: 4 findings in 2 articles."
        " The table of folders has all figures."
    )
    options = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "option"]
    assert "news/bridge.md: 3 findings, the worst error" in options
    levels = page.run(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_telephone_needs_no_scrolling_to_the_side(page: Browser) -> None:
    page.resize(390, 844, mobile=True)
    for view in ("overview", "findings", "duplicates"):
        page.run(f"location.hash = '#{view}'")
        page.wait(f"({VIEW}) === '{view}'")
        assert page.run("document.documentElement.scrollWidth") <= 390


def test_print_has_all_parts_and_nothing_to_click(page: Browser) -> None:
    page.media("print", prefers_color_scheme="dark")
    visible = "(selector) => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility())"
    for part in ("#overview", "#findings", "#duplicates", "#count", ".card", ".group"):
        assert page.run(f"({visible})({part!r})"), part
    for part in ("nav", ".tools", "#rule", "#more", "button.gap"):
        assert not page.run(f"({visible})({part!r})"), part
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.media()
    assert page.pdf().startswith(b"%PDF-")
    assert page.run("document.querySelectorAll('details[open]').length") == 0


def test_thousands_of_findings_filter_at_once(large_page: Browser, large_file: Path) -> None:
    page = large_page
    assert large_file.stat().st_size < 10_000_000
    go(page, "findings")
    assert count(page) == "5,000 findings in 1,000 articles"
    assert len(page.run(CARDS)) == 50
    timed = (
        "((selector, value) => {{ const field = document.querySelector(selector);"
        " const start = performance.now(); field.value = value;"
        " field.dispatchEvent(new Event('change', {{bubbles: true}}));"
        " document.body.offsetHeight; return performance.now() - start; }})({!r}, {!r})"
    )
    milliseconds = [page.run(timed.format("#rule", "repeated-word"))]
    assert count(page) == "1,000 of 5,000 findings in 800 articles"
    assert page.run(CARDS) == ["repeated-word"] * 50
    milliseconds.append(page.run(timed.format("#author", "Ada Lind")))
    assert re.fullmatch(r"\d+ of 5,000 findings in \d+ articles", count(page))
    milliseconds.append(page.run(timed.format("#rule", "")))
    milliseconds.append(page.run(timed.format("#author", "")))
    assert count(page) == "5,000 findings in 1,000 articles"
    print(f"filters of 5,000 findings took {', '.join(f'{each:.0f}' for each in milliseconds)} ms")


def test_thousands_of_findings_are_reached_by_button_and_key(large_page: Browser) -> None:
    page = large_page
    go(page, "findings")
    assert text_of(page, "#more") == "Show 50 more (4,950 findings left)"
    page.click("#more")
    assert page.run(CURRENT) == "finding-50"
    assert len(page.run(CARDS)) == 100
    # An article that was shown in part is one section, not two.
    assert page.run(
        "new Set([...document.querySelectorAll('.article')].map((each) => each.dataset.article)).size"
    ) == page.run("document.querySelectorAll('.article').length")
    page.click("button[type=reset]")
    start = time.monotonic()
    page.press("k")
    page.wait(f"{CURRENT} === 'finding-4999'")
    print(f"from the first finding to the last: {time.monotonic() - start:.1f} s")
    assert text_of(page, "#spoken") == "Finding 5000 of 5000"
    assert page.run("document.querySelector('#more').hidden") is True
    # The page shows what is near the finding, all of it to screen readers too, and the way back.
    assert len(page.run(CARDS)) == 50
    page.click("#earlier")
    assert page.run(CURRENT) == "finding-4900"
    assert text_of(page, "#earlier") == "Show 50 earlier (4,900 findings before)"
    headings = [
        node
        for node in page.send("Accessibility.getFullAXTree")["nodes"]
        if node.get("role", {}).get("value") == "heading" and not node["ignored"]
    ]
    assert len(headings) >= len(page.run(CARDS)) == 100
    page.run("document.querySelector('#finding-4900').focus()")
    page.press("k")
    page.wait(f"{CURRENT} === 'finding-4899'")
    assert len(page.run(CARDS)) == 150


def test_print_of_thousands_tells_what_is_left_out(large_page: Browser) -> None:
    large_page.run("window.dispatchEvent(new Event('beforeprint'))")
    large_page.media("print")
    assert len(large_page.run(CARDS)) == 1_000
    assert text_of(large_page, "#unprinted") == "4,000 findings more in the page itself, not printed"
    assert text_of(large_page, "#unprinted-groups") == ""
