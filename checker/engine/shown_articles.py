"""What a page shows of the articles that findings are about: all their texts, and who wrote them.

A run keeps neither the texts of related places nor the authors: the few articles that a page shows are
read once more, after it.
"""

from collections.abc import Iterable, Mapping

from checker.config import Configuration
from checker.documents.decoding import UndecodableError
from checker.documents.model import Document
from checker.documents.reading import read_document, read_text
from checker.engine.discovery import Article
from checker.engine.tasks import ArticleTask
from checker.findings import Report


def with_shown_articles(
    report: Report,
    articles: Iterable[Article],
    configuration: Configuration,
    contents: Mapping[str, bytes],
) -> Report:
    """Return ``report`` with the texts and authors of all articles that its findings have a place in.

    ``articles`` are those of the run; ``contents`` take the place of files, by path. What can no longer be
    read is left out: a page then shows the finding's excerpt.
    """
    wanted = {finding.path for finding in report.findings}
    wanted |= {place.path for finding in report.findings for place in finding.related}
    task = ArticleTask(configuration, contents=contents)
    texts, authors = dict(report.texts), dict(report.authors)
    for article in articles:
        if article.path not in wanted or article.path in authors:
            continue
        document = _read(article, task)
        if document is not None:
            texts.setdefault(article.path, document.source)
            authors[article.path] = tuple(author.name for author in document.authors)
    return report._replace(texts=texts, authors=authors)


def _read(article: Article, task: ArticleTask) -> Document | None:
    """Return an article as its reader sees it; None where it cannot be read."""
    data = task.content(article)
    if isinstance(data, str):
        return None
    try:
        content, options = task.opened(article, data)
        if isinstance(content, bytes):
            return read_document(content, article.path, options)
        return read_text(content, article.path, options)
    except UndecodableError:
        return None
    except Exception:
        # Whatever a reader stumbles over, the run has told of it; the page is about what was found.
        return None
