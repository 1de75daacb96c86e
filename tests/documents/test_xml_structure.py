import pytest

from checker.documents.xml_structure import XmlElement, XmlError, read_xml

HEAD = '\ufeff<?xml version="1.0" encoding="iso-8859-1"?>\r\n'


def find(source: str, *path: str) -> XmlElement:
    found = read_xml(source).root.first(*path)
    assert found is not None
    return found


@pytest.mark.parametrize("head", ["", HEAD, "<!-- 日本 -->\n", '<!DOCTYPE a PUBLIC "-//A//B" "a.dtd">'])
def test_places_of_elements(head: str) -> None:
    source = head + '<x:a xmlns:x="urn:x" t="a > b é">é😀<x:b k="1"/><!-- ü --><x:b>c/></x:b ></x:a>'
    root = read_xml(source).root
    assert (root.name, root.namespace) == ("a", "urn:x")
    assert root.span.of(source) == source[len(head) :]
    assert root.inside.of(source).startswith("é😀")
    assert [child.span.of(source) for child in root.children] == ['<x:b k="1"/>', "<x:b>c/></x:b >"]
    assert [child.inside.of(source) for child in root.children] == ["", "c/>"]


def test_texts_know_their_places() -> None:
    source = "<a><b>one &amp; <i>two</i>\r\n <![CDATA[<3 &amp; \n four]]> &#x1F600;</b></a>"
    element = find(source, "b")
    line = element.line()
    assert line.text == "one & two <3 &amp; four 😀"
    for word in ("one", "two", "four"):
        start = line.text.index(word)
        assert line.to_source((start, start + len(word))).of(source) == word
    place = line.text.index("&")
    assert line.to_source((place, place + 1)).of(source) == "&amp;"
    assert element.content().text == "one & two\r\n <3 &amp; \n four 😀"
    assert element.line(before="i").text == "one &"


def test_attributes() -> None:
    source = "<a><b norm='2026' name=\"A &amp; B\" empty=''/></a>"
    element = find(source, "b")
    norm, name = element.attribute("norm"), element.attribute("name")
    assert norm is not None and norm.source_span.of(source) == "2026"
    assert name is not None and name.text == "A & B"
    assert element.attribute("empty") is None
    assert element.attribute("other") is None


def test_comments_wherever_they_stand() -> None:
    source = "<!-- one -->\r\n<a>é<!-- two\r\n lines --><b/></a><!---->"
    comments = read_xml(source).comments
    assert [comment.text for comment in comments] == ["one", "two\r\n lines", ""]
    assert [comment.span.of(source) for comment in comments] == [
        "<!-- one -->",
        "<!-- two\r\n lines -->",
        "<!---->",
    ]


def test_elements_below_the_deepest_are_text_of_those_above() -> None:
    source = "<a>" * 200 + "x" + "</a>" * 200
    depth, element = 0, read_xml(source).root
    while element.children:
        depth, element = depth + 1, element.children[0]
    assert depth == 63
    assert element.line().text == "x"
    assert element.span.of(source) == "<a>" * 137 + "x" + "</a>" * 137


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("<nitf><é>x</b></nitf>", "</b>", "</b> stands where </é> is expected"),
        ("<nitf><n:p xmlns:n='u'>", "", "the text ends before </n:p>"),
        ("<nitf>é&nbsp;</nitf>", "&nbsp;", "XML does not know the entity &nbsp;; write the character"),
        ("<nitf><!-- a -- b --></nitf>", "-- b", "'--' may not stand inside a comment of XML"),
        ("<nitf>a < b</nitf>", " b", "not well-formed"),
        ("<?xml version='1.0'?><nitf a='1' a='2'/>", "a='2'", "duplicate attribute"),
        (" <?xml version='1.0'?><nitf/>", "<?xml", "declaration not at start"),
        ("<nitf><n:p/></nitf>", "<n:p/>", "unbound prefix"),
        ("<nitf/><nitf/>", "<nitf/>", "junk after document element"),
    ],
)
def test_what_is_not_well_formed_is_told_at_its_place(source: str, place: str, message: str) -> None:
    with pytest.raises(XmlError) as caught:
        read_xml(source)
    assert message in caught.value.message
    assert caught.value.root == "nitf"
    assert caught.value.offset == source.rindex(place)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY lol "lol">',
        '<!ELEMENT p (#PCDATA)><!ENTITY a "aa"><!ENTITY b "&a;&a;">',
        '<!ENTITY file SYSTEM "file:///etc/passwd">',
        '<!ENTITY % remote SYSTEM "https://example.com/x.dtd">',
        '<!ENTITY photo SYSTEM "a.jpg" NDATA jpeg>',
    ],
)
def test_entities_are_refused(declaration: str) -> None:
    source = f"<!DOCTYPE nitf [{declaration}]>\n<nitf>&lol;&a;&file;</nitf>"
    with pytest.raises(XmlError, match=r"it declares the entity '.*remove the declaration") as caught:
        read_xml(source)
    assert caught.value.root == "nitf"
    assert source[caught.value.offset :].startswith("<!ENTITY")


def test_nothing_is_fetched_for_a_doctype_that_names_a_dtd() -> None:
    source = '<!DOCTYPE nitf SYSTEM "/etc/passwd" [<!ELEMENT p (#PCDATA)>]><nitf><p>a&nbsp;b</p></nitf>'
    assert find(source, "p").line().text == "a\xa0b"


def test_no_element_at_all() -> None:
    for source in ("", " ", "<!-- a -->"):
        with pytest.raises(XmlError) as caught:
            read_xml(source)
        assert caught.value.root == ""
