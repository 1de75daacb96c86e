import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import IgnoreEntry, Limits
from checker.engine.article import ArticleResult, check_article
from checker.engine.collecting import Collectors
from checker.engine.kept_results import as_text, content_hash, from_text, result_stamp, store_file
from checker.findings import Edit, Finding, Fix, RelatedPlace, ReportError, Severity, SuppressedFinding
from checker.text import Position, Span
from tests.engine.corpora import comparing_rule, with_options
from tests.engine.rules import configuration, own_rules, pattern_rule

HIDDEN = Finding(
    "no-very", Severity.ERROR, "“very” is here.", "a.md", Position(2, 1, 9), Position(2, 5, 13), "very"
)

RESULT = ArticleResult(
    "a.md",
    findings=(
        Finding(
            "no-very",
            Severity.WARNING,
            "“very” is here.",
            "a.md",
            Position(1, 1, 0),
            Position(1, 5, 4),
            "very",
            (RelatedPlace("first", "b.md", Position(2, 1, 9), Position(2, 3, 11)),),
            (Fix("leave it out", (Edit(Span(0, 5), ""),), safe=True),),
            "0123456789abcdef",
        ),
    ),
    hidden=(SuppressedFinding(HIDDEN, True, "a name"), SuppressedFinding(HIDDEN, False)),
    notices=("a.md:1:1: odd",),
    source="very odd",
    used_ignores=frozenset({1, 3}),
    asks=True,
)


def test_a_result_comes_back_as_it_was() -> None:
    text = as_text(RESULT)
    assert text
    assert from_text(text, "a.md", "very odd") == RESULT
    assert from_text(text, "b.md", "very odd").findings[0].path == "b.md"


def test_real_results_come_back() -> None:
    house = configuration(pattern_rule("no-very", "very"), *own_rules())
    for source in (
        "A very old bridge.",
        "<!-- copydesk: ignore no-very -->\nA very old bridge.",
        "A bridge.",
    ):
        result = check_article(source, "a.md", house)
        assert from_text(as_text(result) or "", "a.md", source) == result


def test_a_clean_article_is_kept_as_nothing_and_an_unread_one_not_at_all() -> None:
    assert as_text(ArticleResult("a.md")) == ""
    assert from_text("", "a.md", None) == ArticleResult("a.md")
    assert as_text(ArticleResult("a.md", read=False)) is None
    assert as_text(RESULT._replace(errors=(ReportError("a.md", "out of time"),))) is None


@pytest.mark.parametrize("text", ["nonsense", "[]", "[1, 2, 3, 4, 5]", "{}", "null"])
def test_what_was_not_kept_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_text(text, "a.md", None)


def test_the_stamp_changes_with_what_is_found() -> None:
    base = configuration(pattern_rule("no-very", "very"))
    others = [
        configuration(pattern_rule("no-very", "rather")),
        configuration(pattern_rule("no-very", "very", severity=Severity.INFO)),
        configuration(pattern_rule("no-very", "very"), ignore=(IgnoreEntry(rule="no-very"),)),
        configuration(pattern_rule("no-very", "very"), *own_rules()),
        configuration(pattern_rule("no-very", "very"), limits=Limits(findings=7)),
    ]
    assert result_stamp(base) == result_stamp(configuration(pattern_rule("no-very", "very")))
    assert len({result_stamp(each) for each in (base, *others)}) == 6


def test_the_name_of_the_store_changes_with_what_is_collected(tmp_path: Path) -> None:
    rule = comparing_rule("shared-paragraph")

    def name(*rules: object, **more: object) -> Path | None:
        house = configuration(rule, root=tmp_path, **more)
        return store_file(house, Collectors(rules or (rule,)))  # type: ignore[arg-type]

    base = name()
    assert base is not None
    assert name(rule._replace(severity=Severity.ERROR, message="Another.")) == base
    assert name(with_options(rule, maximum_articles=9)) == base
    assert name(with_options(rule, min_words=9)) != base
    assert name(rule._replace(languages=frozenset({"en"}))) != base
    assert name(language="de") != base
    assert name(cache=False) is None
    own = name(cache=tmp_path / "here")
    assert own is not None
    assert (own.parent, own.name) == (tmp_path / "here", base.name)


def test_names_and_stamps_are_the_same_in_every_process() -> None:
    program = (
        "from pathlib import Path;"
        "from checker.config import load_configuration;"
        "from checker.engine.collecting import Collectors, comparing_rules;"
        "from checker.engine.kept_results import result_stamp, store_file;"
        "house = load_configuration((Path(),));"
        "print(result_stamp(house), store_file(house, Collectors(comparing_rules(house))))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "HOME": "/nowhere"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_contents_differ() -> None:
    assert content_hash(b"a") == content_hash(b"a") != content_hash(b"b")
    assert all(-(1 << 63) <= content_hash(bytes([byte])) < 1 << 63 for byte in range(256))
