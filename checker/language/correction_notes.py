"""Notes by which an article says that it has been corrected.

A label opens the note ("Correction:"), or its sentence speaks of the article itself ("An earlier version of
this article misstated …"). What is said of corrections in general, or of an earlier version that was
published elsewhere, is none. Written from general knowledge of the forms that newspapers use.
"""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from re import Match, Pattern

from checker.text import Span
from checker.text.patterns import compile_pattern

#: How an English article says what it told before, rightly or not: "This article originally said".
_HOW = ("originally", "previously", "initially", "incorrectly", "wrongly", "mistakenly", "erroneously")
_DID = ("said", "stated", "gave", "listed", "identified", "attributed")

#: English words by which what an article told before is said to be wrong, but for those below.
_TOLD = tuple(how for how in _HOW if "correct" not in how and "erron" not in how)

#: What the words of a note have in common, by language, folded to lower case: a text without is no note.
_SIGNS = {
    "en": (
        *("version of", "versions of", "to fix"),
        *"correct clarif errat erron amended rectif misstated misidentified misspel misattributed".split(),
    ),
    "de": ("version d", "fassung d", "korri", "korrektur", "berichtig", "richtigstellung"),
    "fr": ("version", "rectif", "correct", "corri", "erratum"),
    "es": ("versión", "corre", "errat", "errores", "rectific"),
    "pt": ("versão", "corre", "corri", "errata", "retific"),
    "it": ("versione", "corre", "errata", "rettific"),
    "nl": ("versie van", "correct", "rectific", "gecorrigeerd"),
    "ru": ("версии", "исправл", "поправк"),
    "zh": ("更正", "勘误", "勘誤", "订正", "訂正", "版本", "修正"),
    "ja": ("訂正",),
}

#: By English words of notes that stand in many other texts what a note has beside them, or in their place.
_SIGNS_BESIDE = {
    "version": ("version of",),
    "versions": ("versions of",),
    "fix": ("to fix",),
    "reflect": (),
    **{how: tuple(f"{how} {did}" for did in _DID) for how in _TOLD},
}

_ARTICLE = {
    "en": r"(?:article|story|post|report|page|column|piece|blog(?: post)?|headline|caption|dispatch|obituary"
    r"|newsletter|interview|review|graphic|chart|map|video|transcript|profile|essay|editorial|item|entry)",
    "de": r"(?:Artikels?|Textes|Text|Beitrags?|Berichts?|Meldung|Interviews?)",
    "fr": r"(?:article|texte|billet|papier|dépêche|page)",
    "es": r"(?:artículo|noticia|nota|texto|reportaje|entrada|información|página)",
    "pt": r"(?:artigo|reportagem|texto|matéria|notícia|post|página)",
    "it": r"(?:articolo|testo|pezzo|notizia|post|pagina)",
    "nl": r"(?:artikel|bericht|stuk|tekst|verhaal|pagina)",
    "ru": r"(?:статьи|новости|текста|заметки|материала|публикации)",
}

