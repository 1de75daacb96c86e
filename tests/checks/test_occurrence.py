"""How often something stands in an article, a section, a block or a sentence."""

import pytest

from checker.checks.occurrence import OCCURRENCE
from checker.documents.model import BlockKind, Document
from checker.findings import Hit
from tests.checks.whole_articles import article, excerpts, heading, hits, sections


def found(document: Document, pattern: str, times: str, **options: object) -> list[Hit]:
    return hits(OCCURRENCE, document, pattern=pattern, times=times, **options)


def test_the_first_one_too_many_is_shown_with_the_first_of_all() -> None:
    document = article("It was very late.", "It was very, very dark.")
    (hit,) = found(document, r"\bvery\b", "at most 2")
    assert hit.span.start == document.source.rindex("very")
    assert hit.values == {"match": "very", "count": "3", "times": "at most 2", "per": "article"}
    assert [place.span.start for place in hit.related] == [document.source.index("very")]
    assert found(document, r"\bvery\b", "at most 3") == []


def test_none_may_be_the_most() -> None:
    (hit,) = found(article("Stop! Now."), "!", "at most 0")
    assert hit.values["match"] == "!"
    assert hit.related == ()


@pytest.mark.parametrize(
    ("times", "reported"),
    [
        ("at least 1", False),
        ("at least 2", False),
        ("at least 3", True),
        ("exactly 2", False),
        ("exactly 1", True),
    ],
)
def test_limits(times: str, reported: bool) -> None:
    assert bool(found(article("One link, two links."), r"\blinks?\b", times)) is reported


def test_what_is_missing_is_shown_at_the_first_block() -> None:
    document = article(heading("Sources"), "None are named.")
    assert excerpts(OCCURRENCE, document, pattern="according to", times="at least 1") == ["Sources"]


def test_an_article_without_text_lacks_what_it_must_have() -> None:
    empty = Document("a.md", "", "markdown", ())
    (hit,) = found(empty, "source", "at least 1")
    assert hit.span == (0, 0)
    assert hit.values["count"] == "0"
    assert found(empty, "source", "at most 1") == []
    assert found(empty, "source", "at least 1", per="block") == []


def test_sentences_are_counted_by_themselves() -> None:
    document = article("The first, the second, the third. One, two.", "A, b, c, d.")
    hits_by_sentence = excerpts(OCCURRENCE, document, pattern=",", times="at most 2", per="sentence")
    assert hits_by_sentence == [","]
    (hit,) = found(document, ",", "at most 2", per="sentence")
    assert hit.span.start == document.source.rindex(",")


def test_a_sentence_that_lacks_something_is_shown_whole() -> None:
    document = article("He said no. She did not.")
    assert excerpts(OCCURRENCE, document, pattern="said", times="at least 1", per="sentence") == [
        "She did not."
    ]


def test_sections_begin_with_their_headings() -> None:
    document = sections(
        "A lead, see here.",
        heading("Cost"),
        "No reference.",
        "None here.",
        heading("Plan"),
        "See there.",
        levels={"Cost": 1, "Plan": 1},
    )
    wanting = excerpts(
        OCCURRENCE, document, pattern="see", times="at least 1", per="section", ignore_case=True
    )
    assert wanting == ["Cost"]


def test_blocks_outside_the_scope_do_not_count() -> None:
    document = article("One source.", (BlockKind.CODE, "source source"))
    assert found(document, "source", "at most 1") == []
