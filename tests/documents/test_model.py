from decimal import Decimal

from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document


def test_the_numbers_of_a_block_are_those_outside_its_dates() -> None:
    text = b"On 3 May 2025, and on 2025-02-10, some 12 people sold 4.5 tonnes.\n"
    document = read_document(text, "a.md", ReadOptions(language="en"))
    (block,) = document.blocks
    values = [number.value for number in document.numbers(block)]
    assert values == [Decimal(12), Decimal("4.5")]
    assert document.numbers(block) is document.numbers(block)


def test_the_changes_of_a_block_are_found_once() -> None:
    text = b"Sales rose 12% from 100 to 112. The price rose from 4 to 5 euros.\n"
    document = read_document(text, "a.md", ReadOptions(language="en"))
    (block,) = document.blocks
    (change,) = document.changes(block)
    assert change.span.of(block.text.text) == "100 to 112"
    assert document.changes(block) is document.changes(block)
