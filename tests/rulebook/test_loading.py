"""Rules as they come out of files: filled in, the same from YAML, JSON and the compiled form."""

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks import CHECKS
from checker.checks.contract import PROSE
from checker.documents.model import BlockKind
from checker.findings import Severity
from checker.rulebook import load_rules, loading, shipped_rules_folder, store
from checker.rulebook.compiled import from_data, to_data
from checker.rulebook.errors import RuleErrors

FULL = """\
rules:
  - id: no-jargon
    check: substitution
    severity: error
    message: "Write {replacement} for {match}."
    why: Readers hurry.
    options:
      words: {utilise: use}
    scope: [title, heading]
    languages: [en, de]
    where: {include: [news/], exclude: ["*.txt"], formats: [markdown]}
    unless: ["(?i)quoted as"]
    in-quotation: drop
    yields-to: [weekday-mismatch]
    links: ["https://example.org/style"]
    tags: [style]
    examples:
      - bad: "We [[utilise]] it."
        title: A title
        date: 2026-03-04
      - good: {files: {a.md: We use it.}, language: de, format: text, metadata: {author: Ann}}
  - id: no-very
    check: pattern
    message: Leave it out.
    options: {pattern: very}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "house.yaml").write_text(FULL)
    return tmp_path


def test_all_keys_arrive_in_the_rule() -> None:
    rule, _ = load_rules([Path("house.yaml")])
    assert (rule.id, rule.check, rule.severity) == ("no-jargon", "substitution", Severity.ERROR)
    assert rule.options == {"words": {"utilise": "use"}, "ignore-case": True, "in-code": False}
    assert rule.scope == {BlockKind.TITLE, BlockKind.HEADING}
    assert rule.languages == {"en", "de"}
    assert rule.where == (("news/",), ("*.txt",), ("markdown",))
    assert (rule.unless, rule.in_quotation, rule.yields_to) == (
        ("(?i)quoted as",),
        "drop",
        ("weekday-mismatch",),
    )
    assert (rule.links, rule.tags, rule.why) == (("https://example.org/style",), ("style",), "Readers hurry.")
    assert (rule.pack, rule.file, rule.line, rule.column) == ("", "house.yaml", 2, 5)


def test_what_is_not_said_has_its_default() -> None:
    _, rule = load_rules([Path("house.yaml")])
    assert rule.severity is Severity.WARNING
    assert rule.options == {"pattern": "very", "ignore-case": False, "signs": [], "in-code": False}
    assert rule.scope == CHECKS["pattern"].scope == PROSE
    assert (rule.languages, rule.where, rule.in_quotation) == (frozenset(), ((), (), ()), "same")


def test_any_and_everything_are_no_limits(folder: Path) -> None:
    limits = 'languages: [any]\n    where: {include: ["**"], formats: [any]}\n    options: {pattern: very}'
    (folder / "house.yaml").write_text(FULL.replace("options: {pattern: very}", limits))
    _, rule = load_rules([Path("house.yaml")])
    assert (rule.languages, rule.where) == (frozenset(), ((), (), ()))


def test_examples_come_when_they_are_asked_for() -> None:
    assert load_rules([Path("house.yaml")])[0].examples == ()
    bad, good = load_rules([Path("house.yaml")], with_examples=True)[0].examples
    assert (bad.bad, bad.files, bad.line, bad.column) == (True, {"article.md": "We [[utilise]] it."}, 18, 9)
    assert bad.metadata == {"title": "A title", "date": "2026-03-04"}
    assert (good.bad, good.files, good.format, good.language) == (False, {"a.md": "We use it."}, "text", "de")
    assert good.metadata == {"author": "Ann"}


def test_json_equals_yaml(folder: Path) -> None:
    (folder / "house.json").write_text(json.dumps(yaml.load(FULL, yaml.BaseLoader), indent=1))
    from_yaml = load_rules([Path("house.yaml")])
    from_json = load_rules([Path("house.json")])
    assert [to_data([rule])[0][:-2] for rule in from_yaml] == [to_data([rule])[0][:-2] for rule in from_json]
    assert [rule.line for rule in from_json] != [rule.line for rule in from_yaml]


def test_a_byte_order_mark_is_no_part_of_the_file(folder: Path) -> None:
    plain = load_rules([Path("house.yaml")])
    (folder / "house.yaml").write_bytes(b"\xef\xbb\xbf" + FULL.encode())
    assert load_rules([Path("house.yaml")]) == plain


def test_the_compiled_form_gives_the_same_rules_without_a_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_rules([Path("house.yaml"), shipped_rules_folder()])

    def never(*arguments: object, **options: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr(loading, "parse_content", never)
    assert load_rules([Path("house.yaml"), shipped_rules_folder()]) == first


@pytest.mark.parametrize("damage", [b"", b"{}", b"null\n[]", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_compiled_form_is_made_anew(folder: Path, damage: bytes) -> None:
    first = load_rules([Path("house.yaml")])
    entries = list((folder / "cache").rglob("rules-*.json"))
    assert entries
    for entry in entries:
        entry.write_bytes(damage)
    assert load_rules([Path("house.yaml")]) == first
    assert all(entry.read_bytes() != damage for entry in entries)


def test_an_altered_compiled_form_is_not_believed(folder: Path) -> None:
    load_rules([Path("house.yaml")])
    for entry in (folder / "cache").rglob("rules-*.json"):
        entry.write_bytes(entry.read_bytes().replace(b"no-jargon", b"no-margon"))
    assert load_rules([Path("house.yaml")])[0].id == "no-jargon"


@pytest.mark.parametrize("data", [None, 5, [5], [[]], [["a"] * 16], {"a": 1}, [[None] * 16]])
def test_what_no_rule_was_compiled_to_is_nothing(data: object) -> None:
    assert from_data(data, "house.yaml", "") is None


def test_a_cache_that_cannot_be_written_costs_speed_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load_rules([Path("house.yaml")])
    (folder / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "file"))
    assert load_rules([Path("house.yaml")]) == expected
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert store.cache_folder() is None
    assert load_rules([Path("house.yaml")]) == expected


def test_a_file_with_mistakes_is_never_remembered(folder: Path) -> None:
    (folder / "house.yaml").write_text("rules: 1\n")
    for _ in range(2):
        with pytest.raises(RuleErrors):
            load_rules([Path("house.yaml")])


def test_a_changed_file_is_read_again(folder: Path) -> None:
    load_rules([Path("house.yaml")])
    (folder / "house.yaml").write_text(FULL.replace("no-jargon", "no-margon"))
    assert load_rules([Path("house.yaml")])[0].id == "no-margon"


def test_a_folder_gives_its_rule_files_in_order(folder: Path) -> None:
    house = folder / "house"
    (house / "deep").mkdir(parents=True)
    (house / ".hidden").mkdir()
    for name in ("b.yml", "a.yaml", "deep/c.json", ".hidden/d.yaml", "rules.schema.json", "notes.txt"):
        letter = Path(name).stem
        rules = [{"id": f"rule-{letter}", "check": "pattern", "message": "No.", "options": {"pattern": "x"}}]
        text = json.dumps({"rules": rules}) if letter in "abc" else "rules: 1"
        (house / name).write_text(text)
    assert [rule.id for rule in load_rules([house])] == ["rule-a", "rule-b", "rule-c"]


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    assert len(load_rules([Path("house.yaml"), folder / "house.yaml"])) == 2


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from(list(CHECKS))
)
KEYS = st.sampled_from(
    (
        "id check severity message why options scope languages where unless in-quotation yields-to "
        "links tags examples bad good files metadata format pattern words include exclude x"
    ).split()
)
STRUCTURES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(rules=st.lists(st.dictionaries(KEYS, STRUCTURES, max_size=8), max_size=3) | STRUCTURES)
def test_random_structures_raise_rule_errors_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, rules: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "random.json"
    file.write_text(json.dumps({"rules": rules}))
    try:
        found = load_rules([file])
    except RuleErrors as errors:
        assert all(error.line >= 1 and error.column >= 1 for error in errors.errors)
    else:
        assert len(found) == len(rules)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("rules: -[]{}\"'&*!|>#\n\t,abid☃\x00\ud800"), max_size=80))
def test_random_text_raises_rule_errors_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "random.yaml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(RuleErrors):
        load_rules([file])
