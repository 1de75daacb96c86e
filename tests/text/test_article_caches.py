from checker.text.article_caches import forget_articles, kept_with_articles


def test_what_was_returned_is_kept_until_articles_are_done() -> None:
    asked = []

    @kept_with_articles
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    texts = ["bridge", "road", "bridge", "road"]
    assert list(map(length, texts)) == [6, 4, 6, 4]
    assert asked == ["bridge", "road"]
    forget_articles()
    assert length("road") == 4
    assert asked == ["bridge", "road", "road"]
