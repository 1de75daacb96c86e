"""From rule files to rules: each file read once, all mistakes of all files told together.

A file that was found to be right is kept in compiled form (``store``): the next run parses no YAML
and imports no validator.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.rulebook import compiled, store
from checker.rulebook.bounds import Bounds
from checker.rulebook.datafile import (
    RULE_FORMATS,
    DataFile,
    displayed,
    parse_content,
    read_content,
    suffix_of,
)
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.rulebook.model import Rule
from checker.rulebook.packs import PACKS, pack_file, pack_of
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: Editors' schemas may lie beside the rules that they serve; a folder of rules is read without them.
_SCHEMA_SUFFIX = ".schema.json"


class Source(NamedTuple):
    """A rule file that has been read; ``name`` is how messages call it."""

    path: str
    name: str
    pack: str
    content: bytes

    def parsed(self) -> DataFile:
        """Return the file's data with its places; raises RuleErrors."""
        return parse_content(self.content, self.name, RULE_FORMATS[suffix_of(self.path)])


class Named(NamedTuple):
    """The id that a rule goes by, its place, and the ids it yields to; the rule itself may be broken."""

    id: str
    source: Source
    line: int
    column: int
    yields_to: tuple[str, ...]


class RuleSet:
    """What came of some rule files.

    ``named`` holds every id that could be read, also those of rules with mistakes; ``incomplete``
    tells that some file could not be read at all, so that more ids may exist.
    """

    def __init__(self, errors: Iterable[LocatedError] = (), *, incomplete: bool = False) -> None:
        self.rules: list[Rule] = []
        self.named: list[Named] = []
        self.errors = list(errors)
        self.incomplete = incomplete

    def add(self, other: "RuleSet") -> None:
        """Take over all of ``other``."""
        self.rules += other.rules
        self.named += other.named
        self.errors += other.errors
        self.incomplete |= other.incomplete

    def ids(self) -> list[str]:
        """Return every id once, in order."""
        return list(dict.fromkeys(named.id for named in self.named))


def load_rules(paths: "Sequence[Path]", *, with_examples: bool = False) -> tuple[Rule, ...]:
    """Return the rules of ``paths``: rule files, or folders of them, in the order of the files.

    What these name in turn lies in the folder of one of them, or in the project that we are in.

    Raises RuleErrors with every mistake of every file, or where a path holds no rules.
    """
    files: list[str | Path] = []
    errors: list[LocatedError] = []
    bounds = Bounds("", [folder for path in paths for folder in (path, path.absolute().parent)])
    for path in paths:
        try:
            files += rule_files(path, bounds)
        except RuleErrors as missing:
            errors += missing.errors
    found = load_files(files, with_examples=with_examples)
    from checker.rulebook.option_files import OptionFiles  # noqa: PLC0415 - rules of a house may name files

    found.rules = OptionFiles(found.errors, bounds).filled(found.rules)
    foreign = [] if found.errors else load_shipped().ids()
    errors += found.errors + shared_mistakes(found, foreign)
    if errors:
        raise RuleErrors(errors)
    return tuple(found.rules)


def rule_files(path: "Path", bounds: Bounds) -> "list[Path]":
    """Return the rule files at ``path``: itself, or all below a folder in the order of their names.

    Raises RuleErrors where there are none, or one is out of ``bounds``.
    """
    name = displayed(path)
    fault = bounds.fault(path.absolute())
    if fault:
        raise RuleErrors([LocatedError(name, 0, 0, f"this rule file {fault}")])
    if path.is_dir():
        try:
            found = list(_rule_files_below(path))
        except OSError as error:
            # Such as a folder that goes while we look into it.
            message = f"this folder cannot be read: {error.strerror or error}"
            raise RuleErrors([LocatedError(name, 0, 0, message)]) from error
        if not found:
            raise RuleErrors([LocatedError(name, 0, 0, "this folder holds no .yaml, .yml or .json file")])
        astray = [
            LocatedError(displayed(file), 0, 0, f"this rule file {fault}")
            for file in found
            if (fault := bounds.fault(file.absolute()))
        ]
        if astray:
            raise RuleErrors(astray)
        return found
    if path.suffix.lower() not in RULE_FORMATS:
        message = "a rule file's name must end in .yaml, .yml or .json"
        raise RuleErrors([LocatedError(name, 0, 0, message)])
    if not path.exists():
        raise RuleErrors([LocatedError(name, 0, 0, "this rule file does not exist")])
    return [path]


def _rule_files_below(folder: "Path") -> "Iterator[Path]":
    """Yield the rule files below ``folder`` in the order of their names; raises OSError."""
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() not in RULE_FORMATS or file.name.endswith(_SCHEMA_SUFFIX):
            continue
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and file.is_file():
            yield file


