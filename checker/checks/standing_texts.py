"""Text that writers repeat on purpose: notices, parts of a form, what is set off, entries of a log.

Shared by the checks that look for text that stands twice.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from re import Pattern

from checker.documents.model import Block, Document
from checker.language.folding import fold
from checker.text.patterns import compile_pattern

#: What notices and standing texts say, folded; a paragraph that holds one may be repeated.
STANDING_TEXTS: tuple[str, ...] = (
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "alle rechten voorbehouden",
    "все права защищены",
    "版权所有",
    "thank you",
    "please note that",
    "please note:",
    "imply endorsement",
    "indicate an endorsement",
    "constitute an endorsement",
    "not an endorsement",
    "for more information",
    "for further information",
    "if you have any questions",
    "sign up for",
    "sign up to",
    "subscribe to",
    "click here",
    "read more",
    "the views expressed",
    "the opinions expressed",
    "without warranty",
    "terms and conditions",
    "terms of use",
    "originally published",
    "this article is part of",
    "this post is part of",
    "this event is part of",
    "check out",
    "let us know",
    "get in touch",
    "stay tuned",
    "spread the word",
    "filing an issue",
    "download this",
    "is not investment advice",
    "survey was conducted",
    "margin of error",
    "lorem ipsum",
    "amen",
    "hallelujah",
    "alleluia",
    "lord have mercy",
    "kyrie eleison",
)

#: How notes below a table or a text begin.
_NOTES = ("note -", "note:", "notes:", "n.b.", "nb:", "disclaimer", "hinweis:", "anmerkung:", "nota:")
#: How acknowledgements begin, which are written to one pattern.
_THANKS = (
    "our thanks to ",
    "our thanks go to ",
    "many thanks to ",
    "special thanks to ",
    "we would like to thank ",
)
_OPENINGS = (*_NOTES, *_THANKS)
#: So many first letters of a text tell that it does not open so, nearly always.
_OPENING = 3
_HEADS = frozenset(opening[:_OPENING] for opening in _OPENINGS)
#: How many headings are looked at to find the one of a lower level above.
_MOST_HEADINGS = 100
#: How a line begins that gives the value of something: "Help wanted: …".
_LONGEST_LABEL = 3
_LONG_VALUE = 20
#: A text of more words is no mere notice.
_LONGEST_NOTICE = 60
#: One of these is in each of the signs of markup that was left in.
SIGNS_OF_MARKUP = ("[", "]", "{", "<", ">")
_MARKUP_SIGNS = ("![", "{{", "{%", "</", "/>", "](")


def allowed_phrases(own: Collection[str]) -> tuple[str, ...]:
    """Return the phrases of standing texts, folded: the usual ones and a house's ``own``."""
    if not own:
        return STANDING_TEXTS
    return (*STANDING_TEXTS, *(folded for phrase in own if (folded := fold(phrase))))


def may_stand_twice(folded: str, allowed: Iterable[str]) -> bool:
    """Tell whether a folded text is markup that was left in, a note or a notice.

    A notice holds one of the ``allowed`` phrases; a long text that only closes with such a phrase
    is none.
    """
    if any(sign in folded for sign in _MARKUP_SIGNS):
        return True
    if folded.startswith(_OPENINGS):
        return True
    if folded.count(" ") >= _LONGEST_NOTICE:
        return False
    # Nearly always none is there: that is told without looking at where words begin.
    found = [phrase for phrase in allowed if phrase in folded]
    if not found:
        return False
    padded = f" {folded} "
    return any(not phrase.isascii() or _has_whole(padded, phrase) for phrase in found)


def notices_among(folded: Sequence[str], words: Iterable[str], allowed: tuple[str, ...]) -> list[int]:
    """Return the indexes of the texts of which `may_stand_twice` is true; ``words`` are those of all texts.

    Nearly always there is none, and that is told faster of all texts than of each.
    """
    has = "\n".join(folded).__contains__
    of_words, others = signs_of_notices(allowed)
    # What stands in none of the texts is not looked for in each.
    phrases = list(filter(has, others))
    for word in of_words.keys() & words:
        phrases += filter(has, of_words[word])
    signs = [*phrases, *filter(has, _MARKUP_SIGNS)] if any(map(has, SIGNS_OF_MARKUP)) else phrases
    return [
        index
        for index, text in enumerate(folded)
        if (
            (text[:_OPENING] in _HEADS and text.startswith(_OPENINGS))
            or (signs and any(map(text.__contains__, signs)))
        )
        and may_stand_twice(text, phrases)
    ]


@lru_cache(maxsize=8)
def signs_of_notices(allowed: tuple[str, ...]) -> tuple[dict[str, list[str]], list[str]]:
    """Return phrases by a word that stands wherever they do, and those of which no word can be told."""
    signs: dict[str, list[str]] = {}
    others: list[str] = []
    for phrase in allowed:
        # The last word may be the beginning of another, or have an apostrophe after it.
        whole = [word for word in phrase.split()[:-1] if word.isascii() and word.isalpha()]
        if whole and phrase.isascii():
            signs.setdefault(max(whole, key=len), []).append(phrase)
        else:
            others.append(phrase)
    return signs, others


@lru_cache(maxsize=8)
def openings_of_notices(allowed: tuple[str, ...]) -> tuple[tuple[str, ...], int, frozenset[str]]:
    """Return what notes open with, and phrases of which no word can be told; and so many letters of each."""
    openings = (*_OPENINGS, *signs_of_notices(allowed)[1])
    letters = min(_OPENING, *map(len, openings))
    return openings, letters, frozenset(opening[:letters] for opening in openings)


