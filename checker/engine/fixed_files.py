"""From an article's file to its fixes and back: the same encoding, byte order mark, line ends and mode.

Nothing is written where the bytes could not be made again from the text, or where the file has changed since
it was read.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.config import Configuration
from checker.documents.decoding import UndecodableError
from checker.documents.read_options import ReadOptions
from checker.documents.reading import JSON_LINES, SEVERAL, decode_file, format_of, read_articles
from checker.engine.article import check_article, read_file
from checker.engine.discovery import Article
from checker.engine.file_replacement import FileChangedError, replace_file
from checker.engine.fixes import FixedArticle, LeftFinding
from checker.engine.fixing import fix_text
from checker.engine.interruptions import signals_held_back
from checker.engine.rule_run import described
from checker.findings import Report, ReportError
from checker.text.named_tuples import NamedTuple

CHANGED = "this article was changed while it was mended and is left as it is; run the command again"
NO_WAY_BACK = (
    "this article is left as it is: it cannot be written back byte by byte in its encoding; save it as UTF-8"
)
IN_RECORD = "it stands among records, which a program writes"


def fix_articles(
    articles: Sequence[Article],
    report: Report,
    judges: Sequence[Configuration],
    *,
    unsafe: bool = False,
    write: bool = True,
) -> Iterator[FixedArticle]:
    """Yield what came of each article that has findings with fixes in ``report``, or errors, by path.

    They are mended one after another, each as ``fix_file`` does. An interruption comes before a file is
    written or after the caller has been told of it.
    """
    mendable = {finding.path for finding in report.findings if finding.fixes}
    errors: dict[str, list[ReportError]] = {}
    for error in report.errors:
        errors.setdefault(error.path, []).append(error)
    for article in articles:
        if article.path in mendable:
            errors.pop(article.path, None)  # They are found again.
            mended = _mended(article, judges, unsafe=unsafe)
            with signals_held_back():
                yield _written(article, mended) if write else mended.result
        elif article.path in errors:
            yield FixedArticle(article.path, errors=tuple(errors.pop(article.path)))
    for path, left in sorted(errors.items()):
        yield FixedArticle(path, errors=tuple(left))


def fix_file(
    article: Article, judges: Sequence[Configuration], *, unsafe: bool = False, write: bool = True
) -> FixedArticle:
    """Mend the article in its file, as ``fix_text`` does; without ``write`` only tell what would be done.

    Whatever goes wrong is in the result, and then the file is as it was.
    """
    mended = _mended(article, judges, unsafe=unsafe)
    return _written(article, mended) if write else mended.result


class _Mended(NamedTuple):
    """What would come of an article: the bytes of its file ``before`` and ``after``, None for no change."""

    result: FixedArticle
    before: bytes = b""
    after: bytes | None = None


def _mended(article: Article, judges: Sequence[Configuration], *, unsafe: bool) -> _Mended:
    """Return what would come of an article, and what would go wrong with it."""
    data = read_file(article.place, judges[0].limits.size)
    if isinstance(data, str):
        return _Mended(_failed(article, data))
    try:
        return _fixed(article, data, judges, unsafe=unsafe)
    except UndecodableError as error:
        return _Mended(_failed(article, str(error), error.line, error.column))
    except Exception as error:
        # One article must not stop the others, whatever a reader or a check stumbles over.
        return _Mended(_failed(article, f"this article could not be mended: {described(error)}"))


def _written(article: Article, mended: _Mended) -> FixedArticle:
    """Write what has been mended to the article's file; where that goes wrong the file is as it was."""
    if mended.after is None:
        return mended.result
    if not os.access(article.place, os.W_OK):
        return _failed(article, "this article is not to be written to; it is left as it is")
    try:
        replace_file(Path(article.place), mended.after, expected=mended.before)
    except FileChangedError:
        return _failed(article, CHANGED)
    except OSError as error:
        reason = error.strerror or error
        return _failed(article, f"this article cannot be written: {reason}; it is left as it is")
    return mended.result


def _failed(article: Article, message: str, line: int = 0, column: int = 0) -> FixedArticle:
    return FixedArticle(article.path, errors=(ReportError(article.path, message, line, column),))


def _fixed(article: Article, data: bytes, judges: Sequence[Configuration], *, unsafe: bool) -> _Mended:
    options = judges[0].read_options(article.path)
    decoded = decode_file(data, article.path, options)
    encoding = decoded.encoding
    if _holds_records(decoded.text, article.path, options):
        found = check_article(decoded.text, article.path, judges[0], options=options)
        left = tuple(LeftFinding(finding, IN_RECORD) for finding in found.findings if finding.fixes)
        return _Mended(FixedArticle(article.path, decoded.text, decoded.text, left=left, errors=found.errors))

    def writable(text: str) -> bool:
        return _encoded(text, encoding) is not None

    fixed = fix_text(decoded.text, article.path, judges, unsafe=unsafe, writable=writable)
    result = FixedArticle(article.path, decoded.text, fixed.text, fixed.made, fixed.left, fixed.errors)
    if not fixed.made:
        return _Mended(result)
    new = _encoded(fixed.text, encoding)
    if (
        new is None
        or _encoded(decoded.text, encoding) != data
        or decode_file(new, article.path, options).text != fixed.text  # A guess may be another one now.
    ):
        return _Mended(_failed(article, NO_WAY_BACK))
    return _Mended(result, data, new)


def _encoded(text: str, encoding: str) -> bytes | None:
    """Return ``text`` in ``encoding``; None where it cannot be written so."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def _holds_records(source: str, path: str, options: ReadOptions) -> bool:
    """Tell whether the file's articles are records: those that stand with others, or might."""
    file_format = options.format or format_of(path)
    if file_format not in SEVERAL:
        return False
    return file_format == JSON_LINES or len(read_articles(source, path, options)) > 1
