"""What fields may hold that all sites know by the same names: titles, switches, tags, addresses.

Only what is certain is told. A title in several languages is a mapping by right, tags may be a text with
commas, an address may be a path, and what a template fills in is none of our business.
"""

from functools import cache, lru_cache
from re import Pattern

from checker.documents.language_tags import primary_subtag
from checker.documents.structured import Node
from checker.language.name_spellings import letters_apart
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern


class ValueFault(NamedTuple):
    """What is wrong with a value: where in its text or, without a span, as a whole; and the right one."""

    problem: str
    span: Span | None = None
    right: str = ""


#: Fields, in small letters and without `-` and `_`, that hold one text, true or false, several words.
_TEXTS = frozenset(["title", "headline", "linktitle", "seotitle", "sidebarlabel"])
_SWITCHES = frozenset(["draft", "unlisted", "noindex", "headless", "hidetitle", "hidetableofcontents"])
_LISTS = frozenset(["tags", "categories", "keywords"])
_MAIL = frozenset(["email", "authoremail", "contactemail", "mail"])
_ADDRESSES = frozenset(
    """url canonical canonicalurl originalurl sourceurl registrationurl website homepage permalink link
    externalurl externallink repository imageurl redirectto""".split()
)
_KNOWN = _TEXTS | _SWITCHES | _LISTS | _MAIL | _ADDRESSES

#: Keys of a title that is a mapping by right, beside those of languages.
_PARTS_OF_TITLES = frozenset(
    """rendered raw text html plain short long main full default page name value subtitle sub prefix suffix en
    content""".split()
)

_SWITCH_WORDS = ("true", "false", "yes", "no", "on", "off")
_OTHER_SWITCH_WORDS = frozenset(["0", "1", "y", "n", "t", "f", "null", "none", "~", ""])

#: Letters by which a word may differ from the one that was meant.
_SLIPS = 2

_TEMPLATE_SIGNS = ("{{", "{%", "<%", "${", "`")


