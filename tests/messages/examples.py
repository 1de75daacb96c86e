"""Examples of rules, which `copydesk test` runs."""

from tests.messages.case import RULE, Case

_PLACE = "{place}: rule '{rule}': "


def _example(message: str, example: str) -> Case:
    text = f"{RULE}    examples:\n      - {example}\n"
    return Case(_PLACE + message, ("test", "house.yaml"), {"house.yaml": text}, on_output=True)


CASES = (
    _example("this bad example marks nothing; put [[ ]] around what is to be found", "bad: it is very big"),
    _example("not found: {places}", "bad: it is [[big]]"),
    _example("found but not marked: {places}", "bad: it is [[very]] very big"),
    _example("found: {places}", "good: it is very big"),
    _example(
        "this good example has a mark; write '\\[[' for the characters themselves", "good: it is [[big]]"
    ),
    _example("'[[' has no ']]' after it; write '\\[[' for the characters themselves", "bad: it is [[very"),
    _example(
        "'[[' stands inside another; write '\\[[' for the characters themselves",
        "bad: it [[is [[very]] big]]",
    ),
    _example(
        "the text has front matter of its own; put the metadata there",
        '{bad: "---\\na: b\\n---\\n[[very]]", date: 2026-01-01}',
    ),
)
