"""The same heading twice under one parent.

Lists of parallel parts repeat their headings by right: an entry of a changelog has its "Fixed" again, a
town its "How to get there", an interview its question. Where a heading stands three times, or
several headings repeat in turn, the text is such a list. Where a note says that an earlier text follows,
that text brings its own headings along.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.folded_away import find_elements
from checker.checks.kept_texts import keeps_another_text
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold

_CHANGELOGS = ("changelog", "changes", "history", "release-notes", "release_notes", "releases", "news")

#: Headings that label the turns of a conversation or the parts of an exercise.
_LABELS = frozenset(
    """q a question answer questions answers frage antwort question réponse pregunta respuesta вопрос ответ
    问 答 example examples solution note notes warning tip exercise""".split()
)

#: A heading that stands this often is the form of a list.
_FORM = 3

_SIGNS = " :.…!?#*_"


def _headings_inside(blocks: tuple[Block, ...], parent: Block) -> list[str]:
    """Return the headings of the section under ``parent``, folded; ``blocks`` are the article's."""
    inside: list[str] = []
    # A slice would copy the rest of the article for every heading.
    for heading in map(blocks.__getitem__, range(parent.index + 1, len(blocks))):
        if heading.kind is not BlockKind.HEADING:
            continue
        if heading.level <= parent.level:
            break
        inside.append(fold(heading.text.text).strip(_SIGNS))
    return inside


def _by_parent(headings: list[Block]) -> Iterator[list[Block]]:
    """Yield the headings that share a parent and a level, in order."""
    families: dict[tuple[int, int], list[Block]] = {}
    above: list[Block] = []
    for heading in headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        parent = above[-1].index if above else -1
        families.setdefault((parent, heading.level), []).append(heading)
        above.append(heading)
    yield from families.values()


def _repeated(siblings: list[Block]) -> list[tuple[Block, Block]]:
    """Return (first, second) of each heading that stands exactly twice among ``siblings``."""
    groups: dict[str, list[Block]] = {}
    for heading in siblings:
        name = fold(heading.text.text).strip(_SIGNS)
        if name and name not in _LABELS:
            groups.setdefault(name, []).append(heading)
    several = [group for group in groups.values() if len(group) > 1]
    if len(several) != 1 or len(several[0]) >= _FORM:
        return []
    return [(several[0][0], several[0][1])]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    headings = [block for block in view.blocks if block.kind is BlockKind.HEADING]
    if len(headings) < 2:  # noqa: PLR2004 - one heading repeats nothing
        return
    name = view.document.path.rpartition("/")[2].split(".", 1)[0].lower()
    if name in _CHANGELOGS:
        return
    for siblings in _by_parent(headings):
        for first, later in _repeated(siblings):
            inside = _headings_inside(view.document.blocks, first)
            if inside and inside == _headings_inside(view.document.blocks, later):
                continue  # parts of one form, such as a question and its answer
            if keeps_another_text(view.document, first, later):
                continue
            if find_elements(view.document, "details").around(later) is not None:
                continue  # remarks and sources that are folded away bring their own headings along
            yield Hit(
                later.text.source_span,
                {"heading": later.text.text},
                (Related("first here", first.text.source_span),),
            )


DUPLICATE_HEADING = Check(
    name="duplicate-heading",
    summary="The same heading twice under one parent.",
    run=_run,
    placeholders=("heading",),
    scope=frozenset({BlockKind.HEADING}),
)
