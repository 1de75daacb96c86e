import gzip
from pathlib import Path

import pytest

from checker.config import Configuration
from checker.engine.corpus_inputs import InputErrors, Inputs, find_inputs
from checker.engine.record_files import read_records, require_columns
from checker.engine.records import Columns, Record
from checker.findings import ReportError

LINE = '{"id": "a", "text": "One."}\n'


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(root: Path, *paths: str, input_format: str = "auto") -> Inputs:
    return find_inputs(paths, Configuration(root), input_format)


def labels(inputs: Inputs) -> list[tuple[str, str]]:
    return [(file.label, file.format) for file in inputs.files]


def test_the_name_of_a_file_tells_what_it_holds(root: Path) -> None:
    for name in ("a.jsonl", "b.ndjson", "c.jsonl.gz", "d.parquet", "e.json", "f.md", "g.data"):
        (root / name).write_text(LINE)
    named = ("g.data", "f.md", "e.json", "d.parquet", "c.jsonl.gz", "b.ndjson", "a.jsonl", "a.jsonl")
    inputs = found(root, *named)
    assert labels(inputs) == [
        ("a.jsonl", "jsonl"),
        ("b.ndjson", "jsonl"),
        ("c.jsonl.gz", "jsonl"),
        ("d.parquet", "parquet"),
        ("e.json", "jsonl"),
    ]
    assert [article.path for article in inputs.articles] == ["f.md", "g.data"]
    assert labels(found(root, "g.data", input_format="jsonl")) == [("g.data", "jsonl")]


def test_a_folder_of_parts_gives_its_parts_alone_and_says_what_it_leaves_out(root: Path) -> None:
    parts = root / "corpus" / "day=1"
    parts.mkdir(parents=True)
    for name in ("part-0.json", "more.jsonl", "state.json", "_SUCCESS", ".part-0.jsonl", "_old.jsonl"):
        (parts / name).write_text(LINE)
    (root / "corpus" / "note.md").write_text("A note.\n")
    inputs = found(root, "corpus")
    assert [label for label, _ in labels(inputs)] == ["corpus/day=1/more.jsonl", "corpus/day=1/part-0.json"]
    assert inputs.articles == ()
    (notice,) = inputs.notices
    assert notice == (
        "corpus: this is a folder of part files; what else is in it was left out (corpus/note.md);"
        " name it to have it read"
    )


def test_any_other_folder_gives_its_articles(root: Path) -> None:
    (root / "news").mkdir()
    (root / "news" / "a.md").write_text("Text.\n")
    (root / "news" / "state.json").write_text("{}")
    inputs = found(root, "news")
    assert [article.path for article in inputs.articles] == ["news/a.md"]
    assert inputs.files == ()


def test_a_pattern_gives_records_or_articles(root: Path) -> None:
    for name in ("a.jsonl", "b.jsonl", "c.md"):
        (root / name).write_text(LINE)
    assert [label for label, _ in labels(found(root, "*.jsonl"))] == ["a.jsonl", "b.jsonl"]
    assert [article.path for article in found(root, "*.md").articles] == ["c.md"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.jsonl", "none.jsonl: there is no such file or folder"),
        ("*.parquet", "*.parquet: no article matches this pattern"),
        ("s3a://bucket/corpus", "s3a://bucket/corpus: its name does not tell what it holds"),
    ],
)
def test_what_names_nothing_is_an_error(root: Path, path: str, message: str) -> None:
    with pytest.raises(InputErrors) as errors:
        found(root, path)
    assert errors.value.errors[0].startswith(message)


def test_addresses_keep_their_form(root: Path) -> None:
    inputs = found(root, "s3a://bucket/part-*.parquet")
    assert inputs.addresses == inputs.files
    assert labels(inputs) == [("s3a://bucket/part-*.parquet", "parquet")]


def test_parquet_and_json_lines_give_the_same_records(root: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table  # noqa: PLC0415

    rows = [{"id": "a", "text": "One.", "title": "T", "other": 1}, {"id": "b", "text": None, "title": "U"}]
    write_table(pa.Table.from_pylist(rows), root / "a.parquet")
    with gzip.open(root / "a.jsonl.gz", "wt") as stream:
        stream.write('{"id": "a", "text": "One.", "title": "T"}\n{"id": "b", "title": "U"}\n')
    for file in found(root, "a.parquet", "a.jsonl.gz").files:
        message = "the record 'b' has nothing in column 'text'"
        assert list(read_records(file, Columns())) == [
            (1, Record("a", "One.", {"title": "T"})),
            (2, ReportError(file.label, message, 2, 1)),
        ]


def test_a_file_that_breaks_off_gives_what_is_before_and_an_error(root: Path) -> None:
    whole = gzip.compress(LINE.encode() * 2, mtime=0)
    (root / "cut.jsonl.gz").write_bytes(whole[:-12])
    (file,) = found(root, "cut.jsonl.gz").files
    *_, (line, error) = read_records(file, Columns())
    assert isinstance(error, ReportError)
    assert error.line == line
    assert error.message.startswith("this file cannot be read any further: ")


def test_a_column_that_is_missing_is_told_with_what_there_is(root: Path) -> None:
    (root / "a.jsonl").write_text('{"id": "a", "Text": "One."}\n\n{broken\n{"id": "b", "name": "Two."}\n')
    files = found(root, "a.jsonl").files
    with pytest.raises(InputErrors) as errors:
        require_columns(files, Columns())
    assert errors.value.errors == (
        "a.jsonl: there is no column 'text'; did you mean 'Text'? (there is: Text, id, name)",
    )
    require_columns(files, Columns(text="Text", title="headline"))
    with pytest.raises(InputErrors, match="there is no column 'headline'"):
        require_columns(files, Columns(text="Text", title="headline", named=frozenset({"headline"})))


def test_a_parquet_file_that_is_none_is_told(root: Path) -> None:
    pytest.importorskip("pyarrow")
    (root / "a.parquet").write_text("no table")
    with pytest.raises(InputErrors, match=r"a\.parquet: this is not a Parquet file: "):
        require_columns(found(root, "a.parquet").files, Columns())
