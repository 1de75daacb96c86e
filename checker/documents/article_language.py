"""The language of an article, told by its text only when somebody asks."""

from checker.language.detection import detect_language


class ArticleLanguage:
    """A language that is stated, or else told by ``sample``, a part of the article's text.

    ``known`` is its tag where it is stated or has been told already.
    """

    __slots__ = ("_sample", "known")

    def __init__(self, stated: str | None, sample: str = "") -> None:
        self.known = stated
        self._sample = sample

    @property
    def tag(self) -> str:
        """The lower-case primary BCP 47 subtag, ``und`` where it is not known."""
        if self.known is None:
            self.known = detect_language(self._sample)
        return self.known


def tag_of(language: str | ArticleLanguage) -> str:
    """Return the tag of a language that is known, or told now."""
    return language if isinstance(language, str) else language.tag
