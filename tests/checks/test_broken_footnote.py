"""Notes and references are reported where their partner is missing or stands twice."""

from time import process_time

import pytest

from checker.checks.broken_footnote import BROKEN_FOOTNOTE
from checker.documents.markdown import read_markdown
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text


def found(source: str, path: str = "article.md") -> list[tuple[str, str]]:
    """Return the words of each hit and what is said of them."""
    document = read_text(source, path, ReadOptions())
    hits = BROKEN_FOOTNOTE.run(document.view(BROKEN_FOOTNOTE.scope), {})
    return [(hit.span.of(source), hit.values["problem"]) for hit in hits]


def test_a_note_without_a_definition_is_found_where_it_stands() -> None:
    assert found("It rose.[^1] It fell.[^2]\n\n[^1]: Report.\n") == [("[^2]", "is defined nowhere")]


def test_a_note_is_found_in_tables_lists_and_quotations() -> None:
    source = "| a | b |\n|---|---|\n| one[^1] | two |\n\n- item[^2]\n\n> words[^3]\n"
    assert [words for words, _ in found(source)] == ["[^1]", "[^2]", "[^3]"]


def test_a_definition_that_nobody_refers_to_is_found() -> None:
    assert found("It rose.\n\n[^1]: Report.\n") == [("[^1]", "is defined, and nothing refers to it")]


def test_the_second_of_two_definitions_is_found_and_points_at_the_first() -> None:
    source = "It rose.[^1]\n\n[^1]: Report.\n\n[^1]: Other.\n"
    document = read_markdown(source, "article.md", ReadOptions())
    (hit,) = BROKEN_FOOTNOTE.run(document.view(BROKEN_FOOTNOTE.scope), {})
    assert hit.span.start == source.rindex("[^1]")
    assert hit.related[0].span.start == source.index("[^1]:")


def test_a_named_link_without_an_address_is_found() -> None:
    source = "See the [first][one] and the [second report][two].\n\n[one]: https://example.org\n"
    assert found(source) == [("[second report][two]", "points at “two”, which is defined nowhere")]


def test_a_number_beyond_the_list_of_works_is_found() -> None:
    works = "[1] Ruiz, The River.\n\n[2] Aune, The Quay.\n"
    ((words, problem),) = found(f"It rose [1], then fell [3].\n\n{works}")
    assert words == "[3]"
    assert problem.endswith("ends with [2]")


@pytest.mark.parametrize(
    "source",
    [
        "It rose.[^1]\n\n[^1]: Report.\n",
        "It rose.[^Flood]\n\n[^flood]: Report.\n",
        "It rose.[^1] It fell.[^1]\n\n[^1]: Report, which refers to[^2]\n\n[^2]: another.\n",
        "Write `a[^3]` for a note.\n",
        "<div>The river rose.[^1]</div>\n\n[^1]: Report.\n",
        "It rose.[^1][Ferries](https://example.org) run.\n\n[^1]: Report.\n",
        "It rose.[^1]\n\n~~~<hr>~~~\n\n[^1]: Report.\n",
        "    a[^3]\n",
        'Use [^a-z] and [^0-9] for others, ([^/]+) for a part, and [^"]*.\n',
        "The sign is \\[^3], they say.\n",
        "A cell is row[i][j], and matrix[0][1] another.\n",
        "Fill in [Topic][Link] and [words][url].\n",
        "It rose.[^3]\n\n{% include notes.md %}\n",
        "It rose.[^3]\n\n{{< include notes.md >}}\n",
        'It rose.\n\n[^1]: Report.\n\n--8<-- "more.md"\n',
        "It rose.[^1]\n\n<div>\n\t>- [^1]: Report.\n</div>\n",
        "It rose.[^1]\n\n    [^1]: Report.\r\n",
        "[audio][EN] The river, and [a film][later].\n",
        "[audio][EN] The river.\n\n[one]: https://example.org\n",
        "It rose [3] times, and [4] more.\n",
        "It rose [1], then fell [3].\n\n[1] Ruiz.\n\n[4] Aune.\n",
    ],
)
def test_references_that_lead_somewhere_are_silent(source: str) -> None:
    assert found(source) == []


def test_a_note_behind_more_than_the_marks_of_containers_defines_nothing() -> None:
    for marks in ("             ", "> x "):
        source = f"It rose.[^1]\n\n<div>\n{marks}[^1]: Report.\n</div>\n"
        assert [note for note, _ in found(source)] == ["[^1]"]


def test_a_note_defined_twice_is_found_in_an_article_that_takes_in_files() -> None:
    source = "{% include notes.md %}\n\nIt rose.[^1]\n\n[^1]: Report.\n\n[^1]: Other.\n"
    assert len(found(source)) == 1


@pytest.mark.parametrize("part", ["a[^1] ", "`a` [b d][c] ", "[1] [3] ", "[^", "[a]["])
def test_time_grows_with_the_length_alone(part: str) -> None:
    source = "x[^9]\n\n[^9]: y\n\n" + part * (20_000 // len(part))
    document = read_markdown(source, "article.md", ReadOptions())
    start = process_time()
    list(BROKEN_FOOTNOTE.run(document.view(BROKEN_FOOTNOTE.scope), {}))
    assert process_time() - start < 8


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It rose [1]_ and fell [2]_.\n\n.. [1] Report.\n", [("[2]", "is defined nowhere")]),
        ("It rose [#]_ and fell [#]_.\n\n.. [#] Report.\n", [("[#]", "is defined nowhere")]),
        ("It rose.\n\n.. [#note] Report.\n", [("[#note]", "is defined, and nothing refers to it")]),
        (
            "It rose [1]_.\n\n.. [1] Report.\n.. [1] Other.\n",
            [("[1]", "is defined a second time, and readers see one of the two only")],
        ),
        ("It rose [1]_ [#n]_ [*]_.\n\n.. [1] Report.\n.. [#n] Other.\n.. [*] More.\n", []),
        ("It rose [Ruiz]_ and [^3] and ``[4]_``.\n\n.. [Vale] A book.\n", []),
        ("It rose [1]_.\n\n.. include:: notes.txt\n", []),
    ],
)
def test_notes_of_restructured_text(source: str, expected: list[tuple[str, str]]) -> None:
    assert found(source, "article.rst") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It rose.footnote:[Report.] It fell.footnote:[Other.]\n", []),
        ("It rose.footnote:a[Report.] It fell.footnote:a[]\n", []),
        ("It rose.footnote:a[Report.] It fell.footnote:b[]\n", [("footnote:b", "is defined nowhere")]),
        (
            "It rose.footnote:a[Report.] It fell.footnote:a[Other.]\n",
            [("footnote:a", "is defined a second time, and readers see one of the two only")],
        ),
    ],
)
def test_notes_of_asciidoc(source: str, expected: list[tuple[str, str]]) -> None:
    assert found(source, "article.adoc") == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_with_whatever_ends_lines(end: str) -> None:
    notes = end.join(["It rose.[^1]", "", "[^1]: Report.", "", "[^2]: Other.", ""])
    assert found(notes) == [("[^2]", "is defined, and nothing refers to it")]
    names = end.join(
        ["The [first report][one] and the [other one][two].", "", "[one]: https://example.org", ""]
    )
    assert found(names) == [("[other one][two]", "points at “two”, which is defined nowhere")]
    assert (
        found(end.join(["Text.", "", "import Notes from './notes.mdx'", "", "It rose.[^1]"]), "a.mdx") == []
    )
