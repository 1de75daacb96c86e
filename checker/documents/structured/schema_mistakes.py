"""What a JSON Schema says about data, in sentences with the place of each mistake.

The validator is the caller's, who knows formats and dialect; nothing here imports jsonschema.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.documents.structured.nodes import Entry, Node
from checker.language.near_words import nearest, quoted, way_out_by
from checker.text import Span
from checker.text.named_tuples import NamedTuple

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
    "maxProperties": "must have at most {} keys",
    "multipleOf": "must be a multiple of {}",
}

_COUNTED = {"minLength": "characters", "minItems": "items", "minProperties": "keys"}


class FormatError(ValueError):
    """A string that is not of its format; ``offset`` is the place in it, in code points."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


class Mistake(NamedTuple):
    """What is wrong with a part of some data: its place in the source and a sentence without a stop.

    ``field`` is the key that it is about. ``lacks`` tells that this is not there: ``span`` is then that of
    the mapping which lacks it. ``wrong`` is a word for which ``nearest`` was most likely meant, both
    empty where nothing is near.
    """

    span: Span
    message: str
    field: str
    lacks: bool = False
    wrong: str = ""
    nearest: str = ""


@dataclass(slots=True)
class _Part:
    """What is compared at once; ``told`` holds the mappings whose keys have been spoken of, and how."""

    node: Node
    path: Path
    noun: str
    owner: str
    told: set[tuple[Path, str]] = field(default_factory=set)


def no_container(path: Path) -> str:
    """Give no part of the data a name."""
    return ""


class SchemaMistakes:
    """Tells what a validator of jsonschema finds in data.

    ``container`` names a part of the data for messages, such as ``rule 'no-jargon'``; it gets the part's
    path (keys and indices from the root) and may return an empty name. ``titled`` lets the titles of
    schemas name what is wrong; else the keys of the data do.
    """

    def __init__(
        self, validator: Any, container: Callable[[Path], str] = no_container, *, titled: bool = False
    ) -> None:
        self._validator = validator
        self._container = container
        self._titled = titled

    def mistakes(
        self, node: Node, path: Path = (), *, noun: str = "key", owner: str = ""
    ) -> Iterator[Mistake]:
        """Yield what is wrong with ``node``, which stands at ``path``.

        ``noun`` is what a message calls the keys of the node itself, and ``owner`` whose they are.
        """
        part = _Part(node, path, noun, owner)
        found = list(self._validator.iter_errors(node.plain()))
        # Of a value of the wrong kind nothing else needs to be said.
        mistaken = {tuple(error.absolute_path) for error in found if error.validator == "type"}
        for error in found:
            if error.validator == "type" or tuple(error.absolute_path) not in mistaken:
                yield from self._explain(error, part)

    def _explain(self, error: Any, part: _Part) -> Iterator[Mistake]:
        inner: Path = tuple(error.absolute_path)
        here = part.node.at(inner)
        path = part.path + inner
        kind = str(error.validator)
        if kind in ("anyOf", "oneOf"):
            described = isinstance(error.schema, dict) and error.schema.get("description")
            if described and all(inner.validator == "required" for inner in error.context):
                name = self._container(path) or _label(path)
                yield Mistake(here.span, f"{name} is wrong: {described}", _label(path))
                return
            likeliest = _likeliest(error)
            if likeliest:
                for likely in likeliest:
                    yield from self._explain(likely, part)
                return
        if "propertyNames" in error.absolute_schema_path:
            entry = here.entry(str(error.instance))
            place = entry.key_span if entry else here.span
            yield Mistake(place, f"the key {quoted(error.instance)} {_fault(error)}", str(error.instance))
            return
        if kind in ("additionalProperties", "required", "unevaluatedProperties"):
            # Every missing key is an error of its own, with all that are required beside it.
            told = (path, f"{kind} {error.validator_value}")
            if told in part.told:
                return
            part.told.add(told)
            name = part.owner if part.owner and not inner else self._container(path)
            noun = "key" if inner else part.noun
            if kind == "required":
                yield from self._missing(error, here, noun, name or (f"'{_label(path)}'" if inner else ""))
            else:
                yield from self._unknown(error, here, noun, name)
            return
        yield self._value_mistake(error, here, path)

    def _missing(self, error: Any, node: Node, noun: str, name: str) -> Iterator[Mistake]:
        known = list(error.schema.get("properties", ()))
        absent = [key for key in known if node.get(key) is None]
        misspelt: set[str | None] = set()
        if error.schema.get("additionalProperties") is False:
            # Of a key that is told as unknown it is not said again that it lacks.
            misspelt = {nearest(entry.key, absent) for entry in node.entries if entry.key not in known}
        for key in error.validator_value:
            if node.get(key) is None and key not in misspelt:
                yield Mistake(node.span, f"{name or 'the file'} needs the {noun} '{key}'", key, lacks=True)

    def _unknown(self, error: Any, node: Node, noun: str, name: str) -> Iterator[Mistake]:
        known = list(error.schema.get("properties", ()))
        absent = [key for key in known if node.get(key) is None]
        for entry in node.entries:
            if entry.key not in known and _is_unexpected(error, entry):
                where = f" {'of' if noun == 'option' else 'in'} {name}" if name else ""
                near = nearest(entry.key, absent) or nearest(entry.key, known)
                message = f"unknown {noun} {quoted(entry.key)}{where}{way_out_by(near, known)}"
                wrong = entry.key if near else ""
                yield Mistake(entry.key_span, message, entry.key, wrong=wrong, nearest=near or "")

    def _value_mistake(self, error: Any, node: Node, path: Path) -> Mistake:
        schema = error.schema if isinstance(error.schema, dict) else {}
        title = schema.get("title") if self._titled else None
        where = self._container(path if title or not path else path[:-1])
        inside = f" in {where}" if where else ""
        name, place = _label(path), node.span
        label = title or name
        kind, value, limit = error.validator, error.instance, error.validator_value
        subject = f"'{label}'{inside}"
        is_item = bool(path) and isinstance(path[-1], int)
        if is_item and not title and (kind == "type" or not self._titled):
            subject = f"an item of {subject}"
        if kind in ("enum", "const") and isinstance(value, str):
            valid = [str(word) for word in limit] if kind == "enum" else [str(limit)]
            near = nearest(value, valid)
            message = f"unknown {label} {quoted(value)}{inside}{way_out_by(near, valid)}"
            return Mistake(place, message, name, wrong=value if near else "", nearest=near or "")
        if kind == "type" and "enum" not in schema:
            kinds = [limit] if isinstance(limit, str) else list(limit)
            return Mistake(place, self._wrong_kind(subject, value, kinds), name)
        if kind == "format" and isinstance(error.cause, FormatError) and node.text is not None:
            fault = error.cause.offset
            inner = node.text.to_source((min(fault, len(node.text)),) * 2).start
            place = Span(inner, place.end) if fault else place
        if kind in ("enum", "type"):
            words = ", ".join(map(str, schema["enum"]))
            return Mistake(place, f"{subject} must be one of {words}, not {quoted(value)}", name)
        if kind in ("pattern", "format"):
            return Mistake(place, f"{subject}: {quoted(value)} {_fault(error)}", name)
        return Mistake(place, f"{subject} {_fault(error)}", name)

    @staticmethod
    def _wrong_kind(what: str, value: object, kinds: Sequence[str]) -> str:
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
        message = f"{what} must be {wanted}, not {_kind_of(value)}"
        if "string" in kinds and isinstance(value, bool | int | float):
            message += f"; put {quoted(value)} in quotation marks"
        return message


