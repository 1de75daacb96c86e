"""Tells the article of a page from what stands around it.

Elements and attributes that say so are believed first (schema.org's articleBody, `article`, `main`,
names of classes that many systems give); where there are none the element counts that holds most of
the page's prose by itself. All else becomes furniture.
"""

from collections.abc import Iterable, Sequence

from checker.documents.html_elements import LIST_ELEMENTS, Element
from checker.documents.html_furniture import (
    Attributes,
    attributes_of,
    fits_kind,
    is_furniture,
    named_kind,
)
from checker.documents.html_headline import FARTHEST_HEADLINE, named_headline, top_heading
from checker.documents.model import Block, BlockKind

#: Classes that systems of many sites give the element with the article's text.
_BODY_CLASSES = frozenset(
    """article-body article__body article-content article__content articlebody article-text articletext
    article_body article-body-content blog-post caas-body content-article content__article-body
    e-content entry-content entry__content entrytext mw-parser-output post-body post-content post__content
    post-entry postbody posttext rich-text-article single-content single-post story-body story-content
    story-text story__body story__content storybody storytext td-post-content text-article""".split()
)
#: What a line about the article may be by its element.
_LINES = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM))
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL))
#: A shorter text is no prose, in code points, unless it ends like a sentence.
_SHORTEST_PROSE = 120
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "»", "。", "！", "？", "」", ":")
#: More of a text than this in links makes it navigation.
_MOST_LINKS = 0.6
#: An element with less of the page's prose than this is not the article, whatever it is called.
_LEAST_SHARE = 0.4
#: One that holds so much of what its parent holds is where the article is.
_DOMINANT = 0.6
#: What stands above the headline is less of the text than this, or the headline is none.
_MOST_ABOVE = 0.3
#: Elements that may hold an article.
_HOLDERS = frozenset(
    "article blockquote body center div fieldset form html main section table tbody tr td".split()
)


class Region:
    """The part of a page that is the article: blocks ``[first, last)`` that are not furniture.

    ``headline`` is the index of the block with the headline, -1 for none. ``known`` tells of elements
    whether they are furniture; ``lines`` are paragraphs that are a byline or a credit by their class.
    """

    __slots__ = ("first", "headline", "known", "last", "lines")

    def __init__(
        self,
        first: int,
        last: int,
        headline: int,
        known: dict[Element, bool],
        lines: list[tuple[Block, BlockKind]],
    ) -> None:
        self.lines = lines
        self.first = first
        self.last = last
        self.headline = headline
        self.known = known

    def is_furniture(self, element: Element, source: str) -> bool:
        """Tell whether what stands in ``element``, which may hold no text, is furniture."""
        chain: list[Element] = []
        found = False
        at: Element | None = element
        while at is not None and at.parent is not None:
            if at in self.known:
                found = self.known[at]
                break
            chain.append(at)
            at = at.parent
        for each in reversed(chain):
            found = found or is_furniture(each, attributes_of(each, source), 0, holds_headline=False)
            self.known[each] = found
        return found


def find_region(
    source: str,
    blocks: Sequence[Block],
    homes: Sequence[Element],
    elements: Sequence[Element],
    names: Iterable[str],
) -> Region:
    """Return where the article stands, and make furniture of all other blocks.

    ``homes`` are the elements of the blocks, ``elements`` all of them in order, outer ones first;
    ``names`` is what the page calls itself.
    """
    return _Finder(source, blocks, homes, elements).region(named_headline(blocks, names))


