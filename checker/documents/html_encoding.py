"""The encoding that a page, or a file of XML, says it is in, which counts where it is not UTF-8."""

import codecs
from functools import cache
from re import Pattern
from re import compile as compile_pattern

#: Where the statement stands (HTML, chapter 4.2.5.4, asks for the first 1,024 bytes; pages are later).
_REACH = 4096

#: With what the encodings of ISO 2022 change between sets of characters, so that their bytes are UTF-8 too.
_ESCAPE = b"\x1b"

#: With what the names begin of encodings in which pages are written. Python knows others: of bytes that are
#: no text, of names of hosts; and what can be read here in one byte a letter is in no UTF-16.
_FAMILIES = tuple("ascii big5 cp euc gb hz iso johab koi8 kz mac shift_jis tis".split())

#: What browsers take for another encoding (WHATWG Encoding Standard, chapter 4.2).
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the page in ``data`` states, None where it states none or is UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        is_utf_8 = False
    else:
        is_utf_8 = True
        if _ESCAPE not in data:
            return None
    found = _statement().search(data, 0, _REACH)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    if not name.startswith(_FAMILIES) or (is_utf_8 and not name.startswith("iso2022")):
        return None
    return _MEANT.get(name, name)


@cache
def _statement() -> Pattern[bytes]:
    return compile_pattern(
        rb"(?i)<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?([a-z0-9_:.-]{2,40})"
    )
