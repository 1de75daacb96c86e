from checker.documents.named_texts import NamedTexts


def test_a_name_stands_for_what_was_stated_last() -> None:
    texts = NamedTexts(0)
    assert texts.fill_in("a") is None
    texts.state("a", "one")
    texts.state("a", "two")
    texts.state("empty", "")
    assert ("a" in texts, texts.fill_in("a"), texts.fill_in("empty")) == (True, "two", "")
    texts.forget("a")
    texts.forget("a")
    assert ("a" in texts, texts.fill_in("a")) == (False, None)
    assert texts.notices() == ()


def test_what_is_filled_in_is_bounded_by_the_article() -> None:
    texts = NamedTexts(50_000)
    texts.state("long", "x" * 100_000)
    texts.state("short", "y")
    assert [texts.fill_in("long") is None for _ in range(4)] == [False, False, False, True]
    assert texts.fill_in("short") is None
    (notice,) = texts.notices()
    assert not notice.fatal