def _has_whole(padded: str, phrase: str) -> bool:
    """Tell whether ``phrase`` stands in a padded text, and not only where it begins a longer word."""
    place = padded.find(f" {phrase}")
    while place >= 0:
        after = padded[place + len(phrase) + 1]
        if not (phrase[-1].isalnum() and after.isalnum()):
            return True
        place = padded.find(f" {phrase}", place + 1)
    return False


def has_label(block: Block) -> bool:
    """Tell whether the block opens with a label such as ``Progress:``, bold or of a few words."""
    text = block.text.text
    label, colon, value = text.partition(": ")
    if colon and len(label.split()) <= _LONGEST_LABEL and len(value.split()) < _LONG_VALUE:
        return True
    return any(
        mark.kind in ("strong", "emphasis")
        and mark.span.start == 0
        and mark.span.of(text).rstrip().endswith(".")
        for mark in block.marks
    ) or is_part_of_form(block)


def is_part_of_form(block: Block) -> bool:
    """Tell whether the block opens with emphasised words and a colon, as each part of a form does."""
    text = block.text.text
    return any(
        mark.kind in ("strong", "emphasis")
        and mark.span.start == 0
        and (mark.span.of(text).rstrip().endswith(":") or text[mark.span.end :].lstrip()[:1] == ":")
        for mark in block.marks
    )


def are_references(blocks: Sequence[Block]) -> bool:
    """Tell whether the blocks are for the most part links or emphasised, and none is a sentence."""
    marked = 0
    for block in blocks:
        if ends_like_prose(block.text.text):
            return False
        reached = 0
        for mark in sorted(block.marks, key=lambda mark: mark.span):
            if mark.kind in ("strong", "emphasis", "link"):
                marked += max(0, mark.span.end - max(reached, mark.span.start))
                reached = max(reached, mark.span.end)
    return marked * 2 >= sum(len(block.text) for block in blocks)


@cache
def _issue_number() -> Pattern[str]:
    return compile_pattern(r"#\d+[)\]\s]*$")


def ends_with_issue(block: Block) -> bool:
    """Tell whether the block ends with the number of an issue, as an entry of release notes does."""
    text = block.text.text
    return _issue_number().search(text, max(0, len(text) - 40)) is not None


def is_set_off(block: Block) -> bool:
    """Tell whether the whole block is emphasised, as a refrain or a notice is."""
    text = block.text.text
    return any(
        mark.kind in ("strong", "emphasis", "link")
        and mark.span.end - mark.span.start >= len(text.rstrip(".!? "))
        for mark in block.marks
    )


@cache
def _end_of_prose() -> Pattern[str]:
    return compile_pattern(r"[.!?…。！？।۔؟][\"'”’“‘»›)\]」』*_\s]*(?:\[\w+\]|\s*#\d+)*$")


def ends_like_prose(text: str) -> bool:
    """Tell whether ``text`` ends with the mark of a sentence; a note's or an issue's number may follow."""
    if text.endswith((".", "!", "?")):
        return True
    return _end_of_prose().search(text, max(0, len(text) - 40)) is not None


def is_log_entry(block: Block) -> bool:
    """Tell whether the block opens with a link or code, as an entry of a log of changes does."""
    before = len(block.text.text) - len(block.text.text.lstrip("[( "))
    return any(mark.kind in ("link", "code") and mark.span.start <= before for mark in block.marks)


@cache
def _commit_hash() -> Pattern[str]:
    return compile_pattern(r"[\[( ]*[0-9a-f]{7,40}\b")


def is_commit(block: Block) -> bool:
    """Tell whether the block is the subject of a commit in a generated log, whose words are not edited.

    It opens with the hash of the commit, as code or as a link.
    """
    return is_log_entry(block) and _commit_hash().match(block.text.text) is not None


def in_parallel_sections(document: Document, first: Block, later: Block) -> bool:
    """Tell whether two blocks have the same place under two headings of one level.

    So stand the parts of a form that is filled in for one thing after another; it may have headings
    of its own below one that names the thing. Where all headings are alike, the section itself
    stands twice.
    """
    if first.section is None or later.section is None or first.section == later.section:
        return False
    if first.index - first.section != later.index - later.section:
        return False
    one: Block | None = document.blocks[first.section]
    other: Block | None = document.blocks[later.section]
    while one is not None and other is not None and one is not other:
        if one.level != other.level:
            return False
        heading, again = document.folded(one), document.folded(other)
        if heading != again:
            return heading not in again and again not in heading
        one, other = _parent(document, one), _parent(document, other)
    return False


def headings_above(document: Document, block: Block) -> list[Block]:
    """Return the heading of the block's section and those of lower levels above it, nearest first."""
    found: list[Block] = []
    heading = None if block.section is None else document.blocks[block.section]
    while heading is not None and len(found) < _MOST_HEADINGS:
        found.append(heading)
        heading = _parent(document, heading)
    return found


def _parent(document: Document, heading: Block) -> Block | None:
    """Return the heading of a lower level above ``heading``; None where there is none near."""
    above = heading
    for _ in range(_MOST_HEADINGS):
        if above.section is None or above.section >= above.index:
            return None
        above = document.blocks[above.section]
        if above.level < heading.level:
            return above
    return None
