import time
from pathlib import Path

import pytest

from checker.engine.changes import Changes, Lines, changes_since, with_changes
from checker.engine.git import GitError
from checker.findings import Finding, RelatedPlace, Report, Severity, SuppressedFinding
from checker.text import Position
from tests.repositories import git


class Repository:
    """A git repository of a test, with no settings but its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        return git(self.folder, *arguments)

    def write(self, name: str, text: str | bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(self, **files: str) -> str:
        for name, text in files.items():
            self.write(f"{name}.md", text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "A change")
        return self.git("rev-parse", "HEAD")

    def lines(self, revision: str) -> dict[str, tuple[Lines, ...] | None]:
        return dict(changes_since(revision, self.folder).lines)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


TEN = "".join(f"line {number}\n\n" for number in range(1, 6))


def test_committed_staged_unstaged_and_new_files_count(repository: Repository) -> None:
    first = repository.commit(a=TEN, b=TEN, c=TEN, d=TEN)
    repository.commit(a=TEN.replace("line 2", "other"))
    repository.write("b.md", TEN + "more\n")
    repository.git("add", "b.md")
    repository.write("c.md", "top\n" + TEN)
    repository.write("new.md", "new\n")
    repository.write("ignored.md", "new\n")
    repository.write(".gitignore", "ignored.md\n")
    assert repository.lines(first) == {
        "a.md": ((3, 3),),
        "b.md": ((11, 11),),
        "c.md": ((1, 1),),
        "new.md": None,
        ".gitignore": None,
    }
    assert set(repository.lines("HEAD")) == {"b.md", "c.md", "new.md", ".gitignore"}


def test_what_others_did_to_a_branch_since_is_no_change(repository: Repository) -> None:
    repository.commit(a=TEN, b=TEN)
    repository.git("switch", "-q", "-c", "work")
    repository.commit(a=TEN.replace("line 4", "mine"))
    repository.git("switch", "-q", "main")
    main = repository.commit(b=TEN.replace("line 4", "theirs"))
    repository.git("switch", "-q", "work")
    assert repository.lines("main") == repository.lines(main) == {"a.md": ((7, 7),)}


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (TEN, TEN.replace("line 3\n\n", ""), ((3, 5),)),
        (TEN, TEN.replace("line 3\n", ""), ((3, 6),)),
        (TEN, TEN.replace("line 1\n\n", ""), ((1, 1),)),
        (TEN, TEN.replace("line 5\n\n", ""), ((7, 8),)),
        (TEN, "", ((1, 1),)),
        ("a\nb\nc\n", "a\nB\nc\nd", ((2, 2), (4, 4))),
        ("a\nb\nc", "a\nb\nc\n", ((3, 3),)),
        ("a\r\nb\r\nc\r\n", "a\r\nb\r\nC\r\n", ((3, 3),)),
        ("a\rb\rc\nd\n", "a\rb\rc\nD\n", ((4, 4),)),
        ("a\rb\rc\nd\n", "a\rB\rc\nd\n", ((1, 3),)),
        ("++ b/x\n", "++ b/y\n@@ -1 +1 @@\ndiff --git a/x b/x\n", ((1, 3),)),
    ],
)
def test_lines_are_those_of_the_new_text(
    repository: Repository, before: str, after: str, lines: tuple[Lines, ...]
) -> None:
    repository.commit(a=before, z=TEN)
    repository.write("a.md", after)
    repository.write("z.md", TEN + "last\n")
    assert repository.lines("HEAD") == {"a.md": lines, "z.md": ((11, 11),)}


def test_a_gap_that_reaches_over_changes_above_is_one_with_them(repository: Repository) -> None:
    repository.commit(a="top\n\n1\n\n2\n\n3\n\nend\n")
    repository.write("a.md", "top\n\n \n\n  \n\n\nend\n")
    assert repository.lines("HEAD") == {"a.md": ((1, 8),)}


def test_very_many_lines_taken_out_between_blank_ones_take_no_quadratic_time(repository: Repository) -> None:
    repository.commit(a="x\n" + "".join(f"{number}\n\n\n" for number in range(20_000)) + "x\n")
    repository.write("a.md", "x\n" + "\n\n" * 20_000 + "x\n")
    started = time.process_time()
    assert repository.lines("HEAD") == {"a.md": ((1, 40_002),)}
    assert time.process_time() - started < 3


def test_renames_are_followed(repository: Repository) -> None:
    repository.write("old name é.md", TEN * 3)
    repository.write("b.md", TEN * 4)
    first = repository.commit()
    repository.git("mv", "old name é.md", "ü new.md")
    repository.git("mv", "b.md", "c.md")
    repository.write("ü new.md", TEN * 3 + "more\n")
    repository.git("add", "-A")
    assert repository.lines(first) == {"ü new.md": ((31, 31),)}


def test_names_of_any_kind(repository: Repository) -> None:
    names = [
        "with space.md",
        "tab\tin.md",
        "zwei\nzeilen.md",
        'quote".md',
        "大桥.md",
        "-dash.md",
        "back\\slash.md",
    ]
    for name in names:
        repository.write(name, TEN)
    repository.commit()
    for name in names:
        repository.write(name, "x\n" + TEN)
    repository.write('new\n"大.md', "")
    assert repository.lines("HEAD") == {**dict.fromkeys(names, ((1, 1),)), 'new\n"大.md': None}


def test_settings_and_variables_of_the_user_change_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.commit(a=TEN)
    repository.write("a.md", TEN.replace("line 3", "three"))
    expected = repository.lines("HEAD")
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {ran}\n")
    program.chmod(0o755)
    for key, value in {
        "diff.external": str(program),
        "core.pager": str(program),
        "core.fsmonitor": str(program),
        "diff.words.textconv": str(program),
        "color.ui": "always",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.context": "7",
        "diff.interHunkContext": "9",
        "diff.renames": "false",
        "diff.relative": "true",
        "core.quotePath": "true",
        "diff.orderFile": str(program),
    }.items():
        repository.git("config", key, value)
    repository.write(".gitattributes", "*.md diff=words\n*.md binary\n")
    repository.git("add", ".gitattributes")
    ran.unlink(missing_ok=True)
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(program))
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert repository.lines("HEAD") == {**expected, ".gitattributes": None}
    assert not ran.exists()


def test_paths_are_relative_to_the_project(repository: Repository) -> None:
    repository.write("site/content/a.md", TEN)
    repository.commit(b=TEN)
    repository.write("site/content/a.md", TEN + "x\n")
    repository.write("site/content/new.md", "x\n")
    repository.write("b.md", TEN + "x\n")
    changes = changes_since("HEAD", repository.folder / "site")
    assert set(changes.lines) == {"content/a.md", "content/new.md", "../b.md"}


def test_a_submodule_is_left_alone(repository: Repository, tmp_path: Path) -> None:
    inner = Repository(tmp_path / "inner")
    inner.commit(x=TEN)
    repository.commit(a=TEN)
    repository.git("submodule", "--quiet", "add", str(inner.folder), "theirs")
    first = repository.commit()
    repository.write("theirs/x.md", "changed\n")
    repository.write("theirs/new.md", "changed\n")
    assert repository.lines(first) == {}


def shallow(repository: Repository, tmp_path: Path) -> Repository:
    repository.commit(a=TEN)
    repository.commit(a=TEN + "x\n")
    clone = tmp_path / "clone"
    repository.git("clone", "-q", "--depth=1", f"file://{repository.folder}", str(clone))
    return Repository(clone)


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("HEAD~1", "'HEAD~1' is not in this clone as far as it goes: it is shallow. Fetch the history: "),
        ("0123456789012345678901234567890123456789", "'git fetch --unshallow', or in CI 'fetch-depth: 0'"),
    ],
)
def test_a_shallow_clone_says_how_to_get_the_rest(
    repository: Repository, tmp_path: Path, revision: str, words: str
) -> None:
    clone = shallow(repository, tmp_path)
    with pytest.raises(GitError) as raised:
        clone.lines(revision)
    assert words in str(raised.value)
    assert clone.lines("HEAD") == {}


def test_a_branch_fetched_into_a_shallow_clone_has_no_history_in_common(
    repository: Repository, tmp_path: Path
) -> None:
    clone = shallow(repository, tmp_path)
    repository.commit(b=TEN)
    clone.git("fetch", "-q", "--depth=1", "origin", "main:later")
    with pytest.raises(GitError, match="have no history in common as far as it goes: it is"):
        clone.lines("later")


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("mian", "there is no revision 'mian' in this repository; 'git fetch' brings what the remote has"),
        ("topic", "there is no revision 'topic' in this repository; did you mean 'origin/topic'?"),
        ("--output=x", "there is no revision '--output=x'"),
        ("", "there is no revision ''"),
        ("main:a.md", "there is no revision 'main:a.md'"),
        ("apart", "'apart' and HEAD have no history in common; name a revision that HEAD comes from"),
    ],
)
def test_a_revision_of_no_use_is_told(repository: Repository, revision: str, words: str) -> None:
    commit = repository.commit(a=TEN)
    repository.git("update-ref", "refs/remotes/origin/topic", commit)
    repository.git("switch", "-q", "--orphan", "apart")
    repository.commit(b="b\n")
    repository.git("switch", "-q", "main")
    with pytest.raises(GitError) as raised:
        repository.lines(revision)
    assert str(raised.value).startswith(words)


def test_outside_of_git_and_without_it(
    tmp_path: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(GitError, match="is in no git repository, where changes are not known"):
        changes_since("HEAD", tmp_path)
    with pytest.raises(GitError, match="this repository has no commit yet"):
        changes_since("HEAD", repository.folder)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git is not installed"):
        changes_since("HEAD", repository.folder)


def finding(first: tuple[int, int], last: tuple[int, int], related: tuple[RelatedPlace, ...] = ()) -> Finding:
    return Finding("r", Severity.ERROR, "", "a.md", Position(*first, 0), Position(*last, 0), "", related)


@pytest.mark.parametrize(
    ("first", "last", "touches"),
    [
        ((4, 1), (4, 9), False),
        ((5, 1), (5, 9), True),
        ((4, 1), (5, 1), False),
        ((4, 1), (5, 2), True),
        ((5, 1), (5, 1), True),
        ((4, 1), (5, 1), False),
        ((4, 1), (6, 1), True),
        ((9, 1), (10, 2), True),
        ((6, 1), (9, 3), False),
        ((1, 1), (30, 1), True),
        ((12, 1), (12, 2), True),
        ((13, 1), (40, 2), False),
    ],
)
def test_a_finding_touches_changed_lines(first: Lines, last: Lines, touches: bool) -> None:
    changes = Changes("HEAD", {"a.md": ((5, 5), (10, 12)), "new.md": None})
    assert changes.touch(finding(first, last)) is touches
    unchanged, changed, new = (
        RelatedPlace("", path, Position(5, 1, 0), Position(5, 2, 0)) for path in ("b.md", "a.md", "new.md")
    )
    assert changes.touch(finding(first, last, (unchanged,))) is touches
    assert changes.touch(finding(first, last, (unchanged, changed)))
    assert changes.touch(finding(first, last, (unchanged, new)))


def test_a_report_keeps_what_touches_changed_lines() -> None:
    changes = Changes("HEAD", {"a.md": ((5, 5),)})
    here, there = finding((5, 1), (5, 2)), finding((9, 1), (9, 2))
    silenced = (SuppressedFinding(here, True), SuppressedFinding(there, True))
    report = Report((here, there), suppressed=2, baselined=3, suppressed_findings=silenced)
    kept = with_changes(report, changes)
    assert (kept.findings, kept.suppressed_findings, kept.suppressed) == ((here,), silenced[:1], 1)
    assert (kept.known, kept.baselined) == (None, 3)
    kept = with_changes(report._replace(known=(there, here, there)), changes)
    assert (kept.known, kept.baselined) == ((here,), 1)
