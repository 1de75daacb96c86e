"""Which legacy encoding bytes are in that are not UTF-8.

The statistics come from charset_normalizer. They are believed only where one reading stands out
that makes prose in a language for which the encoding was in use.
"""

import re
from functools import cache

from checker.language.detection import detect_language
from checker.text.named_tuples import NamedTuple

#: How much is looked at around the first byte that is not UTF-8, in bytes.
_BEFORE, _AFTER = 2_000, 20_000

#: The encodings that are tried, with the languages they were used for.
_LANGUAGES = {
    "cp1252": "en de fr es it pt nl sv da nb nn fi is ca eu gl ga af sq id ms",
    "cp850": "en de fr es it pt nl sv da nb fi is ca",
    "mac_roman": "en de fr es it pt nl sv da nb fi",
    "cp1250": "pl cs sk hu sl hr ro bs sr",
    "iso8859_2": "pl cs sk hu sl hr ro bs sr",
    "cp1251": "ru uk bg sr mk be",
    "koi8_r": "ru",
    "koi8_u": "uk",
    "cp866": "ru",
    "cp1253": "el",
    "cp1254": "tr az",
    "cp1255": "he",
    "cp1256": "ar fa ur",
    "cp1257": "lt lv et",
    "cp1258": "vi",
    "gb18030": "zh",
    "big5": "zh",
    "shift_jis": "ja",
    "euc_jp": "ja",
    "cp949": "ko",
}

#: How the encodings are called in messages, where Python's name is not the usual one.
_USUAL_NAMES = {
    "cp850": "ibm850",
    "mac_roman": "macintosh",
    "iso8859_2": "iso-8859-2",
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "cp866": "ibm866",
    "shift_jis": "shift-jis",
    "euc_jp": "euc-jp",
    "cp949": "euc-kr",
}

#: How disorderly a reading may be, and by how much the next one must be worse, as charset_normalizer
#: measures it (0 is none).
_MOST_CHAOS = 0.1
_MARGIN = 0.05

#: More whole characters of UTF-8 than broken ones, this many times, are UTF-8 with an accident.
_SOUND_FOR_BROKEN = 1

#: The share of marks in words and letters at marks, of all characters beyond ASCII, that prose stays below.
_STRANGE_SHARE = 0.1


class Guess(NamedTuple):
    """A text, the usual name of the encoding that it was read in, and Python's."""

    text: str
    encoding: str
    codec: str


def guess_encoding(data: bytes, failure: int) -> Guess | None:
    """Return the text of ``data`` in the one legacy encoding that fits, None where none or several do.

    ``failure`` is the offset of the first byte that is not UTF-8.
    """
    sample = _sample(data, failure)
    if _is_damaged(sample):
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy

    readings = [
        match
        for match in from_bytes(sample, cp_isolation=list(_LANGUAGES), enable_fallback=False)
        if match.chaos <= _MOST_CHAOS
    ]
    fitting: list[Guess] = []
    for reading in readings:
        if reading.chaos > readings[0].chaos + _MARGIN:
            break
        if _is_strange(str(reading)):
            continue
        language = detect_language(str(reading))
        names = [reading.encoding, *reading.could_be_from_charset]
        encoding = next((name for name in _LANGUAGES if name in names and _serves(name, language)), None)
        if encoding is not None:
            fitting.append(Guess(str(reading), encoding, encoding))
    if len({guess.text for guess in fitting}) != 1:
        return None
    encoding = fitting[0].encoding
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    usual = _USUAL_NAMES.get(encoding, encoding.replace("cp125", "windows-125"))
    return Guess(text, usual, encoding)


def _serves(encoding: str, language: str) -> bool:
    return language in _LANGUAGES[encoding].split()


def _sample(data: bytes, failure: int) -> bytes:
    """Return whole lines around ``failure``, as far as lines are short enough."""
    start = data.rfind(b"\n", max(0, failure - _BEFORE), failure) + 1
    if start == 0 and failure > _BEFORE:
        start = failure
    end = min(len(data), failure + _AFTER)
    line_end = data.rfind(b"\n", failure, end)
    return data[start : line_end + 1 if line_end > failure else end]


def _is_damaged(sample: bytes) -> bool:
    """Tell whether this is UTF-8 in which a few bytes were broken."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return sound > _SOUND_FOR_BROKEN * broken


def _is_strange(text: str) -> bool:
    """Tell whether marks stand in words and letters beside marks, as if read in the wrong encoding."""
    foreign = sum(1 for character in text if character > "\x7f")
    return len(_out_of_place().findall(text)) > _STRANGE_SHARE * foreign


@cache
def _out_of_place() -> re.Pattern[str]:
    letter = r"[^\W\d_]"
    mark_in_word = rf"(?<={letter})[^\w\s\x00-\x7f\xad’‐‑–—…·](?={letter})"
    letter_at_mark = rf"(?<=[,.;:!?])(?![a-zA-Z]){letter}(?!{letter})"
    return re.compile(f"{mark_in_word}|{letter_at_mark}")
