"""Nothing that rules, articles or file names say steers a terminal, a server or a reader's browser."""

import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.reports import FORMATS

#: Sequences of terminals (7 and 8 bit), bidirectional and separating characters, tags that nobody sees.
STEERING = "\x1b[31m\x9b31m\x07\u202e\u2066\u2028\u200f\U000e0041"
MARKUP = "</script><script>alert(1)</script><img src=x onerror=alert(1)><!--"
COMMANDS = "::error::no\r::set-env name=A::b ##[error]no %0A::error::no @octocat |`]("
HOSTILE = f"{STEERING}{MARKUP}{COMMANDS}"

RULES: list[dict[str, object]] = [
    {
        "id": "hostile",
        "check": "pattern",
        "severity": "error",
        "message": f"M {HOSTILE} {{match}}",
        "why": f"W {HOSTILE}",
        "tags": [f"t {HOSTILE}", "duplication"],
        "options": {"pattern": f"evil.*|{re.escape(STEERING)}"},
        "examples": [
            {"bad": f"[[evil {STEERING}]]"},
            {"bad": f"no {STEERING} [[match]]"},
            {"good": STEERING},
        ],
    },
    {
        "id": "replacing",
        "check": "substitution",
        "message": "S {match} {replacement}",
        "options": {"words": {f"bad {STEERING}": f"good {HOSTILE}"}},
    },
]

NAMES = [
    "plain.md",
    f"{STEERING}.md",
    "line\nbreak\r.md",
    "::error::x.md",
    "##[error]x.md",
    "<img src=x onerror=alert(1)>.md",
    "a|b`c*d.md",
    "back\\slash.md",
    "C:drive.md",
    "-dash.md",
    "with space.md",
    "%0A%2C.md",
    os.fsdecode(b"bad\xff.md"),
]

#: What may not reach a terminal, whatever is asked for.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    head = '---\ntitle: "T </script>"\nauthor: "A <b>\\e[31m\\u202e"\n---\n'
    text = f"{head}\nHere evil {HOSTILE} stands.\n\nA bad {STEERING} thing.\n"
    for name in NAMES:
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "house.json").write_text(json.dumps({"rules": RULES}))
    configuration = {
        "extends": ["recommended", "house.json"],
        "ignore": [{"path": "nothing\u202e", "reason": STEERING}],
        "metadata": {"title": ["title", STEERING]},
    }
    (tmp_path / "copydesk.json").write_text(json.dumps(configuration))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_steers_a_terminal(form: str) -> None:
    result = run("check", "--no-cache", "--jobs", "1", "--format", form, ".")
    assert result.exit_code == 1
    shown = result.stdout
    if form in ("json", "jsonl", "sarif", "gitlab", "rdjson"):
        # Tags are characters that are not seen, and steer nothing: programs get them as they are.
        shown = re.sub("[\U000e0000-\U000e007f]", "", shown)
    assert FORBIDDEN.search(shown) is None
    assert FORBIDDEN.search(result.stderr) is None
    assert "hostile" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["rules"],
        ["rules", "--format", "json"],
        ["explain", "hostile"],
        ["explain", "replacing"],
        ["test", "house.json"],
        ["config", NAMES[1]],
        ["config", "--format", "json", NAMES[1]],
        ["fix", "."],
        ["check", "--profile", "--no-cache", "."],
        ["check", f"missing {HOSTILE}"],
        ["check", "--select", HOSTILE, "."],
        ["check", "--config", HOSTILE, "."],
        ["check", "--format", HOSTILE, "."],
        ["explain", HOSTILE],
        ["test", f"{HOSTILE}.yaml"],
    ],
    ids=lambda arguments: ascii(" ".join(arguments))[:40],
)
def test_no_command_steers_a_terminal(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code in (0, 1, 2)
    output = re.sub("[\U000e0000-\U000e007f]", "", result.output) if "json" in arguments else result.output
    assert FORBIDDEN.search(output) is None


def test_github_gets_no_command_but_ours() -> None:
    lines = run("check", "--no-cache", "--jobs", "1", "--format", "github", ".").stdout.splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    ours = re.compile(
        r"::(?:error|warning|notice) (?:file=[^:,\r\n]+(?:,\w+=[^:,]*)*,)?title=[^:]*::.*"
        r"|::group::.*|::endgroup::"
    )
    assert commands
    assert all(ours.fullmatch(line) for line in commands)
    assert not any("##[" in line for line in lines if line not in commands)


def test_the_page_has_no_markup_but_its_own() -> None:
    page = run("check", "--no-cache", "--jobs", "1", "--format", "html", ".").stdout
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert "<img" not in page
    assert "onerror=alert(1)>" not in page


def test_markdown_calls_nobody_and_has_no_markup() -> None:
    text = run("check", "--no-cache", "--jobs", "1", "--format", "markdown", ".").stdout
    assert "@octocat" not in text
    assert "@&#8203;octocat" in text
    assert re.search(r"<(?!br>)", text) is None


def test_what_programs_read_stays_whole() -> None:
    names = sorted(NAMES)
    report = json.loads(run("check", "--no-cache", "--jobs", "1", "--format", "json", ".").stdout)
    assert sorted({finding["path"] for finding in report["findings"]}) == names
    for form in ("sarif", "gitlab", "rdjson"):
        json.loads(run("check", "--no-cache", "--jobs", "1", "--format", form, ".").stdout)
    root = ElementTree.fromstring(run("check", "--no-cache", "--jobs", "1", "--format", "junit", ".").stdout)
    assert len(root.findall("testsuite")) == len(NAMES)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b"]
)
def test_links_of_rules_lead_to_the_web(link: str) -> None:
    Path("house.json").write_text(json.dumps({"rules": [{**RULES[0], "links": [link]}]}))
    result = run("check", "plain.md")
    assert result.exit_code == 2
    assert "'links' in rule 'hostile'" in result.stderr
    assert "is not an address: https://…" in result.stderr
