import os
import socket
from pathlib import Path

import pytest

from checker.config import Configuration
from checker.engine.discovery import Discovery, discover
from checker.engine.places import project_path
from tests.repositories import git


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory and root; the folder above it is nobody's repository."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def write(*names: str) -> None:
    for name in names:
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# A title\n")


def find(*paths: str, **settings: object) -> Discovery:
    configuration = Configuration(Path.cwd(), **settings)  # type: ignore[arg-type]
    return discover([Path(path) for path in paths], configuration)


def found(*paths: str, **settings: object) -> list[str]:
    discovery = find(*paths, **settings)
    assert discovery.errors == ()
    for article in discovery.articles:
        assert article.file.is_absolute()
        assert article.file.is_file()
    return [article.path for article in discovery.articles]


def test_a_folder_gives_its_articles_in_order() -> None:
    write(
        "b.md",
        "a.txt",
        "news/z.markdown",
        "news/a.mdx",
        "news/2026/x.md",
        "picture.png",
        "page.html",
        "style.css",
    )
    assert found(".") == ["a.txt", "b.md", "news/2026/x.md", "news/a.mdx", "news/z.markdown", "page.html"]


def test_what_is_not_an_article_by_default() -> None:
    write(
        "README.md", "docs/CHANGELOG.md", "requirements-dev.txt", "robots.txt", "CMakeLists.txt", ".draft.md"
    )
    write(".github/a.md", "node_modules/pkg/a.md", ".venv/a.md", "kept.md")
    write("env/pyvenv.cfg", "env/lib/a.txt")
    assert found(".") == ["kept.md"]


def test_each_article_is_there_once() -> None:
    write("news/a.md", "news/b.md")
    assert found("news", "./news/a.md", ".", "news/*.md", str(Path("news/b.md").absolute())) == [
        "news/a.md",
        "news/b.md",
    ]


def test_a_file_that_is_found_in_two_cases_is_there_once() -> None:
    # A second link is to a system that tells cases apart what a second spelling is to one that does not.
    write("news/a.md", "news/b.md")
    os.link("news/a.md", "news/A.md")
    os.link("news/b.md", "news/other.md")
    assert found("news") == ["news/A.md", "news/b.md", "news/other.md"]
    write("news/B.md")
    assert found("news") == ["news/A.md", "news/B.md", "news/b.md", "news/other.md"]


def test_a_named_file_is_checked_whatever_it_is_called() -> None:
    write("README.md", "node_modules/a.md", "notes", ".gitignore")
    Path(".gitignore").write_text("notes\n")
    assert found("README.md", "node_modules/a.md", "notes") == ["README.md", "node_modules/a.md", "notes"]


def test_a_named_folder_is_looked_into_whatever_it_is_called() -> None:
    write("node_modules/pkg/a.md", ".hidden/b.md", "public/en/c.md", "public/en/d.log.md")
    Path(".gitignore").write_text("public/\n")
    Path("public/.gitignore").write_text("*.log.md\n")
    assert found("node_modules/pkg", ".hidden", "public/en") == [
        ".hidden/b.md",
        "node_modules/pkg/a.md",
        "public/en/c.md",
    ]


def test_nested_ignore_files_and_negation() -> None:
    write("a.md", "drafts/a.md", "news/a.md", "news/old.md", "news/kept.md", "news/2026/old.md")
    Path(".gitignore").write_text("drafts/\nold.md\n*.tmp\n")
    Path("news/.gitignore").write_text("/kept.md\n!/old.md\n")
    assert found(".") == ["a.md", "news/a.md", "news/old.md"]
    assert found("news") == ["news/a.md", "news/old.md"]
    assert len(find("news/2026").errors) == 1


