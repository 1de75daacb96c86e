"""What a page shows of the articles that findings are about: all their texts, and who wrote them.

A run keeps neither the texts of related places nor the authors: the articles that a page shows are read
once more, after it.
"""

from collections.abc import Iterable, Mapping

from checker.config import Configuration
from checker.documents.model import Document
from checker.engine.discovery import Article
from checker.engine.tasks import ArticleTask
from checker.findings import Byline, Report


def with_shown_articles(
    report: Report,
    articles: Iterable[Article],
    configuration: Configuration,
    contents: Mapping[str, bytes],
) -> Report:
    """Return ``report`` with the texts of all articles that its findings have a place in, and the bylines.

    ``articles`` are those of the run; ``contents`` take the place of files, by path. What can no longer be
    read is left out: a page then shows the finding's excerpt.
    """
    found = {finding.path for finding in report.findings}
    wanted = found | {place.path for finding in report.findings for place in finding.related}
    task = ArticleTask(configuration, contents=contents)
    texts: dict[str, str] = {}
    bylines: dict[str, tuple[Byline, ...]] = {}
    for article in articles:
        if article.path not in wanted:
            continue
        wanted.discard(article.path)
        documents = task.read(article)
        if documents:
            if article.path not in report.texts:
                texts[article.path] = documents[0].source
            if article.path in found:
                bylines[article.path] = tuple(map(_byline, documents))
    return report._replace(related_texts=texts, bylines=bylines)


def _byline(document: Document) -> Byline:
    start = 0 if document.part is None else document.part.start
    # A name that an article gives twice, in its fields and in its text, is one author.
    return Byline(start, tuple(dict.fromkeys(author.name for author in document.authors)))
