"""One article: bytes in, findings out.

The command, standard input, the library and the language server all come through here. What fails
is a value in the result: nothing that an article or a rule does raises.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from checker.checks import COMPARING_CHECKS
from checker.config import Configuration, Limits
from checker.documents.decoding import UndecodableError
from checker.documents.model import Document
from checker.documents.parts import NotAnArticleError, Notice
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.engine.deadline import Deadline
from checker.engine.finish import in_order, without_doubles, without_yielding
from checker.engine.own_rules import OWN_RULES, UNREADABLE, own_hit, speaks_to_us
from checker.engine.rule_run import described, fill_message, place_finding
from checker.engine.rules_over_articles import Outcome, RulesOverArticles
from checker.engine.sealed_files import read_sealed, refuse_large
from checker.findings import Finding, Hit, ReportError, SuppressedFinding
from checker.rulebook.model import Rule
from checker.text.article_caches import forget_articles
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.engine.article_facts import ArticleFacts
    from checker.engine.collecting import Collectors
    from checker.engine.fingerprints import Ordinals
    from checker.engine.profiling import Profile
    from checker.engine.suppressions import Suppressions


#: One for all: a new one takes as much room as all else that is kept of an article without findings.
_NO_IGNORES: frozenset[int] = frozenset()


class ArticleResult(NamedTuple):
    """What came of one article.

    ``path`` is relative to the project's root; ``hidden`` are the findings that are suppressed;
    ``source`` is the decoded text where there are findings. ``used_ignores`` are the indexes of the
    configuration's `ignore` entries that hid one. ``read`` is false where there was no text to check, or not
    the time to check all of it.
    ``facts`` are for the rules that compare articles, where there are any in the run, and ``asks`` tells
    that the article has suppressions that such rules have yet to use. Of a file that holds several
    articles this is the result of all; their facts are ``parts``, by their names (``engine.article_parts``).
    ``content`` is the hash of the bytes and ``seal`` that of their file, in a run that keeps results.
    """

    path: str
    read: bool = True
    findings: tuple[Finding, ...] = ()
    hidden: tuple[SuppressedFinding, ...] = ()
    errors: tuple[ReportError, ...] = ()
    notices: tuple[str, ...] = ()
    source: str | None = None
    used_ignores: frozenset[int] = _NO_IGNORES
    facts: "ArticleFacts | None" = None
    asks: bool = False
    content: int = 0
    seal: int = 0
    parts: "tuple[tuple[str, ArticleFacts], ...]" = ()


def check_article(
    data: bytes | str,
    path: str,
    configuration: Configuration,
    collectors: "Collectors | None" = None,
    *,
    options: ReadOptions | None = None,
) -> ArticleResult:
    """Check the article in ``data`` (a file's bytes, or text that is already decoded), or the several in it.

    ``path``, relative to the project's root with ``/``, decides on reader and rules; nothing is
    read from it. Findings come in the order of a report. With ``collectors`` the result holds the
    article's facts too. ``options`` tell how it is read where that is not for the configuration alone.
    """
    opened = open_article(data, path, options or configuration.read_options(path), configuration.limits)
    if isinstance(opened, ArticleResult):
        return opened
    return check_documents(opened, configuration, collectors)


def open_article(
    data: bytes | str, path: str, options: ReadOptions, limits: Limits
) -> tuple[Document, ...] | ArticleResult:
    """Return the article in ``data``, or the several in it; where it cannot be read, the result says why."""
    deadline = Deadline(limits.seconds)
    try:
        refuse_large(len(data), limits.size)
        documents = read_articles(data, path, options)
        if deadline.is_over:
            return unread(path, deadline.message("reading this article", "it was not checked"))
    except OSError as error:
        return unread(path, cannot_read(error))
    except UndecodableError as error:
        return unread(path, str(error), error.line, error.column)
    except NotAnArticleError as error:
        return ArticleResult(path, read=False, notices=(f"{path}: {error}",))
    except Exception as error:
        # One article must not stop the others, whatever a reader stumbles over.
        return unread(path, f"this article could not be read: {described(error)}")
    return documents


class _Together(NamedTuple):
    """What articles that are checked at one go share; ``outcomes`` are by the identities of articles."""

    configuration: Configuration
    collectors: "Collectors | None"
    profile: "Profile | None"
    outcomes: dict[int, Outcome]


def check_documents(
    documents: Sequence[Document], configuration: Configuration, collectors: "Collectors | None" = None
) -> ArticleResult:
    """Check the article of a file, or the several in it, after it has been read; see ``check_article``."""
    return check_files([documents], configuration, collectors)[0]


def check_files(
    files: Sequence[Sequence[Document]],
    configuration: Configuration,
    collectors: "Collectors | None" = None,
    *,
    unwanted: Collection[int] = (),
    profile: "Profile | None" = None,
) -> list[ArticleResult]:
    """Return what comes of each of several ``files``, of which each is the article in it, or the several.

    They go through every rule together (``engine.rules_over_articles`` tells why). The results of those at
    the places in ``unwanted`` hold facts alone. With a ``profile`` what this costs is billed to it.
    """
    together = _Together(configuration, collectors, profile, {})
    # Where an article has a time of its own its rules run when it is its turn.
    if not configuration.limits.seconds:
        wanted = [
            each for place, documents in enumerate(files) if place not in unwanted for each in documents
        ]
        # What fails is told below, where each article is by itself.
        with suppress(Exception):
            found = _rules_over(together).outcomes(wanted)
            together.outcomes.update(zip(map(id, wanted), found, strict=True))
    if collectors is not None and len(files) > 1:
        collect = collectors.collect_from_many
        if profile is not None:
            collect = profile.billed("facts", collect)
        collect([(each, configuration.rules_for(each.path)) for documents in files for each in documents])
    results = []
    for place, documents in enumerate(files):
        if len(documents) > 1:
            result = _check_several(documents, together, wanted=place not in unwanted)
        else:
            result = _check_safely(documents[0], together, None, wanted=place not in unwanted)
        results.append(result)
        for document in documents:
            document.forget()
    if collectors is not None:
        collectors.forget()
    forget_articles()
    return results


def _rules_over(together: _Together) -> RulesOverArticles:
    if together.profile is not None:
        return together.profile.rules_over(together.configuration)
    return RulesOverArticles(together.configuration)


def _check_safely(
    document: Document, together: _Together, ordinals: "Ordinals | None", *, wanted: bool
) -> ArticleResult:
    try:
        if wanted or together.collectors is None:
            return _check_single(document, together, ordinals)
        rules = together.configuration.rules_for(document.path)
        facts, _ = together.collectors.collect(document, rules, _suppressions(document), complete=True)
        return ArticleResult(document.path, facts=facts)
    except Exception as error:
        return unread(document.path, f"this article could not be checked: {described(error)}")


def _check_several(documents: Sequence[Document], together: _Together, *, wanted: bool) -> ArticleResult:
    """Check the articles of one file, each by itself; the result is that of the file."""
    from checker.engine.article_parts import article_name  # noqa: PLC0415 - few files hold several

    ordinals: Ordinals = {}
    results = [_check_safely(document, together, ordinals, wanted=wanted) for document in documents]
    findings = in_order(finding for result in results for finding in result.findings)
    return ArticleResult(
        documents[0].path,
        read=all(result.read for result in results),
        findings=findings,
        hidden=tuple(hidden for result in results for hidden in result.hidden),
        errors=tuple(error for result in results for error in result.errors),
        notices=tuple(notice for result in results for notice in result.notices),
        source=documents[0].source if findings else None,
        used_ignores=frozenset[int]().union(*(result.used_ignores for result in results)),
        asks=any(result.asks for result in results),
        parts=tuple(
            (article_name(document, number), result.facts)
            for number, (document, result) in enumerate(zip(documents, results, strict=True))
            if result.facts is not None
        ),
    )


def read_file(place: str, most: int) -> bytes | str:
    """Return the bytes of the file at ``place``; a text says why they, ``most`` or fewer, cannot be read."""
    try:
        return read_sealed(place, most)[0]
    except OSError as error:
        return cannot_read(error)


def cannot_read(error: OSError) -> str:
    """Return what to say of an article that the system does not let us read."""
    return f"this article cannot be read: {error.strerror or error}"


def unread(path: str, message: str, line: int = 0, column: int = 0) -> ArticleResult:
    """Return the result of an article that could not be checked, with the reason."""
    return ArticleResult(path, read=False, errors=(ReportError(path, message, line, column),))


def check_document(document: Document, configuration: Configuration) -> ArticleResult:
    """Check an article that has been read, and leave it its analyses."""
    try:
        return _check_single(document, _Together(configuration, None, None, {}))
    finally:
        forget_articles()


def _check_single(
    document: Document, together: _Together, ordinals: "Ordinals | None" = None
) -> ArticleResult:
    """Check one article; those of one file share their ``ordinals``."""
    configuration, collectors, profile, outcomes = together
    rules = configuration.rules_for(document.path)
    deadline = Deadline(configuration.limits.seconds)
    outcome = outcomes.get(id(document)) or _rules_over(together).outcomes((document,), deadline)[0]
    findings, late, errors = outcome.findings, outcome.late, outcome.errors
    suppressions = _suppressions(document)
    fatal = [notice for notice in document.notices if notice.fatal]
    own = {rule.id: rule for rule in rules if rule.id in OWN_RULES} if fatal or suppressions else {}
    notices = [_located(document, notice) for notice in document.notices if not notice.fatal] + outcome.cut
    if UNREADABLE in own:
        hits = [own_hit(notice.span, problem=notice.message) for notice in fatal]
        findings += [_own_finding(document, own[UNREADABLE], hit) for hit in hits]
    elif UNREADABLE in configuration.known_rules:
        notices += [_located(document, notice) for notice in fatal]
    else:
        errors += [_error_at(document, notice) for notice in fatal]

    kept = _finished(document, findings, rules, ordinals)
    hidden: list[SuppressedFinding] = []
    if suppressions is not None:
        notices += [_located(document, notice) for notice in suppressions.notices]
        kept = suppressions.remaining(kept)
        # A suppression of every rule may yet serve one that compares articles.
        complete = not (errors or late or outcome.cut) and collectors is None
        later = COMPARING_CHECKS if collectors is not None else frozenset()
        ran = {rule.id for rule in outcome.fitting if rule.check not in later} - outcome.unfinished
        told = suppressions.idle(ran, complete=complete) + suppressions.unknown(configuration.known_rules)
        mistakes = [_own_finding(document, own[rule], hit) for rule, hit in told if rule in own]
        extra = _finished(document, mistakes, (), ordinals)
        kept += suppressions.remaining(extra, by_name=True)
        hidden += suppressions.hidden
    facts: ArticleFacts | None = None
    left = [f"rules that did not run: {', '.join(late)}"] if late else []
    if collectors is not None and deadline.is_over:
        left.append("it was not compared with other articles")
    elif collectors is not None:
        collect = collectors.collect if profile is None else profile.billed("facts", collectors.collect)
        facts, problems = collect(document, rules, suppressions, complete=not (errors or outcome.cut))
        errors += [ReportError(document.path, problem) for problem in problems]
    if left:
        message = deadline.message("checking this article", "; ".join(left))
        errors.append(ReportError(document.path, message))
    used_ignores = _NO_IGNORES
    if kept and configuration.ignore:
        from checker.engine.configured_ignores import remaining  # noqa: PLC0415 - few houses have any

        kept, used_ignores, ignored = remaining(kept, document.path, configuration.ignore)
        hidden += ignored
    if any(fix.safe for finding in kept for fix in finding.fixes):
        from checker.engine.fix_places import FixPlaces  # noqa: PLC0415 - few findings have safe fixes

        kept = tuple(map(FixPlaces(document).judged, kept))
    return ArticleResult(
        document.path,
        # What was not all checked is checked anew by the next run.
        read=not left,
        findings=in_order(kept) if kept else (),
        hidden=tuple(hidden),
        errors=tuple(errors),
        notices=tuple(notices),
        source=document.source if kept else None,
        used_ignores=used_ignores,
        facts=facts,
        asks=collectors is not None and suppressions is not None,
    )


def _suppressions(document: Document) -> "Suppressions | None":
    """Return what the article asks not to report; None where it has no word for us."""
    if not speaks_to_us(document):
        return None
    from checker.engine.suppressions import read_suppressions  # noqa: PLC0415 - most articles do not

    return read_suppressions(document)


def _finished(
    document: Document, findings: list[Finding], rules: tuple[Rule, ...], ordinals: "Ordinals | None"
) -> tuple[Finding, ...]:
    if not findings:
        return ()
    from checker.engine.fingerprints import with_fingerprints  # noqa: PLC0415 - most articles are clean

    yields_to = {rule.id: rule.yields_to for rule in rules if rule.yields_to}
    single = without_yielding(without_doubles(findings), yields_to)
    return with_fingerprints(single, document.source, ordinals)


def _own_finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    try:
        message = fill_message(rule.message, hit.values)
    except (KeyError, ValueError, IndexError, AttributeError):
        message = rule.message
    return place_finding(rule, rule.severity, message, hit, document)


def _error_at(document: Document, notice: Notice) -> ReportError:
    place = document.lines.position(notice.span.start)
    return ReportError(document.path, notice.message, place.line, place.column)


def _located(document: Document, notice: Notice) -> str:
    place = document.lines.position(notice.span.start)
    return f"{document.path}:{place.line}:{place.column}: {notice.message}"