def test_ignore_files_above_the_root_count_inside_a_repository(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("docs/a.md", "docs/generated/b.md", "docs/secret.md", ".git/HEAD", ".git/info/exclude")
    Path(".gitignore").write_text("generated/\n")
    Path(".git/info/exclude").write_text("secret.md\n")
    monkeypatch.chdir(root / "docs")
    assert found(".") == ["a.md"]


def test_ignore_files_outside_a_repository_count_from_the_root(root: Path) -> None:
    (root.parent / ".gitignore").write_text("*.md\n")
    Path(".gitignore").write_text("b.md\n")
    write("news/a.md", "news/b.md")
    assert found("news") == ["news/a.md"]


def test_exclude_file_of_a_linked_work_tree(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(root, "init", "--quiet")
    git(root, "commit", "--quiet", "--allow-empty", "-m", "Begin")
    git(root, "worktree", "add", "--quiet", "../linked")
    Path(".git/info/exclude").write_text("secret.md\n")
    monkeypatch.chdir(root.parent / "linked")
    write("a.md", "secret.md")
    assert found(".") == ["a.md"]


def test_globs() -> None:
    write("news/a.md", "news/2026/b.md", "news/2026/c.txt", "news/README.md", "news/d.org", "other/e.md")
    assert found("news/*.md") == ["news/a.md"]
    assert found("news/**/*.md") == ["news/2026/b.md", "news/a.md"]
    assert found("**/*.txt") == ["news/2026/c.txt"]
    assert found("*/README.md") == ["news/README.md"]
    assert found("news/*.org") == ["news/d.org"]
    assert found("n*") == ["news/2026/b.md", "news/2026/c.txt", "news/a.md"]
    assert found(str(Path("news").absolute()) + "/*.md") == ["news/a.md"]


def test_a_glob_respects_what_is_ignored() -> None:
    write("news/a.md", "news/node_modules/b.md", "news/drafts/c.md", "news/old/d.md")
    Path(".gitignore").write_text("drafts\n")
    assert found("**/*.md", exclude=("old/",)) == ["news/a.md"]


def test_a_file_whose_name_looks_like_a_glob() -> None:
    write("pages/[slug].md", "pages/s.md")
    assert found("pages/[slug].md") == ["pages/[slug].md"]


def test_paths_that_name_nothing() -> None:
    write("news/a.md", "pictures/a.png", "excluded/a.md")
    discovery = find("nowhere.md", "news/*.html", "pictures", "no/where/*.md", "news/a.md/x")
    assert discovery.articles == ()
    assert [error.split(":")[0] for error in discovery.errors] == [
        "nowhere.md",
        "news/*.html",
        "pictures",
        "no/where/*.md",
        "news/a.md/x",
    ]
    assert len({error.split(": ", 1)[1] for error in discovery.errors}) == 4


def test_a_name_that_no_file_can_have() -> None:
    for path in ("a\0b.md", "a" * 5000):
        assert len(find(path).errors) == 1


def test_excluded_files_and_folders_that_are_named_give_a_notice() -> None:
    write("archive/old.md", "archive/2020/older.md", "a.md")
    discovery = find("archive/old.md", "archive/2020", "a.md", exclude=("archive/",))
    assert [article.path for article in discovery.articles] == ["a.md"]
    assert discovery.errors == ()
    assert discovery.notices == (
        "archive/old.md was skipped: the configuration excludes it",
        "archive/2020 was skipped: the configuration excludes it",
    )


def test_a_folder_all_of_which_is_excluded_is_an_error_that_says_so() -> None:
    write("news/a.md", "news/b.md")
    (error,) = find("news", exclude=("*.md",), file=Path("copydesk.yaml")).errors
    assert error.endswith("(copydesk.yaml leaves out 2 that are there)")


def test_exclude_with_negation() -> None:
    write("news/a.md", "news/b.md", "drafts/a.md")
    assert found(".", exclude=("*.md", "!b.md")) == ["news/b.md"]


def test_include_narrows_and_widens() -> None:
    write("content/a.md", "content/b.png", "content/c.org", "drafts/d.md", "README.md", "content/README.md")
    assert found(".", include=("content/",)) == ["content/a.md"]
    assert found("content", include=("content/",)) == ["content/a.md"]
    assert len(find(".", include=("content/*.md", "!content/a*")).errors) == 1
    assert found(".", include=("content/*.org", "/README.md")) == ["README.md", "content/c.org"]
    assert found("drafts/d.md", include=("content/",)) == ["drafts/d.md"]


def test_a_link_to_a_folder_is_not_a_second_copy(root: Path) -> None:
    write("news/a.md", "shared/b.md")
    Path("news/all").symlink_to(root)
    Path("news/self").symlink_to(root / "news")
    Path("news/shared").symlink_to(root / "shared")
    assert found(".") == ["news/a.md", "shared/b.md"]
    assert found("news") == ["news/a.md", "news/shared/b.md"]
    assert found("news/s*/*.md") == ["news/shared/b.md"]


def test_a_link_to_a_file(root: Path) -> None:
    write("news/a.md", "README.md", "outside/b.md")
    Path("news/again.md").symlink_to(root / "news/a.md")
    Path("news/index.md").symlink_to(root / "README.md")
    assert found("news") == ["news/a.md", "news/index.md"]
    assert found("news/again.md") == ["news/again.md"]


def test_links_that_lead_nowhere_or_out_of_the_project(root: Path) -> None:
    write("news/a.md", "../elsewhere/b.md")
    Path("news/gone.md").symlink_to(root / "none.md")
    Path("news/out").symlink_to(root.parent / "elsewhere")
    Path("news/out.md").symlink_to(root.parent / "elsewhere/b.md")
    discovery = find(".")
    assert [article.path for article in discovery.articles] == ["news/a.md"]
    assert [notice.split(" ")[0] for notice in discovery.notices] == [
        "news/gone.md",
        "news/out",
        "news/out.md",
    ]
    assert found("news/out") == ["news/out/b.md"]
    assert find("news/gone.md").errors == ("news/gone.md: this link leads to nothing",)


def test_rings_of_links_come_to_an_end(root: Path) -> None:
    write("a/x.md", "b/y.md")
    Path("a/to-b").symlink_to(root / "b")
    Path("b/to-a").symlink_to(root / "a")
    Path("ring").symlink_to("ring")
    assert found("a") == ["a/to-b/y.md", "a/x.md"]
    assert len(find("ring").errors) == 1


def test_folder_that_holds_only_links_that_lead_nowhere(root: Path) -> None:
    Path("news").mkdir()
    Path("news/gone.md").symlink_to(root / "none.md")
    discovery = find("news")
    assert len(discovery.errors) == 1
    assert len(discovery.notices) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_special_files_are_refused_and_never_opened() -> None:
    os.mkfifo("pipe.md")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.md")
        write("a.md")
        assert found(".") == ["a.md"]
        assert find("pipe.md", "socket.md").errors == (
            "pipe.md: is a pipe, not a file; '-' reads an article from standard input",
            "socket.md: is a socket, not a file; '-' reads an article from standard input",
        )


def test_names_that_are_no_utf_8() -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        write(name)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert found(".", exclude=("*.txt",)) == [name]
    assert found(name) == [name]


def test_folders_that_cannot_be_read_are_errors_and_hide_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "locked/b.md", "news/c.md")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("checker.engine.folders.os.scandir", refusing)
    discovery = find(".", "locked")
    assert [article.path for article in discovery.articles] == ["a.md", "news/c.md"]
    assert discovery.errors == ()
    (error,) = discovery.unreadable
    assert (error.path, error.message) == ("locked", "this folder cannot be read: Permission denied")
    assert not discovery.complete


def test_complete_means_the_whole_project() -> None:
    write("a.md", "news/b.md")
    assert find(".").complete
    assert not find("news").complete
    assert not find("a.md").complete
    assert not find("**/*.md").complete


def test_paths_outside_the_root() -> None:
    write("../elsewhere/a.md")
    assert found("../elsewhere") == ["../elsewhere/a.md"]
    assert found("../elsewhere", exclude=("*.md",)) == ["../elsewhere/a.md"]
    assert found("../elsewhere/a.md", exclude=("*.md",)) == ["../elsewhere/a.md"]


def test_project_path_through_a_link(root: Path) -> None:
    write("news/a.md")
    link = root.parent / "link"
    link.symlink_to(root)
    assert project_path(link / "news/a.md", root) == "news/a.md"
    assert project_path(root / "news/a.md", link) == "news/a.md"
    assert project_path(root, root) == "."


def test_json_is_taken_where_it_is_a_feed_or_named(root: Path) -> None:
    write("a.md")
    Path("package.json").write_text('{"name": "headline", "version": "1.0"}')
    Path("item.json").write_text('{"uri": "urn:a", "versioncreated": "2026-03-04", "headline": "T"}')
    assert found(".") == ["a.md", "item.json"]
    assert found("package.json") == ["package.json"]
    assert found("*.json") == ["item.json", "package.json"]
