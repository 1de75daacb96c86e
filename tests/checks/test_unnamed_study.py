"""A work that is leant on is reported unless the article names it somewhere."""

from time import process_time

import pytest

from checker.checks.unnamed_study import UNNAMED_STUDY
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts

STUDY = "A recent study found that people walk more where there are trees."
PLAIN = "The gates were painted in spring."


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (STUDY, "A recent study found"),
        ("People walk more, according to a survey.", "according to a survey"),
        ("A poll of commuters has shown that trams are full.", "A poll of commuters has shown"),
        ("Trees help, and another study also suggested that grass does.", "another study also suggested"),
    ],
)
def test_the_phrase_is_marked(text: str, phrase: str) -> None:
    assert excerpts(UNNAMED_STUDY, article(PLAIN, text, PLAIN)) == [phrase]


@pytest.mark.parametrize(
    "parts",
    [
        ["A 2024 study found that people walk more."],
        ["A study by Nordbank found that people walk more."],
        ["A Nordbank study found that people walk more."],
        ["In 2024 a study found that people walk more."],
        [f"{STUDY} It was published in the Journal of Urban Life."],
        [f"{STUDY} Ana Ruiz, who led it, said the effect was large."],
        [STUDY, PLAIN, PLAIN, "The study, led by Ana Ruiz of the University of Porto, took two years."],
        ["The University of Porto has a new report on trees.", STUDY],
        [f"“{STUDY}” Lee said."],
        ["The study found that people walk more."],
        ["A police report said that the market was closed."],
        ["Most want it, according to a survey of 1,204 households by the town’s statistics office."],
        ["A survey of shoppers by the town’s statistics office found that most want it."],
        ["A review of the accounts showed a loss."],
        ["The company, in a detailed report, estimated the harvest at eight tonnes."],
        ["She asked for a review of the rules that she said were old."],
        ["Two bridges will close, a report said Monday.", "They are too old, the Harbour Times reported."],
        ["If a study could show it, people would walk."],
    ],
)
def test_a_named_work_is_silent(parts: list[Part]) -> None:
    assert excerpts(UNNAMED_STUDY, article(*parts)) == []


@pytest.mark.parametrize("kind", ["link", "footnote"])
def test_what_counts_as_a_source_is_an_option(kind: str) -> None:
    place = Span(2, 14) if kind == "link" else Span(len(STUDY), len(STUDY))
    document = article(STUDY)
    document.blocks[0].marks = (Mark("link" if kind == "link" else "footnote", place, "1"),)
    assert excerpts(UNNAMED_STUDY, document) == []
    others = [each for each in ("link", "footnote", "person", "body", "document") if each != kind]
    assert excerpts(UNNAMED_STUDY, document, sources=others) == ["A recent study found"]


def test_a_house_may_ask_for_links_alone() -> None:
    document = article("A recent study by the University of Porto found it.", STUDY)
    assert excerpts(UNNAMED_STUDY, document, sources=["link"]) == ["A recent study found"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Laut einer neuen Studie kühlen Bäume die Straße."),
        ("fr", "Une étude montre que les arbres rafraîchissent les rues."),
        ("es", "Según un estudio, los árboles refrescan las calles."),
        ("pt", "Segundo um estudo recente, as árvores refrescam as ruas."),
        ("it", "Uno studio dimostra che gli alberi rinfrescano le strade."),
        ("nl", "Uit een onderzoek blijkt dat bomen de straat koelen."),
        ("ru", "Согласно исследованию, деревья охлаждают улицы."),
        ("zh", "一项研究发现，树木能让街道降温。"),
    ],
)
def test_other_languages_are_read(language: str, text: str) -> None:
    assert len(excerpts(UNNAMED_STUDY, article(text, language=language))) == 1
    assert excerpts(UNNAMED_STUDY, article(text, language="fi")) == []


@pytest.mark.parametrize("part", ["A study found it. ", "A study of a of a of ", "according to a survey "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    whole = article(part * (12_000 // len(part)))
    many = article(*([(BlockKind.PARAGRAPH, part.strip())] * (12_000 // len(part))))
    start = process_time()
    list(UNNAMED_STUDY.run(whole.view(None), {}))
    list(UNNAMED_STUDY.run(many.view(None), {}))
    assert process_time() - start < 16