def _fault(error: Any) -> str:
    kind, limit = error.validator, error.validator_value
    if isinstance(error.cause, FormatError):
        return error.cause.message
    if kind in _LIMITS:
        return _LIMITS[kind].format(limit)
    if kind in _COUNTED:
        return "must not be empty" if limit == 1 else f"must have at least {limit} {_COUNTED[kind]}"
    if kind == "uniqueItems":
        return "holds the same item twice"
    if kind == "const":
        return f"must be {quoted(limit)}"
    if not isinstance(error.schema, dict) or (kind == "not" and limit == {}):
        return "is not allowed here"
    description = error.schema.get("description", "")
    if kind == "pattern":
        return f"is not {description}" if description else f"does not match {limit}"
    if kind == "format" and not description:
        return f"is not of the format {limit}"
    return f"is wrong: {description or error.message}"


def _is_unexpected(error: Any, entry: Entry) -> bool:
    """Tell whether the schema has no place for the key of ``entry``, which its properties do not name."""
    if error.validator == "additionalProperties" and not error.schema.get("patternProperties"):
        return True
    # Which keys other parts have evaluated, or patterns name, is told in the message alone.
    return repr(entry.key) in error.message


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
    """Return the errors of the alternative that the value was most likely meant to be; none for several."""
    branches: dict[int, list[Any]] = {}
    for part in error.context:
        if not part.relative_schema_path:
            continue  # an alternative that is never allowed
        branches.setdefault(part.relative_schema_path[0], []).append(part)
    depth = len(error.absolute_path)
    fitting = [
        parts
        for parts in branches.values()
        if not any(part.validator == "type" and len(part.absolute_path) == depth for part in parts)
    ]
    if fitting:
        return min(fitting, key=len)
    if not branches:
        return []
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
