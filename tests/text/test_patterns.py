import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import patterns
from checker.text.patterns import Programs, compile_pattern, use_programs

EXPRESSIONS = [
    ("", 0),
    (r"\b(?:one|two|three)\b(?! (?:as|from)\b)", 0),
    (r"(?i)(?P<day>\d{1,2})\.? (?P<month>Januar|März|août)(?:,? (?P<year>\d{4}))?", 0),
    (r"(?<![\w’'])[A-ZÀ-ÖØ-Þ][^\W\d_]*+(?:[ \xa0](?>von|de) )?", 0),
    (r"^(\w+) \1$", re.MULTILINE | re.IGNORECASE),
    ("[\U00020000-\U0003ffff\u3040-\u30ff]|\\S+?(?=\\s|$)", 0),
]


@pytest.fixture(autouse=True)
def _no_programs_left() -> Iterator[None]:
    before = patterns.programs_in_use()
    yield
    use_programs(before)


def used(kept: dict[bytes, bytes], expressions: Iterable[str]) -> dict[bytes, bytes] | None:
    """Return what a process that uses ``expressions`` leaves to the next."""
    programs = Programs(kept)
    for expression in expressions:
        programs.pattern(expression, 0)
    return programs.all()


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_a_pattern_from_its_program_is_the_one_that_is_compiled(expression: str, flags: int) -> None:
    compiled = re.compile(expression, flags)
    first = Programs()
    assert first.pattern(expression, flags) == compiled
    kept = first.all()
    assert kept is not None
    second = Programs(kept)
    found = second.pattern(expression, flags)
    assert second.all() is None
    # Patterns are equal where expression, flags and code are.
    assert found == compiled
    assert (found.groups, found.groupindex, found.flags) == (
        compiled.groups,
        compiled.groupindex,
        compiled.flags,
    )


@pytest.mark.filterwarnings("ignore::FutureWarning")  # “possible nested set”
@given(st.text(alphabet="ab(|)?*[]^$\\.{1,}<P=>:i-", max_size=12))
def test_any_expression_compiles_or_fails_as_it_does_in_re(expression: str) -> None:
    try:
        compiled = re.compile(expression)
    except re.error as error:
        with pytest.raises(re.error, match=re.escape(str(error))):
            Programs().pattern(expression, 0)
        return
    assert Programs().pattern(expression, 0) == compiled


def test_flags_make_another_program() -> None:
    programs = Programs()
    assert programs.pattern("a", re.IGNORECASE).match("A")
    assert not programs.pattern("a", 0).match("A")


@pytest.mark.parametrize(
    "program",
    [
        b"",
        b"no JSON",
        b"null\n",
        b"[]\n",
        b'"text"\n',
        b"[32, 0, {}]",
        b"[32, 0, {}]\n",
        b"[32, 0, {}]\n\x01\x00",
        b"[32, 0, {}]\n\x07\x00\x00\x00",
        b'[32, 0, {"a": 7}]\n\x01\x00\x00\x00',
        b"[32, -5, {}]\n",
        b'["x", 0, {}]\n\x01\x00\x00\x00',
        b"[" * 100_000,
        b'\xff"\n',
    ],
)
def test_what_is_no_program_is_compiled_anew(program: bytes) -> None:
    programs = Programs({b'"0 a+"': program})
    assert programs.pattern("a+", 0) == re.compile("a+")
    assert used(programs.all() or {}, ["a+"]) is None


def test_a_program_that_is_cut_short_is_compiled_anew() -> None:
    first = Programs()
    first.pattern(r"(?:one|two)\b", 0)
    kept = first.all()
    assert kept is not None
    ((key, program),) = kept.items()
    for length in range(len(program)):
        again = Programs({key: program[:length]})
        assert again.pattern(r"(?:one|two)\b", 0) == re.compile(r"(?:one|two)\b")
        assert again.all() == kept


def test_programs_are_used_from_when_they_are_given() -> None:
    use_programs(None)
    assert compile_pattern("abc") == re.compile("abc")
    programs = Programs()
    use_programs(programs)
    assert programs.all() is None
    assert compile_pattern("abc") == re.compile("abc")
    assert list(programs.all() or ()) == [b'"0 abc"']


def test_programs_of_long_ago_go_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST_PROGRAMS", 3)
    kept = used({}, "ab") or {}
    assert list(kept) == [b'"0 a"', b'"0 b"']
    kept = used(kept, "bc") or {}
    assert list(kept) == [b'"0 b"', b'"0 c"', b'"0 a"']
    kept = used(kept, "d") or {}
    assert list(kept) == [b'"0 d"', b'"0 b"', b'"0 c"']


def test_a_process_that_uses_more_programs_than_are_kept_leaves_them_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patterns, "_MOST_PROGRAMS", 3)
    kept = used({}, "abcde") or {}
    assert list(kept) == [b'"0 a"', b'"0 b"', b'"0 c"']
    assert used(kept, "abcde") is None
    assert used(kept, "edcba") is None


def test_other_interpreters_keep_no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert patterns.version()
    monkeypatch.setattr(patterns, "_NEWEST", (3, 10))
    assert patterns.version() == ""
