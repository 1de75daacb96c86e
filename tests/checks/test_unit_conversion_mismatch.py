import pytest

from checker.checks.unit_conversion_mismatch import UNIT_CONVERSION_MISMATCH
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_the_facts_the_places_and_the_fix() -> None:
    document = article("The path is 10 miles (12km) long.")
    (hit,) = hits(UNIT_CONVERSION_MISMATCH, document)
    assert hit.span.of(document.source) == "12km"
    assert hit.values == {"measure": "10 miles", "claimed": "12km", "right": "16km"}
    assert [related.span.of(document.source) for related in hit.related] == ["10 miles"]
    assert edited(document.source, hit.fixes[0].edits) == "The path is 10 miles (16km) long."


@pytest.mark.parametrize(
    "text",
    [
        *("It is 100 miles (160 km) off.", "It is 20 miles (30 km) off.", "It is 5 feet (1.5 metres) high."),
        *(
            "He is 6ft 2in (188cm) tall.",
            "He weighs 12 stone 4 lb (78 kg).",
            "It lies 10 miles (18.5 km) out.",
        ),
        *(
            "A ton (1,016 kg) and 5 tons (4.5 tonnes).",
            "It fell to -5°C (23°F).",
            "It warmed by 2°C (3.6°F).",
        ),
        *("It is 10-12 km (6-7 miles) long.", "It costs $5 (4 km away).", "It has 12 rooms (30 km off)."),
        *("A 10m (33ft) mast.", "A 12-inch (30 cm) pipe.", "About 300 miles (500 km) away."),
    ],
)
def test_what_is_right(text: str) -> None:
    assert excerpts(UNIT_CONVERSION_MISMATCH, article(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 100 miles (150 km) off.", "150 km"),
        ("It is 10-12 km (16-19 miles) long.", "16-19 miles"),
        ("A 10m (3.3ft) mast.", "3.3ft"),
        ("It was 30°C (96°F) there.", "96°F"),
        ("He is 6ft 2in (168cm) tall.", "168cm"),
        ("It has 5,000 acres (20,000 hectares; half of it wood).", "20,000 hectares"),
    ],
)
def test_what_is_wrong(text: str, found: str) -> None:
    assert excerpts(UNIT_CONVERSION_MISMATCH, article(text)) == [found]


def test_what_is_code_or_struck_out_is_let_be() -> None:
    for mark in (Mark("code", Span(12, 20)), Mark("deleted", Span(22, 26))):
        document = article("The path is 10 miles (12km) long.")
        document.blocks[0].marks = (mark,)
        assert excerpts(UNIT_CONVERSION_MISMATCH, document) == []
