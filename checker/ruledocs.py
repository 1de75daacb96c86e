"""What a rule is, for people and for programs: the pages of ``explain`` and the list of ``rules``."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from checker.checks import CHECKS
from checker.rulebook.model import Example, Rule

WIDTH = 96

#: The figures of the shipped rules, written by ``benchmarks/quality.py --publish``.
_MEASURED = Path(__file__).with_name("measured_quality.json")

_IN_QUOTATION = {"lower": "one severity lower", "drop": "not reported"}

#: What the types of JSON Schema are called here.
_TYPES = {
    "string": "text",
    "integer": "whole number",
    "boolean": "true or false",
    "array": "list",
    "object": "mapping",
    "null": "nothing",
}


def describe_rule(rule: Rule) -> str:
    """Return the page of ``rule`` as plain text: why, options, scope, examples, how to silence it."""
    parts = [
        _heading(rule),
        _wrapped(rule.message, "  "),
        _section("Why", [_wrapped(rule.why, "  ")] if rule.why else []),
        _section("Looks at", list(_reach(rule))),
        _section("Options", list(_options(rule))),
        _section("Wrong", list(_examples(rule, bad=True))),
        _section("Right", list(_examples(rule, bad=False))),
        _section("Measured", [_wrapped(text, "  ") for text in measured_figures(rule)]),
        _section("To silence or change it", list(_silencing(rule))) if rule.severity else _switching_on(rule),
        _section("Read more", [f"  {link}" for link in rule.links]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def list_rules(rules: Sequence[Rule]) -> str:
    """Return one line for each rule: id, severity, pack and what it finds."""
    serves = Counter(rule.check for rule in rules)
    rows = [(rule.id, rule.severity.label, rule.pack or "-", one_line(rule, serves)) for rule in rules]
    return table(rows)


def rule_data(rule: Rule) -> dict[str, Any]:
    """Return ``rule`` as plain data that JSON can hold."""
    return {
        "id": rule.id,
        "check": rule.check,
        "severity": rule.severity.label,
        "pack": rule.pack,
        "message": rule.message,
        "why": rule.why,
        "options": dict(rule.options),
        "scope": sorted(rule.scope),
        "languages": sorted(rule.languages),
        "tags": list(rule.tags),
        "links": list(rule.links),
        "file": rule.file,
        "line": rule.line,
    }


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return ``rows`` as lines with aligned columns, two spaces between them."""
    if not rows:
        return ""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    lines = ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "".join(line.rstrip() + "\n" for line in lines)


def one_line(rule: Rule, serves: Mapping[str, int]) -> str:
    """Return on one line what ``rule`` finds; ``serves`` tells how many rules each check serves."""
    # A check that serves one rule describes it; of one that serves many only the message tells.
    check = CHECKS.get(rule.check)
    if check is not None and serves[rule.check] == 1:
        return check.summary
    return " ".join(rule.message.split())


