from time import process_time

import pytest

from checker.checks.parts_do_not_sum import PARTS_DO_NOT_SUM
from checker.documents.model import Mark, MarkKind
from checker.text import Span
from tests.checks.whole_articles import article, excerpts, hits


def test_the_facts_and_the_places() -> None:
    document = article("The bus carried 12 people (five men and six women).")
    (hit,) = hits(PARTS_DO_NOT_SUM, document)
    assert hit.values == {"parts": "five, six", "total": "11", "whole": "12"}
    assert [related.span.of(document.source) for related in hit.related] == ["12"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of them, 45% said yes, 40% no and 25% were undecided.", "45% said yes, 40% no and 25%"),
        ("Of them 60% were for it and 50% against it.", "60% were for it and 50%"),
        (
            "The team won 12 medals: three gold, four silver and four bronze.",
            "three gold, four silver and four",
        ),
        ("It has 9 rooms (five baths, two kitchens and three halls).", "five baths, two kitchens and three"),
        ("It took 12 people, five men and six women.", "five men and six"),
    ],
)
def test_what_is_wrong(text: str, found: str) -> None:
    assert excerpts(PARTS_DO_NOT_SUM, article(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Of them, 45% said yes, 40% no and 16% were undecided.",
            "It has 12 rooms (two baths and three kitchens).",
        ),
        *(
            "Of men 60% were for it, compared with 50% against.",
            "It took 12 people, including five men and six women.",
        ),
        *(
            "With 81% of members voting, 54.5% voted no and 45.5% yes.",
            "It took about 12 people (five men, six women).",
        ),
        *(
            "It spends 80% of its time there, so cutting the rest, 40%, by 5% is for nothing.",
            "In 1987 and 1988, 5.",
        ),
        "It took 12 people, three horses and two carts.",
        f"It took 12 {'a' * 100} (five men and six women).",
    ],
)
def test_what_is_right(text: str) -> None:
    assert excerpts(PARTS_DO_NOT_SUM, article(text)) == []


@pytest.mark.parametrize("kind", ["code", "deleted"])
def test_sums_in_code_and_struck_out_are_let_be(kind: MarkKind) -> None:
    document = article("It took 12 people (five men and six women).")
    document.blocks[0].marks = (Mark(kind, Span(8, 43)),)
    assert excerpts(PARTS_DO_NOT_SUM, document) == []


def test_words_without_blanks_part_in_one_way() -> None:
    document = article(*(f"It took 12 people (five men and six {'c' * 78}" for _ in range(100)))
    start = process_time()
    assert excerpts(PARTS_DO_NOT_SUM, document) == []
    assert process_time() - start < 2


def test_what_others_say_while_others_are_of_another_mind_is_another_question() -> None:
    for language, text in (
        ("en", "About 45% said yes, while 60% said no."),
        ("fr", "Environ 45% disent oui, contre 60% qui disent non."),
    ):
        assert excerpts(PARTS_DO_NOT_SUM, article(text, language=language)) == []


def test_parts_are_looked_for_where_a_sign_or_a_group_tells_of_them() -> None:
    found = (
        "Of 12 people (five men, six women) none was hurt.",
        "It has 20 rooms: 12 single rooms and 9 double rooms.",
        "The 14 pupils, 6 girls and 7 boys, were found.",
        "Asked by us, 60% said yes and 50% said no.",
    )
    for text in found:
        assert excerpts(PARTS_DO_NOT_SUM, article("Other text.", text)) != [], text
    for text in ("Of 12 people five were hurt, six not.", "Asked by us, 60% said yes, others no."):
        assert excerpts(PARTS_DO_NOT_SUM, article("Other text.", text)) == [], text