#: The labels that open a note, each followed by a colon, a dash, a date or a bracket, and the sentences
#: that say what was wrong; both begin at the head of a text or of a sentence.
_LABELS = {
    "en": r"Corrections?|CORRECTIONS?|Clarifications? and corrections?|Corrections? and clarifications?"
    r"|Erratum|Errata|CORRECTED",
    "de": r"Korrektur(?:hinweis)?|Berichtigung|Richtigstellung",
    "fr": r"Rectificatif|Correction|Erratum|RECTIFICATIF",
    "es": r"Corrección|Correcciones|Fe de errata?s|Fe de errores|Rectificación",
    "pt": r"Correção|Errata|Retificação",
    "it": r"Correzione|Rettifica|Errata corrige",
    "nl": r"Correctie|Rectificatie",
    "ru": r"Исправление|Поправка",
    "zh": r"更正(?:启事|說明|说明)?|勘误|勘誤|订正|訂正",
    "ja": r"(?:お詫びと)?訂正",
}
_SENTENCES = {
    "en": rf"(?:[Dd]ue to an? [\w ]{{1,30}}, |[Bb]ecause of an? [\w ]{{1,30}}, |[Ii]n )?"
    rf"(?:[Aa]n?|[Tt]he|[Oo]ur) (?:[Ee]arlier|[Pp]revious|[Oo]riginal|[Pp]rior|[Ii]nitial|[Ff]irst|[Oo]lder"
    rf"|[Aa]lternate|[Ii]ncorrect) versions? of (?:this|our|the above) {_ARTICLE['en']}\b"
    r"(?!,? (?:was |were |had been |has been )?(?:first |originally |previously )?(?:published|posted"
    r"|written|presented|appeared|ran|delivered|released)\b)"
    rf"|[Tt]his {_ARTICLE['en']} (?:has been|was)(?: later| since)? (?:corrected|amended"
    rf"|(?:updated|revised|edited|changed|clarified) to"
    rf" (?:correct|fix|clarify|reflect the correct|reflect the following correction|rectify))\b"
    rf"|[Tt]his {_ARTICLE['en']} (?:{'|'.join(_HOW)}) (?:{'|'.join(_DID)}"
    rf"|misstated|misidentified|misspelled|misattributed)\b"
    rf"|(?:[Tt]he|[Tt]his|[Aa]) (?:[\w-]+ ){{0,3}}(?:sentence|paragraph|headline|caption|figure|quotation"
    rf"|quote|name|spelling|date|link) (?:\w+ ){{0,4}}(?:has|have) been (?:corrected|clarified|amended)\b",
    "de": rf"In (?:einer|der) (?:früheren|ersten|ursprünglichen|vorherigen|vorigen|älteren)"
    rf" (?:Version|Fassung) (?:dieses|des) {_ARTICLE['de']}"
    rf"|(?:Dieser|Der) (?:Artikel|Text|Beitrag|Bericht) wurde (?:\w+ ){{0,3}}(?:korrigiert|berichtigt)",
    "fr": rf"(?:Dans )?[Uu]ne (?:première|précédente) version de (?:cet?|cette) {_ARTICLE['fr']}"
    rf"|(?:Dans )?[Uu]ne version (?:précédente|antérieure|initiale) de (?:cet?|cette) {_ARTICLE['fr']}"
    rf"|(?:Cet?|Cette) {_ARTICLE['fr']} a été (?:\w+ ){{0,2}}(?:corrigée?|rectifiée?)",
    "es": rf"(?:En )?[Uu]na (?:primera )?versión (?:anterior |previa |inicial )?de est[ea] {_ARTICLE['es']}"
    rf"|Est[ea] {_ARTICLE['es']} (?:ha sido|fue) (?:corregid|rectificad)[oa]",
    "pt": rf"(?:Em )?[Uu]ma versão (?:anterior|prévia|inicial) (?:deste|desta) {_ARTICLE['pt']}"
    rf"|Est[ea] {_ARTICLE['pt']} foi (?:corrigid|retificad)[oa]",
    "it": rf"(?:In )?[Uu]na (?:precedente versione|versione precedente|prima versione) di quest[oa]?[ ’']"
    rf"?{_ARTICLE['it']}",
    "nl": rf"(?:In )?[Ee]en (?:eerdere|vorige|eerste) versie van (?:dit|deze) {_ARTICLE['nl']}"
    rf"|Dit {_ARTICLE['nl']} is (?:\w+ ){{0,2}}gecorrigeerd",
    "ru": rf"В (?:более ранней|предыдущей|первой|первоначальной) версии (?:этой |этого |данной |данного )?"
    rf"{_ARTICLE['ru']}",
    "zh": r"(?:本文|本报道|這篇文章|这篇文章)(?:此前|之前|早前|早先|先前|较早|較早|早期)?的?(?:一个|一個)?"
    r"(?:早期|较早|較早|此前)?的?版本|(?:本文|本报道)已(?:经)?(?:更正|修正|订正|訂正)",
}
#: Notes of the editors are corrections where they say so.
_EDITORS = {
    "en": r"(?:Editor[’']?s?[’']?|Editors[’']?|Author[’']?s?) [Nn]otes?|EDITOR[’']?S NOTE|Update|UPDATE|Note"
    r"|Clarifications?|CLARIFICATIONS?",
    "de": r"Anm(?:erkung|\.) der Red(?:aktion|\.)|Hinweis|Update|Transparenzhinweis",
    "fr": r"N(?:ote de la rédaction|DLR)|Précision|Mise à jour",
    "es": r"Nota (?:de la redacción|del editor)|Aclaración|Actualización",
    "zh": r"编者注|編者按|编者按",
}
_SAYING_SO = {
    "en": r"(?:(?:has|have|was|were) (?:been )?(?:corrected|amended|clarified)|to correct|mis(?:stated"
    r"|identified|spelled|spelt|attributed)|incorrectly|erroneously|(?:earlier|previous|original)"
    r" version of)",
    "de": r"(?:korrigiert|berichtigt|(?:Version|Fassung) (?:dieses|des))",
    "fr": r"(?:corrig|rectifi|version (?:précédente|antérieure|initiale)|précédente version)",
    "es": r"(?:corregid|rectificad|versión anterior)",
    "zh": r"(?:更正|修正|订正)",
}

