"""Notes of editors, sign-offs and notices around a report: ``(Web editor: …)``, ``-30-``, ``© 2026 …``.

What is taken for a note is not checked as prose, so that only lines count that can be nothing else.
"""

from functools import cache
from re import IGNORECASE, Match, Pattern

from checker.documents.wire_bylines import find_names
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The longest note, and the longest line that leads to other pages, in code points.
_LONGEST = 600
_LONGEST_LINK = 220

#: The first three letters of notes that begin with letters of ASCII, in lower case; those of lines in which
#: something is reserved and of those that name contributors may be any.
_OPENINGS = frozenset(
    (
        # who reported and edited, editors' notes
        "add ext fur rep wri sto tex edi com tra pro pho gra fac web new cop man sen exe ass des onl dut"
        " sub chi con res typ red bea eds pub not anm ndl"
        # rights
        " thi our"
        # other pages
        " rea see wat lis lea vie rel rec mor pop tre adv anz sha twe pri bac fol cli tap sig les meh lir"
        " lei leg tag key cat fil top url lin per slu sch mot htt www"
    ).split()
)
_OPENING_LETTERS = 3

#: One of these, in lower case, stands wherever something is reserved; so long is the longest such line.
_RESERVING_SIGNS = tuple("reserv riserv réserv vorbehalten защищ".split())
_LONGEST_RESERVING = 320

#: The longest mark that ends a report.
_LONGEST_SIGN_OFF = 40

#: One of these stands in every notice of rights, in lower case.
_RIGHTS_SIGNS = (
    *"© ⓒ (c) copyright rights rechte droits derechos direitos diritti права 版权".split(),
    "not be ",
    "our standards",
)

#: One of these stands in every line that names editors.
_EDITOR_SIGNS = tuple(":：编編责責审校监制")


class FoundNote(NamedTuple):
    """A note; ``reporters`` are those it names as authors, in code points of the line."""

    reporters: tuple[Span, ...] = ()


@cache
def _sign_off_pattern() -> Pattern[str]:
    """Match what agencies put below a report."""
    return compile_pattern(
        r"\W{0,4}(?:30|XXX|xxx|ends?|ENDS?|End|Ends|enditem|ENDITEM|Enditem|more|MORE|mfl|REUTER|Reuter"
        r"|REUTERS"
        r"|END OF (?:STORY|TEXT|REPORT)|Blah blah blah|ENDE|Ende|FIN|Fin|完|（完）|待续)\W{0,4}"
    )


@cache
def _credit_roles_pattern() -> Pattern[str]:
    """Match a line that says who reported, wrote or edited; ``names`` are the reporters."""
    return compile_pattern(
        r"\W{0,3}(?:(?:additional |extra |further )?(?:reporting|reported|writing|written|story|report|text)"
        r"(?: and (?:writing|editing|photos?))? by (?P<names>[^;()]{3,300}?)|(?:additional "
        r"|extra )?(?:editing|edited|compiled"
        r"|translat(?:ed|ion|ing)|production|photography|graphics?|fact[- ]check(?:ed"
        r"|ing)) by (?P<others>[^;()]{3,300}?))"
        r"(?P<more>\s*+[;.,]\s*(?:[\w ]{0,30}by|[A-Z][\w ]{0,30}:)[^()]{3,400})?[\s.;]*+[)\]]?[\s.]*+",
        IGNORECASE,
    )


