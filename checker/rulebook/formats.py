"""The formats of strings in schemas: patterns, formulas, language codes, names of files and encodings."""

from functools import cache
from typing import Any

from checker.documents.structured.schema_mistakes import FormatError
from checker.language.near_words import way_out
from checker.rulebook.gitignore import matches_something
from checker.text.pattern_faults import pattern_fault

#: The two-letter codes of ISO 639-1.
_LANGUAGE_CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
    "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii "
    "ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi "
    "mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw "
    "sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk "
    "ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)

#: Codes of countries that are often written where a language's is wanted.
_MISTAKEN_CODES = {"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "rs": "sr", "ua": "uk"}

_THREE_LETTERS = 3


def check_language(code: str) -> None:
    """Raise FormatError unless ``code`` is a lower-case primary language subtag of BCP 47."""
    if code in _LANGUAGE_CODES:
        return
    plain = code.isascii() and code.isalpha()
    if plain and code.islower() and len(code) == _THREE_LETTERS:
        return
    message = "is no language code; write a lower-case one such as en, de or zh"
    primary = code.replace("_", "-").split("-")[0].lower()
    right = _MISTAKEN_CODES.get(primary, primary)
    if right != code and right in _LANGUAGE_CODES:
        message = f"is no language code; did you mean '{right}'?"
    raise FormatError(message)


def check_language_or_any(code: str) -> None:
    """Raise FormatError unless ``code`` is a language code or the word any."""
    if code != "any":
        check_language(code)


def check_pattern(pattern: str) -> None:
    """Raise FormatError unless ``pattern`` is one that the regex package can search."""
    fault = pattern_fault(pattern)
    if fault is not None:
        raise FormatError(f"is no regular expression: {fault.reason}", fault.offset)


def check_formula(formula: str) -> None:
    """Raise FormatError unless ``formula`` is one over the counts that the check `metric` knows."""
    from checker.checks.formulas import FormulaError, parse  # noqa: PLC0415 - few rules have a formula
    from checker.checks.text_counts import COUNTS  # noqa: PLC0415

    try:
        parse(formula, COUNTS)
    except FormulaError as error:
        hint = way_out(error.name, sorted(COUNTS)) if error.name else ""
        raise FormatError(f"is no formula: {error.message}{hint}", error.offset) from error


def check_file_pattern(pattern: str) -> None:
    """Raise FormatError unless ``pattern`` is one line of a gitignore file that matches something."""
    if "\n" in pattern or not matches_something(pattern):
        raise FormatError("is no gitignore pattern that matches anything")


def check_encoding(name: str) -> None:
    """Raise FormatError unless Python decodes text by the encoding called ``name``."""
    import codecs  # noqa: PLC0415 - only new files are validated

    try:
        codecs.lookup(name)
        b"a".decode(name, "replace")  # refuses what turns bytes into bytes, such as base64
    except (LookupError, ValueError, UnicodeError) as error:
        raise FormatError("is no encoding; write a name such as utf-8, windows-1252 or gb18030") from error


@cache
def format_checker() -> Any:
    """Return the jsonschema format checker of this module's formats."""
    from jsonschema import FormatChecker  # noqa: PLC0415 - takes 70 ms to import

    checker = FormatChecker(formats=())
    for name, function in (
        ("regex", check_pattern),
        ("formula", check_formula),
        ("language", check_language),
        ("language-or-any", check_language_or_any),
        ("file-pattern", check_file_pattern),
        ("encoding", check_encoding),
    ):
        checker.checks(name, raises=FormatError)(_accepting(function))
    return checker


def _accepting(function: Any) -> Any:
    def accepts(instance: object) -> bool:
        if isinstance(instance, str):
            function(instance)
        return True

    return accepts