def load_shipped(*, with_examples: bool = False) -> RuleSet:
    """Return the rules of all shipped packs; they have one compiled form."""
    files = [file for pack in PACKS if os.path.isfile(file := pack_file(pack))]  # noqa: PTH113
    sources, found = _read(files)
    found.add(_load(sources, with_examples=with_examples))
    return found


def load_files(files: "Iterable[str | Path]", *, with_examples: bool = False) -> RuleSet:
    """Return the rules of ``files``, of each once; every file has its own compiled form."""
    sources, found = _read(files)
    for source in sources:
        found.add(_load([source], with_examples=with_examples))
    return found


def _read(files: "Iterable[str | Path]") -> tuple[list[Source], RuleSet]:
    sources: list[Source] = []
    found = RuleSet()
    for file in {os.path.abspath(file): file for file in files}.values():  # noqa: PTH100
        path = os.fspath(file)
        name = displayed(path)
        try:
            sources.append(Source(path, name, pack_of(path), read_content(path, name)))
        except RuleErrors as unreadable:
            found.errors += unreadable.errors
            found.incomplete = True
    return sources, found


def _load(sources: Sequence[Source], *, with_examples: bool) -> RuleSet:
    """Return the rules of ``sources`` from their common compiled form, made where it is missing."""
    parts = [part for source in sources for part in (suffix_of(source.path).encode(), source.content)]
    key = store.content_key("rules", parts)
    kept = store.read_entry(key)
    found = RuleSet()
    if isinstance(kept, list) and len(kept) == len(sources):
        for source, data in zip(sources, kept, strict=True):
            rules = compiled.from_data(data, source.name, source.pack)
            if rules is None:
                kept = None
                break
            if with_examples:
                rules = _parsed_rules(source)
            found.rules += rules
            found.named += [_named(rule, source) for rule in rules]
        if kept is not None:
            return found
    found = RuleSet()
    data = []
    for source in sources:
        validated = _validated(source, with_examples=with_examples)
        data.append(compiled.to_data(validated.rules))
        found.add(validated)
    if not found.errors:
        store.write_entry(key, data)
    return found


def _named(rule: Rule, source: Source) -> Named:
    return Named(rule.id, source, rule.line, rule.column, rule.yields_to)


def _parsed_rules(source: Source) -> tuple[Rule, ...]:
    from checker.rulebook.rulefile import read_rules  # noqa: PLC0415 - most runs need no YAML

    return read_rules(source.parsed(), source.pack, with_examples=True)


def _validated(source: Source, *, with_examples: bool) -> RuleSet:
    """Parse and validate one file."""
    from checker.rulebook.rulefile import file_mistakes, read_rules, rule_names  # noqa: PLC0415

    found = RuleSet()
    try:
        file = source.parsed()
    except RuleErrors as errors:
        return RuleSet(errors.errors, incomplete=True)
    found.errors += file_mistakes(file)
    for name, line, column, yields_to in rule_names(file):
        found.named.append(Named(name, source, line, column, yields_to))
    if not found.errors:
        found.rules += read_rules(file, source.pack, with_examples=with_examples)
    return found


def shared_mistakes(found: RuleSet, foreign: Collection[str] = ()) -> list[LocatedError]:
    """Return what is wrong among the rules of several files: ids used twice, `yields-to` of no rule.

    ``foreign`` are further ids that exist.
    """
    errors: list[LocatedError] = []
    first: dict[str, Named] = {}
    for named in found.named:
        other = first.setdefault(named.id, named)
        if other is not named:
            place = f"{other.source.name}:{other.line}"
            from checker.language.near_words import quoted  # noqa: PLC0415 - only a mistake needs it

            message = f"duplicate rule id {quoted(named.id)}; {place} has it already"
            errors.append(LocatedError(named.source.name, named.line, named.column, message))
    if found.incomplete or not any(named.yields_to for named in found.named):
        return errors
    known = {*first, *foreign}
    for named in found.named:
        for target in named.yields_to:
            if target == named.id or target not in known:
                errors.append(_yields_error(named, target, known))
    return errors


def _yields_error(named: Named, target: str, known: Collection[str]) -> LocatedError:
    """Return what is wrong with a rule that yields to ``target``: itself, or none of the ``known`` rules."""
    from checker.language.near_words import quoted, way_out  # noqa: PLC0415 - only a mistake needs it
    from checker.rulebook.rulefile import yields_to_place  # noqa: PLC0415

    if target == named.id:
        message = f"rule {quoted(target)} cannot yield to itself"
    else:
        hint = way_out(target, sorted(known))
        message = f"rule {quoted(named.id)} yields to {quoted(target)}, which is no rule{hint}"
    line, column = yields_to_place(named.source.parsed(), named.line, target)
    return LocatedError(named.source.name, line, column, message)
