import time

import pytest

from checker.documents.recognition import RECOGNISERS


@pytest.mark.parametrize(
    "head",
    [
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "T"}',
        '{"@type": ["schema:BlogPosting"], "headline": "T"}',
        '{"@type": "http://schema.org/Article"}',
        '{"uri": "urn:a", "versioncreated": "2026-03-04", "headline": "T"}',
        '{"standard": {"name": "ninjs"}, "versionCreated": "2026-03-04", "bodies": [{}]}',
    ],
)
def test_articles(head: str) -> None:
    assert RECOGNISERS[".json"](head.encode())


@pytest.mark.parametrize(
    "head",
    [
        "",
        '{"name": "package", "version": "1.0.0", "description": "An article about headlines"}',
        '{"headline": "T", "body": "text"}',
        '{"@type": "Organization", "name": "Article"}',
        '{"version": 1, "findings": [{"rule": "missing-byline"}]}',
    ],
)
def test_other_json(head: str) -> None:
    assert not RECOGNISERS[".json"](head.encode())


NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


@pytest.mark.parametrize(
    "head",
    [
        "<nitf>",
        "\ufeff<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf version='3.6'>",
        "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf>",
        "<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/' guid='a'>",
        f"<newsMessage {NAR}>\n<header>",
    ],
)
def test_articles_in_xml(head: str) -> None:
    assert RECOGNISERS[".xml"](head.encode())
    assert RECOGNISERS[".xml"](head.removeprefix("\ufeff").encode("utf-16"))


@pytest.mark.parametrize(
    "head",
    [
        "",
        "nitf",
        "<!-- <nitf> -->",
        "<project><nitf>",
        "<nitfs>",
        "<newsItem>",
        "<rss version='2.0'>",
        f"<packageItem {NAR}>",
        "<!DOCTYPE nitf" + "[" * 60_000,
        "<!--" * 15_000,
    ],
)
def test_other_xml(head: str) -> None:
    assert not RECOGNISERS[".xml"](head.encode())


def test_much_white_space_is_gone_through_once() -> None:
    begin = time.process_time()
    assert not RECOGNISERS[".json"](b'{"@type":' + b" " * 60_000 + b"1}")
    assert RECOGNISERS[".json"](b'{"@type":' + b" " * 60_000 + b'[ "Article"]}')
    assert time.process_time() - begin < 2
