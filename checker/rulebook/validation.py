"""What is wrong with a rule file or a configuration by its JSON Schema, each mistake at its place."""

from collections.abc import Callable, Iterator
from typing import Any

from checker.documents.structured import Node
from checker.documents.structured.schema_mistakes import Path, SchemaMistakes
from checker.rulebook.datafile import DataFile
from checker.rulebook.errors import LocatedError
from checker.rulebook.formats import format_checker

__all__ = ["Path", "Validation"]


class Validation:
    """Compares parts of one file with schemas; ``container`` names its parts as ``SchemaMistakes`` has it."""

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
        found = SchemaMistakes(validator, self._container, titled=True)
        for mistake in found.mistakes(node, path, noun=noun, owner=owner):
            yield self._file.error(mistake.span.start, mistake.message)
