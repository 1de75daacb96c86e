import pytest

from checker.engine.article_names import is_article_name, is_foreign_folder, is_named_by


@pytest.mark.parametrize(
    "name",
    "a.md A.MD a.markdown a.mdx wire.txt post.de.md history.md security.md news.md license-plates.md "
    "readme-driven-development.md requirement.txt changes-at-the-harbour.md robots.md [slug].md".split(),
)
def test_articles(name: str) -> None:
    assert is_article_name(name)


@pytest.mark.parametrize(
    "name",
    "README.md readme.txt ReadMe.markdown README.zh-CN.md README_de.md README.fr.md CHANGELOG.md "
    "changelog.txt CHANGELOG-1.x.md LICENSE.md LICENSE.txt LICENSE-MIT.txt LICENCE.md COPYING.txt "
    "CONTRIBUTING.md CODE_OF_CONDUCT.md code-of-conduct.md SECURITY.md HISTORY.md AGENTS.md "
    "PULL_REQUEST_TEMPLATE.md "
    "requirements.txt requirements-dev.txt requirements_test.txt dev-requirements.txt constraints.txt "
    "robots.txt CMakeLists.txt llms.txt .hidden.md ._a.md a.png md Makefile".split(),
)
def test_other_files(name: str) -> None:
    assert not is_article_name(name)


def test_foreign_folders() -> None:
    assert all(map(is_foreign_folder, (".git", ".venv", "node_modules", "__pycache__")))
    assert not any(map(is_foreign_folder, ("news", "node", "venv.d")))


@pytest.mark.parametrize(
    ("name", "component", "named"),
    [
        ("README.md", "README.md", True),
        ("README.md", "*.md", False),
        ("a.rst", "*.rst", True),
        ("a.rst", "b*.rst", False),
        ("picture.png", "*", False),
        ("picture.png", "**", False),
        ("content", "content", True),
        ("a.rst", "*.r?t", False),
        ("a.", "*.", False),
    ],
)
def test_what_a_pattern_asks_for_by_name(name: str, component: str, named: bool) -> None:
    assert is_named_by(name, component) is named
