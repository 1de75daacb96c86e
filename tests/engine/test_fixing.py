"""Which fixes are made in an article, and what is said about those that are not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.config import Configuration, load_configuration
from checker.engine import fixing
from checker.engine.fix_places import IN_CODE, IN_COMMENT, IN_QUOTATION
from checker.engine.fixing import UNSAFE, FixedText, fix_text

PARAGRAPH = "The ferry leaves twice a day, at seven in the morning and at six in the evening, all year."
WRAPPED = PARAGRAPH.replace(" at six", "\nat six")
OTHER = "Nobody knows when the bridge will open again, since the town has yet to find the money for it."


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Configuration:
    folder = tmp_path_factory.mktemp("project")
    (folder / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    return load_configuration((folder,), folder / "copydesk.yaml")


def house(folder: Path, *rules: str) -> Configuration:
    (folder / "words.yaml").write_text("rules:\n" + "".join(f"  - {rule}\n" for rule in rules))
    (folder / "copydesk.yaml").write_text("extends: [words.yaml]\nlanguage: en\n")
    return load_configuration((folder,), folder / "copydesk.yaml")


def substitution(name: str, words: str) -> str:
    return (
        f"{{id: {name}, check: substitution, message: 'Write {{replacement}}.', options: {{words: {words}}}}}"
    )


def reasons(result: FixedText) -> dict[str, str]:
    return {left.finding.rule: left.reason for left in result.left}


def test_all_is_mended_however_few_findings_are_reported(tmp_path: Path) -> None:
    judge = house(tmp_path, substitution("words", "{colour: color}"))
    judge.limits = judge.limits._replace(findings=2)
    result = fix_text("A colour. " * 5, "a.md", (judge, judge), unsafe=True)
    assert result.text == "A color. " * 5
    assert (len(result.made), result.left, judge.limits.findings) == (5, (), 2)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.md", "They met the the mayor.\n", "They met the mayor.\n"),
        ("a.md", "They met the\nthe mayor.\n", "They met the mayor.\n"),
        ("a.md", "- They met the the mayor.\n- And and more.\n", "- They met the mayor.\n- And more.\n"),
        ("a.md", f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n", f"{PARAGRAPH}\n"),
        ("a.md", f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}\n\n{OTHER}\n", f"{PARAGRAPH}\n\n{OTHER}\n"),
        ("a.md", f"- {PARAGRAPH}\n- {PARAGRAPH}\n- {OTHER}\n", f"- {PARAGRAPH}\n- {OTHER}\n"),
        ("a.md", f"{PARAGRAPH}\n\n{PARAGRAPH}\n## End\n\n{OTHER}\n", f"{PARAGRAPH}\n## End\n\n{OTHER}\n"),
        (
            "a.html",
            f"<article><h1>A</h1>\n  <p>{PARAGRAPH}</p>\n  <p>{PARAGRAPH}</p>\n  <p>{OTHER}</p></article>",
            f"<article><h1>A</h1>\n  <p>{PARAGRAPH}</p>\n  <p>{OTHER}</p></article>",
        ),
        (
            "a.txt",
            f"Bridge closed\n\n   {WRAPPED}\n\n   {PARAGRAPH}\n\n   {OTHER}\n",
            f"Bridge closed\n\n   {WRAPPED}\n\n   {OTHER}\n",
        ),
    ],
)
def test_safe_fixes(english: Configuration, path: str, before: str, after: str) -> None:
    result = fix_text(before, path, [english])
    assert result.text == after
    again = fix_text(after, path, [english])
    assert (again.text, again.made) == (after, ())


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("a.md", 'Ann said: "We met the the mayor."\n', IN_QUOTATION),
        ("a.md", "> They met the the mayor.\n", IN_QUOTATION),
        ("a.md", f"> {PARAGRAPH}\n>\n> {PARAGRAPH}\n", IN_QUOTATION),
        (
            "a.html",
            "<article><blockquote><p>They met the the mayor.</p></blockquote></article>",
            IN_QUOTATION,
        ),
        ("a.md", "They met the  \nthe mayor.\n", UNSAFE),
        ("a.md", "They cut off the bridge bridge.\n", UNSAFE),
        ("a.md", f"{PARAGRAPH}\n\n<!-- why twice? -->\n\n{PARAGRAPH}\n", UNSAFE),
        (
            "a.md",
            f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}\n\n<!-- why twice? -->\n\n{OTHER}\n",
            IN_COMMENT,
        ),
        ("a.md", f"{PARAGRAPH}\n\n---\n\n{PARAGRAPH}\n", UNSAFE),
        ("a.md", f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}\n", UNSAFE),
        ("a.md", f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}\n\n---\n\n{OTHER}\n", UNSAFE),
        ("a.html", f'<article><p>{PARAGRAPH}</p><p id="b">{PARAGRAPH}</p></article>', UNSAFE),
        ("a.md", f"---\ntitle: A\n---\n\n{PARAGRAPH}\n\n[A](one) {PARAGRAPH}\n", ""),
    ],
)
def test_what_is_not_safe_is_left(english: Configuration, path: str, text: str, reason: str) -> None:
    result = fix_text(text, path, [english])
    assert (result.text, result.made) == (text, ())
    assert [left.reason for left in result.left] == ([reason] if reason else [])


def test_never_in_code(tmp_path: Path) -> None:
    rule = substitution("ferry", "{ship: ferry}").replace("options", "scope: [paragraph, code], options")
    configuration = house(tmp_path, rule)
    text = "The ship and `the ship` left.\n\n```\nthe ship\n```\n"
    result = fix_text(text, "a.md", [configuration], unsafe=True)
    assert result.text == text.replace("The ship", "The ferry")
    assert {left.reason for left in result.left} <= {IN_CODE}


def test_alternatives_are_shown_and_never_made(english: Configuration) -> None:
    text = "---\ndate: 2026-03-01\n---\n\nCouncil members meet on Thursday 4 March 2026 to hear it.\n"
    result = fix_text(text, "a.md", [english], unsafe=True)
    assert (result.text, result.made) == (text, ())
    assert reasons(result)["weekday-mismatch"].startswith("choose one of ")


def test_edits_that_meet_are_made_one_after_another(tmp_path: Path) -> None:
    configuration = house(
        tmp_path, substitution("one", "{ferry boat: ferry}"), substitution("two", "{boat trip: trip}")
    )
    result = fix_text("The ferry boat trip ended.\n", "a.md", [configuration], unsafe=True)
    # The first by place wins; of the other there is nothing left to mend.
    assert result.text == "The ferry trip ended.\n"
    assert [made.finding.rule for made in result.made] == ["one"]


def test_a_fix_that_would_bring_a_new_finding_is_not_made(tmp_path: Path) -> None:
    configuration = house(
        tmp_path, substitution("one", "{boat: ferry}"), substitution("two", "{ferry: boat}")
    )
    text = "The boat left, and a ship came.\n"
    result = fix_text(text, "a.md", [configuration], unsafe=True)
    assert result.text == text
    assert reasons(result)["one"] == "its fix does not hold: two would be found: Write boat."


def test_a_fix_that_does_not_mend_is_not_made(tmp_path: Path) -> None:
    configuration = house(tmp_path, substitution("one", "{boat: boat boat}"))
    text = "The boat left.\n"
    result = fix_text(text, "a.md", [configuration], unsafe=True)
    assert result.text == text
    assert reasons(result)["one"] == "its fix does not hold: one would still be found"


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("a.md", "'*boat*'"),
        ("a.md", "'`boat`'"),
        ("a.md", "'[boat](x)'"),
        ("a.md", '"boat\\n\\nboat"'),
        ("a.html", "'<b>boat</b>'"),
        ("a.html", "'boat & co'"),
    ],
)
def test_a_fix_that_would_be_read_as_markup_is_not_made(tmp_path: Path, path: str, wrong: str) -> None:
    configuration = house(tmp_path, substitution("one", f"{{ferry: {wrong}}}"))
    text = "<article><p>The ferry left.</p></article>" if path == "a.html" else "The ferry left the quay.\n"
    result = fix_text(text, path, [configuration], unsafe=True)
    assert result.text == text
    assert set(reasons(result)) == {"one"}


def test_one_bad_fix_does_not_hold_up_the_others(tmp_path: Path) -> None:
    configuration = house(
        tmp_path, substitution("one", "{boat: '*boat*'}"), substitution("two", "{quai: quay}")
    )
    text = "One quai. " * 9 + "The boat left. " + "One quai. " * 9 + "\n"
    result = fix_text(text, "a.md", [configuration], unsafe=True)
    assert result.text == text.replace("quai", "quay")
    assert [left.finding.rule for left in result.left] == ["one"]


def test_rules_that_are_not_selected_must_not_get_worse(english: Configuration, tmp_path: Path) -> None:
    selected = house(tmp_path, substitution("one", "{a ferry: the the ferry}"))
    text = "They took a ferry to town.\n"
    assert fix_text(text, "a.md", [selected], unsafe=True).made
    result = fix_text(text, "a.md", [selected, english], unsafe=True)
    assert result.text == text
    assert "repeated-word would be found" in reasons(result)["one"]


def test_a_check_that_never_settles_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configuration = house(tmp_path, substitution("one", "{boat: ferry}"))
    monkeypatch.setattr(fixing, "MOST_CHECKS", 0)
    result = fix_text("The boat left.\n", "a.md", [configuration], unsafe=True)
    assert result.text == "The boat left.\n"
    assert reasons(result) == {"one": fixing.UNSETTLED}


WORDS = st.sampled_from("the and of mayor bridge town closed in May Ann said her letter is".split())
SENTENCES = st.lists(WORDS, min_size=3, max_size=14).map(lambda words: " ".join(words) + ".")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
QUOTED = TEXTS.map(lambda text: f'"{text}" said Ann.')
FIXED_PARTS = st.sampled_from(
    [
        "`the the`",
        "> the the",
        "## The the bridge",
        "```\nthe the\n```",
        "---",
        "<!-- the the -->",
        "![the the](a.png)",
    ]
)
PARTS = st.one_of(TEXTS, TEXTS, st.just(PARAGRAPH), st.just(OTHER), QUOTED, FIXED_PARTS)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def articles(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(PARTS, st.integers(1, 3)), min_size=1, max_size=6))
    end = draw(LINE_ENDS)
    body = "\n\n".join(part for part, times in parts for _ in range(times))
    front = draw(st.sampled_from(["", "---\ntitle: The bridge\nauthor: Ann\nauthor: Ann\n---\n\n"]))
    return (front + body + draw(st.sampled_from(["", "\n"]))).replace("\n", end)


def is_left_of(text: str, source: str) -> bool:
    """Tell whether ``text`` is ``source`` with parts taken out and nothing else."""
    characters = iter(source)
    return all(character in characters for character in text)


@settings(max_examples=60)
@given(source=articles())
def test_safe_fixes_take_out_what_stands_twice_and_settle(english: Configuration, source: str) -> None:
    result = fix_text(source, "a.md", [english])
    assert is_left_of(result.text, source)
    assert all(made.fix.safe for made in result.made)
    taken = sum(
        edit.span.end - edit.span.start - len(edit.text) for made in result.made for edit in made.fix.edits
    )
    assert len(source) - len(result.text) == taken
    # Each word that was there is still there: only copies go.
    assert {word.strip('".') for word in source.split()} == {word.strip('".') for word in result.text.split()}
    for quoted in ("`the the`", "```", "<!-- the the -->", "> the the"):
        assert source.count(quoted) == result.text.count(quoted)
    again = fix_text(result.text, "a.md", [english])
    assert (again.text, again.made) == (result.text, ())


@settings(max_examples=40)
@given(source=st.text(st.sampled_from("the \n\r*_`>-#[]()<>!&;\"'|:\\1a"), max_size=80))
def test_any_text_settles_and_only_loses(english: Configuration, source: str) -> None:
    for path in ("a.md", "a.html", "a.txt"):
        result = fix_text(source, path, [english])
        assert is_left_of(result.text, source)
        assert fix_text(result.text, path, [english]).made == ()
