"""Who is named beside a quotation, in languages other than English."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.adjacent_speakers import adjacent_attributions
from checker.language.quotations import find_quotations


def named(text: str, language: str) -> list[str | None]:
    quotations = find_quotations(text, language)
    found = adjacent_attributions(text, quotations, language, 0)
    return [None if each.speaker is None else each.speaker.of(text) for each in found]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Wir zahlen das auf keinen Fall“, sagte Anna Lehmann.", "Anna Lehmann"),
        ("de", "Anna Lehmann warnte: „Wir zahlen das auf keinen Fall.“", "Anna Lehmann"),
        ("de", "„Wir zahlen das auf keinen Fall“, fügte Anna Lehmann hinzu.", "Anna Lehmann"),
        ("de", "„Wir zahlen das auf keinen Fall“, fügte Anna Lehmann ihren Namen.", None),
        ("de", "„Wir zahlen das auf keinen Fall“, sagte der Sprecher.", None),
        ("de", "„Wir zahlen das auf keinen Fall“, sagte er am Dienstag im Rat.", None),
        ("de", "„Wir zahlen das auf keinen Fall.“ Anna Lehmann sagte dazu nichts.", None),
        ("de", "„Wir zahlen das auf keinen Fall“, sagten Anna Lehmann und Tor Park.", None),
        ("es", "Ana Ruiz dijo que Tor Park, «no va a pagar nada de esto».", None),
        ("fr", "« Nous ne paierons rien du tout », a déclaré Anne Roux.", "Anne Roux"),
        ("es", "«No vamos a pagar nada de esto», dijo Ana Ruiz.", "Ana Ruiz"),
        ("it", "«Non pagheremo proprio niente», ha detto Anna Rossi.", "Anna Rossi"),
        ("pt", '"Não vamos pagar nada disso", disse Ana Reis.', "Ana Reis"),
        ("nl", '"Wij gaan dat niet betalen", zei Anna de Wit.', "Anna de Wit"),
        ("ru", "«Мы за это платить не будем», — заявил Иван Петров.", "Иван Петров"),
        ("ru", "«Нет, — сказал Иван Петров, — мы за это платить не будем»", "Иван Петров"),
        ("zh", "“我们不会付这笔钱。”市长王建明说。", "王建明"),
        ("zh", "王建明表示：“我们不会付这笔钱。”", "王建明"),
        ("zh", "“我们不会付这笔钱。”发言人王建明说。", None),
        ("xx", '"We shall not pay for it," Ana Lee said.', None),
    ],
)
def test_other_languages(language: str, text: str, name: str | None) -> None:
    assert named(text, language) == [name]


def test_who_speaks_on_is_the_same_person() -> None:
    text = "„Wir zahlen nicht“, sagte Anna Lehmann. „Das war nie anders.“"
    quotations = find_quotations(text, "de")
    first, second = adjacent_attributions(text, quotations, "de", 7)
    assert (first.continued, second.continued) == (False, True)
    assert first.speaker == second.speaker
    assert first.cue is not None
    assert first.cue.of(text) == "sagte"
    assert (first.home, second.home) == (7, 7)


@given(st.text(alphabet='ab L„“".,:—\n sagteLee', max_size=80))
def test_any_text_has_an_answer_for_each_quotation(text: str) -> None:
    quotations = find_quotations(text, "de")
    found = adjacent_attributions(text, quotations, "de", 0)
    assert [each.quotation for each in found] == list(quotations)
    assert all(each.speaker is None or each.speaker.of(text)[:1].isupper() for each in found)


@pytest.mark.parametrize(
    "filler", ["Ana Lee, die kam, ", "sagte der alte ", "Lee ", "der Chef, ", "— Ana ", "A. ", "a " * 5]
)
def test_the_time_grows_with_the_text(filler: str) -> None:
    text = f"„Wir zahlen das nicht“, {filler * 4000}: „{filler * 10}“"
    quotations = find_quotations(text, "de")
    begin = time.process_time()
    adjacent_attributions(text, quotations, "de", 0)
    assert time.process_time() - begin < 1.0
