"""Whether a file that nobody named is an article, where its name does not tell.

Of JSON and XML most is something else. What a folder holds is asked for the keys of a feed, or for the
outermost element of an agency's article, before it is taken for articles; what is named is read
whatever it looks like.
"""

import codecs
import re
from collections.abc import Callable, Mapping
from functools import cache

#: So much of a file is looked at, in bytes.
HEAD_LENGTH = 65_536


def _is_json_article(head: bytes) -> bool:
    if _schema_org().search(head) is not None:
        return True
    return _ninjs().search(head) is not None and _ninjs_content().search(head) is not None


def _is_xml_article(head: bytes) -> bool:
    """Tell whether the outermost element is that of NITF or NewsML-G2: feeds are made from other articles."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    root = _xml_root().match(head)
    if root is None:
        return False
    return root["name"] == b"nitf" or (
        root["name"] in (b"newsItem", b"newsMessage") and b"//iptc.org/std/nar/" in root["attributes"]
    )


#: What tells articles by the beginning of a file, by the ending of its name.
RECOGNISERS: Mapping[str, Callable[[bytes], bool]] = {".json": _is_json_article, ".xml": _is_xml_article}


@cache
def _xml_root() -> re.Pattern[bytes]:
    # Behind a declaration, comments and a DOCTYPE, with or without declarations of its own.
    return re.compile(
        rb"(?s)(?:\xef\xbb\xbf)?(?:\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[\]>]|\[[^\]]*\])*+>)*+"
        rb"<(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<attributes>[^>]*)"
    )


@cache
def _schema_org() -> re.Pattern[bytes]:
    types = rb"(?:\w*News)?Article|(?:Live)?BlogPosting|SocialMediaPosting"
    return re.compile(
        rb"\"articleBody\"\s*:\s*[\"\[]|\"@type\"\s*:\s*+(?:\[\s*)?\"(?:[\w:/.]*[:/])?(?:" + types + rb")\""
    )


@cache
def _ninjs() -> re.Pattern[bytes]:
    return re.compile(rb"(?i)\"(?:versioncreated|firstcreated|pubstatus)\"\s*:\s*\"|\"name\"\s*:\s*\"ninjs\"")


@cache
def _ninjs_content() -> re.Pattern[bytes]:
    keys = rb"headline(?:_\w+)?|body_\w+|description_\w+"
    return re.compile(rb"(?i)\"(?:" + keys + rb")\"\s*:\s*\"|\"(?:bodies|headlines)\"\s*:\s*\[")
