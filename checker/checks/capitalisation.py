"""The check by which a house says how headlines and headings are capitalised."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import disjoint, is_set_apart, set_apart_spans
from checker.checks.patterns import compiled_words
from checker.checks.usual_case import UsualCase, capitalised, word_pattern
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.title_case import Capital, TitleStyle, capital_in_title, is_title_case
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: Behind these a headline begins again: either way is right there.
_RESTARTS = ":?!.;|—–\"“”„«‹‘'/("

#: So many words must be known to be common before a headline with capitals throughout is reported.
_FEWEST_IN_TITLE_CASE = 2

#: Letters of a word in capitals that is no acronym where all others are in capitals too.
_SHOUTED = 4


class _Word(NamedTuple):
    """A word of a heading: ``opens`` behind a mark at which the heading begins again, or a hyphen."""

    text: str
    span: Span
    opens: bool


class _Wrong(NamedTuple):
    """A word with its right form; ``sure`` where only this one is right."""

    word: _Word
    right: str
    sure: bool = True


def _words(block: Block, exceptions: Sequence[Span]) -> list[_Word]:
    """Return the words of ``block`` that have letters and case, without code, addresses and exceptions."""
    text = block.text.text
    apart = set_apart_spans(block)
    if exceptions:
        apart = disjoint([*apart, *exceptions])
    words: list[_Word] = []
    last = 0
    for match in word_pattern().finditer(text):
        span, between = Span(*match.span()), text[last : match.start()]
        last = span.end
        opens = between.endswith("-") or any(mark in _RESTARTS for mark in between)
        written = match[0]
        if _is_no_word(written, between[-1:], text[span.end : span.end + 1]):
            continue
        if written in ("am", "pm") and text[max(span.start - 2, 0) : span.start].rstrip()[-1:].isdigit():
            continue
        has_case = written.lower() != written.upper()
        # A number, a version or the name of a file has letters of its own: 5G, io.js.
        if has_case and not _has_own_signs(written) and not is_set_apart(apart, span):
            words.append(_Word(written, span, opens))
    return words


def _is_no_word(written: str, before: str, after: str) -> bool:
    """Tell whether the signs around ``written`` make it part of an address, or an initial."""
    if (before and before in "@#/_\\") or (after and after in "@_\\"):
        return True
    # David A. Shive, A/B tests; &amp;
    return (len(written) == 1 and after in tuple("./-")) or (before == "&" and after == ";")


def _has_own_signs(word: str) -> bool:
    return any(map(str.isdigit, word)) or "." in word


def _has_own_case(word: str) -> bool:
    """Tell whether ``word`` has capitals that are not those of its place: NASA, iPhone, McCain."""
    return word[1:] != word[1:].lower()


def _in_one_case(words: Sequence[_Word], style: str) -> Iterator[_Wrong]:
    for word in words:
        right = word.text.upper() if style == "upper" else word.text.lower()
        if word.text != right:
            yield _Wrong(word, right)


def _in_title_case(block: Block, words: Sequence[_Word], style: TitleStyle) -> Iterator[_Wrong]:
    text = block.text.text
    first, last = _ends(text)
    before = ""
    for word in words:
        if not _has_own_case(word.text):
            if word.span.start == first or word.span.end == last:
                must = Capital.MUST
            else:
                must = Capital.MAY if word.opens else capital_in_title(word.text, before, style)
            right = capitalised(word.text) if must is Capital.MUST else word.text
            if must is Capital.MUST_NOT:
                right = word.text.lower()
            if right != word.text:
                yield _Wrong(word, right)
        before = word.text


def _ends(text: str) -> tuple[int, int]:
    """Return where the first word of ``text`` begins and the last one ends."""
    spans = [match.span() for match in word_pattern().finditer(text)]
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)


def _in_sentence_case(block: Block, words: Sequence[_Word], usage: UsualCase) -> Iterator[_Wrong]:
    text = block.text.text
    first, _ = _ends(text)
    opener = words[0] if words and words[0].span.start == first else None
    if opener is not None and opener.text.islower() and not usage.keeps_small(opener.text):
        yield _Wrong(opener, capitalised(opener.text))
    titles = [mark.span for mark in block.marks if mark.kind == "emphasis"]
    titles = disjoint([*titles, *(quotation.span for quotation in usage.document.quotations(block))])
    capitals = [
        word
        for word in words
        if word.text[:1].isupper()
        and word.span.start != first
        and not (word.opens or _has_own_case(word.text) or is_set_apart(titles, word.span))
        and word.text != "I"
        and not word.text.startswith(("I'", "I’"))
    ]
    common = [word for word in capitals if usage.is_small(word.text) or usage.is_common(word.text)]
    if is_title_case(text):
        sure = len(common) == len(capitals)
        if sure or len(common) >= _FEWEST_IN_TITLE_CASE:
            yield from (_Wrong(word, word.text.lower(), sure) for word in common)
        return
    # A common word beside one that may be a name may be part of it: New York, the Green Party.
    names = set(capitals).difference(common)
    beside_names: set[_Word] = set()
    for word, following in pairwise(words):
        if text[word.span.end : following.span.start].isspace():
            beside_names.update({word} if following in names else (), {following} if word in names else ())
    for word in common:
        if usage.is_small(word.text) or word not in beside_names:
            yield _Wrong(word, word.text.lower())


def _wrong_words(block: Block, words: Sequence[_Word], style: str, usage: UsualCase) -> list[_Wrong]:
    if style in ("upper", "lower"):
        return list(_in_one_case(words, style))
    if sum(len(word.text) >= _SHOUTED for word in words) > 1 and all(word.text.isupper() for word in words):
        # Which of its words are names or acronyms cannot be told.
        first, *others = words
        return [
            _Wrong(first, first.text.capitalize(), sure=False),
            *(_Wrong(word, word.text.lower(), sure=False) for word in others),
        ]
    if style == "sentence":
        return list(_in_sentence_case(block, words, usage))
    return list(_in_title_case(block, words, "ap" if style == "title-ap" else "chicago"))


def _exceptions(view: DocumentView, block: Block, exceptions: Sequence[str]) -> list[Span]:
    """Return where ``exceptions`` stand in the text of ``block``."""
    if not exceptions:
        return []
    pattern = compiled_words(tuple(exceptions), ignore_case=False)
    found = pattern.finditer(block.text.text, timeout=view.search_seconds())
    return [Span(*match.span()) for match in found]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    usage = UsualCase(view.document)
    for block in view.blocks:
        words = _words(block, _exceptions(view, block, options["exceptions"]))
        wrong = _wrong_words(block, words, options["style"], usage)
        if not wrong:
            continue
        text = block.text.text
        right, last = "", 0
        for word, written, _ in wrong:
            right += text[last : word.span.start] + written
            last = word.span.end
        right += text[last:]
        fixes: tuple[Fix, ...] = ()
        if all(each.sure for each in wrong):
            edits = tuple(Edit(block.source(word.span), written) for word, written, _ in wrong)
            fixes = (Fix(f"write {right!r}", edits),)
        named = ", ".join(dict.fromkeys(word.text for word, _, _ in wrong))
        values = {"match": text, "words": named, "replacement": right}
        yield Hit(block.text.source_span, values, fixes=fixes)


CAPITALISATION = Check(
    name="capitalisation",
    searches=True,
    summary="A headline or heading whose capitals are not those of the house.",
    run=_run,
    placeholders=("match", "words", "replacement"),
    options={
        "style": {
            "enum": ["sentence", "title-ap", "title-chicago", "upper", "lower"],
            "description": (
                "How it is written: sentence, with the capitals of a sentence; title-ap and title-chicago, "
                "with those of English titles by the Associated Press or the Chicago Manual; upper or lower, "
                "in one case throughout."
            ),
        },
        "exceptions": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Words and phrases that are right as they stand here, whatever the style.",
        },
    },
    required=("style",),
    scope=frozenset({BlockKind.TITLE, BlockKind.HEADING}),
)
