"""The report as a page: one file that looks nothing up elsewhere, for people who go through many findings.

The overview is plain HTML and SVG; articles and findings stand in it as JSON, from which the page's own
script builds what is asked for, so that thousands of findings open and filter at once. The page's content
security policy allows this one style and this one script by their hashes, and nothing else.
"""

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from checker import __version__
from checker.findings import Report, Severity
from checker.reports.html_report.overview import overview
from checker.reports.html_report.page_data import page_data
from checker.reports.html_report.treemap import treemap
from checker.reports.json_report import as_json
from checker.reports.visible import visible

SCRIPT_PARTS = ("article_view.js", "map.js", "page.js")


def render(report: Report) -> str:
    """Return the report as one self-contained HTML page; paths are those of the project."""
    style, script = _part("page.css"), _script()
    environment = Environment(
        loader=PackageLoader("checker.reports.html_report", "."),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["visible"] = visible
    environment.filters["count"] = _counted
    data = page_data(report)
    return environment.get_template("page.html").render(
        version=__version__,
        report=report,
        totals=[(severity.label, report.count(severity)) for severity in reversed(Severity) if severity],
        overview=overview(report),
        map=treemap(report),
        groups=data["groups"],
        data=Markup(_island(data)),
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _script() -> str:
    """Return the page's script: its parts share one scope, and the last of them begins the work."""
    return '"use strict";\n(() => {\n' + "\n".join(_part(name) for name in SCRIPT_PARTS) + "})();\n"


def _part(name: str) -> str:
    """Return a file of the page that lies beside this module."""
    return files("checker.reports.html_report").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return the hash by which a content security policy allows ``text``."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _island(data: object) -> str:
    """Return ``data`` as JSON that no HTML parser sees an end or a comment in."""
    # JSON has these characters in strings alone, where an escape means the same.
    text = as_json(data)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _counted(number: int, word: str) -> str:
    """Return ``number`` with ``word`` in its plural where it wants that."""
    return f"1 {word}" if number == 1 else f"{number:,} {word}s"
