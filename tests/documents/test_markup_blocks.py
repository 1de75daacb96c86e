from checker.documents.markup_blocks import MarkupBlocks, parted_by_blanks
from checker.text import Span


def test_lines_are_parted_by_blank_ones() -> None:
    blocks = MarkupBlocks("\n\na\n b\n \n\nc\nd", 0)
    found = [[blocks.words(line) for line in lines] for lines in parted_by_blanks(blocks.lines)]
    assert found == [["a", "b"], ["c", "d"]]
    assert list(parted_by_blanks([])) == list(parted_by_blanks(MarkupBlocks("\n \n", 0).lines)) == []


def test_code_keeps_its_lines_and_lies_in_what_encloses_it() -> None:
    blocks = MarkupBlocks("----\n\n  a\n\n b\n\n----\n", 0)
    blocks.code(blocks.lines[1:6], Span(0, 20), blocks.new_group())
    blocks.code(blocks.lines[1:2], Span(0, 20), blocks.new_group())
    (block,) = blocks.writer.finish().blocks
    assert (block.text.text, block.span, block.group) == ("a\n\n b", Span(0, 20), 0)
