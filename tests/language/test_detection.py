import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.detection import UNKNOWN, detect_language

SAMPLES = {
    "en": "The council will vote on the new bridge next week, and the harbour board has said that it is not"
    " ready for the work that this would bring to all of its quays.",
    "de": "Der Rat stimmt in der nächsten Woche über die neue Brücke ab, und das Hafenamt hat gesagt, dass es"
    " für die Arbeit, die damit auf alle Kais zukommt, noch nicht bereit ist.",
    "fr": "Le conseil votera la semaine prochaine sur le nouveau pont, et le port a dit qu'il n'est pas prêt"
    " pour le travail que cela apporterait à tous les quais de la ville.",
    "es": "El concejo votará la próxima semana sobre el nuevo puente, y el puerto ha dicho que no está listo"
    " para el trabajo que eso traería a todos los muelles de la ciudad.",
    "it": "Il consiglio voterà la prossima settimana sul nuovo ponte, e il porto ha detto che non è pronto"
    " per il lavoro che questo porterebbe a tutte le banchine della città.",
    "pt": "O conselho votará na próxima semana sobre a nova ponte, e o porto disse que não está pronto para o"
    " trabalho que isso traria a todos os cais da cidade.",
    "nl": "De raad stemt volgende week over de nieuwe brug, en de haven heeft gezegd dat zij nog niet klaar"
    " is voor het werk dat dit met zich mee zou brengen voor alle kades van de stad.",
    "ru": "Совет проголосует на следующей неделе о новом мосте, и порт сказал, что он ещё не готов к работе,"
    " которую это принесёт на все причалы города.",
    "uk": "Рада проголосує наступного тижня щодо нового мосту, і порт сказав, що він ще не готовий до роботи,"
    " яку це принесе на всі причали міста.",
    "zh": "市议会将于下周就新桥方案进行表决，港务局表示，港口还没有为这项工程做好准备。",
    "ja": "市議会は来週、新しい橋について採決する。港湾局は、まだ工事の準備ができていないと述べた。",
    "el": "Το συμβούλιο θα ψηφίσει την επόμενη εβδομάδα για τη νέα γέφυρα, είπε το λιμάνι.",
    "ko": "시의회는 다음 주에 새 다리에 대해 표결할 것이라고 항만 당국이 말했다.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_prose_shows_its_language(language: str) -> None:
    assert detect_language(SAMPLES[language]) == language


def test_a_long_text_is_decided_by_both_halves() -> None:
    assert detect_language(SAMPLES["en"] * 6) == "en"
    assert detect_language(SAMPLES["en"] * 3 + SAMPLES["fr"] * 3) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour",
        "OK",
        "1 2 3 4 5",
        "def f(x): return {x: [y for y in x if y]}; print(f({1: 2})); import os; os.path.join('a', 'b')",
        "https://example.org/the/of/and https://example.org/is/to/in",
    ],
)
def test_what_is_too_short_or_no_prose_has_no_language(text: str) -> None:
    assert detect_language(text) == UNKNOWN


def test_typographic_apostrophes_are_read_as_plain_ones() -> None:
    text = SAMPLES["fr"]
    assert detect_language(text.replace("'", "’")) == "fr"


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert detect_language(text).isascii()
