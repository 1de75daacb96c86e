"""What the command's page is made of, where no browser is needed to tell."""

import subprocess
import sys
from html.parser import HTMLParser

from checker.findings import Report
from checker.reports import render
from tests.reports.sample_report import page_report, sample_report

#: Elements without an end tag.
VOID = {"meta", "input", "link", "br", "img"}


class _Balance(HTMLParser):
    """Follows the open elements; ``wrong`` are end tags that close something else."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open nothing: the element ends where it begins."""


def test_page_is_well_formed_and_its_ids_are_its_own() -> None:
    for report in (page_report(), sample_report(), Report(())):
        balance = _Balance()
        balance.feed(render("html", report))
        assert (balance.open, balance.wrong) == ([], [])
        assert len(set(balance.ids)) == len(balance.ids)


def test_report_without_findings_says_so_and_draws_nothing() -> None:
    page = render("html", Report((), files=3))
    assert "Nothing was found." in page
    assert "<title>copydesk: 0 findings in 3 articles</title>" in page
    assert "<svg" not in page
    assert "No two places were found to say the same." in page


def test_very_many_errors_and_notices_are_counted() -> None:
    report = sample_report()
    many = report._replace(errors=report.errors * 300, notices=tuple(f"note {n}" for n in range(300)))
    page = render("html", many)
    assert "300 articles or rules could not be checked" in page
    assert page.count("<li>and 100 more</li>") == 2


def test_templates_are_imported_for_the_page_alone() -> None:
    program = (
        "import sys\nfrom checker.reports import FORMATS, render\nfrom checker.findings import Report\n"
        "for name in sorted(FORMATS, key='html'.__eq__):\n"
        "    render(name, Report(()))\n"
        "    print(name, 'jinja2' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    importing = [line.split()[0] for line in run.stdout.splitlines() if line.endswith(" True")]
    assert importing == ["html"]
