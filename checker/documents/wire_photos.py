"""Who took a picture, at the end of its caption: ``(Agency/Name)``, ``(AP Photo/Name)``, ``Foto: Name``."""

from functools import cache
from re import Match, Pattern

from checker.documents.wire_bylines import is_person
from checker.documents.wire_names import is_agency, is_organisation
from checker.text import Span
from checker.text.patterns import compile_pattern

#: How far before its end a caption's credit may begin, in code points.
_REACH = 140
_LONGEST = 100
_MOST_AGENCY_WORDS = 3
_MOST_NAME_WORDS = 8
_FEWEST_HAN, _MOST_HAN = 2, 12
#: The longest credit that may stand in brackets inside the last sentence, before its stop.
_LONGEST_OPEN = 60
#: One of these stands in every credit without brackets.
_OPEN_SIGNS = ("/", "Photo", "Foto", "Bild", "Фото", "Picture", "Image", "摄", "攝")
_STOPS = '.!?…。！？"”’»'

#: Services that supply pictures; their name alone in brackets is a credit.
_PICTURE_SERVICES = frozenset(
    (
        "getty|getty images|shutterstock|alamy|imago|imago images|picture alliance|zuma press|scanpix"
        "|east news|epa|epa-efe|lapresse|sipa|keystone-sda|file photo|handout|handout photo|courtesy photo"
        "|stock photo|archivbild|symbolbild|symbolfoto|archive photo|photo d'archives"
    ).split("|")
)
_POOLED = frozenset(("POOL", "STR", "HANDOUT", "Pool", "Handout", "File", "FILE", "STRINGER", "Stringer"))


@cache
def _bracket_pattern() -> Pattern[str]:
    return compile_pattern(r"[(（\[【]\s*([^()（）\[\]【】]{2,120}?)\s*[.。]?\s*[)）\]】][\s.。\"”]*$")


@cache
def _words_pattern() -> Pattern[str]:
    """Match a credit that says by a word of its own that it is one."""
    return compile_pattern(
        r"(?i:(?:file |handout |courtesy |undated )?(?:photos?|photographs?|images?|pictures?|fotos?"
        r"|bild(?:er)?|фото|imagen|imagem"
        r"|photographie|illustration|graphic|grafik|картинка)(?: credits?)?\s*(?::|/|-|–|—|\b(?:by"
        r"|courtesy|provided|supplied|via|copyright|from)\b)\s*\S.*)"
        r"|(?i:(?:photo |picture |image )?(?:credits?|crédits?|créditos?|courtesy(?: of)?|bildnachweis"
        r"|abbildung|foto)\s*:\s*\S.*)"
        r"|(?i:courtesy (?:of )?)[A-ZÀ-Þ].*"
        r"|[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2} (?:[Ff]ile |FILE )?(?:[Pp]hoto|PHOTO"
        r"|[Ff]oto)(?:\s?/\s?\S.*| by [A-Z].*)?"
        r"|.{2,60}(?:摄|攝|供图|供圖|图|提供)"
    )


@cache
def _via_pattern() -> Pattern[str]:
    return compile_pattern(r".{2,70}?\s*(?:/|\bvia\b|\bfor\b|,|-|–|—)\s*(.{2,40})")


@cache
def _open_pattern() -> Pattern[str]:
    """Find a credit without brackets behind the last sentence of a caption."""
    return compile_pattern(
        r"(?:^|(?<=[.!?…。”\"])\s*|(?<=[.!?…])\s+)"
        r"(?P<credit>(?:AP|AFP|EPA|REUTERS|Reuters|Xinhua)(?: [Pp]hoto| PHOTO)?\s?/\s?[^.!?]{3,70}"
        r"|(?:Photo|Foto|Bild|Фото|Picture|Image|Photos|Fotos)(?: credit)?\s?(?::|/| by "
        r"| courtesy (?:of )?)\s?[^.!?:]{3,70}"
        r"|(?:新华社|中新社|本报)?(?:记者|通讯员)\s?[\u4e00-\u9fff]{2,4}\s?(?:摄|攝))[.。]?\s*$"
    )


