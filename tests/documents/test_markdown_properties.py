"""What holds of every Markdown article besides what holds of every markup."""

import re
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.markdown import read_markdown
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound, parts_of, read, read_by_parser
from tests.documents.markdown_at_random import BLOCK, LINE
from tests.documents.markup_at_random import TEXT

RULES = Path(__file__).parents[2] / "rules"


def test_a_tab_behind_the_mark_of_a_quotation_has_a_place() -> None:
    read("> \t\t> x")


@given(st.lists(st.tuples(LINE, st.sampled_from(["", "> ", "- ", "## ", "1. ", "> - ", "    "])), min_size=1))
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost(lines: list[tuple[str, str]]) -> None:
    words = []
    source = ""
    for number, (line, container) in enumerate(lines):
        word = f"zw{number}zw"
        words.append(word)
        source += f"{container}{word} {line} {word}\n\n"
    source += "[^1]: note\n"
    document = read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for word in words:
        assert texts.count(word) == 2
    for block in document.blocks:
        for match in re.finditer(r"zw\d+zw", block.text.text):
            assert block.source(match.span()).of(source) == match[0]


def _examples() -> list[tuple[str, str, str]]:
    """Return the rule, the path and the text of each shipped example that is Markdown."""
    found = []
    for file in sorted(RULES.glob("*.yaml")):
        for rule in yaml.safe_load(file.read_text("utf-8"))["rules"]:
            for example in rule["examples"]:
                body = example.get("bad", example.get("good"))
                if isinstance(body, str):
                    files, written = {"example.md": body}, example.get("format", "markdown")
                else:
                    files, written = body["files"], body.get("format", "markdown")
                if written == "markdown":
                    found += [(rule["id"], path, text) for path, text in files.items()]
    return found


def test_every_example_of_a_rule_can_be_read() -> None:
    examples = _examples()
    assert len(examples) > 100
    for rule, path, text in examples:
        document = read_markdown(text, path, ReadOptions())
        assert_sound(document)
        read = document.blocks or document.images or document.front_matter or document.notices
        assert read, (rule, text)


@settings(deadline=None)
@given(st.lists(st.one_of(BLOCK, TEXT, TEXT.map("  {} ".format)), max_size=6).map("\n\n".join))
def test_plain_paragraphs_are_read_like_all_others(body: str) -> None:
    assert parts_of(read(body)) == parts_of(read_by_parser(body))
