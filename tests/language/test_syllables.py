"""How many syllables words have."""

import pytest

from checker.language.syllables import count_syllables

#: Words as a dictionary divides them.
ENGLISH = """
wall 1 street 1 stretched 1 strange 1 prize 1 through 1 breathe 1 whose 1 bridge 1 freeze 1 cause 1
horse 1 walked 1 hundred 2 thousand 2 budget 2 garden 2 market 2 teacher 2 hospital 3 election 3
parliament 3 committee 3 animal 3 family 3 politics 3 economy 4 development 4 community 4
population 4 responsibility 6 opportunity 5 administration 5 noble 2 handle 2 simple 2 article 3
miracle 3 apple 2 purple 2 struggle 2 settled 2 wanted 2 landed 2 printed 2 faces 2 wishes 2
bridges 2 prizes 2 stones 1 lines 1 names 1 states 1 hopes 1 stages 2 chances 2 sentences 3 union 2
fashion 2 pension 2 region 2 precious 2 conscious 2 gracious 2 social 2 partial 2 genius 2 stadium 3
alien 3 chaos 2 theory 3 geography 4 violin 3 diet 2 lion 2 giant 2 piano 3 radio 3 ratio 3 studio 3
create 2 reaction 3 doing 2 seeing 2 saying 2 trying 2 paying 2 fluent 2 ruin 2 cruel 2 fuel 2
annual 3 usual 3 visual 3 virtual 3 hopeful 2 statement 2 payment 2 useful 2 careless 2 lonely 2
safely 2 amazing 3 awkward 2 queue 1 quick 1 quarter 2
ambulance 3 journalist 3 protest 2 injured 2 residents 3 flooding 2 river 2 warned 1 tonight 2
engineer 3 cathedral 3 emergency 4 evacuated 5 shelter 2 volunteers 3 insurance 3 rebuilding 3
estimated 4 damage 2 millions 2 tourists 2 authorities 4 weather 2 forecast 2 heavier 3 rainfall 2
overnight 3 schools 1 remained 2 closed 1 electricity 5 restored 2 thousands 2 homes 1 spokeswoman 3
explained 2 collapse 2 caused 1 erosion 3 beneath 2 foundations 3 inspection 3 carried 2 regularly 4
recommended 4 replacing 3 concrete 2 supports 2 deputy 3 criticised 3 delays 2 opposition 4
demanded 3 inquiry 3 independent 4 auditors 3 finances 3 borrowing 3 deficit 3
"""


def pairs() -> list[tuple[str, int]]:
    words = ENGLISH.split()
    return list(zip(words[::2], map(int, words[1::2]), strict=True))


def test_nine_of_ten_english_words_are_counted_as_a_dictionary_does() -> None:
    wrong = [word for word, count in pairs() if count_syllables(word, "en") != count]
    assert len(pairs()) > 150
    assert len(wrong) <= len(pairs()) // 10, wrong


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("gobierno", "es", 3),
        ("Regierung", "de", 3),
        ("école", "fr", 3),
        ("правительство", "ru", 4),
        ("йод", "ru", 1),
        ("Україна", "uk", 4),
        ("会", "zh", 1),
        ("nth", "en", 1),
        ("café", "en", 2),
        ("BRIDGE", "en", 1),
        ("council's", "en", 2),
        ("one's", "en", 1),
        ("time’s", "und", 1),
        ("Bridge's", "en", 2),
        ("James's", "en", 2),
        ("table's", "en", 2),
        ("café's", "en", 2),
        ("l's", "fr", 1),
    ],
)
def test_other_words(word: str, language: str, count: int) -> None:
    assert count_syllables(word, language) == count
