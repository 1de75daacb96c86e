"""Which fields of front matter mean title, date and author in articles that call them otherwise."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.documents.metadata_dates import parse_date
from checker.documents.read_options import DEFAULT_FIELDS
from checker.documents.structured import Node
from checker.text.named_tuples import NamedTuple

#: Other names of fields by meaning, lower-case and without the signs that part their words.
_OTHER_NAMES: Mapping[str, frozenset[str]] = {
    meaning: frozenset(names.split())
    for meaning, names in {
        "title": "name heading posttitle pagetitle articletitle titre titel titulo título titolo tytuł",
        "date": (
            "created createdat createdon creationdate datecreated publisheddate publicationdate publishedon "
            "publishedat posted postedon postdate pubdate publishdate releasedate released datum fecha data"
        ),
        "modified": (
            "updatedat updatedon updateddate lastupdated lastupdate lastupdatedat lastmodified modifiedat "
            "lastmodifiedat modifieddate modifiedon datemodified dateupdated lastedited changed revised"
        ),
        "author": (
            "writer writers writtenby by creator creators contributor contributors reporter reporters autor "
            "postauthor authorname authornames autores auteur auteurs autore autori verfasser skribent"
        ),
        "description": "abstract deck dek teaser standfirst subtitle lede lead metadescription blurb intro",
    }.items()
}

#: Mappings in which generators let writers keep fields of their own.
_CONTAINERS = frozenset(
    "extra params meta metadata taxonomies attributes custom frontmatter page post article".split()
)

#: A field is taken for what it seems where so many articles, and such a share of them, lack the usual one.
_FEWEST = 2
_SHARE = 0.05

#: Such a share of a field's values must fit what it seems to mean.
_FITTING = 0.8

#: A title, a name or a list of names has no more code points, a description no more than that.
_LONGEST_NAME = 120
_LONGEST_TEXT = 2_000


class FieldChoice(NamedTuple):
    """What means ``meaning``: ``names`` in the order in which they are asked, ``added`` with their counts.

    ``lacking`` articles of ``articles`` have none of the usual fields.
    """

    meaning: str
    names: tuple[str, ...]
    added: tuple[tuple[str, int], ...]
    lacking: int
    articles: int


def choose_fields(roots: Sequence[Node], found: Mapping[str, Sequence[bool]]) -> tuple[FieldChoice, ...]:
    """Return the fields that must be named, by looking at the front matter of articles.

    ``roots`` are the articles' front matter; ``found`` tells by meaning, article by article, whether
    the usual fields gave something.
    """
    flat = [dict(_flattened(root)) for root in roots]
    choices = (_choose(meaning, flat, found[meaning]) for meaning in _OTHER_NAMES if meaning in found)
    return tuple(choice for choice in choices if choice is not None)


def _choose(meaning: str, articles: Sequence[dict[str, Node]], found: Sequence[bool]) -> FieldChoice | None:
    wanted = _OTHER_NAMES[meaning] | {_plain(name) for name in DEFAULT_FIELDS[meaning]}
    usual = {name.casefold() for name in DEFAULT_FIELDS[meaning]}
    present: Counter[str] = Counter()
    fitting: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    lacking = 0
    for fields, has_usual in zip(articles, found, strict=True):
        lacking += not has_usual
        for name, node in fields.items():
            if name.casefold() in usual:
                seen[name.casefold()] += 1
            elif not has_usual and _plain(name.rpartition(".")[2]) in wanted and _is_filled(node):
                present[name] += 1
                fitting[name] += _fits(meaning, node)
    least = max(_FEWEST, _SHARE * len(articles))
    added = [
        (name, count)
        for name, count in sorted(fitting.items(), key=lambda item: (-item[1], item[0]))
        if count >= least and count >= _FITTING * present[name]
    ]
    if not added:
        return None
    kept = [name for name in DEFAULT_FIELDS[meaning] if seen[name.casefold()]]
    names = (*kept, *(name for name, _ in added))
    return FieldChoice(meaning, names, tuple(added), lacking, len(articles))


def _flattened(root: Node) -> Iterator[tuple[str, Node]]:
    """Yield the fields of an article with their names as a configuration writes them."""
    for entry in root.entries:
        yield entry.key, entry.node
        if entry.node.kind == "mapping" and _plain(entry.key) in _CONTAINERS and "." not in entry.key:
            for inner in entry.node.entries:
                yield f"{entry.key}.{inner.key}", inner.node


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character not in "_- ")


def _is_filled(node: Node) -> bool:
    if node.kind == "scalar":
        return node.value is not None and node.value != ""
    return bool(node.items or node.entries)


def _fits(meaning: str, node: Node) -> bool:
    """Tell whether a value can be what ``meaning`` says; it is filled."""
    if meaning == "author" and node.kind == "sequence":
        return all(_is_name(item) for item in node.items)
    if meaning == "author":
        return _is_name(node)
    if node.kind != "scalar" or not isinstance(node.value, str):
        return False
    text = node.value.strip()
    if meaning in ("date", "modified"):
        return parse_date(text, None) is not None
    return any(map(str.isalpha, text)) and len(text) <= (
        _LONGEST_NAME if meaning == "title" else _LONGEST_TEXT
    )


def _is_name(node: Node) -> bool:
    if node.kind == "mapping":
        return any(isinstance(node.get(key), Node) for key in ("name", "display_name", "displayName"))
    if node.kind != "scalar" or not isinstance(node.value, str):
        return False
    text = node.value.strip()
    return len(text) <= _LONGEST_NAME and any(map(str.isalpha, text)) and "://" not in text
