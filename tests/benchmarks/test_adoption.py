"""A small form of the adoption benchmark: the command, git and a baseline on generated articles."""

import random
from pathlib import Path

import pytest

from benchmarks.adoption import KINDS, Adoption, Planted, adopt, table
from benchmarks.generated_articles import generated_article

PROSE = (
    "The harbour board will sell nine of its twelve cranes before the summer, and the last of the ropemakers "
    "moves out of the old shed in the week after, when the lease of the northern quay ends."
)


def article(number: int) -> str:
    """Return a generated article whose last paragraph has room for every kind of fault."""
    title = f"Council hears about the northern quay {'again ' * (number % 2)}in spring"
    text = generated_article(number).rstrip("\n")
    lines = [f"title: {title}" if line.startswith("title: ") else line for line in text.split("\n")]
    return "\n".join(lines) + f"\n\n{PROSE.replace('nine', str(number + 20))}\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_changes_one_place_of_an_article(kind: "object") -> None:
    assert kind in KINDS
    (chosen,) = [each for each in KINDS if each is kind]
    before = article(1)
    after = chosen.plant(before, random.Random(1))
    assert after is not None and after != before
    assert len(after) > len(before) - 2
    assert chosen.plant("---\ntitle: x\n---\n\nSoon.\n", random.Random(1)) is None


def test_what_is_not_right_is_told() -> None:
    wrong = Planted("word doubled", "a.md", (), False, 0.5)
    adoption = Adoption("news", "Hugo was recognised.", 3, 2, 0, (wrong,))
    assert not adoption.right
    assert "| news | 3 | 2 | 0 | NOT RIGHT, 0.5 s |\nnews: word doubled in a.md: ()" in table([adoption])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "settings", "recognised"),
    [
        ("content", {"hugo.toml": ""}, "Hugo was recognised by hugo.toml."),
        ("_posts", {"_config.yml": "title: News\n"}, "Jekyll was recognised by _config.yml."),
        ("news", {}, "No static-site generator was recognised: every folder is looked through."),
    ],
)
def test_one_new_fault_is_all_that_is_reported(
    folder: str, settings: dict[str, str], recognised: str, tmp_path: Path
) -> None:
    files = {f"{folder}/{number}.md": article(number) for number in range(12)}
    files[f"{folder}/old.md"] = article(99).replace("moves out", "moves moves out of of")
    adoption = adopt("generated", tmp_path / "repository", {**files, **settings})
    assert adoption.recognised == recognised
    assert adoption.articles == len(files)
    assert adoption.findings >= 1
    assert [each.kind for each in adoption.planted] == [kind.name for kind in KINDS]
    assert adoption.right, table([adoption])
