"""Datelines that are malformed, not in the form of the house, in two forms, missing or at odds with a field.

By default only what no style allows is told. A house names its style, or gives a pattern, and may require
a dateline; opinion and features have none by right.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dateline_slips import Slip, broken_dateline, find_slips
from checker.checks.opening_needs import PARAGRAPHS_WITH_DATELINES
from checker.checks.patterns import compiled
from checker.documents.line_roles import may_open_with_dateline
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.wire_datelines import FoundDateline, find_dateline
from checker.documents.wire_names import is_city
from checker.findings import Edit, Fix, Hit, Related
from checker.language.name_spellings import without_accents
from checker.text import Span
from checker.text.patterns import compile_pattern

#: The longest mark of emphasis that may end behind a dateline, in code points.
_LONGEST_MARK = 3

_MONTHS = "Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec"
_PLACE = r"\p{Lu}[\p{Lu}\s.'’/-]+(?:,\s[\p{L}.][\p{L}\s.]+)?"

#: By style its datelines, and one of them to show: those that the agencies publish under.
_STYLES = {
    "ap": (rf"{_PLACE} \(AP\) (?:—|--)", "PARIS (AP) —"),
    "reuters": (
        rf"(?:{_PLACE}, (?:{_MONTHS}) \d{{1,2}} )?\(Reuters\) [-–]",
        "PARIS, March 4 (Reuters) -",
    ),
    "xinhua": (
        rf"{_PLACE}, (?:{_MONTHS})\.? \d{{1,2}}"
        r" \(Xinhua\) --|新华社\p{Han}{2,14}\d{1,2}月\d{1,2}日电",
        "PARIS, March 4 (Xinhua) --",
    ),
}

#: Fields that say where an article was written.
_LOCATIONS = ("location", "dateline", "city", "place")

#: Cities that datelines know by two names, each with the English one.
_ENGLISH_NAMES = {
    "wien": "vienna", "munchen": "munich", "koln": "cologne", "bruxelles": "brussels", "geneve": "geneva",
    "rom": "rome", "roma": "rome", "milano": "milan", "lisboa": "lisbon", "kiev": "kyiv", "yangon": "rangoon",
    "mexico": "mexico city", "delhi": "new delhi",
}  # fmt: skip

#: Fields that say what kind of article it is.
_KINDS = ("category", "categories", "section", "type", "kind", "layout", "genre", "tags")


@cache
def _no_report() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:opinions?|columns?|columnists?|features?|reviews?|analys[ie]s|interviews?|comment(?:ary)?|essays?"
        r"|editorials?|letters?|obituar(?:y|ies)|blogs?|podcasts?|guides?|recipes?|explainers?|q&a"
        r"|meinung|kommentar|tribune|opinión)\b"
    )


class _Placed:
    """A dateline that opens a paragraph: its text, and where it and its parts stand in the source."""

    def __init__(self, block: Block, text: str, found: FoundDateline, following: str) -> None:
        self.block = block
        self.text = text
        self.found = found
        self.following = following

    @property
    def head(self) -> str:
        return self.text[: self.found.end].strip()

    @property
    def span(self) -> Span:
        return self.block.source(Span(0, self.found.end))


def _datelines(view: DocumentView) -> Iterator[_Placed]:
    """Yield the article's datelines: the one that was parted from its paragraph, and those of later ones."""
    document = view.document
    for block in view.blocks:
        text = block.text.text
        if block.kind is BlockKind.DATELINE:
            end = block.text.source_span.end
            following = document.source[end : end + _LONGEST_MARK + 1].lstrip("*_")[:1]
        elif block.kind is BlockKind.PARAGRAPH and may_open_with_dateline(text):
            following = ""
        else:
            continue
        found = find_dateline(text, document.language)
        if found is not None:
            yield _Placed(block, text, found, following or text[found.end : found.end + 1])


def _values(dateline: str, problem: str) -> dict[str, str]:
    return {"dateline": dateline, "problem": problem if problem.endswith("?") else f"{problem}."}


def _hit(block: Block, head: str, slip: Slip) -> Hit:
    text = block.text.text
    span = slip.span
    fixes: tuple[Fix, ...] = ()
    if slip.right is not None:
        label = (
            f"write “{slip.right}”" if slip.right.strip() else ("add a blank" if slip.right else "delete it")
        )
        fixes = (Fix(label, (Edit(block.source(span), slip.right),)),)
    if span.start == span.end:  # what is missing is shown by what stands around it
        span = Span(max(0, span.start - 1), min(len(text), span.end + 1))
    return Hit(block.source(span), _values(head, slip.problem), fixes=fixes)


