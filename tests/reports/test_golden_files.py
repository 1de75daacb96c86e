"""Every format against a file that a person has read.

After a wanted change, COPYDESK_UPDATE_GOLDEN=1 writes the files anew; read their diff before committing.
"""

import os
import re
from pathlib import Path

import pytest

from checker import __version__
from checker.reports import FORMATS, render
from tests.reports.sample_report import page_report, sample_report

GOLDEN = Path(__file__).parent / "golden"

CASES = {
    "text": ("report.txt", False),
    "text-colour": ("report-colour.txt", True),
    "concise": ("report-concise.txt", False),
    "counts": ("report-counts.txt", False),
    "markdown": ("report.md", False),
    "json": ("report.json", False),
    "jsonl": ("report.jsonl", False),
    "sarif": ("report.sarif", False),
    "github": ("report-github.txt", False),
    "gitlab": ("report-gitlab.json", False),
    "junit": ("report-junit.xml", False),
    "rdjson": ("report.rdjson", False),
    "html": ("report.html", False),
}


def without_parts(page: str) -> str:
    """Return a page without the style and the script that lie beside it in the package, and their hashes."""
    page = re.sub(r"(?s)<style>.+?</style>", "<style>STYLE</style>", page)
    page = re.sub(r"(?s)<script>.+?</script>", "<script>SCRIPT</script>", page)
    page = re.sub("sha256-[A-Za-z0-9+/]{43}=", "HASH", page)
    return page.replace(f"copydesk {__version__}", "copydesk VERSION")


@pytest.mark.parametrize("case", CASES)
def test_format_is_as_in_its_golden_file(case: str) -> None:
    name, colour = CASES[case]
    report = page_report() if case == "html" else sample_report()
    shown = render(case.removesuffix("-colour"), report, colour=colour)
    shown = re.sub(rf'("(?:semanticV|v)ersion": )"{re.escape(__version__)}"', r'\1"VERSION"', shown)
    if case == "html":
        shown = without_parts(shown)
    file = GOLDEN / name
    if os.environ.get("COPYDESK_UPDATE_GOLDEN"):
        file.write_bytes(shown.encode())
    assert shown.encode() == file.read_bytes()


def test_every_format_has_a_golden_file() -> None:
    assert {case.removesuffix("-colour") for case in CASES} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_formats_say_whether_they_read_the_texts_of_articles(name: str) -> None:
    report = page_report() if name == "html" else sample_report()
    is_same = render(name, report) == render(name, report._replace(texts={}, related_texts={}))
    assert is_same == (not FORMATS[name].texts)


def test_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        render("pdf", sample_report())
