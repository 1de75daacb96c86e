import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks import CHECKS
from checker.checks.contract import Contribution, Options
from checker.config import Configuration, IgnoreEntry, Override, RuleSetting
from checker.engine import corpus
from checker.findings import Hit, Report, Severity
from checker.rulebook.model import Rule
from tests.engine.corpora import BACKGROUND, MORE, check, comparing_rule, shown, with_options, write
from tests.engine.rules import configuration, own_rules, pattern_rule

PARAGRAPH = comparing_rule("shared-paragraph", yields_to=("duplicate-article", "shared-passage"))
PASSAGE = comparing_rule("shared-passage", yields_to=("duplicate-article",))
ARTICLE = comparing_rule("duplicate-article")
VERY = pattern_rule("no-very", "very")

FILES = {
    "a.md": f"# Story of a bridge\n\nFirst of all.\n\n{BACKGROUND}\n\nThe very end.\n\nRain.\n\nSnow.\n",
    "b.md": f"# Story of a boat\n\nSecond to none.\n\n{BACKGROUND}\n\nLater.\n\nWine.\n\nBeer.\n",
    "c.md": "# Story of a zoo\n\nNothing to do with the others, and very glad of it.\n",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of three articles, two of which share a paragraph."""
    root = tmp_path / "project"
    write(root, FILES)
    return root


def house(root: Path, *rules: Rule, **more: object) -> Configuration:
    chosen = rules or (VERY, PARAGRAPH, PASSAGE, ARTICLE, *own_rules())
    return configuration(*chosen, root=root, file=root / "copydesk.yaml", **more)


def stores(cache: Path) -> list[Path]:
    return sorted(cache.glob("copydesk/articles/*/*.sqlite"))


BOTH = [
    ("a.md", "no-very", "“very” is here."),
    ("b.md", "shared-paragraph", "Also in a.md (1)."),
    ("c.md", "no-very", "“very” is here."),
]


def test_a_run_over_all_and_again_from_the_store(project: Path, cache: Path) -> None:
    first = check(house(project))
    assert shown(first) == BOTH
    assert first.files == 3
    assert set(first.texts) == {"a.md", "b.md", "c.md"}
    (finding,) = (finding for finding in first.findings if finding.path == "b.md")
    assert finding.excerpt == BACKGROUND
    assert finding.start.line == 5
    assert [(related.path, related.start.line) for related in finding.related] == [("a.md", 5)]
    assert len(finding.fingerprint) == 16
    assert len(stores(cache)) == 1
    assert check(house(project)) == first
    assert check(house(project), cached=False) == first
    assert check(house(project), jobs=2) == first


def test_nothing_is_checked_twice(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(house(project))
    (project / "c.md").write_text("# Story of a zoo\n\nClosed.\n")
    checked: list[str] = []
    monkeypatch.setattr(
        corpus._CorpusRun,
        "_take",
        lambda self, results, take=corpus._CorpusRun._take: take(self, _noted(results, checked)),
    )
    assert shown(check(house(project))) == BOTH[:2]
    assert checked == ["c.md"]
    assert shown(check(house(project))) == BOTH[:2]
    assert checked == ["c.md"]


def _noted(results: object, into: list[str]) -> Iterator[object]:
    assert isinstance(results, tuple)
    for result in results:
        into.append(result.path)
        yield result


def test_a_finding_shows_when_any_of_its_places_is_named(project: Path) -> None:
    assert shown(check(house(project), "a.md")) == BOTH[:2]
    assert shown(check(house(project), "b.md")) == BOTH[1:2]
    assert shown(check(house(project), "c.md")) == BOTH[2:]
    report = check(house(project), "a.md")
    assert report.files == 1
    assert set(report.texts) == {"a.md", "b.md"}


def test_without_comparing_nothing_is_compared_or_kept(project: Path, cache: Path) -> None:
    assert shown(check(house(project), compare=False)) == [BOTH[0], BOTH[2]]
    assert not cache.exists()


def test_one_article_alone_is_compared_with_nothing(project: Path, cache: Path) -> None:
    for name in ("a.md", "c.md"):
        (project / name).unlink()
    assert shown(check(house(project))) == []
    assert not cache.exists()


def test_changed_deleted_and_renamed_articles_leave_no_ghosts(project: Path, cache: Path) -> None:
    settings = house(project)
    check(settings)
    (project / "b.md").write_text(FILES["b.md"].replace("1911", "1912"))
    assert shown(check(settings, "a.md")) == BOTH[:1]
    (project / "b.md").write_text(FILES["b.md"])
    assert shown(check(settings, "a.md")) == BOTH[:2]
    (project / "b.md").rename(project / "d.md")
    renamed = [BOTH[0], ("d.md", "shared-paragraph", "Also in a.md (1).")]
    assert shown(check(settings, "a.md")) == renamed
    (project / "d.md").unlink()
    assert shown(check(settings, "a.md")) == BOTH[:1]
    check(settings)
    with sqlite3.connect(stores(cache)[0]) as connection:
        assert [path for (path,) in connection.execute("SELECT path FROM articles ORDER BY path")] == [
            "a.md",
            "c.md",
        ]
        assert connection.execute(
            "SELECT count(*) FROM keys WHERE article NOT IN (SELECT id FROM articles)"
        ).fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM facts").fetchone() == (2,)


def test_the_time_of_a_file_does_not_count(project: Path) -> None:
    check(house(project))
    status = (project / "b.md").stat()
    (project / "b.md").write_text(FILES["b.md"].replace("1911", "1912"))
    os.utime(project / "b.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert shown(check(house(project))) == [BOTH[0], BOTH[2]]


def test_other_rules_find_other_things(project: Path) -> None:
    check(house(project))
    stricter = with_options(PARAGRAPH, min_words=60)
    assert shown(check(house(project, VERY, stricter))) == [BOTH[0], BOTH[2]]
    assert shown(check(house(project, PARAGRAPH))) == BOTH[1:2]
    severe = PARAGRAPH._replace(severity=Severity.ERROR)
    assert [finding.severity for finding in check(house(project, severe)).findings] == [Severity.ERROR]
    other = pattern_rule("no-very", "Later")
    assert [
        path for path, rule, _ in shown(check(house(project, other, PARAGRAPH))) if rule == "no-very"
    ] == ["b.md"]


def test_one_fault_gives_one_finding(project: Path) -> None:
    tea, gin = (" ".join(f"{word}{number}" for number in range(40)) for word in ("tea", "gin"))
    write(
        project,
        {
            "d.md": f"# Bridges\n\nThird.\n\n{BACKGROUND}\n\n{MORE}\n\n{tea}\n\nThen.\n\nTea.\n\nRum.\n",
            "e.md": f"# Boats\n\nFourth.\n\n{BACKGROUND}\n\n{MORE}\n\n{gin}\n\nNow.\n\nGin.\n\nAle.\n",
            "f.md": FILES["c.md"],
            "g.md": f"# Bridge\n\nThird.\n\n{BACKGROUND}\n\n{MORE}\n\n{tea}\n\nThen.\n\nTea.\n\nRum.\n",
        },
    )
    rules = [with_options(rule, maximum_articles=9) for rule in (PARAGRAPH, PASSAGE)]
    assert shown(check(house(project, *rules, with_options(ARTICLE, min_words=5)))) == [
        ("b.md", "shared-paragraph", "Also in a.md, d.md and 2 more (4)."),
        # That d.md and e.md share it is told by the passage.
        ("d.md", "shared-paragraph", "Also in a.md and b.md (2)."),
        ("e.md", "shared-paragraph", "Also in a.md and b.md (2)."),
        ("e.md", "shared-passage", "Also in d.md and g.md (2)."),
        ("f.md", "duplicate-article", "Also in c.md (1)."),
        # What else is in a copy is the matter of the first.
        ("g.md", "duplicate-article", "Also in d.md (1)."),
    ]


def test_suppressions(project: Path, cache: Path) -> None:
    hushed = FILES["b.md"].replace(BACKGROUND, f"<!-- copydesk: ignore shared-paragraph -->\n{BACKGROUND}")
    (project / "b.md").write_text(hushed)
    for _ in range(2):
        report = check(house(project))
        assert (shown(report), report.suppressed) == ([BOTH[0], BOTH[2]], 1)
        assert shown(check(house(project), "a.md")) == BOTH[:1]
    (project / "a.md").unlink()
    for _ in range(2):
        idle = ("b.md", "unused-suppression", "Nothing to ignore for shared-paragraph.")
        assert shown(check(house(project))) == [idle, BOTH[2]]
    # Where nothing is compared nobody can tell that it is idle.
    assert shown(check(house(project), compare=False)) == BOTH[2:]


def test_a_suppression_of_every_rule(project: Path) -> None:
    hushed = FILES["b.md"].replace(BACKGROUND, f"<!-- copydesk: ignore -->\n{BACKGROUND}")
    (project / "b.md").write_text(hushed)
    assert shown(check(house(project))) == [BOTH[0], BOTH[2]]
    (project / "a.md").unlink()
    assert shown(check(house(project)))[0] == (
        "b.md",
        "unused-suppression",
        "Nothing to ignore for any rule.",
    )
    (project / "b.md").write_text(hushed.replace("by four", "by very four"))
    assert shown(check(house(project))) == BOTH[2:]


def test_a_rule_that_also_looks_at_articles_alone(tmp_path: Path) -> None:
    text, other = BACKGROUND, BACKGROUND.replace("four brothers", "five sisters")
    write(
        tmp_path,
        {
            "a.md": f"{text}\n\nIt rains.\n\n{other}\n",
            "b.md": f"<!-- copydesk: ignore near-duplicate-paragraph -->\n\n{other.replace('day', 'week')}\n",
            "c.md": f"<!-- copydesk: ignore near-duplicate-paragraph -->\n\nIt snows.\n\n{MORE}\n",
            "d.md": f"{MORE.replace('nobody', 'no child')}\n",
        },
    )
    rule = comparing_rule("near-duplicate-paragraph", message="As {place}: {differences}.")
    report = check(house(tmp_path, rule, *own_rules()))
    assert shown(report) == [
        ("a.md", rule.id, "As line 1: four brothers → five sisters."),
        ("c.md", "unused-suppression", "Nothing to ignore for near-duplicate-paragraph."),
        ("d.md", rule.id, "As c.md: nobody → no child."),
    ]
    assert report.suppressed == 1


def test_phrases_of_many_articles_tell_nothing_and_texts_of_the_house_are_no_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = CHECKS["near-duplicate-paragraph"].comparison
    assert comparison is not None
    sizes: list[int] = []

    def judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
        sizes.append(len(members))
        return comparison.judge(key, members, options)

    limited = comparison._replace(judge=judge, common=4)
    check_made = CHECKS["near-duplicate-paragraph"]._replace(comparison=limited)
    monkeypatch.setitem(CHECKS.loaded, "near-duplicate-paragraph", check_made)
    other = MORE.replace("nobody", "no child")
    write(tmp_path, {"a.md": MORE, "b.md": other})
    # A frame that ten articles fill, two of them with the same words in its slots.
    write(tmp_path, {f"{number}.md": BACKGROUND.replace("1911", f"19{number}") for number in range(20, 30)})
    write(tmp_path, {"c.md": BACKGROUND.replace("1911", "1920").replace("a bridge", "a boat")})
    rule = comparing_rule("near-duplicate-paragraph")
    found = [("b.md", rule.id, "Also in a.md (1).")]
    for _ in range(2):
        assert shown(check(house(tmp_path, rule))) == found
    # A few articles beside the store get what all would get.
    (tmp_path / "b.md").write_text(f"{other}\n\nIt rains.\n")
    assert shown(check(house(tmp_path, rule), "b.md")) == found
    (tmp_path / "c.md").write_text(f"{(tmp_path / 'c.md').read_text()}\n\nIt rains.\n")
    assert shown(check(house(tmp_path, rule), "c.md")) == []
    assert 1 < max(sizes) <= 4


def test_entries_of_the_configuration(project: Path) -> None:
    entry = IgnoreEntry(rule="shared-paragraph", path="b.md", line=3)
    report = check(house(project, ignore=(entry,)))
    assert (shown(report), report.suppressed, report.notices) == ([BOTH[0], BOTH[2]], 1, ())
    assert shown(check(house(project, ignore=(entry,)), "a.md")) == BOTH[:1]


def test_overrides_and_where(project: Path) -> None:
    write(project, {"old/d.md": FILES["b.md"].replace("boat", "ship").replace("Second", "Third")})
    off = Override(("old/",), {"shared-paragraph": RuleSetting(Severity.OFF)})
    assert [path for path, _, _ in shown(check(house(project, PARAGRAPH, overrides=(off,))))] == ["b.md"]
    lower = Override(("old/",), {"shared-paragraph": RuleSetting(Severity.INFO)})
    found = check(house(project, PARAGRAPH, overrides=(lower,))).findings
    assert [(each.path, each.severity) for each in found] == [
        ("b.md", Severity.WARNING),
        ("old/d.md", Severity.INFO),
    ]
    confined = PARAGRAPH._replace(where=PARAGRAPH.where._replace(include=("old/", "a.md")))
    assert shown(check(house(project, confined))) == [("old/d.md", "shared-paragraph", "Also in a.md (1).")]


def test_an_override_may_switch_a_rule_on(project: Path) -> None:
    on = Override(("*.md",), {"shared-paragraph": RuleSetting(Severity.ERROR)})
    settings = house(project, VERY, overrides=(on,), inactive=(PARAGRAPH._replace(severity=Severity.OFF),))
    assert [finding.severity for finding in check(settings).findings if finding.path == "b.md"] == [
        Severity.ERROR
    ]


def test_unless_and_quotations(project: Path) -> None:
    excused = PARAGRAPH._replace(unless=("four brothers",))
    assert shown(check(house(project, excused))) == []
    assert shown(check(house(project, PARAGRAPH._replace(unless=("five brothers",))))) == BOTH[1:2]
    quoted = f'# A boat\n\n"{BACKGROUND}"\n\nLater.\n'
    (project / "b.md").write_text(quoted)
    (project / "a.md").write_text(quoted.replace("boat", "bridge"))
    assert len(shown(check(house(project, PARAGRAPH)))) == 1


def test_an_article_that_cannot_be_read_is_an_error_and_hides_no_other(project: Path) -> None:
    (project / "z.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    for _ in range(2):
        report = check(house(project))
        assert shown(report) == BOTH
        assert [error.path for error in report.errors] == ["z.md"]
        assert check(house(project), "a.md").errors == ()


def test_a_check_that_fails_is_an_error_and_hides_no_other(project: Path) -> None:
    broken = comparing_rule("shared-passage", options={"maximum-articles": None})
    report = check(house(project, VERY, broken, PARAGRAPH))
    assert shown(report) == BOTH
    (error,) = report.errors
    assert error.message.startswith("rule shared-passage: the check failed: TypeError")
    unread = comparing_rule("duplicate-title", options={"min-words": None})
    report = check(house(project, VERY, unread, PARAGRAPH))
    assert shown(report) == BOTH
    assert {error.message.split(":")[0] for error in report.errors} == {"rule duplicate-title"}


def test_a_message_that_cannot_be_filled(project: Path) -> None:
    report = check(house(project, PARAGRAPH._replace(message="Of {length}.")))
    assert shown(report) == [("b.md", "shared-paragraph", "Of {length}.")]
    assert [error.message for error in report.errors] == [
        "rule shared-paragraph: its message cannot be filled: KeyError: 'length'"
    ]


def test_a_group_that_is_too_large_is_cut_with_a_notice(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.engine.judging.LARGEST_GROUP", 5)
    write(project, {f"copies/{number}.md": FILES["c.md"] for number in range(9)})
    rule = with_options(ARTICLE, min_words=5)
    report = check(house(project, rule))
    assert len(report.findings) == 4
    assert report.notices == (
        "rule duplicate-article: a text stands in 10 articles, of which the first 5 were compared",
    )


def test_contents_take_the_place_of_files(project: Path, cache: Path) -> None:
    check(house(project))
    changed = FILES["c.md"].replace("Nothing", f"{BACKGROUND}\n\nNothing").encode()
    report = check(house(project), "c.md", contents={"c.md": changed})
    assert ("c.md", "shared-paragraph", "Also in a.md and b.md (2).") in shown(report)
    assert shown(check(house(project))) == BOTH


def test_a_store_that_is_broken_is_made_anew(project: Path, cache: Path) -> None:
    first = check(house(project))
    (store,) = stores(cache)
    for content in (b"", b"no database at all" * 100, store.read_bytes()[:5000]):
        for beside in store.parent.glob("*-*"):
            beside.unlink()
        store.write_bytes(content)
        assert check(house(project)) == first
        assert check(house(project)) == first
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE facts SET text = 'nonsense', keys = x'00'")
        connection.execute("UPDATE results SET text = 'nonsense'")
    connection.close()
    assert check(house(project)) == first


def test_a_store_of_which_a_part_is_missing_is_made_anew(project: Path, cache: Path) -> None:
    first = check(house(project))
    (store,) = stores(cache)
    with sqlite3.connect(store) as connection:
        connection.execute("DELETE FROM facts")
    connection.close()
    assert check(house(project)) == first
    assert check(house(project)) == first
    with sqlite3.connect(stores(cache)[0]) as connection:
        connection.execute("DROP TABLE keys")
    connection.close()
    assert check(house(project)) == first
    assert check(house(project)) == first


def test_a_cache_that_cannot_be_written_costs_speed_alone(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert shown(check(house(project))) == BOTH


def test_a_full_disk_costs_speed_alone(project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("checker.engine.fact_store._insert", full)
    assert shown(check(house(project))) == BOTH
    assert shown(check(house(project))) == BOTH


def test_a_store_that_may_only_be_read_is_read(
    project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(house(project))
    (project / "c.md").write_text("# Story of a zoo\n\nClosed.\n")

    def refused(self: object) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("checker.engine.fact_store.FactStore._connected", refused)
    assert shown(check(house(project))) == BOTH[:2]
    (project / "c.md").write_text(FILES["c.md"])
    assert check(house(project)) == first


def test_the_configuration_says_where(project: Path, cache: Path) -> None:
    assert shown(check(house(project, cache=False))) == BOTH
    assert not cache.exists()
    check(house(project, cache=project / ".copydesk_cache"))
    assert not cache.exists()
    assert len(list((project / ".copydesk_cache").glob("*.sqlite"))) == 1
    # What lies there is no article.
    assert check(house(project, cache=project / ".copydesk_cache")).files == 3


def test_stores_of_old_settings_go(project: Path, cache: Path) -> None:
    for words in range(10, 20):
        check(house(project, with_options(PARAGRAPH, min_words=words)))
    assert len(stores(cache)) == 4


def test_another_version_begins_with_an_empty_store(
    project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(house(project))
    monkeypatch.setattr("checker.engine.kept_results._code_stamp", lambda: "another")
    assert check(house(project)) == first
    assert len(stores(cache)) == 2


def test_a_writer_that_holds_the_store_does_no_harm(
    project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(house(project))
    monkeypatch.setattr("checker.engine.fact_store._PATIENCE", 0.05)
    other = sqlite3.connect(stores(cache)[0], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    (project / "c.md").write_text("# Story of a zoo\n\nClosed.\n")
    assert shown(check(house(project))) == BOTH[:2]
    other.execute("ROLLBACK")
    other.close()
    assert shown(check(house(project))) == BOTH[:2]


PROGRAM = """
import sys
from pathlib import Path
from tests.engine.corpora import check, comparing_rule, with_options
from tests.engine.rules import configuration
root = Path(sys.argv[1])
report = check(configuration(comparing_rule("duplicate-article"), root=root, file=root / "copydesk.yaml"))
print(len(report.findings), len(report.errors))
"""


def _start(root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def _many(root: Path, count: int) -> None:
    body = " ".join(f"word{number}" for number in range(40))
    write(
        root,
        {
            f"{number:04}.md": f"# Story {number // 2}\n\n{body} {number // 2} {body[::-1]}\n" * 2
            for number in range(count)
        },
    )
    write(
        root, {f"other/{number:04}.md": f"# Other {number}\n\n{BACKGROUND} {number}\n" for number in range(3)}
    )


def test_two_runs_at_once(tmp_path: Path) -> None:
    root = tmp_path / "many"
    _many(root, 60)
    runs = [_start(root) for _ in range(3)]
    printed = {run.communicate()[0] for run in runs}
    assert len(printed) == 1
    assert [run.returncode for run in runs] == [0, 0, 0]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a way to kill")
def test_a_run_that_is_killed_leaves_a_usable_store(tmp_path: Path) -> None:
    root = tmp_path / "many"
    _many(root, 300)
    expected = _start(root).communicate()[0]
    for moment in (0.3, 0.45, 0.6, 0.8):
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        run = _start(root)
        time.sleep(moment)
        run.kill()
        run.communicate()
        assert _start(root).communicate()[0] == expected


LINES = [BACKGROUND, MORE, BACKGROUND.replace("1911", "1912"), "A short line.", "# Heading of it", "very"]
TEXTS = st.lists(st.sampled_from(LINES), max_size=5).map("\n\n".join)


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md", "en/d.md"]), TEXTS, min_size=2),
    st.lists(st.tuples(st.sampled_from(["a.md", "b.md", "e.md"]), st.none() | TEXTS), max_size=4),
)
def test_the_store_changes_nothing_but_speed(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], changes: list[tuple[str, str | None]]
) -> None:
    root = tmp_path_factory.mktemp("property")
    write(root, files)
    title = comparing_rule("duplicate-title", options={"min-words": 1}, yields_to=("duplicate-article",))
    kept = house(root, VERY, PARAGRAPH, PASSAGE, ARTICLE, title, cache=root / ".cache")

    def agree() -> Report:
        whole = check(kept, cached=False)
        assert check(kept) == whole
        for path in sorted({finding.path for finding in whole.findings}):
            touching = [
                finding
                for finding in whole.findings
                if finding.path == path or any(related.path == path for related in finding.related)
            ]
            named = [
                finding
                for finding in check(kept, path).findings
                if finding.path == path or any(related.path == path for related in finding.related)
            ]
            assert named == touching
        return whole

    agree()
    for path, text in changes:
        if text is None:
            (root / path).unlink(missing_ok=True)
        else:
            (root / path).write_text(text)
        if any(root.rglob("*.md")):
            agree()
