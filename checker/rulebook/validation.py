"""What a JSON Schema says about data, in sentences with the place of each mistake."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.documents.structured import Node
from checker.rulebook.datafile import DataFile
from checker.rulebook.errors import LocatedError, nearest, quoted, way_out
from checker.rulebook.formats import FormatError, format_checker

Path = tuple[str | int, ...]

_KINDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}

_LIMITS = {
    "minimum": "must be at least {}",
    "maximum": "must be at most {}",
    "exclusiveMinimum": "must be more than {}",
    "exclusiveMaximum": "must be less than {}",
    "maxLength": "must have at most {} characters",
    "maxItems": "must have at most {} items",
}


@dataclass(slots=True)
class _Part:
    """What is compared at once; ``told`` holds the mappings whose keys have been spoken of."""

    node: Node
    path: Path
    noun: str
    owner: str
    told: set[tuple[Path, str]] = field(default_factory=set)


class Validation:
    """Compares parts of one file with schemas.

    ``container`` names a part of the file for messages, such as ``rule 'no-jargon'``; it gets the
    part's path (keys and indices from the file's root) and may return an empty name.
    """

    def __init__(self, file: DataFile, container: Callable[[Path], str]) -> None:
        self._file = file
        self._container = container

    def errors(
        self,
        schema: dict[str, Any],
        node: Node,
        path: Path = (),
        *,
        noun: str = "key",
        owner: str = "",
    ) -> Iterator[LocatedError]:
        """Yield what is wrong with ``node``, which stands at ``path``, by ``schema``.

        ``noun`` is what a message calls the keys of the node itself, and ``owner`` whose they are.
        """
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - takes 70 ms to import

        validator = Draft202012Validator(schema, format_checker=format_checker())
        part = _Part(node, path, noun, owner)
        found = list(validator.iter_errors(node.plain()))
        # Of a value of the wrong kind nothing else needs to be said.
        mistaken = {tuple(error.absolute_path) for error in found if error.validator == "type"}
        for error in found:
            if error.validator == "type" or tuple(error.absolute_path) not in mistaken:
                yield from self._explain(error, part)

    def _explain(self, error: Any, part: "_Part") -> Iterator[LocatedError]:
        inner: Path = tuple(error.absolute_path)
        here = part.node.at(inner)
        path = part.path + inner
        kind = str(error.validator)
        if kind in ("anyOf", "oneOf"):
            if all(inner.validator == "required" for inner in error.context):
                name = self._container(path) or _label(path)
                yield self._file.error(here.span.start, f"{name} is wrong: {error.schema['description']}")
                return
            for likely in _likeliest(error):
                yield from self._explain(likely, part)
            return
        if "propertyNames" in error.absolute_schema_path:
            entry = here.entry(str(error.instance))
            place = entry.key_span.start if entry else here.span.start
            yield self._file.error(place, f"the key {quoted(error.instance)} {self._fault(error)}")
            return
        if kind in ("additionalProperties", "required", "unevaluatedProperties"):
            if (path, kind) in part.told:
                return
            part.told.add((path, kind))
            name = part.owner if part.owner and not inner else self._container(path)
            noun = "key" if inner else part.noun
            if kind == "required":
                yield from self._missing(error, here, noun, name)
            else:
                yield from self._unknown(error, here, noun, name)
            return
        yield self._value_error(error, here, path)

    def _missing(self, error: Any, node: Node, noun: str, name: str) -> Iterator[LocatedError]:
        known = list(error.schema.get("properties", ()))
        absent = [key for key in known if node.get(key) is None]
        misspelt = {nearest(entry.key, absent) for entry in node.entries if entry.key not in known}
        for key in error.validator_value:
            if node.get(key) is None and key not in misspelt:
                yield self._file.error(node.span.start, f"{name or 'the file'} needs the {noun} '{key}'")

    def _unknown(self, error: Any, node: Node, noun: str, name: str) -> Iterator[LocatedError]:
        known = list(error.schema.get("properties", ()))
        absent = [key for key in known if node.get(key) is None]
        for entry in node.entries:
            if entry.key not in known:
                where = f" {'of' if noun == 'option' else 'in'} {name}" if name else ""
                out = way_out(entry.key, absent) or way_out(entry.key, known)
                message = f"unknown {noun} {quoted(entry.key)}{where}{out}"
                yield self._file.error(entry.key_span.start, message)

    def _value_error(self, error: Any, node: Node, path: Path) -> LocatedError:
        title = error.schema.get("title")
        where = self._container(path if title or not path else path[:-1])
        inside = f" in {where}" if where else ""
        label = title or _label(path)
        offset = node.span.start
        kind, value, limit = error.validator, error.instance, error.validator_value
        if kind in ("enum", "const") and isinstance(value, str):
            valid = [str(word) for word in limit] if kind == "enum" else [str(limit)]
            return self._file.error(offset, f"unknown {label} {quoted(value)}{inside}{way_out(value, valid)}")
        if kind == "type" and "enum" not in error.schema:
            kinds = [limit] if isinstance(limit, str) else list(limit)
            return self._file.error(offset, self._wrong_kind(f"'{label}'{inside}", value, kinds))
        if kind == "format" and isinstance(error.cause, FormatError) and node.text is not None:
            fault = error.cause.offset
            inner = node.text.to_source((min(fault, len(node.text)),) * 2).start
            offset = inner if fault else offset
        if kind in ("enum", "type"):
            words = ", ".join(map(str, error.schema["enum"]))
            return self._file.error(offset, f"'{label}'{inside} must be one of {words}, not {quoted(value)}")
        if kind in ("pattern", "format"):
            return self._file.error(offset, f"'{label}'{inside}: {quoted(value)} {self._fault(error)}")
        return self._file.error(offset, f"'{label}'{inside} {self._fault(error)}")

    @staticmethod
    def _wrong_kind(what: str, value: object, kinds: Sequence[str]) -> str:
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
        message = f"{what} must be {wanted}, not {_kind_of(value)}"
        if "string" in kinds and isinstance(value, bool | int | float):
            message += f"; put {quoted(value)} in quotation marks"
        return message

    @staticmethod
    def _fault(error: Any) -> str:
        kind, limit = error.validator, error.validator_value
        if isinstance(error.cause, FormatError):
            return error.cause.message
        if kind in _LIMITS:
            return _LIMITS[kind].format(limit)
        if kind in ("minLength", "minItems", "minProperties"):
            return "must not be empty" if limit == 1 else f"must have at least {limit} parts"
        if kind == "uniqueItems":
            return "holds the same item twice"
        description = error.schema.get("description", "")
        if kind == "pattern":
            return f"is not {description}" if description else f"does not match {limit}"
        return f"is wrong: {description or error.message}"


def _label(path: Path) -> str:
    """Return the last key of ``path``, which names what a value is for."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")


def _kind_of(value: object) -> str:
    if isinstance(value, str):
        return f"the text {quoted(value)}" if value else "an empty text"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "empty"
    return quoted(value)


def _likeliest(error: Any) -> list[Any]:
    """Return the errors of the alternative that the value was most likely meant to be."""
    branches: dict[int, list[Any]] = {}
    for part in error.context:
        branches.setdefault(part.relative_schema_path[0], []).append(part)
    depth = len(error.absolute_path)
    fitting = [
        parts
        for parts in branches.values()
        if not any(part.validator == "type" and len(part.absolute_path) == depth for part in parts)
    ]
    if fitting:
        return min(fitting, key=len)
    kinds: list[str] = []
    mistaken = []
    for parts in branches.values():
        for part in parts:
            if part.validator == "type" and len(part.absolute_path) == depth:
                wanted = part.validator_value
                kinds += [wanted] if isinstance(wanted, str) else list(wanted)
                mistaken.append(part)
    chosen = mistaken[0]
    chosen.validator_value, chosen.schema = kinds, {}
    return [chosen]
