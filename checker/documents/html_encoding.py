"""The encoding that a page, or a file of XML, says it is in, which counts where it is not UTF-8."""

import codecs
from functools import cache
from re import Pattern
from re import compile as compile_pattern

#: Where the statement stands (HTML, chapter 4.2.5.4, asks for the first 1,024 bytes; pages are later).
_REACH = 4096

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
        found = _statement().search(data, 0, _REACH)
    else:
        return None
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return None if name == "utf-8" else _MEANT.get(name, name)


@cache
def _statement() -> Pattern[bytes]:
    return compile_pattern(
        rb"(?i)<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?([a-z0-9_:.-]{2,40})"
    )
