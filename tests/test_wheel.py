"""The built wheel, installed elsewhere, works without the checkout."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FAULTY = """---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel is installed, without its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    built, target = folder / "built", folder / "installed"
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)], ROOT)
    (wheel,) = built.glob("copydesk-*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    run([*pip, "--disable-pip-version-check", "--target", str(target), str(wheel)], folder)
    return target


def run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)


def isolated(installed: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run Python with the installed wheel and its dependencies alone.

    Without the site module no .pth file is read, so an editable install of the checkout is not there.
    """
    libraries = dict.fromkeys([str(installed), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(libraries),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    return subprocess.run(
        [sys.executable, "-S", *arguments],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )


def test_wheel_finds_a_planted_fault(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.md").write_text(FAULTY)
    result = isolated(installed, tmp_path, "-m", "checker", "check", "--format", "concise")
    assert result.returncode == 1, result.stderr
    assert result.stdout.startswith("bridge.md:7:25: error: ")
    assert "[weekday-mismatch]" in result.stdout


def test_package_and_rules_come_from_inside_the_wheel(installed: Path, tmp_path: Path) -> None:
    program = (
        "import checker\nfrom checker.rulebook import shipped_rules_folder\n"
        "print(checker.__file__)\nprint(shipped_rules_folder())"
    )
    result = isolated(installed, tmp_path, "-c", program)
    assert result.returncode == 0, result.stderr
    package, rules = map(Path, result.stdout.splitlines())
    assert package.is_relative_to(installed)
    assert rules == installed / "checker" / "rules"
    assert sorted(file.name for file in rules.iterdir()) == sorted(
        file.name for file in (ROOT / "rules").iterdir() if file.is_file()
    )


def test_every_command_works_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    for arguments in (["rules"], ["explain", "weekday-mismatch"], ["schema", "rules"], ["config"], ["test"]):
        result = isolated(installed, tmp_path, "-m", "checker", *arguments)
        assert result.returncode == 0, (arguments, result.stderr)
        assert result.stdout


def test_page_is_made_from_its_parts_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.md").write_text(FAULTY)
    result = isolated(installed, tmp_path, "-m", "checker", "check", "--format", "html")
    assert result.returncode == 1, result.stderr
    parts = installed / "checker" / "reports" / "html_report"
    for name in ("page.css", "page.js", "article_view.js", "map.js"):
        assert (parts / name).read_text(encoding="utf-8") in result.stdout
    assert result.stdout.endswith("</html>\n")


def test_wheel_holds_no_tests(installed: Path) -> None:
    assert (installed / "checker" / "py.typed").exists()
    assert not (installed / "tests").exists()
