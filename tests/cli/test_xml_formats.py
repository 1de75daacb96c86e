"""XML in the command: which files are found, what fixes leave behind, what cannot be read."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from tests.documents.xml_feeds import nitf

FOLDER = Path(__file__).parents[1] / "documents" / "formats"
PROSE = (
    "The council said that it was in the the budget, and that they will have it before the end of the year. "
    "It is not known when the work on the bridge will begin, nor who is to pay for what there is to be done."
)
NAMES = ("nitf.xml", "newsml-g2.xml", "rss.xml", "atom.xml")


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--jobs", "1", "--no-cache", "--format", "json", *arguments])


def findings(*arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(check(*arguments).stdout)["findings"]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_fixes_leave_valid_xml(name: str) -> None:
    source = (FOLDER / name).read_text(encoding="utf-8")
    fixes = [fix for found in findings(str(FOLDER / name)) for fix in found["fixes"]]
    assert len(fixes) > 3
    for fix in fixes:
        text = source
        for edit in reversed(fix["edits"]):
            text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
        ElementTree.fromstring(text)


def test_a_fix_that_would_write_a_sign_of_markup_is_withheld() -> None:
    fixes = {found["rule"]: found["fixes"] for found in findings(str(FOLDER / "nitf.xml"))}
    assert fixes["title-residue"] == []  # it would write "&" for "&amp;amp;"
    assert len(fixes["weekday-mismatch"]) > 1


def test_a_paragraph_goes_with_its_tags() -> None:
    source = (FOLDER / "atom.xml").read_text(encoding="utf-8")
    (found,) = (found for found in findings(str(FOLDER / "atom.xml")) if found["rule"].startswith("title"))
    ((edit,),) = (fix["edits"] for fix in found["fixes"])
    gone = source[edit["start"] : edit["end"]].strip()
    assert gone == "<p>Harbour council delays the ferry vote</p>"


def test_a_folder_is_searched_for_articles_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    (tmp_path / "utf-16.xml").write_text(nitf("<p>It was in the the budget.</p>"), encoding="utf-16")
    (tmp_path / "pom.xml").write_text("<project><p>It was in the the budget.</p></project>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert {found["path"] for found in findings(".")} == {"nitf.xml", "newsml-g2.xml", "utf-16.xml"}


def test_what_cannot_be_read_is_an_error_at_its_place(tmp_path: Path) -> None:
    article = tmp_path / "article.xml"
    article.write_text("<nitf>\n  <p>a &nbsp; b</p>\n</nitf>\n", encoding="utf-8")
    result = check(str(article))
    (found,) = json.loads(result.stdout)["findings"]
    assert (found["rule"], found["start"]["line"], found["start"]["column"]) == ("unreadable-article", 2, 8)
    assert "XML does not know the entity &nbsp;" in found["message"]
    assert result.exit_code == 1


def test_a_named_file_that_is_no_article_is_checked_as_text(tmp_path: Path) -> None:
    other = tmp_path / "sitemap.xml"
    other.write_text(f"<urlset>\n\n{PROSE}\n\n</urlset>\n", encoding="utf-8")
    result = check(str(other))
    assert [found["rule"] for found in json.loads(result.stdout)["findings"]] == ["repeated-word"]
    assert "copydesk knows no articles in this XML (urlset)" in result.stderr


def test_suppressions_in_comments(tmp_path: Path) -> None:
    article = tmp_path / "article.xml"
    text = "<p>It was in the the budget.</p>"
    comment = "<!-- copydesk: ignore repeated-word — as it was said -->"
    article.write_text(nitf(f"{text}\n{comment}\n{text.replace('was', 'is')}"), encoding="utf-8")
    assert [(found["rule"], found["start"]["line"]) for found in findings(str(article))] == [
        ("repeated-word", 1)
    ]
    top = "<!-- copydesk: ignore-file repeated-word -->\n"
    article.write_text(top + nitf(text), encoding="utf-8")
    assert findings(str(article)) == []
