import time

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.finish import in_order, without_doubles, without_yielding
from checker.findings import Finding, Severity
from checker.text import Position, Span


def finding(
    rule: str,
    start: int,
    end: int,
    *,
    severity: Severity = Severity.WARNING,
    path: str = "a.md",
    message: str = "",
) -> Finding:
    return Finding(
        rule, severity, message, path, Position(1, start + 1, start), Position(1, end + 1, end), "excerpt"
    )


def test_order_is_by_path_place_and_rule() -> None:
    found = [
        finding("b", 4, 5),
        finding("a", 4, 5),
        finding("z", 1, 2),
        finding("a", 9, 9, path="A.md"),
        finding("a", 4, 5, message="more"),
    ]
    assert [(one.path, one.start.offset, one.rule, one.message) for one in in_order(found)] == [
        ("A.md", 9, "a", ""),
        ("a.md", 1, "z", ""),
        ("a.md", 4, "a", ""),
        ("a.md", 4, "a", "more"),
        ("a.md", 4, "b", ""),
    ]


def test_doubles_go_and_the_most_severe_stays() -> None:
    strong = finding("a", 1, 5, severity=Severity.ERROR)
    found = [
        finding("a", 1, 5),
        strong,
        finding("a", 1, 6),
        finding("b", 1, 5),
        finding("a", 1, 5, message="x"),
    ]
    assert without_doubles(found) == (strong, *found[2:])
    first, again = finding("a", 1, 5), finding("a", 1, 5)
    assert without_doubles([first, again])[0] is first


def test_a_finding_inside_one_of_a_stronger_rule_goes() -> None:
    weak, strong, other = finding("weak", 2, 5), finding("strong", 0, 10), finding("weak", 20, 25)
    assert without_yielding([weak, strong, other], {"weak": ["strong"]}) == (strong, other)
    assert without_yielding([weak, strong], {"strong": ["weak"]}) == (weak, strong)
    assert without_yielding([weak, other], {"weak": ["strong"]}) == (weak, other)


def test_the_better_part_inside_is_enough() -> None:
    strong = finding("strong", 10, 20)
    assert without_yielding([finding("weak", 8, 14), strong], {"weak": ["strong"]}) == (strong,)
    for start in (8, 18):
        half = finding("weak", start, start + 4)
        assert without_yielding([half, strong], {"weak": ["strong"]}) == (half, strong)


def test_an_empty_span_at_the_edge_counts_as_inside() -> None:
    strong = finding("strong", 10, 20)
    for offset in (10, 15, 20):
        assert without_yielding([finding("weak", offset, offset), strong], {"weak": ["strong"]}) == (strong,)
    assert len(without_yielding([finding("weak", 21, 21), strong], {"weak": ["strong"]})) == 2


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20)), max_size=8),
    st.tuples(st.integers(0, 35), st.integers(0, 12)),
)
def test_a_look_at_each_stronger_finding_says_the_same(
    strong: list[tuple[int, int]], weak: tuple[int, int]
) -> None:
    start, end = weak[0], sum(weak)
    stronger = [finding("strong", first, first + length) for first, length in strong]
    gives_way = any(
        one.span.contains(Span(start, end))
        or (min(one.span.end, end) - max(one.span.start, start)) * 2 > end - start
        for one in stronger
    )
    kept = without_yielding([finding("weak", start, end), *stronger], {"weak": ["strong"]})
    assert [one.rule for one in kept].count("weak") == (not gives_way)


def test_very_many_findings_inside_one_take_no_quadratic_time() -> None:
    number = 10_000
    found = [finding("strong", 0, 10 * number)]
    found += [finding("strong", 10 * index, 10 * index + 1) for index in range(1, number)]
    found += [finding("weak", 10 * index + 5, 10 * index + 7) for index in range(number)]
    started = time.process_time()
    kept = without_yielding(found, {"weak": ["strong"]})
    assert time.process_time() - started < 2
    assert {one.rule for one in kept} == {"strong"}


def test_very_many_findings_beside_one_another_take_no_quadratic_time() -> None:
    number = 50_000
    found = [finding("strong", 10 * index, 10 * index + 1) for index in range(number)]
    found += [finding("weak", 10 * index + 5, 10 * index + 7) for index in range(number)]
    started = time.process_time()
    assert len(without_yielding(found, {"weak": ["strong"]})) == 2 * number
    assert time.process_time() - started < 2


def test_chains_hold() -> None:
    a, b, c = finding("a", 3, 4), finding("b", 2, 5), finding("c", 0, 9)
    yields = {"a": ["b"], "b": ["c"]}
    assert without_yielding([a, b, c], yields) == (c,)


def test_rules_that_give_way_to_one_another_leave_one() -> None:
    a, b = finding("a", 0, 5), finding("b", 0, 5)
    assert len(without_yielding([a, b], {"a": ["b"], "b": ["a"]})) == 1
    assert without_yielding([a], {"a": ["a"]}) == (a,)


_FINDINGS = st.lists(
    st.builds(
        lambda rule, start, length: finding(rule, start, start + length),
        st.sampled_from("abc"),
        st.integers(0, 30),
        st.integers(0, 10),
    ),
    max_size=12,
)


@given(_FINDINGS, st.permutations(["a", "b", "c"]))
def test_what_stays_does_not_depend_on_the_order_of_rules(found: list[Finding], names: list[str]) -> None:
    table = {"a": ["b", "c"], "b": ["c"]}
    expected = without_yielding(found, table)
    assert without_yielding(found, {name: table[name] for name in names if name in table}) == expected
    strongest = [one for one in found if one.rule == "c"]
    assert [one for one in expected if one.rule == "c"] == strongest


@given(_FINDINGS)
def test_doubles_are_gone_after_once(found: list[Finding]) -> None:
    once = without_doubles(found)
    assert without_doubles(once) == once
    assert {(one.rule, one.span) for one in once} == {(one.rule, one.span) for one in found}
