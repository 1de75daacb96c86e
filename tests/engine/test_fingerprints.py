from checker.engine.fingerprints import with_fingerprints
from checker.findings import Finding, Severity
from checker.text import LineIndex


def prints(source: str, *words: str, rule: str = "r", path: str = "a.md") -> list[str]:
    """Return the fingerprints of findings at each of ``words``, the n-th mention for the n-th time."""
    lines = LineIndex(source)
    found = []
    last: dict[str, int] = {}
    for word in words:
        start = source.index(word, last.get(word, -1) + 1)
        last[word] = start
        found.append(
            Finding(
                rule,
                Severity.ERROR,
                "",
                path,
                lines.position(start),
                lines.position(start + len(word)),
                word,
            )
        )
    return [finding.fingerprint for finding in with_fingerprints(found, source)]


def test_moved_lines_change_nothing() -> None:
    assert prints("The bridge.\n", "bridge") == prints("New line.\n\nThe bridge.\n", "bridge")


def test_case_and_spaces_change_nothing() -> None:
    assert prints("The old bridge.", "old bridge") == prints("The Old  bridge.", "Old  bridge")


def test_rule_path_and_words_make_the_difference() -> None:
    all_prints = [
        *prints("A bridge.", "bridge"),
        *prints("A bridge.", "bridge", rule="other"),
        *prints("A bridge.", "bridge", path="b.md"),
        *prints("A ferry.", "ferry"),
    ]
    assert len(set(all_prints)) == 4
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in all_prints)


def test_equal_findings_have_their_own_by_place() -> None:
    first, second = prints("A bridge, a bridge.", "bridge", "bridge")
    assert first != second
    assert prints("A bridge.", "bridge") == [first]


def test_half_a_surrogate_pair_is_no_problem() -> None:
    assert len(prints("a\ud800b", "a\ud800b")) == 1
