"""Numbers in the figures of any script and in Chinese numerals: read, and written in the same way.

Chinese numerals are written in two ways: figure by figure (二〇二五, 二五) and with the names of the
powers of ten (二十五).
"""

import unicodedata

#: Signs that a date in Chinese numerals is made of, as the inside of a character class.
CHINESE_NUMERALS = "〇零○一二三四五六七八九十"

_FIGURES = "〇一二三四五六七八九"
_VALUES = {sign: value for value, sign in enumerate(_FIGURES)} | {"零": 0, "○": 0, "两": 2, "兩": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
#: Powers of ten thousand, by which Chinese groups its figures.
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_TEN = 10


def read_chinese_number(signs: str) -> int | None:
    """Return the value of a number in Chinese numerals (二十五), None for nought and other text.

    A last figure without its power counts the one below the last that was said: 三万五 is 35,000, and
    三万零五 30,005.
    """
    total, section, current = 0, 0, 0
    below_last = 1
    for sign in signs:
        if sign in _VALUES:
            current = _VALUES[sign]
            if not current:
                below_last = 1
        elif sign in _POWERS:
            section += (current or 1) * _POWERS[sign]
            current, below_last = 0, _POWERS[sign] // _TEN
        elif sign in _MYRIADS:
            below = section + current
            # 三万五千亿 multiplies all that stands before it, 一亿三万 only what follows the last power.
            # With nothing before it 万 counts nothing: 万一 is no number.
            power = _MYRIADS[sign]
            total = (total + below) * power if total < power else total + (below or 1) * power
            section = current = 0
            below_last = power // _TEN if total else 1
        else:
            return None
    return (total + section + current * below_last) or None


def read_numerals(written: str) -> int | None:
    """Return the value of figures of any script or of Chinese numerals; None for other text.

    ``written`` is short: a day, a month, a year.
    """
    if written.isdecimal():
        return int(written)
    if all(sign in _VALUES for sign in written):
        value = 0
        for sign in written:
            value = value * _TEN + _VALUES[sign]
        return value
    return read_chinese_number(written)


def numerals_like(written: str, number: int) -> str:
    """Return ``number`` as ``written`` is: in its figures, with its leading zero, in Chinese numerals.

    ``number`` is not negative. One sign (九) does not tell in which way a number above nine is written;
    below a hundred it gets its tens (十).
    """
    if not written or written[0] not in CHINESE_NUMERALS:
        return _figures_like(written, number)
    if number < _TEN:
        return _FIGURES[number]
    if number < _TEN * _TEN and ("十" in written or len(written) == 1):
        tens, units = divmod(number, _TEN)
        return (_FIGURES[tens] if tens > 1 else "") + "十" + (_FIGURES[units] if units else "")
    zero = next((sign for sign in written if _VALUES.get(sign) == 0), "〇")
    return "".join(_FIGURES[int(figure)] if figure != "0" else zero for figure in str(number))


def _figures_like(written: str, number: int) -> str:
    figures = str(number).zfill(len(written) if unicodedata.decimal(written[:1], 1) == 0 else 1)
    zero = ord(written[0]) - unicodedata.decimal(written[0], 0) if written else ord("0")
    return figures.translate({ord("0") + figure: chr(zero + figure) for figure in range(_TEN)})
