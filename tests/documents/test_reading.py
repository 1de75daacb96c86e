import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.decoding import UndecodableError
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from checker.documents.reading import NOT_YET_READ, format_of, read_document, read_text

OPTIONS = ReadOptions()

FRENCH = (
    "# La halle ferme\n\nLe conseil municipal a décidé mardi soir de fermer la halle après une réunion très "
    "animée. Les élus ont voté à l'unanimité pour le projet que le maire a présenté.\n"
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("post.md", "markdown"),
        ("news/POST.MD", "markdown"),
        ("post.markdown", "markdown"),
        ("post.mdx", "markdown"),
        ("post.de.md", "markdown"),
        ("post.txt", "text"),
        ("post.md.txt", "text"),
        ("news.md/post", "text"),
        ("post", "text"),
        ("-", "text"),
        ("", "text"),
        (".md", "markdown"),
        ("post.html", "html"),
        ("post.rst", "rst"),
        ("post.adoc", "asciidoc"),
        ("post.asciidoc", "asciidoc"),
        ("post.xyz", "text"),
    ],
)
def test_the_suffix_decides_on_the_format(path: str, expected: str) -> None:
    assert format_of(path) == expected


@pytest.mark.parametrize(("path", "expected"), [("a.md", "markdown"), ("a.txt", "text"), ("a", "text")])
def test_the_reader_of_the_format_reads(path: str, expected: str) -> None:
    source = "# Market\n\nThe hall opens on Tuesday, said the mayor.\n"
    document = read_document(source.encode(), path, OPTIONS)
    assert document.format == expected
    assert (document.path, document.source) == (path, source)
    assert document.notices == ()
    heading = document.blocks[0].text.text
    assert heading == ("Market" if expected == "markdown" else "# Market")


@pytest.mark.parametrize("suffix", sorted(NOT_YET_READ))
def test_a_format_without_a_reader_is_told_and_read_as_text(suffix: str) -> None:
    document = read_text("The hall opens on Tuesday.\n", "page" + suffix.upper(), OPTIONS)
    (notice,) = document.notices
    assert not notice.fatal
    assert notice.span == (0, 0)
    assert notice.message == (
        f"{NOT_YET_READ[suffix]} is not understood yet; this article is read as plain text"
    )
    assert document.blocks[0].text.text == "The hall opens on Tuesday."


def test_a_guessed_encoding_is_told() -> None:
    document = read_document(FRENCH.encode("cp1252"), "post.md", OPTIONS)
    assert document.source == FRENCH
    assert document.language == "fr"
    (notice,) = document.notices
    assert not notice.fatal
    assert notice.message.startswith(
        "this article is not UTF-8 and was read as windows-1252; save the article"
    )


def test_a_declared_encoding_is_not_told() -> None:
    document = read_document(FRENCH.encode("cp1252"), "post.md", ReadOptions(encoding="windows-1252"))
    assert document.source == FRENCH
    assert document.notices == ()


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UndecodableError, match="PNG"):
        read_document(b"\x89PNG\r\n\x1a\n\0", "post.md", OPTIONS)


@pytest.mark.parametrize("path", ["post.md", "post.txt"])
def test_lone_surrogates_become_replacement_characters(path: str) -> None:
    source = "Title \ud83d here\n\nThe hall \udc00\ud800 opens.\n"
    document = read_text(source, path, OPTIONS)
    assert document.source == source.replace("\ud83d", "\ufffd").replace("\udc00\ud800", "\ufffd\ufffd")
    assert len(document.source) == len(source)
    (notice,) = document.notices
    assert notice.span == (6, 7)
    assert "surrogate" in notice.message


@pytest.mark.parametrize("path", ["post.md", "post.txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_byte_order_mark_is_in_no_block(path: str, encoding: str) -> None:
    source = "\ufeffThe hall opens\r\n\r\nIt opens on Tuesday, said the mayor.\r\n"
    document = read_document(source.encode(encoding), path, OPTIONS)
    assert document.source == source
    for block in document.blocks:
        assert "\ufeff" not in block.text.text
        assert block.text.source_span.of(source) == block.text.text
    assert document.lines.position(document.blocks[0].text.source_span.start)[:2] == (1, 1)


def test_broken_front_matter_does_not_hide_the_body() -> None:
    document = read_text('---\ntitle: "x\n---\n\nThe hall opens.\n', "post.md", OPTIONS)
    assert [notice.fatal for notice in document.notices] == [True]
    assert [block.text.text for block in document.blocks if block.kind is BlockKind.PARAGRAPH] == [
        "The hall opens."
    ]


@settings(deadline=None)
@given(
    st.text(st.characters() | st.sampled_from("\n-#\r\ufeff\ud83d"), max_size=60),
    st.sampled_from(["a.md", "a.txt"]),
)
def test_any_text_can_be_read(source: str, path: str) -> None:
    document = read_text(source, path, OPTIONS)
    assert len(document.source) == len(source)
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source)
