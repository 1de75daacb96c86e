import pytest

from checker.language.listed_things import entry_number, find_promises, is_open_ended, may_promise


@pytest.mark.parametrize(
    ("text", "language", "promised"),
    [
        ("Five good old reasons to stay", "en", (5, "reasons")),
        ("Top 10 things to see", "en", (10, "things")),
        ("Zwölf Tipps für den Winter", "de", (12, "Tipps")),
        ("7 conseils pour l'hiver", "fr", (7, "conseils")),
        ("Tres razones para volver", "es", (3, "razones")),
        ("三条建议", "zh", (3, "建议")),
        *((text, "en", None) for text in ("One of five reasons", "The first five steps", "Windows 10 tips")),
        *((text, "en", (5, "tips")) for text in ("Our 5 tips", "Try Our 5 Tips".lower())),
        ("More than five reasons", "en", None),
        ("Part 2 of 5 lessons", "en", None),
        ("A five-year plan and its goals", "en", None),
    ],
)
def test_promises(text: str, language: str, promised: tuple[int, str] | None) -> None:
    found = [(promise.value, promise.things) for promise in find_promises(text, language)]
    assert found == ([promised] if promised else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Early", ("", 1)),
        ("#3: Late", ("", 3)),
        ("Step 2", ("step", 2)),
        ("Myth #4. It is dear.", ("myth", 4)),
        ("Step two – Wait", ("step", 2)),
        *((text, None) for text in ("1.5 million", "2026 in words", "Windows 10 is here", "Early")),
    ],
)
def test_how_entries_are_numbered(text: str, found: tuple[str, int] | None) -> None:
    assert entry_number(text, "en") == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("five reasons", "en", True),
        ("10 reasons", "en", True),
        ("one reason of 1,500", "en", False),
        ("Fünf Gründe", "de", True),
        ("五个理由", "zh", True),
        ("пять причин", "sw", False),
    ],
)
def test_what_may_hold_a_promise(text: str, language: str, found: bool) -> None:
    assert may_promise(text, language) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five reasons, among them:", True),
        ("Questions such as these five:", True),
        ("Five questions like:", True),
        ("Five tips and a bonus", True),
        ("Five reasons we like it", False),
        ("Five surplus tips", False),
    ],
)
def test_lists_that_are_not_all(text: str, found: bool) -> None:
    assert is_open_ended(text, "en") is found
