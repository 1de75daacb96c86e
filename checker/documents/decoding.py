"""From the bytes of a file to text, or to a clear word about why they are none.

UTF-8 is expected. A byte order mark says UTF-8, UTF-16 or UTF-32 and is believed before anything
else; it stays in the text as its first character, so that it counts in offsets (a LineIndex knows
that it is no column). Line ends stay as they are. A legacy encoding must be declared; where it is
not, a guess is believed only if it makes prose in a language that the encoding is used for.
"""

import codecs

from checker.text import LineIndex
from checker.text.named_tuples import NamedTuple

#: Byte order marks with the encoding they announce, the longer before those they begin with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_BYTES = tuple(mark for mark, _ in _MARKS)

#: First bytes of files that people take for text, and what they are.
_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image, a sound or a film"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (as .docx, .odt and .epub files are)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\0\0\0\x0cjP", "a JPEG 2000 image"),
    (b"PAR1", "a Parquet file"),
)
_FIRST_BYTES = tuple(signature for signature, _ in _SIGNATURES)
#: Signatures in plain letters also begin prose; they count only where what follows is no text.
_IN_LETTERS = (b"GIF8", b"RIFF", b"BZh", b"PAR1")

#: Control characters that no text has: all but tab, line ends, form feed and escape.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b") + b"\x7f"

#: The share of control characters from which bytes are no text, as a ratio.
_CONTROL_SHARE = 0.1

#: The share of NUL bytes from which they are halves of characters of UTF-16, as a ratio.
_UTF_16_SHARE = 0.3

WAY_OUT = "save the article as UTF-8 or set 'encoding' in copydesk.yaml"


class UndecodableError(Exception):
    """Bytes that are no text, or not in the encoding they should be in.

    ``line`` and ``column`` count from 1 and are 0 where no place is to blame.
    """

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class Decoded(NamedTuple):
    """A text; ``guessed`` is the legacy encoding that its bytes suggested, None where none had to.

    ``encoding`` is the name by which Python knows how the bytes were read.
    """

    text: str
    guessed: str | None = None
    encoding: str = "utf-8"


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of ``data``; ``declared`` names the encoding that the configuration says.

    Raises UndecodableError as ``decode_article`` does.
    """
    return decode_article(data, declared).text


def decode_article(data: bytes, declared: str | None = None, *, by_file: bool = False) -> Decoded:
    """Return the text of ``data`` and the encoding that was guessed for it.

    ``declared`` names an encoding: the file itself does, where ``by_file``, else the configuration.

    Raises UndecodableError for what is no text, for bytes that are wrong in the announced,
    declared or default encoding, and for a declared name that no encoding has.
    """
    if data.startswith(_MARK_BYTES):
        encoding = next(encoding for mark, encoding in _MARKS if data.startswith(mark))
        return Decoded(_as_text(_strict(data, encoding), data), encoding=encoding)
    if declared is not None:
        text = _as_text(_as_declared(data, declared, by_file=by_file), data)
        return Decoded(text, encoding=declared.strip())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = error
    else:
        return Decoded(_as_text(text, data, data))
    _refuse_signature(data, in_letters=True)
    _refuse_controls(data)
    from checker.documents.legacy_encodings import guess_encoding  # noqa: PLC0415 - hardly ever needed

    guess = guess_encoding(data, problem.start)
    if guess is not None:
        return Decoded(guess.text, guess.encoding, guess.codec)
    raise _not_in_encoding(data, problem, "utf-8", f"is not UTF-8; {WAY_OUT}")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        rest = f"is not {name}, which the file's byte order mark says it is; save the article as UTF-8"
        raise _not_in_encoding(data, error, encoding, rest) from None


def _as_declared(data: bytes, declared: str, *, by_file: bool) -> str:
    name = declared.strip()
    try:
        codecs.lookup(name)
        return data.decode(name)
    except UnicodeDecodeError as error:
        rest = f"is not {name}, the 'encoding' that copydesk.yaml sets; correct the setting or the article"
        if by_file:
            rest = f"is not {name}, the encoding that the file says it is in; {WAY_OUT}"
        raise _not_in_encoding(data, error, name, rest) from None
    except (LookupError, ValueError):
        raise UndecodableError(_unknown_encoding(name)) from None


def _unknown_encoding(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message
    from encodings.aliases import aliases  # noqa: PLC0415

    message = f"'{name[:40]}', the 'encoding' that copydesk.yaml sets, is no text encoding"
    folded = name.lower().replace("-", "_").replace(" ", "_")
    near = get_close_matches(folded, sorted(set(aliases) | set(aliases.values())), 1)
    return f"{message}; did you mean '{near[0].replace('_', '-')}'?" if near else message


def _as_text(text: str, data: bytes, encoded: bytes | None = None) -> str:
    """Return ``text``, read from ``data``; ``encoded`` is the text in UTF-8 where that is at hand.

    Raises UndecodableError where it holds what no text has.
    """
    _refuse_signature(data, in_letters=False)
    if "\0" in text:
        _refuse_signature(data, in_letters=True)
        offset = text.index("\0")
        line, column, _ = LineIndex(text[:offset]).position(offset)
        message = "this is not text: a NUL byte stands here"
        if 0 in data[:2] and data.count(0) > _UTF_16_SHARE * len(data):
            message = f"this seems to be UTF-16 without a byte order mark; {WAY_OUT}"
        raise UndecodableError(message, line, column)
    encoded = encoded if encoded is not None else text.encode("utf-8", "surrogatepass")
    if _is_full_of_controls(encoded):
        _refuse_signature(data, in_letters=True)
        raise UndecodableError("this is not text: it is full of control characters")
    return text


def _is_full_of_controls(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(data)


def _refuse_signature(data: bytes, *, in_letters: bool) -> None:
    if not data.startswith(_FIRST_BYTES):
        return
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and (in_letters or signature not in _IN_LETTERS):
            raise UndecodableError(f"this is {what}, not text")


def _refuse_controls(data: bytes) -> None:
    """Raise UndecodableError for bytes that are text in no encoding of one byte or more."""
    nul = data.find(0)
    if nul >= 0:
        line, column = _place(data, nul, "latin-1")
        raise UndecodableError("this is not text: a NUL byte stands here", line, column)
    if _is_full_of_controls(data):
        raise UndecodableError("this is not text: it is full of control characters")


def _not_in_encoding(data: bytes, error: UnicodeDecodeError, encoding: str, rest: str) -> UndecodableError:
    line, column = _place(data, error.start, encoding)
    return UndecodableError(f"byte 0x{data[error.start]:02x} {rest}", line, column)


def _place(data: bytes, offset: int, encoding: str) -> tuple[int, int]:
    """Return the line and column of the byte at ``offset``."""
    before = data[:offset].decode(encoding, "replace")
    line, column, _ = LineIndex(before).position(len(before))
    return line, column
