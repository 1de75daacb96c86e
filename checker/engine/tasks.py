"""What a run does with each article, in whichever process."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.config import Configuration
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.engine.article import (
    ArticleResult,
    cannot_read,
    check_article,
    check_files,
    open_article,
    read_file,
    unread,
)
from checker.engine.discovery import Article
from checker.engine.sealed_files import UNSEALED, read_sealed, refuse_large
from checker.findings import Finding
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.engine.collecting import Collectors
    from checker.engine.file_parts import FileParts
    from checker.engine.spilled_facts import FactSpill

#: So many articles are checked together, or fewer that have so many code points: they stay in the processor's
#: cache, as does what each rule needs. With arrays of numbers facts are collected from more.
_TOGETHER, _MOST_TEXT = 24, 100_000
_TOGETHER_IN_ARRAYS, _MOST_TEXT_IN_ARRAYS = 200, 2_000_000

_NOTHING: Mapping[str, bytes] = {}


class OpenedFile(NamedTuple):
    """The articles in a file, or the ``failure`` to read it.

    ``content`` is the hash of its bytes and ``seal`` that of the file, where results are kept; ``stated``
    tells that something is said about it outside of its text.
    """

    documents: tuple[Document, ...] = ()
    failure: ArticleResult | None = None
    content: int = 0
    seal: int = UNSEALED
    stated: bool = False

    @property
    def length(self) -> int:
        """The code points of the file."""
        return len(self.documents[0].source) if self.documents else 0


class ArticleTask:
    """How each article of a run is checked; it travels to other processes.

    With ``compares`` the results hold the facts for the rules that compare articles; articles that are not
    ``wanted`` (paths; None is all) give nothing else. ``contents`` take the place of files, by path. With
    ``keeps`` the results tell the hash of what they were made from, and the seal of its file; with ``packs``
    facts have the faster form of those that live no longer than their run. ``text_format`` is that of
    records; without ``texts`` the results do not hold the sources of articles with findings. With a folder
    ``spill`` facts, packed, are written there, and the results hold the places of their texts. With
    ``together`` facts are collected and grouped of many articles at once, with numpy where it is installed.
    """

    __slots__ = (
        "_collectors",
        "_records",
        "_spilled",
        "compares",
        "configuration",
        "contents",
        "keeps",
        "packs",
        "spill",
        "text_format",
        "texts",
        "together",
        "wanted",
    )

    def __init__(
        self,
        configuration: Configuration,
        *,
        compares: bool = False,
        keeps: bool = False,
        packs: bool = False,
        wanted: Collection[str] | None = None,
        contents: Mapping[str, bytes] = _NOTHING,
        text_format: str = "auto",
        texts: bool = True,
        spill: str = "",
        together: bool = False,
    ) -> None:
        self.configuration = configuration
        self.compares = compares
        self.keeps = keeps
        self.packs = packs
        self.wanted = wanted
        self.contents = contents
        self.text_format = text_format
        self.texts = texts
        self.spill = spill
        self.together = together
        self._collectors: Collectors | None = None
        self._spilled: FactSpill | None = None
        self._records: FileParts | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        """Return what travels; the collectors are made anew where the task arrives."""
        return tuple(getattr(self, name) for name in self._travelling())

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        """Take what has travelled."""
        for name, value in zip(self._travelling(), state, strict=True):
            setattr(self, name, value)
        self._collectors = None
        self._spilled = None
        self._records = None

    def _travelling(self) -> list[str]:
        return [name for name in self.__slots__ if not name.startswith("_")]

    @property
    def collectors(self) -> "Collectors | None":
        """What collects facts; None in a run that compares no articles."""
        if self._collectors is None and self.compares:
            from checker.engine.collecting import Collectors, comparing_rules  # noqa: PLC0415 - if they are

            packs = self.packs or bool(self.spill)
            rules = comparing_rules(self.configuration)
            self._collectors = Collectors(rules, packs=packs, arrays=self.together)
        return self._collectors

    @property
    def spilled(self) -> "FactSpill | None":
        """The facts that are in files; None in a run that holds them."""
        if self._spilled is None and self.spill:
            from checker.engine.spilled_facts import FactSpill  # noqa: PLC0415 - only a corpus has so many

            self._spilled = FactSpill(self.spill)
        return self._spilled

    def content(self, article: Article) -> bytes | str:
        """Return the bytes of an article; a text says why they cannot be read."""
        if article.path in self.contents:
            return self.contents[article.path]
        if article.part is None:
            return read_file(article.place, self.configuration.limits.size)
        if self._records is None:
            from checker.engine.file_parts import FileParts  # noqa: PLC0415 - files alone need none

            self._records = FileParts()
        try:
            refuse_large(article.part.end - article.part.start, self.configuration.limits.size)
            return self._records.read(article.place, *article.part)
        except OSError as error:
            return cannot_read(error)

    def _sealed_content(self, article: Article) -> tuple[bytes | str, int]:
        """Return the same with the seal of the file, where results are kept."""
        if not self.keeps or article.part is not None or article.path in self.contents:
            return self.content(article), UNSEALED
        try:
            return read_sealed(article.place, self.configuration.limits.size)
        except OSError as error:
            return cannot_read(error), UNSEALED

    def close(self) -> None:
        """Close the files that records and facts are read from and written to."""
        for each in (self._records, self._spilled):
            if each is not None:
                each.close()

    def opened(self, article: Article, data: bytes) -> tuple[bytes | str, ReadOptions]:
        """Return what an article's bytes hold, and how it is read."""
        options = self.configuration.read_options(article.path)
        if article.part is None:
            return data, options
        from checker.engine.records import record_options, unpacked  # noqa: PLC0415 - files alone need none

        text, stated = unpacked(data)
        return text, record_options(options, article.path, stated, self.text_format)

    def read(self, article: Article) -> Sequence[Document]:
        """Return the articles in a file that a run has seen before; none where it can no longer be read."""
        data = self.content(article)
        if isinstance(data, str):
            return ()
        content, options = self.opened(article, data)
        read = open_article(content, article.path, options, self.configuration.limits)
        # Whatever a reader stumbles over, the run has told of it.
        return () if isinstance(read, ArticleResult) else read

    def check_all(self, articles: Sequence[Article]) -> Iterator[ArticleResult]:
        """Yield what comes of each of ``articles``; after the last, their facts are where others find them.

        They are checked several at a time.
        """
        most, most_text = _TOGETHER, _MOST_TEXT
        if self.together:
            most, most_text = _TOGETHER_IN_ARRAYS, _MOST_TEXT_IN_ARRAYS
        some: list[tuple[Article, OpenedFile]] = []
        length = 0
        for article in articles:
            opened = self._open(article)
            some.append((article, opened))
            length += opened.length
            if len(some) == most or length >= most_text:
                yield from self._checked(some)
                some, length = [], 0
        yield from self._checked(some)
        if self.spilled is not None:
            self.spilled.flush()

    def check(self, article: Article) -> ArticleResult:
        """Return what comes of one article; whatever goes wrong is in it."""
        return self._checked([(article, self._open(article))])[0]

    def _open(self, article: Article) -> OpenedFile:
        data, seal = self._sealed_content(article)
        if isinstance(data, str):
            return OpenedFile(failure=unread(article.path, data))
        content, options = self.opened(article, data)
        number = 0
        if self.keeps:
            from checker.engine.kept_results import content_hash  # noqa: PLC0415 - only where there is a store

            number = content_hash(data)
        read = open_article(content, article.path, options, self.configuration.limits)
        stated = bool(options.stated)
        if isinstance(read, ArticleResult):
            return OpenedFile(failure=read, content=number, seal=seal, stated=stated)
        return OpenedFile(read, content=number, seal=seal, stated=stated)

    def _checked(self, some: Sequence[tuple[Article, OpenedFile]]) -> list[ArticleResult]:
        """Return what comes of files that have been opened."""
        readable = [(article, opened) for article, opened in some if opened.failure is None]
        unwanted = () if self.wanted is None else self._places_of_unwanted(readable)
        checked = iter(self._check_files([opened.documents for _, opened in readable], unwanted))
        return [
            self._told(next(checked) if opened.failure is None else opened.failure, opened)
            for _, opened in some
        ]

    def _places_of_unwanted(self, some: Iterable[tuple[Article, OpenedFile]]) -> Collection[int]:
        assert self.wanted is not None
        return {place for place, (article, _) in enumerate(some) if article.path not in self.wanted}

    def _told(self, result: ArticleResult, opened: OpenedFile) -> ArticleResult:
        """Return a result as the run takes it."""
        result = self._finished(result, stated=opened.stated)
        if opened.content:
            result = result._replace(content=opened.content, seal=opened.seal)
        return result if self.spilled is None else _spilled(result, self.spilled)

    def _check_files(
        self, files: Sequence[Sequence[Document]], unwanted: Collection[int]
    ) -> list[ArticleResult]:
        return check_files(files, self.configuration, self.collectors, unwanted=unwanted)

    def check_content(self, content: bytes | str, path: str, options: ReadOptions) -> ArticleResult:
        """Return what comes of an article whose text is known."""
        result = check_article(content, path, self.configuration, self.collectors, options=options)
        return self._finished(result, stated=bool(options.stated))

    def _finished(self, result: ArticleResult, *, stated: bool) -> ArticleResult:
        if stated and result.findings:
            result = result._replace(findings=tuple(map(_without_outside_fixes, result.findings)))
        return result if self.texts or result.source is None else result._replace(source=None)


def _spilled(result: ArticleResult, spill: "FactSpill") -> ArticleResult:
    """Return a result with its facts, and those of the articles in its file, put away."""
    return result._replace(
        facts=None if result.facts is None else spill.put(result.facts),
        parts=tuple((name, spill.put(facts)) for name, facts in result.parts),
    )


def _without_outside_fixes(finding: Finding) -> Finding:
    """Return a finding without fixes where what it is about stands outside of the text."""
    return finding._replace(fixes=()) if finding.span == (0, 0) else finding