class _Finder:
    """Weighs the elements of one page."""

    def __init__(
        self,
        source: str,
        blocks: Sequence[Block],
        homes: Sequence[Element],
        elements: Sequence[Element],
    ) -> None:
        self._blocks = blocks
        self._homes = homes
        self._holding = [element for element in elements if element.first < element.last]
        self._attributes: dict[Element, Attributes] = {
            element: attributes_of(element, source) for element in self._holding
        }
        self._lines: list[tuple[Block, BlockKind]] = []
        self._known: dict[Element, bool] = {}
        self._sums: list[int] = []
        self._weigh()

    def _weigh(self) -> None:
        self._sums = [0]
        for block in self._blocks:
            self._sums.append(self._sums[-1] + _prose(block))

    def _weight(self, element: Element) -> int:
        return self._sums[element.last] - self._sums[element.first]

    def region(self, headline: int) -> Region:
        """Return where the article stands whose ``headline`` is this block, if it is named at all (-1)."""
        self._mark_furniture(headline)
        self._mark_links()
        self._weigh()
        if not self._sums[-1]:
            # Nothing here is told from anything else: all of it is the article.
            return Region(
                0, len(self._blocks), headline if headline >= 0 else top_heading(self._blocks, 0, 0), {}, []
            )
        first, last = self._body()
        if headline < 0 or headline >= last:
            headline = top_heading(self._blocks, first, last)
        body = first
        if self._stands_above(headline, first, last):
            first = headline
        self._set_between(headline, body)
        self._set_apart(first, last, headline)
        self._set_kinds(headline)
        self._set_empty_headings(headline)
        return Region(first, last, headline, self._known, self._lines)

    def _stands_above(self, headline: int, first: int, last: int) -> bool:
        """Tell whether the article begins with the headline, in its element or above it."""
        if first < headline < last:
            above = self._sums[headline] - self._sums[first]
            return above < _MOST_ABOVE * (self._sums[last] - self._sums[first])
        near = first - headline <= FARTHEST_HEADLINE or self._sums[first] == self._sums[headline]
        return 0 <= headline < first and near

    def _set_between(self, headline: int, body: int) -> None:
        """Make furniture of what stands between the headline and the text from its second heading on."""
        if headline < 0:
            return
        between = self._blocks[headline + 1 : body]
        for index, block in enumerate(between):
            if index and block.kind is BlockKind.HEADING:
                for other in between[index:]:
                    other.kind = BlockKind.FURNITURE
                return

    def _set_kinds(self, headline: int) -> None:
        """Set the kinds that classes tell, and the levels of headings beside the headline.

        Pages give sections of their own an `h1`, and repeat the headline for narrow screens.
        """
        top = self._blocks[headline] if headline >= 0 else None
        for element in self._holding:
            kind = named_kind(element, self._attributes[element])
            if kind is None or self._weight(element) >= _LEAST_SHARE * self._sums[-1]:
                continue
            for block in self._blocks[element.first : element.last]:
                if kind is BlockKind.CAPTION and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                    block.kind = kind
                elif block.kind in _LINES and block is not top and fits_kind(block.text.text, kind):
                    self._lines.append((block, kind))
        if top is None:
            return
        home = self._homes[headline].parent
        for block, own in zip(self._blocks, self._homes, strict=True):
            if block.kind is not BlockKind.HEADING or block is top:
                continue
            if block.text.text == top.text.text:
                block.kind = BlockKind.FURNITURE
            elif block.level == 1 and own.parent is not home:
                block.level = 2

    def _set_empty_headings(self, headline: int) -> None:
        """Make furniture of the headings of furniture: no text stands between them and the next heading."""
        is_empty, below = True, False
        for index in range(len(self._blocks) - 1, headline, -1):
            block = self._blocks[index]
            if block.kind is BlockKind.FURNITURE:
                below = True
            elif block.kind is not BlockKind.HEADING:
                is_empty = False
            elif below and is_empty:
                block.kind = BlockKind.FURNITURE
            else:
                is_empty, below = True, False

    def _mark_furniture(self, headline: int) -> None:
        total = max(self._sums[-1], 1)
        for element in self._holding:
            outer = element.parent is not None and self._known.get(element.parent, False)
            self._known[element] = outer or is_furniture(
                element,
                self._attributes[element],
                self._weight(element) / total,
                holds_headline=element.first <= headline < element.last,
            )
        for block, home in zip(self._blocks, self._homes, strict=True):
            if self._known.get(home, False) and block.kind is not BlockKind.CODE:
                block.kind = BlockKind.FURNITURE

    def _mark_links(self) -> None:
        """Make furniture of lists of nothing but links, and of links outside of paragraphs."""
        pure = [0]
        for block in self._blocks:
            pure.append(pure[-1] + (_links(block) == len(block.text)))
        lists = [
            element
            for element in self._holding
            if element.name in LIST_ELEMENTS
            and 1 < element.last - element.first == pure[element.last] - pure[element.first]
        ]
        for element in _outermost(lists):
            for block in self._blocks[element.first : element.last]:
                block.kind = BlockKind.FURNITURE
        for block, home in zip(self._blocks, self._homes, strict=True):
            if block.kind is BlockKind.PARAGRAPH and home.name != "p" and _links(block) == len(block.text):
                block.kind = BlockKind.FURNITURE

    def _body(self) -> tuple[int, int]:
        """Return which blocks the text of the article is among."""
        total = self._sums[-1]
        for kind in (_is_article_body, _is_article, _has_body_class, _is_main):
            found = [each for each in self._holding if kind(each, self._attributes[each])]
            outer = _outermost(found)
            best = max(outer, key=self._weight, default=None)
            if best is None:
                continue
            together = sum(map(self._weight, outer))
            if kind is _is_article_body and self._weight(best) < _DOMINANT * together:
                # A text in several pieces, with something else between them.
                if together >= _LEAST_SHARE * total and len({each.parent for each in outer}) == 1:
                    return outer[0].first, outer[-1].last
                continue
            if self._weight(best) >= max(_LEAST_SHARE * total, _DOMINANT * together):
                return best.first, best.last
        return self._densest()

    def _densest(self) -> tuple[int, int]:
        """Return the innermost element that holds most of what the one around it holds."""
        first, last, weight = 0, len(self._blocks), self._sums[-1]
        for element in self._holding:
            # Outer elements come first, so that each step goes inward.
            if element.name in _HOLDERS and first <= element.first and element.last <= last:
                own = self._weight(element)
                if own >= _DOMINANT * weight:
                    first, last, weight = element.first, element.last, own
        return first, last

    def _set_apart(self, first: int, last: int, headline: int) -> None:
        """Make furniture of what stands outside of the article, and of other articles inside."""
        for index, block in enumerate(self._blocks):
            if not first <= index < last and block.kind is not BlockKind.CODE:
                block.kind = BlockKind.FURNITURE
        whole = self._sums[last] - self._sums[first]
        others = [
            element
            for element in self._holding
            if element.name == "article"
            and first <= element.first
            and element.last <= last
            and not element.first <= headline < element.last
            and self._attributes[element].itemprop != "liveblogupdate"
            and self._weight(element) < _LEAST_SHARE * whole
        ]
        for element in _outermost(others):
            for block in self._blocks[element.first : element.last]:
                block.kind = BlockKind.FURNITURE


