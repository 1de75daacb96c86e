"""Verse is told by lines that were broken on purpose, in the source or on the page."""

import pytest

from checker.checks.verse import is_verse
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text

LINES = (
    "Row the boat over the water so wide,",
    "row it home with the turn of the tide,",
    "and leave the lamp.",
)
WRAPPED = (
    "The ferry company hired thirty pilots in spring and wants",
    "forty more before the autumn storms make the bar of the",
    "lagoon too dangerous for beginners and their instructors.",
)


@pytest.mark.parametrize(
    ("text", "verse"),
    [
        ("\n".join(LINES), True),
        ("  \n".join(LINES), True),
        ("<br>\n".join(LINES), True),
        ("> " + "\n> ".join(LINES), True),
        ("The nets were full when the boats came in from the sea,\nthe lamp\nburned\nuntil the dawn", True),
        ("\n".join(LINES[:2]), False),
        (" ".join(LINES), False),
        ("\n".join(WRAPPED), False),
        ("  \n".join(f"{line} {line}" for line in WRAPPED), False),
        # A line that is blank to readers, though not to Markdown.
        (f"{WRAPPED[0]}\nand wants\n\u00a0\nforty more\nbefore the autumn\ncomes", True),
        ("The bar is closed.\nThe boats wait.\nNobody sails.", False),
        ("市政府周二宣布，老城区的石桥\n将从下个月起封闭维修，预计工\n期为十八个月，行人可乘渡船。", False),
    ],
)
def test_what_is_verse(text: str, *, verse: bool) -> None:
    document = read_text(f"{text}\n", "article.md", ReadOptions())
    assert is_verse(document, document.blocks[0]) is verse
