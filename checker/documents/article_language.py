"""The language of an article, told by its text only when somebody asks."""

from checker.language.detection import detect_language


class ArticleLanguage:
    """A language that is stated, or else told by ``sample``, a part of the article's text."""

    __slots__ = ("_known", "_sample")

    def __init__(self, stated: str | None, sample: str = "") -> None:
        self._known = stated
        self._sample = sample

    @property
    def is_known(self) -> bool:
        """Whether the language is stated or has been told already."""
        return self._known is not None

    @property
    def tag(self) -> str:
        """The lower-case primary BCP 47 subtag, ``und`` where it is not known."""
        if self._known is None:
            self._known = detect_language(self._sample)
        return self._known


def tag_of(language: str | ArticleLanguage) -> str:
    """Return the tag of a language that is known, or told now."""
    return language if isinstance(language, str) else language.tag
