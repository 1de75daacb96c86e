import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.rulebook import kept_patterns, store
from checker.rulebook.kept_patterns import keep_patterns, recall_patterns
from checker.text import patterns
from checker.text.patterns import compile_pattern, programs_in_use, use_programs


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    before = programs_in_use()
    use_programs(None)
    yield
    use_programs(before)


def new_process() -> None:
    use_programs(None)
    recall_patterns()


def test_what_one_process_compiles_the_next_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    new_process()
    pattern = compile_pattern(r"\b(?:one|two)\b")
    keep_patterns()
    new_process()
    monkeypatch.setattr(patterns, "_program", None)  # nothing may be compiled
    assert compile_pattern(r"\b(?:one|two)\b") == pattern == re.compile(r"\b(?:one|two)\b")


def test_later_processes_add_to_what_is_kept() -> None:
    for expression in ("a", "b", "a"):
        new_process()
        compile_pattern(expression)
        keep_patterns()
    kept = store.read_table(kept_patterns._key())
    assert kept is not None
    assert [name for name, _ in kept.items()] == [b'"0 b"', b'"0 a"']


def test_where_nothing_is_new_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    new_process()
    compile_pattern("a")
    keep_patterns()
    new_process()
    compile_pattern("a")
    monkeypatch.setattr(store, "write_table", None)
    keep_patterns()


def test_an_entry_of_another_form_is_no_entry() -> None:
    store.write_entry(kept_patterns._key(), ["no", "programs"])
    new_process()
    assert compile_pattern("a") == re.compile("a")


def test_unknown_interpreters_compile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "version", lambda: "")
    new_process()
    assert programs_in_use() is None
    assert compile_pattern("a") == re.compile("a")
    keep_patterns()
