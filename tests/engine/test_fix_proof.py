"""What edits change in an article is told from what must stay as it was."""

import pytest

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine.article import ArticleResult
from checker.engine.fix_proof import EditedPlaces, apply_edits, difference, unmended
from checker.findings import Edit, Finding, ReportError, Severity
from checker.text import LineIndex, Span

SOURCE = "0123456789"


def read(source: str) -> Document:
    return read_text(source, "a.md", ReadOptions())


def edit(source: str, old: str, new: str) -> Edit:
    start = source.index(old)
    return Edit(Span(start, start + len(old)), new)


def changed(source: str, *changes: tuple[str, str]) -> str:
    """Return what is not as it was where ``changes``, old to new text in order, are made in ``source``."""
    edits = [edit(source, old, new) for old, new in changes]
    return difference(read(source), read(apply_edits(source, edits)), edits)


def test_edits_are_made_in_order_and_the_rest_stays() -> None:
    edits = [Edit(Span(1, 3), "a"), Edit(Span(3, 3), "b"), Edit(Span(8, 10), "")]
    assert apply_edits(SOURCE, edits) == "0ab34567"
    assert apply_edits(SOURCE, []) == SOURCE


def test_places_before_between_and_behind_edits_move_with_them() -> None:
    places = EditedPlaces([Edit(Span(2, 4), "abc"), Edit(Span(6, 8), "")])
    assert places.afterwards(Span(0, 2)) == Span(0, 2)
    assert places.afterwards(Span(0, 3)) == Span(0, 5)
    assert places.afterwards(Span(4, 6)) == Span(5, 7)
    assert places.afterwards(Span(8, 9)) == Span(7, 8)
    # What begins or ends inside of an edit holds all that was written there.
    assert places.afterwards(Span(3, 3)) == Span(2, 5)
    assert places.afterwards(Span(2, 7)) == Span(2, 7)


def test_what_an_edit_touches_and_what_it_takes_out() -> None:
    places = EditedPlaces([Edit(Span(2, 4), ""), Edit(Span(6, 8), "a")])
    assert [places.touch(Span(at, at + 1)) for at in range(9)] == [at in (2, 3, 6, 7) for at in range(9)]
    assert places.take_out(Span(2, 4))
    assert places.take_out(Span(3, 4))
    assert not places.take_out(Span(1, 3))
    assert not places.take_out(Span(3, 5))
    assert not places.take_out(Span(6, 8))
    assert not places.take_out(Span(3, 3))
    assert not places.take_out(Span(0, 1))


@pytest.mark.parametrize(
    ("source", "old", "new", "text"),
    [
        ("They met the mayor.", "the mayor", "a mayor", "They met a mayor."),
        ("They *met* the mayor.", "met", "saw", "They saw the mayor."),
        ("They *met* the mayor.", "met* the", "saw a", None),
        ("They *met* the mayor.", "*met*", "saw", None),
        ("They met\n  the mayor.", "met\n  the", "saw a", "They saw a mayor."),
        ("They met\n  the mayor.", "  the", "a", None),
        ("A &amp; B met.", "&amp;", "and", "A and B met."),
        ("A &amp; B met.", "amp", "and", None),
        ("A &amp; B met.", "B", "C", "A & C met."),
    ],
)
def test_the_text_of_an_edited_block(source: str, old: str, new: str, text: str | None) -> None:
    (block,) = read(source).blocks
    assert EditedPlaces([edit(source, old, new)]).text_of(block, source) == text


def test_the_text_of_a_block_with_two_edits_and_of_one_without() -> None:
    source = "One two three.\n\nFour."
    first, second = read(source).blocks
    places = EditedPlaces([edit(source, "One", "A"), edit(source, "three", "c")])
    assert places.text_of(first, source) == "A two c."
    assert places.text_of(second, source) == "Four."


PARTS = "the parts of the article would not be the same"


@pytest.mark.parametrize(
    ("source", "old", "new", "what"),
    [
        ("One.\n\nTwo.\n", "One", "A", ""),
        ("One.\n\nTwo.\n", "One.\n\n", "", ""),
        ("One.\n\nTwo.\n", "\n\nTwo.", "", ""),
        ("One.\n\nTwo.\n", "One", "# One", PARTS),
        ("One.\n\nTwo.\n", "One.", "One.\n\nOne.", PARTS),
        ("One.\n\nTwo.\n", "\n\nTwo", " Two", PARTS),
        ("# One\n\nTwo.\n", "# One", "## One", PARTS),
        ("One.\n\nTwo ![a](b.png).\n", "b.png", "c.png", PARTS),
        ("One.\n\n<!-- two -->\n", "<!-- two -->", "", ""),
        ("One.\n\n<!-- two -->\n", "One", "A", ""),
        (
            "---\ntitle: A\n---\n\nOne.\n",
            "title: A\n",
            "title: A\ntags: b\n",
            "the front matter would not have the same fields",
        ),
        ("---\ntitle: A\n---\n\nOne.\n", "One", "Two", ""),
    ],
)
def test_what_is_not_as_it_was(source: str, old: str, new: str, what: str) -> None:
    assert changed(source, (old, new)) == what


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("---\nauthor: Ann\n---\n\nOne.\n", "---\nauthor: Bea\n---\n\nOne.\n", "the authors"),
        ("---\ndate: 2026-03-04\n---\n\nOne.\n", "---\ndate: 2026-03-05\n---\n\nOne.\n", "the dates"),
        ("---\nlastmod: 2026-03-04\n---\n\nOne.\n", "---\nlastmod: 2026-03-05\n---\n\nOne.\n", "the dates"),
        ("---\ncredit: Ann\n---\n\nOne.\n", "---\ncredit: Bea\n---\n\nOne.\n", "the credits"),
        ("One ![a](b.png) two.\n", "One ![a](c.png) two.\n", "the pictures"),
        ("One.\n\n<!-- two -->\n", "One.\n\n<!-- ten -->\n", "the comments"),
        ("One[^a].\n\n[^a]: Two.\n", "One[^b].\n\n[^b]: Two.\n", "the notes"),
    ],
)
def test_statements_that_change_without_an_edit_are_named(before: str, after: str, what: str) -> None:
    assert difference(read(before), read(after), []) == f"{what} would not be the same"
    assert difference(read(before), read(before), []) == ""


