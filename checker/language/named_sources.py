"""Bodies and documents that a text names as the source of what it says: an office, a census, a report.

A body is told by the word in its name that says what it is (University, Bureau, Ministry) or by capitals
alone (OECD). A document is a work (report, survey, census) with a name or a year beside it.
"""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: What bodies are called, as parts of their names, in the languages that are read.
_BODY_WORDS = (
    # English
    r"Academy|Administration|Agency|Alliance|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Chamber"
    r"|Coalition|College|Commission|Committee|Company|Confederation|Congress|Consortium|Corp(?:oration)?"
    r"|Council|Court|Department|Federation|Forum|Foundation|Fund|Gazette|Group|Hospital|House|Inc"
    r"|Initiative|Institut(?:e|ion|ion)|Journal|Laborator(?:y|ies)|League|Library|Ltd|Magazine|Ministry"
    r"|Museum|Network|Observatory|Office|Organi[sz]ation|Parliament|Partnership|Polling|Post|Press|Project"
    r"|Reserve|Review|School|Senate|Service|Society|Survey|Times|Treasury|Trust|Union|Universit(?:y|ies)"
    r"|Watch"
    # German
    r"|Amt|Bundes\w+|Universität|Institut|Ministerium|Verband|Stiftung|Gesellschaft|Hochschule|Behörde"
    r"|\w{3,}(?:amt|institut|ministerium|verband|stiftung|zentrum|agentur|kammer|behörde)"
    # French, Spanish, Portuguese, Italian
    r"|Université|Ministère|Fondation|Agence|Académie|Fédération|Observatoire|Centre|Banque|Conseil"
    r"|Universidad|Ministerio|Fundación|Agencia|Instituto|Banco|Consejo|Observatorio|Centro"
    r"|Universidade|Ministério|Fundação|Agência|Conselho|Università|Ministero|Fondazione|Agenzia|Istituto"
    r"|Banca|Consiglio|Osservatorio"
    # Dutch
    r"|Universiteit|Ministerie|Stichting|Bureau|Planbureau|Instituut|Vereniging|Raad"
)

#: Capitals that are no body.
_NO_BODIES = (
    r"AM|PM|US|U\.S|UK|EU|TV|AI|IT|ID|CEO|CFO|COO|GDP|GNP|DNA|HIV|AIDS|COVID|PC|CD|DVD|USA|USSR|UAE|DC|NYC"
    r"|LA|II|III|IV|VI|VII|VIII|IX|XI|GOP|OK|PR|HR|QA|API|URL|HTML|CSS|PDF|SUV|MP|MPS|PHD|ADHD|BMI|LGBT|LGBTQ"
    r"|UTC|GMT|EST|EDT|PST|PDT|CET|DLRS|CTS|VS|NOTE|OPEC"
)

_WORKS = (
    r"(?:[Ss]tud(?:y|ies)|[Ss]urvey|[Pp]oll|[Rr]eport|analysis|paper|review|census|audit|index|data|figures|statistics"
    r"|estimates?|numbers|database|barometer|records|research|forecast|projections?)"
)


@cache
def _body_pattern() -> Pattern[str]:
    return compile_pattern(
        # A word of bounded length, since a row of joined capitals is searched from each of them.
        rf"\b(?:[A-ZÀ-Þ][\w’'&.-]{{0,60}} ){{1,4}}"
        rf"(?:(?:of|for|and|on|the|de|del|da|do|di|für|der|van) ){{0,2}}(?:{_BODY_WORDS})\b"
        rf"|\b(?:{_BODY_WORDS}) (?:of|for|on|de|du|des|del|della|da|do|dos|di|für|der|van|voor)\b"
        rf"|(?<![\w$])(?!(?:{_NO_BODIES})\b)[A-Z][A-Z&]{{1,6}}(?![\w-])"
        r"|\b(?:the )?(?:Pentagon|Kremlin|Vatican|Treasury|Fed|White House|Kreml|Vatikan|Weiße Haus)\b"
        r"|(?:大学|研究所|研究院|统计局|委员会|银行|协会|基金会|部门)"
        r"|(?i:университет|росстат|институт|министерств|центробанк|вциом|фом\b|академи)"
    )


@cache
def _document_pattern() -> Pattern[str]:
    return compile_pattern(
        rf"\b(?:1[89]|20)\d\d (?:[\w-]+ ){{0,3}}{_WORKS}\b"
        r"|\b(?:[Cc]ensus|[Ss]tatistical yearbook|[Ll]abor force survey)\b"
        rf"|\b(?!(?:The|A|An|This|That|Its|Our|One|Another|Some|New|Recent|In|Most|Many|No|Each)\b)"
        rf"[A-ZÀ-Þ][\w’'&./-]*(?: [\w/-]+)? {_WORKS}\b"
        rf"|\b{_WORKS} (?:(?:[a-z]+ ){{0,4}})(?:by|from|in|for|of|at) (?:[a-z]+ ){{0,3}}[A-ZÀ-Þ]"
        rf"|\b{_WORKS},? (?:called|titled|entitled|headed|named)\b"
    )


def names_a_body(text: str) -> bool:
    """Tell whether ``text`` names an office, a university, a company or the like."""
    return _body_pattern().search(text) is not None


def names_a_document(text: str) -> bool:
    """Tell whether ``text`` names a work by its maker, its year or its title: “the 2025 census”."""
    return _document_pattern().search(text) is not None
