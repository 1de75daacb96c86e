"""What holds of every plain text, whatever stands in it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.wire import read_wire
from checker.text import MappedText

_PIECES = [
    "By Maja Lindqvist",
    "(Nordwire) 08:07, March 05, 2026",
    "Nordwire) 08:07, March 05, 2026",
    "PARIS, March 4 (Nordwire) -- The river rose.",
    "PARIS, March 4 (Nordwire) --",
    "Boats. (Nordwire/Elin Dahl)",
    "(Web editor: Nils Ek)",
    "(Reporting by Maja Lindqvist; Editing by Nils Ek)",
    "Published: 3 March 2026 | Updated 5 March 2026",
    " date 2026-03-05 Talks open",
    "- ",
    "1. ",
    "2. ",
    "a    b    c",
    "WHAT NEXT",
    "###",
    "新华社北京3月4日电（记者 张三）石桥封闭。",
    "本报记者 张三",
    "The river rose by two metres overnight, the mayor of the town said on Wednesday.",
    "Short line",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u2029",
    "\x0c",
    "\x85",
    "\t",
    "    ",
    "\u3000",
    "\xa0",
    "\u200b",
    "\ud800",
    "(",
    ")",
    "/",
    "—",
    ".",
]
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=24).map("".join),
    st.lists(st.sampled_from(_PIECES[:20]), max_size=12).map("\n\n".join),
    st.text(st.characters(), max_size=120),
)


def _parts(document: Document) -> list[MappedText]:
    parts = [block.text for block in document.blocks]
    if document.title is not None:
        parts.append(document.title.text)
    return parts


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
@example(" date 2026-03-05 Talks open\n\nPARIS, March 4 (Nordwire) -- \n\nBy")
@example("\ufeffA\n\n\u2029\r\rB")
def test_every_part_stands_where_it_says(text: str) -> None:
    source = text if text[:1] not in "-+;{" else "x" + text
    document = read_wire(source, "article.txt", ReadOptions())
    assert document.format == "text"
    for part in _parts(document):
        for index, segment in enumerate(part.segments):
            following = part.segments[index + 1].plain if index + 1 < len(part.segments) else len(part.text)
            if segment.verbatim:
                assert segment.source.of(source) == part.text[segment.plain : following]
            else:
                assert part.text[segment.plain : following] == " "
                assert segment.source.of(source).isspace()
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(source)
        assert block.span.contains(block.text.source_span)
        end = block.span.end


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_no_visible_character_is_lost(text: str) -> None:
    source = text if text[:1] not in "-+;{" else "x" + text
    document = read_wire(source, "article.txt", ReadOptions())
    covered = [block.span for block in document.blocks]
    if document.title is not None:
        covered.extend(document.title.residue)
    hidden = [" "] * len(source)
    hidden[: len(source)] = source
    for span in covered:
        hidden[span.start : span.end] = [" "] * (span.end - span.start)
    assert "".join(hidden).removeprefix("\ufeff").strip() == ""


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_what_is_stated_is_written_there(text: str) -> None:
    source = text if text[:1] not in "-+;{" else "x" + text
    document = read_wire(source, "article.txt", ReadOptions())
    for author in document.authors:
        assert author.span.of(source) == author.name
    for credit in document.credits:
        assert credit.span.of(source) == credit.text
    for stated in document.stated_dates:
        assert stated.span is not None
        assert stated.span.of(source) == stated.raw
    if document.dateline is not None:
        assert document.dateline.span in [
            block.span for block in document.blocks if block.kind is BlockKind.DATELINE
        ]
        assert document.dateline.place in source or document.dateline.place.rstrip(".") in source
