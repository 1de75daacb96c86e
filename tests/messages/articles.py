"""Articles that cannot be read, or not as they were meant."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import GOOD, RECORDS, Case, article, configured

_UNREADABLE = "The article cannot be read: "
_MATTER = "title: A\nauthor: B\ndate: 2026-01-01\n---\n\nThe bridge is closed.\n"


def _unread(message: str, name: str, text: str) -> Case:
    return article(_UNREADABLE + message, name, text, on_output=True)


def _news(message: str, content: str) -> Case:
    """Return a case for an item of NewsML-G2 with this content."""
    space = "http://iptc.org/std/nar/2006-10-01/"
    item = f"<newsItem xmlns='{space}' guid='a'><contentSet>{content}</contentSet></newsItem>"
    return article(message, "b.xml", item)


CASES = (
    article("{place}: this is not text: a NUL byte stands here", "b.md", b"# A\n\nab\x00cd\n"),
    article("{path}: this is {what}, not text", "b.md", b"\x89PNG\r\n\x1a\n"),
    article(
        "{path}: this article cannot be read: it is larger than {number} bytes; 'limits: {size: …}' in copydesk.yaml, or --max-size, raises the limit, and 0 takes it away",
        "b.md",
        GOOD,
        "--max-size",
        "5",
    ),
    article(
        "note: {path}: this JSON holds no article that copydesk knows (an item of ninjs, an article of schema.org) and was not checked",
        "b.json",
        "{}",
    ),
    article(
        "note: {place}: copydesk knows no articles in this XML ({name}) (it knows NewsML-G2, NITF, RSS and Atom); it is read as plain text",
        "b.xml",
        "<a/>",
    ),
    article(
        "note: {place}: a copydesk comment says '{word}', not 'ignore' or 'ignore-file'; it has no effect",
        "b.md",
        f"<!-- copydesk: ignor weekday-mismatch -->\n\n{GOOD}",
    ),
    article(
        "note: {place}: this article is not UTF-8 and was read as {encoding}; save the article as UTF-8 or set 'encoding' in copydesk.yaml",
        "b.md",
        b"# Bridge closed\n\nThe caf\xe9 is closed until Monday.\n",
    ),
    article(
        "{place}: byte 0x{byte} is not UTF-8; save the article as UTF-8 or set 'encoding' in copydesk.yaml",
        "b.md",
        b"# \x81\x8d\x8f\x90\x9d abc\n",
    ),
    article(
        "{place}: byte 0x{byte} is not {encoding}, which the file's byte order mark says it is; save the article as UTF-8",
        "b.md",
        b"\xff\xfea",
    ),
    configured(
        "{place}: byte 0x{byte} is not {encoding}, the 'encoding' that copydesk.yaml sets; correct the setting or the article",
        "encoding: ascii\n",
        {"b.md": b"caf\xff\n"},
    ),
    article(
        "{place}: byte 0x{byte} is not {encoding}, the encoding that the file says it is in; save the article as UTF-8 or set 'encoding' in copydesk.yaml",
        "b.html",
        b"<meta charset=euc-jp><p>a\xffb</p>",
    ),
    article(
        "{place}: this seems to be UTF-16 without a byte order mark; save the article as UTF-8 or set 'encoding' in copydesk.yaml",
        "b.md",
        b"a\x00b\x00c\x00d\x00",
    ),
    article(
        "{path}: this is not text: it is full of control characters", "b.md", b"\x01\x02\x03\x04\x05\x06"
    ),
    Case(
        "note: {place}: half of a surrogate pair stands here and was read as U+FFFD",
        (*RECORDS, "--exit-zero"),
        {"a.jsonl": '{"id": "a", "text": "The bridge \\ud800 is closed."}\n'},
    ),
    article(
        "note: {place}: {format} is not understood yet; this article is read as plain text",
        "b.tex",
        "The bridge is closed.\n",
    ),
    _unread("the front matter is not valid {format}: {problem}.", "b.md", "---\ntitle: [\n---\nx\n"),
    _unread(
        "the front matter is not valid JSON: an object '{…}' was expected.", "b.md", ";;;\n[1]\n;;;\nx\n"
    ),
    _unread(
        "the front matter that begins here is never closed; end it with a line '{fence}'.",
        "b.md",
        "---\ntitle: x\n\nx\n",
    ),
    _unread("this is not valid JSON: {problem}.", "b.json", "{"),
    _unread(
        "this line holds no article: no 'text' with an 'id', 'title' or 'date', no item of ninjs, no article of schema.org.",
        "b.jsonl",
        "{}\n",
    ),
    _unread("this XML cannot be read: {problem}.", "b.xml", "<rss a=b></rss>"),
    _unread(
        "this XML cannot be read: </{name}> stands where </{other}> is expected.",
        "b.xml",
        "<rss><channel></rss>",
    ),
    _unread("this XML cannot be read: the text ends before </{name}>.", "b.xml", "<rss><channel>"),
    _unread(
        "this XML cannot be read: XML does not know the entity {entity}; write the character, or its number (&#160;).",
        "b.xml",
        "<rss>&nbsp;</rss>",
    ),
    _unread(
        "this XML cannot be read: '--' may not stand inside a comment of XML; write a dash (– or —) before a reason.",
        "b.xml",
        "<rss><!-- a -- b --></rss>",
    ),
    _unread(
        "this XML cannot be read: it declares the entity '{name}', and copydesk reads no XML that declares entities, which may stand for any amount of text; write the characters and remove the declaration.",
        "b.xml",
        "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss>&x;</rss>",
    ),
    article(
        "note: {path}: this {kind} holds no article and was not checked",
        "b.xml",
        "<rss><channel></channel></rss>",
    ),
    article(
        "note: {place}: what stands here in base64 was not read, and not checked",
        "b.xml",
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'><contentSet><inlineData encoding='http://x/base64'>eHg=</inlineData></contentSet></newsItem>",
    ),
    article(
        "note: {place}: copydesk does not know the XML in here ({name}); all of its text was read as prose",
        "b.xml",
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'><contentSet><inlineXML><foo xmlns='y'>The bridge is closed.</foo></inlineXML></contentSet></newsItem>",
    ),
    article(
        "note: {place}: this JSON-LD cannot be read, so that what it states is not known: {problem}",
        "b.html",
        '<script type="application/ld+json">{</script><p>A</p>',
    ),
    article(
        "note: {place}: '{value}' is not a language that copydesk knows; write it as 'en' or 'de-CH'",
        "b.md",
        "---\nlang: xx-yyyy-zz\ntitle: A\nauthor: B\ndate: 2026-01-01\n---\n\nThe bridge is closed.\n",
    ),
    article(
        "note: {place}: the comment that begins here is never closed; what stands below it is not shown",
        "b.md",
        "# A\n\n<!-- x\n\nyy\n",
    ),
    article(
        "note: {place}: the block that begins here is never closed by “{line}”", "b.adoc", "= A\n\n----\nxx\n"
    ),
    article(
        "note: {place}: another file is included here; its text is not part of what is checked",
        "b.adoc",
        "= A\n\ninclude::x.adoc[]\n\nxx\n",
    ),
    article(
        "note: {place}: what stands under conditions, as here, is checked whether it is shown or not",
        "b.adoc",
        "= A\n\nifdef::x[]\nxx\nendif::[]\n",
    ),
    article(
        "note: {place}: the macro '{name}' is not known; what stands in it is checked as text",
        "b.adoc",
        "= A\n\nfoo::x[]\n\nxx\n",
    ),
    article(
        "note: {place}: the directive '{name}' is not known; what stands in it is checked as text",
        "b.rst",
        "A\n=\n\n.. foo::\n\n   The bridge is closed.\n",
    ),
    article(
        "note: {place}: names in this article stand for more than {number} times its own text; some were left as they are",
        "b.adoc",
        "= A\n:x: yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy yy \n\n{x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} \n",
    ),
    article(
        "note: {place}: 'copydesk: ignore-file' counts only above the text; this one has no effect",
        "b.md",
        "# A\n\nThe bridge is closed.\n\n<!-- copydesk: ignore-file -->\n",
    ),
    article(
        "note: {place}: front matter: 'copydesk' must hold 'ignore' with a list of rules",
        "b.md",
        "---\ncopydesk: 3\ntitle: A\nauthor: B\ndate: 2026-01-01\n---\n\nThe bridge is closed.\n",
    ),
    article(
        "note: {place}: front matter: 'copydesk' has no key '{key}', only 'ignore'",
        "b.md",
        "---\ncopydesk: {x: 1}\ntitle: A\nauthor: B\ndate: 2026-01-01\n---\n\nThe bridge is closed.\n",
    ),
    article(
        "note: {place}: front matter: 'copydesk: ignore' must be a list of rules",
        "b.md",
        "---\ncopydesk: {ignore: 3}\ntitle: A\nauthor: B\ndate: 2026-01-01\n---\n\nThe bridge is closed.\n",
    ),
)
