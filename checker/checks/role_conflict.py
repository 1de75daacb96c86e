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
from checker.language.people import PlacedMention
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
#: The words by which a title is known to be a deputy's.
_SIGNS = _DEPUTIES | {short for short, office in _SHORT_FORMS.items() if office in _DEPUTIES}
_WRITTEN_SIGNS = _SIGNS | {f"{word}." for word in _SIGNS}
#: With more deputies their names are not compared with all others before they are read.
_MOST_DEPUTIES = 20
#: A title, a given name and a surname.
_LEAST_WORDS = 3
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
    return compile_pattern(r"(?:Deputy|Assistant|Acting) (?:Secretary|Minister|Chief|Director) (?:of|for) ")


def may_conflict(document: Document) -> bool:
    """Tell whether a full name may stand behind a deputy's title and, elsewhere, behind another."""
    # All that is named with a title and in full stands among words with capitals.
    runs = glance(document).runs
    if _WRITTEN_SIGNS.isdisjoint(" ".join(runs).lower().replace("-", " ").split()):
        return False
    runs = [" ".join(words.lower().replace("-", " ").split()) for words in runs]
    titled = [set(words.split()) for words in set(runs) if words.count(" ") >= _LEAST_WORDS - 1]
    deputies = [words for words in titled if not _SIGNS.isdisjoint(word.strip(".") for word in words)]
    if len(deputies) > _MOST_DEPUTIES or _divided_pattern().search(document.written):
        return True
    return any(len(words & other) > 1 and words != other for words in deputies for other in titled)


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
