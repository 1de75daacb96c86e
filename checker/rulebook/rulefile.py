"""One rule file: what is wrong with it, each mistake at its place, and the rules that it holds."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from checker.checks import CHECKS
from checker.checks.contract import Check
from checker.documents.model import BlockKind
from checker.documents.structured import Node
from checker.findings import Severity
from checker.language.near_words import quoted
from checker.rulebook.datafile import DataFile
from checker.rulebook.errors import LocatedError
from checker.rulebook.messages import message_mistakes
from checker.rulebook.model import Example, Rule, Where
from checker.rulebook.schema import METADATA_KEYS, file_schema, options_schema
from checker.rulebook.validation import Path, Validation

#: What an example's article is called where it has no files of its own.
_EXAMPLE_NAMES = {
    "markdown": "article.md",
    "text": "article.txt",
    "html": "article.html",
    "json": "article.json",
    "xml": "article.xml",
    "rst": "article.rst",
    "asciidoc": "article.adoc",
}


def file_mistakes(file: DataFile) -> Iterator[LocatedError]:
    """Yield everything that is wrong with a rule file by itself; more rules may bring more to light."""

    def container(path: Path) -> str:
        return _container(file.root, path)

    yield from repeated_keys(file, container)
    validation = Validation(file, container)
    yield from validation.errors(file_schema(), file.root)
    for index, node in enumerate(_rule_nodes(file)):
        check = _check_of(node)
        if check is not None:
            yield from _check_mistakes(file, validation, node, check, ("rules", index))


def repeated_keys(file: DataFile, container: Any) -> Iterator[LocatedError]:
    """Yield an error for each key that stands twice in a mapping; ``container`` names the mapping."""
    seen: set[int] = set()
    stack: list[tuple[Node, Path]] = [(file.root, ())]
    while stack:
        node, path = stack.pop()
        if id(node) in seen:  # an alias: its anchor has been looked at
            continue
        seen.add(id(node))
        for first, later in node.repeated():
            line, _ = file.place(first.key_span.start)
            name = container(path)
            where = f" in {name}" if name else ""
            message = f"duplicate key {quoted(later.key)}{where}; it stands on line {line} already"
            yield file.error(later.key_span.start, message)
        stack += [(entry.node, (*path, entry.key)) for entry in node.entries]
        stack += [(item, (*path, index)) for index, item in enumerate(node.items)]


def _container(root: Node, path: Path) -> str:
    """Return how messages call the part of a rule file at ``path``."""
    if len(path) < 2 or path[0] != "rules" or not isinstance(path[1], int):  # noqa: PLR2004
        return ""
    name = root.at(path[:2]).get("id")
    is_named = name is not None and isinstance(name.value, str) and name.value
    rule = f"rule {quoted(name.value)}" if name is not None and is_named else f"rule {path[1] + 1}"
    if len(path) > 3 and path[2] == "examples" and isinstance(path[3], int):  # noqa: PLR2004
        return f"example {path[3] + 1} of {rule}"
    return rule


def _rule_nodes(file: DataFile) -> list[Node]:
    rules = file.root.get("rules")
    return rules.items if rules is not None else []


def _check_of(node: Node) -> Check | None:
    name = node.get("check")
    return CHECKS.get(name.value) if name is not None and isinstance(name.value, str) else None


def _check_mistakes(
    file: DataFile, validation: Validation, rule: Node, check: Check, path: Path
) -> Iterator[LocatedError]:
    """Yield what the rule's check has to say about its options, its message and its examples."""
    owner = f"check '{check.name}'"
    options = rule.get("options")
    if options is None:
        name = rule.get("check")
        options = Node("mapping", name.span if name else rule.span)
    if options.kind == "mapping":
        schema = options_schema(check)
        yield from validation.errors(schema, options, (*path, "options"), noun="option", owner=owner)
    message = rule.get("message")
    if message is not None and message.text is not None and isinstance(message.value, str):
        for offset, mistake in message_mistakes(message.value, check.name, check.placeholders):
            place = message.text.to_source((offset, offset + 1)).start
            yield file.error(place, f"the message of {_container(file.root, path)} {mistake}")
    partial = options_schema(check, partial=True)
    examples = rule.get("examples")
    for index, example in enumerate(examples.items if examples is not None else []):
        for keys in ((), ("bad",), ("good",)):
            node = example.get(keys[0]) if keys else example
            replaced = node.get("options") if node is not None else None
            if replaced is not None and replaced.kind == "mapping":
                whole = (*path, "examples", index, *keys, "options")
                yield from validation.errors(partial, replaced, whole, noun="option", owner=owner)


