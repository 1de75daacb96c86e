"""Writes ``docs/rules``: a page for each shipped pack, with why, options, examples and figures of its rules.

Run ``python benchmarks/generate_rule_pages.py`` after a rule, an option or a measured figure has changed;
a test holds that the pages are those of the rules.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from checker.checks import CHECKS
from checker.findings import Severity
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.model import Example, Rule
from checker.ruledocs import measured_figures, one_line, option_type

TARGET = Path(__file__).parent.parent / "docs" / "rules"

#: A page shows so many wrong and so many right examples of a rule; `copydesk explain` shows all.
SHOWN_WRONG, SHOWN_RIGHT = 2, 3

_WRITTEN = "Written by `python benchmarks/generate_rule_pages.py`; [all rules](README.md)."

#: What the language of a fenced block is called where the format has another name.
_FENCE_NAMES = {"asciidoc": "adoc"}


def pages() -> dict[str, str]:
    """Return the text of each page by its file's name, the index first."""
    rules = sorted(load_rules([shipped_rules_folder()], with_examples=True), key=lambda rule: rule.id)
    serves = Counter(rule.check for rule in rules)
    packs: dict[str, list[tuple[Rule, str]]] = {}
    for rule in rules:
        packs.setdefault(rule.pack, []).append((rule, one_line(rule, serves)))
    return {"README.md": _index(packs)} | {f"{pack}.md": _page(pack, packs[pack]) for pack in sorted(packs)}


def _index(packs: Mapping[str, Sequence[tuple[Rule, str]]]) -> str:
    lines = [
        "# Rules",
        "",
        "Every shipped rule, written by `python benchmarks/generate_rule_pages.py`. `copydesk explain RULE`",
        "tells the same in the terminal, with all examples; [quality](../quality.md) has all figures. A rule",
        "that is off waits for a house to switch it on, most with an option of its own:",
        "`rules: {RULE: warning}`. In examples `[[ ]]` marks the words that are found.",
    ]
    for pack in sorted(packs):
        lines += ["", f"## [{pack}]({pack}.md)", "", "| rule | severity | finds |", "|---|---|---|"]
        lines += [
            f"| [{rule.id}]({pack}.md#{rule.id}) | {rule.severity.label} | {_cell(finds)} |"
            for rule, finds in packs[pack]
        ]
    return "\n".join(lines) + "\n"


def _page(pack: str, rules: Sequence[tuple[Rule, str]]) -> str:
    lines = [f"# Rules: {pack}", "", _WRITTEN]
    for rule, finds in rules:
        lines += ["", *_rule(rule, finds)]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule, finds: str) -> Iterator[str]:
    yield from (f"## {rule.id}", "", f"*{rule.severity.label}* · {_text(finds)}")
    if rule.why:
        yield from ("", _text(" ".join(rule.why.split())))
    options = CHECKS[rule.check].options
    if options:
        yield from ("", "| option | value | is | meaning |", "|---|---|---|---|")
        for name, schema in options.items():
            value = json.dumps(rule.options.get(name, schema.get("default")), ensure_ascii=False, default=str)
            meaning = _cell(schema.get("description", ""))
            yield f"| `{name}` | {_code(value)} | {_cell(option_type(schema))} | {meaning} |"
    for title, bad, most in (("Wrong", True, SHOWN_WRONG), ("Left alone", False, SHOWN_RIGHT)):
        for number, example in enumerate(islice(_examples(rule, bad=bad), most)):
            if number == 0:
                yield from ("", f"{title}:")
            yield from _example(example)
    figures = list(measured_figures(rule))
    yield from ("", f"Measured: {figures[0]}" if figures else "Measured: not yet.")
    if rule.severity is Severity.OFF:
        yield from (
            "",
            f"Off by default. To switch it on: `rules: {{{rule.id}: warning}}` in `copydesk.yaml`.",
        )
    if rule.links:
        yield from ("", "Read more: " + ", ".join(f"<{link}>" for link in rule.links))


def _examples(rule: Rule, *, bad: bool) -> Iterator[Example]:
    return (example for example in rule.examples if example.bad is bad)


def _example(example: Example) -> Iterator[str]:
    facts = {**example.metadata}
    if example.language:
        facts["language"] = example.language
    if example.options:
        facts["options"] = json.dumps(dict(example.options), ensure_ascii=False, default=str)
    if facts:
        yield from ("", f"{_code('; '.join(f'{name}: {value}' for name, value in facts.items()))}:")
    for path, text in example.files.items():
        if len(example.files) > 1:
            yield from ("", f"`{path}`:")
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        name = _FENCE_NAMES.get(example.format, example.format)
        yield from ("", fence + name, *text.rstrip("\n").split("\n"), fence)


def _text(text: str) -> str:
    """Return plain ``text`` with the signs escaped that Markdown would take for markup."""
    return re.sub(r"([\\*_<>\[\]])", r"\\\1", text)


def _cell(text: str) -> str:
    return _text(" ".join(text.split())).replace("|", "\\|")


def _code(text: str) -> str:
    ticks = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}".replace("|", "\\|")


def write() -> None:
    """Write the pages, and take away what is no page any more."""
    TARGET.mkdir(exist_ok=True)
    current = pages()
    for file in TARGET.glob("*.md"):
        if file.name not in current:
            file.unlink()
    for name, text in current.items():
        (TARGET / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
