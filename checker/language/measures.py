"""Units of measure by the words and signs that name them, with their size in SI units.

Sizes are those of the international yard and pound agreement of 1959, the United Kingdom's Weights and
Measures Act 1985 and NIST Handbook 44 (US customary volumes); a test holds them against pint, whose
registry is too slow to load when an article is checked. A word that several units share (ton, gallon,
mile at sea) has each of their sizes: a conversion is right where it is right with one of them.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class Measure(NamedTuple):
    """A unit: its ``name``, its ``dimension``, and its possible ``sizes`` in the SI unit of the dimension.

    Temperatures have one size and an ``offset``: kelvins are ``(degrees + offset) * size``.
    """

    name: str
    dimension: str
    sizes: "tuple[Decimal, ...]"
    offset: "Decimal"


#: dimension: name size[/size] ...; sizes in metres, square metres, cubic metres, kilograms, metres a second.
_SIZES: Mapping[str, str] = {
    "length": (
        "millimetre 0.001; centimetre 0.01; metre 1; kilometre 1000; inch 0.0254; foot 0.3048; yard "
        "0.9144; "
        "mile 1609.344/1852; nautical-mile 1852; fathom 1.8288; furlong 201.168"
    ),
    "area": (
        "square-centimetre 0.0001; square-metre 1; hectare 10000; square-kilometre 1000000; "
        "square-inch 0.00064516; square-foot 0.09290304; square-yard 0.83612736; acre 4046.8564224; "
        "square-mile 2589988.110336"
    ),
    "volume": (
        "millilitre 0.000001; centilitre 0.00001; litre 0.001; cubic-metre 1; cubic-foot 0.028316846592; "
        "cubic-yard 0.764554857984; gallon 0.003785411784/0.00454609; pint 0.000473176473/0.00056826125; "
        "quart 0.000946352946/0.0011365225; fluid-ounce 0.0000295735295625/0.0000284130625; "
        "barrel 0.158987294928"
    ),
    "mass": (
        "milligram 0.000001; gram 0.001; kilogram 1; tonne 1000; ton 907.18474/1016.0469088/1000; "
        "pound 0.45359237; ounce 0.028349523125/0.0311034768; stone 6.35029318"
    ),
    "speed": (
        "metre-per-second 1; kilometre-per-hour 0.277777777777778; mile-per-hour 0.44704; "
        "knot 0.514444444444444"
    ),
}

#: By language: name = word|word; all in lower case. Those of "" are signs that every language uses.
_WORDS: Mapping[str, str] = {
    "": (
        "millimetre=mm; centimetre=cm; metre=; kilometre=km; inch=; square-centimetre=cm²|cm2; "
        "square-metre=m²|m2|sqm; "
        "square-kilometre=km²|km2; hectare=ha; millilitre=ml; centilitre=cl; cubic-metre=m³|m3; "
        "milligram=mg; "
        "kilogram=kg|kgs; kilometre-per-hour=km/h|kmh|kph|km/hr; metre-per-second=m/s; mile-per-hour=mph; "
        "celsius=°c|° c|℃|ºc; fahrenheit=°f|° f|℉|ºf"
    ),
    "en": (
        "millimetre=millimetre|millimetres|millimeter|millimeters; "
        "centimetre=centimetre|centimetres|centimeter|centimeters; metre=metre|metres|meter|meters; "
        "kilometre=kilometre|kilometres|kilometer|kilometers|kms; inch=inch|inches; foot=foot|feet|"
        "ft; yard=yard|yards|yd|yds; "
        "mile=mile|miles|mi; nautical-mile=nautical mile|nautical miles; fathom=fathom|fathoms; "
        "furlong=furlong|furlongs; "
        "square-metre=square metre|square metres|square meter|square meters|sq m; hectare=hectare|"
        "hectares; "
        "square-kilometre=square kilometre|square kilometres|square kilometer|square kilometers|sq km; "
        "square-inch=square inch|square inches|sq in; square-foot=square foot|square feet|sq ft|sqft; "
        "square-yard=square yard|square yards; acre=acre|acres; square-mile=square mile|square miles|"
        "sq mi|sq miles; "
        "litre=litre|litres|liter|liters; millilitre=millilitre|millilitres|milliliter|milliliters; "
        "cubic-metre=cubic metre|cubic metres|cubic meter|cubic meters; cubic-foot=cubic foot|cubic feet; "
        "cubic-yard=cubic yard|cubic yards; gallon=gallon|gallons; pint=pint|pints; quart=quart|quarts; "
        "fluid-ounce=fluid ounce|fluid ounces|fl oz; barrel=barrel|barrels|bbl; gram=gram|grams|"
        "gramme|grammes; "
        "milligram=milligram|milligrams; kilogram=kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos; "
        "tonne=tonne|tonnes|metric ton|metric tons; ton=ton|tons; pound=lb|lbs|pound|pounds; "
        "ounce=ounce|ounces|oz; stone=stone; "
        "metre-per-second=metres per second|meters per second; knot=knot|knots; "
        "kilometre-per-hour=kilometres per hour|kilometers per hour|kilometres an hour|kilometers an "
        "hour|km per hour|km an hour; "
        "mile-per-hour=miles per hour|miles an hour; "
        "celsius=degrees celsius|degree celsius|celsius|degrees c|degrees centigrade|centigrade; "
        "fahrenheit=degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f"
    ),
    "de": (
        "millimetre=millimeter|millimetern; centimetre=zentimeter|zentimetern; metre=meter|metern; "
        "kilometre=kilometer|kilometern; "
        "inch=zoll; foot=fuß; yard=yard|yards; mile=meile|meilen; nautical-mile=seemeile|seemeilen; "
        "square-metre=quadratmeter|quadratmetern|qm; square-kilometre=quadratkilometer|"
        "quadratkilometern; hectare=hektar; "
        "square-foot=quadratfuß; square-mile=quadratmeile|quadratmeilen; acre=acre|acres; "
        "litre=liter|litern; "
        "cubic-metre=kubikmeter|kubikmetern; gallon=gallone|gallonen; barrel=barrel|fass; gram=gramm; "
        "kilogram=kilogramm|kilo; tonne=tonne|tonnen; pound=pfund; ounce=unze|unzen; knot=knoten; "
        "kilometre-per-hour=kilometer pro stunde|stundenkilometer|kilometern pro stunde|stundenkilometern; "
        "mile-per-hour=meilen pro stunde; celsius=grad celsius|celsius; fahrenheit=grad fahrenheit|"
        "fahrenheit"
    ),
    "fr": (
        "millimetre=millimètre|millimètres; centimetre=centimètre|centimètres; metre=mètre|mètres; "
        "kilometre=kilomètre|kilomètres; "
        "inch=pouce|pouces; foot=pied|pieds; mile=mile|miles; nautical-mile=mille nautique|milles "
        "nautiques|milles marins; "
        "square-metre=mètre carré|mètres carrés; square-kilometre=kilomètre carré|kilomètres carrés; "
        "hectare=hectare|hectares; "
        "square-mile=mile carré|miles carrés; acre=acre|acres; litre=litre|litres; cubic-metre=mètre "
        "cube|mètres cubes; "
        "gallon=gallon|gallons; barrel=baril|barils; gram=gramme|grammes; kilogram=kilogramme|"
        "kilogrammes|kilo|kilos; "
        "tonne=tonne|tonnes; pound=livre|livres; ounce=once|onces; knot=nœud|nœuds; "
        "kilometre-per-hour=kilomètres par heure|kilomètres à l'heure|kilomètres-heure; "
        "celsius=degrés celsius|celsius; fahrenheit=degrés fahrenheit|fahrenheit"
    ),
    "es": (
        "millimetre=milímetro|milímetros; centimetre=centímetro|centímetros; metre=metro|metros; "
        "kilometre=kilómetro|kilómetros; "
        "inch=pulgada|pulgadas; foot=pie|pies; yard=yarda|yardas; mile=milla|millas; "
        "nautical-mile=milla náutica|millas náuticas; square-metre=metro cuadrado|metros cuadrados; "
        "square-kilometre=kilómetro cuadrado|kilómetros cuadrados; square-foot=pie cuadrado|pies "
        "cuadrados; "
        "square-mile=milla cuadrada|millas cuadradas; hectare=hectárea|hectáreas; acre=acre|acres; "
        "litre=litro|litros; "
        "cubic-metre=metro cúbico|metros cúbicos; gallon=galón|galones; barrel=barril|barriles; "
        "gram=gramo|gramos; "
        "kilogram=kilogramo|kilogramos|kilo|kilos; tonne=tonelada|toneladas; pound=libra|libras; "
        "ounce=onza|onzas; "
        "knot=nudo|nudos; kilometre-per-hour=kilómetros por hora; mile-per-hour=millas por hora; "
        "celsius=grados celsius|celsius|grados centígrados; fahrenheit=grados fahrenheit|fahrenheit"
    ),
    "zh": (
        "millimetre=毫米; centimetre=厘米|公分; metre=米; kilometre=公里|千米; inch=英寸; "
        "foot=英尺; yard=英码; mile=英里; nautical-mile=海里; square-metre=平方米; "
        "square-kilometre=平方公里|平方千米; hectare=公顷; acre=英亩; square-mile=平方英里; "
        "square-foot=平方英尺; litre=升|公升; cubic-metre=立方米; gallon=加仑; barrel=桶; gram=克; "
        "kilogram=公斤|千克; tonne=吨; pound=磅; ounce=盎司; celsius=摄氏度; fahrenheit=华氏度"
    ),
}


@cache
def measures() -> Mapping[str, Measure]:
    """Return every unit by its name."""
    from decimal import Decimal  # noqa: PLC0415 - it takes long to import, and most articles convert nothing

    temperatures = (
        Measure("celsius", "temperature", (Decimal(1),), Decimal("273.15")),
        Measure("fahrenheit", "temperature", (Decimal(5) / Decimal(9),), Decimal("459.67")),
    )
    found = {measure.name: measure for measure in temperatures}
    for dimension, entries in _SIZES.items():
        for entry in entries.split("; "):
            name, sizes = entry.split(" ")
            found[name] = Measure(name, dimension, tuple(map(Decimal, sizes.split("/"))), Decimal(0))
    return found


@cache
def measure_words(language: str) -> Mapping[str, str]:
    """Return the names of units by their words and signs in ``language``, in lower case.

    Other languages than English, German, French, Spanish and Chinese have the signs alone.
    """
    words: dict[str, str] = {}
    for source in (_WORDS[""], _WORDS.get(language, "")):
        for entry in filter(None, source.split("; ")):
            name, _, forms = entry.partition("=")
            words.update(dict.fromkeys(filter(None, forms.split("|")), name))
    return words


def conversions(value: "Decimal", measure: Measure, target: Measure) -> "tuple[Decimal, ...]":
    """Return what ``value`` may be in ``target``, a unit of the same dimension, by each pair of sizes."""
    return tuple(
        (value + measure.offset) * size / other - target.offset
        for size in measure.sizes
        for other in target.sizes
    )