@cache
def _editor_pattern() -> Pattern[str]:
    """Match ``(Web editor: …)``, ``Editors: …``, ``责任编辑：…`` to the line's end."""
    return compile_pattern(
        r"[(\[（【\s]{0,3}(?:(?:(?:(?:web|news|copy|managing|senior|executive|associate|desk|online|duty"
        r"|sub|photo|chief|contributing"
        r"|responsible)[ -]?){0,2}editors?(?:-in-chief)?|proofread(?:er|ing)|typist|subeditors?"
        r"|producers?|redakt(?:ion|eur(?:in)?|or)"
        r"|bearbeit(?:ung|et von)|rédact(?:ion|eur|rice)|edición|editado por|edição|redazione"
        r"|contributing)\s*[:：]"
        r"|(?:责任编辑|責任編輯|责编|網編|网编|编辑|編輯|编审|审核|校对|监制|制作|来源标题|原标题"
        r"|作者简介|本文来源)\s*[:：/]?)"
        r"[^.!?。]{1,160}[)\]）】]?[\s.。]*",
        IGNORECASE,
    )


@cache
def _editors_note_pattern() -> Pattern[str]:
    """Match the beginning of an editors' note that is set off by brackets or its own heading."""
    return compile_pattern(
        r"[(\[*_\s]{0,4}(?:(?:editor|eds|editors|publisher)(?:['’]s?|s['’])? notes?"
        r"|notes? to (?:editors?|readers)|eds|anm(?:erkung)?\.? d(?:er)? red"
        r"(?:aktion)?|note de la rédaction|ndlr|nota del editor|nota da redação|от редакции|编者按"
        r"|編者按|编者注)\s*[.]?\s*[:：.—–)\]-]",
        IGNORECASE,
    )


@cache
def _contributed_pattern() -> Pattern[str]:
    return compile_pattern(
        r"[(\[*_\s]{0,4}[A-ZÀ-Þ][^.!?]{3,260}\b(?:contributed"
        r"|contributed reporting)\b(?: [\w ]{0,30})? to this (?:report|story|article|dispatch)"
        r"[\s.)\]*_]*"
    )


@cache
def _rights_pattern() -> Pattern[str]:
    return compile_pattern(
        r"\W{0,3}(?:(?:copyright\W{0,3})?(?:©|\(c\)|ⓒ)\s*\S.{0,220}|©.{0,220}"
        r"|copyright[,:]?\s+(?:by )?(?:(?-i:[A-Z][\w&.'-]*,? "
        r"|and ){0,6}\d{4})\b[^.]{0,120}(?:\.\s*all rights reserved)?[\s.]*"
        r"|.{0,160}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
        r"|todos los derechos reservados"
        r"|todos os direitos reservados|tutti i diritti riservati|все права защищены)\b.{0,120}"
        r"|版权所有.{0,100}"
        r"|this (?:material|content|article|story) (?:may|must|cannot) not be (?:published|reproduced"
        r"|broadcast|copied).{0,300}"
        r"|our standards:.{0,120})",
        IGNORECASE,
    )


@cache
def _link_pattern() -> Pattern[str]:
    """Match lines that lead to other pages or sell something."""
    return compile_pattern(
        r"\W{0,4}(?:(?:read|see|watch|listen|learn|view) (?:more|also|next|now|here|the full (?:story"
        r"|article|report))(?:\s*[:：>»…|].*|\W*)"
        r"|(?:read|see) (?:more|also)(?: (?:on|at|about|in) [^.!?]{2,60})?\W*"
        r"|(?:related|recommended|more (?=\w+\s*[:：])|popular (?=\w+\s*[:：])"
        r"|trending (?=\w+\s*[:：]))(?: ?(?:articles?|stories|story|content|news|coverage|reading|posts"
        r"|topics|videos?))?\s*[:：].*"
        r"|(?:related|recommended|trending) (?:articles?|stories|story|content|coverage|reading|posts"
        r"|topics)\W*"
        r"|advertisements?|anzeige|publicité|publicidad|advertisement - .{0,60}|story continues (?:below"
        r"|after)[^.]{0,40}"
        r"|continue reading(?: (?:below|the main story))?.{0,20}|share (?:this|on|via)\b[^.!?]{0,60}"
        r"|share|tweet|print|comments?|back to top"
        r"|follow (?:us|me|him|her|them|[A-Z@][\w. ]{1,40}) on (?:twitter|facebook|x|instagram|linkedin"
        r"|mastodon|bluesky|telegram)\b.{0,120}"
        r"|(?:click|tap) here (?:to|for)\b.{0,120}|subscribe (?:to|now|here|today)\b.{0,120}"
        r"|sign up (?:for|to|here)\b.{0,120}"
        r"|lesen sie (?:auch|mehr|dazu)\s*[:：].*|mehr zum thema\W.{0,100}|lire aussi\s*[:：].*"
        r"|à lire aussi\W.{0,120}|lea también\W.{0,120}"
        r"|leia (?:também|mais)\W.{0,120}|leggi anche\W.{0,120}|читайте также\W.{0,120}|点击.{0,40}"
        r"|扫一扫.{0,30}|更多新闻.{0,40}"
        r"|(?:tags?|keywords?|categor(?:y|ies)|filed under|topics?|url|link|permalink|slug"
        r"|schlagw[oö]rter|mots[- ]clés|标签|关键词)\s*[:：].{1,160}"
        r"|https?://\S+|www\.\S+)",
        IGNORECASE,
    )


