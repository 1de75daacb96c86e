"""Elements that fold text away are found with where they end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.checks.folded_away import find_elements
from checker.documents.model import Document
from checker.text import Span
from tests.checks.whole_articles import article


def written(source: str) -> Document:
    return Document("article.md", source, "markdown", (), "en")


def test_elements_are_the_outermost() -> None:
    source = "a <details>b<details>c</details>d</details> e <details open>f</details>"

    found = find_elements(written(source), "details").spans

    assert [span.of(source) for span in found] == [
        "<details>b<details>c</details>d",
        "<details open>f",
    ]


def test_an_element_left_open_runs_to_the_end() -> None:
    source = "</aside>a <aside>b"

    assert find_elements(written(source), "aside").spans == [Span(10, len(source))]


def test_a_block_is_in_the_element_in_which_it_begins() -> None:
    document = article("before", "<details>", "inside", "</details>", "after")
    found = find_elements(document, "details")

    inside = [block.text.text for block in document.blocks if found.around(block) is not None]

    assert inside == ["<details>", "inside"]


@given(st.lists(st.sampled_from(["<details>", "</details>", "text", "<details ", "<", "\n"]), max_size=40))
def test_elements_are_in_order_and_do_not_overlap(pieces: list[str]) -> None:
    source = "".join(pieces)

    spans = find_elements(written(source), "details").spans

    assert all(source.startswith("<details", span.start) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert bool(spans) == ("<details" in source)
