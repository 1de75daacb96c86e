"""Bodies and documents are told by their names, not by any word with a capital."""

import pytest

from checker.language.named_sources import names_a_body, names_a_document


@pytest.mark.parametrize(
    "text",
    [
        "the University of Porto found it",
        "the Harbour Institute",
        "an OECD table",
        "die Universität des Saarlandes",
        "le Ministère de la Mer",
        "the White House said",
        "国家统计局的数据",
    ],
)
def test_bodies(text: str) -> None:
    assert names_a_body(text)


@pytest.mark.parametrize(
    "text", ["the bridge in Porto", "the US market", "a TV set", "Ana Ruiz", "a group of boats"]
)
def test_no_bodies(text: str) -> None:
    assert not names_a_body(text)


@pytest.mark.parametrize(
    "text",
    [
        "the 2025 census",
        "a Nordbank survey",
        "a report by Ana Ruiz",
        "a study in Lisbon",
        "a 2024 household survey",
    ],
)
def test_documents(text: str) -> None:
    assert names_a_document(text)


@pytest.mark.parametrize("text", ["A report said so", "the study found it", "a survey of sailors", "in 2025"])
def test_no_documents(text: str) -> None:
    assert not names_a_document(text)