def find_note(text: str) -> FoundNote | None:
    """Return what ``text``, a paragraph, says as a note about the report; None for the report itself."""
    if len(text) > _LONGEST:
        return None
    words = text.strip()
    if _is_surely_none(words):
        return None
    if not any(map(str.isalnum, words)):
        return FoundNote() if words else None
    if is_sign_off(words):
        return FoundNote()
    start = len(text) - len(text.lstrip())
    lowered = words.lower()
    if " by " in lowered and (match := _credit_roles_pattern().fullmatch(words)):
        reporters = _reporters(words, match, start)
        if reporters is not None:
            return FoundNote(reporters)
    if (
        len(words) <= _LONGEST_LINK
        and any(map(words.__contains__, _EDITOR_SIGNS))
        and _editor_pattern().fullmatch(words)
    ):
        return FoundNote()
    if _is_editors_note(words) or ("contributed" in words and _contributed_pattern().fullmatch(words)):
        return FoundNote()
    if any(map(lowered.__contains__, _RIGHTS_SIGNS)) and _rights_pattern().fullmatch(words):
        return FoundNote()
    if len(words) <= _LONGEST_LINK and _link_pattern().fullmatch(words):
        return FoundNote()
    return None


def _is_surely_none(words: str) -> bool:
    """Tell by the looks of ``words``, a paragraph, that they are no note, as is nearly all prose."""
    opening = words[:_OPENING_LETTERS].lower()
    if opening in _OPENINGS or not opening.isascii() or not opening[:1].isalpha():
        return False
    if len(words) <= _LONGEST_SIGN_OFF or "contributed" in words:
        return False
    if len(words) > _LONGEST_RESERVING:
        return True
    lowered = words.lower()
    # All prose comes here: parts of the signs are looked for first.
    if "serv" not in lowered and "vorbeh" not in lowered and "защищ" not in lowered:
        return True
    return not any(sign in lowered for sign in _RESERVING_SIGNS)


def is_sign_off(text: str) -> bool:
    """Tell whether ``text``, a line, is a mark that ends a report and nothing else."""
    words = text.strip()
    if not 0 < len(words) <= _LONGEST_SIGN_OFF:
        return False
    return _sign_off_pattern().fullmatch(words) is not None


def _is_editors_note(words: str) -> bool:
    return _editors_note_pattern().match(words) is not None


def _reporters(words: str, match: Match[str], start: int) -> tuple[Span, ...] | None:
    """Return those who reported, none for editors alone; None where the words name nobody."""
    group = "names" if match["names"] is not None else "others"
    found = find_names(words, match.start(group), match.end(group))
    if found is None:
        return None
    if group == "others" or words.lower().lstrip("([ ").startswith(("additional", "extra", "further")):
        return ()
    return tuple(span.shifted(start) for span in found)
