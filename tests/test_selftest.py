from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config import load_configuration
from checker.findings import Severity
from checker.rulebook.model import Example, Rule, Where
from checker.selftest import MarkedText, MarkError, SelfTestResult, run_examples
from checker.text import Span
from tests.engine.rules import pattern_rule


def bad(text: str, **fields: Any) -> Example:
    return Example(True, {"article.md": text}, **fields)


def good(text: str, **fields: Any) -> Example:
    return Example(False, {"article.md": text}, **fields)


def results(*examples: Example, rule: Rule | None = None) -> SelfTestResult:
    rule = rule or pattern_rule("no-very", "very", file="house.yaml")
    return run_examples([rule._replace(examples=examples)])


def complaint(*examples: Example, rule: Rule | None = None) -> str:
    (failure,) = results(*examples, rule=rule).failures
    return failure.message


def test_examples_that_hold() -> None:
    result = results(bad("A [[very]] old bridge, [[very]] old."), good("An old bridge."))
    assert result == SelfTestResult(passed=2)


def test_what_is_marked_and_not_found() -> None:
    assert complaint(bad("A very old [[bridge]].")) == (
        "not found: 'bridge' on line 1, column 12 of the article; "
        "found but not marked: 'very' on line 1, column 3 of the article"
    )
    assert complaint(bad("An [[old]]\n\nbridge.")) == "not found: 'old' on line 1, column 4 of the article"


def test_the_span_must_be_exact() -> None:
    assert "found but not marked: 'very'" in complaint(bad("A [[very old]] bridge."))


def test_a_good_example_stays_silent() -> None:
    assert complaint(good("An old,\nvery old bridge.")) == "found: 'very' on line 2, column 1 of the article"


def test_failures_name_file_line_and_rule() -> None:
    (failure,) = results(good("A very old bridge.", line=7, column=9)).failures
    assert str(failure).startswith("house.yaml:7:9: rule 'no-very': found: ")


def test_examples_without_marks_or_with_the_wrong_ones() -> None:
    assert "marks nothing" in complaint(bad("A very old bridge."))
    assert "has a mark" in complaint(good("A [[very]] old bridge."))
    assert "no ']]'" in complaint(bad("A [[very old bridge."))
    assert "inside another" in complaint(bad("A [[very [[old]] bridge."))


def test_rules_without_examples_are_named() -> None:
    assert run_examples([pattern_rule("a", "x"), pattern_rule("b", "x")]).untested == ("a", "b")


def test_brackets_that_are_meant() -> None:
    rule = pattern_rule("r", r"\[|\]\]")
    assert results(bad(r"`x` The [[[]]old one"), rule=rule).failures == ()
    assert results(bad(r"The [[]]]] old one"), rule=rule).failures == ()
    assert (
        results(bad(r"The \[[old one, the [[[]]new", options={"pattern": r"(?<=the )\["}), rule=rule).failures
        == ()
    )
    assert results(good(r"The ]] old one", options={"pattern": r"\["}), rule=rule).failures == ()


@pytest.mark.parametrize(
    "value", ["A plain title", 'With "quotes" and \\ more', "中文", "a: b # c", "tab\there"]
)
def test_metadata_becomes_front_matter(value: str) -> None:
    rule = pattern_rule("r", "old")
    example = bad("The [[old]] bridge.", metadata={"title": value, "date": "2026-03-04", "tags": ["a", 1]})
    assert results(example, rule=rule).failures == ()


def test_marks_in_metadata() -> None:
    rule = next(rule for rule in load_configuration([]).rules if rule.id == "repeated-word-in-title")
    for title in ("Bridge [[to to]] be rebuilt", 'The "old" bridge [[to to]] be rebuilt'):
        assert results(bad("Work begins in May.", metadata={"title": title}), rule=rule).failures == ()


def test_metadata_beside_front_matter_is_a_mistake() -> None:
    example = bad("---\ntitle: A\n---\n\nThe [[very]] old bridge.", metadata={"title": "B"})
    assert "front matter of its own" in complaint(example)