def _is_article_body(_: Element, attributes: Attributes) -> bool:
    return "articlebody" in attributes.itemprop.split()


def _is_article(element: Element, attributes: Attributes) -> bool:
    return element.name == "article" or attributes.role == "article"


def _has_body_class(_: Element, attributes: Attributes) -> bool:
    return not _BODY_CLASSES.isdisjoint(attributes.classes)


def _is_main(element: Element, attributes: Attributes) -> bool:
    return element.name == "main" or attributes.role == "main"


def _outermost(elements: list[Element]) -> list[Element]:
    """Return those of ``elements``, in order, that stand in none of the others."""
    found: list[Element] = []
    for element in elements:
        if not found or element.start >= found[-1].end:
            found.append(element)
    return found


def _links(block: Block) -> int:
    """Return how many code points of the block's text are in links."""
    return sum(mark.span.end - mark.span.start for mark in block.marks if mark.kind == "link")


def _prose(block: Block) -> int:
    """Return how much the block speaks for an article around it, in code points."""
    length = len(block.text)
    if block.kind not in _PROSE or (
        length < _SHORTEST_PROSE and not block.text.text.endswith(_SENTENCE_ENDS)
    ):
        return 0
    if block.marks and _links(block) > _MOST_LINKS * length:
        return 0
    return length if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION) else length // 2