def rule_names(file: DataFile) -> Iterator[tuple[str, int, int, tuple[str, ...]]]:
    """Yield id, line, column and `yields-to` of each rule that has an id, whatever else is wrong with it."""
    for node in _rule_nodes(file):
        name, yields_to = node.get("id"), node.get("yields-to")
        if name is not None and isinstance(name.value, str):
            targets = [item.value for item in yields_to.items] if yields_to is not None else []
            line, column = file.place(node.span.start)
            yield name.value, line, column, tuple(word for word in targets if isinstance(word, str))


def yields_to_place(file: DataFile, line: int, target: str) -> tuple[int, int]:
    """Return where the rule that begins on ``line`` yields to ``target``."""
    for node in _rule_nodes(file):
        yields_to = node.get("yields-to")
        if yields_to is not None and file.place(node.span.start)[0] == line:
            for item in yields_to.items:
                if item.value == target:
                    return file.place(item.span.start)
    return line, 1


def read_rules(file: DataFile, pack: str, *, with_examples: bool) -> tuple[Rule, ...]:
    """Return the rules of a file without mistakes, each with every option filled in."""
    return tuple(_rule(file, node, pack, with_examples) for node in _rule_nodes(file))


def _rule(file: DataFile, node: Node, pack: str, with_examples: bool) -> Rule:
    data: dict[str, Any] = node.plain()
    check = CHECKS[data["check"]]
    line, column = file.place(node.span.start)
    languages = frozenset(data.get("languages", ()))
    scope = data.get("scope")
    nodes = node.get("examples") if with_examples else None
    return Rule(
        id=data["id"],
        check=check.name,
        severity=Severity.named(data.get("severity", "warning")),
        message=data["message"],
        why=data.get("why", ""),
        options=filled_options(check, data.get("options", {})),
        scope=frozenset(map(BlockKind, scope)) if scope else check.scope,
        languages=frozenset() if "any" in languages else languages,
        where=read_where(data.get("where", {})),
        unless=tuple(data.get("unless", ())),
        in_quotation=data.get("in-quotation", "same"),
        yields_to=tuple(data.get("yields-to", ())),
        links=tuple(data.get("links", ())),
        tags=tuple(data.get("tags", ())),
        pack=pack,
        file=file.name,
        line=line,
        column=column,
        examples=tuple(_example(file, item) for item in nodes.items) if nodes else (),
    )


def filled_options(check: Check, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of ``check`` in the order of its schema: those given, else the defaults."""
    return {
        name: given.get(name, schema.get("default"))
        for name, schema in check.options.items()
        if name in given or "default" in schema
    }


def read_where(data: Mapping[str, Any]) -> Where:
    """Return the valid ``where`` of a rule or a configuration; what means all files becomes empty."""
    include, formats = tuple(data.get("include", ())), tuple(data.get("formats", ()))
    return Where(
        include=() if "**" in include and not any(part.startswith("!") for part in include) else include,
        exclude=tuple(data.get("exclude", ())),
        formats=() if "any" in formats else formats,
    )


def _example(file: DataFile, node: Node) -> Example:
    data: dict[str, Any] = node.plain()
    bad = "bad" in data
    written = data["bad" if bad else "good"]
    own: dict[str, Any] = written if isinstance(written, dict) else {}
    article_format = own.get("format", data.get("format", "markdown"))
    metadata = {key: data[key] for key in METADATA_KEYS if key in data}
    metadata |= data.get("metadata", {}) | own.get("metadata", {})
    line, column = file.place(node.span.start)
    return Example(
        bad=bad,
        files=own["files"] if own else {_EXAMPLE_NAMES[article_format]: written},
        metadata=metadata,
        format=article_format,
        language=cast("str | None", own.get("language", data.get("language"))),
        options=data.get("options", {}) | own.get("options", {}),
        line=line,
        column=column,
    )
