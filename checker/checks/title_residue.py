"""What a scraper, a template or a browser's title bar left in a title."""

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.documents.model import BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.folding import fold
from checker.text import MappedText, Span
from checker.text.patterns import compile_pattern

_SITE_NAME_LINES = """
news|home|homepage|home page|blog|official site|official website|website|breaking news
latest news|world news|the new york times|new york times|the washington post|washington post
the guardian|the times|the sun|reuters|bbc|bbc news|bbc sport|cnn|cnn.com|fox news|nbc news
cbs news|abc news|npr|bloomberg|bloomberg.com|politico|usa today|los angeles times
the wall street journal|wsj|financial times|the economist|the atlantic|time|the independent
the telegraph|daily mail|daily mail online|mail online|sky news|al jazeera|ap news
associated press|huffpost|breitbart|vox|axios|the hill|the verge|techcrunch|wired|wikipedia
youtube|medium|xinhua|xinhua news|english.news.cn|china daily|people's daily
people's daily online|global times|cgtn|afp|der spiegel|spiegel online|zeit online|faz.net
tagesschau.de|süddeutsche.de|welt|bild.de|nzz|le monde|le figaro|libération|franceinfo|el país
el pais|el mundo|abc.es|la vanguardia|público|rtp|lusa|la repubblica|corriere della sera
corriere.it|ansa.it|nos|nu.nl|de volkskrant|nrc|тасс|риа новости|интерфакс|коммерсантъ|новости
新华网|人民网|央视网|新浪网|nachrichten|actualités|noticias|notícias|notizie|nieuws|nyheter
"""

#: What follows a bar or a dash at the end of a browser's title and is surely a site's name.
_SITE_NAMES: frozenset[str] = frozenset(_SITE_NAME_LINES.strip().replace("\n", "|").split("|"))
_NAME_ENDINGS = (
    "news",
    "news online",
    "daily online",
    "gazette",
    "herald",
    "tribune",
    "newspaper",
    "magazine",
)


#: A longer line is no title, whatever it is (code points).
_LONGEST_TITLE = 1000


#: One of these stands in every label, the last in its date.
_LABEL_SIGNS = ":：-"
#: What parts a site's name from the title, of which bars need no blank.
_BARS = "|｜¦"
_PARTING_SIGNS = _BARS + "-–—·»"


@cache
def _label_pattern() -> Pattern[str]:
    return compile_pattern(
        r"\s*(?:(?i:title|headline|titel|titre|título|titolo|заголовок|标题|標題)\s*[:：]\s*(?=\S)"
        r"|(?i:date|published|posted)\s*:?\s+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\s+(?=\S))"
    )


@cache
def _entity_pattern() -> Pattern[str]:
    return compile_pattern(
        r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});(?:#?\w{2,6};)?"
    )


@cache
def _tag_pattern() -> Pattern[str]:
    return compile_pattern(r"</?(?:br|font|span|div|p|a|h[1-6]|strong|img|script|style)(?:\s[^<>]*)?/?>")


@cache
def _suffix_pattern() -> Pattern[str]:
    return compile_pattern(r"\s*(?:(?P<bar>[|｜¦])|\s[-–—·»:]\s)\s*(?P<name>[^|｜¦]{2,60}?)\s*$")


@cache
def _host_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|eu|cn|de|fr|es|pt|it|nl|ru|uk|us|at|ch|se|no|in|jp|br)$"
    )


def _suffix(text: str, house_suffixes: Sequence[str]) -> tuple[int, int] | None:
    """Return where a site's name, none of the house's, ends the title, the bar or dash before it included."""
    last = max(map(text.rfind, _PARTING_SIGNS))
    # A bar may stand anywhere, a dash behind a blank alone.
    if last <= 0 or not (text[last - 1].isspace() or any(map(text.__contains__, _BARS))):
        return None
    for start in range(last, max(last - 3, -1), -1):
        match = _suffix_pattern().match(text, start)
        if match is None:
            continue
        name = fold(match.group("name"))
        if name in _folded_suffixes(house_suffixes) or not text[:start].strip():
            return None
        certain = name in _SITE_NAMES or _host_pattern().match(name) is not None
        if certain or (match.group("bar") and name.endswith(_NAME_ENDINGS)):
            return len(text[:start].rstrip()), len(text)
    return None


def _folded_suffixes(suffixes: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(suffix.strip(" |-–—·")) for suffix in suffixes)


def _is_shown(title: MappedText, source: str, start: int, end: int) -> bool:
    """Tell whether the author wrote a tag out to show it: as code, or with entities."""
    if title.text.count("`", 0, start) % 2:
        return True
    span = title.to_source((start, end))
    return span.of(source) != title.text[start:end] or "`" in (
        source[span.start - 1 : span.start],
        source[span.end : span.end + 1],
    )


def _residues(text: str, house_suffixes: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what it is) of what does not belong into ``text``, a title."""
    if any(map(text.__contains__, _LABEL_SIGNS)) and (match := _label_pattern().match(text)):
        start = len(text) - len(text.lstrip())
        yield start, match.end(), "label"
    if "&" in text:
        for match in _entity_pattern().finditer(text):
            yield *match.span(), "HTML entity"
    if "<" in text:
        for match in _tag_pattern().finditer(text):
            yield *match.span(), "HTML tag"
    if suffix := _suffix(text, house_suffixes):
        yield *suffix, "site name"


def _entity_as_text(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - seldom needed, and costs at every start

    return unescape(unescape(entity))


def _fix(title: MappedText, start: int, end: int, what: str) -> Fix:
    span = title.to_source((start, end))
    if what == "HTML entity":
        places = [match.span() for match in _entity_pattern().finditer(title.text)]
        edits = (Edit(title.to_source(place), _entity_as_text(title.text[slice(*place)])) for place in places)
        return Fix("write the characters themselves", tuple(edits))
    return Fix("delete it", (Edit(span, ""),))


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    title = view.document.title
    if title is None or len(title.text) > _LONGEST_TITLE:
        return
    for span in title.residue:
        left = span.of(view.document.source)
        trimmed = Span(span.start + len(left) - len(left.lstrip()), span.end - len(left) + len(left.rstrip()))
        if trimmed.start < trimmed.end:
            values = {"residue": left.strip()[:60], "kind": "label"}
            yield Hit(trimmed, values, fixes=(Fix("delete it", (Edit(span, ""),)),))
    entities = False
    for start, end, what in _residues(title.text.text, options["house-suffixes"]):
        if what == "HTML tag" and _is_shown(title.text, view.document.source, start, end):
            continue
        if what == "HTML tag" and title.origin == "heading":
            continue  # readers drop real tags: this one was written with entities or as code
        if what == "HTML entity":
            if entities or not options["entities"]:
                continue  # the first one speaks for all
            entities = True
        first = start + len(title.text.text[start:end]) - len(title.text.text[start:end].lstrip())
        last = first + len(title.text.text[first:end].rstrip())
        yield Hit(
            title.text.to_source((first, last)),
            {"residue": title.text.text[first:last][:60], "kind": what},
            fixes=(_fix(title.text, start, end, what),),
        )


TITLE_RESIDUE = Check(
    name="title-residue",
    summary="What scraping, a template or a site's name left in a title.",
    run=_run,
    placeholders=("residue", "kind"),
    options={
        "house-suffixes": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Site names that titles of this house may end in, without the bar or dash.",
        },
        "entities": {
            "type": "boolean",
            "default": True,
            "description": "Look for codes of HTML; false where all that shows titles decodes them.",
        },
    },
    scope=frozenset({BlockKind.TITLE}),
)
