from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.globs import Glob
from checker.engine.places import is_glob


def matches(pattern: str, path: str) -> bool:
    """Tell whether the glob matches ``path``, or a folder above it, step by step."""
    glob = Glob(pattern)
    below = path.removeprefix(glob.base).removeprefix("/")
    places = glob.start
    for name in below.split("/"):
        places, matched = glob.step(places, name)
        if matched:
            return True
    return False


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("news/*.md", "news/a.md", True),
        ("news/*.md", "news/2026/a.md", False),
        ("news/**/*.md", "news/a.md", True),
        ("news/**/*.md", "news/2026/05/a.md", True),
        ("news/**/*.md", "news/2026/a.txt", False),
        ("**/a.md", "a.md", True),
        ("**/**/a.md", "x/y/a.md", True),
        ("content/*/drafts", "content/en/drafts/deep/a.md", True),
        ("content/*/drafts", "content/en/final/a.md", False),
        ("news/**", "news/x/a.md", True),
        ("./news/*.md", "./news/a.md", True),
        ("/srv/*.md", "/srv/a.md", True),
        ("news/[ab].md", "news/b.md", True),
        ("news/[ab.md", "news/[ab.md", True),
        ("*", "anything/below", True),
    ],
)
def test_matching(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected


def test_base_and_last() -> None:
    glob = Glob("content/news/*/a*.md")
    assert (glob.base, glob.last) == ("content/news", "a*.md")
    assert Glob("*.md").base == ""
    assert Glob("/*.md").base == "/"


def test_what_is_a_glob() -> None:
    assert is_glob("a*.md")
    assert is_glob("[ab].md")
    assert not is_glob("news/a.md")


def test_folders_that_cannot_hold_a_match_are_not_entered() -> None:
    glob = Glob("news/2026/*.md")
    assert glob.base == "news/2026"
    places, matched = Glob("*/drafts/*.md").step(Glob("*/drafts/*.md").start, "news")
    assert places
    assert not matched
    assert Glob("*/drafts/*.md").step(places, "final") == (frozenset(), False)


@given(
    st.lists(st.sampled_from(["a", "b", "*", "a*"]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=4),
)
def test_without_double_asterisks_it_is_what_pathlib_matches(pattern: list[str], names: list[str]) -> None:
    path = "/".join(names[: len(pattern)])
    expected = len(names) >= len(pattern) and PurePosixPath("/" + path).match("/" + "/".join(pattern))
    assert matches("*/" + "/".join(pattern), "x/" + "/".join(names)) is expected
