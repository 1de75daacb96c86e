"""A person who holds an office in one place of the article and its deputy's in another.

Compared are titles that touch a full name: “Mayor Ana Ruiz”, “Deputy Mayor Ana Ruiz”. Only titles that differ
in the words that make a deputy of an office contradict one another: people hold several offices.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.names_at_a_glance import glance
from checker.documents.model import Document, DocumentView
from checker.findings import Hit, Related
from checker.language.name_runs import run_at
from checker.language.people import PlacedMention
from checker.language.person_names import shapes
from checker.text.patterns import compile_pattern

#: Short forms of offices, by what they stand for.
_SHORT_FORMS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "pres": "president",
    "supt": "superintendent",
    "sgt": "sergeant",
    "lt": "lieutenant",
}
_DEPUTIES = frozenset("deputy vice assistant acting lieutenant".split())
_SIGNS = _DEPUTIES | {short for short, office in _SHORT_FORMS.items() if office in _DEPUTIES}
#: The words by which a title is known to be a deputy's.
_WRITTEN_SIGNS = _SIGNS | {f"{word}." for word in _SIGNS}
#: With more deputies their names are not compared with all others before they are read.
_MOST_DEPUTIES = 20
#: Words that say that an office was held before, or will be.
_OTHER_TIMES = frozenset("former then ex interim late".split())


@cache
def _change_pattern() -> Pattern[str]:
    """Find words for a change of office in a paragraph."""
    return compile_pattern(
        r"(?i)\b(?:promot\w+|appoint\w+|elect(?:ed|ion)|succe(?:ed|ss)\w*|became|becomes?|sworn|took over|"
        r"takes over|then|former(?:ly)?|previous(?:ly)?|resign\w*|replac\w+|nominat\w+|named|runs?|running|"
        r"stepp?(?:ed|ing) down|"
        r"until|at the time|nominee|candidate)\b"
    )


def _words(title: str) -> tuple[str, ...]:
    words = (word.strip(".,") for word in title.lower().replace("-", " ").split())
    return tuple(_SHORT_FORMS.get(word, word) for word in words)


def _conflict(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Tell whether one title is the other's deputy: the same words but for those of a deputy."""
    if not first or not second or first == second or not _OTHER_TIMES.isdisjoint(first + second):
        return False
    offices = [tuple(word for word in title if word not in _DEPUTIES) for title in (first, second)]
    deputies = [{word for word in title if word in _DEPUTIES} for title in (first, second)]
    return bool(offices[0]) and offices[0] == offices[1] and deputies[0] != deputies[1]


def _tells_of_change(document: Document, *places: PlacedMention) -> bool:
    return any(_change_pattern().search(document.blocks[placed.text].text.text) for placed in places)


@cache
def _divided_pattern() -> Pattern[str]:
    """Find a deputy's office whose second half begins a sequence of capitals of its own."""
    return compile_pattern(
        r"(?:Deputy|Assistant|Acting) (?:Secretary|Minister|Chief|Director) (?:of|for) (?:the )?"
    )


def may_conflict(document: Document) -> bool:
    """Tell whether a full name may stand behind a deputy's title and, elsewhere, behind another."""
    # All that is named with a title and in full stands among words with capitals.
    runs = glance(document).runs
    if _WRITTEN_SIGNS.isdisjoint(" ".join(runs).lower().replace("-", " ").split()):
        return False
    deputies = {run for run in runs if not _WRITTEN_SIGNS.isdisjoint(run.lower().replace("-", " ").split())}
    if len(deputies) > _MOST_DEPUTIES:
        return True
    text, language = document.text, document.language
    divided = [run_at(text, match.end()) for match in _divided_pattern().finditer(text)]
    # What such a title lacks in the run is no matter: to be named twice is enough.
    if any(
        sum([given in other for other in runs]) > 1
        for run in divided
        for given, _ in _titled(run.replace("\xa0", " "), language)
    ):
        return True
    return any(
        name == given and words != others and not words.isdisjoint(others)
        for run in deputies
        for given, words in _titled(run, language)
        for other in set(runs)
        if given in other
        for name, others in _titled(other, language)
    )


def _titled(run: str, language: str) -> Iterator[tuple[str, set[str]]]:
    """Yield the first given name of each full name in ``run`` that has a title, and the words of that."""
    for shape in shapes(run, language):
        if shape.given and shape.title_end:
            yield shape.given.split()[0], set(_words(run[shape.title_start : shape.title_end]))


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not may_conflict(document):
        return
    people = document.people
    blocks = {block.index for block in view.blocks}
    for person in people.persons:
        titled = [
            placed
            for number in person.mentions
            if (placed := people.mentions[number]).text in blocks
            and placed.mention.title
            and placed.mention.full
            and placed.mention.sure
            and placed.mention.given.split()[0] == person.given.split()[0]
        ]
        for placed in titled[1:]:
            first = titled[0]
            if _conflict(_words(first.mention.title), _words(placed.mention.title)):
                if not _tells_of_change(document, first, placed):
                    yield _hit(document, placed, first)
                break


def _hit(document: Document, placed: PlacedMention, first: PlacedMention) -> Hit:
    place, other = (document.blocks[each.text].source(each.mention.span) for each in (placed, first))
    values = {
        "name": placed.mention.name.of(document.blocks[placed.text].text.text),
        "role": placed.mention.title,
        "other": first.mention.title,
        "line": str(document.lines.position(other.start).line),
    }
    return Hit(place, values, (Related("the other office", other),))


ROLE_CONFLICT = Check(
    name="role-conflict",
    summary="A person who is an office's holder here and its deputy there.",
    run=_run,
    placeholders=("name", "role", "other", "line"),
)
