"""Patterns that take for ever, or all memory there is, are cut off or refused, and the run says so."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.text.pattern_faults import MOST_REPEATED, pattern_fault, repeated_elements

SLOW = "a" * 40 + "!"

#: Known patterns by their kind, with a text on which engines that backtrack take exponential, or at least
#: cubic, time. The regex package sees through some of them; none may take longer than its limit.
CATASTROPHIC = {
    "nested-plus": (r"(a+)+$", SLOW),
    "nested-star": (r"(a*)*$", SLOW),
    "nested-thrice": (r"(?:(?:(?:a*)*)*)*$", SLOW),
    "nested-class": (r"([a-zA-Z]+)*$", SLOW),
    "nested-property": (r"(?:\p{L}+)+$", SLOW),
    "nested-grapheme": (r"(?:\X+)+$", "e\u0301" * 40 + "!"),
    "nested-set": (r"(?V1)(?:[a-z&&[^x]]+)+$", SLOW),
    "nested-backwards": (r"(?r)^(a+)+b", SLOW),
    "nested-lazy": (r"(a+?)+?$", SLOW),
    "nested-counted": (r"(a{1,30}){1,30}$", SLOW),
    "adjacent": (r"(x+x+)+y", "x" * 60),
    "words-and-gaps": (r"(\w+\s?)*$", "word " * 30 + "!"),
    "digits": (r"^(\d+)*[^\d]x$", "1" * 50),
    "overlapping": (r"(a|aa)+$", SLOW),
    "overlapping-optional": (r"(a|a?)+$", SLOW),
    "overlapping-words": (r"(a|b|ab)*c", "ab" * 60),
    "overlapping-folded": (r"(?i)(?:ß|ss|s)+$", "ss" * 40 + "!"),
    "overlapping-posix": (r"(?p)(?:a|aa)+$", SLOW),
    "overlapping-quoted": (r'(?s)"(?:.|\\.)*"x', '"' + "a\\" * 60),
    "many-optional": (r"(?:a?){40}a{40}$", "a" * 39 + "!"),
    "many-dots": (r"(.*a){20}$", "a" * 200 + "!"),
    "many-fields": (r"^(.*?,){25}P", ",".join("1" * 60)),
    "many-stars": (r"(.*)\s(.*)\s(.*)\s(.*)\s(.*)\s(.*)\sz$", "a " * 400),
    "many-words": (r"a.*b.*c.*d.*e.*f$", "abcde" * 100),
    "branch-reset": (r"(?|(a+)|(a*))+$", SLOW),
    "conditional": (r"(?:(a)|b)*(?(1)c|d)$", "ab" * 40),
    "backreference": (r"(.+)\1+$", "ab" * 9_000 + "c"),
    "backreferences": (r"(.*)(.*)(.*)(.*)(.*)\1\2\3\4\5x", "ab" * 200),
    "backreference-nested": (r"(?:(?=(a+))\1)+$b", SLOW),
    "backreference-tags": (r"<(\w+)[^>]*>(.*?)</\1>", "<a>" * 9_000),
    "look-behind": (r"(?<=(a+)+)b", SLOW),
    "look-behind-overlapping": (r"(?<=(a|aa)*)c", SLOW),
    "look-behind-negative": (r"(?<!(?:\w+\s*)*)z", "word " * 40 + "z"),
    "look-behind-long": (r"(?<=.{0,5000}a.{0,5000})x", ("b" * 5000 + "x") * 4),
    "look-ahead": (r"(?=(a+)+$)x", SLOW + "x"),
    "recursion-left": (r"(?P<x>a+|(?&x)b)+$", SLOW),
    "recursion-brackets": (r"(?P<r>\((?:[^()]|(?&r))*\))$", "(" * 1000 + "x"),
    "recursion-mutual": (r"(?P<a>(?&b))(?P<b>(?&a))", SLOW),
    "fuzzy": (r"(?e)(?:hello world){e<=6}xyz", "helo wrld " * 100),
    "fuzzy-best": (r"(?b)(?:abcdefghijklmnop){i<=8,d<=8,s<=8}Q", "abcdfghj" * 200),
}

#: Of these the regex package takes more than its limit; that it is told proves that it is cut off.
SURELY_SLOW = ("overlapping", "many-dots", "backreference", "recursion-left", "many-fields")

#: Patterns that are small to write and take gigabytes when they are compiled.
HUGE = [
    "a{1000000000}",
    "[ab]{1000000000}",
    "(a{1000}){1000}",
    "(a{1000,}){1000,}",
    "((ab){1000}){1000}",
    "(?:(?:(?:a|b){300}){300}){300}",
    "a{00000000000000000999999999}",
    "(?x)(?:(?:a{300}){300} # (\n){300}",
    "(?x)a{ 9 9 9 9 9 9 9 }",
    "(?:(?:a{300}){300}(?#()){300}",
    "(" * 20_000 + "a" + ")" * 20_000,
    r"\p{L}{99999999}",
]

LIMIT = 0.05
OUT_OF_TIME = (
    "its patterns took more than 0.05 seconds; 'limits: {pattern-seconds: …}' in copydesk.yaml, or "
    "--max-pattern-seconds, raises the limit, and 0 takes it away"
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    settings = {"extends": ["house.json"], "language": "en", "limits": {"pattern-seconds": LIMIT}}
    Path("copydesk.json").write_text(json.dumps(settings))
    return tmp_path


def check(rules: list[dict[str, object]], text: str) -> Result:
    Path("house.json").write_text(json.dumps({"rules": rules}))
    Path("a.txt").write_text(text)
    return CliRunner().invoke(main, ["check", "--no-cache", "--jobs", "1", "a.txt"])


def rule(name: str, check_name: str = "pattern", **options: object) -> dict[str, object]:
    return {"id": name, "check": check_name, "message": "No.", "options": options}


def test_known_patterns_are_cut_off_and_hide_no_other() -> None:
    rules = [rule(f"slow-{name}", pattern=pattern) for name, (pattern, _) in CATASTROPHIC.items()]
    text = "\n\n".join(text for _, text in CATASTROPHIC.values())
    begin = time.process_time()
    result = check([*rules, rule("plain", pattern="helo")], text)
    spent = time.process_time() - begin
    assert result.exit_code == 3
    for name in SURELY_SLOW:
        assert f"a.txt: rule slow-{name}: its patterns took more than " in result.stderr
    assert "warning plain" in result.stdout
    # Each rule may take its limit and a little more, for the length of the article.
    assert spent < LIMIT * len(CATASTROPHIC) * 3 + 5


@pytest.mark.parametrize("name", CATASTROPHIC)
def test_each_known_pattern_comes_to_its_end(name: str) -> None:
    pattern, text = CATASTROPHIC[name]
    assert pattern_fault(pattern) is None
    begin = time.process_time()
    result = check([rule("slow", pattern=pattern)], text)
    assert time.process_time() - begin < LIMIT + 3
    cut_off = "a.txt: rule slow: its patterns took more than " in result.stderr
    assert (result.exit_code == 3) is cut_off
    assert cut_off or name not in SURELY_SLOW


SLOW_PATTERN = "(a|aa)+$"


@pytest.mark.parametrize(
    "written",
    [
        rule("slow", "occurrence", pattern=SLOW_PATTERN, times="at most 1"),
        rule("slow", "conditional", pattern=SLOW_PATTERN, after="x"),
        rule("slow", "conditional", pattern="a", after=SLOW_PATTERN),
        rule("slow", "repetition", pattern=SLOW_PATTERN),
        {**rule("slow", pattern="!"), "unless": [SLOW_PATTERN]},
        rule("slow", pattern=["b", SLOW_PATTERN]),
    ],
    ids=["occurrence", "conditional", "conditional-after", "repetition", "unless", "list"],
)
def test_every_check_with_patterns_cuts_them_off(written: dict[str, object]) -> None:
    result = check([written], SLOW)
    assert (result.exit_code, result.stderr) == (3, f"a.txt: rule slow: {OUT_OF_TIME}\n")


@pytest.mark.parametrize("pattern", HUGE, ids=lambda pattern: str(pattern)[:30])
def test_what_would_take_all_memory_is_refused(pattern: str) -> None:
    begin = time.process_time()
    result = check([rule("huge", pattern=pattern)], SLOW)
    assert time.process_time() - begin < 3
    assert result.exit_code == 2
    assert "'pattern' in rule 'huge': " in result.stderr
    reason = (
        "nested too deeply" if pattern.startswith("((((") else f"repeat more than {MOST_REPEATED:,} elements"
    )
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("pattern", "elements"),
    [
        (r"\d{4}-\d{2}-\d{2}", 5),
        (r"(ab{3}){2}", 6),
        (r"a{1,1000000}", 0),
        (r"[a-z{99999999}]{3}", 2),
        (r"\({3}", 2),
        (r"[]{9}]", 0),
        (r"((a{3}", 2),
        (r"x{,9}", 0),
        ("[a" * 100_000, 0),
        ("(" * 100_000, 0),
    ],
)
def test_repeated_elements(pattern: str, elements: int) -> None:
    assert repeated_elements(pattern) == elements
