"""The language of an article, told by its text only when somebody asks."""

from collections.abc import Sequence

from checker.language.detection import detect_language

#: By so much of a plain text its language is told, in code points.
SAMPLE = 2000

#: What has been told of many samples at once.
_TOLD: dict[str, str] = {}


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
            self._known = _TOLD.get(self._sample) or detect_language(self._sample)
        return self._known


def tag_of(language: str | ArticleLanguage) -> str:
    """Return the tag of a language that is known, or told now."""
    return language if isinstance(language, str) else language.tag


def tell_together(samples: Sequence[str]) -> None:
    """Tell the languages of samples that articles are about to be read with, which costs less for many.

    They are known until the next call. Without numpy each is told when it is asked for.
    """
    _TOLD.clear()
    try:
        from checker.language.detection_of_many import languages_of  # noqa: PLC0415 - a corpus alone needs it
    except ImportError:
        return
    told = zip(samples, languages_of(samples), strict=True)
    _TOLD.update((sample, language) for sample, language in told if language is not None)
