import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.rulebook.gitignore import IgnorePatterns, ignore_patterns, read_ignore_file


@pytest.mark.parametrize(
    ("pattern", "path", "folder", "verdict"),
    [
        ("drafts", "drafts", True, True),
        ("drafts", "news/drafts", False, True),
        ("drafts/", "drafts", False, None),
        ("drafts/", "news/drafts", True, True),
        ("/drafts", "news/drafts", True, None),
        ("/drafts", "drafts", True, True),
        ("news/drafts", "old/news/drafts", True, None),
        ("*.log", "deep/down/a.log", False, True),
        ("*.log", "a.log.md", False, None),
        ("news/*.md", "news/a.md", False, True),
        ("news/*.md", "news/2026/a.md", False, None),
        ("news/**/a.md", "news/a.md", False, True),
        ("news/**/a.md", "news/2026/05/a.md", False, True),
        ("**/a.md", "a.md", False, True),
        ("news/**", "news", True, None),
        ("news/**", "news/2026", True, True),
        ("**", "anything", False, True),
        ("a**b", "axyb", False, True),
        ("a?c", "abc", False, True),
        ("a?c", "a/c", False, None),
        ("[a-c]x", "bx", False, True),
        ("[!a-c]x", "bx", False, None),
        ("[^a-c]x", "dx", False, True),
        ("[]]x", "]x", False, True),
        ("[[:digit:]]", "7", False, True),
        ("[[:digit]x:]", "dx:]", False, True),
        ("[[:digit]x:]", "7x:]", False, None),
        ("[[:dig", "d", False, None),
        ("[b-a]", "b", False, True),
        ("[b-a]", "a", False, None),
        ("news/***/a.md", "news/2026/05/a.md", False, True),
        ("***/", "news", True, True),
        ("[a-", "[a-", False, None),
        ("a\\*", "a*", False, True),
        ("a\\*", "ab", False, None),
        ("a\\", "a", False, None),
        ("# note", "# note", False, None),
        ("\\# note", "# note", False, True),
        ("\\!keep", "!keep", False, True),
        ("!keep", "keep", False, False),
        ("end  ", "end", False, True),
        ("end\\ ", "end ", False, True),
        ("", "a", False, None),
        ("/", "a", True, None),
        ("a.b", "axb", False, None),
    ],
)
def test_one_pattern(pattern: str, path: str, folder: bool, verdict: bool | None) -> None:
    assert IgnorePatterns([pattern]).verdict(path, folder=folder) is verdict


def test_the_last_pattern_that_fits_decides() -> None:
    patterns = IgnorePatterns(["*.md", "!keep.md", "/keep.md"])
    assert patterns.verdict("news/keep.md", folder=False) is False
    assert patterns.verdict("keep.md", folder=False) is True


def test_white_list() -> None:
    patterns = IgnorePatterns(["*", "!*/", "!*.md"])
    assert patterns.verdict("news", folder=True) is False
    assert patterns.verdict("news/a.md", folder=False) is False
    assert patterns.verdict("news/a.txt", folder=False) is True


def test_covers_looks_at_the_folders_above() -> None:
    patterns = ignore_patterns(("archive/", "!archive/kept.md"))
    assert patterns.covers("archive/2026/a.md")
    assert patterns.covers("archive/kept.md"), "nobody looks into an ignored folder"
    assert patterns.covers("archive", folder=True)
    assert not patterns.covers("archive")


def test_file_with_byte_order_mark_and_windows_line_breaks() -> None:
    patterns = read_ignore_file(b"\xef\xbb\xbfdrafts/\r\n*.log\r\n")
    assert patterns.verdict("drafts", folder=True)
    assert patterns.verdict("a.log", folder=False)


def test_bytes_that_are_no_utf_8_match_themselves() -> None:
    name = os.fsdecode(b"caf\xe9.md") if os.name == "posix" else "caf\udce9.md"
    assert read_ignore_file(b"caf\xe9.md\n").verdict(name, folder=False)


def test_many_asterisks_come_to_an_end() -> None:
    # Backtracking would take longer than the age of the universe.
    pattern = "*a" * 60 + "b"
    assert IgnorePatterns([pattern]).verdict("a" * 250, folder=False) is None


_COMPONENT = st.sampled_from(
    ["a", "b", "*", "**", "?", "[ab]", "[!a]", "a*", "*b", "a**b", "[[:alpha:]]", "\\a", "*a*b*"]
)
_PATTERN = st.builds(
    lambda parts, anchored, folder, negated: (
        ("!" if negated else "") + ("/" if anchored else "") + "/".join(parts) + ("/" if folder else "")
    ),
    st.lists(_COMPONENT, min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(st.text(max_size=12), max_size=5), st.text(min_size=1, max_size=20))
def test_no_line_is_too_strange(lines: list[str], path: str) -> None:
    assert IgnorePatterns(lines).verdict(path, folder=False) in (True, False, None)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, env=_environment(), check=True)
    names = ("a", "b", "ab", "abb", "c")
    for outer in names:
        for inner in names:
            (folder / outer / inner).mkdir(parents=True)
            for name in names:
                (folder / outer / inner / name).touch()
    return folder


@settings(deadline=None, max_examples=60)
@given(lines=st.lists(_PATTERN, min_size=1, max_size=4))
def test_agrees_with_git(lines: list[str], repository: Path) -> None:
    (repository / ".gitignore").write_text("\n".join(lines) + "\n")
    told = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z"],
        cwd=repository,
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    expected = set(told.split("\0")) - {"", ".gitignore"}
    assert _kept(repository, repository, IgnorePatterns(lines)) == expected


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**own, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def _kept(folder: Path, top: Path, patterns: IgnorePatterns) -> set[str]:
    found = set()
    for entry in folder.iterdir():
        path = entry.relative_to(top).as_posix()
        if entry.name.startswith(".git") or patterns.verdict(path, folder=entry.is_dir()):
            continue
        found |= _kept(entry, top, patterns) if entry.is_dir() else {path}
    return found
