"""A word that stands twice in a title.

Twice in a row is a slip of typing unless the word is a name ("Ying Ying", which the text has as well) or
doubled by right. Apart from
each other, only a word that carries meaning counts, and it counts less: the hit asks for a lower
severity. Set phrases ("day by day", "from door to door"), and the two halves of a title that a colon
or a dash parts, may share a word, and so may the names of two things ("rules without a rules engine").
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from re import Pattern, escape

from checker.checks.contract import Check, Options
from checker.checks.opening_needs import SHORTEST_REPEATED
from checker.checks.title_words import TitleWord, folded_words, small_words, title_words
from checker.documents.model import BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.joining_words import is_slip
from checker.text import MappedText, Span
from checker.text.patterns import compile_pattern

#: Words that are doubled by right, in any language.
_DOUBLED = frozenset(
    """that had bye tsk ha no so very again win knock blah hear aye chop tut boo cha pom goody nous vous sehr
    bla really never hush choo yo""".split()
)

#: Languages that double words as a part of their grammar.
_DOUBLING = frozenset("vi th id ms zh ja ko yue tl sw haw mi".split())

_CAPITALS_SHARE = 0.6


@cache
def _parting_pattern() -> Pattern[str]:
    return compile_pattern(r"[:;,.?!|/()\[\]{}\"“”„«»‘…—–·•+=]|\s-{1,2}\s|\s'|'\s")


def _is_name(title: str, word: Span, *, title_case: bool) -> bool:
    """Tell whether the capital of ``word`` says that it is a name."""
    return word.start > 0 and title[word.start].isupper() and not title_case


def _is_title_case(title: str, words: list[TitleWord], small: frozenset[str]) -> bool:
    counts = Counter(word.folded for word in words)
    content = [
        word
        for word in words[1:]
        if word.folded not in small and word.folded[:1].isalpha() and counts[word.folded] == 1
    ]
    capitals = sum(title[word.span.start].isupper() for word in content)
    return bool(content) and capitals >= len(content) * _CAPITALS_SHARE


def _is_doubled_name(view: DocumentView, word: str, *, title_case: bool) -> bool:
    """Tell whether a capitalised ``word`` that stands twice is one name of two equal words.

    It is one where the text has both words, too. Where the text has neither, the capitals decide.
    """
    document = view.document
    one = compile_pattern(rf"(?<!\w){escape(word)}(?!\w)")
    two = compile_pattern(rf"(?<!\w){escape(word)} {escape(word)}(?!\w)")
    alone = False
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = document.folded(block)
        if word not in text:
            continue
        if two.search(text):
            return True
        alone = alone or one.search(text) is not None
    return not alone and not title_case


def _adjacent(view: DocumentView, title: MappedText, words: list[TitleWord]) -> Iterator[Hit]:
    text = title.text
    small = small_words(view.document.language)
    title_case = _is_title_case(text, words, small)
    for first, second in pairwise(words):
        between = text[first.span.end : second.span.start]
        word = first.folded
        if word != second.folded or not between.isspace() or not word.isalpha() or word in _DOUBLED:
            continue
        if word not in small:
            both = text[first.span.start].isupper() and text[second.span.start].isupper()
            if both and _is_doubled_name(view, word, title_case=title_case):
                continue
        gone = title.to_source(Span(first.span.end, second.span.end))
        span = title.to_source(Span(first.span.start, second.span.end))
        label = f"delete the second “{second.span.of(text)}”"
        # With capitals small words may be names: "Will Will Smith return?"
        as_small = first.span.of(text) == second.span.of(text) == second.span.of(text).lower()
        bare = gone.of(view.document.source) == text[first.span.end : second.span.end]
        safe = as_small and bare and is_slip(word, view.document.language)
        yield Hit(
            span,
            {"word": second.span.of(text), "place": "twice in a row"},
            fixes=(Fix(label, (Edit(gone, ""),), safe=safe),),
        )


def _are_compounds(title: str, words: list[TitleWord], ends: tuple[int, int], small: frozenset[str]) -> bool:
    """Tell whether the word makes the name of two things, at the index of each of its ``ends``.

    It begins the later ("rules engine"), or ends both ("heating price", "coal price").
    """

    def are_joined(index: int) -> bool:
        if index < 0 or index + 1 == len(words) or {words[index].folded, words[index + 1].folded} & small:
            return False
        return title[words[index].span.end : words[index + 1].span.start].isspace()

    earlier, later = ends
    return are_joined(later) or (are_joined(earlier - 1) and are_joined(later - 1))


def _apart(view: DocumentView, title: MappedText, words: list[TitleWord]) -> Iterator[Hit]:
    text = title.text
    small = small_words(view.document.language)
    title_case = _is_title_case(text, words, small)
    last: dict[str, int] = {}
    for index, word in enumerate(words):
        name = word.folded
        if name in small or len(name) < SHORTEST_REPEATED or not name.isalpha() or name in _DOUBLED:
            continue
        earlier = last.get(name)
        last[name] = index
        if earlier is None or index - earlier == 1:
            continue
        between = words[earlier + 1 : index]
        if len(between) == 1 and between[0].folded in small:
            continue
        if _is_name(text, word.span, title_case=title_case) or title_case:
            continue
        first = words[earlier]
        if _parting_pattern().search(text, first.span.end, word.span.start):
            continue
        if _are_compounds(text, words, (earlier, index), small):
            continue
        yield Hit(
            title.to_source(word.span),
            {"word": word.span.of(text), "place": "twice"},
            (Related("first here", title.to_source(first.span)),),
            lower=True,
        )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.title is None or document.language in _DOUBLING:
        return
    text = document.title.text.text
    folded = folded_words(text)
    if len(set(folded)) == len(folded):
        return
    words = title_words(text)
    yield from _adjacent(view, document.title.text, words)
    yield from _apart(view, document.title.text, words)


REPEATED_WORD_IN_TITLE = Check(
    name="repeated-word-in-title",
    summary="A word that stands twice in a title.",
    run=_run,
    placeholders=("word", "place"),
    scope=frozenset({BlockKind.TITLE}),
)