def find_photo_credit(text: str) -> Span | None:
    """Return where the credit stands that ends ``text``, a caption; None where it has none.

    The span is in code points of ``text``, without brackets.
    """
    tail = text.rstrip()
    if not tail:
        return None
    base = max(0, len(tail) - _REACH)
    ending = tail[base:]
    if ending.rstrip('.。"” ')[-1:] in ")）]】" and (match := _last_bracket(ending)) is not None:
        before = ending[: match.start()].rstrip()
        if _is_credit(match[1].strip(), before[-1:]):
            return Span(base + match.start(1), base + match.end(1))
        return None
    for sign in _OPEN_SIGNS:
        if sign in ending:
            break
    else:
        return None
    for match in _open_pattern().finditer(ending):
        if base and not match.start():
            continue
        words = match["credit"]
        if words[:1] in "PFBФI" and not _names_somebody(words):
            continue
        return Span(base + match.start("credit"), base + match.end("credit"))
    return None


def _last_bracket(ending: str) -> Match[str] | None:
    start = max(map(ending.rfind, "(（[【"))
    return _bracket_pattern().match(ending, start) if start >= 0 else None


def _names_somebody(words: str) -> bool:
    """Tell whether the label of a credit is followed by capitalised words alone."""
    for sign in (":", "/", " by ", " of ", "courtesy "):
        if sign in words:
            name = words.split(sign, 1)[1].split()
            return (
                bool(name)
                and len(name) <= _MOST_NAME_WORDS
                and sum(1 for part in name if not part[0].isupper()) <= 1
            )
    return False


def _is_credit(words: str, before: str) -> bool:
    """Tell whether ``words``, in brackets, are a credit; ``before`` is the character before them."""
    if len(words) > _LONGEST or not words:
        return False
    if words.casefold() in _PICTURE_SERVICES:
        return True
    closed = not before or before in _STOPS
    if _words_pattern().fullmatch(words):
        return closed or "摄" in words or "攝" in words or len(words) <= _LONGEST_OPEN
    if "/" in words:
        return _is_slashed_credit([part.strip() for part in words.split("/")], closed=closed)
    match = _via_pattern().fullmatch(words)
    return (
        closed
        and match is not None
        and match[1].strip().casefold() in _PICTURE_SERVICES | {"ap", "afp", "reuters"}
        and words[:1].isupper()
    )


def _is_slashed_credit(parts: list[str], *, closed: bool) -> bool:
    """Tell whether ``Agency/Name`` or ``Name/Agency`` names a photographer and who sells the picture."""
    if not all(parts):
        return False
    agencies = [part for part in parts if _is_picture_agency(part)]
    others = [part for part in parts if part not in agencies and part not in _POOLED]
    if agencies:
        return all(_is_maker(part) for part in others)
    left, right = parts[0], parts[-1]
    words = left.split()
    return (
        closed
        and len(parts) == 2  # noqa: PLR2004
        and len(words) <= _MOST_AGENCY_WORDS
        and all(word[0].isupper() for word in words)
        and not is_organisation(right)
        and (is_person(right) or _is_han_name(right))
    )


def _is_picture_agency(part: str) -> bool:
    bare = part.removesuffix(" Photo").removesuffix(" photo").removesuffix(" PHOTO")
    return is_agency(bare) or part.casefold() in _PICTURE_SERVICES


def _is_maker(part: str) -> bool:
    return is_person(part) or _is_han_name(part) or _is_role_word(part)


def _is_role_word(part: str) -> bool:
    return part in _POOLED or part.casefold().endswith((" photo", " images", " news agency", " handout"))


def _is_han_name(part: str) -> bool:
    return _FEWEST_HAN <= len(part) <= _MOST_HAN and all(
        "\u4e00" <= character <= "\u9fff" or character in "·• " for character in part
    )
