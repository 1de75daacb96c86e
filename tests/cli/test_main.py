import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import __version__
from checker.cli import COMMANDS, main


def test_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.exit_code == 0
    assert result.output == f"copydesk, version {__version__}\n"


def test_help_lists_every_command() -> None:
    result = CliRunner().invoke(main, ["-h"])
    assert result.exit_code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_of_its_own(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert f" {name} [OPTIONS]" in result.output


def test_unknown_command_is_a_wrong_use() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert result.exit_code == 2
    assert "chek" in result.output


def test_a_fault_of_our_own_is_never_taken_for_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("checker.reports.render", broken)
    monkeypatch.setattr("checker.cli.check.render", broken, raising=False)
    result = CliRunner().invoke(main, ["check", "-"], input="# Title\n\nText.\n")
    assert result.exit_code == 3
    assert "fault of copydesk itself" in result.stderr


def test_python_m_checker_is_the_command() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "checker", "--version"], capture_output=True, text=True, check=True
    )
    assert run.stdout == f"copydesk, version {__version__}\n"


#: What a check of one small article has no use for.
SLOW = {
    *("jsonschema", "pathspec", "numpy", "rapidfuzz", "asyncio", "concurrent.futures", "babel", "rich"),
    *("multiprocessing", "subprocess", "tomllib", "difflib", "hashlib", "html.parser", "calendar", "glob"),
    "jinja2",
    # What only some articles need: YAML beyond plain lines, patterns of rules, classes that are slow to make,
    # Markdown beyond plain paragraphs.
    *("yaml", "regex", "dataclasses", "pyromark"),
    # What takes longer to import than a dozen modules of ours.
    *("pathlib", "urllib.parse", "decimal"),
}
OWN = {
    *("checker.ruledocs", "checker.selftest", "checker.cli.rules", "checker.reports.json_report"),
    *(
        "checker.engine.search",
        "checker.engine.workers",
        "checker.engine.suppressions",
        "checker.documents.wire",
    ),
    *("checker.documents.structured.yaml_reader", "checker.rulebook.validation", "checker.rulebook.rulefile"),
}


#: So many modules of ours a check of one small article imports at most; each takes some 0.2 ms.
MOST_MODULES = 163
#: Those that it imported when the bound was drawn: what is not among them is new.
KNOWN_MODULES = Path(__file__).with_name("modules_of_the_start.txt")


def _imported(folder: Path, article: str, *arguments: str) -> set[str]:
    """Return the modules that a check of ``article``, which has no findings, imports."""
    (folder / "a.md").write_text(article)
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom checker.cli import main\n"
        f"try:\n    main(['check', 'a.md', '--exit-zero', *{arguments!r}])\n"
        "except SystemExit:\n    pass\n"
        "print(*set(sys.modules) - before, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    # The first run may have to read the rules, where they are newer than the compiled form of them.
    subprocess.run(command, capture_output=True, check=True, cwd=folder)
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    assert run.stdout == "No findings in 1 article\n"
    return set(run.stderr.split())


def test_check_imports_nothing_slow(tmp_path: Path) -> None:
    # A finding needs more (its fingerprint, the patterns that excuse it): most articles have none.
    article = "---\ntitle: A title\nauthor: Ana Ruiz\ndate: 2026-03-04\n---\n\nSome text about 4 March.\n"
    loaded = _imported(tmp_path, article)
    assert "checker.engine.run" in loaded
    assert not loaded & (SLOW | OWN)


def test_check_imports_few_modules_for_a_small_article(tmp_path: Path) -> None:
    article = (
        "---\ntitle: A bridge is opened\nauthor: Ann Miller\ndate: 2026-02-10\n---\n\n"
        "The bridge over the river was opened on Tuesday, 10 February 2026.\n\n"
        '"We are glad," said Ann Miller, the mayor.\n'
    )
    loaded = {
        name for name in _imported(tmp_path, article, "--no-corpus") if name.partition(".")[0] == "checker"
    }
    known = set(KNOWN_MODULES.read_text().split())
    assert len(known) <= MOST_MODULES, "the list was written by a run that had to read the rules"
    new = sorted(loaded - known)
    assert len(loaded) <= MOST_MODULES, (
        f"{len(loaded)} modules, {MOST_MODULES} at most; import those where they are used: {', '.join(new)}"
    )


def test_all_output_arrives_before_the_command_leaves(tmp_path: Path) -> None:
    text = "# Title\n\n" + "".join(f"The river rose in village {n}, TK said.\n\n" for n in range(3_000))
    (tmp_path / "a.md").write_text(text)
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        "a.md",
        "--format",
        "json",
        "--max-findings",
        "0",
        "--select",
        "placeholder-text",
    ]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert run.returncode == 1
    assert len(json.loads(run.stdout)["findings"]) == 3_000


def test_what_others_registered_for_the_exit_runs(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Title\n\nSome text.\n")
    program = (
        "import atexit, sys\nfrom checker.cli import main\n"
        "atexit.register(print, 'goodbye')\nsys.argv = ['copydesk', 'check', 'a.md', '--exit-zero']\nmain()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    assert run.stdout.endswith("goodbye\n")