def test_options_language_and_format() -> None:
    rule = pattern_rule("r", "very", languages=frozenset({"de"}))
    assert (
        results(
            bad("Eine [[sehr]] alte Brücke.", language="de", options={"pattern": "sehr"}), rule=rule
        ).failures
        == ()
    )
    assert (
        results(
            good("Eine sehr alte Brücke.", language="fr", options={"pattern": "sehr"}), rule=rule
        ).failures
        == ()
    )
    text = Example(True, {"article.txt": "Bridge\n\nThe *[[very]]* old one."}, format="text")
    assert results(text).failures == ()


def test_unless_and_in_quotation_count() -> None:
    rule = pattern_rule("r", "very", unless=("bridge",), in_quotation="drop")
    example = bad("A very old bridge. A [[very]] old ferry. “A very old boat,” he said.")
    assert results(example, rule=rule).failures == ()


def test_a_rule_that_is_off_is_tested_all_the_same() -> None:
    rule = pattern_rule("r", "very", severity=Severity.OFF)
    assert results(bad("A [[very]] old bridge."), rule=rule).passed == 1


def test_where_counts_for_files_that_are_named() -> None:
    rule = pattern_rule("r", "very", where=Where(include=("news/",)))
    files: Mapping[str, str] = {"news/a.md": "A [[very]] old bridge.", "other/b.md": "A very old bridge."}
    assert results(Example(True, files), rule=rule).failures == ()
    assert results(bad("A [[very]] old bridge."), rule=rule).failures == ()


def test_failures_of_several_files_name_theirs() -> None:
    files = {"a.md": "A [[very]] old bridge.", "b.md": "A very old bridge."}
    assert complaint(Example(True, files)) == "b.md: found: 'very' on line 1, column 3 of the article"


def test_a_check_that_fails_is_a_failure() -> None:
    rule = pattern_rule("r", "very")._replace(message="{nothing}")
    assert "cannot be filled" in complaint(bad("A [[very]] old bridge."), rule=rule)


def test_the_engines_own_rules_see_what_the_others_find() -> None:
    rule = Rule(
        "unused-suppression", "engine", Severity.WARNING, "Nothing to ignore for {rule}.", file="r.yaml"
    )
    text = "<!-- copydesk: ignore {} -->\nThe council meets on Thursday 4 March 2026.\n"
    idle, used = text.format("[[impossible-date]]"), text.format("weekday-mismatch")
    assert results(bad(idle), good(used), rule=rule) == SelfTestResult(passed=2)


def test_very_long_words_are_cut() -> None:
    message = complaint(good("A " + "very " * 60), rule=pattern_rule("r", "(?:very )+"))
    assert "…'" in message
    assert len(message) < 200


_MARKED = st.builds(lambda words, brackets: words + "]" * brackets, st.text('ab "\\\n'), st.integers(0, 3))


@given(st.lists(st.tuples(st.text('ab "\n'), _MARKED), max_size=5))
def test_marks_are_where_the_marked_text_is(parts: list[tuple[str, str]]) -> None:
    text = MarkedText()
    text.add("before: ")
    text.add_marked("".join(f"{before}[[{marked}]]" for before, marked in parts) + "end")
    assert [span.of(text.text) for span in text.spans] == [marked for _, marked in parts]
    assert text.text == "before: " + "".join(before + marked for before, marked in parts) + "end"
    assert text.length == len(text.text)


@given(st.text("[]\\ab"))
def test_any_brackets_are_read_or_refused(written: str) -> None:
    text = MarkedText()
    try:
        text.add_marked(written)
    except MarkError:
        return
    assert all(span == Span(span.start, span.end) and span.end <= len(text.text) for span in text.spans)


@given(st.text())
def test_text_without_brackets_stays_what_it_is(written: str) -> None:
    text = MarkedText()
    text.add_marked(written.replace("[", "").replace("]", ""))
    assert text.text == written.replace("[", "").replace("]", "")
    assert text.spans == []
