import pytest

from checker.documents.xml_markup import keeps_xml_valid


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the the", "the"),
        ("<p>A <em>b</em>.</p>\n", ""),
        ("a <br/> b<!-- c -->", "a"),
        ("<![CDATA[a < b]]>", "a"),
        ("a &amp; b", "a and b"),
        ('<p title="a > b">c</p>', ""),
    ],
)
def test_whole_elements_may_go(written: str, text: str) -> None:
    assert keeps_xml_valid(written, text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the <b>the", "the"),
        ("a</p><p>b", ""),
        ("</p>", ""),
        ("<p>a</q>", ""),
        ("<p>a", ""),
        ("a]]>", ""),
        ("<![CDATA[a", ""),
        ("a]]>b<![CDATA[c]]>", ""),
        ("<!-- a", ""),
        ("and", "&"),
        ("a", "<b>"),
        ("a", "]]>"),
    ],
)
def test_parts_of_markup_may_not(written: str, text: str) -> None:
    assert not keeps_xml_valid(written, text)
