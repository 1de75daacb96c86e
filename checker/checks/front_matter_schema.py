"""A JSON Schema that a house gives for its front matter, and what it says of an article's.

Schemas are those of the 2020-12 dialect unless their ``$schema`` names an older one, and refer to nothing
but parts of themselves. Formats are checked as front matter writes them: a time needs no zone.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from re import ASCII, Pattern
from typing import Any

from checker.checks.field_dates import find_date_fault
from checker.checks.field_values import find_address_fault, find_mail_fault
from checker.documents.structured import Node
from checker.documents.structured.schema_mistakes import FormatError, Mistake, SchemaMistakes
from checker.language.near_words import nearest, quoted
from checker.text.pattern_faults import pattern_fault
from checker.text.patterns import compile_pattern

# ruff: noqa: PLC0415 - jsonschema takes 70 ms to import, and few houses give a schema.

#: Tells what a search for a pattern may take; jsonschema has no way to hand it to a keyword.
_search_seconds: ContextVar[Callable[[], float | None]] = ContextVar("search_seconds")

#: Keywords of which the value is no schema.
_PLAIN_DATA = ("enum", "const", "default", "examples")

Path = tuple[str | int, ...]


@cache
def _day() -> Pattern[str]:
    return compile_pattern(r"\d{4}-\d{2}-\d{2}", ASCII)


_TIME = r"\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(?:Z|z|[+-]\d{2}:?\d{2}))?"


@cache
def _moment() -> Pattern[str]:
    return compile_pattern(rf"\d{{4}}-\d{{2}}-\d{{2}}(?:[Tt]|\s+){_TIME}", ASCII)


@cache
def _time() -> Pattern[str]:
    return compile_pattern(_TIME, ASCII)


@cache
def _mail() -> Pattern[str]:
    return compile_pattern(r"[^@\s<>(),;]+@[^@\s<>(),;.]+(?:\.[^@\s<>(),;.]+)+")


@cache
def _address() -> Pattern[str]:
    # RFC 3986, chapter 3: a scheme, a colon, and something behind it without blanks.
    return compile_pattern(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+")


def _raise_date_fault(text: str) -> None:
    fault = find_date_fault("date", text, "und")
    if fault is not None:
        out = f"; did you mean '{fault.right}'?" if fault.right else ""
        raise FormatError(f"is no date: {fault.reason}{out}", fault.span.start)


def _check_date(text: str) -> None:
    _raise_date_fault(text)
    if not _day().fullmatch(text):
        raise FormatError("is no date like 2026-03-04")


def _check_moment(text: str) -> None:
    _raise_date_fault(text)
    if not _moment().fullmatch(text):
        raise FormatError("is no date with a time like 2026-03-04T10:00:00Z")


def _check_time(text: str) -> None:
    if not _time().fullmatch(text) or find_date_fault("date", f"2026-03-04T{text}", "und") is not None:
        raise FormatError("is no time like 10:00:00")


def _check_mail(text: str) -> None:
    fault = find_mail_fault(text)
    if fault is not None:
        raise FormatError(f"is no e-mail address: {fault.problem}")
    if not _mail().fullmatch(text):
        raise FormatError("is no e-mail address")


def _check_address(text: str) -> None:
    fault = find_address_fault(text)
    if fault is not None:
        out = f"; did you mean '{fault.right}'?" if fault.right else ""
        raise FormatError(f"is no address: {fault.problem}{out}")
    if not _address().fullmatch(text):
        raise FormatError("is no whole address like https://example.org/a")


_FORMATS: Mapping[str, Callable[[str], None]] = {
    "date": _check_date,
    "date-time": _check_moment,
    "time": _check_time,
    "email": _check_mail,
    "uri": _check_address,
    "url": _check_address,
}

#: Formats of JSON Schema that are taken for remarks, as it allows.
_OTHER_FORMATS = (
    "duration idn-email hostname idn-hostname ipv4 ipv6 uri-reference iri iri-reference uuid uri-template "
    "json-pointer relative-json-pointer regex"
).split()


def schema_fault(schema: Any) -> tuple[Path, str] | None:
    """Return where ``schema``, plain data, is no JSON Schema that can be used here, and why; or None."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError
    from jsonschema.validators import validator_for

    if not isinstance(schema, dict):
        return (), "a JSON Schema is a mapping"
    try:
        validator_for(schema, default=Draft202012Validator).check_schema(schema)
    except SchemaError as error:
        path = tuple(error.absolute_path)
        name = quoted(str(path[-1])) if path else "the schema"
        return path, f"{name} is wrong in a JSON Schema: {error.message}"
    written = json.dumps(schema)
    if all(f'"{keyword}":' in written for keyword in ("unevaluatedProperties", "patternProperties")):
        # Which fields are evaluated jsonschema finds out by itself, and takes the time that a pattern takes.
        problem = "'patternProperties' cannot stand beside 'unevaluatedProperties'"
        return (), f"{problem}; use 'additionalProperties'"
    return next(_unusable(schema, ()), None)


