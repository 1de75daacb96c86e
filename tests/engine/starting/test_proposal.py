import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.config import load_configuration
from checker.engine.discovery import discover
from checker.engine.starting import Choice, Proposal, propose
from checker.engine.starting.proposal import _pattern, _scalar
from checker.rulebook.gitignore import ignore_patterns

ENGLISH = "The river rose by two metres overnight and flooded the lower market, and it was gone by noon.\n"
GERMAN = "Der Fluss stieg in der Nacht um zwei Meter und überschwemmte den Markt, doch mittags war er fort.\n"


def article(number: int = 1, body: str = ENGLISH, **fields: str) -> str:
    front = {"title": f"Flood {number}", "date": "2026-03-05", "author": "Maja Lindqvist", **fields}
    lines = [f"{name}: {value}" for name, value in front.items() if value]
    return "\n".join(["---", *lines, "---", "", body])


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


def proposed(root: Path) -> dict[str, Any]:
    """Return the configuration that is proposed, after seeing that it loads."""
    proposal = propose(root)
    (root / "copydesk.yaml").write_text(proposal.text())
    configuration = load_configuration((root,))
    found = discover((root,), configuration)
    assert len(found.articles) == proposal.articles
    data = yaml.safe_load(proposal.text())
    assert isinstance(data, dict)
    return data


def many(folder: str, number: int = 6, **fields: str) -> dict[str, str]:
    return {f"{folder}/{index}.md": article(index, **fields) for index in range(number)}


def test_a_plain_folder_needs_its_language_alone(tmp_path: Path) -> None:
    assert proposed(write(tmp_path, many("news"))) == {"language": "en"}


def test_nothing_to_say_is_a_configuration_too(tmp_path: Path) -> None:
    assert proposed(write(tmp_path, {"a.md": "Soon.\n"})) == {}


def test_the_folders_of_the_generator_are_checked_and_others_are_named(tmp_path: Path) -> None:
    write(
        tmp_path, {"hugo.toml": "", "themes/paper/about.md": ENGLISH, "notes.md": ENGLISH, **many("content")}
    )
    data = proposed(tmp_path)
    assert data == {"include": ["/content/"], "language": "en"}
    proposal = propose(tmp_path)
    assert proposal.recognised == ("Hugo was recognised by hugo.toml.",)
    assert proposal.notices == ("Outside of content/ and not checked: notes.md (1), themes/ (1).",)


def test_a_site_in_a_folder_has_its_folders_there(tmp_path: Path) -> None:
    write(tmp_path, {"apps/site/next.config.mjs": "", **many("apps/site/pages/en")})
    assert proposed(tmp_path) == {"include": ["/apps/site/pages/"], "language": "en"}


def test_what_is_built_is_left_out_unless_git_ignores_it(tmp_path: Path) -> None:
    write(tmp_path, {"_config.yml": "", "_drafts/soon.md": ENGLISH, **many("_posts")})
    assert proposed(tmp_path) == {"exclude": ["/_site/", "/_drafts/"], "language": "en"}
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    write(tmp_path, {".gitignore": "_site\n", "copydesk.yaml": "{}\n"})
    assert proposed(tmp_path) == {"exclude": ["/_drafts/"], "language": "en"}


def test_texts_of_others_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"archetypes/default.md": "x\n", "lib/vendor/notes.md": "x\n", **many("news")})
    assert proposed(tmp_path) == {"exclude": ["/archetypes/", "/lib/vendor/"], "language": "en"}


def test_fields_of_other_names_are_mapped(tmp_path: Path) -> None:
    write(tmp_path, many("news", author="", writer="Rui Costa", date="", created_at="2026-03-05"))
    data = proposed(tmp_path)
    assert data == {"language": "en", "metadata": {"date": ["created_at"], "author": ["writer"]}}
    (why,) = [choice.why for choice in propose(tmp_path).choices if choice.lines[0] == "metadata:"]
    assert "The author is in no usual field in 6 of 6 articles with front matter; of these" in why
    assert "it is in writer (in 6)" in why


def test_folders_of_languages_have_their_own(tmp_path: Path) -> None:
    german = {f"content/de/{number}.md": article(number, GERMAN) for number in range(4)}
    write(tmp_path, {"hugo.toml": "", **many("content/posts"), **german})
    assert proposed(tmp_path) == {
        "include": ["/content/"],
        "language": "en",
        "overrides": [{"files": ["/content/de/"], "language": "de"}],
    }


def test_a_folder_that_is_only_called_like_a_language_has_none(tmp_path: Path) -> None:
    """`de` is also a place for demonstrations, `it` for computers; the articles in it are English."""
    assert proposed(write(tmp_path, {**many("it"), **many("news")})) == {"language": "en"}


def test_articles_of_several_languages_side_by_side_tell_their_own(tmp_path: Path) -> None:
    write(tmp_path, {**many("news"), "news/fluss.md": article(9, GERMAN)})
    assert proposed(tmp_path) == {}


def test_a_house_that_heads_each_article_with_its_title_keeps_doing_so(tmp_path: Path) -> None:
    files = {f"docs/{number}.md": article(number, f"# Flood {number}\n\n{ENGLISH}") for number in range(8)}
    data = proposed(write(tmp_path, files))
    assert data["rules"] == {"title-repeated-in-body": {"options": {"headings": False}}}


def test_two_headings_that_say_the_title_are_no_habit(tmp_path: Path) -> None:
    files = {f"docs/{number}.md": article(number, f"# Flood {number}\n\n{ENGLISH}") for number in range(2)}
    assert proposed(write(tmp_path, {**files, **many("news")})) == {"language": "en"}


def test_a_house_that_signs_nothing_is_not_asked_for_names(tmp_path: Path) -> None:
    data = proposed(write(tmp_path, many("news", author="")))
    assert data["rules"] == {"missing-byline": False}  # YAML's own readers take off for false


def test_an_empty_repository_is_told_of(tmp_path: Path) -> None:
    proposal = propose(tmp_path)
    assert proposal.articles == 0
    assert proposal.notices == (
        "There are no articles here yet; run `copydesk init --force` again when there are.",
    )


def test_the_same_repository_gives_the_same_text(tmp_path: Path) -> None:
    write(
        tmp_path, {"hugo.toml": "", **many("content/b"), **many("content/a", writer="Rui Costa", author="")}
    )
    assert propose(tmp_path).text() == propose(tmp_path).text()


def test_each_choice_has_its_reason_above_it(tmp_path: Path) -> None:
    text = Proposal((), (Choice(("language: en",), "Because."),), (), 1).text()
    assert text.endswith("\n# Because.\nlanguage: en\n")


@pytest.mark.parametrize(
    "name", ["yes", "null", "a: b", "#1", "[x]", "título", "- a", "a\\b", "*", "!a", '"']
)
def test_names_come_back_from_yaml_as_they_are(name: str) -> None:
    assert yaml.safe_load(f"[{_scalar(name)}]") == [name]


@given(
    st.text(st.characters(exclude_characters="/", exclude_categories=["C", "Z"]), min_size=1).map(str.strip)
)
def test_a_folder_is_matched_by_its_pattern_whatever_it_is_called(name: str) -> None:
    if name in ("", ".", ".."):
        return
    pattern = yaml.safe_load(f"[{_scalar(f'/{_pattern(name)}/')}]")[0]
    assert ignore_patterns((pattern,)).covers(f"{name}/a.md")