def _heading(rule: Rule) -> str:
    facts = [rule.severity.label]
    if rule.pack:
        facts.append(f"pack {rule.pack}")
    facts.append(f"check {rule.check}")
    return f"{rule.id} ({', '.join(facts)})"


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *lines]) if lines else ""


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(" ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=indent)


def _reach(rule: Rule) -> Iterator[str]:
    facts = {
        "blocks": ", ".join(sorted(rule.scope)),
        "languages": ", ".join(sorted(rule.languages)) or "any",
        "files": ", ".join(rule.where.include),
        "not files": ", ".join(rule.where.exclude),
        "formats": ", ".join(rule.where.formats),
        "not where": ", ".join(f"the sentence matches {pattern}" for pattern in rule.unless),
        "in quotations": _IN_QUOTATION.get(rule.in_quotation, ""),
        "gives way to": ", ".join(rule.yields_to),
    }
    rows = [(name, value) for name, value in facts.items() if value]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        yield textwrap.fill(
            value,
            WIDTH,
            initial_indent=f"  {name:<{width}}  ",
            subsequent_indent=" " * (width + 4),
            break_on_hyphens=False,
        )


def _options(rule: Rule) -> Iterator[str]:
    check = CHECKS.get(rule.check)
    for name, schema in (check.options if check is not None else {}).items():
        value = _as_json(rule.options.get(name, schema.get("default")))
        yield textwrap.fill(f"{name}: {value}", WIDTH, initial_indent="  ", subsequent_indent="      ")
        facts = [option_type(schema)]
        if "default" in schema and _as_json(schema["default"]) != value:
            facts.append(f"default {_as_json(schema['default'])}")
        note = f"{', '.join(facts)}. {schema.get('description', '')}".strip()
        yield _wrapped(note, "      ")


def option_type(schema: Mapping[str, Any]) -> str:
    """Return in words what kind of value an option's JSON Schema asks for."""
    if "enum" in schema:
        return "one of " + ", ".join(str(value) for value in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(map(option_type, schema["anyOf"]))
    given = schema.get("type", "any value")
    kinds = given if isinstance(given, list) else [given]
    kind = " or ".join(_TYPES.get(kind, str(kind)) for kind in kinds)
    items = schema.get("items")
    if kind == "list" and isinstance(items, Mapping):
        kind = f"list, each {option_type(items)}"
    bounds = [
        f"{word} {schema[key]}"
        for key, word in (("minimum", "at least"), ("maximum", "at most"))
        if key in schema
    ]
    return " ".join([kind, *bounds])


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _examples(rule: Rule, *, bad: bool) -> Iterator[str]:
    first = True
    for example in rule.examples:
        if example.bad is not bad:
            continue
        if not first:
            yield "  --"
        first = False
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    facts = [f"{name}: {value}" for name, value in example.metadata.items()]
    if example.language:
        facts.append(f"language: {example.language}")
    if example.format != "markdown":
        facts.append(f"format: {example.format}")
    if example.options:
        facts.append(f"options: {_as_json(dict(example.options))}")
    if facts:
        yield f"  ({'; '.join(facts)})"
    for path, text in example.files.items():
        if len(example.files) > 1:
            yield f"  {path}:"
        for line in text.rstrip("\n").split("\n"):
            yield f"  | {line}".rstrip()


@cache
def _measured() -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads(_MEASURED.read_text(encoding="utf-8"))
    return data


def measured_figures(rule: Rule) -> Iterator[str]:
    """Yield one text: what the rule's findings were worth when last measured; none for a house's rules."""
    measured = _measured()
    figures = measured["rules"].get(rule.id) if rule.pack else None
    if figures is None:
        return
    facts = []
    if figures["precision"] is not None:
        precision = f"{figures['precision']:.2f} of {figures['read']} findings"
        facts.append(f"precision {precision} on real articles that were read")
    if figures["recall"] is not None:
        facts.append(f"recall {figures['recall']:.2f} of {figures['planted']} planted faults")
    if figures["twins_reported"] is not None:
        facts.append(
            f"{figures['twins_reported'] / 10:.1f} % of {figures['twins']} twins without a fault reported"
        )
    rates = [f"{value} in {name}" for name, value in figures["per_thousand"].items()]
    if rates:
        facts.append(f"findings per 1,000 articles: {', '.join(rates)}")
    if facts:
        yield f"{'; '.join(facts)} ({measured['date']}, version {measured['version']})."


def _switching_on(rule: Rule) -> str:
    return f"To switch it on\n  in copydesk.yaml  rules: {{{rule.id}: warning}}   (or error, info)"


def _silencing(rule: Rule) -> Iterator[str]:
    yield from table(
        [
            ("  before a block", f"<!-- copydesk: ignore {rule.id} -- the reason -->"),
            ("  in a whole article", f"<!-- copydesk: ignore-file {rule.id} -- the reason -->"),
            ("  in front matter", f"copydesk: {{ignore: [{rule.id}]}}"),
            ("  in copydesk.yaml", f"rules: {{{rule.id}: off}}   (or error, warning, info)"),
        ]
    ).splitlines()