@lru_cache(maxsize=1024)
def _plain_name(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")


def names_value(name: str) -> bool:
    """Tell whether all sites mean the same by the field called ``name``."""
    return _plain_name(name) in _KNOWN


def find_value_fault(name: str, node: Node) -> ValueFault | None:
    """Return what is certainly wrong with ``node``, the value of the field ``name``, or None.

    ``name`` is one that ``names_value`` accepts.
    """
    plain = _plain_name(name)
    if plain in _TEXTS:
        return _text_fault(node)
    value = node.value
    if isinstance(value, str) and any(sign in value for sign in _TEMPLATE_SIGNS):
        return None
    if plain in _SWITCHES:
        return _switch_fault(node)
    if plain in _LISTS:
        return _list_fault(node)
    if not isinstance(value, str):
        return None
    return find_mail_fault(value) if plain in _MAIL else find_address_fault(value)


def _text_fault(node: Node) -> ValueFault | None:
    if node.kind == "sequence" and node.items:
        return ValueFault("a list stands where a text is expected; put quotation marks around the text")
    if node.kind == "mapping" and node.entries and not any(map(_is_part_of_title, _keys(node))):
        problem = "a mapping stands where a text is expected"
        if len(node.entries) == 1 and node.entries[0].node.kind == "scalar":
            problem += "; put quotation marks around a text with a colon"
        return ValueFault(problem)
    return None


def _keys(node: Node) -> list[str]:
    return [entry.key for entry in node.entries]


def _is_part_of_title(key: str) -> bool:
    return key.lower() in _PARTS_OF_TITLES or primary_subtag(key) is not None


def _switch_fault(node: Node) -> ValueFault | None:
    if node.kind != "scalar":
        if not node.items and not node.entries:
            return None
        kind = "list" if node.kind == "sequence" else "mapping"
        return ValueFault(f"a {kind} stands where true or false is expected")
    if not isinstance(node.value, str):
        return None
    word = node.value.strip().lower()
    if word in _SWITCH_WORDS or word in _OTHER_SWITCH_WORDS:
        return None
    return ValueFault("it is neither true nor false", right=nearest_of(word, _SWITCH_WORDS[:2]))


def nearest_of(word: str, words: tuple[str, ...]) -> str:
    """Return the one of ``words`` that ``word`` is a slip of, empty where it is none or could be two."""
    near = [right for right in words if letters_apart(word, right, _SLIPS) <= _SLIPS]
    return near[0] if len(near) == 1 else ""


def _list_fault(node: Node) -> ValueFault | None:
    if node.kind != "mapping" or not node.entries:
        return None
    if any(primary_subtag(key) is not None for key in _keys(node)):
        return None
    return ValueFault("a mapping stands where a list is expected; begin each line with “- ”")


@cache
def _mail_fault_pattern() -> Pattern[str]:
    # RFC 5321, chapter 4.1.2, of which only what no address has is looked for.
    return compile_pattern(
        r"(?i)(?P<two>@[^@]*@)|(?P<first>\A@)|(?P<last>@\Z)|(?P<blank>\w\s+@|@\s+\w)|(?P<stops>\.\.|@\.|\.@|\.\Z)"
        r"|@(?P<comma>[\w.-]+,[a-z]{2,6}\Z)|@(?P<bare>(?!localhost\Z)[a-z0-9-]+\Z)"
    )


_MAIL_PROBLEMS = {
    "two": "an e-mail address has one “@”",
    "first": "nothing stands before the “@”",
    "last": "nothing stands after the “@”",
    "blank": "an e-mail address has no blank beside its “@”",
    "stops": "a part of the e-mail address is missing at a stop",
    "comma": "a comma stands for a stop",
    "bare": "the domain of the e-mail address lacks its end, as in “example.org”",
}


def find_mail_fault(value: str) -> ValueFault | None:
    """Return what makes ``value`` no e-mail address, where that is certain."""
    text = value.strip().removeprefix("mailto:").rstrip(">").lstrip("<")
    if "@" not in text or any(sign in text for sign in ";<([/?") or text.count(",") > 1 or ", " in text:
        return None
    match = _mail_fault_pattern().search(text)
    if match is None or match.lastgroup is None:
        return None
    right = text.replace(",", ".") if match.lastgroup == "comma" else ""
    start = value.index(text)
    return ValueFault(_MAIL_PROBLEMS[match.lastgroup], Span(start, start + len(text)), right)


@cache
def _address_fault_pattern() -> Pattern[str]:
    # RFC 3986, chapter 3: a scheme, a colon, two slashes, a host.
    return compile_pattern(
        r"(?i)(?P<twice>https?:/*(?=https?:/))"
        r"|(?P<empty>https?:/*\Z)"
        r"|(?P<slashes>(?P<scheme>https?)(?::/?|;//|\.//|//|:///+)(?=[\w-]+\.[\w.-]))"
        r"|(?P<misspelt>(?:h+t+p+s*|h?ttps?|hptts?|htpps?|htps|httsp|hhttps?|httpss|thtps?):/+(?!/))(?<!http://)(?<!https://)"
    )


def find_address_fault(value: str) -> ValueFault | None:
    """Return what makes ``value`` no address of the web, where that is certain."""
    start = len(value) - len(value.lstrip())
    match = _address_fault_pattern().match(value.strip())
    if match is None or match.lastgroup is None:
        return None
    text = value.strip()
    place = Span(start, start + len(text))
    rest = text[match.end() :]
    if match["twice"]:
        return ValueFault("the address begins twice", place, rest)
    if match["empty"]:
        return ValueFault("the address ends before its host", place)
    if match["slashes"]:
        return ValueFault("an address begins with “https://”", place, f"{match['scheme'].lower()}://{rest}")
    scheme = "https" if "s" in match["misspelt"].lower() else "http"
    return ValueFault("an address begins with “https://”", place, f"{scheme}://{rest}")
