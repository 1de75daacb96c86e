"""The stages of a run on Spark, as plain functions over rows."""

from collections import Counter

from checker.checks import CHECKS
from checker.engine.collecting import Collectors
from checker.engine.judging import LARGEST_GROUP
from checker.engine.spark_judging import Contributions, Members
from tests.engine.corpora import comparing_rule

RULES = (comparing_rule("near-duplicate-paragraph"), comparing_rule("shared-paragraph"))
COLLECTORS = Collectors(RULES)
NEAR, SHARED = (next(each.number for each in COLLECTORS.all if rule.id in each.rules) << 20 for rule in RULES)
COMMON = COLLECTORS.collector_of(NEAR).common


def rows(key: int, number: int, fact: int) -> list[dict[str, object]]:
    return [{"key": key, "path": f"{each:04}", "fact": fact} for each in range(number)]


def test_of_a_key_that_is_too_common_every_article_gets_to_know() -> None:
    found = list(Members(RULES)([*rows(1, 200, NEAR), *rows(2, 200, SHARED), *rows(3, 1, NEAR)]))
    assert Counter(row["key"] for row in found) == {1: 200, 2: LARGEST_GROUP}
    assert len({(row["key"], row["path"]) for row in found}) == len(found)
    assert COMMON <= LARGEST_GROUP
    assert Counter(row["size"] for row in found)[200] == 2 * LARGEST_GROUP + 1
    assert all(LARGEST_GROUP < row["size"] <= 200 for row in found)


def test_texts_of_the_house_contribute_nothing() -> None:
    comparison = CHECKS["near-duplicate-paragraph"].comparison
    assert comparison is not None
    assert comparison.common == COMMON > 0
    sizes = {
        1: (NEAR, COMMON + 1),
        2: (NEAR, COMMON),
        3: (NEAR + 1, COMMON + 1),
        4: (NEAR + 1, COMMON + 1),
        5: (NEAR + 1, 2),
        6: (SHARED, 1000),
    }
    members = [{"key": key, "fact": fact, "size": size} for key, (fact, size) in sizes.items()]
    lines = ['["","","",[],[]]', "[1,2]", "[1,2]"]
    lines[COLLECTORS.collector_of(SHARED).number + 1] = "[3]"
    row = {"path": "a", "facts": "\n".join(lines), "starts": b"", "members": members}
    assert [(each["key"], each["text"]) for each in Contributions(RULES)([row])] == [(2, "1"), (6, "3")]