def _unusable(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield what is right in a schema and cannot be used: references elsewhere, misspelt formats."""
    if isinstance(part, list):
        for index, item in enumerate(part):
            yield from _unusable(item, (*path, index))
        return
    if not isinstance(part, dict):
        return
    reference = part.get("$ref", part.get("$dynamicRef"))
    if isinstance(reference, str) and not reference.startswith("#"):
        message = f"the reference {quoted(reference)} leads out of the schema; copy what it names to '$defs'"
        yield (*path, "$ref"), message
    for pattern, at in _patterns(part):
        wrong = pattern_fault(pattern)
        if wrong is not None:
            yield (*path, *at), f"{quoted(pattern)} is no regular expression: {wrong.reason}"
    name = part.get("format")
    if isinstance(name, str) and name not in _FORMATS and name not in _OTHER_FORMATS:
        near = nearest(name, [*_FORMATS, *_OTHER_FORMATS])
        if near is not None:
            yield (*path, "format"), f"unknown format {quoted(name)}; did you mean '{near}'?"
    for key, value in part.items():
        if key not in _PLAIN_DATA:
            yield from _unusable(value, (*path, key))


def _patterns(part: Mapping[str, Any]) -> Iterator[tuple[str, Path]]:
    """Yield the regular expressions of a part of a schema, and where in it each stands."""
    pattern = part.get("pattern")
    if isinstance(pattern, str):
        yield pattern, ("pattern",)
    named = part.get("patternProperties")
    for each in named if isinstance(named, dict) else ():
        yield each, ("patternProperties", each)


def schema_mistakes(
    schema: Mapping[str, Any], root: Node, search_seconds: Callable[[], float | None]
) -> list[Mistake]:
    """Return what ``schema``, which has no fault, says of front matter.

    ``search_seconds`` tells what each search for one of its patterns may take, None for no end. Raises
    TimeoutError where one takes longer.
    """
    found = SchemaMistakes(_validator(json.dumps(schema)))
    token = _search_seconds.set(search_seconds)
    try:
        return list(found.mistakes(root, noun="field", owner="the front matter"))
    finally:
        _search_seconds.reset(token)


@lru_cache(maxsize=64)
def _validator(schema: str) -> Any:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.validators import extend, validator_for

    formats = FormatChecker(formats=())
    for name, function in _FORMATS.items():
        formats.checks(name, raises=FormatError)(_accepting(function))
    data = _with_places(json.loads(schema))
    dialect = validator_for(data, default=Draft202012Validator)
    validator: Any = extend(dialect, _BOUNDED)  # type: ignore[no-untyped-call]
    return validator(data, format_checker=formats)


def _with_places(schema: Any) -> Any:
    """Return ``schema`` with another word for what is never allowed: jsonschema forgets where false stood."""
    if isinstance(schema, list):
        return [_with_places(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: value if key in _PLAIN_DATA else _with_places(value) for key, value in schema.items()}
    for key in ("properties", "patternProperties"):
        if isinstance(changed.get(key), dict):
            changed[key] = {
                name: {"not": {}} if part is False else part for name, part in changed[key].items()
            }
    return changed


def _accepting(function: Callable[[str], None]) -> Callable[[object], bool]:
    def accepts(instance: object) -> bool:
        if isinstance(instance, str):
            function(instance)
        return True

    return accepts


def _pattern(validator: Any, pattern: str, instance: object, schema: Any) -> Iterator[Any]:
    """Search ``pattern`` as jsonschema does, but give up after a while."""
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, str) and not _has(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _has(pattern: str, text: str) -> bool:
    import regex

    return regex.search(pattern, text, timeout=_search_seconds.get()()) is not None


def _pattern_properties(
    validator: Any, patterns: Mapping[str, Any], instance: object, schema: Any
) -> Iterator[Any]:
    """Look at the fields that patterns name as jsonschema does, but give up after a while."""
    for pattern, part in patterns.items():
        for key, value in instance.items() if isinstance(instance, dict) else ():
            if _has(pattern, key):
                yield from validator.descend(value, part, path=key, schema_path=pattern)


def _additional_properties(validator: Any, part: Any, instance: object, schema: Any) -> Iterator[Any]:
    """Look at the fields that nothing else names as jsonschema does, but give up after a while."""
    from jsonschema.exceptions import ValidationError

    if not isinstance(instance, dict):
        return
    known, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
    others = [key for key in instance if key not in known and not any(_has(each, key) for each in patterns)]
    if isinstance(part, dict):
        for key in others:
            yield from validator.descend(instance[key], part, path=key)
    elif not part and others:
        yield ValidationError(f"{', '.join(map(repr, others))} may not be there")


def _unique_items(validator: Any, wanted: object, instance: object, schema: Any) -> Iterator[Any]:
    """Tell of items that stand twice; jsonschema compares those of several kinds each with all others."""
    from jsonschema.exceptions import ValidationError

    if wanted and isinstance(instance, list) and len(set(map(_canonical, instance))) < len(instance):
        yield ValidationError("holds the same item twice")


def _canonical(item: Any) -> str:
    """Return a text that equal items share: 1 and 1.0 are equal, and neither is true."""
    return json.dumps(int(item) if isinstance(item, float) and item.is_integer() else item, sort_keys=True)


#: Keywords of which jsonschema's own way may take more time than articles and schemas are worth.
_BOUNDED = {
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "uniqueItems": _unique_items,
}
