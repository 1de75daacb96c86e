"""Who is said to have spoken a quotation: the evidence in its paragraph and in those beside it.

A reporting verb, a name, a pronoun, a label or a link in the quotation's own paragraph is clear
evidence; so is a paragraph before it that quotes somebody, ends with what somebody said or leads on to
the words, and a line after it that names a source. A paragraph before that only tells of somebody, and
one after that quotes on, are weak: the speaker can be guessed.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from re import Pattern

from checker.checks.quotation_texts import (
    SOURCE_LINE_WORDS,
    Evidence,
    asks,
    asks_before,
    closes_with_cue,
    is_left_open,
    is_mostly_names,
    is_source_line,
    is_surname,
    opens_paragraph,
)
from checker.checks.source_lines import label_pattern, pointing_back_pattern, source_line_pattern
from checker.documents.model import Block, BlockKind, Document
from checker.language.attribution_cues import Strength
from checker.language.folding import fold, is_long_enough
from checker.language.inserted_clauses import find_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.reported_speech import tells_of_speech
from checker.language.reporting_cues import has_reporting_cue
from checker.language.roles import names_role
from checker.language.sentences import may_open_without_letter, split_sentences
from checker.language.speakers import names_somebody, points_at_somebody
from checker.text.patterns import compile_pattern

_CONTEXT = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CAPTION}
)

#: A run of paragraphs that are all quotation is followed this far for its speaker.
_LONGEST_CHAIN = 12

#: Lengths in words: of a line that opens with a dash and a source, of what may stand beside a quotation
#: that is a whole paragraph, of a beat (“Applause.”), of a term in quotation marks, of a name.
_LONGEST_SIGNATURE = 25
_FEW_WORDS = 2
_BEAT_WORDS = 3
_TERM_WORDS = 2
_NAME_WORDS = 6

#: Words from which a quotation is an excerpt, which needs a source line: readers cannot tell any more
#: who was speaking in the paragraph before it.
_EXCERPT_WORDS = 40

#: Signs that open the items of a list as well as the name below a quotation.
_LIST_SIGNS = frozenset("—–―~-")


@cache
def _said_pattern() -> Pattern[str]:
    """Find one of the commonest verbs of speech that is no part of a longer word and no adjective.

    An adjective is that of “the said bridge”.
    """
    return compile_pattern(
        r"[ )—–](?<!(?i:\b(?:the|his|her)) )(?<!(?i:\ba) )(?<!(?i:\btheir) )"
        r"(?:said|says|told|added|adds|wrote|writes|tells)(?=\s|[.,;:!?)](?!\w)|$)"
    )


@cache
def _opening_pattern() -> Pattern[str]:
    """Match the beginning of a paragraph whose first word has a capital, and before it no comma."""
    return compile_pattern(r"[^\w,]*+[A-Z]")


class QuotationSources:
    """What the paragraphs around quotations say, each read once; ``is_english`` tells the language."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language
        self.is_english = self._language == "en"
        self._outside: dict[int, str] = {}
        self._tells: dict[int, bool] = {}
        self._glances: dict[int, bool | None] = {}
        self._references: dict[int, bool] = {}
        self._beginnings: dict[int, bool] = {}
        self._quotes_people: bool | None = None
        self._passed_over: dict[int, bool] = {}
        self._leading: dict[tuple[int, bool], Evidence] = {}
        self._first: int | None = None

    def outside(self, block: Block) -> str:
        """Return the text of ``block`` with a space in place of each quotation of its own words.

        Reporting clauses inside the marks, as Russian and French set them, stay.
        """
        known = self._outside.get(block.index)
        if known is None:
            text = block.text.text
            quotations = self._document.quotations(block)
            parts: list[str] = []
            end = len(text) if is_left_open(text, quotations) else 0
            for quotation in () if end else quotations:
                if not quotation.closed and quotation.span.end < len(text):
                    continue  # its closing mark is missing: who knows where the words end
                parts.append(text[end : quotation.span.start])
                clauses = find_inserted_clauses(text, quotation.span, self._language)
                parts.extend(clause.of(text) for clause in clauses)
                end = quotation.span.end
            parts.append(text[end:])
            known = self._outside[block.index] = " ".join(parts)
        return known

    def source_of(self, block: Block, number: int) -> Evidence:
        """Return how well the article tells whose words quotation ``number`` of ``block`` is."""
        text = block.text.text
        quotation = self._document.quotations(block)[number]
        if self._is_told_beside(block, quotation, number):
            return Evidence.CLEAR
        strongest = Evidence.NONE
        if self._language != "en" and not opens_paragraph(text, quotation):
            strongest = Evidence.WEAK  # the sentence before may tell of somebody whom no list knows
        if self._is_first(block):
            # A report may open with words whose speaker the next paragraph tells.
            strongest = Evidence.WEAK
            following = block.index + 1
            blocks = self._document.blocks
            if following < len(blocks) and self._tells_speaker(blocks[following]):
                return Evidence.CLEAR
        for neighbour in self._neighbours(block):
            found = self._beside(neighbour, before=neighbour.index < block.index)
            if found is Evidence.TOLD:
                excerpt = is_long_enough(quotation.inner.of(text), _EXCERPT_WORDS)
                goes_on = self._goes_on_from_above(block, quotation)
                found = Evidence.WEAK if excerpt and not goes_on else Evidence.CLEAR
            if found is Evidence.CLEAR:
                return found
            if found is Evidence.WEAK:
                strongest = found
        return strongest

    def _is_first(self, block: Block) -> bool:
        """Tell whether ``block`` is the first paragraph."""
        if self._first is None:
            kinds = (each.index for each in self._document.blocks if each.kind is BlockKind.PARAGRAPH)
            self._first = next(kinds, -1)
        return block.index == self._first

    def _goes_on_from_above(self, block: Block, quotation: Quotation) -> bool:
        """Tell whether the paragraph above leaves its quotation open and this one, at the head, goes on."""
        if not block.index or not opens_paragraph(block.text.text, quotation):
            return False
        above = self._document.quotations(self._document.blocks[block.index - 1])
        return bool(above) and not above[-1].closed

    def _is_told_beside(self, block: Block, quotation: Quotation, number: int) -> bool:
        """Tell whether the paragraph of a quotation says whose words it is, or it needs no name."""
        text = block.text.text
        if source_line_pattern().match(text, quotation.span.end) or label_pattern().match(text):
            return True
        is_english = self.is_english
        if not is_english and asks_before(text, quotation):
            return True
        if asks(quotation.inner.of(text)) and not (is_english and self.quotes_people()):
            return True
        if self._refers(block):
            return True
        return self._has_speaker_beside(block, number) if is_english else self._tells_speaker(block)

    def _has_speaker_beside(self, block: Block, number: int) -> bool:
        """Tell whether an English paragraph says in any of its sentences whose quotation ``number`` is."""
        at_a_glance = self._says_at_a_glance(block)
        if at_a_glance is not None:
            return at_a_glance
        paragraph = self._document.attributions.paragraph(block)
        if paragraph is None:
            return self._tells_speaker(block)
        beside = paragraph.strength_in_sentence(number)
        if beside > Strength.NOUN or (beside and not paragraph.has_few_words(number, _BEAT_WORDS)):
            return True
        if paragraph.strength_elsewhere(number) >= Strength.VERB or paragraph.quotes_beside(number):
            return True
        if paragraph.follows_question(number):
            return True
        speaker = paragraph.speakers[number]
        return speaker is not None and speaker.phrase is not None and paragraph.is_somebody(speaker.phrase)

    def _says_at_a_glance(self, block: Block) -> bool | None:
        """Tell whether an English paragraph has a plain verb of speech; None where more has to be asked."""
        if block.index not in self._glances:
            outside = self.outside(block)
            told: bool | None = None
            if not outside.strip():
                told = False
            elif _said_pattern().search(outside) is not None:
                told = True
            self._glances[block.index] = told
        return self._glances[block.index]

    def lost_its_subject(self, block: Block, number: int) -> bool:
        """Tell whether the sentence of quotation ``number`` has lost its beginning, and so its speaker."""
        if not self._may_have_lost_a_beginning(block):
            return False
        paragraph = self._document.attributions.paragraph(block)
        return (
            paragraph is not None
            and paragraph.begins_amid(number)
            and paragraph.strength_in_sentence(number) <= Strength.DEED
        )

    def _may_have_lost_a_beginning(self, block: Block) -> bool:
        """Tell whether a sentence of an English paragraph may begin in lower case, or with a comma."""
        known = self._beginnings.get(block.index)
        if known is None:
            text = block.text.text
            quotations = self._document.quotations(block)
            opens = _opening_pattern().match(text) is not None or (
                quotations[0].closed and opens_paragraph(text, quotations[0])
            )
            known = not opens or may_open_without_letter(text)
            self._beginnings[block.index] = known
        return known

    def leads_on_to_speaker(self, block: Block, number: int) -> bool:
        """Tell whether a speaker stands where the comma at the end of a quotation leads on to."""
        attributions = self._document.attributions
        paragraph = attributions.paragraph(block)
        if paragraph is None or paragraph.leads_on_to_speaker(number):
            return True
        following = map(attributions.paragraph, self._document.blocks[block.index + 1 : block.index + 2])
        return any(each is not None and each.opens_with_cue for each in following)

    def goes_on(self, block: Block, number: int) -> bool:
        """Tell whether no cue of a paragraph can be that of quotation ``number``: it goes on."""
        paragraph = self._document.attributions.paragraph(block)
        if paragraph is None:
            return False
        return (
            max(paragraph.strength_in_sentence(number), paragraph.strength_elsewhere(number)) <= Strength.NOUN
        )

    def quotes_people(self) -> bool:
        """Tell whether the article quotes anybody with a verb that does little else than report speech."""
        if self._quotes_people is None:
            blocks = (block for block in self._document.blocks if block.kind is BlockKind.PARAGRAPH)
            found = chain.from_iterable(map(self._document.attributions.of, blocks))
            self._quotes_people = any(each.plain and each.own for each in found)
        return self._quotes_people

    def _tells_speaker(self, block: Block) -> bool:
        """Tell whether ``block``, its quotations left out, says who speaks or names somebody."""
        if block.index not in self._tells:
            outside, language = self.outside(block), self._language
            self._tells[block.index] = (
                has_reporting_cue(fold(outside), language)
                or names_somebody(outside, language)
                or points_at_somebody(outside, language)
                or names_role(outside.replace("ё", "е"), language)
            )
        return self._tells[block.index]

    def _refers(self, block: Block) -> bool:
        """Tell whether ``block`` has a link or a footnote, which leads to the words."""
        if block.index not in self._references:
            self._references[block.index] = any(mark.kind in ("link", "footnote") for mark in block.marks)
        return self._references[block.index]

    def _beside(self, block: Block, *, before: bool) -> Evidence:
        """Return what a paragraph ``before`` or after a quotation says of its speaker."""
        key = (block.index, before)
        if key not in self._leading:
            self._leading[key] = self._before(block) if before else self._after(block)
        return self._leading[key]

    def _neighbours(self, block: Block) -> Iterator[Block]:
        """Yield the blocks beside ``block``; a run of paragraphs that are all quotation is one."""
        for step in (-1, 1):
            index = block.index + step
            for _ in range(_LONGEST_CHAIN):
                if not 0 <= index < len(self._document.blocks):
                    break
                neighbour = self._document.blocks[index]
                index += step
                if neighbour.kind not in _CONTEXT:
                    continue
                yield neighbour
                if not self._is_passed_over(neighbour):
                    break

    def _is_passed_over(self, block: Block) -> bool:
        """Tell whether ``block`` is all quotation, or a beat between words, such as “Applause”."""
        if block.kind is BlockKind.HEADING:
            return False
        known = self._passed_over.get(block.index)
        if known is None:
            most = _FEW_WORDS if self._document.quotations(block) else _BEAT_WORDS
            known = not is_long_enough(self.outside(block), most + 1)
            self._passed_over[block.index] = known
        return known

    def _quotes(self, block: Block) -> bool:
        """Tell whether ``block`` holds words of somebody, more than a term in quotation marks."""
        text = block.text.text
        return any(
            is_long_enough(quotation.inner.of(text), _TERM_WORDS + 1)
            for quotation in self._document.quotations(block)
        )

    def _before(self, block: Block) -> Evidence:
        """Return whether the paragraph before a quotation says whose words follow."""
        outside, language = self.outside(block).rstrip(), self._language
        # A colon leads on, a question is answered, a name over the words is their speaker's.
        if outside.endswith((":", "：", "?", "？")):
            return Evidence.CLEAR
        if (block.kind is BlockKind.HEADING or is_source_line(outside)) and names_somebody(outside, language):
            return Evidence.CLEAR
        if language == "en":
            return self._before_in_english(block)
        sentences = split_sentences(outside, language)
        last = sentences[-1].of(outside) if sentences else ""
        if closes_with_cue(last, language):
            return Evidence.CLEAR
        tells = has_reporting_cue(fold(outside), language)
        if tells and self._quotes(block):
            return Evidence.CLEAR
        if tells and tells_of_speech(last, language):
            return Evidence.TOLD
        # Somebody speaks or acts there, who may well speak on.
        return Evidence.WEAK if tells or points_at_somebody(outside, language) else Evidence.NONE

    def _before_in_english(self, block: Block) -> Evidence:
        """Return whether a paragraph before a quotation quotes its speaker or ends with who spoke."""
        if self._quotes(block) and not self._is_passed_over(block):
            return Evidence.TOLD
        paragraph = self._document.attributions.paragraph(block)
        if paragraph is None:
            return Evidence.NONE
        if paragraph.closes_with_cue or paragraph.quotes_speaker:
            return Evidence.TOLD
        # Somebody speaks or acts there, who may well speak on.
        guessed = paragraph.closes_with_speech or points_at_somebody(self.outside(block), "en")
        return Evidence.WEAK if guessed else Evidence.NONE

    def _after(self, block: Block) -> Evidence:
        """Return whether the paragraph after a quotation says whose words went before."""
        text = block.text.text
        outside = self.outside(block)
        is_short = len(text.split()) <= _LONGEST_SIGNATURE
        if is_source_line(outside) or (
            is_short and source_line_pattern().match(text) and not self._is_item(block)
        ):
            return Evidence.CLEAR
        # "- Ana Ruiz." and "- Ruiz." read as a list of one in Markdown.
        if block.kind is BlockKind.LIST_ITEM and (
            is_mostly_names(text, most=_NAME_WORDS) or is_surname(text)
        ):
            return Evidence.CLEAR
        if pointing_back_pattern().match(text):
            return Evidence.CLEAR
        quotations = self._document.quotations(block)
        opens = bool(quotations) and opens_paragraph(text, quotations[0])
        return Evidence.WEAK if opens and self._quotes(block) else Evidence.NONE

    def _is_item(self, block: Block) -> bool:
        """Tell whether a paragraph is one of several that begin with the same dash: a list."""
        text = block.text.text.lstrip()
        if is_mostly_names(text, most=SOURCE_LINE_WORDS):
            return False
        sign = text[:1]
        blocks = self._document.blocks
        return sign in _LIST_SIGNS and any(
            0 <= index < len(blocks) and blocks[index].text.text.lstrip()[:1] == sign
            for index in (block.index - 3, block.index - 2, block.index + 1, block.index + 2)
        )