def test_a_title_that_is_stated_twice_may_lose_one_statement() -> None:
    twice = "---\ntitle: The bridge\n---\n\n# The bridge\n\nOne.\n\nTwo.\n"
    assert changed(twice, ("# The bridge\n\n", "")) == ""
    assert changed(twice, ("# The bridge\n\n", ""), ("One", "A")) == ""
    assert changed(twice, ("One.\n\n", "")) == ""


def test_white_space_within_a_text_counts_for_nothing() -> None:
    assert difference(read("One  two.\n"), read("One two.\n"), []) == ""
    assert difference(read("One two.\n"), read("Onetwo.\n"), []) == PARTS


def test_a_part_behind_an_article_that_ends_early_is_missed() -> None:
    assert difference(read("One.\n\nTwo.\n"), read("One.\n"), []) == PARTS


def test_a_notice_that_is_new_is_told() -> None:
    before, after = read("One.\n"), read("One.\n")
    after.notices = (*after.notices, *read("One \ud800.\n").notices)
    assert "surrogate" in difference(before, after, [])
    assert difference(after, before, []) == ""


def found(source: str, *places: tuple[str, str]) -> ArticleResult:
    """Return the result of an article in which each (rule, word) is found at the word's first place."""
    lines = LineIndex(source)
    findings = []
    for rule, word in places:
        start = source.index(word)
        position, end = lines.position(start), lines.position(start + len(word))
        findings.append(Finding(rule, Severity.ERROR, f"about {word}", "a.md", position, end, word))
    return ArticleResult("a.md", findings=tuple(findings))


def test_what_was_mended_must_be_gone_and_nothing_be_new() -> None:
    before = found("one two three", ("r", "two"), ("s", "three"))
    made, edits = before.findings[:1], [edit("one two three", "two", "2")]
    assert unmended(before, found("one 2 three", ("s", "three")), made, edits) == ""
    assert unmended(before, found("one two three", ("r", "two")), made, edits) == "r would still be found"
    new = found("one 2 three", ("s", "three"), ("t", "one"))
    assert unmended(before, new, made, edits) == "t would be found: about one"
    elsewhere = found("one 2 three", ("s", "one"))
    assert unmended(before, elsewhere, made, edits) == "s would be found: about one"


def test_a_finding_whose_words_an_edit_changed_is_not_new_where_it_stands() -> None:
    before = found("one two three", ("r", "two"), ("s", "two three"))
    edits = [edit("one two three", "two", "2")]
    after = found("one 2 three", ("s", "2 three"))
    assert unmended(before, after, before.findings[:1], edits) == ""
    assert unmended(before, after, before.findings, edits) == "s would be found: about 2 three"


def test_a_finding_in_what_was_written_behind_another_is_new() -> None:
    edits = [edit("twosix", "six", "two")]
    before = found("twosix", ("s", "two"), ("r", "six"))
    old, later = found("twotwo", ("s", "two"), ("s", "two")).findings
    place = LineIndex("twotwo").position
    after = ArticleResult("a.md", findings=(old, later._replace(start=place(3), end=place(6))))
    assert unmended(before, after, before.findings[1:], edits) == "s would be found: about two"


def test_places_beside_what_is_put_in_do_not_grow() -> None:
    places = EditedPlaces([Edit(Span(3, 3), "abc")])
    assert places.afterwards(Span(0, 3)) == Span(0, 3)
    assert places.afterwards(Span(3, 5)) == Span(6, 8)
    assert places.afterwards(Span(0, 5)) == Span(0, 8)
    assert places.afterwards(Span(3, 3)) == Span(6, 6)


def test_one_of_two_equal_findings_may_stay() -> None:
    before = found("two", ("r", "two"), ("r", "two"))
    after = found("two", ("r", "two"))
    assert unmended(before, after, before.findings[:1], []) == ""
    assert unmended(before, after, before.findings, []) == "r would still be found"


def test_an_error_that_is_new_is_told() -> None:
    before = found("one two", ("r", "two"))
    after = ArticleResult("a.md", errors=(ReportError("a.md", "it ran out of time"),))
    assert unmended(before, after, before.findings, []) == "it ran out of time"
    assert unmended(before._replace(errors=after.errors), after, before.findings, []) == ""
