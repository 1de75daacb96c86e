"""Credits of pictures are told from captions that only sound like one, in nine languages."""

from itertools import chain
from time import process_time

import pytest

from checker.language.photo_credits import photo_credit_pattern

CREDITS = {
    "en": [
        "Photo: Ana Ruiz",
        "Photo by Ana Ruiz",
        "Photograph: Ana Ruiz/Harbour Agency",
        "Photo credit: Ana Ruiz",
        "The quay at dawn. (Harbour News/Ana Ruiz)",
        "The quay at dawn. (AP Photo/Ana Ruiz)",
        "© Ana Ruiz",
        "Credit: Ana Ruiz",
        "Photo courtesy of the harbour office",
        "Courtesy of Ana Ruiz",
        "Ana Ruiz/Reuters",
        "Ana Ruiz / Harbour Agency",
        "Copyright Ana Ruiz 2026",
        "The quay at dawn. Ana Ruiz for the Harbour News",
        "(c) Ana Ruiz",
        "Photos: Ana Ruiz, Tor Aune",
        "Handout/Harbour Office",
        "The quay at dawn. Photograph by Ana Ruiz",
        "The quay. Pictures by Ana Ruiz",
        "File photo",
        "Images: Ana Ruiz",
    ],
    "de": [
        "Foto: Ana Ruiz",
        "Fotos: Ana Ruiz",
        "Bild: Ana Ruiz/dpa",
        "(Foto: dpa)",
        "Der Kai im Morgengrauen. © Ana Ruiz",
        "Quelle: Hafenamt",
        "Bildquelle: Hafenamt",
        "Bildnachweis: Ana Ruiz",
        "Fotograf: Ana Ruiz",
        "Fotografin: Ana Ruiz",
        "Aufnahme: Ana Ruiz",
        "Archivbild: Ana Ruiz",
        "Archivfoto: Ana Ruiz",
        "Symbolbild: Hafenamt",
        "Bild von Ana Ruiz",
        "Urheber: Ana Ruiz",
        "Foto Ana Ruiz",
        "picture alliance/dpa",
    ],
    "fr": [
        "Photo : Ana Ruiz",
        "Crédit photo : Ana Ruiz",
        "Crédits : Ana Ruiz",
        "Photo Ana Ruiz/AFP",
        "© Ana Ruiz",
        "Photographie : Ana Ruiz",
        "Photo d’Ana Ruiz",
        "Photo de Ana Ruiz",
        "Photo par Ana Ruiz",
        "(AFP)",
        "Cliché : Ana Ruiz",
        "Image : Ana Ruiz",
        "Source : mairie",
        "Crédit : Ana Ruiz",
        "Photo fournie par la mairie",
        "Archives Ana Ruiz",
        "Credit photo: Ana Ruiz",
    ],
    "es": [
        "Foto: Ana Ruiz",
        "Fotografía: Ana Ruiz",
        "Fotografía de Ana Ruiz",
        "Crédito: Ana Ruiz",
        "Créditos: Ana Ruiz",
        "(EFE/Ana Ruiz)",
        "Imagen: Ana Ruiz",
        "Fuente: puerto",
        "Cortesía: puerto",
        "Cortesía de Ana Ruiz",
        "Fotógrafa: Ana Ruiz",
        "Foto de Ana Ruiz",
        "Foto por Ana Ruiz",
        "Foto de archivo: Ana Ruiz",
        "Fotos: Ana Ruiz",
        "Crédito de la foto: Ana Ruiz",
    ],
    "pt": [
        "Foto: Ana Ruiz",
        "Fotografia: Ana Ruiz",
        "Crédito: Ana Ruiz",
        "Créditos: Ana Ruiz",
        "Imagem: Ana Ruiz",
        "Fonte: porto",
        "Foto de Ana Ruiz",
        "Divulgação",
        "Foto: Divulgação",
        "Cortesia: porto",
        "Reprodução/TV do Porto",
        "Arquivo: Ana Ruiz",
        "Lusa/Ana Ruiz",
        "Crédito da foto: Ana Ruiz",
    ],
    "it": [
        "Foto: Ana Ruiz",
        "Foto di Ana Ruiz",
        "Credito: Ana Ruiz",
        "Crediti: Ana Ruiz",
        "(ANSA)",
        "Immagine: Ana Ruiz",
        "Fonte: porto",
        "Fotografia di Ana Ruiz",
        "Credits: Ana Ruiz",
        "Per gentile concessione di Ana Ruiz",
        "Ph. Ana Ruiz",
        "Ph: Ana Ruiz",
        "Fotografo: Ana Ruiz",
    ],
    "nl": [
        "Foto: Ana Ruiz",
        "Foto door Ana Ruiz",
        "Beeld: Ana Ruiz",
        "Beeld Ana Ruiz / ANP",
        "Foto ANP",
        "Bron: haven",
        "Fotografie: Ana Ruiz",
        "Fotograaf: Ana Ruiz",
        "© ANP",
        "Foto's: Ana Ruiz",
        "Beeld ANP",
    ],
    "ru": [
        "Фото: Анна Белова",
        "Фото Анны Беловой",
        "Фото: ТАСС",
        "Фото: Анна Белова/ТАСС",
        "Фотография: Анна Белова",
        "Фотограф: Анна Белова",
        "Автор фото: Анна Белова",
        "© Анна Белова",
        "Источник: порт",
        "Анна Белова/ТАСС",
        "Снимок: Анна Белова",
        "Изображение: порт",
        "фото автора",
        "Фото из архива порта",
    ],
    "zh": [
        "图/李明",
        "图：李明",
        "图片：李明",
        "图片来源：港务局",
        "李明摄",
        "李明 摄",
        "摄影：李明",
        "摄影/李明",
        "新华社记者李明摄",
        "（李明摄）",
        "图源：港务局",
        "图片来自港务局",
        "图据港务局",
        "供图：港务局",
        "港务局供图",
        "視覺中國/圖",
        "图｜李明",
        "圖：李明",
        "照片：李明",
        "资料图",
    ],
}
CAPTIONS = {
    "en": [
        "The quay at dawn",
        "Nobody was in the photo that day",
        "The source of the river",
        "A photograph of the mayor",
        "The bridge and/or the ferry",
        "Sources of the river",
        "A credit to her town",
        "The north/south line",
        "He takes pictures by the river every morning",
        "The harbour gets credit for the rescue",
        "Courtesy costs nothing on the quay",
        "The image by the door is old",
    ],
    "de": [
        "Der Kai im Morgengrauen",
        "Ein Foto vom Kai",
        "Die Quelle des Flusses",
        "Das Bild der Stadt",
        "Ein Bild von einem Schiff",
    ],
    "fr": [
        "Le quai à l’aube",
        "Une photo de famille",
        "La source de la rivière",
        "Photo de famille au port",
        "L’image par excellence",
    ],
    "es": [
        "El muelle al amanecer",
        "Una foto del puerto",
        "La fuente de la plaza",
        "Foto de familia en el puerto",
        "La fuente del río",
    ],
    "pt": [
        "O cais de madrugada",
        "Uma foto do porto",
        "A fonte da praça",
        "Foto de família no porto",
    ],
    "it": [
        "Il molo all’alba",
        "Una foto del porto",
        "La fonte del paese",
        "Foto di gruppo al porto",
    ],
    "nl": [
        "De kade bij dageraad",
        "Een foto van de haven",
        "De bron van de rivier",
        "Het beeld op het plein",
        "Beeld van een visser",
    ],
    "ru": [
        "Причал на рассвете",
        "На фото причал",
        "Источник реки",
        "Фотография причала",
    ],
    "zh": [
        "清晨的码头",
        "图为清晨的码头",
        "码头的摄影展",
        "图中左一为市长",
        "摄影师在码头",
        "地图上的码头",
    ],
}


def _each(texts: dict[str, list[str]]) -> list[str]:
    return list(chain.from_iterable(texts.values()))


@pytest.mark.parametrize("text", _each(CREDITS))
def test_a_credit_is_found(text: str) -> None:
    assert photo_credit_pattern().search(text) is not None


@pytest.mark.parametrize("text", _each(CREDITS))
def test_a_credit_is_found_behind_a_caption(text: str) -> None:
    assert photo_credit_pattern().search(f"Boats at the quay. {text}") is not None


@pytest.mark.parametrize("text", _each(CAPTIONS))
def test_a_caption_is_no_credit(text: str) -> None:
    assert photo_credit_pattern().search(text) is None


@pytest.mark.parametrize("text", ["Photo " * 20_000, "A" * 100_000, "Ana Ruiz " * 12_000, "(" * 100_000])
def test_long_texts_take_linear_time(text: str) -> None:
    start = process_time()
    photo_credit_pattern().search(text)
    assert process_time() - start < 2
