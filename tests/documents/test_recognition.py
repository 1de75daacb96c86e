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
