import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.decoding import UndecodableError, decode, decode_article
from checker.text import LineIndex

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\té😀"))

FRENCH = (
    "Le conseil municipal a décidé mardi soir de rénover l'école après une réunion très animée. Les élus ont "
    "voté à l'unanimité pour le projet que le maire a présenté."
)
GERMAN = (
    "Der Stadtrat hat am Dienstag beschlossen, die Brücke über den Fluß zu schließen. Für die Bürger "
    "bedeutet das längere Wege, sagte die Bürgermeisterin."
)
ENGLISH = (
    "The mayor said that the market hall would stay open. \u201cIt\u2019s a good place,\u201d she said, and "
    "the council agreed with her that it was worth the money."
)
RUSSIAN = (
    "Городской совет во вторник принял решение закрыть мост через реку. Для жителей это означает более "
    "долгую дорогу на работу, сказала мэр города."
)
CHINESE = (
    "市议会周二决定关闭河上的大桥。市长说，这对居民来说意味着上班的路更长了。记者了解到，工程将持续三个月。"
)
KOREAN = (
    "시의회는 화요일 강을 가로지르는 다리를 폐쇄하기로 결정했다. "
    "시장은 주민들에게 출근길이 길어질 것이라고 말했다."
)


def refused(data: bytes, declared: str | None = None) -> UndecodableError:
    with pytest.raises(UndecodableError) as caught:
        decode(data, declared)
    return caught.value


@settings(deadline=None)
@given(TEXTS)
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode_article(text.encode()).guessed is None


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_byte_order_mark_is_kept_and_believed(text: str, encoding: str) -> None:
    source = "\ufeff" + text
    assert decode(source.encode(encoding), "windows-1252") == source


def test_a_byte_order_mark_counts_in_offsets_and_is_no_column() -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        source = decode("\ufeffab\r\ncd".encode(encoding))
        assert source.index("b") == 2
        assert LineIndex(source).position(2) == (1, 2, 2)
        assert LineIndex(source).position(source.index("d")) == (2, 2, 6)


@pytest.mark.parametrize("text", ["a\r\nb\rc\nd", "\r", "a\u2028b\x0c"])
def test_line_ends_stay(text: str) -> None:
    assert decode(text.encode()) == text


def test_a_declared_encoding_is_obeyed() -> None:
    assert decode("Caf\u00e9 \u201cLe Pont\u201d".encode("cp1252"), "windows-1252") == "Café “Le Pont”"
    assert decode("Мост".encode("koi8-r"), " KOI8-R ") == "Мост"
    assert decode("橋".encode("shift_jis"), "shift-jis") == "橋"


def test_what_is_not_in_the_declared_encoding_is_refused() -> None:
    error = refused(b"one\r\ntwo \x81", "windows-1252")
    assert str(error) == error.message
    assert error.message.startswith("byte 0x81 is not windows-1252, the 'encoding' that copydesk.yaml sets")
    assert (error.line, error.column) == (2, 5)


@pytest.mark.parametrize(
    "name", ["windows1251", "latin-77", "", "hex", "rot13", "zlib", "a\0b", "x" * 500, "ü"]
)
def test_an_unknown_declared_encoding_is_named(name: str) -> None:
    error = refused(b"text", name)
    assert "is no text encoding" in error.message
    assert name[:40] in error.message
    assert (error.line, error.column) == (0, 0)


def test_a_misspelt_encoding_meets_its_neighbour() -> None:
    assert "did you mean 'windows-1252'?" in refused(b"text", "window-1252").message


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (FRENCH, "cp1252", "windows-1252"),
        (GERMAN, "cp1252", "windows-1252"),
        (ENGLISH, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (CHINESE, "gb18030", "gb18030"),
        (KOREAN, "cp949", "euc-kr"),
    ],
)
def test_a_plausible_legacy_encoding_is_found(text: str, encoding: str, name: str) -> None:
    article = f"{text}\r\n\r\n{text}\r\n"
    decoded = decode_article(article.encode(encoding))
    assert decoded.text == article
    assert decoded.guessed == name


def test_a_legacy_byte_far_below_is_found_too() -> None:
    article = "The council met on the island and the mayor was there.\n" * 2000 + FRENCH + "\n" + FRENCH
    assert decode(article.encode("cp1252")) == article


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"caf\xe9", 1, 4),
        ("Caf\u00e9 Rouge\n".encode("cp1252"), 1, 4),
        (b"\r\n\r\n\xff", 3, 1),
        ("é😀\n市 ".encode() + b"\xe9", 2, 3),
        # UTF-8 with one broken byte is no other encoding.
        (FRENCH.encode() + b"\n\xe9" + FRENCH.encode(), 2, 1),
        ("cut off in a letter: é".encode()[:-1], 1, 22),
    ],
)
def test_what_is_not_plausible_is_refused_with_its_place(data: bytes, line: int, column: int) -> None:
    error = refused(data)
    assert error.message.endswith(
        " is not UTF-8; save the article as UTF-8 or set 'encoding' in copydesk.yaml"
    )
    assert error.message.startswith("byte 0x")
    assert (error.line, error.column) == (line, column)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF file"),
        (b"%PDF-1.7\nplain", "a PDF file"),
        (b"PK\x03\x04\x14\0\x06\0", "a zip archive"),
        (b"GIF89a\x01\0\x01\0", "a GIF image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word"),
        (b"\x01\x02\x03\x04 a few \x05\x06\x07", "full of control characters"),
        (b"\x80\x81\x01\x02\x03\x04\x05", "full of control characters"),
    ],
)
def test_what_is_not_text_is_named(data: bytes, what: str) -> None:
    error = refused(data)
    assert what in error.message
    assert "not text" in error.message


@pytest.mark.parametrize("data", [b"ab\ncd\0e", b"ab\ncd\0\xff"])
def test_a_nul_byte_is_not_text(data: bytes) -> None:
    error = refused(data)
    assert "NUL byte" in error.message
    assert (error.line, error.column) == (2, 3)


def test_words_that_are_also_signatures_are_text() -> None:
    assert decode(b"GIF89a is a format of pictures.").startswith("GIF89a")


def test_utf_16_without_a_mark_is_told() -> None:
    error = refused("The council met on Tuesday.".encode("utf-16-le"))
    assert "UTF-16 without a byte order mark" in error.message
    assert decode("The council".encode("utf-16-le"), "utf-16-le") == "The council"


def test_what_breaks_a_marked_encoding_is_refused() -> None:
    error = refused(codecs.BOM_UTF8 + b"one\n\xe9")
    assert "byte 0xe9 is not UTF-8, which the file's byte order mark says it is" in error.message
    assert (error.line, error.column) == (2, 1)
    error = refused(codecs.BOM_UTF16_LE + "one\n".encode("utf-16-le") + b"\x00\xd8")
    assert "UTF-16" in error.message
    assert (error.line, error.column) == (2, 1)


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"") == ""
    assert decode(codecs.BOM_UTF8) == "\ufeff"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80) | st.text(max_size=40).map(lambda text: text.encode("cp1252", "ignore")))
def test_any_bytes_are_text_or_a_clear_error(data: bytes) -> None:
    try:
        text = decode(data)
    except UndecodableError as error:
        assert error.message
        assert (error.line == 0) == (error.column == 0)
    else:
        assert "\0" not in text