#: A note says soon that it is one, in code points.
_REACH = 240

#: Languages that put no space between words, nor between sentences.
_UNSPACED = frozenset(["zh", "ja"])


@cache
def _note_pattern(language: str) -> Pattern[str]:
    head = (
        r"(?:\A[\W_]{0,4}|(?<=[。！？：；）」』”\s]))"
        if language in _UNSPACED
        else r"(?:\A[\W_]{0,4}|(?<=[.:;!?)\]] )|(?<=[.!?]”\s)|(?<=\n))"
    )
    follows = r"(?:\s?[:：（(\[]|,?\s\d|\s?[—–-]\s?(?!\s*[A-Z<]{2}))"
    branches = []
    if language in _LABELS:
        branches.append(rf"\A[\W_]{{0,4}}(?:{_LABELS[language]})(?={follows}|[\W_]{{0,3}}\Z)")
        branches.append(rf"(?<=[.!?”\"]\s)(?:{_LABELS[language]})(?=:\s)")
    if language in _EDITORS:
        branches.append(
            rf"\A[\W_]{{0,4}}(?:{_EDITORS[language]})(?={follows}.{{0,{_REACH}}}?{_SAYING_SO[language]})"
        )
    if language in _SENTENCES:
        end = "" if language in _UNSPACED else r"\b"
        branches.append(rf"{head}(?:{_SENTENCES[language]}){end}")
    return compile_pattern("|".join(branches))


def may_note_correction(lowered: str, language: str) -> bool:
    """Tell whether a text in lower case has a word that every note of a correction has."""
    return bool(signs_of_correction(lowered, language))


def signs_of_correction(lowered: str, language: str) -> list[str]:
    """Return the words in a text in lower case of which every note of a correction in it has one."""
    signs = list(filter(lowered.__contains__, _SIGNS.get(language, ())))
    if language == "en":
        told = [how for how in _TOLD if how in lowered]
        signs += [sign for how in told for sign in _SIGNS_BESIDE[how] if sign in lowered]
    return signs


def may_note_correction_with(words: Iterable[str], lowered: str) -> bool:
    """Tell the same of an English text of whose words ``words`` are those of which every note has one.

    Most of them are signs by themselves.
    """
    return any(
        word not in _SIGNS_BESIDE or any(map(lowered.__contains__, _SIGNS_BESIDE[word])) for word in words
    )


def _note_in(text: str, language: str) -> Match[str] | None:
    """Return the first note of a text, which begins where a sentence may, most often the first."""
    pattern = _note_pattern(language)
    if language in _UNSPACED:
        return pattern.search(text)
    starts = chain((0,), map(Match[str].end, _opening_pattern().finditer(text)))
    return next(filter(None, (pattern.match(text, start) for start in starts)), None)


@cache
def _opening_pattern() -> Pattern[str]:
    """Find the white space behind which a note may begin."""
    return compile_pattern(r"\s(?:(?<=\n)|(?<=[.:;!?)\]”\"].))")


def find_correction(text: str, language: str) -> Span | None:
    """Return the words by which ``text``, a paragraph, says that the article was corrected, if it does.

    ``language`` is a primary subtag; in languages without known forms nothing is found.
    """
    match = _note_in(text, language) if may_note_correction(text.lower(), language) else None
    if match is None:
        return None
    start = match.start()
    while start < match.end() and not text[start].isalnum():
        start += 1
    return Span(start, match.end())
