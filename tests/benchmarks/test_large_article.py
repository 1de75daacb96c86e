from pathlib import Path

import pytest

from benchmarks.large_article import SMALL, paragraphs, write_articles


def test_paragraphs_are_taken_once_and_without_what_is_around_them() -> None:
    articles = [
        "---\ntitle: One\n---\n\n# A\n\nFirst.\n\n<hr>\n\nSecond.\n",
        "Second.\n\n| a |\n\nThird\nline.\n",
    ]
    assert list(paragraphs(articles)) == ["First.", "Second.", "Third\nline."]


def test_both_hold_the_same_text(tmp_path: Path) -> None:
    texts = [f"Paragraph {number} of a long text. {'é' * 400}\n" for number in range(100)]
    large, small = write_articles(tmp_path, texts, 40_000)
    (article,) = large.iterdir()
    head, *first = article.read_text(encoding="utf-8").strip().split("\n\n")
    files = sorted(small.iterdir())
    again = []
    for file in files:
        own, *rest = file.read_text(encoding="utf-8").strip().split("\n\n")
        assert own == head
        again += rest
    assert again == first
    assert 40_000 <= article.stat().st_size < 41_000
    assert [SMALL <= file.stat().st_size < SMALL + 1_100 for file in files[:-1]] == [True] * 3


def test_too_little_text_is_no_measure(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="have 10 bytes of paragraphs, and 100 are needed"):
        write_articles(tmp_path, ["Article."], 100)
