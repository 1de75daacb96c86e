"""What every check is: a pure function over a view of an article, with options by schema.

A check that compares articles is two: ``collect`` takes from each article what it contributes, and
``judge`` looks at all contributions that have one key. Any engine can run it: map, group, reduce.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.documents.model import BlockKind, DocumentView
from checker.findings import Hit
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.checks.word_arrays import WordArrays

Options = Mapping[str, Any]
CheckFunction = Callable[[DocumentView, Options], Iterator[Hit]]

#: A hit of a comparing check that asks for so many severities less withdraws every hit of its rule at its
#: place: one group shows what another cannot see, as that the text is a frame. It says nothing else.
WITHDRAWN = 99

#: What an article contributes to a group: small, and plain data that JSON keeps.
Fact = Any

_NOTHING: Mapping[str, Mapping[str, Any]] = {}
_NO_FILES: "Mapping[str, OptionFile]" = {}

PROSE = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTATION,
        BlockKind.CAPTION,
    }
)


class Contribution(NamedTuple):
    """A fact in a group, with what is known of the article that it comes from.

    ``day`` is the ISO date of publication, ``title`` the title as written, ``canonical`` the address
    that the article names as its original; each may be empty.
    """

    path: str
    day: str
    title: str
    canonical: str
    fact: Fact


#: Yields facts, each behind its keys, one at least (see ``checks.group_keys``), of which 63 bits count. An
#: article that contributes to one group twice counts once, by its first fact.
CollectFunction = Callable[[DocumentView, Options], Iterator[tuple[Collection[int], Fact]]]


#: Returns the keys under which `collect` may give facts; it costs far less than to collect them.
KeysFunction = Callable[[DocumentView, Options], Collection[int]]


class CollectedFromMany(NamedTuple):
    """What many articles contribute, in their order; the same as collecting from each of them gives.

    ``facts`` are those of each article. ``keys`` (63 bits) of all articles follow one another, each with the
    index of its fact among its article's in ``owners``; those of article n end before ``ends[n + 1]``. Of a
    check that is ``sketched`` there is a row of bytes in ``sketches`` for each fact.
    """

    facts: Sequence[Sequence[Fact]]
    keys: "NDArray[np.uint64]"
    owners: "NDArray[np.int64]"
    ends: Sequence[int]
    sketches: "NDArray[np.uint8] | None" = None


#: Collects from articles whose words are known as arrays, in the order of these.
CollectFromManyFunction = Callable[["WordArrays", Sequence[DocumentView], Options], CollectedFromMany]

#: Bytes of the sketch of a fact.
SKETCH_BYTES = 34

#: Tells of pairs of facts (the sketches of their first and of their second members, a row of bytes each)
#: whether they may have to do with each other.
MayMeetFunction = Callable[["NDArray[np.uint8]", "NDArray[np.uint8]"], "NDArray[np.bool_]"]

#: Gets a key and the contributions of at least two articles, the earliest published first. A hit names its
#: article by ``path``, and other articles by the paths of its related places. Hits of several groups at one
#: place become one. The engine fills the placeholders ``articles`` (the others, listed) and ``number``.
JudgeFunction = Callable[[int, Sequence[Contribution], Options], Iterator[Hit]]


#: Gets the values of several hits of one article that name the same others, in order of place, and returns
#: those of the one hit that tells of all.
TogetherFunction = Callable[[Sequence[Mapping[str, str]]], Mapping[str, str]]


class Comparison(NamedTuple):
    """How a check compares articles.

    ``reads`` are the options that ``collect`` heeds: rules that agree in them share their facts.
    ``whole`` tells that a hit is about the whole of both articles, wherever it stands. A key of more
    than ``common`` articles (0: of any number) is a phrase that everybody uses, and its group is passed
    over; a fact with two such keys is that of a text of the house, and is left out. With ``together`` the
    hits of an article that name the same others become one. ``collect_from_many`` collects the same from
    many articles at once, faster. With ``keyless`` what ``judge`` says does not depend on the key: facts that
    meet under several are judged once. ``sketched`` tells from sketches which pairs of facts may be left out:
    where no pair of a member is left it changes nothing that ``judge`` says. ``keys_alone`` has all keys
    under which ``collect`` gives facts: what no other article has a key of need not be collected.
    """

    collect: CollectFunction
    judge: JudgeFunction
    reads: tuple[str, ...] = ()
    whole: bool = False
    common: int = 0
    together: TogetherFunction | None = None
    collect_from_many: CollectFromManyFunction | None = None
    keyless: bool = False
    sketched: MayMeetFunction | None = None
    keys_alone: KeysFunction | None = None


def finds_nothing(view: DocumentView, options: Options) -> Iterator[Hit]:
    """Find nothing: what a check sees in one article that only compares articles."""
    return iter(())


class OptionFile(NamedTuple):
    """An option whose text is the name of a file or folder of the project.

    The configuration reads it, since a check does no I/O: the check gets the plain data in it, of a folder
    a mapping from the names of its files, without their endings, to their data. ``usual`` are places that
    are looked at where the option is left at its default. ``fault`` tells what is wrong with the data:
    the keys that lead there, and why.
    """

    usual: tuple[str, ...] = ()
    fault: Callable[[Any], tuple[tuple[str | int, ...], str] | None] | None = None


class Check(NamedTuple):
    """One kind of fault.

    ``options`` maps each option's name to its JSON Schema (2020-12), with a ``default`` and a
    ``description``; ``required`` names those without a default. ``placeholders`` are the names
    that the message of a rule may use in braces: every hit gives a value for each. ``scope`` is
    the blocks that a rule sees unless it says otherwise. A check with a ``comparison`` compares
    articles; it may look at each alone as well. ``files`` are the options that may name a file. One that
    ``searches`` for patterns or words that a house wrote gets views with a time for them.
    """

    name: str
    summary: str
    run: CheckFunction = finds_nothing
    placeholders: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = _NOTHING
    required: tuple[str, ...] = ()
    scope: frozenset[BlockKind] = PROSE
    comparison: Comparison | None = None
    files: Mapping[str, OptionFile] = _NO_FILES
    searches: bool = False
