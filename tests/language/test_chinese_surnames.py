"""The one list of Chinese surnames, and who reads names with it."""

from checker.language.adjacent_speakers import adjacent_attributions
from checker.language.asian_names import find_asian_names
from checker.language.chinese_surnames import CHINESE_SURNAMES, CHINESE_WORDS
from checker.language.quotations import find_quotations


def test_each_surname_stands_once_and_each_word_begins_with_one() -> None:
    assert len(set(CHINESE_SURNAMES)) == len(CHINESE_SURNAMES)
    assert {word[0] for word in CHINESE_WORDS} <= set(CHINESE_SURNAMES)


def test_both_readers_know_the_same_surnames() -> None:
    unread = []
    for surname in CHINESE_SURNAMES:
        text = f"“我们不会付这笔钱。”{surname}建明说。"
        (found,) = adjacent_attributions(text, find_quotations(text, "zh"), "zh", 0)
        named = [mention.name.of(text) for mention in find_asian_names(text, "zh")]
        if found.speaker is None or [found.speaker.of(text)] != named:
            unread.append(surname)
    assert unread == []


def test_words_that_begin_like_a_surname_are_nobody() -> None:
    for word in ("武警", "高级", "高校"):
        text = f"“我们不会付这笔钱。”{word}说。"
        (found,) = adjacent_attributions(text, find_quotations(text, "zh"), "zh", 0)
        assert found.speaker is None
        assert list(find_asian_names(text, "zh")) == []
