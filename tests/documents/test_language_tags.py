import pytest

from checker.documents.language_tags import file_name_language, primary_subtag


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("en_GB", "en"),
        (" DE-at ", "de"),
        ("de_AT.UTF-8", "de"),
        ("zh-Hans-CN", "zh"),
        ("English", "en"),
        ("Deutsch (Schweiz)", "de"),
        ("français", "fr"),
        ("中文", "zh"),
        ("deu", "de"),
        ("eng-GB", "en"),
        ("no", "nb"),
        ("iw", "he"),
        ("fil", "fil"),
        ("en, fr", "en"),
        ("und", None),
        ("", None),
        ("xx", None),
        ("Klingonish", None),
        ("12", None),
        ("-", None),
    ],
)
def test_a_language_is_its_primary_subtag(written: str, language: str | None) -> None:
    assert primary_subtag(written) == language


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("post.de.md", "de"),
        ("content/news/2026-05-01-fair.pt-BR.md", "pt"),
        ("index.EN.md", "en"),
        ("index.zh-Hans.md", "zh"),
        ("post.md", None),
        ("de.md", None),
        (".de.md", None),
        ("notes.min.md", None),
        ("what.it.is.md", None),
        ("a.de/post.md", None),
        ("post.De.md", None),
    ],
)
def test_a_files_name_may_state_the_language(path: str, language: str | None) -> None:
    assert file_name_language(path) == language
