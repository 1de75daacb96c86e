"""What the checks of titles share: when two titles say the same, and what stands for no title."""

from functools import lru_cache

from checker.documents.parts import Title
from checker.language.folding import fold

_PLACEHOLDER_LINES = """
untitled|untitled document|untitled post|untitled article|untitled page|no title|title
title here|the title|your title|your title here|insert title|insert title here|add title
add title here|article title|page title|post title|new post|new page|new article|new document
headline|headline here|insert headline|todo|to do|tbd|tba|tk|tktk|xxx|lorem ipsum|placeholder
my title|sample title|example title|title goes here|headline goes here|ohne titel|unbenannt
titel|titel hier|neuer beitrag|neuer artikel|überschrift|sans titre|titre|titre ici
nouvel article|sin título|sin titulo|título|titulo|nueva entrada|sem título|sem titulo
nova postagem|senza titolo|titolo|nuovo articolo|nuovo post|zonder titel|naamloos|geen titel
titel ontbreekt|namnlös|utan titel|uten tittel|tittel|uden titel|nimetön|otsikko|bez tytułu
tytuł|bez názvu|bez nadpisu|başlıksız|başlık|без названия|без заголовка|заголовок|название
без назви|无标题|無標題|标题|標題|未命名
タイトル|タイトル未設定|タイトルなし|제목 없음|제목|بدون عنوان|ללא כותרת
"""

#: What stands where a title has not been written yet, folded and without brackets.
PLACEHOLDERS: frozenset[str] = frozenset(_PLACEHOLDER_LINES.strip().replace("\n", "|").split("|"))

_OUTER_MARKS = "\"'“”‘’«»„‚‹›「」『』*_`# "
_FINAL_STOPS = ".。…!！ "
_PARTING = "-:;,|·…"
_QUOTATION_MARKS = "'\"«»「」『』"
#: Several checks ask in turn of one title; so many are kept.
_KEPT = 64


def end_of_title(title: Title) -> int:
    """Return where in the source the text below ``title`` may begin.

    A title that is a field stands above the text, wherever the place of the field is.
    """
    return 0 if title.origin == "field" else title.text.source_span.end


@lru_cache(maxsize=_KEPT)
def comparable(title: str) -> str:
    """Return ``title`` folded, without quotation marks and what parts its words, to compare it."""
    folded = fold(title)
    for mark in _QUOTATION_MARKS:
        if mark in folded:
            for each in _QUOTATION_MARKS[1:]:
                folded = folded.replace(each, "")
            folded = folded.strip("'")
            break
    words = folded.strip(_OUTER_MARKS).rstrip(_FINAL_STOPS).split()
    if any(map(folded.__contains__, _PARTING)):
        words = list(filter(None, [word.strip(_PARTING) for word in words]))
    return " ".join(words)


def is_placeholder(title: str, others: tuple[str, ...] = ()) -> bool:
    """Tell whether ``title`` stands for a title that is still to be written.

    ``others`` are further placeholders of a house. A template's field that nothing filled counts.
    """
    text = _without_signs(title)
    if not text or text in PLACEHOLDERS:
        return True
    if "{{" in title:
        bare = title.strip()
        if bare.startswith("{{") and bare.endswith("}}") and bare.count("{{") == 1:
            return True
    return bool(others) and text in map(fold, others)


@lru_cache(maxsize=_KEPT)
def _without_signs(title: str) -> str:
    return fold(title).strip("[]<>()#*_\"'. …:-!")
