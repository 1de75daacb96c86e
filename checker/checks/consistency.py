"""The check by which a house wants one of several forms, whichever, but not two in one article."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from checker.checks.contract import Check, Options
from checker.checks.house_matches import matches, matches_of
from checker.checks.patterns import IN_CODE, compiled_words, in_the_case_of
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.text import Span
from checker.text.named_tuples import NamedTuple


class _Place(NamedTuple):
    """Where a form stands: ``written`` is the text there."""

    written: str
    span: Span


#: By the name of each form its places in order, the form that comes first before the others.
_Places = dict[str, list[_Place]]


class _Forms(NamedTuple):
    """The form that each text is one of, as it stands and in any case.

    ``in_case`` are those that another differs from in case alone: they are told by how they stand.
    """

    by_text: Mapping[str, str]
    by_folded: Mapping[str, str]
    in_case: frozenset[str]

    def form_of(self, written: str) -> str | None:
        return self.by_text.get(written) or self.by_folded.get(written.casefold())


@lru_cache(maxsize=256)
def _forms(forms: tuple[str, ...], *, ignore_case: bool) -> _Forms:
    folded = [form.casefold() for form in forms]
    in_case = frozenset(form for form in forms if folded.count(form.casefold()) > 1)
    others = {form.casefold(): form for form in forms if ignore_case and form not in in_case}
    return _Forms({form: form for form in forms}, others, in_case)


def _places_of_words(view: DocumentView, words: Sequence[str], options: Options) -> _Places:
    ignore_case: bool = options["ignore-case"]
    forms = _forms(tuple(words), ignore_case=ignore_case)
    found: _Places = {}
    for block, match in matches_of(compiled_words(tuple(words), ignore_case=ignore_case), view, options):
        written: str = match[0]
        form = forms.form_of(written)
        if form is None or (form in forms.in_case and _must_be_capital(view, block, match.start())):
            continue
        found.setdefault(form, []).append(_Place(written, block.source(match.span())))
    return found


def _must_be_capital(view: DocumentView, block: Block, offset: int) -> bool:
    """Tell whether a word there has its capital from its place: in a headline, or first in a sentence."""
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    sentences = view.document.sentences(block)
    index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    start = sentences[index].start if index >= 0 else 0
    return not any(letter.isalnum() for letter in block.text.text[start:offset])


def _places_of_patterns(view: DocumentView, forms: Mapping[str, str], options: Options) -> _Places:
    found: list[tuple[int, str, _Place]] = []
    for name, pattern in forms.items():
        for block, match in matches(view, pattern, options):
            place = _Place(match[0], block.source(match.span()))
            found.append((place.span.start, name, place))
    places: _Places = {}
    for _, name, place in sorted(found):
        places.setdefault(name, []).append(place)
    return places


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    text = "\n".join([block.text.text for block in view.blocks]).casefold()
    for forms in options["either"]:
        are_words = not isinstance(forms, Mapping)
        # To look for a word is many times as fast as to look for a pattern, and most articles have none.
        if are_words and sum(form.casefold() in text for form in forms) < 2:  # noqa: PLR2004 - as below
            continue
        find = _places_of_words if are_words else _places_of_patterns
        places = find(view, forms, options)
        if len(places) < 2:  # noqa: PLR2004 - two forms are one too many
            continue
        # The one that is written most often stays; of equals the one that comes first.
        usual = max(places, key=lambda form: len(places[form]))
        example = places[usual][0]
        for form, found in places.items():
            if form == usual:
                continue
            for written, span in found:
                fixes: tuple[Fix, ...] = ()
                if are_words:
                    right = in_the_case_of(written, usual) if written != form else usual
                    fixes = (Fix(f"write {right!r}", (Edit(span, right),)),)
                other = usual if are_words else example.written
                yield Hit(
                    span,
                    {"match": written, "other": other},
                    (Related("the form that the article uses more, or first", example.span),),
                    fixes,
                )


CONSISTENCY = Check(
    name="consistency",
    searches=True,
    summary="Several forms of which an article uses more than one.",
    run=_run,
    placeholders=("match", "other"),
    options={
        "either": {
            "type": "array",
            "minItems": 1,
            "items": {
                "anyOf": [
                    {
                        "type": "array",
                        "items": {"type": "string", "minLength": 1},
                        "minItems": 2,
                        "uniqueItems": True,
                    },
                    {
                        "type": "object",
                        "additionalProperties": {"type": "string", "format": "regex", "minLength": 1},
                        "minProperties": 2,
                    },
                ]
            },
            "description": (
                "Lists of words or phrases of which an article may use one alone: [adviser, advisor]. "
                "Instead of a list, a mapping of names to regular expressions. What the article uses "
                "less is reported."
            ),
        },
        "ignore-case": {
            "type": "boolean",
            "default": True,
            "description": (
                "Match in any case. Forms that differ in case alone (Internet, internet) are told apart all "
                "the same, outside headlines and the beginnings of sentences."
            ),
        },
        "in-code": IN_CODE,
    },
    required=("either",),
)
