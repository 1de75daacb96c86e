"""Tags that a site's generator fills in."""

import pytest

from checker.documents.template_tags import find_template_tags, mask, tag_arguments, tag_name


def found(source: str) -> list[tuple[str, str]]:
    return [(tag.kind, source[tag.start : tag.end]) for tag in find_template_tags(source)]


@pytest.mark.parametrize(
    "tag",
    ["{{ page.title }}", "{% include a.html %}", '{{< figure src="a" >}}', "{{% note %}}", "{: .lead #top}"],
)
def test_a_tag_is_found_as_a_whole(tag: str) -> None:
    assert found(f"Before {tag} after") == [("tag", tag)]


@pytest.mark.parametrize("comment", ["{/* two\n\nlines */}", "{{/* hugo */}}"])
def test_a_comment_is_found_with_its_text(comment: str) -> None:
    source = f"a {comment} b"
    (tag,) = find_template_tags(source)
    assert (tag.kind, source[tag.start : tag.end]) == ("comment", comment)
    assert tag.inner.of(source).strip() == comment.strip("{}/* \n")


def test_a_block_of_liquid_is_one_tag() -> None:
    assert found(
        "{% comment %}a\n\n{{ b }}{% endcomment %}c{%- highlight py -%}\nx\n{%- endhighlight -%}"
    ) == [
        ("comment", "{% comment %}a\n\n{{ b }}{% endcomment %}"),
        ("code", "{%- highlight py -%}\nx\n{%- endhighlight -%}"),
    ]


def test_a_block_that_never_ends_is_its_first_tag() -> None:
    assert found("{% comment %} a {% comment %} b") == [("tag", "{% comment %}"), ("tag", "{% comment %}")]


@pytest.mark.parametrize(
    "source",
    [
        "`{{ code }}`",
        "\\{{ a }}",
        "{{ a\n\nb }}",
        "{% a\n\nb %}",
        "{{ a {{",
        "a { b } c",
        "{{ " + "x" * 5000 + " }}",
    ],
)
def test_braces_elsewhere_are_text(source: str) -> None:
    assert found(source) == []


def test_container_lines_are_tags() -> None:
    assert found("::: warning\nText\n:::\na ::: b") == [("tag", "::: warning"), ("tag", ":::")]


def test_a_mask_keeps_every_offset() -> None:
    source = "é {{ *a* }} *b* {% c %}"
    masked = mask(source, find_template_tags(source))
    assert masked == "é xxxxxxxxx *b* xxxxxxx"


def test_tags_are_found_from_an_offset_on() -> None:
    assert [tag.start for tag in find_template_tags("{{ a }} {{ b }}", 3)] == [8]


def test_the_name_and_the_arguments_of_a_tag() -> None:
    source = """{{< Figure src="a b.png" alt='It''s' "plain" caption = "say \\"x\\"" >}}"""
    (tag,) = find_template_tags(source)
    assert tag_name(source, tag) == "figure"
    arguments = [(argument.name, argument.span.of(source)) for argument in tag_arguments(source, tag)]
    assert arguments[0] == ("src", "a b.png")
    assert ("", "plain") in arguments
    assert arguments[-1] == ("caption", 'say \\"x\\"')
