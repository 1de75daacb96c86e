"""What the articles of a repository look like: fields, headings, authors, languages."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from checker.checks.titles import comparable
from checker.config.configuration import DEFAULT_LIMITS
from checker.documents.language_tags import primary_subtag
from checker.documents.metadata import find_field
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import DEFAULT_FIELDS, ReadOptions
from checker.engine.article import ArticleResult, open_article, read_file
from checker.engine.starting.fields import FieldChoice, choose_fields
from checker.text.named_tuples import NamedTuple

#: So many articles are read, spread evenly over the repository.
SAMPLE = 1_000

#: A folder is of the language that it is called by where it has so many articles, and such a share of them.
_FEWEST_OF_LANGUAGE = 2
_SHARE_OF_LANGUAGE = 0.8

#: Fewer articles say nothing about the language of a repository.
_FEWEST = 3

#: The parts of a language tag in a folder's name: `de`, `pt-BR`, `zh_Hant`.
_LONGEST_SUBTAGS = (3, 4)


class Seen(NamedTuple):
    """One article of the sample; ``heading_is_title`` tells that a top heading says the title field again."""

    path: str
    language: str
    dated: bool
    signed: bool
    has_title_field: bool
    heading_is_title: bool


class Survey(NamedTuple):
    """What was seen. ``folders`` maps folders to the language that they are called by and written in.

    ``language`` is that of all articles outside of these folders, None where they differ or nobody can tell.
    """

    articles: tuple[Seen, ...] = ()
    fields: tuple[FieldChoice, ...] = ()
    language: str | None = None
    folders: tuple[tuple[str, str], ...] = ()

    def count(self, holds: Callable[[Seen], bool]) -> int:
        """Return the number of articles for which ``holds``."""
        return sum(map(holds, self.articles))


def survey(root: Path, paths: Sequence[str]) -> Survey:
    """Read a sample of the articles at ``paths`` (relative to ``root``) and return what they have in common.

    What cannot be read is left out: `copydesk check` tells of it.
    """
    documents = [document for path in _spread(paths) if (document := _read(root, path)) is not None]
    with_fields = [document for document in documents if document.front_matter is not None]
    roots = [document.front_matter.root for document in with_fields if document.front_matter is not None]
    has_usual = {
        meaning: [
            any(find_field(each, name) is not None for name in DEFAULT_FIELDS[meaning]) for each in roots
        ]
        for meaning in ("title", "date", "modified", "author", "description")
    }
    fields = choose_fields(roots, has_usual)
    chosen = {choice.meaning: tuple(name for name, _ in choice.added) for choice in fields}
    articles = tuple(_seen(document, chosen) for document in documents)
    folders = _language_folders(articles)
    return Survey(articles, fields, _common_language(articles, folders), folders)


def _spread(paths: Sequence[str]) -> Iterable[str]:
    if len(paths) <= SAMPLE:
        return paths
    return (paths[number * len(paths) // SAMPLE] for number in range(SAMPLE))


def _read(root: Path, path: str) -> Document | None:
    data = read_file(str(root / path), DEFAULT_LIMITS.size)
    if isinstance(data, str):
        return None
    opened = open_article(data, path, ReadOptions(), DEFAULT_LIMITS)
    return None if isinstance(opened, ArticleResult) else opened[0]


def _seen(document: Document, chosen: Mapping[str, tuple[str, ...]]) -> Seen:
    fields = document.front_matter.root if document.front_matter else None

    def has(meaning: str) -> bool:
        return fields is not None and any(
            find_field(fields, name) is not None for name in chosen.get(meaning, ())
        )

    title = document.title
    field = title is not None and title.origin == "field"
    return Seen(
        document.path,
        document.language,
        dated=document.published is not None or has("date"),
        signed=bool(document.authors or document.credits or document.dateline) or has("author"),
        has_title_field=field,
        heading_is_title=field and _is_repeated(document),
    )


def _is_repeated(document: Document) -> bool:
    """Tell whether the first heading of the first level says what the title field says."""
    if document.title is None:
        return False
    first = next((block for block in document.blocks if block.kind is BlockKind.HEADING), None)
    if first is None or first.level != 1:
        return False
    return comparable(first.text.text) == comparable(document.title.text.text)


def _language_folders(articles: Sequence[Seen]) -> tuple[tuple[str, str], ...]:
    """Return the outermost folders that are called by the language their articles are written in."""
    written: dict[tuple[str, str], Counter[str]] = {}
    for article in articles:
        if article.language == "und":
            continue
        for folder, language in _called_by_language(article.path):
            written.setdefault((folder, language), Counter())[article.language] += 1
    found = {
        folder: language
        for (folder, language), counts in written.items()
        if counts[language] >= max(_FEWEST_OF_LANGUAGE, _SHARE_OF_LANGUAGE * counts.total())
    }
    outermost = (
        folder
        for folder in found
        if not any(folder.startswith(f"{other}/") for other in found if other != folder)
    )
    return tuple((folder, found[folder]) for folder in sorted(outermost))


def _called_by_language(path: str) -> Iterable[tuple[str, str]]:
    parts = path.split("/")[:-1]
    for index, part in enumerate(parts):
        subtags = part.replace("_", "-").split("-")
        lengths = zip(subtags, _LONGEST_SUBTAGS, strict=False)
        if len(subtags) > len(_LONGEST_SUBTAGS) or not all(
            1 < len(subtag) <= longest and subtag.isascii() and subtag.isalpha()
            for subtag, longest in lengths
        ):
            continue
        language = primary_subtag(part)
        if language is not None:
            yield "/".join(parts[: index + 1]), language


def _common_language(articles: Sequence[Seen], folders: Sequence[tuple[str, str]]) -> str | None:
    prefixes = tuple(f"{folder}/" for folder, _ in folders)
    outside = Counter(
        article.language
        for article in articles
        if article.language != "und" and not article.path.startswith(prefixes)
    )
    if not outside and len({language for _, language in folders}) == 1:
        return folders[0][1]
    return next(iter(outside)) if len(outside) == 1 and outside.total() >= _FEWEST else None
