"""One of several forms, not two in one article."""

import pytest

from checker.checks.consistency import CONSISTENCY
from tests.checks.whole_articles import article, edited, excerpts, heading, hits


def test_the_rarer_form_is_reported_with_the_usual_one() -> None:
    document = article("An adviser spoke.", "The advisor left. Advisers and an adviser stayed.")
    (hit,) = hits(CONSISTENCY, document, either=[["adviser", "advisor"]])
    assert hit.span.of(document.source) == "advisor"
    assert hit.values == {"match": "advisor", "other": "adviser"}
    assert [place.span.start for place in hit.related] == [document.source.index("adviser")]
    (fix,) = hit.fixes
    assert edited(document.source, fix.edits) == document.source.replace("advisor", "adviser")


def test_of_equals_the_first_stays() -> None:
    document = article("An advisor spoke to an adviser.")
    assert excerpts(CONSISTENCY, document, either=[["adviser", "advisor"]]) == ["adviser"]


def test_one_form_alone_is_silent() -> None:
    document = article("An advisor and an advisor.")
    assert hits(CONSISTENCY, document, either=[["adviser", "advisor"], ["email", "e-mail"]]) == []


def test_a_fix_keeps_the_capital() -> None:
    document = article("We send e-mail. Email is late. E-mail is old.")
    (hit,) = hits(CONSISTENCY, document, either=[["email", "e-mail"]])
    assert hit.fixes[0].edits[0].text == "E-mail"


def test_three_forms_and_groups_that_share_one() -> None:
    document = article("Grey, gray, grey. A colour, a color.")
    groups = [["grey", "gray", "graye"], ["colour", "color"], ["gray", "colour"]]
    assert excerpts(CONSISTENCY, document, either=groups) == ["gray", "color", "colour"]


def test_forms_that_differ_in_case_alone() -> None:
    document = article(
        heading("Internet for all"), "Internet use grows on the internet, the internet and the Internet."
    )
    (hit,) = hits(CONSISTENCY, document, either=[["Internet", "internet"]])
    assert hit.span.start == document.source.rindex("Internet")
    assert hit.fixes[0].edits[0].text == "internet"


def test_without_a_form_of_any_case() -> None:
    document = article("Adviser, advisor.")
    assert hits(CONSISTENCY, document, either=[["adviser", "advisor"]], ignore_case=False) == []


@pytest.mark.parametrize("more", [[], ["They realise it."]])
def test_families_of_words_by_patterns(more: list[str]) -> None:
    document = article("They organise, recognize and capitalize.", *more)
    families = {"-ise": r"\b\w+ise\b", "-ize": r"\b\w+ize\b"}
    found = hits(CONSISTENCY, document, either=[families])
    texts = [hit.span.of(document.source) for hit in found]
    assert texts == (["recognize", "capitalize"] if more else ["organise"])
    assert {hit.values["other"] for hit in found} == ({"organise"} if more else {"recognize"})
    assert all(hit.fixes == () for hit in found)


def test_capitals_throughout_are_neither_of_two_forms_that_differ_in_case() -> None:
    document = article("They use the Internet. The Internet stays. The INTERNET is old, and so is STRASSE.")
    assert hits(CONSISTENCY, document, either=[["Internet", "internet"]]) == []
    assert excerpts(
        CONSISTENCY, article("Straße, Straße, STRASSE and strasse."), either=[["Straße", "strasse"]]
    ) == ["strasse"]
