"""A paragraph goes with its gap; what else stands in the gap stays, and is no safe edit."""

import time

import pytest

from checker.checks.deletions import deletion, is_plain_copy, nothing_between
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text


def _without_second(source: str, path: str = "a.md") -> tuple[str | None, bool, Document]:
    """Return the text without the second of its blocks, and whether that is a plain deletion."""
    document = read_text(source, path, ReadOptions())
    first, second = document.blocks[:2]
    edit = deletion(document, second, second)
    if edit is None:
        return None, False, document
    left = source[: edit.span.start] + edit.text + source[edit.span.end :]
    plain = nothing_between(document, second, second) and is_plain_copy(document, first, second)
    return left, plain, document


@pytest.mark.parametrize(
    ("path", "gap"),
    [
        *(
            ("a.md", "\n" * 100_000),
            ("a.md", f"\n\n<!--{chr(10) * 100_000}x -->\n\n"),
            ("a.txt", "\n" * 100_000),
        ),
        ("a.html", "</p>" + "\n" * 100_000 + "<p>"),
    ],
)
def test_a_long_gap_takes_no_longer_by_its_square(path: str, gap: str) -> None:
    document = read_text(
        f"<p>One two.{gap}One two.</p>" if path == "a.html" else f"One two.{gap}One two.", path, ReadOptions()
    )
    first, second = document.blocks[0], document.blocks[-1]
    begin = time.process_time()
    edit = deletion(document, second, second)
    assert time.process_time() - begin < 5
    assert edit is not None
    assert is_plain_copy(document, first, second)


@pytest.mark.parametrize(
    ("source", "left", "plain"),
    [
        ("One two.\n\nOne two.\n\nThree.\n", "One two.\n\nThree.\n", True),
        ("One two.\r\n\r\nOne two.\r\n\r\nThree.\r\n", "One two.\r\n\r\nThree.\r\n", True),
        ("One two.\r\rOne two.\r\rThree.\r", "One two.\r\rThree.\r", True),
        ("One two.\n\nOne\ntwo.", "One two.", True),
        ("- One two.\n- One two.\n- Three.\n", "- One two.\n- Three.\n", True),
        ("1. One two.\n\n   One two.\n\n2. Three.\n", "1. One two.\n\n2. Three.\n", False),
        ("1. One two.\n2. One two.\n3. Three.\n", "1. One two.\n3. Three.\n", False),
        ("- One two.\n- One two.\n  - Three.\n", "- One two.\n  - Three.\n", False),
        ("> One two.\n>\n> One two.\n>\n> Three.\n", "> One two.\n>\n> Three.\n", False),
        ("One two.\n\n<!-- c -->\n\nOne two.\n\nThree.\n", "One two.\n\n<!-- c -->\n\nThree.\n", False),
        ("One two.\n\n---\n\nOne two.\n\nThree.\n", "One two.\n\n---\n\nThree.\n", False),
        ("[One](a) two.\n\n[One](b) two.\n", "[One](a) two.\n", False),
        ("<p>One two.</p>\n<p>One two.</p>\n<p>Three.</p>\n", "<p>One two.</p>\n<p>Three.</p>\n", True),
        ('<p>One.</p>\n<p id="b">One.</p>\n<p>Three.</p>\n', "<p>One.</p>\n<p>Three.</p>\n", False),
    ],
)
def test_what_is_left(source: str, left: str, plain: bool) -> None:
    assert _without_second(source)[:2] == (left, plain)


def test_wire_text() -> None:
    source = (
        "Bridge closed\n\nThe bridge is closed until May.\n\n  The bridge\nis closed until May.\n\nEnd.\n"
    )
    document = read_text(source, "a.txt", ReadOptions())
    _, first, second = document.blocks[:3]
    edit = deletion(document, second, second)
    assert edit is not None
    assert source[: edit.span.start] + source[edit.span.end :] == (
        "Bridge closed\n\nThe bridge is closed until May.\n\nEnd.\n"
    )
    assert nothing_between(document, second, second)
    assert is_plain_copy(document, first, second)
