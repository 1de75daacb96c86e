"""YAML, JSON and TOML that would cost all time or memory, as configuration, as rules and as front matter."""

import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
CALL = '!!python/object/apply:os.system ["touch called"]'

#: Each with words of what is said of it.
HOSTILE = {
    "laughs": (LAUGHS, "aliases repeat more than 10,000 values"),
    "many-aliases": (
        f"a: &a [{', '.join('x' * 9999)}]\nb: *a\nc: *a\n",
        "aliases repeat more than 10,000 values",
    ),
    "alias-in-itself": ("a: &a [*a]\n", "the alias *a stands inside what it refers to"),
    "call": (f"a: {CALL}\n", "the tag !!python/object/apply:os.system is not allowed"),
    "name": ("a: !!python/name:os.system\n", "the tag !!python/name:os.system is not allowed"),
    "tag-of-its-own": ("a: !include /etc/passwd\n", "the tag !include is not allowed"),
    "deep-flow": ("a: " + "[" * 100_000, "nested deeper than 64 levels"),
    "deep-block": ("- " * 100_000, "nested deeper than 64 levels"),
    "deep-mapping": ("a: " + "{a: " * 100_000, "nested deeper than 64 levels"),
    "deep-keys": ("? " * 100_000, "a key must be a word or a string"),
    "long": ("# " + "x" * 1_000_001, "the YAML is longer than 1,000,000 characters"),
}

#: Of these the first line is no field, so that between the lines of an article they are text.
NO_FIELDS = {"deep-block", "deep-keys", "long"}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# A day\n\nIt is a day.\n")
    return tmp_path


def check(article: str = "a.md") -> Result:
    begin = time.process_time()
    result = CliRunner().invoke(main, ["check", "--no-cache", "--jobs", "1", article])
    assert time.process_time() - begin < 5
    assert not Path("called").exists()
    return result


@pytest.mark.parametrize("name", HOSTILE)
def test_configurations(name: str) -> None:
    text, words = HOSTILE[name]
    Path("copydesk.yaml").write_text(text)
    result = check()
    assert result.exit_code == 2
    assert result.stderr.startswith("copydesk.yaml:")
    assert words in result.stderr


@pytest.mark.parametrize("name", HOSTILE)
def test_rule_files(name: str) -> None:
    text, words = HOSTILE[name]
    Path("house.yaml").write_text(text)
    Path("copydesk.yaml").write_text("extends: [recommended, house.yaml]\n")
    result = check()
    assert result.exit_code == 2
    assert result.stderr.startswith("house.yaml:")
    assert words in result.stderr


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - NO_FIELDS))
def test_front_matter(name: str) -> None:
    text, words = HOSTILE[name]
    Path("b.md").write_text(f"---\n{text}\n---\n\nIt is a day.\n")
    result = check("b.md")
    assert result.exit_code == 1
    assert words in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("copydesk.yaml", "limits: {size: " + "9" * 6000 + "}", "'size' in 'limits' must be a whole number"),
        ("copydesk.yaml", "limits: {size: 1e999}", "'size' in 'limits' must be a whole number, not inf"),
        ("copydesk.json", '{"limits": {"size": ' + "9" * 6000 + "}}", "must be a whole number"),
        ("copydesk.json", "[" * 100_000, "nested deeper than 200 levels"),
        ("pyproject.toml", "[tool.copydesk]\na = " + "9" * 6000, "this number has too many digits"),
        ("pyproject.toml", "[tool.copydesk]\na = " + "[" * 100_000, "nested deeper than 64 levels"),
        ("pyproject.toml", f"[tool.copydesk.{'.'.join('a' * 50_000)}]", "nested deeper than 64 levels"),
    ],
)
def test_numbers_and_other_formats(name: str, text: str, words: str) -> None:
    Path(name).write_text(text)
    result = check()
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize(
    "message", ["{match.__class__}", "{match[0]}", "{match!r}", "{match:>999999999}", "{0}"]
)
def test_messages_reach_nothing_but_their_values(message: str) -> None:
    Path("house.yaml").write_text(
        f'rules: [{{id: house-x, check: pattern, message: "{message}", options: {{pattern: day}}}}]\n'
    )
    Path("copydesk.yaml").write_text("extends: [house.yaml]\n")
    result = check()
    assert result.exit_code == 2
    assert "has the placeholder" in result.stderr
