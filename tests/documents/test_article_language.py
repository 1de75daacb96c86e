"""A language is told once, and only where somebody asks."""

import pytest

from checker.documents import article_language
from checker.documents.article_language import ArticleLanguage
from checker.documents.markdown import read_markdown
from checker.documents.read_options import ReadOptions


def test_a_stated_language_needs_no_text() -> None:
    assert ArticleLanguage("de").tag == "de"


def test_the_language_is_told_when_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def detect(text: str) -> str:
        asked.append(text)
        return "nl"

    monkeypatch.setattr(article_language, "detect_language", detect)
    source = "# A headline\n\nThe council will vote on the bridge.\n\nAnd some more.\n"
    document = read_markdown(source, "article.md", ReadOptions())
    assert asked == []
    assert [document.language, document.language] == ["nl", "nl"]
    assert asked == ["A headline\nA headline\nThe council will vote on the bridge.\nAnd some more."]