def _is_no_report(document: Document) -> bool:
    """Tell whether the article says that it is opinion or a feature, which have no dateline by right."""
    if any(map(_no_report().search, document.path.split("/")[:-1])):
        return True
    nodes = [node for field in _KINDS if (node := document.field_node(field)) is not None]
    texts = [item.value for node in nodes for item in (node.items or [node])]
    return any(isinstance(text, str) and _no_report().search(text) for text in texts)


def _city(written: str) -> str:
    """Return the city in ``written``, folded and by its English name; empty for one that is not known."""
    town = written.partition(",")[0].strip()
    plain = without_accents(town)
    return _ENGLISH_NAMES.get(plain, plain) if is_city(town) or is_city(plain) else ""


def _elsewhere(document: Document, dateline: _Placed) -> Iterator[Hit]:
    """Yield the dateline that names another city than the field that says where the article is from."""
    cities = {_city(part) for part in dateline.found.place.replace(" and ", "/").split("/")}
    if "" in cities:
        return
    for field in _LOCATIONS:
        node = document.field_node(field)
        if node is None or node.text is None or not isinstance(node.value, str):
            continue
        stated = _city(node.value)
        if stated and stated not in cities:
            problem = f"the field “{field}” names {node.value.strip()}"
            related = (Related("named here", node.text.source_span),)
            yield Hit(dateline.span, _values(dateline.head, problem), related)


def _parts_of_form(dateline: _Placed) -> dict[str, str]:
    """Return how a dateline is written, part by part; a part that it does not have is left out."""
    head, date = dateline.head, dateline.found.date
    town = dateline.found.place.partition(",")[0]
    parts = {"place": "in capitals" if town.isupper() else "in small letters"}
    bare = head.rstrip("-–—―")
    if bare != head:
        parts["dash"] = f"with “{head[len(bare) :]}”"
    if date is not None and date.month_span is not None:
        month = date.month_span.of(dateline.text)
        parts["month"] = "in figures" if month.isdigit() else "as a word"
    return parts


def _other_forms(datelines: list[_Placed]) -> Iterator[Hit]:
    """Yield the datelines of one article that are not written as its first one is."""
    first = _parts_of_form(datelines[0])
    for other in datelines[1:]:
        if other.found.agency != datelines[0].found.agency:
            continue  # each agency has its own form
        for name, written in _parts_of_form(other).items():
            if first.get(name, written) != written:
                problem = f"the {name} is written {written}, in the first dateline {first[name]}"
                related = (Related("the first one", datelines[0].span),)
                yield Hit(other.span, _values(other.head, problem), related)
                break


def _is_paragraph(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH


def _is_in_form(head: str, pattern: str, seconds: float | None) -> bool:
    form = compiled(pattern, ignore_case=False)
    return form.fullmatch(head, timeout=seconds) is not None


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    datelines = list(_datelines(view)) if document.dateline is not None else []
    style: str = options["style"]
    pattern, shown = _STYLES[style] if style else (options["pattern"], "")
    for dateline in datelines:
        slips = list(find_slips(dateline.text, dateline.found, dateline.following, document.language))
        for slip in slips:
            yield _hit(dateline.block, dateline.head, slip)
        if pattern and not slips and not _is_in_form(dateline.head, pattern, view.search_seconds()):
            wanted = f"; write it as “{shown}”" if shown else ""
            problem = f"it is not in the form of the house{wanted}"
            yield Hit(dateline.span, _values(dateline.head, problem))
    if datelines:
        yield from _elsewhere(document, datelines[0])
        if not pattern:
            yield from _other_forms(datelines)
        return
    paragraphs = list(islice(filter(_is_paragraph, view.blocks), PARAGRAPHS_WITH_DATELINES))
    if document.language == "en":
        for block in paragraphs:
            broken = broken_dateline(block.text.text) if block.text.text[:1].isupper() else None
            if broken is not None:
                yield _hit(block, block.text.text[: broken.span.end], broken)
                return
    if options["required"] and paragraphs and not _is_no_report(document):
        yield Hit(paragraphs[0].text.source_span, _values("", "it is missing"))


DATELINE_FORM = Check(
    name="dateline-form",
    searches=True,
    summary="A dateline that is malformed, not in the form of the house, or missing where one is required.",
    run=_run,
    placeholders=("dateline", "problem"),
    options={
        "style": {
            "enum": ["", *_STYLES],
            "default": "",
            "description": "The style in which datelines are written; an empty text is any.",
        },
        "pattern": {
            "type": "string",
            "format": "regex",
            "default": "",
            "description": "A pattern that the whole dateline, its dash included, must match; style wins.",
        },
        "required": {
            "type": "boolean",
            "default": False,
            "description": "Whether every article must have one, but opinion and features.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.DATELINE}),
)
