"""Pictures and their captions."""

import pytest

from checker.documents.model import BlockKind
from tests.documents.markdown_articles import parts, read


def test_a_picture_of_markdown() -> None:
    source = 'See ![Boats &amp; *nets*](/a.png "The \\"quay\\"") here.'
    document = read(source)
    (image,) = document.images
    assert (image.target, image.alternative.text, image.block) == ("/a.png", "Boats & nets", 0)
    assert image.span.of(source) == '![Boats &amp; *nets*](/a.png "The \\"quay\\"")'
    assert image.alternative.to_source((8, 12)).of(source) == "nets"
    assert image.title is not None
    assert image.title.text == 'The "quay"'
    assert image.title.to_source((5, 9)).of(source) == "quay"


@pytest.mark.parametrize("title", ["'one two'", '"one two"', "(one two)"])
def test_the_title_of_a_picture_has_its_place(title: str) -> None:
    source = f"![a](<b c.png> {title})"
    (image,) = read(source).images
    assert image.title is not None
    assert image.title.source_span.of(source) == "one two"


def test_a_reference_has_its_title_as_a_whole() -> None:
    source = "![a][ref] and ![b]\n\n[ref]: u.png 'One'\n[b]: v.png\n"
    one, two = read(source).images
    assert one.title is not None
    assert (one.title.text, one.title.source_span.of(source)) == ("One", "![a][ref]")
    assert (two.target, two.title) == ("v.png", None)


def test_pictures_inside_links_and_descriptions() -> None:
    document = read("[![inner](a.png)](b) and ![outer ![in](c.png)](d.png)")
    assert [(image.target, image.alternative.text) for image in document.images] == [
        ("a.png", "inner"),
        ("d.png", "outer"),
        ("c.png", "in"),
    ]


def test_a_picture_of_html() -> None:
    source = '<img src="a.png" alt="Bread &amp; wine"\n title=Boats width=3>\n\nText <IMG ALT=\'b\'/>.\n'
    one, two = read(source).images
    assert (one.target, one.alternative.text, one.attributes) == ("a.png", "Bread & wine", {"width": "3"})
    assert one.title is not None
    assert one.title.source_span.of(source) == "Boats"
    assert one.alternative.to_source((8, 12)).of(source) == "wine"
    assert (two.alternative.text, two.block) == ("b", 0)


@pytest.mark.parametrize(
    "tag",
    [
        '{{< figure src="a.png" alt="Boats" caption="The quay" attr="Ana" >}}',
        "{{% image src='a.png' alt='Boats' caption='The quay' attr='Ana' %}}",
        '{% include figure.html src="a.png" alt="Boats" caption="The quay" attr="Ana" %}',
        '{% include card.html src="a.png"\n alt="Boats" caption="The quay" attr="Ana" %}',
    ],
)
def test_a_picture_of_a_generator(tag: str) -> None:
    source = f"Above.\n\n{tag}\n\nBelow.\n"
    document = read(source)
    (image,) = document.images
    assert (image.target, image.alternative.text, image.block) == ("a.png", "Boats", 1)
    assert image.attributes == {"caption": "The quay", "attr": "Ana"}
    assert parts(document) == [("paragraph", "Above."), ("caption", "The quay"), ("paragraph", "Below.")]
    assert document.blocks[1].text.source_span.of(source) == "The quay"


def test_positional_arguments_are_target_and_description() -> None:
    (image,) = read('{{< img "a.png" "Boats" >}}\n').images
    assert (image.target, image.alternative.text, image.attributes) == ("a.png", "Boats", {})


def test_other_tags_are_no_pictures() -> None:
    assert read('{{< youtube id="x" >}} {% link a.md %} {{< /figure >}} {{ image }}\n').images[1:] == ()
    assert read('{{< youtube id="x" >}} {% link a.md %} {{< /figure >}}\n').images == ()


@pytest.mark.parametrize(
    "source",
    [
        "![a](b.png)\n*Boats on the quay*\n",
        "![a](b.png) *Boats on the quay*\n",
        "![a](b.png)\n\n*Boats on the quay*\n",
        "<img src=b.png>\n<em>Boats on the quay</em>\n",
        '{{< figure src="b.png" >}}\n\n_Boats on the quay_\n',
        "<figure><img src=b.png>\n<figcaption>Boats on the quay</figcaption></figure>\n",
    ],
)
def test_a_caption_follows_its_picture(source: str) -> None:
    document = read(f"Text above.\n\n{source}\nText below.\n")
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
    ]
    assert document.blocks[1].text.text == "Boats on the quay"


def test_emphasis_elsewhere_is_no_caption() -> None:
    source = "*The crew thanks the town.*\n\n![a](b.png)\nThe *quay* at noon.\n\n*More thanks.*\n"
    assert {kind for kind, _ in parts(read(source))} == {"paragraph"}
