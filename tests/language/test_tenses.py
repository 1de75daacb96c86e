import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.tenses import TENSED, Tense, governing_verb, points_ahead
from checker.text import Span


def verb_of(text: str, place: str, language: str = "en") -> tuple[Tense, bool] | None:
    start = text.index(place)
    verb = governing_verb(text, Span(0, len(text)), Span(start, start + len(place)), language)
    return (verb.tense, verb.firm) if verb else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum will open on 3 May.", (Tense.FUTURE, True)),
        ("The museum will be opened on 3 May.", (Tense.FUTURE, True)),
        ("The hall named after her will be opened in Lyon on 3 May.", (Tense.FUTURE, True)),
        ("It will open a hall named for her on 3 May.", (Tense.FUTURE, True)),
        ("It will open a hall named after her on 3 May.", (Tense.FUTURE, False)),
        ("They'll meet on 3 May.", (Tense.FUTURE, True)),
        ("THE MUSEUM WILL OPEN on 3 May.", (Tense.FUTURE, True)),
        ("İzmir’s museum WILL open on 3 May.", (Tense.FUTURE, True)),
        ("Was it opened on 3 May?", (Tense.PAST, True)),
        ("Mended on 3 May.", (Tense.PAST, False)),
        ("The museum is to open on 3 May.", (Tense.FUTURE, True)),
        ("The museum was to open on 3 May.", (Tense.FUTURE, False)),
        ("The museum was scheduled to open on 3 May.", (Tense.FUTURE, False)),
        ("The museum would open on 3 May.", (Tense.UNCERTAIN, True)),
        ("The museum opens on 3 May.", (Tense.SCHEDULED, True)),
        ("The museum opened on 3 May.", (Tense.PAST, True)),
        ("The museum was opened on 3 May.", (Tense.PAST, True)),
        ("The roof was mended on 3 May.", (Tense.PAST, True)),
        ("The mayor praised the crew on 3 May.", (Tense.PAST, True)),
        ("The roof, mended 3 May, holds.", (Tense.PAST, False)),
        ("The firm, which will close, met on 3 May.", (Tense.PAST, True)),
        ("On 3 May, the museum will open.", (Tense.FUTURE, True)),
        ("He said that it will open in Lyon, France, on 3 May.", (Tense.FUTURE, True)),
        ("They would decide when the house met on 3 May.", (Tense.FUTURE, False)),
        ("A quiet town, 3 May.", None),
    ],
)
def test_the_verb_that_governs_an_english_date(text: str, expected: tuple[Tense, bool] | None) -> None:
    assert verb_of(text, "3 May") == expected


@pytest.mark.parametrize(
    ("language", "text", "place", "tense"),
    [
        ("de", "Das Museum wird am 3. Mai eröffnet.", "3. Mai", Tense.FUTURE),
        ("de", "Das Museum wurde am 3. Mai eröffnet.", "3. Mai", Tense.PAST),
        ("de", "Das Museum sollte am 3. Mai eröffnet werden.", "3. Mai", None),
        ("fr", "Le musée ouvrira le 3 mai.", "3 mai", Tense.FUTURE),
        ("fr", "Le musée devait ouvrir le 3 mai.", "3 mai", None),
        ("es", "El museo abrirá el 3 de mayo.", "3 de mayo", Tense.FUTURE),
        ("es", "El museo abrió el 3 de mayo.", "3 de mayo", Tense.PAST),
        ("pt", "O museu abrirá em 3 de maio.", "3 de maio", Tense.FUTURE),
        ("it", "Il museo riaprirà il 3 maggio.", "3 maggio", Tense.FUTURE),
        ("nl", "Het museum zal op 3 mei opengaan.", "3 mei", Tense.FUTURE),
        ("ru", "Музей откроется 3 мая.", "3 мая", Tense.FUTURE),
        ("ru", "Музей должен был открыться 3 мая.", "3 мая", None),
        ("uk", "Музей відкриється 3 травня.", "3 травня", Tense.FUTURE),
        ("pl", "Muzeum zostanie otwarte 3 maja.", "3 maja", Tense.FUTURE),
        ("zh", "博物馆将于5月3日开放。", "5月3日", Tense.FUTURE),
        ("zh", "博物馆原定将于5月3日开放。", "5月3日", None),
        ("ja", "展覧会は5月3日に開幕する予定だ。", "5月3日", Tense.FUTURE),
    ],
)
def test_clauses_of_other_languages(language: str, text: str, place: str, tense: Tense | None) -> None:
    found = verb_of(text, place, language)
    assert (found[0] if found else None) == tense


def test_a_language_without_a_table_has_no_verbs() -> None:
    assert "fi" not in TENSED
    assert verb_of("Museo avataan 3. toukokuuta.", "3. toukokuuta", "fi") is None


def test_a_limit_points_ahead_unless_the_sentence_looks_back() -> None:
    for text, ahead in (("It stays shut until Friday.", True), ("Until Friday they had not met.", False)):
        start = text.index("Friday")
        assert points_ahead(text, Span(0, len(text)), Span(start, start + 6), "en") is ahead


@given(st.sampled_from(sorted(TENSED)), st.text(max_size=120), st.data())
def test_any_text_has_a_verb_inside_its_sentence_or_none(
    language: str, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    verb = governing_verb(text, Span(0, len(text)), Span(start, end), language)
    assert verb is None or 0 <= verb.span.start <= verb.span.end <= len(text)
