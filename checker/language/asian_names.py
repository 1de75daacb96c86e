"""Names of people in Han, Kana and Hangul, which stand between other characters without a space.

A name is read where a title, an honorific or a reporting verb follows it, and only after a common surname:
what has no such sign is left alone.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.language.chinese_surnames import CHINESE_DOUBLE_SURNAMES, CHINESE_SURNAMES, CHINESE_WORDS
from checker.language.name_spellings import name_keys
from checker.language.person_names import NameMention
from checker.text import Span
from checker.text.patterns import compile_pattern

_CHINESE_SIGNS = (
    "先生|女士|小姐|同志|主席|总统|总理|首相|部长|副部长|外长|市长|省长|县长|"
    "局长|院长|校长|主任|书记|董事长|总裁|经理|教授|博士|院士|医生|律师|老师|"
    "发言人|總統|總理|部長|市長|說|表示|指出|认为|認為|强调|介绍|告诉|告訴|坦言|"
    "透露|回忆|说"
)
_JAPANESE_SURNAMES = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|"
    "山口|松本|井上|木村|林|斎藤|斉藤|清水|山崎|森|池田|橋本|阿部|石川|山下|"
    "中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|"
    "太田|西村|藤井|金子|岡本|藤原|中野|中川|原田|松田|竹内|小野|田村|中山|和田|"
    "石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安倍|麻生|菅|岸田|石破|"
    "河野|野田|鳩山|小泉|高市"
)
_JAPANESE_SIGNS = (
    "さん|氏|首相|大統領|社長|会長|教授|容疑者|被告|選手|監督|知事|市長|議員|"
    "大臣|外相|官房長官|幹事長|代表|記者|博士|弁護士|先生"
)

_KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진엄"
_KOREAN_SIGNS = (
    "씨|대통령|총리|의원|장관|차관|교수|위원장|"
    "시장|회장|사장|감독|기자|후보|박사|변호사|지사|대변인|원장|총재"
)


@cache
def _pattern(language: str) -> Pattern[str]:
    if language == "zh":
        return compile_pattern(
            rf"(?P<surname>{'|'.join(CHINESE_DOUBLE_SURNAMES)}|[{CHINESE_SURNAMES}])(?P<given>[\u4e00-\u9fff]{{1,2}}?)??"
            rf"(?P<sign>{_CHINESE_SIGNS})"
        )
    if language == "ja":
        return compile_pattern(
            rf"(?<![\u4e00-\u9fff])(?P<surname>{_JAPANESE_SURNAMES})"
            r"(?P<given>[\u4e00-\u9fff\u3040-\u30ff]{1,4}?)??"
            rf"(?P<sign>{_JAPANESE_SIGNS})"
        )
    return compile_pattern(
        rf"(?<![가-힣])(?P<surname>[{_KOREAN_SURNAMES}])(?P<given>[가-힣]{{2}})? ?"
        rf"(?:[가-힣]{{2,4}} )??(?P<sign>{_KOREAN_SIGNS})"
    )


#: Signs that are verbs, and so no titles.
_VERBS = frozenset("說 说 表示 指出 认为 認為 强调 介绍 告诉 告訴 坦言 透露 回忆".split())


def find_asian_names(text: str, language: str) -> Iterator[NameMention]:
    """Yield the names of a Chinese, Japanese or Korean text, in order; ``language`` is zh, ja or ko."""
    for match in _pattern(language).finditer(text):
        surname, given, sign = match["surname"], match["given"] or "", match["sign"]
        name = surname + given
        if name[:2] in CHINESE_WORDS or name in CHINESE_WORDS:
            continue
        if not given and sign in _VERBS:
            continue
        start = match.start()
        span = Span(start, start + len(name))
        title = "" if sign in _VERBS else sign
        whole = Span(start, match.end() if title else span.end)
        yield NameMention(whole, span, given, surname, title, True, name_keys(given), name_keys(surname))
