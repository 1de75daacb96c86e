import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config import load_configuration
from checker.engine.baseline_file import (
    Accepted,
    Key,
    baseline_text,
    find_baseline,
    read_baseline,
    shown_excerpt,
)
from checker.rulebook.errors import RuleErrors

ENTRIES = {
    Key("news/b.md", "weekday-mismatch", "00ff"): Accepted(1, "Thursday, 4 March"),
    Key("news/a b.md", "duplicate-paragraph", "10ff"): Accepted(2, "Die Brücke „hält“"),
    Key("news/a b.md", "missing-byline", ""): Accepted(1),
}


def written(folder: Path, text: str) -> Path:
    file = folder / "known.json"
    file.write_text(text, "utf-8")
    return file


def test_one_entry_a_line_in_order_and_valid_json() -> None:
    text = baseline_text(ENTRIES)
    assert text == baseline_text(dict(reversed(ENTRIES.items())))
    assert [entry["path"] for entry in json.loads(text)[1:]] == ["news/a b.md", "news/a b.md", "news/b.md"]
    assert text.splitlines()[1].startswith(
        ',{"path": "news/a b.md", "rule": "duplicate-paragraph", "count": 2'
    )


def test_an_entry_more_adds_one_line_and_changes_none() -> None:
    more = {**ENTRIES, Key("zoo.md", "r", "1"): Accepted(1), Key("a.md", "r", "1"): Accepted(1)}
    before, after = baseline_text(ENTRIES).splitlines(), baseline_text(more).splitlines()
    assert [line for line in after if line in before] == before
    assert len(after) == len(before) + 2


@given(
    st.dictionaries(
        st.builds(Key, st.text(), st.text(), st.text()),
        st.builds(Accepted, st.integers(1, 9), st.text()),
    )
)
def test_what_is_written_is_read_again(entries: dict[Key, Accepted]) -> None:
    data = json.loads(baseline_text(entries))
    read = {
        Key(each["path"], each["rule"], each["fingerprint"]): Accepted(each["count"], each["excerpt"])
        for each in data[1:]
    }
    assert read == entries


def test_reading_gives_the_entries(tmp_path: Path) -> None:
    assert read_baseline(written(tmp_path, baseline_text(ENTRIES))).entries == ENTRIES


def test_an_entry_that_a_merge_left_twice_counts_once_with_the_larger_number(tmp_path: Path) -> None:
    lines = baseline_text(ENTRIES).splitlines()
    lines.insert(3, lines[1].replace('"count": 2', '"count": 3'))
    entries = read_baseline(written(tmp_path, "\n".join(lines))).entries
    assert entries[Key("news/a b.md", "duplicate-paragraph", "10ff")].number == 3
    assert len(entries) == 3


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ('"count": 1, "fingerprint": "00ff"', '"count": 0, "fingerprint": "00ff"', "4:2", "'count' is 0"),
        ('"rule": "weekday', '"rle": "weekday', "4:2", "has no 'rule'"),
        (',{"path": "news/b', '<<<<<<< HEAD\n,{"path": "news/b', "4:1", "'<' stands here"),
        ('"path": "news/b.md"', '"path": 7', "4:2", "'path' is 7, not a text"),
        ("]\n", ',"stray"]\n', "5:2", "'stray' is no entry"),
        ('"copydesk-baseline": 1', '"copydesk-baseline": 2', "1:1", "has the form 2"),
        ('"copydesk-baseline"', '"something"', "1:1", "this is no baseline"),
    ],
)
def test_what_is_broken_is_told_with_its_line_and_the_way_out(
    tmp_path: Path, old: str, new: str, place: str, words: str
) -> None:
    text = baseline_text(ENTRIES)
    assert old in text
    file = written(tmp_path, text.replace(old, new, 1))
    with pytest.raises(RuleErrors) as raised:
        read_baseline(file)
    (error,) = raised.value.errors
    assert str(error).startswith(f"{file}:{place}: ")
    assert words in error.message
    if place != "1:1":
        assert "'copydesk baseline' to write it anew" in error.message


def test_bytes_that_are_not_text_are_an_error(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(b'[{"copydesk-baseline": 1}\n,{"path": "\xff"}]')
    with pytest.raises(RuleErrors, match="2:12: byte 0xff is not UTF-8"):
        read_baseline(file)


def test_a_file_that_the_configuration_names_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\nbaseline: known.json\n")
    with pytest.raises(RuleErrors, match=r"copydesk\.yaml:2:1: there is no .*known\.json"):
        find_baseline(load_configuration((tmp_path,)))
    file = written(tmp_path, baseline_text(ENTRIES))
    found = find_baseline(load_configuration((tmp_path,)))
    assert found is not None
    assert (found.file, len(found.entries)) == (file, 3)


def test_without_a_name_the_file_beside_the_configuration_is_read_if_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    configuration = load_configuration((tmp_path,))
    assert find_baseline(configuration) is None
    (tmp_path / "copydesk-baseline.json").write_text(baseline_text(ENTRIES), "utf-8")
    found = find_baseline(configuration)
    assert found is not None
    assert found.entries == ENTRIES


def test_excerpts_are_short_and_on_one_line() -> None:
    assert shown_excerpt(("  \n", "two\nlines")) == "two lines"
    assert len(shown_excerpt(("word " * 40,))) == 60
    assert shown_excerpt(("", "")) == ""
