"""Languages as fields, file names and people write them, as primary BCP 47 subtags."""

import re
from functools import cache

#: The codes of ISO 639-1.
_CODES = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt
    lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt
    qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to
    tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu""".split()
)

#: Withdrawn codes, and the macrolanguage that is nearly always written Bokmål.
_NEWER = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "no": "nb", "nor": "nb"}

#: Names and codes of three letters that fields hold in place of a tag.
_NAMED = {
    name: code
    for code, names in {
        "ar": "arabic ara العربية",
        "cs": "czech ces cze čeština",
        "da": "danish dan dansk",
        "de": "german deu ger deutsch",
        "el": "greek ell gre ελληνικά",
        "en": "english eng",
        "es": "spanish spa español espanol castellano",
        "et": "estonian est eesti",
        "fi": "finnish fin suomi",
        "fr": "french fra fre français francais",
        "he": "hebrew heb עברית",
        "hi": "hindi hin हिन्दी",
        "hu": "hungarian hun magyar",
        "id": "indonesian ind",
        "it": "italian ita italiano",
        "ja": "japanese jpn 日本語",
        "ko": "korean kor 한국어",
        "nb": "norwegian nob norsk",
        "nl": "dutch nld dut nederlands",
        "pl": "polish pol polski",
        "pt": "portuguese por português portugues",
        "ro": "romanian ron rum română",
        "ru": "russian rus русский",
        "sv": "swedish swe svenska",
        "tr": "turkish tur türkçe",
        "uk": "ukrainian ukr українська",
        "vi": "vietnamese vie",
        "zh": "chinese zho chi 中文 简体中文 繁體中文",
    }.items()
    for name in names.split()
}


def primary_subtag(written: str) -> str | None:
    """Return the lower-case primary subtag of ``en-US``, ``de_AT.UTF-8`` or ``English``.

    None for what is no language, and for ``und``. A code of three letters stays as it is where
    ISO 639-1 has none for it.
    """
    first = _separator().split(written.strip().lower(), maxsplit=1)[0]
    first = _NAMED.get(first, _NEWER.get(first, first))
    if first in _CODES:
        return first
    return first if _is_code(first) and first != "und" else None


def file_name_language(path: str) -> str | None:
    """Return the language that a file's name states before its suffix: ``post.de.md``."""
    if path.count(".") < 2:  # noqa: PLR2004 - before the language and before the suffix
        return None
    parts = path.rpartition("/")[2].split(".")
    if len(parts) != 3 or not parts[0] or not _tag().fullmatch(parts[1]):  # noqa: PLR2004
        return None
    first = _separator().split(parts[1].lower(), maxsplit=1)[0]
    first = _NEWER.get(first, first)
    return first if first in _CODES else None


def _is_code(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha()  # noqa: PLR2004 - ISO 639-3


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"[-_.@,;\s(/]")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"[a-z]{2}(?:[-_](?:[A-Za-z]{2}|[A-Za-z]{4}|\d{3}))?|[A-Z]{2}")
