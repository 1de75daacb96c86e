"""The forms in which pictures are credited, in nine languages from English to Chinese.

“Photo: …”, “Foto di …”, “Crédit photo : …”, “Фото: …”, “图/…”, “…摄”, “© …”, “(Agency/Name)”: words of a
credit count where a sign or a name follows, so that “the source of the river” and “une photo de famille”
credit nobody.
"""

from functools import cache
from re import Pattern

from checker.language.news_agencies import NEWS_AGENCIES
from checker.text.patterns import compile_pattern

#: Words for a picture.
_PICTURE = (
    r"(?:photo(?:graph|graphie|graphy)?s?|pictures?|pics?|images?|illustrations?|graphics?|video|still"
    r"|foto(?:s|'s|’s|grafie|grafien|grafías?|grafias?)?|(?:archiv|symbol|presse|titel|agentur)(?:foto|bild)(?:er|s)?"
    r"|bild(?:er)?|aufnahmen?|grafik|cliché|immagin[ei]|imagem|imagens|imagen|imágenes|beeld"
    r"|фото(?:графи[яи])?|снимок|изображение)"
)
#: What may stand between such a word and the sign: “photo credit:”, “Foto de archivo:”.
_KIND = r"(?: ?(?:credits?|crédits?|de archivo|de arquivo|d[’']archives?|d[’']archivio|del autor|автора))?"
#: Words for whoever made or gave a picture.
_MAKER = (
    r"(?:photographers?|photographes?|fotograf(?:in)?|fotógraf[oa]|fotografo|fotograaf|фотограф"
    r"|автор (?:фото|снимка)|bild(?:quelle|nachweis|rechte)|urheber(?:in)?|credits?(?: photo)?"
    r"|crédits?(?: photo)?|cr[eé]ditos?(?: da foto| de la foto)?"
    r"|credit[oi]|quelle|source|fuente|fonte|bron|источник|cortes[ií]a|courtesy|archiv|arquivo|archivo|ph)"
)
_NAME = r"[A-ZÀ-ÞА-ЯЁ]"
_NAMES = rf"{_NAME}[\w.’'-]{{1,40}}"


@cache
def photo_credit_pattern() -> Pattern[str]:
    """Find a credit in a caption: a word for it with a sign or a name, an agency, two names with a stroke."""
    return compile_pattern(
        rf"(?i:\b{_PICTURE}{_KIND}) ?(?:[:：/|｜©]|(?i:\b(?:courtesy|provided|fournie? par)\b))"
        rf"|(?i:\b{_MAKER}) ?[:：]|(?:\A|[.(] ?)(?i:ph)\. ?{_NAME}"
        rf"|(?i:\bphotos? by\b|\bphotograph(?:s|ed)? by\b)"
        rf"|(?i:\b{_PICTURE} (?:by|von|par|por|di|de|do|da|door)) {_NAME}|(?i:\bphoto d)[’']{_NAME}"
        # “Foto ANP”, “Photo Ana Ruiz”: the whole of a sentence.
        r"|(?:\A|[.(] ?)(?i:photo|foto|beeld|фото) "
        rf"(?:[A-ZÀ-ÞА-ЯЁ]{{2,}}\b|{_NAMES} {_NAME})[^.]{{0,60}}[.)]?\Z"
        rf"|(?i:\b(?:credits?|copyright|courtesy|archives?)) (?i:of )?(?:{_NAME}|\d)"
        r"|(?i:\bcourtesy of\b|\bcortes[ií]a d[eo]\b)"
        r"|©|(?i:\(c\)) ?\w"
        r"|(?i:\bper gentile concessione\b|\bfile (?:photo|picture)\b|\bhandout\b)"
        r"|(?i:\bdivulgação\b|\breprodução/)"
        r"|(?i:\bфото (?:автора|из архива))"
        r"|(?i:\bvia (?:flickr|unsplash|wikimedia|pexels|pixabay)\b)"
        r"|(?i:\b(?:getty|istock\w*|thinkstock|shutterstock|unsplash|pexels|pixabay|flickr|wikimedia|alamy"
        r"|adobe stock|depositphotos|picture alliance|creative commons|public domain)\b|\bCC[ -](?:BY|0)\b)"
        r"|[(\[（][^()\[\]（）]{0,80}"
        rf"\b{NEWS_AGENCIES}\b"
        r"[^()\[\]（）]{0,80}[)\]）]"
        rf"|[(\[（]?\b{_NAMES}(?: {_NAMES}){{0,3}} ?/ ?{_NAMES}(?: [\w.’'-]{{1,40}}){{0,3}}[)\]）]?[.]?$"
        # “Ana Ruiz for the Harbour News”, at the end.
        rf"|(?:\A|[.!?(] ){_NAMES} {_NAMES} for (?:[Tt]he )?{_NAMES}(?: {_NAMES}){{0,3}}[)]?[.]?\Z"
        r"|(?:[图圖]片?|照片|[摄攝]影?|[供][图圖]|写真|図|사진) ?[:：/|｜]"
        r"|[\u4e00-\u9fff·]{2,8} ?[摄攝](?=$|[)）】\]。,，;；])|供[图圖]"
        r"|[图圖]片?(?:来自|來自|来源|來源|源|据|據)|[资資]料[图圖片]|/ ?[图圖]$"
    )
