"""Whether names in a few words of an article are people's, told without reading all of it where that will do.

To know whom a name means takes all names of an article, which costs far more than what asks. Whether it is
that of a person is most often told by the name itself, or by those that have a word in common with it.
"""

from collections.abc import Iterator

from checker.documents.model import Block, Document
from checker.language.name_words import MONONYM_TITLES
from checker.language.people import PlacedMention
from checker.language.person_names import NameMention

#: How many code points behind the beginning of a title its name may begin, or a word before its end.
_LONGEST_TITLE = 80
#: In so many places a surname is looked for beside a given name.
_MOST_PLACES = 12
#: In longer articles, and for names in longer paragraphs, all people are read once (code points).
_LONGEST_ARTICLE, _LONGEST_PARAGRAPH = 50_000, 2_000
#: Stands for the number of a person that has not been told.
_SOMEBODY = 0


def placed_mentions(document: Document, block: Block, start: int, end: int) -> Iterator[PlacedMention]:
    """Yield the mentions of ``block`` that begin in ``[start, end)``, in order, as people of the article.

    Of a person is told only that there is one.
    """
    if _has_people(document, block):
        yield from document.people.of_text(block.index, start, end)
        return
    for mention in document.names_touching(block, start, end + _LONGEST_TITLE):
        if start <= mention.span.start < end:
            yield placed_mention(document, block, mention)


def placed_mention(document: Document, block: Block, mention: NameMention) -> PlacedMention:
    """Return a mention of ``block`` as one of the people of the article; see `placed_mentions`."""
    is_person = None if _has_people(document, block) else _is_person(document, mention)
    if is_person is not None:
        return PlacedMention(block.index, mention, _SOMEBODY if is_person else None)
    start = mention.span.start
    placed = document.people.of_text(block.index, start, start + 1)
    return next(each for each in placed if each.mention.name == mention.name)


def _has_people(document: Document, block: Block) -> bool:
    """Tell whether all people of the article are known, or had better be."""
    return (
        document.kept("people") is not None
        or len(block.text) > _LONGEST_PARAGRAPH
        or len(document.text) > _LONGEST_ARTICLE
    )


def _is_person(document: Document, mention: NameMention) -> bool | None:
    """Tell whether a name is that of a person; None where all people of the article have to be known."""
    if mention.given:
        return True if mention.sure and mention.keys else None
    if len(mention.keys) != 1:
        return None
    title = mention.title.lower()
    if title:
        is_mononym = title.split()[-1].rstrip(".") in MONONYM_TITLES
        return True if mention.sure and not is_mononym else None
    return _is_surname(document, mention.keys[0])


def _is_surname(document: Document, key: str) -> bool | None:
    """Tell whether a word that stands alone is the surname, or the given name, of a person of the article.

    None where that is not plain: it is known what stands there wherever the word does, where letters have no
    accents.
    """
    texts = document.texts
    lowered, place = texts.lowered, -1
    for _ in range(_MOST_PLACES):
        place = lowered.find(key, place + 1)
        if place < 0:
            return False if lowered.isascii() else None
        (index,) = texts.at([place])
        if len(texts.texts[index]) > _LONGEST_PARAGRAPH:
            return None
        start = place - texts.start(index)
        for other in document.names_touching(document.blocks[index], start, start + 1):
            if other.given and other.sure and other.keys[-1:] == (key,):
                return True
            if key in other.given_keys or (key in other.keys and (other.given or other.title)):
                return _is_rare(document, other) if other.keys[-1:] == (key,) and other.given else None
    return None


def _is_rare(document: Document, mention: NameMention) -> bool | None:
    """Tell that a given name is in one place alone: nobody has it, with what follows, for a surname."""
    lowered = document.lowered
    first = mention.given_keys[:1]
    return True if lowered.isascii() and first and lowered.count(first[0]) == 1 else None
