import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.markdown import read_markdown
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound, only, parts, read

SIGNS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "{",
                "}",
                "{x}",
                "{/* a */}",
                "{`}`}",
                "`",
                "``",
                "```\n",
                "~~~\n",
                "\\{",
                "<A>",
                "</A>",
                "<A>\n",
                "\n  </A>\n",
                "\n    ",
                "\n        ",
                "\n\n      ",
                "\n\n",
                "- ",
            ]
        ),
        st.sampled_from(
            ['<Figure src="a" caption="b" />', "<A b={c} />", "{{ d }}", "import a\n", "export b\n"]
        ),
        st.text("ab 日😀", min_size=1, max_size=6),
    ),
    max_size=30,
).map("".join)


def mdx(source: str) -> list[tuple[str, str]]:
    return parts(read(source, path="a.mdx"))


def test_expressions_are_no_text() -> None:
    assert mdx("We met {props.name} there, and {a > b && 'the the'} others.\n") == [
        ("paragraph", "We met there, and others.")
    ]
    assert mdx("{items.map((item) => <li>the the {item}</li>)}\n\nText.\n") == [("paragraph", "Text.")]


def test_braces_in_code_and_escaped_ones_are_text() -> None:
    assert mdx("Write `{a}` or \\{b} here.\n") == [("paragraph", "Write {a} or {b} here.")]
    assert mdx("```\n{a}\n```\n") == [("code", "{a}")]


def test_code_with_a_tag_in_it_is_code_to_its_end() -> None:
    assert mdx("```\n{{ a }}\nif (x) {\n```\n\nWe met them there. }\n") == [
        ("code", "{{ a }}\nif (x) {"),
        ("paragraph", "We met them there. }"),
    ]


def test_what_stands_inside_components_is_text() -> None:
    assert mdx(
        "<Aside kind={2} title='x'>\n  One word.\n\n  - two\n</Aside>\n\nSee <Link to={a}>here</Link>.\n"
    ) == [
        *(("paragraph", "One word."), ("list-item", "two"), ("paragraph", "See here.")),
    ]


def test_what_follows_the_tag_of_a_component_is_markdown() -> None:
    assert mdx(
        "<Tabs>\n<Tab name={a}>\n```sh\nnpm npm\n```\n</Tab>\n"
        "<Tab\n  name='b'\n>\nSee *this*:\n\n- one\n</Tab>\n</Tabs>\nEnd.\n"
    ) == [
        *(("code", "npm npm"), ("paragraph", "See this:"), ("list-item", "one"), ("paragraph", "End.")),
    ]
    assert mdx("<Footer>\nOne word.\n</Footer>\n") == [("furniture", "One word.")]
    assert mdx("```jsx\n<Tabs>\n```\n") == [("code", "<Tabs>")]


def test_what_is_indented_is_no_code() -> None:
    source = (
        "1. First:\n\n    <Tabs>\n      <Tab>\n        ```sh\n        npm  run\n          dev\n        ```\n"
        "        Then *wait*\n        for ä it.\n\n            Deeper.\n      </Tab>\n    </Tabs>\n2. Last.\n"
    )
    assert mdx(source) == [
        ("list-item", "First:"),
        ("code", "npm  run\n  dev"),
        ("list-item", "Then wait for ä it."),
        ("list-item", "Deeper."),
        ("list-item", "Last."),
    ]
    document = read(source, path="a.mdx")
    block = next(block for block in document.blocks if "wait" in block.text.text)
    at = block.text.text.index("ä")
    assert block.source((at, at + 1)).of(source) == "ä"
    assert parts(read("Text.\n\n    code\n"))[1] == ("code", "code")


def test_statements_over_blank_lines_are_code() -> None:
    kinds = [kind for kind, _ in mdx("export const a = {\n  b: 1,\n\n  c: 2,\n}\n\nText.\n")]
    assert kinds == ["code", "paragraph"]


def test_a_component_with_a_source_is_a_picture() -> None:
    source = 'Text.\n\n<Figure src="a.jpg" width={600} caption="A bridge." credit="Ana Ruiz" />\n'
    document = read(source, path="a.mdx")
    (image,) = document.images
    assert (image.target, image.attributes["credit"]) == ("a.jpg", "Ana Ruiz")
    caption = only(document, BlockKind.CAPTION)
    assert caption.text.text == "A bridge."
    assert caption.source((0, 9)).of(source) == "A bridge."


def test_braces_of_other_markdown_stay() -> None:
    assert parts(read("We met {props.name} there.\n")) == [("paragraph", "We met {props.name} there.")]


@given(SIGNS)
def test_any_text_is_read_with_exact_places(source: str) -> None:
    document = read(source, path="a.mdx")
    assert document.source == source
    assert_sound(document)


@pytest.mark.parametrize(
    "source",
    [
        *("{" * 50_000, "}" * 50_000, "{}" * 50_000, "{a " * 20_000, "`{" * 30_000, "<A b " * 20_000),
        *(
            '<A src="' * 20_000,
            "<A src={" * 20_000,
            "".join("`" * count + " " for count in range(300)),
            "\\{" * 40_000,
            "<A x x x x" * 10_000,
            "<A>\n" * 30_000,
            "".join(" " * count + "a\n\n" for count in range(400)),
        ),
    ],
    ids=lambda source: repr(source[:12]),
)
def test_hostile_articles_are_read_in_time(source: str) -> None:
    begin = time.process_time()
    document = read_markdown(source, "a.mdx", ReadOptions())
    assert time.process_time() - begin < 15
    assert document.source == source
